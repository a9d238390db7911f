//! Values from facts: every metric of the library, each declared once with its label, unit, formula and provisions.
//!
//! A metric's value is an interval: what is not stated widens it, and is named. Beside the metrics stand named sets of which a
//! standard can ask that they be complete, and undertakings of which it can ask that they be kept.

mod alliance;
mod build;
mod courses;
mod cultivation;
mod declare;
mod demand;
mod development;
mod element;
mod employment;
mod facts;
mod funding;
mod golds;
mod graduates;
mod incentives;
mod linkage;
mod major_development;
mod majors;
mod organisation;
mod parties;
mod parts;
mod pointer;
mod policy;
mod posts;
mod schooling;
mod services;
mod side_by_side;
mod teachers;
#[cfg(test)]
mod tests;
mod textbooks;
mod training;
mod value;

pub use demand::{Answered, DemandRow, DemandTable, demand_table};
pub use facts::Facts;
pub use incentives::{IncentivePolicy, IncentiveRow, IncentiveTable, incentive_table};
pub use linkage::{LinkageRow, LinkageTable, Named, linkage_table};
pub(crate) use parts::Parts;
pub use pointer::Pointer;
pub use side_by_side::{Beside, SideBySide, side_by_side};
pub(crate) use value::each_once;
pub use value::{Extent, Fact, Lack, Missing, Value};

use std::borrow::Cow;
use std::sync::LazyLock;

use serde::Serialize;

use crate::language::Text;
use crate::lookup::HashMap;
use crate::notice::{Answer, AnswerKind};
use crate::quantity::{Interval, Period, PeriodKind, Rational};

/// The range that a metric's value can have by its nature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Natural {
    /// Zero or more: counts, money.
    Amount,
    /// From zero to one: shares.
    Share,
}

impl Natural {
    /// The range.
    #[must_use]
    pub fn range(self) -> Interval {
        let unit = || Interval::between(Rational::zero(), Rational::one());
        match self {
            Self::Amount => Interval::non_negative(),
            Self::Share => unit().unwrap_or_else(Interval::non_negative),
        }
    }
}

/// A metric (指标): a figure computed from facts.
#[derive(Debug)]
pub struct Metric {
    /// The stable name; a metric whose meaning changes gets a new one.
    pub name: &'static str,
    /// What it is called.
    pub label: Text,
    /// The unit, with `share` for shares of 1.
    pub unit: Text,
    /// The range that its value can have.
    pub natural: Natural,
    /// The kind of period that it is counted in, if any.
    pub counted_in: Option<PeriodKind>,
    /// The definition (口径) that it computes, by id.
    pub definition: Option<&'static str>,
    /// How it is computed, and what counts as missing.
    pub formula: Text,
    /// The provisions it answers, by full id.
    pub provisions: &'static [&'static str],
    /// Why it is only our reading, where the notice does not name it.
    pub proxy: Option<Text>,
    pub(crate) compute: fn(&Facts<'_>, Option<Period>) -> Value,
}

impl Metric {
    /// Its value, at the reporting period or `back` periods before it.
    #[must_use]
    pub fn value(&self, facts: &Facts<'_>, back: u16) -> Value {
        self.reckon(facts, back).with_each_fact_once()
    }

    /// Its value, with the facts as they were met.
    pub(crate) fn reckon(&self, facts: &Facts<'_>, back: u16) -> Value {
        let mut value = (self.compute)(facts, self.counted_in.and_then(|kind| facts.period(kind, back)));
        let is_unknown = value.interval() == Some(&self.natural.range());
        if value.definition.is_none() && !is_unknown {
            // Two figures of one metric compare only under one definition, so a figure that names its own must differ from
            // one that names none.
            let own = self.counted_in.map(|_| self.name);
            value.definition = self.definition.or(own).map(Cow::Borrowed);
        }
        value
    }
}

/// A named set (集合) of which a standard can ask that every member be present.
#[derive(Debug)]
pub struct Set {
    /// The stable name.
    pub name: &'static str,
    /// What it is called.
    pub label: Text,
    /// Its members: the word that an item bears, and its label.
    pub members: &'static [(&'static str, Text)],
    /// Where the items come from.
    pub formula: Text,
    /// The provisions it answers, by full id.
    pub provisions: &'static [&'static str],
    pub(crate) collect: fn(&Facts<'_>) -> Tagging,
}

/// Which members of a set the items of a listing bear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Tagging {
    /// The members that are borne, in the order of the set.
    pub borne: Vec<&'static str>,
    /// How many items are not listed, or do not say.
    pub rest: Interval,
    /// Whether each item bears exactly one.
    pub one_each: bool,
    /// How many things there are of which these are parts, where they are parts of something: with none, nothing can be asked of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bearers: Option<Interval>,
    /// The items that do not say which they bear, then the listing, if it leaves anything out.
    pub missing: Vec<Missing>,
    /// The facts it rests on.
    pub used: Vec<Fact>,
}

