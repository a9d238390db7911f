//! What becomes of the order without a row or a column.

use serde::Serialize;

use super::super::convention::Resolved;
use super::super::trust::{ColumnRemoval, Outcome, RemovedRow, without_each_column, without_each_row};
use super::arena::Arena;
use crate::diagnostic::Sink;

/// What becomes of the order of the others without each row (逆序检验).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Reversal {
    /// The rows, by id.
    pub rows: Vec<String>,
    /// Whether the order holds whichever row is removed.
    pub holds: bool,
    /// What each removal does, in the order of the rows.
    pub removed: Vec<Outcome<RemovedRow>>,
}

/// What the ranks are without each column (逐一剔除指标).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct WithoutEachColumn {
    /// The rows, by id.
    pub rows: Vec<String>,
    /// The columns, by id.
    pub columns: Vec<String>,
    /// What each removal does, in the order of the columns.
    pub removed: Vec<Outcome<ColumnRemoval>>,
}

pub(super) fn reversal(arena: &Arena<'_>, by: &Resolved, sink: &mut Sink) -> Option<Reversal> {
    match without_each_row(arena.many(), |kept| arena.scores_of_rows(by, kept)) {
        Ok(removed) => {
            let holds = removed.iter().all(|outcome| matches!(outcome, Outcome::Found(found) if found.holds));
            Some(Reversal { rows: rows(arena), holds, removed })
        }
        Err(fault) => {
            sink.fault("/request/reversal", &fault);
            None
        }
    }
}

pub(super) fn by_columns(arena: &Arena<'_>, by: &Resolved, sink: &mut Sink) -> Option<WithoutEachColumn> {
    match without_each_column(arena.width(), by.ranks, |kept| arena.scores_by_columns(by, kept)) {
        Ok(removed) => {
            let columns = arena.columns().iter().filter_map(|place| arena.cohort.columns().get(*place));
            let columns = columns.map(|column| column.id.as_str().to_owned()).collect();
            Some(WithoutEachColumn { rows: rows(arena), columns, removed })
        }
        Err(fault) => {
            sink.fault("/request/without_each_column", &fault);
            None
        }
    }
}

/// The rows that are looked at, by id.
pub(super) fn rows(arena: &Arena<'_>) -> Vec<String> {
    arena.focus().filter_map(|row| arena.cohort.rows().get(row)).map(|row| row.id.as_str().to_owned()).collect()
}
