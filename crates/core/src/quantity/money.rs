//! Amounts of money, exact to the fen.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::Rational;
use super::scalar::{Scalar, Token, below_zero, not_exact, read_scaled, scale_integer, show_scaled, wire_as_scalar};
use crate::fault::Fault;
use crate::language::Text;

/// The decimal places of a yuan: 100 fen.
const PLACES: usize = 2;
/// Fifteen digits of yuan and two of fen; whole yuan so stay integers that every JSON reader keeps.
const LIMIT: i128 = 99_999_999_999_999_999;

/// An amount of money in yuan (元), exact to the fen (分).
///
/// Invariant: from 0 to 999 999 999 999 999.99 yuan. Amounts in a dossier (investment, funds, output
/// value) are never below zero; which way money went is said by the field that holds it.
///
/// Wire form: an integer number of yuan, or a decimal string with at most two places (`"1200.50"`). A
/// whole number of yuan is written as an integer, anything else as a string with two places. A JSON
/// fraction is a fault: write it in quotes.
///
/// ```
/// use chanjiao::quantity::Money;
/// let money: Money = serde_json::from_str(r#""1200.5""#)?;
/// assert_eq!(money.fen(), 120_050);
/// assert_eq!(money.to_string(), "1200.50");
/// assert_eq!(serde_json::to_string(&money)?, r#""1200.50""#);
/// assert!(serde_json::from_str::<Money>("1200.5").is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Money {
    fen: u64,
}

impl Money {
    /// No money.
    pub const ZERO: Self = Self { fen: 0 };

    /// An amount of fen, or `None` beyond the range.
    #[must_use]
    pub fn from_fen(fen: u64) -> Option<Self> {
        (i128::from(fen) <= LIMIT).then_some(Self { fen })
    }

    /// A whole number of yuan, or `None` beyond the range.
    #[must_use]
    pub fn from_yuan(yuan: u64) -> Option<Self> {
        yuan.checked_mul(100).and_then(Self::from_fen)
    }

    /// The amount in fen.
    #[must_use]
    pub const fn fen(self) -> u64 {
        self.fen
    }

    /// The amount in yuan as an exact rational.
    #[must_use]
    pub fn value(self) -> Rational {
        Rational::from_ratio(self.fen.into(), 100).unwrap_or_default()
    }

    fn whole_yuan(self) -> Option<u64> {
        self.fen.is_multiple_of(100).then(|| self.fen.checked_div(100)).flatten()
    }
}

/// The amount in yuan, with two places unless it is whole: `1200`, `1200.50`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.whole_yuan() {
            Some(yuan) => write!(f, "{yuan}"),
            None => f.write_str(&show_scaled(self.fen.into(), PLACES)),
        }
    }
}

impl Scalar for Money {
    const GRAMMAR: &'static str = "money";
    const LABEL: Text = Text::new("金额", "sum of money");
    const EXPECTED: Text =
        Text::new("金额（元）：整数，或加引号的至多两位小数", "a sum in yuan: an integer, or a decimal in quotes");
    const EXAMPLE: &'static str = "\"1200.50\"";

    fn read(token: Token<'_>) -> Result<Self, Fault> {
        let (fen, text) = match token {
            Token::Integer(integer) => (scale_integer::<Self>(integer, PLACES, LIMIT)?, integer.to_string()),
            Token::Text(text) => (read_scaled::<Self>(text, PLACES, LIMIT)?, text.to_owned()),
            Token::Fraction(text) => return Err(not_exact::<Self>(text, LIMIT, PLACES)),
            other => return Err(Self::misplaced(other)),
        };
        // The range is kept already, so that only the sign is left to be wrong.
        let fen = u64::try_from(fen).map_err(|_| below_zero::<Self>(&text))?;
        Ok(Self { fen })
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.whole_yuan() {
            Some(yuan) => serializer.serialize_u64(yuan),
            None => serializer.collect_str(self),
        }
    }
}

wire_as_scalar!(Money);

impl JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": 999_999_999_999_999_u64},
                {"type": "string", "pattern": "^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,2})?$"},
            ],
            "title": Self::LABEL.en,
            "x-label-zh": Self::LABEL.zh,
            "x-grammar": Self::GRAMMAR,
            "x-unit": "yuan",
            "examples": [1200, "1200.50"],
        })
    }
}
