//! PROMETHEE II (偏好顺序结构评估法): each row is held against each other, column by column, and its net flow is how much it is preferred less
//! how much others are preferred to it.
//!
//! π(a, b) = Σ wⱼ·Pⱼ(fⱼ(a) − fⱼ(b)), φ⁺(a) = Σ π(a, x) ÷ (n − 1), φ⁻(a) = Σ π(x, a) ÷ (n − 1), φ = φ⁺ − φ⁻. Brans and Vincke (1985), A preference ranking
//! organisation method, Management Science 31(6); Brans, Vincke and Mareschal (1986), How to select and how to rank projects: the
//! PROMETHEE method, European Journal of Operational Research 24(2). A tie counts for neither. With the usual criterion a column only asks
//! how many are below and how many above, which sorting it answers.

use crate::cohort::method_faults::{PREFERENCES_DIFFER, THRESHOLDS_UNUSABLE, ordinal};
use crate::cohort::number::count;
use crate::cohort::view::{View, Views};
use crate::cohort::weigh::Weights;
use crate::fault::Fault;

/// How much one row is preferred to another by their difference d in one column (偏好函数). Thresholds are in the column's own unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Preference {
    /// 1 where d > 0 (常规准则).
    Usual,
    /// 1 where d > q (U型准则).
    UShape {
        /// q: the greatest difference that does not count.
        indifference: f64,
    },
    /// d ÷ p up to 1 (V型准则).
    VShape {
        /// p: the least difference that counts in full.
        preference: f64,
    },
    /// ½ where d > q, 1 where d > p (水平准则).
    Level {
        /// q.
        indifference: f64,
        /// p.
        preference: f64,
    },
    /// (d − q) ÷ (p − q), from 0 to 1 (线性准则).
    Linear {
        /// q.
        indifference: f64,
        /// p.
        preference: f64,
    },
    /// 1 − exp(−d² ÷ 2s²) where d > 0 (高斯准则).
    Gaussian {
        /// s: where the curve turns.
        inflection: f64,
    },
}

impl Preference {
    fn is_usable(self) -> bool {
        let usable = |threshold: f64| threshold.is_finite() && threshold >= 0.0;
        match self {
            Self::Usual => true,
            Self::UShape { indifference } => usable(indifference),
            Self::VShape { preference } => usable(preference),
            Self::Level { indifference, preference } | Self::Linear { indifference, preference } => {
                usable(indifference) && usable(preference) && indifference <= preference
            }
            Self::Gaussian { inflection } => usable(inflection) && inflection > 0.0,
        }
    }

    /// The preference for a difference of levels, where one unit of the data is so much in levels.
    fn of(self, difference: f64, unit: f64) -> f64 {
        let beyond = |threshold: f64| difference > threshold * unit;
        let one_where = |holds: bool| if holds { 1.0 } else { 0.0 };
        match self {
            _ if difference <= 0.0 => 0.0,
            Self::Usual => 1.0,
            Self::UShape { indifference } => one_where(beyond(indifference)),
            Self::Level { indifference, preference } => {
                0.5 * (one_where(beyond(indifference)) + one_where(beyond(preference)))
            }
            Self::VShape { preference } => slope(difference, 0.0, preference * unit),
            Self::Linear { indifference, preference } => slope(difference, indifference * unit, preference * unit),
            Self::Gaussian { inflection } => {
                let ratio = difference / (inflection * unit);
                -libm::expm1(-0.5 * ratio * ratio)
            }
        }
    }
}

/// From 0 at one threshold to 1 at another.
fn slope(difference: f64, from: f64, to: f64) -> f64 {
    if difference <= from {
        0.0
    } else if difference >= to {
        1.0
    } else {
        (difference - from) / (to - from)
    }
}

/// What PROMETHEE II found.
#[derive(Debug, Clone, PartialEq)]
pub struct Promethee {
    /// φ⁺: how much each row is preferred to the others.
    pub positive_flows: Vec<f64>,
    /// φ⁻: how much the others are preferred to it.
    pub negative_flows: Vec<f64>,
    /// φ = φ⁺ − φ⁻, the score: from −1 to 1.
    pub scores: Vec<f64>,
}

