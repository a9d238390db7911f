//! The code of a vocational major (职业教育专业代码): with the year of its catalogue and its level, for the same six
//! digits mean one thing in 2015 and another in 2021.

use std::fmt;

use super::characters::{ascii, excerpt};
use super::table::Table;
use super::{error, warning};
use crate::fault::{Fault, FaultKind};
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

/// The 19 categories of 2021, under the prefixes that they have at bachelor level.
static CATEGORIES: Table = Table::new(include_str!("data/major_categories.tsv"));

/// The one catalogue that covers all three levels under one scheme of prefixes.
const UNIFIED: u16 = 2021;
/// The catalogues we know of: secondary 2000 and 2010, associate 2004 and 2015, all levels 2021.
const CATALOGUES: [u16; 5] = [2000, 2004, 2010, 2015, UNIFIED];

const CATALOGUE: Text = Text::new("《职业教育专业目录（2021年）》", "the vocational education catalogue of 2021");
const OURS: Text = Text::new(
    "本库约定：专业代码须带目录年份与层次",
    "our own rule: a major's code carries its catalogue's year and its level",
);
const FORM: Text = Text::new(
    "写作“目录年份/代码”，如2021/460301；2021年以外的目录写明层次，如2015/associate/560301。",
    "Write catalogue year/code, as 2021/460301; for other catalogues name the level too, as 2015/associate/560301.",
);

static SHAPE: FaultKind = error(
    "CJ0240",
    Text::new("“{code}”不是“目录年份/代码”形式的专业代码", "{code} is not a major code, catalogue year/code"),
    FORM,
    OURS,
);

static YEAR_MISSING: FaultKind = error(
    "CJ0241",
    Text::new(
        "专业代码{code}没有目录年份；2021年目录的专业写作2021/{code}",
        "{code} lacks the year of its catalogue; write 2021/{code} for a major of the 2021 catalogue",
    ),
    FORM,
    OURS,
);

static YEAR: FaultKind = error(
    "CJ0242",
    Text::new(
        "专业代码{code}的目录年份“{year}”不是1950至2099之间的年份",
        "the catalogue year {year} of {code} is not a year from 1950 to 2099",
    ),
    FORM,
    OURS,
);

static LEVEL_MISSING: FaultKind = error(
    "CJ0243",
    Text::new(
        "专业代码{code}没有层次；{year}年目录的代码看不出层次",
        "{code} lacks its level, which does not follow from a code of the {year} catalogue",
    ),
    Text::new(
        "层次写secondary（中职）、associate（高职专科）或bachelor（高职本科），如2015/associate/560301。",
        "Name the level: secondary, associate or bachelor, as in 2015/associate/560301.",
    ),
    OURS,
);

static UNKNOWN_LEVEL: FaultKind = error(
    "CJ0244",
    Text::new("专业代码{code}中的“{level}”不是层次", "{level}, in {code}, is no level"),
    Text::new(
        "层次写secondary（中职）、associate（高职专科）或bachelor（高职本科）。",
        "The levels are secondary, associate and bachelor.",
    ),
    OURS,
);

static LEVEL_STATED: FaultKind = error(
    "CJ0245",
    Text::new(
        "2021年目录的层次由代码前两位而定，不另写；{code}请写{suggestion}",
        "in the 2021 catalogue the level follows from the code and is not written; write {suggestion} for {code}",
    ),
    Text::new(
        "前两位61至79为中职，41至59为高职专科，21至39为高职本科。",
        "Prefixes 61–79 are secondary, 41–59 associate, 21–39 bachelor.",
    ),
    CATALOGUE,
);

static DIGITS: FaultKind = error(
    "CJ0246",
    Text::new(
        "“{digits}”应为6位数字，或其后再加一个大写字母（专业代码{code}）",
        "{digits}, in {code}, should be six digits, with at most one capital letter after them",
    ),
    Text::new("如460301、570102K。", "As 460301 or 570102K."),
    CATALOGUE,
);

