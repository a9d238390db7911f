//! What the schema's `pattern` says of a word is never stricter than what reads it, and says something: held with another library's
//! regular expressions.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::Grammar;
use crate::code::{CountryCode, CreditCode, DivisionCode, DocumentNumber, IndustryCode, MajorCode, SchoolCode};
use crate::notice::ProvisionId;
use crate::quantity::{AcademicYear, AsOf, Day, LocalId, Month, Rational};
use crate::standard::{Exact, Id};

fn validator(pattern: &str) -> jsonschema::Validator {
    jsonschema::draft202012::new(&json!({ "type": "string", "pattern": pattern })).unwrap()
}

/// Texts near a sound word: a few characters taken out, put in or exchanged.
fn near(word: &'static str) -> impl Strategy<Value = String> {
    let odd = prop_oneof![
        any::<char>(),
        prop::sample::select(
            "0123456789２０ AZamz-_./\\[]()（）〔〕【】號号第\u{200B}\u{FEFF}\u{E0041}\u{3000}\n"
                .chars()
                .collect::<Vec<_>>()
        ),
    ];
    let slip = (any::<prop::sample::Index>(), prop::option::of(odd), any::<bool>());
    prop::collection::vec(slip, 0..4).prop_map(move |slips| {
        let mut text: Vec<char> = word.chars().collect();
        for (place, put, take) in slips {
            let at = place.index(text.len().saturating_add(1));
            if take && at < text.len() {
                text.remove(at);
            }
            text.splice(at.min(text.len())..at.min(text.len()), put);
        }
        text.into_iter().collect()
    })
}

fn is_no_stricter<W: Grammar>() {
    let validator = validator(W::PATTERN);
    assert!(validator.is_valid(&Value::from(W::EXAMPLE)), "{}: its own example", W::NAME);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let law = |text: String| {
        let is_read = W::parse(&text).is_ok();
        prop_assert!(!is_read || validator.is_valid(&Value::from(text.as_str())), "{}: {:?}", W::NAME, text);
        Ok(())
    };
    runner.run(&near(W::EXAMPLE), law).unwrap();
}

#[test]
fn no_pattern_refuses_what_is_read() {
    is_no_stricter::<AcademicYear>();
    is_no_stricter::<AsOf>();
    is_no_stricter::<CountryCode>();
    is_no_stricter::<CreditCode>();
    is_no_stricter::<Day>();
    is_no_stricter::<DivisionCode>();
    is_no_stricter::<DocumentNumber>();
    is_no_stricter::<Exact>();
    is_no_stricter::<Id>();
    is_no_stricter::<IndustryCode>();
    is_no_stricter::<LocalId>();
    is_no_stricter::<MajorCode>();
    is_no_stricter::<Month>();
    is_no_stricter::<ProvisionId>();
    is_no_stricter::<Rational>();
    is_no_stricter::<SchoolCode>();
}

#[test]
fn a_pattern_refuses_what_is_plainly_wrong() {
    for (pattern, wrong) in [
        (LocalId::PATTERN, "两 个"),
        (LocalId::PATTERN, "a\u{200B}b"),
        (LocalId::PATTERN, ""),
        (Day::PATTERN, "2025-13-01"),
        (Day::PATTERN, "2025.4.9"),
        (AsOf::PATTERN, "2025-4"),
        (AcademicYear::PATTERN, "2023-24"),
        (DivisionCode::PATTERN, "32058"),
        (CreditCode::PATTERN, "1210000040000I624D"),
        (IndustryCode::PATTERN, "3612"),
        (MajorCode::PATTERN, "460301"),
        (SchoolCode::PATTERN, "10003"),
        (CountryCode::PATTERN, "cn"),
        (DocumentNumber::PATTERN, "教职成厅函2024年20号"),
        (ProvisionId::PATTERN, "2.1.1-1c"),
        (Rational::PATTERN, "3/"),
    ] {
        assert!(!validator(pattern).is_valid(&Value::from(wrong)), "{wrong} matches {pattern}");
    }
}

/// Every schema says by a pattern of its own what its words look like, for whoever checks with the schema alone.
#[test]
fn every_word_with_a_grammar_has_its_pattern_in_the_schema() {
    fn look(node: &Value, at: &str, found: &mut usize) {
        if node.get("x-grammar").is_some() && node.get("type") == Some(&json!("string")) {
            let pattern = node.get("pattern").and_then(Value::as_str);
            assert!(pattern.is_some_and(|pattern| !pattern.is_empty()), "{at} has a grammar and no pattern");
            *found = found.saturating_add(1);
        }
        match node {
            Value::Object(map) => map.iter().for_each(|(key, value)| look(value, &format!("{at}/{key}"), found)),
            Value::Array(items) => items.iter().for_each(|item| look(item, at, found)),
            _ => {}
        }
    }
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema");
    let mut found = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let schema = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        look(&schema, &path.display().to_string(), &mut found);
    }
    assert!(found > 20, "{found}");
}
