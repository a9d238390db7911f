//! Dossiers: read once, shared by everything that is made of them.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use chanjiao::assessment::Form;
use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::dossier::Dossier as CoreDossier;
use chanjiao::reading::{Limits as CoreLimits, Reading};
use chanjiao::validation::{self, Examined};
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

use crate::diagnostics::{Diagnostics, Kind, Origin};
use crate::display;
use crate::errors;
use crate::given;
use crate::language;
use crate::pickling::restorer;
use crate::reading::{self, Limits, Source, without_lock};
use crate::typed::Tuple;
use crate::writing;

/// A dossier that was read, with what it was read from.
pub(crate) struct Held {
    source: Source,
    reading: Reading<Arc<CoreDossier>>,
    dossier: Arc<CoreDossier>,
    examined: OnceLock<Examined>,
    diagnostics: OnceLock<Arc<Found>>,
    digest: OnceLock<String>,
    dictionary: PyOnceLock<Py<PyAny>>,
}

impl Held {
    /// Reads a text; `None` if it cannot be typed, or if it is faulty and that was to be refused.
    pub(crate) fn read(source: Source, keeps_sound: bool) -> Result<Self, (Source, Arc<Found>)> {
        let reading = CoreDossier::read(&source.text, &source.limits).map(Arc::new);
        let is_refused = reading.diagnostics.has_errors() && !keeps_sound;
        match reading.document.clone().filter(|_| !is_refused) {
            Some(dossier) => Ok(Self {
                source,
                reading,
                dossier,
                examined: OnceLock::new(),
                diagnostics: OnceLock::new(),
                digest: OnceLock::new(),
                dictionary: PyOnceLock::new(),
            }),
            None => {
                let found = source.shown(reading.diagnostics);
                Err((source, Arc::new(found)))
            }
        }
    }

    pub(crate) const fn dossier(&self) -> &Arc<CoreDossier> {
        &self.dossier
    }

    pub(crate) const fn source(&self) -> &Source {
        &self.source
    }

    pub(crate) fn size(&self) -> usize {
        self.source.text.len()
    }

    /// The dossier held against the rules, when that is first asked for.
    pub(crate) fn examined(&self) -> &Examined {
        self.examined
            .get_or_init(|| validation::examine_reading(self.reading.clone(), &self.source.text, &self.source.limits))
    }

    fn diagnostics(&self) -> &Arc<Found> {
        self.diagnostics.get_or_init(|| Arc::new(self.source.shown(self.examined().diagnostics.clone())))
    }

    pub(crate) fn digest(&self) -> &str {
        self.digest.get_or_init(|| self.dossier.digest())
    }
}

/// What an alliance states about itself on a date (联合体档案).
///
/// A dossier is immutable, can be shared between threads, hashed, pickled and copied. What is absent is unknown: it is
/// never zero, never none, never a no.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Clone)]
pub struct Dossier(pub(crate) Arc<Held>);

impl Dossier {
    pub(crate) fn read(py: Python<'_>, source: Source, faulty: &str) -> PyResult<Self> {
        let keeps_sound = keeps_sound(faulty)?;
        let read = without_lock(py, source.text.len(), || Held::read(source, keeps_sound));
        read.map(|held| Self(Arc::new(held)))
            .map_err(|(source, found)| errors::fault(py, found, Origin { kind: Kind::Form, source }))
    }

    fn dictionary<'a, 'py>(&'a self, py: Python<'py>) -> PyResult<&'a Bound<'py, PyAny>> {
        let made = || PyResult::Ok(writing::to_python(py, &*self.0.dossier)?.unbind());
        Ok(self.0.dictionary.get_or_try_init(py, made)?.bind(py))
    }

    /// What stands at a JSON Pointer, shared; `None` where nothing does.
    fn found<'py>(&self, py: Python<'py>, pointer: &Pointer<'_>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let mut at = self.dictionary(py)?.clone();
        for step in pointer.text()?.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let below = if let Ok(dictionary) = at.cast::<PyDict>() {
                dictionary.get_item(&step)?
            } else if let Ok(list) = at.cast::<PyList>() {
                let is_position = !step.starts_with('+') && (step == "0" || !step.starts_with('0'));
                step.parse::<usize>().ok().filter(|_| is_position).and_then(|place| list.get_item(place).ok())
            } else {
                None
            };
            match below {
                Some(below) => at = below,
                None => return Ok(None),
            }
        }
        Ok(Some(at))
    }
}

/// What was given as a JSON Pointer.
pub(crate) struct Pointer<'a>(&'a str);

