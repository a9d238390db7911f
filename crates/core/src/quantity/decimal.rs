//! Decimals as people state them: thresholds, rates, figures in a unit of their own.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::Rational;
use super::scalar::{Scalar, Token, not_exact, read_scaled, scale_integer, show_scaled, wire_as_scalar};
use crate::fault::Fault;
use crate::language::Text;

/// Decimal places kept.
const PLACES: usize = 6;
/// One, in units of the last place.
const ONE: i128 = 1_000_000;
/// Fifteen digits before the point and six after it; whole numbers so stay integers that every JSON
/// reader keeps.
const LIMIT: i128 = 999_999_999_999_999_999_999;

/// An exact decimal (十进制数) that somebody states: `"0.6"`, `12`, `"-3.25"`.
///
/// Invariant: at most fifteen digits before the point and six after it: sums up to hundreds of
/// trillions, and shares to the millionth.
///
/// Wire form: an integer, or a decimal string. A whole number is written as an integer, anything else as
/// the shortest string (`"0.60"` becomes `"0.6"`). A JSON fraction is a fault, since `0.6` is not 3/5 to
/// a machine: write it in quotes.
///
/// ```
/// use chanjiao::quantity::{Decimal, Rational};
/// let threshold: Decimal = serde_json::from_str(r#""0.60""#)?;
/// assert_eq!(Some(threshold.value()), Rational::new(3, 5));
/// assert_eq!(serde_json::to_string(&threshold)?, r#""0.6""#);
/// assert!(serde_json::from_str::<Decimal>("0.6").is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Decimal {
    millionths: i128,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self { millionths: 0 };

    /// A whole number, or `None` beyond fifteen digits.
    #[must_use]
    pub fn from_integer(integer: i64) -> Option<Self> {
        Self::read(Token::Integer(integer.into())).ok()
    }

    /// The number as an exact rational.
    #[must_use]
    pub fn value(self) -> Rational {
        Rational::from_ratio(self.millionths, ONE).unwrap_or_default()
    }

    fn whole(self) -> Option<i64> {
        let is_whole = self.millionths.checked_rem(ONE) == Some(0);
        self.millionths.checked_div(ONE).filter(|_| is_whole).and_then(|whole| i64::try_from(whole).ok())
    }
}

impl std::str::FromStr for Decimal {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        Self::read(Token::Text(text))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = show_scaled(self.millionths, PLACES);
        f.write_str(shown.trim_end_matches('0').trim_end_matches('.'))
    }
}

impl Scalar for Decimal {
    const GRAMMAR: &'static str = "decimal";
    const LABEL: Text = Text::new("十进制数", "decimal number");
    const EXPECTED: Text = Text::new("数：整数，或加引号的小数", "a number: an integer, or a decimal in quotes");
    const EXAMPLE: &'static str = "\"0.6\"";

    fn read(token: Token<'_>) -> Result<Self, Fault> {
        let millionths = match token {
            Token::Integer(integer) => scale_integer::<Self>(integer, PLACES, LIMIT)?,
            Token::Text(text) => read_scaled::<Self>(text, PLACES, LIMIT)?,
            Token::Fraction(text) => return Err(not_exact::<Self>(text, LIMIT, PLACES)),
            other => return Err(Self::misplaced(other)),
        };
        Ok(Self { millionths })
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.whole() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.collect_str(self),
        }
    }
}

wire_as_scalar!(Decimal);

impl JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [
                {"type": "integer", "minimum": -999_999_999_999_999_i64, "maximum": 999_999_999_999_999_i64},
                {"type": "string", "pattern": "^-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?$"},
            ],
            "title": Self::LABEL.en,
            "x-label-zh": Self::LABEL.zh,
            "x-grammar": Self::GRAMMAR,
            "examples": [12, "0.6"],
        })
    }
}
