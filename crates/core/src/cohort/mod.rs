//! Many alliances: compare, rank, select, and say how far a ranking can be trusted (provision 3.2-1d).
//!
//! The methods are those that Chinese evaluation studies use. Two rules stand over all of them: vetoes and basic conditions gate and
//! are never averaged in, and every result carries its convention, for an unnamed convention is a wrong answer.
//!
//! Here alone the library computes in floating point. The same bits come out everywhere: sums run in a fixed order and blocking,
//! elementary functions come from one implementation in Rust, and nothing is fused that another target would not fuse.
#![expect(clippy::float_arithmetic, reason = "the statistics of a cohort are floating point; verdicts are not")]

mod direction;
mod faults;
mod matrix;
mod number;
mod order;
mod real;
pub mod select;
pub mod trust;

pub use direction::Direction;
pub use faults::FAULTS;
pub use matrix::Matrix;
pub use order::{RankRule, ranks};
pub use real::Real;
