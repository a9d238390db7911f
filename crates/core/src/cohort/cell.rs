//! One value of a cohort: known, within bounds, filled in by somebody, or unknown.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::faults::{CELL_FORM, IMPUTED_HOW};
use super::real::{Real, Span};
use crate::fault::Fault;
use crate::language::Text;
use crate::quantity::scalar::Scalar as _;
use crate::quantity::{Located, Shape};

const LABEL: Text = Text::new("单元格", "cell");
const UNKNOWN: &str = "unknown";
const AT_LEAST: &str = "at_least";
const AT_MOST: &str = "at_most";
const BETWEEN: &str = "between";
const VALUE: &str = "value";
const IMPUTED: &str = "imputed";

/// The value of an indicator for a row (单元格).
///
/// Wire form: a number; `"unknown"`; `{"at_least": a}`, `{"at_most": b}` or `{"between": [a, b]}`; or
/// `{"value": x, "imputed": "how it was filled in"}`, which is used as a number and flagged wherever it shows.
///
/// ```
/// use chanjiao::cohort::Cell;
/// let cells: Vec<Cell> = serde_json::from_str(r#"[1.5, "unknown", {"at_least": 1000}, {"value": 2, "imputed": "linear"}]"#)?;
/// assert!(cells[0].exact().is_some() && cells[1].exact().is_none());
/// assert_eq!(cells[2].bounds().0.map(|low| low.get()), Some(1000.0));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A known number.
    Exact(Real),
    /// Nothing is known.
    Unknown,
    /// It is at least so much.
    AtLeast(Real),
    /// It is at most so much.
    AtMost(Real),
    /// It lies between two numbers, both included.
    Between(Span),
    /// A number that somebody filled in, and how.
    Imputed(Real, Box<str>),
}

impl Cell {
    /// The number that is computed with, if there is one.
    #[must_use]
    pub const fn exact(&self) -> Option<Real> {
        match self {
            Self::Exact(number) | Self::Imputed(number, _) => Some(*number),
            _ => None,
        }
    }

    /// Between what it lies, both ends included; an end that is not known is none.
    #[must_use]
    pub const fn bounds(&self) -> (Option<Real>, Option<Real>) {
        match self {
            Self::Exact(number) | Self::Imputed(number, _) => (Some(*number), Some(*number)),
            Self::Unknown => (None, None),
            Self::AtLeast(low) => (Some(*low), None),
            Self::AtMost(high) => (None, Some(*high)),
            Self::Between(span) => (Some(span.low()), Some(span.high())),
        }
    }

    fn read(value: &Value) -> Result<Self, Vec<Located>> {
        match value {
            Value::String(word) if word == UNKNOWN => Ok(Self::Unknown),
            Value::Object(object) => Self::read_object(object),
            Value::Number(_) => Real::read_value(value).map(Self::Exact).map_err(here),
            _ => Err(here(CELL_FORM.fault())),
        }
    }

    fn read_object(object: &Map<String, Value>) -> Result<Self, Vec<Located>> {
        let real = |key: &str, value: &Value| Real::read_value(value).map_err(|fault| vec![(format!("/{key}"), fault)]);
        let keys: Vec<(&str, &Value)> = object.iter().map(|(key, value)| (key.as_str(), value)).collect();
        match keys.as_slice() {
            [(AT_LEAST, low)] => real(AT_LEAST, low).map(Self::AtLeast),
            [(AT_MOST, high)] => real(AT_MOST, high).map(Self::AtMost),
            [(BETWEEN, span)] => {
                Span::read(span).map(Self::Between).map_err(|fault| vec![(format!("/{BETWEEN}"), fault)])
            }
            [_, _] => {
                let (Some(value), Some(how)) = (object.get(VALUE), object.get(IMPUTED)) else {
                    return Err(here(CELL_FORM.fault()));
                };
                let how = how.as_str().filter(|how| !how.trim().is_empty());
                let how = how.ok_or_else(|| vec![(format!("/{IMPUTED}"), IMPUTED_HOW.fault())])?;
                real(VALUE, value).map(|value| Self::Imputed(value, how.into()))
            }
            _ => Err(here(CELL_FORM.fault())),
        }
    }
}

fn here(fault: Fault) -> Vec<Located> {
    vec![(String::new(), fault)]
}

