//! The number of an official document (发文字号, 文号): how a notice, a plan or a policy is cited as evidence.
//!
//! It is read as it is found in the wild and always written in the standard form, with a remark for each
//! liberty that was taken.

use std::fmt;
use std::hash::{Hash, Hasher};

use super::characters::{Kind, excerpt, kind, narrowed, shown};
use super::{error, warning};
use crate::fault::{Fault, FaultKind};
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

const SOURCE: Text = Text::new(
    "《党政机关公文处理工作条例》；GB/T 9704-2012《党政机关公文格式》",
    "the regulations on official documents; GB/T 9704-2012",
);
const STANDARD_FORM: Text = Text::new("标准写法为{standard}。", "The standard form is {standard}.");

static SHAPE: FaultKind = error(
    "CJ0260",
    Text::new("“{number}”不是文号：{lack}", "{number} is not a document number: {lack}"),
    Text::new(
        "写作“发文机关代字〔年份〕序号号”，如教职成厅函〔2024〕20号。",
        "Write issuer〔year〕number号, as 教职成厅函〔2024〕20号.",
    ),
    SOURCE,
);

static ISSUER: FaultKind = error(
    "CJ0261",
    Text::new(
        "文号“{number}”的发文机关代字中不能有“{character}”",
        "{character} cannot stand in the issuer of {number}",
    ),
    Text::new(
        "发文机关代字只用汉字，如教职成厅函。",
        "The issuer's short name is Chinese characters alone, as 教职成厅函.",
    ),
    SOURCE,
);

static YEAR: FaultKind = error(
    "CJ0262",
    Text::new(
        "文号“{number}”的年份“{year}”不是1949至2099之间的四位年份",
        "{year}, in {number}, is not a year from 1949 to 2099",
    ),
    Text::new("年份写四位数字，如〔2024〕，不写“年”字。", "Write the year in four digits, as 〔2024〕, without 年."),
    SOURCE,
);

static ORDINAL: FaultKind = warning(
    "CJ0263",
    Text::new("文号“{number}”的序号前多了“第”字", "第 does not belong before the number in {number}"),
    STANDARD_FORM,
    SOURCE,
);

static BRACKETS: FaultKind = warning(
    "CJ0264",
    Text::new("文号“{number}”的年份没有用六角括号〔〕", "the year in {number} does not stand in the brackets 〔〕"),
    STANDARD_FORM,
    SOURCE,
);

static SPACES: FaultKind =
    warning("CJ0265", Text::new("文号“{number}”中有多余的空格", "there are spaces in {number}"), STANDARD_FORM, SOURCE);

static DOUBLED: FaultKind = warning(
    "CJ0266",
    Text::new("文号“{number}”末尾的“号”字重复", "号 is doubled at the end of {number}"),
    STANDARD_FORM,
    SOURCE,
);

static FULL_WIDTH: FaultKind = warning(
    "CJ0267",
    Text::new("文号“{number}”用了全角数字", "there are full-width digits in {number}"),
    STANDARD_FORM,
    SOURCE,
);

static LEADING_ZERO: FaultKind = warning(
    "CJ0268",
    Text::new("文号“{number}”的序号不编虚位（前面不加0）", "the number in {number} begins with a zero"),
    STANDARD_FORM,
    SOURCE,
);

static TRADITIONAL: FaultKind = warning(
    "CJ0269",
    Text::new("文号“{number}”用了繁体“號”字", "{number} has the traditional 號"),
    STANDARD_FORM,
    SOURCE,
);

/// Everything that can be wrong or odd about a document number.
pub(super) const FAULTS: &[&FaultKind] =
    &[&SHAPE, &ISSUER, &YEAR, &ORDINAL, &BRACKETS, &SPACES, &DOUBLED, &FULL_WIDTH, &LEADING_ZERO, &TRADITIONAL];

