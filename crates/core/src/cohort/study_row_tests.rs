//! What the methods of a study that speak of rows must give, derived by hand, and what they must refuse.

use super::*;
use crate::fault::Fault;

fn near(found: Real, expected: f64) {
    assert!((found.get() - expected).abs() <= 1e-12, "{found} is not {expected}");
}

fn all_near(found: &[Real], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    found.iter().zip(expected).for_each(|(found, expected)| near(*found, *expected));
}

fn codes(faults: &[Fault]) -> Vec<&'static str> {
    faults.iter().map(|fault| fault.kind().code).collect()
}

fn refused<T: std::fmt::Debug>(result: Result<T, Fault>) -> &'static str {
    result.expect_err("it is refused").kind().code
}

fn real(number: f64) -> Real {
    Real::new(number).expect("it is finite")
}

fn matrix(columns: &[&[f64]]) -> Matrix<'static> {
    Matrix::new(columns.iter().map(|column| column.to_vec())).expect("it is a matrix")
}

/// Ranks 1 to 5, and 2, 1, 3, 4.5, 4.5: sums 3, 3, 6, 8.5, 9.5 of 10. The first two share the mean place 1.5, so p = 0.3; then 0.6, 0.8,
/// and 1 − 1/20 = 0.95. Probits and the line through the four points computed apart with 30 digits (mpmath 1.3).
#[test]
fn rank_sum_ratios_are_tabled_regressed_and_graded() {
    let given = matrix(&[&[1.0, 2.0, 3.0, 4.0, 5.0], &[30.0, 20.0, 40.0, 50.0, 50.0]]);
    let (found, odd) = rsr(&given, None, &RsrOptions::new()).unwrap();
    all_near(&found.ranks[1], &[2.0, 1.0, 3.0, 4.5, 4.5]);
    all_near(&found.ratios, &[0.3, 0.3, 0.6, 0.85, 0.95]);
    let column = |of: &dyn Fn(&RsrGroup) -> Real| -> Vec<Real> { found.table.iter().map(of).collect() };
    assert_eq!(found.table[0].rows, [0, 1]);
    assert_eq!(found.table.iter().map(|group| group.cumulative).collect::<Vec<_>>(), [2, 3, 4, 5]);
    all_near(&column(&|group| group.mean_rank), &[1.5, 3.0, 4.0, 5.0]);
    all_near(&column(&|group| group.percent), &[0.3, 0.6, 0.8, 0.95]);
    all_near(
        &column(&|group| group.probit),
        &[4.475_599_487_291_959, 5.253_347_103_135_8, 5.841_621_233_572_914, 6.644_853_626_951_473],
    );
    all_near(
        &column(&|group| group.fitted.unwrap()),
        &[0.343_216_823_099_643_47, 0.582_532_537_196_350_1, 0.763_546_584_352_804_7, 1.010_704_055_351_202],
    );
    let line = found.regression.unwrap();
    near(line.intercept, -1.033_941_094_832_419);
    near(line.slope, 0.307_703_565_040_252_6);
    near(line.r_squared, 0.947_200_073_391_005);
    // Three grades part at the probits 4 and 6.
    near(found.thresholds[0].ratio, 0.196_873_165_328_591_3);
    near(found.thresholds[1].ratio, 0.812_280_295_409_096_5);
    assert_eq!(found.grades.unwrap(), [2, 2, 2, 2, 3]);
    // The lowest grade is empty, the highest has one row.
    assert_eq!(codes(&odd), ["CJ8253", "CJ8253"]);
    // Held against the ratios themselves, 0.85 has passed 0.812.
    let mut options = RsrOptions::new();
    options.grading = Some(RsrGrading::Observed);
    assert_eq!(rsr(&given, None, &options).unwrap().0.grades.unwrap(), [2, 2, 2, 3, 3]);
}

