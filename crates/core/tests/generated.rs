//! Drawn dossiers are plausible: sound at every size, seed and year; the same bytes for the same seed; one alliance through the years.

#![expect(clippy::expect_used, reason = "a drawn dossier that is not sound fails the test")]
#![expect(clippy::arithmetic_side_effects, reason = "small numbers of years and records")]

use std::collections::BTreeSet;

use chanjiao::assessment::{Assessor, Options};
use chanjiao::dossier::Dossier;
use chanjiao::reading::Limits;
use chanjiao::standard::Standard;
use chanjiao::validation::examine;
use proptest::prelude::*;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

#[path = "../examples/generate/arguments.rs"]
mod arguments;
#[path = "../examples/generate/cohort.rs"]
mod cohort;
#[path = "../examples/generate/generator/mod.rs"]
mod generator;

use generator::{FIRST_YEAR, Sample};

/// Asserts that it is read without a word, that no rule finds an error, and that it can be assessed.
fn is_sound(sample: Sample) {
    let text = sample.dossier().to_string();
    let read = Dossier::read(text.as_bytes(), &Limits::default());
    assert_eq!(read.diagnostics.items, [], "{sample:?}");
    let examined = examine(text.as_bytes(), &Limits::default());
    assert!(!examined.diagnostics.has_errors(), "{sample:?}: {:?}", examined.diagnostics);
    let assessor = Assessor::new(Standard::built_in());
    let assessment = assessor.assess_examined(&examined, &Options::default()).expect("it can be typed");
    assert!(!assessment.verdict().outcomes.is_empty(), "{sample:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn a_drawn_dossier_is_sound(
        seed: u64,
        alliance in 0..1000_u64,
        entities in 0..600_u64,
        later in 0..8_u64,
        unknown in 0..=1000_u64,
    ) {
        is_sound(Sample { seed, alliance, entities, year: FIRST_YEAR + later, unknown });
    }
}

#[test]
fn a_large_one_is_sound_too() {
    is_sound(Sample { entities: 10_000, ..Sample::default() });
}

fn records(value: &Value) -> usize {
    match value {
        Value::Object(fields) => usize::from(fields.contains_key("id")) + fields.values().map(records).sum::<usize>(),
        Value::Array(items) => items.iter().map(records).sum(),
        _ => 0,
    }
}

#[test]
fn it_is_about_as_large_as_asked() {
    for entities in [200, 1_000, 10_000] {
        let sizes: usize = (1..=6).map(|seed| records(&Sample { seed, entities, ..Sample::default() }.dossier())).sum();
        let mean = u64::try_from(sizes / 6).expect("a number");
        assert!(mean * 100 > entities * 75 && mean * 100 < entities * 125, "{mean} of {entities}");
    }
}

