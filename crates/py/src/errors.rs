//! The one exception, and how wrong types are told.

use std::sync::Arc;

use chanjiao::diagnostic::Diagnostics as Found;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

use crate::diagnostics::{Diagnostics, Origin};

/// `chanjiao.FaultError` with what was found.
pub(crate) fn fault(py: Python<'_>, found: Arc<Found>, origin: Origin) -> PyErr {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let raised = CLASS
        .import(py, "chanjiao._errors", "FaultError")
        .and_then(|class| class.call1((Bound::new(py, Diagnostics::new(found, origin))?,)));
    raised.map_or_else(|error| error, PyErr::from_value)
}

/// A `TypeError` that says, in both languages, what was expected and what came.
pub(crate) fn unexpected(expected: &str, got: &Bound<'_, PyAny>) -> PyErr {
    let kind = kind_of(got);
    PyTypeError::new_err(format!("应为 {expected}，而不是 {kind}；expected {expected}, not {kind}"))
}

/// What kind of thing something is, by the name of its class.
pub(crate) fn kind_of(got: &Bound<'_, PyAny>) -> String {
    got.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string())
}

/// What came of trying to iterate: an object that cannot be iterated over is of a wrong type, whatever else it raises is its own.
pub(crate) fn not_iterable(error: PyErr, expected: &str, got: &Bound<'_, PyAny>) -> PyErr {
    if error.is_instance_of::<PyTypeError>(got.py()) { unexpected(expected, got) } else { error }
}
