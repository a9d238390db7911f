//! What is gathered of assessed dossiers: what a dossier says, and no more; and how the gathering itself is read.

#![expect(clippy::expect_used, reason = "an invented dossier that cannot be assessed fails the test")]

use std::num::NonZeroUsize;

use chanjiao::assessment::{Assessment, Assessor, Options};
use chanjiao::cohort::{Cell, Cohort, ColumnChoice, Direction, Gathering, Studied, Study};
use chanjiao::diagnostic::Diagnostics;
use chanjiao::language::Bilingual;
use chanjiao::metric::{Natural, metrics};
use chanjiao::standard::Standard;
use chanjiao::validation::examine;

/// Assesses an alliance of which a dossier says this much more than a name.
fn assessed(id: &str, more: &str) -> Assessment {
    let json = format!(
        r#"{{"schema": "chanjiao/dossier/1", "as_of": "2025-04",
            "alliance": {{"id": "{id}", "name": "某市域产教联合体（虚构）"{more}}}}}"#
    );
    let examined = examine(json.as_bytes(), &Default::default());
    Assessor::new(Standard::built_in()).assess_examined(&examined, &Options::default()).expect("it can be typed")
}

/// One park, and a listing of members that names one school and says that there are others.
const SOME_MEMBERS: &str = r#", "parks": [{"id": "p", "name": "某高新区"}], "members": {"listed":
    [{"id": "s", "name": "某职业技术学院", "kind": "higher_vocational", "roles": ["lead"]}]}"#;

fn gathering<'a>(names: impl IntoIterator<Item = &'a str>) -> Gathering {
    let choice = |name: &str| ColumnChoice::new(name.parse().expect("a name"), Direction::Benefit);
    Gathering::new(names.into_iter().map(choice).collect())
}

fn gathered(assessments: &[Assessment], gathering: &Gathering) -> Cohort {
    let gathered = Cohort::of_assessments(assessments, gathering);
    gathered.cohort.ok_or(gathered.diagnostics).expect("it is sound")
}

