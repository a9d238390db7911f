//! The short way for bare numbers: a matrix in, scores and weights out, no document between.

use std::sync::Arc;

use chanjiao::cohort::{BareScores, Convention, Direction, Indicator, Span, score_matrix};
use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::reading::Limits as CoreLimits;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyMapping, PyString};
use serde_json::{Map, Value, json};

use super::numbers;
use super::options;
use super::request::{method, weighing};
use crate::diagnostics::{Kind, Origin};
use crate::errors;
use crate::reading::{Source, without_lock};

/// Scores a matrix of plain numbers, rows × columns, and gives the scores of the rows and the weights of the columns.
///
/// `directions` is one for all columns, or one for each; without it all are benefits. `weights` is a method by its word (`"equal"`,
/// `"entropy"`, the default, `"critic"`), with its options, or a sequence of weights; `aggregation` (TOPSIS, unless it is said) and
/// `normalisation` are as for `Cohort.rank`. The scores are those of a study to
/// the bit, the higher the better. It is for whoever calls often: nothing is said of the rows, of the convention, or of what is odd;
/// a `Cohort` says it. Both results are `array.array("d")`, which numpy takes without copying: `numpy.asarray(scores)`.
#[pyfunction]
#[pyo3(signature = (
    matrix: "ArrayInterface | Buffer | Sequence[Sequence[float]]", /, *, directions: "Direction | Sequence[Direction] | None" = None,
    weights: "Weights | Sequence[float] | None" = None, aggregation: "Aggregation | None" = None,
    normalisation: "NormalisationWord | None" = None, goalposts: "Sequence[tuple[float, float]] | None" = None
) -> "tuple[array[float], array[float]]")]
pub(crate) fn score<'py>(
    py: Python<'py>,
    matrix: &Bound<'py, PyAny>,
    directions: Option<&Bound<'py, PyAny>>,
    weights: Option<&Bound<'py, PyAny>>,
    aggregation: Option<&Bound<'py, PyAny>>,
    normalisation: Option<&Bound<'py, PyAny>>,
    goalposts: Option<&Bound<'py, PyAny>>,
) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
    let columns = numbers::columns(matrix)?;
    let indicators = indicators(directions, goalposts, columns.len())?;
    let mut convention = Map::new();
    options::put(
        &mut convention,
        "weights",
        Some(match weights {
            None => json!({ "method": "entropy" }),
            Some(given) => stated(given)?,
        }),
    );
    options::put(
        &mut convention,
        "aggregation",
        Some(match aggregation {
            None => json!({ "method": "topsis" }),
            Some(given) => method(given)?,
        }),
    );
    options::put(&mut convention, "normalisation", normalisation.map(options::json).transpose()?);
    let convention = Value::Object(convention);
    let bytes = columns.iter().map(Vec::len).sum::<usize>().saturating_mul(size_of::<f64>());
    match without_lock(py, bytes, || scored(&columns, &indicators, &convention)) {
        Ok(found) => {
            let weights = found.weights.unwrap_or_default();
            Ok((numbers::array(py, &found.scores)?, numbers::array(py, &weights)?))
        }
        Err(found) => {
            let text = serde_json::to_vec(&(&columns, &indicators_json(&indicators), &convention)).unwrap_or_default();
            let source = Source { text: text.into(), limits: CoreLimits::default(), located: false };
            Err(errors::fault(py, Arc::new(found), Origin { kind: Kind::Matrix, source }))
        }
    }
}

fn scored(columns: &[Vec<f64>], indicators: &[Indicator], convention: &Value) -> Result<BareScores, Found> {
    let convention = Convention::from_json(&convention.to_string())?;
    score_matrix(columns, indicators, &convention)
}

/// Finds again what was found in a matrix.
pub(crate) fn find_matrix(text: &[u8]) -> Found {
    let find = || {
        type Parts = (Vec<Vec<Option<f64>>>, Vec<(Direction, Option<Span>)>, Value);
        let (columns, indicators, convention): Parts = serde_json::from_slice(text).ok()?;
        // JSON has no NaN: it was written as null.
        let known = |column: Vec<Option<f64>>| column.into_iter().map(|number| number.unwrap_or(f64::NAN)).collect();
        let columns: Vec<Vec<f64>> = columns.into_iter().map(known).collect();
        let indicator = |(direction, goalposts)| Indicator { direction, goalposts };
        let indicators: Vec<Indicator> = indicators.into_iter().map(indicator).collect();
        scored(&columns, &indicators, &convention).err()
    };
    find().unwrap_or_default()
}

fn indicators_json(indicators: &[Indicator]) -> Vec<(Direction, Option<Span>)> {
    indicators.iter().map(|indicator| (indicator.direction, indicator.goalposts)).collect()
}

/// What is told of each column.
fn indicators(
    directions: Option<&Bound<'_, PyAny>>,
    goalposts: Option<&Bound<'_, PyAny>>,
    width: usize,
) -> PyResult<Vec<Indicator>> {
    let mut indicators = match directions {
        None => vec![Indicator::new(Direction::Benefit); width],
        Some(one) if one.is_instance_of::<PyString>() || one.cast::<PyMapping>().is_ok() => {
            vec![Indicator::new(direction(one)?); width]
        }
        Some(each) => {
            let items = each.try_iter().map_err(|error| errors::not_iterable(error, "Direction | Sequence", each))?;
            items.map(|item| Ok(Indicator::new(direction(&item?)?))).collect::<PyResult<Vec<_>>>()?
        }
    };
    if let Some(goalposts) = goalposts {
        let spans: Vec<Option<Span>> = serde_json::from_value(options::json(goalposts)?)
            .map_err(|error| PyValueError::new_err(format!("goalposts: {error}")))?;
        if spans.len() != indicators.len() {
            let (given, wanted) = (spans.len(), indicators.len());
            return Err(PyValueError::new_err(format!(
                "goalposts 有 {given} 项，矩阵有 {wanted} 列；goalposts has {given} items, the matrix {wanted} columns"
            )));
        }
        for (indicator, span) in indicators.iter_mut().zip(spans) {
            indicator.goalposts = span;
        }
    }
    Ok(indicators)
}

fn direction(given: &Bound<'_, PyAny>) -> PyResult<Direction> {
    if let Ok(word) = given.cast::<PyString>() {
        match word.to_str()? {
            "benefit" => return Ok(Direction::Benefit),
            "cost" => return Ok(Direction::Cost),
            _ => {}
        }
    }
    serde_json::from_value(options::json(given)?).map_err(|error| {
        PyValueError::new_err(format!(
            "指标方向为 \"benefit\"、\"cost\"、{{\"interval\": [a, b]}} 或 {{\"nominal\": x}}；a direction is one of these: {error}"
        ))
    })
}

/// Weights: a method, or the numbers in the order of the columns, which are known by their numbers from 1.
fn stated(given: &Bound<'_, PyAny>) -> PyResult<Value> {
    if given.is_instance_of::<PyString>() || given.cast::<PyMapping>().is_ok() {
        return weighing(given);
    }
    let numbers: Vec<f64> =
        given.extract().map_err(|_| errors::unexpected("str | Mapping | Sequence[float]", given))?;
    let weight = |(number, weight): (usize, f64)| json!({ "column": number.to_string(), "weight": weight });
    let given: Vec<Value> = (1..).zip(numbers).map(weight).collect();
    Ok(json!({ "method": "given", "given": given }))
}