/// The number of an official document (发文字号, 文号).
///
/// The issuing office's short name (发文机关代字), the year, and the number within the year, from 1. Other brackets,
/// spaces, a doubled or traditional 号, full-width digits, leading zeros and 第 are read, remembered for
/// [`remarks`](Grammar::remarks), and never written: equality, hash, order and wire form are those of the
/// standard form.
///
/// Wire form: `教职成厅函〔2024〕20号`, a string. Source: GB/T 9704-2012.
///
/// ```
/// use chanjiao::code::DocumentNumber;
///
/// let number: DocumentNumber = "湘发改社会[2019]934号".parse()?;
/// assert_eq!((number.issuer(), number.year(), number.number()), ("湘发改社会", 2019, 934));
/// assert_eq!(number.to_string(), "湘发改社会〔2019〕934号");
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Clone)]
pub struct DocumentNumber {
    issuer: Box<str>,
    year: u16,
    number: u32,
    /// How it was written, where that was not the standard form.
    variant: Option<Box<Variant>>,
}

/// The years in which a document may have been issued: since the founding of the People's Republic.
const YEARS: std::ops::RangeInclusive<u16> = 1949..=2099;

#[derive(Clone)]
struct Variant {
    as_written: String,
    liberties: Vec<&'static FaultKind>,
}

impl DocumentNumber {
    /// The issuing office's short name (发文机关代字).
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The year of issue.
    #[must_use]
    pub const fn year(&self) -> u16 {
        self.year
    }

    /// The number within the year (序号).
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    fn key(&self) -> (&str, u16, u32) {
        (&self.issuer, self.year, self.number)
    }
}

impl Grammar for DocumentNumber {
    const NAME: &'static str = "document_number";
    const LABEL: Text = Text::new("文号", "document number");
    const EXAMPLE: &'static str = "教职成厅函〔2024〕20号";
    // Each step goes on to the first that will do, so that no text makes an engine that tries again and again take long.
    const PATTERN: &'static str = concat!(
        r"^[^〔\[\(（［【「〈﹝\{｛]*[〔\[\(（［【「〈﹝\{｛][^0-9０-９]*[0-9０-９]",
        r"[^〕\]\)）］】」〉﹞\}｝]*[〕\]\)）］】」〉﹞\}｝][^0-9０-９]*[0-9０-９][^号號]*[号號][\s\S]*$"
    );

    fn parse(text: &str) -> Result<Self, Fault> {
        in_standard_form(text).map_or_else(|| in_any_form(text), Ok)
    }

    fn remarks(&self) -> Vec<Fault> {
        let Some(variant) = &self.variant else { return Vec::new() };
        let remark = |kind: &&'static FaultKind| {
            kind.fault().with("number", excerpt(&variant.as_written)).with("standard", self.to_string())
        };
        variant.liberties.iter().map(remark).collect()
    }
}

/// The number, read with every liberty that is known, or what it lacks.
fn in_any_form(text: &str) -> Result<DocumentNumber, Fault> {
    let lacking = |lack: Text| SHAPE.fault().with("number", excerpt(text)).with("lack", lack);
    let (plain, mut liberties) = normalised(text);

    let (issuer, rest) = plain.rsplit_once('〔').ok_or_else(|| lacking(NO_YEAR))?;
    let (year, rest) = rest.split_once('〕').ok_or_else(|| lacking(NO_YEAR))?;
    let numbered = rest.trim_end_matches('号');
    match rest.chars().count().saturating_sub(numbered.chars().count()) {
        0 => return Err(lacking(NO_ENDING)),
        1 => {}
        _ => liberties.push(&DOUBLED),
    }
    let serial = numbered.strip_prefix('第').unwrap_or(numbered);
    if serial.len() < numbered.len() {
        liberties.push(&ORDINAL);
    }
    if serial.starts_with('0') {
        liberties.push(&LEADING_ZERO);
    }

    if issuer.is_empty() {
        return Err(lacking(NO_ISSUER));
    }
    if let Some(character) = issuer.chars().find(|character| !is_han(*character)) {
        return Err(ISSUER.fault().with("number", excerpt(text)).with("character", shown(character)));
    }
    let year = digits(year)
        .and_then(|year| u16::try_from(year).ok())
        .filter(|year| YEARS.contains(year))
        .ok_or_else(|| YEAR.fault().with("number", excerpt(text)).with("year", excerpt(year)))?;
    let number = digits(serial).filter(|number| *number > 0).ok_or_else(|| lacking(NO_NUMBER))?;

    liberties.sort_by_key(|kind| kind.code);
    let variant = (!liberties.is_empty()).then(|| Box::new(Variant { as_written: text.to_owned(), liberties }));
    Ok(DocumentNumber { issuer: issuer.into(), year, number, variant })
}

