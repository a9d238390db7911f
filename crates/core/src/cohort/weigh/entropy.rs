//! The entropy weight method (熵权法): a column counts the more, the less evenly its total is spread over the rows.
//!
//! pᵢⱼ = yᵢⱼ ÷ Σᵢ yᵢⱼ, Eⱼ = −Σᵢ pᵢⱼ·ln pᵢⱼ ÷ ln n with 0·ln 0 = 0, dⱼ = 1 − Eⱼ, wⱼ = dⱼ ÷ Σ dⱼ. Entropy is Shannon's (1948, A Mathematical
//! Theory of Communication, Bell System Technical Journal); as weights see Zeleny (1982, Multiple Criteria Decision Making), and for
//! the shares of min-max values, as Chinese evaluation studies mostly have them, 朱喜安、魏国栋 (2015, 熵值法中无量纲化方法优良标准的探讨). It is computed as E·ln n = ln S − (Σ y·ln y) ÷ S with S = Σ y, which is the same and needs one pass.

use crate::cohort::lanes::Lanes;
use crate::cohort::log::{ln, y_ln_y};
use crate::cohort::matrix::Matrix;
use crate::cohort::method_faults::{
    DOMINANT_WEIGHT, GROUPS_DIFFER, NEGATIVE_SHARE, NOTHING_VARIES, Remark, SHIFT_UNUSABLE, WEIGHS_NOTHING, ordinal,
};
use crate::cohort::number::count;
use crate::cohort::view::{Indicator, View, Views};
use crate::cohort::weigh::Weights;
use crate::dossier::vocabulary::vocabulary;
use crate::fault::{Fault, FaultKind};

/// A shift beyond this is no shift of anything that can be reckoned with.
const HIGHEST_SHIFT: f64 = 1e100;

/// A column that takes more of the weight than this is remarked on.
const DOMINANT: f64 = 0.3;

vocabulary! {
    /// What the shares of the entropy method are shares of (熵权法的比重).
    pub enum EntropyShares: "熵权法比重的来源", "what entropy takes shares of" {
        /// The min-max values of the oriented columns, over the cohort.
        MinMax = "min_max": "极差归一化值的比重", "min-max values";
        /// The oriented values themselves; refused where one is negative.
        Raw = "raw": "原始值（正向化后）的比重", "the oriented values themselves";
    }
}

/// Which of the conventions met in print is followed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EntropyConvention {
    /// What the shares are taken of.
    pub shares: EntropyShares,
    /// What is added to each value before shares are taken (平移量): 0, or a small number such as 0.0001, 0.001 or 0.01.
    pub shift: f64,
}

impl Default for EntropyConvention {
    fn default() -> Self {
        Self { shares: EntropyShares::MinMax, shift: 0.0 }
    }
}

/// What the entropy method found, column by column.
#[derive(Debug, Clone, PartialEq)]
pub struct Entropy {
    /// E: from 0, all in one row, to 1, the same in every row.
    pub entropies: Vec<f64>,
    /// d = 1 − E.
    pub divergences: Vec<f64>,
    /// d ÷ Σd.
    pub weights: Weights,
    /// Columns that are constant, and a column that takes more than 30 % of the weight.
    pub remarks: Vec<Remark>,
}

/// Entropy weights of oriented columns, over all rows: in a panel, over the rows of all years, with k = 1 ÷ ln(rows of all years).
///
/// # Errors
/// No column varies; the shift is negative, not finite or absurdly large; shares of the values themselves are asked for, and one is negative.
pub fn entropy(views: &Views<'_>, convention: &EntropyConvention) -> Result<Entropy, Fault> {
    let mut entropies = Vec::with_capacity(views.width());
    for (place, view) in views.columns().enumerate() {
        entropies.push(entropy_of(view, convention).map_err(|kind| kind.fault().with("column", ordinal(place)))?);
    }
    weigh_by_entropies(entropies, views)
}

