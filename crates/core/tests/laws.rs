//! Laws that any evaluator of `docs/semantics.md` must keep, on random standards and dossiers. They are
//! written over a function, so that the same laws hold the naive evaluator (and with it the page) and the
//! engine: another evaluator is one more line at the foot of this file.

#[cfg(test)]
mod engine;
#[cfg(test)]
mod naive;
#[cfg(test)]
mod random;

#[cfg(test)]
mod laws {
    use std::collections::BTreeSet;

    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::{Config, TestCaseError, TestRunner};
    use proptest::{prop_assert, prop_assert_eq};
    use serde_json::{Value as Json, json};

    use crate::naive::{Case, Fact, Points, Verdict, evaluate};
    use crate::random::dossier::points;
    use crate::random::{Tape, Trial, completion, shuffle, trials};

    type Evaluate = fn(&Json, &Json, Option<i32>) -> Verdict;
    type Held = Result<(), TestCaseError>;

    fn case(trial: &Trial) -> Case<'_> {
        Case { standard: &trial.standard, dossier: &trial.dossier, year: trial.year.map(i64::from) }
    }

    /// Every fact that some point of a verdict names as missing.
    fn named(verdict: &Verdict) -> Vec<Fact> {
        let mut facts: Vec<Fact> = verdict.points.iter().flat_map(|point| point.missing.clone()).collect();
        facts.sort();
        facts.dedup();
        facts
    }

    fn is_known(status: &str) -> bool {
        status != "unknown"
    }

    /// Whether what is known after something was stated agrees with what was known before.
    fn agrees(before: &Verdict, after: &Verdict) -> Held {
        let worse: Vec<&String> = after.outcomes.iter().filter(|one| !before.outcomes.contains(one)).collect();
        prop_assert!(worse.is_empty(), "outcomes {worse:?} were not possible before");
        let mut statuses = vec![
            ("veto gate", &before.veto_gate, &after.veto_gate),
            ("basic gate", &before.basic_gate, &after.basic_gate),
        ];
        for (old, new) in before.points.iter().zip(&after.points) {
            statuses.push((&old.id, &old.status, &new.status));
            match (&old.points, &new.points) {
                (Some(old_points), Some(new_points)) => narrows(&old.id, old_points, new_points)?,
                (None, Some(_)) => prop_assert!(false, "{} applies all at once", old.id),
                // It was open whether the point applies.
                (_, None) => {}
            }
        }
        for (old, new) in before.indicators.iter().zip(&after.indicators) {
            statuses.push((&old.id, &old.status, &new.status));
            narrows(&old.id, &old.points, &new.points)?;
        }
        for (of, old, new) in statuses {
            prop_assert!(!is_known(old) || old == new, "{of} was {old} and is {new}");
        }
        Ok(())
    }

    fn narrows(of: &str, old: &Points, new: &Points) -> Held {
        prop_assert!(
            old.low <= new.low && new.high <= old.high && new.max <= old.max,
            "{of}: [{}, {}] of {} became [{}, {}] of {}",
            old.low,
            old.high,
            old.max,
            new.low,
            new.high,
            new.max
        );
        Ok(())
    }

    fn a_verdict_agrees_with_itself(evaluate: Evaluate, trial: &Trial) -> Held {
        let verdict = evaluate(&trial.standard, &trial.dossier, trial.year);
        for point in &verdict.points {
            let exact = point.points.as_ref().is_none_or(Points::are_exact);
            let open = !is_known(&point.status) || !exact;
            prop_assert_eq!(open, !point.missing.is_empty(), "{} is open if it misses something", point.id);
            if let Some(points) = &point.points {
                let zero = Points::none().low;
                prop_assert!(zero <= points.low && points.low <= points.high && points.high <= points.max);
            }
        }
        prop_assert!(!verdict.outcomes.is_empty(), "something is always possible");
        let missing = named(&verdict);
        let path = verdict.path.iter().flatten();
        for fact in verdict.could_end_it.iter().chain(path) {
            prop_assert!(missing.contains(fact), "{fact:?} is asked for and not missing");
        }
        if verdict.outcomes.len() == 1 {
            prop_assert!(verdict.could_end_it.is_empty() && verdict.path.is_none(), "what is settled needs nothing");
        } else {
            prop_assert!(verdict.path.as_ref().is_none_or(|path| !path.is_empty()), "an open verdict needs something");
        }
        Ok(())
    }

    fn an_open_verdict_has_a_path(evaluate: Evaluate, trial: &Trial) -> Held {
        let verdict = evaluate(&trial.standard, &trial.dossier, trial.year);
        let excused = marks_without_points(trial, &verdict);
        prop_assert!(verdict.outcomes.len() == 1 || verdict.path.is_some() || excused, "{:?}", verdict);
        Ok(())
    }

    /// Whether points are asked for and no point carries any, so that no fact can settle the verdict.
    fn marks_without_points(trial: &Trial, verdict: &Verdict) -> bool {
        let has_marks = trial.standard.get("pass_mark").or_else(|| trial.standard.get("grades")).is_some();
        has_marks && verdict.points.iter().all(|point| point.points.is_none())
    }

    fn stating_a_missing_fact_never_widens(evaluate: Evaluate, trial: &Trial) -> Held {
        let verdict = evaluate(&trial.standard, &trial.dossier, trial.year);
        let mut tape = Tape::new(&trial.tape);
        for fact in named(&verdict) {
            let dossier = completion::state(&case(trial), &fact, &mut tape);
            let after = evaluate(&trial.standard, &dossier, trial.year);
            agrees(&verdict, &after)
                .map_err(|why| TestCaseError::fail(format!("{why}\nstated: {fact:?}\nafter: {dossier}")))?;
        }
        Ok(())
    }

    fn stating_all_that_is_missing_leaves_nothing_open(evaluate: Evaluate, trial: &Trial) -> Held {
        let mut tape = Tape::new(&trial.tape);
        let mut dossier = trial.dossier.clone();
        let mut verdict = evaluate(&trial.standard, &dossier, trial.year);
        for _ in 0..100 {
            let missing = named(&verdict);
            let Some(fact) = missing.first() else { break };
            dossier = completion::state(&Case { dossier: &dossier, ..case(trial) }, fact, &mut tape);
            let after = evaluate(&trial.standard, &dossier, trial.year);
            agrees(&verdict, &after)?;
            verdict = after;
        }
        prop_assert!(named(&verdict).is_empty(), "{:?} stay missing", named(&verdict));
        let is_settled = verdict.outcomes.len() == 1;
        prop_assert!(
            is_settled || marks_without_points(trial, &verdict),
            "{:?} are left of {dossier}",
            verdict.outcomes
        );
        Ok(())
    }

    fn every_completion_lies_within(evaluate: Evaluate, trial: &Trial) -> Held {
        let verdict = evaluate(&trial.standard, &trial.dossier, trial.year);
        let mut tape = Tape::new(&trial.tape);
        for _ in 0..3 {
            let dossier = completion::state_everything(&case(trial), &mut tape);
            let after = evaluate(&trial.standard, &dossier, trial.year);
            prop_assert!(named(&after).is_empty(), "{:?} are missing in {dossier}", named(&after));
            agrees(&verdict, &after).map_err(|why| TestCaseError::fail(format!("{why}\nafter: {dossier}")))?;
        }
        Ok(())
    }

    /// All of a verdict that does not depend on order.
    fn without_order(mut verdict: Verdict) -> Verdict {
        verdict.points.sort_by(|a, b| a.id.cmp(&b.id));
        verdict.points.iter_mut().for_each(|point| point.missing.sort());
        verdict.indicators.sort_by(|a, b| a.id.cmp(&b.id));
        verdict.could_end_it.sort();
        // Ties on the way are broken by document order.
        verdict.path = None;
        verdict
    }

    fn the_order_of_siblings_changes_nothing(evaluate: Evaluate, trial: &Trial) -> Held {
        let mut tape = Tape::new(&trial.tape);
        let standard = shuffle::standard(&trial.standard, &mut tape);
        let dossier = shuffle::dossier(&trial.dossier, &mut tape);
        let before = without_order(evaluate(&trial.standard, &trial.dossier, trial.year));
        let after = without_order(evaluate(&standard, &dossier, trial.year));
        prop_assert_eq!(before, after);
        Ok(())
    }

    fn a_triggered_veto_leaves_one_outcome(evaluate: Evaluate, trial: &Trial) -> Held {
        let (mut standard, mut dossier) = (trial.standard.clone(), trial.dossier.clone());
        let label = json!({ "zh": "no", "en": "no" });
        let point = json!({ "id": "point.veto", "text": label, "triggered_when": { "attested": { "question": "veto", "evidence": false } } });
        let third = json!({ "id": "veto.1.1", "label": label, "observation_points": [point] });
        let second = json!({ "id": "veto.1", "label": label, "indicators": [third] });
        let first = json!({ "id": "veto", "label": label, "tier": "veto", "indicators": [second] });
        standard["indicators"].as_array_mut().expect("indicators").push(first);
        let answer =
            json!({ "id": "veto", "question": "veto", "answer": "yes", "by": { "name": "丙" }, "on": "2025-01-01" });
        let mut attestations = dossier.get("attestations").and_then(Json::as_array).cloned().unwrap_or_default();
        attestations.push(answer);
        dossier["attestations"] = json!(attestations);
        let verdict = evaluate(&standard, &dossier, trial.year);
        prop_assert_eq!(verdict.outcomes, vec!["ruled_out".to_owned()]);
        prop_assert_eq!(verdict.veto_gate, "triggered");
        Ok(())
    }

    /// Holds an evaluator to a law on random trials: 2,000, or as many as `PROPTEST_CASES` says.
    fn hold(evaluate: Evaluate, law: fn(Evaluate, &Trial) -> Held) {
        let config = Config { failure_persistence: None, max_shrink_iters: 20_000, ..Config::default() };
        // The number may be raised from outside, never lowered.
        let cases = config.cases.max(2_000);
        let mut runner = TestRunner::new(Config { cases, ..config });
        if let Err(why) = runner.run(&trials(), |trial| law(evaluate, &trial)) {
            panic!("{why}");
        }
    }

    macro_rules! hold_to {
        ($evaluator:ident: $($law:ident)*) => {$(
            #[test]
            fn $law() {
                super::hold($evaluator, super::$law);
            }
        )*};
        ($evaluator:ident) => {
            hold_to! { $evaluator:
                a_verdict_agrees_with_itself
                an_open_verdict_has_a_path
                stating_a_missing_fact_never_widens
                stating_all_that_is_missing_leaves_nothing_open
                every_completion_lies_within
                the_order_of_siblings_changes_nothing
                a_triggered_veto_leaves_one_outcome
            }
        };
    }

    /// Laws hold of dull trials too: every form must be met with every status it can have, and every
    /// scoring must be seen half open.
    #[test]
    fn the_trials_are_rich() {
        let mut runner = TestRunner::deterministic();
        let mut seen = BTreeSet::new();
        for _ in 0..3_000 {
            let trial = trials().new_tree(&mut runner).expect("a trial").current();
            let verdict = evaluate(&trial.standard, &trial.dossier, trial.year);
            for (point, asked) in verdict.points.iter().zip(points(&trial.standard)) {
                let Some(form) = asked["criterion"].as_object().and_then(|form| form.keys().next()) else { continue };
                seen.insert(format!("{form} {}", point.status));
                let Some(points) = &point.points else { continue };
                if !points.are_exact() && (points.low > Points::none().low || points.high < points.max) {
                    let scoring = &asked["scoring"];
                    let word = scoring.as_object().and_then(|scoring| scoring.keys().next()).map(String::as_str);
                    seen.insert(format!("{} half open", word.or(scoring.as_str()).unwrap_or("none")));
                }
            }
            seen.extend(verdict.outcomes);
        }
        let statuses = ["met", "unmet", "unknown", "not_applicable"];
        for form in FORMS {
            for status in statuses.into_iter().filter(|status| !(form == "stated" && *status == "unmet")) {
                assert!(seen.contains(&format!("{form} {status}")), "{form} is never {status}");
            }
        }
        for rare in ["none half open", "share half open", "linear half open", "steps half open"] {
            assert!(seen.contains(rare), "{rare} is never seen");
        }
        for outcome in ["ruled_out", "conditions_unmet", "falls_short", "meets", "grade:fine", "shortfalls_found"] {
            assert!(seen.contains(outcome), "{outcome} is never possible");
        }
    }

    const FORMS: [&str; 15] = [
        "all",
        "any",
        "at_least_of",
        "at_least",
        "at_most",
        "between",
        "exists",
        "stated",
        "rises",
        "does_not_fall",
        "complete",
        "kept",
        "attested",
        "rated",
        "deducts",
    ];

    mod hold_for_the_naive_evaluator {
        use crate::naive::evaluate;

        hold_to!(evaluate);
    }

    mod hold_for_the_engine {
        use crate::engine::evaluate;

        hold_to!(evaluate);
    }
}