const NO_ISSUER: Text = Text::new("缺发文机关代字", "it names no issuer");
const NO_YEAR: Text = Text::new("缺括号中的年份", "it has no year in brackets");
const NO_ENDING: Text = Text::new("末尾缺“号”字", "it does not end in 号");
const NO_NUMBER: Text =
    Text::new("括号与“号”之间应是从1起的序号", "between the bracket and 号 there should be a number from 1 upward");

impl PartialEq for DocumentNumber {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for DocumentNumber {}

impl PartialOrd for DocumentNumber {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DocumentNumber {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl Hash for DocumentNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}〔{}〕{}号", self.issuer, self.year, self.number)
    }
}

super::debug_as_written!(DocumentNumber);
wire_as_string!(DocumentNumber);

/// The number, if it is written as the standard asks, as nearly all are: without a look for what else it could mean.
fn in_standard_form(text: &str) -> Option<DocumentNumber> {
    let (issuer, rest) = text.strip_suffix('号')?.split_once('〔')?;
    let (year, serial) = rest.split_once('〕')?;
    let is_plain = !issuer.is_empty() && issuer.chars().all(is_han) && !serial.starts_with('0');
    let year = digits(year).and_then(|year| u16::try_from(year).ok()).filter(|year| YEARS.contains(year))?;
    let number = digits(serial).filter(|number| *number > 0 && is_plain)?;
    Some(DocumentNumber { issuer: issuer.into(), year, number, variant: None })
}

/// The text in standard characters and without spaces, and the liberties that had been taken with them.
fn normalised(text: &str) -> (String, Vec<&'static FaultKind>) {
    let mut liberties: Vec<&'static FaultKind> = Vec::new();
    let mut take = |liberty: &'static FaultKind| {
        if !liberties.contains(&liberty) {
            liberties.push(liberty);
        }
    };
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        let standard = match character {
            '[' | '(' | '（' | '［' | '【' | '「' | '〈' | '﹝' | '{' | '｛' => '〔',
            ']' | ')' | '）' | '］' | '】' | '」' | '〉' | '﹞' | '}' | '｝' => '〕',
            '號' => '号',
            '０'..='９' => narrowed(character),
            space if kind(space) == Kind::Space => {
                take(&SPACES);
                continue;
            }
            other => other,
        };
        if standard != character {
            take(match standard {
                '〔' | '〕' => &BRACKETS,
                '号' => &TRADITIONAL,
                _ => &FULL_WIDTH,
            });
        }
        plain.push(standard);
    }
    (plain, liberties)
}

