//! The analytic hierarchy process (层次分析法): weights from pairwise judgements, of one expert or of several, and how consistent they are.
//!
//! A judgement `a[i][j]` says how many times as important element `i` is as element `j` (T. L. Saaty, 1980, The Analytic Hierarchy
//! Process, McGraw-Hill). What is written rounded (0.33 for one third) is taken as the exact reciprocal of the side that is 1 or more.

use super::number::{count, sum};
use super::real::Real;
use super::shares::{real, reals, shares};
use super::study_faults::{
    INCONSISTENT, NO_JUDGEMENTS, NOT_IN_TABLE, NOT_ONE_ON_DIAGONAL, NOT_POSITIVE, NOT_RECIPROCAL, NOT_SETTLED,
    NOT_SQUARE, ORDERS_DIFFER, OUT_OF_RANGE, RECIPROCAL_ROUNDED, WEIGHTS_IN_PART,
};
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;
use crate::language::{Text, Words};

vocabulary! {
    /// How weights come out of a judgement matrix (判断矩阵求权方法).
    pub enum AhpMethod: "判断矩阵求权方法", "weights from judgements" {
        /// The principal eigenvector, by power iteration (Saaty, 1980).
        Eigenvector = "eigenvector": "特征向量法", "principal eigenvector";
        /// The geometric mean of each row (G. Crawford and C. Williams, 1985, A Note on the Analysis of Subjective Judgment Matrices,
        /// Journal of Mathematical Psychology 29(4): 387–405).
        GeometricMean = "geometric_mean": "几何平均法（方根法）", "row geometric mean";
    }
}

vocabulary! {
    /// What the consistency index is held against (随机一致性指标RI).
    pub enum RandomIndex: "随机一致性指标", "random index" {
        /// The table for orders up to 15 (Saaty, 1980).
        Saaty1980 = "saaty_1980": "Saaty（1980）表，至15阶", "the table of Saaty (1980), up to order 15";
        /// The linear fit of the mean λmax of random matrices, 2.7699n − 4.3513, for every order (J. A. Alonso and M. T. Lamata, 2006,
        /// Consistency in the Analytic Hierarchy Process: A New Approach, International Journal of Uncertainty, Fuzziness and
        /// Knowledge-Based Systems 14(4): 445–459).
        AlonsoLamata2006 = "alonso_lamata_2006": "Alonso与Lamata（2006）线性拟合", "the linear fit of Alonso and Lamata (2006)";
    }
}

impl RandomIndex {
    /// The random index of matrices of an order; none where the table ends before it.
    #[must_use]
    pub fn of(self, order: usize) -> Option<f64> {
        if order <= 2 {
            return Some(0.0);
        }
        match self {
            Self::Saaty1980 => SAATY_1980.get(order.saturating_sub(3)).copied(),
            Self::AlonsoLamata2006 => {
                let n = count(order);
                Some((2.7699 * n - 4.3513 - n) / (n - 1.0))
            }
        }
    }
}

/// From order 3 upward.
const SAATY_1980: [f64; 13] = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

declare! {
    /// The pairwise judgements of one expert (判断矩阵).
    pub struct Judgements: "判断矩阵", "judgement matrix" {
        must {
            /// Row by row: how many times as important the element of the row is as that of the column.
            matrix: Vec<Vec<Real>> = "判断值", "judgements";
        }
        may {
            /// Who judges.
            expert: String = "专家", "expert";
            /// How much the expert counts among several; either all have one, or none has.
            weight: Real = "专家权重", "weight of the expert";
        }
    }
}

/// Weights from a judgement matrix, with how consistent it is.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Ahp {
    /// The judgements as they were taken: exactly reciprocal.
    pub matrix: Vec<Vec<Real>>,
    /// The weights, with sum 1.
    pub weights: Vec<Real>,
    /// λmax: the mean of (A·w)ᵢ/wᵢ.
    pub lambda_max: Real,
    /// CI = (λmax − n)/(n − 1); 0 for orders 1 and 2.
    pub consistency_index: Real,
    /// RI of the named table.
    pub random_index: Real,
    /// CR = CI/RI; 0 for orders 1 and 2. Below 0.1 is taken as consistent enough.
    pub consistency_ratio: Real,
    /// How many steps the power iteration took; 0 for the geometric mean.
    pub steps: u32,
}

