//! Graduates and where they went (合作就业, provisions 2.1.3-2c and 2.1.3-2d; CJ13xx).
//!
//! A cohort is counted by destination, and rates are computed; the rules hold its counts against one another, the rates
//! that a source states against the counts and the definition they name, and the cohorts against one another, for each
//! graduate stands in one only.

mod cohorts;
mod counts;
mod rates;

use super::at::At;
use super::inspection::{Inspection, items};
use crate::fault::FaultKind;

/// Everything that this section's rules can find.
pub(super) const ALL: &[&[&FaultKind]] = &[counts::FAULTS, rates::FAULTS, cohorts::FAULTS];

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let cooperation = inspection.dossier.cooperation.as_ref();
    let employment = cooperation.and_then(|cooperation| cooperation.employment.as_ref());
    let Some(graduates) = employment.and_then(|employment| employment.graduates.as_ref()) else { return };
    let at = At::ROOT.field("cooperation");
    let at = at.field("employment");
    let at = at.field("graduates");
    let all = at.items_of(graduates);
    for (index, cohort) in items(Some(graduates)).iter().enumerate() {
        let here = all.item(index);
        cohorts::one(inspection, here, cohort);
        counts::inspect(inspection, here, cohort);
        rates::inspect(inspection, here, cohort);
    }
    cohorts::beside_one_another(inspection, all, graduates.items());
}
