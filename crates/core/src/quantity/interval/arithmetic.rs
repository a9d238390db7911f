//! Reckoning with intervals: the result contains whatever the true numbers give, and no interval that
//! does so is smaller (each operand taken on its own).

use std::ops::{Add, AddAssign, Neg, Sub};

use super::{Bound, Interval};
use crate::quantity::Rational;

/// What one interval divided by another may be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Quotient {
    /// The divisor is surely not 0.
    Value(Interval),
    /// The divisor may be 0; if it is not, the quotient lies in the interval.
    PerhapsNotApplicable(Interval),
    /// The divisor is known to be 0: there is no quotient (不适用).
    NotApplicable,
}

impl Quotient {
    /// Where the quotient lies if there is one.
    #[must_use]
    pub const fn interval(&self) -> Option<&Interval> {
        match self {
            Self::Value(interval) | Self::PerhapsNotApplicable(interval) => Some(interval),
            Self::NotApplicable => None,
        }
    }
}

impl Interval {
    /// Every number of the interval times `factor`.
    #[must_use]
    pub fn scale(&self, factor: &Rational) -> Self {
        if factor.is_zero() {
            return Self::point(Rational::zero());
        }
        let (low, high) = (self.low.map(|low| low * factor), self.high.map(|high| high * factor));
        if factor.is_negative() { Self { low: high, high: low } } else { Self { low, high } }
    }

    /// The interval divided by another.
    ///
    /// ```
    /// use chanjiao::quantity::{Interval, Quotient, Rational};
    /// let ten = Interval::point(Rational::from(10));
    /// let some = Interval::more_than(Rational::from(2));
    /// let Quotient::Value(each) = ten.divide(&some) else { unreachable!() };
    /// assert!(each.contains(&Rational::from(4)) && !each.contains(&Rational::from(5)));
    /// assert_eq!(ten.divide(&Interval::point(Rational::zero())), Quotient::NotApplicable);
    /// ```
    #[must_use]
    pub fn divide(&self, divisor: &Self) -> Quotient {
        let zero = Rational::zero();
        let divisor_is_zero = Self::point(zero.clone());
        if *divisor == divisor_is_zero {
            return Quotient::NotApplicable;
        }
        let quotient = if self.exact() == Some(&zero) {
            Self::point(zero.clone())
        } else if Self::non_negative().contains_interval(divisor) {
            self.over_positive(divisor)
        } else if Self::at_most(zero.clone()).contains_interval(divisor) {
            (-self).over_positive(&-divisor)
        } else {
            Self::everything()
        };
        if divisor.contains(&zero) { Quotient::PerhapsNotApplicable(quotient) } else { Quotient::Value(quotient) }
    }

    /// A part divided by its whole (占比): never below 0 nor above 1, whatever the two are taken to be.
    ///
    /// Since the part is not above the whole, a part above 0 shows that the whole is not 0. `None` if no
    /// numbers of the two can be a part and its whole: the facts contradict each other.
    ///
    /// ```
    /// use chanjiao::quantity::{Interval, Quotient, Rational};
    /// // Of 20 teachers at least 12 have both qualifications.
    /// let part = Interval::at_least(Rational::from(12));
    /// let whole = Interval::point(Rational::from(20));
    /// let Some(Quotient::Value(share)) = Interval::share(&part, &whole) else { unreachable!() };
    /// assert_eq!(Interval::between("0.6".parse()?, Rational::one()), Some(share));
    /// # Ok::<(), chanjiao::fault::Fault>(())
    /// ```
    #[must_use]
    pub fn share(part: &Self, whole: &Self) -> Option<Quotient> {
        let zero = Rational::zero();
        let part = part.intersect(&Self::non_negative())?;
        let whole = whole.intersect(&Self::non_negative())?;
        // No whole that is left is below every part.
        let reach = Self { low: part.low.clone(), high: Bound::Infinite };
        let reached = whole.intersect(&reach)?;
        // Only a part that may be 0 can belong to a whole that is 0.
        if reached.exact() == Some(&zero) {
            return Some(Quotient::NotApplicable);
        }
        let quotient = if part.exact() == Some(&zero) {
            Self::point(zero.clone())
        } else {
            let Self { low, high } = part.over_positive(&reached);
            // Where the two may be equal, the part may be all of its whole.
            let may_be_equal = part.intersect(&whole).is_some();
            Self { low, high: if may_be_equal { Bound::Closed(Rational::one()) } else { high } }
        };
        Some(if reached.contains(&zero) { Quotient::PerhapsNotApplicable(quotient) } else { Quotient::Value(quotient) })
    }