/// Entropy weights year by year: rows with the same mark are a group, and each group is oriented, scaled and weighed by itself. The groups
/// come in the order in which their marks first appear.
///
/// # Errors
/// Not every row has a mark; or what [`Views::oriented`] and [`entropy`] refuse, of any group.
pub fn entropy_by_groups(
    matrix: &Matrix<'_>,
    indicators: &[Indicator],
    groups: &[usize],
    convention: &EntropyConvention,
) -> Result<Vec<(usize, Entropy)>, Fault> {
    if groups.len() != matrix.rows() {
        return Err(GROUPS_DIFFER
            .fault()
            .with("told", groups.len().to_string())
            .with("rows", matrix.rows().to_string()));
    }
    let mut marks: Vec<usize> = Vec::new();
    for mark in groups {
        if !marks.contains(mark) {
            marks.push(*mark);
        }
    }
    let of_group = |mark: usize| {
        let rows = |column: &[f64]| -> Vec<f64> {
            column.iter().zip(groups).filter(|(_, group)| **group == mark).map(|(number, _)| *number).collect()
        };
        let part = Matrix::new(matrix.columns().map(rows))?;
        Ok((mark, entropy(&Views::oriented(&part, indicators)?, convention)?))
    };
    marks.into_iter().map(of_group).collect()
}

/// The entropy of one column.
pub(in crate::cohort) fn entropy_of(
    view: &View<'_>,
    convention: &EntropyConvention,
) -> Result<f64, &'static FaultKind> {
    let shift = convention.shift;
    if !(0.0..=HIGHEST_SHIFT).contains(&shift) {
        return Err(&SHIFT_UNUSABLE);
    }
    let [least, greatest] = view.ends();
    let (offset, factor) = match convention.shares {
        EntropyShares::MinMax => (least, 1.0 / (greatest - least)),
        EntropyShares::Raw if least < 0.0 => return Err(&NEGATIVE_SHARE),
        EntropyShares::Raw => (0.0, 1.0 / greatest),
    };
    if view.is_constant() {
        return Ok(1.0);
    }
    let shift = match convention.shares {
        EntropyShares::MinMax => shift,
        EntropyShares::Raw => shift * factor,
    };
    let [sum, product] = if shift > 0.0 {
        sums(view, |level| (level - offset) * factor + shift)
    } else {
        sums(view, |level| (level - offset) * factor)
    };
    let entropy = (ln(sum) - product / sum) / ln(count(view.rows()));
    Ok(entropy.clamp(0.0, 1.0))
}

/// Σ y and Σ y·ln y.
fn sums(view: &View<'_>, y: impl Fn(f64) -> f64) -> [f64; 2] {
    let (mut sum, mut product) = (Lanes::default(), Lanes::default());
    view.each_block(|block| {
        sum.add(block, &y);
        product.add_made(block, &y, y_ln_y);
    });
    [sum.total(), product.total()]
}

