//! How a ledger is drawn up: what belongs together is put in order, every problem is looked for in every assessment, and statements are
//! laid to the problems they speak of.

use super::comparing;
use super::course::{Course, Event};
use super::document::{LedgerAlliance, LedgerDocument, LedgerDossier, LedgerEntry, LedgerStandard, Sighted};
use super::faults;
use super::statement::{Said, Settlement, Settlements};
use crate::assessment::{Assessment, Shortfall, Sighting};
use crate::diagnostic::{Diagnostics, Sink};
use crate::language::Phrase;
use crate::quantity::Day;
use crate::reading::{Limits, advice};

/// An assessment that is entered, and its position in what was given.
struct Entered<'a> {
    assessment: &'a Assessment,
    as_of: String,
    from: Day,
    to: Day,
    position: usize,
}

impl<'a> Entered<'a> {
    fn shortfalls(&self) -> &'a [Shortfall] {
        &self.assessment.document().shortfalls
    }
}

pub(super) fn gather(
    assessments: &[Assessment],
    settlements: Option<&Settlements>,
) -> (Option<LedgerDocument>, Diagnostics) {
    let mut sink = Sink::new(Limits::default().faults);
    let entered = enter(assessments, &mut sink);
    let Some(latest) = entered.last() else {
        sink.fault("/assessments", &faults::NOTHING_TO_KEEP.fault());
        return (None, sink.finish());
    };
    if let [only] = entered.as_slice() {
        sink.fault("/assessments", &faults::ONLY_ONE.fault().with("as_of", only.as_of.as_str()));
    }
    compare_standards(&entered, latest, &mut sink);
    let problems = problems(&entered);
    let statements = settlements.map(|of| sound(of, &entered, &problems, &mut sink)).unwrap_or_default();
    let mut entries: Vec<LedgerEntry> =
        problems.iter().enumerate().filter_map(|(at, problem)| entry(at, problem, &entered, &statements)).collect();
    // Within a state the order to tackle them stays.
    entries.sort_by_key(|entry| entry.state);
    let alliance = &latest.assessment.document().dossier;
    let document = LedgerDocument {
        schema: "chanjiao/ledger/1",
        alliance: LedgerAlliance { id: alliance.alliance.clone(), name: alliance.name.clone() },
        dossiers: entered.iter().map(dossier).collect(),
        problems: entries,
    };
    (Some(document), sink.finish())
}

/// The assessments that belong together, the earliest first.
fn enter<'a>(assessments: &'a [Assessment], sink: &mut Sink) -> Vec<Entered<'a>> {
    let Some(first) = assessments.first() else { return Vec::new() };
    let alliance = &first.dossier().alliance.id;
    let mut entered = Vec::with_capacity(assessments.len());
    for (position, assessment) in assessments.iter().enumerate() {
        let dossier = assessment.dossier();
        if dossier.alliance.id == *alliance {
            let (from, to) = (dossier.as_of.first_day(), dossier.as_of.last_day());
            entered.push(Entered { assessment, as_of: dossier.as_of.to_string(), from, to, position });
        } else {
            let fault = faults::OTHER_ALLIANCE.fault();
            let fault = fault.with("other", dossier.alliance.id.to_string()).with("alliance", alliance.to_string());
            sink.fault(format!("/assessments/{position}"), &fault);
        }
    }
    entered.sort_by_key(|of| (of.from, of.to, of.position));
    let rival = |at: usize| {
        let one = entered.get(at)?;
        let is_of_same_time =
            |other: &&Entered<'_>| other.position != one.position && one.from <= other.to && other.from <= one.to;
        entered.iter().find(is_of_same_time).map(|other| (one, other))
    };
    let rivals: Vec<usize> = (0..entered.len()).filter(|at| rival(*at).is_some()).collect();
    for (one, other) in rivals.iter().filter_map(|at| rival(*at)) {
        let fault = faults::SAME_DATE.fault().with("as_of", one.as_of.as_str()).with("other", other.as_of.as_str());
        sink.fault(format!("/assessments/{}", one.position), &fault);
    }
    let kept = entered.into_iter().enumerate().filter(|(at, _)| !rivals.contains(at));
    kept.map(|(_, of)| of).collect()
}

