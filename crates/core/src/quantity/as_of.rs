//! The date of a snapshot.

use std::fmt;

use super::day::parts;
use super::faults::{AS_OF_MALFORMED, quoted};
use super::{Day, Month};
use crate::fault::Fault;
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

/// The date that something is stated as of (截至): a day, or a month where that is all one has.
///
/// A month means some day in it, nobody knows which.
///
/// Wire form: the string `2025-04-09` or `2025-04`.
///
/// ```
/// use chanjiao::quantity::AsOf;
/// let as_of: AsOf = "2025-04".parse()?;
/// assert_eq!(as_of.first_day().to_string(), "2025-04-01");
/// assert_eq!(as_of.last_day().to_string(), "2025-04-30");
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AsOf {
    /// A day.
    Day(Day),
    /// Some day of a month.
    Month(Month),
}

impl AsOf {
    /// The earliest day it can mean.
    #[must_use]
    pub const fn first_day(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.first_day(),
        }
    }

    /// The latest day it can mean.
    #[must_use]
    pub fn last_day(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.last_day(),
        }
    }
}

impl From<Day> for AsOf {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Month> for AsOf {
    fn from(month: Month) -> Self {
        Self::Month(month)
    }
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month(month) => month.fmt(f),
        }
    }
}

impl Grammar for AsOf {
    const NAME: &'static str = "as_of";
    const LABEL: Text = Text::new("截至日期", "day or month");
    const EXAMPLE: &'static str = "2025-04-09";
    const PATTERN: &'static str = r"^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$";

    fn parse(text: &str) -> Result<Self, Fault> {
        if parts::<3>(text).is_some() {
            return Day::parse(text).map(Self::Day);
        }
        if parts::<2>(text).is_some() {
            return Month::parse(text).map(Self::Month);
        }
        Err(AS_OF_MALFORMED.fault().with("text", quoted(text)))
    }
}

wire_as_string!(AsOf);
