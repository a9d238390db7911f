//! The list of problems and suggestions (问题清单).

use std::sync::Arc;

use chanjiao::assessment::{Acting, Shortfall as CoreShortfall};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::assessment::{Assessment, Held};
use crate::enums;
use crate::facts::Fact;
use crate::language::{self, Text};
use crate::pickling::restorer;
use crate::typed::Tuple;
use crate::writing;

/// A problem, or a suggestion (问题): a point that is not met, what is and what is asked, and who must act.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Clone)]
pub struct Shortfall {
    held: Arc<Held>,
    index: usize,
}

impl Shortfall {
    pub(crate) fn all(held: &Arc<Held>) -> Tuple<Self> {
        (0..held.document().shortfalls.len()).map(|index| Self { held: Arc::clone(held), index }).collect()
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the index was within the list when it was made, and the list never changes"
    )]
    fn get(&self) -> &CoreShortfall {
        &self.held.document().shortfalls[self.index]
    }
}

/// Whom a provision names, and who that is here.
pub(crate) fn acting(acting: &[Acting]) -> Tuple<(enums::Actor, Tuple<&str>)> {
    acting.iter().map(|of| (enums::Actor(of.actor), of.names.iter().map(String::as_str).collect())).collect()
}

#[pymethods]
impl Shortfall {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str, &'static str) {
        ("point", "subject", "weight")
    }

    /// The stable problem id: standard, point, and subject where there is one.
    #[getter]
    fn id(&self) -> &str {
        &self.get().id
    }

    /// The point, by id: `assessment.find(shortfall.point)` is its node.
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

    /// What is, and what is asked.
    #[getter]
    fn finding(&self) -> Text {
        self.get().finding.both().into()
    }

    /// How far it is from being met, in words: one for each unmet part.
    #[getter]
    fn distances(&self) -> Tuple<Text> {
        self.get().distances.iter().map(|distance| distance.words.both().into()).collect()
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

    /// Where in the dossier.
    #[getter]
    fn facts(&self) -> Tuple<Fact> {
        self.get().facts.iter().map(Fact::from).collect()
    }

    /// As a dictionary.
    #[pyo3(signature = () -> "shapes.Shortfall")]
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
        self.get().finding.both().zh
    }

    fn __repr__(&self) -> String {
        format!("<Shortfall {:?} {}: {}>", self.id(), self.get().weight.label().en, self.get().finding.both().en)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let restore = restorer(py, "_shortfall")?;
        (restore, (Assessment(Arc::clone(&self.held)), self.index)).into_pyobject(py)
    }
}

/// Finds a pickled shortfall again.
#[pyfunction]
pub(crate) fn _shortfall(assessment: &Assessment, index: usize) -> Option<Shortfall> {
    let is_there = index < assessment.0.document().shortfalls.len();
    is_there.then(|| Shortfall { held: Arc::clone(&assessment.0), index })
}
