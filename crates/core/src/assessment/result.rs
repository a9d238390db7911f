//! An assessment as it is given out: verdict, tree, problems, and what is unknown, each with where it comes from.

use serde::{Serialize, Serializer};

use super::field;
use super::judge::Status;
use super::verdict::Outcome;
use crate::dossier::Dossier;
use crate::language::{Bilingual, Phrase};
use crate::metric::{Fact, Lack};
use crate::notice::{Actor, Force};
use crate::quantity::{Interval, Period, Rational};
use crate::standard::{Authority, Tier};

/// An assessment written out in full (评估结果): what is serialised, and what reports are told from.
///
/// The same dossier, standard and options give the same bytes, in every language and on every machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[schemars(title = "assessment")]
#[non_exhaustive]
pub struct AssessmentDocument {
    /// The version of this format: `chanjiao/assessment/1`.
    pub schema: &'static str,
    /// The version of the semantics, as `docs/semantics.md` states it.
    pub semantics: u32,
    /// What was assessed.
    pub dossier: AssessedDossier,
    /// What it was held against, and on whose authority.
    pub standard: AssessedStandard,
    /// The reporting periods, one of each kind.
    pub periods: Vec<Period>,
    /// On what footing the dossier stands.
    pub footing: Footing,
    /// The verdict.
    pub verdict: Verdict,
    /// The tree of indicators.
    pub indicators: Vec<IndicatorResult>,
    /// The list of problems and suggestions (问题清单), in the order to tackle them.
    pub shortfalls: Vec<Shortfall>,
    /// What is unknown: every missing fact, and the points that wait for it.
    pub unknown: Vec<Unknown>,
    /// Of those, by number from 0, the facts each of which could by a bad answer alone settle the verdict.
    pub could_end_it: Vec<usize>,
    /// By number, an irreducible set of facts whose good answers would settle it at its best; absent where it is settled, or nothing would.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<Vec<usize>>,
}

/// What was assessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct AssessedDossier {
    /// The alliance's id.
    pub alliance: String,
    /// Its name.
    pub name: String,
    /// The day or month of which the dossier speaks.
    pub as_of: String,
    /// The digest of its canonical JSON.
    pub digest: String,
    /// How the alliance stands, as the dossier states it (provisions 1-1c, 1-1d).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub standings: Vec<Phrase>,
    /// Who states the dossier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated_by: Option<String>,
}

/// What it was held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct AssessedStandard {
    /// Its id.
    pub id: String,
    /// Its edition.
    pub edition: String,
    /// Its title.
    pub title: Bilingual,
    /// On whose authority it stands, as the document states it.
    pub authority: Authority,
    /// Its document number, as it states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What its authors say a reader must know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
    /// The digest of its canonical JSON.
    pub digest: String,
    /// Said where the dossier's date lies outside the edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outside_edition: Option<Phrase>,
}

/// On what footing a dossier was assessed (评估依据的完整性).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Footing {
    /// Whether the dossier was validated at all.
    pub validated: bool,
    /// Errors found in it.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Hints.
    pub hints: usize,
    /// Where something was faulty in form and treated as if it had not been stated: JSON Pointers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<String>,
}

/// The verdict (总体结论).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Verdict {
    /// The outcomes that remain possible, from worst to best.
    pub outcomes: Vec<Outcome>,
    /// Whether only one remains.
    pub settled: bool,
    /// The verdict in a sentence.
    pub sentence: Phrase,
    /// How the veto points stand together.
    pub veto: VetoStatus,
    /// How the basic points stand together.
    pub basic: Status,
    /// The points of the substantive indicators.
    pub points: Points,
}

/// How a veto stands (否定性指标状态).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VetoStatus {
    /// It is triggered (触发).
    Triggered,
    /// It is clear (未触发).
    Clear,
    /// The facts do not tell (不详).
    Unknown,
}

/// How a node of the tree stands: a veto in its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum NodeStatus {
    /// A basic or substantive node.
    Plain(Status),
    /// A veto node.
    Veto(VetoStatus),
}

impl NodeStatus {
    pub(super) const fn of(tier: Tier, status: Status) -> Self {
        match (tier, status) {
            (Tier::Veto, Status::Met) => Self::Veto(VetoStatus::Triggered),
            (Tier::Veto, Status::Unmet | Status::NotApplicable) => Self::Veto(VetoStatus::Clear),
            (Tier::Veto, Status::Unknown) => Self::Veto(VetoStatus::Unknown),
            (_, status) => Self::Plain(status),
        }
    }

    /// The label.
    #[must_use]
    pub const fn label(self) -> crate::language::Text {
        use crate::language::Text;
        match self {
            Self::Plain(status) => status.label(),
            Self::Veto(VetoStatus::Triggered) => Text::new("触发", "triggered"),
            Self::Veto(VetoStatus::Clear) => Text::new("未触发", "clear"),
            Self::Veto(VetoStatus::Unknown) => Text::new("不详", "unknown"),
        }
    }
}

