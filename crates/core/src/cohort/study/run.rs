//! Runs a study: what is asked, in order, each part on what the parts before it found.

use std::num::NonZeroUsize;
use std::sync::Arc;

use serde::Serialize;

use super::super::convention::{Convention, Reference, Resolved, resolve};
use super::super::delphi::{DelphiStatistics, delphi};
use super::super::faults::RANKING_WANTED;
use super::super::table::Cohort;
use super::admit::{Admitted, admit};
use super::appendix::{Table, tables};
use super::arena::Arena;
use super::methods;
use super::pick::{Selection, picked};
use super::rank::{Ranked, rank};
use super::ranking::Ranking;
use super::recipe::{Recipe, RecipeSchema, VERSION};
use super::request::StudyRequest;
use super::robust::{Reversal, WithoutEachColumn, by_columns, reversal};
use super::systems::{CoupledSubsystems, ObstaclesOfRows, coupled, hindered};
use super::trials::{Ranges, Sensitivity, Trials, moved, ranged, tried};
use crate::canonical;
use crate::diagnostic::{Diagnostics, Sink};
use crate::language::Bilingual;
use crate::reading::{self, Checker, Format, Limits, Schema, Vocabulary};

/// A study as it is given out (研究结果): what is serialised.
///
/// The same cohort and request give the same bytes, in every language and on every machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[schemars(title = "study")]
#[non_exhaustive]
pub struct StudyDocument {
    /// The version of this format: `chanjiao/study/1`.
    pub schema: &'static str,
    /// How to get it again; the whole convention stands in it.
    pub recipe: Recipe,
    /// That the cohort is invented, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invented: Option<String>,
    /// The convention in words, where anything was computed by it, and what else the study did: the methods section of a paper.
    pub methods: Bilingual,
    /// What the methods rest on.
    pub references: Vec<Reference>,
    /// The ranking.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ranking: Option<Ranking>,
    /// Between which ranks each row may lie.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ranges: Option<Ranges>,
    /// Trials of the ranking.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trials: Option<Trials>,
    /// Which choice moves it most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sensitivity: Option<Sensitivity>,
    /// What becomes of it without each row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reversal: Option<Reversal>,
    /// What becomes of it without each column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_each_column: Option<WithoutEachColumn>,
    /// Which indicators hold each row back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub obstacles: Option<ObstaclesOfRows>,
    /// How the subsystems are coupled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coupling: Option<CoupledSubsystems>,
    /// The batch that is selected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selection: Option<Selection>,
    /// The statistics of each Delphi round.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub delphi: Vec<DelphiStatistics>,
    /// Every intermediate table.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub appendix: Vec<Table>,
    /// Everything odd that was found on the way.
    pub diagnostics: Diagnostics,
}

/// A study in hand (研究): its document, and the way from a rank back to the facts.
///
/// Cloning it copies nothing.
///
/// ```
/// use chanjiao::cohort::{Cohort, Study, StudyRequest};
/// let cohort = r#"{
///     "schema": "chanjiao/cohort/1", "invented": "an example",
///     "rows": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
///     "columns": [
///         {"id": "x", "label": {"zh": "产值", "en": "output"}, "direction": "benefit", "values": [1, 2, 4]},
///         {"id": "y", "label": {"zh": "能耗", "en": "energy"}, "direction": "cost", "values": [9, 7, 8]}
///     ]
/// }"#;
/// let cohort = Cohort::from_json(cohort.as_bytes(), &Default::default()).cohort.expect("it is sound");
/// let request = r#"{"schema": "chanjiao/study-request/1",
///     "convention": {"weights": {"method": "entropy"}, "aggregation": {"method": "topsis"}}}"#;
/// let studied = Study::from_json(&cohort, request.as_bytes(), std::num::NonZeroUsize::MIN);
/// let study = studied.study.expect("it can be made");
/// let ranking = study.document().ranking.as_ref().expect("a ranking");
/// assert_eq!(ranking.rows[ranking.order[0]].id, "c");
/// assert!(study.document().methods.en.contains("TOPSIS"));
/// ```
#[derive(Debug, Clone)]
pub struct Study(Arc<Held>);

#[derive(Debug)]
struct Held {
    cohort: Cohort,
    document: StudyDocument,
    resolved: Resolved,
    ranked: Option<Ranked>,
}

impl StudyDocument {
    /// Whether anything was computed by the convention.
    pub(super) const fn uses_convention(&self) -> bool {
        self.ranking.is_some() || self.ranges.is_some() || self.trials.is_some() || self.sensitivity.is_some()
    }
}

/// What came of a study.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Studied {
    /// The study, if it could be made at all.
    pub study: Option<Study>,
    /// Everything wrong or odd. Paths begin with `/cohort`, for what stands in the cohort, or `/request`. Where the form of the request,
    /// recipe or gathering that was read is at fault, they are JSON Pointers into its text, with line and column; where a recipe is of
    /// another library or cohort, into the recipe.
    pub diagnostics: Diagnostics,
}

