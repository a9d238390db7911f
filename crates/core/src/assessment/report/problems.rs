//! The second part: the list of problems, in the order to tackle them, each with who must act and what would show it done.

use super::block::{Block, Item};
use super::{Teller, counted, place, words};
use crate::assessment::result::{NodeStatus, Shortfall, VetoStatus, Weight};
use crate::language::{Phrase, Words};
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
    let count = |weight: Weight| shortfalls.iter().filter(|shortfall| shortfall.weight == weight).count();
    let counts = [
        (count(Weight::Gate), words::GATES, words::GATES),
        (count(Weight::Problem), words::PROBLEM_COUNT, words::PROBLEM_COUNT),
        (count(Weight::Suggestion), words::SUGGESTIONS, words::SUGGESTIONS),
    ];
    blocks.push(Block::Paragraph(
        teller.say(
            Phrase::new(words::COUNTED)
                .with("all", shortfalls.len().to_string())
                .with("counted", Words::List(counted(counts))),
        ),
    ));
    let items = shortfalls.iter().enumerate();
    blocks.push(Block::Items(items.map(|(number, of)| item(teller, number.saturating_add(1), of)).collect()));
}

/// What is not done, or what is the case that rules it out: what a point asks reads as if it were so.
pub(super) fn title(teller: &Teller<'_>, shortfall: &Shortfall) -> String {
    let is_veto =
        teller.point(&shortfall.point).is_some_and(|point| point.status == NodeStatus::Veto(VetoStatus::Triggered));
    let text = if is_veto { words::TRIGGERED } else { words::NOT_DONE };
    teller.say(Phrase::new(text).with("asks", shortfall.asks.clone()))
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
        words: title(teller, shortfall),
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
