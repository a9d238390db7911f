//! The list of one alliance's problems over time (问题台账), drawn up from assessments and from what people said of them.

mod again;
mod entry;
mod table;

pub(crate) use again::{_ledger, find_ledger};
pub(crate) use entry::{_ledger_entry, LedgerEntry};

use std::sync::Arc;

use chanjiao::assessment::{Assessment as CoreAssessment, Form};
use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::ledger::{DrawnUp, Ledger as CoreLedger, LedgerDocument, Settlements};
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyMapping, PyTuple};

use crate::assessment::Assessment;
use crate::diagnostics::{Diagnostics, Kind, Origin};
use crate::display;
use crate::errors;
use crate::language;
use crate::pickling::restorer;
use crate::reading::{self, Source};
use crate::shaped;
use crate::table::Table;
use crate::typed::Tuple;
use crate::writing;
use again::{assessments_of, origin};

/// A ledger with what it was made of.
struct Held {
    ledger: CoreLedger,
    found: Arc<Found>,
    assessments: Vec<Assessment>,
    settlements: Option<Source>,
}

/// The problems of one alliance over time (问题台账): each new, open, reopened, proposed as settled, or settled by a person.
///
/// Assessments are put in the order of their dossiers' dates. A problem that the latest dossier no longer shows is only *proposed* as
/// settled: that it is settled, a person says, with date and evidence. What a dossier does not tell settles nothing.
///
/// A ledger is immutable, hashed, pickled and copied. Iterating over it gives its problems, and so does `problems`; in a notebook it
/// shows its report.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Clone)]
pub struct Ledger(Arc<Held>);

impl Ledger {
    fn drawn_up(py: Python<'_>, assessments: Vec<Assessment>, settlements: Option<Source>) -> PyResult<Self> {
        let core: Vec<CoreAssessment> = assessments.iter().map(|of| of.0.assessment().clone()).collect();
        let drawn = py.detach(|| draw_up(&core, settlements.as_ref()));
        let (ledger, found) = match drawn {
            Ok(DrawnUp { ledger, diagnostics, .. }) => (ledger, Arc::new(diagnostics)),
            Err((source, found)) => {
                return Err(errors::fault(py, Arc::new(found), Origin { kind: Kind::Settlements, source }));
            }
        };
        match ledger {
            Some(ledger) => Ok(Self(Arc::new(Held { ledger, found, assessments, settlements }))),
            None => Err(errors::fault(py, found, origin(&assessments, settlements.as_ref()))),
        }
    }

    fn document(&self) -> &LedgerDocument {
        self.0.ledger.document()
    }
}

/// Draws up a ledger, with everything odd that was found on the way; refuses statements that are not sound in form.
fn draw_up(assessments: &[CoreAssessment], settlements: Option<&Source>) -> Result<DrawnUp, (Source, Found)> {
    let Some(source) = settlements else { return Ok(CoreLedger::of(assessments, None)) };
    let read = Settlements::read(&source.text, &source.limits);
    let found = source.shown(read.diagnostics);
    let Some(document) = read.document.filter(|_| !found.has_errors()) else { return Err((source.clone(), found)) };
    let mut drawn = CoreLedger::of(assessments, Some(&document));
    drawn.diagnostics.items.splice(..0, found.items);
    Ok(drawn)
}

