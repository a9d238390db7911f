//! A ledger as a table of plain columns.

use chanjiao::ledger::LedgerDocument;

use crate::table::{Columns, Table};
use crate::typed::word;

/// The problems of a ledger, a row each.
pub(super) fn of(document: &LedgerDocument) -> Table {
    let rows = || document.problems.iter();
    let because: Vec<_> = rows().map(|row| row.because.both()).collect();
    let finding: Vec<_> = rows().map(|row| row.finding.both()).collect();
    let mut columns = Columns::default();
    columns.text("id", rows().map(|row| &row.id));
    columns.text("point", rows().map(|row| &row.point));
    columns.perhaps_text("subject", rows().map(|row| row.subject.as_ref()));
    columns.text("state", rows().map(|row| row.state.word()));
    columns.text("state_zh", rows().map(|row| row.state.label().zh));
    columns.text("state_en", rows().map(|row| row.state.label().en));
    columns.text("weight", rows().map(|row| word(&row.weight)));
    columns.text("first_found", rows().map(|row| &row.first_found));
    columns.text("last_found", rows().map(|row| &row.last_found));
    columns.text("because_zh", because.iter().map(|both| &both.zh));
    columns.text("because_en", because.iter().map(|both| &both.en));
    columns.text("finding_zh", finding.iter().map(|both| &both.zh));
    columns.text("finding_en", finding.iter().map(|both| &both.en));
    columns.table()
}