/// Weights from the judgements of several experts, aggregated judgement by judgement.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct GroupAhp {
    /// Each expert's own.
    pub experts: Vec<ExpertAhp>,
    /// Of the geometric means of the judgements.
    pub joint: Ahp,
}

/// One expert's part in it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct ExpertAhp {
    /// Who judges.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expert: Option<String>,
    /// The expert's share; the shares have sum 1.
    pub share: Real,
    /// The expert's own weights and consistency.
    pub own: Ahp,
}

/// Weights from one judgement matrix, with what is odd about it.
///
/// The eigenvector comes by power iteration from the row geometric means, until no weight moves by more than 1e-14 of itself, in 10,000
/// steps at most. A consistency ratio of 0.1 or more is a warning.
///
/// # Errors
/// The matrix is not square, not positive or not reciprocal (a reciprocal may be rounded to two places), or the table has no random
/// index for its order.
///
/// ```
/// use chanjiao::cohort::{AhpMethod, Judgements, RandomIndex, ahp};
/// let judgements: Judgements = serde_json::from_str(r#"{"matrix": [[1, 2, 6], [0.5, 1, 3], [0.17, 0.33, 1]]}"#)?;
/// let (found, odd) = ahp(&judgements, AhpMethod::Eigenvector, RandomIndex::Saaty1980)?;
/// let weights: Vec<f64> = found.weights.iter().map(|weight| weight.get()).collect();
/// assert!((weights[0] - 0.6).abs() < 1e-12 && (weights[2] - 0.1).abs() < 1e-12);
/// // Written rounded, taken exactly: a hint.
/// assert_eq!(odd[0].kind().code, "CJ8214");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn ahp(judgements: &Judgements, method: AhpMethod, table: RandomIndex) -> Result<(Ahp, Vec<Fault>), Fault> {
    let whose = whose(judgements.expert.as_deref());
    let (matrix, mut odd) = taken(judgements, &whose)?;
    let (found, more) = of(&matrix, method, table, &whose)?;
    odd.extend(more);
    Ok((found, odd))
}

/// Weights from the judgements of several experts, with what is odd about them: the geometric mean of the judgements, weighted by the
/// experts' shares (equal where none has a weight).
///
/// That mean alone keeps judgements reciprocal (J. Aczél and T. L. Saaty, 1983, Procedures for Synthesizing Ratio Judgements, Journal of
/// Mathematical Psychology 27(1): 93–102).
///
/// # Errors
/// As for [`ahp`], of any expert; or the experts judge different numbers of elements, or only some have a weight.
pub fn group_ahp(
    experts: &[Judgements],
    method: AhpMethod,
    table: RandomIndex,
) -> Result<(GroupAhp, Vec<Fault>), Fault> {
    let mut odd = Vec::new();
    let mut taken_of = Vec::with_capacity(experts.len());
    for (place, judgements) in (1_usize..).zip(experts) {
        let whose = judgements.expert.as_deref().map_or_else(|| numbered(place), |expert| whose(Some(expert)));
        let (matrix, hints) = taken(judgements, &whose)?;
        odd.extend(hints);
        taken_of.push((whose, matrix));
    }
    let order = taken_of.first().ok_or_else(|| NO_JUDGEMENTS.fault())?.1.len();
    if let Some((_, other)) = taken_of.iter().find(|(_, matrix)| matrix.len() != order) {
        return Err(ORDERS_DIFFER.fault().with("first", order.to_string()).with("other", other.len().to_string()));
    }
    let experts_share = experts_shares(experts)?;
    let mut own = Vec::with_capacity(experts.len());
    for ((judgements, (whose, matrix)), share) in experts.iter().zip(&taken_of).zip(&experts_share) {
        let (found, more) = of(matrix, method, table, whose)?;
        odd.extend(more);
        own.push(ExpertAhp { expert: judgements.expert.clone(), share: real(*share, SHARE)?, own: found });
    }
    let matrices: Vec<&[Vec<f64>]> = taken_of.iter().map(|(_, matrix)| matrix.as_slice()).collect();
    let (joint, more) = of(&joined(&matrices, &experts_share), method, table, &Words::Text(JOINT))?;
    // What is odd about a lone expert's judgements was told of them.
    if own.len() > 1 {
        odd.extend(more);
    }
    Ok((GroupAhp { experts: own, joint }, odd))
}

