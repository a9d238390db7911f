//! Trials (蒙特卡罗试验): the ranking made anew many times, with weights, methods and unknown facts drawn.
//!
//! What one draw is depends on the seed and its number alone. The driver knows nothing of methods: a [`Scorer`] turns a draw into
//! scores, and the ranks are counted.

use std::num::NonZeroUsize;

use super::acceptability::RankTable;
use super::draws::{Origin, Purpose, Span};
use super::faults::{CONCENTRATION_MISSING, NO_CONVENTIONS, NO_DRAWS, NOTHING_VARIES, TOO_MANY_DRAWS};
use super::threads::{Met, share_out};
use crate::cohort::{RankRule, Real};
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;
use crate::quantity::Count;

/// How many draws there can be in all.
const MOST_DRAWS: u64 = 1_000_000_000;

vocabulary! {
    /// How weights are drawn in a trial (权重的抽取方式).
    pub enum TrialWeights: "权重的抽取方式", "how weights are drawn" {
        /// From a Dirichlet distribution around the given ones.
        Around = "around": "围绕给定权重（狄利克雷分布）", "around the given ones (Dirichlet distribution)";
        /// Uniformly from all that add up to one.
        Simplex = "simplex": "在单纯形上均匀抽取", "uniformly from the simplex";
    }
}

vocabulary! {
    /// How combinations of methods enter trials (方法组合的选取方式).
    pub enum TrialConventions: "方法组合的选取方式", "how combinations of methods are chosen" {
        /// Each draw takes one of them by chance.
        Drawn = "drawn": "每次随机抽取一种", "one by chance for each draw";
        /// Each of them is given the same draws.
        Enumerated = "enumerated": "逐一采用，各做同样次数", "each of them in turn, with the same draws";
    }
}

declare! {
    /// Trials of a ranking: how many, from which seed, and what is drawn (试验设定).
    ///
    /// What is absent stays as it is.
    pub struct TrialOptions: "试验设定", "trials" {
        must {
            /// The seed: the same seed gives the same draws everywhere.
            seed: Count = "随机种子", "seed", because "it makes a trial repeatable";
            /// How many draws; with combinations in turn, how many for each.
            draws: Count = "试验次数", "draws", because "a convention of the analysis, not of the notice";
        }
        may {
            /// How weights are drawn.
            weights: TrialWeights = "权重", "weights", because "a convention of the analysis, not of the notice";
            /// How close weights stay to the given ones, where they are drawn around them: w has variance w(1 − w)/(concentration + 1).
            concentration: Real = "集中度", "concentration", because "a convention of the analysis, not of the notice";
            /// How combinations of methods are chosen.
            conventions: TrialConventions = "方法组合", "combinations of methods", because "a convention of the analysis, not of the notice";
            /// Whether unknown facts are drawn within their bounds.
            facts: bool = "未知事实", "unknown facts", because "a convention of the analysis, not of the notice";
        }
    }
}

impl TrialOptions {
    /// How weights are drawn.
    ///
    /// # Errors
    /// They are drawn around the given ones, and it is not stated how close to them.
    pub fn weighting(&self) -> Result<Weighting, Fault> {
        match (self.weights, self.concentration) {
            (None, _) => Ok(Weighting::Held),
            (Some(TrialWeights::Simplex), _) => Ok(Weighting::Simplex),
            (Some(TrialWeights::Around), Some(concentration)) => Ok(Weighting::Around(concentration.get())),
            (Some(TrialWeights::Around), None) => Err(CONCENTRATION_MISSING.fault()),
        }
    }
}

/// What becomes of weights in a draw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Weighting {
    /// They stay as they are.
    Held,
    /// From a Dirichlet distribution around them, of this concentration.
    Around(f64),
    /// Uniform on the simplex of those that do not weigh nothing.
    Simplex,
}

