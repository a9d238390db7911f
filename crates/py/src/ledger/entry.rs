//! A problem of a ledger: how it stands, why, and how it came to stand so.

use chanjiao::ledger::LedgerEntry as CoreEntry;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use super::Ledger;
use crate::enums;
use crate::language::{self, Text};
use crate::pickling::restorer;
use crate::shaped;
use crate::shortfall::acting;
use crate::typed::Tuple;
use crate::writing;

/// A problem over time (台账条目): how it stands now, why, and what each dossier and each person said of it.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Clone)]
pub struct LedgerEntry {
    ledger: Ledger,
    index: usize,
}

impl LedgerEntry {
    pub(super) fn all(ledger: &Ledger) -> Tuple<Self> {
        (0..ledger.document().problems.len()).map(|index| Self { ledger: ledger.clone(), index }).collect()
    }

    /// Whether an assessment gave it this id.
    pub(super) fn has_id(&self, id: &str) -> bool {
        self.get().id == id || self.get().former_ids.iter().any(|former| former == id)
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the index was within the list when it was made, and the list never changes"
    )]
    fn get(&self) -> &CoreEntry {
        &self.ledger.document().problems[self.index]
    }
}

#[pymethods]
impl LedgerEntry {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str, &'static str) {
        ("point", "subject", "state")
    }

    /// The stable problem id, as the latest assessment that found it gives it.
    #[getter]
    fn id(&self) -> &str {
        &self.get().id
    }

    /// The ids that earlier editions of the standard gave it.
    #[getter]
    fn former_ids(&self) -> Tuple<&str> {
        self.get().former_ids.iter().map(String::as_str).collect()
    }

    /// How it stands now.
    #[getter]
    fn state(&self) -> enums::ProblemState {
        enums::ProblemState(self.get().state)
    }

    /// Why, in a sentence with the dates.
    #[getter]
    fn because(&self) -> Text {
        self.get().because.both().into()
    }

    /// The point, by id.
    #[getter]
    fn point(&self) -> &str {
        &self.get().point
    }

    /// What it asks.
    #[getter]
    fn asks(&self) -> Text {
        (&self.get().asks).into()
    }

    /// The member of a set, or the record of a body, that it is about; `None` where it is about the whole.
    #[getter]
    fn subject(&self) -> Option<&str> {
        self.get().subject.as_deref()
    }

    /// A shut gate, a problem, or only a suggestion.
    #[getter]
    fn weight(&self) -> enums::Weight {
        enums::Weight(self.get().weight)
    }

    /// What was found when it was last found.
    #[getter]
    fn finding(&self) -> Text {
        self.get().finding.both().into()
    }

    /// How far it was from being met when it was last found, in words: one for each unmet part.
    #[getter]
    fn distances(&self) -> Tuple<Text> {
        self.get().distances.iter().map(|distance| distance.words.both().into()).collect()
    }

    /// As of when it was first found.
    #[getter]
    fn first_found(&self) -> &str {
        &self.get().first_found
    }

    /// As of when it was last found.
    #[getter]
    fn last_found(&self) -> &str {
        &self.get().last_found
    }

    /// How it stood in each dossier, the earliest first.
    #[getter]
    fn history<'py>(&self, py: Python<'py>) -> PyResult<Tuple<shaped::Sighted<'py>>> {
        self.get().history.iter().map(|sighted| shaped::Sighted::of(py, sighted)).collect()
    }

    /// What people said of it, the earliest first; what does not count is left out.
    #[getter]
    fn settlements<'py>(&self, py: Python<'py>) -> PyResult<Tuple<shaped::Settlement<'py>>> {
        self.get().settlements.iter().map(|statement| shaped::Settlement::of(py, statement)).collect()
    }

    /// Who must act: whom the provision names, and the names that the dossier has for them.
    #[getter]
    fn acts(&self) -> Tuple<(enums::Actor, Tuple<&str>)> {
        acting(&self.get().acts)
    }

    /// Who must urge them.
    #[getter]
    fn urged_by(&self) -> Tuple<(enums::Actor, Tuple<&str>)> {
        acting(&self.get().urged_by)
    }

    /// The provisions, by full id.
    #[getter]
    fn provisions(&self) -> Tuple<&str> {
        self.get().provisions.iter().map(String::as_str).collect()
    }

    /// The evidence that would show it met; `None` where none is named.
    #[getter]
    fn wants(&self) -> Option<Text> {
        self.get().wants.as_ref().map(Text::from)
    }

    /// As a dictionary.
    #[pyo3(signature = () -> "shapes.LedgerEntry")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, self.get())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.get() == other.get()
    }

    fn __hash__(&self) -> u64 {
        language::hash(self.id())
    }

    fn __str__(&self) -> String {
        self.get().because.both().zh
    }

    fn __repr__(&self) -> String {
        let entry = self.get();
        format!("<LedgerEntry {:?} {}: {}>", entry.id, entry.state.label().en, entry.because.both().en)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (restorer(py, "_ledger_entry")?, (self.ledger.clone(), self.index)).into_pyobject(py)
    }
}

/// Finds a pickled problem again.
#[pyfunction]
pub(crate) fn _ledger_entry(ledger: &Ledger, index: usize) -> Option<LedgerEntry> {
    (index < ledger.document().problems.len()).then(|| LedgerEntry { ledger: ledger.clone(), index })
}
