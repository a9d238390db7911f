//! TOPSIS (优劣解距离法): the nearer to the best of every column and the farther from the worst, the better.
//!
//! z⁺ⱼ and z⁻ⱼ are the greatest and the least of each normalised column; D⁺ᵢ and D⁻ᵢ the weighted Euclidean distances of a row from them,
//! and the score is D⁻ ÷ (D⁺ + D⁻). Hwang and Yoon (1981), Multiple Attribute Decision Making, weight the normalised values, Σ (w·Δz)², and
//! normalise by the vector norm; many Chinese studies weight the squares, Σ w·Δz², and normalise by min-max. Which of the two was done
//! must be said: it changes ranks.

use super::by_row_blocks;
use crate::cohort::method_faults::{ALL_ALIKE, Remark};
use crate::cohort::view::{View, Views};
use crate::cohort::weigh::Weights;
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;

vocabulary! {
    /// Where TOPSIS puts the weights (权重的位置).
    pub enum WeightPlacement: "TOPSIS权重的位置", "where TOPSIS puts the weights" {
        /// On the values: D² = Σ (w·Δz)².
        Values = "values": "加权于规范化值：D²=Σ(w·Δz)²", "on the values: D² = Σ (w·Δz)²";
        /// On the squares: D² = Σ w·Δz².
        Squares = "squares": "加权于距离平方：D²=Σw·Δz²", "on the squares: D² = Σ w·Δz²";
    }
}

impl WeightPlacement {
    /// What a difference is multiplied by before it is squared.
    pub(in crate::cohort) fn factor(self, weight: f64, view: &View<'_>) -> f64 {
        match self {
            Self::Values => weight / view.scale(),
            Self::Squares => weight.sqrt() / view.scale(),
        }
    }
}

/// What TOPSIS found.
#[derive(Debug, Clone, PartialEq)]
pub struct Topsis {
    /// z⁺, the best of each normalised column, not weighted.
    pub ideal: Vec<f64>,
    /// z⁻, the worst of each normalised column, not weighted.
    pub anti_ideal: Vec<f64>,
    /// D⁺ of each row.
    pub from_ideal: Vec<f64>,
    /// D⁻ of each row.
    pub from_anti_ideal: Vec<f64>,
    /// D⁻ ÷ (D⁺ + D⁻): from 0 to 1; 0.5 for every row where all are alike.
    pub scores: Vec<f64>,
    /// That all rows are alike.
    pub remarks: Vec<Remark>,
}

/// TOPSIS on normalised columns.
///
/// # Errors
/// There are not as many weights as columns.
pub fn topsis(views: &Views<'_>, weights: &Weights, placement: WeightPlacement) -> Result<Topsis, Fault> {
    let weights = weights.for_columns(views.width())?;
    let factors: Vec<f64> =
        views.columns().zip(weights).map(|(view, weight)| placement.factor(*weight, view)).collect();
    let rows = views.rows();
    let (mut from_ideal, mut from_anti_ideal) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
    by_row_blocks(
        views,
        &factors,
        |[best_squares, worst_squares], view, factor, levels| {
            add_squares(best_squares, worst_squares, levels, view.ends(), factor);
        },
        |[best_squares, worst_squares]| {
            from_ideal.extend(best_squares.iter().map(|squares| squares.sqrt()));
            from_anti_ideal.extend(worst_squares.iter().map(|squares| squares.sqrt()));
        },
    );
    let scores = from_ideal.iter().zip(&from_anti_ideal).map(|(best, worst)| closeness(*best, *worst)).collect();
    // Where one row is as near to the worst as to the best, the two are one, and so are all rows.
    let alike = from_ideal.iter().zip(&from_anti_ideal).any(|(best, worst)| best + worst <= 0.0);
    Ok(Topsis {
        ideal: views.columns().map(View::greatest).collect(),
        anti_ideal: views.columns().map(View::least).collect(),
        from_ideal,
        from_anti_ideal,
        scores,
        remarks: alike.then(|| Remark::of_all(ALL_ALIKE.fault())).into_iter().collect(),
    })
}

