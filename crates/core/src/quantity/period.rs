//! Periods that a figure of a series belongs to.
//!
//! A school counts by academic years and graduating classes, an enterprise by calendar years; figures
//! compare only within one kind. Where each kind begins and ends is said here, once.

use std::cmp::Ordering;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::day::year_out_of_range;
use super::faults::{KEY_MISSING, PERIOD_REVERSED, PERIOD_WITH_SEVERAL_KINDS, PERIOD_WITHOUT_KIND};
use super::shape::{Located, Shape, deserialize_object, here, misplaced, names, part, present, unknown_keys};
use super::year::{AcademicYear, Year};
use super::{AsOf, Day};
use crate::fault::Fault;
use crate::language::{Phrase, Text};

const LABEL: Text = Text::new("时期", "period");
const EXAMPLE: &str = "{\"year\": 2024}";
const YEAR: &str = "year";
const ACADEMIC_YEAR: &str = "academic_year";
const CLASS: &str = "class";
const FROM: &str = "from";
const TO: &str = "to";
const KEYS: [&str; 5] = [YEAR, ACADEMIC_YEAR, CLASS, FROM, TO];

/// The kinds of period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(title = "kind of period", extend("x-label-zh" = "时期类别"))]
pub enum PeriodKind {
    /// 1 January to 31 December (自然年).
    CalendarYear,
    /// 1 September to 31 August (学年).
    AcademicYear,
    /// Those who graduate in a year (届); the class is whole once the academic year is over.
    GraduatingClass,
    /// Any other first and last day (起止日期).
    DateRange,
}

impl PeriodKind {
    /// What the kind is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::CalendarYear => Text::new("自然年", "calendar year"),
            Self::AcademicYear => Text::new("学年", "academic year"),
            Self::GraduatingClass => Text::new("毕业届", "graduating class"),
            Self::DateRange => Text::new("起止日期", "date range"),
        }
    }
}

/// A period (时期): a calendar year, an academic year, a graduating class, or a range of days.
///
/// Invariant: within the years 1900 to 2100, and a range does not end before it begins.
///
/// Wire form, by kind: `{"year": 2024}`, `{"academic_year": "2023-2024"}`, `{"class": 2024}`,
/// `{"from": "2024-01-01", "to": "2024-06-30"}`.
///
/// # Where a period begins and ends
/// An academic year runs from 1 September to 31 August, which is how schools count; the class of a year
/// is taken to span the academic year in which it graduates, so its figures are whole with 31 August.
/// Both are choices of this library: the notice fixes neither.
///
/// # Order
/// Periods of one kind are ordered by their first day, then by their last; periods of two kinds have no
/// order (`partial_cmp` is `None`).
///
/// ```
/// use chanjiao::quantity::{AsOf, Period, PeriodKind};
/// let as_of: AsOf = "2025-04-09".parse()?;
/// let year = Period::last_full_by(PeriodKind::CalendarYear, as_of);
/// assert_eq!(year, Period::calendar_year(2024));
/// let class = Period::last_full_by(PeriodKind::GraduatingClass, as_of);
/// assert_eq!(class, Period::graduating_class(2024));
/// assert_eq!(class.and_then(Period::previous), Period::graduating_class(2023));
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    kind: PeriodKind,
    first_day: Day,
    last_day: Day,
}

impl Period {
    /// The calendar year, or `None` if it is not within 1900 to 2100.
    #[must_use]
    pub fn calendar_year(year: u16) -> Option<Self> {
        Some(Self {
            kind: PeriodKind::CalendarYear,
            first_day: Day::new(year, 1, 1)?,
            last_day: Day::new(year, 12, 31)?,
        })
    }

    /// The academic year that begins in `first_year`, or `None` if that is not within 1900 to 2099.
    #[must_use]
    pub fn academic_year(first_year: u16) -> Option<Self> {
        Some(Self {
            kind: PeriodKind::AcademicYear,
            first_day: Day::new(first_year, 9, 1)?,
            last_day: Day::new(first_year.checked_add(1)?, 8, 31)?,
        })
    }

    /// The class that graduates in `year`, or `None` if that is not within 1901 to 2100.
    #[must_use]
    pub fn graduating_class(year: u16) -> Option<Self> {
        Self::academic_year(year.checked_sub(1)?).map(|period| Self { kind: PeriodKind::GraduatingClass, ..period })
    }

