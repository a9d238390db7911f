//! A dossier held against a standard: verdict, tree, problems, what is unknown and what would settle it, every line explained.
//!
//! The meaning of all of it stands in `docs/semantics.md`, and a second, naive evaluator written from that page agrees with this one
//! on random input. The library never turns what it does not know into a number: see [`Assessment`].

mod assessor;
mod blank;
mod board;
mod field;
mod judge;
mod measure;
mod reason;
pub(crate) mod report;
mod result;
mod score;
mod settle;
mod shortfall;
mod sighting;
mod trend;
mod verdict;
mod vouching;
mod wording;
mod writing;

pub use assessor::{Assessment, Assessor, Options};
pub use judge::Status;
pub use report::{Form, Part};
pub use result::{
    Acting, AssessedDossier, AssessedStandard, AssessmentDocument, Distance, FactLabel, Footing, IndicatorResult,
    NodeStatus, PointNumber, PointResult, Points, Shortfall, Unknown, Verdict, VetoStatus, Weight,
};
pub use sighting::Sighting;
pub use verdict::Outcome;

use crate::language::Text;
use crate::notice::ProcessAnswer;

/// What an assessment does of assessing and regulating.
pub(crate) const PROCESSES: &[ProcessAnswer] = &[
    ProcessAnswer {
        provision: "moe-2024-20/1-1c",
        name: Text::new("建设阶段与级别", "stage and level"),
        does: Text::new(
            "评估结果首部写明联合体处于在建、培育还是已认定，由谁、在哪一级",
            "the head of an assessment says whether the alliance is under construction, fostered or recognised, by whom and at what level",
        ),
    },
    ProcessAnswer {
        provision: "moe-2024-20/1-1d",
        name: Text::new("批次", "batch"),
        does: Text::new("评估结果首部写明所属批次", "the head of an assessment says of which batch the alliance is"),
    },
    ProcessAnswer {
        provision: "moe-2024-20/3.1-2a",
        name: Text::new("问题清单", "list of problems"),
        does: Text::new(
            "逐条列出问题：观测点、差距、责任主体、在档案中的位置",
            "every problem with its point, the gap, who must act, and where in the dossier",
        ),
    },
];
