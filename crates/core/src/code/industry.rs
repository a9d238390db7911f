//! The code of an industry (国民经济行业分类, GB/T 4754-2017): what an alliance's leading industries (主导产业) and
//! its enterprises are, in the terms that statistics use.

use std::fmt;

use super::characters::{ascii, excerpt, shown};
use super::table::Table;
use super::{error, warning};
use crate::fault::{Fault, FaultKind};
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

static INDUSTRIES: Table = Table::new(include_str!("data/industries.tsv"));

const STANDARD: Text = Text::new("GB/T 4754-2017《国民经济行业分类》", "GB/T 4754-2017");
const FORM: Text = Text::new(
    "门类写一个大写字母（C），大类、中类、小类在字母后加2、3、4位数字（C36、C361、C3612）。",
    "Write the section's capital letter (C), and after it 2, 3 or 4 digits for division, group and class (C36, C361, C3612).",
);

static LENGTH: FaultKind = error(
    "CJ0230",
    Text::new(
        "行业代码应为门类字母加0、2、3或4位数字，“{code}”不是",
        "an industry code is a section letter and 0, 2, 3 or 4 digits; {code} is not",
    ),
    FORM,
    STANDARD,
);

static SECTION_MISSING: FaultKind = error(
    "CJ0231",
    Text::new("行业代码{code}缺门类字母；请写{suggestion}", "{code} lacks its section letter; write {suggestion}"),
    FORM,
    STANDARD,
);

static LOWER_CASE: FaultKind = error(
    "CJ0232",
    Text::new(
        "行业代码{code}的门类字母应大写；请写{suggestion}",
        "the section letter of {code} is a capital; write {suggestion}",
    ),
    FORM,
    STANDARD,
);

static CHARACTER: FaultKind = error(
    "CJ0233",
    Text::new(
        "行业代码“{code}”第{position}位不能是“{character}”",
        "{character} cannot stand at position {position} of the industry code {code}",
    ),
    FORM,
    STANDARD,
);

static UNKNOWN_SECTION: FaultKind = error(
    "CJ0234",
    Text::new("行业分类没有门类{section}（{code}）", "there is no section {section} ({code})"),
    Text::new("门类为A至T。", "Sections run from A to T."),
    STANDARD,
);

static UNKNOWN_DIVISION: FaultKind = error(
    "CJ0235",
    Text::new("行业分类没有大类{division}（{code}）", "there is no division {division} ({code})"),
    Text::new(
        "大类为01至97；请核对2017版分类。",
        "Divisions run from 01 to 97; check against the classification of 2017.",
    ),
    STANDARD,
);

static OTHER_SECTION: FaultKind = error(
    "CJ0236",
    Text::new(
        "大类{division}属于门类{section}；{code}应写作{suggestion}",
        "division {division} stands in section {section}; write {suggestion} for {code}",
    ),
    FORM,
    STANDARD,
);

static UNKNOWN_GROUP: FaultKind = error(
    "CJ0237",
    Text::new("行业分类没有中类{group}（{code}）", "there is no group {group} ({code})"),
    Text::new(
        "请核对2017版分类；若末尾的0只是补位，请删去（C36，不写C3600）。",
        "Check against the classification of 2017; leave out zeros that only fill up (C36, not C3600).",
    ),
    STANDARD,
);

static UNKNOWN_CLASS: FaultKind = warning(
    "CJ0238",
    Text::new("小类{code}不在行业分类表中", "the class {code} is not in the table of industries"),
    Text::new(
        "可能是修改单新增的小类；请核对2017版分类及其修改单。",
        "It may be a class added by amendment; check against the classification of 2017 and its amendment.",
    ),
    Text::new(
        "GB/T 4754-2017（所附表有1381个小类，与公布的数目未能核对一致）",
        "GB/T 4754-2017; our table of 1,381 classes could not be reconciled with the published count",
    ),
);

/// Everything that can be wrong or odd about an industry code.
pub(super) const FAULTS: &[&FaultKind] = &[
    &LENGTH,
    &SECTION_MISSING,
    &LOWER_CASE,
    &CHARACTER,
    &UNKNOWN_SECTION,
    &UNKNOWN_DIVISION,
    &OTHER_SECTION,
    &UNKNOWN_GROUP,
    &UNKNOWN_CLASS,
];

/// The level of an industry in the classification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IndustryLevel {
    /// Section (门类), a letter.
    Section,
    /// Division (大类), two digits.
    Division,
    /// Group (中类), three digits.
    Group,
    /// Class (小类), four digits.
    Class,
}

