//! The second part: the list of problems, in the order to tackle them, each with who must act and what would show it done.

use super::block::{Block, Item};
use super::{Teller, counted, words};
use crate::assessment::result::{NodeStatus, Shortfall, VetoStatus, Weight};
use crate::language::{Phrase, Text, Words};

/// What a reader takes for one problem: the missing members of one set are one, though each has an id of its own.
pub(super) struct Problem<'a> {
    pub(super) first: &'a Shortfall,
    pub(super) shortfalls: Vec<&'a Shortfall>,
}

impl<'a> Problem<'a> {
    /// All of them, in the order to tackle them.
    pub(super) fn all(teller: &Teller<'a>) -> Vec<Self> {
        let mut problems: Vec<Self> = Vec::new();
        for shortfall in &teller.assessment.shortfalls {
            // A body that broke its word is at a distance in numbers; a member that is missing is simply missing.
            let is_member =
                |of: &Shortfall| of.subject.is_some() && of.distances.iter().all(|far| far.amount.is_none());
            let known = problems.iter_mut().find(|problem| {
                problem.first.point == shortfall.point
                    && problem.first.acts == shortfall.acts
                    && is_member(problem.first)
                    && is_member(shortfall)
            });
            match known {
                Some(problem) => problem.shortfalls.push(shortfall),
                None => problems.push(Self { first: shortfall, shortfalls: vec![shortfall] }),
            }
        }
        problems
    }

    /// What is, and what is asked; of several members what the point itself says.
    pub(super) fn finding(&self, teller: &Teller<'_>) -> String {
        let point = teller.point(&self.first.point).filter(|_| self.shortfalls.len() > 1);
        point.map_or(&self.first.finding, |point| &point.reason).say(teller.lang)
    }
}

pub(super) fn tell(teller: &Teller<'_>, blocks: &mut Vec<Block>) {
    let problems = Problem::all(teller);
    blocks.push(Block::Heading(teller.text(words::PROBLEMS)));
    if problems.is_empty() {
        blocks.push(Block::Paragraph(teller.text(words::NO_PROBLEMS)));
        return;
    }
    let count = |weight: Weight| problems.iter().filter(|problem| problem.first.weight == weight).count();
    let kinds = [
        (count(Weight::Gate), words::GATES, words::GATES, words::GATES_ARE),
        (count(Weight::Problem), words::PROBLEM_COUNT, words::PROBLEM_COUNT, words::PROBLEMS_ARE),
        (count(Weight::Suggestion), words::SUGGESTIONS, words::SUGGESTIONS, words::SUGGESTIONS_ARE),
    ];
    let counts = kinds.map(|(count, one, many, _)| (count, one, many));
    let mut said = teller.say(
        Phrase::new(words::COUNTED)
            .with("all", problems.len().to_string())
            .with("counted", Words::List(counted(counts))),
    );
    let mut add = |text: Text| {
        let other = Phrase::new(text).with("asker", teller.asker());
        said = teller.say(Phrase::new(words::SENTENCES).with("one", said.as_str()).with("other", other));
    };
    for (_, _, _, meaning) in kinds.iter().filter(|(count, ..)| *count > 0) {
        add(*meaning);
    }
    let mut points: Vec<&str> = problems.iter().map(|problem| problem.first.point.as_str()).collect();
    points.sort_unstable();
    points.dedup();
    if points.len() < problems.len() {
        add(words::MORE_THAN_POINTS);
    }
    blocks.push(Block::Paragraph(said));
    let items = problems.iter().enumerate();
    blocks.push(Block::Items(items.map(|(number, of)| item(teller, number.saturating_add(1), of)).collect()));
}

/// What is not done, or what is the case that rules it out: what a point asks reads as if it were so.
pub(super) fn title(teller: &Teller<'_>, shortfall: &Shortfall) -> String {
    let is_veto =
        teller.point(&shortfall.point).is_some_and(|point| point.status == NodeStatus::Veto(VetoStatus::Triggered));
    let text = match shortfall.weight {
        _ if is_veto => words::TRIGGERED,
        Weight::Suggestion => words::NOT_YET_DONE,
        Weight::Gate | Weight::Problem => words::NOT_DONE,
    };
    teller.say(Phrase::new(text).with("asks", shortfall.asks.clone()))
}

/// What kind of problem it is, a gate by its own name.
fn tag(teller: &Teller<'_>, shortfall: &Shortfall) -> Text {
    let tier = teller.points().into_iter().find(|(_, point)| point.id == shortfall.point).map(|(tier, _)| tier);
    match (shortfall.weight, tier) {
        (Weight::Gate, Some(tier)) => super::unknown::gate(tier),
        (weight, _) => weight.label(),
    }
}

fn item(teller: &Teller<'_>, number: usize, problem: &Problem<'_>) -> Item {
    let shortfall = problem.first;
    let mut details = vec![teller.pair(words::FINDING, problem.finding(teller))];
    let distances: Vec<String> = shortfall
        .distances
        .iter()
        .filter(|distance| distance.amount.is_some())
        .map(|distance| distance.words.say(teller.lang))
        .collect();
    if !distances.is_empty() {
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
    Item {
        number: Some(number),
        tag: Some(teller.text(tag(teller, shortfall))),
        words: title(teller, shortfall),
        details,
    }
}
