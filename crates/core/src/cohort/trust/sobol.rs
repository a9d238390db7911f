//! Which choice moves a ranking (全局敏感性): the shares of its variance that are due to each factor, first-order and total.
//!
//! A factor is a group of whatever random numbers it needs: all weights are one factor, all unknown facts another. Two samples A and B
//! are drawn; AB is A with one factor taken from B. The first-order share is estimated as (1/N)·Σ f(B)·(f(AB) − f(A)) ÷ V (A. Saltelli and
//! others, *Variance based sensitivity analysis of model output*, Computer Physics Communications 181, 2010), with f less its
//! mean, and the total share as (1/2N)·Σ (f(A) − f(AB))² ÷ V (M. J. W. Jansen, *Analysis of variance designs for model output*, Computer
//! Physics Communications 117, 1999), V the variance over A and B. An estimate can lie a little below 0 or above 1; it is given as it is.

use std::num::NonZeroUsize;

use schemars::JsonSchema;
use serde::Serialize;

use super::draws::{Origin, Purpose};
use super::faults::{NOTHING_MOVES, NOTHING_VARIES, SCORES_UNFIT, TOO_FEW_SAMPLES, TOO_MANY_DRAWS};
use super::threads::{Met, share_out};
use super::trials::{Draw, Facts, Scorer, Weighting, draw_facts};
use super::{mean_shift, real};
use crate::cohort::number::{count, mean};
use crate::cohort::{RankRule, Real, ranks};
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;
use crate::quantity::Count;

/// The fewest samples of which an error can be told at all.
const FEWEST_SAMPLES: u64 = 8;
/// The most evaluations: each is kept as a number.
const MOST_EVALUATIONS: u64 = 100_000_000;

declare! {
    /// A sensitivity analysis: how many samples, from which seed (敏感性分析设定).
    pub struct SensitivityOptions: "敏感性分析设定", "sensitivity analysis" {
        must {
            /// The seed: the same seed gives the same samples everywhere.
            seed: Count = "随机种子", "seed", because "it makes the analysis repeatable";
            /// The size N of each of the two samples; N × (factors + 2) rankings are made.
            samples: Count = "样本数", "samples", because "a convention of the analysis, not of the notice";
        }
    }
}

vocabulary! {
    /// What can move a ranking (不确定因素).
    pub enum Factor: "不确定因素", "factor" {
        /// The weights that are given or found.
        Weights = "weights": "权重取值", "weights";
        /// How indicators are normalised.
        Normalisation = "normalisation": "标准化方法", "normalisation";
        /// How weights are found.
        Weighting = "weighting": "赋权方法", "weighting";
        /// How indicators are put together.
        Aggregation = "aggregation": "合成方法", "aggregation";
        /// Facts that are not known.
        Facts = "facts": "未知事实", "unknown facts";
    }
}

/// How samples are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Samples {
    /// The seed.
    pub seed: u64,
    /// The size of each of the two samples.
    pub size: u64,
    /// How many threads share the work. It changes nothing in the result.
    pub threads: NonZeroUsize,
}

/// The shares of one factor, each with its standard error.
///
/// The errors are asymptotic: an index is a ratio of means over the samples, and its variance follows from theirs to first order (the
/// delta method). They shrink with the square root of the sample size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct FactorIndices {
    /// The share of the variance that is due to the factor by itself (一阶指数).
    pub first: Real,
    /// Its standard error.
    pub first_error: Real,
    /// The share that would remain if all other factors were known: by itself and together with others (总效应指数).
    pub total: Real,
    /// Its standard error.
    pub total_error: Real,
}

/// Shares of variance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Indices {
    /// The size of each of the two samples.
    pub samples: u64,
    /// How often the function was evaluated.
    pub evaluations: u64,
    /// The mean of the output.
    pub mean: Real,
    /// Its variance.
    pub variance: Real,
    /// The shares of each factor, in the order given; absent where the output never varies, for then there is nothing to share out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factors: Option<Vec<FactorIndices>>,
}

