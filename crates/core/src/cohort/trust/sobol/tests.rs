//! Sensitivity indices against functions whose indices are known, and against a peer on the same numbers.

use std::f64::consts::PI;

use super::*;
use crate::cohort::number::sum;
use crate::cohort::trust::Span;

fn samples(seed: u64, size: u64, threads: usize) -> Samples {
    Samples { seed, size, threads: NonZeroUsize::new(threads).unwrap() }
}

/// Ishigami's function, sin x₁ + 7·sin² x₂ + 0.1·x₃⁴·sin x₁, each x uniform from −π to π (T. Ishigami and T. Homma, *An importance
/// quantification technique in uncertainty analysis for computer models*, 1990).
fn ishigami(origins: &[Origin]) -> Result<f64, Fault> {
    of_units([0, 1, 2].map(|at| origins[at].stream().uniform()))
}

fn of_units(units: [f64; 3]) -> Result<f64, Fault> {
    let [x1, x2, x3] = units.map(|unit| 2.0 * PI * unit - PI);
    Ok(libm::sin(x1) + 7.0 * square(libm::sin(x2)) + 0.1 * square(square(x3)) * libm::sin(x1))
}

/// Its indices. With a = 7 and b = 0.1: V₁ = ½(1 + bπ⁴/5)², V₂ = a²/8, V₁₃ = 8b²π⁸/225, and no others.
fn known() -> ([f64; 3], [f64; 3]) {
    let (p4, p8) = (libm::pow(PI, 4.0), libm::pow(PI, 8.0));
    let (v1, v2, v13) = (square(1.0 + 0.1 * p4 / 5.0) / 2.0, 49.0 / 8.0, 8.0 * 0.01 * p8 / 225.0);
    let v = v1 + v2 + v13;
    ([v1 / v, v2 / v, 0.0], [(v1 + v13) / v, v2 / v, v13 / v])
}

#[test]
fn ishigamis_function_has_its_known_indices() {
    let found = indices(3, &samples(1, 4096, 2), ishigami).unwrap();
    assert_eq!((found.samples, found.evaluations), (4096, 4096 * 5));
    // Mean a/2; variance a²/8 + bπ⁴/5 + b²π⁸/18 + ½ = 13.8446.
    assert!((found.mean.get() - 3.5).abs() < 0.2 && (found.variance.get() - 13.8446).abs() < 0.6);
    let (first, total) = known();
    for (at, index) in found.factors.unwrap().iter().enumerate() {
        let (first_error, total_error) = (index.first_error.get(), index.total_error.get());
        assert!(first_error < 0.04 && total_error < 0.04, "{index:?}");
        assert!((index.first.get() - first[at]).abs() < 3.5 * first_error, "{at}: {index:?}");
        assert!((index.total.get() - total[at]).abs() < 3.5 * total_error, "{at}: {index:?}");
    }
}

#[test]
fn the_errors_are_as_large_as_they_say() {
    // Of 300 analyses about 95 % lie within 1.96 errors of what is known; 90 % and 99 % are more than three standard errors off that.
    // The numbers come from a generator that is quick without optimisation, for the errors are on trial here and not the streams.
    let mix = |bits: u64| {
        let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    };
    let quick = |origin: &Origin| {
        let purpose = match origin.purpose {
            Purpose::FactorInFirst(factor) => u64::from(factor),
            Purpose::FactorInSecond(factor) => u64::from(factor).wrapping_add(8),
            other => panic!("{other:?}"),
        };
        let words = [origin.seed, origin.draw, purpose];
        let bits =
            words.iter().fold(1, |bits: u64, word| mix(bits.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(*word)));
        f64::from(u32::try_from(bits >> 32).unwrap()) / 4_294_967_296.0
    };
    let (first, total) = known();
    let mut within = [[0usize; 3]; 2];
    for seed in 0..300 {
        let found = indices(3, &samples(seed, 256, 1), |origins| of_units([0, 1, 2].map(|at| quick(&origins[at]))))
            .unwrap()
            .factors
            .unwrap();
        for (at, index) in found.iter().enumerate() {
            let close = |found: Real, known: f64, error: Real| (found.get() - known).abs() < 1.96 * error.get();
            within[0][at] += usize::from(close(index.first, first[at], index.first_error));
            within[1][at] += usize::from(close(index.total, total[at], index.total_error));
        }
    }
    assert!(within.iter().flatten().all(|many| (270..=297).contains(many)), "{within:?}");
}

#[test]
fn scipy_finds_the_same_on_the_same_numbers() {
    // scipy.stats.sobol_indices (1.17.1, method saltelli_2010), given f(A), f(B) and f(AB) of these 64 samples, drawn in Python by ChaCha8.
    let first = [0.272_225_985_074_470_54, 0.527_877_127_300_415_6, -0.129_588_883_039_036_6];
    let total = [0.408_863_922_161_006_4, 0.466_765_205_161_417_56, 0.175_773_281_177_583_65];
    let found = indices(3, &samples(5, 64, 1), ishigami).unwrap().factors.unwrap();
    for (at, index) in found.iter().enumerate() {
        assert!(
            (index.first.get() - first[at]).abs() < 1e-12 && (index.total.get() - total[at]).abs() < 1e-12,
            "{index:?}"
        );
    }
}

