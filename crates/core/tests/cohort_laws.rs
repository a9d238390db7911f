//! Laws that every method of the cohort obeys, whatever the numbers: they hold each method to what it promises, and none to another
//! implementation.

#[cfg(test)]
mod laws {
    #![allow(
        clippy::float_arithmetic,
        clippy::float_cmp,
        clippy::arithmetic_side_effects,
        reason = "a test fails by panicking"
    )]

    use chanjiao::cohort::{
        Direction, EntropyConvention, EntropyShares, GreyConvention, GreyExtremes, Indicator, Matrix, Normalisation,
        Preference, Real, Views, WeightPlacement, Weights, correlations, critic, entropy, grey, normalise, promethee,
        topsis, topsis_for_draws, vikor, weighted_arithmetic, weighted_geometric,
    };
    use proptest::prelude::*;

    type Columns = Vec<Vec<f64>>;

    /// Every way to a score, by name; none where it is refused.
    fn all_scores(columns: &Columns, indicators: &[Indicator], weights: &[f64]) -> Vec<(String, Option<Vec<f64>>)> {
        let matrix = Matrix::new(columns.iter().map(Vec::as_slice)).unwrap();
        let Ok(oriented) = Views::oriented(&matrix, indicators) else { return Vec::new() };
        let weights = Weights::given(weights).unwrap().weights;
        let mut all = Vec::new();
        let mut keep = |name: String, scores: Option<Vec<f64>>| all.push((name, scores));
        for how in Normalisation::ALL {
            let Ok(normalised) = normalise(&oriented, *how) else { continue };
            let views = &normalised.views;
            let name = |method: &str| format!("{method} on {}", how.word());
            keep(name("arithmetic"), weighted_arithmetic(views, &weights).ok().map(|found| found.scores));
            keep(name("geometric"), weighted_geometric(views, &weights).ok().map(|found| found.scores));
            for placement in WeightPlacement::ALL {
                let found = topsis(views, &weights, *placement).unwrap();
                topsis_for_draws(views, [&weights], *placement, |_, scores| near(scores, &found.scores)).unwrap();
                keep(name(placement.word()), Some(found.scores));
            }
            for extremes in GreyExtremes::ALL {
                let convention = GreyConvention { extremes: *extremes, ..GreyConvention::default() };
                keep(name(extremes.word()), grey(views, &weights, &convention).ok().map(|found| found.scores));
            }
        }
        keep("vikor".to_owned(), vikor(&oriented, &weights, 0.5).ok().map(|found| found.scores));
        for preference in [
            Preference::Usual,
            Preference::UShape { indifference: 1.0 },
            Preference::VShape { preference: 2.0 },
            Preference::Level { indifference: 1.0, preference: 2.0 },
            Preference::Linear { indifference: 1.0, preference: 2.0 },
            Preference::Gaussian { inflection: 1.5 },
        ] {
            let found = promethee(&oriented, &weights, &vec![preference; columns.len()]);
            keep(format!("{preference:?}"), found.ok().map(|found| found.scores));
        }
        all
    }

    /// Weights that the data give, by name; none where they are refused.
    fn objective(columns: &Columns) -> Vec<(&'static str, Option<Vec<f64>>)> {
        let matrix = Matrix::new(columns.iter().map(Vec::as_slice)).unwrap();
        let Ok(oriented) = Views::oriented(&matrix, &benefits(columns.len())) else { return Vec::new() };
        let raw = EntropyConvention { shares: EntropyShares::Raw, shift: 0.0 };
        let shifted = EntropyConvention { shift: 0.001, ..EntropyConvention::default() };
        let of = |convention| entropy(&oriented, &convention).ok().map(|found| found.weights.as_slice().to_vec());
        assert!(correlations(&oriented).iter().flatten().all(|r| (-1.0..=1.0).contains(r)));
        vec![
            ("entropy", of(EntropyConvention::default())),
            ("entropy of the values", of(raw)),
            ("entropy with a shift", of(shifted)),
            ("critic", critic(&oriented).ok().map(|found| found.weights.as_slice().to_vec())),
        ]
    }

    fn benefits(width: usize) -> Vec<Indicator> {
        vec![Indicator::new(Direction::Benefit); width]
    }

    fn near(ours: &[f64], others: &[f64]) {
        assert_eq!(ours.len(), others.len());
        for (one, other) in ours.iter().zip(others) {
            assert!((one - other).abs() <= 1e-12 * one.abs().max(1.0), "{ours:?}\n{others:?}");
        }
    }

    /// Numbers among which there are ties.
    fn plain() -> BoxedStrategy<f64> {
        (0_u32..60).prop_map(|number| f64::from(number) / 4.0).boxed()
    }

    /// Numbers of every size and sign.
    fn any_number() -> BoxedStrategy<f64> {
        prop_oneof![
            4 => proptest::num::f64::NORMAL | proptest::num::f64::ZERO | proptest::num::f64::SUBNORMAL,
            2 => -1e6..1e6,
            1 => Just(1.0),
            1 => Just(1.0 + f64::EPSILON),
        ]
        .boxed()
    }

    fn matrices(number: fn() -> BoxedStrategy<f64>) -> impl Strategy<Value = (Columns, Vec<f64>)> {
        (1_usize..12, 1_usize..5).prop_flat_map(move |(rows, width)| {
            let columns = prop::collection::vec(prop::collection::vec(number(), rows), width);
            (columns, prop::collection::vec(0.01..5.0, width))
        })
    }

    fn directions(width: usize) -> Vec<Indicator> {
        let real = |number| Real::new(number).unwrap();
        let all = [Direction::Benefit, Direction::Cost, Direction::Nominal(real(7.0))];
        all.into_iter().cycle().take(width).map(Indicator::new).collect()
    }

    fn permuted<T: Clone>(things: &[T], by: &[usize]) -> Vec<T> {
        by.iter().map(|place| things[*place].clone()).collect()
    }

    /// An order of so many things, from any number.
    fn order(many: usize, seed: u64) -> Vec<usize> {
        let mut order: Vec<usize> = (0..many).collect();
        order.sort_by_key(|place| (*place as u64 + 1).wrapping_mul(seed | 1).rotate_left(17));
        order
    }

    proptest! {
        #[test]
        fn what_comes_out_is_a_number((columns, weights) in matrices(any_number)) {
            for indicators in [benefits(columns.len()), directions(columns.len())] {
                for (name, scores) in all_scores(&columns, &indicators, &weights) {
                    for score in scores.iter().flatten() {
                        prop_assert!(score.is_finite(), "{name}: {scores:?}");
                    }
                }
            }
            for (name, weights) in objective(&columns) {
                if let Some(weights) = weights {
                    prop_assert!(weights.iter().all(|weight| (0.0..=1.0 + 1e-15).contains(weight)), "{name}: {weights:?}");
                    prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{name}: {weights:?}");
                }
            }
        }

        #[test]
        fn scaling_all_weights_changes_nothing((columns, weights) in matrices(plain), factor in 1e-3..1e3) {
            let scaled: Vec<f64> = weights.iter().map(|weight| weight * factor).collect();
            let indicators = directions(columns.len());
            let pairs = all_scores(&columns, &indicators, &weights).into_iter().zip(all_scores(&columns, &indicators, &scaled));
            for ((_, one), (_, other)) in pairs {
                near(&one.unwrap_or_default(), &other.unwrap_or_default());
            }
        }

        #[test]
        fn permuting_rows_and_columns_permutes_the_result((columns, weights) in matrices(plain), seed in any::<u64>()) {
            let (rows, width) = (columns[0].len(), columns.len());
            let (by_row, by_column) = (order(rows, seed), order(width, seed.rotate_left(32)));
            let indicators = directions(width);
            let moved: Columns = permuted(&columns, &by_column).iter().map(|column| permuted(column, &by_row)).collect();
            let (told, weighed) = (permuted(&indicators, &by_column), permuted(&weights, &by_column));
            let pairs = all_scores(&columns, &indicators, &weights).into_iter().zip(all_scores(&moved, &told, &weighed));
            for ((_, one), (_, other)) in pairs {
                near(&one.map(|scores| permuted(&scores, &by_row)).unwrap_or_default(), &other.unwrap_or_default());
            }
            for ((_, one), (_, other)) in objective(&columns).into_iter().zip(objective(&moved)) {
                near(&one.map(|weights| permuted(&weights, &by_column)).unwrap_or_default(), &other.unwrap_or_default());
            }
        }

        #[test]
        fn identical_rows_tie_exactly((mut columns, weights) in matrices(any_number), seed in any::<usize>()) {
            let twin = seed % columns[0].len();
            for column in &mut columns {
                column.push(column[twin]);
            }
            for (name, scores) in all_scores(&columns, &directions(columns.len()), &weights) {
                if let Some(scores) = scores {
                    let last = scores[scores.len() - 1];
                    prop_assert_eq!(scores[twin].to_bits(), last.to_bits(), "{}", name);
                }
            }
        }

        #[test]
        fn a_row_that_is_nowhere_worse_is_never_below((mut columns, weights) in matrices(plain), seed in any::<usize>(), gain in plain()) {
            let row = seed % columns[0].len();
            for (place, column) in columns.iter_mut().enumerate() {
                column.push(column[row] + if (seed >> (place % 8)) % 2 == 0 { gain } else { 0.0 });
            }
            for (name, scores) in all_scores(&columns, &benefits(columns.len()), &weights) {
                if let Some(scores) = scores {
                    prop_assert!(scores[scores.len() - 1] >= scores[row] - 1e-12, "{name}: {scores:?}");
                }
            }
        }

        #[test]
        fn a_constant_column_weighs_nothing_and_changes_no_other_weight((mut columns, _) in matrices(plain), value in plain()) {
            let before = objective(&columns);
            let rows = columns[0].len();
            columns.push(vec![value; rows]);
            for ((name, one), (_, other)) in before.into_iter().zip(objective(&columns)) {
                let (Some(one), Some(other)) = (one, other) else { continue };
                prop_assert_eq!(other[other.len() - 1], 0.0, "{}", name);
                near(&one, &other[..one.len()]);
            }
        }
    }
}
