//! Kendall's coefficient of concordance (肯德尔协调系数): how far several judges put the same objects in the same order.

use super::number::{count, sum};
use super::order::{RankRule, ranks};
use super::real::Real;
use super::shares::{real, reals};
use super::special::chi_square_survival;
use crate::fault::Fault;
use crate::language::Text;

/// Kendall's W with its test.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Concordance {
    /// m: how many judges.
    pub judges: usize,
    /// n: how many objects they rank.
    pub objects: usize,
    /// The sum of each object's ranks, the lowest score ranked 1.
    pub rank_sums: Vec<Real>,
    /// S: the sum of squared departures of the rank sums from their mean.
    pub square_sum: Real,
    /// Σ(t³ − t) over every group of t tied objects of every judge.
    pub ties: Real,
    /// W, from 0 to 1.
    pub w: Real,
    /// χ² = m(n − 1)W.
    pub chi_square: Real,
    /// n − 1.
    pub degrees_of_freedom: usize,
    /// The probability of so much concordance or more, were there none.
    pub p_value: Real,
}

/// Kendall's W of judges by their scores of the same objects, corrected for ties; none where it is undefined: below two judges or two
/// objects, or where every judge scores all objects alike.
///
/// `W = 12·S / (m²(n³ − n) − m·ΣT)` with T = Σ(t³ − t) over each judge's ties, and `χ² = m(n − 1)W` with n − 1 degrees of freedom (M. G.
/// Kendall and B. Babington Smith, 1939, The Problem of m Rankings, Annals of Mathematical Statistics 10(3): 275–287; S. Siegel and N. J.
/// Castellan, 1988, Nonparametric Statistics for the Behavioral Sciences, 2nd ed.). Tied objects take average ranks. The
/// test is rough for seven objects or fewer.
///
/// Scores must be finite, and as many from each judge: the objects are those that all of them score.
///
/// # Errors
/// A number leaves the range of numbers.
///
/// ```
/// use chanjiao::cohort::concordance;
/// let found = concordance(&[[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]])?.expect("it is defined");
/// assert_eq!(found.w.get(), 1.0);
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
pub fn concordance<J: AsRef<[f64]>>(judges: &[J]) -> Result<Option<Concordance>, Fault> {
    const CONCORDANCE: Text = Text::new("协调系数", "the coefficient of concordance");
    let objects = judges.iter().map(|judge| judge.as_ref().len()).min().unwrap_or_default();
    if judges.len() < 2 || objects < 2 {
        return Ok(None);
    }
    let (m, n) = (count(judges.len()), count(objects));
    let mut rank_sums = vec![0.0; objects];
    let mut ties = 0.0;
    for judge in judges {
        let scores: Vec<f64> = judge.as_ref().iter().take(objects).copied().collect();
        // Ranks are halves of whole numbers: sums of them are exact.
        let highest_first = ranks(&scores, RankRule::Average);
        rank_sums.iter_mut().zip(&highest_first).for_each(|(sum, rank)| *sum += n + 1.0 - rank);
        ties += tied(highest_first);
    }
    let mean = m * (n + 1.0) / 2.0;
    let squares: Vec<f64> = rank_sums.iter().map(|sum| (sum - mean) * (sum - mean)).collect();
    let square_sum = sum(&squares);
    let below = m * m * (n * n * n - n) - m * ties;
    if below <= 0.0 {
        return Ok(None);
    }
    let w = (12.0 * square_sum / below).min(1.0);
    let chi_square = m * (n - 1.0) * w;
    let degrees_of_freedom = objects.saturating_sub(1);
    Ok(Some(Concordance {
        judges: judges.len(),
        objects,
        rank_sums: reals(&rank_sums, CONCORDANCE)?,
        square_sum: real(square_sum, CONCORDANCE)?,
        ties: real(ties, CONCORDANCE)?,
        w: real(w, CONCORDANCE)?,
        chi_square: real(chi_square, CONCORDANCE)?,
        degrees_of_freedom,
        p_value: real(chi_square_survival(chi_square, degrees_of_freedom).unwrap_or(f64::NAN), CONCORDANCE)?,
    }))
}

/// Σ(t³ − t) over the groups of tied ranks.
fn tied(mut ranks: Vec<f64>) -> f64 {
    ranks.sort_unstable_by(f64::total_cmp);
    ranks
        .chunk_by(|a, b| a.total_cmp(b).is_eq())
        .map(|group| {
            let t = count(group.len());
            t * t * t - t
        })
        .sum()
}
