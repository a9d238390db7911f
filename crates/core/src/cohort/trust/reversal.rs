//! Rank reversal (逆序) and leaving out: does the order of the others hold when one row goes, and what are the ranks without one indicator?
//!
//! Methods that measure each row against the others (a range, an ideal, a pairwise preference) may order two rows otherwise when a third goes
//! (V. Belton and T. Gear, *On a short-coming of Saaty's method of analytic hierarchies*, Omega 11, 1983). A reader of a ranking must
//! be told.

use schemars::JsonSchema;
use serde::Serialize;

use super::faults::{NOTHING_REMAINS, SCORES_UNFIT};
use super::{kendall, mean_shift, real, spearman};
use crate::cohort::{RankRule, Real, ranks};
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;
use crate::language::Phrase;

vocabulary! {
    /// What became of the order of two rows (次序变化).
    pub enum PairFate: "次序变化", "change of order" {
        /// The one that was ahead is behind.
        Reversed = "reversed": "颠倒", "reversed";
        /// One was ahead, and now they tie.
        Tied = "tied": "由有先后变为并列", "tied";
        /// They tied, and now one is ahead.
        Parted = "parted": "由并列变为有先后", "parted";
    }
}

/// Two rows whose order changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct PairChange {
    /// The row that was ahead; of two that tied, the one that now is.
    pub ahead: usize,
    /// The other.
    pub behind: usize,
    /// What became of their order.
    pub fate: PairFate,
}

/// Why there are no scores without a row or column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Refusal {
    /// The code of the fault.
    pub code: &'static str,
    /// What is wrong.
    pub message: Phrase,
    /// What to do about it.
    pub help: Phrase,
}

impl Refusal {
    fn of(fault: &Fault) -> Self {
        Self { code: fault.kind().code, message: fault.message(), help: fault.help() }
    }
}

/// What came of leaving something out: a finding, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "{T}Outcome")]
pub enum Outcome<T> {
    /// What was found.
    Found(T),
    /// The rest cannot be scored.
    Refused(Refusal),
}

impl<T> Outcome<T> {
    fn of(found: Result<T, Fault>) -> Self {
        match found {
            Ok(found) => Self::Found(found),
            Err(fault) => Self::Refused(Refusal::of(&fault)),
        }
    }
}

/// What the order of the others is without one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct RemovedRow {
    /// Whether the order of the others is what it was.
    pub holds: bool,
    /// The pairs whose order changed, by rows of the whole; none where the order holds.
    pub changes: Vec<PairChange>,
}

/// Removes each row in turn, scores the others anew, and tells which pairs of them changed their order.
///
/// `score` is given the rows that are kept, ascending, and gives their scores in that order; more is better. The list has an outcome for
/// each row removed. A pair changed if its order is another one, a tie being an order of its own.
///
/// # Errors
/// All rows together cannot be scored. What cannot be scored without a row is an outcome of that row.
pub fn without_each_row(
    rows: usize,
    score: impl Fn(&[usize]) -> Result<Vec<f64>, Fault>,
) -> Result<Vec<Outcome<RemovedRow>>, Fault> {
    let all: Vec<usize> = (0..rows).collect();
    let base = sound(score(&all)?, rows)?;
    let without = |removed: usize| {
        let kept: Vec<usize> = all.iter().copied().filter(|&row| row != removed).collect();
        if kept.is_empty() {
            return Err(NOTHING_REMAINS.fault());
        }
        let scores = sound(score(&kept)?, kept.len())?;
        let mut before = base.clone();
        if removed < before.len() {
            before.remove(removed);
        }
        let changes = changes(&kept, &before, &scores);
        Ok(RemovedRow { holds: changes.is_empty(), changes })
    };
    Ok(all.iter().map(|&removed| Outcome::of(without(removed))).collect())
}

/// One finite score for each of so many rows.
fn sound(scores: Vec<f64>, rows: usize) -> Result<Vec<f64>, Fault> {
    if scores.len() == rows && scores.iter().all(|score| score.is_finite()) {
        // -0 and 0 are one score.
        return Ok(scores.into_iter().map(|score| score + 0.0).collect());
    }
    Err(SCORES_UNFIT.fault().with("given", scores.len().to_string()).with("expected", rows.to_string()))
}

