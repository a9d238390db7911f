//! Sets of rationals with two ends (§1 of the page), written for the eye: every question is asked of
//! the ends alone, and an end says whether it is attained.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

pub(crate) type Rational = BigRational;

/// Reads an integer or a decimal numeral such as `-12.50`.
pub(crate) fn rational(numeral: &str) -> Rational {
    let (whole, fraction) = numeral.split_once('.').unwrap_or((numeral, ""));
    let digits: BigInt = format!("{whole}{fraction}").parse().expect("a decimal numeral");
    let mut denominator = BigInt::one();
    for _ in fraction.chars() {
        denominator *= 10;
    }
    Rational::new(digits, denominator)
}

/// Makes a rational of a count.
pub(crate) fn count(n: usize) -> Rational {
    Rational::from_integer(BigInt::from(n))
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct End {
    pub(crate) at: Rational,
    pub(crate) closed: bool,
}

/// An interval that holds at least one number; an end that is `None` is infinite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Interval {
    pub(crate) low: Option<End>,
    pub(crate) high: Option<End>,
}

fn closed(at: Rational) -> Option<End> {
    Some(End { at, closed: true })
}

fn open(at: Rational) -> Option<End> {
    Some(End { at, closed: false })
}

impl Interval {
    pub(crate) fn point(x: Rational) -> Self {
        Self { low: closed(x.clone()), high: closed(x) }
    }

    pub(crate) fn between(a: Rational, b: Rational) -> Self {
        Self { low: closed(a), high: closed(b) }
    }

    pub(crate) fn everything() -> Self {
        Self { low: None, high: None }
    }

    pub(crate) fn at_least(x: Rational) -> Self {
        Self { low: closed(x), high: None }
    }

    pub(crate) fn more_than(x: Rational) -> Self {
        Self { low: open(x), high: None }
    }

    pub(crate) fn at_most(x: Rational) -> Self {
        Self { low: None, high: closed(x) }
    }

    pub(crate) fn less_than(x: Rational) -> Self {
        Self { low: None, high: open(x) }
    }

    pub(crate) fn not_negative() -> Self {
        Self::at_least(Rational::zero())
    }

    /// Whether some number lies between these ends.
    fn holds_something(&self) -> bool {
        match (&self.low, &self.high) {
            (Some(low), Some(high)) => low.at < high.at || (low.at == high.at && low.closed && high.closed),
            _ => true,
        }
    }

    pub(crate) fn intersection(&self, other: &Self) -> Option<Self> {
        let low = match (&self.low, &other.low) {
            (None, end) | (end, None) => end.clone(),
            (Some(a), Some(b)) if a.at == b.at => Some(End { at: a.at.clone(), closed: a.closed && b.closed }),
            (Some(a), Some(b)) => Some(if a.at > b.at { a.clone() } else { b.clone() }),
        };
        let high = match (&self.high, &other.high) {
            (None, end) | (end, None) => end.clone(),
            (Some(a), Some(b)) if a.at == b.at => Some(End { at: a.at.clone(), closed: a.closed && b.closed }),
            (Some(a), Some(b)) => Some(if a.at < b.at { a.clone() } else { b.clone() }),
        };
        Some(Self { low, high }).filter(Self::holds_something)
    }

    pub(crate) fn contains(&self, x: &Rational) -> bool {
        self.intersection(&Self::point(x.clone())).is_some()
    }

    pub(crate) fn is(&self, x: &Rational) -> bool {
        *self == Self::point(x.clone())
    }

    pub(crate) fn is_point(&self) -> bool {
        matches!((&self.low, &self.high), (Some(low), Some(high)) if low.at == high.at)
    }

    pub(crate) fn negated(&self) -> Self {
        let turned = |end: &Option<End>| end.as_ref().map(|end| End { at: -end.at.clone(), closed: end.closed });
        Self { low: turned(&self.high), high: turned(&self.low) }
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        let sum = |a: &Option<End>, b: &Option<End>| match (a, b) {
            (Some(a), Some(b)) => Some(End { at: &a.at + &b.at, closed: a.closed && b.closed }),
            _ => None,
        };
        Self { low: sum(&self.low, &other.low), high: sum(&self.high, &other.high) }
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negated())
    }

    /// The interval of `factor · x`.
    pub(crate) fn scaled(&self, factor: &Rational) -> Self {
        if factor.is_zero() {
            return Self::point(Rational::zero());
        }
        if factor.is_negative() {
            return self.negated().scaled(&-factor);
        }
        let product = |end: &Option<End>| end.as_ref().map(|end| End { at: &end.at * factor, closed: end.closed });
        Self { low: product(&self.low), high: product(&self.high) }
    }

    /// The smallest interval that holds `x / y` for `x` in `self` and `y` in a divisor without 0.
    pub(crate) fn over(&self, divisor: &Self) -> Self {
        assert!(!divisor.contains(&Rational::zero()), "a divisor that may be 0 has no quotient");
        if divisor.low.as_ref().is_none_or(|low| low.at.is_negative()) {
            return self.negated().over(&divisor.negated());
        }
        let high = least_quotient(&self.negated(), divisor).map(|end| End { at: -end.at, closed: end.closed });
        Self { low: least_quotient(self, divisor), high }
    }

    /// Every member is ≥ `x`.
    pub(crate) fn every_at_least(&self, x: &Rational) -> bool {
        self.low.as_ref().is_some_and(|low| low.at >= *x)
    }

    /// No member is ≥ `x`.
    pub(crate) fn none_at_least(&self, x: &Rational) -> bool {
        self.high.as_ref().is_some_and(|high| high.at < *x || (high.at == *x && !high.closed))
    }

    /// Every member is ≤ `x`.
    pub(crate) fn every_at_most(&self, x: &Rational) -> bool {
        self.negated().every_at_least(&-x)
    }

    /// No member is ≤ `x`.
    pub(crate) fn none_at_most(&self, x: &Rational) -> bool {
        self.negated().none_at_least(&-x)
    }

    /// Every member is ≥ every member of the other.
    pub(crate) fn never_below(&self, other: &Self) -> bool {
        matches!((&self.low, &other.high), (Some(low), Some(high)) if low.at >= high.at)
    }

    /// Every member is > every member of the other.
    pub(crate) fn always_above(&self, other: &Self) -> bool {
        matches!((&self.low, &other.high), (Some(low), Some(high))
            if low.at > high.at || (low.at == high.at && !(low.closed && high.closed)))
    }
}

/// The low end of `x / y` where every `y` is positive.
fn least_quotient(x: &Interval, y: &Interval) -> Option<End> {
    let low = x.low.as_ref()?;
    if low.at.is_zero() && low.closed {
        return closed(Rational::zero());
    }
    if low.at.is_negative() {
        // The smaller the divisor, the farther below 0.
        let smallest = y.low.as_ref().filter(|end| end.at.is_positive())?;
        return Some(End { at: &low.at / &smallest.at, closed: low.closed && smallest.closed });
    }
    // The greater the divisor, the nearer to 0.
    match &y.high {
        None => open(Rational::zero()),
        Some(greatest) => Some(End { at: &low.at / &greatest.at, closed: low.closed && greatest.closed }),
    }
}
