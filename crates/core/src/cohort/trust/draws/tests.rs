//! What is drawn: the same bits everywhere, and numbers distributed as they should be.

use super::*;
use crate::cohort::number::{count, mean};

fn stream(seed: u64, draw: u64) -> Stream {
    Origin { seed, purpose: Purpose::Weights, draw }.stream()
}

/// Mean and variance, which lie within so many standard errors of what they should be.
fn moments(numbers: &[f64]) -> (f64, f64) {
    let middle = mean(numbers).unwrap();
    let squares: Vec<f64> = numbers.iter().map(|number| (number - middle) * (number - middle)).collect();
    (middle, mean(&squares).unwrap())
}

const MANY: usize = 40_000;

fn many(draw: impl FnMut() -> f64) -> Vec<f64> {
    std::iter::repeat_with(draw).take(MANY).collect()
}

/// The largest distance between the share of numbers up to a point and what it should be (Kolmogorov and Smirnov); 1.95/√n is exceeded by
/// chance once in a thousand.
fn farthest(mut numbers: Vec<f64>, share_below: impl Fn(f64) -> f64) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let step = 1.0 / count(numbers.len());
    let distance = |(at, number): (usize, &f64)| {
        let (share, low) = (share_below(*number), count(at) * step);
        (share - low).abs().max((low + step - share).abs())
    };
    numbers.iter().enumerate().map(distance).fold(0.0, f64::max)
}

const FAR: f64 = 1.95 / 200.0;

#[test]
fn a_seed_gives_the_same_bits_everywhere() {
    // From ChaCha8 written out in Python by its definition: the key is the seed (8 bytes), the purpose (8), the factor (4) and zeros, least
    // byte first; the stream is the draw.
    let mut first = stream(42, 0);
    assert_eq!(
        [first.bits(), first.bits(), first.bits()],
        [0x863c_3e57_9d0b_fc81, 0x26b2_7755_c507_e6e4, 0x7fb4_c377_eab4_97d7]
    );
    assert_eq!(stream(42, 1).bits(), 0x7311_e912_8193_684a);
    assert_eq!(
        Origin { seed: 42, purpose: Purpose::FactorInSecond(3), draw: 7 }.stream().bits(),
        0x10b3_e83c_0f7d_1366
    );
    let mut stream = stream(1, 2);
    let drawn = [stream.uniform(), stream.normal(), stream.exponential(), stream.gamma(0.3), stream.gamma(7.5)];
    assert_eq!(
        drawn.map(f64::to_bits),
        [
            0x3fda_2460_4896_4c74,
            0x3fe1_6ddb_7186_62a8,
            0x3fe5_eb71_e4c5_891e,
            0x3f80_d40c_2655_9a54,
            0x4021_334c_6b93_c6d5
        ]
    );
}

#[test]
fn each_purpose_draw_and_seed_has_its_own_stream() {
    let purposes =
        [Purpose::Weights, Purpose::Conventions, Purpose::Facts, Purpose::FactorInFirst(0), Purpose::FactorInSecond(0)];
    let mut firsts: Vec<u64> = Vec::new();
    for purpose in purposes.into_iter().chain([Purpose::FactorInFirst(1), Purpose::FactorInSecond(1)]) {
        for seed in [0, 1, u64::MAX] {
            for draw in [0, 1, u64::MAX] {
                let origin = Origin { seed, purpose, draw };
                firsts.push(origin.stream().bits());
                assert_eq!(origin.stream().bits(), *firsts.last().unwrap());
            }
        }
    }
    let all = firsts.len();
    firsts.sort_unstable();
    firsts.dedup();
    assert_eq!(firsts.len(), all);
}

#[test]
fn uniform_numbers_fill_the_unit_and_whole_ones_favour_none() {
    let mut stream = stream(1, 0);
    let numbers = many(|| stream.uniform());
    assert!(numbers.iter().all(|number| (0.0..1.0).contains(number)));
    assert!(farthest(numbers, |x| x) < FAR);
    assert_eq!((stream.below(0), stream.below(1)), (0, 0));
    let mut counts = [0usize; 7];
    for _ in 0..MANY {
        counts[usize::try_from(stream.below(7)).unwrap()] += 1;
    }
    // χ² of six degrees of freedom exceeds 22.5 once in a thousand.
    let expected = count(MANY) / 7.0;
    assert!(
        counts.iter().map(|seen| (count(*seen) - expected) * (count(*seen) - expected) / expected).sum::<f64>() < 22.5
    );
    // A number just above half of all would favour the low half if nothing were rejected.
    let half = (1u64 << 63) + 1;
    assert!((0..100).all(|_| stream.below(half) < half));
}

#[test]
fn exponential_and_normal_numbers_are_so() {
    let mut stream = stream(2, 0);
    assert!(farthest(many(|| stream.exponential()), |x| 1.0 - libm::exp(-x)) < FAR);
    assert!(farthest(many(|| stream.normal()), |x| 0.5 * libm::erfc(-x / 2.0f64.sqrt())) < FAR);
}

