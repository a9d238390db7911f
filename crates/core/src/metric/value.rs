//! What a metric gives: an interval of exact rationals, or not applicable, with the facts that were missing.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Natural;
use crate::language::Text;
use crate::quantity::{Interval, Period, Quotient, Rational};

/// A fact of a dossier, by where it stands or would stand.
///
/// Identity is the three together; an array position alone identifies nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// A JSON Pointer.
    pub pointer: Cow<'static, str>,
    /// The entity it belongs to, by its id; for a declared figure its id, for an answer its question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// The period it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
}

impl Fact {
    /// The fact at a pointer.
    pub(crate) const fn at(pointer: &'static str) -> Self {
        Self { pointer: Cow::Borrowed(pointer), entity: None, period: None }
    }

    /// The fact at a pointer that is only known at run time.
    pub(crate) const fn found_at(pointer: String) -> Self {
        Self { pointer: Cow::Owned(pointer), entity: None, period: None }
    }

    /// Of this entity.
    pub(crate) fn of(mut self, entity: impl Into<String>) -> Self {
        self.entity = Some(entity.into());
        self
    }

    /// In this period.
    pub(crate) fn during(mut self, period: Option<Period>) -> Self {
        self.period = period;
        self
    }
}

/// Why a fact counts as missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// Nobody has stated it.
    NotStated,
    /// A listing names only some of its items.
    NotListed,
    /// It is stated as a bound.
    Bounded,
    /// It is stated only as “about”.
    Approximate,
    /// It is stated twice, and differently.
    Conflicting,
    /// It is stated outside the range that it can have.
    OutOfRange,
    /// It is stated under another definition than the figure it is compared with.
    OtherDefinition,
    /// The evidence that is wanted with it is missing.
    NoEvidence,
}

impl Lack {
    /// The label.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::NotStated => Text::new("未填报", "not stated"),
            Self::NotListed => Text::new("清单未列全", "not all listed"),
            Self::Bounded => Text::new("只给出范围", "stated only as a bound"),
            Self::Approximate => Text::new("只给出约数", "stated only as “about”"),
            Self::Conflicting => Text::new("前后不一", "stated more than once, in conflict"),
            Self::OutOfRange => Text::new("超出可能范围", "stated outside its possible range"),
            Self::OtherDefinition => Text::new("口径不同", "stated under another definition"),
            Self::NoEvidence => Text::new("缺佐证", "evidence is missing"),
        }
    }

    /// Whether something is stated of the fact, though not exactly.
    #[must_use]
    pub const fn is_stated(self) -> bool {
        matches!(self, Self::Bounded | Self::Approximate)
    }
}

/// A fact that is missing, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// The fact.
    pub fact: Fact,
    /// Why it counts as missing.
    pub because: Lack,
}

/// How much a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// Somewhere in the interval.
    Within(Interval),
    /// Somewhere in the interval, unless a denominator turns out to be 0.
    PerhapsNotApplicable(Interval),
    /// A denominator is known to be 0 (不适用).
    NotApplicable,
}

/// A metric's value (指标值).
///
/// Invariant: an interval that is not a point comes with at least one missing fact; a point and a
/// value that is not applicable come with none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// How much it is.
    pub extent: Extent,
    /// The facts whose exact statement would make it a point, each once.
    pub missing: Vec<Missing>,
    /// The facts it rests on.
    pub used: Vec<Fact>,
    /// The definition that the figure was counted by, where the dossier or the metric names one.
    pub definition: Option<String>,
}

impl Value {
    /// A value in an interval.
    pub(crate) const fn within(interval: Interval) -> Self {
        Self { extent: Extent::Within(interval), missing: Vec::new(), used: Vec::new(), definition: None }
    }

    /// A value known exactly.
    pub(crate) fn exactly(value: Rational) -> Self {
        Self::within(Interval::point(value))
    }

