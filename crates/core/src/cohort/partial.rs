//! Scores of rows of which some values are not known: each by what is known of it, with the weights of that brought to a sum of 1.

use super::convention::{Resolved, Way};
use super::log::ln;
use super::matrix::Matrix;
use super::method_faults::Remark;
use super::normalise::{Normalisation, normalise};
use super::scoring::{Found, Scored, weigh};
use super::view::{Indicator, Views};
use crate::fault::Fault;

/// One column with gaps.
pub(super) struct Sparse<'a> {
    pub(super) id: &'a str,
    pub(super) indicator: Indicator,
    pub(super) values: Vec<Option<f64>>,
}

/// Scores rows with gaps by a weighted mean of what is known. Each column is oriented and normalised over its known values.
pub(super) fn score_known(columns: &[Sparse<'_>], by: &Resolved) -> Result<(Scored, Vec<f64>), Fault> {
    let mut remarks = Vec::new();
    let rows = columns.first().map_or(0, |column| column.values.len());
    // Weights that do not come from the values need the number of columns alone.
    let stand_in = Matrix::new(columns.iter().map(|_| vec![0.0]))?;
    let indicators: Vec<Indicator> = columns.iter().map(|column| column.indicator).collect();
    let ids: Vec<&str> = columns.iter().map(|column| column.id).collect();
    let how = by.weights.as_ref();
    let found = how.map(|how| weigh(&Views::oriented(&stand_in, &indicators)?, &ids, how, &mut remarks)).transpose()?;
    let weights = found.as_ref().map(|found: &Found| found.weights().as_slice().to_vec()).unwrap_or_default();
    let is_geometric = matches!(by.way, Way::Geometric);
    let (mut sums, mut known) = (vec![0.0; rows], vec![0.0; rows]);
    for (place, (column, weight)) in columns.iter().zip(&weights).enumerate() {
        if *weight <= 0.0 {
            continue;
        }
        let (levels, odd) = levelled(column, by.normalisation)?;
        remarks.extend(odd.into_iter().map(|remark| Remark { column: Some(place), ..remark }));
        for ((level, sum), known) in levels.into_iter().zip(&mut sums).zip(&mut known) {
            if let Some(level) = level {
                *known += weight;
                *sum += match (is_geometric, level > 0.0) {
                    (false, _) => weight * level,
                    (true, true) => weight * ln(level),
                    (true, false) => f64::NEG_INFINITY,
                };
            }
        }
    }
    let score = |(sum, known): (&f64, &f64)| match (*known > 0.0, is_geometric) {
        (false, _) => 0.0,
        (true, false) => sum / known,
        (true, true) => libm::exp(sum / known),
    };
    let scores = sums.iter().zip(&known).map(score).collect();
    Ok((Scored { scores, found, remarks, ..Scored::default() }, known))
}

/// The levels of what is known of a column, oriented and perhaps normalised over its known values; none where nothing is known.
fn levelled(column: &Sparse<'_>, how: Option<Normalisation>) -> Result<(Vec<Option<f64>>, Vec<Remark>), Fault> {
    let numbers: Vec<f64> = column.values.iter().copied().flatten().collect();
    if numbers.is_empty() {
        return Ok((vec![None; column.values.len()], Vec::new()));
    }
    let matrix = Matrix::new([numbers])?;
    let oriented = Views::oriented(&matrix, &[column.indicator])?;
    let (values, remarks) = match how.map(|how| normalise(&oriented, how)).transpose()? {
        Some(normalised) => (normalised.views.values(), normalised.remarks),
        None => (oriented.values(), Vec::new()),
    };
    let mut values = values.into_iter().flatten();
    Ok((column.values.iter().map(|value| value.and_then(|_| values.next())).collect(), remarks))
}

/// The same for those who only look at them: a column that was scored has levels.
pub(super) fn levels_known(column: &Sparse<'_>, how: Option<Normalisation>) -> Vec<Option<f64>> {
    levelled(column, how).map(|(levels, _)| levels).unwrap_or_default()
}
