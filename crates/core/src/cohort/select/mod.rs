//! Selecting a batch from a ranking under quotas (分批遴选; provision 3.2-1d), with a reason for each candidate.
//!
//! What is optimised is stated and reached exactly. The batch is as large as the quotas and candidates let it be, up to what is asked. Of all
//! batches of that size within the quotas it is the best by rank: at the first place where it differs from another, in order of rank, it
//! has the better one. That is not the best sum of scores: a better rank is never given up for any number of worse ones. Candidates of
//! one rank are equals. If each of them could be chosen and not all can, the tie is told and a stated rule decides; what follows
//! for worse ranks never does.
//!
//! A minimum above the number of candidates is met as far as they go, and told. Quotas that contradict one another are refused, with
//! a set of them of which none could be left away.

mod choosing;
mod faults;
mod feasible;
mod quotas;
#[cfg(test)]
mod tests;
mod wording;

pub use faults::FAULTS;
pub use wording::{ChosenBy, LeftBy, Side};

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::Real;
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;
use crate::language::{Phrase, Words};
use crate::quantity::Count;
use choosing::{Barred, Choosing, Decision, Limit, Pool, irreducible, without_minimums};
use faults::{BATCH_EMPTY, BATCH_LARGER, BATCH_SHORT, QUOTAS_CONFLICT, RANK_UNFIT, SECOND_KEY_MISSING};
use quotas::Counting;

vocabulary! {
    /// What becomes of candidates of one rank that cannot all be chosen (并列处理规则).
    pub enum TieRule: "并列处理规则", "rule for ties at the edge" {
        /// No batch is given.
        Refuse = "refuse": "不作选择，退回人工决定", "refuse, and leave it to people";
        /// All are chosen, and the batch grows.
        TakeAll = "take_all": "全部入选，批次相应扩大", "take all, and let the batch grow";
        /// By a second key, more being better; who ties there too is refused.
        SecondKey = "second_key": "按另一指标高者优先", "the higher by a second key";
    }
}

declare! {
    /// A quota: how many with a value of an attribute there must or may be in the batch (名额限制).
    ///
    /// A quota that names a value stands in the place of the one for each value of that attribute.
    pub struct Quota: "名额限制", "quota" {
        must {
            /// The attribute, such as the province or the stage.
            attribute: String = "属性", "attribute", cites ["3.2-1d"];
        }
        may {
            /// The value; absent: each value that a candidate has.
            value: String = "取值", "value", cites ["3.2-1d"];
            /// The minimum.
            at_least: Count = "下限", "at least", cites ["3.2-1d"];
            /// The maximum.
            at_most: Count = "上限", "at most", cites ["3.2-1d"];
        }
    }
}

declare! {
    /// How a batch is selected (分批遴选设定).
    pub struct SelectionOptions: "分批遴选设定", "selection" {
        must {
            /// How many places the batch has.
            size: Count = "名额", "places", cites ["3.2-1d"];
        }
        may {
            /// The quotas.
            quotas: Vec<Quota> = "名额限制", "quotas", cites ["3.2-1d"];
            /// What becomes of candidates of one rank that cannot all be chosen; absent: no batch is given.
            ties: TieRule = "并列处理规则", "rule for ties", cites ["3.2-1d"];
            /// The column by which ties go, where they go by a second key.
            second_key: String = "并列时的排序指标", "second key", cites ["3.2-1d"];
        }
    }
}

/// An attribute of the candidates.
#[derive(Debug, Clone, Copy)]
pub struct Attribute<'a> {
    /// Its name, as quotas give it.
    pub name: &'a str,
    /// Its value for each candidate; none where it is not stated.
    pub values: &'a [Option<&'a str>],
}

/// Those from whom a batch is selected.
#[derive(Debug, Clone, Copy)]
pub struct Candidates<'a> {
    /// Their ranks: less is better, equal is tied.
    pub ranks: &'a [f64],
    /// Their attributes.
    pub attributes: &'a [Attribute<'a>],
    /// The second key, more being better.
    pub second_key: Option<&'a [f64]>,
}