fn studied(cohort: &Cohort, request: &str) -> Studied {
    let request = format!(r#"{{"schema": "chanjiao/study-request/1", {request}}}"#);
    Study::from_json(cohort, request.as_bytes(), NonZeroUsize::MIN)
}

fn codes(studied: &Studied) -> Vec<&str> {
    studied.diagnostics.items.iter().map(|item| item.code).collect()
}

#[test]
fn a_figure_of_which_nothing_is_known_is_an_unknown_cell_whatever_its_nature() {
    let bare = [assessed("bare", "")];
    for natural in [Natural::Amount, Natural::Share] {
        let names: Vec<&str> = metrics().filter(|metric| metric.natural == natural).map(|metric| metric.name).collect();
        let cohort = gathered(&bare, &gathering(names));
        let known: Vec<&str> = (cohort.columns().iter())
            .filter(|column| column.values != [Cell::Unknown])
            .map(|column| column.id.as_str())
            .collect();
        assert_eq!(known, Vec::<&str>::new(), "{natural:?}");
    }
}

#[test]
fn a_figure_that_is_known_in_part_keeps_its_bounds() {
    let some = [assessed("some", SOME_MEMBERS)];
    let cohort = gathered(&some, &gathering(["industrial_parks", "members"]));
    let cells: Vec<&Cell> = cohort.columns().iter().flat_map(|column| &column.values).collect();
    assert!(matches!(cells.as_slice(), [Cell::Exact(_), Cell::AtLeast(_)]), "{cells:?}");
}

#[test]
fn what_is_not_known_at_all_is_missing_by_the_named_rule_and_never_drawn() {
    let both = [assessed("some", SOME_MEMBERS), assessed("bare", "")];
    let cohort = gathered(&both, &gathering(["industrial_parks", "local_employment_city_of_graduates"]));
    let whole = r#""convention": {"missing": "renormalise_weights", "unknown_gates": "keep", "normalisation": "max"}"#;
    let ranked = studied(&cohort, whole);
    // The second row is known in nothing, so that it is not ranked.
    assert!(codes(&ranked).contains(&"CJ8029"), "{:?}", ranked.diagnostics);
    let ranking = ranked.study.expect("a study");
    let rows = &ranking.document().ranking.as_ref().expect("a ranking").rows;
    let covered: Vec<_> = rows.iter().map(|row| (row.coverage.known, row.coverage.columns)).collect();
    assert_eq!(covered, [(1, 2)]);
    // A share lies between 0 and 1 by its nature, which is no reason to draw it from there.
    let tried = studied(&cohort, &format!(r#"{whole}, "trials": {{"seed": 1, "draws": 8, "facts": true}}"#));
    assert!(codes(&tried).contains(&"CJ8036"), "{:?}", tried.diagnostics);
    assert!(tried.study.expect("a study").document().trials.is_none());
}

/// Code, path, line and column of everything that was found.
type Told<'a> = (&'a str, &'a str, Option<usize>, Option<usize>);

fn told(diagnostics: &Diagnostics) -> Vec<Told<'_>> {
    diagnostics.items.iter().map(|item| (item.code, item.path.as_str(), item.line, item.column)).collect()
}

#[test]
fn all_that_is_wrong_with_the_form_of_a_gathering_is_told_at_once_with_its_place() {
    let text = r#"{
  "columns": [
    {"metric": "members", "direction": "up"},
    {"metric": 7, "direction": "cost", "goalposts": [3, 1]},
    {"direction": "benefit"}
  ],
  "subsystems": {}, "pannel": true,
  "panel": null
}"#;
    for found in [Gathering::from_json(text.as_bytes()).diagnostics, Cohort::gather(&[], text.as_bytes()).diagnostics] {
        let places: Vec<_> = told(&found).into_iter().map(|(_, path, line, column)| (path, line, column)).collect();
        assert_eq!(
            places,
            [
                ("/columns/0/direction", Some(3), Some(40)),
                ("/columns/1/metric", Some(4), Some(16)),
                ("/columns/1/goalposts", Some(4), Some(53)),
                ("/columns/2", Some(5), Some(5)),
                ("/subsystems", Some(7), Some(17)),
                ("/pannel", Some(7), Some(21)),
                ("/panel", Some(8), Some(12)),
            ],
            "{found:#?}"
        );
        let is_in_both = |text: &Bilingual| !text.en.is_empty() && text.zh.chars().any(|one| one > '\u{4e00}');
        assert!(found.items.iter().all(|item| is_in_both(&item.message) && is_in_both(&item.help)), "{found:#?}");
    }
    let broken = Gathering::from_json(b"{\n\"columns\": [}").diagnostics;
    assert_eq!(broken.items.first().and_then(|item| item.line), Some(2), "{broken:#?}");
}

#[test]
fn what_cannot_be_gathered_is_told_at_its_place_in_the_gathering() {
    let bare = [assessed("bare", "")];
    let text = r#"{"columns": [
{"metric": "no_such_metric", "direction": "benefit"},
{"metric": "members", "direction": "benefit", "subsystem": "none"},
{"metric": "members", "direction": "benefit"}]}"#;
    let found = Cohort::gather(&bare, text.as_bytes());
    assert!(found.cohort.is_none());
    assert_eq!(
        told(&found.diagnostics),
        [
            ("CJ8019", "/columns/0/metric", Some(2), Some(12)),
            ("CJ8011", "/columns/1/subsystem", Some(3), Some(60)),
            ("CJ8009", "/columns/2/metric", Some(4), Some(12)),
        ]
    );
    // What speaks of the assessments has no place in the gathering.
    let twice = Cohort::gather(
        &[bare[0].clone(), bare[0].clone()],
        br#"{"columns": [{"metric": "members", "direction": "cost"}]}"#,
    );
    assert_eq!(told(&twice.diagnostics), [("CJ8008", "/rows/1/id", None, None)]);
}

#[test]
fn a_gathering_in_json_gathers_the_same_cohort() {
    let some = [assessed("some", SOME_MEMBERS)];
    let typed = gathering(["industrial_parks", "members"]);
    let json = serde_json::to_string(&typed).expect("JSON");
    assert_eq!(Gathering::from_json(json.as_bytes()).document, Some(typed.clone()));
    let read = Cohort::gather(&some, json.as_bytes()).cohort.expect("it is sound");
    assert_eq!(read.to_canonical_json(), gathered(&some, &typed).to_canonical_json());
}
