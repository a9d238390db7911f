//! Metrics of cooperation on employment (合作就业, provisions 2.1.3).

use super::build::{At, sum};
use super::{Facts, Metric, Natural, Value};
use crate::dossier::{Employment, Placement};
use crate::language::Text;
use crate::quantity::Period;

const PLACEMENTS: At = At { listing: "/cooperation/employment/placements" };

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[Metric {
    name: "matching_placement_share",
    label: Text::new("专业对口实习率", "share of placements that match the major"),
    unit: Text::new("占比", "share"),
    natural: Natural::Share,
    counted_in: None,
    definition: Some("matching_placement_share"),
    formula: Text::new(
        "专业对口实习学生数 ÷ 实习学生数，就档案所列全部实习计",
        "students in matching posts ÷ students placed, over all placements that the dossier lists",
    ),
    provisions: &["moe-2024-20/2.1.3-3c"],
    proxy: None,
    compute: matching_placement_share,
}];

fn employment<'a>(facts: &Facts<'a>) -> Option<&'a Employment> {
    facts.dossier().cooperation.as_ref()?.employment.as_ref()
}

fn matching_placement_share(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let placements = employment(facts).and_then(|employment| employment.placements.as_ref());
    let every = |_: &Placement| Some(true);
    let matching =
        sum(placements, &PLACEMENTS, ("heads", "matching_heads"), every, |placement| placement.matching_heads.as_ref());
    let placed = sum(placements, &PLACEMENTS, ("heads", "heads"), every, |placement| placement.heads.as_ref());
    Value::share(matching, placed)
}
