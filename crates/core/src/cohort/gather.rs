//! From assessed dossiers to a cohort: columns are metrics with their units and definitions, and gates come from the verdict.

use super::cell::Cell;
use super::direction::Direction;
use super::document::{
    Attribute, CohortDocument, CohortSchema, Column, DossierReference, Gate, GateStatus, Row, StandardReference,
    Subsystem,
};
use super::faults::{NOTHING_GATHERED, OTHER_STANDARD, UNKNOWN_COLUMN_METRIC};
use super::real::{Real, Span};
use super::table::{Cohort, Gathered};
use crate::assessment::{Assessment, IndicatorResult, NodeStatus, PointResult, Status, VetoStatus};
use crate::declare::declare;
use crate::diagnostic::Sink;
use crate::dossier::Dossier;
use crate::language::{Bilingual, Text};
use crate::metric::{Facts, Metric, Value, metric, metrics};
use crate::quantity::{Interval, LocalId, Period, PeriodKind, Rational};
use crate::reading::{self, Checker, Format, Limits, Reading, Schema, advice};
use crate::standard::Tier;

declare! {
    /// Which columns a cohort has, and how its rows are told apart (比较方案).
    pub struct Gathering: "比较方案", "gathering" {
        must {
            /// The columns.
            columns: Vec<ColumnChoice> = "各列", "columns";
        }
        may {
            /// What the cohort is called.
            title: Bilingual = "名称", "title";
            /// That it is invented, and what for.
            invented: String = "虚构说明", "invented";
            /// Groups of indicators.
            subsystems: Vec<Subsystem> = "子系统", "subsystems";
            /// Whether the rows are alliances in periods: each row's period is then its reporting year.
            panel: bool = "是否面板数据", "panel";
        }
    }
}

declare! {
    /// A metric that is to be a column (指标选取). Which way it counts is the caller's judgement: a metric does not say.
    pub struct ColumnChoice: "指标选取", "column choice" {
        must {
            /// The metric, by its name.
            metric: LocalId = "指标", "metric";
            /// Which way it counts.
            direction: Direction = "指标方向", "direction";
        }
        may {
            /// The values that count as nothing and as full.
            goalposts: Span = "标杆值", "goalposts";
            /// The subsystem it belongs to.
            subsystem: LocalId = "所属子系统", "subsystem";
        }
    }
}

/// The schema of gatherings, as it is embedded.
static SCHEMA: Schema = Schema::embedded(
    include_str!("../../schema/gathering.schema.json"),
    &[Checker::of::<LocalId>(), Checker::of::<Real>(), Checker::of::<Span>()],
);

impl Gathering {
    /// Reads a gathering from JSON: everything that is wrong with its form, and the gathering if it can be typed.
    ///
    /// ```
    /// use chanjiao::cohort::Gathering;
    /// let read = Gathering::from_json(br#"{"columns": [{"metric": "members", "direction": "up"}], "pannel": true}"#);
    /// let wrong: Vec<&str> = read.diagnostics.items.iter().map(|item| item.path.as_str()).collect();
    /// assert_eq!(wrong, ["/columns/0/direction", "/pannel"]);
    /// ```
    #[must_use]
    pub fn from_json(text: &[u8]) -> Reading<Self> {
        reading::read_carefully(text, Format::Json, &SCHEMA, &Limits::default())
    }

    /// The JSON Schema (2020-12) of gatherings.
    #[must_use]
    pub const fn json_schema() -> &'static str {
        SCHEMA.text()
    }
}

/// The attribute that holds the province of an alliance's seat.
const PROVINCE: &str = "province";
/// The attribute that holds the stage that an alliance has reached.
const STAGE: &str = "stage";

impl Cohort {
    /// Gathers assessed dossiers as a gathering in JSON says; see [`of_assessments`](Self::of_assessments). Whatever stands in its text has
    /// line and column.
    #[must_use]
    pub fn gather(assessments: &[Assessment], gathering: &[u8]) -> Gathered {
        let reading = Gathering::from_json(gathering);
        let Some(read) = reading.document.filter(|_| !reading.diagnostics.has_errors()) else {
            return Gathered { cohort: None, diagnostics: reading.diagnostics };
        };
        let mut gathered = Self::of_assessments(assessments, &read);
        if let Some(text) = std::str::from_utf8(gathering).ok().filter(|_| !gathered.diagnostics.is_empty()) {
            reading::place_what_stands_in(text, &mut gathered.diagnostics);
        }
        gathered
    }

