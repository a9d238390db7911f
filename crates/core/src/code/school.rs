//! The code of a school or other education institution (学校（机构）标识码), by which education statistics know it.

use std::fmt;

use super::characters::{ascii, excerpt, first, shown};
use super::division::DivisionCode;
use super::table::Table;
use super::{error, warning};
use crate::fault::{Fault, FaultKind};
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

static TYPES: Table = Table::new(include_str!("data/school_types.tsv"));

const SOURCE: Text =
    Text::new("学校（机构）标识码的构成（据公开资料）", "the make-up of school codes, after secondary sources");

static LENGTH: FaultKind = error(
    "CJ0250",
    Text::new(
        "学校（机构）标识码应为10位数字，“{code}”有{length}位",
        "a school code has 10 digits; {code} has {length}",
    ),
    Text::new("请填写教育统计所用的10位标识码。", "Give the ten-digit code that education statistics use."),
    SOURCE,
);

static FIVE_DIGITS: FaultKind = error(
    "CJ0251",
    Text::new(
        "{code}是5位院校代码，不是10位学校（机构）标识码",
        "{code} is a five-digit institution code, not the ten-digit school code",
    ),
    Text::new(
        "普通高等学校的标识码为41、省份两位、0加5位院校代码，如4111010003。",
        "A regular higher education institution has 41, two digits of the province, 0 and the five digits: 4111010003.",
    ),
    SOURCE,
);

static NOT_A_DIGIT: FaultKind = error(
    "CJ0252",
    Text::new(
        "学校（机构）标识码“{code}”第{position}位“{character}”不是数字",
        "{character} (position {position} of {code}) is not a digit",
    ),
    Text::new("只写10位半角数字，不加空格。", "Write ten plain digits, without spaces."),
    SOURCE,
);

static UNKNOWN_TYPE: FaultKind = warning(
    "CJ0253",
    Text::new(
        "标识码{code}的前两位{prefix}不是已知的学校（机构）类别",
        "{prefix}, the prefix of {code}, is no known kind of school",
    ),
    Text::new(
        "请核对前两位；中等职业学校为36，普通高等学校为41。",
        "Check the first two digits; 36 is secondary vocational, 41 regular higher education.",
    ),
    SOURCE,
);

static UNKNOWN_PROVINCE: FaultKind = warning(
    "CJ0254",
    Text::new(
        "标识码{code}的第3、4位{prefix}不是任何省级行政区",
        "no province has the prefix {prefix}, digits 3 and 4 of {code}",
    ),
    Text::new("请核对第3、4位。", "Check digits 3 and 4."),
    SOURCE,
);

/// Everything that can be wrong or odd about a school code.
pub(super) const FAULTS: &[&FaultKind] = &[&LENGTH, &FIVE_DIGITS, &NOT_A_DIGIT, &UNKNOWN_TYPE, &UNKNOWN_PROVINCE];

/// The code of a school or other education institution (学校（机构）标识码).
///
/// Ten digits: the kind of institution (two), the province (two), a serial number (six). There is no check
/// digit. A school keeps its code when its kind changes, so the prefix says what it was when the code was given,
/// and an unknown prefix is a remark.
///
/// Wire form: the ten digits as a string. Source: the make-up of school codes as public material describes it.
///
/// ```
/// use chanjiao::code::SchoolCode;
///
/// let school: SchoolCode = "4111010003".parse()?;
/// assert_eq!(school.type_label().map(|label| label.zh), Some("普通高等学校"));
/// assert_eq!(school.province().and_then(|province| province.name()), Some("北京市"));
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchoolCode([u8; 10]);

impl SchoolCode {
    /// The ten digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        ascii(&self.0)
    }

    /// The two digits of the kind of institution (学校类别).
    #[must_use]
    pub fn type_code(&self) -> &str {
        let [kind @ .., _, _, _, _, _, _, _, _] = &self.0;
        ascii(kind)
    }

    /// The kind of institution when the code was given; `None` where the table does not know it. The English
    /// name is ours.
    #[must_use]
    pub fn type_label(&self) -> Option<Text> {
        TYPES.label(self.type_code())
    }

    /// The province, digits 3 and 4; `None` where they name none.
    #[must_use]
    pub fn province(&self) -> Option<DivisionCode> {
        let [_, _, tens, units, ..] = self.0;
        DivisionCode::parse(ascii(&[tens, units, b'0', b'0', b'0', b'0'])).ok()
    }

    /// The serial number (顺序号), digits 5 to 10.
    #[must_use]
    pub fn serial(&self) -> &str {
        let [_, _, _, _, serial @ ..] = &self.0;
        ascii(serial)
    }
}

impl Grammar for SchoolCode {
    const NAME: &'static str = "school_code";
    const LABEL: Text = Text::new("学校（机构）标识码", "school code");
    const EXAMPLE: &'static str = "4111010003";
    const PATTERN: &'static str = r"^[0-9]{10}$";

    fn parse(text: &str) -> Result<Self, Fault> {
        if let Some((position, character)) = first(text, |character| !character.is_ascii_digit()) {
            return Err(NOT_A_DIGIT
                .fault()
                .with("code", excerpt(text))
                .with("position", position.to_string())
                .with("character", shown(character)));
        }
        if let Ok(digits) = <[u8; 10]>::try_from(text.as_bytes()) {
            return Ok(Self(digits));
        }
        Err(match text.len() {
            5 => FIVE_DIGITS.fault().with("code", text),
            length => LENGTH.fault().with("code", excerpt(text)).with("length", length.to_string()),
        })
    }

    fn remarks(&self) -> Vec<Fault> {
        let mut remarks = Vec::new();
        if self.type_label().is_none() {
            remarks.push(UNKNOWN_TYPE.fault().with("code", self.as_str()).with("prefix", self.type_code()));
        }
        if self.province().is_none() {
            let [_, _, tens, units, ..] = self.0;
            remarks.push(UNKNOWN_PROVINCE.fault().with("code", self.as_str()).with("prefix", ascii(&[tens, units])));
        }
        remarks
    }
}

impl fmt::Display for SchoolCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

super::debug_as_written!(SchoolCode);
wire_as_string!(SchoolCode);

#[cfg(test)]
mod tests {
    use super::super::table::tests::assert_sound;
    use super::*;

    #[test]
    fn every_kind_of_school_has_a_name_in_both_languages() {
        assert_sound(&TYPES, 16);
        for kind in TYPES.keys() {
            let school = SchoolCode::parse(&format!("{kind}32000001")).expect("a sound code");
            assert!(school.type_label().is_some(), "{kind}");
            assert_eq!(school.remarks(), [], "{kind}");
            assert_eq!(school.serial(), "000001");
        }
    }

    #[test]
    fn odd_prefixes_are_remarks() {
        let school = SchoolCode::parse("9999000001").expect("ten digits");
        let codes: Vec<&str> = school.remarks().iter().map(|fault| fault.kind().code).collect();
        assert_eq!(codes, ["CJ0253", "CJ0254"]);
        assert_eq!((school.type_label(), school.province()), (None, None));
    }

    #[test]
    fn each_fault_has_its_own_code() {
        for (text, code) in [
            ("", "CJ0250"),
            ("411101000", "CJ0250"),
            ("41110100033", "CJ0250"),
            ("10003", "CJ0251"),
            ("411101000３", "CJ0252"),
            ("4111 010003", "CJ0252"),
        ] {
            assert_eq!(SchoolCode::parse(text).expect_err("a faulty code").kind().code, code, "{text}");
        }
    }
}
