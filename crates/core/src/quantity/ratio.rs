//! A part and its whole.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::faults::{KEY_MISSING, PART_ABOVE_WHOLE};
use super::shape::{Located, Shape, deserialize_object, here, misplaced, part, present, unknown_keys};
use super::{Count, Rational};
use crate::fault::Fault;
use crate::language::Text;

const LABEL: Text = Text::new("占比", "ratio");
const EXAMPLE: &str = "{\"part\": 3, \"whole\": 10}";
const PART: &str = "part";
const WHOLE: &str = "whole";
const KEYS: [&str; 2] = [PART, WHOLE];

/// A part of a whole (占比), kept as the two counts and never as a rate.
///
/// Invariant: the part is not above the whole. A whole of 0 is allowed; the ratio then has no value.
///
/// Wire form: `{"part": 3, "whole": 10}`.
///
/// ```
/// use chanjiao::quantity::{Rational, Ratio};
/// let ratio: Ratio = serde_json::from_str(r#"{"part": 3, "whole": 10}"#)?;
/// assert_eq!(ratio.value(), Rational::new(3, 10));
/// assert!(serde_json::from_str::<Ratio>(r#"{"part": 11, "whole": 10}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Ratio {
    part: Count,
    whole: Count,
}

impl Ratio {
    /// The ratio.
    ///
    /// # Errors
    /// The part is above the whole.
    pub fn new(part: Count, whole: Count) -> Result<Self, Fault> {
        if part > whole {
            return Err(PART_ABOVE_WHOLE.fault().with("part", part.to_string()).with("whole", whole.to_string()));
        }
        Ok(Self { part, whole })
    }

    /// The part.
    #[must_use]
    pub const fn part(self) -> Count {
        self.part
    }

    /// The whole.
    #[must_use]
    pub const fn whole(self) -> Count {
        self.whole
    }

    /// The part divided by the whole, from 0 to 1; `None` if the whole is 0.
    #[must_use]
    pub fn value(self) -> Option<Rational> {
        self.part.value().checked_div(&self.whole.value())
    }
}

/// A ratio as it stands on the wire, each part read for itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    #[serde(default, deserialize_with = "present")]
    part: Option<Count>,
    #[serde(default, deserialize_with = "present")]
    whole: Option<Count>,
}

impl TryFrom<Parts> for Ratio {
    type Error = Fault;

    fn try_from(parts: Parts) -> Result<Self, Fault> {
        let lacks = |key: &'static str| move || KEY_MISSING.fault().with("label", LABEL).with("key", key);
        Self::new(parts.part.ok_or_else(lacks(PART))?, parts.whole.ok_or_else(lacks(WHOLE))?)
    }
}

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts: Parts = deserialize_object(deserializer, LABEL)?;
        Self::try_from(parts).map_err(serde::de::Error::custom)
    }
}

impl Shape for Ratio {
    const NAME: &'static str = "ratio";

    fn faults(value: &Value) -> Vec<Located> {
        let Value::Object(object) = value else {
            return vec![here(misplaced(value, LABEL, EXAMPLE))];
        };
        let mut faults = unknown_keys(object, &KEYS, LABEL);
        let parts = Parts { part: part(object, PART, &mut faults), whole: part(object, WHOLE, &mut faults) };
        // With a part that cannot be read, what is said of the whole would mislead.
        if faults.is_empty() {
            faults.extend(Self::try_from(parts).err().map(here));
        }
        faults
    }
}

impl JsonSchema for Ratio {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Ratio".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let count = generator.subschema_for::<Count>();
        json_schema!({
            "type": "object",
            "title": LABEL.en,
            "x-label-zh": LABEL.zh,
            "x-grammar": Self::NAME,
            "properties": {PART: count, WHOLE: count},
            "required": KEYS,
            "additionalProperties": false,
            "examples": [{"part": 3, "whole": 10}],
        })
    }
}
