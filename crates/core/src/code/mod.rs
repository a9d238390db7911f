//! The national codes (国家代码) by which registers, statistics and catalogues name bodies, places,
//! industries, majors and documents, each with its grammar, its checks and its table.
//!
//! | type | in the field | wire form | an error | only a remark |
//! |---|---|---|---|---|
//! | [`CreditCode`] | 统一社会信用代码, the number of a legal person or other body (GB 32100) | `12100000400000624D` | any departure from the 18 printed characters; a check character that does not fit; all zeros | an unknown registering department, category or division |
//! | [`DivisionCode`] | 行政区划代码, a province, prefecture or county (GB/T 2260) | `320585` | not six digits; no such province | a county or prefecture that is not in the table, say a withdrawn one |
//! | [`IndustryCode`] | 国民经济行业分类代码, an industry (GB/T 4754-2017) | `C`, `C36`, `C361`, `C3612` | an unknown section, division or group; a wrong section letter | an unknown class |
//! | [`MajorCode`] | 职业教育专业代码 with the year of its catalogue and its level | `2021/460301`, `2015/associate/560301` | not six digits; a prefix that the 2021 catalogue lacks; no level where it does not follow from the code | an unknown catalogue year or suffix |
//! | [`SchoolCode`] | 学校（机构）标识码, the number of a school | `4111010003` | not ten digits | an unknown kind of school or province |
//! | [`DocumentNumber`] | 发文字号（文号）, the number of an official document | `教职成厅函〔2024〕20号` | no issuer, year or number | other brackets, spaces and the like: read, and written in the standard form |
//! | [`CountryCode`] | 国家和地区代码 (ISO 3166-1 alpha-2) | `CN` | not two capital letters | an unassigned code |
//!
//! All are made by parsing alone (`str::parse`, [`Grammar::parse`](crate::grammar::Grammar::parse), serde) and
//! are strings on the wire. Two values are equal when their standard forms are. What is odd about a sound one
//! is told by [`Grammar::remarks`](crate::grammar::Grammar::remarks).
//!
//! Where the tables come from, and how far they can be trusted, stands beside them in `data/PROVENANCE.md`.
//!
//! ```
//! use chanjiao::code::{CreditCode, DivisionCode, DivisionLevel};
//! use chanjiao::language::Lang;
//!
//! let taicang: DivisionCode = "320585".parse()?;
//! assert_eq!(taicang.level(), DivisionLevel::County);
//! assert_eq!(taicang.province().name(), Some("江苏省"));
//!
//! let fault = "12100000400000624E".parse::<CreditCode>().unwrap_err();
//! assert_eq!(fault.kind().code, "CJ0209");
//! assert_eq!(
//!     fault.message().say(Lang::En),
//!     "the check character of 12100000400000624E should be D; look for a mistyped digit",
//! );
//! # Ok::<(), chanjiao::fault::Fault>(())
//! ```

mod characters;
mod country;
mod credit;
mod division;
mod document;
mod industry;
mod major;
mod school;
mod table;

pub use country::CountryCode;
pub use credit::CreditCode;
pub use division::{DivisionCode, DivisionLevel};
pub use document::DocumentNumber;
pub use industry::{IndustryCode, IndustryLevel};
pub use major::{MajorCode, MajorLevel};
pub use school::SchoolCode;

use crate::fault::{FaultKind, Severity};
use crate::language::Text;

const BY_TYPE: [&[&FaultKind]; 7] = [
    credit::FAULTS,
    division::FAULTS,
    industry::FAULTS,
    major::FAULTS,
    school::FAULTS,
    document::FAULTS,
    country::FAULTS,
];

/// Everything that can be wrong or odd about a code, in the order of the fault codes.
pub const FAULTS: &[&FaultKind] = &joined::<{ total(&BY_TYPE) }>(&BY_TYPE);

#[expect(clippy::arithmetic_side_effects, reason = "evaluated while compiling, where overflow does not compile")]
const fn total(tables: &[&[&FaultKind]]) -> usize {
    match tables {
        [first, rest @ ..] => first.len() + total(rest),
        [] => 0,
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "evaluated while compiling, where a place out of range does not compile"
)]
const fn joined<const N: usize>(mut tables: &[&'static [&'static FaultKind]]) -> [&'static FaultKind; N] {
    let mut all = [&credit::faults::LENGTH; N];
    let mut at = 0;
    while let [table, rest @ ..] = tables {
        let mut kinds: &[&FaultKind] = table;
        while let [kind, others @ ..] = kinds {
            all[at] = *kind;
            at += 1;
            kinds = others;
        }
        tables = rest;
    }
    all
}

/// A catalogue entry of this room: no provision of the notice speaks of the form of codes.
const fn entry(code: &'static str, severity: Severity, message: Text, help: Text, source: Text) -> FaultKind {
    FaultKind { code, severity, message, help, provisions: &[], source: Some(source) }
}

const fn error(code: &'static str, message: Text, help: Text, source: Text) -> FaultKind {
    entry(code, Severity::Error, message, help, source)
}

const fn warning(code: &'static str, message: Text, help: Text, source: Text) -> FaultKind {
    entry(code, Severity::Warning, message, help, source)
}

/// Shows a code in debug output as it is written, not as bytes.
macro_rules! debug_as_written {
    ($type:ident) => {
        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($type), "({})"), self)
            }
        }
    };
}

use debug_as_written;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_whole_sorted_and_within_its_range() {
        let listed: usize = BY_TYPE.iter().map(|table| table.len()).sum();
        assert_eq!(FAULTS.len(), listed);
        for (kind, expected) in FAULTS.iter().zip(BY_TYPE.iter().copied().flatten()) {
            assert_eq!(kind.code, expected.code);
        }
        assert!(
            FAULTS.windows(2).all(|pair| pair[0].code < pair[1].code),
            "a fault code is used twice or out of order"
        );
        assert!(FAULTS.iter().all(|kind| ("CJ0200".."CJ0280").contains(&kind.code)));
    }

    #[test]
    fn both_languages_have_the_same_placeholders() {
        fn placeholders(text: &str) -> std::collections::BTreeSet<&str> {
            text.split('{').skip(1).map(|rest| rest.split_once('}').expect("a brace is closed").0).collect()
        }
        for kind in FAULTS {
            for text in [kind.message, kind.help] {
                assert_eq!(placeholders(text.zh), placeholders(text.en), "{}", kind.code);
                assert!(!text.zh.is_empty() && !text.en.is_empty(), "{}", kind.code);
            }
        }
    }
}
