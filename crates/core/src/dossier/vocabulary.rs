//! How a closed vocabulary is declared: stable snake_case wire words, with a label in both languages.
//!
//! One reader of words serves all vocabularies, and only what the place of a word means is written out for each: readers of their own
//! would take as much room in a browser as the rules do, and would take `{"word": null}` for the word.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};

use crate::declare::Key;

/// Finds the place of a word among those of a closed vocabulary.
pub(crate) struct Closed(pub(crate) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Closed {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Closed {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word of the vocabulary")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<usize, E> {
        self.0.iter().position(|listed| *listed == word).ok_or_else(|| E::unknown_variant(word, self.0))
    }
}

/// Finds the place of a word among those of an open vocabulary, or the name of something else: `{"other": "…"}`.
pub(crate) struct Open(pub(crate) &'static [&'static str]);

/// What stands where a word of an open vocabulary may stand.
pub(crate) enum Spoken {
    Listed(usize),
    Other(String),
}

impl<'de> DeserializeSeed<'de> for Open {
    type Value = Spoken;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Spoken, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Open {
    type Value = Spoken;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(r#"a word of the vocabulary, or {"other": "…"}"#)
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Spoken, E> {
        Closed(self.0).visit_str(word).map(Spoken::Listed)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Spoken, A::Error> {
        const OTHER: &[&str] = &["other"];
        let mut name = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "other" if name.is_some() => return Err(Error::duplicate_field("other")),
                "other" => name = Some(map.next_value()?),
                unknown => return Err(Error::unknown_field(unknown, OTHER)),
            }
        }
        name.map(Spoken::Other).ok_or_else(|| Error::missing_field("other"))
    }
}

/// Declares a vocabulary; `open enum` adds `other` with a name, for lists that the notice ends with 等.
macro_rules! vocabulary {
    (@common $name:ident $zh:literal $en:literal { $( $variant:ident = $word:literal: $word_zh:literal, $word_en:literal ),* }) => {
        impl $name {
            /// What the vocabulary is called.
            pub const LABEL: crate::language::Text = crate::language::Text::new($zh, $en);

            /// The words of the vocabulary and their labels, in order.
            pub const WORDS: &'static [(&'static str, crate::language::Text)] =
                &[$(($word, crate::language::Text::new($word_zh, $word_en))),*];

            fn words_schema() -> schemars::Schema {
                let words: Vec<&str> = Self::WORDS.iter().map(|(word, _)| *word).collect();
                let labels: serde_json::Map<String, serde_json::Value> = Self::WORDS
                    .iter()
                    .map(|(word, label)| ((*word).to_owned(), serde_json::json!({ "zh": label.zh, "en": label.en })))
                    .collect();
                schemars::json_schema!({ "type": "string", "title": $en, "x-label-zh": $zh, "enum": words, "x-labels": labels })
            }
        }
    };
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $zh:literal, $en:literal {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal: $word_zh:literal, $word_en:literal; )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
        pub enum $name {
            $( $(#[$variant_meta])* #[serde(rename = $word)] $variant, )*
        }

        impl $name {
            /// Every word, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The wire word.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The label.
            #[must_use]
            pub const fn label(self) -> crate::language::Text {
                match self { $(Self::$variant => crate::language::Text::new($word_zh, $word_en)),* }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::de::{DeserializeSeed as _, Error as _};
                let at = crate::dossier::vocabulary::Closed(&[$($word),*]).deserialize(deserializer)?;
                Self::ALL.get(at).copied().ok_or_else(|| D::Error::custom("no such word"))
            }
        }

        impl crate::dossier::walk::Walk for $name {
            fn walk<'a>(&'a self, _: &mut dyn crate::dossier::walk::Visit<'a>) {}

            fn is_silent(&self) -> bool {
                true
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                Self::words_schema()
            }
        }

        crate::dossier::vocabulary::vocabulary!(@common $name $zh $en { $($variant = $word: $word_zh, $word_en),* });
    };
    (
        $(#[$meta:meta])*
        pub open enum $name:ident: $zh:literal, $en:literal {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal: $word_zh:literal, $word_en:literal; )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
        pub enum $name {
            $( $(#[$variant_meta])* #[serde(rename = $word)] $variant, )*
            /// Something that the list does not name, with its name: `{"other": "…"}`.
            #[serde(rename = "other")]
            Other(String),
        }

        impl $name {
            /// The wire word; none for what the list does not name.
            #[must_use]
            pub const fn word(&self) -> Option<&'static str> {
                match self {
                    $( Self::$variant => Some($word), )*
                    Self::Other(_) => None,
                }
            }

            /// What it is called: the label, or the name given beside `other`.
            #[must_use]
            pub fn name(&self) -> crate::language::Words {
                match self {
                    $( Self::$variant => crate::language::Text::new($word_zh, $word_en).into(), )*
                    Self::Other(name) => name.trim().into(),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::de::{DeserializeSeed as _, Error as _};
                const LISTED: &[$name] = &[$($name::$variant),*];
                match crate::dossier::vocabulary::Open(&[$($word),*]).deserialize(deserializer)? {
                    crate::dossier::vocabulary::Spoken::Other(name) => Ok(Self::Other(name)),
                    crate::dossier::vocabulary::Spoken::Listed(at) => {
                        LISTED.get(at).cloned().ok_or_else(|| D::Error::custom("no such word"))
                    }
                }
            }
        }

        impl crate::dossier::walk::Walk for $name {
            fn walk<'a>(&'a self, visit: &mut dyn crate::dossier::walk::Visit<'a>) {
                if let Self::Other(name) = self {
                    crate::dossier::walk::step_into(name, crate::dossier::walk::Step::Field("other"), visit);
                }
            }

            fn is_silent(&self) -> bool {
                !matches!(self, Self::Other(_))
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "title": $en,
                    "x-label-zh": $zh,
                    "anyOf": [
                        Self::words_schema(),
                        {
                            "type": "object",
                            "properties": { "other": { "type": "string", "title": "other, with its name", "x-label-zh": "其他（写明名称）", "x-because": "the list is open" } },
                            "required": ["other"],
                            "additionalProperties": false
                        }
                    ]
                })
            }
        }

        crate::dossier::vocabulary::vocabulary!(@common $name $zh $en { $($variant = $word: $word_zh, $word_en),* });
    };
}

pub(crate) use vocabulary;
