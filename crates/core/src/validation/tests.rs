//! The machinery of validation: the catalogue is sound, and what is found stands where it should, in order and within bounds.

use std::collections::BTreeSet;

use super::{catalogue, examine, validate};
use crate::dossier::Dossier;
use crate::fault::Severity;
use crate::notice::{Kind, provision, provisions};
use crate::reading::Limits;

const BEGINNING: &str = r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04-09", "stated_by": {"body": "虚构局"}"#;

fn found(text: &str) -> Vec<(&'static str, String)> {
    let examined = examine(text.as_bytes(), &Limits::default());
    examined.diagnostics.items.into_iter().map(|item| (item.code, item.path)).collect()
}

fn alliance(inside: &str, more: &str) -> String {
    format!(r#"{BEGINNING}, "alliance": {{"id": "a", "name": "虚构联合体"{inside}}}{more}}}"#)
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn codes_are_well_formed_and_none_stands_twice() {
    let mut seen = BTreeSet::new();
    for kind in catalogue() {
        let digits = kind.code.strip_prefix("CJ").unwrap_or_default();
        assert!(digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit()), "{}", kind.code);
        assert!(seen.insert(kind.code), "{} stands twice", kind.code);
    }
    assert!(seen.len() > 200, "{}", seen.len());
}

#[test]
fn every_entry_speaks_both_languages_of_the_same_things() {
    for kind in catalogue() {
        for text in [kind.message, kind.help] {
            assert!(!text.zh.trim().is_empty() && !text.en.trim().is_empty(), "{}", kind.code);
            assert_eq!(placeholders(text.zh), placeholders(text.en), "{}", kind.code);
        }
    }
}

#[test]
fn every_rule_rests_on_provisions_that_exist_or_on_a_source() {
    for kind in catalogue::rules() {
        assert!(!kind.provisions.is_empty() || kind.source.is_some(), "{} rests on nothing", kind.code);
    }
    for kind in catalogue() {
        for id in kind.provisions {
            assert!(provision(id).is_some(), "{} cites {id}", kind.code);
        }
    }
}

#[test]
fn every_provision_of_the_strip_that_is_owed_a_rule_has_one() {
    let answered: BTreeSet<&str> = catalogue::rules().flat_map(|kind| kind.provisions).copied().collect();
    let strip = [
        "moe-2024-20/1-",
        "moe-2024-20/2.1.3-",
        "moe-2024-20/2.2.1-",
        "moe-2024-20/2.2.2-",
        "moe-2024-20/2.2.5-",
        "moe-2024-20/3.2-1b",
    ];
    let owed = provisions()
        .filter(|provision| provision.kinds.contains(&Kind::Rule))
        .filter(|provision| strip.iter().any(|section| provision.id.starts_with(section)));
    let without: Vec<&str> = owed.map(|provision| provision.id).filter(|id| !answered.contains(id)).collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn two_records_of_one_id_are_shown_with_both_places() {
    let text = alliance(
        r#", "members": [{"id": "甲", "name": "虚构公司", "kind": "enterprise"}]"#,
        r#",
        "evidence": [{"id": "甲", "title": "某文件"}]"#,
    );
    let examined = examine(text.as_bytes(), &Limits::default());
    let twice = examined.diagnostics.items.iter().find(|item| item.code == "CJ0401").expect("it is found");
    assert_eq!((twice.path.as_str(), twice.line), ("/evidence/0/id", Some(2)));
    assert_eq!((twice.related[0].path.as_str(), twice.related[0].line), ("/alliance/members/0/id", Some(1)));
    assert_eq!(twice.entity.as_deref(), Some("甲"));
}

#[test]
fn evidence_that_a_figure_names_is_not_unused_because_another_has_its_id() {
    let text = alliance(
        r#", "members": {"total": {"value": 3, "evidence": ["甲"]}}"#,
        r#",
        "evidence": [{"id": "甲", "title": "某文件"}, {"id": "甲", "title": "另一文件"}]"#,
    );
    let examined = examine(text.as_bytes(), &Limits::default());
    let codes: Vec<&str> = examined.diagnostics.items.iter().map(|item| item.code).collect();
    assert!(codes.contains(&"CJ0401") && !codes.contains(&"CJ0410"), "{codes:?}");
}

#[test]
fn form_and_facts_are_told_together_in_the_order_of_the_text() {
    let text = alliance(
        r#", "established": "2025-13", "seat": "320000", "members": [{"id": "x", "name": " ", "kind": "other"}]"#,
        r#", "evidense": [], "cooperation": {"schooling": {"parties": [{"member": "y"}]}}"#,
    );
    let expected = [
        ("CJ0330", "/alliance/established"),
        ("CJ1001", "/alliance/seat"),
        ("CJ1061", "/alliance/members"),
        ("CJ1062", "/alliance/members"),
        ("CJ0420", "/alliance/members/0/name"),
        ("CJ0101", "/evidense"),
        ("CJ0402", "/cooperation/schooling/parties/0/member"),
    ];
    let found = found(&text);
    let found: Vec<(&str, &str)> = found.iter().map(|(code, path)| (*code, path.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_was_set_aside_is_not_taken_for_something_never_stated() {
    let base = r#", "artefacts": {"training": {"golden_bases": [{"id": "b", "name": "虚构基地", "recognitions": [{"by": 5}]}]}}"#;
    assert_eq!(
        found(&alliance("", base)),
        [("CJ0104", "/artefacts/training/golden_bases/0/recognitions/0/by".to_owned())]
    );
    let evidence =
        r#", "evidence": [{"id": "e", "title": "某文件"}], "observations": [{"id": "o", "evidence": ["e"]}]"#;
    let codes: Vec<&str> = found(&alliance("", evidence)).iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, ["CJ0105", "CJ0105"], "the evidence is named by a record that was set aside");
    assert_eq!(found(&alliance("", "").replace("\"body\"", "\"bodi\"")).len(), 2, "an unknown key and a missing one");
}

#[test]
fn a_reference_to_a_record_that_was_set_aside_is_met_kindly() {
    let text = alliance(
        "",
        r#",
        "artefacts": {"majors": [{"id": "机电", "name": 5}]},
        "cooperation": {"employment": {"trainings": [{"id": "t", "major": "机电"}]}}"#,
    );
    let examined = examine(text.as_bytes(), &Limits::default());
    let kind = examined.diagnostics.items.iter().find(|item| item.code == "CJ0405").expect("it is found");
    assert_eq!(kind.severity, Severity::Hint);
    assert_eq!((kind.related[0].path.as_str(), kind.related[0].line), ("/artefacts/majors/0", Some(2)));
    assert!(!examined.diagnostics.items.iter().any(|item| item.code == "CJ0402"));
}

#[test]
fn a_dangling_reference_is_shown_the_nearest_id_of_its_kind() {
    let text = alliance(
        r#", "members": {"listed": [{"id": "虚构职业学院", "name": "虚构职业学院", "kind": "higher_vocational"}]}"#,
        r#", "evidence": [{"id": "虚构职业学苑", "title": "某文件"}], "cooperation": {"employment": {"trainings": [{"id": "t", "school": "虚构职业学员"}]}}"#,
    );
    let examined = examine(text.as_bytes(), &Limits::default());
    let dangling = examined.diagnostics.items.iter().find(|item| item.code == "CJ0402").expect("it is found");
    assert_eq!(dangling.help.zh, "是不是“虚构职业学院”？");
    assert_eq!(dangling.entity.as_deref(), Some("t"));
}

#[test]
fn where_there_is_no_record_of_the_kind_none_is_offered() {
    let text = alliance(r#", "parks": [{"id": "p", "name": "园区", "evidence": ["none"]}]"#, "");
    let examined = examine(text.as_bytes(), &Limits::default());
    let dangling = examined.diagnostics.items.iter().find(|item| item.code == "CJ0402").unwrap();
    assert_eq!(dangling.help.en, "add the evidence first");
}

#[test]
fn only_members_that_may_stand_there_are_offered_for_a_dangling_reference() {
    let text = alliance(
        r#", "members": [{"id": "plant", "name": "虚构学校", "kind": "higher_vocational"}, {"id": "works", "name": "虚构厂", "kind": "enterprise"}]"#,
        r#", "cooperation": {"employment": {"placements": [{"id": "p", "kind": "post", "school": "plant", "host": "plants"}]}}"#,
    );
    let examined = examine(text.as_bytes(), &Limits::default());
    let dangling = examined.diagnostics.items.iter().find(|item| item.code == "CJ0402").expect("it is found");
    assert_eq!(dangling.help.en, "add the member enterprise first, or name one of the 1 that there are");
}

#[test]
fn a_typed_dossier_shows_the_same_faults_of_fact_as_its_text() {
    let text = include_str!("../../examples/dossiers/faulty/many_faults.json");
    let examined = examine(text.as_bytes(), &Limits::default());
    let dossier = examined.dossier.expect("what remains can be typed");
    let again = examine(dossier.to_canonical_json().as_bytes(), &Limits::default());
    let sorted = |diagnostics: &crate::diagnostic::Diagnostics| {
        let mut all: Vec<(&str, String)> =
            diagnostics.items.iter().map(|item| (item.code, item.path.clone())).collect();
        all.sort();
        all
    };
    let typed = again.dossier.expect("it was typed before");
    assert_eq!(sorted(&validate(&typed)), sorted(&again.diagnostics));
    assert!(again.diagnostics.has_errors());
}

#[test]
fn without_a_text_what_is_found_is_ordered_by_place() {
    let members: Vec<String> = (0..12).map(|n| format!(r#"{{"id": "m{n}", "name": " ", "kind": "other"}}"#)).collect();
    let text = alliance(&format!(r#", "members": {{"listed": [{}]}}"#, members.join(",")), "");
    let dossier: Dossier = serde_json::from_str(&text).expect("it is sound in form");
    let blank: Vec<String> =
        validate(&dossier).items.into_iter().filter(|item| item.code == "CJ0420").map(|item| item.path).collect();
    assert_eq!(blank.len(), 12);
    assert_eq!(blank[2], "/alliance/members/listed/2/name");
    assert_eq!(blank[10], "/alliance/members/listed/10/name");
}

#[test]
fn the_bound_on_faults_holds_for_form_and_facts_together_and_errors_come_first() {
    let evidence: Vec<String> = (0..20).map(|n| format!(r#"{{"id": "e{n}", "title": "无"}}"#)).collect();
    let text =
        alliance(r#", "established": "2030-01", "seat": 5"#, &format!(r#", "evidence": [{}]"#, evidence.join(",")));
    let limits = Limits { faults: 3, ..Limits::default() };
    let found = examine(text.as_bytes(), &limits).diagnostics;
    assert_eq!((found.items.len(), found.count(Severity::Error), found.omitted), (3, 2, 19));
    assert!(found.items.is_sorted_by_key(|item| (item.line, item.column)));
}

#[test]
fn a_text_that_cannot_be_typed_gives_no_dossier_and_says_why() {
    let examined = examine(b"[]", &Limits::default());
    assert!(examined.dossier.is_none());
    assert_eq!(examined.diagnostics.items[0].code, "CJ0104");
}
