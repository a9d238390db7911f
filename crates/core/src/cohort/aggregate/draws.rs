//! TOPSIS under many weights: the squared differences are taken once, and each draw of weights is a weighted sum of them.
//!
//! D⁺²ᵢ = Σⱼ (z⁺ⱼ − zᵢⱼ)²·w²ⱼ is one number of the product of the matrix of squared differences with that of squared weights; D⁻² likewise. Four draws
//! are taken together, over blocks of rows, so that no matrix of rows × draws ever stands in memory.

use super::topsis::{WeightPlacement, closeness};
use crate::cohort::view::Views;
use crate::cohort::weigh::Weights;
use crate::fault::Fault;

/// How many rows are looked at together: their squared differences in some forty columns stay in the fastest cache.
const ROWS: usize = 64;
/// How many draws, and how many rows, one small product has.
const TOGETHER: usize = 4;

/// Four numbers at once.
type Four = [f64; TOGETHER];

/// Squared differences of one column from its best and from its worst, for a block of rows.
type Differences = [[Four; ROWS / TOGETHER]; 2];

/// The scores of TOPSIS for each draw of weights, handed over draw by draw with the number of the draw. They are those of
/// [`topsis`](super::topsis()) to within rounding.
///
/// # Errors
/// A draw has not as many weights as there are columns.
pub fn topsis_for_draws<'w>(
    views: &Views<'_>,
    draws: impl IntoIterator<Item = &'w Weights>,
    placement: WeightPlacement,
    mut with_scores: impl FnMut(usize, &[f64]),
) -> Result<(), Fault> {
    let mut draws = draws.into_iter();
    let mut squares: Vec<Four> = vec![[0.0; TOGETHER]; views.width()];
    let mut differences: Vec<Differences> = vec![[[[0.0; TOGETHER]; ROWS / TOGETHER]; 2]; views.width()];
    let mut scores: [Vec<f64>; TOGETHER] = std::array::from_fn(|_| vec![0.0; views.rows()]);
    let is_small = views.rows() <= ROWS;
    if is_small {
        fill(&mut differences, views, 0);
    }
    let mut done = 0_usize;
    loop {
        let mut many = 0_usize;
        for lane in 0..TOGETHER {
            let Some(weights) = draws.next() else { break };
            let weights = weights.for_columns(views.width())?;
            for ((square, weight), view) in squares.iter_mut().zip(weights).zip(views.columns()) {
                let factor = placement.factor(*weight, view);
                if let Some(place) = square.get_mut(lane) {
                    *place = factor * factor;
                }
            }
            many = many.saturating_add(1);
        }
        for from in (0..views.rows()).step_by(ROWS) {
            if !is_small {
                fill(&mut differences, views, from);
            }
            score(&differences, &squares, from, &mut scores);
        }
        for scores in scores.iter().take(many) {
            with_scores(done, scores);
            done = done.saturating_add(1);
        }
        if many < TOGETHER {
            return Ok(());
        }
    }
}

/// Takes the squared differences of a block of rows.
fn fill(differences: &mut [Differences], views: &Views<'_>, from: usize) {
    let mut room = [0.0; ROWS];
    for ([below, above], view) in differences.iter_mut().zip(views.columns()) {
        let [worst, best] = view.ends();
        let levels = view.levels(from, &mut room);
        let places = below.as_flattened_mut().iter_mut().zip(above.as_flattened_mut());
        for ((below, above), level) in places.zip(levels) {
            *below = (best - level) * (best - level);
            *above = (level - worst) * (level - worst);
        }
    }
}

/// Scores a block of rows under four draws.
fn score(differences: &[Differences], squares: &[Four], from: usize, scores: &mut [Vec<f64>; TOGETHER]) {
    let rows = scores[0].len().saturating_sub(from).min(ROWS);
    for group in 0..rows.div_ceil(TOGETHER) {
        let [below, above] = [0, 1].map(|end| product(differences, squares, end, group));
        let first = from.saturating_add(group.saturating_mul(TOGETHER));
        for ((scores, below), above) in scores.iter_mut().zip(below).zip(above) {
            let places = scores.get_mut(first..).unwrap_or_default();
            for ((score, below), above) in places.iter_mut().zip(below).zip(above) {
                *score = closeness(below.sqrt(), above.sqrt());
            }
        }
    }
}

/// The squared distances of four rows under four draws, column after column: for each draw, those of the rows.
#[inline(always)]
fn product(differences: &[Differences], squares: &[Four], end: usize, group: usize) -> [Four; TOGETHER] {
    let mut sums = [[0.0; TOGETHER]; TOGETHER];
    for (ends, squares) in differences.iter().zip(squares) {
        let Some(rows) = ends.get(end).and_then(|rows| rows.get(group)) else { continue };
        for (sums, square) in sums.iter_mut().zip(squares) {
            for (sum, difference) in sums.iter_mut().zip(rows) {
                *sum += difference * square;
            }
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::super::testing::{near, with_benefits};
    use super::super::topsis;
    use super::*;
    use crate::cohort::Normalisation::Vector;

    #[test]
    fn each_draw_scores_as_topsis_does() {
        for rows in [1_u32, 3, 34, 64, 65, 300] {
            let column = |seed: u32| -> Vec<f64> { (0..rows).map(|row| f64::from((row * 37 + seed) % 101)).collect() };
            let columns = [column(5), column(50), column(77)];
            let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
            let draws: Vec<Weights> =
                (1..=7).map(|k| Weights::given(&[f64::from(k), 2.0, f64::from(8 - k)]).unwrap().weights).collect();
            for placement in [WeightPlacement::Values, WeightPlacement::Squares] {
                with_benefits(&columns, Vector, |views| {
                    let mut seen = Vec::new();
                    topsis_for_draws(views, &draws, placement, |draw, scores| {
                        near(scores, &topsis(views, &draws[draw], placement).unwrap().scores);
                        seen.push(draw);
                    })
                    .unwrap();
                    assert_eq!(seen, [0, 1, 2, 3, 4, 5, 6]);
                });
            }
        }
    }

    #[test]
    fn a_draw_of_another_width_is_refused() {
        let refused = with_benefits(&[&[1.0, 2.0]], Vector, |views| {
            topsis_for_draws(views, [&Weights::equal(2)], WeightPlacement::Values, |_, _| {})
        });
        assert_eq!(refused.unwrap_err().kind().code, "CJ8110");
    }
}
