//! How many students may have been enrolled in a major in a period: what students counted elsewhere are held against.
//!
//! Enrolment is stated by academic year. A calendar year touches two of them, and whoever studied in it was enrolled in one of the two;
//! the figure of one of them stands in for the other where that is not stated. Nothing is said of a period of which neither is stated.

use crate::dossier::{Enrolment, Major};
use crate::language::Text;
use crate::quantity::{Interval, Period, PeriodKind, Rational};

/// Enrolment is counted once in a year.
pub(super) const ENROLMENT: Text = Text::new(
    "学生须先在籍：在校生按学年计一次，年中转入的不在此列，故只作提醒",
    "students are enrolled first: enrolment is counted once in an academic year, and who came in later is not in it, so this is a warning",
);

/// The most that may have been enrolled in a major at some time of a period.
pub(super) fn enrolled(major: &Major, period: Period) -> Option<Interval> {
    // By its first year and not as a period, which is reckoned with the calendar: this is asked of every class and placement.
    let is_of = |stated: Period, first_year: u16| {
        stated.kind() == PeriodKind::AcademicYear && stated.first_day().year() == first_year
    };
    let of_a_year = |first_year: u16| {
        let stated = major.enrolment.iter().flatten().find(|enrolment| is_of(enrolment.period, first_year));
        stated.map(|enrolment: &Enrolment| enrolment.students.interval())
    };
    let last = academic_year_of(period.last_day().year(), period.last_day().month());
    if matches!(period.kind(), PeriodKind::AcademicYear | PeriodKind::GraduatingClass) {
        return of_a_year(last);
    }
    let first = academic_year_of(period.first_day().year(), period.first_day().month());
    match last.checked_sub(first)? {
        0 => of_a_year(last),
        1 => match (of_a_year(first), of_a_year(last)) {
            (Some(one), Some(other)) => Some(one + other),
            (Some(one), None) | (None, Some(one)) => Some(one.scale(&Rational::from_integer(2))),
            (None, None) => None,
        },
        _ => None,
    }
}

/// The first year of the academic year that a month lies in.
fn academic_year_of(year: u16, month: u8) -> u16 {
    const SEPTEMBER: u8 = 9;
    if month < SEPTEMBER { year.saturating_sub(1) } else { year }
}
