//! VIKOR (折衷排序法): a compromise between what serves the rows as a whole and what spares each its worst column.
//!
//! Sᵢ = Σ wⱼ·(f⁺ⱼ − fᵢⱼ) ÷ (f⁺ⱼ − f⁻ⱼ), Rᵢ = the greatest of these terms, Qᵢ = v·(S − S⁺) ÷ (S⁻ − S⁺) + (1 − v)·(R − R⁺) ÷ (R⁻ − R⁺); the least Q is the
//! best. The first by Q is a compromise alone where it leads by 1 ÷ (n − 1) and is also first by S or by R; else a set of rows is. Opricovic and
//! Tzeng (2004), Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS, European Journal of Operational
//! Research 156(2).

use super::by_row_blocks;
use crate::cohort::lanes::{ends, greater};
use crate::cohort::method_faults::{ALL_ALIKE, PARAMETER_UNUSABLE, Remark};
use crate::cohort::number::count;
use crate::cohort::view::Views;
use crate::cohort::weigh::Weights;
use crate::fault::Fault;

/// What of a range of S or R, in shares of its end, is mere rounding: sums of the same terms in another order differ by less.
const ROUNDING: f64 = 1e-12;

/// Whether a range of S or R tells no rows apart.
fn is_flat([best, worst]: [f64; 2]) -> bool {
    worst - best <= ROUNDING * worst
}

/// What VIKOR found. Less is better in S, R and Q.
#[derive(Debug, Clone, PartialEq)]
pub struct Vikor {
    /// S: the weighted regret over all columns.
    pub group_regrets: Vec<f64>,
    /// R: the greatest weighted regret of one column.
    pub greatest_regrets: Vec<f64>,
    /// Q: from 0, the best in both, to 1.
    pub indices: Vec<f64>,
    /// −Q, so that the highest score is the best.
    pub scores: Vec<f64>,
    /// Which rows are the compromise.
    pub compromise: Compromise,
    /// That all rows are alike.
    pub remarks: Vec<Remark>,
}

/// The compromise solution, apart from the ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Compromise {
    /// The rows, the best by Q first.
    pub rows: Vec<usize>,
    /// By how much the first leads the second in Q; none where there is no second.
    pub lead: Option<f64>,
    /// By how much it must lead, 1 ÷ (n − 1); none where there is no second.
    pub wanted: Option<f64>,
    /// Whether the first leads the second by 1 ÷ (n − 1) in Q (可接受优势); so too where there is no second.
    pub has_acceptable_advantage: bool,
    /// Whether the first by Q is also first by S or by R (决策过程可接受稳定性).
    pub is_stable: bool,
}

/// VIKOR on oriented columns, normalised or not: it takes each over its own range. `v` is the weight of the rows as a whole, most often 0.5.
///
/// A column that is constant has no regret in it. Where S, or R, is the same for all rows but for rounding (10⁻¹² of it), its part of Q is 0.
///
/// # Errors
/// There are not as many weights as columns, or `v` is not within 0 and 1.
pub fn vikor(views: &Views<'_>, weights: &Weights, v: f64) -> Result<Vikor, Fault> {
    let weights = weights.for_columns(views.width())?;
    if !(0.0..=1.0).contains(&v) {
        return Err(PARAMETER_UNUSABLE.fault().with("name", "v").with("range", "[0, 1]"));
    }
    let rows = views.rows();
    let (mut group, mut greatest) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
    by_row_blocks(
        views,
        weights,
        |[sums, most], view, weight, levels| {
            let [worst, best] = view.ends();
            if worst < best {
                let factor = weight / (best - worst);
                for ((sum, most), level) in sums.iter_mut().zip(most).zip(levels) {
                    let regret = (best - level) * factor;
                    *sum += regret;
                    *most = greater(*most, regret);
                }
            }
        },
        |[sums, most]| {
            group.extend_from_slice(sums);
            greatest.extend_from_slice(most);
        },
    );
    let (of_group, of_greatest) = (ends(&group), ends(&greatest));
    let part = |number: f64, range: [f64; 2]| {
        let [best, worst] = range;
        if is_flat(range) { 0.0 } else { (number - best) / (worst - best) }
    };
    let indices: Vec<f64> = (group.iter().zip(&greatest))
        .map(|(s, r)| v * part(*s, of_group) + (1.0 - v) * part(*r, of_greatest))
        .collect();
    let alike = is_flat(of_group) && is_flat(of_greatest);
    Ok(Vikor {
        compromise: compromise(&indices, &group, &greatest),
        scores: indices.iter().map(|index| 0.0 - index).collect(),
        group_regrets: group,
        greatest_regrets: greatest,
        indices,
        remarks: alike.then(|| Remark::of_all(ALL_ALIKE.fault())).into_iter().collect(),
    })
}