impl<'a> Pointer<'a> {
    /// Its text; what does not begin as a pointer is told so.
    pub(crate) fn text(&self) -> PyResult<&'a str> {
        if self.0.is_empty() || self.0.starts_with('/') {
            return Ok(self.0);
        }
        let given = self.0;
        Err(PyValueError::new_err(format!(
            "JSON Pointer 以 '/' 开头；a JSON Pointer begins with '/', {given:?} does not"
        )))
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Pointer<'a> {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = PyStaticExpr::Name { id: "str" };

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if !given.is_instance_of::<PyString>() {
            return Err(errors::unexpected("JSON Pointer (str)", &given));
        }
        given.extract().map(Self)
    }
}

/// Whether what is sound in a faulty dossier is kept.
pub(crate) fn keeps_sound(faulty: &str) -> PyResult<bool> {
    match faulty {
        "refuse" => Ok(false),
        "set_aside" => Ok(true),
        other => Err(PyValueError::new_err(format!(
            "faulty 只能是 'refuse' 或 'set_aside'；faulty is 'refuse' or 'set_aside', not {other:?}"
        ))),
    }
}

/// A copy of JSON-like objects, so that nobody can change what a dossier holds.
fn copied<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = value.py();
    if let Ok(dictionary) = value.cast::<PyDict>() {
        let copy = PyDict::new(py);
        for (key, item) in dictionary {
            copy.set_item(key, copied(&item)?)?;
        }
        return Ok(copy.into_any());
    }
    if let Ok(list) = value.cast::<PyList>() {
        let copy = PyList::empty(py);
        for item in list {
            copy.append(copied(&item)?)?;
        }
        return Ok(copy.into_any());
    }
    Ok(value.clone())
}

#[pymethods]
impl Dossier {
    /// Reads a dossier from JSON text.
    ///
    /// A text whose form is faulty raises `FaultError`, which lists everything that is wrong, each with its place and
    /// remedy. With `faulty="set_aside"` what is faulty is left out, as if it had not been stated, and the rest is kept:
    /// `set_aside` names what was left out.
    #[staticmethod]
    #[pyo3(signature = (text: "str | bytes | bytearray | memoryview", /, *, faulty: "Faulty" = "refuse", limits: "Limits | None" = None))]
    fn from_json(
        py: Python<'_>,
        text: &Bound<'_, PyAny>,
        faulty: &str,
        #[pyo3(from_py_with = given::limits)] limits: Option<CoreLimits>,
    ) -> PyResult<Self> {
        let source = Source { text: reading::text(text)?, limits: limits.unwrap_or_default(), located: true };
        Self::read(py, source, faulty)
    }

    /// Makes a dossier of dictionaries and lists, as `to_dict` gives them and `chanjiao.shapes.Dossier` describes them.
    ///
    /// Dates may be `datetime.date`. `FaultError` as for `from_json`, without lines; `TypeError` for what is no JSON value, with
    /// its place.
    #[staticmethod]
    #[pyo3(signature = (dossier: "shapes.Dossier | Mapping[str, Any]", /, *, faulty: "Faulty" = "refuse", limits: "Limits | None" = None))]
    fn from_dict(
        py: Python<'_>,
        dossier: &Bound<'_, PyAny>,
        faulty: &str,
        #[pyo3(from_py_with = given::limits)] limits: Option<CoreLimits>,
    ) -> PyResult<Self> {
        if dossier.cast::<pyo3::types::PyMapping>().is_err() {
            return Err(errors::unexpected("dict", dossier));
        }
        let source = Source { text: reading::json(dossier)?, limits: limits.unwrap_or_default(), located: false };
        Self::read(py, source, faulty)
    }

    /// Reads a dossier from a file of JSON (UTF-8).
    ///
    /// `FaultError` as for `from_json`; `OSError` (`FileNotFoundError` and the like) where the file cannot be read.
    #[staticmethod]
    #[pyo3(signature = (path, /, *, faulty: "Faulty" = "refuse", limits: "Limits | None" = None))]
    fn from_path(
        py: Python<'_>,
        path: PathBuf,
        faulty: &str,
        #[pyo3(from_py_with = given::limits)] limits: Option<CoreLimits>,
    ) -> PyResult<Self> {
        let source = Source { text: reading::file(py, path)?, limits: limits.unwrap_or_default(), located: true };
        Self::read(py, source, faulty)
    }

    /// The alliance's id.
    #[getter]
    fn id(&self) -> String {
        self.0.dossier.alliance.id.to_string()
    }

    /// The alliance's name.
    #[getter]
    fn name(&self) -> &str {
        &self.0.dossier.alliance.name
    }

