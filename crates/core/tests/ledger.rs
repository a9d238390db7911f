//! Ledgers: every state is reached as the vectors say, whatever does not belong is told, and silence settles nothing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a vector that is not as it should be fails the test"
)]

use std::collections::{BTreeMap, BTreeSet};

use chanjiao::assessment::{Assessment, Assessor, Options};
use chanjiao::diagnostic::Diagnostics;
use chanjiao::language::Lang;
use chanjiao::ledger::{FAULTS, Ledger, Settlements, State};
use chanjiao::reading::Limits;
use chanjiao::standard::Standard;
use chanjiao::validation::examine;
use serde_json::Value;

const CASES: usize = 47;

fn vectors() -> Value {
    serde_json::from_str(include_str!("../../../tests/vectors/ledger.json")).unwrap()
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
    for (key, value) in patch {
        if value.is_null() {
            target.as_object_mut().unwrap().remove(key);
        } else {
            merge(&mut target[key.as_str()], value);
        }
    }
}

struct Case {
    name: String,
    assessments: Vec<Assessment>,
    settlements: Option<Settlements>,
    expected: Value,
}

fn cases() -> Vec<Case> {
    let vectors = vectors();
    let assessors: BTreeMap<String, Assessor> = vectors["standards"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, standard)| {
            let loaded = Standard::from_json(standard.to_string().as_bytes());
            assert!(loaded.diagnostics.is_empty(), "{name}: {:#?}", loaded.diagnostics);
            (name.clone(), Assessor::new(loaded.standard.unwrap()))
        })
        .collect();
    let read = |case: &Value| {
        let name = case["name"].as_str().unwrap().to_owned();
        let assess = |given: &Value| {
            let mut dossier = vectors["base"].clone();
            merge(&mut dossier, &given["dossier"]);
            let examined = examine(dossier.to_string().as_bytes(), &Limits::default());
            assert!(!examined.diagnostics.has_errors(), "{name}: {:#?}", examined.diagnostics);
            let assessor = &assessors[given.get("standard").map_or("first", |of| of.as_str().unwrap())];
            assessor.assess_examined(&examined, &Options::default()).unwrap()
        };
        let assessments = case["assessments"].as_array().unwrap().iter().map(assess).collect();
        let settlements = case.get("settlements").map(|settlements| {
            let read = Settlements::read(settlements.to_string().as_bytes(), &Limits::default());
            assert!(read.diagnostics.is_empty(), "{name}: {:#?}", read.diagnostics);
            read.document.unwrap()
        });
        Case { name, assessments, settlements, expected: case.clone() }
    };
    vectors["cases"].as_array().unwrap().iter().map(read).collect()
}

fn codes(found: &Diagnostics) -> Value {
    found.items.iter().map(|item| Value::from(vec![item.code, item.path.as_str()])).collect()
}

#[test]
fn every_problem_stands_as_the_vectors_say_and_whatever_does_not_belong_is_told() {
    let cases = cases();
    assert_eq!(cases.len(), CASES);
    let mut wrong = Vec::new();
    for Case { name, assessments, settlements, expected } in &cases {
        let drawn = Ledger::of(assessments, settlements.as_ref());
        if codes(&drawn.diagnostics) != expected["diagnostics"] {
            wrong.push(format!("{name}: {}", codes(&drawn.diagnostics)));
        }
        let ledger = drawn.ledger.map(|ledger| serde_json::from_str::<Value>(&ledger.to_canonical_json()).unwrap());
        let entries = ledger.as_ref().map(|ledger| ledger["problems"].as_array().unwrap().clone());
        let states = entries.as_ref().map(|entries| {
            entries
                .iter()
                .map(|entry| (entry["id"].as_str().unwrap(), entry["state"].as_str().unwrap()))
                .collect::<Vec<_>>()
        });
        let said = expected["states"]
            .as_object()
            .map(|states| states.iter().map(|(id, state)| (id.as_str(), state.as_str().unwrap())).collect::<Vec<_>>());
        // The order is held apart: an object has none.
        let sorted = |mut of: Vec<(&str, &str)>| {
            of.sort_unstable();
            of.into_iter().map(|(id, state)| (id.to_owned(), state.to_owned())).collect::<Vec<_>>()
        };
        if states.map(sorted) != said.map(sorted) {
            wrong.push(format!("{name}: {entries:#?}"));
            continue;
        }
        for entry in entries.iter().flatten() {
            let id = entry["id"].as_str().unwrap();
            let history: Value = entry["history"].as_array().unwrap().iter().map(|at| at["sighting"].clone()).collect();
            for (key, found) in
                [("history", &history), ("because", &entry["because"]["en"]), ("former", &entry["former_ids"])]
            {
                if expected.get(key).and_then(|of| of.get(id)).is_some_and(|said| said != found) {
                    wrong.push(format!("{name}: {key} of {id}: {found}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_fault_of_a_ledger_has_a_case_and_every_state_is_reached() {
    let (mut fired, mut reached) = (BTreeSet::new(), BTreeSet::new());
    for Case { assessments, settlements, .. } in cases() {
        let drawn = Ledger::of(&assessments, settlements.as_ref());
        for item in drawn.diagnostics.items {
            fired.insert(item.code);
            for words in [item.message, item.help] {
                assert!(!words.zh.contains('{') && !words.en.contains('{'), "{words:?}");
            }
        }
        reached.extend(drawn.ledger.iter().flat_map(|of| of.document().problems.iter().map(|entry| entry.state)));
    }
    assert_eq!(fired, FAULTS.iter().map(|kind| kind.code).collect());
    assert_eq!(reached, State::ALL.iter().copied().collect());
}

#[test]
fn the_order_in_which_assessments_are_given_changes_no_byte() {
    for Case { name, mut assessments, settlements, expected } in cases() {
        let is_left_out = expected["diagnostics"].to_string().contains("CJ0803");
        let given = Ledger::of(&assessments, settlements.as_ref()).ledger.map(|of| of.to_canonical_json());
        assessments.reverse();
        let reversed = Ledger::of(&assessments, settlements.as_ref()).ledger.map(|of| of.to_canonical_json());
        // The first assessment says of which alliance the ledger is.
        assert!(is_left_out || given == reversed, "{name}");
    }
}

#[test]
fn what_stands_comes_first_and_reports_in_both_languages_say_it_all() {
    for Case { name, assessments, settlements, .. } in cases() {
        let Some(ledger) = Ledger::of(&assessments, settlements.as_ref()).ledger else { continue };
        let states: Vec<State> = ledger.document().problems.iter().map(|entry| entry.state).collect();
        assert!(states.is_sorted(), "{name}: {states:?}");
        for lang in [Lang::Zh, Lang::En] {
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            for report in [ledger.report(lang), ledger.markdown(lang), ledger.html(lang)] {
                assert!(!report.contains('{') || report.contains("<style>"), "{name}: {report}");
            }
            let report = squeezed(&ledger.report(lang));
            for entry in &ledger.document().problems {
                for words in [entry.because.say(lang), entry.state.label().get(lang).to_owned(), entry.id.clone()] {
                    assert!(report.contains(&squeezed(&words)), "{name}: {words} is not said");
                }
            }
            for dossier in &ledger.document().dossiers {
                let authority = dossier.standard.authority.label().get(lang);
                assert!(report.contains(&squeezed(authority)), "{name}: a verdict without its authority");
            }
        }
    }
}