#[test]
fn the_same_seed_draws_the_same_bytes_and_another_seed_another_dossier() {
    let digest = |sample: Sample| {
        let text = sample.dossier().to_string();
        let dossier = Dossier::read(text.as_bytes(), &Limits::default()).document.expect("it can be typed");
        let hash = Sha256::digest(dossier.to_canonical_json());
        hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    // What a seed means is held for good: whoever cites a seed must find the same dossier later.
    assert_eq!(digest(Sample::default()), "9fd4d82612ccdaeb");
    assert_eq!(digest(Sample { seed: 2, ..Sample::default() }), "8bf812886fa887dc");
}

/// Whether anything is stated at a place, where `*` stands for any position, listed among others or not.
fn states(value: &Value, place: &[&str]) -> bool {
    match (value, place.split_first()) {
        (_, None) => true,
        (Value::Object(fields), Some((step, below))) => fields.get(*step).is_some_and(|value| states(value, below)),
        _ => false,
    }
}

#[test]
fn every_section_is_drawn_and_somewhat_left_out_somewhere() {
    let drawn: Vec<Value> = (1..=40).map(|seed| Sample { seed, ..Sample::default() }.dossier()).collect();
    let places: Vec<String> = Dossier::places().into_iter().map(|place| place.path).collect();
    let mut sections = 0;
    for place in places.iter().filter(|place| {
        !place.is_empty() && !place.contains('*') && !place.ends_with("/listed") && !place.ends_with("/total")
    }) {
        let steps: Vec<&str> = place.split('/').skip(1).collect();
        let asked_by_others = ["figures", "attestations", "definitions", "not_applicable", "extensions"];
        if asked_by_others.contains(&steps[0]) || ["other_ids", "former_names"].contains(&steps[steps.len() - 1]) {
            continue;
        }
        sections += 1;
        assert!(drawn.iter().any(|dossier| states(dossier, &steps)), "{place} is never drawn");
    }
    assert!(sections > 90, "{sections} sections");
    let silent = drawn.iter().filter(|dossier| !states(dossier, &["alliance", "seat"])).count();
    assert!(silent > 0 && silent < 20, "{silent} of 40 leave the seat out");
}

#[test]
fn it_says_that_it_is_invented_wherever_one_looks() {
    let dossier = Sample::default().dossier();
    let text = |place: &str| dossier.pointer(place).and_then(Value::as_str).expect("text").to_owned();
    assert!(text("/alliance/name").contains("虚构") && text("/stated_by/note").contains("全部虚构"));
    assert!(text("/stated_by/note").contains("Everything here is invented"));
    assert_eq!(text("/evidence/0/kind"), "invented");
    let names: Vec<&Value> =
        dossier["alliance"]["members"].as_array().expect("members").iter().map(|member| &member["name"]).collect();
    assert!(names.iter().all(|name| name.as_str().is_some_and(|name| name.starts_with("虚构"))));
}

/// Every record with an id, by its place in the dossier and its id.
fn entities<'a>(value: &'a Value, place: &str, found: &mut Vec<(String, &'a Value)>) {
    match value {
        Value::Object(fields) => {
            if let Some(id) = fields.get("id").and_then(Value::as_str) {
                found.push((format!("{place}/{id}"), value));
            }
            for (key, below) in fields.iter().filter(|(key, _)| *key != "listed") {
                entities(below, &format!("{place}/{key}"), found);
            }
            if let Some(listed) = fields.get("listed") {
                entities(listed, place, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| entities(item, place, found)),
        _ => {}
    }
}

/// Whether two statements of one record agree: alike, or a series of which each period that both state is alike.
fn agree(was: &Value, is: &Value) -> bool {
    let (Some(was_items), Some(is_items)) = (was.as_array(), is.as_array()) else { return was == is };
    let dated = |item: &Value| item.get("period").or(item.get("on")).cloned();
    was == is
        || was_items.iter().all(|then| {
            dated(then).is_some() && is_items.iter().filter(|now| dated(now) == dated(then)).all(|now| now == then)
        })
}

#[test]
fn an_alliance_stays_the_same_through_the_years_and_grows() {
    for alliance in 1..=4 {
        let years = (0..5).map(|later| Sample { alliance, year: FIRST_YEAR + later, ..Sample::default() }.dossier());
        let years: Vec<Value> = years.collect();
        let (mut joined, mut left) = (0, 0);
        for pair in years.windows(2) {
            let (mut then, mut now) = (Vec::new(), Vec::new());
            entities(&pair[0], "", &mut then);
            entities(&pair[1], "", &mut now);
            let find = |all: &[(String, &'_ Value)], place: &String| all.iter().any(|(other, _)| other == place);
            joined += now.iter().filter(|(place, _)| place.contains("/members/") && !find(&then, place)).count();
            left += then.iter().filter(|(place, _)| place.contains("/members/") && !find(&now, place)).count();
            let mut common = 0;
            for (place, was) in then.iter().filter(|(place, _)| !place.starts_with("/evidence/")) {
                let Some((_, is)) = now.iter().find(|(other, _)| other == place) else { continue };
                common += 1;
                for (field, was) in was.as_object().expect("a record") {
                    // What grows with the years, and what is as it is now.
                    let is_current = place.contains("/industry_colleges/") && field == "students"
                        || place == &format!("/alliance/invented-{alliance}");
                    assert!(is_current || is.get(field).is_some_and(|is| agree(was, is)), "{place}/{field}");
                }
            }
            assert!(common > 80, "{common} records in common");
        }
        assert!(joined > 0 && left > 0, "{joined} joined, {left} left");
    }
}

#[test]
fn the_command_of_the_guides_draws_sound_dossiers() {
    for guide in [include_str!("../../../docs/guide.md"), include_str!("../../../docs/guide.zh-CN.md")] {
        let (_, after) = guide.split_once("cargo run --example generate -- ").expect("the command");
        let given: Vec<String> = after.lines().next().expect("a line").split(' ').map(str::to_owned).collect();
        let drawn: Vec<Sample> = arguments::read(&given).expect("understood").samples().collect();
        assert_eq!(drawn.len(), 6);
        drawn.into_iter().for_each(is_sound);
    }
}

#[test]
fn the_command_draws_what_it_is_asked_for() {
    let read = |given: &[&str]| arguments::read(&given.iter().map(ToString::to_string).collect::<Vec<_>>());
    let drawn: Vec<Sample> = read(&["--seed", "7", "--entities", "300", "--count", "2", "--years", "3"])
        .expect("understood")
        .samples()
        .collect();
    let expected: BTreeSet<(u64, u64)> =
        (1..=2).flat_map(|alliance| (0..3).map(move |later| (alliance, FIRST_YEAR + later))).collect();
    assert_eq!(drawn.iter().map(|sample| (sample.alliance, sample.year)).collect::<BTreeSet<_>>(), expected);
    assert!(drawn.len() == 6 && drawn.iter().all(|sample| (sample.seed, sample.entities) == (7, 300)));
    assert_eq!(read(&[]).expect("understood").samples().collect::<Vec<_>>(), [Sample::default()]);
    for given in [&["--seed"][..], &["--seed", "x"], &["--entities", "999999999"], &["--many", "3"]] {
        assert!(read(given).is_err_and(|not_understood| not_understood.starts_with(given[0])), "{given:?}");
    }
    assert!(arguments::USAGE.contains("--years"));
}

#[test]
fn the_shipped_cohorts_are_what_the_command_draws() {
    for (name, text) in [
        ("panel", include_str!("../examples/cohorts/panel.json")),
        ("open", include_str!("../examples/cohorts/open.json")),
    ] {
        let given = ["--cohort", name].map(str::to_owned);
        let asked = arguments::read(&given).expect("understood").cohort.expect("a cohort");
        assert!(asked.text().expect("it can be drawn") == text, "{name} is not what is shipped");
        let read = chanjiao::cohort::Cohort::from_json(text.as_bytes(), &Limits::default());
        assert_eq!(read.diagnostics.items, [], "{name}");
        assert!(text.contains("Everything here is invented"));
    }
    assert!(arguments::read(&["--cohort".to_owned()]).is_err());
}

#[test]
fn the_shipped_cohorts_hold_what_the_guides_show_of_them() {
    let read = |text: &str| {
        chanjiao::cohort::Cohort::from_json(text.as_bytes(), &Limits::default()).cohort.expect("it is sound")
    };
    let panel = read(include_str!("../examples/cohorts/panel.json"));
    assert_eq!((panel.rows().len(), panel.columns().len()), (34 * 5, 10));
    let cells = || panel.columns().iter().flat_map(|column| &column.values);
    assert!(cells().all(|cell| cell.exact().is_some()));
    let imputed = cells().filter(|cell| matches!(cell, chanjiao::cohort::Cell::Imputed(..))).count();
    assert!((10..=80).contains(&imputed), "{imputed} of 1700 are filled in");
    let gates = |status| {
        let rows = panel.rows().iter();
        rows.filter(|row| row.gates.iter().flatten().any(|gate| gate.status == status)).count()
    };
    let (failed, unknown) = (gates(chanjiao::cohort::GateStatus::Failed), gates(chanjiao::cohort::GateStatus::Unknown));
    assert!((1..=10).contains(&failed) && (1..=10).contains(&unknown), "{failed} failed, {unknown} unknown");
    let open = read(include_str!("../examples/cohorts/open.json"));
    let open_cells = open.columns().iter().flat_map(|column| &column.values).filter(|cell| cell.exact().is_none());
    assert!((10..=40).contains(&open_cells.count()));
    assert!(open.columns().iter().all(|column| column.goalposts.is_some()));
}
