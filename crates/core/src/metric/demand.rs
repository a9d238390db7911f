//! The three lists of what enterprises make and need (三张清单, provisions 2.1.1-2a to 2.1.1-2f), how much of the demand is answered, and the table
//! demand × answer: a result of its own, for no single figure says which need waits for whom.

use serde::Serialize;

use super::build::{Item, Listed, count};
use super::cultivation::programmes;
use super::development::services;
use super::linkage::{Named, named};
use super::value::{Missing, each_once};
use super::{Facts, Metric, Value};
use crate::dossier::{
    CoreProduct, Enterprise, Entity, NeedState, Programme, Reference, Referent, TalentNeed, TechnicalService,
    TechnologyNeed,
};
use crate::language::Text;
use crate::lookup::{HashMap, HashSet};
use crate::quantity::LocalId;

const ENTRY: Text = Text::new("项", "entry");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount("core_products", Text::new("核心产品清单项数", "entries of the list of core products"), ENTRY, |facts, _| {
        products(facts).size()
    })
    .formula("核心产品清单的项数，含未列出的", "core products, listed or not")
    .answers(&["moe-2024-20/2.1.1-2b"]),
    Metric::amount(
        "technology_needs",
        Text::new("技术需求清单项数", "entries of the list of technology needs"),
        ENTRY,
        |facts, _| technology_needs(facts).size(),
    )
    .formula("技术需求清单的项数，含未列出的", "technology needs, listed or not")
    .answers(&["moe-2024-20/2.1.1-2c"]),
    Metric::amount(
        "talent_needs",
        Text::new("人才需求清单项数", "entries of the list of talent needs"),
        ENTRY,
        |facts, _| talent_needs(facts).size(),
    )
    .formula("人才需求清单的项数，含未列出的", "talent needs, listed or not")
    .answers(&["moe-2024-20/2.1.1-2d"]),
    Metric::amount(
        "talent_needs_answered",
        Text::new("有培养项目对应的人才需求数", "talent needs that a programme answers"),
        ENTRY,
        |facts, _| talent_answered(facts),
    )
    .formula(
        "人才需求清单中，至少有一个校企培养项目写明与其对应的项数；项目未填报对应需求的视为未知",
        "talent needs that one programme at least is stated to answer; where programmes do not state what they answer it is unknown",
    )
    .answers(&["moe-2024-20/2.1.1-2e"]),
    Metric::share(
        "talent_needs_answered_share",
        Text::new("人才需求对应率", "share of talent needs that a programme answers"),
        |facts, _| Value::share(talent_answered(facts), talent_needs(facts).size()),
    )
    .formula(
        "有培养项目对应的人才需求数 ÷ 人才需求清单项数；按项计，不按人数计",
        "talent needs that a programme answers ÷ talent needs; by entries, not by people",
    )
    .answers(&["moe-2024-20/2.1.1-2e"]),
    Metric::amount(
        "technology_needs_answered",
        Text::new("有技术服务对应的技术需求数", "technology needs that a service answers"),
        ENTRY,
        |facts, _| technology_answered(facts),
    )
    .formula(
        "技术需求清单中，至少有一个技术服务项目写明与其对应的项数；后来撤回的也计；项目未填报对应需求的视为未知",
        "technology needs that one technical service at least is stated to answer, though they be withdrawn since; where services do not state what they answer it is unknown",
    )
    .answers(&["moe-2024-20/2.1.1-2f", "moe-2024-20/2.1.4-2a"]),
    Metric::share(
        "technology_needs_answered_share",
        Text::new("技术需求对应率", "share of technology needs that a service answers"),
        |facts, _| Value::share(technology_needed_answered(facts), technology_needed(facts)),
    )
    .formula(
        "有技术服务对应的技术需求数 ÷ 技术需求清单项数；已撤回的不再是需求，分子分母都不计",
        "technology needs that a technical service answers ÷ technology needs; one that is withdrawn is needed no longer, and counts in neither",
    )
    .answers(&["moe-2024-20/2.1.1-2f", "moe-2024-20/2.1.4-2a"]),
    Metric::share("demand_answered_share", Text::new("需求对应率", "share of demand that is answered"), |facts, _| {
        let answered = Value::total([talent_answered(facts), technology_needed_answered(facts)]);
        Value::share(answered, Value::total([talent_needs(facts).size(), technology_needed(facts)]))
    })
    .formula(
        "（有培养项目对应的人才需求数 + 有技术服务对应的技术需求数）÷（人才需求清单项数 + 技术需求清单项数）；已撤回的技术需求，分子分母都不计",
        "(talent needs that a programme answers + technology needs that a service answers) ÷ (talent needs + technology needs); technology needs that are withdrawn count in neither",
    )
    .answers(&["moe-2024-20/2.1.1-2a"]),
];

