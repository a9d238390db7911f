//! A ledger as it is given out: the dossiers it rests on, and every problem with its state and its history.

use serde::Serialize;

use super::course::State;
use super::statement::Settlement;
use crate::assessment::{Acting, Distance, Outcome, Sighting, Weight};
use crate::language::{Bilingual, Phrase};
use crate::standard::Authority;

/// A ledger written out in full (问题台账): what is serialised, and what reports are told from.
///
/// The same assessments and statements give the same bytes, in whatever order they were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[schemars(title = "ledger")]
#[non_exhaustive]
pub struct LedgerDocument {
    /// The version of this format: `chanjiao/ledger/1`.
    pub schema: &'static str,
    /// The alliance.
    pub alliance: LedgerAlliance,
    /// The dossiers, assessed, the earliest first.
    pub dossiers: Vec<LedgerDossier>,
    /// Every problem that was found in any of them: what stands first, what is settled last.
    pub problems: Vec<LedgerEntry>,
}

/// The alliance that a ledger is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct LedgerAlliance {
    /// Its id.
    pub id: String,
    /// Its name, as the latest dossier states it.
    pub name: String,
}

/// A dossier that a ledger rests on, and what it was held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct LedgerDossier {
    /// The day or month of which it speaks.
    pub as_of: String,
    /// The digest of its canonical JSON.
    pub digest: String,
    /// The standard that it was held against, and on whose authority.
    pub standard: LedgerStandard,
    /// The outcomes that remain possible, from worst to best.
    pub outcomes: Vec<Outcome>,
    /// Whether only one remains.
    pub settled: bool,
    /// How many problems and suggestions it has.
    pub shortfalls: usize,
}

/// The standard that a dossier was held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct LedgerStandard {
    /// Its id.
    pub id: String,
    /// Its edition.
    pub edition: String,
    /// Its title.
    pub title: Bilingual,
    /// On whose authority it stands, as the document states it.
    pub authority: Authority,
    /// The digest of its canonical JSON.
    pub digest: String,
}

/// A problem over time (台账条目).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct LedgerEntry {
    /// The stable problem id, as the latest assessment that found it gives it.
    pub id: String,
    /// The ids that earlier editions of the standard gave it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub former_ids: Vec<String>,
    /// How it stands now.
    pub state: State,
    /// Why, in a sentence with the dates.
    pub because: Phrase,
    /// The point, by id.
    pub point: String,
    /// What it asks.
    pub asks: Bilingual,
    /// The member of a set, or the record of a body, that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// A problem, or only a suggestion.
    pub weight: Weight,
    /// What was found when it was last found.
    pub finding: Phrase,
    /// How far it was from being met when it was last found.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub distances: Vec<Distance>,
    /// As of when it was first found.
    pub first_found: String,
    /// As of when it was last found.
    pub last_found: String,
    /// How it stood in each dossier, the earliest first.
    pub history: Vec<Sighted>,
    /// What people said of it, the earliest first; what does not count is left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub settlements: Vec<Settlement>,
    /// Who must act.
    pub acts: Vec<Acting>,
    /// Who must urge them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub urged_by: Vec<Acting>,
    /// The provisions, by full id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<String>,
    /// The evidence that would show it met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wants: Option<Bilingual>,
}

/// How a problem stood in one dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Sighted {
    /// The date of the dossier.
    pub as_of: String,
    /// How it stood.
    pub sighting: Sighting,
    /// What was found, where it was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<Phrase>,
}
