//! Texts by themselves (CJ042x): blank ones, placeholders, and numbers of persons, who have no place in a dossier.

use super::rule::{FORMAT, rules};
use crate::code::CreditCode;
use crate::dossier::Step;
use crate::fault::Fault;
use crate::language::Text;
use crate::quantity::{Day, Rational};

/// A dossier is a document about bodies; what identifies a person does not belong in it.
const PERSONS: Text = Text::new(
    "档案讲的是单位而不是个人；GB 11643《公民身份号码》",
    "a dossier is about bodies, not about persons; GB 11643",
);

rules! {
    BLANK = "CJ0420" Error after FORMAT:
        "文字为空", "the text is blank";
        "写上内容；不知道的，不写这一项", "write what is meant, or leave the field out";
    PLACEHOLDER = "CJ0421" Hint after FORMAT:
        "“{text}”像是占位的文字", "“{text}” looks like a placeholder";
        "不知道的不写这一项：缺省即“未知”", "leave the field out: what is absent is unknown";
    IDENTITY_NUMBER = "CJ0422" Warning after PERSONS:
        "文字中有像是居民身份号码的数字", "the text holds what looks like an identity number of a person";
        "删去；档案会被共享，不应载有个人信息", "take it out: dossiers are passed on, and should hold nothing personal";
    MOBILE_NUMBER = "CJ0423" Warning after PERSONS:
        "文字中有像是手机号码的数字", "the text holds what looks like a mobile number";
        "删去，或改为单位的办公电话", "take it out, or give the office's number";
}

/// What people write where they know nothing.
const PLACEHOLDERS: [&str; 22] = [
    "待定",
    "待补充",
    "待填",
    "待填写",
    "待核实",
    "待确认",
    "暂无",
    "暂缺",
    "无",
    "不详",
    "未知",
    "略",
    "空",
    "n/a",
    "na",
    "tbd",
    "tba",
    "todo",
    "none",
    "unknown",
    "null",
    "-",
];

/// What is wrong or odd about a text that stands at the end of this step.
pub(super) fn faults(text: &str, step: Option<Step>) -> Vec<Fault> {
    let mut found = Vec::new();
    let trimmed = text.trim();
    if trimmed.is_empty() {
        found.push(BLANK.fault());
    } else if is_placeholder(trimmed) {
        found.push(PLACEHOLDER.fault().with("text", trimmed));
    }
    if holds_long_number(text) {
        if holds_identity_number(text) {
            found.push(IDENTITY_NUMBER.fault());
        }
        // Addresses and ids of other registers are full of long numbers.
        if !matches!(step, Some(Step::Field("url" | "id"))) && holds_mobile_number(text) {
            found.push(MOBILE_NUMBER.fault());
        }
    }
    found
}

/// Whether there are digits enough for a person's number: few texts hold eleven at all.
fn holds_long_number(text: &str) -> bool {
    const DIGITS_OF_THE_SHORTEST: usize = 11;
    // Pieces whose digits a byte can count are counted many bytes at a time.
    let digits = |piece: &[u8]| piece.iter().fold(0_u8, |sum, byte| sum.wrapping_add(byte.is_ascii_digit().into()));
    let in_all = || text.as_bytes().chunks(u8::MAX.into()).map(|piece| usize::from(digits(piece))).sum::<usize>();
    text.len() >= DIGITS_OF_THE_SHORTEST && in_all() >= DIGITS_OF_THE_SHORTEST
}

/// A record's id that is a person's number.
pub(super) fn personal_id(id: &str) -> Option<Fault> {
    (holds_long_number(id) && holds_identity_number(id)).then(|| IDENTITY_NUMBER.fault())
}

fn is_placeholder(trimmed: &str) -> bool {
    let bare = trimmed.trim_end_matches(['。', '.', '…']);
    let dashes = trimmed.chars().all(|character| matches!(character, '-' | '—' | '–' | '/' | '…' | '?' | '？' | '*'));
    dashes || PLACEHOLDERS.iter().any(|word| word.eq_ignore_ascii_case(bare))
}

/// The longest runs of letters and digits.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_ascii_alphanumeric()).filter(|run| !run.is_empty())
}

fn holds_identity_number(text: &str) -> bool {
    runs(text).any(|run| match run.len() {
        18 => is_identity_number(run.as_bytes()) && run.parse::<CreditCode>().is_err(),
        // Fifteen digits may be an old licence number, so the text must say what they are.
        15 => text.contains("身份证") && is_old_identity_number(run.as_bytes()),
        _ => false,
    })
}

