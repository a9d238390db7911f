//! Weights that sum to one, and numbers on their way out: what every method of a study begins and ends with.

use super::faults::NOT_FINITE;
use super::real::Real;
use super::study_faults::{OUT_OF_RANGE, WEIGHT_BELOW_ZERO, WEIGHTS_ALL_ZERO, WEIGHTS_MISCOUNTED};
use crate::fault::Fault;
use crate::language::{Phrase, Text, Words};

/// Weights in shares of their sum, in the order given.
pub(super) fn shares(weights: &[f64], whose: impl Into<Words>) -> Result<Vec<f64>, Fault> {
    let whose = whose.into();
    if weights.iter().any(|weight| !weight.is_finite()) {
        return Err(NOT_FINITE.fault());
    }
    if let Some((place, weight)) = (1_usize..).zip(weights).find(|(_, weight)| **weight < 0.0) {
        return Err(WEIGHT_BELOW_ZERO
            .fault()
            .with("whose", whose)
            .with("place", place.to_string())
            .with("value", weight.to_string()));
    }
    let sum = super::number::sum(weights);
    if sum <= 0.0 {
        return Err(WEIGHTS_ALL_ZERO.fault().with("whose", whose));
    }
    if !sum.is_finite() {
        return Err(OUT_OF_RANGE.fault().with("what", whose));
    }
    Ok(weights.iter().map(|weight| weight / sum).collect())
}

/// Weights in shares of their sum where there are so many; equal shares where none are given.
pub(super) fn shares_or_equal(weights: Option<&[f64]>, many: usize, whose: Text) -> Result<Vec<f64>, Fault> {
    let Some(weights) = weights else {
        return Ok(vec![1.0 / super::number::count(many); many]);
    };
    if weights.len() != many {
        return Err(WEIGHTS_MISCOUNTED
            .fault()
            .with("whose", whose)
            .with("expected", many.to_string())
            .with("found", weights.len().to_string()));
    }
    shares(weights, whose)
}

/// A number on its way out.
pub(super) fn real(number: f64, what: Text) -> Result<Real, Fault> {
    Real::new(number).ok_or_else(|| OUT_OF_RANGE.fault().with("what", what))
}

/// Numbers on their way out.
pub(super) fn reals(numbers: &[f64], what: Text) -> Result<Vec<Real>, Fault> {
    numbers.iter().map(|number| real(*number, what)).collect()
}

/// The numbers of a document.
pub(super) fn numbers(reals: &[Real]) -> Vec<f64> {
    reals.iter().map(|real| real.get()).collect()
}

/// Rows as they are told, by number from 1: the first of them, and how many there are.
pub(super) fn rows_told(rows: &[usize]) -> Words {
    some_told(rows.iter().map(|row| row.saturating_add(1).to_string().into()).collect())
}

/// The first of many rows, as they are called, and how many there are.
pub(super) fn some_told(mut told: Vec<Words>) -> Words {
    const MOST: usize = 20;
    const IN_ALL: Text = Text::new("……共{many}行", "… {many} in all");
    let many = told.len();
    if many > MOST {
        told.truncate(MOST);
        told.push(Phrase::new(IN_ALL).with("many", many.to_string()).into());
    }
    Words::List(told)
}
