//! Laws of a whole study, by every weighting, normalisation and aggregation that go together: what must not depend on how a cohort is
//! written down does not, and whatever comes in, every number that comes out is a number.

#[cfg(test)]
mod laws {
    #![allow(
        clippy::float_arithmetic,
        clippy::float_cmp,
        clippy::arithmetic_side_effects,
        reason = "scores are held against each other, and a test fails by panicking"
    )]

    use std::collections::BTreeSet;
    use std::num::NonZeroUsize;

    use chanjiao::cohort::{Cohort, Recipe, Studied, Study, TableValues};
    use chanjiao::language::Lang;
    use chanjiao::reading::Limits;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// Scores that are nearer than this may come out in another order when sums run in another one.
    const NEAR: f64 = 1e-9;

    /// A matrix by columns, with a direction for each.
    #[derive(Debug, Clone)]
    struct Given {
        columns: Vec<Vec<f64>>,
        costs: Vec<bool>,
        weights: Vec<u32>,
    }

    impl Given {
        fn rows(&self) -> usize {
            self.columns[0].len()
        }

        fn name(column: usize) -> String {
            format!("x{column}")
        }

        fn cohort(&self) -> Cohort {
            let rows: Vec<Value> = (0..self.rows()).map(|row| json!({ "id": format!("r{row}") })).collect();
            let column = |(place, values): (usize, &Vec<f64>)| {
                let name = Self::name(place);
                let direction = if self.costs[place] { "cost" } else { "benefit" };
                json!({ "id": name, "label": { "zh": name, "en": name }, "direction": direction, "values": values })
            };
            let columns: Vec<Value> = self.columns.iter().enumerate().map(column).collect();
            let document =
                json!({ "schema": "chanjiao/cohort/1", "invented": "drawn", "rows": rows, "columns": columns });
            Cohort::from_json(document.to_string().as_bytes(), &Limits::default()).cohort.unwrap()
        }

        /// The same with every other column of one of two subsystems.
        fn coupled(&self) -> Cohort {
            let mut document: Value = serde_json::from_str(&self.cohort().to_canonical_json()).unwrap();
            let label = |id: &str| json!({ "id": id, "label": { "zh": format!("系统{id}"), "en": id } });
            document["subsystems"] = json!([label("even"), label("odd")]);
            for (place, column) in document["columns"].as_array_mut().unwrap().iter_mut().enumerate() {
                column["subsystem"] = if place % 2 == 0 { "even" } else { "odd" }.into();
            }
            Cohort::from_json(document.to_string().as_bytes(), &Limits::default()).cohort.unwrap()
        }

        fn given(&self, times: f64) -> Value {
            let weight = |(place, weight): (usize, &u32)| json!({ "column": Self::name(place), "weight": f64::from(*weight) * times });
            json!({ "method": "given", "given": self.weights.iter().enumerate().map(weight).collect::<Vec<_>>() })
        }

        /// The rows and columns in another order: what stood at `rows[i]` comes to stand at `i`.
        fn permuted(&self, rows: &[usize], columns: &[usize]) -> Self {
            let take = |column: &usize| rows.iter().map(|row| self.columns[*column][*row]).collect();
            Self {
                columns: columns.iter().map(take).collect(),
                costs: columns.iter().map(|column| self.costs[*column]).collect(),
                weights: columns.iter().map(|column| self.weights[*column]).collect(),
            }
        }
    }

    const AGGREGATIONS: [&str; 7] =
        ["arithmetic", "geometric", "topsis", "vikor", "promethee", "grey", "rank_sum_ratio"];
    const NORMALISATIONS: [&str; 5] = ["min_max", "vector", "sum", "z_score", "max"];

    /// A convention of what is stated; methods that do not normalise state nothing.
    fn convention(aggregation: &str, normalisation: &str, weights: Value) -> Value {
        let mut convention = json!({ "aggregation": { "method": aggregation }, "weights": weights });
        if !["vikor", "promethee", "rank_sum_ratio"].contains(&aggregation) {
            convention["normalisation"] = normalisation.into();
        }
        convention
    }

    fn study(cohort: &Cohort, convention: Value) -> Studied {
        let request = json!({ "schema": "chanjiao/study-request/1", "convention": convention });
        Study::from_json(cohort, request.to_string().as_bytes(), NonZeroUsize::MIN)
    }

    fn scores(study: &Study) -> Vec<f64> {
        study.document().ranking.as_ref().unwrap().rows.iter().map(|row| row.score.get()).collect()
    }

    fn ranks(study: &Study) -> Vec<f64> {
        study.document().ranking.as_ref().unwrap().rows.iter().map(|row| row.rank.get()).collect()
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() <= 1e-12 * a.abs().max(b.abs()).max(1.0)
    }

    /// Small whole numbers tie often; quarters of them are scaled unlike each other.
    fn given() -> impl Strategy<Value = Given> {
        (2_usize..7, 1_usize..5).prop_flat_map(|(rows, width)| {
            let column = (prop::collection::vec(0_u8..12, rows), 0_i32..4).prop_map(|(numbers, power)| {
                numbers.into_iter().map(|number| f64::from(number) * 10_f64.powi(power) / 4.0).collect::<Vec<f64>>()
            });
            let columns = prop::collection::vec(column, width);
            let costs = prop::collection::vec(any::<bool>(), width);
            // At least one column counts.
            let weights = prop::collection::vec(0_u32..9, width).prop_map(|mut weights| {
                weights[0] = weights[0].saturating_add(1);
                weights
            });
            (columns, costs, weights).prop_map(|(columns, costs, weights)| Given { columns, costs, weights })
        })
    }

    /// A matrix with an order of its rows and of its columns.
    fn shuffled() -> impl Strategy<Value = (Given, Vec<usize>, Vec<usize>)> {
        given().prop_flat_map(|given| {
            let rows: Vec<usize> = (0..given.rows()).collect();
            let columns: Vec<usize> = (0..given.columns.len()).collect();
            (Just(given), Just(rows).prop_shuffle(), Just(columns).prop_shuffle())
        })
    }

    fn weighings(given: &Given) -> [Value; 4] {
        [json!({ "method": "equal" }), given.given(1.0), json!({ "method": "entropy" }), json!({ "method": "critic" })]
    }

    /// Whether any number of a document is none: canonical JSON has only numbers, so a score that was none shows as a gap.
    fn is_whole(study: &Study, rows: usize) -> bool {
        let ranking = study.document().ranking.as_ref().unwrap();
        let measures = ranking.measures.iter().all(|measure| measure.values.len() == rows);
        let finite = scores(study).iter().chain(&ranks(study)).all(|number| number.is_finite());
        let weights = ranking.columns.iter().all(|column| column.weights.iter().all(|weight| weight.get().is_finite()));
        measures && finite && weights && !study.to_canonical_json().contains("null,")
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

        #[test]
        fn every_study_gives_numbers_or_says_why_not(given in given()) {
            let cohort = given.cohort();
            for aggregation in AGGREGATIONS {
                for normalisation in NORMALISATIONS {
                    for weights in weighings(&given) {
                        let studied = study(&cohort, convention(aggregation, normalisation, weights));
                        match studied.study {
                            Some(study) => prop_assert!(is_whole(&study, given.rows()), "{aggregation} {normalisation}"),
                            None => prop_assert!(studied.diagnostics.has_errors(), "{aggregation} {normalisation}"),
                        }
                    }
                }
            }
        }

        #[test]
        fn weights_scaled_together_change_nothing(given in given(), power in -3_i32..4) {
            let cohort = given.cohort();
            for aggregation in AGGREGATIONS {
                // Powers of two scale without rounding; then nothing at all may change.
                let times = 2_f64.powi(power);
                let once = study(&cohort, convention(aggregation, "vector", given.given(1.0))).study;
                let scaled = study(&cohort, convention(aggregation, "vector", given.given(times))).study;
                prop_assert_eq!(once.is_some(), scaled.is_some());
                if let (Some(once), Some(scaled)) = (once, scaled) {
                    prop_assert_eq!(scores(&once), scores(&scaled), "{}", aggregation);
                }
            }
        }

        #[test]
        fn rows_and_columns_in_another_order_give_the_same((given, rows, columns) in shuffled()) {
            let (cohort, other) = (given.cohort(), given.permuted(&rows, &columns));
            let moved = other.cohort();
            for aggregation in AGGREGATIONS {
                for (weights, others) in weighings(&given).into_iter().zip(weighings(&other)) {
                    let once = study(&cohort, convention(aggregation, "min_max", weights)).study;
                    let again = study(&moved, convention(aggregation, "min_max", others)).study;
                    prop_assert_eq!(once.is_some(), again.is_some(), "{}", aggregation);
                    let (Some(once), Some(again)) = (once, again) else { continue };
                    let (was, is) = (scores(&once), scores(&again));
                    for (place, row) in rows.iter().enumerate() {
                        prop_assert!(near(is[place], was[*row]), "{aggregation}: {} is not {}", is[place], was[*row]);
                    }
                    let is_near = |a: usize| (0..was.len()).any(|b| a != b && (was[a] - was[b]).abs() < NEAR);
                    for (place, row) in rows.iter().enumerate().filter(|(_, row)| !is_near(**row)) {
                        prop_assert!(near(ranks(&again)[place], ranks(&once)[*row]), "{}", aggregation);
                    }
                }
            }
        }

        #[test]
        fn a_row_that_dominates_another_never_ranks_below_it(given in given()) {
            let cohort = given.cohort();
            let is_no_worse = |a: usize, b: usize| {
                given.columns.iter().zip(&given.costs).all(|(column, cost)| {
                    if *cost { column[a] <= column[b] } else { column[a] >= column[b] }
                })
            };
            for aggregation in AGGREGATIONS {
                for weights in weighings(&given) {
                    let Some(study) = study(&cohort, convention(aggregation, "min_max", weights)).study else { continue };
                    let ranks = ranks(&study);
                    for a in 0..given.rows() {
                        for b in 0..given.rows() {
                            if is_no_worse(a, b) {
                                prop_assert!(ranks[a] <= ranks[b], "{aggregation}: {a} below {b}, {:?}", scores(&study));
                            }
                        }
                    }
                }
            }
        }

        #[test]
        fn rows_alike_tie_exactly(mut given in given(), from: prop::sample::Index) {
            let from = from.index(given.rows());
            for column in &mut given.columns {
                let copied = column[from];
                column.push(copied);
            }
            let cohort = given.cohort();
            let last = given.rows().saturating_sub(1);
            for aggregation in AGGREGATIONS {
                for normalisation in NORMALISATIONS {
                    for weights in weighings(&given) {
                        let studied = study(&cohort, convention(aggregation, normalisation, weights));
                        let Some(study) = studied.study else { continue };
                        prop_assert_eq!(scores(&study)[from].to_bits(), scores(&study)[last].to_bits(), "{}", aggregation);
                        prop_assert_eq!(ranks(&study)[from].to_bits(), ranks(&study)[last].to_bits(), "{}", aggregation);
                    }
                }
            }
        }

        #[test]
        fn a_constant_column_weighs_nothing_and_leaves_the_others_alone(given in given(), constant in 0_u8..5) {
            let mut wider = given.clone();
            wider.columns.push(vec![f64::from(constant); given.rows()]);
            wider.costs.push(false);
            wider.weights.push(1);
            for method in ["entropy", "critic"] {
                let weights = |cohort: &Cohort| {
                    let studied = study(cohort, convention("arithmetic", "min_max", json!({ "method": method })));
                    let ranking = studied.study?.document().ranking.clone()?;
                    Some(ranking.columns.iter().map(|column| column.weights[0].get()).collect::<Vec<_>>())
                };
                let (without, with) = (weights(&given.cohort()), weights(&wider.cohort()));
                prop_assert_eq!(without.is_some(), with.is_some(), "{}", method);
                if let (Some(without), Some(with)) = (without, with) {
                    prop_assert_eq!(with[given.columns.len()].to_bits(), 0.0_f64.to_bits());
                    prop_assert!(without.iter().zip(&with).all(|(a, b)| near(*a, *b)), "{method}: {without:?} {with:?}");
                }
            }
        }

        #[test]
        fn every_table_is_whole_and_told_apart_in_both_languages(given in given()) {
            let cohort = given.coupled();
            for aggregation in AGGREGATIONS {
                for weights in weighings(&given) {
                    let mut request = json!({
                        "schema": "chanjiao/study-request/1",
                        "convention": convention(aggregation, "min_max", weights),
                        "obstacles": true, "coupling": {},
                    });
                    if given.columns.len() < 2 {
                        request.as_object_mut().unwrap().remove("coupling");
                    }
                    let studied = Study::from_json(&cohort, request.to_string().as_bytes(), NonZeroUsize::MIN);
                    let Some(study) = studied.study else { continue };
                    let tables = study.tables();
                    let ids: BTreeSet<&str> = tables.iter().map(|table| table.id.as_str()).collect();
                    prop_assert_eq!(ids.len(), tables.len(), "{:?}", ids);
                    prop_assert_eq!(ids.contains("coupling"), study.document().coupling.is_some());
                    prop_assert_eq!(ids.contains("obstacles"), study.document().obstacles.is_some());
                    for table in &tables {
                        prop_assert!(!table.title.zh.is_empty() && !table.title.en.is_empty(), "{}", table.id);
                        let columns: BTreeSet<&str> = table.columns.iter().map(|column| column.id.as_str()).collect();
                        prop_assert_eq!(columns.len(), table.columns.len(), "{}: {:?}", table.id, columns);
                        for column in &table.columns {
                            prop_assert!(!column.label.zh.is_empty() && !column.label.en.is_empty(), "{}", column.id);
                            let many = match &column.values {
                                TableValues::Numbers(numbers) => numbers.len(),
                                TableValues::Words(words) => words.len(),
                            };
                            prop_assert_eq!(many, table.heads.len(), "{}/{}", table.id, column.id);
                        }
                        for lang in [Lang::Zh, Lang::En] {
                            let lines = table.to_latex(lang).matches(" \\\\\n").count();
                            prop_assert_eq!(lines, table.heads.len() + 1, "{}", table.id);
                        }
                    }
                }
            }
        }

        #[test]
        fn a_recipe_gives_the_same_bytes(given in given(), seed: u16) {
            let cohort = given.cohort();
            let request = json!({
                "schema": "chanjiao/study-request/1",
                "convention": convention("topsis", "vector", given.given(1.0)),
                "vary": { "normalisations": ["min_max"] },
                "trials": { "seed": seed, "draws": 20, "weights": "around", "concentration": 10, "conventions": "drawn" },
                "reversal": true, "without_each_column": true, "appendix": true,
            });
            let many = NonZeroUsize::new(3).unwrap();
            let studied = Study::from_json(&cohort, request.to_string().as_bytes(), many);
            let study = studied.study.unwrap();
            let recipe: Recipe = serde_json::from_str(&serde_json::to_string(study.recipe()).unwrap()).unwrap();
            let again = recipe.run(&cohort, NonZeroUsize::MIN).study.unwrap();
            prop_assert_eq!(again.to_canonical_json(), study.to_canonical_json());
        }
    }
}