/// A number written in ASCII digits alone.
fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|digit| digit.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// Whether a character is a Chinese one (CJK unified ideographs with their extensions, and 〇).
const fn is_han(character: char) -> bool {
    matches!(character, '〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFD}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn remarked(text: &str) -> Vec<&'static str> {
        let number = DocumentNumber::parse(text).expect("a readable number");
        assert_eq!(number.to_string(), "教职成〔2021〕2号", "{text}");
        number.remarks().iter().map(|fault| fault.kind().code).collect()
    }

    #[test]
    fn each_liberty_is_read_with_its_own_remark() {
        for (text, codes) in [
            ("教职成〔2021〕2号", &[][..]),
            ("教职成〔2021〕第2号", &["CJ0263"]),
            ("教职成[2021]2号", &["CJ0264"]),
            ("教职成（2021）2号", &["CJ0264"]),
            ("教职成【2021】2号", &["CJ0264"]),
            ("教职成〔2021]2号", &["CJ0264"]),
            ("教职成 〔2021〕\u{3000}2 号", &["CJ0265"]),
            ("教职成〔2021〕2号\u{200B}", &["CJ0265"]),
            ("教职成〔2021〕2号号", &["CJ0266"]),
            ("教职成〔２０２１〕２号", &["CJ0267"]),
            ("教职成〔2021〕002号", &["CJ0268"]),
            ("教职成〔2021〕2號", &["CJ0269"]),
            (" 教职成(２０２１)第０２號号", &["CJ0263", "CJ0264", "CJ0265", "CJ0266", "CJ0267", "CJ0268", "CJ0269"]),
        ] {
            assert_eq!(remarked(text), codes, "{text}");
        }
    }

    proptest! {
        /// The short way reads nothing otherwise than the long one, and all that needs no remark.
        #[test]
        fn the_short_way_and_the_long_one_agree(
            issuer in "[教职国号〔A]{0,3}", year in "[0-9]{4}|20(1|２)4年?", serial in "第?0?[0-9]{0,3}", end in "号{0,2} ?",
        ) {
            let text = format!("{issuer}〔{year}〕{serial}{end}");
            let long = in_any_form(&text);
            let plain = long.as_ref().ok().filter(|number| number.remarks().is_empty());
            let short = in_standard_form(&text);
            prop_assert_eq!(short.as_ref(), plain, "{}", text);
        }
    }

    #[test]
    fn a_remark_shows_what_was_written_and_what_is_standard() {
        let remark = DocumentNumber::parse("教职成[2021]2号").expect("a readable number").remarks().remove(0);
        assert_eq!(remark.to_string(), "the year in 教职成[2021]2号 does not stand in the brackets 〔〕");
        assert_eq!(remark.help().say(crate::language::Lang::En), "The standard form is 教职成〔2021〕2号.");
    }

    #[test]
    fn numbers_written_differently_are_the_same_number() {
        let of = |text: &str| DocumentNumber::parse(text).expect("a readable number");
        let same = std::collections::HashSet::from([of("国发〔2015〕33号"), of("国发[2015]033號")]);
        assert_eq!(same.len(), 1);
        assert!(of("国发〔2015〕9号") < of("国发〔2015〕33号"));
        let wire = serde_json::to_string(&of("国发[2015]033號")).expect("serialises");
        assert_eq!(wire, "\"国发〔2015〕33号\"");
    }

    #[test]
    fn what_lacks_a_part_is_an_error_that_names_it() {
        for (text, code, told) in [
            ("", "CJ0260", "it has no year in brackets"),
            ("教职成厅函2024年20号", "CJ0260", "it has no year in brackets"),
            ("教职成厅函〔2024 20号", "CJ0260", "it has no year in brackets"),
            ("〔2024〕20号", "CJ0260", "it names no issuer"),
            ("教职成厅函〔2024〕20", "CJ0260", "it does not end in 号"),
            ("教职成厅函〔2024〕号", "CJ0260", "a number from 1 upward"),
            ("教职成厅函〔2024〕0号", "CJ0260", "a number from 1 upward"),
            ("教职成厅函〔2024〕二十号", "CJ0260", "a number from 1 upward"),
            ("教职成厅函〔2024〕99999999999号", "CJ0260", "a number from 1 upward"),
            ("ABC〔2024〕20号", "CJ0261", "A cannot stand in the issuer"),
            ("教（职）成〔2024〕20号", "CJ0261", "cannot stand in the issuer"),
            ("教职成厅函〔24〕20号", "CJ0262", "24, in"),
            ("教职成厅函〔2024年〕20号", "CJ0262", "2024年, in"),
            ("教职成厅函〔二〇二四〕20号", "CJ0262", "二〇二四, in"),
        ] {
            let fault = DocumentNumber::parse(text).expect_err("a faulty number");
            assert_eq!(fault.kind().code, code, "{text}");
            assert!(fault.to_string().contains(told), "{fault}");
        }
    }
}