/// Eighteen characters: a division, a date of birth, a serial number, a check character (GB 11643).
fn is_identity_number(run: &[u8]) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: &[u8; 11] = b"10X98765432";
    let Some((check, body)) = run.split_last() else { return false };
    if !body.iter().all(u8::is_ascii_digit) || !begins_with_province(body) {
        return false;
    }
    let number = |digits: Option<&[u8]>| {
        digits.and_then(|digits| std::str::from_utf8(digits).ok()).and_then(|digits| digits.parse::<u16>().ok())
    };
    let small = |digits| number(digits).and_then(|value| u8::try_from(value).ok());
    let born = number(body.get(6..10))
        .zip(small(body.get(10..12)))
        .zip(small(body.get(12..14)))
        .and_then(|((year, month), day)| Day::new(year, month, day));
    let sum: u32 = body
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| u32::from(digit.saturating_sub(b'0')).saturating_mul(weight))
        .sum();
    let expected = sum.checked_rem(11).and_then(|rest| usize::try_from(rest).ok()).and_then(|rest| CHECKS.get(rest));
    born.is_some() && expected == Some(&check.to_ascii_uppercase())
}

/// Fifteen digits, as they were given until 1999: no century, no check character.
fn is_old_identity_number(run: &[u8]) -> bool {
    if !run.iter().all(u8::is_ascii_digit) || !begins_with_province(run) {
        return false;
    }
    let pair = |from: usize| {
        let digits = run.get(from..from.saturating_add(2))?;
        std::str::from_utf8(digits).ok()?.parse::<u8>().ok()
    };
    pair(6)
        .zip(pair(8))
        .zip(pair(10))
        .and_then(|((year, month), day)| Day::new(1900_u16.saturating_add(year.into()), month, day))
        .is_some()
}

fn begins_with_province(digits: &[u8]) -> bool {
    matches!(
        digits,
        [b'1', b'1'..=b'5', ..]
            | [b'2', b'1'..=b'3', ..]
            | [b'3', b'1'..=b'7', ..]
            | [b'4', b'1'..=b'6', ..]
            | [b'5', b'0'..=b'4', ..]
            | [b'6', b'1'..=b'5', ..]
            | [b'7', b'1', ..]
            | [b'8', b'1'..=b'3', ..]
    )
}

/// Eleven digits from 13 to 19, perhaps after the country's 86, perhaps in groups of three, four and four.
fn holds_mobile_number(text: &str) -> bool {
    let is_mobile = |run: &str| {
        let run = if run.len() == 13 { run.strip_prefix("86").unwrap_or(run) } else { run };
        run.len() == 11
            && run.bytes().all(|byte| byte.is_ascii_digit())
            && matches!(run.as_bytes(), [b'1', b'3'..=b'9', ..])
    };
    if runs(text).any(is_mobile) {
        return true;
    }
    let pieces: Vec<&str> = text.split(['-', ' ']).collect();
    let is_other = |character: char| !character.is_ascii_digit();
    pieces.windows(3).any(|three| {
        let [first, middle, last] = three else { return false };
        let first = first.rsplit(is_other).next().unwrap_or_default();
        let last = last.split(is_other).next().unwrap_or_default();
        (first.len(), middle.len(), last.len()) == (3, 4, 4) && is_mobile(&[first, middle, last].concat())
    })
}

