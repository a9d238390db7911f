//! What the generator is asked to draw.

use crate::cohort::Shipped;
use crate::generator::{FIRST_YEAR, Sample};

pub(crate) const USAGE: &str = "\
用法 usage: generate [--seed N] [--entities N] [--count N] [--years N] [--unknown N] | --cohort panel|open
每行一份虚构档案：count个联合体，各years年。One invented dossier a line: so many alliances, each in so many years.
entities: 约有多少条记录 about how many records; unknown: 每千项可不填的事实中未知的项数 facts left out of a thousand that may be
cohort: 随库提供的虚构比较对象 the invented cohorts that are shipped";

/// The most records of one dossier: what the default limits of reading hold with room to spare.
const MOST_ENTITIES: u64 = 100_000;
/// The most years that one alliance is followed.
const MOST_YEARS: u64 = 20;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arguments {
    pub(crate) first: Sample,
    /// How many alliances.
    pub(crate) count: u64,
    /// In how many years, up to that of the first sample when it is one.
    pub(crate) years: u64,
    /// A shipped cohort that is to be printed instead.
    pub(crate) cohort: Option<Shipped>,
}

/// Reads the arguments, or gives the one that it cannot make out.
pub(crate) fn read(given: &[String]) -> Result<Arguments, String> {
    let mut arguments = Arguments { first: Sample::default(), count: 1, years: 1, cohort: None };
    let mut given = given.iter();
    while let Some(option) = given.next() {
        let not_understood = |value: Option<&String>| format!("{option} {}", value.map_or("", String::as_str));
        let value = given.next();
        if option == "--cohort" {
            arguments.cohort = Some(match value.map(String::as_str) {
                Some("panel") => Shipped::Panel,
                Some("open") => Shipped::Open,
                _ => return Err(not_understood(value)),
            });
            continue;
        }
        let number: u64 = value.and_then(|value| value.parse().ok()).ok_or_else(|| not_understood(value))?;
        let (place, most) = match option.as_str() {
            "--seed" => (&mut arguments.first.seed, u64::MAX),
            "--entities" => (&mut arguments.first.entities, MOST_ENTITIES),
            "--unknown" => (&mut arguments.first.unknown, 900),
            "--count" => (&mut arguments.count, u64::MAX),
            "--years" => (&mut arguments.years, MOST_YEARS),
            _ => return Err(not_understood(value)),
        };
        if number > most {
            return Err(not_understood(value));
        }
        *place = number;
    }
    Ok(arguments)
}

impl Arguments {
    /// What is to be drawn: alliance by alliance, year by year; a single year is the default one.
    pub(crate) fn samples(&self) -> impl Iterator<Item = Sample> + use<> {
        let (first, years) = (self.first, self.years);
        let from = if years > 1 { FIRST_YEAR } else { first.year };
        let each =
            move |alliance| (0..years).map(move |later| Sample { alliance, year: from.saturating_add(later), ..first });
        (1..=self.count).flat_map(each)
    }
}