/// Weights from entropies.
pub(in crate::cohort) fn weigh_by_entropies(entropies: Vec<f64>, views: &Views<'_>) -> Result<Entropy, Fault> {
    let divergences: Vec<f64> = entropies.iter().map(|entropy| 1.0 - entropy).collect();
    let weights = Weights::scaled(divergences.clone()).ok_or_else(|| NOTHING_VARIES.fault())?;
    let mut remarks = Vec::new();
    for ((place, view), weight) in views.columns().enumerate().zip(weights.as_slice()) {
        if view.is_constant() {
            remarks.push(Remark::of_column(place, WEIGHS_NOTHING.fault()));
        } else if *weight > DOMINANT {
            let share = format!("{:.1}", weight * 100.0);
            remarks.push(Remark::of_column(place, DOMINANT_WEIGHT.fault().with("share", share)));
        }
    }
    Ok(Entropy { entropies, divergences, weights, remarks })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::Direction;

    const BENEFIT: Indicator = Indicator::new(Direction::Benefit);

    fn near(ours: &[f64], by_hand: &[f64]) {
        assert_eq!(ours.len(), by_hand.len());
        for (ours, by_hand) in ours.iter().zip(by_hand) {
            assert!((ours - by_hand).abs() < 1e-12, "{ours} {by_hand}");
        }
    }

    #[test]
    fn entropies_and_weights_are_those_found_by_hand() {
        // Column 1: min-max 0, 1/2, 1; shares 0, 1/3, 2/3; −Σ p ln p = ln 3 − (2/3) ln 2; E = 1 − (2/3)(ln 2 ÷ ln 3).
        // Column 2: min-max 1, 0, 1; shares 1/2, 0, 1/2; E = ln 2 ÷ ln 3.
        // Column 3 is constant: E = 1, d = 0.
        let matrix = Matrix::new([vec![1.0, 2.0, 3.0], vec![5.0, 4.0, 5.0], vec![7.0; 3]]).unwrap();
        let views = Views::oriented(&matrix, &[BENEFIT; 3]).unwrap();
        let found = entropy(&views, &EntropyConvention::default()).unwrap();
        let ratio = std::f64::consts::LN_2 / 3.0_f64.ln();
        let divergences = [ratio * 2.0 / 3.0, 1.0 - ratio, 0.0];
        let total = 1.0 - ratio / 3.0;
        near(&found.entropies, &[1.0 - ratio * 2.0 / 3.0, ratio, 1.0]);
        near(&found.divergences, &divergences);
        near(found.weights.as_slice(), &divergences.map(|divergence| divergence / total));
        assert_eq!(found.weights.as_slice()[2], 0.0);
        let codes: Vec<_> = found.remarks.iter().map(|remark| (remark.column, remark.fault.kind().code)).collect();
        assert_eq!(codes, [(Some(0), "CJ8117"), (Some(1), "CJ8117"), (Some(2), "CJ8116")]);
    }

    #[test]
    fn shares_of_the_values_and_a_shift_are_followed_as_told() {
        // Shares of 1, 1, 2: 1/4, 1/4, 1/2; −Σ p ln p = 2·(1/4)·ln 4 + (1/2)·ln 2 = (3/2) ln 2.
        let matrix = Matrix::new([vec![1.0, 1.0, 2.0], vec![-1.0, 0.0, 0.0]]).unwrap();
        let views = Views::oriented(&matrix, &[BENEFIT; 2]).unwrap();
        let raw = EntropyConvention { shares: EntropyShares::Raw, shift: 0.0 };
        let first = views.columns().next().unwrap();
        near(&[entropy_of(first, &raw).unwrap()], &[1.5 * std::f64::consts::LN_2 / 3.0_f64.ln()]);
        assert_eq!(entropy(&views, &raw).unwrap_err().kind().code, "CJ8106");
        // Min-max 0, 0, 1 and a shift of 1: 1, 1, 2, as before.
        let shifted = EntropyConvention { shares: EntropyShares::MinMax, shift: 1.0 };
        near(&[entropy_of(first, &shifted).unwrap()], &[1.5 * std::f64::consts::LN_2 / 3.0_f64.ln()]);
        // A shift of 1 to the values: 2, 2, 3; shares 2/7, 2/7, 3/7.
        let both = EntropyConvention { shares: EntropyShares::Raw, shift: 1.0 };
        let by_hand = -(4.0 / 7.0 * (2.0_f64 / 7.0).ln() + 3.0 / 7.0 * (3.0_f64 / 7.0).ln()) / 3.0_f64.ln();
        near(&[entropy_of(first, &both).unwrap()], &[by_hand]);
        for shift in [-0.1, f64::NAN, f64::INFINITY, 1e200] {
            let refused = entropy(&views, &EntropyConvention { shift, ..EntropyConvention::default() });
            assert_eq!(refused.unwrap_err().kind().code, "CJ8119");
        }
    }

    #[test]
    fn where_nothing_varies_there_is_nothing_to_weigh_by() {
        for rows in [1, 4] {
            let matrix = Matrix::new([vec![1.0; rows], vec![0.0; rows]]).unwrap();
            let views = Views::oriented(&matrix, &[BENEFIT; 2]).unwrap();
            assert_eq!(entropy(&views, &EntropyConvention::default()).unwrap_err().kind().code, "CJ8115");
        }
    }

    #[test]
    fn each_group_is_weighed_by_itself() {
        let matrix = Matrix::new([vec![1.0, 10.0, 2.0, 30.0, 3.0, 20.0], vec![5.0, 1.0, 4.0, 0.0, 5.0, 7.0]]).unwrap();
        let convention = EntropyConvention::default();
        let groups = entropy_by_groups(&matrix, &[BENEFIT; 2], &[7, 3, 7, 3, 7, 3], &convention).unwrap();
        let first = Matrix::new([vec![1.0, 2.0, 3.0], vec![5.0, 4.0, 5.0]]).unwrap();
        let alone = entropy(&Views::oriented(&first, &[BENEFIT; 2]).unwrap(), &convention).unwrap();
        assert_eq!(groups.iter().map(|(mark, _)| *mark).collect::<Vec<_>>(), [7, 3]);
        assert_eq!(groups[0].1, alone);
        let refused = entropy_by_groups(&matrix, &[BENEFIT; 2], &[1, 2], &convention);
        assert_eq!(refused.unwrap_err().kind().code, "CJ8126");
    }
}
