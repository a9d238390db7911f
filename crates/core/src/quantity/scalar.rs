//! Numbers that stand on the wire as a JSON integer or a decimal string, and never as a JSON fraction.
//!
//! One reading serves the typed parse and the precise check alike, so the two cannot drift apart.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{MapAccess, Visitor};
use serde_json::Value;

use super::faults::{
    BELOW_ZERO, DECIMAL_MALFORMED, NOT_EXACT, NULL_VALUE, OUT_OF_RANGE, TOO_MANY_PLACES, WRONG_TYPE, quoted,
};
use crate::fault::Fault;
use crate::language::Text;

/// The largest integer that every JSON reader keeps exactly, 2⁵³ − 1 (RFC 7493, section 2.2).
pub(crate) const LARGEST_JSON_INTEGER: i128 = 9_007_199_254_740_991;

/// What stands in the place of a number.
#[derive(Debug, Clone, Copy)]
pub enum Token<'a> {
    /// A JSON integer.
    Integer(i128),
    /// A JSON number with a point or an exponent, or an integer beyond 64 bits, as it is printed.
    Fraction(&'a str),
    /// A JSON string.
    Text(&'a str),
    /// `null`.
    Null,
    /// Something that is no number at all, by name.
    Other(Text),
}

pub(crate) const A_BOOLEAN: Text = Text::new("真假值", "a boolean");
pub(crate) const A_NUMBER: Text = Text::new("数", "a number");
pub(crate) const A_STRING: Text = Text::new("字符串", "a string");
pub(crate) const AN_ARRAY: Text = Text::new("数组", "an array");
pub(crate) const AN_OBJECT: Text = Text::new("对象", "an object");

/// What kind of JSON value this is, for a message.
pub(crate) fn kind_of(value: &Value) -> Text {
    match value {
        Value::Null => Text::new("null", "null"),
        Value::Bool(_) => A_BOOLEAN,
        Value::Number(_) => A_NUMBER,
        Value::String(_) => A_STRING,
        Value::Array(_) => AN_ARRAY,
        Value::Object(_) => AN_OBJECT,
    }
}

/// A number with a wire form of its own.
pub trait Scalar: Sized {
    /// The name under `x-grammar`.
    const GRAMMAR: &'static str;
    /// What it is called.
    const LABEL: Text;
    /// What was expected, for a message.
    const EXPECTED: Text;
    /// A sound example as it stands in JSON.
    const EXAMPLE: &'static str;

    /// Reads it.
    ///
    /// # Errors
    /// What is wrong with it.
    fn read(token: Token<'_>) -> Result<Self, Fault>;

    /// What is wrong where there is no number at all.
    fn misplaced(token: Token<'_>) -> Fault {
        let found = match token {
            Token::Null => return NULL_VALUE.fault().with("expected", Self::EXPECTED),
            Token::Integer(_) | Token::Fraction(_) => A_NUMBER,
            Token::Text(_) => A_STRING,
            Token::Other(kind) => kind,
        };
        WRONG_TYPE.fault().with("found", found).with("expected", Self::EXPECTED).with("example", Self::EXAMPLE)
    }

    /// Reads a JSON value.
    ///
    /// # Errors
    /// What is wrong with it.
    fn read_value(value: &Value) -> Result<Self, Fault> {
        match value {
            Value::Number(number) => match number.as_i128() {
                Some(integer) => Self::read(Token::Integer(integer)),
                None => Self::read(Token::Fraction(&number.to_string())),
            },
            Value::String(text) => Self::read(Token::Text(text)),
            Value::Null => Self::read(Token::Null),
            other => Self::read(Token::Other(kind_of(other))),
        }
    }
}

/// Reads a decimal such as `-12.50` as a whole number of units of the last of `places` places.
///
/// The grammar is that of a JSON number without exponent: no plus sign, no leading zeros, digits on both
/// sides of a point.
pub(crate) fn read_scaled<S: Scalar>(text: &str, places: usize, limit: i128) -> Result<i128, Fault> {
    let malformed = || {
        DECIMAL_MALFORMED
            .fault()
            .with("text", quoted(text))
            .with("label", S::LABEL)
            .with("example", S::EXAMPLE.trim_matches('"'))
    };
    let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((_, "")) => return Err(malformed()),
        Some((whole, fraction)) => (whole, fraction),
        None => (unsigned, ""),
    };
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    if whole.is_empty() || leading_zero || !is_digits(whole) || !is_digits(fraction) {
        return Err(malformed());
    }
    if fraction.len() > places {
        return Err(TOO_MANY_PLACES
            .fault()
            .with("text", quoted(text))
            .with("label", S::LABEL)
            .with("places", fraction.len().to_string())
            .with("limit", places.to_string()));
    }
    let scaled = format!("{whole}{fraction:0<places$}");
    let scaled = scaled
        .parse::<i128>()
        .ok()
        .filter(|scaled| *scaled <= limit)
        .and_then(|scaled| if negative { scaled.checked_neg() } else { Some(scaled) });
    scaled.ok_or_else(|| out_of_range::<S>(text, limit, places))
}

/// Scales an integer as [`read_scaled`] scales a decimal.
pub(crate) fn scale_integer<S: Scalar>(integer: i128, places: usize, limit: i128) -> Result<i128, Fault> {
    u32::try_from(places)
        .ok()
        .and_then(|places| 10_i128.checked_pow(places))
        .and_then(|scale| integer.checked_mul(scale))
        .filter(|scaled| scaled.unsigned_abs() <= limit.unsigned_abs())
        .ok_or_else(|| out_of_range::<S>(&integer.to_string(), limit, places))
}

/// What is wrong with a JSON number that has a point or an exponent.
///
/// A number without either that comes as a fraction is one beyond 64 bits, printed with an exponent.
pub(crate) fn not_exact<S: Scalar>(text: &str, limit: i128, places: usize) -> Fault {
    if text.contains('e') && !text.contains("e-") {
        return out_of_range::<S>(text, limit, places);
    }
    let example = if S::read(Token::Text(text)).is_ok() { text } else { S::EXAMPLE.trim_matches('"') };
    NOT_EXACT.fault().with("text", text).with("example", example)
}

pub(crate) fn out_of_range<S: Scalar>(text: &str, limit: i128, places: usize) -> Fault {
    OUT_OF_RANGE.fault().with("text", quoted(text)).with("label", S::LABEL).with("limit", show_scaled(limit, places))
}

pub(crate) fn below_zero<S: Scalar>(text: &str) -> Fault {
    BELOW_ZERO.fault().with("text", text).with("label", S::LABEL)
}

/// The decimal that `scaled` stands for, with all its `places`.
pub(crate) fn show_scaled(scaled: i128, places: usize) -> String {
    let digits = format!("{:0>width$}", scaled.unsigned_abs(), width = places.saturating_add(1));
    let (whole, fraction) = digits.split_at_checked(digits.len().saturating_sub(places)).unwrap_or((&digits, ""));
    let sign = if scaled < 0 { "-" } else { "" };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// Gives a [`Scalar`] its typed parse and its precise check.
macro_rules! wire_as_scalar {
    ($type:ty) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any($crate::quantity::scalar::ScalarVisitor::<Self>::new())
            }
        }

        impl $crate::quantity::Shape for $type {
            const NAME: &'static str = <Self as $crate::quantity::scalar::Scalar>::GRAMMAR;

            fn faults(value: &serde_json::Value) -> Vec<(String, $crate::fault::Fault)> {
                use $crate::quantity::scalar::Scalar;
                Self::read_value(value).err().map(|fault| (String::new(), fault)).into_iter().collect()
            }
        }
    };
}