    /// The day or month of which it speaks, as `2025-04` or `2025-04-09`.
    #[getter]
    fn as_of(&self) -> String {
        self.0.dossier.as_of.to_string()
    }

    /// The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits.
    #[getter]
    fn digest(&self) -> &str {
        self.0.digest()
    }

    /// Where something was faulty and is treated as if it had not been stated: JSON Pointers.
    #[getter]
    fn set_aside(&self) -> Tuple<&str> {
        self.0.reading.set_aside.iter().map(String::as_str).collect()
    }

    /// Everything wrong or odd: faults of form that were set aside, and what the facts say of one another.
    ///
    /// It is worked out when it is first asked for.
    fn validate(&self, py: Python<'_>) -> Diagnostics {
        let found = without_lock(py, self.0.size(), || Arc::clone(self.0.diagnostics()));
        Diagnostics::new(found, Origin { kind: Kind::Whole, source: self.0.source.clone() })
    }

    /// As canonical JSON (RFC 8785), of which the digest is taken.
    fn to_json(&self) -> String {
        self.0.dossier.to_canonical_json()
    }

    /// Writes it to a file, as `to_json` gives it: the file's SHA-256 is the digest.
    ///
    /// What stood there is lost. `OSError` where it cannot be written.
    #[pyo3(signature = (path, /))]
    fn to_path(&self, py: Python<'_>, path: PathBuf) -> PyResult<()> {
        reading::written(py, path, &self.to_json())
    }

    /// As dictionaries and lists; yours to change.
    #[pyo3(signature = () -> "shapes.Dossier")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, &*self.0.dossier)
    }

    /// What stands at a JSON Pointer (RFC 6901), or `default` where nothing is stated.
    #[pyo3(signature = (pointer, default: "Any" = None, /) -> "Any")]
    fn get<'py>(
        &self,
        py: Python<'py>,
        pointer: Pointer<'_>,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        match self.found(py, &pointer)? {
            Some(found) => copied(&found),
            None => Ok(default.unwrap_or_else(|| py.None().into_bound(py))),
        }
    }

    /// What stands at a JSON Pointer; `KeyError` where nothing is stated.
    fn __getitem__<'py>(&self, py: Python<'py>, pointer: Pointer<'_>) -> PyResult<Bound<'py, PyAny>> {
        let found = self.found(py, &pointer)?.ok_or_else(|| {
            let Pointer(pointer) = pointer;
            PyKeyError::new_err(format!(
                "档案没有填报 {pointer:?}，可能没有的请用 get()；the dossier states nothing at {pointer:?}: use get(…) where that may be"
            ))
        })?;
        copied(&found)
    }

    /// Whether something is stated at a JSON Pointer.
    fn __contains__(&self, pointer: &Bound<'_, PyAny>) -> PyResult<bool> {
        match pointer.cast::<PyString>() {
            Ok(text) => {
                let asked = Pointer(reading::string(text)?);
                Ok(self.found(pointer.py(), &asked).is_ok_and(|found| found.is_some()))
            }
            Err(_) => Ok(false),
        }
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.dossier == other.0.dossier
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.0.digest().hash(&mut hasher);
        hasher.finish()
    }

    /// What it states, each fact under its label, as plain text, Markdown or HTML.
    #[pyo3(signature = (lang: "Lang" = "zh", *, format: "ReportFormat" = "text"))]
    fn report(&self, lang: &str, format: &str) -> PyResult<String> {
        let (lang, dossier) = (language::chosen(lang)?, &self.0.dossier);
        Ok(match language::form(format)? {
            Form::Text => dossier.report(lang),
            Form::Markdown => dossier.markdown(lang),
            Form::Html => dossier.html(lang),
        })
    }

    fn _repr_html_(&self) -> String {
        self.0.dossier.html(display::shown())
    }

    fn __repr__(&self) -> String {
        format!("<Dossier {:?} {}, as of {}>", self.id(), self.name(), self.as_of())
    }

    fn __copy__(&self) -> Self {
        self.clone()
    }

    fn __deepcopy__(&self, _memo: &Bound<'_, PyAny>) -> Self {
        self.clone()
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let restore = restorer(py, "_dossier")?;
        (restore, self.0.source.pickled(py)).into_pyobject(py)
    }
}

/// Reads again what was pickled.
#[pyfunction]
pub(crate) fn _dossier(py: Python<'_>, text: &[u8], located: bool, limits: Limits) -> PyResult<Dossier> {
    Dossier::read(py, Source { text: text.into(), limits: limits.0, located }, "set_aside")
}
