//! The dossiers that are shipped: real ones give a source for whatever they state, invented ones say that they are, the
//! complete one leaves nothing open, and the faulty one is wrong just where its table says.

#![expect(clippy::expect_used, reason = "a shipped file that is not as it should be fails the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use chanjiao::dossier::{Dossier, GraduateCohort, PlacementKind, Undertaken};
use chanjiao::quantity::{Count, Figure, Rational};
use chanjiao::reading::Limits;
use chanjiao::validation::examine;
use serde_json::Value;

const REAL: usize = 16;
const INVENTED: usize = 3;

/// Every dossier of a folder, by file name.
fn texts(folder: &str) -> BTreeMap<String, String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/dossiers").join(folder);
    fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("text"))
        })
        .collect()
}

fn values(folder: &str) -> BTreeMap<String, Value> {
    texts(folder).into_iter().map(|(name, text)| (name, serde_json::from_str(&text).expect("JSON"))).collect()
}

fn complete() -> (Dossier, Value) {
    let text = texts("invented").remove("complete.json").expect("it is shipped");
    let read = Dossier::read(text.as_bytes(), &Limits::default());
    (read.document.expect("it can be typed"), serde_json::from_str(&text).expect("JSON"))
}

/// Shows every value with its place, `*` for positions in arrays.
fn each<'a>(value: &'a Value, place: &str, show: &mut impl FnMut(&str, &'a Value)) {
    show(place, value);
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, below)| each(below, &format!("{place}/{key}"), show)),
        Value::Array(items) => items.iter().for_each(|below| each(below, &format!("{place}/*"), show)),
        _ => {}
    }
}

fn names_evidence(value: &Value) -> bool {
    value["evidence"].as_array().is_some_and(|evidence| !evidence.is_empty())
}

#[test]
fn sound_dossiers_are_read_without_a_word_and_written_without_loss() {
    let sound: Vec<_> = texts("real").into_iter().chain(texts("invented")).collect();
    assert_eq!(sound.len(), REAL + INVENTED);
    for (name, text) in sound {
        let read = Dossier::read(text.as_bytes(), &Limits::default());
        assert_eq!(read.diagnostics.items, [], "{name}");
        assert_eq!(read.set_aside, [""; 0], "{name}");
        let dossier = read.document.expect("it can be typed");
        let again = Dossier::read(dossier.to_canonical_json().as_bytes(), &Limits::default());
        assert_eq!(again.document, Some(dossier), "{name}");
    }
}

#[test]
fn evidence_that_is_named_is_there_and_evidence_that_is_there_is_named() {
    for (name, dossier) in values("real").into_iter().chain(values("invented")) {
        let there: Vec<&str> = dossier["evidence"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|evidence| evidence["id"].as_str().expect("an id"))
            .collect();
        let mut named = BTreeSet::new();
        each(&dossier, "", &mut |place, value| {
            if place.ends_with("/evidence/*") && place != "/evidence/*" {
                named.insert(value.as_str().expect("an id"));
            }
        });
        assert_eq!(named, there.iter().copied().collect(), "{name}");
        assert_eq!(named.len(), there.len(), "{name} has two pieces of evidence of one id");
    }
}

#[test]
fn whatever_a_real_dossier_states_names_its_evidence() {
    let (mut numbers, mut entities) = (0, 0);
    for (name, dossier) in values("real") {
        each(&dossier, "", &mut |place, value| {
            let is_evidence = place.starts_with("/evidence/");
            if let Some(fields) = value.as_object().filter(|_| !is_evidence) {
                let holds_number = fields.values().any(|field| {
                    field.is_number() || field.as_array().is_some_and(|items| items.iter().any(Value::is_number))
                });
                if holds_number || fields.contains_key("id") {
                    assert!(names_evidence(value), "{name}{place} gives no source");
                    numbers += usize::from(holds_number);
                    entities += usize::from(fields.contains_key("id"));
                }
            }
        });
        for evidence in dossier["evidence"].as_array().expect("some evidence") {
            assert!(evidence["on"].is_string() && evidence["kind"].is_string(), "{name}: {evidence}");
            assert!(evidence["url"].is_string() || evidence["note"].is_string(), "{name}: {evidence}");
        }
    }
    assert_eq!((numbers, entities), (30, 87));
}

#[test]
fn real_dossiers_say_by_whom_they_were_compiled_and_hold_nothing_invented() {
    for (name, text) in texts("real") {
        assert!(!text.contains("invented") && !text.contains("虚构"), "{name}");
        let dossier: Value = serde_json::from_str(&text).expect("JSON");
        let note = dossier["stated_by"]["note"].as_str().expect("a note");
        assert!(dossier["stated_by"]["body"].as_str().expect("a body").contains("非联合体填报"), "{name}");
        assert!(note.contains("未公布") && note.contains("Not published"), "{name}");
    }
}

