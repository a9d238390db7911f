//! The checker that finds every fault, and the typed parse that stops at the first, agree on what is sound.
#![expect(clippy::arithmetic_side_effects, reason = "sizes of a tree in a test")]

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

use super::{COMPLETE, read, small};
use crate::diagnostic::{Diagnostics, Sink};
use crate::dossier::{Dossier, SCHEMA};
use crate::reading::{Limits, check, json};

/// What serde derives for an enum would take an object whose key is the word, and only the careful path would refuse it.
#[test]
fn a_word_is_a_string_and_nothing_that_looks_like_it() {
    let member = |kind: &str| {
        let members = format!(r#""members": [{{"id": "m", "name": "甲校", "kind": {kind}}}], "name": "#);
        small("").replace(r#""name": "#, &members)
    };
    let undertaking = |form: &str| {
        let listed = format!(r#"[{{"id": "u", "name": "甲", "form": {form}}}]"#);
        small(&format!(r#", "cooperation": {{"schooling": {{"other_undertakings": {listed}}}}}"#))
    };
    let refuses = |text: &str| read(text).diagnostics.has_errors();
    assert!(!refuses(&member(r#""higher_vocational""#)));
    for kind in
        [r#"{"higher_vocational": null}"#, r#"{"higher_vocational": []}"#, r#"["higher_vocational"]"#, "1", "null"]
    {
        assert!(refuses(&member(kind)), "{kind}");
    }
    for form in [r#""joint_school""#, r#"{"other": "甲"}"#] {
        assert!(!refuses(&undertaking(form)), "{form}");
    }
    for form in [r#"{"joint_school": null}"#, r#"{"other": null}"#, r#"{"other": "甲", "x": 1}"#, "{}", r#""other""#] {
        assert!(refuses(&undertaking(form)), "{form}");
    }
}

/// A JSON value in which keys may stand twice.
#[derive(Debug, Clone)]
enum Tree {
    Object(Vec<(String, Tree)>),
    Array(Vec<Tree>),
    /// A scalar as it is written.
    Leaf(String),
}

impl Tree {
    fn of(value: &Value) -> Self {
        match value {
            Value::Object(map) => Self::Object(map.iter().map(|(key, value)| (key.clone(), Self::of(value))).collect()),
            Value::Array(items) => Self::Array(items.iter().map(Self::of).collect()),
            leaf => Self::Leaf(leaf.to_string()),
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Object(entries) => {
                out.push('{');
                for (index, (key, value)) in entries.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    out.push_str(&Value::from(key.as_str()).to_string());
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
            Self::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    item.write(out);
                }
                out.push(']');
            }
            Self::Leaf(text) => out.push_str(text),
        }
    }

    fn size(&self) -> usize {
        1 + match self {
            Self::Object(entries) => entries.iter().map(|(_, value)| value.size()).sum(),
            Self::Array(items) => items.iter().map(Self::size).sum::<usize>(),
            Self::Leaf(_) => 0,
        }
    }

    /// The n-th value in document order, counting this one as the first.
    fn nth(&mut self, n: usize) -> Option<&mut Self> {
        if n == 0 {
            return Some(self);
        }
        let mut n = n - 1;
        let below: Vec<&mut Self> = match self {
            Self::Object(entries) => entries.iter_mut().map(|(_, value)| value).collect(),
            Self::Array(items) => items.iter_mut().collect(),
            Self::Leaf(_) => Vec::new(),
        };
        for value in below {
            let size = value.size();
            if n < size {
                return value.nth(n);
            }
            n -= size;
        }
        None
    }
}

/// What may go wrong at one place.
#[derive(Debug, Clone)]
enum Mutation {
    Replace(&'static str),
    Drop(Index),
    Rename(Index, &'static str),
    Duplicate(Index),
    Add(&'static str, &'static str),
    /// A character of a text is exchanged, or a digit of a number.
    Mistype(Index, char),
}

const LEAVES: &[&str] = &[
    "null",
    "true",
    "0",
    "5",
    "-1",
    "5.0",
    "5.5",
    "1e3",
    "1e400",
    "9007199254740992",
    "123456789012345678901234567890",
    "\"\"",
    "\" \"",
    "\"x\"",
    "\"5\"",
    "\"2024\"",
    "\"2024-02-30\"",
    "\"lead\"",
    "[]",
    "[null]",
    "[[]]",
    "{}",
    "{\"value\":1}",
    "{\"total\":3}",
    "{\"listed\":[]}",
    "{\"listed\":[],\"total\":null}",
    "{\"year\":2024}",
    "{\"year\":2024,\"year\":2024}",
    "{\"year\":2024,\"class\":2024}",
    "{\"about\":5,\"stated\":\"\"}",
    "{\"between\":[1,2]}",
    "{\"between\":[2,1]}",
    "{\"other\":\"x\"}",
    "{\"other\":5}",
    "{\"other\":\"x\",\"other\":\"y\"}",
    "{\"value\":5,\"evidence\":[\"e\",\"e\"]}",
    "{\"value\":5,\"value\":5}",
    "{\"value\":5,\"on\":\"2024-13-01\"}",
];
const KEYS: &[&str] = &[
    "id",
    "name",
    "nmae",
    "kind",
    "total",
    "listed",
    "value",
    "period",
    "",
    "é",
    "a/b",
    "x~y",
    "extensions",
    "evidence",
];

fn mutation() -> impl Strategy<Value = Mutation> {
    let leaf = || prop::sample::select(LEAVES);
    let key = || prop::sample::select(KEYS);
    prop_oneof![
        3 => leaf().prop_map(Mutation::Replace),
        2 => any::<Index>().prop_map(Mutation::Drop),
        2 => (any::<Index>(), key()).prop_map(|(at, key)| Mutation::Rename(at, key)),
        2 => any::<Index>().prop_map(Mutation::Duplicate),
        2 => (key(), leaf()).prop_map(|(key, leaf)| Mutation::Add(key, leaf)),
        3 => (any::<Index>(), prop::sample::select(&['0', '9', 'A', 'x', '号', ' ', '-', '\u{200B}'][..]))
            .prop_map(|(at, character)| Mutation::Mistype(at, character)),
    ]
}

fn mutate(tree: &mut Tree, mutation: &Mutation) {
    match (tree, mutation) {
        (tree, Mutation::Replace(leaf)) => *tree = Tree::Leaf((*leaf).to_owned()),
        (Tree::Object(entries), Mutation::Drop(at)) if !entries.is_empty() => {
            entries.remove(at.index(entries.len()));
        }
        (Tree::Array(items), Mutation::Drop(at)) if !items.is_empty() => {
            items.remove(at.index(items.len()));
        }
        (Tree::Object(entries), Mutation::Rename(at, key)) if !entries.is_empty() => {
            let at = at.index(entries.len());
            entries[at].0 = (*key).to_owned();
        }
        (Tree::Object(entries), Mutation::Duplicate(at)) if !entries.is_empty() => {
            entries.push(entries[at.index(entries.len())].clone());
        }
        (Tree::Array(items), Mutation::Duplicate(at)) if !items.is_empty() => {
            items.push(items[at.index(items.len())].clone());
        }
        (Tree::Object(entries), Mutation::Add(key, leaf)) => {
            entries.push(((*key).to_owned(), Tree::Leaf((*leaf).to_owned())));
        }
        (Tree::Leaf(text), Mutation::Mistype(at, character)) => {
            if let Ok(Value::String(word)) = serde_json::from_str(text)
                && !word.is_empty()
            {
                let mut characters: Vec<char> = word.chars().collect();
                let at = at.index(characters.len());
                characters[at] = *character;
                *text = Value::from(characters.into_iter().collect::<String>()).to_string();
            } else if let Ok(Value::Number(_)) = serde_json::from_str::<Value>(text) {
                text.push('7');
            }
        }
        _ => {}
    }
}

fn mutated(mutations: &[(Index, Mutation)]) -> String {
    let mut tree = Tree::of(&serde_json::from_str(COMPLETE).unwrap());
    for (at, mutation) in mutations {
        let n = at.index(tree.size());
        mutate(tree.nth(n).unwrap(), mutation);
    }
    let mut text = String::new();
    tree.write(&mut text);
    text
}

/// What the careful path alone finds.
fn checked(text: &str) -> Result<Diagnostics, Diagnostics> {
    let mut sink = Sink::new(usize::MAX);
    match json::tree(text, &Limits::default()) {
        Ok(tree) => {
            check::check(text, &tree, &SCHEMA, &mut sink);
            Ok(sink.finish())
        }
        Err(fault) => {
            sink.push(*fault);
            Err(sink.finish())
        }
    }
}

#[test]
fn the_complete_dossier_is_sound_by_both_ways() {
    assert!(checked(COMPLETE).unwrap().is_empty());
    assert!(serde_json::from_str::<Dossier>(COMPLETE).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_fault_is_found_if_and_only_if_the_typed_parse_succeeds(
        mutations in prop::collection::vec((any::<Index>(), mutation()), 1..4),
    ) {
        let text = mutated(&mutations);
        let typed = serde_json::from_str::<Dossier>(&text);
        let found = checked(&text).unwrap_or_else(|found| found);
        // What stands twice inside the data of others is a fault that a plain value cannot see.
        let in_extensions = found.items.iter().all(|item| item.path.starts_with("/extensions/"));
        match &typed {
            Ok(_) => prop_assert!(found.is_empty() || in_extensions, "typed, and yet: {:?}", found),
            Err(error) => prop_assert!(!found.is_empty(), "not typed ({error}), and nothing found: {mutations:?}"),
        }
    }

    #[test]
    fn whatever_is_wrong_what_is_kept_can_be_typed_and_is_sound(
        mutations in prop::collection::vec((any::<Index>(), mutation()), 1..6),
    ) {
        let text = mutated(&mutations);
        let reading = read(&text);
        prop_assert!(reading.diagnostics.items.iter().all(|item| item.code != "CJ0190"), "{:?}", reading.diagnostics);
        prop_assert_eq!(reading.set_aside.is_empty(), reading.document.is_none() || reading.diagnostics.is_empty());
        prop_assert!(reading.diagnostics.items.is_sorted_by_key(|item| (item.line, item.column)));
        if let Some(document) = reading.document {
            let again = read(&document.to_canonical_json());
            prop_assert_eq!(again.diagnostics, Diagnostics::default());
            prop_assert_eq!(again.document, Some(document));
        }
    }
}
