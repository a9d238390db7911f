//! Exact rational numbers: what every value, threshold and point of an assessment is reckoned in.
//!
//! A verdict must not depend on how a machine rounds, so nothing here is ever rounded but what is shown
//! to people. Nearly all numbers of a dossier fit two machine words; those that do not are kept just as
//! exactly, only more slowly.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use super::faults::{DENOMINATOR_ZERO, RATIONAL_MALFORMED, RATIONAL_TOO_LONG, quoted};
use crate::fault::Fault;
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

/// The longest text that is read as an exact number, in bytes.
const LONGEST: usize = 4096;

/// An exact rational number (有理数) of any size.
///
/// Invariant: lowest terms, denominator above zero; so equal numbers are equal in every respect
/// (`==`, hash, text).
///
/// Wire form: the string `"n/d"` in lowest terms, *always* with its denominator (`"3/1"`, `"-3/5"`), so
/// that a reader needs one rule only. What is read may also be a plain decimal (`"0.6"`, `"-12.50"`) or
/// a fraction that is not reduced.
///
/// ```
/// use chanjiao::quantity::Rational;
/// let share: Rational = "0.6".parse()?;
/// assert_eq!(share, Rational::new(3, 5).unwrap_or_default());
/// assert_eq!((&share + &Rational::from(1)).to_string(), "8/5");
/// assert_eq!(share.to_percent_string(1), "60.0%");
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Rational(Parts);

/// Every value that fits is `Small`: derived equality and hash rest on it.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Parts {
    Small { numerator: i64, denominator: i64 },
    Big(Box<BigRational>),
}

impl Rational {
    /// Zero.
    #[must_use]
    pub const fn zero() -> Self {
        Self::from_integer(0)
    }

    /// One: a whole, or 100 per cent.
    #[must_use]
    pub const fn one() -> Self {
        Self::from_integer(1)
    }

    /// A whole number.
    #[must_use]
    pub const fn from_integer(integer: i64) -> Self {
        Self(Parts::Small { numerator: integer, denominator: 1 })
    }

