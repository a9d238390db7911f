//! The third part: what is unknown, beginning with what could end it, then what would settle it at its best, then the rest.

use super::block::{Block, Item, Pair, Table};
use super::{Teller, place, words};
use crate::assessment::result::{PointResult, Unknown};
use crate::assessment::{Assessment, IndicatorResult};
use crate::dossier::Dossier;
use crate::language::{Lang, Phrase};

pub(super) fn tell(teller: &Teller<'_>, blocks: &mut Vec<Block>) {
    let assessment = teller.assessment;
    blocks.push(Block::Heading(teller.text(words::UNKNOWN)));
    if assessment.unknown.iter().all(|unknown| unknown.points.is_empty()) {
        blocks.push(Block::Paragraph(teller.text(words::NOTHING_UNKNOWN)));
        return;
    }
    let mut told: Vec<usize> = Vec::new();
    if assessment.verdict.settled {
        blocks.push(Block::Paragraph(teller.text(words::SETTLED_ALREADY)));
    } else {
        could_end_it(teller, &mut told, blocks);
        path(teller, &mut told, blocks);
    }
    let rest = rest(teller, &told);
    if !rest.is_empty() {
        let heading = if assessment.verdict.settled { words::REST_ONLY } else { words::REST };
        blocks.push(Block::Subheading(teller.text(heading)));
        blocks.push(Block::Items(rest));
    }
}

fn could_end_it(teller: &Teller<'_>, told: &mut Vec<usize>, blocks: &mut Vec<Block>) {
    let facts = &teller.assessment.could_end_it;
    blocks.push(Block::Subheading(teller.text(words::COULD_END)));
    let text = match facts.len() {
        0 => words::NONE_COULD_END,
        1 => words::COULD_END_ONE,
        _ => words::COULD_END_MANY,
    };
    let (worst, _) = teller.worst_and_best();
    blocks.push(Block::Paragraph(teller.say(Phrase::new(text).with("worst", worst))));
    table(teller, facts, told, blocks);
}

fn path(teller: &Teller<'_>, told: &mut Vec<usize>, blocks: &mut Vec<Block>) {
    let (_, best) = teller.worst_and_best();
    blocks.push(Block::Subheading(teller.text(words::PATH)));
    let Some(path) = &teller.assessment.path else {
        blocks.push(Block::Paragraph(teller.say(Phrase::new(words::NO_PATH).with("best", best))));
        return;
    };
    let new: Vec<usize> = path.iter().copied().filter(|fact| !told.contains(fact)).collect();
    let mut numbers: Vec<usize> = path
        .iter()
        .filter_map(|fact| told.iter().chain(&new).position(|known| known == fact))
        .map(|position| position.saturating_add(1))
        .collect();
    numbers.sort_unstable();
    let numbers = teller.join(&runs(&numbers), words::COMMA);
    blocks
        .push(Block::Paragraph(teller.say(Phrase::new(words::PATH_WITH).with("numbers", numbers).with("best", best))));
    table(teller, &new, told, blocks);
}

/// Numbers that follow one another, written as one: 1–4, 6.
fn runs(numbers: &[usize]) -> Vec<String> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*number) => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let say = |(first, last): (usize, usize)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    runs.into_iter().map(say).collect()
}

/// Facts in a table, numbered on from those told before.
fn table(teller: &Teller<'_>, facts: &[usize], told: &mut Vec<usize>, blocks: &mut Vec<Block>) {
    let mut rows = Vec::new();
    for fact in facts {
        let Some(unknown) = teller.assessment.unknown.get(*fact) else { continue };
        told.push(*fact);
        let waiting: Vec<String> = unknown.points.iter().map(|id| asked_by(teller, id)).collect();
        rows.push((
            told.len(),
            vec![
                name(unknown, teller.lang),
                teller.text(unknown.because.label()),
                place(&unknown.fact, teller.lang),
                teller.join(&waiting, words::SEMICOLON),
            ],
        ));
    }
    if rows.is_empty() {
        return;
    }
    let head = [words::FACT, words::BECAUSE, words::STATE_AT, words::WAITING];
    blocks.push(Block::Table(Table {
        number: teller.text(words::NUMBER_SIGN),
        head: head.into_iter().map(|text| teller.text(text)).collect(),
        rows,
    }));
}

/// The facts not told yet, below the first point that waits for each.
fn rest(teller: &Teller<'_>, told: &[usize]) -> Vec<Item> {
    let assessment = teller.assessment;
    let mut items: Vec<(&str, Item)> = Vec::new();
    for (number, unknown) in assessment.unknown.iter().enumerate() {
        let Some(point) = unknown.points.first().filter(|_| !told.contains(&number)) else { continue };
        let label = teller.say(
            Phrase::new(words::BRACKETED)
                .with("words", name(unknown, teller.lang))
                .with("more", unknown.because.label()),
        );
        let detail = Pair { label, words: place(&unknown.fact, teller.lang) };
        match items.iter_mut().find(|(known, _)| known == point) {
            Some((_, item)) => item.details.push(detail),
            None => items.push((point, Item { details: vec![detail], ..Item::new(asked_by(teller, point)) })),
        }
    }
    items.into_iter().map(|(_, item)| item).collect()
}

/// What a fact is called, behind what it is part of: a field's name alone says little.
pub(super) fn name(unknown: &Unknown, lang: Lang) -> String {
    let own = unknown.label.both().get(lang).to_owned();
    let mut pointer = unknown.fact.pointer.as_ref();
    while let Some((above, step)) = pointer.rsplit_once('/') {
        pointer = above;
        let is_position = step == "*" || step.bytes().all(|byte| byte.is_ascii_digit()) || step == "listed";
        if is_position && !above.is_empty() {
            continue;
        }
        break;
    }
    let above = pointer.trim_end_matches(|of: char| of.is_ascii_digit() || of == '*').trim_end_matches('/');
    let above = above.strip_suffix("/listed").unwrap_or(above);
    match Dossier::describe(above).filter(|_| !above.is_empty()) {
        Some(described) if described.label.get(lang) != own => {
            format!("{} › {own}", described.label.get(lang))
        }
        _ => own,
    }
}

/// What a point asks, by its id.
fn asked_by(teller: &Teller<'_>, id: &str) -> String {
    point(teller.assessment, id).map_or_else(|| id.to_owned(), |point| point.text.get(teller.lang).to_owned())
}

fn point<'a>(assessment: &'a Assessment, id: &str) -> Option<&'a PointResult> {
    fn below<'a>(indicators: &'a [IndicatorResult], id: &str) -> Option<&'a PointResult> {
        indicators.iter().find_map(|indicator| {
            let own = indicator.observation_points.iter().find(|point| point.id == id);
            own.or_else(|| below(&indicator.indicators, id))
        })
    }
    below(&assessment.indicators, id)
}
