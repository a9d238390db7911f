//! Grey relational analysis (灰色关联分析): how near the course of each row lies to that of an ideal one.
//!
//! Δᵢⱼ = |z⁺ⱼ − zᵢⱼ| from the best of each normalised column, ξᵢⱼ = (Δmin + ρ·Δmax) ÷ (Δᵢⱼ + ρ·Δmax), and the grade γᵢ = Σ wⱼ·ξᵢⱼ. The extremes are those of
//! the whole matrix. 邓聚龙 (Deng 1989), Introduction to grey system theory, The Journal of Grey System 1(1).

use super::by_row_blocks;
use crate::cohort::lanes::greater;
use crate::cohort::method_faults::{ALL_ALIKE, PARAMETER_UNUSABLE, Remark};
use crate::cohort::view::{View, Views};
use crate::cohort::weigh::Weights;
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;

vocabulary! {
    /// Over what the extreme differences of grey relational analysis are taken (两级差的取法).
    pub enum GreyExtremes: "灰色关联两级差的取法", "extremes of grey relational analysis" {
        /// Over the whole matrix.
        Global = "global": "全局两级最小差与最大差", "over the whole matrix";
        /// Over each column by itself.
        Column = "column": "各列分别取差", "over each column";
    }
}

/// Which convention is followed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GreyConvention {
    /// ρ (分辨系数): the lower, the farther apart the coefficients; above 0, at most 1, most often 0.5.
    pub distinguishing: f64,
    /// Over what the extremes are taken.
    pub extremes: GreyExtremes,
}

impl Default for GreyConvention {
    fn default() -> Self {
        Self { distinguishing: 0.5, extremes: GreyExtremes::Global }
    }
}

/// What grey relational analysis found.
#[derive(Debug, Clone, PartialEq)]
pub struct Grey {
    /// The reference row: the best of each normalised column.
    pub reference: Vec<f64>,
    /// Δmin and Δmax of each column; everywhere the same where they are taken over the whole matrix.
    pub extremes: Vec<[f64; 2]>,
    /// γ of each row.
    pub scores: Vec<f64>,
    /// That all rows are alike.
    pub remarks: Vec<Remark>,
}

/// Grey relational grades on normalised columns.
///
/// # Errors
/// There are not as many weights as columns, or ρ is not above 0 and at most 1.
pub fn grey(views: &Views<'_>, weights: &Weights, convention: &GreyConvention) -> Result<Grey, Fault> {
    let weights = weights.for_columns(views.width())?;
    let extremes = extremes(views, convention)?;
    let rho = convention.distinguishing;
    let mut scores = Vec::with_capacity(views.rows());
    // Each column's extreme goes along with its weight.
    let mut greatest = extremes.iter().map(|[_, greatest]| rho * greatest).cycle();
    by_row_blocks(
        views,
        weights,
        |[sums], view, weight, levels| {
            let far = greatest.next().unwrap_or_default();
            for (sum, level) in sums.iter_mut().zip(levels) {
                *sum += weight * coefficient(view, *level, far);
            }
        },
        |[sums]| scores.extend_from_slice(sums),
    );
    let alike = extremes.iter().all(|[_, greatest]| *greatest <= 0.0);
    Ok(Grey {
        reference: views.columns().map(View::greatest).collect(),
        extremes,
        scores,
        remarks: alike.then(|| Remark::of_all(ALL_ALIKE.fault())).into_iter().collect(),
    })
}

/// ξ of each row in each column, written out by columns, for an appendix.
///
/// # Errors
/// ρ is not above 0 and at most 1.
pub fn grey_coefficients(views: &Views<'_>, convention: &GreyConvention) -> Result<Vec<Vec<f64>>, Fault> {
    let extremes = extremes(views, convention)?;
    let column = |(view, [_, greatest]): (&View<'_>, [f64; 2])| {
        let far = convention.distinguishing * greatest;
        let mut coefficients = Vec::with_capacity(view.rows());
        view.each_block(|levels| coefficients.extend(levels.iter().map(|level| coefficient(view, *level, far))));
        coefficients
    };
    Ok(views.columns().zip(extremes).map(column).collect())
}

