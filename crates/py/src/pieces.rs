//! Assessments taken apart and made again: what is made of several of them is pickled as the texts they were made of.

use std::sync::Arc;

use chanjiao::assessment::{Assessment as CoreAssessment, Assessor as CoreAssessor};
use chanjiao::standard::Standard as CoreStandard;
use chanjiao::validation;
use pyo3::prelude::*;

use crate::assessment::Assessment;
use crate::assessor;
use crate::errors;
use crate::reading::unlimited;

/// An assessment's standard, dossier and year.
pub(crate) type Pieces = (String, String, Option<u16>);

/// What each of several assessments was made of.
pub(crate) fn of(assessments: &[Assessment]) -> Vec<Pieces> {
    let pieces = |Assessment(held): &Assessment| {
        let core = held.assessment();
        let dossier = String::from_utf8_lossy(&held.of_dossier().0.source().text).into_owned();
        (core.assessor().standard().to_canonical_json(), dossier, core.options().year)
    };
    assessments.iter().map(pieces).collect()
}

/// The assessments that were made of such pieces.
pub(crate) fn assessed(pieces: &[Pieces]) -> Option<Vec<CoreAssessment>> {
    let each = pieces.iter().map(|(standard, dossier, year)| {
        let standard = CoreStandard::from_json(standard.as_bytes()).standard?;
        let examined = validation::examine(dossier.as_bytes(), &unlimited());
        CoreAssessor::new(Arc::new(standard)).assess_examined(&examined, &assessor::options(*year))
    });
    each.collect()
}

/// Several assessments.
pub(crate) fn assessments_of(given: &Bound<'_, PyAny>) -> PyResult<Vec<Assessment>> {
    let items = given.try_iter().map_err(|error| errors::not_iterable(error, "Iterable[Assessment]", given))?;
    items
        .map(|item| {
            let item = item?;
            let found = item.cast::<Assessment>().map_err(|_| errors::unexpected("chanjiao.Assessment", &item))?;
            Ok(found.get().clone())
        })
        .collect()
}
