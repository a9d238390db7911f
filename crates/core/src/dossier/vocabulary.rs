//! How a closed vocabulary is declared: stable snake_case wire words, with a label in both languages.

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

        impl crate::dossier::walk::Walk for $name {
            fn walk<'a>(&'a self, _: &mut dyn crate::dossier::walk::Visit<'a>) {}
        }
    };
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $zh:literal, $en:literal {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal: $word_zh:literal, $word_en:literal; )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
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
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
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
