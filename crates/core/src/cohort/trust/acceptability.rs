//! Rank acceptability (名次可接受度): how often each row took each rank over many draws.
//!
//! After R. Lahdelma and P. Salminen, *SMAA-2: Stochastic multicriteria acceptability analysis for group decision making*, Operations
//! Research 49, 2001. Whole numbers are counted and nothing else, so that tables of parts of the draws can be put together in any
//! order; only the finished figures divide.

use schemars::JsonSchema;
use serde::Serialize;

use super::faults::{NO_DRAWS, QUANTILE_UNFIT, RANKS_DIFFER, SCORES_UNFIT, TOO_MANY_ROWS};
use super::real;
use crate::cohort::number::count;
use crate::cohort::{RankRule, Real};
use crate::declare::declare;
use crate::fault::Fault;
use crate::quantity::Count;

/// How many rows a table can have: it holds a count for each row and rank.
const MOST_ROWS: usize = 4000;

declare! {
    /// What is told of the ranks that a row takes over many draws (名次分布的呈现).
    pub struct SpreadOptions: "名次分布的呈现", "presentation of the spread of ranks" {
        may {
            /// Which quantiles of its ranks; absent: 0.05, 0.5 and 0.95.
            quantiles: Vec<Real> = "名次分位", "quantiles of rank", because "a convention of the analysis, not of the notice";
            /// For which k it is told how often a row is among the first k; absent: 1, 3 and 10, as far as there are rows.
            top: Vec<Count> = "前几名", "top k", because "a convention of the analysis, not of the notice";
        }
    }
}

/// How often each row took each rank, being counted.
#[derive(Debug, Clone)]
pub struct RankTable {
    rule: RankRule,
    rows: usize,
    draws: u64,
    /// For each row, a count for each slot.
    counts: Vec<Vec<u64>>,
    /// For each row, how often none was above it, and how often all others were below it.
    unsurpassed: Vec<u64>,
    alone: Vec<u64>,
    /// The rows in the order of the draw before, which is a good beginning for sorting the next.
    order: Vec<usize>,
}

impl RankTable {
    /// A table of rows, still without draws.
    ///
    /// # Errors
    /// There are too many rows for a table.
    pub fn new(rows: usize, rule: RankRule) -> Result<Self, Fault> {
        if rows > MOST_ROWS {
            return Err(TOO_MANY_ROWS.fault().with("rows", rows.to_string()).with("most", MOST_ROWS.to_string()));
        }
        let slots = match rule {
            // Ranks in steps of a half.
            RankRule::Average => rows.saturating_mul(2).saturating_sub(1),
            RankRule::Competition | RankRule::Dense => rows,
        };
        Ok(Self {
            rule,
            rows,
            draws: 0,
            counts: vec![vec![0; slots]; rows],
            unsurpassed: vec![0; rows],
            alone: vec![0; rows],
            order: (0..rows).collect(),
        })
    }

    /// Counts the ranks that one draw's scores give; more is better.
    ///
    /// # Errors
    /// There is not one finite score for each row.
    pub fn add(&mut self, scores: &[f64]) -> Result<(), Fault> {
        if scores.len() != self.rows || !scores.iter().all(|score| score.is_finite()) {
            let fault = SCORES_UNFIT.fault().with("given", scores.len().to_string());
            return Err(fault.with("expected", self.rows.to_string()));
        }
        // -0 and 0 are one score.
        let at = |row: usize| scores.get(row).copied().unwrap_or_default() + 0.0;
        self.order.sort_by(|&a, &b| at(b).total_cmp(&at(a)));
        let (mut before, mut dense) = (0usize, 0usize);
        for tied in self.order.chunk_by(|&a, &b| at(a).total_cmp(&at(b)).is_eq()) {
            let slot = match self.rule {
                RankRule::Competition => before,
                RankRule::Dense => dense,
                // The rank is before + (many + 1)/2, and the slot twice what it is above 1.
                RankRule::Average => before.saturating_mul(2).saturating_add(tied.len()).saturating_sub(1),
            };
            for &row in tied {
                one_more(self.counts.get_mut(row).and_then(|counts| counts.get_mut(slot)));
                if before == 0 {
                    one_more(self.unsurpassed.get_mut(row));
                }
            }
            if let (0, &[row]) = (before, tied) {
                one_more(self.alone.get_mut(row));
            }
            before = before.saturating_add(tied.len());
            dense = dense.saturating_add(1);
        }
        one_more(Some(&mut self.draws));
        Ok(())
    }