/// Which combination of methods a draw has: for each choice, the number of the option. What they mean is the scorer's.
#[derive(Debug, Clone, Copy)]
pub enum Conventions<'a> {
    /// This one.
    Held(&'a [usize]),
    /// One of these by chance, each as likely as the other.
    Drawn(&'a [Vec<usize>]),
    /// Each of these in turn. They see the same weights and facts, so that what differs is due to the methods.
    Enumerated(&'a [Vec<usize>]),
}

/// What stands in the place of unknown facts in a draw.
#[derive(Debug, Clone, Copy)]
pub enum Facts<'a> {
    /// These numbers.
    Held(&'a [f64]),
    /// Numbers drawn within these spans, each by itself.
    Within(&'a [Span]),
}

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// Weights.
    pub weights: Weighting,
    /// Combinations of methods.
    pub conventions: Conventions<'a>,
    /// Unknown facts.
    pub facts: Facts<'a>,
}

/// How trials are made.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// The seed.
    pub seed: u64,
    /// How many draws; with combinations in turn, how many for each of them.
    pub draws: u64,
    /// How many threads share them. It changes nothing in the result.
    pub threads: NonZeroUsize,
    /// How rows of the same score share a rank.
    pub rule: RankRule,
}

/// One draw: what a scorer needs to score the rows under it.
#[derive(Debug, Clone, Copy)]
pub struct Draw<'a> {
    weighting: Weighting,
    weights: Option<Origin>,
    choices: &'a [usize],
    facts: &'a [f64],
}

impl<'a> Draw<'a> {
    /// What is no draw: the weights as they are, these options and these facts. The base that draws are held against.
    #[must_use]
    pub const fn held(choices: &'a [usize], facts: &'a [f64]) -> Self {
        Self { weighting: Weighting::Held, weights: None, choices, facts }
    }

    pub(super) const fn drawn(
        weighting: Weighting,
        weights: Option<Origin>,
        choices: &'a [usize],
        facts: &'a [f64],
    ) -> Self {
        Self { weighting, weights, choices, facts }
    }

    /// The weights of this draw, from those that are given or that a method found. Asked again, it gives the same.
    ///
    /// # Errors
    /// What is given are no weights.
    pub fn weights(&self, given: &[f64]) -> Result<Vec<f64>, Fault> {
        match (self.weighting, self.weights) {
            (Weighting::Held, _) | (_, None) => Ok(given.to_vec()),
            (Weighting::Around(concentration), Some(origin)) => origin.stream().dirichlet(given, concentration),
            (Weighting::Simplex, Some(origin)) => origin.stream().simplex(given),
        }
    }

    /// Whether weights are drawn.
    #[must_use]
    pub fn varies_weights(&self) -> bool {
        self.weighting != Weighting::Held
    }

    /// For each choice between methods, the number of the option.
    #[must_use]
    pub const fn choices(&self) -> &'a [usize] {
        self.choices
    }

    /// What stands in the place of each unknown fact, in their order.
    #[must_use]
    pub const fn facts(&self) -> &'a [f64] {
        self.facts
    }
}

