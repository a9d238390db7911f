//! CRITIC (CRITIC法): a column counts the more, the more it varies and the less it goes along with the others.
//!
//! On oriented, min-max normalised columns: Cⱼ = σⱼ·Σₖ (1 − rⱼₖ), wⱼ = Cⱼ ÷ Σ Cⱼ, with σ the standard deviation of the population and r
//! Pearson's correlation. Diakoulaki, Mavrotas and Papayannakis (1995), Determining objective weights in multiple criteria problems: the
//! CRITIC method, Computers & Operations Research 22(7). A constant column has no correlation: it weighs nothing and is left out of the
//! others' sums.

use crate::cohort::lanes::{BLOCK, Block, Lanes};
use crate::cohort::method_faults::{NO_CONFLICT, NOTHING_VARIES, Remark, WEIGHS_NOTHING};
use crate::cohort::number::{count, sum};
use crate::cohort::view::{View, Views};
use crate::cohort::weigh::Weights;
use crate::fault::Fault;

/// What of all conflict is mere rounding.
const ROUNDING: f64 = 1e-12;

/// What CRITIC found, column by column.
#[derive(Debug, Clone, PartialEq)]
pub struct Critic {
    /// σ of the min-max values.
    pub deviations: Vec<f64>,
    /// r of each column with each; 0 where one of the two is constant.
    pub correlations: Vec<Vec<f64>>,
    /// Σ (1 − r) over the columns that vary.
    pub conflicts: Vec<f64>,
    /// C = σ·Σ (1 − r).
    pub information: Vec<f64>,
    /// C ÷ ΣC.
    pub weights: Weights,
    /// Columns that are constant.
    pub remarks: Vec<Remark>,
}

/// CRITIC weights of oriented columns.
///
/// # Errors
/// No column varies, or all that vary rise and fall together.
pub fn critic(views: &Views<'_>) -> Result<Critic, Fault> {
    let columns: Vec<&View<'_>> = views.columns().collect();
    critic_of(&columns)
}

