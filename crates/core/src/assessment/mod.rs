//! A dossier held against a standard: verdict, tree, problems, what is unknown and what would settle it, every line explained.
//!
//! The meaning of all of it stands in `docs/semantics.md`, and a second, naive evaluator written from that page agrees with this one
//! on random input. The library never turns what it does not know into a number: see [`Assessment`].

mod assessor;
mod board;
mod judge;
mod measure;
mod reason;
mod report;
mod result;
mod score;
mod settle;
mod shortfall;
mod trend;
mod verdict;
mod wording;

pub use assessor::{Assessor, Options};
pub use judge::Status;
pub use report::{Form, Part};
pub use result::{
    Acting, AssessedDossier, AssessedStandard, Assessment, Distance, FactLabel, Footing, IndicatorResult, NodeStatus,
    PointNumber, PointResult, Points, Shortfall, Unknown, Verdict, VetoStatus, Weight,
};
pub use verdict::Outcome;

use crate::canonical;

impl Assessment {
    /// The assessment as canonical JSON (RFC 8785).
    #[must_use]
    pub fn to_canonical_json(&self) -> String {
        canonical::to_string(self)
    }
}
