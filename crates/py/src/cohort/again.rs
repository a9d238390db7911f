//! How cohorts, and what was found in them, are made again of what they were made of: for that is how they are pickled.

use std::num::NonZeroUsize;
use std::sync::Arc;

use chanjiao::cohort::{Cohort as CoreCohort, Studied, Study as CoreStudy};
use chanjiao::diagnostic::Diagnostics as Found;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::PyMapping;
use serde_json::{Value, json};

use super::Cohort;
use super::options;
use crate::assessment::Assessment;
use crate::diagnostics::{Kind, Origin};
use crate::pieces::{self, Pieces, assessments_of};
use crate::reading::{Limits, Source, unlimited};

/// Reads again what was pickled.
#[pyfunction]
pub(crate) fn _cohort(py: Python<'_>, text: &[u8], located: bool, limits: Limits) -> PyResult<Cohort> {
    Cohort::read(py, Source { text: text.into(), limits: limits.0, located })
}

/// Gathers again what was pickled.
#[pyfunction]
pub(crate) fn _gathered(py: Python<'_>, assessments: &Bound<'_, PyAny>, gathering: String) -> PyResult<Cohort> {
    Cohort::gathered(py, assessments_of(assessments)?, gathering)
}

/// The columns that are gathered: by name with their directions, or as dictionaries.
pub(super) fn chosen(given: &Bound<'_, PyAny>) -> PyResult<Value> {
    if given.cast::<PyMapping>().is_err() {
        return options::json(given);
    }
    let column = |(metric, direction): (String, Bound<'_, PyAny>)| -> PyResult<Value> {
        Ok(json!({ "metric": metric, "direction": options::json(&direction)? }))
    };
    options::items(given)?.into_iter().map(column).collect::<PyResult<Vec<_>>>().map(Value::Array)
}

/// What assessments were gathered by, as a text from which it is found again.
pub(super) fn gathering_origin(assessments: &[Assessment], gathering: &str) -> Origin {
    let text = serde_json::to_vec(&(gathering, pieces::of(assessments))).unwrap_or_default();
    Origin { kind: Kind::Gathering, source: Source { text: text.into(), limits: unlimited(), located: false } }
}

/// Finds again what was found when assessments were gathered.
pub(crate) fn find_gathering(text: &[u8]) -> Found {
    let find = || {
        let (gathering, pieces): (String, Vec<Pieces>) = serde_json::from_slice(text).ok()?;
        Some(CoreCohort::gather(&pieces::assessed(&pieces)?, gathering.as_bytes()).diagnostics)
    };
    find().unwrap_or_default()
}

/// What a study is made by: a text, and what it is the text of.
#[derive(Debug, Clone)]
pub(super) struct By {
    pub(super) text: Arc<[u8]>,
    /// A recipe, and not a request.
    pub(super) is_recipe: bool,
    /// Whether the caller gave the text, so that lines and columns mean something.
    pub(super) located: bool,
}

impl By {
    /// A request, or a recipe, of which the caller has seen no text.
    pub(super) fn unplaced(text: Vec<u8>, is_recipe: bool) -> Self {
        Self { text: text.into(), is_recipe, located: false }
    }

    pub(super) fn study(&self, cohort: &CoreCohort, threads: NonZeroUsize) -> Studied {
        let made = if self.is_recipe { CoreStudy::from_recipe } else { CoreStudy::from_json };
        made(cohort, &self.text, threads)
    }
}

/// What was studied, as a text from which what was found is found again.
pub(super) fn study_origin(cohort: &CoreCohort, by: &By) -> Origin {
    let parts = (cohort.to_canonical_json(), String::from_utf8_lossy(&by.text), by.is_recipe);
    let text = serde_json::to_vec(&parts).unwrap_or_default();
    Origin { kind: Kind::Study, source: Source { text: text.into(), limits: unlimited(), located: by.located } }
}

/// Finds again what was found in a study of a cohort.
pub(crate) fn find_study(text: &[u8]) -> Found {
    let find = || {
        let (cohort, text, is_recipe): (String, String, bool) = serde_json::from_slice(text).ok()?;
        let cohort = CoreCohort::from_json(cohort.as_bytes(), &unlimited()).cohort?;
        Some(By::unplaced(text.into_bytes(), is_recipe).study(&cohort, NonZeroUsize::MIN).diagnostics)
    };
    find().unwrap_or_default()
}

pub(super) fn no_row(id: &str) -> PyErr {
    PyKeyError::new_err(format!("没有 {id:?} 这一行，全部见 rows；there is no row {id:?}: rows has all of them"))
}

pub(super) fn no_column(id: &str) -> PyErr {
    PyKeyError::new_err(format!(
        "没有 {id:?} 这一列，全部见 columns；there is no column {id:?}: columns has all of them"
    ))
}
