//! From scores to ranks, by a named rule (名次规则). Rows of the same score tie exactly.

use crate::dossier::vocabulary::vocabulary;

vocabulary! {
    /// How rows of the same score share a rank (并列名次规则).
    pub enum RankRule: "并列名次规则", "rank rule" {
        /// All take the best of their places, and the places after it stay empty: 1, 2, 2, 4.
        Competition = "competition": "竞赛名次（1、2、2、4）", "competition (1, 2, 2, 4)";
        /// All take the next rank: 1, 2, 2, 3.
        Dense = "dense": "密集名次（1、2、2、3）", "dense (1, 2, 2, 3)";
        /// All take the mean of their places: 1, 2.5, 2.5, 4.
        Average = "average": "平均名次（1、2.5、2.5、4）", "average (1, 2.5, 2.5, 4)";
    }
}

/// The rank of each score, the highest first.
///
/// ```
/// use chanjiao::cohort::{RankRule, ranks};
/// assert_eq!(ranks(&[0.2, 0.9, 0.2, 0.5], RankRule::Competition), [3.0, 1.0, 3.0, 2.0]);
/// assert_eq!(ranks(&[0.2, 0.9, 0.2, 0.5], RankRule::Average), [3.5, 1.0, 3.5, 2.0]);
/// ```
#[must_use]
pub fn ranks(scores: &[f64], rule: RankRule) -> Vec<f64> {
    // Of few rows it is quicker to count the better ones than to sort, and trials rank few rows many times.
    let is_plain = scores.len() <= FEW && scores.iter().all(|score| score.is_finite());
    match rule {
        RankRule::Competition if is_plain => return counted(scores, |better, _| better + 1.0),
        RankRule::Average if is_plain => return counted(scores, |better, same| better + (same + 1.0) / 2.0),
        _ => {}
    }
    let mut ranks = vec![0.0; scores.len()];
    let order = best_first(scores);
    let (mut before, mut dense) = (0.0, 0.0);
    for tied in order.chunk_by(|&a, &b| at(scores, a).total_cmp(&at(scores, b)).is_eq()) {
        dense += 1.0;
        let many = super::number::count(tied.len());
        let rank = match rule {
            RankRule::Competition => before + 1.0,
            RankRule::Dense => dense,
            RankRule::Average => before + (many + 1.0) / 2.0,
        };
        for &row in tied {
            if let Some(place) = ranks.get_mut(row) {
                *place = rank;
            }
        }
        before += many;
    }
    ranks
}

/// How many rows are few.
const FEW: usize = 64;

/// The rank of each score from how many are better and how many are the same, itself among them.
fn counted(scores: &[f64], rank: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    let mut ranks = Vec::with_capacity(scores.len());
    for mine in scores {
        let (mut better, mut not_worse) = (0.0, 0.0);
        for other in scores {
            better += if other > mine { 1.0 } else { 0.0 };
            not_worse += if other >= mine { 1.0 } else { 0.0 };
        }
        ranks.push(rank(better, not_worse - better));
    }
    ranks
}

/// The rows, the best score first; rows of the same score in the order given.
pub(super) fn best_first(scores: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|&a, &b| at(scores, b).total_cmp(&at(scores, a)));
    order
}

fn at(scores: &[f64], row: usize) -> f64 {
    // -0 and 0 are one score.
    scores.get(row).copied().unwrap_or_default() + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_shares_places_in_its_own_way() {
        let scores = [3.0, 1.0, 3.0, 2.0, 3.0, -0.0, 0.0];
        assert_eq!(ranks(&scores, RankRule::Competition), [1.0, 5.0, 1.0, 4.0, 1.0, 6.0, 6.0]);
        assert_eq!(ranks(&scores, RankRule::Dense), [1.0, 3.0, 1.0, 2.0, 1.0, 4.0, 4.0]);
        assert_eq!(ranks(&scores, RankRule::Average), [2.0, 5.0, 2.0, 4.0, 2.0, 6.5, 6.5]);
    }

    #[test]
    fn nothing_has_no_rank() {
        assert!(ranks(&[], RankRule::Dense).is_empty());
    }
}
