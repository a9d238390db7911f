//! Indicators, gates and the set of possible outcomes (§6 of the page).

use num_traits::Zero;
use serde_json::Value as Json;

use super::criterion::Status;
use super::facts::{Case, decimal};
use super::interval::Rational;
use super::point::{Point, Tier, all_of};
use super::{IndicatorVerdict, Points};

/// What a standard asks for beside its points.
#[derive(Debug, Clone)]
pub(crate) enum Marks {
    None,
    Pass(Rational),
    /// Ids and where they begin, ascending.
    Grades(Vec<(String, Rational)>),
}

/// All points of a standard, read against a dossier, in document order.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub(crate) points: Vec<Point>,
    pub(crate) marks: Marks,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gate {
    Met,
    Unmet,
    Triggered,
    Clear,
    Unknown,
}

impl Gate {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::Triggered => "triggered",
            Self::Clear => "clear",
            Self::Unknown => "unknown",
        }
    }
}

fn tier(of: &Json) -> Tier {
    match of["tier"].as_str() {
        Some("basic") => Tier::Basic,
        Some("substantive") => Tier::Substantive,
        Some("veto") => Tier::Veto,
        _ => panic!("no such tier: {of}"),
    }
}

fn children<'a>(of: &'a Json, name: &str) -> impl Iterator<Item = &'a Json> + use<'a> {
    of.get(name).and_then(Json::as_array).into_iter().flatten()
}

/// Every point below an indicator of any level, in document order.
fn points_below(indicator: &Json) -> Vec<&Json> {
    let mut points: Vec<&Json> = children(indicator, "observation_points").collect();
    for child in children(indicator, "indicators") {
        points.extend(points_below(child));
    }
    points
}

pub(crate) fn read(case: &Case<'_>) -> Sheet {
    let mut points = Vec::new();
    for first_level in children(case.standard, "indicators") {
        for point in points_below(first_level) {
            points.push(Point::read(case, tier(first_level), point));
        }
    }
    let marks = if let Some(mark) = case.standard.get("pass_mark") {
        Marks::Pass(decimal(mark))
    } else if let Some(grades) = case.standard.get("grades").and_then(Json::as_array) {
        let grade = |grade: &Json| (grade["id"].as_str().expect("an id").to_owned(), decimal(&grade["from"]));
        Marks::Grades(grades.iter().map(grade).collect())
    } else {
        Marks::None
    };
    Sheet { points, marks }
}

/// The verdicts on all indicators of all levels.
pub(crate) fn indicators(standard: &Json, sheet: &Sheet) -> Vec<IndicatorVerdict> {
    fn walk(indicator: &Json, tier: Tier, sheet: &Sheet, into: &mut Vec<IndicatorVerdict>) {
        let ids: Vec<&Json> = points_below(indicator).into_iter().map(|point| &point["id"]).collect();
        let below: Vec<&Point> = sheet.points.iter().filter(|point| ids.iter().any(|id| **id == point.id)).collect();
        let status = match (tier, below.is_empty()) {
            (_, true) => "not_applicable",
            (Tier::Veto, false) => veto_gate(&below).word(),
            (Tier::Basic | Tier::Substantive, false) => match all_of(below.iter().copied()) {
                Status::Met => "met",
                Status::Unmet => "unmet",
                Status::Unknown => "unknown",
                Status::NotApplicable => "not_applicable",
            },
        };
        let points = below.iter().filter_map(|point| point.points()).fold(Points::none(), |sum, one| sum.plus(&one));
        let id = indicator["id"].as_str().expect("an id").to_owned();
        into.push(IndicatorVerdict { id, status: status.to_owned(), points });
        for child in children(indicator, "indicators") {
            walk(child, tier, sheet, into);
        }
    }
    let mut verdicts = Vec::new();
    for first_level in children(standard, "indicators") {
        walk(first_level, tier(first_level), sheet, &mut verdicts);
    }
    verdicts
}

fn veto_gate(points: &[&Point]) -> Gate {
    let some = |status: Status| points.iter().any(|point| point.status() == status);
    if some(Status::Met) {
        Gate::Triggered
    } else if some(Status::Unknown) {
        Gate::Unknown
    } else {
        Gate::Clear
    }
}

impl Sheet {
    fn of_tier(&self, tier: Tier) -> Vec<&Point> {
        self.points.iter().filter(|point| point.tier == tier).collect()
    }

    pub(crate) fn veto_gate(&self) -> Gate {
        veto_gate(&self.of_tier(Tier::Veto))
    }

    pub(crate) fn basic_gate(&self) -> Gate {
        let points = self.of_tier(Tier::Basic);
        let some = |status: Status| points.iter().any(|point| point.status() == status);
        if some(Status::Unmet) {
            Gate::Unmet
        } else if some(Status::Unknown) {
            Gate::Unknown
        } else {
            Gate::Met
        }
    }

    /// The outcomes that remain possible, from worst to best.
    pub(crate) fn outcomes(&self) -> Vec<String> {
        let mut outcomes: Vec<String> = Vec::new();
        let mut add = |outcome: &str| outcomes.push(outcome.to_owned());
        let veto = self.veto_gate();
        if veto != Gate::Clear {
            add("ruled_out");
        }
        if veto == Gate::Triggered {
            return outcomes;
        }
        let basic = self.basic_gate();
        if basic != Gate::Met {
            add("conditions_unmet");
        }
        if basic == Gate::Unmet {
            return outcomes;
        }
        let sum = self.points.iter().filter_map(Point::points).fold(Points::none(), |sum, one| sum.plus(&one));
        let nothing_applies = sum.max.is_zero();
        let (low, high) = if nothing_applies {
            (Rational::zero(), Rational::zero())
        } else {
            (sum.low / &sum.max, sum.high / &sum.max)
        };
        match &self.marks {
            Marks::Pass(mark) => {
                if nothing_applies || low < *mark {
                    add("falls_short");
                }
                if nothing_applies || high >= *mark {
                    add("meets");
                }
            }
            Marks::Grades(grades) => {
                if nothing_applies || low < grades[0].1 {
                    add("falls_short");
                }
                for (position, (id, from)) in grades.iter().enumerate() {
                    let stays_below_next = grades.get(position + 1).is_none_or(|(_, next)| low < *next);
                    if nothing_applies || (high >= *from && stays_below_next) {
                        add(&format!("grade:{id}"));
                    }
                }
            }
            Marks::None => {
                let must = self.of_tier(Tier::Substantive);
                let some = |status: Status| must.iter().any(|point| point.is_must && point.status() == status);
                if some(Status::Unmet) || some(Status::Unknown) {
                    add("shortfalls_found");
                }
                if !some(Status::Unmet) {
                    add("no_shortfall_found");
                }
            }
        }
        outcomes
    }
}
