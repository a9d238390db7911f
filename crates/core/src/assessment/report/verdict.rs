//! The first part: what the verdict is, what to do first, on whose authority it stands, and on what footing.

use super::block::{Block, Item, Pair};
use super::problems::Problem;
use super::unknown::gate;
use super::{Purpose, Teller, counted, naming, points, words};
use crate::assessment::result::{NodeStatus, PointResult, Weight};
use crate::assessment::{Outcome, Status};
use crate::language::{Phrase, Text, Words};
use crate::notice;
use crate::standard::Tier;

pub(super) fn tell(teller: &Teller<'_>, blocks: &mut Vec<Block>) {
    let assessment = teller.assessment;
    blocks.push(Block::Title(teller.say(Phrase::new(words::TITLE).with("name", assessment.dossier.name.as_str()))));
    blocks.push(Block::Heading(teller.text(words::VERDICT)));
    if let (true, [only]) = (assessment.verdict.settled, assessment.verdict.outcomes.as_slice()) {
        blocks
            .push(Block::Paragraph(teller.say(
                Phrase::new(words::SETTLED).with("outcome", only.label()).with("meaning", meaning(teller, only)),
            )));
    } else {
        blocks.push(Block::Paragraph(headline(teller)));
        let meanings = assessment.verdict.outcomes.iter().rev().map(|outcome| Pair {
            label: teller.say(Phrase::new(words::OUTCOME).with("outcome", outcome.label())),
            words: teller.say(meaning(teller, outcome)),
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

/// What an outcome means.
fn meaning(teller: &Teller<'_>, outcome: &Outcome) -> Phrase {
    Phrase::new(words::meaning(outcome)).with("asker", teller.asker())
}

/// That it is open, through what, and between which outcomes.
fn headline(teller: &Teller<'_>) -> String {
    let (worst, best) = teller.worst_and_best();
    let gates = teller.open_gates();
    let count = |of: Tier| gates.iter().filter(|(tier, _)| *tier == of).count();
    let points = teller.points();
    let waiting = points.into_iter().filter(|(tier, point)| *tier == Tier::Substantive && !point.missing.is_empty());
    let (deciding, others): (Vec<_>, Vec<_>) =
        waiting.partition(|(tier, point)| teller.may_change_the_verdict(*tier, point));
    let mut named = Words::from("");
    let what = if gates.is_empty() {
        Words::List(counted([(deciding.len(), words::OPEN_POINT, words::OPEN_POINTS)]))
    } else {
        let kinds = [
            (count(Tier::Veto), words::OPEN_VETO, words::OPEN_VETOES),
            (count(Tier::Basic), words::OPEN_CONDITION, words::OPEN_CONDITIONS),
        ];
        let quoted = |point: &PointResult| Phrase::new(words::QUOTED).with("words", point.text.clone()).into();
        let names = gates.iter().map(|(_, point)| quoted(point)).collect();
        named = Phrase::new(words::OPEN_NAMED).with("names", Words::List(names)).into();
        Words::List(counted(kinds))
    };
    let open = Phrase::new(words::OPEN).with("what", what).with("names", named).with("best", best).with("worst", worst);
    let more = match (gates.is_empty(), deciding.is_empty(), others.is_empty()) {
        (_, true, false) => words::REST_ONLY_COUNTS,
        (false, false, _) => words::REST_DECIDES_TOO,
        _ => return teller.say(open),
    };
    teller.say(Phrase::new(words::SENTENCES).with("one", open).with("other", more))
}

/// What to do first: mend the gates that are shut, find out about those that are open, tackle the first problem.
fn first(teller: &Teller<'_>) -> Vec<String> {
    let assessment = teller.assessment;
    let problems = Problem::all(teller);
    let tackle = |text: Text, problem: &Problem<'_>| {
        let who: Words = match problem.first.acts.as_slice() {
            [] => "".into(),
            acts => Phrase::new(words::WHO_ACTS).with("who", teller.actors(acts)).into(),
        };
        teller.say(
            Phrase::new(text)
                .with("asks", super::problems::title(teller, problem.first))
                .with("finding", problem.finding(teller))
                .with("who", who),
        )
    };
    let is_gate = |problem: &&Problem<'_>| problem.first.weight == Weight::Gate;
    let mut steps: Vec<String> =
        problems.iter().filter(is_gate).map(|problem| tackle(words::MEND_GATE, problem)).collect();
    let shut = steps.len();
    steps.extend(teller.open_gates().into_iter().map(|(tier, point)| find_out(teller, tier, point)));
    if let (true, Some(body), Some(last)) = (steps.len() > shut, &assessment.dossier.stated_by, steps.last_mut()) {
        let by_whom = Phrase::new(words::BY_WHOM).with("body", body.as_str());
        *last = teller.say(Phrase::new(words::SENTENCES).with("one", last.as_str()).with("other", by_whom));
    }
    if let Some(problem) = problems.iter().find(|problem| !is_gate(problem)) {
        let text = match problem.first.weight {
            Weight::Suggestion => words::SUGGEST_FIRST,
            Weight::Gate | Weight::Problem => words::TACKLE_FIRST,
        };
        steps.push(tackle(text, problem));
    }
    if steps.is_empty() {
        let waits = assessment.unknown.iter().any(|unknown| !unknown.points.is_empty());
        steps.push(teller.text(if waits { words::SUPPLY } else { words::NOTHING_FIRST }));
    }
    steps
}

/// What to find out about a gate that is open, and what it means if the answer is bad.
fn find_out(teller: &Teller<'_>, tier: Tier, point: &PointResult) -> String {
    let facts = naming::names(teller, &point.missing);
    let text = match (teller.assessment.verdict.settled, tier, point.missing.len()) {
        (true, ..) => words::FIND_OUT_TOO,
        (false, Tier::Veto, _) => words::FIND_OUT_VETO,
        (false, _, 0 | 1) => words::FIND_OUT_ONE,
        (false, ..) => words::FIND_OUT_MANY,
    };
    let step = Phrase::new(text)
        .with("gate", gate(tier))
        .with("asks", point.text.clone())
        .with("facts", teller.join(&facts, words::SEMICOLON))
        .with("how", if teller.any_will_do(point) { words::ANY_OF_THEM.into() } else { Words::from("") })
        .with("outcome", teller.if_bad(tier));
    teller.say(step)
}

fn authority(teller: &Teller<'_>) -> Vec<Pair> {
    let standard = &teller.assessment.standard;
    let title =
        Phrase::new(words::EDITION).with("title", standard.title.clone()).with("edition", standard.edition.as_str());
    let mut pairs = vec![teller.pair(words::STANDARD, teller.say(title))];
    if let Some(number) = &standard.number {
        let document = notice::DOCUMENTS.iter().find(|document| document.number == number);
        let known = document.map(|document| {
            Phrase::new(words::DOCUMENT_KNOWN).with("number", document.number).with("title", document.title)
        });
        pairs.push(teller.pair(words::NUMBER, known.map_or_else(|| number.clone(), |known| teller.say(known))));
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
    let periods = teller.join(&periods, words::COMMA);
    let periods =
        if teller.is_year_given { periods } else { teller.say(Phrase::new(words::LAST_FULL).with("periods", periods)) };
    pairs.push(teller.pair(words::PERIODS, periods));
    pairs.push(teller.pair(words::FOOTING, soundness(teller)));
    if let Some(counts) = counts(teller) {
        pairs.push(teller.pair(words::POINT_COUNTS, counts));
    }
    if let (Purpose::Mark, Some(points)) = (teller.purpose(), points(&assessment.verdict.points)) {
        pairs.push(teller.pair(words::POINTS, points));
    }
    pairs
}

/// How the substantive points stand, counted.
fn counts(teller: &Teller<'_>) -> Option<String> {
    let points = teller.points();
    let substantive: Vec<&PointResult> =
        points.iter().filter(|(tier, _)| *tier == Tier::Substantive).map(|(_, point)| *point).collect();
    let count = |status: Status| substantive.iter().filter(|point| point.status == NodeStatus::Plain(status)).count();
    let counts = [
        (count(Status::Met), words::MET, words::MET),
        (count(Status::Unmet), words::UNMET, words::UNMET),
        (count(Status::Unknown), words::NOT_KNOWN, words::NOT_KNOWN),
        (count(Status::NotApplicable), words::NOT_APPLICABLE, words::NOT_APPLICABLE),
    ];
    let all = Phrase::new(words::COUNTS_IN_ALL)
        .with("counted", Words::List(counted(counts)))
        .with("all", substantive.len().to_string());
    (!substantive.is_empty()).then(|| teller.say(all))
}

fn soundness(teller: &Teller<'_>) -> String {
    let footing = &teller.assessment.footing;
    if !footing.validated {
        return teller.text(words::UNVALIDATED);
    }
    let sound: Words = match footing.errors {
        0 => words::SOUND.into(),
        _ => {
            let errors = counted([(footing.errors, words::ERROR, words::ERRORS)]);
            Phrase::new(words::UNSOUND).with("errors", Words::List(errors)).into()
        }
    };
    let odd = footing.warnings.saturating_add(footing.hints);
    let odd = Words::List(counted([(odd, words::REMINDER, words::REMINDERS)]));
    let text = if footing.warnings == 0 && footing.hints == 0 { words::FORM } else { words::FORM_AND_ODD };
    teller.say(Phrase::new(text).with("footing", sound).with("odd", odd))
}
