//! How plain values are pickled: as the JSON that they are written as, and a function that reads it again.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What `__reduce__` gives: the function of that name, and the JSON it takes.
pub(crate) fn pickled<'py>(py: Python<'py>, restore: &str, value: &impl Serialize) -> PyResult<Bound<'py, PyTuple>> {
    let json = serde_json::to_string(value).map_err(broken)?;
    (restorer(py, restore)?, (json,)).into_pyobject(py)
}

/// A function of the compiled module that makes something pickled again.
pub(crate) fn restorer<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("chanjiao._native")?.getattr(name)
}

/// What was pickled.
pub(crate) fn restored<T: DeserializeOwned>(json: &str) -> PyResult<T> {
    serde_json::from_str(json).map_err(broken)
}

fn broken(error: serde_json::Error) -> PyErr {
    PyValueError::new_err(error.to_string())
}
