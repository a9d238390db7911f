//! What a metric gives: an interval of exact rationals, or not applicable, with the facts that were missing.

mod wire;

use std::borrow::Cow;
use std::hash::Hash;

use serde::{Deserialize, Serialize};

use super::{Natural, Pointer};
use crate::language::Text;
use crate::lookup::HashSet;
use crate::quantity::{Bound, Interval, LocalId, Period, Quotient, Rational};

/// A fact of a dossier, by where it stands or would stand.
///
/// Identity is the three together; an array position alone identifies nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// A JSON Pointer: where it stands or would stand.
    pub pointer: Pointer,
    /// The entity it belongs to, by its id; for a declared figure its id, for an answer its question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub entity: Option<LocalId>,
    /// The period it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
}

impl Fact {
    /// The fact at a pointer.
    pub(crate) const fn at(pointer: &'static str) -> Self {
        Self { pointer: Pointer::at(pointer), entity: None, period: None }
    }

    /// The fact at a pointer that is only known at run time.
    pub(crate) fn found_at(pointer: impl Into<Pointer>) -> Self {
        Self { pointer: pointer.into(), entity: None, period: None }
    }

    /// Of this entity.
    pub(crate) fn of(mut self, entity: LocalId) -> Self {
        self.entity = Some(entity);
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

/// A fact that is missing, and why (缺少的事实).
///
/// Wire form: the fact's keys with `because` beside them.
///
/// ```
/// use chanjiao::metric::{Lack, Missing};
/// let json = r#"{"pointer":"/alliance/members","because":"not_listed"}"#;
/// let missing: Missing = serde_json::from_str(json)?;
/// assert_eq!(missing.because, Lack::NotListed);
/// assert_eq!(serde_json::to_string(&missing)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(from = "wire::Missing", into = "wire::Missing")]
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

impl Extent {
    /// Where it lies, if it applies.
    #[must_use]
    pub const fn interval(&self) -> Option<&Interval> {
        match self {
            Self::Within(interval) | Self::PerhapsNotApplicable(interval) => Some(interval),
            Self::NotApplicable => None,
        }
    }
}

/// A metric's value (指标值).
///
/// Invariant: an interval that is not a point comes with at least one missing fact; a point and a
/// value that is not applicable come with none.
///
/// Wire form: the ends of the interval as [`Interval`] writes them (`low`, `low_open`, `high`, `high_open`), or
/// `"not_applicable": true` instead; `"perhaps_not_applicable": true` beside the ends; `missing`, `used` and `definition`
/// where there are any.
///
/// ```
/// use chanjiao::dossier::Dossier;
/// use chanjiao::metric::{Facts, metric};
/// let dossier: Dossier = serde_json::from_str(
///     r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04-09",
///         "alliance": {"id": "a", "name": "甲", "members": {"total": {"more_than": 150}}}}"#,
/// )?;
/// let members = metric("members").expect("a metric").value(&Facts::of(&dossier, None), 0);
/// assert_eq!(
///     serde_json::to_string(&members)?,
///     r#"{"low":"150/1","low_open":true,"missing":[{"pointer":"/alliance/members","because":"bounded"}],"used":[{"pointer":"/alliance/members"}]}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// How much it is.
    pub extent: Extent,
    /// The facts whose exact statement would make it a point, in the order met; each once in what [`Metric::value`](super::Metric::value) gives.
    pub missing: Vec<Missing>,
    /// The facts it rests on, likewise.
    pub used: Vec<Fact>,
    /// The definition that it was counted by: the figure's own where it states one, else the metric's (for a figure of a period,
    /// the metric's name where it computes none of the registry). A value of which nothing is stated has none, and differs from none.
    pub definition: Option<Cow<'static, str>>,
}

impl Value {
    /// A value with what it lacks: nothing, if it is known or does not apply.
    pub(crate) fn of(extent: Extent, missing: Vec<Missing>, used: Vec<Fact>) -> Self {
        let is_open = extent.interval().is_some_and(|interval| !interval.is_point());
        Self { extent, missing: if is_open { missing } else { Vec::new() }, used, definition: None }
    }

    /// The same value with each fact once. Facts are gathered as they are met, and most values are only judged: which
    /// of them are the same is asked once, for those who read them.
    pub(crate) fn with_each_fact_once(self) -> Self {
        Self {
            missing: each_once(self.missing, |missing| &missing.fact),
            used: each_once(self.used, |fact| fact),
            ..self
        }
    }

    /// A value of which nothing is known but its natural range, for want of one fact.
    pub(crate) fn unknown(natural: Interval, fact: Fact, because: Lack) -> Self {
        Self::of(Extent::Within(natural), vec![Missing { fact, because }], Vec::new())
    }

