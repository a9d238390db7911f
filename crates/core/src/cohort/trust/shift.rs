//! By how much one ranking differs from another: the average shift in ranks (平均名次变动).

use super::faults::RANKS_DIFFER;
use crate::cohort::number::{count, sum};
use crate::fault::Fault;

/// The average shift in ranks, R̄ = Σ|rank of the base − rank| ÷ rows: what the handbook takes as the output of a sensitivity analysis of a
/// ranking (OECD and European Commission JRC, *Handbook on constructing composite indicators*, 2008, step 7). Of no rows, 0.
///
/// # Errors
/// The two do not rank the same number of rows.
pub fn mean_shift(base: &[f64], ranks: &[f64]) -> Result<f64, Fault> {
    if base.len() != ranks.len() {
        let fault = RANKS_DIFFER.fault().with("first", base.len().to_string());
        return Err(fault.with("second", ranks.len().to_string()));
    }
    let shifts: Vec<f64> = base.iter().zip(ranks).map(|(base, rank)| (base - rank).abs()).collect();
    Ok(sum(&shifts) / count(shifts.len().max(1)))
}
