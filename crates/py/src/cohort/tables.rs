//! Cohorts and studies as tables of plain columns.

use chanjiao::cohort::{Cell, Cohort, StudyDocument};
use chanjiao::quantity::Period;
use serde_json::Value;

use crate::table::{Columns, Table};
use crate::typed::word;

/// A period in a word: `2024`, `2023-2024`.
pub(super) fn period_word(period: &Period) -> String {
    let written = serde_json::to_value(period).unwrap_or_default();
    match written.as_object().and_then(|object| object.values().next()) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

/// The rows of a cohort with their attributes and values.
pub(super) fn of_cohort(cohort: &Cohort) -> Table {
    let rows = || cohort.rows().iter();
    let mut columns = Columns::default();
    columns.text("id", rows().map(|row| &row.id));
    columns.perhaps_text("name", rows().map(|row| row.name.as_ref()));
    if cohort.is_panel() {
        columns.text("alliance", rows().map(|row| row.of_alliance()));
        columns.perhaps_text("period", rows().map(|row| row.period.as_ref().map(period_word)));
    }
    let mut names: Vec<&str> = Vec::new();
    for attribute in rows().flat_map(|row| row.attributes.iter().flatten()) {
        if !names.contains(&attribute.name.as_str()) {
            names.push(attribute.name.as_str());
        }
    }
    for name in names {
        let stated = rows().map(|row| {
            let attributes = row.attributes.iter().flatten();
            attributes.filter(|attribute| attribute.name.as_str() == name).map(|attribute| &attribute.value).next()
        });
        columns.perhaps_text(name, stated);
    }
    for column in cohort.columns() {
        let number = |cell: &Cell| cell.exact().map(|number| number.get());
        columns.numbers(column.id.as_str(), column.values.iter().map(number));
    }
    columns.table()
}

/// Between which ranks a row may lie, or lay in the trials.
pub(super) fn range(document: &StudyDocument, row: &str) -> Option<(f64, f64)> {
    let exact = document.ranges.as_ref().and_then(|ranges| {
        let place = ranges.rows.iter().position(|known| known == row)?;
        ranges.ranges.get(place).map(|range| (range.best.get(), range.worst.get()))
    });
    exact.or_else(|| {
        let trials = document.trials.as_ref()?;
        let place = trials.rows.iter().position(|known| known == row)?;
        trials.outcome.rows.get(place).map(|ranks| (ranks.best.get(), ranks.worst.get()))
    })
}

/// The ranking, the best row first.
pub(super) fn of_ranking(document: &StudyDocument) -> Table {
    let ranking = document.ranking.as_ref();
    let ranked =
        ranking.into_iter().flat_map(|ranking| ranking.order.iter().filter_map(|place| ranking.rows.get(*place)));
    let ranked: Vec<_> = ranked.collect();
    let rows = || ranked.iter();
    let mut columns = Columns::default();
    columns.text("id", rows().map(|row| &row.id));
    columns.text("name", rows().map(|row| &row.name));
    columns.perhaps_text("period", rows().map(|row| row.period.as_ref().map(period_word)));
    columns.numbers("rank", rows().map(|row| Some(row.rank.get())));
    columns.numbers("score", rows().map(|row| Some(row.score.get())));
    columns.numbers("best", rows().map(|row| range(document, &row.id).map(|(best, _)| best)));
    columns.numbers("worst", rows().map(|row| range(document, &row.id).map(|(_, worst)| worst)));
    columns.counts("known", rows().map(|row| Some(row.coverage.known)));
    columns.counts("columns", rows().map(|row| Some(row.coverage.columns)));
    columns.numbers("weight", rows().map(|row| Some(row.coverage.weight.get())));
    columns.table()
}

/// How often each row took each rank.
#[expect(clippy::float_arithmetic, reason = "a share of draws for a table; the counts are exact")]
pub(super) fn of_trials(document: &StudyDocument) -> Table {
    let (mut ids, mut ranks, mut shares) = (Vec::new(), Vec::new(), Vec::new());
    if let Some(trials) = &document.trials {
        let draws = trials.outcome.draws as f64;
        for (id, row) in trials.rows.iter().zip(&trials.outcome.rows) {
            for (rank, count) in trials.outcome.ranks.iter().zip(&row.counts) {
                ids.push(id);
                ranks.push(Some(rank.get()));
                shares.push(Some(*count as f64 / draws));
            }
        }
    }
    let mut columns = Columns::default();
    columns.text("id", ids.into_iter());
    columns.numbers("rank", ranks.into_iter());
    columns.numbers("share", shares.into_iter());
    columns.table()
}

/// How the subsystems of each row are coupled.
pub(super) fn of_coupling(document: &StudyDocument) -> Table {
    let coupled = document.coupling.as_ref();
    let rows = || coupled.into_iter().flat_map(|coupled| &coupled.outcome.rows);
    let periods = coupled.into_iter().flat_map(|coupled| {
        (0..coupled.rows.len()).map(|place| coupled.periods.get(place).map(period_word)).collect::<Vec<_>>()
    });
    let mut columns = Columns::default();
    columns.text("id", coupled.into_iter().flat_map(|coupled| &coupled.rows));
    columns.perhaps_text("period", periods);
    columns.numbers("coupling", rows().map(|row| row.coupling.map(|degree| degree.get())));
    columns.numbers("index", rows().map(|row| Some(row.index.get())));
    columns.numbers("coordination", rows().map(|row| Some(row.coordination.get())));
    columns.text("grade", rows().map(|row| word(&row.grade)));
    columns.text("grade_zh", rows().map(|row| row.grade.label().zh));
    columns.text("grade_en", rows().map(|row| row.grade.label().en));
    if let Some(coupled) = &document.coupling {
        for (subsystem, scores) in coupled.subsystems.iter().zip(&coupled.scores) {
            columns.numbers(subsystem, scores.iter().map(|score| Some(score.get())));
        }
    }
    columns.table()
}
