//! Asking about a value that is known only as an interval: yes, no, or not known.

use super::Interval;
use crate::quantity::Rational;

/// Whether something holds of a value known only as an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// It holds of every number that the value may be.
    Surely,
    /// It holds of none.
    SurelyNot,
    /// It holds of some and not of others.
    Perhaps,
}

impl Interval {
    /// Whether the value lies in `region`.
    #[must_use]
    pub fn lies_within(&self, region: &Self) -> Certainty {
        if region.contains_interval(self) {
            Certainty::Surely
        } else if region.intersect(self).is_some() {
            Certainty::Perhaps
        } else {
            Certainty::SurelyNot
        }
    }

    /// Whether the value is `threshold` or more (不低于).
    #[must_use]
    pub fn is_at_least(&self, threshold: &Rational) -> Certainty {
        self.lies_within(&Self::at_least(threshold.clone()))
    }

    /// Whether the value is above `threshold` (高于).
    #[must_use]
    pub fn is_more_than(&self, threshold: &Rational) -> Certainty {
        self.lies_within(&Self::more_than(threshold.clone()))
    }

    /// Whether the value is `threshold` or less (不高于).
    #[must_use]
    pub fn is_at_most(&self, threshold: &Rational) -> Certainty {
        self.lies_within(&Self::at_most(threshold.clone()))
    }

    /// Whether the value is below `threshold` (低于).
    #[must_use]
    pub fn is_less_than(&self, threshold: &Rational) -> Certainty {
        self.lies_within(&Self::less_than(threshold.clone()))
    }

    /// Whether the value is greater than another one (提高): surely, if the least it may be is above the
    /// greatest the other may be.
    #[must_use]
    pub fn is_greater_than(&self, other: &Self) -> Certainty {
        (self - other).is_more_than(&Rational::zero())
    }

    /// Whether the value is not less than another one (不下降).
    #[must_use]
    pub fn is_not_less_than(&self, other: &Self) -> Certainty {
        (self - other).is_at_least(&Rational::zero())
    }
}
