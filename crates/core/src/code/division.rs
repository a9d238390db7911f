//! The code of an administrative division (行政区划代码, GB/T 2260): the seat of an alliance, its province, and
//! what "local" means wherever a figure says it.

use std::fmt;

use super::characters::{ascii, excerpt, first, shown};
use super::table::Table;
use super::{error, warning};
use crate::fault::{Fault, FaultKind};
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

static PROVINCES: Table = Table::new(include_str!("data/provinces.tsv"));
#[cfg(feature = "division-table")]
static DIVISIONS: Table = Table::new(include_str!("data/divisions.tsv"));

const STANDARD: Text = Text::new("GB/T 2260《中华人民共和国行政区划代码》", "GB/T 2260");
const TABLE: Text = Text::new("GB/T 2260区划表（2026）", "the GB/T 2260 table of 2026");

static LENGTH: FaultKind = error(
    "CJ0220",
    Text::new(
        "行政区划代码应为6位数字，“{code}”有{length}位",
        "a division code has 6 digits; {code} has {length} characters",
    ),
    Text::new(
        "省级写如320000，地级写如320500，县级写如320585；乡镇和村的12位统计代码取前6位。",
        "Write 320000 for a province, 320500 for a prefecture, 320585 for a county; of a 12-digit statistical code take the first six.",
    ),
    STANDARD,
);

static NOT_A_DIGIT: FaultKind = error(
    "CJ0221",
    Text::new(
        "行政区划代码“{code}”第{position}位“{character}”不是数字",
        "{character} (position {position} of {code}) is not a digit",
    ),
    Text::new("只写6位半角数字，不加空格。", "Write six plain digits, without spaces."),
    STANDARD,
);

static UNKNOWN_PROVINCE: FaultKind = error(
    "CJ0222",
    Text::new("行政区划代码{code}的前两位{prefix}不是任何省级行政区", "no province has the prefix {prefix} of {code}"),
    Text::new(
        "请核对前两位；100000在登记代码中代表中央，不是行政区划。",
        "Check the first two digits; 100000, which registers use for central bodies, is no division.",
    ),
    STANDARD,
);

static NO_PREFECTURE: FaultKind = error(
    "CJ0223",
    Text::new(
        "行政区划代码{code}有县级而无地级（第3、4位为00）",
        "{code} names a county outside any prefecture (its third and fourth digits are 00)",
    ),
    Text::new(
        "请核对第3、4位；省直辖的县级行政区写90。",
        "Check digits 3 and 4; counties directly under a province have 90 there.",
    ),
    STANDARD,
);

static COLLECTIVE: FaultKind = warning(
    "CJ0224",
    Text::new(
        "{code}是“市辖区”“省直辖县级行政区划”一类的汇总码，不是一个行政区划",
        "{code} is a collective heading for districts or counties, not a division",
    ),
    Text::new(
        "请写省级代码{parent}，或具体的县级代码。",
        "Write {parent} for the province, or the code of the county.",
    ),
    STANDARD,
);

static UNKNOWN: FaultKind = warning(
    "CJ0225",
    Text::new("行政区划代码{code}不在现行区划表中", "{code} is not in the table of divisions"),
    Text::new(
        "可能是已撤销或新设的行政区划；若是，请写现行代码，否则请核对。",
        "It may be a division since withdrawn or newly set up; else look for a mistyped digit.",
    ),
    TABLE,
);

/// Everything that can be wrong or odd about a division code.
pub(super) const FAULTS: &[&FaultKind] =
    &[&LENGTH, &NOT_A_DIGIT, &UNKNOWN_PROVINCE, &NO_PREFECTURE, &COLLECTIVE, &UNKNOWN];

/// The level of an administrative division (行政区划层级).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DivisionLevel {
    /// Province, autonomous region, municipality, special administrative region (省级).
    Province,
    /// Prefecture-level city, prefecture, autonomous prefecture, league (地级).
    Prefecture,
    /// District, county, county-level city, banner (县级).
    County,
}

impl DivisionLevel {
    /// What the level is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Province => Text::new("省级", "province level"),
            Self::Prefecture => Text::new("地级", "prefecture level"),
            Self::County => Text::new("县级", "county level"),
        }
    }
}