    /// Gathers assessed dossiers into a cohort.
    ///
    /// A value that the dossier leaves open in part is a cell with bounds; one of which it says nothing is unknown, though by its nature
    /// it is not below 0, or is a share. Basic conditions and vetoes become gates. The province of the seat and the stage reached become
    /// attributes, where the dossier states them.
    #[must_use]
    pub fn of_assessments(assessments: &[Assessment], gathering: &Gathering) -> Gathered {
        let mut sink = Sink::new(Limits::default().faults);
        if assessments.is_empty() {
            sink.fault("", &NOTHING_GATHERED.fault());
        }
        let standard = assessments.first().map(|first| first.assessor().standard());
        for (index, assessment) in assessments.iter().enumerate() {
            if standard.is_some_and(|standard| standard.digest() != assessment.assessor().standard().digest()) {
                sink.fault(format!("/rows/{index}"), &OTHER_STANDARD.fault());
            }
        }
        let chosen = chosen(gathering, &mut sink);
        let is_panel = gathering.panel == Some(true);
        let facts: Vec<Facts<'_>> =
            assessments.iter().map(|assessment| Facts::of(assessment.dossier(), assessment.options().year)).collect();
        let rows = assessments.iter().zip(&facts).map(|(assessment, facts)| row(assessment, facts, is_panel)).collect();
        let columns = chosen.into_iter().map(|(choice, metric)| column(choice, metric, &facts)).collect();
        let mut document = CohortDocument::new(CohortSchema::V1, rows, columns);
        document.title.clone_from(&gathering.title);
        document.invented.clone_from(&gathering.invented);
        document.subsystems.clone_from(&gathering.subsystems);
        document.standard = standard.map(|standard| {
            let about = standard.document();
            StandardReference::new(about.id.to_string(), about.edition.clone(), standard.digest().to_owned())
        });
        let mut gathered = Self::checked(document, assessments.to_vec(), sink);
        for found in &mut gathered.diagnostics.items {
            in_gathering(&mut found.path);
        }
        gathered
    }
}

/// Paths of a cohort's columns are those of a gathering's, but that the id of a column is the metric there.
fn in_gathering(path: &mut String) {
    if let Some(column) = path.strip_suffix("/id").filter(|column| column.starts_with("/columns/")) {
        *path = format!("{column}/metric");
    }
}

/// The metrics that are asked for, in their places; none where there is no such metric, which is told.
fn chosen<'a>(gathering: &'a Gathering, sink: &mut Sink) -> Vec<(&'a ColumnChoice, Option<&'static Metric>)> {
    let each = gathering.columns.iter().enumerate().map(|(index, choice)| {
        let name = choice.metric.as_str();
        let found = metric(name);
        if found.is_none() {
            let advice = advice(name, metrics().map(|metric| metric.name));
            let fault = UNKNOWN_COLUMN_METRIC.fault().with("name", name).with("advice", advice);
            sink.fault(format!("/columns/{index}/metric"), &fault);
        }
        (choice, found)
    });
    each.collect()
}

fn row(assessment: &Assessment, facts: &Facts<'_>, is_panel: bool) -> Row {
    let dossier = assessment.dossier();
    let alliance = &dossier.alliance.id;
    let period = is_panel.then(|| facts.period(PeriodKind::CalendarYear, 0)).flatten();
    let mut row = Row::new(period.map_or_else(|| alliance.clone(), |period| in_period(alliance, period)));
    row.name = Some(dossier.alliance.name.clone());
    row.alliance = period.is_some().then(|| alliance.clone());
    row.period = period;
    row.attributes = Some(attributes(dossier)).filter(|attributes| !attributes.is_empty());
    row.gates = Some(gates(assessment)).filter(|gates| !gates.is_empty());
    row.dossier = Some(DossierReference::new(assessment.document().dossier.digest.clone(), dossier.as_of));
    row
}