/// A batch (批次): who is in it and who is not, each with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Batch {
    /// How many places there were.
    pub asked: usize,
    /// How many are chosen.
    pub size: usize,
    /// Who is chosen, the best rank first.
    pub chosen: Vec<Chosen>,
    /// Who is not, the best rank first.
    pub left: Vec<Left>,
    /// What the quotas asked and what they got.
    pub quotas: Vec<QuotaFilled>,
    /// Candidates of one rank that could not all be chosen, and what became of them.
    pub ties: Vec<EdgeTie>,
}

/// One who is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Chosen {
    /// The candidate, by number from 0.
    pub row: usize,
    /// Its rank.
    pub rank: Real,
    /// Why it is chosen.
    pub by: ChosenBy,
    /// The quotas that had to do with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<LimitName>,
    /// Why, in a sentence.
    pub because: Phrase,
}

/// One who is not chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Left {
    /// The candidate, by number from 0.
    pub row: usize,
    /// Its rank.
    pub rank: Real,
    /// Whether its rank is within the places, or no worse than that of one who is chosen: a near miss.
    pub near: bool,
    /// Why it is not chosen.
    pub by: LeftBy,
    /// The quotas that had to do with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<LimitName>,
    /// Why, in a sentence.
    pub because: Phrase,
}

/// One side of a quota, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct LimitName {
    /// The attribute.
    pub attribute: String,
    /// The value.
    pub value: String,
    /// Which side.
    pub side: Side,
    /// The number it states; of a minimum, as far as there are candidates.
    pub number: usize,
}

/// What a quota asked of a value and what it got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct QuotaFilled {
    /// The attribute.
    pub attribute: String,
    /// The value.
    pub value: String,
    /// The minimum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<usize>,
    /// The maximum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<usize>,
    /// How many candidates have the value.
    pub candidates: usize,
    /// How many of them are chosen.
    pub chosen: usize,
    /// Whether it is met; a minimum above the number of candidates is not.
    pub met: bool,
}

/// Candidates of one rank each of whom could be chosen, but not all (边界并列).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct EdgeTie {
    /// Their rank.
    pub rank: Real,
    /// The candidates, by number from 0.
    pub rows: Vec<usize>,
    /// Those of them who are chosen.
    pub chosen: Vec<usize>,
    /// The rule that decided.
    pub rule: TieRule,
}

