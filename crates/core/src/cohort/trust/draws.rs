//! Seeded randomness (随机抽取): one independent stream for each purpose and draw, so that a result does not depend on who drew what.
//!
//! A stream is the keystream of ChaCha with eight rounds (D. J. Bernstein, *ChaCha, a variant of Salsa20*, 2008) under a key that holds
//! the seed and the purpose; its stream number is the number of the draw. Whatever is derived from it uses + − × ÷ √ and
//! logarithms in Rust alone, so that every machine draws the same.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

use super::faults::{CONCENTRATION_UNFIT, SPAN_UNFIT, WEIGHTS_UNFIT};
use crate::cohort::number::sum;
use crate::fault::Fault;

/// What randomness is drawn for. Each has its own streams; their numbers never change, or a seed would no longer mean what it meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Weights of a trial.
    Weights,
    /// The combination of methods of a trial.
    Conventions,
    /// Unknown facts of a trial.
    Facts,
    /// A factor of a sensitivity analysis, in the first sample.
    FactorInFirst(u32),
    /// A factor of a sensitivity analysis, in the second sample.
    FactorInSecond(u32),
}

impl Purpose {
    /// The two words of the key that tell purposes apart.
    const fn words(self) -> (u64, u32) {
        match self {
            Self::Weights => (1, 0),
            Self::Conventions => (2, 0),
            Self::Facts => (3, 0),
            Self::FactorInFirst(factor) => (4, factor),
            Self::FactorInSecond(factor) => (5, factor),
        }
    }
}

/// Where a stream comes from: it can be opened any number of times, and gives the same each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Origin {
    /// The seed.
    pub seed: u64,
    /// What it is drawn for.
    pub purpose: Purpose,
    /// The number of the draw.
    pub draw: u64,
}

impl Origin {
    /// The stream, from its beginning.
    #[must_use]
    pub fn stream(self) -> Stream {
        let (purpose, factor) = self.purpose.words();
        let mut key = [0; 32];
        let words = self.seed.to_le_bytes().into_iter().chain(purpose.to_le_bytes()).chain(factor.to_le_bytes());
        for (place, byte) in key.iter_mut().zip(words) {
            *place = byte;
        }
        let mut generator = ChaCha8Rng::from_seed(key);
        generator.set_stream(self.draw);
        Stream(generator)
    }
}

/// A stream of randomness.
#[derive(Debug)]
pub struct Stream(ChaCha8Rng);

/// 2⁻⁵³ and 2⁻⁵²: the steps of a uniform number.
const STEP_53: f64 = 1.0 / 9_007_199_254_740_992.0;
const STEP_52: f64 = 1.0 / 4_503_599_627_370_496.0;

impl Stream {
    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// Uniform in \[0, 1): one of 2⁵³ numbers at equal distances.
    pub fn uniform(&mut self) -> f64 {
        exact(self.bits() >> 11) * STEP_53
    }

    /// Uniform in (0, 1): the middle of one of 2⁵² cells, so that its logarithm is finite and below zero.
    fn inner(&mut self) -> f64 {
        (exact(self.bits() >> 12) + 0.5) * STEP_52
    }

    /// A whole number below `many`, each as likely as the other; 0 where `many` is 0 or 1.
    ///
    /// By rejection, so that none is favoured.
    pub fn below(&mut self, many: u64) -> u64 {
        // The bits below 2⁶⁴ mod `many` are one share too many for some.
        let Some(excess) = many.wrapping_neg().checked_rem(many) else { return 0 };
        loop {
            let bits = self.bits();
            if bits >= excess {
                return bits.checked_rem(many).unwrap_or_default();
            }
        }
    }

    /// Exponential with mean 1, by inversion: −ln u.
    pub fn exponential(&mut self) -> f64 {
        -libm::log(self.inner())
    }

    /// Standard normal, by the polar method (G. Marsaglia and T. A. Bray, *A convenient method for generating normal variables*, SIAM Review
    /// 6, 1964): of a point in the unit disc, u·√(−2·ln s / s). The other of the pair is not used.
    pub fn normal(&mut self) -> f64 {
        loop {
            let u = 2.0 * self.uniform() - 1.0;
            let v = 2.0 * self.uniform() - 1.0;
            let s = u * u + v * v;
            if s > 0.0 && s < 1.0 {
                return u * (-2.0 * libm::log(s) / s).sqrt();
            }
        }
    }

