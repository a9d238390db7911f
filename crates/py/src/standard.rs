//! Standards: loaded, checked, held for any number of assessments.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::reading::Limits as CoreLimits;
use chanjiao::standard::{Loaded, Shape as CoreShape, Standard as CoreStandard};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::diagnostics::{Diagnostics, Kind, Origin};
use crate::enums;
use crate::errors;
use crate::language::Text;
use crate::reading::{self, Source};
use crate::writing;

static BUILT_IN: LazyLock<Arc<CoreStandard>> = LazyLock::new(|| Arc::new(CoreStandard::built_in()));

/// An evaluation standard (评价标准), loaded and found sound.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug, Clone)]
pub struct Standard {
    pub(crate) standard: Arc<CoreStandard>,
    /// What it was loaded from; none for the built-in one.
    origin: Option<Origin>,
}

impl Standard {
    pub(crate) fn of_notice() -> Self {
        Self { standard: Arc::clone(&BUILT_IN), origin: None }
    }

    fn load(py: Python<'_>, text: Arc<[u8]>, kind: Kind, located: bool) -> PyResult<Self> {
        let Loaded { standard, diagnostics, .. } = match kind {
            Kind::StandardToml => CoreStandard::from_toml(&text),
            _ => CoreStandard::from_json(&text),
        };
        let source = Source { text, limits: CoreLimits::default(), located };
        let origin = Origin { kind, source };
        match standard {
            Some(standard) => Ok(Self { standard: Arc::new(standard), origin: Some(origin) }),
            None => Err(errors::fault(py, Arc::new(origin.source.shown(diagnostics)), origin)),
        }
    }
}

#[pymethods]
impl Standard {
    /// The standard that comes with the library, derived from the wording of 教职成厅函〔2024〕20号 alone.
    ///
    /// It is not the ministry's own: that is annex 1 of the notice, and not public.
    #[staticmethod]
    fn built_in() -> Self {
        Self::of_notice()
    }

    /// Loads a standard written in TOML; a faulty one raises `FaultError`.
    #[staticmethod]
    #[pyo3(signature = (text: "str | bytes", /))]
    fn from_toml(py: Python<'_>, text: &Bound<'_, PyAny>) -> PyResult<Self> {
        Self::load(py, reading::text(text)?, Kind::StandardToml, true)
    }

    /// Loads a standard written in JSON; a faulty one raises `FaultError`.
    #[staticmethod]
    #[pyo3(signature = (text: "str | bytes", /))]
    fn from_json(py: Python<'_>, text: &Bound<'_, PyAny>) -> PyResult<Self> {
        Self::load(py, reading::text(text)?, Kind::StandardJson, true)
    }

    /// Makes a standard of dictionaries and lists, as `to_dict` gives them.
    #[staticmethod]
    #[pyo3(signature = (standard: "shapes.Standard | Mapping[str, Any]", /))]
    fn from_dict(py: Python<'_>, standard: &Bound<'_, PyAny>) -> PyResult<Self> {
        Self::load(py, reading::json(standard)?, Kind::StandardJson, false)
    }