/// The code of an administrative division (行政区划代码): a province, a prefecture or a county.
///
/// Six digits, two for each level; zeros stand where a level is not named. The first two always name one of
/// the 34 provinces. What lies below is held against the table of 2026 (feature `division-table`), and an
/// unknown code is a remark, since divisions are withdrawn and set up every year.
///
/// Wire form: the six digits as a string. Source: GB/T 2260.
///
/// ```
/// use chanjiao::code::DivisionCode;
///
/// let suzhou: DivisionCode = "320500".parse()?;
/// let taicang: DivisionCode = "320585".parse()?;
/// assert!(suzhou.contains(taicang));
/// assert_eq!(taicang.parent(), Some(suzhou));
/// # #[cfg(feature = "division-table")]
/// assert_eq!(taicang.name(), Some("太仓市"));
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DivisionCode([u8; 6]);

impl DivisionCode {
    /// The six digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        ascii(&self.0)
    }

    /// The level that the code names, by its form.
    #[must_use]
    pub const fn level(self) -> DivisionLevel {
        match self.0 {
            [_, _, b'0', b'0', b'0', b'0'] => DivisionLevel::Province,
            [_, _, _, _, b'0', b'0'] => DivisionLevel::Prefecture,
            _ => DivisionLevel::County,
        }
    }

    /// The province that it is or lies in.
    #[must_use]
    pub const fn province(self) -> Self {
        let [tens, units, ..] = self.0;
        Self([tens, units, b'0', b'0', b'0', b'0'])
    }

    /// The division next above it; `None` for a province.
    ///
    /// A district of a municipality (直辖市) and a county directly under its province (省直辖县级行政区划) lie in
    /// no prefecture: their parent is the province.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        let [p1, p2, c1, c2, ..] = self.0;
        let prefecture = Self([p1, p2, c1, c2, b'0', b'0']);
        match self.level() {
            DivisionLevel::Province => None,
            DivisionLevel::County if !prefecture.is_collective() => Some(prefecture),
            DivisionLevel::Prefecture | DivisionLevel::County => Some(self.province()),
        }
    }

    /// Whether another division is this one or lies in it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        let named = match self.level() {
            DivisionLevel::Province => 2,
            DivisionLevel::Prefecture => 4,
            DivisionLevel::County => 6,
        };
        self.0.iter().zip(other.0).take(named).all(|(own, its)| *own == its)
    }

    /// Its own name (苏州市), without those above it; `None` where the table does not know it.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self.level() {
            DivisionLevel::Province => PROVINCES.name(self.as_str()),
            #[cfg(feature = "division-table")]
            DivisionLevel::Prefecture | DivisionLevel::County => DIVISIONS.name(self.as_str()),
            #[cfg(not(feature = "division-table"))]
            DivisionLevel::Prefecture | DivisionLevel::County => None,
        }
    }

    /// Whether the table should know it and does not; never so where the table is not built in.
    pub(super) fn is_missing_from_table(self) -> bool {
        cfg!(feature = "division-table") && !self.is_collective() && self.name().is_none()
    }

    /// Whether it is a heading under which GB/T 2260 collects divisions that lie in no prefecture: the districts
    /// (01) and counties (02) of a municipality, the counties directly under a province (90).
    const fn is_collective(self) -> bool {
        matches!(
            self.0,
            [b'1', b'1' | b'2', b'0', b'1' | b'2', b'0', b'0']
                | [b'3', b'1', b'0', b'1' | b'2', b'0', b'0']
                | [b'5', b'0', b'0', b'1' | b'2', b'0', b'0']
                | [_, _, b'9', b'0', b'0', b'0']
        )
    }
}

impl Grammar for DivisionCode {
    const NAME: &'static str = "division_code";
    const LABEL: Text = Text::new("行政区划代码", "administrative division code");
    const EXAMPLE: &'static str = "320585";
    const PATTERN: &'static str = r"^[1-8][0-9]{5}$";

    fn parse(text: &str) -> Result<Self, Fault> {
        if let Some((position, character)) = first(text, |character| !character.is_ascii_digit()) {
            return Err(NOT_A_DIGIT
                .fault()
                .with("code", excerpt(text))
                .with("position", position.to_string())
                .with("character", shown(character)));
        }
        let Ok(digits) = <[u8; 6]>::try_from(text.as_bytes()) else {
            return Err(LENGTH.fault().with("code", excerpt(text)).with("length", text.len().to_string()));
        };
        let [tens, units, prefecture @ .., _, _] = &digits;
        if !is_province(*tens, *units) {
            return Err(UNKNOWN_PROVINCE.fault().with("code", text).with("prefix", ascii(&[*tens, *units])));
        }
        let code = Self(digits);
        if prefecture == b"00" && code.level() != DivisionLevel::Province {
            return Err(NO_PREFECTURE.fault().with("code", text));
        }
        Ok(code)
    }

