//! What would settle the verdict (§7 of the page): the facts that could end it alone, and the path.

use std::cmp::Reverse;

use super::Fact;
use super::criterion::{Form, Reading, Status};
use super::interval::{Rational, count};
use super::point::{Point, Tier};
use super::whole::{Marks, Sheet};

type Facts = Vec<Fact>;

fn add(to: &mut Facts, more: impl IntoIterator<Item = Fact>) {
    for fact in more {
        if !to.contains(&fact) {
            to.push(fact);
        }
    }
}

fn leaf_facts(leaf: &super::criterion::Leaf) -> Facts {
    leaf.missing.iter().map(|missing| missing.fact.clone()).collect()
}

/// The facts whose bad answer would settle the verdict alone.
pub(crate) fn could_end_it(sheet: &Sheet) -> Facts {
    let mut found = Facts::new();
    if sheet.outcomes().len() == 1 {
        return found;
    }
    for (position, point) in sheet.points.iter().enumerate().filter(|(_, point)| point.applies()) {
        let leaves = point.criterion.clone().leaves_mut().len();
        let is_single = matches!(point.criterion, Reading::Leaf(_));
        for number in 0..leaves {
            let mut tried = sheet.clone();
            let changed = &mut tried.points[position];
            let mut all = changed.criterion.leaves_mut();
            let leaf = &mut all[number];
            let facts = leaf_facts(leaf);
            let is_open = leaf.status == Status::Unknown || (is_single && !point.is_exact());
            // Silence is no bad answer; but in a veto point it is the statement that would be one.
            let cannot_be_bad = leaf.asks_whether_stated && point.tier != Tier::Veto;
            if facts.len() != 1 || !is_open || cannot_be_bad {
                continue;
            }
            leaf.perhaps_not_applicable = false;
            if leaf.status != Status::Met {
                leaf.status = if point.tier == Tier::Veto { Status::Met } else { Status::Unmet };
            }
            if let Some((low, high)) = &mut changed.leaf_share {
                high.clone_from(low);
            }
            if tried.outcomes().len() == 1 {
                add(&mut found, facts);
            }
        }
    }
    found
}

/// The sheet as it would be if every open fact in `answered` had a good answer.
fn hopeful(sheet: &Sheet, answered: &Facts) -> Sheet {
    let mut sheet = sheet.clone();
    for point in sheet.points.iter_mut().filter(|point| point.applies()) {
        let good = if point.tier == Tier::Veto { Status::Unmet } else { Status::Met };
        for leaf in point.criterion.leaves_mut() {
            let facts = leaf_facts(leaf);
            if facts.is_empty() || !facts.iter().all(|fact| answered.contains(fact)) {
                continue;
            }
            if leaf.status == Status::Unknown {
                leaf.status = good;
                leaf.perhaps_not_applicable = false;
            }
            // Present only where this leaf is the whole criterion.
            if let Some((low, high)) = &mut point.leaf_share {
                low.clone_from(high);
            }
        }
    }
    sheet
}

/// Whether good answers to these facts would leave the best possible outcome alone.
fn suffices(sheet: &Sheet, answered: &Facts) -> bool {
    let best = sheet.outcomes().pop();
    let hoped = hopeful(sheet, answered).outcomes();
    hoped.len() == 1 && hoped.last() == best.as_ref()
}

fn not_in(facts: &Facts, known: &Facts) -> usize {
    facts.iter().filter(|fact| !known.contains(fact)).count()
}

/// The facts wanted to make a criterion met, or, in a veto point, unmet.
fn wanted(criterion: &Reading, known: &Facts, in_veto: bool) -> Facts {
    if criterion.status() != Status::Unknown {
        return Facts::new();
    }
    let (form, parts) = match criterion {
        Reading::Leaf(leaf) => return leaf_facts(leaf),
        Reading::Combination(form, parts) => (*form, parts),
    };
    let open: Vec<Facts> =
        parts.iter().filter(|part| part.status() == Status::Unknown).map(|part| wanted(part, known, in_veto)).collect();
    let tally = form.tally(parts.iter().map(Reading::status));
    let how_many = match (form, in_veto) {
        (Form::All, false) | (Form::Any, true) => open.len(),
        (Form::Any, false) | (Form::All, true) => 1,
        (Form::AtLeastOf(_), false) => tally.needed - tally.met,
        (Form::AtLeastOf(_), true) => tally.met + tally.unknown + 1 - tally.needed,
    };
    let mut order: Vec<usize> = (0..open.len()).collect();
    order.sort_by_key(|&part| (open[part].is_empty(), not_in(&open[part], known), part));
    order.truncate(how_many);
    order.sort_unstable();
    let mut facts = Facts::new();
    for part in order {
        add(&mut facts, open[part].clone());
    }
    facts
}

fn wanted_by(point: &Point, known: &Facts) -> Facts {
    let shares_parts = point.shares && matches!(point.criterion, Reading::Combination(..));
    if point.status() == Status::Unknown && !shares_parts {
        wanted(&point.criterion, known, point.tier == Tier::Veto)
    } else {
        point.missing()
    }
}

/// An irreducible set of facts whose good answers would settle the verdict at its best.
pub(crate) fn path(sheet: &Sheet) -> Option<Facts> {
    if sheet.outcomes().len() == 1 {
        return None;
    }
    let mut facts = Facts::new();
    for tier in [Tier::Veto, Tier::Basic] {
        for point in sheet.points.iter().filter(|point| point.tier == tier && point.status() == Status::Unknown) {
            let more = wanted_by(point, &facts);
            add(&mut facts, more);
        }
    }
    while !suffices(sheet, &facts) {
        let hoped = hopeful(sheet, &facts);
        let mut candidates: Vec<(Rational, Reverse<usize>, Facts)> = Vec::new();
        for (position, (point, hoped)) in sheet.points.iter().zip(&hoped.points).enumerate() {
            let Some(points) = point.points() else { continue };
            let matters = match sheet.marks {
                Marks::None => hoped.is_must && hoped.status() == Status::Unknown,
                Marks::Pass(_) | Marks::Grades(_) => !hoped.is_exact(),
            };
            let more = wanted_by(point, &facts);
            let new = not_in(&more, &facts);
            if matters && new > 0 {
                candidates.push(((points.high - points.low) / count(new), Reverse(position), more));
            }
        }
        let (_, _, more) = candidates.into_iter().max()?;
        add(&mut facts, more);
    }
    for fact in facts.clone().iter().rev() {
        let without: Facts = facts.iter().filter(|one| *one != fact).cloned().collect();
        if suffices(sheet, &without) {
            facts = without;
        }
    }
    Some(facts)
}
