//! Who is ranked, and by what: gates first, then what is to be done where a value is not known.

use super::super::cell::Cell;
use super::super::convention::{MissingRule, Resolved, UnknownGates};
use super::super::document::{Gate, GateStatus};
use super::super::faults::{
    ALL_GATED, COLUMNS_DROPPED, GATE_UNKNOWN, KNOWN_VALUE_WANTED, NO_COLUMN_LEFT, NOTHING_KNOWN, ONE_ROW,
    VALUES_MISSING,
};
use super::super::matrix::Matrix;
use super::super::scoring::Columns;
use super::super::table::Cohort;
use super::super::view::Indicator;
use crate::diagnostic::Sink;
use crate::fault::Fault;
use crate::language::Words;

/// The rows and columns that are ranked, by their places in the cohort, and the rows that are set apart.
#[derive(Debug, Clone)]
pub(super) struct Admitted {
    pub(super) rows: Vec<usize>,
    pub(super) columns: Vec<usize>,
    pub(super) gated: Vec<usize>,
    /// Rows of which nothing is known.
    pub(super) blank: Vec<usize>,
    /// The columns that are left out because they are not known everywhere.
    pub(super) dropped: Vec<usize>,
}

/// Gates, then missing values; none if nothing can be ranked.
pub(super) fn admit(cohort: &Cohort, by: &Resolved, sink: &mut Sink) -> Option<Admitted> {
    let (gated, rows) = gate(cohort, by.unknown_gates, sink);
    if rows.is_empty() {
        sink.fault("/cohort/rows", &ALL_GATED.fault());
        return None;
    }
    if rows.len() == 1 {
        sink.fault("/cohort/rows", &ONE_ROW.fault());
    }
    let all: Vec<usize> = (0..cohort.columns().len()).collect();
    let mut admitted = Admitted { rows, columns: all, gated, blank: Vec::new(), dropped: Vec::new() };
    let gaps = gaps(cohort, &admitted);
    if gaps.is_empty() {
        return Some(admitted);
    }
    match by.missing {
        MissingRule::Refuse => {
            refuse(cohort, &gaps, sink);
            return None;
        }
        MissingRule::DropColumns => {
            admitted.dropped =
                admitted.columns.iter().copied().filter(|column| gaps.iter().any(|(_, gap)| gap == column)).collect();
            admitted.columns.retain(|column| !admitted.dropped.contains(column));
            let names = admitted.dropped.iter().filter_map(|column| cohort.columns().get(*column));
            let names = Words::List(names.map(|column| column.label.clone().into()).collect());
            sink.fault("/cohort/columns", &COLUMNS_DROPPED.fault().with("columns", names));
            if admitted.columns.is_empty() {
                sink.fault("/cohort/columns", &NO_COLUMN_LEFT.fault());
                return None;
            }
        }
        MissingRule::RenormaliseWeights => {
            let is_known = |row: usize| cohort.columns().iter().any(|column| exact(&column.values, row).is_some());
            admitted.blank = admitted.rows.iter().copied().filter(|row| !is_known(*row)).collect();
            admitted.rows.retain(|row| !admitted.blank.contains(row));
            for row in &admitted.blank {
                let title = cohort.rows().get(*row).map_or("", |row| row.title());
                sink.fault(format!("/cohort/rows/{row}"), &NOTHING_KNOWN.fault().with("row", title));
            }
            if admitted.rows.is_empty() {
                return None;
            }
        }
    }
    Some(admitted)
}

/// The rows that are set apart and those that are ranked.
fn gate(cohort: &Cohort, unknown: UnknownGates, sink: &mut Sink) -> (Vec<usize>, Vec<usize>) {
    let (mut apart, mut ranked) = (Vec::new(), Vec::new());
    for (index, row) in cohort.rows().iter().enumerate() {
        match standing(row.gates.as_deref().unwrap_or_default()) {
            GateStatus::Failed => apart.push(index),
            GateStatus::Unknown if unknown == UnknownGates::SetApart => apart.push(index),
            status => {
                if status == GateStatus::Unknown {
                    sink.fault(format!("/cohort/rows/{index}"), &GATE_UNKNOWN.fault().with("row", row.title()));
                }
                ranked.push(index);
            }
        }
    }
    (apart, ranked)
}