/// (1 + 2·2)/3/5, …: sums 5, 4, 9, 13, 14 of 15. And linear in the value 20…50: 1 + 4/3, 1, 1 + 8/3, 5, 5.
#[test]
fn rank_sum_ratios_are_weighted_and_ranks_need_not_be_whole() {
    let given = matrix(&[&[1.0, 2.0, 3.0, 4.0, 5.0], &[30.0, 20.0, 40.0, 50.0, 50.0]]);
    let (found, _) = rsr(&given, Some(&[1.0, 2.0]), &RsrOptions::new()).unwrap();
    all_near(&found.ratios, &[5.0 / 15.0, 4.0 / 15.0, 9.0 / 15.0, 13.0 / 15.0, 14.0 / 15.0]);
    all_near(&found.weights.unwrap(), &[1.0 / 3.0, 2.0 / 3.0]);
    let mut options = RsrOptions::new();
    options.ranking = Some(RsrRanking::NonInteger);
    let (found, _) = rsr(&given, None, &options).unwrap();
    all_near(&found.ranks[1], &[7.0 / 3.0, 1.0, 11.0 / 3.0, 5.0, 5.0]);
    assert_eq!(refused(rsr(&given, Some(&[1.0]), &options)), "CJ8205");
}

#[test]
#[expect(clippy::approx_constant, reason = "6.28 is an entry of the printed table")]
fn grades_part_the_probits_as_printed() {
    // 田凤调's table, as it is reprinted: for seven and eight grades it rounds some entries otherwise.
    for (grades, printed) in [
        (3_u32, &[4.0, 6.0][..]),
        (4, &[3.5, 5.0, 6.5]),
        (5, &[3.2, 4.4, 5.6, 6.8]),
        (6, &[3.0, 4.0, 5.0, 6.0, 7.0]),
        (7, &[2.86, 3.72, 4.57, 5.44, 6.28, 7.14]),
        (8, &[2.78, 3.5, 4.25, 5.0, 5.75, 6.5, 7.22]),
        (9, &[2.67, 3.33, 4.0, 4.67, 5.33, 6.0, 6.67, 7.33]),
        (10, &[2.6, 3.2, 3.8, 4.4, 5.0, 5.6, 6.2, 6.8, 7.4]),
    ] {
        let mut options = RsrOptions::new();
        options.grades = Some(grades.into());
        let found = rsr(&matrix(&[&[1.0, 2.0, 3.0]]), None, &options).unwrap().0;
        let within = if matches!(grades, 7 | 8) { 0.0301 } else { 0.0051 };
        assert_eq!(found.thresholds.len(), printed.len());
        for (threshold, printed) in found.thresholds.iter().zip(printed) {
            assert!((threshold.probit.get() - printed).abs() <= within, "{grades}: {threshold:?}");
        }
    }
    for grades in [2_u32, 21] {
        let mut options = RsrOptions::new();
        options.grades = Some(grades.into());
        assert_eq!(refused(rsr(&matrix(&[&[1.0]]), None, &options)), "CJ8250");
    }
}

#[test]
fn rank_sum_ratios_without_difference_are_not_graded() {
    for ranking in [RsrRanking::Integer, RsrRanking::NonInteger] {
        let mut options = RsrOptions::new();
        options.ranking = Some(ranking);
        let (found, odd) = rsr(&matrix(&[&[7.0, 7.0, 7.0]]), None, &options).unwrap();
        all_near(&found.ratios, &[2.0 / 3.0; 3]);
        assert!(found.regression.is_none() && found.grades.is_none() && found.thresholds.is_empty());
        // One group, and it is the last: 1 − 1/12.
        near(found.table[0].percent, 11.0 / 12.0);
        assert_eq!(codes(&odd), ["CJ8254", "CJ8251"]);
    }
    let (found, odd) = rsr(&matrix(&[&[1.0, 2.0]]), None, &RsrOptions::new()).unwrap();
    near(found.regression.unwrap().r_squared, 1.0);
    assert!(codes(&odd).contains(&"CJ8252"));
}

fn coupled(scores: &[f64], options: &CouplingOptions) -> CouplingRow {
    let given = Matrix::new(scores.iter().map(|score| vec![*score])).expect("it is a matrix");
    coupling(&given, options).unwrap().0.rows.remove(0)
}

fn formula(formula: CouplingFormula) -> CouplingOptions {
    let mut options = CouplingOptions::new();
    options.formula = Some(formula);
    options
}

