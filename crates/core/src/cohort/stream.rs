//! Objective weights and TOPSIS in one go, for matrices that are larger than a cache: all that is asked of a column by itself is asked while
//! it is near, so that the matrix is read twice (three times for CRITIC) and not once for each step. The results are those of the steps one
//! by one, to the bit, for the same functions compute them.

use super::aggregate::{Topsis, WeightPlacement, topsis};
use super::matrix::Matrix;
use super::method_faults::{INDICATORS_DIFFER, Remark, ordinal};
use super::normalise::{Normalisation, column};
use super::view::{Indicator, View, Views};
use super::weigh::{Centre, Critic, Entropy, EntropyConvention, entropy_of, weigh_by_conflicts, weigh_by_entropies};
use crate::fault::{Fault, FaultKind};

/// Weights that were found, what TOPSIS made of them, and what was odd about the columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed<W> {
    /// What was found by the method that gave the weights.
    pub weighing: W,
    /// What TOPSIS found.
    pub topsis: Topsis,
    /// What was odd when the columns were normalised.
    pub remarks: Vec<Remark>,
}

/// Entropy weights and TOPSIS.
///
/// ```
/// use chanjiao::cohort::{
///     Direction, EntropyConvention, Indicator, Matrix, Normalisation, WeightPlacement, entropy_topsis,
/// };
/// let matrix = Matrix::new([vec![1.0, 2.0, 4.0], vec![9.0, 7.0, 8.0]])?;
/// let indicators = [Indicator::new(Direction::Benefit), Indicator::new(Direction::Cost)];
/// let found = entropy_topsis(
///     &matrix,
///     &indicators,
///     &EntropyConvention::default(),
///     Normalisation::Vector,
///     WeightPlacement::Values,
/// )?;
/// assert!(found.topsis.scores[2] > found.topsis.scores[0]);
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
///
/// # Errors
/// What [`Views::oriented`], [`entropy`](super::entropy()), [`normalise`](super::normalise()) and [`topsis`](super::topsis()) refuse.
pub fn entropy_topsis(
    matrix: &Matrix<'_>,
    indicators: &[Indicator],
    convention: &EntropyConvention,
    normalisation: Normalisation,
    placement: WeightPlacement,
) -> Result<Weighed<Entropy>, Fault> {
    let columns = once_through(matrix, indicators, normalisation, |view| entropy_of(view, convention))?;
    let weighing = weigh_by_entropies(columns.found, &columns.oriented)?;
    let topsis = topsis(&columns.normalised, &weighing.weights, placement)?;
    Ok(Weighed { weighing, topsis, remarks: columns.remarks })
}

/// CRITIC weights and TOPSIS.
///
/// # Errors
/// What [`Views::oriented`], [`critic`](super::critic()), [`normalise`](super::normalise()) and [`topsis`](super::topsis()) refuse.
pub fn critic_topsis(
    matrix: &Matrix<'_>,
    indicators: &[Indicator],
    normalisation: Normalisation,
    placement: WeightPlacement,
) -> Result<Weighed<Critic>, Fault> {
    let columns = once_through(matrix, indicators, normalisation, |view| Ok(Centre::of(view)))?;
    let weighing = weigh_by_conflicts(&columns.oriented, &columns.found)?;
    let topsis = topsis(&columns.normalised, &weighing.weights, placement)?;
    Ok(Weighed { weighing, topsis, remarks: columns.remarks })
}

/// Columns as they are oriented and as they are normalised, and what was found of each.
struct Columns<'a, T> {
    oriented: Views<'a>,
    normalised: Views<'a>,
    found: Vec<T>,
    remarks: Vec<Remark>,
}