/// How the gates of a row stand together: one that is failed decides, then one that is not known.
pub(super) fn standing(gates: &[Gate]) -> GateStatus {
    let any = |status| gates.iter().any(|gate| gate.status == status);
    match (any(GateStatus::Failed), any(GateStatus::Unknown)) {
        (true, _) => GateStatus::Failed,
        (false, true) => GateStatus::Unknown,
        (false, false) => GateStatus::Passed,
    }
}

/// Row and column of each value of the ranked rows that is not a known number.
pub(super) fn gaps(cohort: &Cohort, admitted: &Admitted) -> Vec<(usize, usize)> {
    let columns = admitted.columns.iter().filter_map(|column| Some((*column, cohort.columns().get(*column)?)));
    columns
        .flat_map(|(place, column)| {
            admitted.rows.iter().filter(|row| exact(&column.values, **row).is_none()).map(move |row| (*row, place))
        })
        .collect()
}

fn refuse(cohort: &Cohort, gaps: &[(usize, usize)], sink: &mut Sink) {
    if let Some(&(row, column)) = gaps.iter().min() {
        let title = cohort.rows().get(row).map_or("", |row| row.title());
        let label = cohort.columns().get(column).map(|column| column.label.clone());
        let fault = VALUES_MISSING.fault().with("many", gaps.len().to_string()).with("row", title);
        let fault = match label {
            Some(label) => fault.with("column", label),
            None => fault,
        };
        sink.fault(format!("/cohort/columns/{column}/values/{row}"), &fault);
    }
}

pub(super) fn exact(values: &[Cell], row: usize) -> Option<f64> {
    values.get(row).and_then(Cell::exact).map(|number| number.get())
}

/// The numbers of some rows and columns of a cohort; `fill` gives what stands where a value is not known. Where it gives nothing, that is
/// refused: no number is made up.
pub(super) fn columns_of<'c>(
    cohort: &'c Cohort,
    rows: &[usize],
    columns: &[usize],
    fill: impl Fn(usize, usize) -> Option<f64>,
) -> Result<Columns<'c>, Fault> {
    let chosen: Vec<_> = columns.iter().filter_map(|place| Some((*place, cohort.columns().get(*place)?))).collect();
    let numbers = chosen.iter().map(|(place, column)| {
        let number = |row: &usize| {
            exact(&column.values, *row).or_else(|| fill(*row, *place)).ok_or_else(|| {
                let title = cohort.rows().get(*row).map_or("", |row| row.title());
                KNOWN_VALUE_WANTED.fault().with("row", title).with("column", column.label.clone())
            })
        };
        rows.iter().map(number).collect::<Result<Vec<f64>, Fault>>()
    });
    Ok(Columns {
        matrix: Matrix::new(numbers.collect::<Result<Vec<_>, Fault>>()?)?,
        indicators: chosen
            .iter()
            .map(|(_, column)| Indicator { direction: column.direction, goalposts: column.goalposts })
            .collect(),
        ids: chosen.iter().map(|(_, column)| column.id.as_str()).collect(),
    })
}

/// Those that would be ranked if nothing were missing.
pub(super) fn open(cohort: &Cohort, by: &Resolved) -> Option<Admitted> {
    let (gated, rows) = gate(cohort, by.unknown_gates, &mut Sink::new(0));
    let columns = (0..cohort.columns().len()).collect();
    (!rows.is_empty()).then_some(Admitted { rows, columns, gated, blank: Vec::new(), dropped: Vec::new() })
}
