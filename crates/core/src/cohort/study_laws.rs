//! The laws of a study's methods, held against random input.
#![expect(clippy::arithmetic_side_effects, reason = "sizes in a test")]
#![expect(clippy::float_cmp, reason = "what must be exact is compared exactly")]

use proptest::prelude::*;

use super::*;

fn near(a: f64, b: f64, within: f64) -> bool {
    (a - b).abs() <= within
}

fn get(reals: &[Real]) -> Vec<f64> {
    reals.iter().map(|real| real.get()).collect()
}

fn all_near(a: &[f64], b: &[f64], within: f64) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| near(*a, *b, within))
}

fn permuted<T: Clone>(items: &[T], order: &[usize]) -> Vec<T> {
    order.iter().map(|place| items[*place].clone()).collect()
}

fn judgements_of(rows: &[Vec<f64>]) -> Judgements {
    let reals = |row: &Vec<f64>| row.iter().map(|number| Real::new(*number).expect("it is finite")).collect();
    Judgements::new(rows.iter().map(reals).collect())
}

/// A reciprocal matrix of 1 to 7 elements, on the scale of 1 to 9.
fn reciprocal() -> impl Strategy<Value = Vec<Vec<f64>>> {
    (1_usize..=7).prop_flat_map(|order| {
        proptest::collection::vec((1_u32..=9, any::<bool>()), order * order).prop_map(move |said| {
            let mut rows = vec![vec![1.0; order]; order];
            for row in 0..order {
                for column in row + 1..order {
                    let (times, is_more) = said[row * order + column];
                    let times = if is_more { f64::from(times) } else { 1.0 / f64::from(times) };
                    rows[row][column] = times;
                    rows[column][row] = 1.0 / times;
                }
            }
            rows
        })
    })
}

fn eigenvector(rows: &[Vec<f64>]) -> Ahp {
    ahp(&judgements_of(rows), AhpMethod::Eigenvector, RandomIndex::Saaty1980).expect("it is sound").0
}

/// Weights of so many columns, some of them zero, not all.
fn weights(many: usize) -> impl Strategy<Value = Vec<f64>> {
    proptest::collection::vec(prop_oneof![1 => Just(0.0), 4 => 0.001..1000.0], many)
        .prop_filter("not all are zero", |weights| weights.iter().any(|weight| *weight > 0.0))
}

/// Columns of shares: few values, so that rows tie.
fn shares(rows: impl Into<proptest::collection::SizeRange>, width: usize) -> impl Strategy<Value = Vec<Vec<f64>>> {
    proptest::collection::vec(proptest::collection::vec(0_u32..=20, width), rows).prop_map(move |rows| {
        (0..width).map(|column| rows.iter().map(|row| f64::from(row[column]) / 20.0).collect()).collect()
    })
}

fn matrix(columns: &[Vec<f64>]) -> Matrix<'static> {
    Matrix::new(columns.to_vec()).expect("it is a matrix")
}

fn dominates(columns: &[Vec<f64>], a: usize, b: usize) -> bool {
    columns.iter().all(|column| column[a] >= column[b])
}

fn is_same(columns: &[Vec<f64>], a: usize, b: usize) -> bool {
    dominates(columns, a, b) && dominates(columns, b, a)
}

fn any_matrix() -> impl Strategy<Value = Vec<Vec<f64>>> {
    let number = prop_oneof![any::<f64>().prop_filter("finite", |number| number.is_finite()), -1.0..2.0, Just(0.0)];
    (1_usize..5, 1_usize..5).prop_flat_map(move |(rows, width)| {
        proptest::collection::vec(proptest::collection::vec(number.clone(), rows), width)
    })
}

