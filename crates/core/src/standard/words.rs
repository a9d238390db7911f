//! The words that standards are written in: ids, and numbers that are exact.

use std::fmt;

use crate::fault::{Fault, FaultKind, Severity};
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;
use crate::quantity::Rational;

const LONGEST: usize = 100;

/// An id that a standard gives (编号): of itself, an indicator, a point, a figure, a question.
///
/// Lowercase letters, digits, `_`, `-` and `.`, beginning with a letter or digit, at most 100 of them. Never reused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Box<str>);

impl Id {
    /// The id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub(super) static BAD_ID: FaultKind = FaultKind {
    code: "CJ0601",
    severity: Severity::Error,
    message: Text::new("“{text}”不能作编号", "“{text}” cannot be an id"),
    help: Text::new(
        "用小写字母、数字和_-.，以字母或数字开头，不超过100个字符",
        "use lowercase letters, digits and _-., begin with a letter or digit, at most 100 characters",
    ),
    provisions: &[],
    source: None,
};

pub(super) static BAD_NUMBER: FaultKind = FaultKind {
    code: "CJ0602",
    severity: Severity::Error,
    message: Text::new("“{text}”不是十进制数", "“{text}” is no decimal number"),
    help: Text::new(
        "写成加引号的十进制数，如\"0.6\"；不加引号的小数并不精确",
        "write a decimal number in quotes, such as \"0.6\"; without quotes a fraction is not exact",
    ),
    provisions: &[],
    source: None,
};

impl Grammar for Id {
    const NAME: &'static str = "standard_id";
    const LABEL: Text = Text::new("编号", "id");
    const EXAMPLE: &'static str = "employment.rate_stated";
    const PATTERN: &'static str = r"^[a-z0-9][a-z0-9_.\-]*$";

    fn parse(text: &str) -> Result<Self, Fault> {
        let sound = text.len() <= LONGEST
            && text.bytes().next().is_some_and(|first| first.is_ascii_lowercase() || first.is_ascii_digit())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-' | b'.'));
        if sound { Ok(Self(text.into())) } else { Err(BAD_ID.fault().with("text", text)) }
    }
}

wire_as_string!(Id);

/// A number that a standard states (阈值、分值), exactly: a decimal string, for `0.6` in TOML or JSON is already not 3/5.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Exact(Rational);

impl Exact {
    /// The number.
    #[must_use]
    pub const fn value(&self) -> &Rational {
        &self.0
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_plain_string())
    }
}

impl Grammar for Exact {
    const NAME: &'static str = "exact_number";
    const LABEL: Text = Text::new("十进制数（加引号）", "decimal number, in quotes");
    const EXAMPLE: &'static str = "0.6";
    const PATTERN: &'static str = r"^-?[0-9]+([.][0-9]+)?$";

    fn parse(text: &str) -> Result<Self, Fault> {
        let refused = || BAD_NUMBER.fault().with("text", text);
        // The grammar of rationals reads fractions too; a standard states decimals only.
        if text.contains('/') || text.len() > LONGEST {
            return Err(refused());
        }
        Rational::parse(text).map(Self).map_err(|_| refused())
    }
}

wire_as_string!(Exact);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_exact_and_written_as_it_was_meant() {
        assert_eq!(Exact::parse("0.60").unwrap().to_string(), "0.6");
        assert_eq!(Exact::parse("-3").unwrap().value(), &Rational::from_integer(-3));
        for refused in ["", "1/2", "0,6", "1e3", "六"] {
            assert_eq!(Exact::parse(refused).unwrap_err().kind().code, "CJ0602", "{refused}");
        }
    }

    #[test]
    fn an_id_is_lowercase_ascii() {
        assert!(Id::parse("a.b-c_1").is_ok());
        for refused in ["", ".a", "A", "就业", "a b"] {
            assert_eq!(Id::parse(refused).unwrap_err().kind().code, "CJ0601", "{refused}");
        }
    }
}