static UNKNOWN_CATEGORY: FaultKind = error(
    "CJ0247",
    Text::new(
        "2021年目录没有以{prefix}开头的专业大类（{code}）",
        "no category of the 2021 catalogue begins with {prefix} ({code})",
    ),
    Text::new(
        "前两位应为61至79（中职）、41至59（高职专科）或21至39（高职本科）；若属旧目录，请写其年份与层次。",
        "The prefix is one of 61–79 (secondary), 41–59 (associate), 21–39 (bachelor); for an older catalogue give its year and the level.",
    ),
    CATALOGUE,
);

static UNKNOWN_SUFFIX: FaultKind = warning(
    "CJ0248",
    Text::new("专业代码{code}的后缀{suffix}未曾见过", "the suffix {suffix} of {code} is not one we have seen"),
    Text::new("已知的后缀只有K；请与目录核对。", "The only suffix known to us is K; compare with the catalogue."),
    CATALOGUE,
);

static UNKNOWN_CATALOGUE: FaultKind = warning(
    "CJ0249",
    Text::new("未知有{year}年的职业教育专业目录（{code}）", "we know of no vocational catalogue of {year} ({code})"),
    Text::new(
        "目录年份是目录印发的年份，不是专业备案或增补的年份；已知目录为2000、2004、2010、2015、2021年。",
        "The year is that of the catalogue, not of the major's registration or of a supplement; known are 2000, 2004, 2010, 2015 and 2021.",
    ),
    Text::new(
        "历次职业教育专业目录（年份未与原文核对）",
        "the vocational catalogues over the years, their dates not checked in print",
    ),
);

/// Everything that can be wrong or odd about a major code.
pub(super) const FAULTS: &[&FaultKind] = &[
    &SHAPE,
    &YEAR_MISSING,
    &YEAR,
    &LEVEL_MISSING,
    &UNKNOWN_LEVEL,
    &LEVEL_STATED,
    &DIGITS,
    &UNKNOWN_CATEGORY,
    &UNKNOWN_SUFFIX,
    &UNKNOWN_CATALOGUE,
];

/// The level of a vocational major (专业层次).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MajorLevel {
    /// Secondary vocational (中等职业教育); `secondary` on the wire.
    Secondary,
    /// Higher vocational, three years (高等职业教育专科); `associate` on the wire.
    Associate,
    /// Higher vocational, bachelor's (高等职业教育本科); `bachelor` on the wire.
    Bachelor,
}

impl MajorLevel {
    /// What the level is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Secondary => Text::new("中职", "secondary vocational"),
            Self::Associate => Text::new("高职专科", "higher vocational, associate"),
            Self::Bachelor => Text::new("高职本科", "higher vocational, bachelor"),
        }
    }

    const ALL: [Self; 3] = [Self::Secondary, Self::Associate, Self::Bachelor];

    const fn word(self) -> &'static str {
        match self {
            Self::Secondary => "secondary",
            Self::Associate => "associate",
            Self::Bachelor => "bachelor",
        }
    }

    /// What is taken off a prefix of 2021 to reach that of the same category at bachelor level.
    const fn above_bachelor(self) -> u8 {
        match self {
            Self::Secondary => 40,
            Self::Associate => 20,
            Self::Bachelor => 0,
        }
    }

    /// The level that follows from the first two digits of a code of 2021.
    const fn of_prefix(prefix: u8) -> Option<Self> {
        match prefix {
            61..=79 => Some(Self::Secondary),
            41..=59 => Some(Self::Associate),
            21..=39 => Some(Self::Bachelor),
            _ => None,
        }
    }
}

/// The code of a vocational major (职业教育专业代码), with the year of its catalogue and its level.
///
/// Six digits, category (大类), class (类) and number (序号), two each, and at times a letter: `K` marks a major
/// whose locations the state controls (国家控制布点专业). In the catalogue of 2021 the prefix tells category and
/// level; a code of any other catalogue is checked by its form alone and must name its level. No open list of
/// all majors is known, so a code is never held against names.
///
/// Wire form: `2021/460301`; for other years with the level, `2015/associate/560301`. A string.
/// Source: 《职业教育专业目录（2021年）》.
///
/// ```
/// use chanjiao::code::{MajorCode, MajorLevel};
///
/// let major: MajorCode = "2021/460301".parse()?;
/// assert_eq!((major.catalogue_year(), major.level(), major.code()), (2021, MajorLevel::Associate, "460301"));
/// assert_eq!(major.category_label().map(|label| label.zh), Some("装备制造大类"));
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MajorCode {
    year: u16,
    level: MajorLevel,
    /// The digits and the suffix, a zero byte where there is none.
    characters: [u8; 7],
}

