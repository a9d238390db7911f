//! One observation point (§5 of the page): its status, its points, what it misses.

use num_traits::{One, Zero};
use serde_json::Value as Json;

use super::criterion::{Form, Leaf, Reading, Share, Status, read};
use super::facts::{Case, decimal};
use super::interval::{End, Interval, Rational, count};
use super::{Fact, Points};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tier {
    Basic,
    Substantive,
    Veto,
}

#[derive(Debug, Clone)]
pub(crate) struct Point {
    pub(crate) id: String,
    pub(crate) tier: Tier,
    pub(crate) is_must: bool,
    /// Whether the dossier says, and may say, that it does not apply.
    left_out: bool,
    max: Rational,
    pub(crate) shares: bool,
    pub(crate) criterion: Reading,
    /// The part of the maximum that is earned, where the criterion is a single leaf.
    pub(crate) leaf_share: Option<Share>,
}

/// The provisions that the random standards cite, and their forces.
pub(crate) const FORCES: [(&str, &str); 5] = [
    ("moe-2024-20/2.1.3-3a", "must"),
    ("moe-2024-20/2.1.3-2c", "aim"),
    ("moe-2024-20/2.1.4-1a", "explore"),
    ("moe-2024-20/2.1.1-1c", "encourage"),
    ("moe-2024-20/2.1.1-1e", "support"),
];

impl Point {
    pub(crate) fn read(case: &Case<'_>, tier: Tier, point: &Json) -> Self {
        let cited: Vec<&str> =
            point.get("provisions").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str).collect();
        let force_of = |provision: &str| FORCES.iter().find(|(id, _)| *id == provision).expect("a known provision").1;
        let is_must = if cited.is_empty() {
            point.get("force").is_none_or(|force| force == "must")
        } else {
            cited.iter().any(|provision| force_of(provision) == "must")
        };
        let id = point["id"].as_str().expect("an id").to_owned();
        let stated = case.dossier.get("not_applicable").and_then(Json::as_array).into_iter().flatten();
        let about_this = |entry: &Json| entry["about"] == id || cited.iter().any(|cited| entry["about"] == *cited);
        let left_out = tier == Tier::Substantive
            && point.get("may_not_apply").is_some_and(|may| *may == true)
            && stated.into_iter().any(about_this);
        let asked = if tier == Tier::Veto { &point["triggered_when"] } else { &point["criterion"] };
        let criterion = read(case, asked);
        let max = point.get("points").map_or_else(Rational::zero, decimal);
        let scoring = point.get("scoring").filter(|scoring| *scoring != "pass_fail");
        let leaf_share = match &criterion {
            Reading::Leaf(leaf) if tier == Tier::Substantive => Some(share_of(leaf, asked, scoring, &max)),
            _ => None,
        };
        Self { id, tier, is_must, left_out, max, shares: scoring.is_some(), criterion, leaf_share }
    }

    pub(crate) fn status(&self) -> Status {
        if self.left_out { Status::NotApplicable } else { self.criterion.status() }
    }

    pub(crate) fn applies(&self) -> bool {
        self.status() != Status::NotApplicable
    }

    pub(crate) fn status_word(&self) -> &'static str {
        match (self.tier, self.status()) {
            (Tier::Veto, Status::Met) => "triggered",
            (Tier::Veto, Status::Unmet | Status::NotApplicable) => "clear",
            (_, Status::Met) => "met",
            (_, Status::Unmet) => "unmet",
            (_, Status::Unknown) => "unknown",
            (_, Status::NotApplicable) => "not_applicable",
        }
    }

    /// The points of a substantive point that applies.
    pub(crate) fn points(&self) -> Option<Points> {
        if self.tier != Tier::Substantive || !self.applies() {
            return None;
        }
        let (low, high) = match &self.criterion {
            Reading::Leaf(_) => self.leaf_share.clone().expect("a single leaf was scored"),
            combination if combination.is_perhaps_not_applicable() => nothing_known(),
            Reading::Combination(form, parts) if self.shares => {
                let tally = form.tally(parts.iter().map(Reading::status));
                let of = |n: usize| count(n) / count(tally.remaining());
                (of(tally.met), of(tally.met + tally.unknown))
            }
            combination => all_or_nothing(combination.status()),
        };
        Some(Points { low: low * &self.max, high: high * &self.max, max: self.max.clone() })
    }

    pub(crate) fn is_exact(&self) -> bool {
        self.points().is_none_or(|points| points.are_exact())
    }

    pub(crate) fn missing(&self) -> Vec<Fact> {
        if !self.applies() || (self.status() != Status::Unknown && self.is_exact()) {
            return Vec::new();
        }
        self.criterion.missing().into_iter().map(|missing| missing.fact).collect()
    }
}