    /// The days from `first_day` to `last_day`, or `None` if the last is the earlier one.
    #[must_use]
    pub fn range(first_day: Day, last_day: Day) -> Option<Self> {
        (first_day <= last_day).then_some(Self { kind: PeriodKind::DateRange, first_day, last_day })
    }

    /// Which kind of period it is.
    #[must_use]
    pub const fn kind(self) -> PeriodKind {
        self.kind
    }

    /// Its first day.
    #[must_use]
    pub const fn first_day(self) -> Day {
        self.first_day
    }

    /// Its last day.
    #[must_use]
    pub const fn last_day(self) -> Day {
        self.last_day
    }

    /// How many days it has, the first and the last included.
    pub(crate) fn days(self) -> u64 {
        self.last_day.days_since(self.first_day).saturating_add(1)
    }

    /// The period of the same kind just before it; `None` for a range, which has none, and before 1900.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ending_in(self.kind, self.last_day.year().checked_sub(1)?)
    }

    /// Whether it is over by then.
    ///
    /// A dossier of a day speaks of that day too, and one of a month of the whole month (截至): the year 2024 is
    /// over by 2024-12-31 and by 2024-12, and not by 2024-12-30.
    #[must_use]
    pub fn is_over_by(self, as_of: AsOf) -> bool {
        self.last_day <= as_of.last_day()
    }

    /// The last period of a kind that is over by then (see [`is_over_by`](Self::is_over_by)).
    ///
    /// `None` for a date range, which no calendar fixes, and before 1900.
    #[must_use]
    pub fn last_full_by(kind: PeriodKind, as_of: AsOf) -> Option<Self> {
        let latest = Self::ending_in(kind, as_of.first_day().year())?;
        if latest.is_over_by(as_of) { Some(latest) } else { latest.previous() }
    }

    /// What it is called: 2024年, 2023—2024学年, 2024届.
    #[must_use]
    pub fn label(self) -> Phrase {
        let text = match self.kind {
            PeriodKind::CalendarYear => Text::new("{last}年", "{last}"),
            PeriodKind::AcademicYear => Text::new("{first}—{last}学年", "academic year {first}–{last}"),
            PeriodKind::GraduatingClass => Text::new("{last}届", "class of {last}"),
            PeriodKind::DateRange => {
                return Phrase::new(Text::new("{from}至{to}", "{from} to {to}"))
                    .with("from", self.first_day.to_string())
                    .with("to", self.last_day.to_string());
            }
        };
        Phrase::new(text)
            .with("first", self.first_day.year().to_string())
            .with("last", self.last_day.year().to_string())
    }

    /// The period of a kind that ends in a year; none for a date range, which the calendar does not fix.
    fn ending_in(kind: PeriodKind, year: u16) -> Option<Self> {
        match kind {
            PeriodKind::CalendarYear => Self::calendar_year(year),
            PeriodKind::AcademicYear => Self::academic_year(year.checked_sub(1)?),
            PeriodKind::GraduatingClass => Self::graduating_class(year),
            PeriodKind::DateRange => None,
        }
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let days = |period: &Self| (period.first_day, period.last_day);
        (self.kind == other.kind).then(|| days(self).cmp(&days(other)))
    }
}

/// A period as it stands on the wire, each part read for itself.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Parts {
    #[serde(default, deserialize_with = "present")]
    year: Option<Year>,
    #[serde(default, deserialize_with = "present")]
    academic_year: Option<AcademicYear>,
    #[serde(default, deserialize_with = "present")]
    class: Option<Year>,
    #[serde(default, deserialize_with = "present")]
    from: Option<Day>,
    #[serde(default, deserialize_with = "present")]
    to: Option<Day>,
}

impl TryFrom<Parts> for Period {
    type Error = Fault;

