//! Trials of a ranking: rank acceptability over weights, choices and unknown facts, what moves it, and ranges of ranks.

use std::num::NonZeroUsize;

use serde::Serialize;

use super::super::convention::{Convention, Resolved, Way, resolve};
use super::super::faults::{COMBINATION_UNUSABLE, COMBINATIONS_LEFT_OUT, TOO_MANY_COMBINATIONS, VARIATION_WANTED};
use super::super::normalise::Normalisation;
use super::super::order::ranks;
use super::super::table::Cohort;
use super::super::trust::{
    Conventions, Draw, Extent, Factor, Facts, Moved, Plan, RankAcceptability, RankRange, Samples, SensitivityOptions,
    Sources, SpreadOptions, TrialConventions, TrialOptions, Varied, Weighting, exact_ranges, sampled_ranges, trials,
    weighted_extent, what_moves,
};
use super::super::weigh::Weights;
use super::arena::{Arena, levels};
use super::request::{StudyRequest, Variation};
use crate::diagnostic::Sink;
use crate::fault::Fault;
use crate::language::{Bilingual, Phrase, Text};

/// The most combinations that are tried.
const MOST: usize = 1000;

/// Trials of a ranking (名次稳健性试验).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Trials {
    /// The rows, by id.
    pub rows: Vec<String>,
    /// The combinations of choices that were tried, beside one another; empty where the convention alone was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub combinations: Vec<Combined>,
    /// How many unknown values were drawn.
    pub unknown: usize,
    /// What came of it.
    pub outcome: RankAcceptability,
}

/// A combination of choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Combined {
    /// In words.
    pub words: Bilingual,
}

/// Which choice moves the ranking most (名次变动的来源).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Sensitivity {
    /// The rows, by id.
    pub rows: Vec<String>,
    /// The shares of each factor.
    pub moved: Moved,
}

/// Between which ranks each row may lie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Ranges {
    /// The rows, by id.
    pub rows: Vec<String>,
    /// The range of each.
    pub ranges: Vec<RankRange>,
}

/// The choices that are tried, in a table: normalisation, weights, aggregation.
struct Table {
    /// How many options each choice has.
    options: [usize; 3],
    /// By choice; none where the choices do not go together.
    cells: Vec<Option<Resolved>>,
}

impl Table {
    /// All combinations of the convention's own choices and those beside them.
    fn of(cohort: &Cohort, base: &Resolved, vary: Option<&Variation>) -> Self {
        let own = &base.convention;
        let normalisations: Vec<Option<Normalisation>> = std::iter::once(own.normalisation)
            .chain(vary.and_then(|vary| vary.normalisations.clone()).into_iter().flatten().map(Some))
            .collect();
        let weights: Vec<_> = std::iter::once(own.weights.clone())
            .chain(vary.and_then(|vary| vary.weights.clone()).into_iter().flatten().map(Some))
            .collect();
        let aggregations: Vec<_> = std::iter::once(own.aggregation.clone())
            .chain(vary.and_then(|vary| vary.aggregations.clone()).into_iter().flatten().map(Some))
            .collect();
        let mut cells = Vec::new();
        for normalisation in &normalisations {
            for weights in &weights {
                for aggregation in &aggregations {
                    let stated = Convention {
                        normalisation: *normalisation,
                        weights: weights.clone(),
                        aggregation: aggregation.clone(),
                        ..own.clone()
                    };
                    cells.push(combined(cohort, &stated));
                }
            }
        }
        Self { options: [normalisations.len(), weights.len(), aggregations.len()], cells }
    }

    fn at(&self, choices: &[usize]) -> Option<&Resolved> {
        let [normalisation, weights, aggregation] = choices else { return self.cells.first()?.as_ref() };
        let [_, many_weights, many_aggregations] = self.options;
        let place = normalisation
            .checked_mul(many_weights)?
            .checked_add(*weights)?
            .checked_mul(many_aggregations)?
            .checked_add(*aggregation)?;
        self.cells.get(place)?.as_ref()
    }

    fn is_one(&self) -> bool {
        self.cells.len() == 1
    }