proptest! {
    #[test]
    fn weights_from_judgements_sum_to_one_and_follow_the_elements(
        (rows, order) in reciprocal().prop_flat_map(|rows| {
            let places: Vec<usize> = (0..rows.len()).collect();
            (Just(rows), Just(places).prop_shuffle())
        })
    ) {
        let found = eigenvector(&rows);
        let found_weights = get(&found.weights);
        prop_assert!(near(found_weights.iter().sum(), 1.0, 1e-12));
        prop_assert!(found_weights.iter().all(|weight| *weight > 0.0));
        prop_assert!(found.consistency_ratio.get() >= 0.0);
        let moved: Vec<Vec<f64>> = permuted(&rows, &order).iter().map(|row| permuted(row, &order)).collect();
        let again = eigenvector(&moved);
        prop_assert!(all_near(&get(&again.weights), &permuted(&found_weights, &order), 1e-9));
        prop_assert!(near(again.lambda_max.get(), found.lambda_max.get(), 1e-9));
        // A·w = λ·w.
        for (row, weight) in rows.iter().zip(&found_weights) {
            let product: f64 = row.iter().zip(&found_weights).map(|(judgement, weight)| judgement * weight).sum();
            prop_assert!(near(product / weight, found.lambda_max.get(), 1e-9));
        }
    }

    #[test]
    fn consistent_judgements_give_their_weights_back(given in proptest::collection::vec(0.1..10.0, 3..8)) {
        let rows: Vec<Vec<f64>> = given.iter().map(|a| given.iter().map(|b| a / b).collect()).collect();
        let sum: f64 = given.iter().sum();
        let expected: Vec<f64> = given.iter().map(|weight| weight / sum).collect();
        for method in AhpMethod::ALL {
            let (found, odd) = ahp(&judgements_of(&rows), *method, RandomIndex::Saaty1980).expect("it is sound");
            prop_assert!(all_near(&get(&found.weights), &expected, 1e-12));
            prop_assert!(found.consistency_ratio.get() < 1e-12 && odd.is_empty());
        }
    }

    #[test]
    fn a_group_of_one_mind_is_that_mind(rows in reciprocal(), many in 1_usize..5) {
        let experts = vec![judgements_of(&rows); many];
        let (found, _) = group_ahp(&experts, AhpMethod::GeometricMean, RandomIndex::AlonsoLamata2006).expect("it is sound");
        prop_assert!(all_near(&get(&found.joint.weights), &get(&found.experts[0].own.weights), 1e-12));
    }

    #[test]
    fn combined_weights_sum_to_one_and_know_no_scale(
        (vectors, order, scale) in (1_usize..5, 1_usize..6).prop_flat_map(|(many, width)| {
            let places: Vec<usize> = (0..width).collect();
            (proptest::collection::vec(weights(width), many), Just(places).prop_shuffle(), 0.01..100.0)
        })
    ) {
        let mix = Combination::Mix(vec![Real::new(1.5).expect("it is finite"); vectors.len()]);
        for how in [Combination::Product, mix, Combination::GameTheory] {
            let Ok((found, _)) = combine(&vectors, &how) else {
                prop_assert_eq!(&how, &Combination::Product);
                continue;
            };
            let found_weights = get(&found.weights);
            prop_assert!(near(found_weights.iter().sum(), 1.0, 1e-12));
            prop_assert!(found_weights.iter().all(|weight| *weight >= 0.0));
            let scaled: Vec<Vec<f64>> = vectors.iter().map(|vector| vector.iter().map(|weight| weight * scale).collect()).collect();
            let moved: Vec<Vec<f64>> = vectors.iter().map(|vector| permuted(vector, &order)).collect();
            // A game between vectors that nearly depend on each other magnifies rounding: what must hold of it is said below.
            if how == Combination::GameTheory {
                continue;
            }
            prop_assert!(all_near(&get(&combine(&scaled, &how).expect("it is sound").0.weights), &found_weights, 1e-12));
            prop_assert!(all_near(&get(&combine(&moved, &how).expect("it is sound").0.weights), &permuted(&found_weights, &order), 1e-12));
        }
    }

    #[test]
    fn a_game_solves_its_system(
        (vectors, order) in (1_usize..5, 1_usize..6).prop_flat_map(|(many, width)| {
            let places: Vec<usize> = (0..many).collect();
            (proptest::collection::vec(weights(width), many), Just(places).prop_shuffle())
        })
    ) {
        let (found, odd) = combine(&vectors, &Combination::GameTheory).expect("it is sound");
        let game = found.game.expect("it is a game");
        let coefficients = get(&found.coefficients.expect("it is a mix"));
        prop_assert!(near(coefficients.iter().sum(), 1.0, 1e-12));
        let Some(solution) = game.solution.as_deref().map(get) else {
            prop_assert!(all_near(&coefficients, &vec![1.0 / number::count(coefficients.len()); coefficients.len()], 1e-15));
            prop_assert_eq!(odd.len(), 1);
            return Ok(());
        };
        let whole: f64 = solution.iter().map(|coefficient| coefficient.abs()).sum();
        for (place, row) in game.products.iter().enumerate() {
            let product: f64 = row.iter().zip(&solution).map(|(product, coefficient)| product.get() * coefficient).sum();
            prop_assert!(near(product, row[place].get(), 1e-13 * whole.max(1.0)));
            prop_assert!(near(coefficients[place], solution[place].abs() / whole, 1e-12));
        }
        prop_assert_eq!(odd.is_empty(), solution.iter().all(|coefficient| *coefficient >= 0.0));
        // Who comes first does not matter, where the system is far from having no single solution.
        if whole < 100.0 {
            let again = combine(&permuted(&vectors, &order), &Combination::GameTheory).expect("it is sound").0;
            prop_assert!(all_near(&get(&again.weights), &get(&found.weights), 1e-9));
        }
    }

    #[test]
    fn concordance_does_not_ask_who_speaks_first(
        (judges, order) in (2_usize..6, 2_usize..7).prop_flat_map(|(judges, objects)| {
            let places: Vec<usize> = (0..judges).collect();
            (proptest::collection::vec(proptest::collection::vec((1_u32..=5).prop_map(f64::from), objects), judges), Just(places).prop_shuffle())
        })
    ) {
        let found = concordance(&judges).expect("it is in range");
        prop_assert_eq!(&found, &concordance(&permuted(&judges, &order)).expect("it is in range"));
        if let Some(found) = found {
            prop_assert!((0.0..=1.0).contains(&found.w.get()) && (0.0..=1.0).contains(&found.p_value.get()));
            // All of one mind.
            let one = concordance(&vec![judges[0].clone(); 3]).expect("it is in range");
            prop_assert!(one.is_none_or(|one| near(one.w.get(), 1.0, 1e-12)));
        }
    }

    #[test]
    fn rank_sum_ratios_keep_dominance_and_ties(
        (columns, given, order) in (1_usize..9, 1_usize..5).prop_flat_map(|(rows, width)| {
            let places: Vec<usize> = (0..rows).collect();
            (shares(rows, width), weights(width), Just(places).prop_shuffle())
        })
    ) {
        for ranking in RsrRanking::ALL {
            let mut options = RsrOptions::new();
            options.ranking = Some(*ranking);
            for given in [None, Some(given.as_slice())] {
                let (found, _) = rsr(&matrix(&columns), given, &options).expect("it is sound");
                let ratios = get(&found.ratios);
                prop_assert!(ratios.iter().all(|ratio| *ratio > 0.0 && *ratio <= 1.0 + 1e-12));
                for a in 0..ratios.len() {
                    for b in 0..ratios.len() {
                        if dominates(&columns, a, b) {
                            prop_assert!(ratios[a] >= ratios[b]);
                        }
                        if is_same(&columns, a, b) {
                            prop_assert_eq!(found.ratios[a], found.ratios[b]);
                        }
                        if let Some(grades) = &found.grades
                            && ratios[a] >= ratios[b]
                        {
                            prop_assert!(grades[a] >= grades[b]);
                        }
                    }
                }
                let moved: Vec<Vec<f64>> = columns.iter().map(|column| permuted(column, &order)).collect();
                let again = rsr(&matrix(&moved), given, &options).expect("it is sound").0;
                prop_assert_eq!(&again.ratios, &permuted(&found.ratios, &order));
                prop_assert_eq!(&again.grades, &found.grades.as_ref().map(|grades| permuted(grades, &order)));
            }
        }
    }

    #[test]
    fn whole_ranks_ask_only_for_the_order(columns in shares(1..9, 2)) {
        let cubed: Vec<Vec<f64>> = columns.iter().map(|column| column.iter().map(|x| x * x * x - 7.0).collect()).collect();
        let of = |columns: &[Vec<f64>]| rsr(&matrix(columns), None, &RsrOptions::new()).expect("it is sound").0;
        prop_assert_eq!(of(&columns), of(&cubed));
    }

    #[test]
    fn equal_weights_of_any_size_tie_as_no_weights_do(columns in (1_usize..5).prop_flat_map(|width| shares(1..9, width)), weight in 0.001..10.0) {
        let none = rsr(&matrix(&columns), None, &RsrOptions::new()).expect("it is sound").0;
        let equal = rsr(&matrix(&columns), Some(&vec![weight; columns.len()]), &RsrOptions::new()).expect("it is sound").0;
        prop_assert_eq!(none.ratios, equal.ratios);
    }

    #[test]
    fn coupling_stays_within_zero_and_one(
        (columns, order) in (2_usize..6).prop_flat_map(|width| {
            let places: Vec<usize> = (0..width).collect();
            (shares(1..6, width), Just(places).prop_shuffle())
        })
    ) {
        for formula in CouplingFormula::ALL {
            let mut options = CouplingOptions::new();
            options.formula = Some(*formula);
            let (found, _) = coupling(&matrix(&columns), &options).expect("it is sound");
            let moved = coupling(&matrix(&permuted(&columns, &order)), &options).expect("it is sound").0;
            for (place, (row, again)) in found.rows.iter().zip(&moved.rows).enumerate() {
                let scores: Vec<f64> = columns.iter().map(|column| column[place]).collect();
                let (index, coordination) = (row.index.get(), row.coordination.get());
                prop_assert!((0.0..=1.0 + 1e-12).contains(&index) && (0.0..=1.0 + 1e-12).contains(&coordination));
                let degree = row.coupling.map_or(0.0, Real::get);
                prop_assert!((0.0..=1.0).contains(&degree));
                prop_assert!(near(coordination * coordination, degree * index, 1e-12));
                let is_even = scores.iter().all(|score| *score == scores[0]);
                prop_assert_eq!(degree == 1.0, is_even && scores[0] > 0.0);
                prop_assert_eq!(row.coupling.is_none(), scores.iter().all(|score| *score == 0.0));
                prop_assert!(near(again.coordination.get(), coordination, 1e-12));
                prop_assert_eq!(&again.standings, &permuted(&row.standings, &order));
                prop_assert!(scores.len() > 2 || row.standings.iter().all(|standing| *standing != DevelopmentType::Between));
            }
        }
    }

    #[test]
    fn obstacles_are_shares_of_one(
        (columns, given, scale) in (1_usize..5).prop_flat_map(|width| (shares(1..6, width), weights(width), 0.01..100.0))
    ) {
        let (found, _) = obstacles(&matrix(&columns), Some(&given), &[(0..columns.len()).collect()]).expect("it is sound");
        let scaled: Vec<f64> = given.iter().map(|weight| weight * scale).collect();
        let again = obstacles(&matrix(&columns), Some(&scaled), &[]).expect("it is sound").0;
        for (place, (row, again)) in found.rows.iter().zip(&again.rows).enumerate() {
            let is_best = columns.iter().zip(&given).all(|(column, weight)| *weight == 0.0 || column[place] == 1.0);
            prop_assert_eq!(row.shares.is_none(), is_best);
            if let (Some(shares), Some(again), Some(subsystems)) = (&row.shares, &again.shares, &row.subsystems) {
                prop_assert!(near(subsystems[0].get(), 1.0, 1e-12));
                prop_assert!(all_near(&get(shares), &get(again), 1e-12));
                prop_assert!(shares.iter().zip(&columns).all(|(share, column)| column[place] < 1.0 || share.get() == 0.0));
            }
        }
    }

    #[test]
    fn scores_along_a_tree_are_its_flat_sum(
        (columns, given) in (2_usize..6).prop_flat_map(|width| (shares(1..6, width), weights(width)))
    ) {
        // The first column beside a branch of the others.
        let leaf = |place: usize, weight: f64| {
            let mut leaf = Branch::new(format!("leaf {place}"));
            leaf.column = Some(place.to_string());
            leaf.weight = Real::new(weight);
            leaf
        };
        let tree = |mean: BranchMean| {
            let mut inner = Branch::new("inner".to_owned());
            inner.weight = Real::new(2.0);
            inner.mean = Some(mean);
            // Columns that weigh nothing among nothing would be refused.
            inner.children = Some((1..columns.len()).map(|place| leaf(place, given[place] + 0.001)).collect());
            let mut root = Branch::new("root".to_owned());
            root.children = Some(vec![leaf(0, 1.0), inner]);
            root
        };
        let names: Vec<String> = (0..columns.len()).map(|place| place.to_string()).collect();
        let (found, _) = hierarchy(&matrix(&columns), &names, &tree(BranchMean::Arithmetic)).expect("it is sound");
        let flat = get(&found.flat_weights.expect("all is linear"));
        prop_assert!(near(flat.iter().sum(), 1.0, 1e-12));
        let geometric = hierarchy(&matrix(&columns), &names, &tree(BranchMean::Geometric)).expect("it is sound").0;
        for row in 0..columns[0].len() {
            let expected: f64 = flat.iter().zip(&columns).map(|(weight, column)| weight * column[row]).sum();
            let score = found.nodes[0].scores[row].get();
            prop_assert!(near(score, expected, 1e-12));
            prop_assert!(geometric.nodes[0].scores[row].get() <= score + 1e-12);
            for other in 0..columns[0].len() {
                if is_same(&columns, row, other) {
                    prop_assert_eq!(geometric.nodes[0].scores[row], geometric.nodes[0].scores[other]);
                }
                if dominates(&columns, row, other) {
                    prop_assert!(score >= found.nodes[0].scores[other].get());
                }
            }
        }
    }

    #[test]
    fn whatever_is_given_there_is_an_answer_or_a_fault(columns in any_matrix(), given in proptest::collection::vec(any::<f64>(), 1..5)) {
        let given_matrix = matrix(&columns);
        for ranking in RsrRanking::ALL {
            let mut options = RsrOptions::new();
            options.ranking = Some(*ranking);
            prop_assert!(rsr(&given_matrix, None, &options).is_ok());
            let _ = rsr(&given_matrix, Some(&given), &options);
        }
        for formula in CouplingFormula::ALL {
            let mut options = CouplingOptions::new();
            options.formula = Some(*formula);
            let _ = coupling(&given_matrix, &options);
        }
        let _ = obstacles(&given_matrix, Some(&given), &[vec![0]]);
        let _ = concordance(&columns);
        for how in [Combination::Product, Combination::GameTheory] {
            let _ = combine(&columns, &how);
        }
        let _ = ahp(&judgements_of(&columns), AhpMethod::Eigenvector, RandomIndex::Saaty1980);
    }

    #[test]
    fn quantiles_rise_and_mirror(p in 1e-12..0.5, more in 1e-6..0.5) {
        let at = |p: f64| normal_quantile(p).expect("it is defined");
        prop_assert!(at(p) < at(p + more * (0.5 - p) + 1e-12));
        // 1 − p is rounded: by how much that moves the quantile, its slope says.
        let slope = (at(p) * at(p) / 2.0).exp() * 2.6;
        prop_assert!(near(at(p), -at(1.0 - p), 1e-15 + slope * 2e-16 + 1e-14));
    }

    #[test]
    fn tails_fall_and_recur(x in 0.001..200.0, more in 0.001..10.0, degrees in 1_usize..200) {
        let at = |x: f64, degrees: usize| chi_square_survival(x, degrees).expect("it is defined");
        prop_assert!(at(x + more, degrees) <= at(x, degrees) + 1e-15);
        prop_assert!((0.0..=1.0).contains(&at(x, degrees)));
        // Q(a + 1, y) = Q(a, y) + y^a·e^(−y)/Γ(a + 1).
        let (a, y) = (number::count(degrees) / 2.0, x / 2.0);
        let step = libm::exp(a * libm::log(y) - y - libm::lgamma(a + 1.0));
        prop_assert!(near(at(x, degrees + 2), at(x, degrees) + step, 1e-12));
    }
}
