//! A cohort made ready to be scored again and again: with other weights, other choices, other values of what is not known, or with rows
//! and columns left out.

use super::super::cell::Cell;
use super::super::convention::Resolved;
use super::super::direction::Direction;
use super::super::document::Column;
use super::super::faults::{NO_PERIOD_OF_PANEL, UNBOUNDED_CELL, WEIGHTS_OF_TREE};
use super::super::scoring::{aggregate, weigh};
use super::super::table::Cohort;
use super::super::trust::{Draw, Span};
use super::super::view::Views;
use super::super::weigh::Weights;
use super::admit::{Admitted, columns_of, exact, gaps};
use super::rank::periods;
use crate::diagnostic::Sink;
use crate::fault::Fault;
use crate::quantity::Period;

/// Rows that compete, and what is not known of them.
#[derive(Debug)]
pub(super) struct Arena<'c> {
    pub(super) cohort: &'c Cohort,
    /// The rows that are scored together, by their places in the cohort.
    rows: Vec<usize>,
    /// Of those, the ones whose ranks are looked at.
    focus: Vec<usize>,
    columns: Vec<usize>,
    /// Row and column in the cohort of each value that is not known, with between what it lies.
    unknown: Vec<((usize, usize), Span)>,
}

impl<'c> Arena<'c> {
    /// Makes the admitted rows ready; none if they cannot be: what is not known has no bounds, or the panel has no such period.
    pub(super) fn of(
        cohort: &'c Cohort,
        by: &Resolved,
        admitted: &Admitted,
        period: Option<Period>,
        sink: &mut Sink,
    ) -> Option<Self> {
        let mut rows = admitted.rows.clone();
        let mut focus: Vec<usize> = (0..rows.len()).collect();
        if cohort.is_panel() {
            let all = periods(cohort, admitted);
            let wanted = all.iter().rfind(|(known, _)| period.is_none_or(|period| period == *known));
            let Some((_, places)) = wanted else {
                sink.fault("/request/period", &NO_PERIOD_OF_PANEL.fault());
                return None;
            };
            focus.clone_from(places);
            if by.by_period {
                rows = places.iter().filter_map(|place| rows.get(*place)).copied().collect();
                focus = (0..rows.len()).collect();
            }
        } else if period.is_some() {
            sink.fault("/request/period", &NO_PERIOD_OF_PANEL.fault());
            return None;
        }
        let own = Admitted { rows: rows.clone(), ..admitted.clone() };
        let mut unknown = Vec::new();
        let mut sound = true;
        for (row, column) in gaps(cohort, &own) {
            match cohort.columns().get(column).and_then(|column| bounds(column, row)) {
                Some(span) => unknown.push(((row, column), span)),
                None => {
                    let title = cohort.rows().get(row).map_or("", |row| row.title());
                    sink.fault(
                        format!("/cohort/columns/{column}/values/{row}"),
                        &UNBOUNDED_CELL.fault().with("row", title),
                    );
                    sound = false;
                }
            }
        }
        sound.then(|| Self { cohort, rows, focus, columns: admitted.columns.clone(), unknown })
    }

    /// How many rows are looked at.
    pub(super) fn many(&self) -> usize {
        self.focus.len()
    }

    /// How many columns there are.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }

