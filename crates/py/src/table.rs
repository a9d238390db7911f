//! Tables: results as columns, which leave through Arrow's PyCapsule interface to whatever speaks it.

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{
    ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch, RecordBatchIterator, RecordBatchOptions, StringArray,
};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, DataType, Field, Schema};
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict};
use serde::Serialize;

use crate::typed::Tuple;
use crate::writing;

/// A column's values, of one type.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(crate) enum Data {
    /// Text, perhaps absent.
    Text(Vec<Option<String>>),
    /// Several texts a row.
    Texts(Vec<Vec<String>>),
    /// Numbers, rounded to what a float holds.
    Number(Vec<Option<f64>>),
    /// Whole numbers.
    Count(Vec<Option<i64>>),
    /// Yes or no.
    Truth(Vec<Option<bool>>),
}

impl Data {
    fn len(&self) -> usize {
        match self {
            Self::Text(values) => values.len(),
            Self::Texts(values) => values.len(),
            Self::Number(values) => values.len(),
            Self::Count(values) => values.len(),
            Self::Truth(values) => values.len(),
        }
    }

    fn kind(&self) -> DataType {
        match self {
            Self::Text(_) => DataType::Utf8,
            Self::Texts(_) => DataType::new_list(DataType::Utf8, true),
            Self::Number(_) => DataType::Float64,
            Self::Count(_) => DataType::Int64,
            Self::Truth(_) => DataType::Boolean,
        }
    }

    fn array(&self) -> ArrayRef {
        match self {
            Self::Text(values) => Arc::new(values.iter().map(Option::as_deref).collect::<StringArray>()),
            Self::Texts(values) => {
                let mut lists = ListBuilder::new(StringBuilder::new());
                for texts in values {
                    lists.append_value(texts.iter().map(Some));
                }
                Arc::new(lists.finish())
            }
            Self::Number(values) => Arc::new(values.iter().copied().collect::<Float64Array>()),
            Self::Count(values) => Arc::new(values.iter().copied().collect::<Int64Array>()),
            Self::Truth(values) => Arc::new(values.iter().copied().collect::<BooleanArray>()),
        }
    }
}

/// Columns being made of rows.
#[derive(Debug, Default)]
pub(crate) struct Columns(Vec<(String, Data)>);

impl Columns {
    pub(crate) fn text<T: ToString>(&mut self, name: &str, values: impl Iterator<Item = T>) {
        self.0.push((name.to_owned(), Data::Text(values.map(|value| Some(value.to_string())).collect())));
    }

    pub(crate) fn perhaps_text<T: ToString>(&mut self, name: &str, values: impl Iterator<Item = Option<T>>) {
        self.0.push((name.to_owned(), Data::Text(values.map(|value| value.map(|value| value.to_string())).collect())));
    }

    pub(crate) fn texts<T: ToString>(&mut self, name: &str, values: impl Iterator<Item = Vec<T>>) {
        let texts = |row: Vec<T>| row.iter().map(ToString::to_string).collect();
        self.0.push((name.to_owned(), Data::Texts(values.map(texts).collect())));
    }

    pub(crate) fn numbers(&mut self, name: &str, values: impl Iterator<Item = Option<f64>>) {
        self.0.push((name.to_owned(), Data::Number(values.collect())));
    }

    pub(crate) fn counts(&mut self, name: &str, values: impl Iterator<Item = Option<usize>>) {
        let count = |value: Option<usize>| value.map(|value| i64::try_from(value).unwrap_or(i64::MAX));
        self.0.push((name.to_owned(), Data::Count(values.map(count).collect())));
    }

    pub(crate) fn truths(&mut self, name: &str, values: impl Iterator<Item = Option<bool>>) {
        self.0.push((name.to_owned(), Data::Truth(values.collect())));
    }

    pub(crate) fn table(self) -> Table {
        Table { columns: self.0 }
    }
}

/// Results as columns.
///
/// It speaks Arrow (`__arrow_c_stream__`): `polars.DataFrame(table)`, `pyarrow.table(table)`, `pandas.DataFrame.from_arrow(table)`,
/// DuckDB and others take it as it is. `to_dict()` needs none of them.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug)]
pub struct Table {
    columns: Vec<(String, Data)>,
}

impl Table {
    fn rows(&self) -> usize {
        self.columns.first().map_or(0, |(_, data)| data.len())
    }

    fn schema(&self) -> Schema {
        let field = |(name, data): &(String, Data)| Field::new(name, data.kind(), true);
        Schema::new(self.columns.iter().map(field).collect::<Vec<_>>())
    }

    pub(crate) fn stream<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let arrays = self.columns.iter().map(|(name, data)| (name.clone(), data.array())).collect();
        streamed(py, arrays, self.rows())
    }
}

/// Columns as a stream of one batch.
pub(crate) fn streamed(
    py: Python<'_>,
    columns: Vec<(String, ArrayRef)>,
    rows: usize,
) -> PyResult<Bound<'_, PyCapsule>> {
    let field = |(name, array): &(String, ArrayRef)| Field::new(name, array.data_type().clone(), true);
    let schema = Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()));
    let arrays = columns.into_iter().map(|(_, array)| array).collect();
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    let batch = RecordBatch::try_new_with_options(Arc::clone(&schema), arrays, &options).map_err(failed)?;
    let batches = RecordBatchIterator::new([Ok(batch)], schema);
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(batches)), c"arrow_array_stream")
}

#[expect(clippy::needless_pass_by_value, reason = "the signature that `map_err` asks for")]
fn failed(error: ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

#[pymethods]
impl Table {
    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Tuple<&str> {
        self.columns.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// How many rows it has.
    #[getter]
    fn num_rows(&self) -> usize {
        self.rows()
    }

    /// How many columns it has.
    #[getter]
    fn num_columns(&self) -> usize {
        self.columns.len()
    }

    /// The values of a column, as a list; `KeyError` where there is no such column.
    #[pyo3(signature = (name: "str", /) -> "list[Any]")]
    fn column<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let found = self.columns.iter().find(|(known, _)| known == name);
        let (_, data) = found.ok_or_else(|| {
            PyKeyError::new_err(format!(
                "没有 {name:?} 这一列，全部见 column_names；there is no column {name:?}: column_names has all of them"
            ))
        })?;
        writing::to_python(py, data)
    }

    /// Every column as a list, by name.
    #[pyo3(signature = () -> "dict[str, list[Any]]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dictionary = PyDict::new(py);
        for (name, data) in &self.columns {
            dictionary.set_item(name, writing::to_python(py, data)?)?;
        }
        Ok(dictionary)
    }

    fn __len__(&self) -> usize {
        self.rows()
    }

    /// Arrow's PyCapsule interface: the rows as a stream of one batch.
    #[pyo3(signature = (requested_schema: "object | None" = None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface lets a producer give what it has where it cannot give what is asked for.
        let _ = requested_schema;
        self.stream(py)
    }

    /// Arrow's PyCapsule interface: the types of the columns.
    #[pyo3(signature = () -> "object")]
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(&self.schema()).map_err(failed)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| name.as_str()).take(8).collect();
        let more = if self.columns.len() > names.len() { ", …" } else { "" };
        format!("<Table: {} rows × {} columns ({}{more})>", self.rows(), self.columns.len(), names.join(", "))
    }
}
