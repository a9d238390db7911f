//! Ledgers of random dossiers, held against a random standard: each state is what `docs/semantics.md`, section 10, makes of the history and
//! the statements, read off it by a naive hand; what is found is what is on the list of problems; and silence settles nothing.

#[cfg(test)]
#[allow(dead_code, reason = "random dossiers speak in its terms; the evaluator itself is not asked")]
mod naive;
#[cfg(test)]
mod random;

#[cfg(test)]
mod laws {
    #![allow(clippy::indexing_slicing, reason = "a test fails by panicking")]

    use std::collections::BTreeSet;

    use chanjiao::assessment::{Assessment, Assessor, Options};
    use chanjiao::dossier::Dossier;
    use chanjiao::ledger::{Ledger, Settlements};
    use chanjiao::reading::Limits;
    use chanjiao::standard::Standard;
    use proptest::test_runner::{Config, TestRunner};
    use proptest::{prop_assert, prop_assert_eq};
    use serde_json::{Value as Json, json};

    use crate::random::{Tape, Trial, dossier, trials};

    const CASES: u32 = 400;
    const DATES: [&str; 3] = ["2025-03-10", "2025-03-20", "2025-03-30"];
    /// Before, between, on and after the dossiers' dates.
    const STATED: [&str; 6] = ["2025-03-05", "2025-03-15", "2025-03-20", "2025-03-25", "2025-03-30", "2025-04-05"];

    fn assess(trial: &Trial, dossiers: &[Json]) -> Vec<Assessment> {
        let standard = Standard::from_json(trial.standard.to_string().as_bytes()).standard.unwrap();
        let assessor = Assessor::new(standard);
        let options =
            trial.year.map_or_else(Options::default, |year| Options::default().in_year(year.try_into().unwrap()));
        let read = |dossier: &Json| Dossier::read(dossier.to_string().as_bytes(), &Limits::default()).document.unwrap();
        dossiers.iter().map(|dossier| assessor.assess(read(dossier), &options)).collect()
    }

    /// A dossier of each date.
    fn dossiers(trial: &Trial) -> Vec<Json> {
        let third = trial.tape.len() / 3;
        let mut all = vec![
            trial.dossier.clone(),
            dossier::draw(&trial.standard, trial.year, &mut Tape::new(&trial.tape[..third])),
            dossier::draw(&trial.standard, trial.year, &mut Tape::new(&trial.tape[third..])),
        ];
        for (dossier, date) in all.iter_mut().zip(DATES) {
            dossier["as_of"] = date.into();
        }
        all
    }

    fn ledger(assessments: &[Assessment], settlements: Option<&Settlements>) -> Json {
        let drawn = Ledger::of(assessments, settlements);
        serde_json::from_str(&drawn.ledger.unwrap().to_canonical_json()).unwrap()
    }

    /// Statements about some of the problems.
    fn settlements(ledger: &Json, tape: &[u16]) -> Settlements {
        let mut tape = Tape::new(tape);
        let problems = ledger["problems"].as_array().unwrap();
        let statements: Vec<Json> = problems
            .iter()
            .filter(|_| tape.chance(60))
            .map(|problem| problem["id"].clone())
            .collect::<Vec<_>>()
            .into_iter()
            .enumerate()
            .map(|(number, problem)| {
                json!({
                    "id": format!("s{number}"), "problem": problem, "by": {"name": "虚构局"},
                    "says": tape.one_of(&["settled", "settled", "still_open"]),
                    "on": tape.one_of(&STATED), "evidence": [{"title": "虚构的材料"}]
                })
            })
            .collect();
        let document = json!({"schema": "chanjiao/settlements/1", "alliance": "alliance", "settlements": statements});
        Settlements::read(document.to_string().as_bytes(), &Limits::default()).document.unwrap()
    }

