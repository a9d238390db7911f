//! The invented alliance and the same one a year later: what the second says of the first year is what the first said, or the change is
//! told here; and what got worse is found.

#![expect(clippy::expect_used, reason = "a shipped file that is not as it should be fails the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use chanjiao::assessment::{Assessor, Options};
use chanjiao::dossier::Dossier;
use chanjiao::reading::Limits;
use chanjiao::standard::Standard;
use chanjiao::validation::examine;
use serde_json::Value;

fn text(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/dossiers/invented").join(name);
    fs::read_to_string(path).expect("it is shipped")
}

fn values() -> (Value, Value) {
    let read = |name| serde_json::from_str(&text(name)).expect("JSON");
    (read("complete.json"), read("complete_a_year_later.json"))
}

/// The points that a dossier falls short of.
fn shortfalls(name: &str) -> BTreeSet<String> {
    let examined = examine(text(name).as_bytes(), &Limits::default());
    let assessor = Assessor::new(Standard::built_in());
    let assessment = assessor.assess_examined(&examined, &Options::default()).expect("it can be typed");
    assessment.document().shortfalls.iter().map(|problem| problem.point.to_string()).collect()
}

#[test]
fn what_got_worse_is_found_and_nothing_else_is() {
    assert_eq!(shortfalls("complete.json"), BTreeSet::new());
    let worse = [
        "departments.complete",
        "duties.each_member",
        "funds.fiscal_rises",
        "posts.kept",
        "rate.rises",
        "receipts.technical_service",
    ];
    assert_eq!(shortfalls("complete_a_year_later.json"), worse.into_iter().map(str::to_owned).collect());
}

#[test]
fn it_is_settled_and_only_the_duties_of_the_new_member_are_warned_of() {
    let examined = examine(text("complete_a_year_later.json").as_bytes(), &Limits::default());
    let told: Vec<&str> = examined.diagnostics.items.iter().map(|item| item.code).collect();
    assert_eq!(told, ["CJ1402"]);
    let assessor = Assessor::new(Standard::built_in());
    let assessment = assessor.assess_examined(&examined, &Options::default()).expect("it can be typed");
    assert_eq!(assessment.document().verdict.outcomes.len(), 1);
    assert_eq!(assessment.document().could_end_it, [0; 0]);
}

/// Every record with an id, by kind of place and id.
fn entities<'a>(value: &'a Value, place: &str, found: &mut BTreeMap<(String, &'a str), &'a Value>) {
    match value {
        Value::Object(fields) => {
            if let Some(id) = fields.get("id").and_then(Value::as_str) {
                found.insert((place.to_owned(), id), value);
            }
            fields.iter().for_each(|(key, below)| entities(below, &format!("{place}/{key}"), found));
        }
        Value::Array(items) => items.iter().for_each(|item| entities(item, place, found)),
        _ => {}
    }
}

fn is_list_of_records(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.iter().all(Value::is_object))
}

fn id(value: &Value) -> Option<&str> {
    value.get("id").and_then(Value::as_str)
}

/// Where the later value takes back or changes what the earlier one said: records are found by their id, other entries of a list by what
/// they say, and what is new is no change of what was.
fn changes(earlier: &Value, later: Option<&Value>, place: &str, found: &mut BTreeSet<String>) {
    let Some(later) = later else {
        found.insert(format!("{place} is gone"));
        return;
    };
    match (earlier, later) {
        (Value::Object(was), Value::Object(_)) => {
            was.iter().for_each(|(key, was)| changes(was, later.get(key), &format!("{place}/{key}"), found));
        }
        (Value::Array(was), Value::Array(is)) if is_list_of_records(earlier) && is_list_of_records(later) => {
            for item in was {
                match id(item) {
                    Some(name) => {
                        let same = is.iter().find(|other| id(other) == Some(name));
                        changes(item, same, &format!("{place}/{name}"), found);
                    }
                    None if is.contains(item) => {}
                    None => drop(found.insert(format!("{place} says otherwise than {item}"))),
                }
            }
        }
        _ if earlier == later => {}
        _ => drop(found.insert(place.to_owned())),
    }
}

