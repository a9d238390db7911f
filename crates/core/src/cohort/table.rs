//! A cohort that was read and found sound: what everything else in this room works on.

use std::sync::{Arc, OnceLock};

use super::cell::Cell;
use super::check::check;
use super::document::{CohortDocument, Column, Row};
use super::real::{Real, Span};
use crate::assessment::Assessment;
use crate::canonical;
use crate::diagnostic::{Diagnostics, Sink};
use crate::quantity::{AsOf, LocalId, Period};
use crate::reading::{self, Checker, Format, Limits, Schema, Vocabulary};

/// The schema of cohorts, as it is embedded.
static SCHEMA: Schema = Schema::embedded(
    include_str!("../../schema/cohort.schema.json"),
    &[
        Checker::of::<LocalId>(),
        Checker::of::<Real>(),
        Checker::of::<Span>(),
        Checker::of::<Cell>(),
        Checker::of::<Period>(),
        Checker::of::<AsOf>(),
    ],
);

/// A cohort (同类联合体): rows, indicators and values, read and found sound.
///
/// Cloning it copies nothing. Wire form: its [document](Self::document).
///
/// ```
/// use chanjiao::cohort::Cohort;
/// let text = r#"{
///     "schema": "chanjiao/cohort/1", "invented": "an example",
///     "rows": [{"id": "a"}, {"id": "b"}],
///     "columns": [{"id": "x", "label": {"zh": "产值", "en": "output"}, "direction": "benefit", "values": [1, 2]}]
/// }"#;
/// let gathered = Cohort::from_json(text.as_bytes(), &Default::default());
/// assert!(gathered.diagnostics.is_empty());
/// assert_eq!(gathered.cohort.expect("it is sound").rows().len(), 2);
/// ```
#[derive(Debug, Clone)]
pub struct Cohort(Arc<Held>);

#[derive(Debug)]
struct Held {
    document: CohortDocument,
    /// The assessment of each row, where its values were computed from one.
    assessments: Vec<Assessment>,
    digest: OnceLock<String>,
}

/// What came of reading or gathering a cohort.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Gathered {
    /// The cohort, if nothing is wrong with it.
    pub cohort: Option<Cohort>,
    /// Everything that is wrong or odd.
    pub diagnostics: Diagnostics,
}

impl Cohort {
    /// Reads a cohort from JSON and holds it against itself.
    #[must_use]
    pub fn from_json(text: &[u8], limits: &Limits) -> Gathered {
        let reading = reading::read_json::<CohortDocument>(text, &SCHEMA, limits);
        let Some(document) = reading.document.filter(|_| !reading.diagnostics.has_errors()) else {
            return Gathered { cohort: None, diagnostics: reading.diagnostics };
        };
        let mut gathered = Self::checked(document, Vec::new(), Sink::holding(reading.diagnostics, limits.faults));
        if !gathered.diagnostics.is_empty()
            && let Some(locator) = std::str::from_utf8(text).ok().and_then(|text| reading::locator(text, Format::Json))
        {
            locator.place(&mut gathered.diagnostics);
        }
        gathered
    }

    /// Holds a cohort that a program put together against itself.
    #[must_use]
    pub fn of(document: CohortDocument) -> Gathered {
        Self::checked(document, Vec::new(), Sink::new(Limits::default().faults))
    }

    pub(super) fn checked(document: CohortDocument, assessments: Vec<Assessment>, mut sink: Sink) -> Gathered {
        check(&document, &mut sink);
        let diagnostics = sink.finish();
        let sound = !diagnostics.has_errors();
        let held = Held { document, assessments, digest: OnceLock::new() };
        Gathered { cohort: sound.then(|| Self(Arc::new(held))), diagnostics }
    }

    /// Columns that nothing is held against, for there are no rows.
    pub(super) fn unchecked(document: CohortDocument) -> Self {
        Self(Arc::new(Held { document, assessments: Vec::new(), digest: OnceLock::new() }))
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &CohortDocument {
        &self.0.document
    }

    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.0.document.rows
    }

    /// The columns.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.0.document.columns
    }

    /// The assessment that a row's values were computed from, if they were.
    #[must_use]
    pub fn assessment(&self, row: usize) -> Option<&Assessment> {
        self.0.assessments.get(row)
    }

    /// Whether its rows are alliances in periods.
    #[must_use]
    pub fn is_panel(&self) -> bool {
        self.rows().iter().any(|row| row.period.is_some())
    }

    /// The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits.
    #[must_use]
    pub fn digest(&self) -> &str {
        self.0.digest.get_or_init(|| canonical::digest(&self.0.document))
    }

    /// The cohort as canonical JSON (RFC 8785): what its digest is taken of.
    #[must_use]
    pub fn to_canonical_json(&self) -> String {
        canonical::to_string(&self.0.document)
    }

    /// The JSON Schema (2020-12) of cohorts.
    #[must_use]
    pub const fn json_schema() -> &'static str {
        SCHEMA.text()
    }

    /// Every vocabulary of cohorts, with the labels of its words.
    #[must_use]
    pub fn vocabularies() -> Vec<Vocabulary> {
        SCHEMA.vocabularies()
    }
}

impl Row {
    /// What it is called: its name, or its id.
    #[must_use]
    pub fn title(&self) -> &str {
        self.name.as_deref().unwrap_or_else(|| self.id.as_str())
    }

    /// Which alliance it is of.
    #[must_use]
    pub fn of_alliance(&self) -> &LocalId {
        self.alliance.as_ref().unwrap_or(&self.id)
    }
}