fn compromise(indices: &[f64], group: &[f64], greatest: &[f64]) -> Compromise {
    let mut order: Vec<(usize, f64)> = indices.iter().copied().enumerate().collect();
    order.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    let lead = |(_, index): &(usize, f64)| index - order.first().map_or(0.0, |(_, first)| *first);
    let wanted = 1.0 / count(order.len().saturating_sub(1));
    let has_acceptable_advantage = order.get(1).is_none_or(|second| lead(second) >= wanted);
    let is_first_by = |regrets: &[f64]| {
        let least = ends(regrets)[0];
        order.first().and_then(|(row, _)| regrets.get(*row)).is_some_and(|regret| *regret <= least)
    };
    let is_stable = is_first_by(group) || is_first_by(greatest);
    let second = order.get(1).map_or(0.0, &lead);
    let belongs = |row: &&(usize, f64)| match (has_acceptable_advantage, is_stable) {
        (true, true) => lead(row) <= 0.0,
        // The first and the second, and whoever is level with the second.
        (true, false) => lead(row) <= second,
        (false, _) => lead(row) < wanted,
    };
    let rows = order.iter().take_while(belongs).map(|(row, _)| *row).collect();
    let led = order.get(1).map(&lead);
    Compromise { rows, lead: led, wanted: led.map(|_| wanted), has_acceptable_advantage, is_stable }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{near, with_benefits};
    use super::*;
    use crate::cohort::Normalisation::{MinMax, Vector};

    #[test]
    fn regrets_and_the_compromise_are_those_found_by_hand() {
        // Regrets of each column: 1, 1/2, 0 and 0, 1, 3/4; weights 1/4 and 3/4.
        // S: 1/4, 7/8, 9/16; R: 1/4, 3/4, 9/16. S* = 1/4, S⁻ = 7/8; R* = 1/4, R⁻ = 3/4.
        // Q: 0, 1, ½·(5/16 ÷ 5/8) + ½·(5/16 ÷ 1/2) = 1/4 + 5/16 = 9/16.
        let weights = Weights::given(&[0.25, 0.75]).unwrap().weights;
        for how in [MinMax, Vector] {
            let found =
                with_benefits(&[&[1.0, 2.0, 3.0], &[8.0, 4.0, 5.0]], how, |views| vikor(views, &weights, 0.5)).unwrap();
            near(&found.group_regrets, &[0.25, 0.875, 0.5625]);
            near(&found.greatest_regrets, &[0.25, 0.75, 0.5625]);
            near(&found.indices, &[0.0, 1.0, 0.5625]);
            // It leads by 9/16 ≥ 1/2, and is first by S and by R.
            let [lead, wanted] = [Some(0.5625), Some(0.5)];
            let alone = Compromise { rows: vec![0], lead, wanted, has_acceptable_advantage: true, is_stable: true };
            assert_eq!(found.compromise, alone);
        }
    }

    #[test]
    fn a_narrow_lead_makes_a_set() {
        // One column: Q = regret: 0, 0.1, 0.2, 0.5, 1; 1 ÷ (n − 1) = 1/4.
        let found =
            with_benefits(&[&[10.0, 9.0, 8.0, 5.0, 0.0]], MinMax, |views| vikor(views, &Weights::equal(1), 0.5))
                .unwrap();
        assert_eq!(found.compromise.rows, [0, 1, 2]);
        assert!(!found.compromise.has_acceptable_advantage && found.compromise.is_stable);
    }

    #[test]
    fn a_first_that_is_first_neither_by_s_nor_by_r_shares_with_the_second() {
        let indices = [0.0, 0.6, 1.0];
        let set = compromise(&indices, &[0.4, 0.2, 0.9], &[0.4, 0.5, 0.2]);
        let [lead, wanted] = [Some(0.6), Some(0.5)];
        let both = Compromise { rows: vec![0, 1], lead, wanted, has_acceptable_advantage: true, is_stable: false };
        assert_eq!(set, both);
    }

    #[test]
    fn one_row_and_rows_alike_have_no_regret() {
        for rows in [1, 3] {
            let column = vec![5.0; rows];
            let found = with_benefits(&[&column], MinMax, |views| vikor(views, &Weights::equal(1), 0.5)).unwrap();
            assert_eq!(found.indices, vec![0.0; rows]);
            assert_eq!(found.compromise.rows.len(), rows);
            assert_eq!(found.compromise.lead, (rows > 1).then_some(0.0));
            assert_eq!(found.compromise.wanted, (rows > 1).then_some(0.5));
            assert_eq!(found.remarks[0].fault.kind().code, "CJ8122");
        }
    }

    #[test]
    fn v_lies_within_0_and_1() {
        for v in [-0.1, 1.1, f64::NAN] {
            let refused = with_benefits(&[&[1.0, 2.0]], MinMax, |views| vikor(views, &Weights::equal(1), v));
            assert_eq!(refused.unwrap_err().kind().code, "CJ8123");
        }
    }
}
