//! The code of a country or region (国家和地区代码, ISO 3166-1 alpha-2): where an alliance's partners abroad are,
//! and where courses and standards have gone out to (出海).

use std::fmt;

use super::characters::{ascii, excerpt, first, shown};
use super::table::Table;
use super::{error, warning};
use crate::fault::{Fault, FaultKind};
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

static COUNTRIES: Table = Table::new(include_str!("data/countries.tsv"));

const STANDARD: Text = Text::new("ISO 3166-1", "ISO 3166-1");

static LENGTH: FaultKind = error(
    "CJ0270",
    Text::new(
        "国家和地区代码应为两个大写字母，“{code}”有{length}个字母",
        "a country code has two letters; {code} has {length}",
    ),
    Text::new("请写两字母代码：CN，不写CHN。", "Write the two-letter code: CN, not CHN."),
    STANDARD,
);

static LOWER_CASE: FaultKind = error(
    "CJ0271",
    Text::new(
        "国家和地区代码{code}应大写；请写{suggestion}",
        "a country code is written in capitals; write {suggestion} for {code}",
    ),
    Text::new("两个字母都大写。", "Both letters are capitals."),
    STANDARD,
);

static CHARACTER: FaultKind = error(
    "CJ0272",
    Text::new(
        "国家和地区代码“{code}”第{position}位“{character}”不是大写字母",
        "{character} (position {position} of {code}) is not a capital letter",
    ),
    Text::new(
        "请写两个半角大写字母，如CN；不写国名。",
        "Write two plain capital letters, as CN, not the name of the country.",
    ),
    STANDARD,
);

static UNASSIGNED: FaultKind = warning(
    "CJ0273",
    Text::new("{code}不是已分配的国家和地区代码", "{code} is not an assigned country code"),
    Text::new(
        "可能是已停用的代码或误写；英国为GB，不是UK。",
        "It may be withdrawn or mistaken; the United Kingdom is GB, not UK.",
    ),
    STANDARD,
);

/// Everything that can be wrong or odd about a country code.
pub(super) const FAULTS: &[&FaultKind] = &[&LENGTH, &LOWER_CASE, &CHARACTER, &UNASSIGNED];

/// The code of a country or region (国家和地区代码).
///
/// Two capital letters. One that is not assigned is a remark: codes are withdrawn and assigned now and then.
///
/// Wire form: the two letters as a string. Source: ISO 3166-1 alpha-2.
///
/// ```
/// use chanjiao::code::CountryCode;
///
/// let country: CountryCode = "KH".parse()?;
/// assert_eq!(country.name().map(|name| (name.zh, name.en)), Some(("柬埔寨", "Cambodia")));
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        ascii(&self.0)
    }

    /// Its everyday name; `None` where the code is not assigned.
    #[must_use]
    pub fn name(&self) -> Option<Text> {
        COUNTRIES.label(self.as_str())
    }
}

impl Grammar for CountryCode {
    const NAME: &'static str = "country_code";
    const LABEL: Text = Text::new("国家和地区代码", "country code");
    const EXAMPLE: &'static str = "CN";
    const PATTERN: &'static str = r"^[A-Z]{2}$";

    fn parse(text: &str) -> Result<Self, Fault> {
        if let Some((position, character)) = first(text, |character| !character.is_ascii_alphabetic()) {
            return Err(CHARACTER
                .fault()
                .with("code", excerpt(text))
                .with("position", position.to_string())
                .with("character", shown(character)));
        }
        let Ok(letters) = <[u8; 2]>::try_from(text.as_bytes()) else {
            return Err(LENGTH.fault().with("code", excerpt(text)).with("length", text.len().to_string()));
        };
        if !letters.iter().all(u8::is_ascii_uppercase) {
            return Err(LOWER_CASE.fault().with("code", text).with("suggestion", text.to_ascii_uppercase()));
        }
        Ok(Self(letters))
    }

    fn remarks(&self) -> Vec<Fault> {
        match self.name() {
            Some(_) => Vec::new(),
            None => vec![UNASSIGNED.fault().with("code", self.as_str())],
        }
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

super::debug_as_written!(CountryCode);
wire_as_string!(CountryCode);

#[cfg(test)]
mod tests {
    use super::super::table::tests::assert_sound;
    use super::*;

    #[test]
    fn every_assigned_code_has_a_name_in_both_languages() {
        assert_sound(&COUNTRIES, 249);
        for text in COUNTRIES.keys() {
            let country = CountryCode::parse(text).expect("a code of the table");
            assert!(country.name().is_some_and(|name| !name.en.is_empty()), "{text}");
            assert_eq!(country.remarks(), []);
        }
    }

    #[test]
    fn an_unassigned_code_is_a_remark() {
        for text in ["UK", "YU", "ZZ"] {
            let country = CountryCode::parse(text).expect("two capital letters");
            assert_eq!(country.remarks()[0].kind().code, "CJ0273", "{text}");
        }
    }

    #[test]
    fn each_fault_has_its_own_code() {
        for (text, code) in [
            ("", "CJ0270"),
            ("CHN", "CJ0270"),
            ("C", "CJ0270"),
            ("cn", "CJ0271"),
            ("中国", "CJ0272"),
            ("C1", "CJ0272"),
            ("CN ", "CJ0272"),
        ] {
            assert_eq!(CountryCode::parse(text).expect_err("a faulty code").kind().code, code, "{text}");
        }
    }
}