/// PROMETHEE II on oriented columns, each with its preference function. Where all are [`Preference::Usual`], O(k·n·log n).
///
/// # Errors
/// There are not as many weights or preference functions as columns, or thresholds are negative, not finite or in the wrong order.
pub fn promethee(views: &Views<'_>, weights: &Weights, preferences: &[Preference]) -> Result<Promethee, Fault> {
    let weights = weights.for_columns(views.width())?;
    if preferences.len() != views.width() {
        return Err(PREFERENCES_DIFFER
            .fault()
            .with("told", preferences.len().to_string())
            .with("columns", views.width().to_string()));
    }
    if let Some(column) = preferences.iter().position(|preference| !preference.is_usable()) {
        return Err(THRESHOLDS_UNUSABLE.fault().with("column", ordinal(column)));
    }
    let mut flows = vec![[0.0; 2]; views.rows()];
    for ((view, weight), preference) in views.columns().zip(weights).zip(preferences) {
        match preference {
            Preference::Usual => by_sorting(view, *weight, &mut flows),
            graded => by_pairs(view, *weight, *graded, &mut flows),
        }
    }
    let others = count(views.rows().saturating_sub(1)).max(1.0);
    let positive_flows: Vec<f64> = flows.iter().map(|[over, _]| over / others).collect();
    let negative_flows: Vec<f64> = flows.iter().map(|[_, under]| under / others).collect();
    let scores = flows.iter().map(|[over, under]| (over - under) / others).collect();
    Ok(Promethee { positive_flows, negative_flows, scores })
}

/// Adds, to each row's flows, the weight for each row below it and for each above it.
fn by_sorting(view: &View<'_>, weight: f64, flows: &mut [[f64; 2]]) {
    let mut order: Vec<(f64, usize)> = Vec::with_capacity(view.rows());
    view.each_block(|levels| {
        for level in levels {
            // Minus zero and zero are one number.
            order.push((level + 0.0, order.len()));
        }
    });
    order.sort_unstable_by(|(a, _), (b, _)| a.total_cmp(b));
    let mut below = 0_usize;
    for tied in order.chunk_by(|(a, _), (b, _)| a.total_cmp(b).is_eq()) {
        let above = order.len().saturating_sub(below).saturating_sub(tied.len());
        let (over, under) = (weight * count(below), weight * count(above));
        for (_, row) in tied {
            if let Some(flow) = flows.get_mut(*row) {
                flow[0] += over;
                flow[1] += under;
            }
        }
        below = below.saturating_add(tied.len());
    }
}

