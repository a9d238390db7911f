//! The example that makes studies does what it promises, on the cohorts that are shipped: exit codes, formats, both languages.

#![expect(clippy::expect_used, reason = "an example that cannot be run fails the test")]

#[path = "../examples/study/arguments.rs"]
mod arguments;
#[path = "../examples/study/telling.rs"]
mod telling;

use chanjiao::cohort::Study;
use serde_json::Value;

/// Runs the example, and gives the exit code with what was said on either side.
fn run(arguments: &[&str]) -> (u8, String, String) {
    let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = telling::run(&arguments, &mut out, &mut err).expect("it can be written");
    (code, String::from_utf8(out).expect("text"), String::from_utf8(err).expect("text"))
}

fn example(name: &str) -> String {
    format!("{}/examples/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn open() -> [String; 2] {
    [example("cohorts/open.json"), example("cohorts/open-study.json")]
}

#[test]
fn without_files_the_shipped_panel_is_told_in_either_language() {
    let (code, zh, err) = run(&[]);
    assert_eq!((code, err.as_str()), (0, ""));
    let (code, en, err) = run(&["--lang", "en"]);
    assert_eq!((code, err.as_str()), (0, ""));
    for (text, words) in [
        (&zh, ["熵权法", "TOPSIS", "\t名次\t得分\t已知\t名次区间\n", "\n入选："]),
        (&en, ["entropy", "TOPSIS", "\trank\tscore\tknown\tranks it may have\n", "\nchosen: "]),
    ] {
        assert!(text.starts_with("全部虚构"), "what is invented says so first");
        assert!(words.iter().all(|word| text.contains(word)), "{text}");
    }
    // 34 alliances in five years: each is ranked or set apart, in either language alike.
    let rows = |text: &str| -> Vec<String> {
        text.lines()
            .filter(|line| line.starts_with("invented-"))
            .map(|line| line.split('\t').take(3).map(str::to_owned).collect())
            .collect()
    };
    assert_eq!(rows(&zh).len(), 170);
    let ranked = |text: &str| rows(text).into_iter().filter(|row| !row.contains('–')).collect::<Vec<_>>();
    assert_eq!(ranked(&zh), ranked(&en));
    assert!(ranked(&zh).len() < 170, "some are set apart");
    let chosen = zh.lines().find_map(|line| line.strip_prefix("入选：")).expect("a batch");
    assert_eq!(chosen.split('、').count(), 8);
}

#[test]
fn ranges_of_ranks_are_told_of_the_open_cohort() {
    let [cohort, request] = open();
    let (code, out, err) = run(&["--lang", "en", &cohort, &request]);
    assert_eq!((code, err.as_str()), (0, ""));
    let rows: Vec<Vec<&str>> =
        out.lines().filter(|line| line.starts_with("invented-")).map(|line| line.split('\t').collect()).collect();
    let (apart, ranked): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row[1] == "–");
    assert_eq!((ranked.len(), apart.len()), (11, 1));
    for row in ranked {
        let (best, worst) = row[4].split_once('–').expect("a range");
        let of = |number: &str| number.parse::<usize>().expect("a rank");
        assert!(1 <= of(best) && of(best) <= of(worst) && of(worst) <= 11, "{row:?}");
        // The score of a row brings the weights of what is known to a sum of 1; what is known as a bound alone moves its range.
        let (known, all) = row[3].split_once('/').expect("so many of so many");
        assert!(known != all || (of(best) <= of(row[1]) && of(row[1]) <= of(worst)), "{row:?}");
    }
    assert!(apart[0][0] == "invented-11" && !apart[0][2].is_empty(), "{apart:?}");
}

#[test]
fn json_is_the_study_to_the_byte_and_latex_is_its_tables() {
    let [cohort, request] = open();
    let (code, json, _) = run(&["--format", "json", &cohort, &request]);
    assert_eq!(code, 0);
    let document: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(document["schema"], "chanjiao/study/1");
    let read = |path: &str| std::fs::read(path).expect("a shipped file");
    let gathered = chanjiao::cohort::Cohort::from_json(&read(&cohort), &Default::default());
    let study = Study::from_json(&gathered.cohort.expect("it is sound"), &read(&request), std::num::NonZeroUsize::MIN);
    assert_eq!(json, study.study.expect("a study").to_canonical_json() + "\n");
    for (lang, caption) in [("zh", "得分与名次"), ("en", "scores and ranks")] {
        let (code, latex, err) = run(&["--lang", lang, "--format", "latex", &cohort, &request]);
        assert_eq!((code, err.as_str()), (0, ""));
        let count = |word: &str| latex.matches(word).count();
        assert!(count("\\begin{tabular}") > 3 && count("\\begin{tabular}") == count("\\end{tabular}"), "{latex}");
        assert!(latex.to_lowercase().contains(caption), "{latex}");
    }
}

#[test]
fn what_is_refused_is_told_in_the_language_that_was_asked_for() {
    let [cohort, request] = open();
    // Each for the other: neither is what it is read as.
    for (lang, told) in [("zh", "没有名为"), ("en", "has no field named")] {
        for files in [[&request, &request], [&cohort, &cohort]] {
            let (code, out, err) = run(&["--lang", lang, files[0], files[1]]);
            assert_eq!((code, out.as_str()), (1, ""));
            assert!(err.contains("CJ0101") && err.contains(told), "{err}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_and_an_argument_that_is_not_understood_are_named() {
    let [cohort, request] = open();
    let missing = example("cohorts/no_such.json");
    for files in [[&missing, &request], [&cohort, &missing]] {
        let (code, out, err) = run(&[files[0], files[1]]);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains("no_such.json"), "{err}");
    }
    for given in [&["--lang", "fr"][..], &["--format"], &["--verbose"]] {
        let (code, out, err) = run(given);
        assert_eq!((code, out.as_str()), (2, ""), "{given:?}");
        assert!(err.starts_with(given[0]) && err.contains("usage"), "{err}");
    }
    let (code, _, err) = run(&[&cohort]);
    assert!(code == 2 && err.starts_with("COHORT REQUEST") && err.contains("用法"), "{err}");
}
