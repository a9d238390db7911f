//! Bare numbers: matrices of numpy and of whatever else shows its memory, read column by column without numpy being loaded.

use pyo3::buffer::{Element, PyBuffer};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyType};

use crate::errors;

/// What a matrix may be.
const EXPECTED: &str = "numpy.ndarray | list[list[float]]";

/// The columns of a matrix of two dimensions.
pub(super) fn columns(given: &Bound<'_, PyAny>) -> PyResult<Vec<Vec<f64>>> {
    if let Some(columns) = of_buffer(given, |number: f64| number)? {
        return Ok(columns);
    }
    macro_rules! of_buffers {
        ($($kind:ty => $convert:expr),* $(,)?) => {
            $(if let Some(columns) = of_buffer(given, $convert)? {
                return Ok(columns);
            })*
        };
    }
    of_buffers! {
        f32 => |number: f32| f64::from(number),
        // The nearest number that a machine holds, as for a whole number in JSON.
        i64 => |number: i64| number as f64,
        i32 => |number: i32| f64::from(number),
        i16 => |number: i16| f64::from(number),
        i8 => |number: i8| f64::from(number),
        u64 => |number: u64| number as f64,
        u32 => |number: u32| f64::from(number),
        u16 => |number: u16| f64::from(number),
        u8 => |number: u8| f64::from(number),
    }
    if given.hasattr("__array_interface__")? || given.hasattr("__array__")? {
        // Whoever has such a thing has numpy.
        let numpy = given.py().import("numpy")?;
        let array = numpy.call_method1("asarray", (given, "float64"))?;
        return of_buffer(&array, |number: f64| number)?.ok_or_else(|| errors::unexpected(EXPECTED, given));
    }
    of_rows(given)
}

/// The columns of memory that holds one type of number; `None` where it holds another, or none.
fn of_buffer<T: Element>(given: &Bound<'_, PyAny>, convert: impl Fn(T) -> f64) -> PyResult<Option<Vec<Vec<f64>>>> {
    let Ok(buffer) = PyBuffer::<T>::get(given) else { return Ok(None) };
    let py = given.py();
    let [rows, width] = *buffer.shape() else { return Err(of_dimensions(buffer.dimensions())) };
    if rows == 0 || width == 0 {
        return Ok(Some(vec![Vec::new(); width]));
    }
    if buffer.is_fortran_contiguous() {
        let cells = buffer.to_fortran_vec(py)?;
        return Ok(Some(
            cells.chunks_exact(rows).map(|column| column.iter().map(|cell| convert(*cell)).collect()).collect(),
        ));
    }
    let mut columns = vec![Vec::with_capacity(rows); width];
    by_rows(&buffer.to_vec(py)?, width, &mut columns, |cell| convert(*cell));
    Ok(Some(columns))
}

/// Sorts rows that lie one after the other into columns, some rows at a time, so that they are read while they are near.
fn by_rows<T>(cells: &[T], width: usize, columns: &mut [Vec<f64>], read: impl Fn(&T) -> f64 + Copy) {
    const ROWS: usize = 64;
    for rows in cells.chunks(width.saturating_mul(ROWS)) {
        for (place, column) in columns.iter_mut().enumerate() {
            column.extend(rows.iter().skip(place).step_by(width).map(read));
        }
    }
}

fn of_rows(given: &Bound<'_, PyAny>) -> PyResult<Vec<Vec<f64>>> {
    let rows: Vec<Vec<f64>> = given.extract().map_err(|_| errors::unexpected(EXPECTED, given))?;
    let width = rows.first().map_or(0, Vec::len);
    if rows.iter().any(|row| row.len() != width) {
        return Err(PyValueError::new_err("各行长短不一；the rows differ in length"));
    }
    let mut columns = vec![Vec::with_capacity(rows.len()); width];
    for row in &rows {
        for (column, number) in columns.iter_mut().zip(row) {
            column.push(*number);
        }
    }
    Ok(columns)
}

fn of_dimensions(found: usize) -> PyErr {
    PyValueError::new_err(format!(
        "矩阵须为二维（行×列），而不是 {found} 维；a matrix has two dimensions, rows × columns, not {found}"
    ))
}

/// Numbers as `array.array("d")`, whose memory numpy takes as it is.
pub(super) fn array<'py>(py: Python<'py>, numbers: &[f64]) -> PyResult<Bound<'py, PyAny>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_ne_bytes()).collect();
    CLASS.import(py, "array", "array")?.call1(("d", PyBytes::new(py, &bytes)))
}