const WEIGHT: Text = Text::new("判断矩阵的权重", "weights from judgements");
const SHARE: Text = Text::new("专家的份额", "the experts' shares");
const JOINT: Text = Text::new("（群组）", " of the group");
const OF_EXPERT: Text = Text::new("（{expert}）", " of {expert}");
const OF_NUMBER: Text = Text::new("（第{expert}位专家）", " of expert {expert}");

fn whose(expert: Option<&str>) -> Words {
    expert.map_or_else(|| "".into(), |expert| crate::language::Phrase::new(OF_EXPERT).with("expert", expert).into())
}

fn numbered(place: usize) -> Words {
    crate::language::Phrase::new(OF_NUMBER).with("expert", place.to_string()).into()
}

fn experts_shares(experts: &[Judgements]) -> Result<Vec<f64>, Fault> {
    const EXPERTS: Text = Text::new("各专家", "the experts");
    let weights: Vec<f64> = experts.iter().filter_map(|expert| expert.weight).map(Real::get).collect();
    if weights.is_empty() {
        Ok(vec![1.0 / count(experts.len()); experts.len()])
    } else if weights.len() == experts.len() {
        shares(&weights, EXPERTS)
    } else {
        Err(WEIGHTS_IN_PART.fault().with("whose", EXPERTS))
    }
}

/// The judgements, exactly reciprocal.
fn taken(judgements: &Judgements, whose: &Words) -> Result<(Vec<Vec<f64>>, Vec<Fault>), Fault> {
    let given = &judgements.matrix;
    let order = given.len();
    if let Some((row, found)) = (1_usize..).zip(given).find(|(_, row)| row.len() != order) {
        return Err(misshapen(whose, row, found.len(), order));
    }
    if order == 0 {
        return Err(misshapen(whose, 1, 0, 1));
    }
    let at = |row: usize, column: usize| given.get(row).and_then(|row| row.get(column)).map_or(0.0, |real| real.get());
    let mut rounded = None;
    let mut matrix = vec![vec![1.0; order]; order];
    for (row, numbers) in matrix.iter_mut().enumerate() {
        for (column, number) in numbers.iter_mut().enumerate() {
            let (value, other) = (at(row, column), at(column, row));
            let placed = |fault: Fault| {
                fault
                    .with("whose", whose.clone())
                    .with("row", row.saturating_add(1).to_string())
                    .with("column", column.saturating_add(1).to_string())
                    .with("value", value.to_string())
            };
            if value <= 0.0 {
                return Err(placed(NOT_POSITIVE.fault()));
            }
            if row == column {
                if (value - 1.0).abs() > EXACT {
                    return Err(placed(NOT_ONE_ON_DIAGONAL.fault()));
                }
                continue;
            }
            let (larger, smaller) = (value.max(other), value.min(other));
            let off = (larger * smaller - 1.0).abs();
            if off > EXACT {
                // What is written to two places is off by half a hundredth at most.
                if (smaller - 1.0 / larger).abs() > 0.005 + EXACT || off > 0.05 {
                    return Err(placed(NOT_RECIPROCAL.fault()).with("other", other.to_string()));
                }
                rounded = rounded.or_else(|| Some(placed(RECIPROCAL_ROUNDED.fault())));
            }
            *number = if value >= other { value } else { 1.0 / other };
        }
    }
    Ok((matrix, rounded.into_iter().collect()))
}

/// How far a product of reciprocals may be from 1 without a word.
const EXACT: f64 = 1e-9;

fn misshapen(whose: &Words, row: usize, found: usize, expected: usize) -> Fault {
    NOT_SQUARE
        .fault()
        .with("whose", whose.clone())
        .with("row", row.to_string())
        .with("found", found.to_string())
        .with("expected", expected.to_string())
}