/// Takes the columns one after the other, and asks of each all that is to be known of it.
fn once_through<'a, T>(
    matrix: &'a Matrix<'_>,
    indicators: &[Indicator],
    normalisation: Normalisation,
    find: impl Fn(&View<'a>) -> Result<T, &'static FaultKind>,
) -> Result<Columns<'a, T>, Fault> {
    let width = matrix.width();
    if indicators.len() != width {
        let told = indicators.len().to_string();
        return Err(INDICATORS_DIFFER.fault().with("told", told).with("columns", width.to_string()));
    }
    let mut oriented = Vec::with_capacity(width);
    let mut normalised = Vec::with_capacity(width);
    let mut found = Vec::with_capacity(width);
    let mut remarks = Vec::new();
    for (place, ((raw, ends), indicator)) in matrix.columns().zip(matrix.ends()).zip(indicators).enumerate() {
        let of_this = |kind: &'static FaultKind| kind.fault().with("column", ordinal(place));
        let view = View::oriented_between(raw, *ends, indicator).map_err(of_this)?;
        found.push(find(&view).map_err(of_this)?);
        let (scaled, odd) = column(&view, normalisation).map_err(of_this)?;
        remarks.extend(odd.map(|fault| Remark::of_column(place, fault)));
        normalised.push(scaled);
        oriented.push(view);
    }
    let rows = matrix.rows();
    Ok(Columns { oriented: Views::of(rows, oriented), normalised: Views::of(rows, normalised), found, remarks })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::{Direction, Real, Span, critic, entropy, normalise};

    /// Columns of every direction, of more rows than a block and no whole number of them.
    fn drawn() -> (Matrix<'static>, Vec<Indicator>) {
        let mut state = 1_u64;
        let mut draw = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f64 / 1e6
        };
        let columns: Vec<Vec<f64>> = (0..5).map(|_| (0..1003).map(|_| draw()).collect()).collect();
        let real = |number| Real::new(number).unwrap();
        let directions = [
            Direction::Benefit,
            Direction::Cost,
            Direction::Interval(Span::new(real(3.0), real(5.0)).unwrap()),
            Direction::Nominal(real(8.0)),
            Direction::Benefit,
        ];
        (Matrix::new(columns).unwrap(), directions.map(Indicator::new).to_vec())
    }

    #[test]
    fn in_one_go_the_bits_are_those_of_the_steps_one_by_one() {
        let (matrix, indicators) = drawn();
        let placement = WeightPlacement::Values;
        for how in [Normalisation::Vector, Normalisation::MinMax, Normalisation::ZScore] {
            let views = Views::oriented(&matrix, &indicators).unwrap();
            let normalised = normalise(&views, how).unwrap();
            let convention = EntropyConvention::default();
            let by_entropy = entropy(&views, &convention).unwrap();
            let scores = topsis(&normalised.views, &by_entropy.weights, placement).unwrap();
            let at_once = entropy_topsis(&matrix, &indicators, &convention, how, placement).unwrap();
            assert_eq!(at_once, Weighed { weighing: by_entropy, topsis: scores, remarks: normalised.remarks.clone() });
            let by_conflict = critic(&views).unwrap();
            let scores = topsis(&normalised.views, &by_conflict.weights, placement).unwrap();
            let at_once = critic_topsis(&matrix, &indicators, how, placement).unwrap();
            assert_eq!(at_once, Weighed { weighing: by_conflict, topsis: scores, remarks: normalised.remarks });
        }
    }

    #[test]
    fn what_a_step_refuses_is_refused() {
        let (matrix, indicators) = drawn();
        let refused = critic_topsis(&matrix, &indicators[..4], Normalisation::Vector, WeightPlacement::Values);
        assert_eq!(refused.unwrap_err().kind().code, "CJ8109");
        let refused = critic_topsis(&matrix, &indicators, Normalisation::Goalposts, WeightPlacement::Values);
        let fault = refused.unwrap_err();
        assert_eq!(fault.kind().code, "CJ8104");
        assert_eq!(fault.to_string(), "column 1 has no goalposts to be normalised over");
    }
}
