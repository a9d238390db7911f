//! The shape that a document must have, compiled once from its JSON Schema.
//!
//! Only the part of JSON Schema that our own types give rise to is understood; the schema itself is generated and committed,
//! and a test holds the checker against the typed parse.

use super::tree::{Node, Value};
use crate::language::Bilingual;

/// What may stand at a place.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// Any text.
    Text,
    /// True or false.
    Truth,
    /// A whole number.
    Whole,
    /// A word or value with a grammar of its own, by the grammar's name.
    Grammar(String),
    /// A word of a vocabulary; `open` ones also take `{"other": "…"}`.
    Words { words: Vec<(String, Option<Bilingual>)>, open: bool },
    /// An array.
    List(Box<Shape>),
    /// An array that is complete, or an object with `listed` and `total`.
    Listing { item: Box<Shape>, total: Box<Shape> },
    /// An object with known fields.
    Record(Record),
    /// An object with exactly one of these fields, or one of these words alone.
    Choice { words: Vec<String>, forms: Vec<Field> },
    /// Another shape, by name.
    Named(String),
}

/// An object with known fields.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub(crate) fields: Vec<Field>,
}

/// One field of a record.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) key: String,
    pub(crate) required: bool,
    pub(crate) about: About,
    pub(crate) shape: Shape,
}

/// What is said of a field or a type where it is declared.
#[derive(Debug, Clone, Default)]
pub(crate) struct About {
    pub(crate) zh: Option<String>,
    pub(crate) en: Option<String>,
    pub(crate) meaning: Option<String>,
    pub(crate) unit: Option<String>,
    pub(crate) because: Option<String>,
    pub(crate) refers: Option<String>,
    pub(crate) refers_or: Vec<String>,
    pub(crate) refers_kinds: Vec<String>,
    pub(crate) provisions: Vec<String>,
    pub(crate) definitions: Vec<String>,
}

impl About {
    fn of(node: &Node) -> Self {
        let text = |key: &str| node.get(key).and_then(Node::text).map(str::to_owned);
        let list = |node: &Node, key: &str| -> Vec<String> {
            let items = node.get(key).map(Node::items).unwrap_or_default();
            items.iter().filter_map(Node::text).map(str::to_owned).collect()
        };
        let texts = |key: &str| list(node, key);
        // A list of references says of its items what they refer to.
        let pointing = node.get("items").filter(|items| items.get("x-refers").is_some()).unwrap_or(node);
        Self {
            zh: text("x-label-zh"),
            en: text("title"),
            meaning: text("description"),
            unit: text("x-unit"),
            because: text("x-because"),
            refers: pointing.get("x-refers").and_then(Node::text).map(str::to_owned),
            refers_or: list(pointing, "x-refers-or"),
            refers_kinds: list(pointing, "x-refers-kinds"),
            provisions: texts("x-provisions"),
            definitions: texts("x-definitions"),
        }
    }

    /// The label, with the fallback for what has none.
    pub(crate) fn label(&self, fallback: &str) -> Bilingual {
        Bilingual {
            zh: self.zh.clone().unwrap_or_else(|| fallback.to_owned()),
            en: self.en.clone().unwrap_or_else(|| fallback.to_owned()),
        }
    }
}

/// A type of the schema: its shape and what is said of it.
#[derive(Debug, Clone)]
pub(crate) struct Definition {
    pub(crate) name: String,
    pub(crate) about: About,
    pub(crate) shape: Shape,
}

/// The root and the named types of a schema.
pub(crate) fn compile(schema: &Node) -> (Definition, Vec<Definition>) {
    let definition =
        |name: &str, node: &Node| Definition { name: name.to_owned(), about: About::of(node), shape: shape(node) };
    let root = definition("", schema);
    let named = schema
        .get("$defs")
        .map(Node::entries)
        .unwrap_or_default()
        .iter()
        .map(|entry| definition(&entry.key, &entry.node))
        .collect();
    (root, named)
}

fn shape(node: &Node) -> Shape {
    if let Some(grammar) = node.get("x-grammar").and_then(Node::text) {
        return Shape::Grammar(grammar.to_owned());
    }
    if let Some(reference) = node.get("$ref").and_then(Node::text) {
        return Shape::Named(reference.trim_start_matches("#/$defs/").to_owned());
    }
    if let Some(only) = node.get("allOf").and_then(|all| all.items().first()) {
        return shape(only);
    }
    if let Some(branches) = node.get("anyOf").map(Node::items) {
        return if node.get("x-listing").is_some() { listing(branches) } else { open_words(branches) };
    }
    if let Some(branches) = node.get("oneOf").map(Node::items) {
        return choice(branches);
    }
    if node.get("enum").is_some() || node.get("const").is_some() {
        return Shape::Words { words: words(node), open: false };
    }
    match node.get("type").and_then(Node::text) {
        Some("boolean") => Shape::Truth,
        Some("integer") => Shape::Whole,
        Some("array") => Shape::List(Box::new(node.get("items").map_or(Shape::Text, shape))),
        Some("object") => record(node),
        _ => Shape::Text,
    }
}

fn record(node: &Node) -> Shape {
    Shape::Record(Record { fields: fields(node) })
}

fn fields(node: &Node) -> Vec<Field> {
    let required: Vec<&str> =
        node.get("required").map(Node::items).unwrap_or_default().iter().filter_map(Node::text).collect();
    node.get("properties")
        .map(Node::entries)
        .unwrap_or_default()
        .iter()
        .map(|entry| Field {
            key: entry.key.clone(),
            required: required.contains(&entry.key.as_str()),
            about: About::of(&entry.node),
            shape: shape(&entry.node),
        })
        .collect()
}

fn listing(branches: &[Node]) -> Shape {
    let item = branches.iter().find_map(|branch| branch.get("items")).map_or(Shape::Text, shape);
    let total = branches
        .iter()
        .find_map(|branch| branch.get("properties").and_then(|properties| properties.get("total")))
        .map_or(Shape::Whole, shape);
    Shape::Listing { item: Box::new(item), total: Box::new(total) }
}

fn open_words(branches: &[Node]) -> Shape {
    Shape::Words { words: branches.iter().flat_map(words).collect(), open: true }
}

fn words(node: &Node) -> Vec<(String, Option<Bilingual>)> {
    let labels = node.get("x-labels");
    let label = |word: &str| {
        let label = labels.and_then(|labels| labels.get(word))?;
        let text = |key| label.get(key).and_then(Node::text).map(str::to_owned);
        Some(Bilingual { zh: text("zh")?, en: text("en")? })
    };
    node.get("enum")
        .map(Node::items)
        .unwrap_or_default()
        .iter()
        .chain(node.get("const"))
        .filter_map(Node::text)
        .map(|word| (word.to_owned(), label(word)))
        .collect()
}

fn choice(branches: &[Node]) -> Shape {
    let alone = branches.iter().flat_map(words).map(|(word, _)| word).collect();
    let forms = branches
        .iter()
        .filter(|branch| matches!(branch.value, Value::Object(_)))
        .flat_map(|branch| {
            fields(branch).into_iter().map(|mut field| {
                if field.about.meaning.is_none() {
                    field.about.meaning = About::of(branch).meaning;
                }
                field
            })
        })
        .collect();
    Shape::Choice { words: alone, forms }
}