impl IndustryLevel {
    /// What the level is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Section => Text::new("门类", "section"),
            Self::Division => Text::new("大类", "division"),
            Self::Group => Text::new("中类", "group"),
            Self::Class => Text::new("小类", "class"),
        }
    }
}

/// The code of an industry (国民经济行业分类代码): a section, division, group or class.
///
/// The section's letter always stands first, though the digits alone would tell it: it says what the digits
/// are, and a slip in either shows. Section, division and group are always in the table; a class that is not is
/// a remark.
///
/// Wire form: `C`, `C36`, `C361` or `C3612`, a string. Source: GB/T 4754-2017.
///
/// ```
/// use chanjiao::code::{IndustryCode, IndustryLevel};
///
/// let cars: IndustryCode = "C3612".parse()?;
/// assert_eq!((cars.level(), cars.name()), (IndustryLevel::Class, Some("新能源车整车制造")));
/// assert_eq!(cars.parent().map(|group| group.to_string()), Some("C361".to_owned()));
/// assert_eq!(cars.section().name(), Some("制造业"));
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IndustryCode {
    /// The letter and the digits, zero bytes after them.
    characters: [u8; 5],
    level: IndustryLevel,
}

impl IndustryCode {
    /// The letter and the digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        ascii(self.characters.get(..length(self.level)).unwrap_or_default())
    }

    /// The level that the code names.
    #[must_use]
    pub const fn level(self) -> IndustryLevel {
        self.level
    }

    /// The section (门类) that it is or belongs to.
    #[must_use]
    pub const fn section(self) -> Self {
        let [letter, ..] = self.characters;
        Self { characters: [letter, 0, 0, 0, 0], level: IndustryLevel::Section }
    }

    /// The industry next above it; `None` for a section.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        let [letter, first, second, third, _] = self.characters;
        match self.level {
            IndustryLevel::Section => None,
            IndustryLevel::Division => Some(self.section()),
            IndustryLevel::Group => {
                Some(Self { characters: [letter, first, second, 0, 0], level: IndustryLevel::Division })
            }
            IndustryLevel::Class => {
                Some(Self { characters: [letter, first, second, third, 0], level: IndustryLevel::Group })
            }
        }
    }

    /// Whether another industry is this one or belongs to it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        other.as_str().starts_with(self.as_str())
    }

    /// Its Chinese name; `None` for a class that the table does not know.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        INDUSTRIES.name(self.as_str())
    }
}

impl Grammar for IndustryCode {
    const NAME: &'static str = "industry_code";
    const LABEL: Text = Text::new("国民经济行业分类代码", "industry code");
    const EXAMPLE: &'static str = "C3612";
    const PATTERN: &'static str = r"^[A-T]([0-9]{2,4})?$";

    fn parse(text: &str) -> Result<Self, Fault> {
        let (level, characters) = match *text.as_bytes() {
            [letter] => (IndustryLevel::Section, [letter, 0, 0, 0, 0]),
            [letter, first, second] => (IndustryLevel::Division, [letter, first, second, 0, 0]),
            [letter, first, second, third] => (IndustryLevel::Group, [letter, first, second, third, 0]),
            [letter, first, second, third, fourth] => (IndustryLevel::Class, [letter, first, second, third, fourth]),
            _ => return Err(departure(text)),
        };
        let [letter, digits @ ..] = &characters;
        let written = length(level);
        if !letter.is_ascii_uppercase() || !digits.iter().zip(1..written).all(|(digit, _)| digit.is_ascii_digit()) {
            return Err(departure(text));
        }
        let code = Self { characters, level };
        // From the section down, so that the first fault is told in the terms of its own level.
        let above = [
            code.parent().and_then(|above| above.parent().and_then(Self::parent)),
            code.parent().and_then(Self::parent),
            code.parent(),
        ];
        for known in above.into_iter().flatten().chain([code]) {
            if known.name().is_none() && known.level != IndustryLevel::Class {
                return Err(known.unknown(text));
            }
        }
        Ok(code)
    }

    fn remarks(&self) -> Vec<Fault> {
        match self.name() {
            Some(_) => Vec::new(),
            None => vec![UNKNOWN_CLASS.fault().with("code", self.as_str())],
        }
    }
}

