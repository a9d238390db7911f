//! The third part: what is unknown, beginning with what could end it, then what would settle it at its best, then the rest.

use super::block::{Block, Item, Pair, Table};
use super::{Teller, place, words};
use crate::assessment::result::Unknown;
use crate::dossier::Dossier;
use crate::language::{Lang, Phrase};

pub(super) fn tell(teller: &Teller<'_>, blocks: &mut Vec<Block>) {
    let assessment = teller.assessment;
    blocks.push(Block::Heading(teller.text(words::UNKNOWN)));
    if assessment.unknown.iter().all(|unknown| unknown.points.is_empty()) {
        blocks.push(Block::Paragraph(teller.text(words::NOTHING_UNKNOWN)));
        return;
    }
    let opening = blocks.len();
    let mut told: Vec<usize> = Vec::new();
    if assessment.verdict.settled {
        blocks.push(Block::Paragraph(teller.text(words::SETTLED_ALREADY)));
    } else {
        could_end_it(teller, &mut told, blocks);
        path(teller, &mut told, blocks);
    }
    if assessment.unknown.iter().any(|unknown| unknown.fact.pointer.contains("/-")) {
        blocks.insert(opening, Block::Paragraph(teller.text(words::APPENDED)));
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
                at(unknown, teller.lang),
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
        let detail = Pair { label, words: at(unknown, teller.lang) };
        match items.iter_mut().find(|(known, _)| known == point) {
            Some((_, item)) => item.details.push(detail),
            None => items.push((point, Item { details: vec![detail], ..Item::new(asked_by(teller, point)) })),
        }
    }
    items.into_iter().map(|(_, item)| item).collect()
}

/// What a fact is called, behind what it is part of, for a field's name alone says little; with whose it is and when.
pub(super) fn name(unknown: &Unknown, lang: Lang) -> String {
    let fact = &unknown.fact;
    let own = field(&fact.pointer, lang).unwrap_or_else(|| unknown.label.both().get(lang).to_owned());
    let (above, _) = fact.pointer.rsplit_once('/').unwrap_or_default();
    let named = match field(above, lang).filter(|above| *above != own) {
        Some(above) => Phrase::new(words::PART_OF).with("above", above).with("own", own).say(lang),
        None => own,
    };
    let whose = fact.entity.as_ref().filter(|_| !is_standards(&fact.pointer));
    let of: Vec<String> =
        whose.into_iter().cloned().chain(fact.period.map(|period| period.label().say(lang))).collect();
    if of.is_empty() {
        return named;
    }
    Phrase::new(words::BRACKETED).with("words", named).with("more", of.join(words::COMMA.get(lang))).say(lang)
}

/// Whether a standard, and not the schema, says what stands there: figures that it declares, questions that it asks.
fn is_standards(pointer: &str) -> bool {
    matches!(pointer, "/figures" | "/attestations")
}

/// Where to state a fact; what a standard asks, with its id, for the place alone does not tell.
fn at(unknown: &Unknown, lang: Lang) -> String {
    if is_standards(&unknown.fact.pointer) { place(&unknown.fact, lang) } else { unknown.fact.pointer.to_string() }
}

/// What the dossier's schema calls a place; an item of a list is called as the list is, and one that is told from the
/// others by a word of a vocabulary (a locality, say) as that word is.
fn field(pointer: &str, lang: Lang) -> Option<String> {
    let steps: Vec<&str> = pointer.split('/').skip(1).map(|step| if step == "-" { "*" } else { step }).collect();
    let is_position = |step: &&str| *step == "*" || *step == "listed" || step.bytes().all(|byte| byte.is_ascii_digit());
    let named = steps.iter().rposition(|step| !is_position(step))?;
    let path = |steps: &[&str]| steps.iter().map(|step| format!("/{step}")).collect::<String>();
    let (upto, _) = steps.split_at_checked(named.saturating_add(1))?;
    if let Some(described) = Dossier::describe(&path(upto)) {
        return Some(described.label.get(lang).to_owned());
    }
    let (word, item) = upto.split_last()?;
    let item = path(item);
    Dossier::describe(&item)?.fields.iter().find_map(|field| {
        let words = Dossier::describe(&format!("{item}/{field}"))?.vocabulary;
        let label = words.into_iter().find(|known| known.word == *word)?.label?;
        Some(label.get(lang).to_owned())
    })
}

/// What a point asks, by its id.
fn asked_by(teller: &Teller<'_>, id: &str) -> String {
    teller.point(id).map_or_else(|| id.to_owned(), |point| point.text.get(teller.lang).to_owned())
}
