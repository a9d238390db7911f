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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::number::{count, sum};
    use crate::cohort::trust::{RankAcceptability, SpreadOptions};
    use crate::language::Lang;

    const ROWS: [[f64; 2]; 3] = [[1.0, 0.0], [0.0, 1.0], [0.6, 0.6]];
    const NOTHING: Sources<'_> =
        Sources { weights: Weighting::Held, conventions: Conventions::Held(&[]), facts: Facts::Held(&[]) };

    fn plan(draws: u64, threads: usize) -> Plan {
        Plan { seed: 11, draws, threads: NonZeroUsize::new(threads).unwrap(), rule: RankRule::Competition }
    }

    /// A weighted sum, in which the first choice turns the columns round and the first fact is added to the last row.
    fn scorer(draw: &Draw<'_>) -> Result<Vec<f64>, Fault> {
        let weights = draw.weights(&[0.5, 0.5])?;
        let turned = draw.choices().first() == Some(&1);
        let score = |row: &[f64; 2]| {
            let [a, b] = if turned { [1.0 - row[0], 1.0 - row[1]] } else { *row };
            sum(&[a * weights[0], b * weights[1]])
        };
        let mut scores: Vec<f64> = ROWS.iter().map(score).collect();
        scores[2] += draw.facts().first().copied().unwrap_or_default();
        Ok(scores)
    }

    fn made(sources: &Sources<'_>, plan: &Plan) -> RankAcceptability {
        trials(&scorer, 3, sources, plan).unwrap().finish(&SpreadOptions::new()).unwrap()
    }

    #[test]
    fn weights_from_anywhere_give_each_row_the_share_it_is_due() {
        // With w uniform in [0, 1] the scores are w, 1 − w and 0.6: the last is first where both are below 0.6, a fifth of the time.
        let found = made(&Sources { weights: Weighting::Simplex, ..NOTHING }, &plan(10_000, 2));
        for (row, share) in [(0, 0.4), (1, 0.4), (2, 0.2)] {
            let error = (share * (1.0 - share) / 10_000.0_f64).sqrt();
            assert!((found.rows[row].first.get() - share).abs() < 4.0 * error);
        }
        // Close to one half each, the last is always first.
        let found = made(&Sources { weights: Weighting::Around(1000.0), ..NOTHING }, &plan(1000, 1));
        assert_eq!(Some(found.rows[2].alone), Real::new(1.0));
    }

    #[test]
    fn the_number_of_threads_changes_nothing() {
        let combinations = [vec![0], vec![1]];
        let spans = [Span::new(-0.2, 0.2).unwrap()];
        for conventions in [Conventions::Drawn(&combinations), Conventions::Enumerated(&combinations)] {
            let sources = Sources { weights: Weighting::Around(4.0), conventions, facts: Facts::Within(&spans) };
            let alone = made(&sources, &plan(501, 1));
            assert!(alone.rows.iter().all(|row| row.best != row.worst));
            for threads in [2, 3, 7, 5000] {
                assert_eq!(made(&sources, &plan(501, threads)), alone);
            }
        }
    }

    #[test]
    fn the_fault_told_is_that_of_the_lowest_draw_whatever_the_threads() {
        let spans = [Span::new(0.0, 1.0).unwrap()];
        let sources = Sources { facts: Facts::Within(&spans), ..NOTHING };
        let refusing = |draw: &Draw<'_>| match draw.facts() {
            [fact, ..] if *fact > 0.97 => Err(CONCENTRATION_MISSING.fault().with("fact", fact.to_string())),
            _ => Ok(vec![0.0]),
        };
        let fault = |threads| trials(&refusing, 1, &sources, &plan(400, threads)).unwrap_err();
        for threads in [2, 3, 7] {
            assert_eq!(fault(threads), fault(1));
        }
    }

    #[test]
    fn combinations_in_turn_see_the_same_weights_and_facts() {
        // The two combinations turn the scores of the first two rows round, so that with the same weights each is ahead as often.
        let combinations = [vec![0], vec![1]];
        let sources = Sources {
            weights: Weighting::Simplex,
            conventions: Conventions::Enumerated(&combinations),
            facts: Facts::Held(&[-1.0]),
        };
        let found = made(&sources, &plan(101, 3));
        assert_eq!(found.draws, 202);
        assert_eq!((found.rows[0].first.get(), found.rows[1].first.get()), (0.5, 0.5));
        // Nothing else left to chance, each is made once.
        let held = Sources { weights: Weighting::Held, facts: Facts::Held(&[]), ..sources };
        let found = made(&held, &plan(101, 3));
        assert_eq!((found.draws, &found.rows[2].counts[..]), (2, &[1, 0, 1][..]));
    }

    #[test]
    fn drawn_combinations_come_equally_often() {
        let combinations = [vec![0], vec![1]];
        let found = made(&Sources { conventions: Conventions::Drawn(&combinations), ..NOTHING }, &plan(10_000, 2));
        let first = found.rows[2].first.get();
        assert!((first - 0.5).abs() < 4.0 * 0.5 / count(100), "{first}");
    }

    #[test]
    fn a_draw_gives_the_same_weights_as_often_as_it_is_asked_and_the_base_gives_them_as_they_are() {
        let origin = Origin { seed: 1, purpose: Purpose::Weights, draw: 3 };
        let draw = Draw::drawn(Weighting::Simplex, Some(origin), &[], &[]);
        assert_eq!(draw.weights(&[1.0, 1.0]).unwrap(), draw.weights(&[1.0, 1.0]).unwrap());
        assert_eq!(Draw::held(&[], &[]).weights(&[2.0, 3.0]).unwrap(), [2.0, 3.0]);
    }

    #[test]
    fn trials_without_draws_chance_or_sound_scores_are_refused() {
        let code = |sources: &Sources<'_>, draws| trials(&scorer, 3, sources, &plan(draws, 1)).unwrap_err().kind().code;
        let simplex = Sources { weights: Weighting::Simplex, ..NOTHING };
        assert_eq!(code(&simplex, 0), "CJ8304");
        assert_eq!(code(&NOTHING, 10), "CJ8309");
        assert_eq!(code(&Sources { facts: Facts::Within(&[]), ..NOTHING }, 10), "CJ8309");
        assert_eq!(code(&Sources { conventions: Conventions::Drawn(&[]), ..simplex }, 10), "CJ8305");
        assert_eq!(code(&simplex, 1_000_000_001), "CJ8316");
        assert_eq!(trials(&scorer, 4, &simplex, &plan(1, 1)).unwrap_err().kind().code, "CJ8306");
        assert_eq!(code(&Sources { weights: Weighting::Around(0.0), ..NOTHING }, 1), "CJ8302");
    }

    #[test]
    fn weights_around_the_given_ones_need_to_be_told_how_close() {
        let mut options = TrialOptions::new(Count::from(1), Count::from(1000));
        assert_eq!(options.weighting().unwrap(), Weighting::Held);
        options.weights = Some(TrialWeights::Around);
        let fault = options.weighting().unwrap_err();
        assert!(fault.help().say(Lang::Zh).contains("concentration"));
        options.concentration = Real::new(100.0);
        assert_eq!(options.weighting().unwrap(), Weighting::Around(100.0));
        let read: TrialOptions =
            serde_json::from_str(r#"{"seed": 1, "draws": 1000, "weights": "around", "concentration": 100}"#).unwrap();
        assert_eq!(read, options);
    }
}
