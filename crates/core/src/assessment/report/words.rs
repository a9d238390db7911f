//! Everything a report says of its own, in both languages: one table, so that the two can be read side by side.

use crate::assessment::Outcome;
use crate::language::Text;
use crate::standard::Authority;

pub(super) const TITLE: Text = Text::new("评估报告：{name}", "Assessment of {name}");
pub(super) const VERDICT: Text = Text::new("一、结论", "1. The verdict");
pub(super) const PROBLEMS: Text =
    Text::new("二、问题清单（按处理先后）", "2. The problems, in the order to tackle them");
pub(super) const UNKNOWN: Text =
    Text::new("三、尚不清楚的事实，以及怎样才能定论", "3. What is unknown, and what would settle it");
pub(super) const TREE: Text = Text::new("四、逐项结果", "4. Point by point");

pub(super) const COLON: Text = Text::new("：", ": ");
pub(crate) const SEMICOLON: Text = Text::new("；", "; ");
pub(super) const SENTENCES: Text = Text::new("{one}{other}", "{one} {other}");
pub(crate) const COMMA: Text = Text::new("、", ", ");
pub(crate) const BRACKETED: Text = Text::new("{words}（{more}）", "{words} ({more})");
pub(super) const NAME_OF: Text = Text::new("{own}（{of}）", "{own} ({of})");
pub(super) const NAME_BELOW: Text = Text::new("{above}的{own}", "{above}: {own}");
pub(super) const NAME_BELOW_OF: Text = Text::new("{above}（{of}）的{own}", "{above} ({of}): {own}");

pub(super) const SETTLED: Text = Text::new("结论：{outcome}。{meaning}", "Verdict: {outcome}. {meaning}");
pub(super) const OPEN: Text = Text::new(
    "尚不能定论：还有{what}没有查清{names}。查清后最好是“{best}”，最坏是“{worst}”。",
    "Not settled yet: {what} not yet known{names}. Once known, the verdict will be “{best}” at best and “{worst}” at worst.",
);
pub(super) const OPEN_NAMED: Text = Text::new("（{names}）", " ({names})");
pub(super) const OPEN_CONDITION: Text = Text::new("{n}项基础条件", "{n} basic condition");
pub(super) const OPEN_CONDITIONS: Text = Text::new("{n}项基础条件", "{n} basic conditions");
pub(super) const OPEN_VETO: Text = Text::new("{n}项否定性指标", "{n} veto");
pub(super) const OPEN_VETOES: Text = Text::new("{n}项否定性指标", "{n} vetoes");
pub(super) const OPEN_POINT: Text = Text::new("{n}个会影响结论的观测点", "{n} point that bears on the verdict");
pub(super) const OPEN_POINTS: Text = Text::new("{n}个会影响结论的观测点", "{n} points that bear on the verdict");
pub(super) const REST_ONLY_COUNTS: Text = Text::new(
    "其余未填事实不会改变总结论，但可能增加问题。",
    "The other facts not stated cannot change the verdict, but they may add to the problems.",
);
pub(super) const REST_DECIDES_TOO: Text = Text::new(
    "另有一些未填事实也会影响结论，见第三部分。",
    "Some other facts not stated may change the verdict too; see part 3.",
);
pub(super) const QUOTED: Text = Text::new("“{words}”", "“{words}”");
pub(super) const OUTCOME: Text = Text::new("“{outcome}”", "“{outcome}”");

/// Who asks for what a standard asks: the document that all of its points cite, or the standard itself.
pub(super) const BY_DOCUMENT: Text = Text::new("文件", "the document cited");
pub(super) const BY_STANDARD: Text = Text::new("所依标准", "the standard");

/// What an outcome means.
pub(super) const fn meaning(outcome: &Outcome) -> Text {
    match outcome {
        Outcome::RuledOut => Text::new(
            "有否定性指标被触发，其他各项再好也不改变这个结论。",
            "A veto is triggered; nothing else can change that.",
        ),
        Outcome::ConditionsUnmet => Text::new(
            "基础性指标中至少有一项没有达到；在达到之前，其他各项不论好坏都不改变这个结论。",
            "At least one basic condition is not met; until it is, nothing else counts.",
        ),
        Outcome::FallsShort => Text::new(
            "实质性指标的得分没有达到合格线。",
            "The points of the substantive indicators stay below the pass mark.",
        ),
        Outcome::Meets => {
            Text::new("实质性指标的得分达到了合格线。", "The points of the substantive indicators reach the pass mark.")
        }
        Outcome::Grade(..) => Text::new(
            "实质性指标的得分落在这一等级。",
            "The points of the substantive indicators lie within this grade.",
        ),
        Outcome::ShortfallsFound => Text::new(
            "基础条件具备，但{asker}明确要求的事项中有没做到的（见第二部分）。",
            "The basic conditions are met, but something that is required has not been done (see part 2).",
        ),
        Outcome::NoShortfallFound => Text::new(
            "基础条件具备，{asker}明确要求的事项中没有发现未做到的。",
            "The basic conditions are met, and nothing that is required was found undone.",
        ),
    }
}