#[pymethods]
impl Ledger {
    /// Draws up the ledger of an alliance from its assessments, in any order.
    ///
    /// `settlements` is what people said of its problems (`chanjiao.shapes.Settlements`), as a dictionary or as JSON. What does not
    /// belong is left out, and `diagnostics` says so: assessments of another alliance than the first, dossiers of one date, statements
    /// that do not count. `FaultError` where no assessment can be entered, or where the statements are faulty in form.
    #[staticmethod]
    #[pyo3(signature = (
        assessments: "Iterable[Assessment]", /, *,
        settlements: "shapes.Settlements | Mapping[str, Any] | str | bytes | None" = None
    ))]
    fn from_assessments(
        py: Python<'_>,
        assessments: &Bound<'_, PyAny>,
        settlements: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let assessments = assessments_of(assessments)?;
        let settlements = settlements.map(|given| {
            let located = given.cast::<PyMapping>().is_err();
            let text = if located { reading::text(given)? } else { reading::json(given)? };
            PyResult::Ok(Source { text, limits: Default::default(), located })
        });
        Self::drawn_up(py, assessments, settlements.transpose()?)
    }

    /// The alliance's id.
    #[getter]
    fn alliance(&self) -> &str {
        &self.document().alliance.id
    }

    /// The alliance's name, as the latest dossier states it.
    #[getter]
    fn name(&self) -> &str {
        &self.document().alliance.name
    }

    /// The dossiers it rests on, the earliest first, each with what it was held against and what came of it.
    #[getter]
    fn dossiers<'py>(&self, py: Python<'py>) -> PyResult<Tuple<shaped::LedgerDossier<'py>>> {
        self.document().dossiers.iter().map(|dossier| shaped::LedgerDossier::of(py, dossier)).collect()
    }

    /// Every problem that was found in any of them: what stands first, what is settled last.
    #[getter]
    fn problems(&self) -> Tuple<LedgerEntry> {
        LedgerEntry::all(self)
    }

    /// A problem by the id that any of the assessments gives it; `KeyError` where none was found under it.
    #[pyo3(signature = (id: "str", /))]
    fn find(&self, id: &str) -> PyResult<LedgerEntry> {
        let mut all = LedgerEntry::all(self).0.into_iter();
        all.find(|entry| entry.has_id(id)).ok_or_else(|| {
            PyKeyError::new_err(format!(
                "台账没有 {id:?} 这个问题，全部见 problems；the ledger has no problem {id:?}: problems has all of them"
            ))
        })
    }

    /// What does not belong together, and statements that do not count.
    ///
    /// The paths are `/assessments/…`, by position in what was given, and `/settlements/…`.
    #[getter]
    fn diagnostics(&self) -> Diagnostics {
        Diagnostics::new(Arc::clone(&self.0.found), origin(&self.0.assessments, self.0.settlements.as_ref()))
    }

    /// The ledger in words: plain text, Markdown or HTML.
    #[pyo3(signature = (lang: "Lang" = "zh", *, format: "ReportFormat" = "text"))]
    fn report(&self, lang: &str, format: &str) -> PyResult<String> {
        let (lang, ledger) = (language::chosen(lang)?, &self.0.ledger);
        Ok(match language::form(format)? {
            Form::Text => ledger.report(lang),
            Form::Markdown => ledger.markdown(lang),
            Form::Html => ledger.html(lang),
        })
    }

    /// As a table, a row for each problem, which leaves through Arrow as it is.
    ///
    /// - `id`, `point`, `subject`: the problem; the point that is not met; the member or record it is about, null where it is the whole
    /// - `state`, `state_zh`, `state_en`: a word of `ProblemState`, and what it is called
    /// - `weight`: a word of `Weight`
    /// - `first_found`, `last_found`: the dates of the dossiers that showed it first and last
    /// - `because_zh`, `because_en`: why it stands so
    /// - `finding_zh`, `finding_en`: what was found when it was last found
    fn table(&self) -> Table {
        table::of(self.document())
    }

    /// Arrow's PyCapsule interface: the rows of `table()`.
    #[pyo3(signature = (requested_schema: "object | None" = None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface lets a producer give what it has where it cannot give what is asked for.
        let _ = requested_schema;
        self.table().stream(py)
    }

    /// As canonical JSON (RFC 8785): the same bytes in every language.
    fn to_json(&self) -> String {
        self.0.ledger.to_canonical_json()
    }

    /// As dictionaries and lists; yours to change.
    #[pyo3(signature = () -> "shapes.Ledger")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, self.document())
    }

    fn _repr_html_(&self) -> String {
        self.0.ledger.html(display::shown())
    }

    fn __len__(&self) -> usize {
        self.document().problems.len()
    }

    fn __iter__(&self) -> crate::typed::Each<LedgerEntry> {
        self.problems().0.into_iter().collect()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.ledger == other.0.ledger
    }

    fn __hash__(&self) -> u64 {
        language::hash(self.to_json())
    }

    fn __str__(&self) -> String {
        self.0.ledger.report(chanjiao::language::Lang::Zh)
    }

    fn __repr__(&self) -> String {
        let LedgerDocument { alliance, dossiers, problems, .. } = self.document();
        format!("<Ledger of {:?}: {} problems in {} dossiers>", alliance.id, problems.len(), dossiers.len())
    }

    fn __copy__(&self) -> Self {
        self.clone()
    }

    fn __deepcopy__(&self, _memo: &Bound<'_, PyAny>) -> Self {
        self.clone()
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let settlements = self.0.settlements.as_ref().map(|source| source.pickled(py));
        (restorer(py, "_ledger")?, (self.0.assessments.clone(), settlements)).into_pyobject(py)
    }
}

/// The JSON Schema (2020-12) of statements about problems, as text.
#[pyfunction]
pub(crate) const fn settlements_schema() -> &'static str {
    Settlements::json_schema()
}
