//! What may stand at a place of a document: label, type, unit, vocabulary, definitions and provisions, so that a form can be built from it.

use serde::Serialize;

use super::schema::Schema;
use super::shape::{About, Definition, Field, Shape};
use crate::language::Bilingual;

/// What may stand at a place (字段说明).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Described {
    /// The place that was asked for: a JSON Pointer.
    pub path: String,
    /// What it is called.
    pub label: Bilingual,
    /// What it means, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// The type: `text`, `boolean`, `integer`, `record`, `list`, `listing`, `vocabulary`, `choice`, or the name of a grammar such as `credit_code` or `figure_count`.
    #[serde(rename = "type")]
    pub kind: String,
    /// For a list or listing, the type of its items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<String>,
    /// Whether it must be stated wherever its owner is.
    pub required: bool,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The words that may stand there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vocabulary: Vec<VocabularyWord>,
    /// Whether `{"other": "…"}` may stand there too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
    /// The definitions (口径) that count it, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub definitions: Vec<String>,
    /// The provisions it answers, by full id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<String>,
    /// Why it answers none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
    /// The kind of record that it refers to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refers: Option<String>,
    /// Further kinds of record that it may refer to instead; mostly none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refers_or: Vec<String>,
    /// Of members, the kinds that it may refer to; empty where any will do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refers_kinds: Vec<String>,
    /// The fields below it, in the order declared.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
}

/// A word of a vocabulary with its label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct VocabularyWord {
    /// The wire word.
    pub word: String,
    /// Its label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Bilingual>,
}

/// A vocabulary (词汇表): words of which one may stand where it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Vocabulary {
    /// Its name in the schema.
    pub name: String,
    /// What it is called.
    pub label: Bilingual,
    /// Whether `{"other": "…"}` may stand there too.
    pub open: bool,
    /// The words, in order.
    pub words: Vec<VocabularyWord>,
}

impl Schema {
    /// Every vocabulary that has a name, by name.
    pub(crate) fn vocabularies(&self) -> Vec<Vocabulary> {
        let vocabulary = |definition: &Definition| match &definition.shape {
            Shape::Words { words, open } => Some(Vocabulary {
                name: definition.name.clone(),
                label: definition.about.label(&definition.name),
                open: *open,
                words: labelled(words),
            }),
            _ => None,
        };
        let mut vocabularies: Vec<Vocabulary> = self.named().filter_map(vocabulary).collect();
        vocabularies.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        vocabularies
    }

    /// What may stand at a JSON Pointer; array positions may be any number, or `*`.
    pub(crate) fn describe(&self, path: &str) -> Option<Described> {
        let at = self.at(path)?;
        Some(self.described(path, &at))
    }