    /// What the interval becomes when every number below `floor` is raised to it.
    #[must_use]
    pub fn raised_to(&self, floor: &Rational) -> Self {
        let raise = |bound: &Bound| match bound.value() {
            Some(value) if value < floor => Bound::Closed(floor.clone()),
            _ => bound.clone(),
        };
        let low = if self.low == Bound::Infinite { Bound::Closed(floor.clone()) } else { raise(&self.low) };
        // Everything lay below the floor, though it came as close as one likes.
        let high =
            if self.high == Bound::Open(floor.clone()) { Bound::Closed(floor.clone()) } else { raise(&self.high) };
        Self { low, high }
    }

    /// What the interval becomes when every number above `ceiling` is lowered to it.
    #[must_use]
    pub fn lowered_to(&self, ceiling: &Rational) -> Self {
        -&(-self).raised_to(&-ceiling)
    }

    /// What the interval becomes when every number is kept within `floor` and `ceiling`.
    #[must_use]
    pub fn clamp(&self, floor: &Rational, ceiling: &Rational) -> Self {
        self.raised_to(floor).lowered_to(ceiling)
    }

    /// Divides by the numbers above 0 of a divisor that has some and none below 0.
    fn over_positive(&self, divisor: &Self) -> Self {
        Self {
            low: quotient_low(&self.low, divisor),
            high: quotient_low(&self.high.map(|high| -high), divisor).map(|low| -low),
        }
    }
}

/// The low end of a quotient, from the low end of the dividend.
fn quotient_low(dividend: &Bound, divisor: &Interval) -> Bound {
    let Some(value) = dividend.value() else {
        return Bound::Infinite;
    };
    if value.is_zero() {
        return dividend.clone();
    }
    // A dividend above 0 is made least by the greatest divisor, one below 0 by the least.
    let against = if value.is_negative() { &divisor.low } else { &divisor.high };
    match against.value() {
        // Only a greatest divisor can be infinite here.
        None => Bound::Open(Rational::zero()),
        Some(divisor) => match value.checked_div(divisor) {
            Some(quotient) => dividend.combine(against, |_, _| quotient),
            None => Bound::Infinite,
        },
    }
}

impl Add for &Interval {
    type Output = Interval;

    fn add(self, other: Self) -> Interval {
        Interval { low: self.low.combine(&other.low, |a, b| a + b), high: self.high.combine(&other.high, |a, b| a + b) }
    }
}

impl AddAssign<&Rational> for Interval {
    fn add_assign(&mut self, number: &Rational) {
        for end in [&mut self.low, &mut self.high] {
            if let Some(end) = end.value_mut() {
                *end += number;
            }
        }
    }
}

impl AddAssign<&Self> for Interval {
    fn add_assign(&mut self, other: &Self) {
        // Most of what is added up is exact.
        match other.exact() {
            Some(number) => *self += number,
            None => *self = &*self + other,
        }
    }
}

impl Neg for &Interval {
    type Output = Interval;

    fn neg(self) -> Interval {
        Interval { low: self.high.map(|high| -high), high: self.low.map(|low| -low) }
    }
}

impl Sub for &Interval {
    type Output = Interval;

    fn sub(self, other: Self) -> Interval {
        self + &-other
    }
}

impl Add for Interval {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        &self + &other
    }
}

impl Sub for Interval {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        &self - &other
    }
}

impl Neg for Interval {
    type Output = Self;

    fn neg(self) -> Self {
        -&self
    }
}

impl std::iter::Sum for Interval {
    fn sum<I: Iterator<Item = Self>>(intervals: I) -> Self {
        intervals.fold(Self::point(Rational::zero()), |mut sum, interval| {
            sum += &interval;
            sum
        })
    }
}
