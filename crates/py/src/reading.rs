//! What comes in: text as `bytes` or `str`, objects as JSON, paths; and the limits within which it is read.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::reading::Limits as CoreLimits;
use pyo3::exceptions::{PyOSError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};

use crate::given;
use crate::pickling::restorer;

/// Work on more text than this lets other Python threads run meanwhile. Below it, letting go and taking back the
/// interpreter's lock would cost more than the work.
const LARGE: usize = 1 << 20;

/// Runs work on so many bytes, letting other Python threads run if they are many.
pub(crate) fn without_lock<T: Send>(py: Python<'_>, bytes: usize, work: impl FnOnce() -> T + Send) -> T {
    if bytes > LARGE { py.detach(work) } else { work() }
}

/// A text that was read, and how: enough to read it again, for that is how what was made of it is pickled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) text: Arc<[u8]>,
    pub(crate) limits: CoreLimits,
    /// Whether lines and columns mean anything to the caller: not where the text was made of a dictionary.
    pub(crate) located: bool,
}

impl Source {
    /// What was found, without lines and columns where they mean nothing.
    pub(crate) fn shown(&self, mut found: Found) -> Found {
        if !self.located {
            for item in &mut found.items {
                (item.line, item.column) = (None, None);
                for related in &mut item.related {
                    (related.line, related.column) = (None, None);
                }
            }
        }
        found
    }

    /// The arguments with which it is made again.
    pub(crate) fn pickled<'py>(&self, py: Python<'py>) -> (Bound<'py, PyBytes>, bool, Limits) {
        (PyBytes::new(py, &self.text), self.located, Limits(self.limits.clone()))
    }
}

/// The limits of what is in hand already.
pub(crate) fn unlimited() -> CoreLimits {
    let mut limits = CoreLimits::default();
    (limits.bytes, limits.items) = (usize::MAX, usize::MAX);
    limits
}

/// How much input is read, and how much is said of it. The defaults are far above any real dossier.
#[pyclass(module = "chanjiao", frozen, eq, from_py_object)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits(pub(crate) CoreLimits);

#[pymethods]
impl Limits {
    /// Bytes of text; how deep objects and arrays lie in one another (at most 128); values in all; diagnostics listed.
    #[new]
    #[pyo3(signature = (
        *, bytes: "int | None" = None, depth: "int | None" = None, items: "int | None" = None, faults: "int | None" = None
    ))]
    fn new(
        #[pyo3(from_py_with = given::size)] bytes: Option<usize>,
        #[pyo3(from_py_with = given::size)] depth: Option<usize>,
        #[pyo3(from_py_with = given::size)] items: Option<usize>,
        #[pyo3(from_py_with = given::size)] faults: Option<usize>,
    ) -> Self {
        let mut limits = CoreLimits::default();
        limits.bytes = bytes.unwrap_or(limits.bytes);
        limits.depth = depth.unwrap_or(limits.depth);
        limits.items = items.unwrap_or(limits.items);
        limits.faults = faults.unwrap_or(limits.faults);
        Self(limits)
    }

    /// Bytes of text.
    #[getter]
    const fn bytes(&self) -> usize {
        self.0.bytes
    }

    /// How deep objects and arrays may lie in one another.
    #[getter]
    const fn depth(&self) -> usize {
        self.0.depth
    }

    /// Values in all: members of objects and items of arrays.
    #[getter]
    const fn items(&self) -> usize {
        self.0.items
    }

    /// Diagnostics listed.
    #[getter]
    const fn faults(&self) -> usize {
        self.0.faults
    }

    fn __hash__(&self) -> u64 {
        crate::language::hash((self.0.bytes, self.0.depth, self.0.items, self.0.faults))
    }

    fn __repr__(&self) -> String {
        let CoreLimits { bytes, depth, items, faults, .. } = &self.0;
        format!("Limits(bytes={bytes}, depth={depth}, items={items}, faults={faults})")
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let CoreLimits { bytes, depth, items, faults, .. } = self.0;
        let restore = restorer(py, "_limits")?;
        (restore, (bytes, depth, items, faults)).into_pyobject(py)
    }
}