/// Says which assessments were held against something else than the latest.
fn compare_standards(entered: &[Entered<'_>], latest: &Entered<'_>, sink: &mut Sink) {
    let standard = latest.assessment.assessor().standard();
    for one in entered {
        let other = one.assessment.assessor().standard();
        let path = format!("/assessments/{}", one.position);
        if other.document().id != standard.document().id {
            let fault = faults::OTHER_STANDARD.fault();
            let fault = fault.with("other", other.document().id.to_string());
            sink.fault(path, &fault.with("standard", standard.document().id.to_string()));
        } else if other.digest() != standard.digest() {
            let differing = other
                .points()
                .filter(|(_, point)| comparing::counterpart(other, standard, point.id.as_str()).is_none())
                .count();
            let fault = faults::OTHER_EDITION.fault().with("count", differing.to_string());
            let fault = fault.with("other", other.document().edition.as_str());
            sink.fault(path, &fault.with("edition", standard.document().edition.as_str()));
        }
    }
}

/// A problem, and where it was found.
struct Problem<'a> {
    /// The latest assessment that found it, by its place among those entered.
    at: usize,
    /// As the latest assessment that found it tells it.
    latest: &'a Shortfall,
    /// As each assessment tells it, if it found it; in the order of those entered.
    found: Vec<Option<&'a Shortfall>>,
}

impl Problem<'_> {
    /// Every id under which it was found, the latest first.
    fn ids(&self) -> Vec<&str> {
        let mut ids = vec![self.latest.id.as_str()];
        for shortfall in self.found.iter().rev().flatten() {
            if !ids.contains(&shortfall.id.as_str()) {
                ids.push(&shortfall.id);
            }
        }
        ids
    }
}

/// Every problem that any assessment found: those of the latest first, each in the order to tackle them.
fn problems<'a>(entered: &[Entered<'a>]) -> Vec<Problem<'a>> {
    let mut problems: Vec<Problem<'a>> = Vec::new();
    for (at, one) in entered.iter().enumerate().rev() {
        let here = one.assessment.assessor().standard();
        for shortfall in one.shortfalls() {
            let is_it = |problem: &Problem<'_>| {
                let there = entered.get(problem.at).map(|of| of.assessment.assessor().standard());
                problem.latest.subject == shortfall.subject
                    && there
                        .and_then(|there| comparing::counterpart(here, there, &shortfall.point))
                        .is_some_and(|point| point.id.as_str() == problem.latest.point)
            };
            let place = match problems.iter().position(is_it) {
                Some(place) => place,
                // The same id, asked otherwise then: its history says that it does not compare.
                None if problems.iter().any(|problem| problem.latest.id == shortfall.id) => continue,
                None => {
                    problems.push(Problem { at, latest: shortfall, found: vec![None; entered.len()] });
                    problems.len().saturating_sub(1)
                }
            };
            let found = problems.get_mut(place).and_then(|problem| problem.found.get_mut(at));
            if let Some(found) = found {
                *found = Some(shortfall);
            }
        }
    }
    problems
}

/// The statements that count, the earliest first, each with the problem that it speaks of, by its place.
fn sound<'s>(
    settlements: &'s Settlements,
    entered: &[Entered<'_>],
    problems: &[Problem<'_>],
    sink: &mut Sink,
) -> Vec<(usize, &'s Settlement)> {
    let Some(latest) = entered.last() else { return Vec::new() };
    let alliance = &latest.assessment.dossier().alliance.id;
    if settlements.alliance != *alliance {
        let fault = faults::OTHER_ALLIANCES_STATEMENTS.fault().with("other", settlements.alliance.to_string());
        sink.fault("/settlements/alliance", &fault.with("alliance", alliance.to_string()));
        return Vec::new();
    }
    let mut found: Vec<(usize, &Settlement, usize)> = Vec::new();
    for (position, statement) in settlements.settlements.iter().enumerate() {
        let path = |field: &str| format!("/settlements/settlements/{position}{field}");
        if settlements.settlements.iter().take(position).any(|other| other.id == statement.id) {
            sink.fault(path("/id"), &faults::SAME_ID.fault().with("id", statement.id.to_string()));
            continue;
        }
        let Some(at) = problems.iter().position(|problem| problem.ids().contains(&statement.problem.as_str())) else {
            let known: Vec<&str> = problems.iter().map(|problem| problem.latest.id.as_str()).collect();
            let advice = if known.is_empty() {
                Phrase::new(faults::NO_PROBLEMS)
            } else {
                advice(&statement.problem, known.into_iter())
            };
            let fault = faults::UNKNOWN_PROBLEM.fault().with("problem", statement.problem.as_str());
            sink.fault(path("/problem"), &fault.with("advice", advice));
            continue;
        };
        let is_bare = statement.evidence.as_ref().is_none_or(Vec::is_empty);
        if statement.says == Said::Settled && is_bare {
            sink.fault(path(""), &faults::WITHOUT_EVIDENCE.fault());
            continue;
        }
        let first = problems.get(at).and_then(|problem| problem.found.iter().position(Option::is_some));
        if let Some(first) = first.and_then(|first| entered.get(first)).filter(|first| first.to >= statement.on) {
            let fault = faults::TOO_EARLY.fault().with("on", statement.on.to_string());
            sink.fault(path("/on"), &fault.with("first", first.as_of.as_str()));
            continue;
        }
        found.push((at, statement, position));
    }
    let contradicts = |(at, statement, position): &(usize, &Settlement, usize)| {
        let is_contradicted = found
            .iter()
            .any(|(other_at, other, _)| other_at == at && other.on == statement.on && other.says != statement.says);
        is_contradicted.then_some(*position)
    };
    let contradicted: Vec<usize> = found.iter().filter_map(contradicts).collect();
    for (_, statement, position) in found.iter().filter(|(_, _, position)| contradicted.contains(position)) {
        let fault = faults::CONTRADICTING.fault().with("problem", statement.problem.as_str());
        sink.fault(format!("/settlements/settlements/{position}"), &fault);
    }
    found.retain(|(_, _, position)| !contradicted.contains(position));
    found.sort_by_key(|(_, statement, _)| statement.on);
    found.into_iter().map(|(at, statement, _)| (at, statement)).collect()
}

/// How a problem stood in each assessment.
fn history(problem: &Problem<'_>, entered: &[Entered<'_>]) -> Vec<Sighting> {
    let asked = entered.get(problem.at).map(|of| of.assessment.assessor().standard());
    let sight = |one: &Entered<'_>| {
        let there = one.assessment.assessor().standard();
        let point = comparing::counterpart(asked?, there, &problem.latest.point)?;
        let about = (point.id.as_str(), problem.latest.subject.as_deref());
        one.assessment.sightings([about]).into_iter().next()
    };
    entered.iter().map(|one| sight(one).unwrap_or(Sighting::NotComparable)).collect()
}

