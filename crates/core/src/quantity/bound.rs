//! One end of an interval.

use std::cmp::Ordering;

use super::Rational;

/// One end of an [`Interval`](super::Interval): a number that belongs to it, a number that does not, or none.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The number belongs to the interval.
    Closed(Rational),
    /// The interval comes as close to the number as one likes, but never reaches it.
    Open(Rational),
    /// The interval goes on without end.
    Infinite,
}

impl Bound {
    /// The number at the end, if there is one.
    #[must_use]
    pub const fn value(&self) -> Option<&Rational> {
        match self {
            Self::Closed(value) | Self::Open(value) => Some(value),
            Self::Infinite => None,
        }
    }

    /// The number at the end, if there is one, to be changed.
    pub(crate) const fn value_mut(&mut self) -> Option<&mut Rational> {
        match self {
            Self::Closed(value) | Self::Open(value) => Some(value),
            Self::Infinite => None,
        }
    }

    /// Whether the number at the end belongs to the interval.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        matches!(self, Self::Closed(_))
    }

    /// Whether there is a number at the end that does not belong to the interval.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open(_))
    }

    /// The end after a change of the number, open or closed as before.
    pub(crate) fn map(&self, change: impl FnOnce(&Rational) -> Rational) -> Self {
        match self {
            Self::Closed(value) => Self::Closed(change(value)),
            Self::Open(value) => Self::Open(change(value)),
            Self::Infinite => Self::Infinite,
        }
    }

    /// The end that two ends make together: reached only if both are.
    pub(crate) fn combine(&self, other: &Self, together: impl FnOnce(&Rational, &Rational) -> Rational) -> Self {
        match (self, other) {
            (Self::Infinite, _) | (_, Self::Infinite) => Self::Infinite,
            (Self::Closed(a), Self::Closed(b)) => Self::Closed(together(a, b)),
            (Self::Closed(a) | Self::Open(a), Self::Closed(b) | Self::Open(b)) => Self::Open(together(a, b)),
        }
    }

    /// Which of two *low* ends begins first.
    pub(crate) fn compare_as_low(&self, other: &Self) -> Ordering {
        match (self.value(), other.value()) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(a), Some(b)) => a.cmp(b).then_with(|| self.is_open().cmp(&other.is_open())),
        }
    }

    /// Which of two *high* ends ends first.
    pub(crate) fn compare_as_high(&self, other: &Self) -> Ordering {
        match (self.value(), other.value()) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Greater,
            (Some(_), None) => Ordering::Less,
            (Some(a), Some(b)) => a.cmp(b).then_with(|| self.is_closed().cmp(&other.is_closed())),
        }
    }
}