/// The id of an alliance's row in a period.
fn in_period(alliance: &LocalId, period: Period) -> LocalId {
    let id = format!("{}@{}", alliance.as_str(), period.last_day().year());
    // Too long an id stays as it is; the row is then told from others by its period.
    id.parse().unwrap_or_else(|_| alliance.clone())
}

fn attributes(dossier: &Dossier) -> Vec<Attribute> {
    let attribute = |name: &str, value: &str| Some(Attribute::new(name.parse().ok()?, value.to_owned()));
    let province = dossier.alliance.seat.and_then(|seat| seat.province().name());
    // The furthest stage; one that is reached at several levels is one stage.
    let stage = dossier.alliance.standings.as_ref().and_then(|standings| {
        standings.items().iter().map(|standing| standing.stage).max().map(|stage| stage.label().zh)
    });
    let province = province.and_then(|province| attribute(PROVINCE, province));
    province.into_iter().chain(stage.and_then(|stage| attribute(STAGE, stage))).collect()
}

fn gates(assessment: &Assessment) -> Vec<Gate> {
    let document = assessment.document();
    let of_tier = |tier: Option<Tier>| matches!(tier, Some(Tier::Basic | Tier::Veto));
    let first = document.indicators.iter().filter(|first| of_tier(first.tier));
    first.flat_map(|first| points(first)).filter_map(gate).collect()
}

fn points(indicator: &IndicatorResult) -> Vec<&PointResult> {
    let below = indicator.indicators.iter().flat_map(points);
    indicator.observation_points.iter().chain(below).collect()
}

fn gate(point: &PointResult) -> Option<Gate> {
    let status = match point.status {
        NodeStatus::Plain(Status::Met | Status::NotApplicable) | NodeStatus::Veto(VetoStatus::Clear) => {
            GateStatus::Passed
        }
        NodeStatus::Plain(Status::Unmet) | NodeStatus::Veto(VetoStatus::Triggered) => GateStatus::Failed,
        NodeStatus::Plain(Status::Unknown) | NodeStatus::Veto(VetoStatus::Unknown) => GateStatus::Unknown,
    };
    let mut gate = Gate::new(point.id.parse().ok()?, point.text.clone(), status);
    gate.reason = Some(point.reason.both());
    Some(gate)
}

/// The column of a metric. Where there is no such metric an empty one keeps the place of the others, for what is told of them.
fn column(choice: &ColumnChoice, metric: Option<&Metric>, facts: &[Facts<'_>]) -> Column {
    let both = |text: Text| Bilingual { zh: text.zh.to_owned(), en: text.en.to_owned() };
    let of = |facts| metric.map_or(Cell::Unknown, |metric| cell(metric, &metric.value(facts, 0)));
    let label = metric.map_or(Text::new("", ""), |metric| metric.label);
    let mut column = Column::new(choice.metric.clone(), both(label), choice.direction, facts.iter().map(of).collect());
    column.unit = metric.map(|metric| both(metric.unit));
    column.definition = metric.and_then(|metric| metric.definition).map(str::to_owned);
    column.goalposts = choice.goalposts;
    column.subsystem.clone_from(&choice.subsystem);
    column
}

/// A metric's value as a cell. What does not apply has no number; and that a value lies where all such values must, or rests on no fact at
/// all, is nothing that the dossier says of it.
fn cell(metric: &Metric, value: &Value) -> Cell {
    let is_told = |interval: &&Interval| {
        interval.is_point() || !(value.used.is_empty() || interval.contains_interval(&metric.natural.range()))
    };
    let Some(interval) = value.interval().filter(is_told) else { return Cell::Unknown };
    let real = |number: Option<&Rational>| number.and_then(|number| Real::new(number.to_nearest_f64()));
    match (real(interval.low().value()), real(interval.high().value())) {
        (Some(low), Some(high)) => Span::new(low, high).map_or(Cell::Exact(low), Cell::Between),
        (Some(low), None) => Cell::AtLeast(low),
        (None, Some(high)) => Cell::AtMost(high),
        (None, None) => Cell::Unknown,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_grammar_of_the_schema_is_checked() {
        assert_eq!(super::SCHEMA.unchecked_grammars(), Vec::<String>::new());
    }
}
