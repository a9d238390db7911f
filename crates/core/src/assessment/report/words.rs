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
pub(super) const SEMICOLON: Text = Text::new("；", "; ");
pub(super) const SENTENCES: Text = Text::new("{one}{other}", "{one} {other}");
pub(super) const COMMA: Text = Text::new("、", ", ");
pub(super) const BRACKETED: Text = Text::new("{words}（{more}）", "{words} ({more})");
pub(super) const PART_OF: Text = Text::new("{above} › {own}", "{above} › {own}");

pub(super) const SETTLED: Text = Text::new("结论：{outcome}。{meaning}", "Verdict: {outcome}. {meaning}");
pub(super) const OPEN: Text = Text::new(
    "尚不能定论：有些事实还没有填报。补齐之后，结论最好是“{best}”，最坏是“{worst}”。",
    "Not settled yet, for some facts are not stated. With all of them stated the verdict will be “{best}” at best and “{worst}” at worst.",
);
pub(super) const OUTCOME: Text = Text::new("“{outcome}”", "“{outcome}”");

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
            "基础条件具备，但文件明确要求的事项中有没做到的（见第二部分）。",
            "The basic conditions are met, but something that is required has not been done (see part 2).",
        ),
        Outcome::NoShortfallFound => Text::new(
            "基础条件具备，文件明确要求的事项中没有发现未做到的。",
            "The basic conditions are met, and nothing that is required was found undone.",
        ),
    }
}

pub(super) const FIRST: Text = Text::new("先做什么", "What to do first");
pub(super) const CHECK_FIRST: Text = Text::new(
    "先查清并补报：{facts}。其中任何一项若查实没有，或者达不到要求，结论就定为“{worst}”。填在哪里见第三部分（一）。",
    "Find out and state first: {facts}. If any one of them turns out to be missing or below what is asked, the verdict is “{worst}”. Part 3.1 says where to state them.",
);
pub(super) const CHECK_ONE_FIRST: Text = Text::new(
    "先查清并补报：{facts}。若查实没有，或者达不到要求，结论就定为“{worst}”。填在哪里见第三部分（一）。",
    "Find out and state first: {facts}. If it turns out to be missing or below what is asked, the verdict is “{worst}”. Part 3.1 says where to state it.",
);
pub(super) const BY_WHOM: Text =
    Text::new("由填报单位（{body}）办理。", "This is for the body that states the dossier ({body}).");
