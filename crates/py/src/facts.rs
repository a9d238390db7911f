//! Facts: those that a result rests on, and those that it lacks.

use chanjiao::assessment::Unknown;
use chanjiao::dossier::Dossier as CoreDossier;
use chanjiao::language::Bilingual;
use chanjiao::metric::{Fact as CoreFact, Lack as CoreLack, Missing};
use chanjiao::quantity::LocalId;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use serde::{Deserialize, Serialize};

use crate::enums;
use crate::language::{self, Text};
use crate::pickling;
use crate::typed::Tuple;
use crate::writing;

/// A fact of a dossier, by where it stands or would stand.
#[pyclass(module = "chanjiao", frozen, eq)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact(CoreFact);

impl From<&CoreFact> for Fact {
    fn from(fact: &CoreFact) -> Self {
        Self(fact.clone())
    }
}

#[pymethods]
impl Fact {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str, &'static str) {
        ("pointer", "entity", "period")
    }

    /// A JSON Pointer: where it stands or would stand.
    #[getter]
    fn pointer(&self) -> String {
        self.0.pointer.to_string()
    }

    /// The entity it belongs to, by its id; `None` where it is of none.
    #[getter]
    fn entity(&self) -> Option<&str> {
        self.0.entity.as_ref().map(LocalId::as_str)
    }

    /// The period it speaks of; `None` where it speaks of none.
    #[getter]
    fn period(&self) -> Option<Text> {
        self.0.period.map(|period| period.label().both().into())
    }

    /// As a dictionary.
    #[pyo3(signature = () -> "shapes.Fact")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, &self.0)
    }

    fn __hash__(&self) -> u64 {
        language::hash(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("<Fact {}>", shown(&self.0))
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::pickled(py, "_fact", self)
    }
}

/// A fact that is missing: why it counts as missing, what it is called, and which points of the standard wait for it.
#[pyclass(module = "chanjiao", frozen, eq)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingFact {
    fact: CoreFact,
    because: CoreLack,
    label: Bilingual,
    points: Vec<String>,
}

impl From<&Unknown> for MissingFact {
    fn from(unknown: &Unknown) -> Self {
        Self {
            fact: unknown.fact.clone(),
            because: unknown.because,
            label: unknown.label.both(),
            points: unknown.points.clone(),
        }
    }
}

impl From<&Missing> for MissingFact {
    fn from(Missing { fact, because }: &Missing) -> Self {
        let pointer = fact.pointer.to_string();
        let label = CoreDossier::describe(&pointer)
            .map_or_else(|| Bilingual { zh: pointer.clone(), en: pointer.clone() }, |described| described.label);
        Self { fact: fact.clone(), because: *because, label, points: Vec::new() }
    }
}

#[pymethods]
impl MissingFact {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str, &'static str) {
        ("pointer", "entity", "because")
    }

    /// A JSON Pointer: where it would stand.
    #[getter]
    fn pointer(&self) -> String {
        self.fact.pointer.to_string()
    }

    /// The entity it belongs to, by its id; `None` where it is of none.
    #[getter]
    fn entity(&self) -> Option<&str> {
        self.fact.entity.as_ref().map(LocalId::as_str)
    }

    /// The period it speaks of; `None` where it speaks of none.
    #[getter]
    fn period(&self) -> Option<Text> {
        self.fact.period.map(|period| period.label().both().into())
    }

    /// Why it counts as missing.
    #[getter]
    const fn because(&self) -> enums::Lack {
        enums::Lack(self.because)
    }

    /// What it is called.
    #[getter]
    fn label(&self) -> Text {
        (&self.label).into()
    }

    /// The points of the standard that wait for it, by id.
    #[getter]
    fn points(&self) -> Tuple<&str> {
        self.points.iter().map(String::as_str).collect()
    }

    /// As a dictionary.
    #[pyo3(signature = () -> "shapes.Unknown")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, self)
    }

    fn __hash__(&self) -> u64 {
        language::hash((&self.fact, self.because))
    }

    fn __repr__(&self) -> String {
        format!("<MissingFact {}: {}, {}>", shown(&self.fact), self.label.zh, self.because.label().zh)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::pickled(py, "_missing", self)
    }
}

fn shown(fact: &CoreFact) -> String {
    let period = fact.period.map(|period| period.label().both().en);
    let of: Vec<&str> = fact.entity.as_ref().map(LocalId::as_str).into_iter().chain(period.as_deref()).collect();
    if of.is_empty() { fact.pointer.to_string() } else { format!("{} ({})", fact.pointer, of.join(", ")) }
}

/// Makes a pickled fact again.
#[pyfunction]
pub(crate) fn _fact(json: &str) -> PyResult<Fact> {
    pickling::restored(json)
}

/// Makes a pickled missing fact again.
#[pyfunction]
pub(crate) fn _missing(json: &str) -> PyResult<MissingFact> {
    pickling::restored(json)
}
