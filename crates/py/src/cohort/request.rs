//! What is asked of a cohort, in Python's manners: each method here only writes the request that the library reads.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyString};
use serde_json::{Map, Value, json};

use super::options::{self, Options, items, put};

/// The choices of a convention, and what may be said with each question.
const CHOICES: &[&str] =
    &["weights", "aggregation", "normalisation", "missing", "unknown_gates", "ranks", "panel", "period", "appendix"];

/// A request being written.
pub(super) struct Asked(Map<String, Value>);

impl Asked {
    /// With the choices that were made.
    pub(super) fn by(choices: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        let choices = Options::new(choices, CHOICES)?;
        let mut convention = Map::new();
        put(&mut convention, "weights", choices.get("weights")?.as_ref().map(weighing).transpose()?);
        put(&mut convention, "aggregation", choices.get("aggregation")?.as_ref().map(method).transpose()?);
        for plain in ["normalisation", "missing", "unknown_gates", "ranks", "panel"] {
            put(&mut convention, plain, choices.json(plain)?);
        }
        let mut request = Map::new();
        put(&mut request, "schema", Some("chanjiao/study-request/1".into()));
        put(&mut request, "convention", Some(convention.into()));
        put(&mut request, "period", choices.json("period")?.map(period));
        put(&mut request, "appendix", choices.json("appendix")?);
        Ok(Self(request))
    }

    /// With something more; what is `None` is left out.
    pub(super) fn with(mut self, key: &str, value: impl Into<Option<Value>>) -> Self {
        put(&mut self.0, key, value.into());
        self
    }

    /// With options that are given one by one, those that are `None` left out.
    pub(super) fn with_options(self, key: &str, given: &[(&str, Option<Bound<'_, PyAny>>)]) -> PyResult<Self> {
        let mut found = Map::new();
        for (name, value) in given {
            put(&mut found, name, value.as_ref().map(options::json).transpose()?);
        }
        Ok(self.with(key, Value::Object(found)))
    }

    /// With other choices that are tried beside the convention's own.
    pub(super) fn varied(self, vary: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let Some(vary) = vary else { return Ok(self) };
        let mut found = Map::new();
        for (name, given) in items(vary)? {
            let each = |of: fn(&Bound<'_, PyAny>) -> PyResult<Value>| -> PyResult<Value> {
                if given.is_instance_of::<PyString>() {
                    return Ok(Value::Array(vec![of(&given)?]));
                }
                given.try_iter()?.map(|item| of(&item?)).collect::<PyResult<Vec<_>>>().map(Value::Array)
            };
            let value = match name.as_str() {
                "weights" => each(weighing)?,
                "aggregations" => each(method)?,
                "normalisations" => each(options::json)?,
                _ => options::json(&given)?,
            };
            found.insert(name, value);
        }
        Ok(self.with("vary", Value::Object(found)))
    }

    pub(super) fn text(self) -> String {
        Value::Object(self.0).to_string()
    }
}

/// How trials are drawn, as options of a request.
pub(super) fn drawn<'py>(
    seed: Bound<'py, PyAny>,
    draws: Bound<'py, PyAny>,
    weights: Option<Bound<'py, PyAny>>,
    concentration: Option<Bound<'py, PyAny>>,
) -> [(&'static str, Option<Bound<'py, PyAny>>); 4] {
    [("seed", Some(seed)), ("draws", Some(draws)), ("weights", weights), ("concentration", concentration)]
}

/// A method by its name, or with its options.
pub(super) fn method(given: &Bound<'_, PyAny>) -> PyResult<Value> {
    let given = options::json(given)?;
    Ok(match given {
        Value::String(word) => json!({ "method": word }),
        other => other,
    })
}

/// How weights are found: a method by its name, or with its options; or the weights themselves, by column.
pub(super) fn weighing(given: &Bound<'_, PyAny>) -> PyResult<Value> {
    if given.cast::<PyMapping>().is_ok() && !given.contains("method")? {
        let weight = |(column, weight): (String, Bound<'_, PyAny>)| -> PyResult<Value> {
            Ok(json!({ "column": column, "weight": options::json(&weight)? }))
        };
        let given = items(given)?.into_iter().map(weight).collect::<PyResult<Vec<_>>>()?;
        return Ok(json!({ "method": "given", "given": given }));
    }
    let mut whole = method(given)?;
    for part in whole.get_mut("parts").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Value::String(word) = part {
            *part = json!({ "method": word });
        }
    }
    Ok(whole)
}

/// A period: a number is a calendar year.
fn period(given: Value) -> Value {
    match given {
        Value::Number(year) => json!({ "year": year }),
        other => other,
    }
}
