//! One interpreter for each process: what Rust holds is shared by the whole process, and Python objects must not cross interpreters.

use std::sync::OnceLock;

use pyo3::exceptions::PyImportError;
use pyo3::prelude::*;

/// Refuses every interpreter but the first that imports the module, in the words in which Python 3.12 and later refuse by themselves;
/// the package says what to do instead.
///
/// Each interpreter has a `sys` of its own, which lives as long as it does.
pub(crate) fn refuse_others(py: Python<'_>) -> PyResult<()> {
    static FIRST: OnceLock<usize> = OnceLock::new();
    let current = py.import("sys")?.as_ptr().addr();
    if *FIRST.get_or_init(|| current) == current {
        return Ok(());
    }
    Err(PyImportError::new_err("module chanjiao._native does not support loading in subinterpreters"))
}