/// Of 0.9, 0.3 and 0.1 the geometric mean is 0.3 and the sum 1.3: C = 0.9/1.3, T = 1.3/3, so that D = √0.3.
#[test]
fn coupling_is_the_geometric_over_the_arithmetic_mean() {
    let row = coupled(&[0.9, 0.3, 0.1], &CouplingOptions::new());
    near(row.coupling.unwrap(), 0.9 / 1.3);
    near(row.index, 1.3 / 3.0);
    near(row.coordination, 0.3_f64.sqrt());
    assert_eq!(row.grade, CoordinationGrade::BareCoordination);
    assert_eq!(row.standings, [DevelopmentType::Ahead, DevelopmentType::Between, DevelopmentType::Behind]);
    let mut options = CouplingOptions::new();
    options.coefficients = Some([2.0, 1.0, 1.0].map(real).to_vec());
    near(coupled(&[0.9, 0.3, 0.1], &options).index, 0.55);
    // Equal scores are wholly coupled, to the last bit.
    for of in [CouplingFormula::Standard, CouplingFormula::Liao1999, CouplingFormula::Wang2021] {
        let row = coupled(&[0.1, 0.1, 0.1], &formula(of));
        assert_eq!(row.coupling, Some(real(1.0)));
        assert_eq!(row.standings, [DevelopmentType::InStep; 3]);
    }
}

/// 0.9 and 0.4: (0.36/0.65²)², and with k = 3 its cube; modified, √((1 − 0.5)·0.4/0.9).
/// 0.9, 0.3 and 0.1, modified: distances 0.6, 0.2, 0.8, so √((1 − 1.6/3)·√(1/3·1/9)).
#[test]
fn coupling_has_other_formulas() {
    let ratio = 0.36 / (0.65 * 0.65);
    near(coupled(&[0.9, 0.4], &formula(CouplingFormula::Liao1999)).coupling.unwrap(), ratio * ratio);
    let mut cubed = formula(CouplingFormula::Liao1999);
    cubed.exponent = Some(real(3.0));
    near(coupled(&[0.9, 0.4], &cubed).coupling.unwrap(), ratio * ratio * ratio);
    let modified = formula(CouplingFormula::Wang2021);
    near(coupled(&[0.9, 0.4], &modified).coupling.unwrap(), (0.5_f64 * 4.0 / 9.0).sqrt());
    let expected = ((1.4 / 3.0) * (1.0_f64 / 27.0).sqrt()).sqrt();
    near(coupled(&[0.9, 0.3, 0.1], &modified).coupling.unwrap(), expected);
    // As far apart as can be.
    assert_eq!(coupled(&[1.0, 0.0], &modified).coupling, Some(real(0.0)));
}

#[test]
fn zero_subsystems_have_a_stated_outcome() {
    let given = matrix(&[&[0.0, 0.0, 0.5], &[0.0, 0.8, 0.5]]);
    for of in [CouplingFormula::Standard, CouplingFormula::Liao1999, CouplingFormula::Wang2021] {
        let (found, odd) = coupling(&given, &formula(of)).unwrap();
        let of_row = |row: usize| (found.rows[row].coupling, found.rows[row].index, found.rows[row].coordination);
        assert_eq!(of_row(0), (None, real(0.0), real(0.0)));
        assert_eq!(of_row(1), (Some(real(0.0)), real(0.4), real(0.0)));
        assert_eq!(found.rows[0].grade, CoordinationGrade::ExtremeDisorder);
        assert_eq!(codes(&odd), ["CJ8262", "CJ8263"]);
    }
}

#[test]
fn coupling_refuses_what_is_no_score() {
    let of = |columns: &[&[f64]], options: &CouplingOptions| refused(coupling(&matrix(columns), options));
    assert_eq!(of(&[&[0.5]], &CouplingOptions::new()), "CJ8260");
    assert_eq!(of(&[&[0.5], &[1.5]], &CouplingOptions::new()), "CJ8261");
    assert_eq!(of(&[&[0.5], &[-0.5]], &CouplingOptions::new()), "CJ8261");
    let mut options = CouplingOptions::new();
    options.tolerance = Some(real(-0.1));
    assert_eq!(of(&[&[0.5], &[0.5]], &options), "CJ8264");
    let mut options = CouplingOptions::new();
    options.exponent = Some(real(0.0));
    assert_eq!(of(&[&[0.5], &[0.5]], &options), "CJ8265");
    let mut options = CouplingOptions::new();
    options.coefficients = Some(vec![real(1.0)]);
    assert_eq!(of(&[&[0.5], &[0.5]], &options), "CJ8205");
}

