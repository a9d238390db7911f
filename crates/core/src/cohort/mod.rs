//! Many alliances: compare, rank, select, and say how far a ranking can be trusted (provision 3.2-1d).
//!
//! The methods are those that Chinese evaluation studies use. Two rules stand over all of them: vetoes and basic conditions gate and
//! are never averaged in, and every result carries its convention, for an unnamed convention is a wrong answer.
//!
//! Here alone the library computes in floating point. The same bits come out everywhere: sums run in a fixed order and blocking,
//! elementary functions come from one implementation in Rust, and nothing is fused that another target would not fuse.
#![expect(clippy::float_arithmetic, reason = "the statistics of a cohort are floating point; verdicts are not")]
#![cfg_attr(test, expect(clippy::float_cmp, reason = "tests hold that the same bits come out"))]

mod aggregate;
mod ahp;
mod bare;
mod cell;
mod check;
mod combine;
mod concordance;
mod convention;
mod coupling;
mod delphi;
mod direction;
mod document;
mod faults;
mod gather;
mod hierarchy;
mod lanes;
mod log;
mod matrix;
mod method_faults;
mod normalise;
mod number;
mod obstacle;
mod order;
mod partial;
mod real;
mod rsr;
mod scoring;
pub mod select;
mod shares;
mod special;
mod standard_tree;
mod stream;
mod study;
mod study_faults;
#[cfg(test)]
mod study_laws;
#[cfg(test)]
mod study_row_tests;
#[cfg(test)]
mod study_tests;
mod table;
pub mod trust;
mod view;
mod weigh;

pub use aggregate::{
    Compromise, Grey, GreyConvention, GreyExtremes, Preference, Promethee, Scores, Topsis, Vikor, WeightPlacement,
    grey, grey_coefficients, promethee, topsis, topsis_for_draws, vikor, weighted_arithmetic, weighted_geometric,
};
pub use ahp::{Ahp, AhpMethod, ExpertAhp, GroupAhp, Judgements, RandomIndex, ahp, group_ahp};
pub use bare::{BareScores, score_matrix};
pub use cell::Cell;
pub use combine::{Combination, CombinedWeights, Game, combine};
pub use concordance::{Concordance, concordance};
pub use convention::{
    Aggregation, AggregationMethod, CombinationRule, Convention, GivenWeight, MissingRule, PanelRule,
    PreferenceFunction, Reference, UnknownGates, Weighing, WeightMethod, references,
};
pub use coupling::{
    CoordinationGrade, Coupling, CouplingFormula, CouplingOptions, CouplingRow, DevelopmentType, UpperEnd, coupling,
};
pub use delphi::{DelphiExpert, DelphiRating, DelphiRound, DelphiStatistics, ExpertAuthority, ItemStatistics, delphi};
pub use direction::Direction;
pub use document::{
    Attribute, CohortDocument, CohortSchema, Column, DossierReference, Gate, GateStatus, Row, StandardReference,
    Subsystem,
};
pub use faults::FAULTS;
pub use gather::{ColumnChoice, Gathering};
pub use hierarchy::{Branch, BranchMean, Hierarchy, NodeScores, hierarchy};
pub use matrix::Matrix;
pub use method_faults::{METHOD_FAULTS, Remark};
pub use normalise::{Normalisation, Normalised, normalise};
pub use obstacle::{Obstacles, RowObstacles, obstacles};
pub use order::{RankRule, ranks};
pub use real::{Real, Span};
pub use rsr::{Rsr, RsrGrading, RsrGroup, RsrOptions, RsrRanking, RsrRegression, RsrThreshold, rsr};
pub use special::{chi_square_survival, normal_quantile};
pub use stream::{Weighed, critic_topsis, entropy_topsis};
pub use study::{
    CellTrace, ColumnTrace, Combined, CompromiseSet, CoupledSubsystems, Coverage, ObstaclesOfRows, Ranges, RankTrace,
    RankedColumn, RankedMeasure, RankedRow, Ranking, Recipe, RecipeSchema, RequestSchema, Reversal, Selection,
    Sensitivity, SetApart, Studied, Study, StudyDocument, StudyRequest, SubsystemWeights, Table, TableColumn,
    TableValues, Trials, Variation, WithoutEachColumn,
};
pub use study_faults::STUDY_FAULTS;
pub use table::{Cohort, Gathered};
pub use view::{Indicator, View, Views};
pub use weigh::{
    Critic, Entropy, EntropyConvention, EntropyShares, Given, Weights, correlations, critic, entropy, entropy_by_groups,
};

use crate::fault::FaultKind;
use crate::language::Text;
use crate::notice::ProcessAnswer;

/// What a cohort does of selecting.
pub(crate) const PROCESSES: &[ProcessAnswer] = &[ProcessAnswer {
    provision: "moe-2024-20/3.2-1d",
    name: Text::new("比较与分批遴选", "comparing, and selecting by batch"),
    does: Text::new(
        "同类联合体按写明的约定比较、排序，说明名次有多可信；在名额限制下分批遴选，入选与落选各有理由",
        "alliances are compared and ranked by a stated convention, with how far the ranking can be trusted; a batch is selected under quotas, with a reason for each that is and is not in it",
    ),
}];

/// Every fault that reading, comparing, ranking and selecting can find.
///
/// ```
/// assert!(chanjiao::cohort::catalogue().any(|kind| kind.code == "CJ8026"));
/// ```
pub fn catalogue() -> impl Iterator<Item = &'static FaultKind> + Clone {
    [FAULTS, METHOD_FAULTS, STUDY_FAULTS, trust::FAULTS, select::FAULTS].into_iter().flatten().copied()
}
