//! An assessment written out: the tree with its reasons, the list of problems, what is unknown, what was assessed and on whose authority.

use super::board::{Board, left_out};
use super::judge::{Status, Tally};
use super::reason::{self, Periods};
use super::result::{
    AssessedDossier, AssessedStandard, AssessmentDocument, FactLabel, FactName, Footing, IndicatorResult, NodeStatus,
    PointResult, Points, Shortfall, Unknown, Verdict, Weight,
};
use super::vouching::Vouching;
use super::{settle, shortfall};
use crate::dossier::{Listing, Standing as StandingFact};
use crate::language::{Phrase, Text, Words};
use crate::metric::{Fact, Facts};
use crate::quantity::{LocalId, PeriodKind, Rational};
use crate::standard::measure::Measured;
use crate::standard::{Criterion, Indicator, Point, Standard, Tier};

/// Writes an assessment out.
pub(super) fn write(
    standard: &Standard,
    facts: &Facts<'_>,
    board: &Board<'_>,
    verdict: Verdict,
    footing: Footing,
) -> AssessmentDocument {
    let vouching = Vouching::of(facts.dossier());
    Report { standard, facts, board, vouching, next: 0, shortfalls: Vec::new() }.write(verdict, footing)
}

/// An assessment being written.
struct Report<'a, 's> {
    standard: &'s Standard,
    facts: &'a Facts<'a>,
    board: &'a Board<'s>,
    vouching: Vouching<'a>,
    /// The point that comes next in document order.
    next: usize,
    shortfalls: Vec<(Rational, Shortfall)>,
}

/// What stands below an indicator, counted.
#[derive(Default)]
struct Below {
    statuses: Vec<Status>,
    low: Rational,
    high: Rational,
    most: Rational,
}

impl Below {
    fn add(&mut self, other: &Self) {
        self.statuses.extend(&other.statuses);
        self.low = &self.low + &other.low;
        self.high = &self.high + &other.high;
        self.most = &self.most + &other.most;
    }

    fn points(&self) -> Points {
        Points::of(&self.low, &self.high, &self.most)
    }
}