/// (Δmin + ρ·Δmax) ÷ (Δ + ρ·Δmax), where Δmin is 0: the best of each column is reached by a row. Where nothing differs, 1.
#[inline(always)]
fn coefficient(view: &View<'_>, level: f64, far: f64) -> f64 {
    let [_, best] = view.ends();
    let difference = (best - level) / view.scale();
    let coefficient = far / (difference + far);
    if far > 0.0 { coefficient } else { 1.0 }
}

/// The extreme differences that count for each column.
fn extremes(views: &Views<'_>, convention: &GreyConvention) -> Result<Vec<[f64; 2]>, Fault> {
    let rho = convention.distinguishing;
    if !(rho > 0.0 && rho <= 1.0) {
        return Err(PARAMETER_UNUSABLE.fault().with("name", "ρ").with("range", "(0, 1]"));
    }
    let ranges = views.columns().map(|view| {
        let [worst, best] = view.ends();
        (best - worst) / view.scale()
    });
    Ok(match convention.extremes {
        GreyExtremes::Column => ranges.map(|range| [0.0, range]).collect(),
        GreyExtremes::Global => vec![[0.0, ranges.fold(0.0, greater)]; views.width()],
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{near, with_benefits};
    use super::*;
    use crate::cohort::Normalisation::{MinMax, Vector};

    #[test]
    fn grades_are_those_found_by_hand() {
        // Min-max: 0, 1/2, 1 and 1, 0, 1/4; Δ: 1, 1/2, 0 and 0, 1, 3/4; ξ = 0.5 ÷ (Δ + 0.5): 1/3, 1/2, 1 and 1, 1/3, 2/5.
        let weights = Weights::given(&[0.25, 0.75]).unwrap().weights;
        let columns: [&[f64]; 2] = [&[1.0, 2.0, 3.0], &[8.0, 4.0, 5.0]];
        let convention = GreyConvention::default();
        let found = with_benefits(&columns, MinMax, |views| grey(views, &weights, &convention)).unwrap();
        near(&found.reference, &[1.0, 1.0]);
        near(&found.scores, &[1.0 / 12.0 + 0.75, 0.125 + 0.25, 0.25 + 0.3]);
        let coefficients = with_benefits(&columns, MinMax, |views| grey_coefficients(views, &convention)).unwrap();
        near(&coefficients[0], &[1.0 / 3.0, 0.5, 1.0]);
        near(&coefficients[1], &[1.0, 1.0 / 3.0, 0.4]);
    }

    #[test]
    fn extremes_of_each_column_are_another_convention() {
        // Of norm 5: 0.6, 0.8, 0 and of norm 13: 0, 5/13, 12/13. Ranges 0.8 and 12/13.
        let columns: [&[f64]; 2] = [&[3.0, 4.0, 0.0], &[0.0, 5.0, 12.0]];
        let convention = GreyConvention { extremes: GreyExtremes::Column, ..GreyConvention::default() };
        let coefficients = with_benefits(&columns, Vector, |views| grey_coefficients(views, &convention)).unwrap();
        near(&coefficients[0], &[0.4 / 0.6, 1.0, 0.4 / 1.2]);
        near(&coefficients[1], &[1.0 / 3.0, 6.0 / 13.0, 1.0]);
        let global = with_benefits(&columns, Vector, |views| grey_coefficients(views, &GreyConvention::default()));
        near(&global.unwrap()[0], &[6.0 / 13.0 / (0.2 + 6.0 / 13.0), 1.0, 6.0 / 13.0 / (0.8 + 6.0 / 13.0)]);
    }

    #[test]
    fn rows_alike_are_all_as_good_as_the_ideal() {
        let found =
            with_benefits(&[&[4.0, 4.0]], MinMax, |views| grey(views, &Weights::equal(1), &GreyConvention::default()));
        let found = found.unwrap();
        assert_eq!(found.scores, [1.0, 1.0]);
        assert_eq!(found.remarks[0].fault.kind().code, "CJ8122");
    }

    #[test]
    fn rho_lies_above_0_and_is_at_most_1() {
        for distinguishing in [0.0, 1.5, f64::NAN] {
            let convention = GreyConvention { distinguishing, ..GreyConvention::default() };
            let refused = with_benefits(&[&[1.0, 2.0]], MinMax, |views| grey_coefficients(views, &convention));
            assert_eq!(refused.unwrap_err().kind().code, "CJ8123");
        }
    }
}