    /// The choices of every combination.
    fn all(&self) -> Vec<Vec<usize>> {
        let [normalisations, weights, aggregations] = self.options;
        let mut all = Vec::new();
        for normalisation in 0..normalisations {
            for weighing in 0..weights {
                all.extend((0..aggregations).map(|aggregation| vec![normalisation, weighing, aggregation]));
            }
        }
        all
    }
}

/// A combination of choices made whole. A method that does not normalise, or takes its weights from a tree, leaves the other choice aside.
fn combined(cohort: &Cohort, stated: &Convention) -> Option<Resolved> {
    let attempt = |stated: &Convention| resolve(stated, cohort, "", &mut Sink::new(0));
    let probe = Convention { normalisation: None, ..stated.clone() };
    let probe = attempt(&probe).or_else(|| attempt(&Convention { weights: None, ..probe }))?;
    let whole = Convention {
        normalisation: stated.normalisation.filter(|_| probe.normalisation.is_some()),
        weights: stated.weights.clone().filter(|_| probe.weights.is_some()),
        ..stated.clone()
    };
    attempt(&whole)
}

/// A scorer of an arena under any combination of a table.
struct Bench<'a> {
    arena: &'a Arena<'a>,
    table: &'a Table,
}

impl Bench<'_> {
    fn score(&self, draw: &Draw<'_>) -> Result<Vec<f64>, Fault> {
        match self.table.at(draw.choices()) {
            Some(by) => self.arena.scores(by, draw),
            None => Err(COMBINATION_UNUSABLE.fault()),
        }
    }

    /// Whether a combination can be scored at all.
    fn can(&self, choices: &[usize]) -> bool {
        self.score(&Draw::held(choices, &self.arena.middles())).is_ok()
    }
}

/// Makes the trials that are asked for.
pub(super) fn tried(
    arena: &Arena<'_>,
    base: &Resolved,
    request: &StudyRequest,
    options: &TrialOptions,
    threads: NonZeroUsize,
    sink: &mut Sink,
) -> Option<Trials> {
    let table = Table::of(arena.cohort, base, request.vary.as_ref());
    if table.cells.len() > MOST {
        sink.fault("/request/vary", &TOO_MANY_COMBINATIONS.fault().with("most", MOST.to_string()));
        return None;
    }
    let bench = Bench { arena, table: &table };
    let all = table.all();
    let usable: Vec<Vec<usize>> = all.iter().filter(|choices| bench.can(choices)).cloned().collect();
    if usable.len() < all.len() {
        let fault = COMBINATIONS_LEFT_OUT
            .fault()
            .with("many", all.len().saturating_sub(usable.len()).to_string())
            .with("all", all.len().to_string());
        sink.fault("/request/vary", &fault);
    }
    let spans = arena.spans();
    let middles = arena.middles();
    let first = all.first().cloned().unwrap_or_default();
    let weighting = match options.weighting() {
        Ok(weighting) => weighting,
        Err(fault) => {
            sink.fault("/request/trials", &fault);
            return None;
        }
    };
    let sources = Sources {
        weights: weighting,
        conventions: match options.conventions {
            None => Conventions::Held(&first),
            Some(TrialConventions::Drawn) => Conventions::Drawn(&usable),
            Some(TrialConventions::Enumerated) => Conventions::Enumerated(&usable),
        },
        facts: if options.facts == Some(true) { Facts::Within(&spans) } else { Facts::Held(&middles) },
    };
    let plan = Plan { seed: options.seed.get(), draws: options.draws.get(), threads, rule: base.ranks };
    let scorer = |draw: &Draw<'_>| bench.score(draw);
    let spread = request.spread.clone().unwrap_or_else(SpreadOptions::new);
    match trials(&scorer, arena.many(), &sources, &plan).and_then(|table| table.finish(&spread)) {
        Ok(outcome) => Some(Trials {
            rows: ids(arena),
            combinations: if options.conventions.is_some() { words(&table, &usable) } else { Vec::new() },
            unknown: if options.facts == Some(true) { spans.len() } else { 0 },
            outcome,
        }),
        Err(fault) => {
            sink.fault("/request/trials", &fault);
            None
        }
    }
}

fn ids(arena: &Arena<'_>) -> Vec<String> {
    arena.focus().filter_map(|row| arena.cohort.rows().get(row)).map(|row| row.id.as_str().to_owned()).collect()
}