    /// Puts the draws of another table to this one's.
    ///
    /// # Errors
    /// They are tables of different rows or rules.
    pub fn merge(&mut self, other: &Self) -> Result<(), Fault> {
        if self.rows != other.rows || self.rule != other.rule {
            let fault = RANKS_DIFFER.fault().with("first", self.rows.to_string());
            return Err(fault.with("second", other.rows.to_string()));
        }
        let own = self.counts.iter_mut().flatten().chain(&mut self.unsurpassed).chain(&mut self.alone);
        let others = other.counts.iter().flatten().chain(&other.unsurpassed).chain(&other.alone);
        for (own, other) in own.zip(others) {
            *own = own.saturating_add(*other);
        }
        self.draws = self.draws.saturating_add(other.draws);
        Ok(())
    }

    /// How many draws were counted.
    #[must_use]
    pub const fn draws(&self) -> u64 {
        self.draws
    }

    /// The table as it is given out.
    ///
    /// # Errors
    /// There are no draws, or a quantile is not between 0 and 1.
    pub fn finish(&self, options: &SpreadOptions) -> Result<RankAcceptability, Fault> {
        if self.draws == 0 {
            return Err(NO_DRAWS.fault());
        }
        let quantiles = match &options.quantiles {
            Some(quantiles) => quantiles.clone(),
            None => [0.05, 0.5, 0.95].into_iter().map(real).collect::<Result<_, _>>()?,
        };
        if let Some(quantile) = quantiles.iter().find(|quantile| !(0.0..=1.0).contains(&quantile.get())) {
            return Err(QUANTILE_UNFIT.fault().with("quantile", quantile.to_string()));
        }
        let top: Vec<u64> = match &options.top {
            Some(top) => top.iter().map(|k| k.get()).collect(),
            None => [1, 3, 10].into_iter().filter(|&k| usize::try_from(k).is_ok_and(|k| k <= self.rows)).collect(),
        };
        let rows = self.counts.iter().zip(self.unsurpassed.iter().zip(&self.alone)).map(|(counts, (first, alone))| {
            Ok(RowRanks {
                mean: real(self.mean(counts))?,
                best: real(self.rank(counts.iter().position(|&count| count > 0).unwrap_or_default()))?,
                worst: real(self.rank(counts.iter().rposition(|&count| count > 0).unwrap_or_default()))?,
                quantiles: quantiles
                    .iter()
                    .map(|at| real(self.quantile(counts, at.get())))
                    .collect::<Result<_, _>>()?,
                within: top.iter().map(|&k| self.share(self.within(counts, k))).collect::<Result<_, _>>()?,
                first: self.share(*first)?,
                alone: self.share(*alone)?,
                counts: counts.clone(),
            })
        });
        let slots = self.counts.first().map_or(0, Vec::len);
        Ok(RankAcceptability {
            draws: self.draws,
            rule: self.rule,
            ranks: (0..slots).map(|slot| real(self.rank(slot))).collect::<Result<_, _>>()?,
            rows: rows.collect::<Result<_, Fault>>()?,
            quantiles,
            top,
        })
    }

    /// The rank that a slot stands for.
    fn rank(&self, slot: usize) -> f64 {
        match self.rule {
            RankRule::Average => 1.0 + count(slot) / 2.0,
            RankRule::Competition | RankRule::Dense => 1.0 + count(slot),
        }
    }