/// CRITIC weights of columns.
fn critic_of(columns: &[&View<'_>]) -> Result<Critic, Fault> {
    let varying: Vec<bool> = columns.iter().map(|view| !view.is_constant()).collect();
    if !varying.contains(&true) {
        return Err(NOTHING_VARIES.fault());
    }
    let rows = count(columns.first().map_or(0, |view| view.rows()));
    let gram = Gram::of(columns);
    let roots: Vec<f64> = (0..columns.len()).map(|place| gram.at(place, place).sqrt()).collect();
    let deviations: Vec<f64> = (columns.iter().zip(&roots))
        .map(|(view, root)| if view.is_constant() { 0.0 } else { root / rows.sqrt() / range(view) })
        .collect();
    let correlation = |(a, root_a): (usize, &f64), (b, root_b): (usize, &f64)| {
        let both_vary = *root_a > 0.0 && *root_b > 0.0;
        match a == b {
            true if both_vary => 1.0,
            _ if both_vary => (gram.at(a, b) / root_a / root_b).clamp(-1.0, 1.0),
            _ => 0.0,
        }
    };
    let correlations: Vec<Vec<f64>> =
        (roots.iter().enumerate()).map(|a| roots.iter().enumerate().map(|b| correlation(a, b)).collect()).collect();
    let conflict = |row: &Vec<f64>| {
        let apart: Vec<f64> = row.iter().zip(&varying).filter(|(_, varies)| **varies).map(|(r, _)| 1.0 - r).collect();
        sum(&apart)
    };
    let conflicts: Vec<f64> =
        correlations.iter().zip(&varying).map(|(row, varies)| if *varies { conflict(row) } else { 0.0 }).collect();
    let information: Vec<f64> = conflicts.iter().zip(&deviations).map(|(conflict, sigma)| conflict * sigma).collect();
    if conflicts.iter().all(|conflict| *conflict <= ROUNDING) {
        return Err(NO_CONFLICT.fault());
    }
    let weights = Weights::scaled(information.clone()).ok_or_else(|| NO_CONFLICT.fault())?;
    let constant = varying.iter().enumerate().filter(|(_, varies)| !**varies);
    let remarks = constant.map(|(place, _)| Remark::of_column(place, WEIGHS_NOTHING.fault())).collect();
    Ok(Critic { deviations, correlations, conflicts, information, weights, remarks })
}

fn range(view: &View<'_>) -> f64 {
    let [least, greatest] = view.ends();
    greatest - least
}

/// The sums of products of columns, each less its mean.
#[derive(Debug)]
struct Gram {
    width: usize,
    /// Row by row, both halves.
    products: Vec<f64>,
}

impl Gram {
    fn of(columns: &[&View<'_>]) -> Self {
        let width = columns.len();
        let means: Vec<f64> = columns.iter().map(|view| mean_above_least(view)).collect();
        let mut sums = vec![Lanes::default(); width.saturating_mul(width)];
        let mut panel: Vec<Block> = vec![[0.0; BLOCK]; width];
        let mut room = [0.0; BLOCK];
        let rows = columns.first().map_or(0, |view| view.rows());
        for from in (0..rows).step_by(BLOCK) {
            let many = rows.saturating_sub(from).min(BLOCK);
            for ((view, mean), centred) in columns.iter().zip(&means).zip(&mut panel) {
                let [least, _] = view.ends();
                for (place, level) in centred.iter_mut().zip(view.levels(from, &mut room)) {
                    *place = (level - least) - mean;
                }
            }
            for (row, a) in sums.chunks_exact_mut(width.max(1)).zip(&panel) {
                for (sum, b) in row.iter_mut().zip(&panel) {
                    sum.add_products(a.get(..many).unwrap_or_default(), b.get(..many).unwrap_or_default());
                }
            }
        }
        Self { width, products: sums.into_iter().map(Lanes::total).collect() }
    }

    fn at(&self, a: usize, b: usize) -> f64 {
        self.products.get(a.saturating_mul(self.width).saturating_add(b)).copied().unwrap_or_default()
    }
}

/// The mean of a column, counted from its least level.
fn mean_above_least(view: &View<'_>) -> f64 {
    let [least, _] = view.ends();
    let mut above = Lanes::default();
    view.each_block(|block| above.add(block, |level| level - least));
    above.total() / count(view.rows())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::{Direction, Indicator, Matrix};

    const BENEFIT: Indicator = Indicator::new(Direction::Benefit);

    fn near(ours: &[f64], by_hand: &[f64]) {
        assert_eq!(ours.len(), by_hand.len());
        for (ours, by_hand) in ours.iter().zip(by_hand) {
            assert!((ours - by_hand).abs() < 1e-12, "{ours} {by_hand}");
        }
    }

    #[test]
    fn weights_are_those_found_by_hand_and_a_constant_column_is_left_out() {
        // Min-max: (0, 1/2, 1), (1, 0, 1) and, a cost, (1, 0, 0); means 1/2, 2/3, 1/3.
        // Centred: (−1/2, 0, 1/2), (1/3, −2/3, 1/3), (2/3, −1/3, −1/3); squares 1/2, 2/3, 2/3.
        // Products: 1·2: 0; 1·3: −1/2; 2·3: 2/9 + 2/9 − 1/9 = 1/3.
        // r12 = 0, r13 = −(1/2) ÷ √(1/2 · 2/3) = −√3/2, r23 = (1/3) ÷ (2/3) = 1/2.
        // σ = √(1/6), √(2/9), √(2/9). Conflicts: 1 + 1 + √3/2, 1 + 1/2, 1 + √3/2 + 1/2.
        let matrix =
            Matrix::new([vec![1.0, 2.0, 3.0], vec![5.0, 4.0, 5.0], vec![7.0; 3], vec![10.0, 30.0, 30.0]]).unwrap();
        let cost = Indicator::new(Direction::Cost);
        let found = critic(&Views::oriented(&matrix, &[BENEFIT, BENEFIT, BENEFIT, cost]).unwrap()).unwrap();
        let half_root = 3.0_f64.sqrt() / 2.0;
        let (narrow, wide) = ((1.0_f64 / 6.0).sqrt(), 2.0_f64.sqrt() / 3.0);
        let conflicts = [2.0 + half_root, 1.5, 0.0, 1.5 + half_root];
        let information = [narrow * conflicts[0], wide * conflicts[1], 0.0, wide * conflicts[3]];
        let total: f64 = information.iter().sum();
        near(&found.deviations, &[narrow, wide, 0.0, wide]);
        near(&found.correlations[0], &[1.0, 0.0, 0.0, -half_root]);
        near(&found.correlations[3], &[-half_root, 0.5, 0.0, 1.0]);
        near(&found.conflicts, &conflicts);
        near(&found.information, &information);
        near(found.weights.as_slice(), &information.map(|information| information / total));
        assert_eq!(found.remarks.len(), 1);
    }

    #[test]
    fn columns_without_conflict_have_no_weights() {
        let alone = Matrix::new([vec![1.0, 2.0, 3.0], vec![7.0; 3]]).unwrap();
        let along = Matrix::new([vec![1.0, 2.0, 4.0], vec![0.3, 0.6, 1.2]]).unwrap();
        for matrix in [alone, along] {
            let refused = critic(&Views::oriented(&matrix, &[BENEFIT; 2]).unwrap());
            assert_eq!(refused.unwrap_err().kind().code, "CJ8118");
        }
        let same = Matrix::new([vec![2.0; 3]]).unwrap();
        assert_eq!(critic(&Views::oriented(&same, &[BENEFIT]).unwrap()).unwrap_err().kind().code, "CJ8115");
    }

    #[test]
    fn what_varies_by_a_hair_varies() {
        let matrix = Matrix::new([vec![1.0, 1.0 + f64::EPSILON, 1.0], vec![1.0, 2.0, 3.0]]).unwrap();
        let found = critic(&Views::oriented(&matrix, &[BENEFIT; 2]).unwrap()).unwrap();
        // Min-max: (0, 1, 0) and (0, 1/2, 1), which do not go together at all: C = σ = √2/3 and √(1/6).
        near(&found.information, &[2.0_f64.sqrt() / 3.0, (1.0_f64 / 6.0).sqrt()]);
    }
}
