//! Every point as it stands, reduced to what the verdict depends on, so that “what if” can be asked cheaply.
//!
//! The verdict follows from a few counts and sums over the points ([`Totals`]). What would settle it is found by changing one point at a time
//! and looking at the totals again (`docs/semantics.md`, sections 6 and 7).

use super::judge::{Finding, Judged, Status, Tally};
use super::measure::Measures;
use super::score::{Score, score};
use super::verdict::{Scale, Totals};
use crate::lookup::HashMap;
use crate::metric::{Fact, Facts, Missing, each_once};
use crate::notice::Force;
use crate::quantity::Rational;
use crate::standard::{Criterion, Place, Point, Scoring, Standard, Tier};

/// What of a point the verdict depends on, beside how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stake {
    pub(super) tier: Tier,
    pub(super) is_must: bool,
    /// The points that it is worth.
    pub(super) most: Rational,
}

/// One observation point as it stands.
#[derive(Debug)]
pub(super) struct Card<'s> {
    pub(super) stake: Stake,
    /// Whether the dossier says, and may say, that it does not apply.
    pub(super) is_left_out: bool,
    pub(super) shares: bool,
    pub(super) judged: Judged<'s>,
    /// The points, if the criterion is a single leaf and the point is scored.
    leaf_score: Option<Score>,
    /// The leaves' missing facts, by number, in document order; none before the board numbers them.
    pub(super) leaves: Vec<LeafFacts>,
}

/// A leaf and the facts it misses.
#[derive(Debug)]
pub(super) struct LeafFacts {
    pub(super) status: Status,
    pub(super) facts: Vec<usize>,
    pub(super) is_stated_form: bool,
}

/// How a point stands: its status, and its points if it has any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) status: Status,
    pub(super) score: Option<Score>,
}

/// Every point, and every missing fact once.
#[derive(Debug)]
pub(super) struct Board<'s> {
    pub(super) cards: Vec<Card<'s>>,
    pub(super) standings: Vec<Standing>,
    pub(super) facts: Vec<Missing>,
    pub(super) scale: Scale<'s>,
}

impl<'s> Board<'s> {
    /// Numbers the missing facts of points that were judged, in document order.
    pub(super) fn of(scale: Scale<'s>, cards: Vec<Card<'s>>, standings: Vec<Standing>) -> Self {
        let mut numbers = Numbers::default();
        let number = |mut card: Card<'s>| {
            numbers.leaves(&card.judged, &mut card.leaves);
            card
        };
        let cards = cards.into_iter().map(number).collect();
        Self { cards, standings, facts: numbers.facts, scale }
    }

    pub(super) fn totals(&self) -> Totals {
        Totals::of(&self.cards, &self.standings)
    }
}

/// The missing facts so far, each with its number.
#[derive(Default)]
struct Numbers {
    facts: Vec<Missing>,
    by_fact: HashMap<Fact, usize>,
}

impl Numbers {
    /// Adds the leaves of a judged criterion, in order, each with the numbers of what it misses.
    fn leaves(&mut self, judged: &Judged<'_>, leaves: &mut Vec<LeafFacts>) {
        if let Some(parts) = judged.parts() {
            for part in parts {
                self.leaves(part, leaves);
            }
            return;
        }
        let facts = judged.missing().into_iter().map(|missing| self.number(missing)).collect();
        leaves.push(LeafFacts {
            status: judged.status,
            facts,
            is_stated_form: matches!(judged.criterion, Criterion::Stated(_)),
        });
    }

    /// The number of a missing fact.
    fn number(&mut self, missing: Missing) -> usize {
        if let Some(number) = self.by_fact.get(&missing.fact) {
            return *number;
        }
        let number = self.facts.len();
        self.by_fact.insert(missing.fact.clone(), number);
        self.facts.push(missing);
        number
    }
}

impl<'s> Card<'s> {
    /// A point whose criterion was judged.
    pub(super) fn new(point: &'s Point, tier: Tier, binding: Force, is_left_out: bool, judged: Judged<'s>) -> Self {
        let most = match tier {
            Tier::Substantive => point.points.as_ref().map_or_else(Rational::zero, |points| points.value().clone()),
            Tier::Basic | Tier::Veto => Rational::zero(),
        };
        let scoring = point.scoring.as_ref().unwrap_or(&Scoring::PassFail);
        let is_single = judged.parts().is_none();
        let leaf_score = (is_single && tier == Tier::Substantive).then(|| score(&judged, scoring, &most)).flatten();
        Self {
            stake: Stake { tier, is_must: binding.is_must(), most },
            is_left_out,
            shares: matches!(scoring, Scoring::Share),
            judged,
            leaf_score,
            leaves: Vec::new(),
        }
    }

    /// How the point stands.
    pub(super) fn as_judged(&self) -> Standing {
        let tally = match &self.judged.finding {
            Finding::Combined { tally, .. } => Some(*tally),
            _ => None,
        };
        self.stands(self.judged.status, tally, None)
    }
}