impl MajorCode {
    /// The year of the catalogue (目录年份) that the code belongs to.
    #[must_use]
    pub const fn catalogue_year(&self) -> u16 {
        self.year
    }

    /// The level of the major.
    #[must_use]
    pub const fn level(&self) -> MajorLevel {
        self.level
    }

    /// The code as the catalogue prints it, suffix included, without year and level.
    #[must_use]
    pub fn code(&self) -> &str {
        ascii(&self.characters).trim_end_matches('\0')
    }

    /// The letter after the digits, if there is one.
    #[must_use]
    pub const fn suffix(&self) -> Option<char> {
        match self.characters {
            [.., 0] => None,
            [.., suffix] => Some(suffix as char),
        }
    }

    /// The category (专业大类) in the catalogue of 2021; `None` for other catalogues. The English name is ours.
    #[must_use]
    pub fn category_label(&self) -> Option<Text> {
        if self.year != UNIFIED {
            return None;
        }
        let prefix = prefix(&self.characters).checked_sub(self.level.above_bachelor())?;
        CATEGORIES.label(&prefix.to_string())
    }
}

impl Grammar for MajorCode {
    const NAME: &'static str = "major_code";
    const LABEL: Text = Text::new("专业代码（含目录年份）", "major code with its catalogue year");
    const EXAMPLE: &'static str = "2021/460301";
    const PATTERN: &'static str = r"^(19[5-9]|20[0-9])[0-9](/(secondary|associate|bachelor))?/[0-9]{6}[A-Z]?$";

    fn parse(text: &str) -> Result<Self, Fault> {
        let fault = |kind: &'static FaultKind| kind.fault().with("code", excerpt(text));
        let Some((year_text, rest)) = text.split_once('/') else {
            let kind = if characters(text).is_some() { &YEAR_MISSING } else { &SHAPE };
            return Err(fault(kind));
        };
        let (stated_level, code) = rest.split_once('/').map_or((None, rest), |(level, code)| (Some(level), code));
        let year = catalogue_year(year_text).ok_or_else(|| fault(&YEAR).with("year", excerpt(year_text)))?;
        let characters = characters(code).ok_or_else(|| fault(&DIGITS).with("digits", excerpt(code)))?;
        let level = match (year, stated_level) {
            (UNIFIED, None) => MajorLevel::of_prefix(prefix(&characters))
                .ok_or_else(|| fault(&UNKNOWN_CATEGORY).with("prefix", prefix(&characters).to_string()))?,
            (UNIFIED, Some(_)) => return Err(fault(&LEVEL_STATED).with("suggestion", format!("{UNIFIED}/{code}"))),
            (_, None) => return Err(fault(&LEVEL_MISSING).with("year", year.to_string())),
            (_, Some(word)) => MajorLevel::ALL
                .into_iter()
                .find(|level| level.word() == word)
                .ok_or_else(|| fault(&UNKNOWN_LEVEL).with("level", excerpt(word)))?,
        };
        Ok(Self { year, level, characters })
    }

    fn remarks(&self) -> Vec<Fault> {
        let mut remarks = Vec::new();
        if let Some(suffix) = self.suffix().filter(|suffix| *suffix != 'K') {
            remarks.push(UNKNOWN_SUFFIX.fault().with("code", self.to_string()).with("suffix", suffix.to_string()));
        }
        if !CATALOGUES.contains(&self.year) {
            remarks.push(UNKNOWN_CATALOGUE.fault().with("code", self.to_string()).with("year", self.year.to_string()));
        }
        remarks
    }
}

impl fmt::Display for MajorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            UNIFIED => write!(f, "{UNIFIED}/{}", self.code()),
            year => write!(f, "{year}/{}/{}", self.level.word(), self.code()),
        }
    }
}

super::debug_as_written!(MajorCode);
wire_as_string!(MajorCode);

/// A year that a catalogue can bear.
fn catalogue_year(text: &str) -> Option<u16> {
    let four_digits = text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit());
    let year = text.parse().ok().filter(|_| four_digits)?;
    (1950..=2099).contains(&year).then_some(year)
}

