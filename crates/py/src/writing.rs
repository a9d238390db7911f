//! What goes out as plain Python objects: whatever the library serialises, as dictionaries, lists, `str`, `int`, `bool`.

use chanjiao::telling::{self, Listener};
use pyo3::IntoPyObjectExt as _;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use serde::Serialize;

/// A serialised value as Python objects, keys in the order in which they are declared.
pub(crate) fn to_python<'py>(py: Python<'py>, value: &(impl Serialize + ?Sized)) -> PyResult<Bound<'py, PyAny>> {
    let mut maker = Maker { py, open: Vec::new(), made: Ok(None) };
    telling::tell(value, &mut maker).map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(maker.made?.unwrap_or_else(|| py.None().into_bound(py)))
}

/// Makes Python objects of what it is told.
struct Maker<'py> {
    py: Python<'py>,
    /// The lists and dictionaries that are still open, the innermost last.
    open: Vec<Open<'py>>,
    /// The whole, once it is there; or the exception that Python raised meanwhile.
    made: PyResult<Option<Bound<'py, PyAny>>>,
}

enum Open<'py> {
    List(Bound<'py, PyList>),
    /// A dictionary, and the key of the value that comes next.
    Dictionary(Bound<'py, PyDict>, Option<Bound<'py, PyString>>),
}

impl<'py> Maker<'py> {
    fn put(&mut self, value: PyResult<Bound<'py, PyAny>>) {
        let put = value.and_then(|value| match self.open.last_mut() {
            Some(Open::List(list)) => list.append(value),
            Some(Open::Dictionary(dictionary, key)) => dictionary.set_item(key.take(), value),
            None => {
                if let Ok(made) = &mut self.made {
                    *made = Some(value);
                }
                Ok(())
            }
        });
        if let (Err(error), Ok(_)) = (put, &self.made) {
            self.made = Err(error);
        }
    }

    fn plain<T: IntoPyObject<'py>>(&mut self, value: T) {
        let value = value.into_bound_py_any(self.py);
        self.put(value);
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Open::List(list)) => self.put(Ok(list.into_any())),
            Some(Open::Dictionary(dictionary, _)) => self.put(Ok(dictionary.into_any())),
            None => {}
        }
    }
}

impl Listener for Maker<'_> {
    fn nothing(&mut self) {
        let none = self.py.None().into_bound(self.py);
        self.put(Ok(none));
    }

    fn truth(&mut self, truth: bool) {
        self.plain(truth);
    }

    fn negative(&mut self, number: i64) {
        self.plain(number);
    }

    fn whole(&mut self, number: u64) {
        self.plain(number);
    }

    fn number(&mut self, number: f64) {
        self.plain(number);
    }

    fn text(&mut self, text: &str) {
        self.plain(text);
    }

    fn list(&mut self) {
        self.open.push(Open::List(PyList::empty(self.py)));
    }

    fn end_list(&mut self) {
        self.end();
    }

    fn record(&mut self) {
        self.open.push(Open::Dictionary(PyDict::new(self.py), None));
    }

    fn key(&mut self, key: &str) {
        // Interned: the same keys come again and again.
        let word = PyString::intern(self.py, key);
        if let Some(Open::Dictionary(_, key)) = self.open.last_mut() {
            *key = Some(word);
        }
    }

    fn end_record(&mut self) {
        self.end();
    }
}