/// Makes pickled limits again.
#[pyfunction]
pub(crate) fn _limits(bytes: usize, depth: usize, items: usize, faults: usize) -> Limits {
    Limits::new(Some(bytes), Some(depth), Some(items), Some(faults))
}

/// The bytes of a `str`, `bytes`, `bytearray` or `memoryview`.
pub(crate) fn text(given: &Bound<'_, PyAny>) -> PyResult<Arc<[u8]>> {
    if let Ok(bytes) = given.cast::<PyBytes>() {
        return Ok(bytes.as_bytes().into());
    }
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(string(text)?.as_bytes().into());
    }
    let is_buffer = given.get_type().name()?;
    if matches!(is_buffer.to_str()?, "bytearray" | "memoryview") {
        let bytes = given.py().get_type::<PyBytes>().call1((given,))?;
        return Ok(bytes.cast::<PyBytes>()?.as_bytes().into());
    }
    Err(given::not_text(given))
}

/// The bytes of a line of text. Halves of characters come of a file that is no UTF-8: they are kept, and found when it is read.
pub(crate) fn line(given: &Bound<'_, PyAny>) -> PyResult<Arc<[u8]>> {
    match given.cast::<PyString>() {
        Ok(text) if text.to_str().is_err() => {
            let bytes = text.call_method1("encode", ("utf-8", "surrogatepass"))?;
            Ok(bytes.cast::<PyBytes>()?.as_bytes().into())
        }
        _ => text(given),
    }
}

/// The text of a `str`, which can hold halves of characters that are no text.
pub(crate) fn string<'a>(text: &'a Bound<'_, PyString>) -> PyResult<&'a str> {
    text.to_str().map_err(|_| {
        PyValueError::new_err(
            "文本中有残缺的 UTF-16 代理字符，不是合法文本；the text holds half of a surrogate pair, which is no character: read the file as UTF-8",
        )
    })
}

/// The bytes of the file at a path, read without the interpreter's lock.
pub(crate) fn file(py: Python<'_>, path: PathBuf) -> PyResult<Arc<[u8]>> {
    py.detach(|| std::fs::read(&path)).map(Arc::from).map_err(|error| {
        if path.to_string_lossy().trim_start().starts_with(['{', '[']) {
            return PyValueError::new_err(
                "这是 JSON 文本而不是路径，请用 from_json；this is JSON text and no path: use from_json",
            );
        }
        refused(&error, &path)
    })
}

/// Writes a text to a file, without the interpreter's lock.
pub(crate) fn written(py: Python<'_>, path: PathBuf, text: &str) -> PyResult<()> {
    py.detach(|| std::fs::write(&path, text)).map_err(|error| refused(&error, &path))
}

/// `OSError` with its number, so that it is `FileNotFoundError` and the like, and with the name of the file.
pub(crate) fn refused(error: &std::io::Error, path: &Path) -> PyErr {
    let name = path.display().to_string();
    match error.raw_os_error() {
        Some(number) => PyOSError::new_err((number, error_text(error), name)),
        None => PyOSError::new_err(format!("{name}: {error}")),
    }
}

fn error_text(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split_once(" (os error").map_or_else(|| text.clone(), |(text, _)| text.to_owned())
}

/// How deep Python objects are followed: deeper than any document, far from the end of the stack, and where a list
/// that contains itself ends.
const DEEPEST: usize = 200;

/// JSON text of Python objects: dictionaries, sequences, `str`, `int`, `float`, `bool`; whatever has `isoformat` is a date.
pub(crate) fn json(given: &Bound<'_, PyAny>) -> PyResult<Arc<[u8]>> {
    let mut writer = Writer { out: String::new(), place: String::new(), depth: 0 };
    writer.write(given)?;
    Ok(writer.out.into_bytes().into())
}

struct Writer {
    out: String,
    /// A JSON Pointer to what is being written.
    place: String,
    depth: usize,
}