fn entry(
    at: usize,
    problem: &Problem<'_>,
    entered: &[Entered<'_>],
    statements: &[(usize, &Settlement)],
) -> Option<LedgerEntry> {
    let sightings = history(problem, entered);
    let mut statements = statements.iter().filter(|(of, _)| *of == at).map(|(_, statement)| *statement).peekable();
    let mut events = Vec::new();
    let mut counted = Vec::new();
    let mut take = |statement, events: &mut Vec<_>| {
        events.push(Event::Stated(statement));
        counted.push(Settlement::clone(statement));
    };
    for (one, sighting) in entered.iter().zip(&sightings) {
        // A dossier that may be of the day of a statement, or later, speaks after it: what it shows stands.
        while let Some(statement) = statements.next_if(|statement| statement.on <= one.to) {
            take(statement, &mut events);
        }
        events.push(Event::Assessed(&one.as_of, *sighting));
    }
    statements.for_each(|statement| take(statement, &mut events));
    let course = Course::through(events);
    let (first_found, last_found) = (course.first_found?.to_owned(), course.last_found?.to_owned());
    let latest = problem.latest;
    let sighted = entered.iter().zip(sightings).zip(&problem.found).map(|((one, sighting), found)| Sighted {
        as_of: one.as_of.clone(),
        sighting,
        finding: found.map(|found| found.finding.clone()),
    });
    Some(LedgerEntry {
        id: latest.id.clone(),
        former_ids: problem.ids().into_iter().skip(1).map(str::to_owned).collect(),
        state: course.state,
        because: course.because,
        point: latest.point.clone(),
        asks: latest.asks.clone(),
        subject: latest.subject.clone(),
        weight: latest.weight,
        finding: latest.finding.clone(),
        distances: latest.distances.clone(),
        first_found,
        last_found,
        history: sighted.collect(),
        settlements: counted,
        acts: latest.acts.clone(),
        urged_by: latest.urged_by.clone(),
        provisions: latest.provisions.clone(),
        wants: latest.wants.clone(),
    })
}

fn dossier(entered: &Entered<'_>) -> LedgerDossier {
    let assessment = entered.assessment.document();
    let standard = &assessment.standard;
    LedgerDossier {
        as_of: entered.as_of.clone(),
        digest: assessment.dossier.digest.clone(),
        standard: LedgerStandard {
            id: standard.id.clone(),
            edition: standard.edition.clone(),
            title: standard.title.clone(),
            authority: standard.authority,
            digest: standard.digest.clone(),
        },
        outcomes: assessment.verdict.outcomes.clone(),
        settled: assessment.verdict.settled,
        shortfalls: assessment.shortfalls.len(),
    }
}