    /// Where it lies, if it applies.
    #[must_use]
    pub const fn interval(&self) -> Option<&Interval> {
        self.extent.interval()
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

    /// The same value counted by a definition.
    pub(crate) fn by_definition(mut self, definition: impl Into<Cow<'static, str>>) -> Self {
        self.definition = Some(definition.into());
        self
    }

    /// The same value, narrowed by another statement of it.
    pub(crate) fn narrowed(self, interval: Interval, other: Self) -> Self {
        let missing = joined(self.missing, other.missing);
        let used = joined(self.used, other.used);
        Self { definition: self.definition, ..Self::of(Extent::Within(interval), missing, used) }
    }

    /// A sum to which nothing was added yet.
    pub(crate) fn nothing() -> Self {
        let zero = Interval::point(Rational::zero());
        Self { extent: Extent::Within(zero), missing: Vec::new(), used: Vec::new(), definition: None }
    }

    /// The sum of values that all apply.
    pub(crate) fn total(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut sum = Self::nothing();
        for part in parts {
            sum.add(part);
        }
        sum
    }

    /// Adds another to this; both apply.
    pub(crate) fn add(&mut self, other: Self) {
        if let (Some(sum), Some(more)) = (self.interval(), other.interval()) {
            self.extent = Extent::Within(sum + more);
        }
        self.missing.extend(other.missing);
        self.used.extend(other.used);
        self.definition = together(self.definition.take(), other.definition);
    }

    /// Whether one more fact that it rests on need be named: where only a verdict is asked, the first says all that decides it, which
    /// is whether it rests on any.
    pub(crate) const fn wants_used(&self, gathers: bool) -> bool {
        gathers || self.used.is_empty()
    }

    /// Adds a known number to this, which applies.
    pub(crate) fn add_exactly(&mut self, number: &Rational, fact: Option<Fact>, definition: Option<&str>) {
        if let Extent::Within(sum) = &mut self.extent {
            *sum += number;
        }
        self.used.extend(fact);
        if self.definition.as_deref() != definition {
            self.definition = together(self.definition.take(), definition.map(|name| name.to_owned().into()));
        }
    }

    /// The share that a part is of its whole: never above 1; not applicable if the whole is 0.
    pub(crate) fn share(part: Self, whole: Self) -> Self {
        let natural = Natural::Share.range();
        let quotient = match (part.interval(), whole.interval()) {
            (Some(_), Some(all)) if all.exact() == Some(&Rational::zero()) => Some(Quotient::NotApplicable),
            (Some(some), Some(all)) => Interval::share(some, all),
            _ => Some(Quotient::NotApplicable),
        };
        let Some(quotient) = quotient else {
            // A part that is surely more than its whole: one of the two is misstated, so nothing is known.
            let used = joined(part.used, whole.used);
            let missing = used.iter().map(|fact| Missing { fact: fact.clone(), because: Lack::Conflicting }).collect();
            return Self::of(Extent::Within(natural), missing, used);
        };
        Self::quotient(quotient, natural, part, whole)
    }

    /// The ratio of two amounts of which neither is part of the other; not applicable if the second is 0.
    pub(crate) fn ratio(amount: Self, to: Self) -> Self {
        let quotient = match (amount.interval(), to.interval()) {
            (Some(some), Some(all)) => some.divide(all),
            _ => Quotient::NotApplicable,
        };
        Self::quotient(quotient, Natural::Amount.range(), amount, to)
    }

    fn quotient(quotient: Quotient, natural: Interval, above: Self, below: Self) -> Self {
        let extent = match quotient {
            Quotient::Value(interval) => Extent::Within(interval),
            Quotient::NotApplicable => Extent::NotApplicable,
            Quotient::PerhapsNotApplicable(_) => Extent::PerhapsNotApplicable(natural),
        };
        let missing = joined(above.missing, below.missing);
        let used = joined(above.used, below.used);
        let definition = together(above.definition, below.definition);
        Self { definition, ..Self::of(extent, missing, used) }
    }

    /// The product of two values that are never below 0.
    pub(crate) fn product(self, other: Self) -> Self {
        let (Some(one), Some(two)) = (self.interval(), other.interval()) else {
            return Self::of(Extent::NotApplicable, Vec::new(), Vec::new());
        };
        let extent = Extent::Within(product(one, two));
        Self::of(extent, joined(self.missing, other.missing), joined(self.used, other.used))
    }
}

/// One list after another.
fn joined<T>(mut one: Vec<T>, other: Vec<T>) -> Vec<T> {
    one.extend(other);
    one
}

/// The products of the numbers of two intervals that have none below 0.
fn product(one: &Interval, two: &Interval) -> Interval {
    let zero = Rational::zero();
    let none = Bound::Closed(zero.clone());
    if one.exact() == Some(&zero) || two.exact() == Some(&zero) {
        return Interval::point(zero);
    }
    let times = |a: &Rational, b: &Rational| a * b;
    let low = if *one.low() == none || *two.low() == none { none } else { one.low().combine(two.low(), times) };
    Interval::new(low, one.high().combine(two.high(), times)).unwrap_or_else(Interval::non_negative)
}

/// The definition of what is put together from figures: their own, or both where they differ.
fn together(one: Option<Cow<'static, str>>, other: Option<Cow<'static, str>>) -> Option<Cow<'static, str>> {
    match (one, other) {
        // Most figures that are put together are counted alike, and of one text it need not be asked what it is made of.
        (Some(one), Some(other)) if one == other => Some(one),
        (Some(one), Some(other)) if one.split(" + ").all(|known| known != other) => {
            Some(format!("{one} + {other}").into())
        }
        (one, other) => one.or(other),
    }
}

/// The items in order, of those with one key only the first.
pub(crate) fn each_once<T, K: Eq + Hash>(mut items: Vec<T>, key: impl Fn(&T) -> &K) -> Vec<T> {
    /// Up to so many, comparing keys with one another takes less time than hashing them.
    const FEW: usize = 16;
    let is_first: Vec<bool> = if items.len() <= FEW {
        let is_new = |(index, item)| items.iter().take(index).all(|earlier| key(earlier) != key(item));
        items.iter().enumerate().map(is_new).collect()
    } else {
        let mut seen = HashSet::with_capacity_and_hasher(items.len(), Default::default());
        items.iter().map(|item| seen.insert(key(item))).collect()
    };
    let mut is_first = is_first.into_iter();
    items.retain(|_| is_first.next().unwrap_or_default());
    items
}
