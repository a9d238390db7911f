//! Periods against the calendar.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use crate::language::Lang;
use crate::quantity::{AsOf, Day, Month, Period, PeriodKind};

fn day() -> impl Strategy<Value = Day> {
    (1950_u16..2090, 1_u8..=12, 1_u8..=31)
        .prop_filter_map("a day of the calendar", |(year, month, day)| Day::new(year, month, day))
}

fn as_of() -> impl Strategy<Value = AsOf> {
    prop_oneof![
        day().prop_map(AsOf::Day),
        (1950_u16..2090, 1_u8..=12).prop_map(|(year, month)| AsOf::Month(Month::new(year, month).unwrap())),
    ]
}

fn kind() -> impl Strategy<Value = PeriodKind> {
    prop_oneof![Just(PeriodKind::CalendarYear), Just(PeriodKind::AcademicYear), Just(PeriodKind::GraduatingClass)]
}

fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (1950_u16..2090).prop_map(|year| Period::calendar_year(year).unwrap()),
        (1950_u16..2090).prop_map(|year| Period::academic_year(year).unwrap()),
        (1950_u16..2090).prop_map(|year| Period::graduating_class(year).unwrap()),
        (day(), day()).prop_map(|(a, b)| Period::range(a.min(b), a.max(b)).unwrap()),
    ]
}

fn chrono_day(day: Day) -> NaiveDate {
    day.to_string().parse().unwrap()
}

proptest! {
    #[test]
    fn the_previous_period_ends_the_day_before(period in period()) {
        match period.previous() {
            Some(previous) => {
                prop_assert_eq!(previous.kind(), period.kind());
                prop_assert_eq!(chrono_day(previous.last_day()).succ_opt(), Some(chrono_day(period.first_day())));
                prop_assert!(previous < period);
            }
            None => prop_assert_eq!(period.kind(), PeriodKind::DateRange),
        }
    }

    #[test]
    fn the_last_full_period_is_over_and_the_next_is_not(kind in kind(), as_of in as_of()) {
        let last = Period::last_full_by(kind, as_of).unwrap();
        prop_assert_eq!(last.kind(), kind);
        prop_assert!(last.is_over_by(as_of));
        let year = last.last_day().year();
        let next = match kind {
            PeriodKind::CalendarYear => Period::calendar_year(year.saturating_add(1)),
            PeriodKind::AcademicYear => Period::academic_year(year),
            PeriodKind::GraduatingClass => Period::graduating_class(year.saturating_add(1)),
            PeriodKind::DateRange => None,
        }
        .unwrap();
        prop_assert_eq!(next.previous(), Some(last));
        prop_assert!(!next.is_over_by(as_of));
    }

    #[test]
    fn a_period_that_is_over_stays_over(period in period(), a in day(), b in day()) {
        let (earlier, later) = (a.min(b), a.max(b));
        prop_assert!(!period.is_over_by(earlier.into()) || period.is_over_by(later.into()));
        prop_assert_eq!(period.is_over_by(earlier.into()), period.last_day() <= earlier);
    }

    #[test]
    fn periods_of_two_kinds_have_no_order(a in period(), b in period()) {
        prop_assert_eq!(a.partial_cmp(&b).is_some(), a.kind() == b.kind());
        prop_assert_eq!(a.partial_cmp(&b).is_some_and(std::cmp::Ordering::is_eq), a == b);
    }

    #[test]
    fn what_is_written_is_read_again(period in period(), as_of in as_of()) {
        let text = serde_json::to_string(&period).unwrap();
        prop_assert_eq!(serde_json::from_str::<Period>(&text).unwrap(), period);
        let text = serde_json::to_string(&as_of).unwrap();
        prop_assert_eq!(serde_json::from_str::<AsOf>(&text).unwrap(), as_of);
    }

    #[test]
    fn a_day_is_a_day_of_the_calendar(year in 1890_u16..2110, month in 0_u8..14, day in 0_u8..33) {
        let text = format!("{year:04}-{month:02}-{day:02}");
        let expected = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
            .filter(|date| (1900..=2100).contains(&date.year()));
        let read: Option<Day> = text.parse().ok();
        prop_assert_eq!(read.map(|day| day.to_string()), expected.map(|_| text));
    }

    #[test]
    fn a_month_begins_and_ends_in_itself(year in 1900_u16..=2100, month in 1_u8..=12) {
        let month = Month::new(year, month).unwrap();
        let last = chrono_day(month.last_day());
        prop_assert_eq!(chrono_day(month.first_day()).day(), 1);
        prop_assert_eq!(last.month(), chrono_day(month.first_day()).month());
        prop_assert_ne!(last.succ_opt().unwrap().month(), last.month());
    }
}