#[test]
fn a_sum_has_the_shares_of_its_terms() {
    // x + 2y: variances 1 : 4, and nothing together.
    let line = |origins: &[Origin]| Ok(origins[0].stream().uniform() + 2.0 * origins[1].stream().uniform());
    let found = indices(2, &samples(3, 4000, 2), line).unwrap().factors.unwrap();
    for (index, share) in found.iter().zip([0.2, 0.8]) {
        assert!((index.first.get() - share).abs() < 3.5 * index.first_error.get());
        assert!((index.total.get() - share).abs() < 3.5 * index.total_error.get());
    }
}

#[test]
fn a_factor_may_be_a_group_of_any_size() {
    // The sum of three numbers against one: 3 : 1.
    let groups = |origins: &[Origin]| {
        let mut many = origins[0].stream();
        Ok(many.uniform() + many.uniform() + many.uniform() + origins[1].stream().uniform())
    };
    let found = indices(2, &samples(3, 4000, 2), groups).unwrap().factors.unwrap();
    assert!((found[0].first.get() - 0.75).abs() < 3.5 * found[0].first_error.get());
}

#[test]
fn what_never_varies_has_no_indices() {
    // 0.1 is no machine number: a mean of many is not exactly 0.1, and that difference is no variance.
    let found = indices(2, &samples(1, 1000, 2), |_| Ok(0.1)).unwrap();
    assert_eq!((found.mean.get(), found.variance.get(), found.factors), (0.1, 0.0, None));
}

#[test]
fn what_cannot_be_analysed_is_refused() {
    let code = |found: Result<Indices, Fault>| found.unwrap_err().kind().code;
    assert_eq!(code(indices(0, &samples(1, 100, 1), |_| Ok(0.0))), "CJ8309");
    assert_eq!(code(indices(1, &samples(1, 7, 1), |_| Ok(0.0))), "CJ8310");
    assert_eq!(code(indices(1, &samples(1, u64::MAX, 1), |_| Ok(0.0))), "CJ8316");
    assert_eq!(code(indices(1, &samples(1, 100, 2), |_| Ok(f64::NAN))), "CJ8306");
}

/// Three rows of two columns; the first choice swaps the weights, which turns the first two rows round; the fact does nothing.
fn scorer(draw: &Draw<'_>) -> Result<Vec<f64>, Fault> {
    let mut weights = draw.weights(&[0.6, 0.4])?;
    if draw.choices() == [1, 0] {
        weights.reverse();
    }
    let rows = [[1.0, 0.0], [0.0, 1.0], [0.55, 0.55]];
    Ok(rows.iter().map(|row| sum(&[row[0] * weights[0], row[1] * weights[1]])).collect())
}

const RULE: RankRule = RankRule::Competition;

fn base() -> Vec<f64> {
    ranks(&scorer(&Draw::held(&[0, 0], &[])).unwrap(), RULE)
}

#[test]
fn what_does_nothing_moves_nothing_and_the_choice_that_turns_rows_round_moves_most() {
    let spans = [Span::new(0.0, 1.0).unwrap()];
    let varied = Varied {
        weights: Weighting::Around(200.0),
        choices: &[(Factor::Weighting, 2), (Factor::Aggregation, 1)],
        facts: Facts::Within(&spans),
    };
    let found = |threads| what_moves(&scorer, &base(), RULE, &varied, &samples(9, 500, threads)).unwrap();
    let (moved, told) = found(1);
    assert!(told.is_empty());
    for threads in [2, 3, 7] {
        assert_eq!(found(threads).0, moved);
    }
    // A choice of one option is none.
    let factors: Vec<Factor> = moved.factors.iter().map(|moved| moved.factor).collect();
    assert_eq!(factors, [Factor::Weights, Factor::Weighting, Factor::Facts]);
    let shares: Vec<FactorIndices> = moved.factors.iter().map(|moved| moved.indices.unwrap()).collect();
    assert_eq!((shares[2].first.get(), shares[2].total.get()), (0.0, 0.0));
    assert!(shares[1].first > shares[0].first && shares[1].first.get() > 0.5);
    let alone: f64 = shares.iter().map(|share| share.first.get()).sum();
    assert!((moved.together.unwrap().get() - (1.0 - alone)).abs() < 1e-12);
}

#[test]
fn a_ranking_that_nothing_moves_is_told_to_be_robust() {
    let varied = Varied { weights: Weighting::Around(1e6), choices: &[], facts: Facts::Held(&[]) };
    let (moved, told) =
        what_moves(&scorer, &base(), RULE, &varied, &samples(9, 64, 1)).unwrap_or_else(|fault| panic!("{fault}"));
    assert_eq!((moved.mean_shift.get(), moved.variance.get(), moved.together), (0.0, 0.0, None));
    assert_eq!(moved.factors, [MovedBy { factor: Factor::Weights, indices: None }]);
    assert_eq!(told[0].kind().code, "CJ8311");
}

#[test]
fn scores_that_do_not_fit_the_base_are_refused() {
    let varied = Varied { weights: Weighting::Simplex, choices: &[], facts: Facts::Held(&[]) };
    let code = |base: &[f64]| what_moves(&scorer, base, RULE, &varied, &samples(9, 64, 1)).unwrap_err().kind().code;
    assert_eq!(code(&[1.0]), "CJ8315");
    let held = Varied { weights: Weighting::Held, ..varied };
    assert_eq!(what_moves(&scorer, &base(), RULE, &held, &samples(9, 64, 1)).unwrap_err().kind().code, "CJ8309");
}