    /// The mean rank: of slots, in whole numbers, then as a rank.
    fn mean(&self, counts: &[u64]) -> f64 {
        let slots =
            counts.iter().zip(0u64..).fold(0u64, |sum, (many, slot)| sum.saturating_add(many.saturating_mul(slot)));
        let mean = number(slots) / number(self.draws);
        match self.rule {
            RankRule::Average => 1.0 + mean / 2.0,
            RankRule::Competition | RankRule::Dense => 1.0 + mean,
        }
    }

    /// The lowest rank that at least the stated share of draws reach or better; of share 0, the best rank taken.
    fn quantile(&self, counts: &[u64], at: f64) -> f64 {
        let due = (at * number(self.draws)).ceil().max(1.0);
        let mut reached = 0u64;
        let slot = counts.iter().position(|&many| {
            reached = reached.saturating_add(many);
            number(reached) >= due
        });
        self.rank(slot.unwrap_or_default())
    }

    /// In how many draws the rank was at most k.
    fn within(&self, counts: &[u64], k: u64) -> u64 {
        let slots = match self.rule {
            RankRule::Average => k.saturating_mul(2).saturating_sub(1),
            RankRule::Competition | RankRule::Dense => k,
        };
        counts.iter().take(usize::try_from(slots).unwrap_or(usize::MAX)).fold(0, |sum, many| sum.saturating_add(*many))
    }

    fn share(&self, many: u64) -> Result<Real, Fault> {
        real(number(many) / number(self.draws))
    }
}

fn one_more(place: Option<&mut u64>) {
    if let Some(place) = place {
        *place = place.saturating_add(1);
    }
}

/// A count of draws as a number.
#[expect(clippy::cast_precision_loss, reason = "nobody makes 2⁵³ draws")]
const fn number(many: u64) -> f64 {
    many as f64
}

/// How often each row took each rank (名次可接受度).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct RankAcceptability {
    /// Over how many draws.
    pub draws: u64,
    /// How rows of the same score shared a rank.
    pub rule: RankRule,
    /// The ranks that the counts of each row are of, in order.
    pub ranks: Vec<Real>,
    /// Which quantiles are given.
    pub quantiles: Vec<Real>,
    /// For which k it is given how often a row is among the first k.
    pub top: Vec<u64>,
    /// The rows, in the order they were given.
    pub rows: Vec<RowRanks>,
}

