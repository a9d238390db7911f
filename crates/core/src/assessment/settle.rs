//! What would settle a verdict that is open: single facts that could end it, and a path to its best (`docs/semantics.md`, section 7).

use super::board::{Board, Card, Standing};
use super::judge::{Judged, Status};
use super::score::Score;
use super::verdict::Totals;
use crate::metric::each_once;
use crate::quantity::Rational;
use crate::standard::{Criterion, Tier};

/// A set of missing facts, by number.
#[derive(Debug, Clone)]
struct Answered(Vec<bool>);

impl Answered {
    fn none(facts: usize) -> Self {
        Self(vec![false; facts])
    }

    fn has(&self, fact: usize) -> bool {
        self.0.get(fact).copied().unwrap_or(false)
    }

    fn set(&mut self, fact: usize, answered: bool) {
        if let Some(known) = self.0.get_mut(fact) {
            *known = answered;
        }
    }

    /// The facts that are not in it.
    fn new_among(&self, facts: &[usize]) -> usize {
        facts.iter().filter(|fact| !self.has(**fact)).count()
    }
}

/// The facts whose bad answer alone would settle the verdict, in order of first appearance.
pub(super) fn could_end_it(board: &Board<'_>, totals: &Totals) -> Vec<usize> {
    let mut found = Vec::new();
    for (card, standing) in board.cards.iter().zip(&board.standings) {
        if standing.status == Status::NotApplicable {
            continue;
        }
        let mut others = totals.clone();
        others.remove(&card.stake, standing);
        for (number, leaf) in card.leaves.iter().enumerate() {
            let [fact] = leaf.facts.as_slice() else { continue };
            let inexact = card.leaf_score().is_some_and(|score| !score.is_exact());
            let is_open = leaf.status == Status::Unknown || inexact;
            if !is_open || found.contains(fact) || (leaf.is_stated_form && card.stake.tier != Tier::Veto) {
                continue;
            }
            let bad = match (leaf.status, card.stake.tier) {
                (Status::Unknown, Tier::Veto) => Status::Met,
                (Status::Unknown, _) => Status::Unmet,
                (status, _) => status,
            };
            let lowest = card.leaf_score().map(|score| Score::exactly(score.low.clone()));
            let worse = card.standing(&|at| if at == number { bad } else { status(card, at) }, lowest.as_ref());
            let mut then = others.clone();
            then.add(&card.stake, &worse);
            if then.outcomes(board.scale).len() == 1 {
                found.push(*fact);
            }
        }
    }
    found
}

fn status(card: &Card<'_>, leaf: usize) -> Status {
    card.leaves.get(leaf).map_or(Status::Unknown, |leaf| leaf.status)
}

/// An irreducible set of facts whose good answers would settle the verdict at its best, in the order chosen.
pub(super) fn path(board: &Board<'_>, totals: &Totals) -> Option<Vec<usize>> {
    let mut hope = Hope::new(board, totals);
    let gates = [Tier::Veto, Tier::Basic];
    for tier in gates {
        for (card, standing) in board.cards.iter().zip(&board.standings) {
            if card.stake.tier == tier && standing.status == Status::Unknown {
                let wanted = wanted_by(card, standing, &hope.answered);
                hope.answer(&wanted);
            }
        }
    }
    while !hope.suffices() {
        let wanted = hope.best_next()?;
        hope.answer(&wanted);
    }
    let chosen = hope.order.clone();
    for fact in chosen.iter().rev() {
        hope.change(*fact, false);
        if !hope.suffices() {
            hope.change(*fact, true);
        }
    }
    Some(chosen.into_iter().filter(|fact| hope.answered.has(*fact)).collect())
}

/// The hopeful reading, kept up as facts are answered and taken back.
struct Hope<'b, 's> {
    board: &'b Board<'s>,
    answered: Answered,
    order: Vec<usize>,
    standings: Vec<Standing>,
    totals: Totals,
    best: Option<super::verdict::Outcome>,
    /// The points that a fact bears on.
    bears_on: Vec<Vec<usize>>,
}

impl<'b, 's> Hope<'b, 's> {
    fn new(board: &'b Board<'s>, totals: &Totals) -> Self {
        let mut bears_on: Vec<Vec<usize>> = vec![Vec::new(); board.facts.len()];
        for (number, card) in board.cards.iter().enumerate() {
            for fact in card.leaves.iter().flat_map(|leaf| &leaf.facts) {
                if let Some(points) = bears_on.get_mut(*fact).filter(|points| points.last() != Some(&number)) {
                    points.push(number);
                }
            }
        }
        Self {
            board,
            answered: Answered::none(board.facts.len()),
            order: Vec::new(),
            standings: board.standings.clone(),
            totals: totals.clone(),
            best: totals.outcomes(board.scale).pop(),
            bears_on,
        }
    }

    fn suffices(&self) -> bool {
        let outcomes = self.totals.outcomes(self.board.scale);
        outcomes.len() == 1 && outcomes.last() == self.best.as_ref()
    }

