//! What can be wrong with a number, a date, a period or an id: this room's table of faults.

use crate::fault::{FaultKind, Severity};
use crate::language::Text;

/// Declares the faults and gathers them in one table, so that none is forgotten there.
macro_rules! faults {
    ($($(#[$meta:meta])* $name:ident = $code:literal $message_zh:literal $message_en:literal => $help_zh:literal $help_en:literal;)*) => {
        $(
            $(#[$meta])*
            pub(crate) static $name: FaultKind = FaultKind {
                code: $code,
                severity: Severity::Error,
                message: Text::new($message_zh, $message_en),
                help: Text::new($help_zh, $help_en),
                provisions: &[],
                source: None,
            };
        )*

        /// Every fault that a quantity, a date, a period or a local id can show.
        pub const FAULTS: &[&FaultKind] = &[$(&$name),*];
    };
}

faults! {
    RATIONAL_MALFORMED = "CJ0301"
        "“{text}”不是精确数" "\"{text}\" is not an exact number"
        => "写成小数（\"0.6\"）或分数（\"3/5\"），用半角数字，不带单位、千位分隔符和指数"
           "write a decimal (\"0.6\") or a fraction (\"3/5\") in plain digits, without unit, separators or exponent";
    DENOMINATOR_ZERO = "CJ0302"
        "“{text}”的分母为零" "the denominator of \"{text}\" is zero"
        => "改用不为零的分母" "give a denominator other than zero";
    RATIONAL_TOO_LONG = "CJ0303"
        "精确数超过{limit}字节" "the exact number is longer than {limit} bytes"
        => "改用较短的写法" "write it more briefly";
    NULL_VALUE = "CJ0304"
        "此处为 null，而应为{expected}" "null stands where {expected} was expected"
        => "不知道就不写这一项：缺省即“未知”" "leave it out: what is absent is unknown";
    WRONG_TYPE = "CJ0305"
        "此处为{found}，而应为{expected}" "{found} stands where {expected} was expected"
        => "写成{expected}，例如 {example}" "write {expected}, for example {example}";
    NOT_EXACT = "CJ0306"
        "{text} 是不加引号而带小数点或指数的数，机器读入时会失真" "{text} is a number with a point or an exponent and without quotes, which machines do not keep exactly"
        => "加上引号，写成十进制字符串，例如 \"{example}\"" "write it in quotes as a decimal string, for example \"{example}\"";
    COUNT_NOT_WHOLE = "CJ0307"
        "{text} 不是整数，而数量应为整数" "{text} is not written as a whole number, as a count must be"
        => "写成不带小数点和指数的整数，例如 {example}" "write an integer without point or exponent, for example {example}";
    BELOW_ZERO = "CJ0308"
        "{text} 为负，而{label}不能为负" "{text} is below zero, which a {label} cannot be"
        => "核对正负号；若数额本无，写 0" "check the sign; if there is none of it, write 0";
    OUT_OF_RANGE = "CJ0309"
        "{text} 超出{label}的范围（绝对值至多 {limit}）" "{text} is beyond the range of a {label}, whose size is at most {limit}"
        => "核对单位与位数" "check the unit and the number of digits";
    DECIMAL_MALFORMED = "CJ0310"
        "“{text}”不是{label}" "\"{text}\" is not a {label}"
        => "只用半角数字和至多一个小数点，例如 \"{example}\"，不带单位、千位分隔符和指数；整数前不补零"
           "use plain digits and at most one point, for example \"{example}\", without unit, separators, exponent or leading zeros";
    TOO_MANY_PLACES = "CJ0311"
        "“{text}”有{places}位小数，而{label}至多{limit}位" "\"{text}\" has {places} decimal places, and a {label} has at most {limit}"
        => "写到{limit}位小数为止" "give at most {limit} decimal places";
    UNKNOWN_KEY = "CJ0312"
        "{label}没有“{key}”这一项" "\"{key}\" is not a key of a {label}"
        => "{nearest}可用的项：{known}" "{nearest}the keys are: {known}";
    KEY_TWICE = "CJ0313"
        "“{key}”出现两次" "\"{key}\" stands twice"
        => "只留一处" "keep one of them";
    KEY_MISSING = "CJ0314"
        "{label}缺“{key}”" "the {label} lacks \"{key}\""
        => "补上“{key}”" "add \"{key}\"";
    FIGURE_WITHOUT_FORM = "CJ0315"
        "数值没有写出数来" "the figure states no number"
        => "写出以下之一：{known}" "give one of: {known}";
    FIGURE_WITH_SEVERAL_FORMS = "CJ0316"
        "数值同时写了{found}" "the figure is stated in several ways at once: {found}"
        => "只留一种；若来源说法不一，分别列出" "keep one of them; where sources differ, state them apart";
    FIGURE_BETWEEN_REVERSED = "CJ0317"
        "区间的下限 {low} 大于上限 {high}" "the range begins at {low}, above its end {high}"
        => "小数在前，大数在后" "put the smaller number first";
    FIGURE_BETWEEN_LENGTH = "CJ0318"
        "区间应有两个数，而此处有{found}个" "a range has two numbers, and here there are {found}"
        => "写成 [下限, 上限]" "write [lowest, highest]";
    FIGURE_LESS_THAN_NOTHING = "CJ0319"
        "“少于0”不可能" "\"less than 0\" cannot be"
        => "若数额本无，写 0" "if there is none of it, write 0";
    TEXT_BLANK = "CJ0320"
        "文字为空" "the text is blank"
        => "写上来源的原话，或不写这一项" "give the words of the source, or leave it out";
    EVIDENCE_EMPTY = "CJ0321"
        "佐证列表为空" "the list of evidence is empty"
        => "至少列一份佐证，或不写这一项" "name at least one piece of evidence, or leave it out";
    EVIDENCE_TWICE = "CJ0322"
        "佐证“{text}”列了两次" "the evidence \"{text}\" is named twice"
        => "只留一次" "name it once";
    PART_ABOVE_WHOLE = "CJ0323"
        "部分 {part} 大于整体 {whole}" "the part {part} is above the whole {whole}"
        => "核对两数是否写反、口径是否一致" "check whether the two are exchanged or counted differently";
    LOCAL_ID_EMPTY = "CJ0324"
        "标识为空" "the id is empty"
        => "起一个本档案内唯一的标识，例如 {example}" "give it an id of its own within the dossier, for example {example}";
    LOCAL_ID_TOO_LONG = "CJ0325"
        "标识长{found}字节，至多{limit}字节" "the id has {found} bytes, and may have {limit}"
        => "缩短标识；名称写在名称一项" "shorten it; the name has a field of its own";
    LOCAL_ID_CHARACTER = "CJ0326"
        "标识“{text}”含空白或不可见字符（{character}）" "the id \"{text}\" contains a blank or invisible character ({character})"
        => "去掉该字符；分词用“-”" "remove it; join words with \"-\"";
    DAY_MALFORMED = "CJ0327"
        "“{text}”不是日期" "\"{text}\" is not a day"
        => "写成 年-月-日，例如 {example}" "write year-month-day, for example {example}";
    DAY_IMPOSSIBLE = "CJ0328"
        "没有“{text}”这一天" "there is no such day as {text}"
        => "核对月份与日数" "check the month and the day";
    YEAR_OUT_OF_RANGE = "CJ0329"
        "“{text}”的年份不在{first}—{last}之间" "the year of {text} is not within {first}–{last}"
        => "核对年份" "check the year";
    MONTH_MALFORMED = "CJ0330"
        "“{text}”不是月份" "\"{text}\" is not a month"
        => "写成 年-月，例如 {example}" "write year-month, for example {example}";
    AS_OF_MALFORMED = "CJ0331"
        "“{text}”既不是日期，也不是月份" "\"{text}\" is neither a day nor a month"
        => "写成 2025-04-09；只知道月份时写成 2025-04" "write 2025-04-09, or 2025-04 where only the month is known";
    PERIOD_WITHOUT_KIND = "CJ0332"
        "没有写出是哪个时期" "the period does not say when"
        => "写出以下之一：{known}" "give one of: {known}";
    PERIOD_WITH_SEVERAL_KINDS = "CJ0333"
        "时期同时写了{found}" "the period is stated in several ways at once: {found}"
        => "只留一种" "keep one of them";
    ACADEMIC_YEAR_MALFORMED = "CJ0334"
        "“{text}”不是学年" "\"{text}\" is not an academic year"
        => "写成相连的两年，例如 {example}" "write two years that follow each other, for example {example}";
    PERIOD_REVERSED = "CJ0335"
        "时期的起日 {from} 晚于止日 {to}" "the period begins on {from}, after its end on {to}"
        => "对调两个日期" "exchange the two days";
    INTERVAL_EMPTY = "CJ0336"
        "区间里没有数" "no number lies in the interval"
        => "下限应不大于上限；两者相等时两端都应为闭" "the low end must not lie above the high one; where they are equal, both must be closed";
    INTERVAL_OPEN_WITHOUT_END = "CJ0337"
        "写了“{key}”，却没有那一端" "\"{key}\" is given for an end that is not there"
        => "去掉“{key}”，或写出那一端" "remove \"{key}\", or give that end";
}

/// A word of the input as a message quotes it: whole, unless somebody has put a book in its place.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut characters = text.chars();
    let mut shown: String = characters.by_ref().take(LONGEST).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::FAULTS;

    #[test]
    fn codes_are_of_this_room_and_never_shared() {
        let codes: BTreeSet<&str> = FAULTS.iter().map(|kind| kind.code).collect();
        assert_eq!(codes.len(), FAULTS.len());
        assert!(codes.iter().all(|code| code.len() == 6 && code.starts_with("CJ03")));
    }

    #[test]
    fn both_languages_speak_of_the_same_words() {
        let placeholders = |text: &str| -> BTreeSet<String> {
            text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
        };
        for kind in FAULTS {
            for text in [kind.message, kind.help] {
                assert_eq!(placeholders(text.zh), placeholders(text.en), "{}", kind.code);
            }
        }
    }
}