pub(super) const FIRST: Text = Text::new("先做什么", "What to do first");
pub(super) const VETO: Text = Text::new("否定性指标", "veto");
pub(super) const CONDITION: Text = Text::new("基础条件", "basic condition");
/// Nothing stands in its place where a standard says of nobody that they must act.
pub(super) const WHO_ACTS: Text = Text::new("责任方：{who}。", " Who must act: {who}.");
pub(super) const MEND_GATE: Text = Text::new(
    "先补上这一项，它不解决，结论不会变：{asks}。现状：{finding}。{who}",
    "Mend this first, for the verdict stays as it is until it is mended: {asks}. As it stands: {finding}.{who}",
);
pub(super) const FIND_OUT_ONE: Text = Text::new(
    "查清{gate}“{asks}”，需要填报：{facts}。若查实没有，或者达不到要求，结论为{outcome}。",
    "Find out and enter: {facts}. The {gate} “{asks}” waits for it; if there is none, or it falls short of what is asked, the verdict is {outcome}.",
);
pub(super) const FIND_OUT_MANY: Text = Text::new(
    "查清{gate}“{asks}”，需要填报：{facts}。{how}若全部查清仍没有，结论为{outcome}。",
    "Find out and enter: {facts}. The {gate} “{asks}” waits for these; {how}if all are known and it is still not met, the verdict is {outcome}.",
);
pub(super) const FIND_OUT_VETO: Text = Text::new(
    "查清{gate}“{asks}”，需要填报：{facts}。若查实属实，结论为{outcome}。",
    "Find out and enter: {facts}. The {gate} “{asks}” waits for this; if it is the case, the verdict is {outcome}.",
);
pub(super) const FIND_OUT_TOO: Text = Text::new(
    "查清{gate}“{asks}”，需要填报：{facts}。结论已定，但这一项也可能要补。",
    "Find out and enter: {facts}. The {gate} “{asks}” waits for this; the verdict is settled already, but this may have to be mended as well.",
);
pub(super) const ANY_WILL_DO: Text = Text::new("以下任何一项确认符合即可", "any one of these is enough");
pub(super) const ANY_OF_THEM: Text = Text::new("其中任何一项确认符合即可；", "any one of them is enough; ");
pub(super) const OUTCOME_UNLESS_RULED_OUT: Text =
    Text::new("“{outcome}”（如果没有触发否定性指标）", "“{outcome}” (unless a veto is triggered)");
pub(super) const THESE_FACTS: Text = Text::new("需要查清以下事实", "These facts are to be found out");
pub(super) const BY_WHOM: Text =
    Text::new("以上由填报单位（{body}）补报。", "It is for the body that submits ({body}) to enter this.");
pub(super) const TACKLE_FIRST: Text = Text::new(
    "查明的问题先解决这一项：{asks}。现状：{finding}。{who}没有做到的要求事项按观测点失分多少排列，失分相同的按清单顺序，它排在最前。",
    "Of the problems found, tackle this one first: {asks}. As it stands: {finding}.{who} What is required and not done is put in order by the part of its point that is lost, and in the order of the checklist among equals; this comes first.",
);
pub(super) const SUGGEST_FIRST: Text = Text::new(
    "没有查明必须解决的问题；可以先做这一项建议：{asks}。现状：{finding}。{who}",
    "Nothing required was found undone; of the suggestions, this one comes first: {asks}. As it stands: {finding}.{who}",
);
pub(super) const SUPPLY: Text = Text::new(
    "补报第三部分列出的事实；目前没有查明的问题。",
    "State the facts listed in part 3; no problem has been found so far.",
);
pub(super) const NOTHING_FIRST: Text = Text::new(
    "没有查明的问题，也没有影响结果的未知事实。",
    "Nothing: no problem was found, and nothing that matters is unknown.",
);

