//! What the schema's `pattern` says of a word is never stricter than what reads it, and says something: held with another library's
//! regular expressions.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
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

fn is_no_stricter<W: Grammar>(others: &[&'static str]) {
    let validator = validator(W::PATTERN);
    let law = |text: String| {
        let is_read = W::parse(&text).is_ok();
        prop_assert!(!is_read || validator.is_valid(&Value::from(text.as_str())), "{}: {:?}", W::NAME, text);
        Ok(())
    };
    for word in [W::EXAMPLE].iter().chain(others) {
        assert!(W::parse(word).is_ok(), "{}: {word}", W::NAME);
        let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::default() });
        runner.run(&near(word), law).unwrap();
    }
}

/// Holds the law for every word with a grammar, with sound words of other forms than its example has, and names the grammars.
macro_rules! grammars {
    ($($grammar:ident: [$($word:literal),*];)*) => {
        const NAMES: &[&str] = &[$($grammar::NAME),*];

        #[test]
        fn no_pattern_refuses_what_is_read() {
            $(is_no_stricter::<$grammar>(&[$($word),*]);)*
        }
    };
}

grammars! {
    AcademicYear: [];
    AsOf: ["2025-04"];
    CountryCode: ["US"];
    CreditCode: ["914403001922038216"];
    Day: ["2024-02-29", "1999-12-31"];
    DivisionCode: ["110000", "440300", "810000"];
    DocumentNumber: ["湘发改社会[2019]第０34号号", "国发 (２０15) 33 號"];
    Exact: ["-12.50", "100"];
    Id: ["2", "a-b_c.d"];
    IndustryCode: ["C", "A01", "C361"];
    LocalId: ["a", "school-3", "école°"];
    MajorCode: ["2015/associate/560301", "2010/secondary/082500", "2020/bachelor/080901K", "2021/310101"];
    Month: ["1999-12"];
    ProvisionId: ["moe-2024-20/A-1a", "moe-2024-20/3.2-1d"];
    Rational: ["0.6", "-12.50", "-3/5", "7"];
    SchoolCode: ["3632012345"];
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

/// Every schema says by a pattern what its strings with a grammar look like, for whoever checks with the schema alone; and the law
/// above is held for each of them.
#[test]
fn every_string_with_a_grammar_has_its_pattern_in_the_schema() {
    fn look(node: &Value, at: &str, found: &mut usize) {
        if let Some(grammar) = node.get("x-grammar").and_then(Value::as_str)
            && node.get("type") == Some(&json!("string"))
        {
            let pattern = node.get("pattern").and_then(Value::as_str);
            assert!(pattern.is_some_and(|pattern| !pattern.is_empty()), "{at} has a grammar and no pattern");
            assert!(NAMES.contains(&grammar), "{at}: the law is not held for {grammar}");
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
