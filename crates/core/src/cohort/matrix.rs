//! Exact numbers by columns: what every method computes on.

use std::borrow::Cow;

use super::faults::{COLUMNS_DIFFER, NOT_FINITE, NOTHING_TO_COMPARE};
use super::lanes::ends_of_finite;
use crate::fault::Fault;

/// Alternatives × indicators (指标矩阵), column by column.
///
/// Invariant: at least one row and one column; all columns of one length; every number finite. What a researcher holds is borrowed, so
/// that a large matrix stands in memory once.
///
/// ```
/// use chanjiao::cohort::Matrix;
/// let matrix = Matrix::new(vec![vec![1.0, 2.0, 3.0], vec![9.0, 7.0, 8.0]])?;
/// assert_eq!((matrix.rows(), matrix.width()), (3, 2));
/// assert!(Matrix::new(vec![vec![1.0], vec![1.0, 2.0]]).is_err());
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix<'a> {
    rows: usize,
    /// The least and the greatest number of each column, found when each was looked at whether it is finite.
    ends: Vec<[f64; 2]>,
    columns: Vec<Cow<'a, [f64]>>,
}

impl<'a> Matrix<'a> {
    /// The matrix of these columns.
    ///
    /// # Errors
    /// There is no row or no column, the columns differ in length, or a number is not finite.
    pub fn new<C: Into<Cow<'a, [f64]>>>(columns: impl IntoIterator<Item = C>) -> Result<Self, Fault> {
        let columns: Vec<Cow<'a, [f64]>> = columns.into_iter().map(Into::into).collect();
        let rows = columns.first().map_or(0, |column| column.len());
        if rows == 0 {
            return Err(NOTHING_TO_COMPARE.fault());
        }
        if let Some(other) = columns.iter().find(|column| column.len() != rows) {
            return Err(COLUMNS_DIFFER.fault().with("first", rows.to_string()).with("other", other.len().to_string()));
        }
        let ends = columns.iter().map(|column| ends_of_finite(column)).collect::<Option<_>>();
        Ok(Self { rows, ends: ends.ok_or_else(|| NOT_FINITE.fault())?, columns })
    }

    /// The least and the greatest number of each column.
    pub(super) fn ends(&self) -> &[[f64; 2]] {
        &self.ends
    }

    /// How many rows: alternatives.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// How many columns: indicators.
    #[must_use]
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// The columns.
    pub fn columns(&self) -> impl ExactSizeIterator<Item = &[f64]> + Clone {
        self.columns.iter().map(AsRef::as_ref)
    }

    /// One column.
    #[must_use]
    pub fn column(&self, index: usize) -> Option<&[f64]> {
        self.columns.get(index).map(AsRef::as_ref)
    }
}
