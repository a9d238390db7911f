//! Arithmetic whose result is the same everywhere: counts as numbers, and sums in a fixed order.

/// A count as a number.
#[expect(clippy::cast_precision_loss, reason = "no cohort has 2⁵³ rows")]
pub(super) const fn count(many: usize) -> f64 {
    many as f64
}

/// How many running sums a sum is kept in.
const LANES: usize = 8;

/// The sum of numbers, in eight running sums that are then put together in a fixed order: the same bits whatever a machine's vectors.
pub(super) fn sum(numbers: &[f64]) -> f64 {
    let (blocks, rest) = numbers.as_chunks::<LANES>();
    let mut lanes = [0.0; LANES];
    for block in blocks {
        for (lane, number) in lanes.iter_mut().zip(block) {
            *lane += number;
        }
    }
    for (lane, number) in lanes.iter_mut().zip(rest) {
        *lane += number;
    }
    let [a, b, c, d, e, f, g, h] = lanes;
    ((a + e) + (c + g)) + ((b + f) + (d + h))
}

/// The mean of numbers; none of none.
pub(super) fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| sum(numbers) / count(numbers.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_any_length_are_sums() {
        let numbers: Vec<f64> = (1..=21).map(f64::from).collect();
        for length in 0..=numbers.len() {
            assert_eq!(sum(&numbers[..length]), count(length * (length + 1) / 2));
        }
        assert_eq!(mean(&numbers), Some(11.0));
        assert_eq!(mean(&[]), None);
    }
}
