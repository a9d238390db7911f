//! The annex: where in the submission things stand, under which ids, and the digests; for who states the submission, and for machines.

use super::block::{Block, Item, Pair};
use super::problems::Problem;
use super::{Teller, naming, place, words};
use crate::assessment::result::Unknown;
use crate::language::Phrase;
use crate::metric::Fact;

/// So many places in the dossier are named; the rest are counted.
const PLACES_SHOWN: usize = 3;

pub(super) fn tell(teller: &Teller<'_>, blocks: &mut Vec<Block>) {
    let assessment = teller.assessment;
    blocks.push(Block::Heading(teller.text(words::ANNEX)));
    let digests = Phrase::new(words::TWO_DIGESTS)
        .with("dossier", assessment.dossier.digest.as_str())
        .with("standard", assessment.standard.digest.as_str());
    let mut pairs = vec![teller.pair(words::DIGESTS, teller.say(digests))];
    if !assessment.footing.set_aside.is_empty() {
        pairs.push(teller.pair(words::SET_ASIDE, teller.join(&assessment.footing.set_aside, words::COMMA)));
    }
    blocks.push(Block::Pairs(pairs));
    let problems = Problem::all(teller);
    if !problems.is_empty() {
        blocks.push(Block::Subheading(teller.text(words::PROBLEM_IDS)));
        let items = problems.iter().enumerate();
        blocks.push(Block::Items(items.map(|(number, of)| problem(teller, number.saturating_add(1), of)).collect()));
    }
    let facts = facts(teller);
    if !facts.is_empty() {
        blocks.push(Block::Subheading(teller.text(words::FACT_PLACES)));
        if assessment.unknown.iter().any(|unknown| unknown.fact.pointer.to_string().contains("/-")) {
            blocks.push(Block::Paragraph(teller.text(words::APPENDED)));
        }
        blocks.push(Block::Items(facts));
    }
}

fn problem(teller: &Teller<'_>, number: usize, problem: &Problem<'_>) -> Item {
    let mut details: Vec<Pair> =
        problem.shortfalls.iter().map(|shortfall| teller.pair(words::PROBLEM_ID, shortfall.id.as_str())).collect();
    if !problem.first.facts.is_empty() {
        details.push(teller.pair(words::PLACE, places(teller, &problem.first.facts)));
    }
    Item { number: Some(number), details, ..Item::new(super::problems::title(teller, problem.first)) }
}

/// The facts that are waited for, below the first point that waits for each.
fn facts(teller: &Teller<'_>) -> Vec<Item> {
    let mut items: Vec<(&str, Item)> = Vec::new();
    for unknown in &teller.assessment.unknown {
        let Some(point) = unknown.points.first() else { continue };
        let detail = Pair { label: naming::name(teller, unknown), words: at(teller, unknown) };
        match items.iter_mut().find(|(known, _)| known == point) {
            Some((_, item)) => item.details.push(detail),
            None => {
                let asks = teller.point(point).map_or_else(|| point.clone(), |of| of.text.get(teller.lang).to_owned());
                items.push((point, Item { details: vec![detail], ..Item::new(asks) }));
            }
        }
    }
    items.into_iter().map(|(_, item)| item).collect()
}

/// Where to state a fact; what a standard asks, with its id, for the place alone does not tell.
fn at(teller: &Teller<'_>, unknown: &Unknown) -> String {
    let pointer = unknown.fact.pointer.to_string();
    if naming::is_standards(&pointer) { place(&unknown.fact, teller.lang) } else { pointer }
}

fn places(teller: &Teller<'_>, facts: &[Fact]) -> String {
    let shown: Vec<String> = facts.iter().take(PLACES_SHOWN).map(|fact| place(fact, teller.lang)).collect();
    let shown = teller.join(&shown, words::COMMA);
    if facts.len() <= PLACES_SHOWN {
        return shown;
    }
    teller.say(Phrase::new(words::AND_MORE).with("places", shown).with("count", facts.len().to_string()))
}
