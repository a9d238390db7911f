//! Sums over a column that comes in blocks: eight running sums in a fixed order, so that the bits are those of one sum over the whole.

/// How many running sums a sum is kept in.
pub(super) const LANES: usize = 8;

/// How many rows are looked at together: a block of several columns stays in the fastest cache, and it is a multiple of the lanes.
pub(super) const BLOCK: usize = 256;

/// Room for one block.
pub(super) type Block = [f64; BLOCK];

/// The running sums.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lanes([f64; LANES]);

impl Lanes {
    /// Adds what each number of a block gives, on a copy, which a compiler knows to stand nowhere in the block. Only the last block of a column may have a length that is no multiple of the lanes.
    #[inline(always)]
    pub(super) fn add(&mut self, block: &[f64], term: impl Fn(f64) -> f64) {
        let (whole, rest) = block.as_chunks::<LANES>();
        let mut lanes = self.0;
        for numbers in whole {
            for (lane, number) in lanes.iter_mut().zip(numbers) {
                *lane += term(*number);
            }
        }
        for (lane, number) in lanes.iter_mut().zip(rest) {
            *lane += term(*number);
        }
        self.0 = lanes;
    }

    /// Adds what each number of a block is made into, and what in turn that gives. What is left over at the end is filled up with zeros, which
    /// must give zero: eight at once take no longer than one.
    #[inline(always)]
    pub(super) fn add_made(&mut self, block: &[f64], made: impl Fn(f64) -> f64, term: impl Fn(f64) -> f64) {
        let (whole, rest) = block.as_chunks::<LANES>();
        let mut lanes = self.0;
        for numbers in whole {
            for (lane, number) in lanes.iter_mut().zip(numbers) {
                *lane += term(made(*number));
            }
        }
        if !rest.is_empty() {
            let mut filled = [0.0; LANES];
            for (place, number) in filled.iter_mut().zip(rest) {
                *place = made(*number);
            }
            for (lane, number) in lanes.iter_mut().zip(filled) {
                *lane += term(number);
            }
        }
        self.0 = lanes;
    }

    /// Adds what each number of a block gives, times the number beside it in a whole block of room.
    #[inline(always)]
    pub(super) fn add_products(&mut self, block: &[f64], beside: &Block, term: impl Fn(f64) -> f64) {
        let (whole, rest) = block.as_chunks::<LANES>();
        let (beside, _) = beside.as_chunks::<LANES>();
        let mut lanes = self.0;
        for (numbers, others) in whole.iter().zip(beside) {
            for ((lane, number), other) in lanes.iter_mut().zip(numbers).zip(others) {
                *lane += term(*number) * other;
            }
        }
        for ((lane, number), other) in lanes.iter_mut().zip(rest).zip(beside.get(whole.len()).into_iter().flatten()) {
            *lane += term(*number) * other;
        }
        self.0 = lanes;
    }

    /// The sum, put together in a fixed order.
    #[inline(always)]
    pub(super) fn total(self) -> f64 {
        let [a, b, c, d, e, f, g, h] = self.0;
        ((a + e) + (c + g)) + ((b + f) + (d + h))
    }
}

/// The least and the greatest of numbers; of none, infinities the wrong way round.
#[inline(always)]
pub(super) fn ends(numbers: &[f64]) -> [f64; 2] {
    let (mut least, mut greatest) = ([f64::INFINITY; LANES], [f64::NEG_INFINITY; LANES]);
    let (whole, rest) = numbers.as_chunks::<LANES>();
    for block in whole {
        for ((least, greatest), number) in least.iter_mut().zip(&mut greatest).zip(block) {
            *least = lesser(*least, *number);
            *greatest = greater(*greatest, *number);
        }
    }
    for ((least, greatest), number) in least.iter_mut().zip(&mut greatest).zip(rest) {
        *least = lesser(*least, *number);
        *greatest = greater(*greatest, *number);
    }
    // Minus zero and zero are one number here.
    [least.into_iter().fold(f64::INFINITY, lesser) + 0.0, greatest.into_iter().fold(f64::NEG_INFINITY, greater) + 0.0]
}

/// The least and the greatest of numbers, if each of them is finite.
pub(super) fn ends_of_finite(numbers: &[f64]) -> Option<[f64; 2]> {
    let mut both = [f64::INFINITY, f64::NEG_INFINITY];
    // Zero times a number is zero, and zero times what is not finite is no number, which no sum loses.
    let mut nothing = Lanes::default();
    for block in numbers.chunks(BLOCK) {
        let [least, greatest] = ends(block);
        both = [lesser(both[0], least), greater(both[1], greatest)];
        nothing.add(block, |number| number * 0.0);
    }
    nothing.total().is_finite().then_some(both)
}

/// The lesser of two, as one instruction gives it everywhere.
#[inline(always)]
pub(super) fn lesser(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

/// The greater of two, as one instruction gives it everywhere.
#[inline(always)]
pub(super) fn greater(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_in_blocks_is_the_sum_of_the_whole() {
        let numbers: Vec<f64> = (0_u32..1003).map(|number| 1.0 / f64::from(number + 1)).collect();
        let mut lanes = Lanes::default();
        for block in numbers.chunks(BLOCK) {
            lanes.add(block, |number| number);
        }
        assert_eq!(lanes.total().to_bits(), super::super::number::sum(&numbers).to_bits());
    }

    #[test]
    fn what_is_not_finite_is_seen_wherever_it_stands() {
        for place in 0..300 {
            for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                let mut numbers = vec![1.0; 300];
                assert_eq!(ends_of_finite(&numbers), Some([1.0, 1.0]));
                numbers[place] = odd;
                assert_eq!(ends_of_finite(&numbers), None);
            }
        }
        assert_eq!(ends_of_finite(&[f64::MAX, f64::MIN]), Some([f64::MIN, f64::MAX]));
    }

    #[test]
    fn ends_are_found_wherever_they_stand() {
        for length in 1..40_u32 {
            for place in 0..length {
                let numbers: Vec<f64> =
                    (0..length).map(|at| if at == place { 9.0 } else { -f64::from(at) - 1.0 }).collect();
                let least = numbers.iter().copied().fold(9.0, f64::min);
                assert_eq!(ends(&numbers), [least, 9.0]);
            }
        }
    }
}
