//! Holds a tree against a shape: says every structural fault with its place, and keeps what is sound.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value as Json};

use super::describe::At;
use super::faults;
use super::schema::Schema;
use super::shape::{About, Field, Record, Shape};
use super::tree::{Entry, Lines, Node, Value, push_step};
use crate::diagnostic::{Diagnostic, Sink};
use crate::fault::Fault;
use crate::language::{Bilingual, Phrase, Text, Words};

/// What checking a document came to.
pub(super) struct Checked {
    /// What is sound of it, unless a required part is not.
    pub(super) kept: Option<Json>,
    /// Where something was set aside.
    pub(super) set_aside: Vec<String>,
}

pub(super) fn check(text: &str, tree: &Node, schema: &Schema, sink: &mut Sink) -> Checked {
    let root = schema.root();
    let mut checker = Checker { lines: Lines::of(text), schema, sink, path: String::new(), set_aside: Vec::new() };
    let kept = checker.value(tree, &root.shape, &root.about.label("document"));
    Checked { kept, set_aside: outermost(checker.set_aside) }
}

/// Checks one value, whose text is given, as if it stood at a place of a document.
pub(super) fn check_at(text: &str, tree: &Node, at: &At<'_>, path: &str, schema: &Schema, sink: &mut Sink) {
    let mut checker = Checker { lines: Lines::of(text), schema, sink, path: path.to_owned(), set_aside: Vec::new() };
    // What could be kept of it is not asked here.
    let _ = checker.value(tree, at.shape, &at.about.label(&at.key));
}

struct Checker<'a> {
    lines: Lines<'a>,
    schema: &'a Schema,
    sink: &'a mut Sink,
    path: String,
    set_aside: Vec<String>,
}

