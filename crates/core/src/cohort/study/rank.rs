//! Ranks a cohort by a resolved convention.

use super::super::convention::{MissingRule, Resolved, Weighing, WeightMethod};
use super::super::document::GateStatus;
use super::super::faults::{IN_PERIOD, NEARLY_BINARY};
use super::super::method_faults::{Remark, ordinal};
use super::super::order::{best_first, ranks};
use super::super::partial::{Sparse, score_known};
use super::super::real::Real;
use super::super::scoring::{Columns, Scored, score};
use super::super::table::Cohort;
use super::super::view::Indicator;
use super::admit::{Admitted, admit, columns_of, exact, standing};
use super::ranking::{CompromiseSet, Coverage, RankedColumn, RankedMeasure, RankedRow, Ranking, SetApart, reason};
use crate::diagnostic::Sink;
use crate::fault::Fault;
use crate::quantity::Period;

/// Rows that are scored together, and what came of it.
#[derive(Debug)]
pub(super) struct Part {
    /// By their places among the ranked rows.
    pub(super) rows: Vec<usize>,
    pub(super) scored: Scored,
    /// The weight of what each row's score rests on.
    pub(super) covered: Vec<f64>,
}

/// A ranking in hand, with every step that led to it.
#[derive(Debug)]
pub(super) struct Ranked {
    pub(super) admitted: Admitted,
    pub(super) parts: Vec<Part>,
    /// Of each ranked row.
    pub(super) scores: Vec<f64>,
    pub(super) ranks: Vec<f64>,
}

/// Ranks a cohort; none where something is wrong.
pub(super) fn rank(cohort: &Cohort, by: &Resolved, sink: &mut Sink) -> Option<Ranked> {
    let admitted = admit(cohort, by, sink)?;
    binary(cohort, &admitted, by, sink);
    let parts = parts(cohort, by, &admitted);
    let mut done = Vec::with_capacity(parts.len());
    for (period, rows) in parts {
        match part(cohort, by, &admitted, rows) {
            Ok(part) => {
                tell(&part.scored.remarks, &admitted, period, sink);
                done.push(part);
            }
            Err(fault) => {
                sink.fault("/cohort", &within(period, fault));
                return None;
            }
        }
    }
    let mut scores = vec![0.0; admitted.rows.len()];
    for part in &done {
        for (row, score) in part.rows.iter().zip(&part.scored.scores) {
            if let Some(place) = scores.get_mut(*row) {
                *place = *score;
            }
        }
    }
    let ranks = ranks_within(cohort, by, &admitted, &scores);
    Some(Ranked { admitted, parts: done, scores, ranks })
}

/// A fault of one period of a panel says which.
pub(super) fn within(period: Option<Period>, fault: Fault) -> Fault {
    match period {
        None => fault,
        Some(period) => {
            IN_PERIOD.fault().with("period", period.label()).with("what", fault.message()).with("help", fault.help())
        }
    }
}

/// What is scored together: everything, or each period by itself.
fn parts(cohort: &Cohort, by: &Resolved, admitted: &Admitted) -> Vec<(Option<Period>, Vec<usize>)> {
    if by.by_period {
        periods(cohort, admitted).into_iter().map(|(period, rows)| (Some(period), rows)).collect()
    } else {
        vec![(None, (0..admitted.rows.len()).collect())]
    }
}

/// The ranked rows of each period, the earliest first, by their places among the ranked rows.
pub(super) fn periods(cohort: &Cohort, admitted: &Admitted) -> Vec<(Period, Vec<usize>)> {
    let mut found: Vec<(Period, Vec<usize>)> = Vec::new();
    for (place, row) in admitted.rows.iter().enumerate() {
        let Some(period) = cohort.rows().get(*row).and_then(|row| row.period) else { continue };
        match found.iter_mut().find(|(known, _)| *known == period) {
            Some((_, rows)) => rows.push(place),
            None => found.push((period, vec![place])),
        }
    }
    found.sort_by_key(|(period, _)| (period.first_day(), period.last_day()));
    found
}