    fn try_from(parts: Parts) -> Result<Self, Fault> {
        let lacks = |key: &str| KEY_MISSING.fault().with("label", LABEL).with("key", key);
        match parts {
            Parts { year: Some(year), academic_year: None, class: None, from: None, to: None } => {
                Self::calendar_year(year.get()).ok_or_else(|| year_out_of_range(&year.get().to_string()))
            }
            Parts { year: None, academic_year: Some(year), class: None, from: None, to: None } => {
                Self::academic_year(year.first()).ok_or_else(|| year_out_of_range(&year.to_string()))
            }
            Parts { year: None, academic_year: None, class: Some(year), from: None, to: None } => {
                Self::graduating_class(year.get()).ok_or_else(|| year_out_of_range(&year.get().to_string()))
            }
            Parts { year: None, academic_year: None, class: None, from: Some(from), to: Some(to) } => {
                Self::range(from, to)
                    .ok_or_else(|| PERIOD_REVERSED.fault().with("from", from.to_string()).with("to", to.to_string()))
            }
            Parts { year: None, academic_year: None, class: None, from: Some(_), to: None } => Err(lacks(TO)),
            Parts { year: None, academic_year: None, class: None, from: None, to: Some(_) } => Err(lacks(FROM)),
            Parts { year: None, academic_year: None, class: None, from: None, to: None } => {
                Err(PERIOD_WITHOUT_KIND.fault().with("known", names(&KEYS)))
            }
            Parts { year, academic_year, class, from, to } => {
                let stand = [year.is_some(), academic_year.is_some(), class.is_some(), from.is_some(), to.is_some()];
                let found: Vec<&str> =
                    KEYS.into_iter().zip(stand).filter(|(_, stands)| *stands).map(|(key, _)| key).collect();
                Err(PERIOD_WITH_SEVERAL_KINDS.fault().with("found", names(&found)))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts: Parts = deserialize_object(deserializer, LABEL)?;
        Self::try_from(parts).map_err(serde::de::Error::custom)
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (first, last) = (self.first_day, self.last_day);
        let mut map = serializer.serialize_map(None)?;
        match self.kind {
            PeriodKind::CalendarYear => map.serialize_entry(YEAR, &last.year())?,
            PeriodKind::AcademicYear => {
                map.serialize_entry(ACADEMIC_YEAR, &format!("{}-{}", first.year(), last.year()))?;
            }
            PeriodKind::GraduatingClass => map.serialize_entry(CLASS, &last.year())?,
            PeriodKind::DateRange => {
                map.serialize_entry(FROM, &first)?;
                map.serialize_entry(TO, &last)?;
            }
        }
        map.end()
    }
}

impl Shape for Period {
    const NAME: &'static str = "period";

    fn faults(value: &Value) -> Vec<Located> {
        let Value::Object(object) = value else {
            return vec![here(misplaced(value, LABEL, EXAMPLE))];
        };
        let mut faults = unknown_keys(object, &KEYS, LABEL);
        let parts = Parts {
            year: part(object, YEAR, &mut faults),
            academic_year: part(object, ACADEMIC_YEAR, &mut faults),
            class: part(object, CLASS, &mut faults),
            from: part(object, FROM, &mut faults),
            to: part(object, TO, &mut faults),
        };
        // With a part that cannot be read, what is said of the whole would mislead.
        if faults.is_empty() {
            faults.extend(Self::try_from(parts).err().map(here));
        }
        faults
    }
}

impl JsonSchema for Period {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Period".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let year = generator.subschema_for::<Year>();
        let academic_year = generator.subschema_for::<AcademicYear>();
        let day = generator.subschema_for::<Day>();
        let only = |kind: PeriodKind, key: &str, schema: &Schema| {
            json_schema!({
                "type": "object",
                "title": kind.label().en,
                "x-label-zh": kind.label().zh,
                "properties": {key: schema},
                "required": [key],
                "additionalProperties": false,
            })
        };
        json_schema!({
            "title": LABEL.en,
            "x-label-zh": LABEL.zh,
            "x-grammar": Self::NAME,
            "anyOf": [
                only(PeriodKind::CalendarYear, YEAR, &year),
                only(PeriodKind::AcademicYear, ACADEMIC_YEAR, &academic_year),
                only(PeriodKind::GraduatingClass, CLASS, &year),
                {
                    "type": "object",
                    "title": PeriodKind::DateRange.label().en,
                    "x-label-zh": PeriodKind::DateRange.label().zh,
                    "properties": {FROM: day, TO: day},
                    "required": [FROM, TO],
                    "additionalProperties": false,
                },
            ],
            "examples": [{"year": 2024}, {"academic_year": "2023-2024"}, {"class": 2024}],
        })
    }
}
