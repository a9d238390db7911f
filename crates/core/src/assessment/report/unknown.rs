//! The third part: what is unknown, by the point that waits for it: the gates first, then what else may change the verdict,
//! then what may be put off.

use super::block::{Block, Item, Pair};
use super::{Teller, naming, words};
use crate::assessment::result::PointResult;
use crate::language::{Bilingual, Phrase, Text};
use crate::lookup::HashMap;
use crate::standard::Tier;

pub(super) fn tell(teller: &Teller<'_>, blocks: &mut Vec<Block>) {
    let assessment = teller.assessment;
    blocks.push(Block::Heading(teller.text(words::UNKNOWN)));
    if assessment.unknown.iter().all(|unknown| unknown.points.is_empty()) {
        blocks.push(Block::Paragraph(teller.text(words::NOTHING_UNKNOWN)));
        return;
    }
    let mut part = Part { teller, told: HashMap::default(), sections: 0 };
    if assessment.verdict.settled {
        blocks.push(Block::Paragraph(teller.text(words::SETTLED_ALREADY)));
        let all: Vec<(Tier, &PointResult)> = teller.points();
        let items = part.by_point(&all);
        blocks.push(Block::Items(items));
        return;
    }
    part.gates(blocks);
    part.could_end_it(blocks);
    part.path(blocks);
    let (deciding, others): (Vec<_>, Vec<_>) =
        teller.points().into_iter().partition(|(tier, point)| teller.may_change_the_verdict(*tier, point));
    part.rest(&deciding, words::DECIDING, words::DECIDING_WHY, blocks);
    part.rest(&others, words::REST, words::REST_WHY, blocks);
}

/// The third part being told: what was told already, in how many sections.
struct Part<'t, 'a> {
    teller: &'t Teller<'a>,
    /// Each fact that was told, and below what.
    told: HashMap<usize, &'a Bilingual>,
    sections: usize,
}

