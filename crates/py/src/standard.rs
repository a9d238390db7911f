//! Standards: loaded, checked, held for any number of assessments.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use chanjiao::standard::{Loaded, Shape as CoreShape, Standard as CoreStandard};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::diagnostics::{Diagnostics, Kind, Origin};
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
        let source = Source { text, limits: reading::limits(None), located };
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
    #[pyo3(signature = (standard: "Mapping[str, Any]", /))]
    fn from_dict(py: Python<'_>, standard: &Bound<'_, PyAny>) -> PyResult<Self> {
        Self::load(py, reading::json(standard)?, Kind::StandardJson, false)
    }

    /// Loads a standard from a file whose name ends in `.toml` or `.json`.
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
        let source = Source { text: reading::text(text)?, limits: reading::limits(None), located: true };
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

    /// How many indicators it has on the first, second and third level.
    #[getter]
    fn shape(&self) -> (usize, usize, usize) {
        let CoreShape { first, second, third } = self.standard.shape();
        (first, second, third)
    }

    /// As canonical JSON (RFC 8785), of which the digest is taken.
    fn to_json(&self) -> String {
        self.standard.to_canonical_json()
    }

    /// As dictionaries and lists; yours to change.
    #[pyo3(signature = () -> "dict[str, Any]")]
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
