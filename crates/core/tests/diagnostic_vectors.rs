//! Every code of the catalogue has an example that fires and a near one on which it stays silent.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests fail by panicking"
)]

mod counted;

use std::collections::BTreeSet;

use chanjiao::diagnostic::Diagnostics;
use chanjiao::language::Lang;
use chanjiao::reading::Limits;
use chanjiao::validation::{catalogue, examine};
use serde_json::Value;

/// Codes that a dossier cannot show, and why.
const WITHOUT_CASE: &[(&str, &str)] = &[
    ("CJ0007", "a dossier is JSON; standards are TOML"),
    ("CJ0190", "the checker and the typed parse agree, as a property test holds"),
    ("CJ0301", "no field of a dossier is a rational number"),
    ("CJ0302", "no field of a dossier is a rational number"),
    ("CJ0303", "no field of a dossier is a rational number"),
    ("CJ0313", "said as CJ0102 of a dossier"),
    ("CJ0323", "no field of a dossier is a part of a whole"),
    ("CJ0330", "every month of a dossier may be a day, and is CJ0331"),
    ("CJ0336", "no field of a dossier is an interval"),
    ("CJ0337", "no field of a dossier is an interval"),
    ("CJ0501", "said as CJ0706 of a dossier"),
    ("CJ0502", "said as CJ0707 of a dossier"),
    ("CJ0503", "said as CJ0706 of a dossier"),
];

fn base() -> Value {
    serde_json::from_str(include_str!("../../../tests/vectors/diagnostics/base.json")).expect("the base is JSON")
}

fn cases() -> Vec<Value> {
    counted::cases("diagnostics/cases")
}

/// JSON Merge Patch (RFC 7396).
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    let target = target.as_object_mut().expect("it was made one");
    for (key, value) in patch {
        if value.is_null() {
            target.remove(key);
        } else {
            merge(target.entry(key.clone()).or_insert(Value::Null), value);
        }
    }
}

fn bytes(base: &Value, example: &Value) -> Vec<u8> {
    if let Some(text) = example.get("text") {
        return text.as_str().expect("a text").as_bytes().to_vec();
    }
    if let Some(hex) = example.get("hex") {
        let hex = hex.as_str().expect("a text");
        return hex
            .as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).expect("two hexadecimal digits"))
            .collect();
    }
    let mut dossier = base.clone();
    merge(&mut dossier, example);
    dossier.to_string().into_bytes()
}

fn limits(case: &Value) -> Limits {
    let mut limits = Limits::default();
    let stated = |key: &str| {
        let value = case.pointer(&format!("/limits/{key}"))?;
        Some(usize::try_from(value.as_u64().expect("a whole number")).expect("a small one"))
    };
    limits.bytes = stated("bytes").unwrap_or(limits.bytes);
    limits.depth = stated("depth").unwrap_or(limits.depth);
    limits.items = stated("items").unwrap_or(limits.items);
    limits
}

fn found(base: &Value, case: &Value, example: &str) -> Diagnostics {
    examine(&bytes(base, &case[example]), &limits(case)).diagnostics
}

#[test]
fn nothing_is_wrong_with_the_base() {
    let examined = examine(&bytes(&base(), &serde_json::json!({})), &Limits::default());
    assert!(examined.dossier.is_some());
    assert_eq!(examined.diagnostics, Diagnostics::default());
}

#[test]
fn every_case_fires_where_it_should_and_is_silent_where_it_should() {
    let base = base();
    let mut wrong = Vec::new();
    for case in &cases() {
        let (code, name) = (case["code"].as_str().unwrap(), case["name"].as_str().unwrap());
        let fires = found(&base, case, "fires");
        let silent = found(&base, case, "silent");
        let codes = |found: &Diagnostics| found.items.iter().map(|item| item.code).collect::<Vec<_>>();
        if !codes(&fires).contains(&code) {
            wrong.push(format!("{code} {name}: found {:?}", codes(&fires)));
        }
        if codes(&silent).contains(&code) {
            wrong.push(format!("{code} {name}: is not silent: {:?}", codes(&silent)));
        }
        // What is near a fault is meant to be sound, but for hints that its brevity draws.
        if silent.has_errors() {
            wrong.push(format!("{code} {name}: the silent example has errors: {:?}", codes(&silent)));
        }
        for item in fires.items {
            for lang in [Lang::Zh, Lang::En] {
                let said = item.line_for(lang);
                if said.contains("{") && !said.contains("\"other\"") && !said.contains("{…}") && !said.contains("{\"")
                {
                    wrong.push(format!("{code} {name}: an unfilled placeholder: {said}"));
                }
            }
            if !["CJ0001", "CJ0002", "CJ0005"].contains(&item.code) && (item.line.is_none() || item.column.is_none()) {
                wrong.push(format!("{code} {name}: no line and column: {item:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case_or_a_reason_why_not() {
    let cases = cases();
    let with_case: BTreeSet<&str> = cases.iter().map(|case| case["code"].as_str().unwrap()).collect();
    let known: BTreeSet<&str> = catalogue().map(|kind| kind.code).collect();
    let excused: BTreeSet<&str> = WITHOUT_CASE.iter().map(|(code, _)| *code).collect();
    let without: Vec<&&str> =
        known.iter().filter(|code| !with_case.contains(*code) && !excused.contains(*code)).collect();
    assert!(without.is_empty(), "without a case: {without:?}");
    assert!(with_case.is_subset(&known), "of no catalogue: {:?}", with_case.difference(&known).collect::<Vec<_>>());
    assert!(excused.is_disjoint(&with_case) && excused.is_subset(&known), "an excuse that is none");
}
