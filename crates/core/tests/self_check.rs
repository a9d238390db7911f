//! The self-check does what it promises: exit codes, formats, and a word for whoever misspells an option.

#![expect(clippy::expect_used, reason = "a self-check that cannot be run fails the test")]

#[path = "../examples/self_check/arguments.rs"]
mod arguments;
#[path = "../examples/self_check/check.rs"]
mod check;
#[path = "../examples/self_check/figures.rs"]
mod figures;

use check::{Outcome, exit_code};
use serde_json::Value;

/// Runs the self-check, and gives the exit code with what was said on either side.
fn run(arguments: &[&str]) -> (u8, String, String) {
    let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = check::run(&arguments, &mut out, &mut err).expect("it can be written");
    (code, String::from_utf8(out).expect("text"), String::from_utf8(err).expect("text"))
}

fn dossier(name: &str) -> String {
    format!("{}/examples/dossiers/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_worst_outcome_is_the_exit_code() {
    use Outcome::{Assessed, FaultsFound, Unusable};
    for (outcomes, code) in [
        (&[][..], 0),
        (&[Assessed, Assessed], 0),
        (&[Assessed, FaultsFound, Assessed], 1),
        (&[Unusable, FaultsFound], 2),
    ] {
        assert_eq!(exit_code(outcomes), code, "{outcomes:?}");
    }
}

#[test]
fn without_files_every_sound_dossier_is_assessed() {
    let (code, out, err) = run(&["--lang", "en"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out.matches("\n1. The verdict\n").count(), 19);
}

#[test]
fn a_faulty_dossier_is_assessed_all_the_same_and_an_unusable_one_is_not() {
    let (faulty, missing) = (dossier("faulty/many_faults.json"), dossier("no_such.json"));
    let (code, out, _) = run(&[&faulty]);
    assert_eq!(code, 1);
    assert!(out.contains("CJ0103") && out.contains("第7行") && out.contains("一、结论"));
    let (code, out, err) = run(&[&faulty, &missing]);
    assert_eq!(code, 2);
    assert!(out.contains("一、结论") && err.contains("no_such.json"));
    let (code, out, _) = run(&[concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")]);
    assert_eq!(code, 2);
    assert!(out.contains("没有评估") && !out.contains("一、结论"));
}

#[test]
fn json_is_one_object_a_line_with_its_keys_in_order() {
    let (partial, faulty) = (dossier("invented/partial.json"), dossier("faulty/many_faults.json"));
    let (code, out, _) = run(&["--format", "json", &partial, &faulty]);
    assert_eq!(code, 1);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 2);
    for line in lines {
        let read: Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(read["assessment"]["schema"], "chanjiao/assessment/1");
        assert!(read["diagnostics"]["items"].is_array() && read["file"].is_string());
        assert!(line.starts_with(r#"{"assessment":{"could_end_it":"#));
    }
}

#[test]
fn a_standard_that_cannot_be_used_is_told_and_nothing_is_assessed() {
    let partial = dossier("invented/partial.json");
    for (standard, told) in [("invented/complete.json", "CJ0101"), ("no_such.toml", "no_such.toml")] {
        let (code, out, err) = run(&["--standard", &dossier(standard), &partial]);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains(told), "{err}");
    }
}

#[test]
fn an_argument_that_is_not_understood_is_named_with_the_usage() {
    for given in [&["--lang", "fr"][..], &["--format"], &["--standard"], &["--verbose"]] {
        let (code, out, err) = run(given);
        assert_eq!((code, out.as_str()), (2, ""), "{given:?}");
        assert!(err.starts_with(given.first().expect("an argument")) && err.contains("usage"));
    }
}

#[test]
fn with_ledger_the_problems_of_one_alliance_are_told_over_time() {
    let (complete, later) = (dossier("invented/complete.json"), dossier("invented/complete_a_year_later.json"));
    let (code, out, err) = run(&["--lang", "en", "--ledger", &later, &complete]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.starts_with("Ledger of problems: ") && out.contains("[new]"), "{out}");
    let (code, out, _) = run(&["--format", "json", "--ledger", &complete, &later]);
    let ledger: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((code, &ledger["schema"]), (0, &Value::from("chanjiao/ledger/1")));
}

#[test]
fn what_does_not_belong_in_a_ledger_is_told_and_so_is_a_file_that_cannot_be_used() {
    let (complete, other) = (dossier("invented/complete.json"), dossier("invented/partial.json"));
    let (code, out, err) = run(&["--ledger", &complete, &other]);
    assert_eq!(code, 1);
    assert!(out.starts_with("问题台账：") && err.contains("CJ0803"), "{err}");
    let (code, _, err) = run(&["--settlements", &dossier("no_such.json"), &complete]);
    assert_eq!(code, 2);
    assert!(err.contains("no_such.json"));
    let (code, _, err) = run(&["--settlements", &other, &complete]);
    assert_eq!(code, 2, "a dossier is no file of statements");
    assert!(err.contains("CJ0"), "{err}");
}

#[test]
fn with_facts_a_dossier_says_what_it_states_and_nothing_is_judged() {
    let complete = dossier("invented/complete.json");
    let (code, out, err) = run(&["--lang", "en", "--facts", &complete]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("purposes: cultural exchange") && !out.contains("1. The verdict"), "{out}");
    let (_, out, _) = run(&["--facts", "--format", "json", &complete]);
    let written: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(written["schema"], "chanjiao/dossier/1");
}

#[test]
fn with_figures_every_metric_is_told_whether_a_point_asks_it_or_not_and_so_are_the_tables() {
    let (complete, partial) = (dossier("invented/complete.json"), dossier("invented/partial.json"));
    let (code, out, err) = run(&["--figures", &complete]);
    assert_eq!((code, err.as_str()), (0, ""));
    for metric in chanjiao::metric::metrics() {
        let line = out.lines().skip_while(|line| !line.contains(&format!(" `{}`", metric.name)));
        assert_eq!(line.take(2).nth(1), Some(format!("  {}", metric.formula.zh).as_str()), "{}", metric.name);
    }
    for table in ["产业—专业—就业联动表", "技术需求—对应表", "人才需求—对应表", "激励—政策表"]
    {
        assert!(out.contains(&format!("\n### {table}\n")), "{table}");
    }
    assert!(out.contains("- 线束产线数字化改造（虚构汽车零部件有限公司）：没有对应\n"), "{out}");

    let (_, out, _) = run(&["--lang", "en", "--figures", &partial]);
    assert!(
        out.contains("`policies_with_result`: 0–1 (within bounds)\n") && out.contains("[2025]: unknown\n"),
        "{out}"
    );
    assert!(
        out.contains("- `/cooperation/schooling/talent_needs` (not stated)\n"),
        "an empty table says why it is empty"
    );

    let (_, out, _) = run(&["--figures", "--format", "json", &partial]);
    let told: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(told["figures"].as_array().map(Vec::len), Some(chanjiao::metric::metrics().count()));
    assert!(["known", "bounded", "unknown", "perhaps_not_applicable"].iter().all(|status| {
        told["figures"].as_array().is_some_and(|figures| figures.iter().any(|figure| figure["status"] == *status))
    }));
    for table in ["linkage_table", "demand_table", "incentive_table", "side_by_side"] {
        assert!(told[table].is_object(), "{table}");
    }
}

#[test]
fn with_shape_a_standard_is_held_against_the_published_number_of_indicators() {
    let (code, out, err) = run(&["--lang", "en", "--shape"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("CJ0640") && out.contains("the published shape has 44"), "{out}");
}

#[test]
fn what_is_wrong_with_a_file_is_said_beside_its_facts_and_figures() {
    let (faulty, missing) = (dossier("faulty/many_faults.json"), dossier("no_such.json"));
    for telling in ["--facts", "--figures"] {
        let (code, out, err) = run(&[telling, &faulty]);
        assert_eq!(code, 1);
        assert!(!out.is_empty() && err.contains("CJ0103"));
        assert_eq!(run(&[telling, &missing]).0, 2);
    }
}