/// The pairs of rows that two lists of scores order differently.
fn changes(rows: &[usize], before: &[f64], after: &[f64]) -> Vec<PairChange> {
    let scored = || rows.iter().zip(before.iter().zip(after));
    let mut changes = Vec::new();
    for (at, (&one, (was, is))) in scored().enumerate() {
        for (&other, (other_was, other_is)) in scored().skip(at).skip(1) {
            let (then, now) = (was.total_cmp(other_was), is.total_cmp(other_is));
            if then == now {
                continue;
            }
            let fate = match (then.is_eq(), now.is_eq()) {
                (true, _) => PairFate::Parted,
                (_, true) => PairFate::Tied,
                _ => PairFate::Reversed,
            };
            let telling = if fate == PairFate::Parted { now } else { then };
            let (ahead, behind) = if telling.is_gt() { (one, other) } else { (other, one) };
            changes.push(PairChange { ahead, behind, fate });
        }
    }
    changes
}

/// What the ranks are without one column (逐一剔除指标).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct ColumnRemoval {
    /// The ranks of the rows without it.
    pub ranks: Vec<Real>,
    /// The average shift in ranks.
    pub mean_shift: Real,
    /// The largest shift in ranks.
    pub largest_shift: Real,
    /// The rows that shift by so much, in the order given; none where no row shifts.
    pub shifted_most: Vec<usize>,
    /// Kendall's τ-b with the base ranking; absent where one of the two has all rows in one rank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kendall: Option<Real>,
    /// Spearman's ρ with the base ranking; absent where one of the two has all rows in one rank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spearman: Option<Real>,
}