fn words(table: &Table, usable: &[Vec<usize>]) -> Vec<Combined> {
    let words = |choices: &Vec<usize>| Some(Combined { words: in_short(&table.at(choices)?.convention) });
    usable.iter().filter_map(words).collect()
}

/// A combination by the names of its methods.
fn in_short(convention: &Convention) -> Bilingual {
    const NONE: Text = Text::new("–", "–");
    Phrase::new(Text::new("{weights}；{normalisation}；{aggregation}", "{weights}; {normalisation}; {aggregation}"))
        .with("weights", convention.weights.as_ref().map_or(NONE, |weights| weights.method.label()))
        .with("normalisation", convention.normalisation.map_or(NONE, Normalisation::label))
        .with("aggregation", convention.aggregation.as_ref().map_or(NONE, |stated| stated.method.label()))
        .both()
}

/// Which choice moves the ranking most.
pub(super) fn moved(
    arena: &Arena<'_>,
    base: &Resolved,
    request: &StudyRequest,
    options: &SensitivityOptions,
    threads: NonZeroUsize,
    sink: &mut Sink,
) -> Option<Sensitivity> {
    let table = Table::of(arena.cohort, base, request.vary.as_ref());
    let bench = Bench { arena, table: &table };
    if table.cells.len() > MOST || !table.all().iter().all(|choices| bench.can(choices)) {
        sink.fault("/request/vary", &COMBINATION_UNUSABLE.fault());
        return None;
    }
    let trials = request.trials.as_ref();
    let weighting = trials.map_or(Ok(Weighting::Held), TrialOptions::weighting);
    let spans = arena.spans();
    let [normalisations, weights, aggregations] = table.options;
    let found = weighting.and_then(|weights_drawn| {
        if weights_drawn == Weighting::Held && table.is_one() && spans.is_empty() {
            return Err(VARIATION_WANTED.fault());
        }
        let base_scores = bench.score(&Draw::held(&[0, 0, 0], &arena.middles()))?;
        let varied = Varied {
            weights: weights_drawn,
            choices: &[
                (Factor::Normalisation, normalisations),
                (Factor::Weighting, weights),
                (Factor::Aggregation, aggregations),
            ],
            facts: if spans.is_empty() { Facts::Held(&[]) } else { Facts::Within(&spans) },
        };
        let samples = Samples { seed: options.seed.get(), size: options.samples.get(), threads };
        let scorer = |draw: &Draw<'_>| bench.score(draw);
        what_moves(&scorer, &ranks(&base_scores, base.ranks), base.ranks, &varied, &samples)
    });
    match found {
        Ok((moved, odd)) => {
            odd.iter().for_each(|fault| sink.fault("/request/sensitivity", fault));
            Some(Sensitivity { rows: ids(arena), moved })
        }
        Err(fault) => {
            sink.fault("/request/sensitivity", &fault);
            None
        }
    }
}

/// Between which ranks each row may lie: exactly, for weighted sums on fixed goalposts with weights that do not come from the values;
/// else as the trials have met them.
pub(super) fn ranged(arena: &Arena<'_>, base: &Resolved, trials: Option<&Trials>) -> Result<Option<Ranges>, Fault> {
    let exactly = matches!(base.way, Way::Arithmetic)
        && base.normalisation == Some(Normalisation::Goalposts)
        && base.weights.as_ref().is_some_and(super::super::convention::is_stated);
    if !exactly {
        return Ok(trials
            .filter(|trials| trials.unknown > 0)
            .map(|trials| Ranges { rows: trials.rows.clone(), ranges: sampled_ranges(&trials.outcome) }));
    }
    let weights: Weights = arena.weights(base)?;
    let columns: Vec<_> = arena.columns().iter().filter_map(|place| arena.cohort.columns().get(*place)).collect();
    let extent = |row: usize| {
        let cells = columns.iter().map(|column| {
            let (low, high) = levels(column, row).unwrap_or((0.0, 1.0));
            Extent::new(low, high, false, false)
        });
        weighted_extent(weights.as_slice(), &cells.collect::<Result<Vec<_>, _>>()?)
    };
    let extents = arena.focus().map(extent).collect::<Result<Vec<_>, _>>()?;
    Ok(Some(Ranges { rows: ids(arena), ranges: exact_ranges(&extents)? }))
}
