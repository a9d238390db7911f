//! The rank-sum ratio (秩和比法): ranks within each column, their mean in 0 to 1, its probit, and grades by the probit.
//!
//! After 田凤调 (1993, 秩和比法及其应用, 中国统计出版社; of the same name in 2002, 中国医师杂志 (2): 115–119).

use super::matrix::Matrix;
use super::number::{count, mean, sum};
use super::order::{RankRule, ranks};
use super::real::Real;
use super::shares::{real, reals, shares_or_equal};
use super::special::normal_quantile;
use super::study_faults::{COLUMN_CONSTANT, GRADE_THIN, GRADES_OUT_OF_TABLE, NO_REGRESSION, TWO_POINTS};
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;
use crate::language::Text;
use crate::quantity::Count;

vocabulary! {
    /// How values of a column become ranks (编秩方法).
    pub enum RsrRanking: "编秩方法", "ranking within a column" {
        /// Places from 1, the worst, to n; values that are the same take the mean of their places.
        Integer = "integer": "整次秩", "whole ranks";
        /// 1 + (n − 1)(x − min)/(max − min): linear in the value, so that distances are not lost.
        NonInteger = "non_integer": "非整次秩", "ranks linear in the value";
    }
}

vocabulary! {
    /// What is held against the critical values (分档依据).
    pub enum RsrGrading: "分档依据", "what is graded" {
        /// The ratio that the regression estimates: the same as the probit against its thresholds.
        Fitted = "fitted": "秩和比估计值", "the fitted ratio";
        /// The ratio itself.
        Observed = "observed": "秩和比实际值", "the ratio itself";
    }
}

declare! {
    /// How rank-sum ratios are computed and graded (秩和比选项).
    pub struct RsrOptions: "秩和比选项", "options of the rank-sum ratio" {
        may {
            /// Whole ranks where it is not stated.
            ranking: RsrRanking = "编秩方法", "ranking within a column";
            /// How many grades, 3 to 20; 3 where it is not stated.
            grades: Count = "分档数", "number of grades";
            /// The fitted ratio where it is not stated.
            grading: RsrGrading = "分档依据", "what is graded";
        }
    }
}

/// How many grades there are where it is not stated.
pub(super) const RSR_GRADES: u64 = 3;

/// Rank-sum ratios, their distribution, regression and grades.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Rsr {
    /// The ranks, column by column, the worst 1.
    pub ranks: Vec<Vec<Real>>,
    /// The weights of the columns, with sum 1; none for the unweighted ratio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weights: Option<Vec<Real>>,
    /// The ratio of each row: more is better.
    pub ratios: Vec<Real>,
    /// The table of the distribution, the lowest ratio first.
    pub table: Vec<RsrGroup>,
    /// The regression of the ratio on its probit; none below two different ratios.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regression: Option<RsrRegression>,
    /// Where each grade but the first begins; empty where there is no regression.
    pub thresholds: Vec<RsrThreshold>,
    /// The grade of each row, 1 the lowest; none where there is no regression.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grades: Option<Vec<usize>>,
}

/// The rows of one ratio.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct RsrGroup {
    /// The rows, from 0.
    pub rows: Vec<usize>,
    /// The ratio.
    pub ratio: Real,
    /// f: how many rows.
    pub frequency: usize,
    /// Σf: how many rows down to here.
    pub cumulative: usize,
    /// R̄: the mean place of the rows.
    pub mean_rank: Real,
    /// p = R̄/n; of the last group 1 − 1/(4n).
    pub percent: Real,
    /// 5 + the normal quantile of p.
    pub probit: Real,
    /// a + b·probit; none where there is no regression.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fitted: Option<Real>,
    /// The grade, 1 the lowest; none where there is no regression.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<usize>,
}

/// The regression of the ratio on its probit, each different ratio one point.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct RsrRegression {
    /// a, the intercept.
    pub intercept: Real,
    /// b, the slope.
    pub slope: Real,
    /// r².
    pub r_squared: Real,
}

/// Where a grade begins; what is equal to it is of the grade.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct RsrThreshold {
    /// The grade that begins here, from 2.
    pub grade: usize,
    /// The probit.
    pub probit: Real,
    /// The ratio that the regression gives for it.
    pub ratio: Real,
}