/// A number of points: exact, and rounded to two places for display only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct PointNumber {
    /// In lowest terms, `n/d`.
    pub exact: Rational,
    /// To two decimal places, half to even. Nothing ever compares it.
    pub shown: String,
}

impl From<&Rational> for PointNumber {
    fn from(points: &Rational) -> Self {
        Self { exact: points.clone(), shown: points.display_decimal(2) }
    }
}

/// Points as an interval, both ends included, out of what applies (得分).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Points {
    /// At the least.
    pub low: PointNumber,
    /// At the most.
    pub high: PointNumber,
    /// Out of so many.
    pub max: PointNumber,
}

impl Points {
    pub(super) fn of(low: &Rational, high: &Rational, max: &Rational) -> Self {
        Self { low: low.into(), high: high.into(), max: max.into() }
    }
}

/// An indicator of the tree and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct IndicatorResult {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: Bilingual,
    /// The tier, on the first level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// How it stands.
    pub status: NodeStatus,
    /// The points below it.
    pub points: Points,
    /// Why, in a sentence.
    pub reason: Phrase,
    /// The indicators below.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<IndicatorResult>,
    /// The observation points below.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub observation_points: Vec<PointResult>,
}

/// An observation point and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct PointResult {
    /// Its id.
    pub id: String,
    /// What it asks.
    pub text: Bilingual,
    /// How it stands.
    pub status: NodeStatus,
    /// How binding it is.
    pub force: Force,
    /// Its points, if it is substantive and applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// Why, in a sentence that carries the numbers and the definition behind a rate.
    pub reason: Phrase,
    /// The provisions it answers, by full id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<String>,
    /// Why it is only a reading of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy: Option<Bilingual>,
    /// The evidence it wants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wants: Option<Bilingual>,
    /// The facts it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub used: Vec<Fact>,
    /// The evidence that these facts name, or the records that they are part of, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// The facts it misses, by number in the assessment's list of what is unknown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<usize>,
}

/// A problem, or a suggestion: a point that is not met (问题).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Shortfall {
    /// The stable problem id: standard, point, and subject where there is one.
    pub id: String,
    /// The point, by id.
    pub point: String,
    /// What it asks.
    pub asks: Bilingual,
    /// The member of a set, or the record of a body, that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// A problem, or only a suggestion.
    pub weight: Weight,
    /// What is, and what is asked.
    pub finding: Phrase,
    /// How far it is from being met: one for each unmet part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub distances: Vec<Distance>,
    /// Who must act.
    pub acts: Vec<Acting>,
    /// Who must urge them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub urged_by: Vec<Acting>,
    /// The provisions, by full id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<String>,
    /// The evidence that would show it met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wants: Option<Bilingual>,
    /// Where in the dossier.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// How much a shortfall weighs (性质).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// A gate is shut: a veto is triggered or a basic condition unmet (否决或基础条件).
    Gate,
    /// Something that must be is not (问题).
    Problem,
    /// Something that is encouraged, supported, explored or aimed at is not (建议).
    Suggestion,
}

impl Weight {
    /// The label.
    #[must_use]
    pub const fn label(self) -> crate::language::Text {
        use crate::language::Text;
        match self {
            Self::Gate => Text::new("基础条件", "gate"),
            Self::Problem => Text::new("问题", "problem"),
            Self::Suggestion => Text::new("建议", "suggestion"),
        }
    }
}

/// How far something is from being met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Distance {
    /// In words.
    pub words: Phrase,
    /// As a number, in the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Interval>,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Phrase>,
}

/// Somebody who must act or urge, by name where the dossier names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Acting {
    /// Whom the provision names.
    pub actor: Actor,
    /// Who that is here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Whether these are the leads alone of those who must act: all schools, say, of which the lead schools are named.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub leads_only: bool,
}

/// Something unknown, and the points that wait for it (待补充的事实).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Unknown {
    /// The fact.
    pub fact: Fact,
    /// Why it counts as unknown.
    pub because: Lack,
    /// What it is called.
    pub label: FactLabel,
    /// The points that wait for it, by id.
    pub points: Vec<String>,
}

/// What a fact is called, looked up where it is declared when somebody reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactLabel(pub(super) FactName);

/// Where the name of a fact is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FactName {
    /// In the dossier's schema, by its pointer.
    Field(String),
    /// In the standard, which declares the figure or asks the question.
    Standard(Bilingual),
}

impl FactLabel {
    /// The name, in both languages.
    #[must_use]
    pub fn both(&self) -> Bilingual {
        match &self.0 {
            FactName::Standard(label) => label.clone(),
            FactName::Field(pointer) => Dossier::describe(pointer)
                .map(|described| described.label)
                .or_else(|| field::label(pointer))
                .unwrap_or_else(|| Bilingual { zh: pointer.clone(), en: pointer.clone() }),
        }
    }
}

impl Serialize for FactLabel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.both().serialize(serializer)
    }
}

impl schemars::JsonSchema for FactLabel {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Bilingual::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        Bilingual::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Bilingual::json_schema(generator)
    }
}
