//! Random facts of schooling, cultivation and the technical services that answer technology needs.

use serde_json::{Value as Json, json};

use super::{Choices, LEVELS, parties};

const FORMS: [&str; 3] = ["joint_school", "mixed_ownership", "school_in_factory"];
const PARTS: [&str; 3] = ["leads", "invests", "co_runs"];
const MODES: [&str; 3] = ["commissioned", "to_order", "apprenticeship"];

const PURPOSES: [&str; 4] = ["results_transfer", "pilot_production", "technology_upgrade", "process_innovation"];

/// The members that can be drawn.
pub(super) struct Bodies<'a> {
    pub(super) all: &'a [String],
    pub(super) schools: &'a [String],
    pub(super) enterprises: &'a [String],
}

pub(super) fn schooling(choices: &mut Choices<'_>, bodies: &Bodies<'_>) -> Json {
    let with_school = if bodies.schools.is_empty() { 0 } else { 2 };
    json!({
        "parties": parties(choices, bodies.all),
        "industry_colleges": choices.many(2, |choices, n| undertaking(choices, format!("ic{n}"), bodies)),
        "joint_bases": choices.many(2, |choices, n| undertaking(choices, format!("jb{n}"), bodies)),
        "other_undertakings": choices.many(3, |choices, n| {
            let mut other = undertaking(choices, format!("ou{n}"), bodies);
            other["form"] = if choices.below(4) == 3 { json!({"other": "园中校"}) } else { json!(choices.pick(&FORMS)) };
            other
        }),
        "county_teaching_points": choices.many(with_school, |choices, n| {
            json!({"id": format!("cp{n}"), "school": choices.pick(bodies.schools)})
        }),
        "core_products": choices.many(2, |_, n| json!({"id": format!("pd{n}"), "product": "产品"})),
        "technology_needs": choices.many(3, |choices, n| {
            json!({"id": format!("tn{n}"), "need": "需求", "state": choices.pick(&["open", "met", "withdrawn"])})
        }),
        "talent_needs": choices.many(3, |_, n| json!({"id": format!("ta{n}"), "post": "岗位"})),
    })
}

fn undertaking(choices: &mut Choices<'_>, id: String, bodies: &Bodies<'_>) -> Json {
    let enterprises: Vec<Json> = choices
        .some(bodies.enterprises)
        .into_iter()
        .map(|enterprise| json!({"enterprise": enterprise, "parts": choices.some(&PARTS)}))
        .collect();
    json!({"id": id, "name": "项目", "schools": choices.some(bodies.schools), "enterprises": enterprises,
        "other_parties": choices.some(bodies.all), "since": choices.date()})
}

pub(super) fn cultivation(choices: &mut Choices<'_>, bodies: &Bodies<'_>) -> Json {
    let years = |choices: &mut Choices<'_>, fields: &[&str]| -> Json {
        ["2022-2023", "2023-2024"]
            .into_iter()
            .map(|year| {
                let mut entry = json!({"period": {"academic_year": year}});
                for field in fields {
                    entry[*field] = choices.below(9).into();
                }
                entry
            })
            .collect()
    };
    json!({
        "parties": parties(choices, bodies.all),
        "programmes": choices.many(3, |choices, n| {
            let enterprises: Vec<Json> = choices
                .some(bodies.enterprises)
                .into_iter()
                .map(|enterprise| json!({"enterprise": enterprise, "heads": choices.below(3)}))
                .collect();
            json!({"id": format!("pg{n}"), "name": "班", "modes": choices.some(&MODES),
                "schools": choices.some(bodies.schools), "enterprises": enterprises,
                "jointly_enrolled": choices.below(9), "jointly_trained": choices.below(9),
                "answers": choices.some(&["ta0", "ta1", "ta2"])})
        }),
        "higher_skill_certificates": super::series(choices, &["certificates"]),
        "joint_plans": choices.many(2, |_, n| json!({"id": format!("jp{n}"), "title": "方案"})),
        "pathways": choices.many(if bodies.schools.is_empty() { 0 } else { 2 }, |choices, n| {
            let stages: Vec<Json> = (0..choices.below(4))
                .map(|_| json!({"level": choices.pick(&LEVELS), "school": choices.pick(bodies.schools)}))
                .collect();
            json!({"id": format!("pw{n}"), "name": "通道", "stages": stages, "students": years(choices, &["students", "moved_up"])})
        }),
        "employees_enrolled": years(choices, &["employees"]),
    })
}

pub(super) fn services(choices: &mut Choices<'_>, bodies: &Bodies<'_>) -> Json {
    let with_both = if bodies.schools.is_empty() || bodies.enterprises.is_empty() { 0 } else { 3 };
    choices.many(with_both, |choices, n| {
        json!({"id": format!("sv{n}"), "title": "服务", "school": choices.pick(bodies.schools),
            "enterprise": choices.pick(bodies.enterprises), "purposes": choices.some(&PURPOSES),
            "answers": choices.some(&["tn0", "tn1", "tn2"])})
    })
}
