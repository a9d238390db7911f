//! The assessor: a standard made ready once, that assesses any number of dossiers, from any number of threads.

use super::board::Board;
use super::judge::{Judged, Status, Tally};
use super::measure::Measures;
use super::reason::{self, Periods};
use super::result::{
    AssessedDossier, AssessedStandard, Assessment, FactLabel, FactName, Footing, IndicatorResult, NodeStatus,
    PointResult, Points, Unknown, Verdict, VetoStatus, Weight,
};
use super::verdict::Scale;
use super::{settle, shortfall};
use crate::canonical;
use crate::dossier::{Dossier, Listing, Standing as StandingFact};
use crate::fault::Severity;
use crate::language::{Phrase, Text, Words};
use crate::metric::{Fact, Facts};
use crate::quantity::{PeriodKind, Rational};
use crate::standard::measure::Measured;
use crate::standard::{Criterion, Indicator, Point, Standard, Tier};
use crate::validation::Examined;

/// How to assess.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The reporting year; absent: of each kind of period the last that is full by the dossier's `as_of`.
    pub year: Option<u16>,
}

impl Options {
    /// The same options with a reporting year.
    #[must_use]
    pub const fn in_year(mut self, year: u16) -> Self {
        self.year = Some(year);
        self
    }
}

/// A standard made ready to assess with (评估器).
///
/// ```
/// use chanjiao::assessment::{Assessor, Options};
/// use chanjiao::standard::Standard;
/// use chanjiao::validation::examine;
///
/// let dossier = r#"{
///     "schema": "chanjiao/dossier/1", "as_of": "2025-04",
///     "alliance": { "id": "a", "name": "某市域产教联合体（虚构）", "parks": [{ "id": "p", "name": "某高新区" }] }
/// }"#;
/// let examined = examine(dossier.as_bytes(), &Default::default());
/// let assessor = Assessor::new(Standard::built_in());
/// let assessment = assessor.assess_examined(&examined, &Options::default()).expect("it can be typed");
/// assert!(!assessment.verdict.settled, "so little is stated that much remains possible");
/// assert!(!assessment.unknown.is_empty(), "and the assessment says what is unknown");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessor {
    standard: Standard,
}

impl Assessor {
    /// Makes a standard ready.
    #[must_use]
    pub const fn new(standard: Standard) -> Self {
        Self { standard }
    }

    /// The standard.
    #[must_use]
    pub const fn standard(&self) -> &Standard {
        &self.standard
    }

    /// Assesses a dossier that was examined: the assessment says on what footing. `None` if it could not be typed.
    #[must_use]
    pub fn assess_examined(&self, examined: &Examined, options: &Options) -> Option<Assessment> {
        let footing = Footing {
            validated: true,
            errors: examined.diagnostics.count(Severity::Error),
            warnings: examined.diagnostics.count(Severity::Warning),
            hints: examined.diagnostics.count(Severity::Hint),
            set_aside: examined.set_aside.clone(),
        };
        examined.dossier.as_ref().map(|dossier| self.assess_on(dossier, options, footing))
    }

    /// Assesses a dossier as it is, unexamined: the assessment says so.
    #[must_use]
    pub fn assess(&self, dossier: &Dossier, options: &Options) -> Assessment {
        self.assess_on(dossier, options, Footing::default())
    }

    fn assess_on(&self, dossier: &Dossier, options: &Options, footing: Footing) -> Assessment {
        let facts = Facts::of(dossier, options.year);
        let document = self.standard.document();
        let measures = Measures::new(document, &facts);
        let mut board = Board::new(Scale::of(document));
        for (tier, point) in self.standard.points() {
            let criterion = if tier == Tier::Veto { &point.triggered_when } else { &point.criterion };
            let Some(criterion) = criterion else { continue };
            let is_left_out = tier == Tier::Substantive && left_out(point, dossier).is_some();
            board.add(point, tier, is_left_out, Judged::judge(criterion, &measures));
        }
        Report { assessor: self, dossier, facts: &facts, board: &board, next: 0, shortfalls: Vec::new() }.write(footing)
    }
}

/// The reason why the dossier says that a point does not apply, if the point allows that.
fn left_out<'d>(point: &Point, dossier: &'d Dossier) -> Option<&'d str> {
    if point.may_not_apply != Some(true) {
        return None;
    }
    let is_about =
        |about: &str| about == point.id.as_str() || point.provisions.iter().flatten().any(|id| id.to_string() == about);
    dossier.not_applicable.iter().flatten().find(|entry| is_about(&entry.about)).map(|entry| entry.reason.as_str())
}