pub(super) const TACKLE_FIRST: Text = Text::new(
    "问题先抓这一个：{asks}。现状：{finding}。责任方：{who}。其余问题按先后列在第二部分。",
    "Of the problems, tackle this one first: {asks}. As it stands: {finding}. Who must act: {who}. Part 2 lists all of them in order.",
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
pub(super) const AS_OF: Text = Text::new("{name}，档案截至{day}", "{name}, as of {day}");
pub(super) const STATED_BY: Text = Text::new("填报单位", "Stated by");
pub(super) const STANDINGS: Text = Text::new("已获名分（档案所述）", "Standing, as the dossier states it");
pub(super) const PERIODS: Text = Text::new("报告期", "Reporting periods");
pub(super) const STANDARD: Text = Text::new("所依标准", "Standard");
pub(super) const EDITION: Text = Text::new("{title}，第{edition}版", "{title}, edition {edition}");
pub(super) const NUMBER: Text = Text::new("所据文号", "Document number");
pub(super) const AUTHORITY: Text = Text::new("标准由谁发布", "On whose authority");
pub(super) const NOTE: Text = Text::new("标准自述", "What the standard says of itself");
pub(super) const EDITION_WARNING: Text = Text::new("注意", "Beware");
pub(super) const FOOTING: Text = Text::new("档案校验", "Validation");
pub(super) const SET_ASIDE: Text = Text::new("按未填报处理", "Treated as not stated");
pub(super) const DIGESTS: Text = Text::new("校验摘要", "Digests");
pub(super) const TWO_DIGESTS: Text =
    Text::new("档案{dossier}，标准{standard}", "dossier {dossier}, standard {standard}");

/// On whose authority, and what that is worth.
pub(super) const fn authority(authority: Authority) -> Text {
    match authority {
        Authority::Official => Text::new("该标准称由教育部发布", "issued by the ministry, as the document states"),
        Authority::Local => Text::new("该标准称由地方发布", "issued locally, as the document states"),
        Authority::Research => Text::new(
            "研究者自拟的量表，不是主管部门发布的；结论不是任何部门的认定",
            "a researcher's own scale, issued by no authority; the verdict is nobody's recognition",
        ),
        Authority::Derived => Text::new(
            "不是任何部门发布的，由编者据文件条文推导；结论不是任何部门的认定",
            "no authority issued it: it is derived from a document's wording by its editors; the verdict is nobody's recognition",
        ),
    }
}

pub(super) const UNVALIDATED: Text =
    Text::new("未经校验；若有错误，会影响结论", "not validated; errors in it, if there are any, bear on the verdict");
pub(super) const SOUND: Text = Text::new("已校验，没有发现错误", "no errors found");
pub(super) const UNSOUND: Text = Text::new(
    "有{errors}；更正之前，结论只供参考",
    "{errors} found; until that is corrected the verdict is provisional",
);
pub(super) const ODD: Text = Text::new("{footing}；另有{odd}", "{footing}; also {odd}");
pub(super) const POINTS: Text = Text::new("实质性指标计数", "Substantive points");
pub(super) const POINTS_COUNT: Text = Text::new(
    "{points}（只计做到了多少，不是评分；本标准不设合格线）",
    "{points} (they merely count what is done and are no mark; the standard has no pass mark)",
);
pub(super) const POINTS_MARK: Text = Text::new("{points}", "{points}");
pub(super) const POINTS_IDLE: Text = Text::new(
    "{points}（结论由先决条件决定，与此无关）",
    "{points} (the gates alone decide the verdict; these play no part)",
);

pub(super) const NOT_DONE: Text = Text::new("未做到“{asks}”", "“{asks}” is not met");
pub(super) const TRIGGERED: Text = Text::new("触发“{asks}”", "“{asks}” is the case");
pub(super) const NO_PROBLEMS: Text = Text::new("没有查明的问题。", "No problem was found.");
pub(super) const COUNTED: Text = Text::new(
    "共{all}项：{counted}。“先决条件”不满足，其余各项不论好坏结论都不变；“问题”是文件明确要求而没有做到的；“建议”是文件鼓励、支持、探索或列为目标而没有做到的。",
    "{all} in all: {counted}. A gate decides the verdict whatever else is done; a problem is something required and not done; a suggestion something encouraged, supported, explored or aimed at and not done.",
);
pub(super) const GATES: Text = Text::new("先决条件{n}项", "{n} at the gate");
pub(super) const PROBLEM_COUNT: Text = Text::new("问题{n}项", "{n} required");
pub(super) const SUGGESTIONS: Text = Text::new("建议{n}项", "{n} suggested");
pub(super) const FINDING: Text = Text::new("现状", "As it stands");
pub(super) const DISTANCE: Text = Text::new("差距", "What is lacking");
pub(super) const WHO: Text = Text::new("责任方", "Who must act");
pub(super) const URGED_BY: Text = Text::new("督促方", "Who must urge them");
pub(super) const UNNAMED: Text = Text::new("档案未写明是哪家", "the dossier does not say which");
pub(super) const WANTS: Text = Text::new("可用来证明的材料", "Evidence that would show it");
pub(super) const CITED: Text = Text::new("文件依据", "Provisions");
pub(super) const PLACE: Text = Text::new("档案位置", "In the dossier");
pub(super) const AND_MORE: Text = Text::new("{places}等{count}处", "{places} and others, {count} in all");
pub(super) const PROBLEM_ID: Text = Text::new("问题编号", "Problem id");

pub(super) const NOTHING_UNKNOWN: Text = Text::new("没有影响结果的未知事实。", "Nothing that matters is unknown.");
pub(super) const SETTLED_ALREADY: Text = Text::new(
    "结论已定，下列事实不改变结论；补报之后可以看清各项的情况。",
    "The verdict is settled and none of these facts would change it; stating them shows how each point stands.",
);
pub(super) const COULD_END: Text = Text::new("（一）先查清这些", "3.1 Find these out first");
pub(super) const COULD_END_MANY: Text = Text::new(
    "其中任何一项若查实没有，或者达不到要求，不论其他事实如何，结论就定为“{worst}”。",
    "If any one of these turns out to be missing or below what is asked, the verdict is “{worst}”, whatever the rest may be.",
);
pub(super) const COULD_END_ONE: Text = Text::new(
    "这一项若查实没有，或者达不到要求，不论其他事实如何，结论就定为“{worst}”。",
    "If this turns out to be missing or below what is asked, the verdict is “{worst}”, whatever the rest may be.",
);
pub(super) const NONE_COULD_END: Text = Text::new(
    "没有哪一项事实单凭自己就能使结论落到最坏。",
    "No single fact could by itself settle the verdict at its worst.",
);
pub(super) const PATH: Text =
    Text::new("（二）要把结论定在最好的可能，再补这些", "3.2 To settle the verdict at its best, state these too");
pub(super) const PATH_WITH: Text = Text::new(
    "第{numbers}项若都查实达到要求，结论就定为“{best}”。这是一份补报计划，不是保证。几项都为同一个观测点而列的，往往查实其中一项即可。",
    "If facts {numbers} all turn out as asked, the verdict is “{best}”. That is a plan, not a guarantee; where several are listed for one point, one of them will often do.",
);
pub(super) const NO_PATH: Text = Text::new(
    "没有一组事实能保证把结论定在“{best}”，要看补报的具体数字。",
    "No set of facts would surely settle the verdict as “{best}”; that depends on the numbers.",
);
pub(super) const REST: Text = Text::new("（三）其余未知事实，按观测点排列", "3.3 The other unknown facts, by point");
pub(super) const REST_ONLY: Text = Text::new("未知事实，按观测点排列", "Unknown facts, by point");
pub(super) const FACT: Text = Text::new("事实", "Fact");
pub(super) const BECAUSE: Text = Text::new("为何不清楚", "Why unknown");
pub(super) const STATE_AT: Text = Text::new("填在档案何处", "State it at");
pub(super) const WAITING: Text = Text::new("哪些观测点要用", "Asked for by");
pub(super) const NUMBER_SIGN: Text = Text::new("序号", "No.");
pub(super) const APPENDED: Text =
    Text::new("档案位置中的“-”表示在该清单里新增一条。", "In a place, “-” stands for a new entry of that list.");

pub(super) const LEGEND: Text = Text::new(
    "✓ 达到  ✗ 未达到  ? 不详  – 不适用（否定性指标：✓ 未触发  ✗ 触发）",
    "✓ met  ✗ not met  ? unknown  – not applicable (vetoes: ✓ clear  ✗ triggered)",
);
pub(super) const LEGEND_COUNT: Text = Text::new(
    "方括号内是计数：至少–至多 / 总数；只计做到了多少，不是评分。",
    "In square brackets a count, at least–at most / in all; it merely counts what is done and is no mark.",
);
pub(super) const LEGEND_POINTS: Text =
    Text::new("方括号内是分值：至少–至多 / 满分。", "In square brackets points, at least–at most / in all.");
pub(super) const PROXY: Text = Text::new("读法：{proxy}", "How we read it: {proxy}");

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
pub(super) const WHOLE: Text = Text::new("整份档案", "the whole dossier");
