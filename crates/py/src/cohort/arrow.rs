//! Frames that come in through Arrow's PyCapsule interface, as pandas, polars, pyarrow and DuckDB give them, or as plain lists by name.

use arrow_array::cast::AsArray as _;
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::types::{
    Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, RecordBatch, RecordBatchReader as _};
use arrow_schema::{ArrowError, DataType};
use pyo3::exceptions::{PyKeyError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyCapsule, PyDict, PyFloat, PyList, PyString};

use crate::errors;

/// Columns by name, of one length.
pub(super) struct Frame<'py> {
    names: Vec<String>,
    rows: usize,
    held: Held<'py>,
}

enum Held<'py> {
    Arrow(Vec<RecordBatch>),
    Lists(Vec<Bound<'py, PyList>>),
}

/// What a frame may be.
const EXPECTED: &str = "pandas.DataFrame | polars.DataFrame | pyarrow.Table | __arrow_c_stream__ | dict[str, list]";

impl<'py> Frame<'py> {
    pub(super) fn read(given: &Bound<'py, PyAny>) -> PyResult<Self> {
        if let Ok(lists) = given.cast::<PyDict>() {
            return Self::of_lists(lists);
        }
        let Some(stream) = given.getattr_opt("__arrow_c_stream__")? else {
            return Err(errors::unexpected(EXPECTED, given));
        };
        let capsule = stream.call0()?;
        let capsule = capsule.cast::<PyCapsule>().map_err(|_| errors::unexpected("PyCapsule", &capsule))?;
        let reader = RecordBatchStreamReader::try_new(taken(capsule)?).map_err(failed)?;
        let names = reader.schema().fields().iter().map(|field| field.name().clone()).collect();
        let batches = reader.collect::<Result<Vec<_>, _>>().map_err(failed)?;
        let rows = batches.iter().map(RecordBatch::num_rows).sum();
        Ok(Self { names, rows, held: Held::Arrow(batches) })
    }

