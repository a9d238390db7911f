//! Years as they stand in a period: a calendar year as a number, an academic year as two.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::day::{FIRST_YEAR, LAST_YEAR, year_out_of_range};
use super::faults::{ACADEMIC_YEAR_MALFORMED, quoted};
use super::scalar::{Scalar, Token, wire_as_scalar};
use crate::fault::Fault;
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

/// A year from 1900 to 2100, a JSON integer on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Year(u16);

impl Year {
    pub(crate) const fn get(self) -> u16 {
        self.0
    }
}

impl Scalar for Year {
    const GRAMMAR: &'static str = "year";
    const LABEL: Text = Text::new("年份", "year");
    const EXPECTED: Text = Text::new("年份（整数，不加引号）", "a year, as a whole number without quotes");
    const EXAMPLE: &'static str = "2024";

    fn read(token: Token<'_>) -> Result<Self, Fault> {
        match token {
            Token::Integer(integer) => u16::try_from(integer)
                .ok()
                .filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year))
                .map(Self)
                .ok_or_else(|| year_out_of_range(&integer.to_string())),
            other => Err(Self::misplaced(other)),
        }
    }
}

wire_as_scalar!(Year);

impl JsonSchema for Year {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Year".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "integer",
            "minimum": FIRST_YEAR,
            "maximum": LAST_YEAR,
            "title": Self::LABEL.en,
            "x-label-zh": Self::LABEL.zh,
            "x-grammar": Self::GRAMMAR,
            "examples": [2024],
        })
    }
}

/// Two years that follow each other, both within 1900 to 2100: `2023-2024`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AcademicYear {
    first: u16,
    last: u16,
}

impl AcademicYear {
    /// The year in which it begins.
    pub(crate) const fn first(self) -> u16 {
        self.first
    }
}

impl fmt::Display for AcademicYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.first, self.last)
    }
}

impl Grammar for AcademicYear {
    const NAME: &'static str = "academic_year";
    const LABEL: Text = Text::new("学年", "academic year");
    const EXAMPLE: &'static str = "2023-2024";
    const PATTERN: &'static str = r"^[0-9]{4}-[0-9]{4}$";

    fn parse(text: &str) -> Result<Self, Fault> {
        let malformed = || ACADEMIC_YEAR_MALFORMED.fault().with("text", quoted(text)).with("example", Self::EXAMPLE);
        let year = |digits: &str| {
            let is_year = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse::<u16>().ok().filter(|_| is_year)
        };
        let (first, last) = text
            .split_once('-')
            .and_then(|(first, last)| year(first).zip(year(last)))
            .filter(|(first, last)| first.checked_add(1) == Some(*last))
            .ok_or_else(malformed)?;
        if first < FIRST_YEAR || last > LAST_YEAR {
            return Err(year_out_of_range(text));
        }
        Ok(Self { first, last })
    }
}

wire_as_string!(AcademicYear);