/// The weighted geometric means of the judgements: of one triangle, the other being its reciprocal.
fn joined(matrices: &[&[Vec<f64>]], shares: &[f64]) -> Vec<Vec<f64>> {
    let order = matrices.first().map_or(0, |matrix| matrix.len());
    let at = |matrix: &[Vec<f64>], row: usize, column: usize| {
        matrix.get(row).and_then(|row| row.get(column)).copied().unwrap_or(1.0)
    };
    let mean = |row: usize, column: usize| {
        let logs: f64 =
            matrices.iter().zip(shares).map(|(matrix, share)| share * libm::log(at(matrix, row, column))).sum();
        libm::exp(logs)
    };
    let entry = |row: usize, column: usize| match row.cmp(&column) {
        std::cmp::Ordering::Less => mean(row, column),
        std::cmp::Ordering::Equal => 1.0,
        std::cmp::Ordering::Greater => 1.0 / mean(column, row),
    };
    (0..order).map(|row| (0..order).map(|column| entry(row, column)).collect()).collect()
}

/// Weights and consistency of a matrix that is positive and exactly reciprocal.
fn of(matrix: &[Vec<f64>], method: AhpMethod, table: RandomIndex, whose: &Words) -> Result<(Ahp, Vec<Fault>), Fault> {
    let order = matrix.len();
    let n = count(order);
    let index = table
        .of(order)
        .ok_or_else(|| NOT_IN_TABLE.fault().with("table", table.label()).with("order", order.to_string()))?;
    let mut odd = Vec::new();
    let means: Vec<f64> = matrix
        .iter()
        .map(|row| libm::exp(row.iter().map(|judgement| libm::log(*judgement)).sum::<f64>() / n))
        .collect();
    let mut weights = to_one(&means);
    let mut steps = 0;
    if method == AhpMethod::Eigenvector {
        let mut moved = f64::INFINITY;
        while moved > SETTLED && steps < MOST_STEPS {
            let next = to_one(&times(matrix, &weights));
            moved = next.iter().zip(&weights).map(|(next, last)| (next - last).abs() / next).fold(0.0, f64::max);
            weights = next;
            steps = steps.saturating_add(1);
        }
        if moved > SETTLED {
            odd.push(
                NOT_SETTLED
                    .fault()
                    .with("whose", whose.clone())
                    .with("steps", steps.to_string())
                    .with("moved", moved.to_string()),
            );
        }
    }
    if weights.iter().any(|weight| !(weight.is_finite() && *weight > 0.0)) {
        return Err(OUT_OF_RANGE.fault().with("what", WEIGHT));
    }
    let ratios: Vec<f64> =
        times(matrix, &weights).iter().zip(&weights).map(|(product, weight)| product / weight).collect();
    // No reciprocal matrix has a λmax below its order, by either method: what is below it is rounding.
    let lambda_max = if order <= 2 { n } else { (sum(&ratios) / n).max(n) };
    let consistency_index = if order <= 2 { 0.0 } else { (lambda_max - n) / (n - 1.0) };
    let consistency_ratio = if order <= 2 { 0.0 } else { consistency_index / index };
    if consistency_ratio >= 0.1 {
        odd.push(INCONSISTENT.fault().with("whose", whose.clone()).with("ratio", consistency_ratio.to_string()));
    }
    let found = Ahp {
        matrix: matrix.iter().map(|row| reals(row, WEIGHT)).collect::<Result<_, _>>()?,
        weights: reals(&weights, WEIGHT)?,
        lambda_max: real(lambda_max, WEIGHT)?,
        consistency_index: real(consistency_index, WEIGHT)?,
        random_index: real(index, WEIGHT)?,
        consistency_ratio: real(consistency_ratio, WEIGHT)?,
        steps,
    };
    Ok((found, odd))
}

/// The power iteration has settled when no weight moves by more than this of itself.
const SETTLED: f64 = 1e-14;
const MOST_STEPS: u32 = 10_000;

fn times(matrix: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    matrix.iter().map(|row| row.iter().zip(weights).map(|(judgement, weight)| judgement * weight).sum()).collect()
}

fn to_one(numbers: &[f64]) -> Vec<f64> {
    let sum = sum(numbers);
    numbers.iter().map(|number| number / sum).collect()
}
