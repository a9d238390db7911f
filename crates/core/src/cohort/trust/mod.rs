//! How far a ranking can be trusted: what becomes of it when weights, conventions and unknown facts are drawn, and rows or columns left out.
//!
//! Everything here is told to the last bit by its inputs and a seed: the number of threads, the machine and the language change nothing.

mod acceptability;
mod association;
mod draws;
mod faults;
mod range;
mod reversal;
mod shift;
mod sobol;
mod threads;
mod trials;

pub use acceptability::{RankAcceptability, RankTable, RowRanks, SpreadOptions};
pub use association::{kendall, spearman};
pub use draws::{Origin, Purpose, Span, Stream};
pub use faults::FAULTS;
pub use range::{Extent, RangeBasis, RankRange, exact_ranges, sampled_ranges, weighted_extent};
pub use reversal::{
    ColumnRemoval, Outcome, PairChange, PairFate, Refusal, RemovedRow, without_each_column, without_each_row,
};
pub use shift::mean_shift;
pub use sobol::{
    Factor, FactorIndices, Indices, Moved, MovedBy, Samples, SensitivityOptions, Varied, indices, what_moves,
};
pub use trials::{
    Conventions, Draw, Facts, Plan, Scorer, Sources, TrialConventions, TrialOptions, TrialWeights, Weighting, trials,
};

use super::faults::NOT_FINITE;
use super::real::Real;
use crate::fault::Fault;

/// A number as it is given out.
fn real(number: f64) -> Result<Real, Fault> {
    Real::new(number).ok_or_else(|| NOT_FINITE.fault())
}