fn nothing_known() -> Share {
    (Rational::zero(), Rational::one())
}

fn all_or_nothing(status: Status) -> Share {
    match status {
        Status::Met => (Rational::one(), Rational::one()),
        Status::Unmet => (Rational::zero(), Rational::zero()),
        Status::Unknown | Status::NotApplicable => nothing_known(),
    }
}

/// The part of the maximum that a criterion without parts earns.
fn share_of(leaf: &Leaf, asked: &Json, scoring: Option<&Json>, max: &Rational) -> Share {
    if leaf.status == Status::NotApplicable || leaf.perhaps_not_applicable {
        return nothing_known();
    }
    if let Some(deducts) = asked.get("deducts") {
        let each = decimal(&deducts["each"]);
        let floor = deducts.get("floor").map_or_else(Rational::zero, decimal);
        let v = leaf.measure.as_ref().expect("events are counted");
        let left = |end: &Option<End>| match end {
            Some(end) => (max - &each * &end.at).max(floor.clone()) / max,
            None => &floor / max,
        };
        return (left(&v.high), left(&v.low));
    }
    let Some(scoring) = scoring else { return all_or_nothing(leaf.status) };
    if scoring == "share" {
        return leaf.share.clone().expect("a form that has shares");
    }
    let v = leaf.measure.as_ref().expect("a form that measures");
    match scoring.get("linear") {
        Some(linear) => line(v, &decimal(&linear["zero_at"]), &decimal(&linear["full_at"])),
        None => stair(v, &scoring["steps"], max),
    }
}

fn line(v: &Interval, zero_at: &Rational, full_at: &Rational) -> Share {
    let along = v.minus(&Interval::point(zero_at.clone())).scaled(&(Rational::one() / (full_at - zero_at)));
    let cut = |at: Rational| at.max(Rational::zero()).min(Rational::one());
    (along.low.map_or_else(Rational::zero, |end| cut(end.at)), along.high.map_or_else(Rational::one, |end| cut(end.at)))
}

/// Tries every threshold, every end, what lies between any two of them, and what lies beyond all.
fn stair(v: &Interval, scoring: &Json, max: &Rational) -> Share {
    let steps: Vec<(Rational, Rational)> = scoring["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .map(|step| (decimal(&step["at"]), decimal(&step["points"])))
        .collect();
    let reached = |x: &Rational, at: &Rational| if scoring["when"] == "at_least" { x >= at } else { x <= at };
    let earned = |x: &Rational| {
        let last = steps.iter().rev().find(|(at, _)| reached(x, at));
        last.map_or_else(Rational::zero, |(_, points)| points.clone())
    };
    let mut marks: Vec<Rational> = steps.iter().map(|(at, _)| at.clone()).collect();
    marks.extend([&v.low, &v.high].into_iter().flatten().map(|end| end.at.clone()));
    marks.sort();
    let mut tried = marks.clone();
    tried.extend(marks.windows(2).map(|pair| (&pair[0] + &pair[1]) / count(2)));
    tried.push(&marks[0] - count(1));
    tried.push(&marks[marks.len() - 1] + count(1));
    let earnings: Vec<Rational> = tried.iter().filter(|x| v.contains(x)).map(earned).collect();
    let least = earnings.iter().min().expect("an interval holds something") / max;
    let most = earnings.iter().max().expect("an interval holds something") / max;
    (least, most)
}

/// The status of several points taken together.
pub(crate) fn all_of<'a>(points: impl Iterator<Item = &'a Point>) -> Status {
    Form::All.status(points.map(Point::status))
}
