//! A standard's own tree of indicators, as a tree to aggregate a cohort along.

use super::hierarchy::Branch;
use super::real::Real;
use super::table::Cohort;
use crate::standard::{Criterion, Indicator, Point, Standard, Tier};

impl Branch {
    /// The substantive indicators of a standard, with the columns of a cohort as leaves: a column stands below the first indicator of which
    /// a point measures it, and counts there what the point is worth. Points that measure no column, and indicators below which none
    /// stands, are left out. None where no point measures any column.
    ///
    /// Basic conditions and vetoes are never in it: they gate.
    #[must_use]
    pub fn of_standard(standard: &Standard, cohort: &Cohort) -> Option<Self> {
        let document = standard.document();
        let mut waiting: Vec<&str> = cohort.columns().iter().map(|column| column.id.as_str()).collect();
        let substantive =
            document.indicators.iter().filter(|first| first.tier.unwrap_or(Tier::Substantive) == Tier::Substantive);
        let children: Vec<Self> = substantive.filter_map(|first| below(first, &mut waiting)).collect();
        branch(document.id.to_string(), children)
    }
}

/// An indicator, if any column stands below it; its weight is what the leaves below it are worth.
fn below(indicator: &Indicator, waiting: &mut Vec<&str>) -> Option<Branch> {
    let points = indicator.observation_points.iter().flatten();
    let mut children: Vec<Branch> = points.flat_map(|point| leaves(point, waiting)).collect();
    children.extend(indicator.indicators.iter().flatten().filter_map(|indicator| below(indicator, waiting)));
    branch(indicator.id.to_string(), children)
}

fn branch(id: String, children: Vec<Branch>) -> Option<Branch> {
    let worth: f64 = children.iter().filter_map(|child| child.weight).map(Real::get).sum();
    let mut branch = Branch::new(id);
    branch.weight = Real::new(worth);
    let is_empty = children.is_empty();
    branch.children = Some(children);
    (!is_empty).then_some(branch)
}

/// The columns that a point measures and that stand nowhere yet; several share what the point is worth.
fn leaves(point: &Point, waiting: &mut Vec<&str>) -> Vec<Branch> {
    let mut found: Vec<String> = Vec::new();
    let Some(criterion) = &point.criterion else { return Vec::new() };
    measured(criterion, &mut |name| {
        if let Some(at) = waiting.iter().position(|column| *column == name) {
            found.push(waiting.remove(at).to_owned());
        }
    });
    let worth = point.points.as_ref().map_or(1.0, |points| points.value().to_nearest_f64());
    let share = Real::new(worth / super::number::count(found.len().max(1)));
    let leaf = |column: String| {
        let mut leaf = Branch::new(format!("{}/{column}", point.id));
        leaf.weight = share;
        leaf.column = Some(column);
        leaf
    };
    found.into_iter().map(leaf).collect()
}

/// Each figure that a criterion or a part of it measures, by name.
fn measured(criterion: &Criterion, each: &mut impl FnMut(&str)) {
    if let Some(written) = criterion.written() {
        written.names().for_each(|name| each(name.as_str()));
    }
    for part in criterion.parts().unwrap_or_default() {
        measured(part, each);
    }
}
