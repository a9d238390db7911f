//! The obstacle degree (障碍度): which indicators hold a row back, in shares.

use super::coupling::shares_only;
use super::matrix::Matrix;
use super::number::sum;
use super::real::Real;
use super::shares::{real, reals, rows_told, shares_or_equal};
use super::study_faults::{COLUMN_IN_TWO, NO_OBSTACLE, NO_SUCH_COLUMN_AT};
use crate::fault::Fault;
use crate::language::Text;

/// The obstacles of every row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Obstacles {
    /// The weights of the columns, with sum 1.
    pub weights: Vec<Real>,
    /// The rows.
    pub rows: Vec<RowObstacles>,
}

/// What holds one row back.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct RowObstacles {
    /// Σ wⱼ(1 − x′ᵢⱼ): how far the row is from the best.
    pub gap: Real,
    /// The share of each column in the gap, with sum 1; none where there is no gap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<Vec<Real>>,
    /// The share of each subsystem: the sum of its columns'.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subsystems: Option<Vec<Real>>,
}

/// The obstacle degrees of a matrix that is oriented and normalised to 0 to 1, with what is odd about them.
///
/// `Oᵢⱼ = wⱼ(1 − x′ᵢⱼ) / Σⱼ wⱼ(1 − x′ᵢⱼ)`, and of a subsystem the sum of its columns' (雷勋平、Robin Qiu、刘勇, 2016,
/// 基于熵权TOPSIS模型的区域土地利用绩效评价及障碍因子诊断; 徐少癸、左逸帆、章牧, 2021, 基于模糊物元模型的中国旅游生态安全评价及障碍因子诊断研究,
/// 地理科学 41(1): 33–43). A row at its best in every column that weighs has no obstacles. Subsystems are lists of columns, from 0; there may be none, and columns may be in none.
///
/// # Errors
/// A value is outside 0 to 1, the weights are refused, or a subsystem names a column that is not there or is another's.
///
/// ```
/// use chanjiao::cohort::{Matrix, obstacles};
/// let matrix = Matrix::new(vec![vec![0.5, 1.0], vec![0.75, 1.0]])?;
/// let (found, odd) = obstacles(&matrix, Some(&[3.0, 1.0]), &[])?;
/// // 0.375 and 0.0625, of 0.4375.
/// assert!((found.rows[0].shares.as_ref().unwrap()[0].get() - 6.0 / 7.0).abs() < 1e-12);
/// assert!(found.rows[1].shares.is_none() && odd.len() == 1);
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
pub fn obstacles(
    matrix: &Matrix<'_>,
    weights: Option<&[f64]>,
    subsystems: &[Vec<usize>],
) -> Result<(Obstacles, Vec<Fault>), Fault> {
    const COLUMNS: Text = Text::new("各列", "the columns");
    shares_only(matrix)?;
    let weights = shares_or_equal(weights, matrix.width(), COLUMNS)?;
    apart(subsystems, matrix.width())?;
    let mut without = Vec::new();
    let mut rows = Vec::with_capacity(matrix.rows());
    for row in 0..matrix.rows() {
        let gaps: Vec<f64> = matrix
            .columns()
            .zip(&weights)
            .filter_map(|(column, weight)| column.get(row).map(|value| weight * (1.0 - value)))
            .collect();
        let gap = sum(&gaps);
        if gap <= 0.0 {
            without.push(row);
            rows.push(RowObstacles { gap: real(0.0, OBSTACLE)?, shares: None, subsystems: None });
            continue;
        }
        let shares: Vec<f64> = gaps.iter().map(|part| part / gap).collect();
        let of_subsystem =
            |columns: &Vec<usize>| -> f64 { columns.iter().filter_map(|column| shares.get(*column)).sum() };
        let summed: Vec<f64> = subsystems.iter().map(of_subsystem).collect();
        rows.push(RowObstacles {
            gap: real(gap, OBSTACLE)?,
            shares: Some(reals(&shares, OBSTACLE)?),
            subsystems: if subsystems.is_empty() { None } else { Some(reals(&summed, OBSTACLE)?) },
        });
    }
    let odd = if without.is_empty() { Vec::new() } else { vec![NO_OBSTACLE.fault().with("rows", rows_told(&without))] };
    Ok((Obstacles { weights: reals(&weights, OBSTACLE)?, rows }, odd))
}

const OBSTACLE: Text = Text::new("障碍度", "the obstacle degree");

/// Refuses subsystems that name a column that is not there, or one that another has named.
fn apart(subsystems: &[Vec<usize>], width: usize) -> Result<(), Fault> {
    let mut named = vec![false; width];
    for (place, columns) in (1_usize..).zip(subsystems) {
        for column in columns {
            let number = column.saturating_add(1).to_string();
            let Some(named) = named.get_mut(*column) else {
                return Err(NO_SUCH_COLUMN_AT
                    .fault()
                    .with("subsystem", place.to_string())
                    .with("column", number)
                    .with("width", width.to_string()));
            };
            if std::mem::replace(named, true) {
                return Err(COLUMN_IN_TWO.fault().with("column", number));
            }
        }
    }
    Ok(())
}