    /// Gamma of a shape of at least 1 and scale 1 (G. Marsaglia and W. W. Tsang, *A simple method for generating gamma variables*, ACM
    /// Transactions on Mathematical Software 26, 2000).
    fn gamma_from_one(&mut self, shape: f64) -> f64 {
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let root = 1.0 + c * x;
            if root <= 0.0 {
                continue;
            }
            let v = root * root * root;
            let u = self.inner();
            let x2 = x * x;
            // The squeeze of the paper spares most logarithms.
            if u < 1.0 - 0.0331 * x2 * x2 || libm::log(u) < 0.5 * x2 + d * (1.0 - v + libm::log(v)) {
                return d * v;
            }
        }
    }

    /// The logarithm of a gamma variable of any shape above 0 and scale 1. Below shape 1, by gamma(a) = gamma(a + 1)·u^(1/a), whose
    /// power alone would fall to zero for small shapes.
    fn ln_gamma(&mut self, shape: f64) -> f64 {
        if shape >= 1.0 {
            libm::log(self.gamma_from_one(shape))
        } else {
            libm::log(self.gamma_from_one(shape + 1.0)) + libm::log(self.inner()) / shape
        }
    }

    /// Gamma of any shape above 0 and scale 1.
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape >= 1.0 { self.gamma_from_one(shape) } else { libm::exp(self.ln_gamma(shape)) }
    }

    /// Weights from a Dirichlet distribution around the given ones, which are taken in proportion: parameters α = concentration × weight,
    /// so that each has the given weight w as its mean, and w(1 − w)/(concentration + 1) as its variance. A weight of zero stays zero.
    ///
    /// # Errors
    /// The weights are no weights, or the concentration is out of its range.
    pub fn dirichlet(&mut self, around: &[f64], concentration: f64) -> Result<Vec<f64>, Fault> {
        let [low, high] = CONCENTRATIONS;
        if !(low..=high).contains(&concentration) {
            let words = [low, high].map(|bound| bound.to_string());
            let [low, high] = words;
            let fault = CONCENTRATION_UNFIT.fault().with("concentration", concentration.to_string());
            return Err(fault.with("low", low).with("high", high));
        }
        let mut weights = proportions(around)?;
        for weight in &mut weights {
            *weight *= concentration;
        }
        if weights.iter().all(|&shape| shape == 0.0 || shape >= 1.0) {
            for weight in weights.iter_mut().filter(|shape| **shape > 0.0) {
                *weight = self.gamma_from_one(*weight);
            }
        } else {
            for weight in &mut weights {
                *weight = if *weight > 0.0 { self.ln_gamma(*weight) } else { f64::NEG_INFINITY };
            }
            // The greatest shape is at least the concentration divided by the number of weights, so its logarithm is finite.
            let greatest = weights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            for weight in &mut weights {
                *weight = libm::exp(*weight - greatest);
            }
        }
        proportions(&weights)
    }

    /// Weights uniform on the simplex, for those that do not weigh nothing: exponential variables in proportion (L. Devroye,
    /// *Non-uniform random variate generation*, 1986).
    ///
    /// # Errors
    /// The weights are no weights.
    pub fn simplex(&mut self, of: &[f64]) -> Result<Vec<f64>, Fault> {
        let mut weights = of.to_vec();
        proportions(of)?;
        for weight in weights.iter_mut().filter(|weight| **weight > 0.0) {
            *weight = self.exponential();
        }
        proportions(&weights)
    }

    /// Uniform within bounds.
    pub fn within(&mut self, span: Span) -> f64 {
        let u = self.uniform();
        // Weighing the ends cannot overflow, as a difference could; it may miss them by a rounding.
        (span.low * (1.0 - u) + span.high * u).max(span.low).min(span.high)
    }
}

/// From what to what a concentration can be.
const CONCENTRATIONS: [f64; 2] = [1e-6, 1e9];

/// Weights as shares of their sum.
fn proportions(weights: &[f64]) -> Result<Vec<f64>, Fault> {
    let total = sum(weights);
    let sound = weights.iter().all(|weight| weight.is_finite() && *weight >= 0.0) && total > 0.0 && total.is_finite();
    if !sound {
        return Err(WEIGHTS_UNFIT.fault());
    }
    Ok(weights.iter().map(|weight| weight / total).collect())
}

/// 53 bits as a number, which holds them exactly.
#[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
const fn exact(bits: u64) -> f64 {
    bits as f64
}

/// The bounds of an unknown number (未知数的上下界): finite, the low one not above the high one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    low: f64,
    high: f64,
}

impl Span {
    /// The span between two bounds.
    ///
    /// # Errors
    /// A bound is not finite, or the low one is above the high one.
    pub fn new(low: f64, high: f64) -> Result<Self, Fault> {
        let sound = low.is_finite() && high.is_finite() && low <= high;
        if sound { Ok(Self { low, high }) } else { Err(SPAN_UNFIT.fault()) }
    }

    /// The low bound.
    #[must_use]
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The high bound.
    #[must_use]
    pub const fn high(self) -> f64 {
        self.high
    }
}

#[cfg(test)]
mod tests;