impl Writer {
    fn write(&mut self, given: &Bound<'_, PyAny>) -> PyResult<()> {
        if given.is_none() {
            self.out.push_str("null");
        } else if let Ok(text) = given.cast::<PyString>() {
            self.text(text)?;
        } else if let Ok(truth) = given.cast::<PyBool>() {
            self.out.push_str(if truth.is_true() { "true" } else { "false" });
        } else if given.is_instance_of::<PyInt>() {
            // A subclass of `int`, an enumeration say, may show itself otherwise.
            let number = given.py().get_type::<PyInt>().call_method1("__repr__", (given,))?;
            self.out.push_str(number.cast::<PyString>()?.to_str()?);
        } else if let Ok(number) = given.cast::<PyFloat>() {
            self.float(number.value())?;
        } else if let Ok(dictionary) = given.cast::<PyDict>() {
            self.members(dictionary.items().as_any())?;
        } else if given.is_instance_of::<PyList>() || given.is_instance_of::<PyTuple>() {
            self.items(given)?;
        } else if let Ok(mapping) = given.cast::<PyMapping>() {
            self.members(mapping.items()?.as_any())?;
        } else if let Ok(number) = given.py().import("operator")?.getattr("index")?.call1((given,)) {
            // What `operator.index` gives is an `int`, whatever the object says of itself.
            self.write(&number)?;
        } else if let Some(date) = given.call_method0("isoformat").ok().filter(PyAnyMethods::is_instance_of::<PyString>)
        {
            self.write(&date)?;
        } else {
            return Err(self.not_json(given));
        }
        Ok(())
    }

    fn not_json(&self, given: &Bound<'_, PyAny>) -> PyErr {
        let kind = given.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string());
        let place = if self.place.is_empty() { "/" } else { &self.place };
        PyTypeError::new_err(format!(
            "{place}：{kind} 不是 JSON 的值，请用 dict、list、str、int、float 或 bool；\
             {place}: {kind} is no JSON value: use dict, list, str, int, float or bool"
        ))
    }

    fn text(&mut self, text: &Bound<'_, PyString>) -> PyResult<()> {
        let quoted = serde_json::to_string(string(text)?).map_err(|error| PyValueError::new_err(error.to_string()))?;
        self.out.push_str(&quoted);
        Ok(())
    }

    fn float(&mut self, number: f64) -> PyResult<()> {
        if !number.is_finite() {
            let place = &self.place;
            return Err(PyValueError::new_err(format!(
                "{place}：JSON 没有 {number}，未知的数请不要填；{place}: JSON has no {number}; leave out what is unknown"
            )));
        }
        let _ = write!(self.out, "{number:?}");
        Ok(())
    }

    fn members(&mut self, items: &Bound<'_, PyAny>) -> PyResult<()> {
        self.deeper()?;
        self.out.push('{');
        for (number, item) in items.try_iter()?.enumerate() {
            if number > 0 {
                self.out.push(',');
            }
            let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item?.extract()?;
            let key = key.cast::<PyString>().map_err(|_| self.not_a_key(&key))?;
            self.text(key)?;
            self.out.push(':');
            let step = string(key)?.replace('~', "~0").replace('/', "~1");
            self.below(&step, &value)?;
        }
        self.out.push('}');
        self.depth = self.depth.saturating_sub(1);
        Ok(())
    }

    fn items(&mut self, items: &Bound<'_, PyAny>) -> PyResult<()> {
        self.deeper()?;
        self.out.push('[');
        for (number, item) in items.try_iter()?.enumerate() {
            if number > 0 {
                self.out.push(',');
            }
            self.below(&number.to_string(), &item?)?;
        }
        self.out.push(']');
        self.depth = self.depth.saturating_sub(1);
        Ok(())
    }

    fn below(&mut self, step: &str, value: &Bound<'_, PyAny>) -> PyResult<()> {
        let length = self.place.len();
        self.place.push('/');
        self.place.push_str(step);
        self.write(value)?;
        self.place.truncate(length);
        Ok(())
    }

    fn deeper(&mut self) -> PyResult<()> {
        self.depth = self.depth.saturating_add(1);
        if self.depth > DEEPEST {
            return Err(PyValueError::new_err(format!(
                "嵌套超过 {DEEPEST} 层，或对象包含自身；nested more than {DEEPEST} deep, or it contains itself"
            )));
        }
        Ok(())
    }

    fn not_a_key(&self, key: &Bound<'_, PyAny>) -> PyErr {
        let kind = key.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string());
        let place = if self.place.is_empty() { "/" } else { &self.place };
        PyTypeError::new_err(format!("{place}：键须为 str，而不是 {kind}；{place}: keys are str, not {kind}"))
    }
}