/// Leaves out each column in turn, scores all rows anew, and holds the ranks against those of all columns.
///
/// `score` is given the columns that are kept, ascending, and gives a score for each row; more is better. The list has an outcome for
/// each column left out.
///
/// # Errors
/// All columns together cannot be scored. What cannot be scored without a column is an outcome of that column.
pub fn without_each_column(
    columns: usize,
    rule: RankRule,
    score: impl Fn(&[usize]) -> Result<Vec<f64>, Fault>,
) -> Result<Vec<Outcome<ColumnRemoval>>, Fault> {
    let all: Vec<usize> = (0..columns).collect();
    let base = score(&all)?;
    let rows = base.len();
    let base = ranks(&sound(base, rows)?, rule);
    let without = |removed: usize| {
        let kept: Vec<usize> = all.iter().copied().filter(|&column| column != removed).collect();
        if kept.is_empty() {
            return Err(NOTHING_REMAINS.fault());
        }
        let ranks = ranks(&sound(score(&kept)?, rows)?, rule);
        let shifts: Vec<f64> = base.iter().zip(&ranks).map(|(base, rank)| (base - rank).abs()).collect();
        let largest = shifts.iter().copied().fold(0.0, f64::max);
        let most = shifts.iter().zip(0..).filter(|(shift, _)| largest > 0.0 && shift.total_cmp(&largest).is_eq());
        Ok(ColumnRemoval {
            mean_shift: real(mean_shift(&base, &ranks)?)?,
            largest_shift: real(largest)?,
            shifted_most: most.map(|(_, row)| row).collect(),
            kendall: kendall(&base, &ranks)?.map(real).transpose()?,
            spearman: spearman(&base, &ranks)?.map(real).transpose()?,
            ranks: ranks.into_iter().map(real).collect::<Result<_, _>>()?,
        })
    };
    Ok(all.iter().map(|&removed| Outcome::of(without(removed))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::number::{count, sum};

    /// Min-max over the rows that are kept, columns equally weighted: a method that measures rows against each other.
    fn relative(columns: &[Vec<f64>], kept: &[usize]) -> Vec<f64> {
        let scaled: Vec<Vec<f64>> = columns
            .iter()
            .map(|column| {
                let cells: Vec<f64> = kept.iter().map(|&row| column[row]).collect();
                let low = cells.iter().copied().fold(f64::INFINITY, f64::min);
                let high = cells.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                cells.iter().map(|cell| if high > low { (cell - low) / (high - low) } else { 0.0 }).collect()
            })
            .collect();
        (0..kept.len()).map(|at| sum(&scaled.iter().map(|column| column[at]).collect::<Vec<f64>>())).collect()
    }

    #[test]
    fn a_row_whose_going_turns_two_others_round_is_told() {
        // Both columns reach from 0 to 10: a = (6, 3): 0.9; b = (3, 5): 0.8; c = (10, 0): 1; d = (0, 10): 1.
        // Without c: x 0..6, y 3..10: a = 1 + 0 = 1, b = 1/2 + 2/7, d = 0 + 1 = 1: a comes up to d.
        // Without d: x 3..10, y 0..5: a = 3/7 + 3/5 > 1, b = 0 + 1 = 1, c = 1 + 0 = 1: a passes c, and b comes up to it.
        let columns = [vec![6.0, 3.0, 10.0, 0.0], vec![3.0, 5.0, 0.0, 10.0]];
        let found = without_each_row(4, |kept| Ok(relative(&columns, kept))).unwrap();
        let changes = |removed: usize| match &found[removed] {
            Outcome::Found(row) => {
                assert_eq!(row.holds, row.changes.is_empty());
                row.changes.iter().map(|change| (change.ahead, change.behind, change.fate)).collect::<Vec<_>>()
            }
            Outcome::Refused(refusal) => panic!("{refusal:?}"),
        };
        assert_eq!(changes(2), [(3, 0, PairFate::Tied)]);
        assert_eq!(changes(3), [(2, 0, PairFate::Reversed), (2, 1, PairFate::Tied)]);
        // Neither a nor b bounds a column: without them nothing changes.
        assert!(changes(0).is_empty() && changes(1).is_empty());
    }

    #[test]
    fn rows_scored_each_by_itself_never_turn_round() {
        let scores = [3.0, 1.0, 2.0, 2.0, -0.0, 0.0];
        let found = without_each_row(6, |kept| Ok(kept.iter().map(|&row| scores[row]).collect())).unwrap();
        assert_eq!(found, vec![Outcome::Found(RemovedRow { holds: true, changes: Vec::new() }); 6]);
    }

    #[test]
    fn a_tie_that_parts_is_told_with_the_row_that_is_now_ahead() {
        let score = |kept: &[usize]| Ok(if kept.len() == 3 { vec![1.0, 1.0, 0.0] } else { vec![1.0, 2.0] });
        let found = without_each_row(3, score).unwrap();
        let Outcome::Found(without_last) = &found[2] else { panic!("{found:?}") };
        assert_eq!(without_last.changes, [PairChange { ahead: 1, behind: 0, fate: PairFate::Parted }]);
    }

    #[test]
    fn the_only_row_or_column_cannot_go_and_a_refusal_stays_with_what_was_left_out() {
        let alone = without_each_row(1, |kept| Ok(vec![1.0; kept.len()])).unwrap();
        assert!(matches!(&alone[..], [Outcome::Refused(Refusal { code: "CJ8312", .. })]));
        let alone = without_each_column(1, RankRule::Competition, |_| Ok(vec![1.0, 2.0])).unwrap();
        assert!(matches!(&alone[..], [Outcome::Refused(Refusal { code: "CJ8312", .. })]));
        let found =
            without_each_row(3, |kept| Ok(if kept == [1, 2] { vec![f64::NAN, 0.0] } else { vec![0.0; kept.len()] }));
        assert!(matches!(&found.unwrap()[0], Outcome::Refused(Refusal { code: "CJ8306", .. })));
        assert_eq!(without_each_row(2, |_| Ok(vec![1.0])).unwrap_err().kind().code, "CJ8306");
    }

    #[test]
    fn without_a_column_ranks_shift_as_they_do() {
        // Sums: rows 1 + 9, 5 + 6, 6 + 2: 10, 11, 8: ranks 2 1 3. Without the second column 1, 5, 6: ranks 3 2 1: shifts 1, 1, 2.
        // Pairs: (1, 2) agrees, the other two do not: τ = (1 − 2)/3. ρ = 1 − 6·(1 + 1 + 4)/(3·8) = −1/2.
        let columns = [[1.0, 5.0, 6.0], [9.0, 6.0, 2.0]];
        let score = |kept: &[usize]| {
            Ok((0..3).map(|row| sum(&kept.iter().map(|&column| columns[column][row]).collect::<Vec<f64>>())).collect())
        };
        let found = without_each_column(2, RankRule::Competition, score).unwrap();
        let Outcome::Found(removal) = &found[1] else { panic!("{found:?}") };
        let numbers: Vec<f64> = removal.ranks.iter().map(|rank| rank.get()).collect();
        assert_eq!(numbers, [3.0, 2.0, 1.0]);
        assert_eq!((removal.largest_shift.get(), &removal.shifted_most[..]), (2.0, &[2][..]));
        assert!((removal.mean_shift.get() - 4.0 / count(3)).abs() < 1e-12);
        assert!((removal.kendall.unwrap().get() + 1.0 / 3.0).abs() < 1e-12);
        assert!((removal.spearman.unwrap().get() + 0.5).abs() < 1e-12);
    }
}
