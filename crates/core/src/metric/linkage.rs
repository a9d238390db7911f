//! The table of industry × major × employment (产业、专业、就业联动, provision 2.1.3-1c): a result of its own, for no single figure says it.

use serde::Serialize;

use super::alliance::industries;
use super::graduates::{Adds, ByMajor, employed, graduates, hired, hired_in_matching_posts};
use super::majors::{known_industries, majors, serves_one};
use super::value::{Missing, each_once};
use super::{Facts, Value};
use crate::dossier::Industry;
use crate::lookup::HashMap;
use crate::quantity::{LocalId, Period, PeriodKind};

/// Which leading industries each major serves, and what became of its graduates (产业—专业—就业联动表).
///
/// One row for each major, whatever it serves, so rows can be added up; the last row, without a major, is of graduates whose
/// major is not stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LinkageTable {
    /// The graduating class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<Period>,
    /// The rows, in the order in which the majors are listed.
    pub rows: Vec<LinkageRow>,
    /// The facts whose statement could add rows or tie a major to an industry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
}

/// One major.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LinkageRow {
    /// The major, or none for graduates whose major is not stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub major: Option<Named>,
    /// The leading industries that it is known to serve.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub industries: Vec<Named>,
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
    let by_id: HashMap<&LocalId, &Industry> =
        industries.items().map(|industry| (&industry.record.id, industry.record)).collect();
    let cohorts = ByMajor::of(facts, class);
    let (mut rows, mut missing) = (Vec::new(), Vec::new());
    for major in majors.items() {
        missing.extend(serves_one(facts, &known, &major).err().into_iter().flatten());
        let serves = major.record.serves.iter().flatten().filter_map(|served| by_id.get(served.id()));
        let industries = serves.map(|industry| named(&industry.id, &industry.name)).collect();
        let name = named(&major.record.id, &major.record.name);
        rows.push(row(Some(name), industries, |figure| cohorts.sum(&major.record.id, figure)));
    }
    missing.extend(majors.left_out());
    missing.extend(industries.left_out());
    if !cohorts.unnamed.is_empty() {
        missing.extend(cohorts.unnamed.iter().flat_map(|cohort| cohort.silent("major")));
        rows.push(row(None, Vec::new(), |figure| cohorts.sum_of_unnamed(figure)));
    }
    LinkageTable { class, rows, missing: each_once(missing, |missing| &missing.fact) }
}

pub(super) fn named(id: &LocalId, name: &str) -> Named {
    Named { id: id.clone(), name: name.to_owned() }
}

fn row(major: Option<Named>, industries: Vec<Named>, of: impl Fn(Adds) -> Value) -> LinkageRow {
    LinkageRow {
        major,
        industries,
        graduates: of(graduates),
        employed: of(employed),
        hired_by_members: of(hired),
        in_matching_posts: of(hired_in_matching_posts),
    }
}
