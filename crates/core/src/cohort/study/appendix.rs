//! The appendix that a reviewer asks for: every intermediate table, as columns, JSON and LaTeX.

mod build;
mod coupling;
mod delphi;
mod latex;
mod scores;
mod weights;

use serde::Serialize;

use super::super::cell::Cell;
use super::super::convention::{MissingRule, Resolved};
use super::super::normalise::{Normalisation, normalise};
use super::super::partial::{Sparse, levels_known};
use super::super::real::Real;
use super::super::table::Cohort;
use super::super::view::{Indicator, Views};
use super::admit::{columns_of, exact};
use super::rank::{Part, Ranked, weight};
use super::run::StudyDocument;
use super::systems::{of_cohort, period_of};
use crate::language::{Bilingual, Phrase, Text};

/// An intermediate table (中间表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Table {
    /// Its id, such as `oriented` or `weights`; those of one period of a panel end with it.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// What stands at the head of each row: mostly the ids of rows or columns of the cohort.
    pub heads: Vec<String>,
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// Cells that somebody filled in, by row and column of the table.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub imputed: Vec<[usize; 2]>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct TableColumn {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: Bilingual,
    /// Its values, one for each row.
    pub values: TableValues,
}

/// The values of a column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TableValues {
    /// Numbers; none where there is no value.
    Numbers(Vec<Option<Real>>),
    /// Words, in both languages.
    Words(Vec<Bilingual>),
}

/// Oriented and normalised values of a part, by columns.
pub(super) struct Levels {
    pub(super) oriented: Vec<Vec<Option<f64>>>,
    /// Empty for methods that do not normalise.
    pub(super) normalised: Vec<Vec<Option<f64>>>,
}

/// Computes the oriented and normalised values of a part once more, for those who ask.
pub(super) fn levels_of(cohort: &Cohort, by: &Resolved, ranked: &Ranked, part: &Part) -> Levels {
    levels_by(cohort, by, by.normalisation, ranked, part)
}

fn levels_by(
    cohort: &Cohort,
    by: &Resolved,
    normalisation: Option<Normalisation>,
    ranked: &Ranked,
    part: &Part,
) -> Levels {
    let rows = of_cohort(ranked, part);
    if by.missing == MissingRule::RenormaliseWeights {
        let columns = cohort.columns().iter().map(|column| Sparse {
            id: column.id.as_str(),
            indicator: Indicator { direction: column.direction, goalposts: column.goalposts },
            values: rows.iter().map(|row| exact(&column.values, *row)).collect(),
        });
        let columns: Vec<Sparse<'_>> = columns.collect();
        let levels = |how| columns.iter().map(|column| levels_known(column, how)).collect();
        return Levels { oriented: levels(None), normalised: levels(normalisation) };
    }
    let known =
        |values: Vec<Vec<f64>>| values.into_iter().map(|column| column.into_iter().map(Some).collect()).collect();
    let computed = || {
        let own = columns_of(cohort, &rows, &ranked.admitted.columns, |_, _| None).ok()?;
        let oriented = Views::oriented(&own.matrix, &own.indicators).ok()?;
        let normalised = normalisation.and_then(|how| normalise(&oriented, how).ok());
        let normalised = normalised.map(|normalised| known(normalised.views.values())).unwrap_or_default();
        Some(Levels { oriented: known(oriented.values()), normalised })
    };
    computed().unwrap_or(Levels { oriented: Vec::new(), normalised: Vec::new() })
}

/// Every table of a study.
pub(super) fn tables(cohort: &Cohort, by: &Resolved, ranked: Option<&Ranked>, document: &StudyDocument) -> Vec<Table> {
    let mut tables = ranked.map(|ranked| of_ranked(cohort, by, ranked, document)).unwrap_or_default();
    tables.extend(delphi::tables(&document.delphi));
    tables
}

fn of_ranked(cohort: &Cohort, by: &Resolved, ranked: &Ranked, document: &StudyDocument) -> Vec<Table> {
    let mut tables = vec![values(cohort, ranked)];
    for part in &ranked.parts {
        let suffix = suffix(cohort, by, ranked, part);
        let rows = of_cohort(ranked, part);
        let heads = heads(cohort, &rows);
        let levels = levels_of(cohort, by, ranked, part);
        const ORIENTED: Text = Text::new("正向化矩阵", "oriented values");
        const NORMALISED: Text = Text::new("归一化矩阵", "normalised values");
        for (id, title, levels) in
            [("oriented", ORIENTED, levels.oriented), ("normalised", NORMALISED, levels.normalised)]
        {
            if !levels.is_empty() {
                let table = named(id, title, &suffix, heads.clone(), columns(cohort, ranked, levels));
                tables.push(Table { imputed: filled(cohort, &rows, &ranked.admitted.columns), ..table });
            }
        }
        let weighed = weights::tables(cohort, ranked, part);
        tables.extend(weighed.into_iter().map(|table| suffixed(table, &suffix)));
    }
    tables.push(weights_used(cohort, by, ranked));
    for part in &ranked.parts {
        let made = scores::of_part(cohort, by, ranked, part).into_iter();
        tables.extend(made.map(|table| suffixed(table, &suffix(cohort, by, ranked, part))));
    }
    if let Some(ranking) = &document.ranking {
        tables.push(scores(ranking));
    }
    if by.normalisation.is_none() && (document.coupling.is_some() || document.obstacles.is_some()) {
        tables.extend(coupling::levels(cohort, by, ranked));
    }
    if let Some(coupled) = &document.coupling {
        tables.extend(coupling::tables(cohort, by, ranked, coupled));
    }
    if let Some(found) = &document.obstacles {
        tables.extend(coupling::hindering(cohort, by, ranked, found));
    }
    tables
}

