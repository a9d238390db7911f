//! The notice (通知) that asks for all this, sentence by sentence: its provisions as data, how each is
//! named and cited, and the trace from each provision to whatever answers it.
//!
//! It stands for 教职成厅函〔2024〕20号 as a whole. The notice's own text is not here: each provision is
//! glossed in our own words, with the few words of the notice that name it.
//!
//! ```
//! use chanjiao::notice::{Force, provision};
//!
//! let lists = provision("moe-2024-20/2.1.1-2d").expect("a provision of the notice");
//! assert_eq!(lists.term.zh, "人才需求清单");
//! assert_eq!(lists.force, Force::Must);
//! assert_eq!(lists.citation().zh, "教职成厅函〔2024〕20号，二（一）1，第2句");
//! ```

mod citation;
mod document;
mod id;
mod place;
mod provision;
mod provisions;
mod trace;
mod vocabulary;

pub use document::{DOCUMENTS, Document, NOTICE_2024_20, document};
pub use id::ProvisionId;
pub use provision::Provision;
pub use provisions::{provision, provisions};
pub use trace::{Answer, AnswerKind, ProcessAnswer, owed};
pub use vocabulary::{Actor, Force, Kind};

use crate::fault::FaultKind;

/// What can be wrong with the name of a provision.
pub const FAULTS: &[&FaultKind] = &[&id::MALFORMED, &id::WITHOUT_DOCUMENT, &id::NO_SUCH_PROVISION];