/// Adds, to each row's flows, the weighted preference over each other row and that of each other over it.
fn by_pairs(view: &View<'_>, weight: f64, preference: Preference, flows: &mut [[f64; 2]]) {
    let mut levels = Vec::with_capacity(view.rows());
    view.each_block(|block| levels.extend_from_slice(block));
    let unit = view.unit();
    for (flow, mine) in flows.iter_mut().zip(&levels) {
        // In the order of the rows, so that rows that are alike get the same bits.
        let (mut over, mut under) = (0.0, 0.0);
        for other in &levels {
            over += preference.of(mine - other, unit);
            under += preference.of(other - mine, unit);
        }
        flow[0] += weight * over;
        flow[1] += weight * under;
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{BENEFIT, near};
    use super::*;
    use crate::cohort::{Direction, Indicator, Matrix, Real};

    fn flows(columns: &[&[f64]], weights: &[f64], preferences: &[Preference]) -> Promethee {
        let matrix = Matrix::new(columns.iter().copied()).unwrap();
        let views = Views::oriented(&matrix, &vec![BENEFIT; columns.len()]).unwrap();
        promethee(&views, &Weights::given(weights).unwrap().weights, preferences).unwrap()
    }

    #[test]
    fn usual_flows_are_those_found_by_hand() {
        // Below and above: (0, 3), (1, 1), (1, 1), (3, 0) and (2, 0), (0, 2), (2, 0), (0, 2); weights 1/4, 3/4; n − 1 = 3.
        let found = flows(
            &[&[1.0, 2.0, 2.0, 3.0], &[5.0, 4.0, 5.0, 4.0]],
            &[0.25, 0.75],
            &[Preference::Usual, Preference::Usual],
        );
        near(&found.positive_flows, &[1.5, 0.25, 1.75, 0.75].map(|flow| flow / 3.0));
        near(&found.negative_flows, &[0.75, 1.75, 0.25, 1.5].map(|flow| flow / 3.0));
        near(&found.scores, &[0.25, -0.5, 0.5, -0.25]);
    }

    #[test]
    fn each_preference_function_is_that_of_its_definition() {
        let (q, p) = (1.0, 3.0);
        let at = |preference: Preference| [-1.0, 0.0, 1.0, 2.0, 3.0, 4.0].map(|d| preference.of(d, 1.0));
        assert_eq!(at(Preference::Usual), [0.0, 0.0, 1.0, 1.0, 1.0, 1.0]);
        assert_eq!(at(Preference::UShape { indifference: q }), [0.0, 0.0, 0.0, 1.0, 1.0, 1.0]);
        near(&at(Preference::VShape { preference: p }), &[0.0, 0.0, 1.0 / 3.0, 2.0 / 3.0, 1.0, 1.0]);
        assert_eq!(at(Preference::Level { indifference: q, preference: p }), [0.0, 0.0, 0.0, 0.5, 0.5, 1.0]);
        assert_eq!(at(Preference::Linear { indifference: q, preference: p }), [0.0, 0.0, 0.0, 0.5, 1.0, 1.0]);
        let curve = |d: f64| 1.0 - (-d * d / 8.0).exp();
        near(
            &at(Preference::Gaussian { inflection: 2.0 }),
            &[0.0, 0.0, curve(1.0), curve(2.0), curve(3.0), curve(4.0)],
        );
    }

    #[test]
    fn thresholds_of_nothing_are_the_usual_criterion() {
        let columns: [&[f64]; 2] = [&[1.0, 2.0, 2.0, 3.5, -1.0], &[5.0, 4.0, 5.0, 4.0, 0.0]];
        let usual = flows(&columns, &[0.25, 0.75], &[Preference::Usual; 2]);
        for same in [
            Preference::UShape { indifference: 0.0 },
            Preference::VShape { preference: 0.0 },
            Preference::Level { indifference: 0.0, preference: 0.0 },
            Preference::Linear { indifference: 0.0, preference: 0.0 },
        ] {
            let found = flows(&columns, &[0.25, 0.75], &[same; 2]);
            near(&found.positive_flows, &usual.positive_flows);
            near(&found.negative_flows, &usual.negative_flows);
        }
    }

    #[test]
    fn thresholds_are_in_the_unit_of_the_data_whatever_the_direction() {
        // Distances from 10: 0, 4, 8; preferred beyond a difference of 5: the first to the third.
        let matrix = Matrix::new([vec![10.0, 6.0, 18.0]]).unwrap();
        let nominal = Indicator::new(Direction::Nominal(Real::new(10.0).unwrap()));
        let views = Views::oriented(&matrix, &[nominal]).unwrap();
        let preference = Preference::UShape { indifference: 5.0 };
        let found = promethee(&views, &Weights::equal(1), &[preference]).unwrap();
        near(&found.scores, &[0.5, 0.0, -0.5]);
    }

    #[test]
    fn thresholds_that_cannot_be_used_are_refused() {
        let matrix = Matrix::new([vec![1.0, 2.0]]).unwrap();
        let views = Views::oriented(&matrix, &[BENEFIT]).unwrap();
        for preference in [
            Preference::UShape { indifference: -1.0 },
            Preference::VShape { preference: f64::NAN },
            Preference::Linear { indifference: 2.0, preference: 1.0 },
            Preference::Gaussian { inflection: 0.0 },
        ] {
            let refused = promethee(&views, &Weights::equal(1), &[preference]);
            assert_eq!(refused.unwrap_err().kind().code, "CJ8124");
        }
        assert_eq!(promethee(&views, &Weights::equal(1), &[]).unwrap_err().kind().code, "CJ8125");
    }
}
