//! Words that have a grammar: codes, numbers of documents, ids, periods, amounts.
//!
//! Parsing is the only way to make one. What is wrong by grammar is an error and no value; what is only
//! odd or unknown to the tables we ship is a remark on a value that stands.

#[cfg(test)]
mod laws;

use std::fmt::Display;

use crate::fault::Fault;
use crate::language::Text;

/// A word with a grammar of its own.
pub trait Grammar: Sized + Display {
    /// The stable name of the grammar, as the schema states it under `x-grammar`.
    const NAME: &'static str;
    /// What such a word is called.
    const LABEL: Text;
    /// A sound example, shown in the schema and in help.
    const EXAMPLE: &'static str;
    /// What a regular expression can say of such a word, for the schema's `pattern`: every word that [`parse`](Self::parse) reads
    /// matches it. Parsing knows more: calendars, tables and check characters. Written so that ECMA-262 reads it
    /// alike with the flags `u` and `v`, as do the engines of Rust and Python, and that no text makes any of them take long.
    const PATTERN: &'static str;

    /// Reads the word.
    ///
    /// # Errors
    /// The first thing that is wrong with it, with what was expected.
    fn parse(text: &str) -> Result<Self, Fault>;

    /// What is odd about a word that is sound by grammar: warnings and hints.
    fn remarks(&self) -> Vec<Fault> {
        Vec::new()
    }
}

/// What is wrong or odd with `text` as a word of grammar `G`.
#[must_use]
pub fn faults_of<G: Grammar>(text: &str) -> Vec<Fault> {
    match G::parse(text) {
        Ok(word) => word.remarks(),
        Err(fault) => vec![fault],
    }
}

/// Gives a [`Grammar`] type its wire form, a JSON string: `FromStr`, `TryFrom<&str>`, serde and JSON Schema.
macro_rules! wire_as_string {
    ($type:ty) => {
        impl std::str::FromStr for $type {
            type Err = $crate::fault::Fault;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::grammar::Grammar>::parse(text)
            }
        }

        impl TryFrom<&str> for $type {
            type Error = $crate::fault::Fault;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                <Self as $crate::grammar::Grammar>::parse(text)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Word;
                impl serde::de::Visitor<'_> for Word {
                    type Value = $type;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(<$type as $crate::grammar::Grammar>::LABEL.en)
                    }

                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
                        <$type as $crate::grammar::Grammar>::parse(text).map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Word)
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "title": <$type as $crate::grammar::Grammar>::LABEL.en,
                    "x-label-zh": <$type as $crate::grammar::Grammar>::LABEL.zh,
                    "x-grammar": <$type as $crate::grammar::Grammar>::NAME,
                    "pattern": <$type as $crate::grammar::Grammar>::PATTERN,
                    "examples": [<$type as $crate::grammar::Grammar>::EXAMPLE],
                })
            }
        }
    };
}

pub(crate) use wire_as_string;
