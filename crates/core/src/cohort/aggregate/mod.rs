//! Aggregation (综合评价): from weighted columns to one score for each row. Every method wants more to be better, in every column.

mod draws;
mod grey;
mod mean;
mod promethee;
mod topsis;
mod vikor;

pub use draws::topsis_for_draws;
pub use grey::{Grey, GreyConvention, GreyExtremes, grey, grey_coefficients};
pub use mean::{Scores, weighted_arithmetic, weighted_geometric};
pub use promethee::{Preference, Promethee, promethee};
pub use topsis::{Topsis, WeightPlacement, topsis};
pub use vikor::{Compromise, Vikor, vikor};

use super::view::{View, Views};

/// How many rows are looked at together: long enough that memory is read in long stretches, short enough that their totals stay near.
const ROWS: usize = 1024;

/// Goes through the rows block by block, and in each through the columns: what a column's levels add to the totals of each row, and what is
/// done with the totals when every column was there.
fn by_row_blocks<'a, const TOTALS: usize>(
    views: &Views<'a>,
    factors: &[f64],
    mut column: impl FnMut([&mut [f64]; TOTALS], &View<'a>, f64, &[f64]),
    mut end: impl FnMut([&[f64]; TOTALS]),
) {
    let at_most = views.rows().min(ROWS);
    let mut room = vec![0.0; at_most];
    let mut totals: [Vec<f64>; TOTALS] = std::array::from_fn(|_| vec![0.0; at_most]);
    for from in (0..views.rows()).step_by(ROWS) {
        let many = views.rows().saturating_sub(from).min(ROWS);
        for total in &mut totals {
            total.truncate(many);
            total.fill(0.0);
        }
        for (view, factor) in views.columns().zip(factors) {
            let levels = view.levels(from, &mut room);
            column(totals.each_mut().map(Vec::as_mut_slice), view, *factor, levels);
        }
        end(totals.each_ref().map(Vec::as_slice));
    }
}

#[cfg(test)]
mod testing {
    //! What the tests of the methods share.

    use crate::cohort::{Direction, Indicator, Matrix, Normalisation, Views, normalise};

    pub(super) const BENEFIT: Indicator = Indicator::new(Direction::Benefit);

    pub(super) fn near(ours: &[f64], by_hand: &[f64]) {
        assert_eq!(ours.len(), by_hand.len());
        for (ours, by_hand) in ours.iter().zip(by_hand) {
            assert!((ours - by_hand).abs() < 1e-12, "{ours} {by_hand}");
        }
    }

    /// Does something with benefits, normalised.
    pub(super) fn with_benefits<T>(columns: &[&[f64]], how: Normalisation, work: impl FnOnce(&Views<'_>) -> T) -> T {
        let matrix = Matrix::new(columns.iter().copied()).unwrap();
        let views = Views::oriented(&matrix, &vec![BENEFIT; columns.len()]).unwrap();
        work(&normalise(&views, how).unwrap().views)
    }
}