impl IndustryCode {
    /// What to say of a section, division or group that the table does not know.
    fn unknown(self, text: &str) -> Fault {
        let digits = self.as_str().trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        match (self.level, section_of(digits)) {
            (IndustryLevel::Section, _) => UNKNOWN_SECTION.fault().with("section", self.as_str()),
            (IndustryLevel::Division, None) => UNKNOWN_DIVISION.fault().with("division", digits),
            (IndustryLevel::Division, Some(section)) => {
                let given = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
                OTHER_SECTION
                    .fault()
                    .with("division", digits)
                    .with("section", section.to_string())
                    .with("suggestion", format!("{section}{given}"))
            }
            (IndustryLevel::Group | IndustryLevel::Class, _) => UNKNOWN_GROUP.fault().with("group", self.as_str()),
        }
        .with("code", text)
    }
}

impl fmt::Display for IndustryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

super::debug_as_written!(IndustryCode);
wire_as_string!(IndustryCode);

/// How many characters a code of a level has.
const fn length(level: IndustryLevel) -> usize {
    match level {
        IndustryLevel::Section => 1,
        IndustryLevel::Division => 3,
        IndustryLevel::Group => 4,
        IndustryLevel::Class => 5,
    }
}

/// The section in which a division (two digits) stands.
fn section_of(division: &str) -> Option<char> {
    ('A'..='T').find(|section| INDUSTRIES.name(&format!("{section}{division}")).is_some())
}

/// The first way in which a text departs from a letter and digits.
fn departure(text: &str) -> Fault {
    let shown_code = excerpt(text);
    let all_digits = !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    if let (true, Some(section)) = (all_digits && text.len() <= 4, text.get(..2).and_then(section_of)) {
        return SECTION_MISSING.fault().with("suggestion", format!("{section}{text}")).with("code", shown_code);
    }
    let misplaced = (1_usize..).zip(text.chars()).find(|(position, character)| match position {
        1 => !character.is_ascii_uppercase(),
        _ => !character.is_ascii_digit(),
    });
    match misplaced {
        Some((1, letter)) if letter.is_ascii_lowercase() => {
            LOWER_CASE.fault().with("suggestion", excerpt(&text.to_ascii_uppercase())).with("code", shown_code)
        }
        Some((position, character)) => CHARACTER
            .fault()
            .with("position", position.to_string())
            .with("character", shown(character))
            .with("code", shown_code),
        None => LENGTH.fault().with("code", shown_code),
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::tests::assert_sound;
    use super::*;

    #[test]
    fn every_industry_of_the_table_parses_and_belongs_to_one_that_the_table_knows() {
        assert_sound(&INDUSTRIES, 1_971);
        let mut counts = [0; 4];
        for text in INDUSTRIES.keys() {
            let code = IndustryCode::parse(text).expect("an industry of the table");
            assert_eq!(code.as_str(), text);
            assert_eq!(code.remarks(), [], "{text}");
            assert!(code.section().contains(code));
            match code.parent() {
                Some(parent) => assert!(parent.contains(code) && parent.name().is_some(), "{text}"),
                None => assert_eq!(code.level(), IndustryLevel::Section),
            }
            counts[length(code.level()).saturating_sub(1).max(1) - 1] += 1;
        }
        assert_eq!(counts, [20, 97, 473, 1_381]);
    }

    #[test]
    fn an_unknown_class_is_a_remark() {
        let code = IndustryCode::parse("C3619").expect("its group is known");
        assert_eq!(code.name(), None);
        assert_eq!(code.remarks()[0].kind().code, "CJ0238");
    }

    #[test]
    fn each_fault_has_its_own_code() {
        for (text, code) in [
            ("", "CJ0230"),
            ("C3", "CJ0230"),
            ("C36120", "CJ0230"),
            ("36", "CJ0231"),
            ("3612", "CJ0231"),
            ("c36", "CJ0232"),
            ("9", "CJ0233"),
            ("C3６", "CJ0233"),
            ("C 36", "CJ0233"),
            ("制造业", "CJ0233"),
            ("U", "CJ0234"),
            ("Z36", "CJ0234"),
            ("C99", "CJ0235"),
            ("A36", "CJ0236"),
            ("A3612", "CJ0236"),
            ("C360", "CJ0237"),
            ("C3600", "CJ0237"),
        ] {
            assert_eq!(IndustryCode::parse(text).expect_err("a faulty code").kind().code, code, "{text}");
        }
    }

    #[test]
    fn a_missing_or_wrong_section_letter_is_supplied() {
        let told = |text: &str| IndustryCode::parse(text).expect_err("a faulty code").to_string();
        assert_eq!(told("3612"), "3612 lacks its section letter; write C3612");
        assert_eq!(told("A3612"), "division 36 stands in section C; write C3612 for A3612");
    }
}
