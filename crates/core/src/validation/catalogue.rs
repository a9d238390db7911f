//! The catalogue of diagnostics: every fault that a dossier can show, from every room that validation stands on.

use super::{
    alliance, attestation, bodies, courses, cultivation, dates, demand, development, documents, employment, funding,
    golden_courses, golden_majors, industrial_plans, major_lists, majors, organisation, pathway, placement, policy,
    records, schooling, series, services, teachers, textbooks, texts, training,
};
use crate::fault::FaultKind;
use crate::{code, notice, quantity, reading};

/// What the rules can find, file by file.
const RULES: &[&[&[&FaultKind]]] = &[
    &[
        records::FAULTS,
        documents::FAULTS,
        texts::FAULTS,
        dates::FAULTS,
        series::FAULTS,
        attestation::FAULTS,
        alliance::FAULTS,
    ],
    bodies::ALL,
    &[schooling::FAULTS, demand::FAULTS, cultivation::FAULTS, pathway::FAULTS, services::FAULTS],
    employment::ALL,
    &[placement::FAULTS, development::FAULTS, majors::FAULTS],
    &[major_lists::FAULTS, golden_majors::FAULTS, industrial_plans::FAULTS, courses::FAULTS, golden_courses::FAULTS],
    &[textbooks::FAULTS],
    teachers::ALL,
    &[training::FAULTS, organisation::FAULTS, policy::FAULTS, funding::FAULTS],
];

/// Every fault that reading a document and holding a dossier against the rules can find, room by room.
///
/// ```
/// use chanjiao::validation::catalogue;
/// let dangling = catalogue().find(|kind| kind.code == "CJ0402").expect("a rule of ours");
/// assert_eq!(dangling.message.en, "there is no {expected} with the id “{id}”");
/// ```
pub fn catalogue() -> impl Iterator<Item = &'static FaultKind> + Clone {
    let below = [reading::FAULTS, code::FAULTS, quantity::FAULTS, notice::FAULTS];
    below.into_iter().flatten().copied().chain(rules())
}

/// The faults that the rules find, without those of form.
pub(super) fn rules() -> impl Iterator<Item = &'static FaultKind> + Clone {
    RULES.iter().copied().flatten().copied().flatten().copied()
}