/// The indices of a function of so many factors. The function is told where the random numbers of each factor come from.
///
/// # Errors
/// There is no factor, too small or too large a sample, a value that is not finite, or the function fails: of several, the one of the lowest
/// number.
pub fn indices(
    factors: u32,
    samples: &Samples,
    function: impl Fn(&[Origin]) -> Result<f64, Fault> + Sync,
) -> Result<Indices, Fault> {
    if factors == 0 {
        return Err(NOTHING_VARIES.fault());
    }
    if samples.size < FEWEST_SAMPLES {
        let fault = TOO_FEW_SAMPLES.fault().with("samples", samples.size.to_string());
        return Err(fault.with("least", FEWEST_SAMPLES.to_string()));
    }
    let evaluations = samples.size.checked_mul(u64::from(factors).saturating_add(2));
    let evaluations = evaluations.filter(|&many| many <= MOST_EVALUATIONS);
    let evaluations = evaluations.ok_or_else(|| TOO_MANY_DRAWS.fault().with("most", MOST_EVALUATIONS.to_string()))?;
    let parts = share_out(samples.size, samples.threads, |range| {
        let mut part = Vec::new();
        for draw in range {
            let row = Row::evaluate(factors, samples.seed, draw, &function);
            part.push(row.map_err(|fault| Met { at: draw, fault })?);
        }
        Ok(part)
    })?;
    let rows: Vec<Row> = parts.into_iter().flatten().collect();
    let ends = || rows.iter().flat_map(|row| [row.a, row.b]);
    let middle = mean(&ends().collect::<Vec<f64>>()).unwrap_or_default();
    let spread: Vec<f64> = rows.iter().map(|row| (square(row.a - middle) + square(row.b - middle)) / 2.0).collect();
    let first = rows.first().map_or(middle, |row| row.a);
    // Of equal numbers the mean may be off by a rounding, and a variance of roundings is none.
    let still = ends().all(|value| value.total_cmp(&first).is_eq());
    let variance = if still { 0.0 } else { mean(&spread).unwrap_or_default() };
    let factors = (variance > 0.0).then(|| {
        (0..factors).map(|factor| {
            let with = |row: &Row| row.ab.iter().zip(0..).find(|(_, at)| *at == factor).map_or(row.a, |(ab, _)| *ab);
            let alone: Vec<f64> = rows.iter().map(|row| (row.b - middle) * (with(row) - row.a)).collect();
            let all: Vec<f64> = rows.iter().map(|row| square(row.a - with(row)) / 2.0).collect();
            let ((first, first_error), (total, total_error)) = (ratio(&alone, &spread), ratio(&all, &spread));
            Ok(FactorIndices {
                first: real(first)?,
                first_error: real(first_error)?,
                total: real(total)?,
                total_error: real(total_error)?,
            })
        })
    });
    Ok(Indices {
        samples: samples.size,
        evaluations,
        mean: real(if still { first } else { middle })?,
        variance: real(variance)?,
        factors: factors.map(Iterator::collect::<Result<_, Fault>>).transpose()?,
    })
}

/// What the function gives for one number of the samples.
struct Row {
    a: f64,
    b: f64,
    ab: Vec<f64>,
}

impl Row {
    fn evaluate(
        factors: u32,
        seed: u64,
        draw: u64,
        function: &impl Fn(&[Origin]) -> Result<f64, Fault>,
    ) -> Result<Self, Fault> {
        let origin = |purpose| Origin { seed, purpose, draw };
        // All factors from the first sample, save those that the condition takes from the second.
        let value = |from_second: &dyn Fn(u32) -> bool| {
            let origins: Vec<Origin> = (0..factors)
                .map(|factor| {
                    let second = from_second(factor);
                    origin(if second { Purpose::FactorInSecond(factor) } else { Purpose::FactorInFirst(factor) })
                })
                .collect();
            let value = function(&origins)?;
            let refused = || SCORES_UNFIT.fault().with("given", value.to_string()).with("expected", "1");
            if value.is_finite() { Ok(value) } else { Err(refused()) }
        };
        Ok(Self {
            a: value(&|_| false)?,
            b: value(&|_| true)?,
            ab: (0..factors).map(|factor| value(&|other| other == factor)).collect::<Result<_, _>>()?,
        })
    }
}

fn square(number: f64) -> f64 {
    number * number
}

/// The ratio r of two means, and its standard error: √(mean of (u − r·v)²) ÷ (mean of v · √N).
fn ratio(u: &[f64], v: &[f64]) -> (f64, f64) {
    let mean_of = |numbers: &[f64]| mean(numbers).unwrap_or_default();
    let below = mean_of(v);
    let ratio = mean_of(u) / below;
    let rest: Vec<f64> = u.iter().zip(v).map(|(u, v)| square(u - ratio * v)).collect();
    (ratio, (mean_of(&rest) / count(rest.len())).sqrt() / below)
}

