//! CRITIC (CRITIC法): a column counts the more, the more it varies and the less it goes along with the others.
//!
//! On oriented, min-max normalised columns: Cⱼ = σⱼ·Σₖ (1 − rⱼₖ), wⱼ = Cⱼ ÷ Σ Cⱼ, with σ the standard deviation of the population and r
//! Pearson's correlation. Diakoulaki, Mavrotas and Papayannakis (1995), Determining objective weights in multiple criteria problems: the
//! CRITIC method, Computers & Operations Research 22(7). A constant column has no correlation: it weighs nothing and is left out of the
//! others' sums. Where one column alone varies there is nothing for it to conflict with, so that C is 0: it weighs 1, as all there is to weigh,
//! which is our convention and is told.
//!
//! The weights need only the sums of correlations, not each of them. With u the columns standardised to length 1, Σₖ rⱼₖ = Σᵢ uᵢⱼ·(Σₖ uᵢₖ): the
//! work grows with the columns and not with their square. The whole matrix of correlations is found when it is asked for.

use crate::cohort::lanes::{BLOCK, Block, Lanes};
use crate::cohort::method_faults::{LONE_COLUMN, NO_CONFLICT, NOTHING_VARIES, Remark, WEIGHS_NOTHING};
use crate::cohort::number::count;
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
    /// Σ (1 − r) over the columns that vary.
    pub conflicts: Vec<f64>,
    /// C = σ·Σ (1 − r).
    pub information: Vec<f64>,
    /// C ÷ ΣC.
    pub weights: Weights,
    /// Columns that are constant, and one that alone varies.
    pub remarks: Vec<Remark>,
}

/// CRITIC weights of oriented columns.
///
/// # Errors
/// No column varies, or several do and all of them rise and fall together.
pub fn critic(views: &Views<'_>) -> Result<Critic, Fault> {
    let centres: Vec<Centre> = views.columns().map(Centre::of).collect();
    weigh_by_conflicts(views, &centres)
}

/// Pearson's correlation of each oriented column with each, for an appendix; 0 where one of the two is constant.
#[must_use]
pub fn correlations(views: &Views<'_>) -> Vec<Vec<f64>> {
    let centres: Vec<Centre> = views.columns().map(Centre::of).collect();
    let row = |(a, mine): (usize, &Centre)| {
        let mut products = vec![Lanes::default(); a];
        products_with_earlier(views, &centres, mine, &mut products);
        let mut row: Vec<f64> = (products.into_iter().zip(&centres))
            .map(|(product, other)| (product.total() * mine.factor * other.factor).clamp(-1.0, 1.0) + 0.0)
            .collect();
        row.push(if mine.varies() { 1.0 } else { 0.0 });
        row
    };
    let mut correlations: Vec<Vec<f64>> = centres.iter().enumerate().map(row).collect();
    for later in 0..correlations.len() {
        let (earlier, rest) = correlations.split_at_mut(later);
        for (mine, theirs) in earlier.iter_mut().zip(rest.first().into_iter().flatten()) {
            mine.push(*theirs);
        }
    }
    correlations
}

/// Adds the products of a column with each of those before it.
fn products_with_earlier(views: &Views<'_>, centres: &[Centre], mine: &Centre, products: &mut [Lanes]) {
    let Some(view) = views.columns().nth(products.len()) else { return };
    let (mut room, mut other_room, mut centred) = ([0.0; BLOCK], [0.0; BLOCK], [0.0; BLOCK]);
    for from in (0..views.rows()).step_by(BLOCK) {
        let levels = view.levels(from, &mut room);
        for (place, level) in centred.iter_mut().zip(levels) {
            *place = mine.centred(*level);
        }
        for ((product, other), centre) in products.iter_mut().zip(views.columns()).zip(centres) {
            product.add_products(other.levels(from, &mut other_room), &centred, |level| centre.centred(level));
        }
    }
}