    /// A value of which nothing is known but its natural range, for want of one fact.
    pub(crate) fn unknown(natural: Interval, fact: Fact, because: Lack) -> Self {
        let mut value = Self::within(natural);
        value.lacks(fact, because);
        value
    }

    /// A value that does not apply.
    pub(crate) const fn not_applicable() -> Self {
        Self { extent: Extent::NotApplicable, missing: Vec::new(), used: Vec::new(), definition: None }
    }

    /// Where it lies, if it applies.
    #[must_use]
    pub const fn interval(&self) -> Option<&Interval> {
        match &self.extent {
            Extent::Within(interval) | Extent::PerhapsNotApplicable(interval) => Some(interval),
            Extent::NotApplicable => None,
        }
    }

    /// Whether it may yet turn out not to apply.
    #[must_use]
    pub const fn may_not_apply(&self) -> bool {
        matches!(self.extent, Extent::PerhapsNotApplicable(_))
    }

    /// Whether something is stated of every fact it needs: exactly, as a bound, or as “about”.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        !self.may_not_apply() && self.missing.iter().all(|missing| missing.because.is_stated())
    }

    /// Notes a missing fact, once.
    pub(crate) fn lacks(&mut self, fact: Fact, because: Lack) {
        self.lacks_all([Missing { fact, because }]);
    }

    /// Notes missing facts, each once.
    pub(crate) fn lacks_all(&mut self, missing: impl IntoIterator<Item = Missing>) {
        for missing in missing {
            if !self.missing.iter().any(|known| known.fact == missing.fact) {
                self.missing.push(missing);
            }
        }
    }

    /// Notes a fact that the value rests on.
    pub(crate) fn rests_on(&mut self, fact: Fact) {
        if !self.used.contains(&fact) {
            self.used.push(fact);
        }
    }

    /// The same value counted by a definition.
    pub(crate) fn by_definition(mut self, definition: impl Into<String>) -> Self {
        self.definition = Some(definition.into());
        self
    }

    /// The sum of two values; what is not applicable adds nothing.
    pub(crate) fn plus(mut self, other: Self) -> Self {
        self.extent = match (self.extent, other.extent) {
            (Extent::NotApplicable, extent) | (extent, Extent::NotApplicable) => extent,
            (Extent::Within(a), Extent::Within(b)) => Extent::Within(a + b),
            (
                Extent::Within(a) | Extent::PerhapsNotApplicable(a),
                Extent::Within(b) | Extent::PerhapsNotApplicable(b),
            ) => Extent::PerhapsNotApplicable(a + b),
        };
        self.lacks_all(other.missing);
        for fact in other.used {
            self.rests_on(fact);
        }
        self
    }

    /// The share that a part is of its whole: never above 1; not applicable if the whole is 0.
    pub(crate) fn share(part: Self, whole: Self) -> Self {
        let (Some(some), Some(all)) = (part.interval(), whole.interval()) else { return Self::not_applicable() };
        let natural = Natural::Share.range();
        let (extent, contradictory) = match Interval::share(some, all) {
            Some(Quotient::Value(interval)) => (Extent::Within(interval), false),
            Some(Quotient::NotApplicable) => (Extent::NotApplicable, false),
            Some(Quotient::PerhapsNotApplicable(_)) => (Extent::PerhapsNotApplicable(natural), false),
            // A part that is surely more than its whole: one of the two is misstated, so nothing is known.
            None => (Extent::Within(natural), true),
        };
        let mut share = Self { extent, missing: Vec::new(), used: Vec::new(), definition: None };
        for fact in part.used.into_iter().chain(whole.used) {
            share.rests_on(fact);
        }
        if contradictory {
            let facts = share.used.clone();
            share.lacks_all(facts.into_iter().map(|fact| Missing { fact, because: Lack::Conflicting }));
        }
        if share.interval().is_some_and(|interval| !interval.is_point()) {
            share.lacks_all(part.missing);
            share.lacks_all(whole.missing);
        }
        share
    }
}
