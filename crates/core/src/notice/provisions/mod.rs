//! Every provision of the notice, divided as the notice is; each file holds one of its sections.
//!
//! Source of every row: our own sentence-by-sentence reading of 教职成厅函〔2024〕20号. The verb decides the
//! force; what is our reading and not the notice's word is marked as a proxy.

mod annexes;
mod bases;
mod courses;
mod cultivation;
mod development;
mod employment;
mod general;
mod implementation;
mod majors;
mod safeguards;
mod schooling;
mod teachers;
#[cfg(test)]
mod tests;
mod textbooks;

use super::id::ProvisionId;
use super::place::Place;
use super::provision::Provision;
use crate::grammar::Grammar;

/// The sections of the notice, in its order; the rows of each stand in the order of its sentences.
static SECTIONS: [&[Provision]; 13] = [
    general::GENERAL,
    schooling::SCHOOLING,
    cultivation::CULTIVATION,
    employment::EMPLOYMENT,
    development::DEVELOPMENT,
    majors::MAJORS,
    courses::COURSES,
    textbooks::TEXTBOOKS,
    teachers::TEACHERS,
    bases::BASES,
    implementation::IMPLEMENTATION,
    safeguards::SAFEGUARDS,
    annexes::ANNEXES,
];

/// Every provision, in the order of the notice.
///
/// ```
/// use chanjiao::notice::provisions;
/// assert_eq!(provisions().next().map(|first| first.id), Some("moe-2024-20/0-0a"));
/// assert_eq!(provisions().filter(|provision| provision.force.is_must()).count(), 130);
/// ```
pub fn provisions() -> impl DoubleEndedIterator<Item = &'static Provision> + Clone {
    SECTIONS.iter().copied().flatten()
}

/// The provision of that full id.
///
/// ```
/// use chanjiao::notice::provision;
/// assert_eq!(provision("moe-2024-20/2.1.3-2d").map(|found| found.term.zh), Some("本地就业率"));
/// assert!(provision("2.1.3-2d").is_none());
/// ```
#[must_use]
pub fn provision(id: &str) -> Option<&'static Provision> {
    ProvisionId::parse(id).ok()?.provision()
}

/// The provision that stands at a place of the notice.
pub(super) fn provision_at(place: Place) -> Option<&'static Provision> {
    let after = SECTIONS.partition_point(|section| section.first().is_some_and(|first| first.place() <= place));
    let section = SECTIONS.get(after.checked_sub(1)?)?;
    let row = section.binary_search_by_key(&place, Provision::place).ok()?;
    section.get(row)
}

/// The provision whose id is spelt most like a given one; of several, the first.
pub(super) fn nearest(id: &str) -> Option<&'static Provision> {
    provisions().min_by_key(|provision| strsim::damerau_levenshtein(provision.id, id))
}
