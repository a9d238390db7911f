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

use super::lanes::{BLOCK, Block};
use super::view::{View, Views};

/// Goes through the rows block by block, and in each through the columns: what begins a block, what a column's levels do to it, and
/// what is done with the block when every column was there.
#[inline(always)]
fn by_row_blocks<'a, T>(
    views: &Views<'a>,
    factors: &[f64],
    begin: impl Fn() -> T,
    mut column: impl FnMut(&mut T, &View<'a>, f64, &[f64]),
    mut end: impl FnMut(T, usize),
) {
    let mut room: Block = [0.0; BLOCK];
    for from in (0..views.rows()).step_by(BLOCK) {
        let mut block = begin();
        for (view, factor) in views.columns().zip(factors) {
            column(&mut block, view, *factor, view.levels(from, &mut room));
        }
        end(block, views.rows().saturating_sub(from).min(BLOCK));
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
