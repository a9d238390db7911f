//! What a dossier states, for people to read: each fact under its label, in the order of the schema. What is not stated is
//! not there: it is unknown, and nothing is said in its place.

use std::collections::BTreeMap;

use serde_json::Value;

use super::block::{Block, Node, Pair};
use super::{Form, words};
use crate::canonical;
use crate::code::{CountryCode, DivisionCode, IndustryCode};
use crate::dossier::Dossier;
use crate::language::{Lang, Phrase, Text, Words};
use crate::quantity::{Count, Decimal, Figure, Magnitude, Money, Period};
use crate::reading::Described;

/// More items of one list than this are counted and not told.
const MOST_ITEMS: usize = 200;

impl Dossier {
    /// What it states, as plain text.
    ///
    /// ```
    /// use chanjiao::dossier::Dossier;
    /// use chanjiao::language::Lang;
    /// let json = r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04", "alliance": {"id": "a", "name": "某联合体",
    ///     "members": {"listed": [{"id": "s", "name": "某学校", "kind": "higher_vocational"}], "total": {"about": 30}}}}"#;
    /// let dossier = Dossier::read(json.as_bytes(), &Default::default()).document.expect("it can be typed");
    /// assert!(dossier.report(Lang::Zh).contains("成员单位（1 / 约30）"));
    /// ```
    #[must_use]
    pub fn report(&self, lang: Lang) -> String {
        Form::Text.lay_out(&tell(self, lang), lang)
    }

    /// The same as Markdown.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        Form::Markdown.lay_out(&tell(self, lang), lang)
    }

    /// The same as HTML, for a notebook or a page.
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        Form::Html.lay_out(&tell(self, lang), lang)
    }
}

fn tell(dossier: &Dossier, lang: Lang) -> Vec<Block> {
    let as_of = dossier.as_of.to_string();
    let title = Phrase::new(words::BRACKETED).with("words", dossier.alliance.name.as_str()).with("more", as_of);
    let mut blocks = vec![Block::Title(title.say(lang))];
    // A dossier is written as JSON without fail; were it not, its title would stand alone.
    let Ok(document) = canonical::tree(dossier) else { return blocks };
    let mut called = BTreeMap::new();
    name_records(&document, &mut called);
    let teller = Teller { lang, called };
    for field in Dossier::describe("").map(|whole| whole.fields).unwrap_or_default() {
        let path = format!("/{field}");
        let (Some(value), Some(described)) = (document.get(&field), Dossier::describe(&path)) else { continue };
        let mut nodes = Vec::new();
        let below = match (described.kind.as_str(), value) {
            ("record", Value::Object(_)) => teller.fields(&path, &described, value, 0, &mut nodes),
            ("list" | "listing", _) => {
                teller.items(&path, value, 0, &mut nodes);
                Vec::new()
            }
            _ => continue,
        };
        blocks.push(Block::Heading(teller.counted(&described, value)));
        if !below.is_empty() {
            blocks.push(Block::Pairs(below));
        }
        if !nodes.is_empty() {
            blocks.push(Block::Tree(nodes));
        }
    }
    blocks
}

/// What each record is called, by its id.
fn name_records<'a>(value: &'a Value, called: &mut BTreeMap<&'a str, &'a str>) {
    match value {
        Value::Object(fields) => {
            if let (Some(id), Some(name)) = (text(value, "id"), name(value)) {
                called.insert(id, name);
            }
            fields.values().for_each(|below| name_records(below, called));
        }
        Value::Array(items) => items.iter().for_each(|below| name_records(below, called)),
        _ => {}
    }
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

fn name(record: &Value) -> Option<&str> {
    text(record, "name").or_else(|| text(record, "title"))
}

struct Teller<'a> {
    lang: Lang,
    called: BTreeMap<&'a str, &'a str>,
}

