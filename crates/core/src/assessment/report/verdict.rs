//! The first part: what the verdict is, what to do first, on whose authority it stands, and on what footing.

use super::block::{Block, Item, Pair};
use super::{Purpose, Teller, counted, points, words};
use crate::language::{Phrase, Words};

/// The prefix of a digest that people compare by eye: `sha256:` and twelve digits.
const DIGEST_SHOWN: usize = 19;

pub(super) fn tell(teller: &Teller<'_>, blocks: &mut Vec<Block>) {
    let assessment = teller.assessment;
    blocks.push(Block::Title(teller.say(Phrase::new(words::TITLE).with("name", assessment.dossier.name.as_str()))));
    blocks.push(Block::Heading(teller.text(words::VERDICT)));
    if let (true, [only]) = (assessment.verdict.settled, assessment.verdict.outcomes.as_slice()) {
        blocks.push(Block::Paragraph(
            teller.say(Phrase::new(words::SETTLED).with("outcome", only.label()).with("meaning", words::meaning(only))),
        ));
    } else {
        let (worst, best) = teller.worst_and_best();
        blocks.push(Block::Paragraph(teller.say(Phrase::new(words::OPEN).with("best", best).with("worst", worst))));
        let meanings = assessment.verdict.outcomes.iter().rev().map(|outcome| Pair {
            label: teller.say(Phrase::new(words::OUTCOME).with("outcome", outcome.label())),
            words: teller.text(words::meaning(outcome)),
        });
        blocks.push(Block::Pairs(meanings.collect()));
    }
    blocks.push(Block::Subheading(teller.text(words::FIRST)));
    let items = first(teller).into_iter().enumerate();
    blocks.push(Block::Items(
        items.map(|(number, words)| Item { number: number.checked_add(1), ..Item::new(words) }).collect(),
    ));
    blocks.push(Block::Pairs(authority(teller)));
    blocks.push(Block::Pairs(footing(teller)));
}

/// What to do first: find out what could end it, tackle the first problem.
fn first(teller: &Teller<'_>) -> Vec<String> {
    let assessment = teller.assessment;
    let mut steps = Vec::new();
    let mut facts: Vec<String> = Vec::new();
    for number in &assessment.could_end_it {
        if let Some(unknown) = assessment.unknown.get(*number) {
            let label = super::unknown::name(unknown, teller.lang);
            if !facts.contains(&label) {
                facts.push(label);
            }
        }
    }
    if !facts.is_empty() {
        let text = if assessment.could_end_it.len() == 1 { words::CHECK_ONE_FIRST } else { words::CHECK_FIRST };
        let facts = Words::List(facts.into_iter().map(Words::Same).collect());
        let (worst, _) = teller.worst_and_best();
        let mut step = teller.say(Phrase::new(text).with("facts", facts).with("worst", worst));
        if let Some(body) = &assessment.dossier.stated_by {
            let by_whom = Phrase::new(words::BY_WHOM).with("body", body.as_str());
            step = teller.say(Phrase::new(words::SENTENCES).with("one", step).with("other", by_whom));
        }
        steps.push(step);
    }
    if let Some(shortfall) = assessment.shortfalls.first() {
        steps.push(
            teller.say(
                Phrase::new(words::TACKLE_FIRST)
                    .with("asks", super::problems::title(teller, shortfall))
                    .with("finding", shortfall.finding.clone())
                    .with("who", teller.actors(&shortfall.acts)),
            ),
        );
    }
    if steps.is_empty() {
        let waits = assessment.unknown.iter().any(|unknown| !unknown.points.is_empty());
        steps.push(teller.text(if waits { words::SUPPLY } else { words::NOTHING_FIRST }));
    }
    steps
}

fn authority(teller: &Teller<'_>) -> Vec<Pair> {
    let standard = &teller.assessment.standard;
    let title =
        Phrase::new(words::EDITION).with("title", standard.title.clone()).with("edition", standard.edition.as_str());
    let mut pairs = vec![teller.pair(words::STANDARD, teller.say(title))];
    if let Some(number) = &standard.number {
        pairs.push(teller.pair(words::NUMBER, number));
    }
    pairs.push(teller.pair(words::AUTHORITY, teller.text(words::authority(standard.authority))));
    if let Some(note) = &standard.note {
        pairs.push(teller.pair(words::NOTE, note.get(teller.lang)));
    }
    if let Some(outside) = &standard.outside_edition {
        pairs.push(teller.pair(words::EDITION_WARNING, teller.say(outside.clone())));
    }
    pairs
}

fn footing(teller: &Teller<'_>) -> Vec<Pair> {
    let assessment = teller.assessment;
    let dossier = &assessment.dossier;
    let assessed = Phrase::new(words::AS_OF).with("name", dossier.name.as_str()).with("day", dossier.as_of.as_str());
    let mut pairs = vec![teller.pair(words::DOSSIER, teller.say(assessed))];
    if let Some(body) = &dossier.stated_by {
        pairs.push(teller.pair(words::STATED_BY, body));
    }
    if !dossier.standings.is_empty() {
        let standings: Vec<String> = dossier.standings.iter().map(|standing| standing.say(teller.lang)).collect();
        pairs.push(teller.pair(words::STANDINGS, teller.join(&standings, words::SEMICOLON)));
    }
    let periods: Vec<String> = assessment.periods.iter().map(|period| period.label().say(teller.lang)).collect();
    pairs.push(teller.pair(words::PERIODS, teller.join(&periods, words::COMMA)));
    pairs.push(teller.pair(words::FOOTING, soundness(teller)));
    if !assessment.footing.set_aside.is_empty() {
        pairs.push(teller.pair(words::SET_ASIDE, teller.join(&assessment.footing.set_aside, words::COMMA)));
    }
    if let Some(points) = points(&assessment.verdict.points) {
        let text = match teller.purpose() {
            Purpose::Count => words::POINTS_COUNT,
            Purpose::Mark => words::POINTS_MARK,
            Purpose::Idle => words::POINTS_IDLE,
        };
        pairs.push(teller.pair(words::POINTS, teller.say(Phrase::new(text).with("points", points))));
    }
    let digests = Phrase::new(words::TWO_DIGESTS)
        .with("dossier", shortened(&dossier.digest))
        .with("standard", shortened(&assessment.standard.digest));
    pairs.push(teller.pair(words::DIGESTS, teller.say(digests)));
    pairs
}

fn soundness(teller: &Teller<'_>) -> String {
    let footing = &teller.assessment.footing;
    let text = match (footing.validated, footing.errors) {
        (false, _) => return teller.text(words::UNVALIDATED),
        (true, 0) => words::SOUND,
        (true, _) => words::UNSOUND,
    };
    let sound = Phrase::new(text).with("errors", Words::List(counted([(footing.errors, words::ERROR, words::ERRORS)])));
    if footing.warnings == 0 && footing.hints == 0 {
        return teller.say(sound);
    }
    let odd = [(footing.warnings, words::WARNING, words::WARNINGS), (footing.hints, words::HINT, words::HINTS)];
    let odd = Words::List(counted(odd));
    teller.say(Phrase::new(words::ODD).with("footing", sound).with("odd", odd))
}

fn shortened(digest: &str) -> String {
    digest.chars().take(DIGEST_SHOWN).chain(['…']).collect()
}