/// Adds the squared differences of one column from its best and from its worst. By itself, so that a compiler knows the three blocks apart.
fn add_squares(
    best_squares: &mut [f64],
    worst_squares: &mut [f64],
    levels: &[f64],
    [worst, best]: [f64; 2],
    factor: f64,
) {
    for ((to_best, to_worst), level) in best_squares.iter_mut().zip(worst_squares).zip(levels) {
        let (below, above) = ((best - level) * factor, (level - worst) * factor);
        *to_best += below * below;
        *to_worst += above * above;
    }
}

/// D⁻ ÷ (D⁺ + D⁻), and one half where both are nothing.
#[inline(always)]
pub(in crate::cohort) fn closeness(to_best: f64, to_worst: f64) -> f64 {
    let both = to_best + to_worst;
    let closeness = to_worst / both;
    if both > 0.0 { closeness } else { 0.5 }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{near, with_benefits};
    use super::*;
    use crate::cohort::Normalisation::{MinMax, Vector};

    #[test]
    fn distances_and_scores_are_those_found_by_hand() {
        // Column 1: 3, 4, 0 of norm 5: 0.6, 0.8, 0. Column 2: 0, 5, 12 of norm 13. Weights 1/4 and 3/4.
        let weights = Weights::given(&[0.25, 0.75]).unwrap().weights;
        let found = with_benefits(&[&[3.0, 4.0, 0.0], &[0.0, 5.0, 12.0]], Vector, |views| {
            topsis(views, &weights, WeightPlacement::Values)
        })
        .unwrap();
        near(&found.ideal, &[0.8, 12.0 / 13.0]);
        near(&found.anti_ideal, &[0.0, 0.0]);
        // D⁺: √((0.25·0.2)² + (0.75·12/13)²), 0.75·7/13, 0.25·0.8; D⁻: 0.25·0.6, √((0.25·0.8)² + (0.75·5/13)²), 0.75·12/13.
        let best = [(0.0025 + (9.0_f64 / 13.0).powi(2)).sqrt(), 5.25 / 13.0, 0.2];
        let worst = [0.15, (0.04 + (3.75_f64 / 13.0).powi(2)).sqrt(), 9.0 / 13.0];
        near(&found.from_ideal, &best);
        near(&found.from_anti_ideal, &worst);
        near(&found.scores, &[0, 1, 2].map(|row| worst[row] / (best[row] + worst[row])));
    }

    #[test]
    fn weights_on_the_squares_count_otherwise() {
        // Min-max: 0, 1/2, 1 and 1, 0, 1/4. D⁺² = 1/4, 1/16 + 3/4, 27/64; D⁻² = 3/4, 1/16, 1/4 + 3/64.
        let weights = Weights::given(&[0.25, 0.75]).unwrap().weights;
        let found = with_benefits(&[&[1.0, 2.0, 3.0], &[8.0, 4.0, 5.0]], MinMax, |views| {
            topsis(views, &weights, WeightPlacement::Squares)
        })
        .unwrap();
        near(&found.from_ideal, &[0.5, 0.8125_f64.sqrt(), 27.0_f64.sqrt() / 8.0]);
        near(&found.from_anti_ideal, &[0.75_f64.sqrt(), 0.25, 19.0_f64.sqrt() / 8.0]);
    }

    #[test]
    fn rows_that_are_alike_score_one_half_and_it_is_remarked_on() {
        let weights = Weights::given(&[1.0, 0.0]).unwrap().weights;
        let found = with_benefits(&[&[2.0, 2.0], &[1.0, 3.0]], Vector, |views| {
            topsis(views, &weights, WeightPlacement::Values)
        })
        .unwrap();
        assert_eq!(found.scores, [0.5, 0.5]);
        assert_eq!(found.remarks[0].fault.kind().code, "CJ8122");
    }
}