    /// Loads a standard from a file whose name ends in `.toml` or `.json`.
    ///
    /// A faulty one raises `FaultError`, a file that cannot be read `OSError`.
    #[staticmethod]
    #[pyo3(signature = (path, /))]
    fn from_path(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("toml") => Kind::StandardToml,
            Some("json") => Kind::StandardJson,
            _ => {
                return Err(PyValueError::new_err(format!(
                    "标准文件名须以 .toml 或 .json 结尾；a standard's file name ends in .toml or .json: {}",
                    path.display()
                )));
            }
        };
        Self::load(py, reading::file(py, path)?, kind, true)
    }

    /// Everything wrong or odd with a standard's text, without raising.
    #[staticmethod]
    #[pyo3(signature = (text: "str | bytes", /, *, format: "StandardFormat" = "toml"))]
    fn check(text: &Bound<'_, PyAny>, format: &str) -> PyResult<Diagnostics> {
        let kind = match format {
            "toml" => Kind::StandardToml,
            "json" => Kind::StandardJson,
            other => {
                return Err(PyValueError::new_err(format!(
                    "format 只能是 'toml' 或 'json'；format is 'toml' or 'json', not {other:?}"
                )));
            }
        };
        let source = Source { text: reading::text(text)?, limits: CoreLimits::default(), located: true };
        Ok(Diagnostics::new(Arc::new(kind.find(&source)), Origin { kind, source }))
    }

    /// What is odd about it, though it is sound.
    #[getter]
    fn diagnostics(&self) -> Option<Diagnostics> {
        let origin = self.origin.clone()?;
        let found = origin.source.shown(origin.kind.find(&origin.source));
        Some(Diagnostics::new(Arc::new(found), origin))
    }

    /// Its id.
    #[getter]
    fn id(&self) -> String {
        self.standard.document().id.to_string()
    }

    /// Its edition.
    #[getter]
    fn edition(&self) -> &str {
        &self.standard.document().edition
    }

    /// On whose authority it stands, as it states itself.
    #[getter]
    fn authority(&self) -> enums::Authority {
        enums::Authority(self.standard.document().authority)
    }

    /// Its title.
    #[getter]
    fn title(&self) -> Text {
        (&self.standard.document().title).into()
    }

    /// The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits.
    #[getter]
    fn digest(&self) -> &str {
        self.standard.digest()
    }

    /// How many indicators it has on each level.
    #[getter]
    fn shape(&self) -> Shape {
        Shape(self.standard.shape())
    }

    /// As canonical JSON (RFC 8785), of which the digest is taken.
    fn to_json(&self) -> String {
        self.standard.to_canonical_json()
    }

    /// Writes it to a file whose name ends in `.json`, as `to_json` gives it: the file's SHA-256 is the digest.
    ///
    /// What stood there is lost. `OSError` where it cannot be written.
    #[pyo3(signature = (path, /))]
    fn to_path(&self, py: Python<'_>, path: PathBuf) -> PyResult<()> {
        if path.extension().is_none_or(|ending| ending != "json") {
            return Err(PyValueError::new_err(format!(
                "写出的是 JSON，文件名须以 .json 结尾；it is written as JSON, into a file whose name ends in .json: {}",
                path.display()
            )));
        }
        reading::written(py, path, &self.to_json())
    }

    /// As dictionaries and lists; yours to change.
    #[pyo3(signature = () -> "shapes.Standard")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, self.standard.document())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.standard == other.standard
    }

    fn __hash__(&self) -> u64 {
        crate::language::hash(self.standard.digest())
    }

    fn __repr__(&self) -> String {
        format!("<Standard {:?}, edition {:?}: {}>", self.id(), self.edition(), self.standard.document().title.zh)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let class = py.get_type::<Self>();
        match &self.origin {
            None => (class.getattr("built_in")?, PyTuple::empty(py)).into_pyobject(py),
            Some(_) => (class.getattr("from_json")?, (self.to_json(),)).into_pyobject(py),
        }
    }
}

/// How many indicators a standard has on each level (指标体系形制).
#[pyclass(module = "chanjiao", frozen, eq)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape(CoreShape);

#[pymethods]
impl Shape {
    /// First-level, second-level and third-level indicators.
    #[new]
    const fn new(first: usize, second: usize, third: usize) -> Self {
        Self(CoreShape { first, second, third })
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str, &'static str) {
        ("first", "second", "third")
    }

    /// What public reports say of annex 1 of the 2024 notice: 3 / 16 / 44. Its text is not public.
    #[staticmethod]
    const fn annex_2024() -> Self {
        Self(CoreShape::ANNEX_2024)
    }

    /// First-level indicators (一级指标).
    #[getter]
    const fn first(&self) -> usize {
        self.0.first
    }

    /// Second-level indicators (二级指标).
    #[getter]
    const fn second(&self) -> usize {
        self.0.second
    }

    /// Third-level indicators (三级指标).
    #[getter]
    const fn third(&self) -> usize {
        self.0.third
    }

    /// Which levels are short or over, against another shape.
    #[pyo3(signature = (published, /))]
    fn compare(&self, published: &Self) -> PyResult<Diagnostics> {
        let both =
            serde_json::to_vec(&[self.0, published.0]).map_err(|error| PyValueError::new_err(error.to_string()))?;
        let source = Source { text: both.into(), limits: CoreLimits::default(), located: false };
        Ok(Diagnostics::new(Arc::new(self.0.compare(&published.0)), Origin { kind: Kind::Shape, source }))
    }

    fn __hash__(&self) -> u64 {
        crate::language::hash((self.0.first, self.0.second, self.0.third))
    }

    fn __repr__(&self) -> String {
        format!("Shape(first={}, second={}, third={})", self.0.first, self.0.second, self.0.third)
    }

    fn __getnewargs__(&self) -> (usize, usize, usize) {
        (self.0.first, self.0.second, self.0.third)
    }
}

/// Compares two pickled shapes again.
pub(crate) fn compared(both: &[u8]) -> Found {
    match serde_json::from_slice::<[CoreShape; 2]>(both) {
        Ok([one, published]) => one.compare(&published),
        Err(_) => Found::default(),
    }
}
