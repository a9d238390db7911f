//! What is gathered of assessed dossiers: what a dossier says, and no more.

#![expect(clippy::expect_used, reason = "an invented dossier that cannot be assessed fails the test")]

use std::num::NonZeroUsize;

use chanjiao::assessment::{Assessment, Assessor, Options};
use chanjiao::cohort::{Cell, Cohort, ColumnChoice, Direction, Gathering, Studied, Study};
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
    gathered.cohort.unwrap_or_else(|| panic!("{:?}", gathered.diagnostics))
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