fn products<'a>(facts: &Facts<'a>) -> Listed<'a, CoreProduct> {
    let products = facts.schooling().core_products();
    Listed::at(facts, "/cooperation/schooling/core_products", products)
}

fn technology_needs<'a>(facts: &Facts<'a>) -> Listed<'a, TechnologyNeed> {
    let needs = facts.schooling().technology_needs();
    Listed::at(facts, "/cooperation/schooling/technology_needs", needs)
}

fn talent_needs<'a>(facts: &Facts<'a>) -> Listed<'a, TalentNeed> {
    let needs = facts.schooling().talent_needs();
    Listed::at(facts, "/cooperation/schooling/talent_needs", needs)
}

fn talent_answered(facts: &Facts<'_>) -> Value {
    answered(&talent_needs(facts), |_| true, &programmes(facts), |programme| programme.answers.as_deref())
}

fn technology_answered(facts: &Facts<'_>) -> Value {
    answered(&technology_needs(facts), |_| true, &services(facts), |service| service.answers.as_deref())
}

/// The same of those still needed: a share is of these.
fn technology_needed_answered(facts: &Facts<'_>) -> Value {
    let is_needed = |need: &TechnologyNeed| !is_withdrawn(need);
    answered(&technology_needs(facts), is_needed, &services(facts), |service| service.answers.as_deref())
}

/// How many technology needs there are, listed or not, but for those that are needed no longer.
fn technology_needed(facts: &Facts<'_>) -> Value {
    technology_needs(facts).size_but(is_withdrawn)
}

fn is_withdrawn(need: &TechnologyNeed) -> bool {
    need.state == Some(NeedState::Withdrawn)
}

/// How many needs one answer at least is stated to answer, of those that count.
fn answered<'a, N: Entity + Referent, A: Entity>(
    needs: &Listed<'a, N>,
    counts: impl Fn(&N) -> bool,
    answers: &Listed<'a, A>,
    of: impl Fn(&'a A) -> Option<&'a [Reference<N>]>,
) -> Value {
    let mut met: HashSet<&LocalId> = HashSet::default();
    let mut missing = Vec::new();
    for answer in answers.items() {
        match of(answer.record) {
            Some(needs) => met.extend(needs.iter().map(Reference::id)),
            None => missing.extend(answer.silent("answers")),
        }
    }
    missing.extend(answers.left_out());
    // A need that nothing is known to answer is unanswered only if every answer is there and says what it answers.
    let says_all = missing.is_empty();
    let mut number = count(needs, |need| match met.contains(need.record.id()) {
        _ if !counts(need.record) => Ok(false),
        true => Ok(true),
        false if says_all => Ok(false),
        false => Err(std::mem::take(&mut missing)),
    });
    number.used.extend(answers.stated());
    number
}

/// Whether anything answers a need (是否有对应).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    /// Something does.
    Answered,
    /// Nothing does.
    Unanswered,
    /// Not everything is stated that may answer it.
    Unknown,
}

/// What enterprises need, and what answers it (需求—对应表): a row for each entry of the two lists of needs, in the order listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct DemandTable {
    /// Technology needs, and the technical services that answer them.
    pub technology: Vec<DemandRow>,
    /// Talent needs, and the programmes that answer them.
    pub talent: Vec<DemandRow>,
    /// The facts whose statement could add rows, or tie an answer to a need.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
}