fn part(cohort: &Cohort, by: &Resolved, admitted: &Admitted, rows: Vec<usize>) -> Result<Part, Fault> {
    let of_cohort: Vec<usize> = rows.iter().filter_map(|row| admitted.rows.get(*row)).copied().collect();
    if by.missing == MissingRule::RenormaliseWeights {
        let columns = cohort.columns().iter().map(|column| Sparse {
            id: column.id.as_str(),
            indicator: Indicator { direction: column.direction, goalposts: column.goalposts },
            values: of_cohort.iter().map(|row| exact(&column.values, *row)).collect(),
        });
        let (scored, covered) = score_known(&columns.collect::<Vec<_>>(), by)?;
        return Ok(Part { rows, scored, covered });
    }
    let columns: Columns<'_> = columns_of(cohort, &of_cohort, &admitted.columns, |_, _| None)?;
    let scored = score(&columns, by)?;
    let covered = vec![1.0; rows.len()];
    Ok(Part { rows, scored, covered })
}

/// The ranks of the ranked rows: in a panel, those within each period.
pub(super) fn ranks_within(cohort: &Cohort, by: &Resolved, admitted: &Admitted, scores: &[f64]) -> Vec<f64> {
    if !cohort.is_panel() {
        return ranks(scores, by.ranks);
    }
    let mut all = vec![0.0; scores.len()];
    for (_, rows) in periods(cohort, admitted) {
        let own: Vec<f64> = rows.iter().filter_map(|row| scores.get(*row)).copied().collect();
        for (row, rank) in rows.iter().zip(ranks(&own, by.ranks)) {
            if let Some(place) = all.get_mut(*row) {
                *place = rank;
            }
        }
    }
    all
}

/// Entropy over columns of two values says nothing.
fn binary(cohort: &Cohort, admitted: &Admitted, by: &Resolved, sink: &mut Sink) {
    fn uses_entropy(how: &Weighing) -> bool {
        how.method == WeightMethod::Entropy || how.parts.iter().flatten().any(uses_entropy)
    }
    if !by.weights.as_ref().is_some_and(uses_entropy) || admitted.rows.len() < 3 {
        return;
    }
    for place in &admitted.columns {
        let Some(column) = cohort.columns().get(*place) else { continue };
        let mut seen: Vec<f64> = admitted.rows.iter().filter_map(|row| exact(&column.values, *row)).collect();
        seen.sort_unstable_by(f64::total_cmp);
        seen.dedup_by(|a, b| a.total_cmp(b).is_eq());
        if seen.len() == 2 {
            let fault = NEARLY_BINARY.fault().with("id", column.id.as_str());
            sink.fault(format!("/cohort/columns/{place}"), &fault);
        }
    }
}

/// Tells what a kernel remarked, at the column of the cohort that it is about; of one period of a panel with its name.
pub(super) fn tell(remarks: &[Remark], admitted: &Admitted, period: Option<Period>, sink: &mut Sink) {
    for remark in remarks {
        let fault = remark.fault.clone();
        let fault = match period {
            None => fault,
            Some(period) => fault.told_of(period.label()),
        };
        match remark.column.and_then(|column| admitted.columns.get(column)) {
            Some(column) => {
                // Kernels count the columns that they were given, readers those of the cohort.
                sink.fault(format!("/cohort/columns/{column}"), &fault.anew("column", ordinal(*column)));
            }
            None => sink.fault("/cohort", &fault),
        }
    }
}

impl Ranked {
    /// The ranking as it is given out.
    pub(super) fn document(&self, cohort: &Cohort) -> Ranking {
        let rows: Vec<RankedRow> = self.rows(cohort).collect();
        Ranking {
            columns: self.columns(cohort),
            order: self.order(cohort),
            measures: self.measures(),
            set_apart: self.set_apart(cohort),
            compromises: self.compromises(&rows),
            rank_sum_ratios: self.parts.iter().filter_map(|part| part.scored.rank_sum_ratio.clone()).collect(),
            trees: self.parts.iter().filter_map(|part| part.scored.tree.clone()).collect(),
            rows,
        }
    }

    fn rows<'a>(&'a self, cohort: &'a Cohort) -> impl Iterator<Item = RankedRow> + 'a {
        let real = |number: f64| Real::new(number).unwrap_or_default();
        let mut covered = vec![1.0; self.scores.len()];
        for part in &self.parts {
            for (row, weight) in part.rows.iter().zip(&part.covered) {
                if let Some(place) = covered.get_mut(*row) {
                    *place = *weight;
                }
            }
        }
        let ranked = self.admitted.rows.iter().zip(&self.ranks).zip(&self.scores).zip(covered);
        ranked.filter_map(move |(((place, rank), score), weight)| {
            let row = cohort.rows().get(*place)?;
            let known = cohort.columns().iter().filter(|column| exact(&column.values, *place).is_some()).count();
            let imputed = cohort
                .columns()
                .iter()
                .filter(|column| matches!(column.values.get(*place), Some(super::super::cell::Cell::Imputed(..))));
            let unknown = row.gates.iter().flatten().filter(|gate| gate.status == GateStatus::Unknown);
            Some(RankedRow {
                id: row.id.as_str().to_owned(),
                name: row.title().to_owned(),
                period: row.period,
                rank: real(*rank),
                score: real(*score),
                coverage: Coverage { known, columns: cohort.columns().len(), weight: real(weight) },
                imputed: imputed.map(|column| column.id.as_str().to_owned()).collect(),
                unknown_gates: unknown.map(|gate| gate.id.as_str().to_owned()).collect(),
            })
        })
    }