/// Rank-sum ratios of an oriented matrix (more is better in every column), with what is odd about them.
///
/// - Unweighted: `RSRᵢ = Σⱼ Rᵢⱼ / (m·n)` over m columns and n rows. Weighted: `WRSRᵢ = Σⱼ wⱼ·Rᵢⱼ / n` with the weights in shares of
///   their sum. Rows of equal rank sums tie exactly; with weights that differ, if they are whole numbers.
/// - Table: different ratios from the lowest up, with frequency f, its sum Σf downward, mean place R̄, p = R̄/n (the last 1 − 1/(4n),
///   for p = 1 has no probit), and probit 5 + z(p).
/// - Regression: `RSR = a + b·probit` by least squares, each different ratio one point.
/// - Grades: k grades part the probits from 2 to 8 (three standard deviations either way) equally, at 2 + 6i/k: 4 and 6 for three
///   grades, 3.5, 5 and 6.5 for four, 3.2, 4.4, 5.6 and 6.8 for five. 田凤调's printed table is that, rounded to two places (for seven and
///   eight grades some of its entries differ from it in the second). A probit at a threshold is of the grade above it.
/// - A constant column gives every row the mean rank (n + 1)/2, by either ranking.
///
/// # Errors
/// There are fewer than 3 grades or more than 20, or the weights are refused.
pub fn rsr(matrix: &Matrix<'_>, weights: Option<&[f64]>, options: &RsrOptions) -> Result<(Rsr, Vec<Fault>), Fault> {
    let grades = options.grades.map_or(RSR_GRADES, Count::get);
    let Some(grades) = usize::try_from(grades).ok().filter(|grades| (3..=20).contains(grades)) else {
        return Err(GRADES_OUT_OF_TABLE.fault().with("grades", grades.to_string()));
    };
    let mut odd = Vec::new();
    let columns = ranked(matrix, options.ranking.unwrap_or(RsrRanking::Integer), &mut odd);
    let ratios = ratios(&columns, matrix.rows(), weights)?;
    let mut groups = distribution(&ratios);
    let regression = regressed(&groups);
    match &regression {
        None => odd.push(NO_REGRESSION.fault()),
        Some(_) if groups.len() == 2 => odd.push(TWO_POINTS.fault()),
        Some(_) => {}
    }
    let grading = options.grading.unwrap_or(RsrGrading::Fitted);
    let mut thresholds = Vec::new();
    let mut of_rows = None;
    if let Some(line) = &regression {
        let at = |probit: f64| line.intercept + line.slope * probit;
        let probits: Vec<f64> = (1..grades).map(|grade| 2.0 + 6.0 * count(grade) / count(grades)).collect();
        let mut rows = vec![1; matrix.rows()];
        for group in &mut groups {
            group.fitted = Some(at(group.probit));
            let reached = |threshold: &f64| match grading {
                RsrGrading::Fitted => group.probit >= *threshold,
                RsrGrading::Observed => group.ratio >= at(*threshold),
            };
            let grade = probits.iter().filter(|threshold| reached(threshold)).count().saturating_add(1);
            group.grade = Some(grade);
            for row in &group.rows {
                if let Some(place) = rows.get_mut(*row) {
                    *place = grade;
                }
            }
        }
        for (grade, probit) in (2..).zip(&probits) {
            thresholds.push(RsrThreshold { grade, probit: real(*probit, RATIO)?, ratio: real(at(*probit), RATIO)? });
        }
        for grade in 1..=grades {
            if rows.iter().filter(|of_row| **of_row == grade).count() < 2 {
                odd.push(GRADE_THIN.fault().with("grade", grade.to_string()));
            }
        }
        of_rows = Some(rows);
    }
    let found = Rsr {
        ranks: columns.iter().map(|column| reals(column, RATIO)).collect::<Result<_, _>>()?,
        weights: weights
            .map(|weights| reals(&shares_or_equal(Some(weights), columns.len(), WEIGHTS)?, RATIO))
            .transpose()?,
        ratios: reals(&ratios, RATIO)?,
        table: groups.into_iter().map(Group::out).collect::<Result<_, _>>()?,
        regression: regression.map(Line::out).transpose()?,
        thresholds,
        grades: of_rows,
    };
    Ok((found, odd))
}

const RATIO: Text = Text::new("秩和比", "the rank-sum ratio");
const WEIGHTS: Text = Text::new("各列", "the columns");

/// The ranks of each column, the worst 1.
fn ranked(matrix: &Matrix<'_>, ranking: RsrRanking, odd: &mut Vec<Fault>) -> Vec<Vec<f64>> {
    let n = count(matrix.rows());
    let mut columns = Vec::with_capacity(matrix.width());
    for (place, column) in (1_usize..).zip(matrix.columns()) {
        let least = column.iter().copied().fold(f64::INFINITY, f64::min);
        let most = column.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        // Halved, so that the widest range of numbers does not overflow; nor is there a range between the smallest of them.
        let range = most / 2.0 - least / 2.0;
        columns.push(if most <= least || (ranking == RsrRanking::NonInteger && range <= 0.0) {
            odd.push(COLUMN_CONSTANT.fault().with("column", place.to_string()));
            vec![(n + 1.0) / 2.0; column.len()]
        } else if ranking == RsrRanking::Integer {
            ranks(column, RankRule::Average).iter().map(|rank| n + 1.0 - rank).collect()
        } else {
            column.iter().map(|value| 1.0 + (n - 1.0) * ((value / 2.0 - least / 2.0) / range)).collect()
        });
    }
    columns
}

