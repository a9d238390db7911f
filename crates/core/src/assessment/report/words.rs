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
pub(super) const COMMA: Text = Text::new("、", ", ");
pub(super) const QUOTED: Text = Text::new("“{words}”", "“{words}”");
pub(super) const BRACKETED: Text = Text::new("{words}（{more}）", "{words} ({more})");

pub(super) const SETTLED: Text = Text::new("结论：{outcome}。{meaning}", "Verdict: {outcome}. {meaning}");
pub(super) const OPEN: Text = Text::new(
    "尚不能定论。最好的可能是“{best}”，最坏的可能是“{worst}”，取决于还没有填报的事实。",
    "Not settled yet. At best the verdict is “{best}”, at worst “{worst}”; that depends on facts not yet stated.",
);
pub(super) const OUTCOME: Text = Text::new("“{outcome}”的意思", "“{outcome}” means");

/// What an outcome means.
pub(super) const fn meaning(outcome: &Outcome) -> Text {
    match outcome {
        Outcome::RuledOut => Text::new(
            "有否定性指标被触发，其他各项再好也不改变这个结论。",
            "A veto is triggered; nothing else can change that.",
        ),
        Outcome::ConditionsUnmet => Text::new(
            "基础性指标中至少有一项没有达到；在补上之前，其他各项不论好坏都不改变这个结论。",
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
            "基础条件具备，但有明确要求的事项没有做到。",
            "The basic conditions are met, but something that is required has not been done.",
        ),
        Outcome::NoShortfallFound => Text::new(
            "基础条件具备，有明确要求的事项没有发现没做到的。",
            "The basic conditions are met, and nothing that is required was found undone.",
        ),
    }
}

pub(super) const FIRST: Text = Text::new("先做什么", "What to do first");
pub(super) const CHECK_FIRST: Text = Text::new(
    "先查清：{facts}。其中任何一项的答案若不利，结论就定为“{worst}”；怎么填见第三部分。",
    "Find out first: {facts}. A bad answer to any one of them settles the verdict as “{worst}”. Part 3 says where to state it.",
);
pub(super) const CHECK_ONE_FIRST: Text = Text::new(
    "先查清：{facts}。答案若不利，结论就定为“{worst}”；怎么填见第三部分。",
    "Find out first: {facts}. A bad answer settles the verdict as “{worst}”. Part 3 says where to state it.",
);
pub(super) const TACKLE_FIRST: Text =
    Text::new("先解决：{asks}（{finding}）。责任方：{who}。", "Tackle first: {asks} ({finding}). Who must act: {who}.");
pub(super) const SUPPLY: Text = Text::new(
    "补充第三部分列出的事实；目前没有查明的问题。",
    "State the facts listed in part 3; no problem has been found so far.",
);
pub(super) const NOTHING_FIRST: Text = Text::new("没有待办事项。", "Nothing is left to do.");

pub(super) const DOSSIER: Text = Text::new("评估对象", "Assessed");
pub(super) const AS_OF: Text = Text::new("{name}，档案截至{day}", "{name}, as of {day}");
pub(super) const STATED_BY: Text = Text::new("填报单位", "Stated by");
pub(super) const STANDINGS: Text = Text::new("现有名分（档案自述）", "Standing, as the dossier has it");
pub(super) const PERIODS: Text = Text::new("报告期", "Reporting periods");
pub(super) const STANDARD: Text = Text::new("所依标准", "Standard");
pub(super) const EDITION: Text = Text::new("{title}，第{edition}版", "{title}, edition {edition}");
pub(super) const NUMBER: Text = Text::new("所据文号", "Document number");
pub(super) const AUTHORITY: Text = Text::new("标准的效力", "On whose authority");
pub(super) const NOTE: Text = Text::new("标准自述", "What the standard says of itself");
pub(super) const EDITION_WARNING: Text = Text::new("注意", "Beware");
pub(super) const FOOTING: Text = Text::new("档案是否可靠", "How sound the dossier is");
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
            "由他人据文件条文推导，不是发文机关发布的；结论不是任何部门的认定",
            "derived from a document's wording by somebody who did not issue it; the verdict is nobody's recognition",
        ),
    }
}