/// The grammars that a request names.
pub(super) static GRAMMARS_OF_REQUESTS: [Checker; 4] = [
    Checker::of::<crate::quantity::LocalId>(),
    Checker::of::<crate::quantity::Count>(),
    Checker::of::<crate::quantity::Period>(),
    Checker::of::<super::super::real::Real>(),
];

/// The schema of requests, as it is embedded.
static SCHEMA: Schema =
    Schema::embedded(include_str!("../../../schema/study-request.schema.json"), &GRAMMARS_OF_REQUESTS);

impl Convention {
    /// Reads a convention alone, as it stands in a request.
    ///
    /// ```
    /// use chanjiao::cohort::Convention;
    /// assert!(Convention::from_json(r#"{"aggregation": {"method": "topsis"}}"#).is_ok());
    /// let found = Convention::from_json(r#"{"aggregation": {"method": "topsy"}}"#).unwrap_err();
    /// assert_eq!(found.items[0].path, "/convention/aggregation/method");
    /// ```
    ///
    /// # Errors
    /// Everything that is wrong with its form, with paths that begin with `/convention`; without lines.
    pub fn from_json(text: &str) -> Result<Self, Diagnostics> {
        reading::read_at(text, "/convention", &SCHEMA, &Limits::default())
    }
}

impl StudyRequest {
    /// Reads a request from JSON.
    #[must_use]
    pub fn from_json(text: &[u8]) -> reading::Reading<Self> {
        reading::read_carefully(text, Format::Json, &SCHEMA, &Limits::default())
    }

    /// The JSON Schema (2020-12) of requests.
    #[must_use]
    pub const fn json_schema() -> &'static str {
        SCHEMA.text()
    }

    /// Every vocabulary of requests, with the labels of its words.
    #[must_use]
    pub fn vocabularies() -> Vec<Vocabulary> {
        SCHEMA.vocabularies()
    }
}

impl Study {
    /// Makes the study that a request in JSON asks for.
    #[must_use]
    pub fn from_json(cohort: &Cohort, request: &[u8], threads: NonZeroUsize) -> Studied {
        let reading = StudyRequest::from_json(request);
        match reading.document.filter(|_| !reading.diagnostics.has_errors()) {
            Some(request) => Self::run(cohort, &request, threads),
            None => Recipe::refused(reading.diagnostics),
        }
    }

    /// Makes a study again from a recipe in JSON; see [`Recipe::run`].
    #[must_use]
    pub fn from_recipe(cohort: &Cohort, recipe: &[u8], threads: NonZeroUsize) -> Studied {
        let reading = Recipe::from_json(recipe);
        match reading.document.filter(|_| !reading.diagnostics.has_errors()) {
            Some(recipe) => recipe.run(cohort, threads),
            None => Recipe::refused(reading.diagnostics),
        }
    }

