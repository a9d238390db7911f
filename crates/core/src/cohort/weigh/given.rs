//! Weights that are equal or given, and what every weight must be.

use crate::cohort::method_faults::{
    Remark, WEIGHT_NEGATIVE, WEIGHT_NOT_FINITE, WEIGHTS_DIFFER, WEIGHTS_NOTHING, WEIGHTS_SCALED, ordinal,
};
use crate::cohort::number::{count, sum};
use crate::fault::Fault;

/// How much each column counts (权重): finite, none negative, one at least above zero, and together 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights(Vec<f64>);

/// Weights as they were given, and what was done with them.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The weights, scaled to sum to 1.
    pub weights: Weights,
    /// That they were scaled, where they did not sum to 1 within 10⁻⁹.
    pub remarks: Vec<Remark>,
}

impl Weights {
    /// Each column counts the same; none where there is no column.
    ///
    /// ```
    /// use chanjiao::cohort::Weights;
    /// assert_eq!(Weights::equal(4).as_slice(), [0.25; 4]);
    /// ```
    #[must_use]
    pub fn equal(columns: usize) -> Self {
        Self(vec![1.0 / count(columns); columns])
    }

    /// The weights given, scaled to sum to 1. A weight of zero is fine.
    ///
    /// ```
    /// use chanjiao::cohort::Weights;
    /// let given = Weights::given(&[1.0, 3.0])?;
    /// assert_eq!(given.weights.as_slice(), [0.25, 0.75]);
    /// assert_eq!(given.remarks.len(), 1, "it is told that they were scaled");
    /// assert!(Weights::given(&[1.0, -1.0]).is_err());
    /// # Ok::<(), chanjiao::fault::Fault>(())
    /// ```
    ///
    /// # Errors
    /// A weight is negative or not finite, or none is above zero.
    pub fn given(weights: &[f64]) -> Result<Given, Fault> {
        for (place, weight) in weights.iter().enumerate() {
            if !weight.is_finite() {
                return Err(WEIGHT_NOT_FINITE.fault().with("column", ordinal(place)));
            }
            if *weight < 0.0 {
                return Err(WEIGHT_NEGATIVE.fault().with("column", ordinal(place)));
            }
        }
        let total = sum(weights);
        let scaled = Self::scaled(weights.to_vec()).ok_or_else(|| WEIGHTS_NOTHING.fault())?;
        let is_one = (total - 1.0).abs() <= 1e-9;
        let remarks = (!is_one).then(|| Remark::of_all(WEIGHTS_SCALED.fault().with("sum", total.to_string())));
        Ok(Given { weights: scaled, remarks: remarks.into_iter().collect() })
    }

    /// Finite numbers, none negative, scaled to sum to 1; none where all are zero.
    pub(in crate::cohort) fn scaled(mut numbers: Vec<f64>) -> Option<Self> {
        let greatest = numbers.iter().copied().fold(0.0, f64::max);
        if greatest <= 0.0 {
            return None;
        }
        // Huge and tiny numbers are brought near 1 first, by a power of two, so that their sum neither overflows nor loses digits.
        let near_one = libm::exp2(-libm::floor(libm::log2(greatest)).clamp(-1000.0, 1000.0));
        if !(1e-100..=1e100).contains(&greatest) {
            numbers.iter_mut().for_each(|number| *number *= near_one);
        }
        let total = sum(&numbers);
        numbers.iter_mut().for_each(|number| *number = *number / total + 0.0);
        Some(Self(numbers))
    }

    /// The weights, a number for each column.
    #[must_use]
    pub fn as_slice(&self) -> &[f64] {
        &self.0
    }

    /// The weights, where they are as many as the columns.
    pub(in crate::cohort) fn for_columns(&self, columns: usize) -> Result<&[f64], Fault> {
        if self.0.len() == columns {
            Ok(&self.0)
        } else {
            Err(WEIGHTS_DIFFER.fault().with("weights", self.0.len().to_string()).with("columns", columns.to_string()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(weights: &[f64]) -> Option<&'static str> {
        Weights::given(weights).err().map(|fault| fault.kind().code)
    }

    #[test]
    fn what_is_no_weight_is_refused() {
        assert_eq!(code(&[1.0, f64::NAN]), Some("CJ8111"));
        assert_eq!(code(&[1.0, f64::INFINITY]), Some("CJ8111"));
        assert_eq!(code(&[1.0, -0.5]), Some("CJ8112"));
        assert_eq!(code(&[0.0, -0.0]), Some("CJ8113"));
        assert_eq!(code(&[]), Some("CJ8113"));
    }

    #[test]
    fn weights_that_sum_to_one_are_not_said_to_be_scaled() {
        let given = Weights::given(&[0.1, 0.2, 0.7]).unwrap();
        assert_eq!(given.remarks, []);
        assert_eq!(Weights::given(&[2.0, 0.0]).unwrap().weights.as_slice(), [1.0, 0.0]);
    }

    #[test]
    fn the_largest_and_the_smallest_numbers_are_weights_too() {
        for many in [f64::MAX, 1e-300, 5e-324] {
            assert_eq!(Weights::given(&[many, many, 0.0, many]).unwrap().weights.as_slice()[2], 0.0);
            let third = Weights::given(&[many, many, 0.0, many]).unwrap().weights.as_slice()[0];
            assert!((third - 1.0 / 3.0).abs() < 1e-15, "{many:e}: {third}");
        }
    }
}
