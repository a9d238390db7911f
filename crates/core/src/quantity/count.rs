//! Counts of things and people: whole numbers, none below zero.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::Rational;
use super::faults::COUNT_NOT_WHOLE;
use super::scalar::{LARGEST_JSON_INTEGER, Scalar, Token, below_zero, out_of_range, wire_as_scalar};
use crate::fault::Fault;
use crate::language::Text;

/// A count (数量): how many enterprises, students, posts, patents.
///
/// Invariant: at most 2⁵³ − 1, so that every JSON reader keeps it exactly (RFC 7493, section 2.2).
///
/// Wire form: a JSON integer. `5.0`, `"5"` and anything below zero are faults.
///
/// ```
/// use chanjiao::quantity::Count;
/// let count: Count = serde_json::from_str("28")?;
/// assert_eq!(count.get(), 28);
/// assert!(serde_json::from_str::<Count>("28.0").is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Count(u64);

impl Count {
    /// None of it.
    pub const ZERO: Self = Self(0);
    /// The largest count, 2⁵³ − 1.
    pub const MAX: Self = Self(9_007_199_254_740_991);

    /// The count, or `None` if it is above [`Count::MAX`].
    #[must_use]
    pub const fn new(count: u64) -> Option<Self> {
        if count <= Self::MAX.0 { Some(Self(count)) } else { None }
    }

    /// The number itself.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The number as an exact rational.
    #[must_use]
    pub fn value(self) -> Rational {
        Rational::from(self.0)
    }
}

impl From<u32> for Count {
    fn from(count: u32) -> Self {
        Self(count.into())
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Scalar for Count {
    const GRAMMAR: &'static str = "count";
    const LABEL: Text = Text::new("数量", "count");
    const EXPECTED: Text = Text::new("整数（不加引号）", "a whole number without quotes");
    const EXAMPLE: &'static str = "28";

    fn read(token: Token<'_>) -> Result<Self, Fault> {
        match token {
            Token::Integer(integer) if integer < 0 => Err(below_zero::<Self>(&integer.to_string())),
            Token::Integer(integer) => u64::try_from(integer)
                .ok()
                .and_then(Self::new)
                .ok_or_else(|| out_of_range::<Self>(&integer.to_string(), LARGEST_JSON_INTEGER, 0)),
            Token::Fraction(text) => {
                // `5.0` names the integer that was meant; of `5.5` nobody knows it.
                let meant = text.strip_suffix(".0").unwrap_or(Self::EXAMPLE);
                Err(COUNT_NOT_WHOLE.fault().with("text", text).with("example", meant))
            }
            other => Err(Self::misplaced(other)),
        }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.0)
    }
}

wire_as_scalar!(Count);

impl JsonSchema for Count {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Count".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "integer",
            "minimum": 0,
            "maximum": Self::MAX.0,
            "title": Self::LABEL.en,
            "x-label-zh": Self::LABEL.zh,
            "x-grammar": Self::GRAMMAR,
            "examples": [28],
        })
    }
}
