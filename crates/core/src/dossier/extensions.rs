//! Data of others that a dossier carries along: kept as they are, under reverse domain names, and never assessed.

use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::walk::{Visit, Walk};
use crate::fault::Fault;
use crate::language::Text;
use crate::quantity::Shape;
use crate::reading::faults::{BAD_NAMESPACE, WRONG_TYPE};

/// Extension data (扩展数据) by reverse domain name, such as `cn.gov.example.system`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Extensions(BTreeMap<String, Value>);

impl Extensions {
    /// The data under one name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// Every name with its data, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, data)| (name.as_str(), data))
    }
}

/// Whether a name is a reverse domain name: two labels or more of lowercase letters, digits and hyphens.
fn is_reverse_domain(name: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    name.contains('.') && name.split('.').all(label)
}

impl Shape for Extensions {
    const NAME: &'static str = "extensions";

    fn faults(value: &Value) -> Vec<(String, Fault)> {
        let Some(map) = value.as_object() else {
            let fault = WRONG_TYPE
                .fault()
                .with("expected", Text::new("对象{…}", "an object {…}"))
                .with("found", value.to_string())
                .with("field", Text::new("扩展数据", "extensions"));
            return vec![(String::new(), fault)];
        };
        map.keys()
            .filter(|key| !is_reverse_domain(key))
            .map(|key| (String::new(), BAD_NAMESPACE.fault().with("key", key.clone())))
            .collect()
    }
}

impl<'de> Deserialize<'de> for Extensions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;

        impl<'de> Visitor<'de> for Names {
            type Value = Extensions;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of extension data by reverse domain name")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Extensions, A::Error> {
                let mut kept = BTreeMap::new();
                while let Some((name, data)) = map.next_entry::<String, Value>()? {
                    if !is_reverse_domain(&name) {
                        return Err(A::Error::custom(format_args!(
                            "the extension name {name:?} is no reverse domain name"
                        )));
                    }
                    if kept.insert(name, data).is_some() {
                        return Err(A::Error::custom("an extension name appears twice"));
                    }
                }
                Ok(Extensions(kept))
            }
        }

        deserializer.deserialize_map(Names)
    }
}

impl JsonSchema for Extensions {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Extensions".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "title": "extensions",
            "x-label-zh": "扩展数据",
            "x-grammar": "extensions",
            "propertyNames": { "pattern": r"^[a-z0-9][a-z0-9\-]*(\.[a-z0-9][a-z0-9\-]*)+$" }
        })
    }
}

impl Walk for Extensions {
    fn walk<'a>(&'a self, _: &mut dyn Visit<'a>) {}

    fn is_silent(&self) -> bool {
        true
    }
}
