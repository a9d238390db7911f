//! A batch selected from the ranking under quotas (provision 3.2-1d).

use serde::Serialize;

use super::super::faults::NO_SECOND_KEY;
use super::super::select::{Attribute, Batch, Candidates, SelectionOptions, select};
use super::super::table::Cohort;
use super::super::view::{Indicator, View};
use super::admit::exact;
use super::rank::{Ranked, periods};
use crate::diagnostic::Sink;
use crate::quantity::Period;

/// A selected batch (遴选批次).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Selection {
    /// The candidates, by id: the batch counts them from 0.
    pub rows: Vec<String>,
    /// Who is chosen and who is not, each with the reason.
    pub batch: Batch,
}

pub(super) fn picked(
    cohort: &Cohort,
    ranked: &Ranked,
    period: Option<Period>,
    options: &SelectionOptions,
    sink: &mut Sink,
) -> Option<Selection> {
    let places: Vec<usize> = if cohort.is_panel() {
        let all = periods(cohort, &ranked.admitted);
        let wanted = all.into_iter().rfind(|(known, _)| period.is_none_or(|period| period == *known));
        wanted.map(|(_, places)| places).unwrap_or_default()
    } else {
        (0..ranked.ranks.len()).collect()
    };
    let ranks: Vec<f64> = places.iter().filter_map(|place| ranked.ranks.get(*place)).copied().collect();
    let rows: Vec<usize> = places.iter().filter_map(|place| ranked.admitted.rows.get(*place)).copied().collect();
    let names = names(cohort);
    let values: Vec<Vec<Option<&str>>> =
        names.iter().map(|name| rows.iter().map(|row| value(cohort, *row, name)).collect()).collect();
    let attributes: Vec<Attribute<'_>> =
        names.iter().zip(&values).map(|(name, values)| Attribute { name, values }).collect();
    let key = match &options.second_key {
        None => None,
        Some(id) => match second_key(cohort, &rows, id) {
            Some(key) => Some(key),
            None => {
                sink.fault("/request/selection/second_key", &NO_SECOND_KEY.fault().with("id", id.as_str()));
                return None;
            }
        },
    };
    let candidates = Candidates { ranks: &ranks, attributes: &attributes, second_key: key.as_deref() };
    match select(&candidates, options) {
        Ok((batch, odd)) => {
            odd.iter().for_each(|fault| sink.fault("/request/selection", fault));
            let rows = rows.iter().filter_map(|row| cohort.rows().get(*row));
            Some(Selection { rows: rows.map(|row| row.id.as_str().to_owned()).collect(), batch })
        }
        Err(fault) => {
            sink.fault("/request/selection", &fault);
            None
        }
    }
}

/// The attributes that any row states.
fn names(cohort: &Cohort) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for attribute in cohort.rows().iter().flat_map(|row| row.attributes.iter().flatten()) {
        if !names.contains(&attribute.name.as_str()) {
            names.push(attribute.name.as_str());
        }
    }
    names
}

fn value<'c>(cohort: &'c Cohort, row: usize, name: &str) -> Option<&'c str> {
    let attributes = cohort.rows().get(row)?.attributes.as_ref()?;
    attributes.iter().find(|attribute| attribute.name.as_str() == name).map(|attribute| attribute.value.as_str())
}

/// The levels of the column that ties go by: oriented, so that more is better.
fn second_key(cohort: &Cohort, rows: &[usize], id: &str) -> Option<Vec<f64>> {
    let column = cohort.columns().iter().find(|column| column.id.as_str() == id)?;
    let numbers = rows.iter().map(|row| exact(&column.values, *row)).collect::<Option<Vec<f64>>>()?;
    let indicator = Indicator { direction: column.direction, goalposts: column.goalposts };
    View::oriented(&numbers, &indicator).ok().map(|view| view.values())
}