/// Where a column has its middle, and how far its numbers are from it in all.
#[derive(Debug, Clone, Copy)]
pub(in crate::cohort) struct Centre {
    least: f64,
    /// The mean, counted from the least.
    mean: f64,
    /// √Σ of the squares of the differences from the mean.
    length: f64,
    /// 1 ÷ length; 0 of a constant column.
    factor: f64,
}

impl Centre {
    pub(in crate::cohort) fn of(view: &View<'_>) -> Self {
        let [least, _] = view.ends();
        if view.is_constant() {
            return Self { least, mean: 0.0, length: 0.0, factor: 0.0 };
        }
        let mut above = Lanes::default();
        view.each_block(|block| above.add(block, |level| level - least));
        let mean = above.total() / count(view.rows());
        let mut squares = Lanes::default();
        view.each_block(|block| {
            squares.add(block, |level| {
                let centred = (level - least) - mean;
                centred * centred
            });
        });
        let length = squares.total().sqrt();
        Self { least, mean, length, factor: 1.0 / length }
    }

    fn varies(&self) -> bool {
        self.factor > 0.0
    }

    #[inline(always)]
    fn centred(&self, level: f64) -> f64 {
        (level - self.least) - self.mean
    }
}

/// CRITIC weights of oriented columns of which the middle is known.
pub(in crate::cohort) fn weigh_by_conflicts(views: &Views<'_>, centres: &[Centre]) -> Result<Critic, Fault> {
    let varying = centres.iter().filter(|centre| centre.varies()).count();
    if varying == 0 {
        return Err(NOTHING_VARIES.fault());
    }
    let root = count(views.rows()).sqrt();
    let deviations: Vec<f64> = (views.columns().zip(centres))
        .map(|(view, centre)| if centre.varies() { centre.length / root / range(view) } else { 0.0 })
        .collect();
    let conflicts: Vec<f64> = (sums_of_correlations(views, centres).into_iter().zip(centres))
        .map(|(along, centre)| if centre.varies() { (count(varying) - along).max(0.0) } else { 0.0 })
        .collect();
    let is_lone = varying == 1;
    let conflicts = if is_lone { vec![0.0; conflicts.len()] } else { conflicts };
    if !is_lone && conflicts.iter().all(|conflict| *conflict <= ROUNDING * count(varying)) {
        return Err(NO_CONFLICT.fault());
    }
    let information: Vec<f64> = conflicts.iter().zip(&deviations).map(|(conflict, sigma)| conflict * sigma).collect();
    let counted = if is_lone { deviations.clone() } else { information.clone() };
    let weights = Weights::scaled(counted).ok_or_else(|| NO_CONFLICT.fault())?;
    let told = |(place, centre): (usize, &Centre)| match (centre.varies(), is_lone) {
        (false, _) => Some(Remark::of_column(place, WEIGHS_NOTHING.fault())),
        (true, true) => Some(Remark::of_column(place, LONE_COLUMN.fault())),
        (true, false) => None,
    };
    let remarks = centres.iter().enumerate().filter_map(told).collect();
    Ok(Critic { deviations, conflicts, information, weights, remarks })
}

/// Σₖ rⱼₖ of each column, over the columns that vary.
fn sums_of_correlations(views: &Views<'_>, centres: &[Centre]) -> Vec<f64> {
    let mut sums = vec![Lanes::default(); views.width()];
    let mut room = [0.0; BLOCK];
    for from in (0..views.rows()).step_by(BLOCK) {
        let mut across = [0.0; BLOCK];
        for (view, centre) in views.columns().zip(centres).filter(|(_, centre)| centre.varies()) {
            add_standardised(&mut across, view.levels(from, &mut room), centre);
        }
        for ((view, centre), sum) in views.columns().zip(centres).zip(&mut sums) {
            if centre.varies() {
                sum.add_products(view.levels(from, &mut room), &across, |level| centre.centred(level));
            }
        }
    }
    sums.into_iter().zip(centres).map(|(sum, centre)| sum.total() * centre.factor).collect()
}

