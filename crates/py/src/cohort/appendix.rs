//! The intermediate tables of a study: columns for Arrow, LaTeX for a paper.

use std::sync::Arc;

use arrow_array::{ArrayRef, Float64Array, StringArray};
use chanjiao::cohort::{Table as CoreTable, TableValues};
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyList};

use crate::language::{self, Text};
use crate::table::streamed;
use crate::typed::Tuple;
use crate::writing;

/// An intermediate table of a study (中间表): the matrix as it was oriented and normalised, weights and how they came about, scores.
///
/// It speaks Arrow: `polars.DataFrame(table)` and the like take it as it is. The first column, `id`, says what each row is of.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug, Clone)]
pub struct StudyTable(Arc<CoreTable>);

impl From<CoreTable> for StudyTable {
    fn from(table: CoreTable) -> Self {
        Self(Arc::new(table))
    }
}

impl StudyTable {
    fn arrays(&self) -> Vec<(String, ArrayRef)> {
        let heads = self.0.heads.iter().map(|head| Some(head.as_str())).collect::<StringArray>();
        let mut arrays: Vec<(String, ArrayRef)> = vec![("id".to_owned(), Arc::new(heads))];
        for column in &self.0.columns {
            match &column.values {
                TableValues::Numbers(numbers) => {
                    let numbers = numbers.iter().map(|number| number.map(|number| number.get()));
                    arrays.push((column.id.clone(), Arc::new(numbers.collect::<Float64Array>())));
                }
                TableValues::Words(words) => {
                    let zh = words.iter().map(|word| Some(word.zh.as_str())).collect::<StringArray>();
                    let en = words.iter().map(|word| Some(word.en.as_str())).collect::<StringArray>();
                    arrays.push((format!("{}_zh", column.id), Arc::new(zh)));
                    arrays.push((format!("{}_en", column.id), Arc::new(en)));
                }
            }
        }
        arrays
    }

    fn lists<'py>(&self, py: Python<'py>) -> PyResult<Vec<(String, Bound<'py, PyAny>)>> {
        let mut lists = vec![("id".to_owned(), PyList::new(py, &self.0.heads)?.into_any())];
        for column in &self.0.columns {
            match &column.values {
                TableValues::Numbers(numbers) => lists.push((column.id.clone(), writing::to_python(py, numbers)?)),
                TableValues::Words(words) => {
                    let zh = words.iter().map(|word| word.zh.as_str());
                    lists.push((format!("{}_zh", column.id), PyList::new(py, zh)?.into_any()));
                    let en = words.iter().map(|word| word.en.as_str());
                    lists.push((format!("{}_en", column.id), PyList::new(py, en)?.into_any()));
                }
            }
        }
        Ok(lists)
    }
}

#[pymethods]
impl StudyTable {
    /// Its id, such as `oriented` or `weights`.
    #[getter]
    fn id(&self) -> &str {
        &self.0.id
    }

    /// Its title.
    #[getter]
    fn title(&self) -> Text {
        (&self.0.title).into()
    }

    /// The names of the columns as they leave through Arrow; a column of words is there in both languages.
    #[getter]
    fn column_names(&self) -> Tuple<String> {
        let mut names = vec!["id".to_owned()];
        for column in &self.0.columns {
            match &column.values {
                TableValues::Numbers(_) => names.push(column.id.clone()),
                TableValues::Words(_) => names.extend(["zh", "en"].map(|lang| format!("{}_{lang}", column.id))),
            }
        }
        Tuple(names)
    }

    /// The cells whose values somebody filled in: row and column, from 0, the column with the heads not counted.
    #[getter]
    fn imputed(&self) -> Tuple<(usize, usize)> {
        self.0.imputed.iter().map(|[row, column]| (*row, *column)).collect()
    }

    /// The values of a column, as a list; `KeyError` where there is no such column.
    #[pyo3(signature = (name: "str", /) -> "list[Any]")]
    fn column<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let found = self.lists(py)?.into_iter().find(|(known, _)| known == name);
        found.map(|(_, list)| list).ok_or_else(|| {
            PyKeyError::new_err(format!(
                "没有 {name:?} 这一列，全部见 column_names；there is no column {name:?}: column_names has all of them"
            ))
        })
    }

    /// Every column as a list, by name.
    #[pyo3(signature = () -> "dict[str, list[Any]]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dictionary = PyDict::new(py);
        for (name, list) in self.lists(py)? {
            dictionary.set_item(name, list)?;
        }
        Ok(dictionary)
    }

    /// As LaTeX, with the package `booktabs`: four decimal places unless all of a column are whole, filled-in values marked by an asterisk.
    #[pyo3(signature = (lang: "Lang" = "zh"))]
    fn to_latex(&self, lang: &str) -> PyResult<String> {
        Ok(self.0.to_latex(language::chosen(lang)?))
    }

    fn __len__(&self) -> usize {
        self.0.heads.len()
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
        streamed(py, self.arrays(), self.0.heads.len())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        language::hash((&self.0.id, &self.0.heads))
    }

    fn __repr__(&self) -> String {
        let Self(table) = self;
        format!(
            "<StudyTable {:?} {}: {} rows × {} columns>",
            table.id,
            table.title.en,
            table.heads.len(),
            table.columns.len()
        )
    }
}