    fn of_lists(lists: &Bound<'py, PyDict>) -> PyResult<Self> {
        let (mut names, mut columns) = (Vec::new(), Vec::<Bound<'py, PyList>>::new());
        for (name, values) in lists {
            names.push(name.extract::<String>().map_err(|_| errors::unexpected("str", &name))?);
            let list = values.try_iter().and_then(|items| items.collect::<PyResult<Vec<_>>>());
            let list = list.map_err(|error| errors::not_iterable(error, "list", &values))?;
            columns.push(PyList::new(lists.py(), list)?);
        }
        let rows = columns.first().map_or(0, PyListMethods::len);
        if let Some((place, other)) = columns.iter().enumerate().find(|(_, column)| column.len() != rows) {
            let (name, length) = (names.get(place).map_or("", String::as_str), other.len());
            return Err(PyValueError::new_err(format!(
                "{name:?} 列有 {length} 个值，首列有 {rows} 个；column {name:?} has {length} values, the first has {rows}"
            )));
        }
        Ok(Self { names, rows, held: Held::Lists(columns) })
    }

    pub(super) const fn rows(&self) -> usize {
        self.rows
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    fn place(&self, name: &str) -> PyResult<usize> {
        let mut named = self.names.iter().enumerate().filter(|(_, known)| *known == name).map(|(place, _)| place);
        match (named.next(), named.next()) {
            (Some(place), None) => Ok(place),
            (Some(_), Some(_)) => Err(PyValueError::new_err(format!(
                "有几列都叫 {name:?}；several columns of the frame are named {name:?}"
            ))),
            (None, _) => {
                let known = self.names.join(", ");
                Err(PyKeyError::new_err(format!(
                    "数据框没有 {name:?} 这一列；the frame has no column {name:?}: {known}"
                )))
            }
        }
    }

    /// The values of a column as one kind of thing; `None` where there is none. What is of another kind is told.
    fn read_as<T>(
        &self,
        name: &str,
        expected: &str,
        of_array: fn(&dyn Array) -> Option<Vec<Option<T>>>,
        of_item: fn(&Bound<'py, PyAny>) -> Option<T>,
    ) -> PyResult<Vec<Option<T>>> {
        let place = self.place(name)?;
        let wrong = |kind: String| {
            PyTypeError::new_err(format!(
                "{name:?} 列须为{expected}，而不是 {kind}；column {name:?} must hold {expected}, not {kind}"
            ))
        };
        let mut values = Vec::with_capacity(self.rows);
        match &self.held {
            Held::Arrow(batches) => {
                for column in batches.iter().map(|batch| batch.column(place)) {
                    let nothing = || vec![None; column.len()].into_iter();
                    match of_array(column.as_ref()) {
                        Some(found) => values.extend(found),
                        None if column.logical_null_count() == column.len() => {
                            nothing().for_each(|_: Option<()>| values.push(None))
                        }
                        None => return Err(wrong(column.data_type().to_string())),
                    }
                }
            }
            Held::Lists(columns) => {
                for item in columns.get(place).into_iter().flatten() {
                    if item.is_none() {
                        values.push(None);
                        continue;
                    }
                    values.push(Some(of_item(&item).ok_or_else(|| wrong(errors::kind_of(&item)))?));
                }
            }
        }
        Ok(values)
    }

    /// Figures. Yes and no are none.
    pub(super) fn numbers(&self, name: &str) -> PyResult<Vec<Option<f64>>> {
        self.read_as(name, "数（numbers）", numbers, |item| {
            if item.is_instance_of::<PyBool>() || item.is_instance_of::<PyString>() {
                return None;
            }
            item.extract().ok()
        })
    }

    /// Words; whole numbers are written out.
    pub(super) fn words(&self, name: &str) -> PyResult<Vec<Option<String>>> {
        self.read_as(name, "文本或整数（text or integers）", words, |item| {
            if let Ok(number) = item.cast::<PyFloat>() {
                return whole(number.value());
            }
            if item.is_instance_of::<PyBool>() {
                return None;
            }
            item.extract::<String>().ok().or_else(|| item.extract::<i64>().ok().map(|number| number.to_string()))
        })
    }

    /// Yes and no.
    pub(super) fn truths(&self, name: &str) -> PyResult<Vec<Option<bool>>> {
        let of_array = |array: &dyn Array| Some(array.as_boolean_opt()?.iter().collect());
        self.read_as(name, "是否（bool）", of_array, |item| item.extract().ok())
    }
}

/// Takes a stream out of its capsule.
fn taken(capsule: &Bound<'_, PyCapsule>) -> PyResult<FFI_ArrowArrayStream> {
    let pointer = capsule.pointer_checked(Some(c"arrow_array_stream"))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: by the interface, a capsule of this name holds a stream that is valid while the capsule lives, and is moved out by whoever
    // consumes it. Taking it marks what stays behind as released, so that it is taken once; the interpreter's lock is held meanwhile.
    #[expect(unsafe_code, reason = "Arrow's C interface hands a stream over by its address; there is no other way in")]
    let stream = unsafe { FFI_ArrowArrayStream::from_raw(pointer.as_ptr()) };
    Ok(stream)
}

#[expect(clippy::needless_pass_by_value, reason = "the signature that `map_err` asks for")]
fn failed(error: ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

fn numbers(array: &dyn Array) -> Option<Vec<Option<f64>>> {
    macro_rules! as_they_are {
        ($($kind:ty),*) => {
            $(if let Some(found) = array.as_primitive_opt::<$kind>() {
                return Some(found.iter().map(|number| number.map(f64::from)).collect());
            })*
        };
    }
    as_they_are!(Float64Type, Float32Type, Int32Type, Int16Type, Int8Type, UInt32Type, UInt16Type, UInt8Type);
    // The nearest number that a machine holds, as for a whole number in JSON.
    if let Some(found) = array.as_primitive_opt::<Int64Type>() {
        return Some(found.iter().map(|number| number.map(|number| number as f64)).collect());
    }
    let found = array.as_primitive_opt::<UInt64Type>()?;
    Some(found.iter().map(|number| number.map(|number| number as f64)).collect())
}

fn words(array: &dyn Array) -> Option<Vec<Option<String>>> {
    let text = |word: Option<&str>| word.map(str::to_owned);
    match array.data_type() {
        DataType::Utf8 => Some(array.as_string_opt::<i32>()?.iter().map(text).collect()),
        DataType::LargeUtf8 => Some(array.as_string_opt::<i64>()?.iter().map(text).collect()),
        DataType::Utf8View => Some(array.as_string_view_opt()?.iter().map(text).collect()),
        DataType::Dictionary(..) => {
            // Categories: keys into a list of words.
            let dictionary = array.as_any_dictionary_opt()?;
            let known = words(dictionary.values().as_ref())?;
            if known.is_empty() {
                return Some(vec![None; array.len()]);
            }
            let keys = dictionary.normalized_keys();
            let word =
                |(place, key): (usize, usize)| known.get(key).filter(|_| array.is_valid(place)).cloned().flatten();
            Some(keys.into_iter().enumerate().map(word).collect())
        }
        kind if kind.is_integer() || kind.is_floating() => numbers(array)?
            .into_iter()
            .map(|number| number.map_or(Some(None), |number| whole(number).map(Some)))
            .collect(),
        _ => None,
    }
}

/// A whole number in words: pandas makes floats of whole numbers where one is missing.
fn whole(number: f64) -> Option<String> {
    let is_whole = number.is_finite() && number.to_string().bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_whole.then(|| number.to_string())
}
