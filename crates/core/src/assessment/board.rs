//! Every point as it stands, reduced to what the verdict depends on, so that “what if” can be asked cheaply.
//!
//! The verdict follows from a few counts and sums over the points ([`Totals`]). What would settle it is found by changing one point at a time
//! and looking at the totals again (`docs/semantics.md`, sections 6 and 7).

use super::judge::{Finding, Judged, Status, Tally};
use super::measure::Measures;
use super::score::{Score, score};
use super::verdict::{Scale, Totals};
use crate::dossier::Dossier;
use crate::metric::{Facts, Missing};
use crate::notice::Force;
use crate::quantity::Rational;
use crate::standard::{Criterion, Point, Scoring, Standard, Tier};

/// One observation point as it stands.
#[derive(Debug)]
pub(super) struct Card<'s> {
    pub(super) tier: Tier,
    pub(super) is_must: bool,
    /// Whether the dossier says, and may say, that it does not apply.
    pub(super) is_left_out: bool,
    pub(super) most: Rational,
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
        let mut board = Self { cards: Vec::with_capacity(cards.len()), standings, facts: Vec::new(), scale };
        for mut card in cards {
            let mut leaves = Vec::new();
            board.leaves(&card.judged, &mut leaves);
            card.leaves = leaves;
            board.cards.push(card);
        }
        board
    }

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
        self.facts.iter().position(|known| known.fact == missing.fact).unwrap_or_else(|| {
            self.facts.push(missing);
            self.facts.len().saturating_sub(1)
        })
    }

    pub(super) fn totals(&self) -> Totals {
        Totals::of(&self.cards, &self.standings)
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
            tier,
            is_must: binding.is_must(),
            is_left_out,
            most,
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
        if self.tier != Tier::Substantive || status == Status::NotApplicable {
            return Standing { status, score: None };
        }
        let score = match (single.or(self.leaf_score.as_ref()), tally) {
            (Some(score), None) => Some(score.clone()),
            (None, None) => None,
            (_, Some(tally)) if self.shares => Some(Score::of_parts(tally, &self.most)),
            (_, Some(_)) => Some(Score::pass_fail(status, &self.most)),
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
        let mut facts = Vec::new();
        for leaf in self.open_leaves() {
            for fact in &leaf.facts {
                if !facts.contains(fact) {
                    facts.push(*fact);
                }
            }
        }
        facts
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

/// Every point that has a criterion, judged, and how it stands, in document order.
pub(super) fn judged<'s>(standard: &'s Standard, facts: &Facts<'_>) -> (Vec<Card<'s>>, Vec<Standing>) {
    let measures = Measures::new(standard.document(), facts);
    let bindings = standard.bindings();
    let mut cards = Vec::with_capacity(bindings.len());
    let mut standings = Vec::with_capacity(bindings.len());
    for ((tier, point), binding) in standard.points().zip(bindings) {
        let criterion = if tier == Tier::Veto { &point.triggered_when } else { &point.criterion };
        let Some(criterion) = criterion else { continue };
        let is_left_out = tier == Tier::Substantive && left_out(point, facts.dossier()).is_some();
        let card = Card::new(point, tier, *binding, is_left_out, Judged::judge(criterion, &measures));
        standings.push(card.as_judged());
        cards.push(card);
    }
    (cards, standings)
}

/// The reason why the dossier says that a point does not apply, if the point allows that.
pub(super) fn left_out<'d>(point: &Point, dossier: &'d Dossier) -> Option<&'d str> {
    if point.may_not_apply != Some(true) {
        return None;
    }
    let is_about =
        |about: &str| about == point.id.as_str() || point.provisions.iter().flatten().any(|id| id.to_string() == about);
    dossier.not_applicable.iter().flatten().find(|entry| is_about(&entry.about)).map(|entry| entry.reason.as_str())
}
