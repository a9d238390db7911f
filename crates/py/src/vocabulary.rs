//! Vocabularies and fields: what may stand at a place of a dossier, and what everything is called.

use std::sync::LazyLock;

use chanjiao::cohort::{Cohort, StudyRequest};
use chanjiao::dossier::Dossier as CoreDossier;
use chanjiao::reading::Vocabulary as CoreVocabulary;
use chanjiao::standard::Standard as CoreStandard;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::language::{self, Text};
use crate::pickling::restorer;
use crate::typed::{Each, Tuple};
use crate::writing;

static VOCABULARIES: LazyLock<Vec<CoreVocabulary>> = LazyLock::new(|| {
    let mut all = CoreDossier::vocabularies();
    let known = |name: &str, all: &[CoreVocabulary]| all.iter().any(|vocabulary| vocabulary.name == name);
    let others = [CoreStandard::vocabularies(), Cohort::vocabularies(), StudyRequest::vocabularies()];
    for vocabulary in others.into_iter().flatten() {
        if !known(&vocabulary.name, &all) {
            all.push(vocabulary);
        }
    }
    all.sort_unstable_by(|one, other| one.name.cmp(&other.name));
    all
});

/// A vocabulary (词汇表) of dossiers, standards, cohorts or requests: words with their labels. Iterating gives the words.
#[pyclass(module = "chanjiao", frozen, mapping)]
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary(&'static CoreVocabulary);

/// The vocabulary of a name, such as `MemberKind`; `KeyError` where there is none.
#[pyfunction]
#[pyo3(signature = (name, /))]
pub(crate) fn vocabulary(name: &str) -> PyResult<Vocabulary> {
    let found = VOCABULARIES.iter().find(|vocabulary| vocabulary.name == name);
    found.map(Vocabulary).ok_or_else(|| {
        PyKeyError::new_err(format!(
            "没有词汇表 {name:?}，全部见 vocabularies()；there is no vocabulary {name:?}: vocabularies() has all of them"
        ))
    })
}

/// Every vocabulary of dossiers, standards, cohorts and requests, by name.
#[pyfunction]
pub(crate) fn vocabularies() -> Tuple<Vocabulary> {
    VOCABULARIES.iter().map(Vocabulary).collect()
}

#[pymethods]
impl Vocabulary {
    /// Its name in the schema.
    #[getter]
    fn name(&self) -> &'static str {
        &self.0.name
    }

    /// What it is called.
    #[getter]
    fn label(&self) -> Text {
        (&self.0.label).into()
    }

    /// Whether `{"other": "…"}` may stand in place of a word.
    #[getter]
    const fn is_open(&self) -> bool {
        self.0.open
    }

    /// The words, in order.
    #[getter]
    fn words(&self) -> Tuple<&'static str> {
        self.0.words.iter().map(|word| word.word.as_str()).collect()
    }

    fn __len__(&self) -> usize {
        self.0.words.len()
    }

    fn __iter__(&self) -> Each<&'static str> {
        self.0.words.iter().map(|word| word.word.as_str()).collect()
    }

    fn __contains__(&self, word: &Bound<'_, PyAny>) -> bool {
        word.extract::<String>().is_ok_and(|word| self.0.words.iter().any(|known| known.word == word))
    }

    fn __getitem__(&self, word: &str) -> PyResult<Text> {
        let found = self.0.words.iter().find(|known| known.word == word).and_then(|known| known.label.as_ref());
        found.map(Text::from).ok_or_else(|| {
            let name = &self.0.name;
            PyKeyError::new_err(format!(
                "词汇表 {name} 没有 {word:?}，全部见 words；{name} has no word {word:?}: words has all of them"
            ))
        })
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        language::hash(&self.0.name)
    }

    fn __repr__(&self) -> String {
        format!("<Vocabulary {} {}: {} words>", self.0.name, self.0.label.zh, self.0.words.len())
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (restorer(py, "vocabulary")?, (&self.0.name,)).into_pyobject(py)
    }
}

/// What may stand at a place of a dossier: label, type, unit, vocabulary, definitions, provisions, the fields below.
///
/// The place is a JSON Pointer; any number or `*` stands for a position in a list. `KeyError` where there is no such place.
#[pyfunction]
#[pyo3(signature = (pointer: "str", /) -> "shapes.Described")]
pub(crate) fn describe<'py>(py: Python<'py>, pointer: &str) -> PyResult<Bound<'py, PyAny>> {
    let described = CoreDossier::describe(pointer)
        .ok_or_else(|| PyKeyError::new_err(format!("档案没有字段 {pointer:?}；a dossier has no field {pointer:?}")))?;
    writing::to_python(py, &described)
}

/// Every place that a dossier has, with `*` for positions in lists.
#[pyfunction]
#[pyo3(signature = () -> "list[shapes.Described]")]
pub(crate) fn places(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    writing::to_python(py, &CoreDossier::places())
}

/// The JSON Schema (2020-12) of dossiers, as text.
#[pyfunction]
pub(crate) const fn dossier_schema() -> &'static str {
    CoreDossier::json_schema()
}

/// The JSON Schema (2020-12) of standards, as text.
#[pyfunction]
pub(crate) const fn standard_schema() -> &'static str {
    CoreStandard::json_schema()
}