    /// The rows that are looked at, by their places in the cohort.
    pub(super) fn focus(&self) -> impl Iterator<Item = usize> + '_ {
        self.focus.iter().filter_map(|place| self.rows.get(*place)).copied()
    }

    /// The columns, by their places in the cohort.
    pub(super) fn columns(&self) -> &[usize] {
        &self.columns
    }

    /// Between what the unknown values lie.
    pub(super) fn spans(&self) -> Vec<Span> {
        self.unknown.iter().map(|(_, span)| *span).collect()
    }

    /// The middle of each span: where a base has to stand somewhere.
    pub(super) fn middles(&self) -> Vec<f64> {
        self.unknown.iter().map(|(_, span)| span.low() / 2.0 + span.high() / 2.0).collect()
    }

    /// What stands for a value that is not known.
    fn filled(&self, facts: &[f64], row: usize, column: usize) -> Option<f64> {
        let at = self.unknown.iter().position(|(place, _)| *place == (row, column))?;
        facts.get(at).copied()
    }

    /// The scores of the rows that are looked at under a draw.
    pub(super) fn scores(&self, by: &Resolved, draw: &Draw<'_>) -> Result<Vec<f64>, Fault> {
        let all = self.scored(by, &self.rows, &self.columns, draw.facts(), Some(draw))?;
        Ok(self.focus.iter().filter_map(|place| all.get(*place)).copied().collect())
    }

    /// The scores without all but some of the rows that are looked at, given ascending by their places among them. Removals are held
    /// against the ranking, which puts no number into a gap: where there is one, there are no such scores.
    pub(super) fn scores_of_rows(&self, by: &Resolved, kept: &[usize]) -> Result<Vec<f64>, Fault> {
        let kept: Vec<usize> = kept.iter().filter_map(|place| self.focus.get(*place)).copied().collect();
        let others = (0..self.rows.len()).filter(|place| !self.focus.contains(place) || kept.contains(place));
        let places: Vec<usize> = others.collect();
        let rows: Vec<usize> = places.iter().filter_map(|place| self.rows.get(*place)).copied().collect();
        let all = self.scored(by, &rows, &self.columns, &[], None)?;
        let scores = places.iter().zip(all).filter(|(place, _)| kept.contains(place));
        Ok(scores.map(|(_, score)| score).collect())
    }

    /// The scores of the rows that are looked at, by some of the columns, given by their places among the columns; none over gaps, too.
    pub(super) fn scores_by_columns(&self, by: &Resolved, kept: &[usize]) -> Result<Vec<f64>, Fault> {
        let columns: Vec<usize> = kept.iter().filter_map(|place| self.columns.get(*place)).copied().collect();
        let all = self.scored(by, &self.rows, &columns, &[], None)?;
        Ok(self.focus.iter().filter_map(|place| all.get(*place)).copied().collect())
    }

    /// The weights that do not come from the values.
    pub(super) fn weights(&self, by: &Resolved) -> Result<Weights, Fault> {
        // What these weights take of the columns is how many there are, and their ids.
        let columns = columns_of(self.cohort, &self.rows, &self.columns, |_, _| Some(0.0))?;
        let oriented = Views::oriented(&columns.matrix, &columns.indicators)?;
        match &by.weights {
            Some(how) => Ok(weigh(&oriented, &columns.ids, how, &mut Vec::new())?.weights().clone()),
            None => Err(WEIGHTS_OF_TREE.fault()),
        }
    }

    fn scored(
        &self,
        by: &Resolved,
        rows: &[usize],
        columns: &[usize],
        facts: &[f64],
        draw: Option<&Draw<'_>>,
    ) -> Result<Vec<f64>, Fault> {
        let columns = columns_of(self.cohort, rows, columns, |row, column| self.filled(facts, row, column))?;
        let oriented = Views::oriented(&columns.matrix, &columns.indicators)?;
        let mut weights = Weights::equal(oriented.width());
        if let Some(how) = &by.weights {
            weights = weigh(&oriented, &columns.ids, how, &mut Vec::new())?.weights().clone();
            if let Some(draw) = draw {
                weights = Weights::given(&draw.weights(weights.as_slice())?)?.weights;
            }
        } else if draw.is_some_and(Draw::varies_weights) {
            return Err(WEIGHTS_OF_TREE.fault());
        }
        Ok(aggregate(&oriented, &columns.ids, &weights, by)?.scores)
    }
}

/// Between what a value that is not known lies; goalposts bound what is open, and none where nothing does.
fn bounds(column: &Column, row: usize) -> Option<Span> {
    let (low, high) = column.values.get(row).map(Cell::bounds)?;
    let posts = column.goalposts;
    let low = low.or_else(|| posts.map(super::super::real::Span::low))?.get();
    let high = high.or_else(|| posts.map(super::super::real::Span::high))?.get();
    // A bound beyond the goalposts counts as the nearer of them, so the other end may be brought along.
    Span::new(low, if high < low { low } else { high }).ok()
}

/// The least and the greatest level, in 0 to 1 over the goalposts, that a cell can have.
pub(super) fn levels(column: &Column, row: usize) -> Option<(f64, f64)> {
    let posts = column.goalposts?;
    let (bottom, top) = (posts.low().get(), posts.high().get());
    let within = |number: f64| number.clamp(bottom, top);
    let (low, high) = match exact(&column.values, row) {
        Some(number) => (within(number), within(number)),
        None => {
            let (low, high) = column.values.get(row).map(Cell::bounds)?;
            (within(low.map_or(bottom, |low| low.get())), within(high.map_or(top, |high| high.get())))
        }
    };
    let best = match column.direction {
        Direction::Benefit => return Some(((low - bottom) / (top - bottom), (high - bottom) / (top - bottom))),
        Direction::Cost => return Some(((top - high) / (top - bottom), (top - low) / (top - bottom))),
        Direction::Interval(best) => (best.low().get(), best.high().get()),
        Direction::Nominal(best) => (best.get(), best.get()),
    };
    let outside = |number: f64| (best.0 - number).max(number - best.1).max(0.0);
    let farthest = outside(bottom).max(outside(top));
    let level = |number: f64| if farthest > 0.0 { 1.0 - outside(number) / farthest } else { 1.0 };
    // The worst lies at an end; the best too, unless the best range is reached in between.
    let ends = (level(low), level(high));
    let reaches = low <= best.1 && best.0 <= high;
    Some((ends.0.min(ends.1), if reaches { 1.0 } else { ends.0.max(ends.1) }))
}