pub(super) const DOSSIER: Text = Text::new("评估对象", "Assessed");
pub(super) const AS_OF: Text = Text::new("{name}，填报材料截至{day}", "{name}, as of {day}");
pub(super) const STATED_BY: Text = Text::new("填报单位", "Submitted by");
pub(super) const STANDINGS: Text =
    Text::new("现有培育或认定级别（填报材料所述）", "Fostered or recognised so far, as submitted");
pub(super) const PERIODS: Text = Text::new("报告期", "Reporting periods");
pub(super) const LAST_FULL: Text = Text::new(
    "{periods}（截至日之前最近的完整年度、学年、届）",
    "{periods} (the last of each kind that were full before that day)",
);
pub(super) const STANDARD: Text = Text::new("所依标准", "Standard");
pub(super) const EDITION: Text = Text::new("{title}，第{edition}版", "{title}, edition {edition}");
pub(super) const NUMBER: Text = Text::new("所据文件", "Based on");
pub(super) const AUTHORITY: Text = Text::new("标准由谁发布", "On whose authority");
pub(super) const NOTE: Text = Text::new("标准自述", "What the standard says of itself");
pub(super) const EDITION_WARNING: Text = Text::new("注意", "Beware");
pub(super) const FOOTING: Text = Text::new("格式检查", "Check of form");
pub(super) const SET_ASIDE: Text = Text::new("按未填报处理", "Treated as not stated");
pub(super) const DIGESTS: Text = Text::new("校验摘要", "Digests");
pub(super) const TWO_DIGESTS: Text =
    Text::new("填报材料{dossier}，标准{standard}", "submission {dossier}, standard {standard}");

/// On whose authority, and what that is worth.
pub(super) const fn authority(authority: Authority) -> Text {
    match authority {
        Authority::Official => Text::new("该标准称由教育部发布", "issued by the ministry, as the document states"),
        Authority::Local => Text::new("该标准称由地方发布", "issued locally, as the document states"),
        Authority::Research => Text::new(
            "研究者自拟的量表，不是主管部门发布的；结论不是任何部门的认定",
            "a researcher's own scale that no government body issued; the verdict is nobody's official recognition",
        ),
        Authority::Derived => Text::new(
            "本清单不是任何部门发布的，由编者据通知条文推导；结论不是任何部门的认定",
            "no government body issued this checklist; its editors derived it from the wording of the notice; the verdict is nobody's official recognition",
        ),
    }
}

pub(super) const UNVALIDATED: Text =
    Text::new("未经校验；若有错误，会影响结论", "not validated; errors in it, if there are any, bear on the verdict");
pub(super) const SOUND: Text = Text::new("无错误", "no errors");
pub(super) const UNSOUND: Text =
    Text::new("有{errors}，更正之前结论只供参考", "{errors} found, and until corrected the verdict is provisional");
pub(super) const FORM: Text = Text::new(
    "{footing}；只检查填写是否合规，不核实内容真假",
    "{footing}; only the form is checked, not whether what is submitted is true",
);
pub(super) const FORM_AND_ODD: Text = Text::new(
    "{footing}，有{odd}（见校验结果）；只检查填写是否合规，不核实内容真假",
    "{footing}, {odd} (see what validation found); only the form is checked, not whether what is submitted is true",
);
pub(super) const REMINDER: Text = Text::new("{n}处提醒", "{n} reminder");
pub(super) const REMINDERS: Text = Text::new("{n}处提醒", "{n} reminders");
pub(super) const POINT_COUNTS: Text = Text::new("观测点", "Points of the checklist");
pub(super) const COUNTS_IN_ALL: Text =
    Text::new("实质性指标{counted}（共{all}项）", "substantive: {counted} ({all} in all)");
pub(super) const MET: Text = Text::new("{n}项达到", "{n} met");
pub(super) const UNMET: Text = Text::new("{n}项未达到", "{n} not met");
pub(super) const NOT_KNOWN: Text = Text::new("{n}项不详", "{n} unknown");
pub(super) const NOT_APPLICABLE: Text = Text::new("{n}项不适用", "{n} not applicable");
pub(super) const DOCUMENT_KNOWN: Text = Text::new("{title}（{number}）", "{title} ({number})");
pub(super) const POINTS: Text = Text::new("得分", "Points");