/// Adds a column, standardised to length 1. By itself, so that a compiler knows the two blocks apart.
fn add_standardised(across: &mut Block, levels: &[f64], centre: &Centre) {
    for (sum, level) in across.iter_mut().zip(levels) {
        *sum += centre.centred(*level) * centre.factor;
    }
}

fn range(view: &View<'_>) -> f64 {
    let [least, greatest] = view.ends();
    greatest - least
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
        let views = Views::oriented(&matrix, &[BENEFIT, BENEFIT, BENEFIT, cost]).unwrap();
        let (found, correlations) = (critic(&views).unwrap(), correlations(&views));
        let half_root = 3.0_f64.sqrt() / 2.0;
        let (narrow, wide) = ((1.0_f64 / 6.0).sqrt(), 2.0_f64.sqrt() / 3.0);
        let conflicts = [2.0 + half_root, 1.5, 0.0, 1.5 + half_root];
        let information = [narrow * conflicts[0], wide * conflicts[1], 0.0, wide * conflicts[3]];
        let total: f64 = information.iter().sum();
        near(&found.deviations, &[narrow, wide, 0.0, wide]);
        near(&correlations[0], &[1.0, 0.0, 0.0, -half_root]);
        near(&correlations[1], &[0.0, 1.0, 0.0, 0.5]);
        near(&correlations[2], &[0.0; 4]);
        near(&correlations[3], &[-half_root, 0.5, 0.0, 1.0]);
        near(&found.conflicts, &conflicts);
        near(&found.information, &information);
        near(found.weights.as_slice(), &information.map(|information| information / total));
        assert_eq!(found.remarks.len(), 1);
    }

    #[test]
    fn columns_without_conflict_have_no_weights() {
        let along = Matrix::new([vec![1.0, 2.0, 4.0], vec![0.3, 0.6, 1.2]]).unwrap();
        let refused = critic(&Views::oriented(&along, &[BENEFIT; 2]).unwrap());
        assert_eq!(refused.unwrap_err().kind().code, "CJ8118");
        let same = Matrix::new([vec![2.0; 3]]).unwrap();
        assert_eq!(critic(&Views::oriented(&same, &[BENEFIT]).unwrap()).unwrap_err().kind().code, "CJ8115");
    }

    #[test]
    fn a_lone_column_weighs_1_and_so_does_one_that_alone_varies() {
        // There is no conflict at all, so that C is 0 and C ÷ ΣC nothing; whatever σ is, the column is all there is to weigh.
        for constant in [&[][..], &[vec![7.0; 3]]] {
            let matrix = Matrix::new([vec![1.0, 2.0, 3.0]].into_iter().chain(constant.iter().cloned())).unwrap();
            let found = critic(&Views::oriented(&matrix, &vec![BENEFIT; matrix.width()]).unwrap()).unwrap();
            let (weights, zeros) = ([1.0, 0.0], [0.0; 2]);
            assert_eq!(found.weights.as_slice(), &weights[..matrix.width()]);
            assert_eq!(
                (&found.conflicts[..], &found.information[..]),
                (&zeros[..matrix.width()], &zeros[..matrix.width()])
            );
            near(&found.deviations[..1], &[(1.0_f64 / 6.0).sqrt()]);
            let told: Vec<_> = found.remarks.iter().map(|odd| (odd.column, odd.fault.kind().code)).collect();
            assert_eq!(told, [(Some(0), "CJ8127"), (Some(1), "CJ8116")][..matrix.width()]);
        }
    }

    #[test]
    fn what_varies_by_a_hair_varies() {
        let matrix = Matrix::new([vec![1.0, 1.0 + f64::EPSILON, 1.0], vec![1.0, 2.0, 3.0]]).unwrap();
        let found = critic(&Views::oriented(&matrix, &[BENEFIT; 2]).unwrap()).unwrap();
        // Min-max: (0, 1, 0) and (0, 1/2, 1), which do not go together at all: C = σ = √2/3 and √(1/6).
        near(&found.information, &[2.0_f64.sqrt() / 3.0, (1.0_f64 / 6.0).sqrt()]);
    }
}
