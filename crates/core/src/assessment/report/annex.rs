//! The annex: where in the submission things stand, under which ids, and the digests; for who states the submission, and for machines.

use super::block::{Block, Item, Pair};
use super::problems::Problem;
use super::{Teller, naming, place, words};
use crate::assessment::result::Unknown;
use crate::language::Phrase;
use crate::lookup::HashSet;

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
        details.push(teller.pair(words::PLACE, teller.places(&problem.first.facts)));
    }
    Item { number: Some(number), details, ..Item::new(super::problems::title(teller, problem.first)) }
}

/// The facts that are waited for, below the first point that waits for each, in the order of the points.
fn facts(teller: &Teller<'_>) -> Vec<Item> {
    let mut told: HashSet<usize> = HashSet::default();
    let mut items = Vec::new();
    for (_, point) in teller.points() {
        let new = point.missing.iter().filter(|fact| told.insert(**fact));
        let unknown = new.filter_map(|fact| teller.assessment.unknown.get(*fact));
        let details: Vec<Pair> =
            unknown.map(|unknown| Pair { label: naming::name(teller, unknown), words: at(teller, unknown) }).collect();
        if !details.is_empty() {
            items.push(Item { details, ..Item::new(point.text.get(teller.lang).to_owned()) });
        }
    }
    items
}

/// Where to state a fact; what a standard asks, with its id, for the place alone does not tell.
fn at(teller: &Teller<'_>, unknown: &Unknown) -> String {
    let pointer = unknown.fact.pointer.to_string();
    if naming::is_standards(&pointer) { place(&unknown.fact, teller.lang) } else { pointer }
}