pub(super) const NOT_DONE: Text = Text::new("未做到“{asks}”", "“{asks}” is not met");
pub(super) const NOT_YET_DONE: Text = Text::new("尚未做到“{asks}”", "“{asks}” is not yet met");
pub(super) const TRIGGERED: Text = Text::new("触发“{asks}”", "“{asks}” is the case");
pub(super) const NO_PROBLEMS: Text = Text::new("没有查明的问题。", "No problem was found.");
pub(super) const COUNTED: Text = Text::new("共{all}项：{counted}。", "{all} in all: {counted}.");
pub(super) const GATES: Text = Text::new("基础条件{n}项", "{n} at the gate");
pub(super) const PROBLEM_COUNT: Text = Text::new("问题{n}项", "{n} required");
pub(super) const SUGGESTIONS: Text = Text::new("建议{n}项", "{n} suggested");
pub(super) const GATES_ARE: Text = Text::new(
    "基础条件不满足，或者触发否定性指标，其余各项不论好坏结论都不变。",
    "While a basic condition is unmet or a veto triggered, nothing else changes the verdict.",
);
pub(super) const PROBLEMS_ARE: Text = Text::new(
    "“问题”是{asker}明确要求而没有做到的。",
    "A problem is something that {asker} requires and that is not done.",
);
pub(super) const SUGGESTIONS_ARE: Text = Text::new(
    "“建议”是{asker}鼓励、支持、探索或列为目标而没有做到的。",
    "A suggestion is something that {asker} encourages, supports, wants explored or aims at and that is not done.",
);
pub(super) const MORE_THAN_POINTS: Text = Text::new(
    "同一观测点涉及几家单位的，每家各列一项，所以项数多于未达到的观测点数。",
    "A point that several bodies fall short of is listed once for each, so there are more entries than points not met.",
);
pub(crate) const FINDING: Text = Text::new("现状", "As it stands");
pub(crate) const DISTANCE: Text = Text::new("差距", "What is lacking");
pub(crate) const WHO: Text = Text::new("责任方", "Who must act");
pub(crate) const URGED_BY: Text = Text::new("督促方", "Who must urge them");
pub(super) const UNNAMED: Text = Text::new("填报材料未写明是哪家", "the submission does not say which");
pub(crate) const WANTS: Text = Text::new("可用来证明的材料", "Evidence that would show it");
pub(crate) const CITED: Text = Text::new("文件依据", "Provisions");
pub(super) const PLACE: Text = Text::new("填报位置", "Where it is stated");
pub(super) const AND_MORE: Text = Text::new("{few}等{count}处", "{few} and others, {count} in all");
pub(super) const LEADS: Text = Text::new("牵头：{names}", "lead: {names}");
pub(crate) const PROBLEM_ID: Text = Text::new("问题编号", "Problem id");

pub(super) const NOTHING_UNKNOWN: Text = Text::new("没有影响结果的未知事实。", "Nothing that matters is unknown.");
pub(super) const SETTLED_ALREADY: Text = Text::new(
    "结论已定，下列事实不改变结论；补报之后可以看清各项的情况。",
    "The verdict is settled and none of these facts would change it; stating them shows how each point stands.",
);
pub(super) const OPEN_GATES: Text =
    Text::new("（{number}）先查清这些，它们决定结论", "{number} Needed to decide: find these out first");
pub(super) const GATE: Text = Text::new("{gate}“{asks}”", "{gate}: “{asks}”");
pub(super) const FIND_OUT: Text = Text::new("怎样算查清", "What is enough");
pub(super) const IF_NOT: Text =
    Text::new("若查实没有，或者达不到要求，结论为", "If there is none, or it falls short, the verdict is");
pub(super) const IF_NONE: Text =
    Text::new("若全部查清仍没有，结论为", "If all are known and it is still not met, the verdict is");