/// What turns a draw into scores, one for each row; more is better.
///
/// A closure from a draw to scores is one.
pub trait Scorer: Sync {
    /// Scores the rows; `scores` holds those of the draw before, to be overwritten.
    ///
    /// # Errors
    /// The rows cannot be scored under this draw.
    fn score(&self, draw: &Draw<'_>, scores: &mut Vec<f64>) -> Result<(), Fault>;
}

impl<F: Fn(&Draw<'_>) -> Result<Vec<f64>, Fault> + Sync> Scorer for F {
    fn score(&self, draw: &Draw<'_>, scores: &mut Vec<f64>) -> Result<(), Fault> {
        *scores = self(draw)?;
        Ok(())
    }
}

/// Makes trials, and counts which ranks each row takes.
///
/// ```
/// use std::num::NonZeroUsize;
/// use chanjiao::cohort::trust::{Conventions, Draw, Facts, Plan, Sources, SpreadOptions, Weighting, trials};
/// use chanjiao::cohort::RankRule;
/// use chanjiao::fault::Fault;
/// // Two rows, each best in one of two columns: with weights from anywhere, each is ahead about half the time.
/// let rows = [[1.0, 0.0], [0.0, 1.0]];
/// let scorer = |draw: &Draw<'_>| -> Result<Vec<f64>, Fault> {
///     let weights = draw.weights(&[0.5, 0.5])?;
///     Ok(rows.iter().map(|row| row.iter().zip(&weights).map(|(cell, weight)| cell * weight).sum()).collect())
/// };
/// let sources = Sources { weights: Weighting::Simplex, conventions: Conventions::Held(&[]), facts: Facts::Held(&[]) };
/// let plan = Plan { seed: 1, draws: 1000, threads: NonZeroUsize::MIN, rule: RankRule::Competition };
/// let table = trials(&scorer, 2, &sources, &plan)?.finish(&SpreadOptions::new())?;
/// assert!((0.45..0.55).contains(&table.rows[0].first.get()));
/// # Ok::<(), Fault>(())
/// ```
///
/// # Errors
/// Nothing is drawn, there are no draws or too many, too many rows, or the scorer refuses a draw: of several, the one of the lowest number.
pub fn trials<S: Scorer + ?Sized>(
    scorer: &S,
    rows: usize,
    sources: &Sources<'_>,
    plan: &Plan,
) -> Result<RankTable, Fault> {
    let drawn_facts = matches!(sources.facts, Facts::Within(spans) if !spans.is_empty());
    let chance =
        drawn_facts || sources.weights != Weighting::Held || matches!(sources.conventions, Conventions::Drawn(_));
    let (combinations, in_turn) = match sources.conventions {
        Conventions::Held(_) => (1, false),
        Conventions::Drawn(list) => (number_of(list), false),
        Conventions::Enumerated(list) => (number_of(list), true),
    };
    if plan.draws == 0 {
        return Err(NO_DRAWS.fault());
    }
    if combinations == 0 {
        return Err(NO_CONVENTIONS.fault());
    }
    if !chance && !in_turn {
        return Err(NOTHING_VARIES.fault());
    }
    // Where nothing is left to chance, more than one draw of a combination would count it again.
    let rounds = if chance { plan.draws } else { 1 };
    let total = rounds.checked_mul(if in_turn { combinations } else { 1 }).filter(|&total| total <= MOST_DRAWS);
    let total = total.ok_or_else(|| TOO_MANY_DRAWS.fault().with("most", MOST_DRAWS.to_string()))?;
    let empty = RankTable::new(rows, plan.rule)?;
    let parts = share_out(total, plan.threads, |range| {
        let mut table = empty.clone();
        let mut trial = Trial { scores: Vec::with_capacity(rows), facts: Vec::new() };
        for at in range {
            trial.make(scorer, sources, plan.seed, at, &mut table).map_err(|fault| Met { at, fault })?;
        }
        Ok(table)
    })?;
    let mut parts = parts.into_iter();
    let mut whole = parts.next().unwrap_or(empty);
    for part in parts {
        whole.merge(&part)?;
    }
    Ok(whole)
}

fn number_of(list: &[Vec<usize>]) -> u64 {
    u64::try_from(list.len()).unwrap_or(u64::MAX)
}

/// The combination of a number below their number.
fn combination(list: &[Vec<usize>], number: u64) -> &[usize] {
    usize::try_from(number).ok().and_then(|number| list.get(number)).map_or(&[], Vec::as_slice)
}

/// What trials of one thread use again and again.
struct Trial {
    scores: Vec<f64>,
    facts: Vec<f64>,
}

impl Trial {
    fn make<S: Scorer + ?Sized>(
        &mut self,
        scorer: &S,
        sources: &Sources<'_>,
        seed: u64,
        at: u64,
        table: &mut RankTable,
    ) -> Result<(), Fault> {
        let of = |purpose, draw| Origin { seed, purpose, draw };
        let (round, choices) = match sources.conventions {
            Conventions::Held(choices) => (at, choices),
            Conventions::Drawn(list) => {
                let number = of(Purpose::Conventions, at).stream().below(number_of(list));
                (at, combination(list, number))
            }
            Conventions::Enumerated(list) => {
                let many = number_of(list);
                (at.checked_div(many).unwrap_or_default(), combination(list, at.checked_rem(many).unwrap_or_default()))
            }
        };
        let facts = match sources.facts {
            Facts::Held(facts) => facts,
            Facts::Within(spans) => {
                draw_facts(of(Purpose::Facts, round), spans, &mut self.facts);
                &self.facts
            }
        };
        let draw = Draw::drawn(sources.weights, Some(of(Purpose::Weights, round)), choices, facts);
        scorer.score(&draw, &mut self.scores)?;
        table.add(&self.scores)
    }
}

/// Draws a number within each span.
pub(super) fn draw_facts(origin: Origin, spans: &[Span], facts: &mut Vec<f64>) {
    let mut stream = origin.stream();
    facts.clear();
    facts.extend(spans.iter().map(|&span| stream.within(span)));
}
