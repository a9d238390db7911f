//! Weighted means (加权平均): arithmetic, in which a strong column makes up for a weak one, and geometric, in which it does less so.

use super::by_row_blocks;
use crate::cohort::log::ln;
use crate::cohort::method_faults::{NEGATIVE_PRODUCT, Remark, ZERO_PRODUCT, ordinal};
use crate::cohort::view::Views;
use crate::cohort::weigh::Weights;
use crate::fault::Fault;

/// A score for each row, more being better, and what was odd.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// The scores.
    pub scores: Vec<f64>,
    /// What was odd.
    pub remarks: Vec<Remark>,
}

/// The weighted arithmetic mean (加权算术平均): Σ wⱼ·zᵢⱼ.
///
/// # Errors
/// There are not as many weights as columns.
pub fn weighted_arithmetic(views: &Views<'_>, weights: &Weights) -> Result<Scores, Fault> {
    let weights = weights.for_columns(views.width())?;
    let mut scores = Vec::with_capacity(views.rows());
    by_row_blocks(
        views,
        weights,
        |[sums], view, weight, levels| {
            let (offset, scale) = (view.offset(), view.scale());
            for (sum, level) in sums.iter_mut().zip(levels) {
                *sum += weight * ((level - offset) / scale);
            }
        },
        |[sums]| scores.extend_from_slice(sums),
    );
    Ok(Scores { scores, remarks: Vec::new() })
}

/// The weighted geometric mean (加权几何平均): Π zᵢⱼ ^ wⱼ = exp Σ wⱼ·ln zᵢⱼ.
///
/// A row with a zero in a column that weighs something has a score of zero, which is remarked on; a column of weight zero is not looked at.
///
/// # Errors
/// There are not as many weights as columns, or a number of a column that weighs something is negative.
pub fn weighted_geometric(views: &Views<'_>, weights: &Weights) -> Result<Scores, Fault> {
    let weights = weights.for_columns(views.width())?;
    let negative = views.columns().zip(weights).position(|(view, weight)| *weight > 0.0 && view.least() < 0.0);
    if let Some(column) = negative {
        return Err(NEGATIVE_PRODUCT.fault().with("column", ordinal(column)));
    }
    let mut scores = Vec::with_capacity(views.rows());
    by_row_blocks(
        views,
        weights,
        |[sums], view, weight, levels| {
            if weight > 0.0 {
                for (sum, level) in sums.iter_mut().zip(levels) {
                    let value = view.value_of(*level);
                    *sum += if value > 0.0 { weight * ln(value) } else { f64::NEG_INFINITY };
                }
            }
        },
        |[sums]| scores.extend(sums.iter().map(|sum| libm::exp(*sum))),
    );
    let zeros = scores.iter().filter(|score| **score <= 0.0).count();
    let remarks = (zeros > 0).then(|| Remark::of_all(ZERO_PRODUCT.fault().with("many", zeros.to_string())));
    Ok(Scores { scores, remarks: remarks.into_iter().collect() })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{near, with_benefits};
    use super::*;
    use crate::cohort::Normalisation::{MinMax, Sum};

    #[test]
    fn means_are_those_found_by_hand() {
        let weights = Weights::given(&[0.25, 0.75]).unwrap().weights;
        // Min-max: 0, 1/2, 1 and 1, 0, 1/4.
        let arithmetic =
            with_benefits(&[&[1.0, 2.0, 3.0], &[8.0, 4.0, 5.0]], MinMax, |views| weighted_arithmetic(views, &weights));
        near(&arithmetic.unwrap().scores, &[0.75, 0.125, 0.25 + 0.75 / 4.0]);
        // Shares: 1/16, 16/16 less that … 1/4·ln and 3/4·ln of (1/16, 15/16) and (16/17, 1/17).
        let geometric =
            with_benefits(&[&[1.0, 15.0], &[16.0, 1.0]], Sum, |views| weighted_geometric(views, &weights)).unwrap();
        near(
            &geometric.scores,
            &[0.5 * (16.0_f64 / 17.0).powf(0.75), (15.0_f64 / 16.0).powf(0.25) * 17.0_f64.powf(-0.75)],
        );
        assert_eq!(geometric.remarks, []);
    }

    #[test]
    fn a_zero_that_weighs_makes_the_product_zero_and_is_remarked_on() {
        let some = |weights: &[f64]| {
            let weights = Weights::given(weights).unwrap().weights;
            with_benefits(&[&[1.0, 2.0, 3.0], &[8.0, 4.0, 5.0]], MinMax, |views| weighted_geometric(views, &weights))
        };
        let scores = some(&[0.5, 0.5]).unwrap();
        near(&scores.scores, &[0.0, 0.0, 0.5]);
        assert_eq!(scores.remarks[0].fault.kind().code, "CJ8121");
        near(&some(&[0.0, 1.0]).unwrap().scores, &[1.0, 0.0, 0.25]);
    }

    #[test]
    fn a_negative_number_has_no_geometric_mean() {
        let weights = Weights::equal(1);
        let refused = with_benefits(&[&[-1.0, 2.0]], crate::cohort::Normalisation::Vector, |views| {
            weighted_geometric(views, &weights)
        });
        assert_eq!(refused.unwrap_err().kind().code, "CJ8120");
    }
}
