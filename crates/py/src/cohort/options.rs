//! Options that come by name: which there are, and what of them is given.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyString};
use serde_json::{Map, Value};

use crate::errors;
use crate::reading;

/// What was given by name.
pub(super) struct Options<'a, 'py>(Option<&'a Bound<'py, PyDict>>);

impl<'a, 'py> Options<'a, 'py> {
    /// Refuses what is none of the known names.
    pub(super) fn new(given: Option<&'a Bound<'py, PyDict>>, known: &[&str]) -> PyResult<Self> {
        for key in given.iter().flat_map(|given| given.keys()) {
            let key: String = key.extract()?;
            if !known.contains(&key.as_str()) {
                let known = known.join(", ");
                return Err(PyTypeError::new_err(format!(
                    "没有 {key:?} 这一选项；unexpected keyword argument {key:?}: there are {known}"
                )));
            }
        }
        Ok(Self(given))
    }

    /// What was given under a name; `None` counts as nothing.
    pub(super) fn get(&self, name: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
        let Some(given) = self.0 else { return Ok(None) };
        Ok(given.get_item(name)?.filter(|value| !value.is_none()))
    }

    /// The same as JSON.
    pub(super) fn json(&self, name: &str) -> PyResult<Option<Value>> {
        self.get(name)?.map(|given| json(&given)).transpose()
    }
}

/// A Python object as JSON.
pub(super) fn json(given: &Bound<'_, PyAny>) -> PyResult<Value> {
    serde_json::from_slice(&reading::json(given)?).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// A text in both languages: what is given as one text is the same in both.
pub(super) fn both(given: Value) -> Value {
    match given {
        Value::String(text) => serde_json::json!({ "zh": text, "en": text }),
        other => other,
    }
}

/// The items of a mapping, each under its name, in order.
pub(super) fn items<'py>(given: &Bound<'py, PyAny>) -> PyResult<Vec<(String, Bound<'py, PyAny>)>> {
    let mapping = given.cast::<PyMapping>().map_err(|_| errors::unexpected("Mapping[str, …]", given))?;
    let item = |item: Bound<'py, PyAny>| -> PyResult<_> {
        let (key, value): (Bound<'py, PyAny>, Bound<'py, PyAny>) = item.extract()?;
        let key = key.cast::<PyString>().map_err(|_| errors::unexpected("str", &key))?;
        Ok((reading::string(key)?.to_owned(), value))
    };
    mapping.items()?.iter().map(item).collect()
}

/// Names: several, and never one text letter by letter.
pub(super) fn names(given: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    const EXPECTED: &str = "Sequence[str]";
    if given.is_instance_of::<PyString>() {
        return Err(errors::unexpected(EXPECTED, given));
    }
    let items = given.try_iter().map_err(|error| errors::not_iterable(error, EXPECTED, given))?;
    items
        .map(|item| {
            let item = item?;
            let name = item.cast::<PyString>().map_err(|_| errors::unexpected("str", &item))?;
            Ok(reading::string(name)?.to_owned())
        })
        .collect()
}

/// Puts what is given under a key.
pub(super) fn put(object: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        object.insert(key.to_owned(), value);
    }
}