/// Everything that the later dossier says otherwise, and why it may.
const CHANGED: &[(&str, &str)] = &[
    ("/alliance/member_counts says otherwise than {\"count\":3,\"role\":\"member\"}", "a plain member left"),
    ("/alliance/member_counts says otherwise than {\"count\":7,\"role\":\"council_member\"}", "one joined the council"),
    ("/alliance/members/firm-software is gone", "it left"),
    ("/artefacts/course_development/golden_courses/golden-course-pack is gone", "its recognition lapsed"),
    ("/artefacts/teachers/joint_trainings/joint-software/enterprises", "without the member that left"),
    ("/artefacts/training/placement_rules/placement-rule/parties", "without the member that left"),
    ("/artefacts/training/post_undertakings/undertaking-software is gone", "of the member that left"),
    ("/artefacts/training/projects/project-3/real", "its line no longer makes a product"),
    ("/as_of", "a year later"),
    ("/cooperation/development/duty_documents/charter/parties", "without the member that left"),
    ("/cooperation/development/work_projects/work-project-blade/state", "stopped"),
    ("/cooperation/development/work_projects/work-project-training-base/state", "begun"),
    ("/cooperation/employment/placements/placement-18 is gone", "with the member that left"),
    ("/cooperation/schooling/industry_colleges/college-motor/students", "as they are now"),
    ("/cooperation/schooling/industry_colleges/college-robot/students", "as they are now"),
    ("/cooperation/schooling/industry_colleges/college-storage/students", "as they are now"),
    ("/cooperation/schooling/other_undertakings/schooling-software is gone", "dissolved"),
    ("/cooperation/schooling/technology_needs/need-casting/state", "met"),
    ("/cooperation/schooling/technology_needs/need-line/state", "taken on"),
    ("/safeguards/linked_departments/linked-commerce is gone", "no longer linked"),
    ("/stated_by/note", "its own"),
    ("/stated_by/on", "a year later"),
];

#[test]
fn what_was_said_of_the_year_before_stands_or_its_change_is_told() {
    let (earlier, later) = values();
    let mut found = BTreeSet::new();
    changes(&earlier, Some(&later), "", &mut found);
    assert_eq!(found, CHANGED.iter().map(|(place, _)| (*place).to_owned()).collect());
}

#[test]
fn an_id_means_the_same_record_in_both() {
    let (earlier, later) = values();
    let (mut then, mut now) = (BTreeMap::new(), BTreeMap::new());
    entities(&earlier, "", &mut then);
    entities(&later, "", &mut now);
    let mut common = 0;
    for ((place, id), was) in &then {
        assert!(now.keys().all(|(other, name)| name != id || other == place), "{id} has moved from {place}");
        if let Some(is) = now.get(&(place.clone(), id)) {
            common += 1;
            for identity in ["name", "kind", "title", "period", "school", "enterprise", "host", "major", "product"] {
                assert_eq!(was.get(identity), is.get(identity), "{place}/{id}/{identity}");
            }
        }
    }
    assert!(common > 200, "{common} records in common");
    assert!(now.len() > then.len() + 50, "a year brings records of its own: {} after {}", now.len(), then.len());
}

#[test]
fn both_are_of_one_alliance_and_the_later_says_what_became_of_it() {
    let read = |name| Dossier::read(text(name).as_bytes(), &Limits::default()).document.expect("it can be typed");
    let (earlier, later) = (read("complete.json"), read("complete_a_year_later.json"));
    assert_eq!(earlier.alliance.id, later.alliance.id);
    assert_eq!(earlier.alliance.name, later.alliance.name);
    let note = later.stated_by.and_then(|statement| statement.note).expect("a note");
    assert!(note.contains("进：") && note.contains("退：") && note.contains("Progress:") && note.contains("Decline:"));
}