#[test]
fn grades_take_their_edges_by_the_named_rule() {
    for (place, edge) in (1_usize..).zip([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
        let (below, above) = (CoordinationGrade::ALL[place - 1], CoordinationGrade::ALL[place]);
        assert_eq!(CoordinationGrade::of(edge, UpperEnd::Excluded), above);
        assert_eq!(CoordinationGrade::of(edge, UpperEnd::Included), below);
        assert_eq!(CoordinationGrade::of(edge - 0.004, UpperEnd::Rounded), above);
        assert_eq!(CoordinationGrade::of(edge - 0.006, UpperEnd::Rounded), below);
    }
    for rule in UpperEnd::ALL {
        assert_eq!(CoordinationGrade::of(0.0, *rule), CoordinationGrade::ExtremeDisorder);
        assert_eq!(CoordinationGrade::of(1.0, *rule), CoordinationGrade::QualityCoordination);
    }
}

#[test]
fn a_tolerance_says_what_is_in_step() {
    let mut options = CouplingOptions::new();
    assert_eq!(coupled(&[0.5, 0.55], &options).standings, [DevelopmentType::Behind, DevelopmentType::Ahead]);
    options.tolerance = Some(real(0.1));
    assert_eq!(coupled(&[0.5, 0.55], &options).standings, [DevelopmentType::InStep; 2]);
    // The middle one is near both, which are not near each other.
    let three = coupled(&[0.5, 0.55, 0.62], &options).standings;
    assert_eq!(three, [DevelopmentType::Behind, DevelopmentType::Between, DevelopmentType::Ahead]);
}

/// Gaps 0.4·0.5, 0.4·0.25 and 0.2·0 of 0.3.
#[test]
fn obstacles_are_shares_of_the_gap() {
    let given = matrix(&[&[0.5, 1.0], &[0.75, 1.0], &[1.0, 0.3]]);
    let (found, odd) = obstacles(&given, Some(&[2.0, 2.0, 1.0]), &[vec![0, 2], vec![1]]).unwrap();
    near(found.rows[0].gap, 0.3);
    all_near(found.rows[0].shares.as_ref().unwrap(), &[2.0 / 3.0, 1.0 / 3.0, 0.0]);
    all_near(found.rows[0].subsystems.as_ref().unwrap(), &[2.0 / 3.0, 1.0 / 3.0]);
    all_near(found.rows[1].shares.as_ref().unwrap(), &[0.0, 0.0, 1.0]);
    assert!(odd.is_empty());
    // What weighs nothing is no obstacle.
    let (found, odd) = obstacles(&given, Some(&[1.0, 1.0, 0.0]), &[]).unwrap();
    assert_eq!((&found.rows[1].shares, &found.rows[0].subsystems), (&None, &None));
    assert_eq!(codes(&odd), ["CJ8270"]);
    assert_eq!(refused(obstacles(&given, None, &[vec![3]])), "CJ8271");
    assert_eq!(refused(obstacles(&given, None, &[vec![0], vec![0]])), "CJ8272");
    assert_eq!(refused(obstacles(&matrix(&[&[2.0]]), None, &[])), "CJ8261");
}

fn tree(json: &str) -> Branch {
    serde_json::from_str(json).expect("it is a tree")
}

/// 0.25·0.8 + 0.75·(0.4·0.9 + 0.6·0.4) = 0.2 + 0.45; flat 0.25, 0.3, 0.45. Geometric below: 0.9^0.4·0.4^0.6.
#[test]
fn scores_go_up_the_tree() {
    let text = r#"{"id": "all", "children": [
        {"id": "a", "column": "x", "weight": 1},
        {"id": "b", "weight": 3, "children": [{"id": "b1", "column": "y", "weight": 2}, {"id": "b2", "column": "z", "weight": 3}]}
    ]}"#;
    let given = matrix(&[&[0.8, 0.8], &[0.9, 0.0], &[0.4, 0.4], &[9.0, 9.0]]);
    let names = ["x", "y", "z", "other"];
    let (found, odd) = hierarchy(&given, &names, &tree(text)).unwrap();
    assert_eq!(found.nodes.iter().map(|node| node.id.as_str()).collect::<Vec<_>>(), ["all", "a", "b", "b1", "b2"]);
    assert_eq!(
        found.nodes.iter().map(|node| node.parent).collect::<Vec<_>>(),
        [None, Some(0), Some(0), Some(2), Some(2)]
    );
    near(found.nodes[0].scores[0], 0.65);
    near(found.nodes[2].scores[0], 0.6);
    all_near(&found.flat_weights.unwrap(), &[0.25, 0.3, 0.45, 0.0]);
    assert_eq!(codes(&odd), ["CJ8286"]);
    let geometric = text.replace(r#""weight": 3, "children""#, r#""weight": 3, "mean": "geometric", "children""#);
    let (found, _) = hierarchy(&given, &names, &tree(&geometric)).unwrap();
    near(found.nodes[2].scores[0], 0.9_f64.powf(0.4) * 0.4_f64.powf(0.6));
    assert_eq!(found.nodes[2].scores[1], real(0.0));
    assert!(found.flat_weights.is_none());
}