pub(super) const IF_SO: Text = Text::new("若查实属实，结论为", "If it is the case, the verdict is");
pub(super) const GATES_SUFFICE: Text = Text::new(
    "以上各项若都查实达到要求，结论就定为“{best}”。",
    "If all of these turn out as asked, the verdict is “{best}”.",
);
pub(super) const COULD_END: Text = Text::new("（{number}）先查清这些", "{number} Find these out first");
pub(super) const COULD_END_WHY: Text = Text::new(
    "下列事实只要有一项查实达不到要求，结论就定为“{worst}”。",
    "If any one of these facts turns out below what is asked, the verdict is “{worst}”.",
);
pub(super) const PATH: Text = Text::new(
    "（{number}）要把结论定在最好的可能，再补这些",
    "{number} To settle the verdict at its best, enter these too",
);
pub(super) const PATH_WITH: Text = Text::new(
    "以上各项和下列事实若都查实达到要求，结论就定为“{best}”。这是一份补报计划，不是保证。",
    "If what is listed above and these facts all turn out as asked, the verdict is “{best}”. That is a plan, not a guarantee.",
);
pub(super) const PATH_ALONE: Text = Text::new(
    "下列事实若都查实达到要求，结论就定为“{best}”。这是一份补报计划，不是保证。",
    "If these facts all turn out as asked, the verdict is “{best}”. That is a plan, not a guarantee.",
);
pub(super) const NO_PATH: Text = Text::new(
    "没有一组事实能保证把结论定在“{best}”，要看补报的具体数字。",
    "No set of facts would surely settle the verdict as “{best}”; that depends on the numbers.",
);
pub(super) const DECIDING: Text = Text::new(
    "（{number}）其他会影响结论的事实，按观测点排列",
    "{number} Other facts that may change the verdict, by point",
);
pub(super) const DECIDING_WHY: Text = Text::new(
    "这些事实有可能改变结论，补报时排在前面。",
    "These facts may change the verdict; enter them before the rest.",
);
pub(super) const REST: Text =
    Text::new("（{number}）其余未填事实，按观测点排列", "{number} The other unknown facts, by point");
pub(super) const REST_WHY: Text = Text::new(
    "这些事实不会改变结论，只影响逐项结果和计数，可以缓办。",
    "These facts cannot change the verdict, only how single points stand and are counted; they may be put off.",
);
pub(super) const TOLD_ABOVE: Text = Text::new("另需上文所列", "What is listed above for");
pub(super) const ANNEX: Text =
    Text::new("附：填报位置与编号（供填报人员）", "Annex: places and ids, for whoever fills in the submission");
pub(super) const PROBLEM_IDS: Text = Text::new("问题编号", "Problems");
pub(super) const FACT_PLACES: Text = Text::new("未填事实的填报位置", "Where to enter the unknown facts");
pub(super) const APPENDED: Text =
    Text::new("填报位置中的“-”表示在该清单里新增一条。", "In a place, “-” stands for a new entry of that list.");

pub(super) const LEGEND: Text = Text::new(
    "✓ 达到  ✗ 未达到  ? 不详  – 不适用（否定性指标：✓ 未触发  ✗ 触发）",
    "✓ met  ✗ not met  ? unknown  – not applicable (vetoes: ✓ clear  ✗ triggered)",
);
pub(super) const LEGEND_POINTS: Text =
    Text::new("方括号内是分值：至少–至多 / 满分。", "In square brackets points, at least–at most / in all.");
pub(super) const PROXY: Text = Text::new("编者理解：{proxy}", "Editors' note: {proxy}");
pub(super) const SOURCES: Text = Text::new("出处：{sources}", "Sources: {sources}");
pub(super) const EVIDENCE: Text = Text::new("佐证{evidence}", "evidence {evidence}");
pub(super) const STATED_AT: Text = Text::new("填报材料的{places}", "submission at {places}");
pub(super) const NO_DOCUMENT: Text = Text::new("本标准自定", "this standard's own");

pub(super) const FOUND: Text = Text::new("校验结果", "What validation found");
pub(super) const FOUND_NOTHING: Text = Text::new("没有发现错误、警告或提示。", "No errors, warnings or hints.");
pub(super) const FOUND_COUNTED: Text = Text::new("{counted}。", "{counted}.");
pub(super) const ERRORS: Text = Text::new("{n}处错误", "{n} errors");
pub(super) const ERROR: Text = Text::new("{n}处错误", "{n} error");
pub(super) const WARNINGS: Text = Text::new("{n}处警告", "{n} warnings");
pub(super) const WARNING: Text = Text::new("{n}处警告", "{n} warning");
pub(super) const HINTS: Text = Text::new("{n}处提示", "{n} hints");
pub(super) const HINT: Text = Text::new("{n}处提示", "{n} hint");
pub(super) const OMITTED: Text = Text::new("另有{n}处没有列出。", "{n} more are not listed.");
pub(super) const LINE_AND_COLUMN: Text = Text::new("第{line}行第{column}列", "line {line}, column {column}");
pub(super) const WHERE: Text = Text::new("位置", "Where");
pub(super) const HELP: Text = Text::new("怎么办", "What to do");
pub(super) const RELATED: Text = Text::new("另见", "See also");
pub(super) const WHOLE: Text = Text::new("整份填报材料", "the whole dossier");

pub(super) const NONE: Text = Text::new("无", "none");
pub(super) const YES: Text = Text::new("是", "yes");
pub(super) const NO: Text = Text::new("否", "no");