    fn columns(&self, cohort: &Cohort) -> Vec<RankedColumn> {
        let column = |(place, column): (usize, &super::super::document::Column)| {
            let at = self.admitted.columns.iter().position(|admitted| *admitted == place);
            let weights = at.map(|at| self.parts.iter().filter_map(|part| weight(&part.scored, at)).collect());
            RankedColumn {
                id: column.id.as_str().to_owned(),
                label: column.label.clone(),
                weights: weights.unwrap_or_default(),
                dropped: self.admitted.dropped.contains(&place),
            }
        };
        cohort.columns().iter().enumerate().map(column).collect()
    }

    /// The rows by rank, period by period.
    fn order(&self, cohort: &Cohort) -> Vec<usize> {
        if !cohort.is_panel() {
            return best_first(&self.scores);
        }
        let within = |(_, rows): (Period, Vec<usize>)| {
            let own: Vec<f64> = rows.iter().filter_map(|row| self.scores.get(*row)).copied().collect();
            best_first(&own).into_iter().filter_map(move |place| rows.get(place).copied()).collect::<Vec<_>>()
        };
        periods(cohort, &self.admitted).into_iter().flat_map(within).collect()
    }

    fn measures(&self) -> Vec<RankedMeasure> {
        let Some(first) = self.parts.first() else { return Vec::new() };
        let whole = |(place, measure): (usize, &super::super::scoring::Measure)| {
            let mut values = vec![Real::default(); self.scores.len()];
            for part in &self.parts {
                let found = part.scored.measures.get(place).map(|measure| measure.values.as_slice());
                for (row, value) in part.rows.iter().zip(found.unwrap_or_default()) {
                    if let (Some(place), Some(value)) = (values.get_mut(*row), Real::new(*value)) {
                        *place = value;
                    }
                }
            }
            RankedMeasure { id: measure.id, label: super::both(measure.label), values }
        };
        first.scored.measures.iter().enumerate().map(whole).collect()
    }

    fn set_apart(&self, cohort: &Cohort) -> Vec<SetApart> {
        let gated = self.admitted.gated.iter().map(|place| (place, true));
        let blank = self.admitted.blank.iter().map(|place| (place, false));
        let mut places: Vec<(&usize, bool)> = gated.chain(blank).collect();
        places.sort_unstable();
        let apart = |(place, is_gated): (&usize, bool)| {
            let row = cohort.rows().get(*place)?;
            let gates = row.gates.as_deref().unwrap_or_default();
            let decides = standing(gates);
            let gates: Vec<_> = gates.iter().filter(|gate| is_gated && gate.status == decides).cloned().collect();
            Some(SetApart {
                id: row.id.as_str().to_owned(),
                name: row.title().to_owned(),
                period: row.period,
                reason: reason(&gates),
                gates,
            })
        };
        places.into_iter().filter_map(apart).collect()
    }

    fn compromises(&self, rows: &[RankedRow]) -> Vec<CompromiseSet> {
        let set = |part: &Part| {
            let found = part.scored.compromise.as_ref()?;
            let id = |row: &usize| part.rows.get(*row).and_then(|row| rows.get(*row)).map(|row| row.id.clone());
            Some(CompromiseSet {
                rows: found.rows.iter().filter_map(id).collect(),
                lead: found.lead.and_then(Real::new),
                wanted: found.wanted.and_then(Real::new),
                has_acceptable_advantage: found.has_acceptable_advantage,
                is_stable: found.is_stable,
            })
        };
        self.parts.iter().filter_map(set).collect()
    }
}

/// The weight of a column in what was scored together.
pub(super) fn weight(scored: &Scored, column: usize) -> Option<Real> {
    match (&scored.found, &scored.tree) {
        (Some(found), _) => found.weights().as_slice().get(column).copied().and_then(Real::new),
        (None, Some(tree)) => tree.flat_weights.as_ref()?.get(column).copied(),
        (None, None) => None,
    }
}