impl Card<'_> {
    /// How the point stands if its leaves stand so; `single` replaces the points of a criterion that is a single leaf.
    pub(super) fn standing(&self, leaf: &dyn Fn(usize) -> Status, single: Option<&Score>) -> Standing {
        let (status, tally) = self.status(leaf);
        self.stands(status, tally, single)
    }

    fn stands(&self, status: Status, tally: Option<Tally>, single: Option<&Score>) -> Standing {
        let status = if self.is_left_out { Status::NotApplicable } else { status };
        if self.stake.tier != Tier::Substantive || status == Status::NotApplicable {
            return Standing { status, score: None };
        }
        let score = match (single.or(self.leaf_score.as_ref()), tally) {
            (Some(score), None) => Some(score.clone()),
            (None, None) => None,
            (_, Some(tally)) if self.shares => Some(Score::of_parts(tally, &self.stake.most)),
            (_, Some(_)) => Some(Score::pass_fail(status, &self.stake.most)),
        };
        // A single leaf that leaves nothing to score does not apply.
        let status = if score.is_none() { Status::NotApplicable } else { status };
        Standing { status, score }
    }

    /// The status of the criterion, and the tally of its parts if it is a combination.
    fn status(&self, leaf: &dyn Fn(usize) -> Status) -> (Status, Option<Tally>) {
        let mut next = 0;
        Self::status_of(&self.judged, leaf, &mut next)
    }

    fn status_of(judged: &Judged<'_>, leaf: &dyn Fn(usize) -> Status, next: &mut usize) -> (Status, Option<Tally>) {
        let Some(parts) = judged.parts() else {
            let number = *next;
            *next = next.saturating_add(1);
            return (leaf(number), None);
        };
        let tally = Tally::of(parts.iter().map(|part| Self::status_of(part, leaf, next).0));
        (tally.judge(judged.criterion), Some(tally))
    }

    /// The facts that the point misses, by number: none if its status is known and its points are exact.
    pub(super) fn open_facts(&self, standing: &Standing) -> Vec<usize> {
        let is_exact = standing.score.as_ref().is_none_or(Score::is_exact);
        if standing.status == Status::NotApplicable || (standing.status != Status::Unknown && is_exact) {
            return Vec::new();
        }
        let facts = self.open_leaves().into_iter().flat_map(|leaf| leaf.facts.iter().copied()).collect();
        each_once(facts, |fact| fact)
    }

    /// The leaves that keep the point open: of a combination, those of its unknown parts; else the one leaf.
    fn open_leaves(&self) -> Vec<&LeafFacts> {
        let mut found = Vec::new();
        let mut next = 0;
        self.open_below(&self.judged, true, &mut next, &mut found);
        found
    }

    fn open_below<'c>(&'c self, judged: &Judged<'_>, is_open: bool, next: &mut usize, found: &mut Vec<&'c LeafFacts>) {
        let Some(parts) = judged.parts() else {
            found.extend(self.leaves.get(*next).filter(|_| is_open));
            *next = next.saturating_add(1);
            return;
        };
        for part in parts {
            self.open_below(part, is_open && part.status == Status::Unknown, next, found);
        }
    }

    /// The points of a single leaf.
    pub(super) const fn leaf_score(&self) -> Option<&Score> {
        self.leaf_score.as_ref()
    }
}

/// A point, and the criterion by which it is judged.
#[derive(Clone, Copy)]
pub(super) struct Asked<'s> {
    tier: Tier,
    point: &'s Point,
    binding: Force,
    criterion: &'s Criterion,
}

impl<'s> Asked<'s> {
    /// The point at a place of a standard, if it has a criterion.
    pub(super) fn at(standard: &'s Standard, place: Place) -> Option<Self> {
        let (tier, point, binding) = standard.point_at(place)?;
        let criterion = if tier == Tier::Veto { &point.triggered_when } else { &point.criterion };
        Some(Self { tier, point, binding, criterion: criterion.as_ref()? })
    }

    pub(super) fn judged(self, measures: &Measures<'s, '_>) -> Card<'s> {
        let is_left_out = self.tier == Tier::Substantive && left_out(self.point, measures.facts).is_some();
        Card::new(self.point, self.tier, self.binding, is_left_out, Judged::judge(self.criterion, measures))
    }
}

/// Every point that has a criterion, judged, and how it stands, in document order.
pub(super) fn judged<'s>(standard: &'s Standard, facts: &Facts<'_>) -> (Vec<Card<'s>>, Vec<Standing>) {
    let asked: Vec<Asked<'s>> = standard.places().filter_map(|place| Asked::at(standard, place)).collect();
    let measures = Measures::new(standard.document(), facts, asked.len());
    let cards: Vec<Card<'s>> = asked.into_iter().map(|asked| asked.judged(&measures)).collect();
    let standings = cards.iter().map(Card::as_judged).collect();
    (cards, standings)
}

/// The reason why the dossier says that a point does not apply, if the point allows that.
pub(super) fn left_out<'d>(point: &Point, facts: &Facts<'d>) -> Option<&'d str> {
    if point.may_not_apply != Some(true) {
        return None;
    }
    let is_about =
        |about: &str| about == point.id.as_str() || point.provisions.iter().flatten().any(|id| id.to_string() == about);
    facts
        .beside()
        .not_applicable()
        .into_iter()
        .flatten()
        .find(|entry| is_about(&entry.about))
        .map(|entry| entry.reason.as_str())
}