pub(super) const UNVALIDATED: Text = Text::new(
    "未经校验，其中若有错误，会影响结论",
    "not validated; errors in it, if there are any, bear on the verdict",
);
pub(super) const SOUND: Text = Text::new("已校验，没有发现错误", "validated, no errors found");
pub(super) const UNSOUND: Text = Text::new(
    "已校验，有{errors}处错误；更正之前，结论只供参考",
    "validated, with {errors} found; until that is corrected the verdict is provisional",
);
pub(super) const ODD: Text =
    Text::new("{footing}；另有警告{warnings}处、提示{hints}处", "{footing}; {warnings}, {hints}");
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

pub(super) const NO_PROBLEMS: Text = Text::new("没有查明的问题。", "No problem was found.");
pub(super) const COUNTED: Text = Text::new(
    "共{all}项：先决条件{gates}项，问题{problems}项，建议{suggestions}项。“问题”是通知等文件明确要求而没有做到的；“建议”是鼓励、支持或作为目标提出的。",
    "{all} in all: {gates} at the gate, {problems} required, {suggestions} suggested. What is required must be done; what is suggested is encouraged, supported or aimed at.",
);
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
    "结论已定，下列事实补上也不会改变它；补上能看清各项的情况。",
    "The verdict is settled and none of these facts would change it; they show how each point stands.",
);
pub(super) const COULD_END: Text = Text::new("（一）先查清这些", "3.1 Find these out first");
pub(super) const COULD_END_MANY: Text = Text::new(
    "其中任何一项的答案若不利，不必等其他事实，结论就定为“{worst}”。",
    "A bad answer to any one of these settles the verdict as “{worst}”, whatever the rest may be.",
);
pub(super) const COULD_END_ONE: Text = Text::new(
    "答案若不利，不必等其他事实，结论就定为“{worst}”。",
    "A bad answer settles the verdict as “{worst}”, whatever the rest may be.",
);
pub(super) const NONE_COULD_END: Text = Text::new(
    "没有哪一项事实单凭一个不利的答案就能定论。",
    "No single fact could settle the verdict by a bad answer alone.",
);
pub(super) const PATH: Text = Text::new("（二）要争取最好的结论，补这些", "3.2 For the best verdict, state these");
pub(super) const PATH_WITH: Text = Text::new(
    "第{numbers}项的答案若都有利，结论就定为“{best}”。这是努力的方向，不是保证。",
    "If the answers to {numbers} are all good, the verdict is settled as “{best}”. That is a plan, not a guarantee.",
);
pub(super) const NO_PATH: Text = Text::new(
    "没有一组事实能保证把结论定在“{best}”：补上多少要看具体的数。",
    "No set of facts would surely settle the verdict as “{best}”; it depends on the numbers.",
);
pub(super) const REST: Text = Text::new("（三）其余未知事实，按观测点排列", "3.3 The other unknown facts, by point");
pub(super) const REST_ONLY: Text = Text::new("未知事实，按观测点排列", "Unknown facts, by point");
pub(super) const FACT: Text = Text::new("事实", "Fact");
pub(super) const BECAUSE: Text = Text::new("为何不清楚", "Why unknown");
pub(super) const STATE_AT: Text = Text::new("填在档案的", "State it at");
pub(super) const WAITING: Text = Text::new("哪些观测点在等", "Points that wait for it");
pub(super) const NUMBER_SIGN: Text = Text::new("序号", "No.");

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
pub(super) const FOUND_COUNTED: Text =
    Text::new("错误{errors}处，警告{warnings}处，提示{hints}处。", "{errors}, {warnings}, {hints}.");
pub(super) const ERRORS: Text = Text::new("{n}", "{n} errors");
pub(super) const ERROR: Text = Text::new("{n}", "{n} error");
pub(super) const WARNINGS: Text = Text::new("{n}", "{n} warnings");
pub(super) const WARNING: Text = Text::new("{n}", "{n} warning");
pub(super) const HINTS: Text = Text::new("{n}", "{n} hints");
pub(super) const HINT: Text = Text::new("{n}", "{n} hint");
pub(super) const OMITTED: Text = Text::new("另有{n}处没有列出。", "{n} more are not listed.");
pub(super) const LINE_AND_COLUMN: Text = Text::new("第{line}行第{column}列", "line {line}, column {column}");
pub(super) const WHERE: Text = Text::new("位置", "Where");
pub(super) const WHAT: Text = Text::new("问题", "What");
pub(super) const HELP: Text = Text::new("怎么办", "What to do");
pub(super) const RELATED: Text = Text::new("另见", "See also");
pub(super) const WHOLE: Text = Text::new("整份档案", "the whole dossier");
