//! How far two rankings agree: Kendall's τ-b and Spearman's ρ, both with ties.

use super::faults::RANKS_DIFFER;
use crate::cohort::number::{count, mean, sum};
use crate::cohort::order::best_first;
use crate::cohort::{RankRule, ranks};
use crate::fault::Fault;

fn of_one_length(first: &[f64], second: &[f64]) -> Result<(), Fault> {
    if first.len() == second.len() {
        return Ok(());
    }
    let fault = RANKS_DIFFER.fault().with("first", first.len().to_string());
    Err(fault.with("second", second.len().to_string()))
}

/// Spearman's ρ: the correlation of average ranks, which is what holds with ties too (M. G. Kendall, *Rank correlation methods*, 1948).
///
/// None where one of the two has all its rows in one rank.
///
/// # Errors
/// They are of different rows.
pub fn spearman(first: &[f64], second: &[f64]) -> Result<Option<f64>, Fault> {
    of_one_length(first, second)?;
    let centred = |numbers: &[f64]| {
        let ranks = ranks(numbers, RankRule::Average);
        let mean = mean(&ranks).unwrap_or_default();
        ranks.into_iter().map(|rank| rank - mean).collect::<Vec<f64>>()
    };
    let (x, y) = (centred(first), centred(second));
    let product = |a: &[f64], b: &[f64]| sum(&a.iter().zip(b).map(|(a, b)| a * b).collect::<Vec<f64>>());
    // One root, so that rankings that agree have exactly 1.
    let scale = (product(&x, &x) * product(&y, &y)).sqrt();
    Ok((scale > 0.0).then(|| (product(&x, &y) / scale).clamp(-1.0, 1.0)))
}

/// Kendall's τ-b: (concordant − discordant pairs) ÷ √((pairs not tied in the first) × (pairs not tied in the second)), after M. G. Kendall,
/// *The treatment of ties in ranking problems*, Biometrika 33, 1945; counted by merging, in n·log n steps (W. R. Knight, *A computer
/// method for calculating Kendall's tau with ungrouped data*, JASA 61, 1966).
///
/// None where one of the two has all its rows in one rank.
///
/// # Errors
/// They are of different rows.
pub fn kendall(first: &[f64], second: &[f64]) -> Result<Option<f64>, Fault> {
    of_one_length(first, second)?;
    // As places, equal numbers are equal whatever the sign of their zero.
    let (x, y) = (ranks(first, RankRule::Competition), ranks(second, RankRule::Competition));
    let mut rows: Vec<(f64, f64)> = x.iter().copied().zip(y.iter().copied()).collect();
    rows.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let all = pairs(rows.len());
    let tied_in_both = rows.chunk_by(|a, b| a == b).fold(0.0, |sum, tied| sum + pairs(tied.len()));
    let (tied_in_first, tied_in_second) = (tied_pairs(&x), tied_pairs(&y));
    let mut second: Vec<f64> = rows.into_iter().map(|(_, y)| y).collect();
    let discordant = inversions(&mut second);
    let agreeing = all - tied_in_first - tied_in_second + tied_in_both - 2.0 * discordant;
    let scale = ((all - tied_in_first) * (all - tied_in_second)).sqrt();
    Ok((scale > 0.0).then(|| (agreeing / scale).clamp(-1.0, 1.0)))
}

/// How many pairs so many rows make; exact as far as 2⁵³.
fn pairs(rows: usize) -> f64 {
    let rows = count(rows);
    rows * (rows - 1.0) / 2.0
}

fn tied_pairs(numbers: &[f64]) -> f64 {
    let at = |row: usize| numbers.get(row).copied().unwrap_or_default();
    let order = best_first(numbers);
    order.chunk_by(|&a, &b| at(a).total_cmp(&at(b)).is_eq()).fold(0.0, |sum, tied| sum + pairs(tied.len()))
}

/// How many pairs stand the wrong way round; sorts the numbers meanwhile.
fn inversions(numbers: &mut [f64]) -> f64 {
    let Some(middle) = numbers.len().checked_div(2).filter(|&middle| middle > 0) else { return 0.0 };
    let (left, right) = numbers.split_at_mut(middle);
    let mut found = inversions(left) + inversions(right);
    let mut merged = Vec::with_capacity(numbers.len());
    let (left, right) = numbers.split_at(middle);
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    while let (Some(&&a), Some(&&b)) = (left.peek(), right.peek()) {
        if a <= b {
            merged.extend(left.next());
        } else {
            // All that is left on the left is above what comes from the right.
            found += count(left.len());
            merged.extend(right.next());
        }
    }
    merged.extend(left.chain(right));
    for (place, number) in numbers.iter_mut().zip(merged) {
        *place = number;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_is_one_reversal_minus_one_and_one_rank_for_all_is_neither() {
        let (up, down, flat) = ([1.0, 2.0, 3.0, 4.0], [9.0, 7.0, 5.0, 1.0], [2.0; 4]);
        for measure in [kendall, spearman] {
            assert_eq!(measure(&up, &up).unwrap(), Some(1.0));
            assert_eq!(measure(&up, &down).unwrap(), Some(-1.0));
            assert_eq!(measure(&up, &flat).unwrap(), None);
            assert_eq!(measure(&[], &[]).unwrap(), None);
            assert_eq!(measure(&up, &[1.0]).unwrap_err().kind().code, "CJ8315");
        }
    }

    #[test]
    fn ties_are_counted_as_kendall_counts_them() {
        // x 1 2 2 3 4, y 1 3 2 2 5. Of ten pairs, (2, 3) is tied in x and (3, 4) in y. Of the eight others only (2, 4) is
        // discordant: x rises 2 → 3 while y falls 3 → 2. τ-b = (7 − 1)/√(9·9) = 2/3.
        let (x, y) = ([1.0, 2.0, 2.0, 3.0, 4.0], [1.0, 3.0, 2.0, 2.0, 5.0]);
        assert!((kendall(&x, &y).unwrap().unwrap() - 2.0 / 3.0).abs() < 1e-12);
        // Average ranks less 3: x −2 −½ −½ 1 2, y −2 1 −½ −½ 2. Products: 4 − ½ + ¼ − ½ + 4 = 7.25; squares 9.5 and 9.5.
        assert!((spearman(&x, &y).unwrap().unwrap() - 7.25 / 9.5).abs() < 1e-12);
    }

    #[test]
    fn merging_counts_what_comparing_every_pair_counts() {
        let number = |seed: usize, row: usize| count((row * 7919 + seed * 104_729) % 11);
        for seed in 0..40 {
            let x: Vec<f64> = (0..23).map(|row| number(seed, row * row)).collect();
            let y: Vec<f64> = (0..23).map(|row| number(seed + 1, row * 3 + row * row * seed)).collect();
            let (mut agreeing, mut in_x, mut in_y) = (0.0, 0.0, 0.0);
            for a in 0..23 {
                for b in 0..a {
                    let (dx, dy) = (x[a] - x[b], y[a] - y[b]);
                    in_x += f64::from(dx != 0.0);
                    in_y += f64::from(dy != 0.0);
                    agreeing += if dx * dy == 0.0 { 0.0 } else { (dx * dy).signum() };
                }
            }
            let expected: f64 = agreeing / (in_x * in_y).sqrt();
            assert!((kendall(&x, &y).unwrap().unwrap() - expected).abs() < 1e-12);
        }
    }
}
