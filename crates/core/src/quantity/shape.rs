//! Values whose wire form is more than one word: what is wrong with a JSON value in their place.
//!
//! The typed parse stops at the first fault and can show it only as a sentence. The checks here find all
//! of them, each with its place, and agree with the typed parse: no fault, and it parses.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::faults::{NULL_VALUE, UNKNOWN_KEY, WRONG_TYPE, quoted};
use super::scalar::kind_of;
use crate::fault::Fault;
use crate::grammar::Grammar;
use crate::language::{Phrase, Text, Words};

/// A fault and where it lies: a JSON Pointer (RFC 6901) relative to the value, `""` for the value itself.
pub type Located = (String, Fault);

/// A value that has a wire form with a grammar, be it a word, a number or an object.
///
/// Law: [`faults`](Shape::faults) is empty if and only if the value deserializes.
pub trait Shape {
    /// The stable name of the grammar, as the schema states it under `x-grammar`.
    const NAME: &'static str;

    /// Everything that is wrong with a JSON value in this place. What is merely odd is not: see
    /// [`Grammar::remarks`].
    fn faults(value: &Value) -> Vec<Located>;
}

impl<G: Grammar> Shape for G {
    const NAME: &'static str = <G as Grammar>::NAME;

    fn faults(value: &Value) -> Vec<Located> {
        let fault = match value {
            Value::String(text) => G::parse(text).err(),
            other => Some(misplaced(other, G::LABEL, G::EXAMPLE)),
        };
        fault.map(here).into_iter().collect()
    }
}

/// A fault of the value itself.
pub(crate) fn here(fault: Fault) -> Located {
    (String::new(), fault)
}

/// A fault of the entry at `key` (a key of ours or an index, which need no escapes).
pub(crate) fn at(key: &str, fault: Fault) -> Located {
    (format!("/{key}"), fault)
}

/// The faults of the entry at `key`.
pub(crate) fn below(key: &str, faults: Vec<Located>) -> impl Iterator<Item = Located> {
    faults.into_iter().map(move |(path, fault)| (format!("/{key}{path}"), fault))
}

/// What is wrong where something else was expected.
pub(crate) fn misplaced(found: &Value, expected: Text, example: &str) -> Fault {
    if found.is_null() {
        return NULL_VALUE.fault().with("expected", expected);
    }
    WRONG_TYPE.fault().with("found", kind_of(found)).with("expected", expected).with("example", example)
}

/// Names of keys, for a message.
pub(crate) fn names(keys: &[&str]) -> Words {
    Words::List(keys.iter().map(|key| (*key).into()).collect())
}

/// The known word that a word nearly is, if any.
fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    const SLIPS: usize = 2;
    let longest = known.iter().map(|near| near.len()).max()?.saturating_add(SLIPS);
    if word.len() > longest {
        return None;
    }
    known
        .iter()
        .map(|near| (strsim::osa_distance(word, near), *near))
        .filter(|(slips, near)| *slips <= SLIPS && *slips < near.len())
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, near)| near)
}

/// A key that is none of `known`.
pub(crate) fn unknown_key(key: &str, known: &[&str], label: Text) -> Fault {
    const MEANT: Text = Text::new("是否应为“{key}”？", "was \"{key}\" meant? ");
    let nearest: Words =
        nearest(key, known).map_or_else(|| "".into(), |near| Phrase::new(MEANT).with("key", near).into());
    UNKNOWN_KEY
        .fault()
        .with("key", quoted(key))
        .with("label", label)
        .with("nearest", nearest)
        .with("known", names(known))
}

/// The faults of all keys that are none of `known`.
pub(crate) fn unknown_keys(object: &Map<String, Value>, known: &[&str], label: Text) -> Vec<Located> {
    object
        .keys()
        .filter(|key| !known.contains(&key.as_str()))
        .map(|key| {
            let escaped = key.replace('~', "~0").replace('/', "~1");
            (format!("/{escaped}"), unknown_key(key, known, label))
        })
        .collect()
}

/// The entry at `key`, read for itself: what is wrong with it goes to `faults`.
pub(crate) fn part<T: Shape + DeserializeOwned>(
    object: &Map<String, Value>,
    key: &str,
    faults: &mut Vec<Located>,
) -> Option<T> {
    let value = object.get(key)?;
    let found = T::faults(value);
    let sound = found.is_empty();
    faults.extend(below(key, found));
    if sound { T::deserialize(value).ok() } else { None }
}

/// Reads `Raw` from an object and from nothing else (a derived reader would take an array too).
pub(crate) fn deserialize_object<'de, Raw, D>(deserializer: D, label: Text) -> Result<Raw, D::Error>
where
    Raw: Deserialize<'de>,
    D: Deserializer<'de>,
{
    struct Object<Raw> {
        label: Text,
        raw: PhantomData<Raw>,
    }

    impl<'de, Raw: Deserialize<'de>> Visitor<'de> for Object<Raw> {
        type Value = Raw;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a {} (an object)", self.label.en)
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Raw, A::Error> {
            Raw::deserialize(MapAccessDeserializer::new(map))
        }
    }

    deserializer.deserialize_map(Object { label, raw: PhantomData })
}

/// Reads a field that may be left out but, where it stands, is no `null`.
pub(crate) fn present<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}