/// Whether the words of a source give a number only roughly, or as a bound: 近5000, 1000余家, 5000人以上.
pub(super) fn speaks_roughly(stated: &str) -> bool {
    const BEFORE: [&str; 16] = [
        "近",
        "约",
        "大约",
        "超",
        "超过",
        "逾",
        "不足",
        "不到",
        "至少",
        "至多",
        "over",
        "about",
        "nearly",
        "almost",
        "more than",
        "less than",
    ];
    const AFTER: [&str; 5] = ["余", "多", "以上", "左右", "上下"];
    const SCALES: [char; 4] = ['百', '千', '万', '亿'];
    // 近3年 speaks of years, not of the number.
    const TIMES: [&str; 4] = ["年", "个月", "月", "届"];
    let is_digit = |character: char| character.is_ascii_digit() || matches!(character, '.' | ',');
    let ends_with = |text: &str, word: &str| {
        let end = text.len().checked_sub(word.len()).and_then(|start| text.as_bytes().get(start..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(word.as_bytes()))
    };
    let mut rest = stated;
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        let (before, tail) = rest.split_at_checked(start).unwrap_or((rest, ""));
        let after = tail.trim_start_matches(is_digit);
        let number = after.trim_start_matches(SCALES);
        let led = before.trim_end();
        let roughly_led =
            BEFORE.iter().any(|word| ends_with(led, word)) && !TIMES.iter().any(|time| number.starts_with(time));
        let mut unit_skipped = number.chars();
        let _ = unit_skipped.next();
        let unit_skipped = unit_skipped.as_str();
        let roughly_followed = AFTER.iter().any(|word| number.starts_with(word))
            || ["以上", "左右", "上下"].iter().any(|word| unit_skipped.starts_with(word));
        if roughly_led || roughly_followed {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether the words of a source name numbers, and none of them is this one: as it stands, in 万 or 亿, or per cent.
pub(super) fn says_other(stated: &str, number: &Rational) -> bool {
    let mut names_any = false;
    let mut rest = stated;
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        let tail = rest.get(start..).unwrap_or_default();
        let after =
            tail.trim_start_matches(|character: char| character.is_ascii_digit() || matches!(character, '.' | ','));
        let digits = tail.strip_suffix(after).unwrap_or_default().replace(',', "");
        rest = after;
        let Ok(named) = digits.trim_end_matches('.').parse::<Rational>() else { continue };
        names_any = true;
        let unit = after.trim_start_matches(['余', '多', ' ']);
        let scale = if unit.starts_with("万亿") {
            1_000_000_000_000
        } else if unit.starts_with('亿') {
            100_000_000
        } else if unit.starts_with('万') {
            10_000
        } else if unit.starts_with('千') {
            1_000
        } else if unit.starts_with('百') {
            100
        } else {
            1
        };
        let scaled = &named * &Rational::from_integer(scale);
        let is_per_cent = unit.starts_with(['%', '％']) && number * &Rational::from_integer(100) == named;
        if scaled == *number || is_per_cent {
            return false;
        }
    }
    names_any
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        faults(text, None).iter().map(|fault| fault.kind().code).collect()
    }

    #[test]
    fn blank_texts_and_placeholders_are_told_from_words() {
        assert_eq!(codes(" \u{3000}"), ["CJ0420"]);
        for placeholder in ["待定", "无", "N/A", "TBD", "——", "待补充。", "?"] {
            assert_eq!(codes(placeholder), ["CJ0421"], "{placeholder}");
        }
        for word in ["无锡", "无人机", "NAVI", "略阳县", "A-B"] {
            assert_eq!(codes(word), [""; 0], "{word}");
        }
    }

    #[test]
    fn an_identity_number_needs_province_date_and_check_character() {
        // The example of GB 11643 itself.
        assert_eq!(codes("11010519491231002X"), ["CJ0422"]);
        assert_eq!(codes("联系人张某（11010519491231002x）"), ["CJ0422"]);
        for sound in [
            "110105194912310021",
            "11010519491331002X",
            "99010519491231002X",
            "111010519491231002X",
            "12100000400000624D",
            "914403001922038216",
        ] {
            assert_eq!(codes(sound), [""; 0], "{sound}");
        }
    }

    #[test]
    fn fifteen_digits_are_an_identity_number_only_where_the_text_says_so() {
        assert_eq!(codes("身份证110105491231002"), ["CJ0422"]);
        assert_eq!(codes("注册号110105491231002"), [""; 0]);
        assert_eq!(codes("身份证110105493331002"), [""; 0]);
    }

    #[test]
    fn a_mobile_number_is_found_alone_in_groups_and_after_the_country_code() {
        for mobile in ["电话13812345678", "+8613812345678", "电话138-1234-5678。", "138 1234 5678"] {
            assert_eq!(codes(mobile), ["CJ0423"], "{mobile}");
        }
        for other in ["电话0512-53512345", "12812345678", "138123456789", "第13812345678901号", "20240729123456"] {
            assert_eq!(codes(other), [""; 0], "{other}");
        }
        assert_eq!(faults("https://example.cn/t/13812345678.html", Some(Step::Field("url"))), []);
    }

    #[test]
    fn words_that_name_another_number_are_told_from_those_that_name_this_one() {
        let number = |text: &str| text.parse::<Rational>().unwrap();
        for (stated, value) in [
            ("1200余万元", "12000000"),
            ("93.3%", "0.933"),
            ("近5,000人", "5000"),
            ("三百余家", "300"),
            ("28所（其中高职10所）", "28"),
            ("1.2万人", "12000"),
        ] {
            assert!(!says_other(stated, &number(value)), "{stated}");
        }
        for (stated, value) in [("1200万元", "1200"), ("近5000", "50000"), ("93.3%", "0.0933")] {
            assert!(says_other(stated, &number(value)), "{stated}");
        }
    }

    #[test]
    fn words_that_give_a_number_roughly_are_told_from_plain_ones() {
        for rough in
            ["近5000", "1000余家", "约1.2万人", "5000人以上", "超过300", "1.2万余人", "nearly 5,000", "300多家"]
        {
            assert!(speaks_roughly(rough), "{rough}");
        }
        for plain in ["5000", "243家", "近3年培养5000人", "28所（含多所本科）", "多家企业共18家"] {
            assert!(!speaks_roughly(plain), "{plain}");
        }
    }
}
