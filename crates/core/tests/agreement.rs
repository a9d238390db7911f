//! The engine and the naive evaluator, which was written from `docs/semantics.md` alone, say the same of 20,000 random
//! pairs of a standard and a dossier.

#[cfg(test)]
mod engine;
#[cfg(test)]
mod naive;
#[cfg(test)]
mod random;

#[cfg(test)]
mod agreement {
    use proptest::prop_assert_eq;
    use proptest::test_runner::{Config, TestRunner};

    use crate::random::trials;
    use crate::{engine, naive};

    #[test]
    fn the_engine_agrees_with_the_naive_evaluator() {
        let config = Config { failure_persistence: None, max_shrink_iters: 20_000, ..Config::default() };
        // The number may be raised from outside, never lowered.
        let cases = config.cases.max(20_000);
        let mut runner = TestRunner::new(Config { cases, ..config });
        let result = runner.run(&trials(), |trial| {
            let expected = naive::evaluate(&trial.standard, &trial.dossier, trial.year);
            let found = engine::evaluate(&trial.standard, &trial.dossier, trial.year);
            prop_assert_eq!(found, expected);
            Ok(())
        });
        if let Err(why) = result {
            panic!("{why}");
        }
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        let mut runner = TestRunner::new(Config { failure_persistence: None, cases: 200, ..Config::default() });
        let result = runner.run(&trials(), |trial| {
            let once = engine::report(&trial.standard, &trial.dossier, trial.year).to_string();
            let again = engine::report(&trial.standard, &trial.dossier, trial.year).to_string();
            prop_assert_eq!(once, again);
            Ok(())
        });
        if let Err(why) = result {
            panic!("{why}");
        }
    }
}
