//! Assessors: a standard made ready for any number of dossiers.

use std::path::PathBuf;
use std::sync::Arc;

use chanjiao::assessment::{Assessor as CoreAssessor, Options};
use chanjiao::reading::Limits as CoreLimits;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyTuple};

use crate::assessment::{Assessment, Held};
use crate::batch::{Batch, Order};
use crate::dossier::{self, Dossier};
use crate::errors;
use crate::given;
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
    fn assess(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = given::dossier)] dossier: &Dossier,
        #[pyo3(from_py_with = given::year)] year: Option<u16>,
    ) -> PyResult<Assessment> {
        let held = without_lock(py, dossier.0.size(), || self.held(dossier, year));
        #[expect(clippy::expect_used, reason = "a dossier in hand was typed")]
        Ok(Assessment(Arc::new(held.expect("it was typed"))))
    }

    /// Assesses many dossiers on all cores: paths of JSON files, or their texts as `bytes`.
    ///
    /// The result is an iterator of `BatchItem`s in the order given, which holds only a few dossiers at a time however
    /// many there are. What cannot be read or is faulty is reported in its item and does not end the batch. `progress` is
    /// called with 1 for each dossier done: `progress=tqdm(total=n).update`.
    #[pyo3(signature = (
        sources: "Iterable[str | PathLike[str] | bytes]", /, *, threads: "int | None" = None,
        progress: "Callable[[int], object] | None" = None, year: "int | None" = None,
        faulty: "Faulty" = "refuse", limits: "Limits | None" = None
    ))]
    fn assess_many(
        &self,
        sources: &Bound<'_, PyAny>,
        #[pyo3(from_py_with = given::size)] threads: Option<usize>,
        #[pyo3(from_py_with = given::progress)] progress: Option<Py<PyAny>>,
        #[pyo3(from_py_with = given::year)] year: Option<u16>,
        faulty: &str,
        #[pyo3(from_py_with = given::limits)] limits: Option<CoreLimits>,
    ) -> PyResult<Batch> {
        if sources.is_instance_of::<PyString>() || sources.is_instance_of::<PyBytes>() {
            return Err(errors::unexpected("Iterable[str | PathLike | bytes]", sources));
        }
        let sources = sources
            .try_iter()
            .map_err(|error| errors::not_iterable(error, "Iterable[str | PathLike | bytes]", sources))?;
        let (keeps_sound, limits) = (dossier::keeps_sound(faulty)?, limits.unwrap_or_default());
        Batch::new(
            &sources,
            Order { assessor: self.clone(), year, limits, keeps_sound, threads, progress, is_lines: false },
        )
    }

    /// Assesses the dossiers of an NDJSON stream, one a line, on all cores: a path, an open file, or any iterable of lines.
    ///
    /// As `assess_many`; blank lines are passed over, and an item's `source` is the number of its line.
    #[pyo3(signature = (
        lines: "str | PathLike[str] | Iterable[str | bytes]", /, *, threads: "int | None" = None,
        progress: "Callable[[int], object] | None" = None, year: "int | None" = None,
        faulty: "Faulty" = "refuse", limits: "Limits | None" = None
    ))]
    fn assess_lines(
        &self,
        lines: &Bound<'_, PyAny>,
        #[pyo3(from_py_with = given::size)] threads: Option<usize>,
        #[pyo3(from_py_with = given::progress)] progress: Option<Py<PyAny>>,
        #[pyo3(from_py_with = given::year)] year: Option<u16>,
        faulty: &str,
        #[pyo3(from_py_with = given::limits)] limits: Option<CoreLimits>,
    ) -> PyResult<Batch> {
        let lines = if lines.extract::<PathBuf>().is_ok() {
            lines.py().import("io")?.getattr("open")?.call1((lines, "rb"))?.try_iter()?
        } else {
            lines
                .try_iter()
                .map_err(|error| errors::not_iterable(error, "str | PathLike | Iterable[str | bytes]", lines))?
        };
        let (keeps_sound, limits) = (dossier::keeps_sound(faulty)?, limits.unwrap_or_default());
        Batch::new(
            &lines,
            Order { assessor: self.clone(), year, limits, keeps_sound, threads, progress, is_lines: true },
        )
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