/// Six digits and at most one capital letter, with a zero byte where there is no letter.
fn characters(code: &str) -> Option<[u8; 7]> {
    let (digits, suffix) = match code.as_bytes() {
        [digits @ .., suffix] if suffix.is_ascii_uppercase() => (digits, *suffix),
        digits => (digits, 0),
    };
    let [a, b, c, d, e, f] = *<&[u8; 6]>::try_from(digits).ok()?;
    digits.iter().all(u8::is_ascii_digit).then_some([a, b, c, d, e, f, suffix])
}

/// The number that the first two digits make.
const fn prefix(characters: &[u8; 7]) -> u8 {
    let [tens, units, ..] = characters;
    tens.wrapping_sub(b'0').wrapping_mul(10).wrapping_add(units.wrapping_sub(b'0'))
}

#[cfg(test)]
mod tests {
    use super::super::table::tests::assert_sound;
    use super::*;

    fn remarked(text: &str) -> Vec<&'static str> {
        MajorCode::parse(text).expect("a sound code").remarks().iter().map(|fault| fault.kind().code).collect()
    }

    #[test]
    fn the_19_categories_have_a_prefix_at_each_level_and_no_other_prefix_parses() {
        assert_sound(&CATEGORIES, 19);
        let named = (0..100).filter_map(|prefix| MajorCode::parse(&format!("2021/{prefix:02}0101")).ok());
        let labels: Vec<Text> = named.map(|code| code.category_label().expect("a named category")).collect();
        assert_eq!(labels.len(), 57);
        assert_eq!(labels[..19], labels[19..38]);
        assert_eq!(labels[..19], labels[38..]);
        let secondary = MajorCode::parse("2021/660301").expect("a sound code");
        assert_eq!(secondary.level(), MajorLevel::Secondary);
        assert_eq!(secondary.category_label(), Some(Text::new("装备制造大类", "equipment manufacturing")));
    }

    #[test]
    fn an_older_code_keeps_its_year_and_level() {
        let code = MajorCode::parse("2015/associate/670102K").expect("a sound code");
        assert_eq!((code.catalogue_year(), code.level()), (2015, MajorLevel::Associate));
        assert_eq!((code.code(), code.suffix()), ("670102K", Some('K')));
        assert_eq!(code.category_label(), None);
        assert_eq!(code.to_string(), "2015/associate/670102K");
        assert_eq!(code.remarks(), []);
    }

    #[test]
    fn the_same_digits_of_two_catalogues_are_two_majors() {
        let of = |text: &str| MajorCode::parse(text).expect("a sound code");
        assert_ne!(of("2021/530301"), of("2015/associate/530301"));
        assert_ne!(of("2010/secondary/530301"), of("2010/associate/530301"));
    }

    #[test]
    fn an_unknown_catalogue_or_suffix_is_a_remark() {
        assert_eq!(remarked("2021/570102K"), [""; 0]);
        assert_eq!(remarked("2021/570102Q"), ["CJ0248"]);
        assert_eq!(remarked("2024/associate/460301"), ["CJ0249"]);
    }

    #[test]
    fn each_fault_has_its_own_code() {
        for (text, code) in [
            ("", "CJ0240"),
            ("机电一体化技术", "CJ0240"),
            ("460301", "CJ0241"),
            ("570102K", "CJ0241"),
            ("21/460301", "CJ0242"),
            ("+021/460301", "CJ0242"),
            ("1900/460301", "CJ0242"),
            ("2015/560301", "CJ0243"),
            ("2015/专科/560301", "CJ0244"),
            ("2021/associate/460301", "CJ0245"),
            ("2021/46030", "CJ0246"),
            ("2021/4603011", "CJ0246"),
            ("2021/570102k", "CJ0246"),
            ("2021/570102KK", "CJ0246"),
            ("2021/ 460301", "CJ0246"),
            ("2021/", "CJ0246"),
            ("2015/associate/560301/1", "CJ0246"),
            ("2021/400101", "CJ0247"),
        ] {
            assert_eq!(MajorCode::parse(text).expect_err("a faulty code").kind().code, code, "{text}");
        }
    }
}