    /// `numerator / denominator`, or `None` if the denominator is zero.
    #[must_use]
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        Self::reduced(numerator.into(), denominator.into())
    }

    /// As [`new`](Self::new), for numbers of two machine words.
    pub(crate) fn from_ratio(numerator: i128, denominator: i128) -> Option<Self> {
        Self::reduced(numerator, denominator)
    }

    /// `self / divisor`, or `None` if the divisor is zero.
    #[must_use]
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        if divisor.is_zero() {
            return None;
        }
        let fast = match (&self.0, &divisor.0) {
            (Parts::Small { numerator: a, denominator: b }, Parts::Small { numerator: c, denominator: d }) => {
                product(*a, *d).zip(product(*b, *c)).and_then(|(n, d)| Self::reduced(n, d))
            }
            _ => None,
        };
        Some(fast.unwrap_or_else(|| Self::from_big(self.to_big() / divisor.to_big())))
    }

    /// Whether this is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Parts::Small { numerator: 0, .. })
    }

    /// Whether this is below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Parts::Small { numerator, .. } => *numerator < 0,
            Parts::Big(big) => big.is_negative(),
        }
    }

    /// Whether this is a whole number.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Parts::Small { denominator, .. } => *denominator == 1,
            Parts::Big(big) => big.is_integer(),
        }
    }

    /// The nearest floating-point number, for statistics; infinite beyond their range. Nothing exact is ever computed with it.
    #[must_use]
    pub fn to_nearest_f64(&self) -> f64 {
        self.to_big().to_f64().unwrap_or(f64::INFINITY)
    }

    /// The decimal with exactly `places` places, a half rounded to the even neighbour (四舍六入五成双).
    ///
    /// For people to read; nothing is ever compared with it.
    ///
    /// ```
    /// use chanjiao::quantity::Rational;
    /// let shown = |text: &str| text.parse::<Rational>().map(|number| number.display_decimal(2));
    /// assert_eq!(shown("2/3")?, "0.67");
    /// assert_eq!(shown("0.125")?, "0.12");
    /// assert_eq!(shown("-0.001")?, "0.00");
    /// # Ok::<(), chanjiao::fault::Fault>(())
    /// ```
    #[must_use]
    pub fn display_decimal(&self, places: u16) -> String {
        let rounded = match self.small_magnitude(places) {
            Some(rounded) => rounded.to_string(),
            None => self.big_magnitude(places).to_string(),
        };
        let sign = if self.is_negative() && rounded != "0" { "-" } else { "" };
        let places = usize::from(places);
        // At least one digit stands before the point.
        let digits = format!("{rounded:0>width$}", width = places.saturating_add(1));
        let (whole, fraction) = digits.split_at_checked(digits.len().saturating_sub(places)).unwrap_or((&digits, ""));
        if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }

    /// The percentage with exactly `places` places, rounded as [`display_decimal`](Self::display_decimal): `33.33%`.
    #[must_use]
    pub fn to_percent_string(&self, places: u16) -> String {
        let mut percent = (self * &Self::from_integer(100)).display_decimal(places);
        percent.push('%');
        percent
    }

    /// The number as people write it: exact and trimmed where four decimal places suffice (`12`, `0.6`),
    /// else rounded to four places and marked as rounded (`≈0.3333`).
    #[must_use]
    pub fn to_plain_string(&self) -> String {
        const PLACES: u16 = 4;
        let shown = self.display_decimal(PLACES);
        let trimmed = shown.trim_end_matches('0').trim_end_matches('.');
        let exact = (self * &Self::from_integer(10_000)).is_integer();
        if exact { trimmed.to_owned() } else { format!("≈{shown}") }
    }

    /// How many units of the last of so many places the number is from zero, rounded half to even.
    fn big_magnitude(&self, places: u16) -> BigInt {
        let big = self.to_big();
        let scaled = big.numer().abs() * BigInt::from(10).pow(places.into());
        let (quotient, rest) = (&scaled / big.denom(), &scaled % big.denom());
        let up = rounds_up((&rest + &rest).cmp(big.denom()), quotient.bit(0));
        quotient + BigInt::from(u8::from(up))
    }

    /// As [`big_magnitude`](Self::big_magnitude), where machine words suffice: every sentence of a report shows numbers.
    fn small_magnitude(&self, places: u16) -> Option<u128> {
        let Parts::Small { numerator, denominator } = self.0 else { return None };
        let denominator = u128::from(denominator.unsigned_abs());
        let scaled = u128::from(numerator.unsigned_abs()).checked_mul(10_u128.checked_pow(places.into())?)?;
        let (quotient, rest) = (scaled.checked_div(denominator)?, scaled.checked_rem(denominator)?);
        let up = rounds_up(rest.checked_mul(2)?.cmp(&denominator), quotient % 2 == 1);
        quotient.checked_add(u128::from(up))
    }

    /// Lowest terms, or `None` if the denominator is zero.
    fn reduced(numerator: i128, denominator: i128) -> Option<Self> {
        // Most numbers are whole, and Euclid's divisions of two machine words are slow.
        if denominator == 1
            && let Ok(integer) = i64::try_from(numerator)
        {
            return Some(Self::from_integer(integer));
        }
        if let (Ok(numerator), Ok(denominator)) = (i64::try_from(numerator), i64::try_from(denominator))
            && let Some(small) = Self::reduced_words(numerator, denominator)
        {
            return Some(small);
        }
        let divisor = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).ok();
        let small = divisor.filter(|_| denominator != 0).and_then(|divisor| {
            let divisor = if denominator < 0 { divisor.checked_neg()? } else { divisor };
            Some(Self(Parts::Small {
                numerator: i64::try_from(numerator.checked_div(divisor)?).ok()?,
                denominator: i64::try_from(denominator.checked_div(divisor)?).ok()?,
            }))
        });
        if small.is_some() || denominator == 0 {
            return small;
        }
        Some(Self::from_big(BigRational::new(numerator.into(), denominator.into())))
    }

    /// Lowest terms of numbers of one machine word, as nearly all are; `None` if the denominator is zero, or they cannot be had in such.
    fn reduced_words(numerator: i64, denominator: i64) -> Option<Self> {
        let (mut divisor, mut rest) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        while let Some(next) = divisor.checked_rem(rest) {
            (divisor, rest) = (rest, next);
        }
        let divisor = i64::try_from(divisor).ok()?;
        let divisor = if denominator < 0 { divisor.checked_neg()? } else { divisor };
        let (numerator, denominator) = (numerator.checked_div(divisor)?, denominator.checked_div(divisor)?);
        (denominator > 0).then_some(Self(Parts::Small { numerator, denominator }))
    }

    fn from_big(big: BigRational) -> Self {
        match (big.numer().to_i64(), big.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => Self(Parts::Small { numerator, denominator }),
            _ => Self(Parts::Big(Box::new(big))),
        }
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Parts::Small { numerator, denominator } => BigRational::new_raw((*numerator).into(), (*denominator).into()),
            Parts::Big(big) => (**big).clone(),
        }
    }
}

