//! One alliance over time: the list of problems from dossier to dossier, and what people say of each (问题台账; provision 3.1-2b).
//!
//! The notice asks education departments to hold alliances to the standard, find what is wrong and see it put right. A [`Ledger`] is that
//! list over time: each problem, under its stable id, is [new, open, reopened, proposed as settled, settled by a person](State), or, where
//! the latest dossier does not tell, unknown. What it means stands in `docs/semantics.md`, section 10.

mod comparing;
mod course;
mod document;
mod faults;
mod gathering;
mod report;
mod statement;

pub use course::State;
pub use document::{LedgerAlliance, LedgerDocument, LedgerDossier, LedgerEntry, LedgerStandard, Sighted};
pub use faults::FAULTS;
pub use statement::{Said, Settlement, SettlementEvidence, Settlements, SettlementsSchema};

use serde::{Serialize, Serializer};

use crate::assessment::Assessment;
use crate::canonical;
use crate::diagnostic::Diagnostics;
use crate::language::Text;
use crate::notice::ProcessAnswer;

/// What a ledger does of regulating.
pub(crate) const PROCESSES: &[ProcessAnswer] = &[ProcessAnswer {
    provision: "moe-2024-20/3.1-2b",
    name: Text::new("问题台账", "ledger of problems"),
    does: Text::new(
        "把同一联合体历次评估的问题逐条记下：新发现、未解决、重新出现、待确认解决、经人确认解决；档案没有写明的不算解决",
        "keeps every problem of an alliance from assessment to assessment: new, open, reopened, proposed as settled, settled by a person; silence settles nothing",
    ),
}];

/// The list of an alliance's problems over time (问题台账).
///
/// Whatever order the assessments are given in, the ledger follows their dates. A problem that the latest dossier no longer shows is only
/// *proposed* as settled; a person says, in a [`Settlement`] with date and evidence, that it is. What a dossier does not tell settles nothing.
///
/// Wire form: its [document](Self::document).
///
/// ```
/// use chanjiao::assessment::{Assessor, Options};
/// use chanjiao::language::Lang;
/// use chanjiao::ledger::{Ledger, State};
/// use chanjiao::standard::Standard;
/// use chanjiao::validation::examine;
///
/// let assessor = Assessor::new(Standard::built_in());
/// let assess = |as_of: &str, members: &str| {
///     let json = format!(
///         r#"{{"schema": "chanjiao/dossier/1", "as_of": "{as_of}",
///             "alliance": {{"id": "a", "name": "某市域产教联合体（虚构）", "members": {members}}}}}"#
///     );
///     let examined = examine(json.as_bytes(), &Default::default());
///     assessor.assess_examined(&examined, &Options::default()).expect("it can be typed")
/// };
/// // In the first year no enterprise leads; in the second one does; in the third nobody says.
/// let school = r#"{"id": "s", "name": "某职业技术学院", "kind": "higher_vocational", "roles": ["lead"]}"#;
/// let firm = r#"{"id": "e", "name": "某装备有限公司", "kind": "enterprise", "roles": ["lead"]}"#;
/// let years = [
///     assess("2025-03-31", &format!("[{school}]")),
///     assess("2026-03-31", &format!("[{school}, {firm}]")),
///     assess("2027-03-31", &format!(r#"{{"listed": [{school}]}}"#)),
/// ];
/// let state = |years: &[_]| {
///     let ledger = Ledger::of(years, None).ledger.expect("there is something to keep");
///     let entry = ledger.document().problems.iter().find(|entry| entry.point == "leads.enterprise").map(|entry| entry.state);
///     entry.expect("it was found in the first year")
/// };
/// assert_eq!(state(&years[..1]), State::New);
/// assert_eq!(state(&years[..2]), State::ProposedSettled);
/// assert_eq!(state(&years), State::Unknown, "silence settles nothing");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    document: LedgerDocument,
}

/// What came of drawing up a ledger.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct DrawnUp {
    /// The ledger, if any assessment could be entered.
    pub ledger: Option<Ledger>,
    /// What does not belong together, and statements that do not count: the paths are `/assessments/…` and `/settlements/…`, by position
    /// in what was given.
    pub diagnostics: Diagnostics,
}

impl Ledger {
    /// Draws up the ledger of an alliance from its assessments, and from what people said of its problems.
    ///
    /// What does not belong is left out and said so: assessments of another alliance than the first, dossiers of one date, statements
    /// that do not count.
    #[must_use]
    pub fn of(assessments: &[Assessment], settlements: Option<&Settlements>) -> DrawnUp {
        let (document, diagnostics) = gathering::gather(assessments, settlements);
        DrawnUp { ledger: document.map(|document| Self { document }), diagnostics }
    }

    /// Everything.
    #[must_use]
    pub const fn document(&self) -> &LedgerDocument {
        &self.document
    }

    /// The ledger as canonical JSON (RFC 8785).
    #[must_use]
    pub fn to_canonical_json(&self) -> String {
        canonical::to_string(&self.document)
    }
}

impl Serialize for Ledger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document.serialize(serializer)
    }
}