impl<'s> Report<'_, 's> {
    fn write(mut self, verdict: Verdict, footing: Footing) -> AssessmentDocument {
        let mut indicators = Vec::new();
        for indicator in &self.standard.document().indicators {
            let tier = indicator.tier.unwrap_or(Tier::Substantive);
            indicators.push(self.indicator(indicator, tier).0);
        }
        let totals = self.board.totals();
        let (could_end_it, path) = if verdict.settled {
            (Vec::new(), None)
        } else {
            (settle::could_end_it(self.board, &totals), settle::path(self.board, &totals))
        };
        // Gates first, then problems by the points at stake, then suggestions; in document order among equals.
        self.shortfalls.sort_by(|(a, one), (b, other)| one.weight.cmp(&other.weight).then_with(|| b.cmp(a)));
        let shortfalls = std::mem::take(&mut self.shortfalls).into_iter().map(|(_, shortfall)| shortfall).collect();
        AssessmentDocument {
            schema: "chanjiao/assessment/1",
            semantics: 1,
            dossier: self.dossier_seal(),
            standard: self.standard_seal(),
            periods: [PeriodKind::CalendarYear, PeriodKind::AcademicYear, PeriodKind::GraduatingClass]
                .into_iter()
                .filter_map(|kind| self.facts.period(kind, 0))
                .collect(),
            footing,
            verdict,
            indicators,
            shortfalls,
            unknown: self.unknown(),
            could_end_it,
            path,
        }
    }

    fn indicator(&mut self, indicator: &'s Indicator, tier: Tier) -> (IndicatorResult, Below) {
        let mut below = Below::default();
        let mut indicators = Vec::new();
        for child in indicator.indicators.iter().flatten() {
            let (result, counted) = self.indicator(child, tier);
            below.add(&counted);
            indicators.push(result);
        }
        let mut observation_points = Vec::new();
        for point in indicator.observation_points.iter().flatten() {
            if let Some((result, counted)) = self.point(point) {
                below.add(&counted);
                observation_points.push(result);
            }
        }
        let tally = Tally::of(below.statuses.iter().copied());
        let status = match tier {
            Tier::Veto if below.statuses.is_empty() => NodeStatus::Plain(Status::NotApplicable),
            Tier::Veto => NodeStatus::of(tier, any(tally)),
            Tier::Basic | Tier::Substantive => NodeStatus::Plain(all(tally)),
        };
        let not_applicable = below.statuses.len().saturating_sub(tally.remaining());
        let why_empty = indicator.empty_because.clone().filter(|_| below.statuses.is_empty()).map(Words::from);
        let result = IndicatorResult {
            id: indicator.id.to_string(),
            label: indicator.label.clone(),
            tier: indicator.tier,
            status,
            points: below.points(),
            reason: reason::of_indicator(tier, tally, not_applicable, why_empty),
            indicators,
            observation_points,
        };
        (result, below)
    }

    fn point(&mut self, point: &'s Point) -> Option<(PointResult, Below)> {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        let (card, standing) = (self.board.cards.get(number)?, self.board.standings.get(number)?);
        let periods = |measured: Measured<'_>| -> Periods {
            measured.counted_in().map_or((None, None), |kind| (self.facts.period(kind, 0), self.facts.period(kind, 1)))
        };
        let why = match left_out(point, self.facts).filter(|_| card.is_left_out) {
            Some(reason) => reason::left_out(reason),
            None => reason::of(&card.judged, &periods),
        };
        let mut below = Below { statuses: vec![standing.status], ..Below::default() };
        if let Some(score) = &standing.score {
            (below.low, below.high, below.most) = (score.low.clone(), score.high.clone(), card.stake.most.clone());
        }
        let is_short = match card.stake.tier {
            Tier::Veto => standing.status == Status::Met,
            Tier::Basic | Tier::Substantive => standing.status == Status::Unmet,
        };
        if is_short {
            let weight = match card.stake.tier {
                Tier::Veto | Tier::Basic => Weight::Gate,
                Tier::Substantive if card.stake.is_must => Weight::Problem,
                Tier::Substantive => Weight::Suggestion,
            };
            let lost = standing.score.as_ref().map_or_else(Rational::zero, |score| &card.stake.most - &score.low);
            let found = shortfall::of(self.standard, point, weight, &card.judged, &why, self.facts);
            self.shortfalls.extend(found.into_iter().map(|shortfall| (lost.clone(), shortfall)));
        }
        let used = card.judged.used();
        let result = PointResult {
            id: point.id.to_string(),
            text: point.text.clone(),
            status: NodeStatus::of(card.stake.tier, standing.status),
            force: point.binding(),
            points: standing.score.as_ref().map(|_| below.points()),
            reason: why,
            provisions: point.provisions.iter().flatten().map(ToString::to_string).collect(),
            proxy: point.proxy.clone(),
            wants: point.wants.clone(),
            evidence: self.vouching.evidence_for(&used),
            used,
            missing: card.open_facts(standing),
        };
        Some((result, below))
    }

    /// Every missing fact and the points that wait for it. Facts that no point waits for any more are kept, so that numbers stand.
    fn unknown(&self) -> Vec<Unknown> {
        let mut waiting: Vec<Vec<String>> = vec![Vec::new(); self.board.facts.len()];
        let points = self.standard.points();
        for ((card, standing), (_, point)) in self.board.cards.iter().zip(&self.board.standings).zip(points) {
            for fact in card.open_facts(standing) {
                if let Some(points) = waiting.get_mut(fact) {
                    points.push(point.id.to_string());
                }
            }
        }
        self.board
            .facts
            .iter()
            .zip(waiting)
            .map(|(missing, points)| Unknown {
                fact: missing.fact.clone(),
                because: missing.because,
                label: FactLabel(self.name(&missing.fact)),
                points,
            })
            .collect()
    }

    /// What a fact is called: a declared figure and a question by the standard, anything else by the dossier's schema.
    fn name(&self, fact: &Fact) -> FactName {
        let entity = fact.entity.as_ref().map(LocalId::as_str).unwrap_or_default();
        let document = self.standard.document();
        let named = match fact.pointer.to_string().as_str() {
            "/figures" => document
                .figures
                .iter()
                .flatten()
                .find(|figure| figure.id.as_str() == entity)
                .map(|figure| figure.label.clone()),
            "/attestations" => {
                self.standard.points().find(|(_, point)| asks(point, entity)).map(|(_, point)| point.text.clone())
            }
            _ => None,
        };
        named.map_or_else(|| FactName::Field(fact.pointer.to_string()), FactName::Standard)
    }

    fn dossier_seal(&self) -> AssessedDossier {
        let alliance = &self.facts.dossier().alliance;
        AssessedDossier {
            alliance: alliance.id.to_string(),
            name: alliance.name.clone(),
            as_of: self.facts.dossier().as_of.to_string(),
            digest: self.facts.dossier().digest(),
            standings: alliance
                .standings
                .as_ref()
                .map(Listing::items)
                .unwrap_or_default()
                .iter()
                .map(standing)
                .collect(),
            stated_by: self.facts.dossier().stated_by.as_ref().map(|statement| statement.body.clone()),
        }
    }

    fn standard_seal(&self) -> AssessedStandard {
        let standard = self.standard;
        let document = standard.document();
        let (first, last) = (self.facts.dossier().as_of.first_day(), self.facts.dossier().as_of.last_day());
        let too_early = document.in_force_from.filter(|from| last < *from);
        let too_late = document.in_force_to.filter(|to| first > *to);
        let outside_edition = match (too_early, too_late) {
            (Some(from), _) => Some(
                Phrase::new(Text::new(
                    "档案截至{as_of}，本版标准自{day}起施行",
                    "the dossier is as of {as_of}; this edition is in force from {day}",
                ))
                .with("day", from.to_string()),
            ),
            (None, Some(to)) => Some(
                Phrase::new(Text::new(
                    "档案截至{as_of}，本版标准至{day}止",
                    "the dossier is as of {as_of}; this edition was in force until {day}",
                ))
                .with("day", to.to_string()),
            ),
            (None, None) => None,
        };
        AssessedStandard {
            id: document.id.to_string(),
            edition: document.edition.clone(),
            title: document.title.clone(),
            authority: document.authority,
            number: document.number.clone(),
            note: document.note.clone(),
            digest: standard.digest().to_owned(),
            outside_edition: outside_edition.map(|phrase| phrase.with("as_of", self.facts.dossier().as_of.to_string())),
        }
    }
}

