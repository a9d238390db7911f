//! One interpreter for each process: what Rust holds is shared by the whole process, and Python objects must not cross interpreters.

use std::sync::OnceLock;

use pyo3::exceptions::PyImportError;
use pyo3::prelude::*;

/// Refuses every interpreter but the first that imports the module.
///
/// Each interpreter has a `sys` of its own, which lives as long as it does.
pub(crate) fn refuse_others(py: Python<'_>) -> PyResult<()> {
    static FIRST: OnceLock<usize> = OnceLock::new();
    let current = py.import("sys")?.as_ptr().addr();
    if *FIRST.get_or_init(|| current) == current {
        return Ok(());
    }
    Err(PyImportError::new_err(
        "chanjiao 不能在子解释器中使用，请用线程或进程；\
         chanjiao cannot be used in a subinterpreter: use threads or processes (assess_many uses all cores by itself)",
    ))
}