/// Undertakings (承诺) of which a standard can ask that they be kept.
#[derive(Debug)]
pub struct Undertakings {
    /// The stable name.
    pub name: &'static str,
    /// What they are called.
    pub label: Text,
    /// The unit of what is undertaken and done.
    pub unit: Text,
    /// Where they come from.
    pub formula: Text,
    /// The provisions they answer, by full id.
    pub provisions: &'static [&'static str],
    pub(crate) collect: fn(&Facts<'_>) -> Bodies,
}

/// The bodies that undertook something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Bodies {
    /// Each of them, in the order listed.
    pub bodies: Vec<Pledge>,
    /// How many are not listed.
    pub rest: Interval,
    /// The listing, if it leaves anything out.
    pub missing: Vec<Missing>,
    /// The facts it rests on.
    pub used: Vec<Fact>,
}

/// What one body undertook, and what it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Pledge {
    /// The record's id.
    pub subject: String,
    /// The body's name; the id by which it is named, where it is no member that is listed.
    pub name: String,
    /// What it undertook.
    pub undertaken: Value,
    /// What it did.
    pub done: Value,
}

impl Pledge {
    fn with_each_fact_once(self) -> Self {
        let Self { subject, name, undertaken, done } = self;
        Self { subject, name, undertaken: undertaken.with_each_fact_once(), done: done.with_each_fact_once() }
    }
}

impl Tagging {
    /// The same for a set of parts of so many things.
    fn of_parts(self, things: &Value) -> Self {
        Self { bearers: Some(things.interval().cloned().unwrap_or_else(Interval::non_negative)), ..self }
    }
}

impl Set {
    /// Which members the dossier bears.
    #[must_use]
    pub fn tagging(&self, facts: &Facts<'_>) -> Tagging {
        (self.collect)(facts)
    }
}

impl Undertakings {
    /// The bodies that undertook something.
    #[must_use]
    pub fn bodies(&self, facts: &Facts<'_>) -> Bodies {
        let mut found = (self.collect)(facts);
        found.bodies = found.bodies.into_iter().map(Pledge::with_each_fact_once).collect();
        found
    }
}

/// The metrics, in the order of the notice.
const METRICS: &[&[Metric]] = &[
    alliance::METRICS,
    element::METRICS,
    parties::METRICS,
    schooling::METRICS,
    demand::METRICS,
    cultivation::METRICS,
    services::METRICS,
    development::METRICS,
    majors::METRICS,
    employment::METRICS,
    graduates::METRICS,
    major_development::METRICS,
    courses::METRICS,
    textbooks::METRICS,
    teachers::METRICS,
    training::METRICS,
    posts::METRICS,
    organisation::METRICS,
    policy::METRICS,
    funding::METRICS,
];

/// The named sets, in the order of the notice.
const SETS: &[&[Set]] =
    &[element::SETS, courses::SETS, textbooks::SETS, teachers::SETS, training::SETS, organisation::SETS, policy::SETS];

/// The undertakings, in the order of the notice.
const UNDERTAKINGS: &[&[Undertakings]] = &[posts::UNDERTAKINGS];

/// Every metric, in the order of the notice.
pub fn metrics() -> impl Iterator<Item = &'static Metric> + Clone {
    METRICS.iter().copied().flatten()
}

/// The metric of a name.
///
/// ```
/// use chanjiao::metric::metric;
/// let rate = metric("destination_rate").expect("a metric of ours");
/// assert_eq!(rate.label.zh, "毕业去向落实率");
/// assert!(metric("employment_rate").is_none());
/// ```
#[must_use]
pub fn metric(name: &str) -> Option<&'static Metric> {
    static BY_NAME: LazyLock<HashMap<&str, &Metric>> =
        LazyLock::new(|| metrics().map(|metric| (metric.name, metric)).collect());
    BY_NAME.get(name).copied()
}

/// Every named set, in the order of the notice.
pub fn sets() -> impl Iterator<Item = &'static Set> + Clone {
    SETS.iter().copied().flatten()
}

/// The set of a name.
#[must_use]
pub fn set(name: &str) -> Option<&'static Set> {
    sets().find(|set| set.name == name)
}

/// All kinds of undertakings, in the order of the notice.
pub fn undertakings() -> impl Iterator<Item = &'static Undertakings> + Clone {
    UNDERTAKINGS.iter().copied().flatten()
}

/// The undertakings of a name.
#[must_use]
pub fn undertaking(name: &str) -> Option<&'static Undertakings> {
    undertakings().find(|undertakings| undertakings.name == name)
}

/// What metrics, sets and undertakings answer, for the trace from the provisions.
///
/// ```
/// let rates = chanjiao::metric::answers().filter(|answer| answer.provision == "moe-2024-20/2.1.3-2d");
/// assert_eq!(rates.count(), 6);
/// ```
pub fn answers() -> impl Iterator<Item = Answer> {
    let metrics = metrics().map(|metric| (metric.name, metric.provisions, metric.proxy.is_some()));
    let sets = sets().map(|set| (set.name, set.provisions, false));
    let undertakings = undertakings().map(|undertakings| (undertakings.name, undertakings.provisions, false));
    metrics.chain(sets).chain(undertakings).flat_map(|(name, provisions, is_proxy)| {
        provisions.iter().map(move |provision| Answer {
            provision,
            by: AnswerKind::Metric { name: name.into() },
            is_proxy,
        })
    })
}
