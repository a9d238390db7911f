//! Assessors: a standard made ready for any number of dossiers.

use std::sync::Arc;

use chanjiao::assessment::{Assessor as CoreAssessor, Options};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::assessment::{Assessment, Held};
use crate::dossier::Dossier;
use crate::errors;
use crate::reading::without_lock;
use crate::standard::Standard;

/// A standard made ready to assess with (评估器): make one, use it for every dossier.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug, Clone)]
pub struct Assessor {
    pub(crate) standard: Standard,
    pub(crate) assessor: CoreAssessor,
}

impl Assessor {
    pub(crate) fn with(standard: Standard) -> Self {
        Self { assessor: CoreAssessor::new(Arc::clone(&standard.standard)), standard }
    }

    /// Assesses a dossier, held against the rules for it.
    pub(crate) fn held(&self, dossier: &Dossier, year: Option<u16>) -> Option<Held> {
        let options = options(year);
        let assessment = self.assessor.assess_examined(dossier.0.examined(), &options)?;
        Some(Held::new(assessment, dossier.clone(), self.clone(), year))
    }
}

/// The options of an assessment.
pub(crate) fn options(year: Option<u16>) -> Options {
    let options = Options::default();
    match year {
        Some(year) => options.in_year(year),
        None => options,
    }
}

#[pymethods]
impl Assessor {
    /// With a standard; without one, with the built-in standard.
    #[new]
    #[pyo3(signature = (standard: "Standard | None" = None, /))]
    fn new(standard: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let Some(standard) = standard else { return Ok(Self::with(Standard::of_notice())) };
        let standard = standard.cast::<Standard>().map_err(|_| errors::unexpected("chanjiao.Standard", standard))?;
        Ok(Self::with(standard.get().clone()))
    }

    /// The standard.
    #[getter]
    fn standard(&self) -> Standard {
        self.standard.clone()
    }

    /// Holds a dossier against the standard.
    ///
    /// `year` is the reporting year; without it, each kind of period takes the last that is full by the dossier's date.
    /// The verdict is worked out at once, what explains it when it is first asked for.
    #[pyo3(signature = (dossier: "Dossier", /, *, year: "int | None" = None))]
    fn assess(&self, dossier: &Bound<'_, PyAny>, year: Option<u16>) -> PyResult<Assessment> {
        let py = dossier.py();
        let dossier = dossier.cast::<Dossier>().map_err(|_| errors::unexpected("chanjiao.Dossier", dossier))?.get();
        let held = without_lock(py, dossier.0.size(), || self.held(dossier, year));
        #[expect(clippy::expect_used, reason = "a dossier in hand was typed")]
        Ok(Assessment(Arc::new(held.expect("it was typed"))))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.assessor == other.assessor
    }

    fn __hash__(&self) -> u64 {
        crate::language::hash(self.assessor.standard().digest())
    }

    fn __repr__(&self) -> String {
        let document = self.assessor.standard().document();
        format!("<Assessor with {:?}, edition {:?}>", document.id.to_string(), document.edition)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (py.get_type::<Self>(), (self.standard.clone(),)).into_pyobject(py)
    }
}
