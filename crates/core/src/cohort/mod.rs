//! Many alliances: compare, rank, select, and say how far a ranking can be trusted (provision 3.2-1d).
//!
//! The methods are those that Chinese evaluation studies use. Two rules stand over all of them: vetoes and basic conditions gate and
//! are never averaged in, and every result carries its convention, for an unnamed convention is a wrong answer.
//!
//! Here alone the library computes in floating point. The same bits come out everywhere: sums run in a fixed order and blocking,
//! elementary functions come from one implementation in Rust, and nothing is fused that another target would not fuse.
#![expect(clippy::float_arithmetic, reason = "the statistics of a cohort are floating point; verdicts are not")]

mod ahp;
mod combine;
mod concordance;
mod coupling;
mod delphi;
mod direction;
mod faults;
mod hierarchy;
mod matrix;
mod number;
mod obstacle;
mod order;
mod real;
mod rsr;
mod shares;
mod special;
mod study_faults;
#[cfg(test)]
mod study_laws;
#[cfg(test)]
mod study_row_tests;
#[cfg(test)]
mod study_tests;

pub use ahp::{Ahp, AhpMethod, ExpertAhp, GroupAhp, Judgements, RandomIndex, ahp, group_ahp};
pub use combine::{Combination, CombinedWeights, Game, combine};
pub use concordance::{Concordance, concordance};
pub use coupling::{
    CoordinationGrade, Coupling, CouplingFormula, CouplingOptions, CouplingRow, Standing, UpperEnd, coupling,
};
pub use delphi::{DelphiExpert, DelphiRating, DelphiRound, DelphiStatistics, ExpertAuthority, ItemStatistics, delphi};
pub use direction::Direction;
pub use faults::FAULTS;
pub use hierarchy::{Branch, BranchMean, Hierarchy, NodeScores, hierarchy};
pub use matrix::Matrix;
pub use obstacle::{Obstacles, RowObstacles, obstacles};
pub use order::{RankRule, ranks};
pub use real::Real;
pub use rsr::{Rsr, RsrGrading, RsrGroup, RsrOptions, RsrRanking, RsrRegression, RsrThreshold, rsr};
pub use special::{chi_square_survival, normal_quantile};
pub use study_faults::STUDY_FAULTS;