    /// The place at a JSON Pointer.
    pub(super) fn at(&self, path: &str) -> Option<At<'_>> {
        let root = self.root();
        let mut at = At { about: root.about.clone(), shape: &root.shape, required: true, key: String::new() };
        for step in path.split('/').skip(1) {
            at = self.below(&at, &step.replace("~1", "/").replace("~0", "~"))?;
        }
        Some(at)
    }

    /// Whether a document of this schema has such a place.
    pub(crate) fn knows(&self, path: &str) -> bool {
        self.at(path).is_some()
    }

    /// Every place that a document of this schema has, as pointers with `*` for array positions, with what may stand there.
    pub(crate) fn places(&self) -> Vec<Described> {
        let mut places = Vec::new();
        self.places_below(String::new(), &mut places);
        places
    }

    fn places_below(&self, path: String, places: &mut Vec<Described>) {
        let Some(described) = self.describe(&path) else { return };
        let below: Vec<String> = described.fields.clone();
        let is_list = described.items.is_some();
        places.push(described);
        if is_list {
            self.fields_below_item(&path, places);
        }
        for field in below {
            self.places_below(format!("{path}/{field}"), places);
        }
    }

    fn fields_below_item(&self, path: &str, places: &mut Vec<Described>) {
        let item = format!("{path}/*");
        for field in self.describe(&item).map(|item| item.fields).unwrap_or_default() {
            self.places_below(format!("{item}/{field}"), places);
        }
    }

    fn below<'a>(&'a self, at: &At<'a>, step: &str) -> Option<At<'a>> {
        let (shape, _) = self.resolve(at.shape);
        let is_index = matches!(step, "*" | "-") || step.parse::<usize>().is_ok();
        let same = |shape: &'a Shape| At { about: at.about.clone(), shape, required: true, key: at.key.clone() };
        match shape {
            Shape::Record(record) => record.fields.iter().find(|field| field.key == step).map(At::of),
            Shape::Choice { forms, .. } => forms.iter().find(|field| field.key == step).map(At::of),
            Shape::List(item) | Shape::Listing { item, .. } if is_index => Some(same(item)),
            Shape::Listing { .. } if step == "listed" => Some(same(shape)),
            Shape::Listing { total, .. } if step == "total" => Some(same(total)),
            _ => None,
        }
    }

    fn described(&self, path: &str, at: &At<'_>) -> Described {
        let (shape, named) = self.resolve(at.shape);
        let type_about = named.map(|definition| &definition.about);
        let label = match (&at.about.zh, type_about) {
            (None, Some(about)) => about.label(&at.key),
            _ => at.about.label(&at.key),
        };
        let mut described = Described {
            path: path.to_owned(),
            label,
            meaning: at.about.meaning.clone().or_else(|| type_about.and_then(|about| about.meaning.clone())),
            kind: kind(shape).to_owned(),
            items: None,
            required: at.required,
            unit: at.about.unit.clone(),
            vocabulary: Vec::new(),
            open: false,
            definitions: at.about.definitions.clone(),
            provisions: at.about.provisions.clone(),
            because: at.about.because.clone(),
            refers: at.about.refers.clone(),
            refers_or: at.about.refers_or.clone(),
            refers_kinds: at.about.refers_kinds.clone(),
            fields: Vec::new(),
        };
        self.say_shape(shape, &mut described);
        described
    }

    fn say_shape(&self, shape: &Shape, described: &mut Described) {
        match shape {
            Shape::Record(record) => described.fields = keys(&record.fields),
            Shape::Choice { words, forms } => {
                described.fields = keys(forms);
                described.vocabulary =
                    words.iter().map(|word| VocabularyWord { word: word.clone(), label: None }).collect();
            }
            Shape::Words { words, open } => {
                described.open = *open;
                described.vocabulary = labelled(words);
            }
            Shape::List(item) | Shape::Listing { item, .. } => {
                let (item, _) = self.resolve(item);
                described.items = Some(kind(item).to_owned());
                if let Shape::Words { .. } = item {
                    self.say_shape(item, described);
                }
            }
            Shape::Text | Shape::Truth | Shape::Whole | Shape::Grammar(_) | Shape::Named(_) => {}
        }
    }
}

/// A place on the way down.
pub(super) struct At<'a> {
    pub(super) about: About,
    pub(super) shape: &'a Shape,
    required: bool,
    pub(super) key: String,
}

impl<'a> At<'a> {
    fn of(field: &'a Field) -> Self {
        Self { about: field.about.clone(), shape: &field.shape, required: field.required, key: field.key.clone() }
    }
}

fn labelled(words: &[(String, Option<Bilingual>)]) -> Vec<VocabularyWord> {
    words.iter().map(|(word, label)| VocabularyWord { word: word.clone(), label: label.clone() }).collect()
}

fn keys(fields: &[Field]) -> Vec<String> {
    fields.iter().map(|field| field.key.clone()).collect()
}

fn kind(shape: &Shape) -> &str {
    match shape {
        Shape::Text | Shape::Named(_) => "text",
        Shape::Truth => "boolean",
        Shape::Whole => "integer",
        Shape::Grammar(name) => name,
        Shape::Words { .. } => "vocabulary",
        Shape::List(_) => "list",
        Shape::Listing { .. } => "listing",
        Shape::Record(_) => "record",
        Shape::Choice { .. } => "choice",
    }
}