/// The ranks that one row took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct RowRanks {
    /// The mean rank.
    pub mean: Real,
    /// The best rank taken.
    pub best: Real,
    /// The worst rank taken.
    pub worst: Real,
    /// The quantiles of its ranks: each the lowest rank that at least the stated share of draws reach or better.
    pub quantiles: Vec<Real>,
    /// The share of draws in which its rank is at most k, for each k.
    pub within: Vec<Real>,
    /// The share of draws in which no row has a higher score.
    pub first: Real,
    /// The share of draws in which every other row has a lower score.
    pub alone: Real,
    /// In how many draws it took each rank.
    pub counts: Vec<u64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rule: RankRule, draws: &[[f64; 3]]) -> RankTable {
        let mut table = RankTable::new(3, rule).unwrap();
        for scores in draws {
            table.add(scores).unwrap();
        }
        table
    }

    fn numbers(reals: &[Real]) -> Vec<f64> {
        reals.iter().map(|real| real.get()).collect()
    }

    const DRAWS: [[f64; 3]; 4] = [[3.0, 2.0, 1.0], [2.0, 2.0, 1.0], [1.0, 2.0, 2.0], [5.0, 5.0, 5.0]];

    #[test]
    fn ranks_are_counted_by_each_rule() {
        // Competition ranks: 1 2 3; 1 1 3; 3 1 1; 1 1 1. The first row: 1, 1, 3, 1.
        let found = table(RankRule::Competition, &DRAWS).finish(&SpreadOptions::new()).unwrap();
        let counts: Vec<&[u64]> = found.rows.iter().map(|row| &row.counts[..]).collect();
        assert_eq!(counts, [&[3, 0, 1], &[3, 1, 0], &[2, 0, 2]]);
        let first = &found.rows[0];
        assert_eq!((first.mean.get(), first.best.get(), first.worst.get()), (1.5, 1.0, 3.0));
        assert_eq!((first.first.get(), first.alone.get()), (0.75, 0.25));
        assert_eq!(
            (numbers(&found.ranks), found.top, numbers(&first.within)),
            (vec![1.0, 2.0, 3.0], vec![1, 3], vec![0.75, 1.0])
        );
        // Average ranks: 1 2 3; 1.5 1.5 3; 3 1.5 1.5; 2 2 2, in halves.
        let found = table(RankRule::Average, &DRAWS).finish(&SpreadOptions::new()).unwrap();
        assert_eq!(numbers(&found.ranks), [1.0, 1.5, 2.0, 2.5, 3.0]);
        assert_eq!(found.rows[1].counts, [0, 2, 2, 0, 0]);
        assert_eq!((found.rows[0].mean.get(), found.rows[1].mean.get()), (7.5 / 4.0, 7.0 / 4.0));
        assert_eq!(numbers(&found.rows[1].within), [0.0, 1.0]);
        // Dense ranks: 1 2 3; 1 1 2; 2 1 1; 1 1 1.
        let found = table(RankRule::Dense, &DRAWS).finish(&SpreadOptions::new()).unwrap();
        assert_eq!(found.rows[2].counts, [2, 1, 1]);
    }

    #[test]
    fn a_quantile_is_the_lowest_rank_that_enough_draws_reach() {
        let mut options = SpreadOptions::new();
        options.quantiles = Some([0.0, 0.75, 0.751, 1.0].map(|at| Real::new(at).unwrap()).to_vec());
        options.top = Some(vec![Count::from(2), Count::from(99), Count::from(0)]);
        let found = table(RankRule::Competition, &DRAWS).finish(&options).unwrap();
        assert_eq!(numbers(&found.rows[0].quantiles), [1.0, 1.0, 3.0, 3.0]);
        assert_eq!(numbers(&found.rows[0].within), [0.75, 1.0, 0.0]);
    }

    #[test]
    fn parts_can_be_put_together_in_any_order() {
        let all = table(RankRule::Average, &DRAWS).finish(&SpreadOptions::new()).unwrap();
        for cut in 0..=4 {
            let (mut left, mut right) =
                (table(RankRule::Average, &DRAWS[..cut]), table(RankRule::Average, &DRAWS[cut..]));
            let before = left.clone();
            left.merge(&right).unwrap();
            right.merge(&before).unwrap();
            assert_eq!(left.finish(&SpreadOptions::new()).unwrap(), all);
            assert_eq!(right.finish(&SpreadOptions::new()).unwrap(), all);
        }
    }

    #[test]
    fn what_cannot_be_counted_is_refused() {
        let mut of_three = table(RankRule::Dense, &DRAWS);
        for scores in [&[1.0, 2.0][..], &[1.0, 2.0, f64::NAN], &[1.0, 2.0, f64::INFINITY]] {
            assert_eq!(of_three.add(scores).unwrap_err().kind().code, "CJ8306");
        }
        assert_eq!(of_three.draws(), 4);
        assert_eq!(of_three.merge(&table(RankRule::Average, &DRAWS)).unwrap_err().kind().code, "CJ8315");
        assert_eq!(RankTable::new(4001, RankRule::Dense).unwrap_err().kind().code, "CJ8307");
        assert_eq!(table(RankRule::Dense, &[]).finish(&SpreadOptions::new()).unwrap_err().kind().code, "CJ8304");
        let mut options = SpreadOptions::new();
        options.quantiles = Some(vec![Real::new(1.5).unwrap()]);
        assert_eq!(of_three.finish(&options).unwrap_err().kind().code, "CJ8308");
    }

    #[test]
    fn rows_of_zero_and_negative_zero_tie() {
        let found = table(RankRule::Competition, &[[0.0, -0.0, -1.0]]).finish(&SpreadOptions::new()).unwrap();
        assert_eq!(found.rows[1].counts, [1, 0, 0]);
        assert_eq!((found.rows[0].first.get(), found.rows[0].alone.get()), (1.0, 0.0));
    }
}
