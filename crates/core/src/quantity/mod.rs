//! Quantities: what is counted, paid, dated and compared, exact to the last digit.
//!
//! A public source rarely gives a bare number. It says 近5000, 1000余家, a share of a whole, a sum in
//! yuan, a figure of a school year. The types here keep what was said ([`Figure`]), know which numbers it
//! leaves possible ([`Interval`] of [`Rational`]s), and never round: no floating-point number enters.

mod as_of;
mod bound;
mod count;
mod day;
mod decimal;
mod faults;
mod figure;
mod interval;
#[cfg(test)]
mod laws;
mod local_id;
mod money;
mod month;
mod period;
mod ratio;
mod rational;
pub(crate) mod scalar;
mod shape;
mod year;

pub use as_of::AsOf;
pub use bound::Bound;
pub use count::Count;
pub use day::Day;
pub use decimal::Decimal;
pub use faults::FAULTS;
pub use figure::{Amount, Figure, Magnitude};
pub use interval::{Certainty, Interval, Quotient};
pub use local_id::LocalId;
pub use money::Money;
pub use month::Month;
pub use period::{Period, PeriodKind};
pub use ratio::Ratio;
pub use rational::Rational;
pub use shape::{Located, Shape};
#[cfg(test)]
pub(crate) use year::AcademicYear;