/// Whether a quotient is rounded up, by how twice its rest compares with the divisor; a half goes to the even neighbour.
const fn rounds_up(twice_rest: Ordering, is_odd: bool) -> bool {
    match twice_rest {
        Ordering::Less => false,
        Ordering::Greater => true,
        Ordering::Equal => is_odd,
    }
}

/// Two machine words multiplied: always fits, and `None` never arises; `Option` spares a proof.
fn product(left: i64, right: i64) -> Option<i128> {
    i128::from(left).checked_mul(right.into())
}

/// Euclid; the divisor of anything and zero is the thing itself.
fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

impl Default for Rational {
    fn default() -> Self {
        Self::zero()
    }
}

impl From<i64> for Rational {
    fn from(integer: i64) -> Self {
        Self::from_integer(integer)
    }
}

impl From<u64> for Rational {
    fn from(integer: u64) -> Self {
        i64::try_from(integer)
            .map_or_else(|_| Self::from_big(BigRational::from_integer(integer.into())), Self::from_integer)
    }
}

impl From<u32> for Rational {
    fn from(integer: u32) -> Self {
        Self::from_integer(integer.into())
    }
}

impl From<i32> for Rational {
    fn from(integer: i32) -> Self {
        Self::from_integer(integer.into())
    }
}

impl Add for &Rational {
    type Output = Rational;

    fn add(self, other: Self) -> Rational {
        let fast = match (&self.0, &other.0) {
            // Most numbers of a dossier are whole.
            (Parts::Small { numerator: a, denominator: 1 }, Parts::Small { numerator: b, denominator: 1 }) => {
                a.checked_add(*b).map(Rational::from_integer)
            }
            (Parts::Small { numerator: a, denominator: b }, Parts::Small { numerator: c, denominator: d }) => {
                product(*a, *d)
                    .zip(product(*c, *b))
                    .and_then(|(left, right)| left.checked_add(right))
                    .zip(product(*b, *d))
                    .and_then(|(numerator, denominator)| Rational::reduced(numerator, denominator))
            }
            _ => None,
        };
        fast.unwrap_or_else(|| Rational::from_big(self.to_big() + other.to_big()))
    }
}

impl AddAssign<&Self> for Rational {
    fn add_assign(&mut self, other: &Self) {
        // Sums of whole numbers are taken over every record of a dossier.
        if let (Parts::Small { numerator: sum, denominator: 1 }, Parts::Small { numerator: more, denominator: 1 }) =
            (&mut self.0, &other.0)
            && let Some(whole) = sum.checked_add(*more)
        {
            *sum = whole;
        } else {
            *self = &*self + other;
        }
    }
}

impl Mul for &Rational {
    type Output = Rational;

    fn mul(self, other: Self) -> Rational {
        let fast = match (&self.0, &other.0) {
            (Parts::Small { numerator: a, denominator: b }, Parts::Small { numerator: c, denominator: d }) => {
                product(*a, *c).zip(product(*b, *d)).and_then(|(n, d)| Rational::reduced(n, d))
            }
            _ => None,
        };
        fast.unwrap_or_else(|| Rational::from_big(self.to_big() * other.to_big()))
    }
}

impl Neg for &Rational {
    type Output = Rational;

    fn neg(self) -> Rational {
        if let Parts::Small { numerator, denominator } = self.0
            && let Some(numerator) = numerator.checked_neg()
        {
            return Rational(Parts::Small { numerator, denominator });
        }
        Rational::from_big(-self.to_big())
    }
}

impl Sub for &Rational {
    type Output = Rational;

    fn sub(self, other: Self) -> Rational {
        self + &-other
    }
}