/// How the alliance stands, in words.
fn standing(standing: &StandingFact) -> Phrase {
    let batch: Words = match standing.batch {
        Some(batch) => {
            Phrase::new(Text::new("，第{batch}批", ", batch {batch}")).with("batch", batch.get().to_string()).into()
        }
        None => "".into(),
    };
    let by: Words = match &standing.by {
        Some(by) => Phrase::new(Text::new("（{by}）", " ({by})")).with("by", by.as_str()).into(),
        None => "".into(),
    };
    Phrase::new(Text::new("{level}{stage}{batch}{by}", "{level}, {stage}{batch}{by}"))
        .with("level", standing.level.label())
        .with("stage", standing.stage.label())
        .with("batch", batch)
        .with("by", by)
}

/// Whether a point asks a question of this id.
fn asks(point: &Point, question: &str) -> bool {
    fn below(criterion: &Criterion, question: &str) -> bool {
        match criterion {
            Criterion::Attested(asked) => asked.question.as_str() == question,
            Criterion::Rated(rated) => rated.question.as_str() == question,
            _ => criterion.parts().unwrap_or_default().iter().any(|part| below(part, question)),
        }
    }
    [&point.criterion, &point.triggered_when].into_iter().flatten().any(|criterion| below(criterion, question))
}

fn all(tally: Tally) -> Status {
    match tally {
        _ if tally.remaining() == 0 => Status::NotApplicable,
        Tally { unmet: 1.., .. } => Status::Unmet,
        Tally { unknown: 1.., .. } => Status::Unknown,
        Tally { .. } => Status::Met,
    }
}

fn any(tally: Tally) -> Status {
    match tally {
        Tally { met: 1.., .. } => Status::Met,
        Tally { unknown: 1.., .. } => Status::Unknown,
        Tally { .. } => Status::Unmet,
    }
}