#[test]
fn gamma_numbers_have_the_shape_as_mean_and_variance() {
    for shape in [0.05f64, 0.5, 1.0, 2.5, 40.0] {
        let mut stream = stream(3, shape.to_bits());
        let (mean, variance) = moments(&many(|| stream.gamma(shape)));
        // The mean has variance a/n, the variance about (6a + 2a²)/n.
        assert!((mean - shape).abs() < 4.0 * (shape / count(MANY)).sqrt(), "{shape}: {mean}");
        assert!(
            (variance - shape).abs() < 4.0 * ((6.0 * shape + 2.0 * shape * shape) / count(MANY)).sqrt(),
            "{shape}: {variance}"
        );
    }
    // Of shape 1 it is exponential; of shape 1/2, half of a squared normal.
    let mut stream = stream(4, 0);
    assert!(farthest(many(|| stream.gamma(1.0)), |x| 1.0 - libm::exp(-x)) < FAR);
    assert!(farthest(many(|| stream.gamma(0.5)), |x| libm::erf(x.sqrt())) < FAR);
}

#[test]
fn dirichlet_weights_lie_around_the_given_ones_as_closely_as_stated() {
    // In proportion 0.5, 0.3, 0, 0.2; with concentration 0.7 every shape is below 1, with 50 none, with 4 some.
    let given = [5.0, 3.0, 0.0, 2.0];
    for concentration in [0.7, 4.0, 50.0] {
        let drawn: Vec<Vec<f64>> =
            (0..20_000).map(|draw| stream(5, draw).dirichlet(&given, concentration).unwrap()).collect();
        for (at, weight) in given.iter().enumerate() {
            let share = weight / 10.0;
            let column: Vec<f64> = drawn.iter().map(|weights| weights[at]).collect();
            let (mean, variance) = moments(&column);
            let expected = share * (1.0 - share) / (concentration + 1.0);
            assert!((mean - share).abs() <= 4.0 * (expected / 20_000.0).sqrt(), "{concentration} {share}: {mean}");
            assert!((variance - expected).abs() <= 0.05 * expected, "{concentration} {share}: {variance} {expected}");
        }
        for weights in &drawn {
            assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            assert!(weights.iter().all(|weight| (0.0..=1.0).contains(weight)));
        }
    }
}

#[test]
fn extreme_concentrations_give_weights_all_the_same() {
    for concentration in [1e-6, 1e9] {
        for draw in 0..200 {
            let weights = stream(6, draw).dirichlet(&[1e-300, 1.0, 1.0, 0.0], concentration).unwrap();
            assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12 && weights.iter().all(|weight| *weight >= 0.0));
        }
    }
    let close = stream(6, 0).dirichlet(&[1.0, 3.0], 1e9).unwrap();
    assert!((close[0] - 0.25).abs() < 1e-4);
}

#[test]
fn simplex_weights_are_uniform_on_it() {
    // Each of three weights is below x with probability 1 − (1 − x)².
    let drawn: Vec<Vec<f64>> =
        (0..40_000).map(|draw| stream(7, draw).simplex(&[9.0, 1.0, 1.0, 0.0]).unwrap()).collect();
    for at in 0..3 {
        let column = drawn.iter().map(|weights| weights[at]).collect();
        assert!(farthest(column, |x| 1.0 - (1.0 - x) * (1.0 - x)) < FAR);
    }
    assert!(drawn.iter().all(|weights| weights[3] == 0.0));
}

#[test]
fn numbers_within_a_span_stay_there_and_fill_it() {
    let mut stream = stream(8, 0);
    let span = Span::new(-3.0, 5.0).unwrap();
    assert!(farthest(many(|| stream.within(span)), |x| (x + 3.0) / 8.0) < FAR);
    for (low, high) in [(0.1, 0.1), (-f64::MAX, f64::MAX), (1.0, 1.0 + f64::EPSILON), (0.0, 5e-324)] {
        let span = Span::new(low, high).unwrap();
        assert!((0..100).all(|_| (low..=high).contains(&stream.within(span))), "{low} {high}");
    }
}

#[test]
fn what_cannot_be_drawn_from_is_refused() {
    let code = |fault: Result<Vec<f64>, Fault>| fault.unwrap_err().kind().code;
    for weights in [&[][..], &[0.0, 0.0], &[1.0, -1.0], &[f64::NAN], &[f64::INFINITY], &[f64::MAX, f64::MAX]] {
        assert_eq!(code(stream(0, 0).simplex(weights)), "CJ8301", "{weights:?}");
        assert_eq!(code(stream(0, 0).dirichlet(weights, 1.0)), "CJ8301", "{weights:?}");
    }
    for concentration in [0.0, -1.0, 1e-7, 1e10, f64::NAN, f64::INFINITY] {
        assert_eq!(code(stream(0, 0).dirichlet(&[1.0], concentration)), "CJ8302", "{concentration}");
    }
    for (low, high) in [(1.0, 0.0), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
        assert_eq!(Span::new(low, high).unwrap_err().kind().code, "CJ8303");
    }
}