/// The period of a part, where a panel is scored period by period.
fn suffix(cohort: &Cohort, by: &Resolved, ranked: &Ranked, part: &Part) -> Option<Phrase> {
    period_of(cohort, by, ranked, part).map(crate::quantity::Period::label)
}

fn named(id: &str, title: Text, suffix: &Option<Phrase>, heads: Vec<String>, columns: Vec<TableColumn>) -> Table {
    let table = Table { id: id.to_owned(), title: super::both(title), heads, columns, imputed: Vec::new() };
    suffixed(table, suffix)
}

fn suffixed(mut table: Table, suffix: &Option<Phrase>) -> Table {
    if let Some(period) = suffix {
        let period = period.both();
        table.id = format!("{}@{}", table.id, period.en);
        return build::of_what(table, &period);
    }
    table
}

fn heads(cohort: &Cohort, rows: &[usize]) -> Vec<String> {
    rows.iter().filter_map(|row| cohort.rows().get(*row)).map(|row| row.id.as_str().to_owned()).collect()
}

/// Which cells of a table of these rows and columns of the cohort were filled in, or made of what was.
fn filled(cohort: &Cohort, rows: &[usize], columns: &[usize]) -> Vec<[usize; 2]> {
    let chosen = columns.iter().filter_map(|place| cohort.columns().get(*place)).enumerate();
    let of_column = |(place, column): (usize, &super::super::document::Column)| {
        let is_filled = |row: &usize| matches!(column.values.get(*row), Some(Cell::Imputed(..)));
        let marked = rows.iter().enumerate().filter(|(_, row)| is_filled(row)).map(|(at, _)| [at, place]);
        marked.collect::<Vec<_>>()
    };
    chosen.flat_map(of_column).collect()
}

/// The values as they stand in the cohort, with what was filled in.
fn values(cohort: &Cohort, ranked: &Ranked) -> Table {
    let rows = &ranked.admitted.rows;
    let imputed = filled(cohort, rows, &(0..cohort.columns().len()).collect::<Vec<_>>());
    let column = |column: &super::super::document::Column| TableColumn {
        id: column.id.as_str().to_owned(),
        label: column.label.clone(),
        values: TableValues::Numbers(rows.iter().map(|row| column.values.get(*row).and_then(Cell::exact)).collect()),
    };
    let title = super::both(Text::new("原始值", "values"));
    let columns = cohort.columns().iter().map(column).collect();
    Table { id: "values".to_owned(), title, heads: heads(cohort, rows), columns, imputed }
}

fn columns(cohort: &Cohort, ranked: &Ranked, levels: Vec<Vec<Option<f64>>>) -> Vec<TableColumn> {
    let admitted = ranked.admitted.columns.iter().filter_map(|place| cohort.columns().get(*place));
    let column = |(column, levels): (&super::super::document::Column, Vec<Option<f64>>)| TableColumn {
        id: column.id.as_str().to_owned(),
        label: column.label.clone(),
        values: TableValues::Numbers(levels.into_iter().map(|level| level.and_then(Real::new)).collect()),
    };
    admitted.zip(levels).map(column).collect()
}

/// The weights that were used, column by column.
fn weights_used(cohort: &Cohort, by: &Resolved, ranked: &Ranked) -> Table {
    const WEIGHT: Text = Text::new("权重", "weight");
    const WEIGHT_IN: Text = Text::new("{period}权重", "weight in {period}");
    let label = |part: &Part| match suffix(cohort, by, ranked, part) {
        Some(period) => Phrase::new(WEIGHT_IN).with("period", period).both(),
        None => super::both(WEIGHT),
    };
    let of_part = |(number, part): (usize, &Part)| TableColumn {
        id: if ranked.parts.len() > 1 { format!("weight_{number}") } else { "weight".to_owned() },
        label: label(part),
        values: TableValues::Numbers((0..ranked.admitted.columns.len()).map(|at| weight(&part.scored, at)).collect()),
    };
    let heads = ranked.admitted.columns.iter().filter_map(|place| cohort.columns().get(*place));
    let heads = heads.map(|column| column.id.as_str().to_owned()).collect();
    named("weights", Text::new("权重", "weights"), &None, heads, (1..).zip(&ranked.parts).map(of_part).collect())
}

/// Scores and ranks, with what the method found on the way.
fn scores(ranking: &super::ranking::Ranking) -> Table {
    let numbers = |id: &str, label: Bilingual, values: Vec<Real>| TableColumn {
        id: id.to_owned(),
        label,
        values: TableValues::Numbers(values.into_iter().map(Some).collect()),
    };
    let mut columns: Vec<TableColumn> = ranking
        .measures
        .iter()
        .map(|measure| numbers(measure.id, measure.label.clone(), measure.values.clone()))
        .collect();
    let label = |zh, en| super::both(Text::new(zh, en));
    columns.push(numbers("score", label("得分", "score"), ranking.rows.iter().map(|row| row.score).collect()));
    columns.push(numbers("rank", label("名次", "rank"), ranking.rows.iter().map(|row| row.rank).collect()));
    let heads = ranking.rows.iter().map(|row| row.id.clone()).collect();
    named("scores", Text::new("得分与名次", "scores and ranks"), &None, heads, columns)
}
