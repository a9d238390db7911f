//! The range of ranks that a row can take when scores are known only within bounds (名次区间).
//!
//! A row can be first among those it may beat, and last among those that may beat it. That is exact where each row can take any score of its
//! extent whatever the others take, as with weighted sums on fixed goalposts, where a row's unknown facts bear on no other row. Elsewhere only
//! the ranks that draws have met can be told, and those are named as sampled.

use schemars::JsonSchema;
use serde::Serialize;

use super::acceptability::RankAcceptability;
use super::faults::{EXTENT_UNFIT, WEIGHTS_DIFFER};
use super::real;
use crate::cohort::Real;
use crate::cohort::number::{count, sum};
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;

/// Where a number lies (取值区间): from a low to a high end, each included or not. Finite and never empty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    low: f64,
    high: f64,
    low_open: bool,
    high_open: bool,
}

impl Extent {
    /// The numbers between two ends; an open end is not itself included.
    ///
    /// # Errors
    /// An end is not finite, or there is no number between them.
    pub fn new(low: f64, high: f64, low_open: bool, high_open: bool) -> Result<Self, Fault> {
        let some = low < high || (low <= high && !low_open && !high_open);
        if low.is_finite() && high.is_finite() && some {
            // -0 and 0 are one number.
            Ok(Self { low: low + 0.0, high: high + 0.0, low_open, high_open })
        } else {
            Err(EXTENT_UNFIT.fault())
        }
    }

    /// The one number that is known.
    ///
    /// # Errors
    /// It is not finite.
    pub fn known(number: f64) -> Result<Self, Fault> {
        Self::new(number, number, false, false)
    }

    /// The low end.
    #[must_use]
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The high end.
    #[must_use]
    pub const fn high(self) -> f64 {
        self.high
    }
}

/// The extent of a weighted sum: of the low ends, and of the high ends. An end is open if it is so in any column that weighs anything.
///
/// The columns are oriented, so that more is better, and lie on fixed goalposts. Ends that meet as computed meet.
///
/// # Errors
/// There is not one weight for each value, or the sum is not finite.
pub fn weighted_extent(weights: &[f64], row: &[Extent]) -> Result<Extent, Fault> {
    if weights.len() != row.len() {
        let fault = WEIGHTS_DIFFER.fault().with("weights", weights.len().to_string());
        return Err(fault.with("cells", row.len().to_string()));
    }
    let weighed = || weights.iter().zip(row).filter(|(weight, _)| **weight != 0.0);
    let total =
        |end: fn(&Extent) -> f64| sum(&weighed().map(|(weight, cell)| weight * end(cell)).collect::<Vec<f64>>());
    let (low, high) = (total(|cell| cell.low), total(|cell| cell.high));
    // An open end that rounding has joined to the other is one number all the same.
    let apart = low < high;
    let open = |is_open: fn(&Extent) -> bool| apart && weighed().any(|(_, cell)| is_open(cell));
    Extent::new(low, high, open(|cell| cell.low_open), open(|cell| cell.high_open))
}

vocabulary! {
    /// How a range of ranks is known (名次区间的依据).
    pub enum RangeBasis: "名次区间的依据", "basis of a range of ranks" {
        /// It is exactly the ranks that are possible, at both ends.
        Exact = "exact": "精确", "exact";
        /// It is what draws have met; what is possible may reach farther.
        Sampled = "sampled": "抽样所得，实际可能更宽", "sampled; what is possible may reach farther";
    }
}

/// The range of ranks that a row can take (名次区间).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct RankRange {
    /// The best rank.
    pub best: Real,
    /// The worst rank.
    pub worst: Real,
    /// How it is known.
    pub basis: RangeBasis,
}

/// The ranks that each row can take, by competition ranks (1, 2, 2, 4): best is 1 and the number of rows surely above it, worst is 1 and
/// the number of others possibly above it. Only a higher score is above: a tie takes no rank away.
///
/// A row is surely above another if each of its numbers exceeds each of the other's: its low end lies above the other's high end, or they
/// meet and one of the two is open. It is possibly above if some number of it exceeds some number of the other: its high end
/// lies above the other's low end. Both bounds are reached, or approached where an end is open.
///
/// # Errors
/// None that well-formed extents can meet.
pub fn exact_ranges(rows: &[Extent]) -> Result<Vec<RankRange>, Fault> {
    // A position just above an open low end, just below an open high end, or at an end itself.
    let low = |row: &Extent| (row.low, if row.low_open { 1i8 } else { 0 });
    let high = |row: &Extent| (row.high, if row.high_open { -1i8 } else { 0 });
    let order = |a: &(f64, i8), b: &(f64, i8)| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1));
    let mut lows: Vec<(f64, i8)> = rows.iter().map(low).collect();
    let mut highs: Vec<(f64, i8)> = rows.iter().map(high).collect();
    lows.sort_unstable_by(order);
    highs.sort_unstable_by(order);
    let above = |sorted: &[(f64, i8)], place: (f64, i8)| {
        sorted.len().saturating_sub(sorted.partition_point(|other| order(other, &place).is_le()))
    };
    rows.iter()
        .map(|row| {
            let surely = above(&lows, high(row));
            // A row whose score is not known may be above itself, so to speak.
            let itself = usize::from(order(&high(row), &low(row)).is_gt());
            let possibly = above(&highs, low(row)).saturating_sub(itself);
            let rank = |above: usize| real(1.0 + count(above));
            Ok(RankRange { best: rank(surely)?, worst: rank(possibly)?, basis: RangeBasis::Exact })
        })
        .collect()
}