impl From<Real> for Cell {
    fn from(number: Real) -> Self {
        Self::Exact(number)
    }
}

impl Shape for Cell {
    const NAME: &'static str = "cell";

    fn faults(value: &Value) -> Vec<Located> {
        Self::read(value).err().unwrap_or_default()
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reading;

        /// The cell that a value is, or its first fault.
        fn read<E: Error>(value: &Value) -> Result<Cell, E> {
            Cell::read(value).map_err(|faults| {
                faults.into_iter().next().map_or_else(|| E::custom(LABEL.en), |(_, fault)| E::custom(fault))
            })
        }

        impl<'de> Visitor<'de> for Reading {
            type Value = Cell;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, \"unknown\", or an object with bounds or a filled-in value")
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Cell, E> {
                read(&number.into())
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Cell, E> {
                read(&number.into())
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Cell, E> {
                read(&number.into())
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Cell, E> {
                read(&word.into())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cell, A::Error> {
                let mut object = Map::new();
                while let Some((key, value)) = map.next_entry::<String, Value>()? {
                    if object.insert(key, value).is_some() {
                        return Err(A::Error::custom(CELL_FORM.fault()));
                    }
                }
                read(&Value::Object(object))
            }
        }

        deserializer.deserialize_any(Reading)
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let one = |serializer: S, key, number: &Real| {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry(key, number)?;
            map.end()
        };
        match self {
            Self::Exact(number) => number.serialize(serializer),
            Self::Unknown => serializer.serialize_str(UNKNOWN),
            Self::AtLeast(low) => one(serializer, AT_LEAST, low),
            Self::AtMost(high) => one(serializer, AT_MOST, high),
            Self::Between(span) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(BETWEEN, span)?;
                map.end()
            }
            Self::Imputed(number, how) => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry(VALUE, number)?;
                map.serialize_entry(IMPUTED, how)?;
                map.end()
            }
        }
    }
}

impl JsonSchema for Cell {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Cell".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let real = generator.subschema_for::<Real>();
        let span = generator.subschema_for::<Span>();
        let object = |properties: Value, required: &[&str]| json_schema!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false });
        json_schema!({
            "title": LABEL.en,
            "x-label-zh": LABEL.zh,
            "x-grammar": "cell",
            "oneOf": [
                { "type": "number" },
                { "const": UNKNOWN },
                object(serde_json::json!({ AT_LEAST: real }), &[AT_LEAST]),
                object(serde_json::json!({ AT_MOST: real }), &[AT_MOST]),
                object(serde_json::json!({ BETWEEN: span }), &[BETWEEN]),
                object(serde_json::json!({ VALUE: real, IMPUTED: { "type": "string" } }), &[VALUE, IMPUTED]),
            ],
            "examples": [0.25],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_comes_back_as_it_was() {
        for json in [
            "0.5",
            "-3",
            r#""unknown""#,
            r#"{"at_least":1}"#,
            r#"{"at_most":1.5}"#,
            r#"{"between":[1,2]}"#,
            r#"{"value":2,"imputed":"mean of the years beside it"}"#,
        ] {
            let cell: Cell = serde_json::from_str(json).unwrap();
            let written: Value = serde_json::to_value(&cell).unwrap();
            let again: Cell = serde_json::from_value(written).unwrap();
            assert_eq!(again, cell, "{json}");
        }
    }

    #[test]
    fn what_is_no_cell_is_refused_by_both_readings() {
        for json in [
            "null",
            "true",
            r#""""#,
            r#""none""#,
            "[1]",
            "{}",
            r#"{"at_least":"1"}"#,
            r#"{"between":[2,1]}"#,
            r#"{"between":[2]}"#,
            r#"{"value":1}"#,
            r#"{"value":1,"imputed":" "}"#,
            r#"{"value":1,"imputed":true}"#,
            r#"{"at_least":1,"at_most":2}"#,
        ] {
            assert!(serde_json::from_str::<Cell>(json).is_err(), "{json}");
            assert!(!Cell::faults(&serde_json::from_str(json).unwrap()).is_empty(), "{json}");
        }
        assert!(serde_json::from_str::<Cell>(r#"{"at_least":1,"at_least":2}"#).is_err());
    }
}
