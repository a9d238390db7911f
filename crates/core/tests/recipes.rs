//! Recipes are read as every document is: all that is wrong with one at once, each with its place in the text that was given.

#![expect(clippy::expect_used, reason = "a shipped cohort that cannot be studied fails the test")]

use std::num::NonZeroUsize;

use chanjiao::cohort::{Cohort, Recipe, Study, StudyRequest};
use chanjiao::language::Bilingual;
use serde_json::{Value, json};

const OPEN: &str = include_str!("../examples/cohorts/open.json");

fn cohort() -> Cohort {
    Cohort::from_json(OPEN.as_bytes(), &Default::default()).cohort.expect("it is sound")
}

fn study() -> Study {
    let request = include_bytes!("../examples/cohorts/open-study.json");
    Study::from_json(&cohort(), request, NonZeroUsize::MIN).study.expect("it can be made")
}

fn recipe() -> Value {
    serde_json::to_value(study().recipe()).expect("JSON")
}

#[test]
fn a_recipe_that_was_written_is_read_without_a_word_and_gives_the_same_bytes() {
    let text = recipe().to_string();
    let read = Recipe::from_json(text.as_bytes());
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    assert_eq!(read.document.as_ref(), Some(study().recipe()));
    let again = Study::from_recipe(&cohort(), text.as_bytes(), NonZeroUsize::MIN);
    assert_eq!(again.study.expect("a study").to_canonical_json(), study().to_canonical_json());
}

#[test]
fn all_that_is_wrong_with_the_form_of_a_recipe_is_told_at_once_with_its_place() {
    let text = r#"{
  "schema": "chanjiao/recipe/2", "cohort": 7,
  "request": {
    "schema": "chanjiao/study-request/1", "reversal": "yes",
    "convention": {"weights": {"method": "entropie"}, "名": 1},
    "trials": {"seed": -1, "draws": 10}
  },
  "standard": {"id": "x"}
}"#;
    let read = Recipe::from_json(text.as_bytes());
    let made = Study::from_recipe(&cohort(), text.as_bytes(), NonZeroUsize::MIN);
    assert!(made.study.is_none());
    for found in [read.diagnostics, made.diagnostics] {
        let places: Vec<_> = found.items.iter().map(|item| (item.path.as_str(), item.line, item.column)).collect();
        assert_eq!(
            places,
            [
                ("", Some(1), Some(1)),
                ("/schema", Some(2), Some(13)),
                ("/cohort", Some(2), Some(44)),
                ("/request/reversal", Some(4), Some(55)),
                ("/request/convention/weights/method", Some(5), Some(42)),
                ("/request/convention/名", Some(5), Some(55)),
                ("/request/trials/seed", Some(6), Some(24)),
                ("/standard", Some(8), Some(15)),
                ("/standard", Some(8), Some(15)),
            ],
            "{found:#?}"
        );
        let is_in_both = |text: &Bilingual| !text.en.is_empty() && text.zh.chars().any(|one| one > '\u{4e00}');
        assert!(found.items.iter().all(|item| is_in_both(&item.message) && is_in_both(&item.help)), "{found:#?}");
    }
}

#[test]
fn paths_of_a_request_are_pointers_into_the_text_that_it_stands_in() {
    let mut whole = recipe();
    whole["request"]["convention"]["weights"] = json!({ "method": "entropie" });
    let request = whole["request"].to_string();
    let paths = |text: &str, read: &dyn Fn(&[u8]) -> chanjiao::diagnostic::Diagnostics| -> Vec<String> {
        let document: Value = serde_json::from_str(text).expect("JSON");
        let found = read(text.as_bytes());
        for item in &found.items {
            assert!(document.pointer(&item.path).is_some(), "{}", item.path);
        }
        found.items.into_iter().map(|item| item.path).collect()
    };
    let in_a_recipe =
        paths(&whole.to_string(), &|text| Study::from_recipe(&cohort(), text, NonZeroUsize::MIN).diagnostics);
    assert_eq!(in_a_recipe, ["/request/convention/weights/method"]);
    let by_itself = paths(&request, &|text| Study::from_json(&cohort(), text, NonZeroUsize::MIN).diagnostics);
    assert_eq!(by_itself, ["/convention/weights/method"]);
    assert_eq!(paths(&request, &|text| StudyRequest::from_json(text).diagnostics), by_itself);
    // What is found only when the study is made is told where it stands too.
    let mut unused = recipe();
    unused["request"]["convention"]["aggregation"]["group_share"] = json!(0.5);
    let found = paths(&unused.to_string(), &|text| Study::from_recipe(&cohort(), text, NonZeroUsize::MIN).diagnostics);
    assert_eq!(found, ["/request/convention/aggregation/group_share"]);
}

#[test]
fn the_schemas_of_recipes_and_gatherings_are_schemas_and_hold_what_is_written() {
    let validator = |text: &str| {
        let schema = serde_json::from_str(text).expect("JSON");
        jsonschema::draft202012::new(&schema).expect("a schema")
    };
    let recipes = validator(Recipe::json_schema());
    assert!(recipes.is_valid(&recipe()));
    assert!(!recipes.is_valid(&json!({ "schema": "chanjiao/recipe/1" })));
    let gatherings = validator(chanjiao::cohort::Gathering::json_schema());
    assert!(gatherings.is_valid(&json!({ "columns": [{ "metric": "members", "direction": { "interval": [1, 2] } }] })));
    assert!(!gatherings.is_valid(&json!({ "columns": [{ "metric": "members" }] })));
}