#[test]
fn each_kind_has_its_wire_form() {
    let written = |period: Option<Period>| serde_json::to_string(&period.unwrap()).unwrap();
    assert_eq!(written(Period::calendar_year(2024)), r#"{"year":2024}"#);
    assert_eq!(written(Period::academic_year(2023)), r#"{"academic_year":"2023-2024"}"#);
    assert_eq!(written(Period::graduating_class(2024)), r#"{"class":2024}"#);
    let (from, to) = ("2024-01-01".parse().unwrap(), "2024-06-30".parse().unwrap());
    assert_eq!(written(Period::range(from, to)), r#"{"from":"2024-01-01","to":"2024-06-30"}"#);
    assert_eq!(Period::range(to, from), None);
}

#[test]
fn the_class_of_a_year_is_whole_with_its_august() {
    let last = |as_of: &str| Period::last_full_by(PeriodKind::GraduatingClass, as_of.parse().unwrap()).unwrap();
    assert_eq!(Some(last("2025-08-30")), Period::graduating_class(2024));
    assert_eq!(Some(last("2025-08-31")), Period::graduating_class(2025));
    assert_eq!(Some(last("2025-07")), Period::graduating_class(2024));
    assert_eq!(Some(last("2025-08")), Period::graduating_class(2025));
}

#[test]
fn the_year_is_over_on_its_last_day() {
    let last = |as_of: &str| Period::last_full_by(PeriodKind::CalendarYear, as_of.parse().unwrap()).unwrap();
    assert_eq!(Some(last("2024-12-30")), Period::calendar_year(2023));
    assert_eq!(Some(last("2024-12-31")), Period::calendar_year(2024));
    assert_eq!(Some(last("2024-11")), Period::calendar_year(2023));
    assert_eq!(Some(last("2024-12")), Period::calendar_year(2024));
}

#[test]
fn the_calendar_ends_where_years_do() {
    assert_eq!(Period::calendar_year(1900).unwrap().previous(), None);
    assert_eq!(Period::academic_year(1900).unwrap().previous(), None);
    assert_eq!(Period::graduating_class(1901).unwrap().previous(), None);
    assert_eq!(Period::graduating_class(1900), None);
    assert_eq!(Period::academic_year(2100), None);
    assert_eq!(Period::calendar_year(u16::MAX), None);
    let earliest: AsOf = "1900-01-01".parse().unwrap();
    for kind in [PeriodKind::CalendarYear, PeriodKind::AcademicYear, PeriodKind::GraduatingClass, PeriodKind::DateRange]
    {
        assert_eq!(Period::last_full_by(kind, earliest), None);
    }
}

#[test]
fn people_read_a_period_in_their_language() {
    let said = |period: Option<Period>, lang| period.unwrap().label().say(lang);
    assert_eq!(said(Period::calendar_year(2024), Lang::Zh), "2024年");
    assert_eq!(said(Period::academic_year(2023), Lang::Zh), "2023—2024学年");
    assert_eq!(said(Period::academic_year(2023), Lang::En), "academic year 2023–2024");
    assert_eq!(said(Period::graduating_class(2024), Lang::Zh), "2024届");
    assert_eq!(said(Period::graduating_class(2024), Lang::En), "class of 2024");
}