pub(crate) use wire_as_scalar;

/// The visits of everything but an object, each handed to the visitor's own `take`.
macro_rules! visit_scalar_tokens {
    () => {
        fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<Self::Value, E> {
            self.take($crate::quantity::scalar::Token::Other($crate::quantity::scalar::A_BOOLEAN))
        }

        fn visit_i64<E: serde::de::Error>(self, integer: i64) -> Result<Self::Value, E> {
            self.take($crate::quantity::scalar::Token::Integer(integer.into()))
        }

        fn visit_u64<E: serde::de::Error>(self, integer: u64) -> Result<Self::Value, E> {
            self.take($crate::quantity::scalar::Token::Integer(integer.into()))
        }

        fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Self::Value, E> {
            let printed = serde_json::Number::from_f64(number).map_or_else(|| "NaN".to_owned(), |n| n.to_string());
            self.take($crate::quantity::scalar::Token::Fraction(&printed))
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
            self.take($crate::quantity::scalar::Token::Text(text))
        }

        fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
            self.take($crate::quantity::scalar::Token::Null)
        }

        fn visit_none<E: serde::de::Error>(self) -> Result<Self::Value, E> {
            self.take($crate::quantity::scalar::Token::Null)
        }

        fn visit_seq<A: serde::de::SeqAccess<'de>>(self, _: A) -> Result<Self::Value, A::Error> {
            self.take($crate::quantity::scalar::Token::Other($crate::quantity::scalar::AN_ARRAY))
        }
    };
}

pub(crate) use visit_scalar_tokens;

/// The typed parse of a [`Scalar`].
pub(crate) struct ScalarVisitor<S>(PhantomData<S>);

impl<S: Scalar> ScalarVisitor<S> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }

    fn take<E: serde::de::Error>(self, token: Token<'_>) -> Result<S, E> {
        S::read(token).map_err(E::custom)
    }
}

impl<'de, S: Scalar> Visitor<'de> for ScalarVisitor<S> {
    type Value = S;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(S::EXPECTED.en)
    }

    visit_scalar_tokens!();

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<S, A::Error> {
        self.take(Token::Other(AN_OBJECT))
    }
}
