//! The second part: the list of problems, in the order to tackle them, each with who must act and what would show it done.

use super::block::{Block, Item};
use super::{Teller, place, words};
use crate::assessment::result::{Shortfall, Weight};
use crate::language::Phrase;
use crate::metric::Fact;

/// So many places in the dossier are named; the rest are counted.
const PLACES_SHOWN: usize = 3;

pub(super) fn tell(teller: &Teller<'_>, blocks: &mut Vec<Block>) {
    let shortfalls = &teller.assessment.shortfalls;
    blocks.push(Block::Heading(teller.text(words::PROBLEMS)));
    if shortfalls.is_empty() {
        blocks.push(Block::Paragraph(teller.text(words::NO_PROBLEMS)));
        return;
    }
    let count = |weight: Weight| shortfalls.iter().filter(|shortfall| shortfall.weight == weight).count().to_string();
    blocks.push(Block::Paragraph(
        teller.say(
            Phrase::new(words::COUNTED)
                .with("all", shortfalls.len().to_string())
                .with("gates", count(Weight::Gate))
                .with("problems", count(Weight::Problem))
                .with("suggestions", count(Weight::Suggestion)),
        ),
    ));
    let items = shortfalls.iter().enumerate();
    blocks.push(Block::Items(items.map(|(number, of)| item(teller, number.saturating_add(1), of)).collect()));
}

fn item(teller: &Teller<'_>, number: usize, shortfall: &Shortfall) -> Item {
    let mut details = vec![teller.pair(words::FINDING, shortfall.finding.say(teller.lang))];
    if !shortfall.distances.is_empty() {
        let distances: Vec<String> =
            shortfall.distances.iter().map(|distance| distance.words.say(teller.lang)).collect();
        details.push(teller.pair(words::DISTANCE, teller.join(&distances, words::SEMICOLON)));
    }
    if !shortfall.acts.is_empty() {
        details.push(teller.pair(words::WHO, teller.actors(&shortfall.acts)));
    }
    if !shortfall.urged_by.is_empty() {
        details.push(teller.pair(words::URGED_BY, teller.actors(&shortfall.urged_by)));
    }
    if let Some(wants) = &shortfall.wants {
        details.push(teller.pair(words::WANTS, wants.get(teller.lang)));
    }
    if !shortfall.provisions.is_empty() {
        details.push(teller.pair(words::CITED, teller.citations(&shortfall.provisions)));
    }
    if !shortfall.facts.is_empty() {
        details.push(teller.pair(words::PLACE, places(teller, &shortfall.facts)));
    }
    details.push(teller.pair(words::PROBLEM_ID, shortfall.id.as_str()));
    Item {
        number: Some(number),
        tag: Some(teller.text(shortfall.weight.label())),
        words: shortfall.asks.get(teller.lang).to_owned(),
        details,
    }
}

fn places(teller: &Teller<'_>, facts: &[Fact]) -> String {
    let shown: Vec<String> = facts.iter().take(PLACES_SHOWN).map(|fact| place(fact, teller.lang)).collect();
    let shown = teller.join(&shown, words::COMMA);
    if facts.len() <= PLACES_SHOWN {
        return shown;
    }
    teller.say(Phrase::new(words::AND_MORE).with("places", shown).with("count", facts.len().to_string()))
}