/// The operators on owned numbers, in terms of those on references.
macro_rules! owned_operators {
    ($($operator:ident $method:ident),*) => {$(
        impl $operator for Rational {
            type Output = Self;

            fn $method(self, other: Self) -> Self {
                $operator::$method(&self, &other)
            }
        }

        impl $operator<&Self> for Rational {
            type Output = Self;

            fn $method(self, other: &Self) -> Self {
                $operator::$method(&self, other)
            }
        }
    )*};
}

owned_operators!(Add add, Sub sub, Mul mul);

impl Neg for Rational {
    type Output = Self;

    fn neg(self) -> Self {
        -&self
    }
}

impl Sum for Rational {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::zero(), |sum, number| &sum + &number)
    }
}

impl<'a> Sum<&'a Self> for Rational {
    fn sum<I: Iterator<Item = &'a Self>>(numbers: I) -> Self {
        numbers.fold(Self::zero(), |sum, number| &sum + number)
    }
}

impl Ord for Rational {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Parts::Small { numerator: a, denominator: b }, Parts::Small { numerator: c, denominator: d }) =
            (&self.0, &other.0)
            && let Some((left, right)) = product(*a, *d).zip(product(*c, *b))
        {
            return if b == d { a.cmp(c) } else { left.cmp(&right) };
        }
        self.to_big().cmp(&other.to_big())
    }
}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Rational {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Parts::Small { numerator, denominator } => write!(f, "{numerator}/{denominator}"),
            Parts::Big(big) => write!(f, "{}/{}", big.numer(), big.denom()),
        }
    }
}

impl fmt::Debug for Rational {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Grammar for Rational {
    const NAME: &'static str = "rational";
    const LABEL: Text = Text::new("精确数", "exact number");
    const EXAMPLE: &'static str = "3/5";
    const PATTERN: &'static str = r"^-?[0-9]+([.\/][0-9]+)?$";

    fn parse(text: &str) -> Result<Self, Fault> {
        if text.len() > LONGEST {
            return Err(RATIONAL_TOO_LONG.fault().with("limit", LONGEST.to_string()));
        }
        let malformed = || RATIONAL_MALFORMED.fault().with("text", quoted(text));
        let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        if let Some(magnitude) = of_few_digits(unsigned) {
            return Ok(if negative { -magnitude } else { magnitude });
        }
        let magnitude = if let Some((numerator, denominator)) = unsigned.split_once('/') {
            let denominator = digits(denominator).ok_or_else(malformed)?;
            if denominator.is_zero() {
                return Err(DENOMINATOR_ZERO.fault().with("text", quoted(text)));
            }
            BigRational::new(digits(numerator).ok_or_else(malformed)?, denominator)
        } else if let Some((whole, fraction)) = unsigned.split_once('.') {
            let places = u32::try_from(fraction.len()).map_err(|_| malformed())?;
            digits(whole).zip(digits(fraction)).ok_or_else(malformed)?;
            let scaled = digits(&format!("{whole}{fraction}")).ok_or_else(malformed)?;
            BigRational::new(scaled, BigInt::from(10).pow(places))
        } else {
            BigRational::from_integer(digits(unsigned).ok_or_else(malformed)?)
        };
        Ok(Self::from_big(if negative { -magnitude } else { magnitude }))
    }
}

/// A decimal of few digits, as nearly all numbers are, without the detour by numbers of any length.
fn of_few_digits(unsigned: &str) -> Option<Rational> {
    const FEW: usize = 18;
    let is_digit = |end: Option<&u8>| end.is_some_and(u8::is_ascii_digit);
    if unsigned.len() > FEW || !is_digit(unsigned.as_bytes().first()) || !is_digit(unsigned.as_bytes().last()) {
        return None;
    }
    let (mut digits, mut scale) = (0_i64, None);
    for byte in unsigned.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits = digits.checked_mul(10)?.checked_add(byte.checked_sub(b'0')?.into())?;
                scale = scale.map(|scale: i64| scale.saturating_mul(10));
            }
            b'.' if scale.is_none() => scale = Some(1),
            _ => return None,
        }
    }
    Rational::new(digits, scale.unwrap_or(1))
}

/// One or more ASCII digits as a number; `None` for anything else.
fn digits(text: &str) -> Option<BigInt> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    BigInt::parse_bytes(text.as_bytes(), 10)
}

wire_as_string!(Rational);