impl Teller<'_> {
    /// A record's fields: those that are said in a few words are given back, the others become nodes.
    fn fields(&self, path: &str, record: &Described, value: &Value, depth: usize, nodes: &mut Vec<Node>) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for field in &record.fields {
            let path = format!("{path}/{field}");
            let (Some(value), Some(described)) = (value.get(field), Dossier::describe(&path)) else { continue };
            if let Some(words) = self.in_words(&described, value) {
                pairs.push(Pair { label: described.label.get(self.lang).to_owned(), words });
                continue;
            }
            let at = nodes.len();
            let below = depth.saturating_add(1);
            let own = if described.kind == "record" {
                self.fields(&path, &described, value, below, nodes)
            } else {
                self.items(&path, value, below, nodes);
                Vec::new()
            };
            nodes.insert(at, self.node(depth, self.counted(&described, value), own));
        }
        pairs
    }

    /// The items of a list, each a node with its fields.
    fn items(&self, path: &str, value: &Value, depth: usize, nodes: &mut Vec<Node>) {
        let items = listed(value);
        for (index, item) in items.iter().take(MOST_ITEMS).enumerate() {
            let path = format!("{path}/{index}");
            let Some(described) = Dossier::describe(&path) else { continue };
            let at = nodes.len();
            let mut own = self.fields(&path, &described, item, depth.saturating_add(1), nodes);
            // Without a name, the first that is said of it stands for it.
            let label = name(item).map(str::to_owned).or_else(|| own.first().map(|first| first.words.clone()));
            let label = label.unwrap_or_default();
            own.retain(|pair| pair.words != label);
            nodes.insert(at, self.node(depth, label, own));
        }
        if let Some(more) = items.len().checked_sub(MOST_ITEMS).filter(|more| *more > 0) {
            let omitted = Phrase::new(words::OMITTED).with("n", more.to_string()).say(self.lang);
            nodes.push(self.node(depth, omitted, Vec::new()));
        }
    }

    fn node(&self, depth: usize, label: String, below: Vec<Pair>) -> Node {
        let said: Vec<String> = below
            .into_iter()
            .map(|Pair { label, words }| format!("{label}{}{words}", words::COLON.get(self.lang)))
            .collect();
        let line = said.join(words::SEMICOLON.get(self.lang));
        let lines = if line.is_empty() { Vec::new() } else { vec![line] };
        Node { depth, mark: "", label, points: None, lines }
    }

    /// The label of a field, with how many there are where it is a list.
    fn counted(&self, described: &Described, value: &Value) -> String {
        let label = described.label.get(self.lang).to_owned();
        let count = match (value, described.kind.as_str()) {
            (Value::Array(items), _) => items.len().to_string(),
            (_, "listing") => {
                let total = value.get("total").and_then(|total| self.figure::<Count>(total));
                format!("{} / {}", listed(value).len(), total.unwrap_or_else(|| "?".to_owned()))
            }
            _ => return label,
        };
        self.with_more(label, count)
    }

    /// A value in a few words, unless it is a record or a list of records.
    fn in_words(&self, described: &Described, value: &Value) -> Option<String> {
        let said = |text: Text| Some(text.get(self.lang).to_owned());
        match (described.kind.as_str(), value) {
            ("list" | "listing", _) if listed(value).is_empty() => match value.get("total") {
                Some(total) => self.figure::<Count>(total),
                None => said(words::NONE),
            },
            ("list" | "listing", _) if described.items.as_deref() != Some("record") => {
                let items: Option<Vec<String>> =
                    listed(value).iter().map(|item| self.simple(described, item)).collect();
                let words = items?.join(words::COMMA.get(self.lang));
                let is_partial = value.get("listed").is_some();
                Some(if is_partial { format!("{words}{}…", words::COMMA.get(self.lang)) } else { words })
            }
            ("record" | "list" | "listing", _) => None,
            _ => self.simple(described, value),
        }
    }

    fn simple(&self, described: &Described, value: &Value) -> Option<String> {
        let kind = described.items.as_deref().unwrap_or(&described.kind);
        match kind {
            Count::FIGURE => return self.figure::<Count>(value),
            Money::FIGURE => return self.figure::<Money>(value),
            Decimal::FIGURE => return self.figure::<Decimal>(value),
            "period" => {
                let period: Period = serde_json::from_value(value.clone()).ok()?;
                return Some(period.label().say(self.lang));
            }
            _ => {}
        }
        match value {
            Value::Bool(holds) => Some(if *holds { words::YES } else { words::NO }.get(self.lang).to_owned()),
            Value::Number(number) => Some(number.to_string()),
            Value::String(word) => {
                let label = described.vocabulary.iter().find(|known| known.word == *word);
                let label = label.and_then(|known| known.label.as_ref()).map(|label| label.get(self.lang));
                let name = described.refers.as_ref().and_then(|_| self.called.get(word.as_str()).copied());
                Some(match label.or(name) {
                    Some(known) => known.to_owned(),
                    None => self.code(kind, word).unwrap_or_else(|| word.clone()),
                })
            }
            Value::Object(_) => text(value, "other").map(str::to_owned),
            Value::Null | Value::Array(_) => None,
        }
    }

    /// A figure as people write it, with the words of its source.
    fn figure<M: Magnitude>(&self, value: &Value) -> Option<String> {
        let figure: Figure<M> = serde_json::from_value(value.clone()).ok()?;
        let number = figure.describe().say(self.lang);
        Some(match figure.stated() {
            None => number,
            Some(stated) => self.with_more(number, Phrase::new(words::QUOTED).with("words", stated)),
        })
    }

    /// A code with what it stands for, where the library knows.
    fn code(&self, kind: &str, code: &str) -> Option<String> {
        let name = match kind {
            "division_code" => code.parse::<DivisionCode>().ok()?.name()?.to_owned(),
            "industry_code" => code.parse::<IndustryCode>().ok()?.name()?.to_owned(),
            "country_code" => code.parse::<CountryCode>().ok()?.name()?.get(self.lang).to_owned(),
            _ => return None,
        };
        Some(self.with_more(code, name))
    }

    fn with_more(&self, words: impl Into<Words>, more: impl Into<Words>) -> String {
        Phrase::new(words::BRACKETED).with("words", words).with("more", more).say(self.lang)
    }
}

/// The items that a list or a listing names.
fn listed(value: &Value) -> &[Value] {
    let items = value.as_array().or_else(|| value.get("listed").and_then(Value::as_array));
    items.map(Vec::as_slice).unwrap_or_default()
}