    fn answer(&mut self, facts: &[usize]) {
        for fact in facts {
            if !self.answered.has(*fact) {
                self.order.push(*fact);
                self.change(*fact, true);
            }
        }
    }

    /// Answers a fact or takes the answer back, and reads the points that it bears on again.
    fn change(&mut self, fact: usize, answered: bool) {
        self.answered.set(fact, answered);
        let points = self.bears_on.get(fact).cloned().unwrap_or_default();
        for number in points {
            let (Some(card), Some(before)) = (self.board.cards.get(number), self.standings.get(number)) else {
                continue;
            };
            let after = hopeful(card, &self.answered);
            self.totals.remove(&card.stake, before);
            self.totals.add(&card.stake, &after);
            if let Some(standing) = self.standings.get_mut(number) {
                *standing = after;
            }
        }
    }

    /// The wanted facts of the point that gains most for each new fact.
    fn best_next(&self) -> Option<Vec<usize>> {
        let mut best: Option<(Rational, Vec<usize>)> = None;
        for (number, card) in self.board.cards.iter().enumerate() {
            let (Some(now), Some(hoped)) = (self.board.standings.get(number), self.standings.get(number)) else {
                continue;
            };
            let Some(score) = &now.score else { continue };
            let matters = if self.board.scale.has_marks() {
                hoped.score.as_ref().is_some_and(|score| !score.is_exact())
            } else {
                card.stake.is_must && hoped.status == Status::Unknown
            };
            if !matters {
                continue;
            }
            let wanted = wanted_by(card, now, &self.answered);
            let new = Rational::from(u64::try_from(self.answered.new_among(&wanted)).unwrap_or(u64::MAX));
            let Some(gain) = (&score.high - &score.low).checked_div(&new) else { continue };
            if best.as_ref().is_none_or(|(most, _)| gain > *most) {
                best = Some((gain, wanted));
            }
        }
        best.map(|(_, wanted)| wanted)
    }
}

/// How a point would stand if every answered fact had a good answer.
fn hopeful(card: &Card<'_>, answered: &Answered) -> Standing {
    let good = if card.stake.tier == Tier::Veto { Status::Unmet } else { Status::Met };
    let is_answered = |leaf: usize| {
        card.leaves
            .get(leaf)
            .is_some_and(|leaf| !leaf.facts.is_empty() && leaf.facts.iter().all(|fact| answered.has(*fact)))
    };
    let highest = card.leaf_score().filter(|_| is_answered(0)).map(|score| Score::exactly(score.high.clone()));
    card.standing(
        &|leaf| match status(card, leaf) {
            Status::Unknown if is_answered(leaf) => good,
            status => status,
        },
        highest.as_ref(),
    )
}

/// The facts that a point wants answered.
fn wanted_by(card: &Card<'_>, standing: &Standing, answered: &Answered) -> Vec<usize> {
    let shares_parts = card.shares && card.judged.parts().is_some();
    if standing.status == Status::Unknown && !shares_parts {
        let mut next = 0;
        return wanted(&card.judged, card, answered, &mut next);
    }
    card.open_facts(standing)
}

/// The facts wanted to make a criterion met, or, in a veto point, unmet.
fn wanted(judged: &Judged<'_>, card: &Card<'_>, answered: &Answered, next: &mut usize) -> Vec<usize> {
    let Some(parts) = judged.parts() else {
        let number = *next;
        *next = next.saturating_add(1);
        let leaf = card.leaves.get(number).filter(|leaf| leaf.status == Status::Unknown);
        return leaf.map(|leaf| leaf.facts.clone()).unwrap_or_default();
    };
    let mut open: Vec<Vec<usize>> = Vec::new();
    for part in parts {
        let facts = wanted(part, card, answered, next);
        if part.status == Status::Unknown {
            open.push(facts);
        }
    }
    if judged.status != Status::Unknown {
        return Vec::new();
    }
    let many = how_many(judged, card.stake.tier == Tier::Veto);
    let mut order: Vec<usize> = (0..open.len()).collect();
    order.sort_unstable_by_key(|part| (open.get(*part).map_or(0, |facts| answered.new_among(facts)), *part));
    order.truncate(many);
    order.sort_unstable();
    let facts = order.into_iter().flat_map(|part| open.get(part).into_iter().flatten().copied()).collect();
    each_once(facts, |fact| fact)
}

/// How many of its unknown parts a combination wants answered well.
fn how_many(judged: &Judged<'_>, in_veto: bool) -> usize {
    let tally = super::judge::Tally::of(judged.parts().unwrap_or_default().iter().map(|part| part.status));
    let needs = tally.needs(judged.criterion);
    match (judged.criterion, in_veto) {
        (Criterion::Any(_), false) | (Criterion::All(_), true) => 1,
        (Criterion::AtLeastOf(_), false) => needs.saturating_sub(tally.met),
        (Criterion::AtLeastOf(_), true) => {
            tally.met.saturating_add(tally.unknown).saturating_add(1).saturating_sub(needs)
        }
        _ => tally.unknown,
    }
}
