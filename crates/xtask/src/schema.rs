//! The JSON Schemas of our documents (draft 2020-12), generated from the types that read them.
//!
//! Each is committed twice: pretty under `docs/schema`, for people and tools, and compact in the crate, which embeds it.

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value};

use crate::problem::Problem;

/// The schema of a document type that is read.
pub(crate) fn of<T: JsonSchema>(name: &str) -> Schema {
    root::<T>(SchemaSettings::draft2020_12(), name)
}

/// The schema of a document type that is only given out: what is left out where it is empty is not required.
pub(crate) fn given_out<T: JsonSchema>(name: &str) -> Schema {
    root::<T>(SchemaSettings::draft2020_12().for_serialize(), name)
}

fn root<T: JsonSchema>(settings: SchemaSettings, name: &str) -> Schema {
    let mut settings = settings.with_transform(NullIsRefused);
    settings.meta_schema = Some("https://json-schema.org/draft/2020-12/schema".into());
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("$id".to_owned(), format!("urn:chanjiao:{name}:1").into());
    schema
}

/// For people: indented.
pub(crate) fn pretty(schema: &Schema) -> Result<String, Problem> {
    serde_json::to_string_pretty(schema).map(|text| text + "\n").map_err(unwritable)
}

/// For the crate to embed: one line.
pub(crate) fn compact(schema: &Schema) -> Result<String, Problem> {
    serde_json::to_string(schema).map(|text| text + "\n").map_err(unwritable)
}

fn unwritable(error: serde_json::Error) -> Problem {
    Problem::new(format!("a schema cannot be written: {error}"), "look at the JsonSchema of the type it speaks of")
}

/// An optional field may be left out, and may never be `null`: the format says so, so the schema must.
#[derive(Clone)]
pub(crate) struct NullIsRefused;

impl Transform for NullIsRefused {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(object) = schema.as_object_mut() {
            for field in
                object.get_mut("properties").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut)
            {
                refuse_null(field);
            }
        }
        transform_subschemas(self, schema);
    }
}

/// What a field may be without `null`. An item of a list may be `null` still: it cannot be left out.
fn refuse_null(field: &mut Value) {
    let Some(object) = field.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(branches)) = object.get_mut("anyOf") {
        let before = branches.len();
        branches.retain(|branch| branch.get("type").is_none_or(|kind| kind != "null"));
        if let ([Value::Object(only)], true) = (branches.as_slice(), branches.len() < before) {
            let only = only.clone();
            object.remove("anyOf");
            for (key, value) in only {
                object.entry(key).or_insert(value);
            }
        }
    }
    if object.get("default").is_some_and(Value::is_null) {
        object.remove("default");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_schema_of_ours_admits_null() {
        let text = compact(&of::<chanjiao::dossier::Dossier>("dossier")).unwrap();
        assert!(!text.contains("null"), "{text}");
    }
}
