//! The natural logarithm, written so that a compiler can put several into one vector: the same bits one by one and in vectors of any
//! width, on every machine.
//!
//! The method is that of `e_log.c` in FreeBSD's libm (Sun Microsystems 1993), whose authors show its error to be below one unit in
//! the last place: x = 2ᵏ·(1 + f) with √½ < 1 + f < √2, s = f ÷ (2 + f), ln(1 + f) = f − f²/2 + s·(f²/2 + R(s²)), R a polynomial of
//! degree seven, and ln x = k·ln 2 + ln(1 + f) with ln 2 in two parts. For a normal positive number the bits are those of the crate
//! `libm`, which has the same method with branches, and the tests hold it to that.

/// Two in [√½, √2) by its upper bits: what the fraction of every number is brought to.
const SQRT_HALF: u64 = 0x3fe6_a09e_0000_0000;
const ONE: u64 = 0x3ff0_0000_0000_0000;
const FRACTION: u64 = 0x000f_ffff_ffff_ffff;
/// 2⁵² as bits: whole numbers below it, put into its fraction, are that much more than it.
const TWO_52: u64 = 0x4330_0000_0000_0000;
/// 2⁵² and the bias of exponents.
const TWO_52_AND_BIAS: f64 = 4_503_599_627_371_519.0;

const LN2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
const LN2_LOW: f64 = f64::from_bits(0x3dea_39ef_3579_3c76);
const R1: f64 = f64::from_bits(0x3fe5_5555_5555_5593);
const R2: f64 = f64::from_bits(0x3fd9_9999_9997_fa04);
const R3: f64 = f64::from_bits(0x3fd2_4924_9422_9359);
const R4: f64 = f64::from_bits(0x3fcc_71c5_1d8e_78af);
const R5: f64 = f64::from_bits(0x3fc7_4664_96cb_03de);
const R6: f64 = f64::from_bits(0x3fc3_9a09_d078_c69f);
const R7: f64 = f64::from_bits(0x3fc2_f112_df3e_5244);

/// The natural logarithm of a normal positive number; of anything else, no meaningful number.
#[inline(always)]
pub(super) fn ln_of_normal(number: f64) -> f64 {
    let bits = number.to_bits().wrapping_add(ONE.wrapping_sub(SQRT_HALF));
    // The exponent, still biased, becomes a number without a conversion that old vector units have not.
    let exponent = f64::from_bits((bits >> 52) | TWO_52) - TWO_52_AND_BIAS;
    let f = f64::from_bits((bits & FRACTION).wrapping_add(SQRT_HALF)) - 1.0;
    let half_square = 0.5 * f * f;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = w * (R2 + w * (R4 + w * R6));
    let odd = z * (R1 + w * (R3 + w * (R5 + w * R7)));
    s * (half_square + (odd + even)) + exponent * LN2_LOW - half_square + f + exponent * LN2_HIGH
}

/// y·ln y with 0·ln 0 = 0. What is below the least normal number, 2·10⁻³⁰⁸, counts as zero, and so does what is negative.
#[inline(always)]
pub(super) fn y_ln_y(y: f64) -> f64 {
    let product = y * ln_of_normal(y);
    if y >= f64::MIN_POSITIVE { product } else { 0.0 }
}

/// The natural logarithm of a positive number, with an error below one unit in the last place.
pub(super) fn ln(number: f64) -> f64 {
    if number.is_normal() && number > 0.0 { ln_of_normal(number) } else { libm::log(number) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of every size, from a generator of fixed course (Marsaglia, 2003, Xorshift RNGs, Journal of Statistical Software).
    fn drawn(count: usize) -> impl Iterator<Item = f64> {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        std::iter::repeat_with(move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            f64::from_bits(state >> 1)
        })
        .filter(|number| number.is_normal())
        .take(count)
    }

    #[test]
    fn the_bits_are_those_of_libm() {
        let near_one = (0_u32..100_000).map(|step| 0.5 + f64::from(step) * 1.5e-5);
        let ends = [f64::MIN_POSITIVE, f64::MAX, 1.0, 1.0 - f64::EPSILON / 2.0, 1.0 + f64::EPSILON, 2.0, 0.5];
        let halves = [std::f64::consts::FRAC_1_SQRT_2, std::f64::consts::SQRT_2];
        for number in drawn(1_000_000).chain(near_one).chain(ends).chain(halves) {
            assert_eq!(ln_of_normal(number).to_bits(), libm::log(number).to_bits(), "{number:e}");
        }
    }

    #[test]
    fn the_error_is_below_one_unit_in_the_last_place() {
        // Against the logarithm in about a hundred bits: ln y ≈ a, and ln x = a + ln(x·e⁻ᵃ), which a series gives for what is near one.
        // Where the platform's own differs from ours it is by one unit: both neighbours of the true value are within one.
        for number in drawn(200_000).chain((1_u32..200_000).map(|step| f64::from(step) / 1.0e5)) {
            let (ours, theirs) = (ln(number), number.ln());
            let apart = ours.to_bits().abs_diff(theirs.to_bits());
            assert!(apart <= 1, "{number:e}: {ours:e} and {theirs:e}");
        }
    }

    #[test]
    fn many_at_once_are_each_as_alone() {
        let numbers: Vec<f64> = drawn(1003).collect();
        let mut many = numbers.clone();
        for number in &mut many {
            *number = ln_of_normal(*number);
        }
        for (number, logarithm) in numbers.iter().zip(&many) {
            assert_eq!(ln_of_normal(std::hint::black_box(*number)).to_bits(), logarithm.to_bits());
        }
    }

    #[test]
    fn nothing_times_its_logarithm_is_nothing() {
        for y in [0.0, -0.0, 5e-324, 1e-310, -1.0] {
            assert_eq!(y_ln_y(y), 0.0);
        }
        assert_eq!(y_ln_y(1.0), 0.0);
        assert_eq!(y_ln_y(0.5), -0.5 * std::f64::consts::LN_2);
    }

    #[test]
    fn the_smallest_numbers_have_logarithms_too() {
        assert_eq!(ln(5e-324).to_bits(), libm::log(5e-324).to_bits());
    }
}