/// An assessment being written.
struct Report<'a, 's> {
    assessor: &'s Assessor,
    dossier: &'a Dossier,
    facts: &'a Facts<'a>,
    board: &'a Board<'s>,
    /// The point that comes next in document order.
    next: usize,
    shortfalls: Vec<(Rational, super::result::Shortfall)>,
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
    fn write(mut self, footing: Footing) -> Assessment {
        let standard = &self.assessor.standard;
        let document = standard.document();
        let mut indicators = Vec::new();
        for indicator in &document.indicators {
            let tier = indicator.tier.unwrap_or(Tier::Substantive);
            indicators.push(self.indicator(indicator, tier).0);
        }
        let totals = self.board.totals();
        let outcomes = totals.outcomes(self.board.scale);
        let settled = outcomes.len() == 1;
        let (could_end_it, path) = if settled {
            (Vec::new(), None)
        } else {
            (settle::could_end_it(self.board, &totals), settle::path(self.board, &totals))
        };
        // Gates first, then problems by the points at stake, then suggestions; in document order among equals.
        self.shortfalls.sort_by(|(a, one), (b, other)| one.weight.cmp(&other.weight).then_with(|| b.cmp(a)));
        let shortfalls = std::mem::take(&mut self.shortfalls).into_iter().map(|(_, shortfall)| shortfall).collect();
        let points = Points::of(&totals.low, &totals.high, &totals.most);
        let veto = match totals.veto() {
            Status::Met => VetoStatus::Triggered,
            Status::Unknown => VetoStatus::Unknown,
            Status::Unmet | Status::NotApplicable => VetoStatus::Clear,
        };
        let labels: Vec<Words> = outcomes.iter().map(super::verdict::Outcome::label).collect();
        let sentence = match labels.as_slice() {
            [only] => Phrase::new(Text::new("{outcome}", "{outcome}")).with("outcome", only.clone()),
            _ => Phrase::new(Text::new("尚不能定论，仍可能是：{outcomes}", "not settled; still possible: {outcomes}"))
                .with("outcomes", Words::List(labels)),
        };
        Assessment {
            schema: "chanjiao/assessment/1",
            semantics: 1,
            dossier: self.dossier_seal(),
            standard: self.standard_seal(),
            periods: [PeriodKind::CalendarYear, PeriodKind::AcademicYear, PeriodKind::GraduatingClass]
                .into_iter()
                .filter_map(|kind| self.facts.period(kind, 0))
                .collect(),
            footing,
            verdict: Verdict { outcomes, settled, sentence, veto, basic: totals.basic(), points },
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
        let why = match left_out(point, self.dossier).filter(|_| card.is_left_out) {
            Some(reason) => reason::left_out(reason),
            None => reason::of(&card.judged, &periods),
        };
        let mut below = Below { statuses: vec![standing.status], ..Below::default() };
        if let Some(score) = &standing.score {
            (below.low, below.high, below.most) = (score.low.clone(), score.high.clone(), card.most.clone());
        }
        let is_short = match card.tier {
            Tier::Veto => standing.status == Status::Met,
            Tier::Basic | Tier::Substantive => standing.status == Status::Unmet,
        };
        if is_short {
            let weight = match card.tier {
                Tier::Veto | Tier::Basic => Weight::Gate,
                Tier::Substantive if card.is_must => Weight::Problem,
                Tier::Substantive => Weight::Suggestion,
            };
            let lost = standing.score.as_ref().map_or_else(Rational::zero, |score| &card.most - &score.low);
            let found = shortfall::of(&self.assessor.standard, point, weight, &card.judged, &why, self.facts);
            self.shortfalls.extend(found.into_iter().map(|shortfall| (lost.clone(), shortfall)));
        }
        let result = PointResult {
            id: point.id.to_string(),
            text: point.text.clone(),
            status: NodeStatus::of(card.tier, standing.status),
            force: point.binding(),
            points: standing.score.as_ref().map(|_| below.points()),
            reason: why,
            provisions: point.provisions.iter().flatten().map(ToString::to_string).collect(),
            proxy: point.proxy.clone(),
            wants: point.wants.clone(),
            used: card.judged.used(),
            missing: card.open_facts(standing),
        };
        Some((result, below))
    }

    /// Every missing fact and the points that wait for it. Facts that no point waits for any more are kept, so that numbers stand.
    fn unknown(&self) -> Vec<Unknown> {
        let mut waiting: Vec<Vec<String>> = vec![Vec::new(); self.board.facts.len()];
        let points = self.assessor.standard.points();
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
        let entity = fact.entity.as_deref().unwrap_or_default();
        let document = self.assessor.standard.document();
        let named = match fact.pointer.as_ref() {
            "/figures" => document
                .figures
                .iter()
                .flatten()
                .find(|figure| figure.id.as_str() == entity)
                .map(|figure| figure.label.clone()),
            "/attestations" => self
                .assessor
                .standard
                .points()
                .find(|(_, point)| asks(point, entity))
                .map(|(_, point)| point.text.clone()),
            _ => None,
        };
        named.map_or_else(|| FactName::Field(fact.pointer.to_string()), FactName::Standard)
    }

    fn dossier_seal(&self) -> AssessedDossier {
        let alliance = &self.dossier.alliance;
        AssessedDossier {
            alliance: alliance.id.to_string(),
            name: alliance.name.clone(),
            as_of: self.dossier.as_of.to_string(),
            digest: canonical::digest(self.dossier),
            standings: alliance
                .standings
                .as_ref()
                .map(Listing::items)
                .unwrap_or_default()
                .iter()
                .map(standing)
                .collect(),
            stated_by: self.dossier.stated_by.as_ref().map(|statement| statement.body.clone()),
        }
    }

    fn standard_seal(&self) -> AssessedStandard {
        let standard = &self.assessor.standard;
        let document = standard.document();
        let (first, last) = (self.dossier.as_of.first_day(), self.dossier.as_of.last_day());
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
            outside_edition: outside_edition.map(|phrase| phrase.with("as_of", self.dossier.as_of.to_string())),
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
