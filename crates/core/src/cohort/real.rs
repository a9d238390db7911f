//! Numbers of a cohort on the wire: finite floating-point numbers, the same bits in and out.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::faults::{NOT_FINITE, SPAN_FORM, SPAN_REVERSED};
use crate::fault::Fault;
use crate::language::Text;
use crate::quantity::scalar::{Scalar, Token, wire_as_scalar};
use crate::quantity::{Located, Shape};

/// A number of a cohort (数值): finite, and never a negative zero, so that equal numbers have equal bits.
///
/// Wire form: a JSON number. Written as ECMAScript writes numbers (RFC 8785), so that every language gives the same bytes.
///
/// ```
/// use chanjiao::cohort::Real;
/// let half: Real = serde_json::from_str("0.5")?;
/// assert_eq!(half.get(), 0.5);
/// assert!(Real::new(f64::NAN).is_none());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Default)]
pub struct Real(f64);

impl Real {
    /// The number, unless it is infinite or no number at all.
    #[must_use]
    pub fn new(number: f64) -> Option<Self> {
        // Adding zero turns -0 into 0 and leaves every other number as it is.
        number.is_finite().then_some(Self(number + 0.0))
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl PartialEq for Real {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

impl Eq for Real {}

impl std::hash::Hash for Real {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

impl PartialOrd for Real {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Real {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl fmt::Debug for Real {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Real {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Scalar for Real {
    const GRAMMAR: &'static str = "real";
    const LABEL: Text = Text::new("数值", "number");
    const EXPECTED: Text = Text::new("数", "a number");
    const EXAMPLE: &'static str = "0.25";

    fn read(token: Token<'_>) -> Result<Self, Fault> {
        let number = match token {
            // Integers and fractions alike are read as the nearest number that a machine holds.
            Token::Integer(integer) => integer.to_string().parse().ok(),
            Token::Fraction(text) => text.parse().ok(),
            other => return Err(Self::misplaced(other)),
        };
        number.and_then(Self::new).ok_or_else(|| NOT_FINITE.fault())
    }
}

wire_as_scalar!(Real);

impl Serialize for Real {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0)
    }
}

impl JsonSchema for Real {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Real".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "title": "number", "x-label-zh": "数值", "x-grammar": "real", "examples": [0.25] })
    }
}

/// Two numbers of which the first is the lower (区间).
///
/// Wire form: `[low, high]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    low: Real,
    high: Real,
}

impl Span {
    /// The span, unless the first number is not below the second.
    #[must_use]
    pub fn new(low: Real, high: Real) -> Option<Self> {
        (low < high).then_some(Self { low, high })
    }

    /// The lower number.
    #[must_use]
    pub const fn low(self) -> Real {
        self.low
    }

    /// The higher number.
    #[must_use]
    pub const fn high(self) -> Real {
        self.high
    }

    pub(super) fn read(value: &Value) -> Result<Self, Fault> {
        let Some([low, high]) = value.as_array().map(Vec::as_slice) else { return Err(SPAN_FORM.fault()) };
        let (low, high) = (Real::read_value(low)?, Real::read_value(high)?);
        Self::new(low, high)
            .ok_or_else(|| SPAN_REVERSED.fault().with("low", low.to_string()).with("high", high.to_string()))
    }
}

impl Shape for Span {
    const NAME: &'static str = "span";

    fn faults(value: &Value) -> Vec<Located> {
        Self::read(value).err().map(|fault| (String::new(), fault)).into_iter().collect()
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.low, self.high].serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl JsonSchema for Span {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Span".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "array",
            "items": { "type": "number" },
            "minItems": 2,
            "maxItems": 2,
            "title": "two numbers, the lower first",
            "x-label-zh": "两个数，小者在前",
            "x-grammar": "span",
            "examples": [[0, 1]],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_finite_number_is_none() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(Real::new(number), None);
        }
    }

    #[test]
    fn zero_has_one_sign() {
        assert_eq!(Real::new(-0.0), Real::new(0.0));
    }

    #[test]
    fn numbers_alone_are_read() {
        for (json, number) in
            [("1", 1.0), ("-2.5", -2.5), ("1e3", 1000.0), ("9007199254740993", 9_007_199_254_740_992.0)]
        {
            assert_eq!(serde_json::from_str::<Real>(json).unwrap(), Real(number));
        }
        for json in ["null", "\"1\"", "true", "[1]", "{}"] {
            assert!(serde_json::from_str::<Real>(json).is_err(), "{json}");
        }
    }
}