impl<'a> Part<'_, 'a> {
    fn open(&mut self, heading: Text, blocks: &mut Vec<Block>) {
        const NUMBERS: [Text; 5] = [
            Text::new("一", "3.1"),
            Text::new("二", "3.2"),
            Text::new("三", "3.3"),
            Text::new("四", "3.4"),
            Text::new("五", "3.5"),
        ];
        let number = NUMBERS.get(self.sections).copied().unwrap_or(Text::new("又", "3"));
        self.sections = self.sections.saturating_add(1);
        blocks.push(Block::Subheading(self.teller.say(Phrase::new(heading).with("number", number))));
    }

    /// The gates that are open, each with what would settle it either way.
    fn gates(&mut self, blocks: &mut Vec<Block>) {
        let teller = self.teller;
        let gates = teller.open_gates();
        if gates.is_empty() {
            return;
        }
        self.open(words::OPEN_GATES, blocks);
        let items = gates.iter().enumerate().map(|(number, (tier, point))| {
            let asks = Phrase::new(words::GATE).with("gate", gate(*tier)).with("asks", point.text.clone());
            let mut details = Vec::new();
            if point.missing.len() > 1 {
                details.push(teller.pair(words::FIND_OUT, teller.text(how_many(teller, *tier, point))));
            }
            for fact in &point.missing {
                let Some(unknown) = teller.assessment.unknown.get(*fact) else { continue };
                details
                    .push(Pair { label: naming::name(teller, unknown), words: teller.text(unknown.because.label()) });
            }
            details.push(teller.pair(if_bad_label(*tier, point.missing.len()), teller.say(teller.if_bad(*tier))));
            Item { number: number.checked_add(1), details, ..Item::new(teller.say(asks)) }
        });
        blocks.push(Block::Items(items.collect()));
        for (_, point) in &gates {
            self.told.extend(point.missing.iter().map(|fact| (*fact, &point.text)));
        }
        let best = teller.worst_and_best().1;
        let path = teller.assessment.path.as_ref();
        if path.is_some_and(|path| path.iter().all(|fact| self.told.contains_key(fact))) {
            blocks.push(Block::Paragraph(teller.say(Phrase::new(words::GATES_SUFFICE).with("best", best))));
        }
    }

    /// Single facts behind the gates that could settle the verdict at its worst.
    fn could_end_it(&mut self, blocks: &mut Vec<Block>) {
        let teller = self.teller;
        let facts: Vec<usize> =
            teller.assessment.could_end_it.iter().copied().filter(|fact| !self.told.contains_key(fact)).collect();
        if facts.is_empty() {
            return;
        }
        self.open(words::COULD_END, blocks);
        let (worst, _) = teller.worst_and_best();
        blocks.push(Block::Paragraph(teller.say(Phrase::new(words::COULD_END_WHY).with("worst", worst))));
        self.facts(&facts, blocks);
    }

    /// What else would settle the verdict at its best.
    fn path(&mut self, blocks: &mut Vec<Block>) {
        let teller = self.teller;
        let (_, best) = teller.worst_and_best();
        let Some(path) = &teller.assessment.path else {
            self.open(words::PATH, blocks);
            blocks.push(Block::Paragraph(teller.say(Phrase::new(words::NO_PATH).with("best", best))));
            return;
        };
        let new: Vec<usize> = path.iter().copied().filter(|fact| !self.told.contains_key(fact)).collect();
        if new.is_empty() {
            return;
        }
        let text = if self.told.is_empty() { words::PATH_ALONE } else { words::PATH_WITH };
        self.open(words::PATH, blocks);
        blocks.push(Block::Paragraph(teller.say(Phrase::new(text).with("best", best))));
        self.facts(&new, blocks);
    }

    fn rest(&mut self, points: &[(Tier, &'a PointResult)], heading: Text, why: Text, blocks: &mut Vec<Block>) {
        let items = self.by_point(points);
        if items.is_empty() {
            return;
        }
        self.open(heading, blocks);
        blocks.push(Block::Paragraph(self.teller.text(why)));
        blocks.push(Block::Items(items));
    }

    /// Some facts, each below the first point that waits for it.
    fn facts(&mut self, facts: &[usize], blocks: &mut Vec<Block>) {
        let points = self.teller.points();
        let items = self.below(&points, |fact| facts.contains(&fact));
        blocks.push(Block::Items(items));
    }

    /// The facts that some points wait for: each is told below the first of them, and the others say where.
    fn by_point(&mut self, points: &[(Tier, &'a PointResult)]) -> Vec<Item> {
        self.below(points, |_| true)
    }

    fn below(&mut self, points: &[(Tier, &'a PointResult)], is_wanted: impl Fn(usize) -> bool) -> Vec<Item> {
        let mut items = Vec::new();
        for (_, point) in points {
            let (mut details, mut elsewhere): (Vec<Pair>, Vec<String>) = Default::default();
            for fact in &point.missing {
                let Some(unknown) = self.teller.assessment.unknown.get(*fact) else { continue };
                if !is_wanted(*fact) {
                    continue;
                }
                if let Some(above) = self.told.get(fact) {
                    if **above == point.text {
                        continue;
                    }
                    let above = self.teller.say(Phrase::new(words::QUOTED).with("words", (*above).clone()));
                    if !elsewhere.contains(&above) {
                        elsewhere.push(above);
                    }
                    continue;
                }
                self.told.insert(*fact, &point.text);
                details.push(Pair {
                    label: naming::name(self.teller, unknown),
                    words: self.teller.text(unknown.because.label()),
                });
            }
            if !elsewhere.is_empty() {
                details.push(self.teller.pair(words::TOLD_ABOVE, self.teller.join(&elsewhere, words::COMMA)));
            }
            if !details.is_empty() {
                items.push(Item { details, ..Item::new(point.text.get(self.teller.lang).to_owned()) });
            }
        }
        items
    }
}

/// What a gate of a tier is called.
pub(super) const fn gate(tier: Tier) -> Text {
    match tier {
        Tier::Veto => words::VETO,
        Tier::Basic | Tier::Substantive => words::CONDITION,
    }
}

/// How many of the facts that a gate waits for are wanted, as far as it can be told.
fn how_many(teller: &Teller<'_>, tier: Tier, point: &PointResult) -> Text {
    if tier != Tier::Veto && teller.any_will_do(point) { words::ANY_WILL_DO } else { words::THESE_FACTS }
}

const fn if_bad_label(tier: Tier, facts: usize) -> Text {
    match (tier, facts) {
        (Tier::Veto, _) => words::IF_SO,
        (_, 0 | 1) => words::IF_NOT,
        _ => words::IF_NONE,
    }
}
