//! The assessor, and an assessment in hand: the verdict at once, and what explains it when it is first asked for.
//!
//! Most assessments are read for their verdict alone: of ten thousand dossiers, for a table; while a form is being filled in, at
//! every key. What explains a verdict is many times as long as what decides it, so it is written out on first reading, from
//! the same dossier and standard by the same judging, and kept.

use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

use super::blank::Blank;
use super::board::{self, Board};
use super::judge::Status;
use super::result::{AssessmentDocument, Footing, Points, Verdict, VetoStatus};
use super::verdict::{Outcome, Scale, Totals};
use super::writing;
use crate::canonical;
use crate::dossier::Dossier;
use crate::fault::Severity;
use crate::language::{Phrase, Text, Words};
use crate::metric::Facts;
use crate::standard::Standard;
use crate::validation::Examined;

/// How to assess.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The reporting year; absent: of each kind of period the last that is full by the dossier's `as_of`.
    pub year: Option<u16>,
}

impl Options {
    /// The same options with a reporting year.
    #[must_use]
    pub const fn in_year(mut self, year: u16) -> Self {
        self.year = Some(year);
        self
    }
}

/// A standard made ready to assess with (评估器). It can be shared between threads, and cloning it copies nothing.
///
/// ```
/// use chanjiao::assessment::{Assessor, Options};
/// use chanjiao::standard::Standard;
/// use chanjiao::validation::examine;
///
/// let dossier = r#"{
///     "schema": "chanjiao/dossier/1", "as_of": "2025-04",
///     "alliance": { "id": "a", "name": "某市域产教联合体（虚构）", "parks": [{ "id": "p", "name": "某高新区" }] }
/// }"#;
/// let examined = examine(dossier.as_bytes(), &Default::default());
/// let assessor = Assessor::new(Standard::built_in());
/// let assessment = assessor.assess_examined(&examined, &Options::default()).expect("it can be typed");
/// assert!(!assessment.verdict().settled, "so little is stated that much remains possible");
/// assert!(!assessment.document().unknown.is_empty(), "and the assessment says what is unknown");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessor {
    standard: Arc<Standard>,
    /// What it comes to of a dossier that states nothing.
    blank: Arc<Blank>,
}

impl Assessor {
    /// Makes a standard ready.
    #[must_use]
    pub fn new(standard: impl Into<Arc<Standard>>) -> Self {
        let standard = standard.into();
        let blank = Arc::new(Blank::of(&standard));
        Self { standard, blank }
    }

    /// The standard.
    #[must_use]
    pub fn standard(&self) -> &Standard {
        &self.standard
    }

    /// Assesses a dossier that was examined: the assessment says on what footing. `None` if it could not be typed.
    #[must_use]
    pub fn assess_examined(&self, examined: &Examined, options: &Options) -> Option<Assessment> {
        let footing = Footing {
            validated: true,
            errors: examined.diagnostics.count(Severity::Error),
            warnings: examined.diagnostics.count(Severity::Warning),
            hints: examined.diagnostics.count(Severity::Hint),
            set_aside: examined.set_aside.clone(),
        };
        examined.dossier.as_ref().map(|dossier| self.assess_on(Arc::clone(dossier), options, footing))
    }

    /// Assesses a dossier as it is, unexamined: the assessment says so.
    #[must_use]
    pub fn assess(&self, dossier: impl Into<Arc<Dossier>>, options: &Options) -> Assessment {
        self.assess_on(dossier.into(), options, Footing::default())
    }

    fn assess_on(&self, dossier: Arc<Dossier>, options: &Options, footing: Footing) -> Assessment {
        let totals = self.blank.totals(&self.standard, &Facts::for_verdict(&dossier, options.year));
        let verdict = verdict(&totals, Scale::of(self.standard.document()));
        let held = Held { assessor: self.clone(), dossier, options: options.clone(), footing };
        Assessment { verdict, held: Arc::new(held), document: Arc::default() }
    }
}

/// The verdict that follows from the points as they stand.
fn verdict(totals: &Totals, scale: Scale<'_>) -> Verdict {
    let outcomes = totals.outcomes(scale);
    let labels: Vec<Words> = outcomes.iter().map(Outcome::label).collect();
    let sentence = match labels.as_slice() {
        [only] => Phrase::new(Text::new("{outcome}", "{outcome}")).with("outcome", only.clone()),
        _ => Phrase::new(Text::new("尚不能定论，仍可能是：{outcomes}", "not settled; still possible: {outcomes}"))
            .with("outcomes", Words::List(labels)),
    };
    let veto = match totals.veto() {
        Status::Met => VetoStatus::Triggered,
        Status::Unknown => VetoStatus::Unknown,
        Status::Unmet | Status::NotApplicable => VetoStatus::Clear,
    };
    Verdict {
        settled: outcomes.len() == 1,
        outcomes,
        sentence,
        veto,
        basic: totals.basic(),
        points: Points::of(&totals.low, &totals.high, &totals.most),
    }
}

/// A dossier held against a standard (评估结果).
///
/// Cloning it copies nothing but the verdict. Wire form: its [document](Self::document). Two are equal if their documents are.
#[derive(Debug, Clone)]
pub struct Assessment {
    verdict: Verdict,
    held: Arc<Held>,
    document: Arc<OnceLock<AssessmentDocument>>,
}

/// What an assessment was made of.
#[derive(Debug)]
struct Held {
    assessor: Assessor,
    dossier: Arc<Dossier>,
    options: Options,
    footing: Footing,
}

impl Assessment {
    /// The verdict.
    #[must_use]
    pub const fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// Everything: the verdict, the tree with its reasons, the list of problems, what is unknown and what would settle it.
    ///
    /// It is written when it is first asked for, which takes several times as long as the verdict took, and kept.
    #[must_use]
    pub fn document(&self) -> &AssessmentDocument {
        self.document.get_or_init(|| {
            let Held { assessor: Assessor { standard, .. }, footing, .. } = &*self.held;
            let facts = self.facts();
            let (cards, standings) = board::judged(standard, &facts);
            let board = Board::of(Scale::of(standard.document()), cards, standings);
            writing::write(standard, &facts, &board, self.verdict.clone(), footing.clone())
        })
    }

    /// Whether its document was asked for already, and is written.
    #[must_use]
    pub fn is_written(&self) -> bool {
        self.document.get().is_some()
    }

    /// The facts that it was judged by.
    pub(super) fn facts(&self) -> Facts<'_> {
        Facts::of(&self.held.dossier, self.held.options.year)
    }

    /// The dossier that was assessed.
    #[must_use]
    pub fn dossier(&self) -> &Dossier {
        &self.held.dossier
    }

    /// How it was assessed.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.held.options
    }

    /// The assessor that it was assessed by.
    #[must_use]
    pub fn assessor(&self) -> &Assessor {
        &self.held.assessor
    }

    /// The assessment as canonical JSON (RFC 8785).
    #[must_use]
    pub fn to_canonical_json(&self) -> String {
        canonical::to_string(self.document())
    }
}

impl PartialEq for Assessment {
    fn eq(&self, other: &Self) -> bool {
        self.verdict == other.verdict && self.document() == other.document()
    }
}

impl Eq for Assessment {}

impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document().serialize(serializer)
    }
}