    /// The state of a problem by its history and its statements, as the page says.
    fn naive(entry: &Json) -> &'static str {
        let mut events: Vec<(&str, u8, &Json)> = Vec::new();
        for sighted in entry["history"].as_array().unwrap() {
            events.push((sighted["as_of"].as_str().unwrap(), 1, &sighted["sighting"]));
        }
        for statement in entry.get("settlements").and_then(Json::as_array).into_iter().flatten() {
            events.push((statement["on"].as_str().unwrap(), 0, &statement["says"]));
        }
        // Days are written so that they sort; a statement comes before a dossier of its day.
        events.sort_by_key(|(day, kind, _)| (*day, *kind));
        let (mut ground, mut state) = ("never", "none");
        for (_, _, what) in events {
            (ground, state) = match (what.as_str().unwrap(), ground) {
                ("found", "never") => ("there", "new"),
                ("found", "there") => ("there", "open"),
                ("found", _) => ("there", "reopened"),
                ("in_parts", _) => ("there", "in_parts"),
                ("still_open" | "settled", "never") => panic!("a statement that does not count is listed"),
                ("still_open", _) => ("there", "open"),
                ("settled", _) => ("settled", "settled"),
                (_, "never" | "settled") => (ground, state),
                ("not_found" | "not_applicable", _) => ("gone", "proposed_settled"),
                ("unknown" | "no_longer_listed", _) => (ground, "unknown"),
                ("not_comparable", _) => (ground, "not_comparable"),
                (other, _) => panic!("what is {other}?"),
            };
        }
        state
    }

    fn run(law: impl Fn(&Trial) -> Result<(), proptest::test_runner::TestCaseError>) {
        let config = Config { failure_persistence: None, max_shrink_iters: 2_000, cases: CASES, ..Config::default() };
        if let Err(why) = TestRunner::new(config).run(&trials(), |trial| law(&trial)) {
            panic!("{why}");
        }
    }

    #[test]
    fn a_state_is_what_the_history_and_the_statements_make_of_it() {
        run(|trial| {
            let assessments = assess(trial, &dossiers(trial));
            let plain = ledger(&assessments, None);
            let stated = settlements(&plain, &trial.tape);
            let mut reversed = assessments.clone();
            reversed.reverse();
            prop_assert_eq!(&ledger(&reversed, Some(&stated)), &ledger(&assessments, Some(&stated)));
            for drawn in [plain, ledger(&assessments, Some(&stated))] {
                let mut ids = BTreeSet::new();
                for entry in drawn["problems"].as_array().unwrap() {
                    prop_assert_eq!(entry["state"].as_str().unwrap(), naive(entry), "{}", entry);
                    prop_assert!(ids.insert(entry["id"].to_string()), "{} stands twice", entry["id"]);
                }
            }
            Ok(())
        });
    }

    #[test]
    fn what_is_found_is_what_is_on_the_list_and_what_is_gone_is_met() {
        run(|trial| {
            let assessments = assess(trial, &dossiers(trial));
            let drawn = ledger(&assessments, None);
            for (at, assessment) in assessments.iter().enumerate() {
                let document = serde_json::from_str::<Json>(&assessment.to_canonical_json()).unwrap();
                let listed: BTreeSet<&str> =
                    document["shortfalls"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
                let entries = drawn["problems"].as_array().unwrap();
                let found = entries.iter().filter(|entry| entry["history"][at]["sighting"] == "found");
                prop_assert_eq!(found.map(|entry| entry["id"].as_str().unwrap()).collect::<BTreeSet<_>>(), listed);
                for entry in entries.iter().filter(|entry| entry.get("subject").is_none()) {
                    let status = status(&document["indicators"], &entry["point"]).unwrap();
                    let sighting = entry["history"][at]["sighting"].as_str().unwrap();
                    let fits = match sighting {
                        "found" | "in_parts" => ["unmet", "triggered"].contains(&status),
                        "not_found" => ["met", "clear"].contains(&status),
                        // A veto that does not apply is clear.
                        "not_applicable" => ["not_applicable", "clear"].contains(&status),
                        _ => sighting == "unknown" && status == "unknown",
                    };
                    prop_assert!(fits, "{} is {sighting} where the point is {status}", entry["id"]);
                }
            }
            Ok(())
        });
    }

    /// The status of a point in a tree of indicators.
    fn status<'a>(indicators: &'a Json, point: &Json) -> Option<&'a str> {
        indicators.as_array()?.iter().find_map(|indicator| {
            let points = indicator.get("observation_points").and_then(Json::as_array);
            let here = points.into_iter().flatten().find(|known| known["id"] == *point);
            here.map_or_else(|| status(indicator.get("indicators")?, point), |found| found["status"].as_str())
        })
    }

    #[test]
    fn silence_settles_nothing() {
        run(|trial| {
            let mut all = dossiers(trial);
            all[2] = json!({
                "schema": "chanjiao/dossier/1", "as_of": DATES[2], "alliance": {"id": "alliance", "name": "联合体"}
            });
            // A point that its measure's range alone decides is found even where nothing is stated.
            for entry in ledger(&assess(trial, &all), None)["problems"].as_array().unwrap() {
                let (state, last) = (entry["state"].as_str().unwrap(), &entry["history"][2]["sighting"]);
                prop_assert!(!["proposed_settled", "settled"].contains(&state), "{}", entry);
                prop_assert!(*last != "not_found" && *last != "not_applicable", "{}", entry);
            }
            Ok(())
        });
    }
}