/// Selects a batch; beside it, what is odd: quotas without enough candidates, values that no candidate has, places that stay empty.
///
/// ```
/// use chanjiao::cohort::select::{Attribute, Candidates, ChosenBy, Quota, SelectionOptions, select};
/// use chanjiao::quantity::Count;
/// // Three candidates for two places, at most one from each province.
/// let mut quota = Quota::new("province".to_owned());
/// quota.at_most = Some(Count::from(1));
/// let mut options = SelectionOptions::new(Count::from(2));
/// options.quotas = Some(vec![quota]);
/// let provinces = Attribute { name: "province", values: &[Some("A"), Some("A"), Some("B")] };
/// let candidates = Candidates { ranks: &[1.0, 2.0, 3.0], attributes: &[provinces], second_key: None };
/// let (batch, odd) = select(&candidates, &options)?;
/// let chosen: Vec<(usize, ChosenBy)> = batch.chosen.iter().map(|chosen| (chosen.row, chosen.by)).collect();
/// assert_eq!(chosen, [(0, ChosenBy::Rank), (2, ChosenBy::MovedUp)]);
/// assert_eq!(batch.left[0].because.both().en, "already reached: at most 1 of province “A”");
/// assert!(odd.is_empty());
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
///
/// # Errors
/// There is no place or nobody to choose; a quota is faulty, or of what is not stated; the quotas contradict one another; or a tie at the edge
/// that the rule does not settle.
pub fn select(candidates: &Candidates<'_>, options: &SelectionOptions) -> Result<(Batch, Vec<Fault>), Fault> {
    let rows = candidates.ranks.len();
    let asked = usize::try_from(options.size.get()).unwrap_or(usize::MAX);
    if rows == 0 || asked == 0 {
        return Err(BATCH_EMPTY.fault());
    }
    let rule = options.ties.unwrap_or(TieRule::Refuse);
    let key = match (rule, candidates.second_key) {
        (TieRule::SecondKey, None) => return Err(SECOND_KEY_MISSING.fault()),
        (TieRule::SecondKey, Some(key)) => key,
        _ => &[],
    };
    let finite = |numbers: &[f64]| numbers.iter().all(|number| number.is_finite());
    if !finite(candidates.ranks) || !finite(key) || (rule == TieRule::SecondKey && key.len() != rows) {
        return Err(RANK_UNFIT.fault());
    }
    let quotas = options.quotas.as_deref().unwrap_or_default();
    let mut counting = Counting::new(rows, candidates.attributes, quotas)?;
    let mut told = std::mem::take(&mut counting.told);
    let selection = Selection { counting: &counting, ranks: candidates.ranks, key, rule, asked };
    let batch = selection.run()?;
    if batch.size < asked {
        let fault = BATCH_SHORT.fault().with("asked", asked.to_string());
        told.push(fault.with("size", batch.size.to_string()));
    }
    if batch.size > asked {
        let fault = BATCH_LARGER.fault().with("asked", asked.to_string());
        told.push(fault.with("size", batch.size.to_string()));
    }
    Ok((batch, told))
}

/// What a selection is made of.
struct Selection<'a> {
    counting: &'a Counting<'a>,
    ranks: &'a [f64],
    key: &'a [f64],
    rule: TieRule,
    asked: usize,
}

/// A candidate that is not chosen, before it is told.
enum Out {
    Barred(Barred),
    Behind(usize),
}

