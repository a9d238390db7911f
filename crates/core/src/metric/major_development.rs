//! Metrics of building majors (专业建设, provisions 2.2.1): plans, mechanisms, majors by the kind of industry they serve, the three
//! lists, particular directions, golden majors.

use super::alliance::industries;
use super::build::{Item, Listed, Says, count, in_force};
use super::majors::{known_industries, majors, serves_one};
use super::value::{Lack, Missing};
use super::{Facts, Metric, Value};
use crate::dossier::{
    Arrangement, GoldenMajor, IndustrialPlan, Industry, IndustryKind, Listing, Major, MajorDirection,
};
use crate::language::Text;
use crate::lookup::{HashMap, HashSet};
use crate::quantity::{LocalId, Period};

const MAJOR: Text = Text::new("个", "major");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "industrial_plans",
        Text::new("园区产业发展规划数", "plans for industrial development"),
        Text::new("份", "plan"),
        |facts, _| {
            let plans: Listed<'_, IndustrialPlan> =
                Listed::at(facts, "/alliance/industrial_plans", facts.alliance().industrial_plans());
            plans.size_but(|plan| facts.is_ahead(plan.on) || facts.is_past(plan.period))
        },
    )
    .formula(
        "园区产业发展规划清单的项数，含未列出的；写明在截至日期之后才发布的、规划期在报告年度之前已经结束的不计",
        "the parks' plans for industrial development, listed or not, but for those stated to be issued only after the dossier's date, or to cover a period that was over before the reporting year",
    )
    .answers(&["moe-2024-20/2.2.1-1a"]),
    Metric::amount(
        "major_linkage_mechanisms",
        Text::new("专业与产业协调联动机制数", "mechanisms linking majors with industry"),
        Text::new("项", "arrangement"),
        |facts, _| in_force(facts, &mechanisms(facts)),
    )
    .formula(
        "写成文件的专业与产业协调联动机制清单的项数，含未列出的；写明截至日期尚未生效的不计",
        "written mechanisms by which majors and industry are adjusted together, listed or not, but for those stated to come into force only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.2.1-1b"]),
    serving(
        "majors_serving_traditional_industries",
        Text::new("服务传统产业的专业数", "majors that serve traditional industries"),
        &["moe-2024-20/2.2.1-1c"],
        |facts, _| serving_kind(facts, IndustryKind::Traditional),
    ),
    serving(
        "majors_serving_emerging_industries",
        Text::new("服务新兴产业的专业数", "majors that serve emerging industries"),
        &["moe-2024-20/2.2.1-1d"],
        |facts, _| serving_kind(facts, IndustryKind::Emerging),
    ),
    serving(
        "majors_serving_future_industries",
        Text::new("服务未来产业的专业数", "majors that serve future industries"),
        &["moe-2024-20/2.2.1-1e"],
        |facts, _| serving_kind(facts, IndustryKind::Future),
    ),
    Metric::amount("key_majors", Text::new("重点建设专业数", "key majors"), MAJOR, |facts, _| {
        let listing = facts.major_development().key_majors();
        Listed::at(facts, "/artefacts/major_development/key_majors", listing).size()
    })
    .formula("重点建设专业清单的项数，含未列出的", "majors in the list of key majors, named or not")
    .answers(&["moe-2024-20/2.2.1-2a"]),
    Metric::amount(
        "upgraded_majors",
        Text::new("改造升级专业数", "majors to be upgraded"),
        MAJOR,
        |facts, _| {
            let listing = facts.major_development().upgraded_majors();
            Listed::at(facts, "/artefacts/major_development/upgraded_majors", listing).size()
        },
    )
    .formula("改造升级专业清单的项数，含未列出的", "majors in the list of those to be upgraded, named or not")
    .answers(&["moe-2024-20/2.2.1-2b"]),
    Metric::amount(
        "restricted_majors",
        Text::new("限制撤销专业数", "majors to be restricted or withdrawn"),
        MAJOR,
        |facts, _| {
            let listing = facts.major_development().restricted_majors();
            Listed::at(facts, "/artefacts/major_development/restricted_majors", listing).size()
        },
    )
    .formula(
        "限制撤销专业清单的项数，含未列出的",
        "majors in the list of those to be restricted or withdrawn, named or not",
    )
    .answers(&["moe-2024-20/2.2.1-2c"]),
    Metric::amount(
        "particular_directions",
        Text::new("特色专业方向数", "particular directions within majors"),
        Text::new("个", "direction"),
        |facts, _| directions(facts).size_but(|direction| facts.is_ahead(direction.since)),
    )
    .formula(
        "特色专业方向清单的项数，含未列出的；写明在截至日期之后才开设的不计",
        "particular directions within majors, listed or not, but for those stated to be offered only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.2.1-2d"]),
    Metric::amount(
        "golden_majors",
        Text::new("经认定的“金专业”数", "recognised golden majors"),
        MAJOR,
        |facts, _| count(&golds(facts), is_recognised),
    )
    .formula(
        "至少有一项认定的金专业数；未填报认定的视为未知",
        "golden majors with one recognition at least; of one whose recognitions are not stated it is unknown",
    )
    .answers(&["moe-2024-20/2.2.1-2e"]),
    Metric::amount(
        "golden_majors_serving_leading_industries",
        Text::new("服务主导产业的“金专业”数", "recognised golden majors that serve a leading industry"),
        MAJOR,
        |facts, _| serving_golds(facts),
    )
    .formula(
        "至少有一项认定、且所指专业服务至少一个主导产业的金专业数",
        "golden majors with one recognition at least whose major serves one leading industry at least",
    )
    .answers(&["moe-2024-20/2.2.1-2e"])
    .proxy(
        "“支撑产业发展”读作该专业服务主导产业",
        "we read “supporting the development of industry” as serving a leading industry",
    ),
];

