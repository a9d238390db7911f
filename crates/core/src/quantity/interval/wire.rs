//! How an interval is written: for programs, exactly; for people, briefly.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Bound, Interval};
use crate::fault::Fault;
use crate::language::{Phrase, Text};
use crate::quantity::Rational;
use crate::quantity::faults::{INTERVAL_EMPTY, INTERVAL_OPEN_WITHOUT_END};
use crate::quantity::shape::{deserialize_object, present};

const LABEL: Text = Text::new("区间", "interval");

impl Interval {
    /// The interval as people write it: `20`, `≥ 1000`, `> 1000`, `10–20`, 不详.
    ///
    /// ```
    /// use chanjiao::language::Lang;
    /// use chanjiao::quantity::{Interval, Rational};
    /// assert_eq!(Interval::more_than(Rational::from(1000)).describe().say(Lang::Zh), "> 1000");
    /// assert_eq!(Interval::everything().describe().say(Lang::En), "unknown");
    /// ```
    #[must_use]
    pub fn describe(&self) -> Phrase {
        let same = |text: &'static str| Text::new(text, text);
        let text = match (&self.low, &self.high) {
            (Bound::Infinite, Bound::Infinite) => Text::new("不详", "unknown"),
            (Bound::Closed(_), Bound::Infinite) => same("≥ {low}"),
            (Bound::Open(_), Bound::Infinite) => same("> {low}"),
            (Bound::Infinite, Bound::Closed(_)) => same("≤ {high}"),
            (Bound::Infinite, Bound::Open(_)) => same("< {high}"),
            (Bound::Closed(low), Bound::Closed(high)) if low == high => same("{low}"),
            // A dash beside a minus sign would be misread.
            (Bound::Closed(low), Bound::Closed(_)) if low.is_negative() => {
                Text::new("{low}至{high}", "{low} to {high}")
            }
            (Bound::Closed(_), Bound::Closed(_)) => same("{low}–{high}"),
            (Bound::Closed(_), Bound::Open(_)) => Text::new("≥ {low} 且 < {high}", "≥ {low} and < {high}"),
            (Bound::Open(_), Bound::Closed(_)) => Text::new("> {low} 且 ≤ {high}", "> {low} and ≤ {high}"),
            (Bound::Open(_), Bound::Open(_)) => Text::new("> {low} 且 < {high}", "> {low} and < {high}"),
        };
        let mut phrase = Phrase::new(text);
        if let Some(low) = self.low.value() {
            phrase = phrase.with("low", low.to_plain_string());
        }
        if let Some(high) = self.high.value() {
            phrase = phrase.with("high", high.to_plain_string());
        }
        phrase
    }
}

impl Serialize for Interval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(low) = self.low.value() {
            map.serialize_entry("low", low)?;
        }
        if self.low.is_open() {
            map.serialize_entry("low_open", &true)?;
        }
        if let Some(high) = self.high.value() {
            map.serialize_entry("high", high)?;
        }
        if self.high.is_open() {
            map.serialize_entry("high_open", &true)?;
        }
        map.end()
    }
}

/// An interval as it stands on the wire.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    #[serde(default, deserialize_with = "present")]
    low: Option<Rational>,
    #[serde(default)]
    low_open: bool,
    #[serde(default, deserialize_with = "present")]
    high: Option<Rational>,
    #[serde(default)]
    high_open: bool,
}

impl TryFrom<Parts> for Interval {
    type Error = Fault;

    fn try_from(parts: Parts) -> Result<Self, Fault> {
        let end = |value: Option<Rational>, open: bool, key: &str| match (value, open) {
            (Some(value), true) => Ok(Bound::Open(value)),
            (Some(value), false) => Ok(Bound::Closed(value)),
            (None, false) => Ok(Bound::Infinite),
            (None, true) => Err(INTERVAL_OPEN_WITHOUT_END.fault().with("key", key)),
        };
        let low = end(parts.low, parts.low_open, "low_open")?;
        let high = end(parts.high, parts.high_open, "high_open")?;
        Self::new(low, high).ok_or_else(|| INTERVAL_EMPTY.fault())
    }
}

impl<'de> Deserialize<'de> for Interval {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts: Parts = deserialize_object(deserializer, LABEL)?;
        Self::try_from(parts).map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Interval {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Interval".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let rational = generator.subschema_for::<Rational>();
        json_schema!({
            "type": "object",
            "title": LABEL.en,
            "x-label-zh": LABEL.zh,
            "properties": {
                "low": rational,
                "low_open": {
                    "type": "boolean",
                    "title": "the low end does not belong to it",
                    "x-label-zh": "不含下限",
                },
                "high": rational,
                "high_open": {
                    "type": "boolean",
                    "title": "the high end does not belong to it",
                    "x-label-zh": "不含上限",
                },
            },
            "additionalProperties": false,
            "examples": [{"low": "1000/1", "low_open": true}],
        })
    }
}
