//! What is given as an argument: dossiers, whole numbers, functions; and what to give instead of what is none of them.

use chanjiao::reading::Limits as CoreLimits;
use pyo3::exceptions::{PyOverflowError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::dossier::Dossier;
use crate::errors::{self, kind_of};
use crate::reading::Limits;

/// A dossier.
pub(crate) fn dossier<'a>(given: &'a Bound<'_, PyAny>) -> PyResult<&'a Dossier> {
    match given.cast::<Dossier>() {
        Ok(dossier) => Ok(dossier.get()),
        Err(_) => Err(not_a_dossier("chanjiao.Dossier", given)),
    }
}

/// A `TypeError` for what should have been a dossier, with how one is made of it.
pub(crate) fn not_a_dossier(expected: &str, given: &Bound<'_, PyAny>) -> PyErr {
    let made_by = if given.is_instance_of::<PyDict>() {
        "Dossier.from_dict(…)"
    } else if is_path(given) {
        "Dossier.from_path(…)"
    } else if given.is_instance_of::<PyString>() {
        "Dossier.from_json(…) / Dossier.from_path(…)"
    } else {
        return errors::unexpected(expected, given);
    };
    let kind = kind_of(given);
    PyTypeError::new_err(format!(
        "应为 {expected}，而不是 {kind}，请先用 {made_by}；expected {expected}, not {kind}: make one with {made_by}"
    ))
}

/// A `TypeError` for what should have been text, with what takes it as it is.
pub(crate) fn not_text(given: &Bound<'_, PyAny>) -> PyErr {
    let (zh, en) = if is_path(given) {
        ("路径请用 from_path", "for a path there is from_path")
    } else if given.is_instance_of::<PyDict>() {
        ("字典请用 from_dict，或 json.dumps(…)", "for a dictionary there is from_dict, or json.dumps(…)")
    } else if given.hasattr("read").unwrap_or_default() {
        ("文件请给 .read() 的结果", "of a file give what .read() gives")
    } else {
        return errors::unexpected("str | bytes", given);
    };
    let kind = kind_of(given);
    PyTypeError::new_err(format!("应为 str | bytes，而不是 {kind}，{zh}；expected str | bytes, not {kind}: {en}"))
}

fn is_path(given: &Bound<'_, PyAny>) -> bool {
    given.hasattr("__fspath__").unwrap_or_default()
}

/// A year, or none.
pub(crate) fn year(given: &Bound<'_, PyAny>) -> PyResult<Option<u16>> {
    if given.is_none() { Ok(None) } else { small(given).map(Some) }
}

/// A small whole number.
pub(crate) fn small(given: &Bound<'_, PyAny>) -> PyResult<u16> {
    given.extract().map_err(|error| not_within(error, given, u16::MAX.into()))
}

/// A number of things, or none.
pub(crate) fn size(given: &Bound<'_, PyAny>) -> PyResult<Option<usize>> {
    if given.is_none() {
        return Ok(None);
    }
    given.extract().map(Some).map_err(|error| not_within(error, given, u64::try_from(usize::MAX).unwrap_or(u64::MAX)))
}

fn not_within(error: PyErr, given: &Bound<'_, PyAny>, most: u64) -> PyErr {
    if !error.is_instance_of::<PyOverflowError>(given.py()) {
        return errors::unexpected("int", given);
    }
    let shown = given.str().map_or_else(|_| "?".to_owned(), |shown| shown.to_string());
    PyOverflowError::new_err(format!("应为 0 至 {most} 的整数，而不是 {shown}；expected 0 to {most}, not {shown}"))
}

/// The limits that were chosen, or those that hold without.
pub(crate) fn limits(given: &Bound<'_, PyAny>) -> PyResult<Option<CoreLimits>> {
    if given.is_none() {
        return Ok(None);
    }
    let limits = given.cast::<Limits>().map_err(|_| errors::unexpected("chanjiao.Limits", given))?;
    Ok(Some(limits.get().0.clone()))
}

/// A function that is told of progress, or none.
pub(crate) fn progress(given: &Bound<'_, PyAny>) -> PyResult<Option<Py<PyAny>>> {
    if given.is_none() {
        return Ok(None);
    }
    if given.is_callable() {
        Ok(Some(given.clone().unbind()))
    } else {
        Err(errors::unexpected("Callable[[int], object]", given))
    }
}
