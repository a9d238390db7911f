//! Intervals of exact numbers: what is known of a value when not everything is.
//!
//! Every metric's value is one. A known fact is a single point; 1000余家 is everything above 1000. What
//! follows from such values follows whatever the true numbers are, and a fact that becomes known only
//! ever narrows the interval.

mod arithmetic;
mod certainty;
mod wire;

pub use arithmetic::Quotient;
pub use certainty::Certainty;

use super::{Bound, Rational};

/// An interval (区间) of exact numbers: all that a value may still be.
///
/// Invariant: never empty. Each end is closed, open or infinite.
///
/// Wire form: an object with `low` and `high`, each an exact number `"n/d"`, an infinite end left out,
/// and `low_open` or `high_open` set to `true` where an end does not belong to the interval:
/// `{"low": "1000/1", "low_open": true}` is everything above 1000, `{}` everything.
///
/// ```
/// use chanjiao::quantity::{Certainty, Interval, Rational};
/// let firms = Interval::more_than(Rational::from(1000));
/// assert_eq!(firms.is_at_least(&Rational::from(1000)), Certainty::Surely);
/// assert_eq!(firms.is_at_least(&Rational::from(2000)), Certainty::Perhaps);
/// assert_eq!(firms.is_at_most(&Rational::from(1000)), Certainty::SurelyNot);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Interval {
    low: Bound,
    high: Bound,
}

impl Interval {
    /// The interval between two ends, or `None` if no number lies in it.
    #[must_use]
    pub fn new(low: Bound, high: Bound) -> Option<Self> {
        let inhabited = match (low.value(), high.value()) {
            (Some(from), Some(to)) => from < to || (from == to && low.is_closed() && high.is_closed()),
            _ => true,
        };
        inhabited.then_some(Self { low, high })
    }

    /// One number alone.
    #[must_use]
    pub fn point(value: Rational) -> Self {
        Self { low: Bound::Closed(value.clone()), high: Bound::Closed(value) }
    }

    /// Every number: nothing is known.
    #[must_use]
    pub const fn everything() -> Self {
        Self { low: Bound::Infinite, high: Bound::Infinite }
    }

    /// Every number that is not below zero: nothing is known of a count or a sum.
    #[must_use]
    pub const fn non_negative() -> Self {
        Self::at_least(Rational::zero())
    }

    /// `value` and everything above it.
    #[must_use]
    pub const fn at_least(value: Rational) -> Self {
        Self { low: Bound::Closed(value), high: Bound::Infinite }
    }

    /// Everything above `value`.
    #[must_use]
    pub const fn more_than(value: Rational) -> Self {
        Self { low: Bound::Open(value), high: Bound::Infinite }
    }

    /// `value` and everything below it.
    #[must_use]
    pub const fn at_most(value: Rational) -> Self {
        Self { low: Bound::Infinite, high: Bound::Closed(value) }
    }

    /// Everything below `value`.
    #[must_use]
    pub const fn less_than(value: Rational) -> Self {
        Self { low: Bound::Infinite, high: Bound::Open(value) }
    }

    /// Everything from `low` to `high`, both included, or `None` if `low` is the greater.
    #[must_use]
    pub fn between(low: Rational, high: Rational) -> Option<Self> {
        Self::new(Bound::Closed(low), Bound::Closed(high))
    }

    /// The low end.
    #[must_use]
    pub const fn low(&self) -> &Bound {
        &self.low
    }

    /// The high end.
    #[must_use]
    pub const fn high(&self) -> &Bound {
        &self.high
    }

    /// Whether only one number is left.
    #[must_use]
    pub fn is_point(&self) -> bool {
        self.exact().is_some()
    }

    /// The number, if only one is left.
    #[must_use]
    pub fn exact(&self) -> Option<&Rational> {
        self.low.value().filter(|low| Some(*low) == self.high.value())
    }

    /// Whether the number lies in the interval.
    #[must_use]
    pub fn contains(&self, value: &Rational) -> bool {
        let above = match &self.low {
            Bound::Closed(low) => low <= value,
            Bound::Open(low) => low < value,
            Bound::Infinite => true,
        };
        let below = match &self.high {
            Bound::Closed(high) => value <= high,
            Bound::Open(high) => value < high,
            Bound::Infinite => true,
        };
        above && below
    }

    /// Whether every number of `other` lies in the interval: `other` may be what is known later.
    #[must_use]
    pub fn contains_interval(&self, other: &Self) -> bool {
        self.low.compare_as_low(&other.low).is_le() && self.high.compare_as_high(&other.high).is_ge()
    }

    /// The numbers that lie in both, or `None` if there are none: the two contradict each other.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        let low = if self.low.compare_as_low(&other.low).is_ge() { &self.low } else { &other.low };
        let high = if self.high.compare_as_high(&other.high).is_le() { &self.high } else { &other.high };
        Self::new(low.clone(), high.clone())
    }

    /// The smallest interval that contains both.
    #[must_use]
    pub fn hull(&self, other: &Self) -> Self {
        let low = if self.low.compare_as_low(&other.low).is_le() { &self.low } else { &other.low };
        let high = if self.high.compare_as_high(&other.high).is_ge() { &self.high } else { &other.high };
        Self { low: low.clone(), high: high.clone() }
    }
}

impl From<Rational> for Interval {
    fn from(value: Rational) -> Self {
        Self::point(value)
    }
}