    fn remarks(&self) -> Vec<Fault> {
        if self.is_collective() {
            vec![COLLECTIVE.fault().with("code", self.as_str()).with("parent", self.province().as_str())]
        } else if self.is_missing_from_table() {
            vec![UNKNOWN.fault().with("code", self.as_str())]
        } else {
            Vec::new()
        }
    }
}

impl fmt::Display for DivisionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

super::debug_as_written!(DivisionCode);
wire_as_string!(DivisionCode);

/// Whether two digits are the prefix of one of the 34 provinces.
const fn is_province(tens: u8, units: u8) -> bool {
    matches!(
        (tens, units),
        (b'1', b'1'..=b'5')
            | (b'2', b'1'..=b'3')
            | (b'3', b'1'..=b'7')
            | (b'4', b'1'..=b'6')
            | (b'5', b'0'..=b'4')
            | (b'6', b'1'..=b'5')
            | (b'7', b'1')
            | (b'8', b'1'..=b'2')
    )
}

#[cfg(test)]
mod tests {
    use super::super::table::tests::assert_sound;
    use super::*;

    fn division(text: &str) -> DivisionCode {
        DivisionCode::parse(text).expect("a sound code")
    }

    fn remarked(text: &str) -> Vec<&'static str> {
        division(text).remarks().iter().map(|fault| fault.kind().code).collect()
    }

    #[test]
    fn the_prefixes_that_parse_are_those_of_the_table() {
        assert_sound(&PROVINCES, 34);
        let parsed: Vec<String> = (0..100)
            .map(|prefix| format!("{prefix:02}0000"))
            .filter(|code| DivisionCode::parse(code).is_ok())
            .collect();
        assert_eq!(parsed, PROVINCES.keys());
    }

    #[cfg(feature = "division-table")]
    #[test]
    fn every_division_of_the_table_parses_and_lies_in_one_that_the_table_knows() {
        assert_sound(&DIVISIONS, 3_180);
        let mut counts = [0, 0];
        for code in DIVISIONS.keys() {
            let division = division(code);
            let parent = division.parent().expect("below the provinces");
            assert!(parent.name().is_some(), "{code} lies in {parent}, which has no name");
            assert!(parent.contains(division) && !division.contains(parent), "{code}");
            assert_eq!(division.remarks(), [], "{code}");
            counts[usize::from(division.level() == DivisionLevel::County)] += 1;
        }
        assert_eq!(counts, [333, 2_847]);
    }

    #[cfg(feature = "division-table")]
    #[test]
    fn a_withdrawn_division_is_a_remark() {
        assert_eq!(division("320524").name(), None);
        assert_eq!(remarked("320524"), ["CJ0225"]);
    }

    #[cfg(not(feature = "division-table"))]
    #[test]
    fn without_the_table_nothing_below_a_province_is_known_or_remarked() {
        assert_eq!(division("320500").name(), None);
        assert_eq!(remarked("320524"), [""; 0]);
        assert_eq!(division("320000").name(), Some("江苏省"));
    }

    #[test]
    fn what_lies_in_no_prefecture_has_the_province_as_parent() {
        for (county, province) in
            [("110101", "110000"), ("500229", "500000"), ("469001", "460000"), ("659001", "650000")]
        {
            assert_eq!(division(county).parent(), Some(division(province)), "{county}");
        }
        assert_eq!(division("320585").parent(), Some(division("320500")));
        assert_eq!(division("320500").parent(), Some(division("320000")));
        assert_eq!(division("320000").parent(), None);
    }

    #[test]
    fn a_collective_heading_is_a_remark() {
        for heading in ["110100", "500200", "469000"] {
            assert_eq!(remarked(heading), ["CJ0224"], "{heading}");
        }
        assert_eq!(remarked("330100"), [""; 0], "Hangzhou is a prefecture");
    }

    #[test]
    fn a_division_contains_itself_and_what_lies_below_it_alone() {
        let codes = ["320000", "320500", "320585", "320581", "330000", "320600"].map(division);
        let contained: Vec<usize> =
            codes.iter().map(|own| codes.iter().filter(|other| own.contains(**other)).count()).collect();
        assert_eq!(contained, [5, 3, 1, 1, 1, 1]);
    }

    #[test]
    fn each_fault_of_form_has_its_own_code() {
        for (text, code) in [
            ("", "CJ0220"),
            ("32058", "CJ0220"),
            ("320585100000", "CJ0220"),
            ("32058５", "CJ0221"),
            (" 320585", "CJ0221"),
            ("苏州市", "CJ0221"),
            ("990000", "CJ0222"),
            ("100000", "CJ0222"),
            ("320001", "CJ0223"),
        ] {
            assert_eq!(DivisionCode::parse(text).expect_err("a faulty code").kind().code, code, "{text}");
        }
    }
}