#[test]
fn invented_dossiers_say_so_wherever_one_looks() {
    for (name, dossier) in values("invented").into_iter().chain(values("faulty")) {
        assert!(dossier["alliance"]["name"].as_str().expect("a name").contains("虚构"), "{name}");
        let note = dossier["stated_by"]["note"].as_str().expect("a note");
        assert!(note.contains("全部虚构") && note.contains("Everything here is invented"), "{name}");
        assert!(dossier["stated_by"]["body"].as_str().expect("a body").contains("虚构"), "{name}");
    }
    for (name, dossier) in values("invented") {
        each(&dossier, "", &mut |place, value| {
            if place == "/evidence/*" {
                assert_eq!(value["kind"], "invented", "{name}");
            }
            if place.starts_with("/alliance/members/") && value.get("kind").is_some() {
                assert!(value["name"].as_str().expect("a name").contains("虚构"), "{name}: {value}");
            }
            let is_code = place.ends_with("/credit_code") || place.ends_with("/school_code");
            assert!(!is_code, "{name}{place}: no body's code is made up");
        });
    }
}

/// Places that the complete dossier leaves out, and why. Each covers what lies below it.
const LEFT_OUT: &[(&str, &str)] = &[
    ("/alliance/governance/provincial_departments/*/member", "the department is no member"),
    ("/cooperation/employment/graduates/*/stated_rates", "for sources that give no counts"),
    ("/figures", "asked by a standard of its own"),
    ("/attestations", "asked by a standard of its own"),
    ("/definitions", "every figure is counted by a definition of the library"),
    ("/evidence/*/number", "invented evidence has none"),
    ("/evidence/*/url", "invented evidence has none"),
    ("/evidence/*/evidence", "it is the evidence"),
    ("/not_applicable", "everything applies"),
    ("/extensions", "kept for others"),
];

#[test]
fn the_complete_dossier_leaves_no_place_open() {
    let (_, dossier) = complete();
    let mut stated = BTreeSet::new();
    each(&dossier, "", &mut |place, _| {
        stated.insert(place.to_owned());
    });
    let is_identity = |place: &str| {
        place.ends_with("/former_names")
            || place.ends_with("/credit_code")
            || place.ends_with("/school_code")
            || place.contains("/other_ids")
    };
    let is_left_out = |place: &str| {
        LEFT_OUT.iter().any(|(left_out, _)| {
            place.strip_prefix(left_out).is_some_and(|below| below.is_empty() || below.starts_with('/'))
        })
    };
    let places: Vec<String> = Dossier::places().into_iter().map(|described| described.path).collect();
    assert!(places.len() > 300);
    for place in &places {
        assert!(stated.contains(place) || is_identity(place) || is_left_out(place), "{place} is left open");
    }
    for (left_out, _) in LEFT_OUT {
        assert!(places.iter().any(|place| place == left_out), "there is no {left_out}");
        assert!(!stated.contains(*left_out), "{left_out} is stated after all");
    }
}

#[test]
fn the_complete_dossier_states_every_listing_whole_and_every_figure_exactly() {
    let (_, dossier) = complete();
    each(&dossier, "", &mut |place, value| {
        for inexact in ["listed", "total", "at_least", "more_than", "at_most", "less_than", "between", "about"] {
            assert!(value.get(inexact).is_none(), "{place}/{inexact}");
        }
        assert!(!value.as_array().is_some_and(Vec::is_empty) || place.ends_with("/serves"), "{place} is empty");
    });
}

fn exact(figure: Option<&Figure<Count>>) -> Rational {
    figure.expect("it is stated").interval().exact().expect("it is exact").clone()
}

/// The parts of a cohort's graduates: in employment, gone on to study, without a destination.
fn destinations(cohort: &GraduateCohort) -> [Rational; 3] {
    let employed = exact(cohort.contract.as_ref()) + exact(cohort.start_up.as_ref()) + exact(cohort.freelance.as_ref());
    [employed, exact(cohort.further_study.as_ref()), exact(cohort.without_destination.as_ref())]
}

