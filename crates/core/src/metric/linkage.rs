//! The table of industry × major × employment (产业、专业、就业联动, provision 2.1.3-1c): a result of its own, for no single figure says it.

use serde::Serialize;

use super::alliance::industries;
use super::build::Item;
use super::graduates::{employed, graduates, hired, hired_in_matching_posts, of_cohorts};
use super::majors::{known_industries, majors, serves_one, studied};
use super::value::Missing;
use super::{Facts, Value};
use crate::dossier::{GraduateCohort, Major};
use crate::quantity::{LocalId, Period, PeriodKind};

/// Which leading industry is served by which major, and what became of its graduates (产业—专业—就业联动表).
///
/// A major that serves two industries stands under both, so the rows are not to be added up. A major that serves none, or of
/// which it is not known, stands at the end without an industry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LinkageTable {
    /// The graduating class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<Period>,
    /// The rows: by industry, then by major, in the order listed.
    pub rows: Vec<LinkageRow>,
    /// The facts whose statement could add rows or move them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
}

/// One major under one leading industry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LinkageRow {
    /// The leading industry that it serves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<Named>,
    /// The major.
    pub major: Named,
    /// Graduates of the class.
    pub graduates: Value,
    /// Those employed: under contract, in a business of their own, freelance.
    pub employed: Value,
    /// Those hired by member enterprises.
    pub hired_by_members: Value,
    /// Of those, the ones in posts that match the major.
    pub in_matching_posts: Value,
}

/// A record by its id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Named {
    /// The id.
    pub id: LocalId,
    /// The name.
    pub name: String,
}

/// The table for the reporting class, or the class `back` before it.
#[must_use]
pub fn linkage_table(facts: &Facts<'_>, back: u16) -> LinkageTable {
    let class = facts.period(PeriodKind::GraduatingClass, back);
    let (industries, majors, known) = (industries(facts), majors(facts), known_industries(facts));
    let mut rows = Vec::new();
    for industry in industries.items() {
        let named = Named { id: industry.record.id.clone(), name: industry.record.name.clone() };
        let serves = |major: &Item<'_, Major>| {
            major.record.serves.iter().flatten().any(|served| *served.id() == industry.record.id)
        };
        rows.extend(majors.items().filter(serves).map(|major| row(facts, class, Some(named.clone()), major.record)));
    }
    let mut missing = Vec::new();
    for major in majors.items() {
        match serves_one(facts, &known, &major) {
            Ok(true) => continue,
            Ok(false) => {}
            Err(lacks) => missing.extend(lacks),
        }
        rows.push(row(facts, class, None, major.record));
    }
    missing.extend(majors.left_out());
    missing.extend(industries.left_out());
    LinkageTable { class, rows, missing: super::value::each_once(missing, |missing| &missing.fact) }
}

fn row(facts: &Facts<'_>, class: Option<Period>, industry: Option<Named>, major: &Major) -> LinkageRow {
    let of = |figure: fn(&Item<'_, GraduateCohort>) -> Value| {
        of_cohorts(facts, class, |cohort| studied(cohort, major), figure)
    };
    LinkageRow {
        industry,
        major: Named { id: major.id.clone(), name: major.name.clone() },
        graduates: of(graduates),
        employed: of(employed),
        hired_by_members: of(hired),
        in_matching_posts: of(hired_in_matching_posts),
    }
}