const fn serving(
    name: &'static str,
    label: Text,
    provisions: &'static [&'static str],
    compute: fn(&Facts<'_>, Option<Period>) -> Value,
) -> Metric {
    Metric::amount(name, label, MAJOR, compute)
        .formula(
            "服务至少一个该类主导产业的专业数；未填报服务产业的专业、未填报产业类别的产业视为未知",
            "majors that serve one leading industry of the kind at least; unknown where a major does not state what it serves, or an industry its kind",
        )
        .answers(provisions)
}

fn mechanisms<'a>(facts: &Facts<'a>) -> Listed<'a, Arrangement> {
    let mechanisms = facts.major_development().linkage_mechanisms();
    Listed::at(facts, "/artefacts/major_development/linkage_mechanisms", mechanisms)
}

fn directions<'a>(facts: &Facts<'a>) -> Listed<'a, MajorDirection> {
    let directions = facts.major_development().directions();
    Listed::at(facts, "/artefacts/major_development/directions", directions)
}

fn golds<'a>(facts: &Facts<'a>) -> Listed<'a, GoldenMajor> {
    let golds: Option<&Listing<GoldenMajor>> = facts.major_development().golden_majors();
    Listed::at(facts, "/artefacts/major_development/golden_majors", golds)
}

fn serving_kind(facts: &Facts<'_>, kind: IndustryKind) -> Value {
    let industries = industries(facts);
    let known: HashMap<&LocalId, Item<'_, Industry>> =
        industries.items().map(|industry| (&industry.record.id, industry)).collect();
    let left_out = industries.left_out();
    let mut told = HashSet::default();
    count(&majors(facts), |major| {
        let Some(serves) = &major.record.serves else { return Err(major.silent("serves")) };
        let is_of_kind = |id| known.get(id).is_some_and(|industry| industry.record.kind == Some(kind));
        if serves.iter().any(|industry| is_of_kind(industry.id())) {
            return Ok(true);
        }
        let (mut is_open, mut missing) = (false, Vec::new());
        for industry in serves {
            match known.get(industry.id()) {
                Some(listed) if listed.record.kind.is_none() => {
                    is_open = true;
                    if told.insert(industry.id()) {
                        missing.extend(listed.silent("kind"));
                    }
                }
                Some(_) => {}
                // It may be among those that are not listed; if all are listed, the two statements contradict each other.
                None => {
                    is_open = true;
                    let contradicted = || Missing { fact: major.fact("serves"), because: Lack::Conflicting };
                    missing.push(left_out.clone().unwrap_or_else(contradicted));
                }
            }
        }
        if is_open { Err(missing) } else { Ok(false) }
    })
}

fn is_recognised(gold: &Item<'_, GoldenMajor>) -> Says {
    match &gold.record.recognitions {
        Some(recognitions) => Ok(!recognitions.is_empty()),
        None => Err(gold.silent("recognitions")),
    }
}

fn serving_golds(facts: &Facts<'_>) -> Value {
    let (majors, known) = (majors(facts), known_industries(facts));
    let by_id: HashMap<&LocalId, Item<'_, Major>> = majors.items().map(|major| (&major.record.id, major)).collect();
    count(&golds(facts), |gold| {
        let serves = match by_id.get(gold.record.major.id()) {
            Some(major) => serves_one(facts, &known, major),
            // The major may be among those that are not listed; if all are listed, the reference leads nowhere.
            None => {
                let contradicted = || Missing { fact: gold.fact("major"), because: Lack::Conflicting };
                Err(vec![majors.left_out().unwrap_or_else(contradicted)])
            }
        };
        match (is_recognised(gold), serves) {
            (Ok(false), _) | (_, Ok(false)) => Ok(false),
            (Ok(true), serves) => serves,
            (Err(missing), Ok(true)) => Err(missing),
            (Err(mut missing), Err(more)) => {
                missing.extend(more);
                Err(missing)
            }
        }
    })
}