#[test]
fn trees_that_contradict_themselves_are_refused() {
    let given = matrix(&[&[0.8], &[-0.9]]);
    let of = |json: &str| refused(hierarchy(&given, &["x", "y"], &tree(json)));
    assert_eq!(of(r#"{"id": "a"}"#), "CJ8281");
    assert_eq!(of(r#"{"id": "a", "children": []}"#), "CJ8281");
    assert_eq!(of(r#"{"id": "a", "column": "x", "children": [{"id": "b", "column": "y"}]}"#), "CJ8281");
    assert_eq!(of(r#"{"id": "a", "children": [{"id": "a", "column": "x"}]}"#), "CJ8280");
    assert_eq!(of(r#"{"id": "a", "column": "z"}"#), "CJ8282");
    let pair = |a: &str, b: &str| {
        format!(r#"{{"id": "all", "mean": "geometric", "children": [{{"id": "a", {a}}}, {{"id": "b", {b}}}]}}"#)
    };
    assert_eq!(of(&pair(r#""column": "x""#, r#""column": "x""#)), "CJ8283");
    assert_eq!(of(&pair(r#""column": "x", "weight": 1"#, r#""column": "y""#)), "CJ8204");
    assert_eq!(of(&pair(r#""column": "x", "weight": 0"#, r#""column": "y", "weight": 0"#)), "CJ8203");
    assert_eq!(of(&pair(r#""column": "x""#, r#""column": "y""#)), "CJ8285");
    let mut deep = Branch::new("leaf".to_owned());
    deep.column = Some("x".to_owned());
    for level in 0..64 {
        let mut above = Branch::new(level.to_string());
        above.children = Some(vec![deep]);
        deep = above;
    }
    assert_eq!(refused(hierarchy(&given, &["x", "y"], &deep)), "CJ8284");
}

/// The bounds that are printed say of their own ends, and of what lies just inside them, what the grading says.
#[test]
fn the_bounds_of_a_grade_are_those_it_is_given_by() {
    let last = CoordinationGrade::ALL.len() - 1;
    for (place, grade) in CoordinationGrade::ALL.iter().copied().enumerate() {
        let [low, high] = grade.bounds(UpperEnd::Excluded);
        assert_eq!([low, high], grade.bounds(UpperEnd::Included));
        let middle = f64::midpoint(low, high);
        for rule in [UpperEnd::Excluded, UpperEnd::Included, UpperEnd::Rounded] {
            assert_eq!(CoordinationGrade::of(middle, rule), grade);
        }
        assert_eq!(CoordinationGrade::of(low, UpperEnd::Excluded), grade);
        assert_eq!(CoordinationGrade::of(high, UpperEnd::Excluded) == grade, place == last);
        assert_eq!(CoordinationGrade::of(high, UpperEnd::Included), grade);
        assert_eq!(CoordinationGrade::of(low, UpperEnd::Included) == grade, place == 0);
        // Rounded degrees are hundredths, and the next hundredth is of the next grade.
        let [low, high] = grade.bounds(UpperEnd::Rounded);
        assert_eq!(CoordinationGrade::of(low, UpperEnd::Rounded), grade);
        assert_eq!(CoordinationGrade::of(high, UpperEnd::Rounded), grade);
        assert_eq!(CoordinationGrade::of(high + 0.01, UpperEnd::Rounded) == grade, place == last);
    }
    let intervals = |rule| [0, 1, 9].map(|place: usize| CoordinationGrade::ALL[place].interval(rule));
    assert_eq!(intervals(UpperEnd::Excluded), ["[0, 0.1)", "[0.1, 0.2)", "[0.9, 1]"]);
    assert_eq!(intervals(UpperEnd::Included), ["[0, 0.1]", "(0.1, 0.2]", "(0.9, 1]"]);
    assert_eq!(intervals(UpperEnd::Rounded), ["0.00–0.09", "0.10–0.19", "0.90–1.00"]);
}