    /// Makes a study. The number of threads changes nothing in the result.
    #[must_use]
    pub fn run(cohort: &Cohort, request: &StudyRequest, threads: NonZeroUsize) -> Studied {
        let mut sink = Sink::new(Limits::default().faults);
        let convention = request.convention.clone().unwrap_or_else(Convention::new);
        let resolved = resolve(&convention, cohort, "/request/convention", &mut sink);
        let told = sink.finish();
        // Whoever states a parameter that the method does not take has meant another method.
        let Some(resolved) = resolved.filter(|_| !told.has_errors()) else { return Recipe::refused(told) };
        let mut sink = Sink::holding(told, Limits::default().faults);
        let mut whole = request.clone();
        whole.convention = Some(resolved.convention.clone());
        let mut document = blank(cohort, whole);
        let ranked = if request.ranking == Some(false) {
            unranked(request, &mut sink);
            None
        } else {
            rank(cohort, &resolved, &mut sink)
        };
        document.ranking = ranked.as_ref().map(|ranked| ranked.document(cohort));
        trusted(cohort, &resolved, request, ranked.as_ref(), threads, &mut document, &mut sink);
        if let Some(ranked) = &ranked {
            if request.obstacles == Some(true) {
                document.obstacles = hindered(cohort, &resolved, ranked, &mut sink);
            }
            document.coupling =
                request.coupling.as_ref().and_then(|options| coupled(cohort, &resolved, ranked, options, &mut sink));
            document.selection = request
                .selection
                .as_ref()
                .and_then(|options| picked(cohort, ranked, request.period, options, &mut sink));
        }
        rounds(request, &mut document, &mut sink);
        methods::add(cohort, &resolved, &mut document);
        if request.appendix == Some(true) {
            document.appendix = tables(cohort, &resolved, ranked.as_ref(), &document);
        }
        document.diagnostics = sink.finish();
        let diagnostics = document.diagnostics.clone();
        // A study of which every part that was asked for failed is none.
        let is_empty = !document.uses_convention() && document.delphi.is_empty();
        let held = Held { cohort: cohort.clone(), document, resolved, ranked };
        Studied { study: (!is_empty).then(|| Self(Arc::new(held))), diagnostics }
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &StudyDocument {
        &self.0.document
    }

    /// The cohort that it is of.
    #[must_use]
    pub fn cohort(&self) -> &Cohort {
        &self.0.cohort
    }

    /// The recipe that gives it again.
    #[must_use]
    pub fn recipe(&self) -> &Recipe {
        &self.0.document.recipe
    }

    /// The study as canonical JSON (RFC 8785).
    #[must_use]
    pub fn to_canonical_json(&self) -> String {
        canonical::to_string(&self.0.document)
    }

    /// Every intermediate table, whether or not the request asks for them.
    #[must_use]
    pub fn tables(&self) -> Vec<Table> {
        tables(&self.0.cohort, &self.0.resolved, self.0.ranked.as_ref(), &self.0.document)
    }

    pub(super) fn ranked(&self) -> Option<&Ranked> {
        self.0.ranked.as_ref()
    }

    pub(super) fn resolved(&self) -> &Resolved {
        &self.0.resolved
    }
}

fn blank(cohort: &Cohort, request: StudyRequest) -> StudyDocument {
    let mut recipe = Recipe::new(RecipeSchema::V1, VERSION.to_owned(), cohort.digest().to_owned(), request);
    recipe.standard.clone_from(&cohort.document().standard);
    StudyDocument {
        schema: "chanjiao/study/1",
        recipe,
        invented: cohort.document().invented.clone(),
        methods: Bilingual { zh: String::new(), en: String::new() },
        references: Vec::new(),
        ranking: None,
        ranges: None,
        trials: None,
        sensitivity: None,
        reversal: None,
        without_each_column: None,
        obstacles: None,
        coupling: None,
        selection: None,
        delphi: Vec::new(),
        appendix: Vec::new(),
        diagnostics: Diagnostics::default(),
    }
}

/// How far the ranking can be trusted.
fn trusted(
    cohort: &Cohort,
    by: &Resolved,
    request: &StudyRequest,
    ranked: Option<&Ranked>,
    threads: NonZeroUsize,
    document: &mut StudyDocument,
    sink: &mut Sink,
) {
    let is_true = |asked: Option<bool>| asked == Some(true);
    let (examined, uncertain) = (
        is_true(request.reversal) || is_true(request.without_each_column),
        is_true(request.ranges) || request.trials.is_some() || request.sensitivity.is_some(),
    );
    if !examined && !uncertain {
        return;
    }
    // What is ranked is tried as it was ranked; where gaps kept it from being ranked, they may be what the trials draw.
    let admitted: Option<Admitted> = match ranked {
        Some(ranked) => Some(ranked.admitted.clone()),
        None => admit(cohort, by, &mut Sink::new(0)).or_else(|| super::admit::open(cohort, by)),
    };
    let Some(arena) = admitted.and_then(|admitted| Arena::of(cohort, by, &admitted, request.period, sink)) else {
        return;
    };
    if let Some(options) = &request.trials {
        document.trials = tried(&arena, by, request, options, threads, sink);
    }
    if is_true(request.ranges) {
        match ranged(&arena, by, document.trials.as_ref()) {
            Ok(ranges) => document.ranges = ranges,
            Err(fault) => sink.fault("/request/ranges", &fault),
        }
    }
    if let Some(options) = &request.sensitivity {
        document.sensitivity = moved(&arena, by, request, options, threads, sink);
    }
    if ranked.is_some() && is_true(request.reversal) {
        document.reversal = reversal(&arena, by, sink);
    }
    if ranked.is_some() && is_true(request.without_each_column) {
        document.without_each_column = by_columns(&arena, by, sink);
    }
}

/// Refuses what is asked of a ranking that is not wanted.
fn unranked(request: &StudyRequest, sink: &mut Sink) {
    for (path, is_asked) in [
        ("/request/reversal", request.reversal == Some(true)),
        ("/request/without_each_column", request.without_each_column == Some(true)),
        ("/request/obstacles", request.obstacles == Some(true)),
        ("/request/coupling", request.coupling.is_some()),
        ("/request/selection", request.selection.is_some()),
    ] {
        if is_asked {
            sink.fault(path, &RANKING_WANTED.fault());
        }
    }
}

fn rounds(request: &StudyRequest, document: &mut StudyDocument, sink: &mut Sink) {
    for (index, round) in request.delphi.iter().flatten().enumerate() {
        let path = format!("/request/delphi/{index}");
        match delphi(round) {
            Ok((found, odd)) => {
                odd.iter().for_each(|fault| sink.fault(&path, fault));
                document.delphi.push(found);
            }
            Err(fault) => sink.fault(&path, &fault),
        }
    }
}
