//! Days of the calendar.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::faults::{DAY_IMPOSSIBLE, DAY_MALFORMED, YEAR_OUT_OF_RANGE, quoted};
use crate::fault::Fault;
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

/// The first year that a dossier may speak of.
pub(crate) const FIRST_YEAR: u16 = 1900;
/// The last one.
pub(crate) const LAST_YEAR: u16 = 2100;

/// A day (日期) of the years 1900 to 2100.
///
/// Wire form: the string `YYYY-MM-DD` (ISO 8601).
///
/// ```
/// use chanjiao::quantity::Day;
/// let day: Day = "2025-04-09".parse()?;
/// assert!(day < "2025-04-10".parse()?);
/// assert!("2025-02-29".parse::<Day>().is_err());
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(NaiveDate);

impl Day {
    /// The day, or `None` if there is none such or its year is not within 1900 to 2100.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).map(Self)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        u16::try_from(self.0.year()).unwrap_or(LAST_YEAR)
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::try_from(self.0.month()).unwrap_or(12)
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day_of_month(self) -> u8 {
        u8::try_from(self.0.day()).unwrap_or(31)
    }

    /// How many days after an earlier day it is.
    pub(crate) fn days_since(self, earlier: Self) -> u64 {
        self.0.signed_duration_since(earlier.0).num_days().try_into().unwrap_or_default()
    }

    /// The last day of the month that this day lies in.
    pub(crate) fn end_of_month(self) -> Self {
        let days = self.0.num_days_in_month();
        self.0.with_day(days.into()).map_or(self, Self)
    }
}

/// `YYYY-MM-DD` or `YYYY-MM` as numbers; `None` unless each part has exactly its digits.
pub(crate) fn parts<const N: usize>(text: &str) -> Option<[u16; N]> {
    let mut numbers = [0_u16; N];
    let mut rest = text.as_bytes();
    for (place, number) in numbers.iter_mut().enumerate() {
        if place > 0 {
            rest = rest.strip_prefix(b"-")?;
        }
        let (digits, after) = rest.split_at_checked(if place == 0 { 4 } else { 2 })?;
        for digit in digits {
            let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
            *number = number.checked_mul(10)?.checked_add(digit.into())?;
        }
        rest = after;
    }
    rest.is_empty().then_some(numbers)
}

/// Why a date of the right form is none: its year is out of range, or else there is no such day.
pub(crate) fn impossible(text: &str, year: u16) -> Fault {
    if (FIRST_YEAR..=LAST_YEAR).contains(&year) {
        DAY_IMPOSSIBLE.fault().with("text", text)
    } else {
        year_out_of_range(text)
    }
}

pub(crate) fn year_out_of_range(text: &str) -> Fault {
    YEAR_OUT_OF_RANGE
        .fault()
        .with("text", text)
        .with("first", FIRST_YEAR.to_string())
        .with("last", LAST_YEAR.to_string())
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day_of_month())
    }
}

impl Grammar for Day {
    const NAME: &'static str = "day";
    const LABEL: Text = Text::new("日期", "day");
    const EXAMPLE: &'static str = "2025-04-09";
    const PATTERN: &'static str = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    fn parse(text: &str) -> Result<Self, Fault> {
        let Some([year, month, day]) = parts(text) else {
            return Err(DAY_MALFORMED.fault().with("text", quoted(text)).with("example", Self::EXAMPLE));
        };
        u8::try_from(month)
            .ok()
            .zip(u8::try_from(day).ok())
            .and_then(|(month, day)| Self::new(year, month, day))
            .ok_or_else(|| impossible(text, year))
    }
}

wire_as_string!(Day);
