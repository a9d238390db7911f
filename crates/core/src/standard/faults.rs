//! What can be wrong with a standard (CJ06xx): found when it is loaded, never when a dossier is assessed.

use super::words::{BAD_ID, BAD_NUMBER};
use crate::fault::{FaultKind, Severity};
use crate::language::Text;

/// Declares the faults of standards.
macro_rules! faults {
    ($( $name:ident = $code:literal $severity:ident: $zh:literal, $en:literal; $help_zh:literal, $help_en:literal; )*) => {
        $(
            pub(super) static $name: FaultKind = FaultKind {
                code: $code,
                severity: Severity::$severity,
                message: Text::new($zh, $en),
                help: Text::new($help_zh, $help_en),
                provisions: &[],
                source: None,
            };
        )*

        /// Every fault of a standard.
        pub static FAULTS: &[&FaultKind] = &[&BAD_ID, &BAD_NUMBER, $(&$name),*];
    };
}

faults! {
    UNKNOWN_METRIC = "CJ0603" Error:
        "没有名为“{name}”的指标", "there is no metric named “{name}”";
        "{advice}；或在figures中自行声明", "{advice}; or declare it under figures";
    UNKNOWN_SET = "CJ0604" Error:
        "没有名为“{name}”的集合", "there is no set named “{name}”";
        "{advice}", "{advice}";
    UNKNOWN_UNDERTAKINGS = "CJ0605" Error:
        "没有名为“{name}”的承诺", "there are no undertakings named “{name}”";
        "{advice}", "{advice}";
    POINTS_DO_NOT_ADD_UP = "CJ0606" Error:
        "“{id}”标明{declared}分，其下合计{sum}分", "“{id}” declares {declared} points, and {sum} stand below it";
        "改正其一，或不写总分", "mend one of them, or leave the total out";
    IMPOSSIBLE_SCORING = "CJ0607" Error:
        "判据{form}不能用“{scoring}”计分", "a criterion of form {form} cannot be scored by “{scoring}”";
        "{advice}", "{advice}";
    EMPTY_BRANCH = "CJ0608" Error:
        "“{id}”之下没有观测点", "no observation point stands below “{id}”";
        "补上观测点；确实为空的，用empty_because说明原因", "add one; if it is meant to be empty, say why under empty_because";
    DUPLICATE_ID = "CJ0609" Error:
        "编号“{id}”重复", "the id “{id}” appears twice";
        "指标、观测点的编号在一个标准中各不相同", "ids of indicators and points differ within a standard";
    UNREACHABLE_STEP = "CJ0610" Error:
        "第{step}段永远得不到：{reason}", "step {step} can never be reached: {reason}";
        "各段按达到的先后排列，得分依次提高", "order the steps as they are reached, with rising points";
    STEPS_STOP_SHORT = "CJ0611" Error:
        "最后一段给{last}分，观测点满分为{points}分", "the last step gives {last} points, and the point is worth {points}";
        "最后一段的得分应等于满分", "let the last step give all the points";
    WRONG_LEVEL = "CJ0612" Error:
        "“{id}”在第{level}级，{what}", "“{id}” is on level {level}: {what}";
        "共三级指标，观测点只在第三级之下", "there are three levels, and points stand below the third only";
    NO_TIER = "CJ0613" Error:
        "一级指标“{id}”没有写明tier", "the first-level indicator “{id}” states no tier";
        "写basic、substantive或veto", "state basic, substantive or veto";
    WRONG_PART = "CJ0614" Error:
        "{tier}之下的观测点“{id}”不能有{part}", "the point “{id}” of tier {tier} cannot have {part}";
        "{advice}", "{advice}";
    MISSING_PART = "CJ0615" Error:
        "{tier}之下的观测点“{id}”缺{part}", "the point “{id}” of tier {tier} lacks {part}";
        "补上{part}", "add {part}";
    NO_MEASURE = "CJ0616" Error:
        "metric与ratio应恰有其一，ratio应有两项", "exactly one of `metric` and `ratio` is stated, and `ratio` has two items";
        "写metric = \"…\"，或ratio = [\"…\", \"…\"]", "write metric = \"…\" or ratio = [\"…\", \"…\"]";
    TWO_SCALES = "CJ0617" Error:
        "不能既有合格线又有等级", "there cannot be both a pass mark and grades";
        "保留一种", "keep one of them";
    BAD_SHARE = "CJ0618" Error:
        "{what}为{value}，应大于0且不超过1", "{what} is {value}, and must be above 0 and at most 1";
        "它是适用满分中的得分率", "it is a share of the points that apply";
    GRADES_OUT_OF_ORDER = "CJ0619" Error:
        "等级“{id}”不高于前一等级", "the grade “{id}” does not begin above the one before it";
        "按起点得分率由低到高排列", "order grades by rising `from`";
    NO_PERIOD = "CJ0620" Error:
        "“{name}”不按时期统计，不能用于{use}", "“{name}” is not counted by period and cannot be used for {use}";
        "换用按时期统计的指标", "use a metric that is counted by period";
    MIXED_PERIODS = "CJ0621" Error:
        "比值两项的时期类别不同", "the two parts of the ratio are counted in different kinds of period";
        "比值两项须同为一类时期，或其一不按时期", "let them be of one kind, or one of them without a period";
    NEVER_OR_ALWAYS = "CJ0622" Warning:
        "判据{outcome}：“{name}”的取值范围是{range}", "this is {outcome}: “{name}” ranges over {range}";
        "检查阈值与单位（比率以1为满）", "check the number and its unit (a share is of 1)";
    BAD_COUNT = "CJ0623" Error:
        "{what}为{value}，应在{low}与{high}之间", "{what} is {value}, and must lie between {low} and {high}";
        "改正该数", "mend the number";
    EMPTY_COMBINATION = "CJ0624" Error:
        "{form}之下没有任何判据", "nothing stands below {form}";
        "至少写一项", "state at least one part";
    FLAT_LINE = "CJ0625" Error:
        "零分点与满分点相同", "zero_at and full_at are the same";
        "两点须不同", "let them differ";
    SHADOWED_METRIC = "CJ0626" Error:
        "自定指标“{id}”与本库指标同名", "the declared figure “{id}” has the name of a library metric";
        "换一个编号", "choose another id";
    NOT_A_COUNT = "CJ0627" Warning:
        "{form}问的是个数，“{name}”却不是计数", "{form} asks how many there are, and “{name}” is no count";
        "换用计数指标，或改用其他判据", "use a count, or another form";
    REVERSED = "CJ0628" Error:
        "{what}的下限{low}不低于上限{high}", "{what} runs from {low} to {high}";
        "下限须低于上限", "let it begin below its end";
    TWO_CHANGES = "CJ0629" Error:
        "by与by_percent只能写一个，且应大于0", "only one of `by` and `by_percent` is stated, and it is above 0";
        "保留一个；只问是否提高则都不写", "keep one; leave both out to ask merely whether it rises";
    REUSED_ID = "CJ0630" Error:
        "旧编号“{id}”在本版中另有所指", "the earlier id “{id}” is in use again";
        "编号不得重复使用，请换新编号", "ids are never reused; choose a new one";
    UNKNOWN_SUCCESSOR = "CJ0631" Error:
        "沿革所指的编号“{id}”在本版中不存在", "the successor “{id}” is no id of this edition";
        "{advice}", "{advice}";
    UNUSED_FIGURE = "CJ0632" Hint:
        "自定指标“{id}”没有用到", "the declared figure “{id}” is used by no point";
        "删去，或补上使用它的观测点", "remove it, or add a point that asks it";
    QUESTION_ASKED_TWICE = "CJ0633" Error:
        "问题“{id}”在多处以不同方式提出", "the question “{id}” is asked in different ways";
        "不同的问题用不同的编号", "give different questions different ids";
    NO_NUMBER = "CJ0634" Error:
        "标准自称{authority}，却没有写明文号", "the standard calls itself {authority} and states no document number";
        "在number中写明文号，否则读者无从核对", "state it under `number`, or a reader cannot check";
    NEGATIVE_RATIO = "CJ0635" Error:
        "“{name}”可能为负，不能用在这里", "“{name}” may be below zero and cannot stand here";
        "为它声明不低于0的range", "declare a range for it that begins at 0 or above";
    DEDUCTS_INSIDE = "CJ0636" Error:
        "deducts只能作实质性观测点自身的判据", "deducts stands only as a substantive point's own criterion";
        "移到观测点的criterion之下，或改用其他判据", "move it to the point's own criterion, or use another form";
    BLANK = "CJ0637" Error:
        "此处文字为空", "this text is blank";
        "写明内容，中英文都要有", "state it, in both languages";
    AGAINST_DIRECTION = "CJ0638" Warning:
        "判据{form}与计分方向相反：越接近满足，得分越低", "the scoring runs against {form}: the nearer to being met, the fewer points";
        "调换零分点与满分点，或改when", "exchange zero_at and full_at, or change `when`";
    FULL_OUT_OF_REACH = "CJ0639" Warning:
        "满分点{full}在取值范围{range}之外，永远得不到满分", "full points are given at {full}, and this ranges over {range}: they are out of reach";
        "检查该数及其单位（比率以1为满）", "check the number and its unit (a share is of 1)";
    WRONG_SHAPE = "CJ0640" Warning:
        "{level}有{found}个，公布的形制为{expected}个", "there are {found} of {level}, and the published shape has {expected}";
        "对照原文补足或删减", "compare with the original and add or remove";
}