impl Checker<'_> {
    /// Checks a value; gives what may be kept of it.
    fn value(&mut self, node: &Node, shape: &Shape, label: &Bilingual) -> Option<Json> {
        let schema = self.schema;
        let (shape, named) = schema.resolve(shape);
        let owner = named.map_or_else(|| label.clone(), |definition| definition.about.label(&definition.name));
        if matches!(node.value, Value::Null) {
            return self.refuse(node, &faults::NULL.fault().with("field", label.clone()));
        }
        let before = self.set_aside.len();
        let kept = match (shape, &node.value) {
            (Shape::Text, Value::Text(_)) | (Shape::Truth, Value::Bool(_)) => Some(node.plain()),
            (Shape::Whole, Value::Number(number)) if number.parse::<i64>().is_ok() => Some(node.plain()),
            (Shape::Grammar(name), _) => self.grammar(node, name),
            (Shape::Words { words, open }, _) => self.word(node, words, *open, label),
            (Shape::List(item), Value::Array(items)) => self.items(items, item, label),
            (Shape::Listing { item, .. }, Value::Array(items)) => self.items(items, item, label),
            (Shape::Listing { item, total }, Value::Object(_)) => self.listing(node, item, total, label),
            (Shape::Record(record), Value::Object(_)) => self.record(node, record, &owner),
            (Shape::Choice { words, forms }, _) => self.choice(node, words, forms, label),
            _ => self.wrong_type(node, shape, label),
        };
        if kept.is_none() {
            // What contains it is set aside as a whole: its parts need no mention.
            self.set_aside.truncate(before);
        }
        kept
    }

    fn record(&mut self, node: &Node, record: &Record, owner: &Bilingual) -> Option<Json> {
        let mut kept = Map::new();
        let mut sound = true;
        let entries = node.entries();
        let mut first: HashMap<&str, usize> = HashMap::with_capacity(entries.len());
        for entry in entries {
            let length = self.path.len();
            push_step(&mut self.path, &entry.key);
            let earlier = *first.entry(&entry.key).or_insert(entry.key_span.start);
            match record.fields.iter().find(|field| field.key == entry.key) {
                field if earlier != entry.key_span.start => {
                    self.duplicate(entry, earlier);
                    if let Some(field) = field {
                        // Neither is used, but what is wrong with it is said.
                        let _ = self.value(&entry.node, &field.shape, &field.about.label(&field.key));
                    }
                    kept.remove(&entry.key);
                    self.set_aside.push(self.path.clone());
                }
                Some(field) => match self.value(&entry.node, &field.shape, &field.about.label(&field.key)) {
                    Some(value) => {
                        kept.insert(entry.key.clone(), value);
                    }
                    None if field.required => sound = false,
                    None => self.set_aside.push(self.path.clone()),
                },
                None => {
                    self.unknown_key(entry, entry.key_span.start, owner, record.fields.iter());
                    self.set_aside.push(self.path.clone());
                }
            }
            self.path.truncate(length);
        }
        for field in record.fields.iter().filter(|field| field.required) {
            if !first.contains_key(field.key.as_str()) {
                let fault = faults::MISSING_FIELD
                    .fault()
                    .with("owner", owner.clone())
                    .with("field", field.about.label(&field.key))
                    .with("key", field.key.clone());
                self.fault(node, &fault);
            }
            sound &= kept.contains_key(&field.key);
        }
        sound.then_some(Json::Object(kept))
    }

    fn items(&mut self, items: &[Node], shape: &Shape, label: &Bilingual) -> Option<Json> {
        let mut kept = Vec::with_capacity(items.len());
        let mut sound = true;
        for (index, item) in items.iter().enumerate() {
            let length = self.path.len();
            push_step(&mut self.path, &index.to_string());
            match self.value(item, shape, label) {
                Some(value) => kept.push(value),
                None => sound = false,
            }
            self.path.truncate(length);
        }
        // An array claims to be complete: with an item left out it would claim too much.
        sound.then_some(Json::Array(kept))
    }

    fn listing(&mut self, node: &Node, item: &Shape, total: &Shape, label: &Bilingual) -> Option<Json> {
        let field = |key: &str, zh: &str, en: &str, shape: Shape| Field {
            key: key.to_owned(),
            required: false,
            about: About { zh: Some(zh.to_owned()), en: Some(en.to_owned()), ..About::default() },
            shape,
        };
        let fields = vec![
            field("listed", "已列出的", "those that are named", Shape::List(Box::new(item.clone()))),
            field("total", "总数", "how many there are in all", total.clone()),
        ];
        let kept = self.record(node, &Record { fields }, label)?;
        if kept.as_object().is_some_and(Map::is_empty) {
            if node.entries().is_empty() {
                self.fault(node, &faults::EMPTY_LISTING.fault());
            }
            return None;
        }
        Some(kept)
    }

    fn word(
        &mut self,
        node: &Node,
        words: &[(String, Option<Bilingual>)],
        open: bool,
        label: &Bilingual,
    ) -> Option<Json> {
        match &node.value {
            Value::Text(text) if words.iter().any(|(word, _)| word == text) => Some(node.plain()),
            Value::Text(_) if !self.sink.has_room(faults::UNKNOWN_WORD.severity) => {
                self.sink.omit();
                None
            }
            Value::Text(text) => {
                let advice = if open && words.iter().all(|(word, _)| is_far(word, text)) {
                    Phrase::new(Text::new(
                        "不在列的写作{form}；已有：{words}",
                        "write what is not listed as {form}; listed are: {words}",
                    ))
                    .with("form", format!(r#"{{"other": "{text}"}}"#))
                    .with("words", Words::List(words.iter().map(|(word, _)| word.as_str().into()).collect()))
                } else {
                    advice(text, words.iter().map(|(word, _)| word.as_str()))
                };
                let fault = faults::UNKNOWN_WORD
                    .fault()
                    .with("word", text.clone())
                    .with("vocabulary", label.clone())
                    .with("advice", advice);
                self.refuse(node, &fault)
            }
            Value::Object(entries) if open => match entries.as_slice() {
                [only] if only.key == "other" && matches!(only.node.value, Value::Text(_)) => Some(node.plain()),
                _ => self.refuse(node, &faults::NO_SUCH_FORM.fault().with("choices", r#"{"other": "…"}"#)),
            },
            _ => self.wrong_type(node, &Shape::Text, label),
        }
    }

    fn choice(&mut self, node: &Node, words: &[String], forms: &[Field], label: &Bilingual) -> Option<Json> {
        let choices = || {
            let names: Vec<&str> =
                words.iter().map(String::as_str).chain(forms.iter().map(|form| form.key.as_str())).collect();
            names.join(", ")
        };
        match &node.value {
            Value::Text(text) if words.contains(text) => Some(node.plain()),
            Value::Object(entries) => match entries.as_slice() {
                [only] => {
                    let Some(form) = forms.iter().find(|form| form.key == only.key) else {
                        self.unknown_key(only, node.span.start, label, forms.iter());
                        return None;
                    };
                    let length = self.path.len();
                    push_step(&mut self.path, &only.key);
                    let kept = self.value(&only.node, &form.shape, &form.about.label(&form.key));
                    self.path.truncate(length);
                    kept.map(|kept| Json::Object(Map::from_iter([(only.key.clone(), kept)])))
                }
                _ => self.refuse(node, &faults::NO_SUCH_FORM.fault().with("choices", choices())),
            },
            _ => self.refuse(node, &faults::NO_SUCH_FORM.fault().with("choices", choices())),
        }
    }

    fn grammar(&mut self, node: &Node, name: &str) -> Option<Json> {
        // A plain value cannot tell that a key stood twice.
        if self.duplicates_below(node) {
            return None;
        }
        let value = node.plain();
        let found = super::grammars::faults(self.schema.grammars(), name, &value);
        let sound = found.is_empty();
        for (below, fault) in found {
            let mut at = node;
            for step in below.split('/').skip(1) {
                at = at
                    .get(step)
                    .or_else(|| step.parse().ok().and_then(|index: usize| at.items().get(index)))
                    .unwrap_or(at);
            }
            let fault = match &at.value {
                // `1e5` is read as 100000.0, and nobody would find that in the text.
                Value::Number(written) => fault.reworded("text", &at.plain().to_string(), written),
                _ => fault,
            };
            self.push_below(&below, &fault, at.span.start, None);
        }
        sound.then_some(value)
    }

    /// Says which keys stand twice in a value and below it, and whether any do.
    fn duplicates_below(&mut self, node: &Node) -> bool {
        let mut found = false;
        let length = self.path.len();
        let mut first: HashMap<&str, usize> = HashMap::new();
        for entry in node.entries() {
            push_step(&mut self.path, &entry.key);
            let earlier = *first.entry(&entry.key).or_insert(entry.key_span.start);
            if earlier != entry.key_span.start {
                self.duplicate(entry, earlier);
                found = true;
            }
            found |= self.duplicates_below(&entry.node);
            self.path.truncate(length);
        }
        for (index, item) in node.items().iter().enumerate() {
            push_step(&mut self.path, &index.to_string());
            found |= self.duplicates_below(item);
            self.path.truncate(length);
        }
        found
    }

    fn duplicate(&mut self, entry: &Entry, earlier: usize) {
        let fault = faults::DUPLICATE_KEY.fault().with("key", entry.key.clone());
        self.push_at(&fault, entry.key_span.start, Some(earlier));
    }

    fn unknown_key<'f>(
        &mut self,
        entry: &Entry,
        byte: usize,
        owner: &Bilingual,
        known: impl Iterator<Item = &'f Field>,
    ) {
        if !self.sink.has_room(faults::UNKNOWN_KEY.severity) {
            self.sink.omit();
            return;
        }
        let fault = faults::UNKNOWN_KEY
            .fault()
            .with("owner", owner.clone())
            .with("key", entry.key.clone())
            .with("advice", advice(&entry.key, known.map(|field| field.key.as_str())));
        self.push_at(&fault, byte, None);
    }

    fn wrong_type(&mut self, node: &Node, shape: &Shape, label: &Bilingual) -> Option<Json> {
        let fault = faults::WRONG_TYPE
            .fault()
            .with("expected", expected(shape))
            .with("found", found(&node.value))
            .with("field", label.clone());
        self.refuse(node, &fault)
    }

    fn refuse(&mut self, node: &Node, fault: &Fault) -> Option<Json> {
        self.fault(node, fault);
        None
    }

    fn fault(&mut self, node: &Node, fault: &Fault) {
        self.push_at(fault, node.span.start, None);
    }

    /// Says what is wrong here, at a byte of the text, and shows another byte that has to do with it.
    fn push_at(&mut self, fault: &Fault, byte: usize, other: Option<usize>) {
        self.push_below("", fault, byte, other);
    }

    fn push_below(&mut self, below: &str, fault: &Fault, byte: usize, other: Option<usize>) {
        if !self.sink.has_room(fault.kind().severity) {
            self.sink.omit();
            return;
        }
        let path = format!("{}{below}", self.path);
        let mut diagnostic = Diagnostic::at(path.clone(), fault);
        let (line, column) = self.lines.position(byte);
        diagnostic.line = Some(line);
        diagnostic.column = Some(column);
        if let Some(other) = other {
            let (line, column) = self.lines.position(other);
            let first = Bilingual { zh: "第一次出现在这里".to_owned(), en: "it stands first here".to_owned() };
            diagnostic = diagnostic.beside(path, first);
            if let Some(related) = diagnostic.related.last_mut() {
                related.line = Some(line);
                related.column = Some(column);
            }
        }
        self.sink.push(diagnostic);
    }
}

/// The places that do not lie below another of them, each once.
fn outermost(places: Vec<String>) -> Vec<String> {
    let all: HashSet<String> = places.iter().cloned().collect();
    let mut kept = HashSet::new();
    let is_outermost = |place: &str| {
        let mut above = place;
        while let Some((shorter, _)) = above.rsplit_once('/') {
            if all.contains(shorter) {
                return false;
            }
            above = shorter;
        }
        true
    };
    places.into_iter().filter(|place| is_outermost(place) && kept.insert(place.clone())).collect()
}

/// The longest unknown word that is compared with the known ones, in bytes.
const LONGEST_COMPARED: usize = 200;

/// Whether a word is no misspelling of another.
fn is_far(word: &str, text: &str) -> bool {
    text.len() > LONGEST_COMPARED || strsim::damerau_levenshtein(word, text) > 2
}

/// How many known words a message lists at the most.
const WORDS_SHOWN: usize = 12;

/// What to do about an unknown word: the nearest spelling, or all there are, or the few that are nearest.
pub(crate) fn advice<'a>(unknown: &str, known: impl Iterator<Item = &'a str>) -> Phrase {
    // Something very long is no misspelling, and comparing it would take long.
    let distance = |word: &str| match unknown.len() {
        0..=LONGEST_COMPARED => strsim::damerau_levenshtein(word, unknown),
        _ => usize::MAX,
    };
    let mut by_distance: Vec<(usize, usize, &str)> =
        known.enumerate().map(|(order, word)| (distance(word), order, word)).collect();
    by_distance.sort_unstable();
    match by_distance.first() {
        Some((distance, _, word)) if *distance <= word.chars().count().max(3) / 3 => {
            Phrase::new(Text::new("是不是“{word}”？", "did you mean “{word}”?")).with("word", *word)
        }
        _ => {
            let text = if by_distance.len() > WORDS_SHOWN {
                Text::new("写法最接近的有：{words}", "the nearest spellings are: {words}")
            } else {
                by_distance.sort_unstable_by_key(|(_, order, _)| *order);
                Text::new("可用的有：{words}", "there are: {words}")
            };
            let words = by_distance.iter().take(WORDS_SHOWN).map(|(_, _, word)| (*word).into()).collect();
            Phrase::new(text).with("words", Words::List(words))
        }
    }
}

const fn expected(shape: &Shape) -> Text {
    match shape {
        Shape::Truth => Text::new("true或false", "true or false"),
        Shape::Whole => Text::new("整数", "a whole number"),
        Shape::List(_) => Text::new("数组[…]", "an array […]"),
        Shape::Listing { .. } => {
            Text::new("数组[…]或含listed、total的对象", "an array […] or an object with `listed` and `total`")
        }
        Shape::Record(_) | Shape::Choice { .. } => Text::new("对象{…}", "an object {…}"),
        Shape::Text | Shape::Grammar(_) | Shape::Words { .. } | Shape::Named(_) => Text::new("文字", "text"),
    }
}

const fn found(value: &Value) -> Text {
    match value {
        Value::Null => Text::new("null", "null"),
        Value::Bool(_) => Text::new("真假值", "true or false"),
        Value::Number(_) => Text::new("数字", "a number"),
        Value::Text(_) => Text::new("文字", "text"),
        Value::Array(_) => Text::new("数组", "an array"),
        Value::Object(_) => Text::new("对象", "an object"),
    }
}
