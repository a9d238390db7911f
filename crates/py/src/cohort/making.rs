//! How a cohort comes about and is asked: whatever it is made of, the library reads or gathers it, and what is wrong is raised.

use std::sync::Arc;

use chanjiao::cohort::{Cohort as CoreCohort, Gathered, StudyDocument};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use super::again::{By, gathering_origin, no_row};
use super::gathering::Plan;
use super::request::Asked;
use super::study::Study;
use super::{Cohort, Held, Made};
use crate::assessment::Assessment;
use crate::diagnostics::{Kind, Origin};
use crate::errors;
use crate::reading::{Source, unlimited, without_lock};

impl Cohort {
    pub(crate) fn core(&self) -> &CoreCohort {
        &self.0.cohort
    }

    fn kept(gathered: Gathered, made: Made) -> Option<Self> {
        let found = Arc::new(gathered.diagnostics);
        gathered.cohort.map(|cohort| Self(Arc::new(Held { cohort, found, made })))
    }

    pub(crate) fn read(py: Python<'_>, source: Source) -> PyResult<Self> {
        let mut gathered = without_lock(py, source.text.len(), || CoreCohort::from_json(&source.text, &source.limits));
        gathered.diagnostics = source.shown(gathered.diagnostics);
        if gathered.cohort.is_none() {
            let origin = Origin { kind: Kind::Cohort, source };
            return Err(errors::fault(py, Arc::new(gathered.diagnostics), origin));
        }
        Self::kept(gathered, Made::Text(source)).ok_or_else(|| PyValueError::new_err(""))
    }

    /// What a frame or a matrix was planned to become.
    pub(super) fn planned(py: Python<'_>, plan: &Plan) -> PyResult<Self> {
        let gathered = py.detach(|| plan.gathered());
        let found = Arc::new(gathered.diagnostics.clone());
        Self::kept(gathered, Made::Document).ok_or_else(|| {
            let source = Source { text: plan.text().into_bytes().into(), limits: unlimited(), located: false };
            errors::fault(py, Arc::new(source.shown((*found).clone())), Origin { kind: Kind::Cohort, source })
        })
    }

    pub(super) fn gathered(py: Python<'_>, assessments: Vec<Assessment>, gathering: String) -> PyResult<Self> {
        let cores: Vec<_> = assessments.iter().map(|assessment| assessment.0.assessment().clone()).collect();
        let mut gathered = py.detach(|| CoreCohort::gather(&cores, gathering.as_bytes()));
        // The gathering's text is ours: whoever calls has seen no lines.
        let unplaced = Source { text: Arc::from([].as_slice()), limits: unlimited(), located: false };
        gathered.diagnostics = unplaced.shown(gathered.diagnostics);
        if gathered.cohort.is_none() {
            let found = Arc::new(gathered.diagnostics);
            return Err(errors::fault(py, found, gathering_origin(&assessments, &gathering)));
        }
        Self::kept(gathered, Made::Gathered(assessments, gathering)).ok_or_else(|| PyValueError::new_err(""))
    }

    pub(super) fn origin(&self) -> Origin {
        match &self.0.made {
            Made::Text(source) => Origin { kind: Kind::Cohort, source: source.clone() },
            Made::Document => Origin { kind: Kind::Cohort, source: self.source() },
            Made::Gathered(assessments, gathering) => gathering_origin(assessments, gathering),
        }
    }

    /// The document as a text that it can be read from again.
    pub(super) fn source(&self) -> Source {
        let text = self.core().to_canonical_json().into_bytes().into();
        Source { text, limits: unlimited(), located: false }
    }

    /// Asks, and refuses a study that lacks what was asked for.
    pub(super) fn ask(
        &self,
        py: Python<'_>,
        asked: Asked,
        threads: Option<usize>,
        has: fn(&StudyDocument) -> bool,
    ) -> PyResult<Study> {
        Study::made(py, self, By::unplaced(asked.text().into_bytes(), false), threads, has)
    }

    pub(super) fn place(&self, id: &str) -> PyResult<usize> {
        self.core().rows().iter().position(|row| row.id.as_str() == id).ok_or_else(|| no_row(id))
    }
}