/// What is varied, and so may move the ranking. All combinations of the options must be such that the scorer can score them.
#[derive(Debug, Clone, Copy)]
pub struct Varied<'a> {
    /// The weights.
    pub weights: Weighting,
    /// The choices between methods, in the order in which a draw has them: each with its number of options. Of one option there is no
    /// choice.
    pub choices: &'a [(Factor, usize)],
    /// The unknown facts.
    pub facts: Facts<'a>,
}

/// What moves a ranking, and how much (名次变动的来源).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Moved {
    /// The size of each of the two samples.
    pub samples: u64,
    /// How many rankings were made.
    pub evaluations: u64,
    /// The mean of the average shift in ranks against the base ranking.
    pub mean_shift: Real,
    /// Its variance.
    pub variance: Real,
    /// The factors that were varied. Without shares where no draw shifts the ranks by another average than any other.
    pub factors: Vec<MovedBy>,
    /// The share of the variance that no factor accounts for by itself: what is due to their acting together. Absent with the shares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub together: Option<Real>,
}

/// How much one factor moves a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct MovedBy {
    /// The factor.
    pub factor: Factor,
    /// Its shares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indices: Option<FactorIndices>,
}

/// Which of the factors moves the ranking, measured by the average shift in ranks against the base (OECD and European Commission JRC,
/// *Handbook on constructing composite indicators*, 2008, step 7); beside it a hint where nothing moves it.
///
/// # Errors
/// As for [`indices`], and where the scorer refuses a draw or gives other rows than the base has.
pub fn what_moves<S: Scorer + ?Sized>(
    scorer: &S,
    base: &[f64],
    rule: RankRule,
    varied: &Varied<'_>,
    samples: &Samples,
) -> Result<(Moved, Vec<Fault>), Fault> {
    let spans = match varied.facts {
        Facts::Within(spans) if !spans.is_empty() => Some(spans),
        _ => None,
    };
    let mut factors = Vec::new();
    if varied.weights != Weighting::Held {
        factors.push(Factor::Weights);
    }
    factors.extend(varied.choices.iter().filter(|(_, options)| *options > 1).map(|(factor, _)| *factor));
    if spans.is_some() {
        factors.push(Factor::Facts);
    }
    let shift = |origins: &[Origin]| {
        let mut origins = origins.iter().copied();
        let weights = if varied.weights == Weighting::Held { None } else { origins.next() };
        let mut choices = Vec::with_capacity(varied.choices.len());
        for &(_, options) in varied.choices {
            let chosen = if options > 1 { origins.next().map(|origin| choose(origin, options)) } else { None };
            choices.push(chosen.unwrap_or_default());
        }
        let mut drawn = Vec::new();
        if let (Some(spans), Some(origin)) = (spans, origins.next()) {
            draw_facts(origin, spans, &mut drawn);
        }
        let facts = if let Facts::Held(facts) = varied.facts { facts } else { &drawn };
        let mut scores = Vec::with_capacity(base.len());
        scorer.score(&Draw::drawn(varied.weights, weights, &choices, facts), &mut scores)?;
        if scores.iter().any(|score| !score.is_finite()) {
            let fault = SCORES_UNFIT.fault().with("given", scores.len().to_string());
            return Err(fault.with("expected", base.len().to_string()));
        }
        mean_shift(base, &ranks(&scores, rule))
    };
    let number = u32::try_from(factors.len()).unwrap_or(u32::MAX);
    let found = indices(number, samples, shift)?;
    let shares = found.factors.as_deref();
    let by_itself: Option<Vec<f64>> = shares.map(|shares| shares.iter().map(|share| share.first.get()).collect());
    let together = by_itself.map(|shares| real(1.0 - crate::cohort::number::sum(&shares))).transpose()?;
    let moved = factors
        .into_iter()
        .enumerate()
        .map(|(at, factor)| MovedBy { factor, indices: shares.and_then(|shares| shares.get(at)).copied() });
    let moved = Moved {
        samples: found.samples,
        evaluations: found.evaluations,
        mean_shift: found.mean,
        variance: found.variance,
        factors: moved.collect(),
        together,
    };
    let told = if shares.is_none() { vec![NOTHING_MOVES.fault()] } else { Vec::new() };
    Ok((moved, told))
}

/// One of so many options.
fn choose(origin: Origin, options: usize) -> usize {
    let chosen = origin.stream().below(u64::try_from(options).unwrap_or(u64::MAX));
    usize::try_from(chosen).unwrap_or_default()
}

#[cfg(test)]
mod tests;