#[test]
fn the_complete_dossiers_figures_agree_with_one_another() {
    let (dossier, _) = complete();
    let employment = dossier.cooperation.expect("stated").employment.expect("stated");
    for cohort in employment.graduates.expect("stated").items() {
        let [employed, studying, without] = destinations(cohort);
        assert_eq!(employed.clone() + studying + without, exact(cohort.graduates.as_ref()), "{:?}", cohort.id);
        let local: Vec<Rational> =
            cohort.local.iter().flatten().map(|local| exact(Some(&local.employed))).chain([employed.clone()]).collect();
        assert!(local.len() == 4 && local.is_sorted(), "{:?}", cohort.id);
        let hired = exact(cohort.hired_by_members.as_ref());
        assert!(exact(cohort.hired_in_matching_posts.as_ref()) <= hired && hired <= employed, "{:?}", cohort.id);
    }
    let mut at_one_time: BTreeMap<String, Rational> = BTreeMap::new();
    for placement in employment.placements.expect("stated").items() {
        let (heads, peak) = (exact(placement.heads.as_ref()), exact(placement.peak_heads.as_ref()));
        assert!(peak <= heads, "{:?}", placement.id);
        // Only placements at a post are counted as matching.
        if placement.kind == PlacementKind::Post {
            assert!(exact(placement.matching_heads.as_ref()) <= heads, "{:?}", placement.id);
        }
        let host = placement.host.as_ref().expect("stated").id().as_str().to_owned();
        let all = at_one_time.remove(&host).unwrap_or_default() + peak;
        at_one_time.insert(host, all);
    }
    let undertakings = dossier.artefacts.expect("stated").training.expect("stated").post_undertakings.expect("stated");
    let tenth = Rational::new(1, 10).expect("a tenth");
    for undertaking in undertakings.items() {
        let taken = exact(undertaking.peak_students.as_ref());
        let (staff, posts) = (exact(undertaking.staff.as_ref()), exact(undertaking.posts.as_ref()));
        let share = |figure: &Figure<_>| figure.interval().exact().expect("it is exact").clone();
        let undertaken = match undertaking.undertaken.as_ref().expect("stated") {
            Undertaken { heads: Some(heads), of_posts: None, of_staff: None, .. } => exact(Some(heads)),
            Undertaken { heads: None, of_posts: Some(of), of_staff: None, .. } => share(of) * posts,
            Undertaken { heads: None, of_posts: None, of_staff: Some(of), .. } => share(of) * staff.clone(),
            other => unreachable!("stated in one way: {other:?}"),
        };
        assert!(undertaken <= taken && taken < staff * tenth.clone(), "{:?}", undertaking.id);
        assert_eq!(at_one_time.get(undertaking.enterprise.id().as_str()), Some(&taken), "{:?}", undertaking.id);
    }
}

/// The rows of the tables that say what is wrong with the faulty dossier: under a heading, cell by cell.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let table = include_str!("../examples/dossiers/faulty/README.md");
    let (_, below) = table.split_once(heading).expect("there is such a heading");
    below
        .lines()
        .take_while(|line| !line.starts_with("## "))
        .filter(|line| line.starts_with("| ") && !line.starts_with("| code") && !line.starts_with("| place"))
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

/// The codes and places that a table tells of.
fn told(heading: &str) -> Vec<(String, String)> {
    let pair = |row: Vec<String>| (row.first().expect("a code").clone(), row.get(1).expect("a place").clone());
    rows(heading).into_iter().map(pair).collect()
}

#[test]
fn the_faulty_dossier_is_wrong_in_form_where_its_table_says_and_nowhere_else() {
    let text = texts("faulty").remove("many_faults.json").expect("it is shipped");
    let read = Dossier::read(text.as_bytes(), &Limits::default());
    let found: Vec<(String, String)> =
        read.diagnostics.items.iter().map(|found| (found.code.to_owned(), found.path.clone())).collect();
    assert_eq!(found, told("## Faults of form"));
    let kinds: BTreeSet<&str> = found.iter().map(|(code, _)| code.as_str()).collect();
    assert!(kinds.len() >= 30, "{} kinds of fault", kinds.len());
}

#[test]
fn the_faulty_dossier_is_wrong_in_fact_where_its_table_says_and_nowhere_else() {
    let text = texts("faulty").remove("many_faults.json").expect("it is shipped");
    let form = Dossier::read(text.as_bytes(), &Limits::default()).diagnostics.items;
    let examined = examine(text.as_bytes(), &Limits::default());
    let found: Vec<(String, String)> = examined
        .diagnostics
        .items
        .iter()
        .filter(|found| !form.iter().any(|other| (other.code, &other.path) == (found.code, &found.path)))
        .map(|found| (found.code.to_owned(), found.path.clone()))
        .collect();
    assert_eq!(found, told("## Faults of fact"));
    assert!(found.len() >= 30);
}

/// What is told of a real dossier though nothing is wrong with it, by file and code, and why.
const TOLD: &[(&str, &str, &str)] = &[
    ("qiantang.json", "CJ4201", "the report names the policies without number, date or issuer"),
    ("wuhan.json", "CJ1108", "the two leads built their college and base before the alliance"),
];

#[test]
fn nothing_is_wrong_with_the_real_dossiers_and_the_invented_ones() {
    let mut told = BTreeSet::new();
    for (folder, name, text) in ["real", "invented"]
        .into_iter()
        .flat_map(|folder| texts(folder).into_iter().map(move |(name, text)| (folder, name, text)))
    {
        let examined = examine(text.as_bytes(), &Limits::default());
        assert!(!examined.diagnostics.has_errors(), "{folder}/{name}: {:?}", examined.diagnostics);
        if folder == "real" {
            told.extend(examined.diagnostics.items.iter().map(|item| (name.clone(), item.code)));
        }
    }
    assert_eq!(told, TOLD.iter().map(|(name, code, _)| ((*name).to_owned(), *code)).collect());
}