impl Selection<'_> {
    fn run(&self) -> Result<Batch, Fault> {
        let pool = Pool { kinds: &self.counting.kinds, kind_of: &self.counting.kind_of };
        let Some(mut choosing) = Choosing::begin(&pool, &self.counting.bounds, self.asked)? else {
            return Err(self.conflict(&pool)?);
        };
        // -0 and 0 are one rank.
        let rank = |row: usize| self.ranks.get(row).copied().unwrap_or_default() + 0.0;
        let mut order: Vec<usize> = (0..self.ranks.len()).collect();
        order.sort_by(|&a, &b| rank(a).total_cmp(&rank(b)));
        let (mut chosen, mut out, mut ties) = (Vec::new(), Vec::new(), Vec::new());
        for group in order.chunk_by(|&a, &b| rank(a).total_cmp(&rank(b)).is_eq()) {
            match choosing.decide(group)? {
                Decision::Settled { chosen: more, barred } => {
                    chosen.extend(more);
                    out.extend(barred.into_iter().map(Out::Barred));
                }
                Decision::Tied { tied, barred } => {
                    out.extend(barred.into_iter().map(Out::Barred));
                    let (more, behind) = self.settle(&mut choosing, &tied)?;
                    out.extend(behind.into_iter().map(Out::Behind));
                    ties.push(EdgeTie {
                        rank: real(group.first().map_or(0.0, |&row| rank(row)))?,
                        rows: tied,
                        chosen: more.clone(),
                        rule: self.rule,
                    });
                    chosen.extend(more);
                }
            }
        }
        let size = choosing.size();
        let worst = chosen.last().map_or(0.0, |&row| rank(row));
        let mut ahead_of = vec![0usize; self.ranks.len()];
        let mut ahead = 0usize;
        for group in order.chunk_by(|&a, &b| rank(a).total_cmp(&rank(b)).is_eq()) {
            for &row in group {
                if let Some(ahead_of) = ahead_of.get_mut(row) {
                    *ahead_of = ahead;
                }
            }
            ahead = ahead.saturating_add(group.len());
        }
        let within = |row: usize| ahead_of.get(row).is_some_and(|ahead| *ahead < self.asked);
        // Who would be chosen without minimums moved up, and so did who was taken because it ties with one of those. A batch that grew for a tie
        // has no more places for this than were asked.
        let places = size.min(self.asked);
        let order = chosen_first(&order, &chosen, rank);
        let mut moved_up: BTreeSet<usize> =
            without_minimums(&pool, &self.counting.bounds, places, &order)?.into_iter().collect();
        for tie in &ties {
            if tie.chosen.iter().any(|row| moved_up.contains(row)) {
                moved_up.extend(&tie.chosen);
            }
        }
        let taken = |attribute: usize, value: usize| {
            let has =
                |row: &&usize| pool.kinds.get(pool.kind_of(**row)).and_then(|kind| kind.get(attribute)) == Some(&value);
            chosen.iter().filter(has).count()
        };
        let told = chosen.iter().map(|&row| {
            let (by, limits) = if within(row) {
                (ChosenBy::Rank, Vec::new())
            } else if moved_up.contains(&row) {
                (ChosenBy::MovedUp, Vec::new())
            } else {
                let limits = self.minimums_of(&pool, row, &taken);
                (if limits.is_empty() { ChosenBy::Together } else { ChosenBy::Minimum }, limits)
            };
            let because = wording::chosen(by, self.asked, self.words(&limits));
            Ok(Chosen { row, rank: real(rank(row))?, by, limits: self.names(&limits), because })
        });
        let left = out.into_iter().map(|out| {
            let (row, by, limits) = match out {
                Out::Behind(row) => (row, LeftBy::Tie, Vec::new()),
                Out::Barred(Barred { row, limits }) => (row, left_by(&limits), limits),
            };
            let near = within(row) || rank(row) <= worst;
            let because = wording::left(by, size, self.words(&limits));
            Ok(Left { row, rank: real(rank(row))?, near, by, limits: self.names(&limits), because })
        });
        Ok(Batch {
            asked: self.asked,
            size,
            chosen: told.collect::<Result<_, Fault>>()?,
            left: left.collect::<Result<_, Fault>>()?,
            quotas: self.filled(&taken),
            ties,
        })
    }

    /// Why no batch is within the quotas.
    fn conflict(&self, pool: &Pool<'_>) -> Result<Fault, Fault> {
        let none = vec![0; pool.kinds.len()];
        let all: Vec<usize> = (0..self.ranks.len()).collect();
        let (open, most) = (pool.count(&all), self.asked.min(all.len()));
        let mut steps = 0;
        let limits = irreducible(&self.counting.bounds, |bounds| {
            feasible::complete(pool.kinds, bounds, &none, &open, 0..=most, &mut steps).map(|found| found.is_none())
        })?;
        let fault = QUOTAS_CONFLICT.fault().with("size", self.asked.to_string());
        Ok(fault.with("quotas", Words::List(self.words(&limits))))
    }

    /// Who of a tie is chosen by the rule, and who is not.
    fn settle(&self, choosing: &mut Choosing<'_>, tied: &[usize]) -> Result<(Vec<usize>, Vec<usize>), Fault> {
        match self.rule {
            TieRule::Refuse => Err(Choosing::refuse(tied)),
            TieRule::TakeAll => {
                choosing.take_all(tied)?;
                Ok((tied.to_vec(), Vec::new()))
            }
            TieRule::SecondKey => {
                // -0 and 0 are one key.
                let key = |row: usize| self.key.get(row).copied().unwrap_or_default() + 0.0;
                let mut order = tied.to_vec();
                order.sort_by(|&a, &b| key(b).total_cmp(&key(a)));
                let (mut chosen, mut behind) = (Vec::new(), Vec::new());
                for group in order.chunk_by(|&a, &b| key(a).total_cmp(&key(b)).is_eq()) {
                    match choosing.decide(group)? {
                        Decision::Settled { chosen: more, barred } => {
                            chosen.extend(more);
                            behind.extend(barred.into_iter().map(|barred| barred.row));
                        }
                        Decision::Tied { tied, .. } => return Err(Choosing::refuse(&tied)),
                    }
                }
                Ok((chosen, behind))
            }
        }
    }

    /// The minimums that a candidate counts for and that are met with none to spare.
    fn minimums_of(&self, pool: &Pool<'_>, row: usize, taken: &impl Fn(usize, usize) -> usize) -> Vec<Limit> {
        let values = pool.kinds.get(pool.kind_of(row)).into_iter().flatten().enumerate();
        values
            .filter(|&(attribute, &value)| {
                let bounds = self.counting.bounds.get(attribute).and_then(|values| values.get(value));
                bounds.is_some_and(|bounds| bounds.least > 0 && taken(attribute, value) == bounds.least)
            })
            .map(|(attribute, &value)| Limit { attribute, value, side: Side::AtLeast })
            .collect()
    }

    fn names(&self, limits: &[Limit]) -> Vec<LimitName> {
        limits
            .iter()
            .filter_map(|limit| {
                let attribute = self.counting.attributes.get(limit.attribute)?;
                let bounds = self.counting.bounds.get(limit.attribute)?.get(limit.value)?;
                Some(LimitName {
                    attribute: attribute.name.to_owned(),
                    value: attribute.values.get(limit.value)?.name.to_owned(),
                    side: limit.side,
                    number: match limit.side {
                        Side::AtLeast => bounds.least,
                        Side::AtMost => bounds.most,
                    },
                })
            })
            .collect()
    }

    fn words(&self, limits: &[Limit]) -> Vec<Words> {
        let names = self.names(limits).into_iter();
        names.map(|name| wording::limit(&name.attribute, &name.value, name.side, name.number).into()).collect()
    }

    fn filled(&self, taken: &impl Fn(usize, usize) -> usize) -> Vec<QuotaFilled> {
        let attributes = self.counting.attributes.iter().enumerate();
        attributes
            .flat_map(|(at, attribute)| {
                attribute.values.iter().enumerate().map(move |(value, of)| (at, attribute, value, of))
            })
            .filter(|(.., of)| of.least.is_some() || of.most.is_some())
            .map(|(at, attribute, value, of)| {
                let chosen = taken(at, value);
                QuotaFilled {
                    attribute: attribute.name.to_owned(),
                    value: of.name.to_owned(),
                    at_least: of.least,
                    at_most: of.most,
                    candidates: of.there,
                    chosen,
                    met: of.least.is_none_or(|least| chosen >= least) && of.most.is_none_or(|most| chosen <= most),
                }
            })
            .collect()
    }
}

/// The order of ranks, those who are chosen before the others of their rank.
fn chosen_first(order: &[usize], chosen: &[usize], rank: impl Fn(usize) -> f64) -> Vec<usize> {
    let is_chosen: BTreeSet<usize> = chosen.iter().copied().collect();
    let mut order = order.to_vec();
    order.sort_by(|a, b| rank(*a).total_cmp(&rank(*b)).then(is_chosen.contains(b).cmp(&is_chosen.contains(a))));
    order
}

/// What the limits that bar a candidate come to.
fn left_by(limits: &[Limit]) -> LeftBy {
    let maximums = limits.iter().filter(|limit| limit.side == Side::AtMost).count();
    if limits.is_empty() {
        LeftBy::Rank
    } else if maximums == limits.len() {
        LeftBy::Full
    } else if maximums == 0 {
        LeftBy::Reserved
    } else {
        LeftBy::Together
    }
}

/// A rank as it is given out.
fn real(rank: f64) -> Result<Real, Fault> {
    Real::new(rank).ok_or_else(|| RANK_UNFIT.fault())
}