/// One need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct DemandRow {
    /// The entry: what is needed, or the post or occupation.
    pub need: Named,
    /// The enterprise that has the need, where that is stated; by its id where it is no member that is listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enterprise: Option<Named>,
    /// Of a technology need, how it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<NeedState>,
    /// Of a talent need, how many people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heads: Option<Value>,
    /// Whether anything answers it.
    pub answered: Answered,
    /// The programmes or services that are stated to answer it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Named>,
}

/// The table demand × answer.
///
/// ```
/// use chanjiao::dossier::Dossier;
/// use chanjiao::metric::{Answered, Facts, demand_table};
/// let dossier: Dossier = serde_json::from_str(
///     r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04-09", "alliance": {"id": "a", "name": "甲"},
///         "cooperation": {
///             "schooling": {"technology_needs": [{"id": "n", "need": "焊点检测"}]},
///             "development": {"services": [{"id": "s", "title": "检测装置", "answers": ["n"]}]}
///         }}"#,
/// )?;
/// let table = demand_table(&Facts::of(&dossier, None));
/// assert_eq!(table.technology[0].answered, Answered::Answered);
/// assert_eq!(table.technology[0].answers[0].name, "检测装置");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn demand_table(facts: &Facts<'_>) -> DemandTable {
    let mut missing = Vec::new();
    let (needs, services) = (technology_needs(facts), services(facts));
    let by_need = Answers::of(&services, &mut missing, |service: &TechnicalService| {
        (named(&service.id, &service.title), service.answers.as_deref())
    });
    let technology = needs.items().map(|need| {
        let record = need.record;
        DemandRow {
            state: record.state,
            ..by_need.row(facts, named(&record.id, &record.need), record.enterprise.as_ref())
        }
    });
    let technology = technology.collect();
    missing.extend(needs.left_out());
    let (needs, programmes) = (talent_needs(facts), programmes(facts));
    let by_need = Answers::of(&programmes, &mut missing, |programme: &Programme| {
        (named(&programme.id, &programme.name), programme.answers.as_deref())
    });
    let talent = needs.items().map(|need| {
        let record = need.record;
        DemandRow {
            heads: Some(need.figure("heads", record.heads.as_ref())),
            ..by_need.row(facts, named(&record.id, &record.post), record.enterprise.as_ref())
        }
    });
    let talent = talent.collect();
    missing.extend(needs.left_out());
    DemandTable { technology, talent, missing: each_once(missing, |missing| &missing.fact) }
}

/// What answers each need.
struct Answers<'a> {
    by_need: HashMap<&'a LocalId, Vec<Named>>,
    says_all: bool,
}

impl<'a> Answers<'a> {
    fn of<A: Entity, N: Referent + 'a>(
        answers: &Listed<'a, A>,
        missing: &mut Vec<Missing>,
        of: impl Fn(&'a A) -> (Named, Option<&'a [Reference<N>]>),
    ) -> Self {
        let mut by_need: HashMap<&LocalId, Vec<Named>> = HashMap::default();
        let mut says_all = true;
        let mut lacks = |answer: &Item<'a, A>| missing.extend(answer.silent("answers"));
        for answer in answers.items() {
            let (name, needs) = of(answer.record);
            let Some(needs) = needs else {
                says_all = false;
                lacks(&answer);
                continue;
            };
            for need in needs {
                by_need.entry(need.id()).or_default().push(name.clone());
            }
        }
        let left_out = answers.left_out();
        says_all &= left_out.is_none();
        missing.extend(left_out);
        Self { by_need, says_all }
    }

    fn row(&self, facts: &Facts<'_>, need: Named, enterprise: Option<&Reference<Enterprise>>) -> DemandRow {
        let answers = self.by_need.get(&need.id).cloned().unwrap_or_default();
        let answered = match (answers.is_empty(), self.says_all) {
            (false, _) => Answered::Answered,
            (true, true) => Answered::Unanswered,
            (true, false) => Answered::Unknown,
        };
        let enterprise = enterprise.map(|enterprise| {
            let id = enterprise.id();
            let name = facts.member(id.as_str()).map_or(id.as_str(), |member| member.name.as_str());
            named(id, name)
        });
        DemandRow { need, enterprise, state: None, heads: None, answered, answers }
    }
}