fn ratios(columns: &[Vec<f64>], rows: usize, weights: Option<&[f64]>) -> Result<Vec<f64>, Fault> {
    // Sums first and one division last: whole and half ranks then sum exactly, and equal sums tie. So they must where an equal weight,
    // such as a third, is no whole number.
    let given;
    let weights = match weights {
        Some(weights) => {
            shares_or_equal(Some(weights), columns.len(), WEIGHTS)?;
            weights
        }
        None => &[],
    };
    let weights = if weights.windows(2).all(|pair| matches!(pair, [a, b] if a.total_cmp(b).is_eq())) {
        given = vec![1.0; columns.len()];
        &given
    } else {
        weights
    };
    let whole = sum(weights) * count(rows);
    let mut sums = vec![0.0; rows];
    for (column, weight) in columns.iter().zip(weights) {
        sums.iter_mut().zip(column).for_each(|(sum, rank)| *sum += weight * rank);
    }
    Ok(sums.iter().map(|sum| sum / whole).collect())
}

struct Group {
    rows: Vec<usize>,
    ratio: f64,
    cumulative: usize,
    mean_rank: f64,
    percent: f64,
    probit: f64,
    fitted: Option<f64>,
    grade: Option<usize>,
}

impl Group {
    fn out(self) -> Result<RsrGroup, Fault> {
        Ok(RsrGroup {
            frequency: self.rows.len(),
            rows: self.rows,
            ratio: real(self.ratio, RATIO)?,
            cumulative: self.cumulative,
            mean_rank: real(self.mean_rank, RATIO)?,
            percent: real(self.percent, RATIO)?,
            probit: real(self.probit, RATIO)?,
            fitted: self.fitted.map(|fitted| real(fitted, RATIO)).transpose()?,
            grade: self.grade,
        })
    }
}

/// The different ratios from the lowest up.
fn distribution(ratios: &[f64]) -> Vec<Group> {
    let n = count(ratios.len());
    let mut order = super::order::best_first(ratios);
    order.reverse();
    let at = |row: usize| ratios.get(row).copied().unwrap_or_default();
    let mut cumulative: usize = 0;
    let mut groups = Vec::new();
    for tied in order.chunk_by(|&a, &b| at(a).total_cmp(&at(b)).is_eq()) {
        let before = count(cumulative);
        cumulative = cumulative.saturating_add(tied.len());
        let mean_rank = before + (count(tied.len()) + 1.0) / 2.0;
        let percent = if cumulative == ratios.len() { 1.0 - 1.0 / (4.0 * n) } else { mean_rank / n };
        let mut rows = tied.to_vec();
        rows.sort_unstable();
        groups.push(Group {
            ratio: rows.first().map_or(0.0, |row| at(*row)),
            rows,
            cumulative,
            mean_rank,
            percent,
            probit: 5.0 + normal_quantile(percent).unwrap_or_default(),
            fitted: None,
            grade: None,
        });
    }
    groups
}

struct Line {
    intercept: f64,
    slope: f64,
    r_squared: f64,
}

impl Line {
    fn out(self) -> Result<RsrRegression, Fault> {
        Ok(RsrRegression {
            intercept: real(self.intercept, RATIO)?,
            slope: real(self.slope, RATIO)?,
            r_squared: real(self.r_squared, RATIO)?,
        })
    }
}

/// Least squares of the ratio on the probit; none below two different ratios.
fn regressed(groups: &[Group]) -> Option<Line> {
    if groups.len() < 2 {
        return None;
    }
    let probits: Vec<f64> = groups.iter().map(|group| group.probit).collect();
    let ratios: Vec<f64> = groups.iter().map(|group| group.ratio).collect();
    let (x, y) = (mean(&probits)?, mean(&ratios)?);
    let over = |of: &dyn Fn(f64, f64) -> f64| {
        let terms: Vec<f64> = probits.iter().zip(&ratios).map(|(probit, ratio)| of(probit - x, ratio - y)).collect();
        sum(&terms)
    };
    let (xx, xy, yy) = (over(&|x, _| x * x), over(&|x, y| x * y), over(&|_, y| y * y));
    let slope = xy / xx;
    Some(Line { intercept: y - slope * x, slope, r_squared: (xy / xx * (xy / yy)).clamp(0.0, 1.0) })
}
