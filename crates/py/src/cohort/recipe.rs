//! Recipes in Python: how a study was made, and how to make it again.

use std::sync::Arc;

use chanjiao::cohort::Recipe as CoreRecipe;
use chanjiao::reading::Limits as CoreLimits;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyMapping, PyTuple};

use super::Cohort;
use super::again::By;
use super::study::Study;
use crate::diagnostics::{Kind, Origin};
use crate::errors;
use crate::given;
use crate::language;
use crate::pickling::{self, pickled};
use crate::reading::{self, Source};
use crate::shaped;
use crate::writing;

/// How a study was made (复现配方): whoever has the cohort gets the same bytes from it.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug, Clone)]
pub struct Recipe(pub(super) Arc<CoreRecipe>);

impl Recipe {
    fn read(py: Python<'_>, source: Source) -> PyResult<Self> {
        let reading = CoreRecipe::from_json(&source.text);
        let found = source.shown(reading.diagnostics);
        match reading.document.filter(|_| !found.has_errors()) {
            Some(recipe) => Ok(Self(Arc::new(recipe))),
            None => Err(errors::fault(py, Arc::new(found), Origin { kind: Kind::Recipe, source })),
        }
    }

    fn text(&self) -> PyResult<String> {
        // Canonical: keys in order. A recipe holds no number that JSON and ECMAScript write differently.
        serde_json::to_value(&*self.0)
            .map(|recipe| recipe.to_string())
            .map_err(|error| PyValueError::new_err(error.to_string()))
    }
}

#[pymethods]
impl Recipe {
    /// Reads a recipe from JSON text; `FaultError` with everything that is wrong where it is none.
    #[staticmethod]
    #[pyo3(signature = (text: "str | bytes | bytearray | memoryview", /))]
    fn from_json(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        let source = Source { text: reading::text(text)?, limits: CoreLimits::default(), located: true };
        Self::read(text.py(), source)
    }

    /// Makes a recipe of dictionaries and lists, as `to_dict` gives them.
    #[staticmethod]
    #[pyo3(signature = (recipe: "shapes.Recipe | Mapping[str, Any]", /))]
    fn from_dict(recipe: &Bound<'_, PyAny>) -> PyResult<Self> {
        if recipe.cast::<PyMapping>().is_err() {
            return Err(errors::unexpected("dict", recipe));
        }
        let source = Source { text: reading::json(recipe)?, limits: CoreLimits::default(), located: false };
        Self::read(recipe.py(), source)
    }

    /// The version of the library that made the study.
    #[getter]
    fn library(&self) -> &str {
        &self.0.library
    }

    /// The digest of the cohort that was studied.
    #[getter]
    fn cohort_digest(&self) -> &str {
        &self.0.cohort
    }

    /// What was asked, with nothing of the convention left open.
    #[getter]
    fn request<'py>(&self, py: Python<'py>) -> PyResult<shaped::StudyRequest<'py>> {
        shaped::StudyRequest::of(py, &self.0.request)
    }

    /// Makes the study again. `FaultError` for another cohort; another version of the library is told in `diagnostics`.
    #[pyo3(signature = (cohort, /, *, threads: "int | None" = None))]
    fn run(
        &self,
        py: Python<'_>,
        cohort: &Cohort,
        #[pyo3(from_py_with = given::size)] threads: Option<usize>,
    ) -> PyResult<Study> {
        Study::made(py, cohort, By::unplaced(self.text()?.into_bytes(), true), threads, |_| true)
    }

    /// As JSON, keys in order.
    fn to_json(&self) -> PyResult<String> {
        self.text()
    }

    /// As dictionaries and lists; yours to change.
    #[pyo3(signature = () -> "shapes.Recipe")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, &*self.0)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    pub(super) fn __hash__(&self) -> u64 {
        language::hash((&self.0.library, &self.0.cohort, self.text().unwrap_or_default()))
    }

    fn __repr__(&self) -> String {
        format!("<Recipe: chanjiao {}, cohort {}>", self.0.library, self.0.cohort)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        pickled(py, "_recipe", &*self.0)
    }
}

/// Makes a pickled recipe again.
#[pyfunction]
pub(crate) fn _recipe(json: &str) -> PyResult<Recipe> {
    pickling::restored(json).map(|recipe| Recipe(Arc::new(recipe)))
}
