//! Months of the calendar.

use std::fmt;

use super::Day;
use super::day::{FIRST_YEAR, LAST_YEAR, parts, year_out_of_range};
use super::faults::{MONTH_MALFORMED, quoted};
use crate::fault::Fault;
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

/// A month (月份) of the years 1900 to 2100.
///
/// Wire form: the string `YYYY-MM` (ISO 8601).
///
/// ```
/// use chanjiao::quantity::Month;
/// let month: Month = "2024-02".parse()?;
/// assert_eq!(month.last_day().to_string(), "2024-02-29");
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    first_day: Day,
}

impl Month {
    /// The month, or `None` if there is none such or its year is not within 1900 to 2100.
    #[must_use]
    pub fn new(year: u16, month: u8) -> Option<Self> {
        Day::new(year, month, 1).map(|first_day| Self { first_day })
    }

    /// Its first day.
    #[must_use]
    pub const fn first_day(self) -> Day {
        self.first_day
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Day {
        self.first_day.end_of_month()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first_day.year(), self.first_day.month())
    }
}

impl Grammar for Month {
    const NAME: &'static str = "month";
    const LABEL: Text = Text::new("月份", "month");
    const EXAMPLE: &'static str = "2025-04";
    const PATTERN: &'static str = r"^[0-9]{4}-(0[1-9]|1[0-2])$";

    fn parse(text: &str) -> Result<Self, Fault> {
        let malformed = || MONTH_MALFORMED.fault().with("text", quoted(text)).with("example", Self::EXAMPLE);
        let [year, month] = parts(text).ok_or_else(malformed)?;
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(year_out_of_range(text));
        }
        u8::try_from(month).ok().and_then(|month| Self::new(year, month)).ok_or_else(malformed)
    }
}

wire_as_string!(Month);
