//! The cohorts that are shipped with the library: invented, and they say so.

use std::sync::Arc;

use chanjiao::cohort::{Cohort as CoreCohort, Recipe, StudyRequest};
use chanjiao::reading::Limits;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;

use super::Cohort;
use crate::reading::Source;
use crate::typed::Tuple;

const COHORTS: &[(&str, &str)] = &[
    ("open", include_str!("../../../core/examples/cohorts/open.json")),
    ("panel", include_str!("../../../core/examples/cohorts/panel.json")),
];

/// The names of the cohorts that come with the package, for `shipped_cohort`. All are invented and say so.
#[pyfunction]
pub(crate) fn shipped_cohorts() -> Tuple<&'static str> {
    COHORTS.iter().map(|(name, _)| *name).collect()
}

/// A cohort that comes with the package, by its name: `"panel"`, 34 invented alliances over five years; `"open"`, 12 of which much is
/// not known.
#[pyfunction]
#[pyo3(signature = (name, /))]
pub(crate) fn shipped_cohort(py: Python<'_>, name: &str) -> PyResult<Cohort> {
    let found = COHORTS.iter().find(|(known, _)| *known == name);
    let (_, text) = found.ok_or_else(|| {
        let known: Vec<&str> = COHORTS.iter().map(|(known, _)| *known).collect();
        let known = known.join(", ");
        PyKeyError::new_err(format!("没有自带比较对象 {name:?}；no cohort named {name:?} is shipped: {known}"))
    })?;
    Cohort::read(py, Source { text: Arc::from(text.as_bytes()), limits: Limits::default(), located: true })
}

/// The JSON Schema (2020-12) of cohorts, as text.
#[pyfunction]
pub(crate) const fn cohort_schema() -> &'static str {
    CoreCohort::json_schema()
}

/// The JSON Schema (2020-12) of requests for a study, as text.
#[pyfunction]
pub(crate) const fn study_request_schema() -> &'static str {
    StudyRequest::json_schema()
}

/// The JSON Schema (2020-12) of recipes, as text.
#[pyfunction]
pub(crate) const fn recipe_schema() -> &'static str {
    Recipe::json_schema()
}
