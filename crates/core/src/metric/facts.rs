//! A dossier made ready for metrics: its records found by id, and the periods that are asked for.

use super::parts::{Parts, Read};
use crate::dossier::{Dossier, Index, Member};
use crate::quantity::{AsOf, Period, PeriodKind};

/// A dossier, its records by id, and the reporting year.
#[derive(Debug)]
pub struct Facts<'a> {
    index: Index<'a>,
    year: Option<u16>,
    read: Read,
    gathers: bool,
}

impl<'a> Facts<'a> {
    /// The facts of a dossier. Without a reporting year, each kind of period takes the last one that was full before the
    /// dossier's `as_of`.
    #[must_use]
    pub fn of(dossier: &'a Dossier, year: Option<u16>) -> Self {
        Self { index: Index::of(dossier), year, read: Read::default(), gathers: true }
    }

    /// The same for whoever asks for a verdict alone: of the facts that a sum rests on, values name the first.
    pub(crate) fn for_verdict(dossier: &'a Dossier, year: Option<u16>) -> Self {
        Self { gathers: false, ..Self::of(dossier, year) }
    }

    pub(super) const fn gathers(&self) -> bool {
        self.gathers
    }

    /// The dossier.
    #[must_use]
    pub const fn dossier(&self) -> &'a Dossier {
        self.index.dossier()
    }

    /// The parts of the dossier that were read for values so far, stated or not.
    pub(crate) fn parts_read(&self) -> Parts {
        self.read.parts()
    }

    pub(super) const fn read(&self) -> &Read {
        &self.read
    }

    /// The member of an id.
    pub(crate) fn member(&self, id: &str) -> Option<&'a Member> {
        self.alliance().members()?;
        self.index.member(id)
    }

    pub(crate) const fn index(&self) -> &Index<'a> {
        &self.index
    }

    /// The reporting period of a kind, `back` periods before the last.
    #[must_use]
    pub fn period(&self, kind: PeriodKind, back: u16) -> Option<Period> {
        let mut period = match self.year {
            Some(year) => match kind {
                PeriodKind::CalendarYear => Period::calendar_year(year),
                PeriodKind::AcademicYear => Period::academic_year(year.checked_sub(1)?),
                PeriodKind::GraduatingClass => Period::graduating_class(year),
                PeriodKind::DateRange => None,
            },
            None => Period::last_full_by(kind, self.as_of()),
        }?;
        for _ in 0..back {
            period = period.previous()?;
        }
        Some(period)
    }

    /// Whether a date is stated that comes only after the dossier's own: what begins on it is not there yet.
    pub(super) fn is_ahead(&self, date: Option<AsOf>) -> bool {
        date.is_some_and(|date| date.first_day() > self.as_of().last_day())
    }

    /// Whether a period is stated that begins only after the dossier's date.
    pub(super) fn begins_ahead(&self, period: Option<Period>) -> bool {
        period.is_some_and(|period| period.first_day() > self.as_of().last_day())
    }

    /// Whether a period is stated that was over before the reporting period began.
    pub(super) fn is_past(&self, period: Option<Period>) -> bool {
        let reported = |period: Period| self.reported_beside(period);
        period.is_some_and(|period| reported(period).is_some_and(|reported| period.last_day() < reported.first_day()))
    }

    /// Whether a record of this period is one of the reporting period: it is of that period, or a range of days that has one in
    /// common with it. What states no period speaks of now.
    pub(super) fn is_reported(&self, period: Option<Period>) -> bool {
        period.is_none_or(|period| {
            self.reported_beside(period).is_some_and(|reported| match period.kind() {
                PeriodKind::DateRange => {
                    period.first_day() <= reported.last_day() && reported.first_day() <= period.last_day()
                }
                _ => period == reported,
            })
        })
    }

    /// The reporting period that a period is held against: of its kind, or the calendar year for a range of days, of whose kind
    /// there is none.
    fn reported_beside(&self, period: Period) -> Option<Period> {
        let kind = match period.kind() {
            PeriodKind::DateRange => PeriodKind::CalendarYear,
            kind => kind,
        };
        self.period(kind, 0)
    }

    /// The day or month of which the dossier speaks.
    #[must_use]
    pub const fn as_of(&self) -> AsOf {
        self.dossier().as_of
    }
}