/// The ranks that draws have met, named as sampled.
#[must_use]
pub fn sampled_ranges(draws: &RankAcceptability) -> Vec<RankRange> {
    let range = |best, worst| RankRange { best, worst, basis: RangeBasis::Sampled };
    draws.rows.iter().map(|row| range(row.best, row.worst)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(low: f64, high: f64) -> Extent {
        Extent::new(low, high, false, false).unwrap()
    }

    fn of(rows: &[Extent]) -> Vec<(f64, f64)> {
        exact_ranges(rows).unwrap().iter().map(|range| (range.best.get(), range.worst.get())).collect()
    }

    #[test]
    fn what_is_known_has_one_rank_and_ties_share_it() {
        let known = |number| Extent::known(number).unwrap();
        assert_eq!(
            of(&[known(2.0), known(3.0), known(2.0), known(1.0)]),
            [(2.0, 2.0), (1.0, 1.0), (2.0, 2.0), (4.0, 4.0)]
        );
        assert_eq!(of(&[known(0.0), known(-0.0)]), [(1.0, 1.0); 2]);
        assert!(of(&[]).is_empty());
    }

    #[test]
    fn ends_that_meet_tie_where_both_are_included_and_part_where_one_is_not() {
        // [1, 2] and [2, 3]: the first may tie with the second at 2, and is then first too.
        assert_eq!(of(&[closed(1.0, 2.0), closed(2.0, 3.0)]), [(1.0, 2.0), (1.0, 1.0)]);
        // [1, 2) and [2, 3]: the second is above whatever happens.
        let open = Extent::new(1.0, 2.0, false, true).unwrap();
        assert_eq!(of(&[open, closed(2.0, 3.0)]), [(2.0, 2.0), (1.0, 1.0)]);
        let open = Extent::new(2.0, 3.0, true, false).unwrap();
        assert_eq!(of(&[closed(1.0, 2.0), open]), [(2.0, 2.0), (1.0, 1.0)]);
        // Two open intervals between the same ends can stand either way.
        let inside = Extent::new(0.0, 1.0, true, true).unwrap();
        assert_eq!(of(&[inside, inside, closed(0.5, 0.5)]), [(1.0, 3.0); 3]);
    }

    #[test]
    fn an_empty_or_infinite_extent_is_none() {
        for (low, high, low_open, high_open) in [
            (1.0, 0.0, false, false),
            (1.0, 1.0, true, false),
            (0.0, f64::INFINITY, false, true),
            (f64::NAN, 1.0, false, false),
        ] {
            assert_eq!(Extent::new(low, high, low_open, high_open).unwrap_err().kind().code, "CJ8313");
        }
    }

    #[test]
    fn ranges_are_what_trying_every_combination_of_scores_gives() {
        // Extents between whole numbers from 0 to 4, ends included or not, each tried at its quarters: enough for three rows to stand in
        // every order that they can.
        let extents: Vec<Extent> = (0..4u8)
            .flat_map(|low| (low..5u8).map(move |high| (low, high)))
            .flat_map(|(low, high)| {
                [(false, false), (true, false), (false, true), (true, true)].map(|open| (low, high, open))
            })
            .filter_map(|(low, high, (a, b))| Extent::new(f64::from(low), f64::from(high), a, b).ok())
            .collect();
        let inside = |row: &Extent, number: f64| {
            let (above, below) = (number.total_cmp(&row.low), number.total_cmp(&row.high));
            (above.is_gt() || (above.is_eq() && !row.low_open)) && (below.is_lt() || (below.is_eq() && !row.high_open))
        };
        let points = |row: &Extent| {
            let row = *row;
            (0..=32u8)
                .map(|eighth| f64::from(eighth) / 8.0)
                .filter(move |number| inside(&row, *number))
                .collect::<Vec<f64>>()
        };
        for (at, one) in extents.iter().enumerate().step_by(3) {
            for two in extents.iter().skip(at % 5).step_by(5) {
                for three in extents.iter().skip(at % 7).step_by(7) {
                    let rows = [*one, *two, *three];
                    let (mut best, mut worst) = ([f64::MAX; 3], [0.0f64; 3]);
                    for a in points(one) {
                        for b in points(two) {
                            for c in points(three) {
                                let scores = [a, b, c];
                                for row in 0..3 {
                                    let rank = 1.0 + count(scores.iter().filter(|score| **score > scores[row]).count());
                                    best[row] = best[row].min(rank);
                                    worst[row] = worst[row].max(rank);
                                }
                            }
                        }
                    }
                    let expected: Vec<(f64, f64)> = best.into_iter().zip(worst).collect();
                    assert_eq!(of(&rows), expected, "{rows:?}");
                }
            }
        }
    }

    #[test]
    fn a_weighted_sum_reaches_from_low_ends_to_high_ends() {
        let half_open = Extent::new(0.0, 1.0, false, true).unwrap();
        let sum = weighted_extent(&[0.25, 0.75], &[closed(0.5, 1.0), half_open]).unwrap();
        assert_eq!(sum, Extent::new(0.125, 1.0, false, true).unwrap());
        // What weighs nothing opens nothing.
        assert_eq!(weighted_extent(&[1.0, 0.0], &[closed(0.5, 1.0), half_open]).unwrap(), closed(0.5, 1.0));
        assert_eq!(weighted_extent(&[1.0], &[]).unwrap_err().kind().code, "CJ8314");
    }
}
