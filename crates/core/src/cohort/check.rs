//! Holds a cohort's document against itself: ids, lengths, periods, subsystems.

use super::document::{CohortDocument, Row};
use super::faults::{
    DUPLICATE_COLUMN, DUPLICATE_ROW, EMPTY_COHORT, HALF_A_PANEL, LONE_SUBSYSTEM, PERIODS_DIFFER, TWICE_IN_A_PERIOD,
    UNKNOWN_SUBSYSTEM, VALUES_MISCOUNTED,
};
use crate::diagnostic::Sink;
use crate::language::Text;
use crate::lookup::HashSet;
use crate::quantity::LocalId;

const ROWS: Text = Text::new("行", "rows");
const COLUMNS: Text = Text::new("指标", "columns");

pub(super) fn check(document: &CohortDocument, sink: &mut Sink) {
    for (what, path, none) in
        [(ROWS, "/rows", document.rows.is_empty()), (COLUMNS, "/columns", document.columns.is_empty())]
    {
        if none {
            sink.fault(path, &EMPTY_COHORT.fault().with("what", what));
        }
    }
    for (index, id) in repeated(document.rows.iter().map(|row| &row.id)) {
        sink.fault(format!("/rows/{index}/id"), &DUPLICATE_ROW.fault().with("id", id.as_str()));
    }
    for (index, id) in repeated(document.columns.iter().map(|column| &column.id)) {
        sink.fault(format!("/columns/{index}/id"), &DUPLICATE_COLUMN.fault().with("id", id.as_str()));
    }
    columns(document, sink);
    panel(&document.rows, sink);
}

fn columns(document: &CohortDocument, sink: &mut Sink) {
    let rows = document.rows.len();
    let subsystems = document.subsystems.as_deref().unwrap_or_default();
    for (index, column) in document.columns.iter().enumerate() {
        if column.values.len() != rows {
            let fault = VALUES_MISCOUNTED
                .fault()
                .with("id", column.id.as_str())
                .with("found", column.values.len().to_string())
                .with("rows", rows.to_string());
            sink.fault(format!("/columns/{index}/values"), &fault);
        }
        if let Some(named) = &column.subsystem
            && subsystems.iter().all(|subsystem| subsystem.id != *named)
        {
            let fault = UNKNOWN_SUBSYSTEM.fault().with("id", named.as_str());
            sink.fault(format!("/columns/{index}/subsystem"), &fault);
        }
    }
    for (index, subsystem) in subsystems.iter().enumerate() {
        if document.columns.iter().all(|column| column.subsystem.as_ref() != Some(&subsystem.id)) {
            let fault = LONE_SUBSYSTEM.fault().with("id", subsystem.id.as_str());
            sink.fault(format!("/subsystems/{index}"), &fault);
        }
    }
}

fn panel(rows: &[Row], sink: &mut Sink) {
    let first = rows.first().and_then(|row| row.period);
    let mut seen = HashSet::default();
    for (index, row) in rows.iter().enumerate() {
        match (first, row.period) {
            (None, None) => {}
            (Some(first), Some(period)) if first.kind() == period.kind() => {
                let alliance = row.alliance.as_ref().unwrap_or(&row.id);
                if !seen.insert((alliance, period)) {
                    let fault =
                        TWICE_IN_A_PERIOD.fault().with("alliance", alliance.as_str()).with("period", period.label());
                    sink.fault(format!("/rows/{index}/period"), &fault);
                }
            }
            (Some(_), Some(_)) => {
                let fault = PERIODS_DIFFER.fault().with("id", row.id.as_str());
                sink.fault(format!("/rows/{index}/period"), &fault);
            }
            _ => sink.fault(format!("/rows/{index}"), &HALF_A_PANEL.fault().with("id", row.id.as_str())),
        }
    }
}

/// The ids that stood before, each with its place.
fn repeated<'a>(ids: impl Iterator<Item = &'a LocalId>) -> impl Iterator<Item = (usize, &'a LocalId)> {
    let mut seen = HashSet::default();
    ids.enumerate().filter(move |(_, id)| !seen.insert(*id))
}
