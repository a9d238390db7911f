//! Cooperation on development: ways of working together, centres, services and their receipts, training of employees, projects abroad.

use serde_json::{Value, json};

use super::alliance::trade;
use super::draw::Draw;
use super::world::{FIRST_YEAR, World};

pub(super) fn development(world: &World) -> Value {
    let draw = world.draw.at("development");
    let knows = world.knows;
    let named = |kind: &'static str, prefix: &str, called: &str, may: &dyn Fn(u64, Draw) -> Value| -> Vec<Value> {
        world
            .each(kind)
            .map(|(index, draw)| {
                let must = json!({ "name": format!("虚构{}{called}{}", trade(index), index + 1) });
                knows.entity(draw, format!("{prefix}-{index}"), must, may(index, draw))
            })
            .collect()
    };
    let work = named("work", "work", "工作项目", &|index, draw| {
        json!({
            "lead": world.firm(draw),
            "parties": [world.school(draw)],
            "since": world.since("work", index),
            "state": draw.at("state").one_of(&["under_way", "completed", "stopped"]),
        })
    });
    let bridges = named(
        "bridges",
        "bridge",
        "对接平台",
        &|index, _| json!({ "operator": "body-0", "since": world.since("bridges", index) }),
    );
    let market = named(
        "market",
        "market",
        "产教服务有限公司",
        &|index, draw| json!({ "legal_person": "for_profit", "founders": [world.firm(draw), "school-0"], "since": world.since("market", index) }),
    );
    let ways = named(
        "ways",
        "way",
        "驻校工程师",
        &|index, draw| json!({ "parties": [world.firm(draw)], "since": world.since("ways", index) }),
    );
    let centre = |index: u64, draw: Draw| json!({ "operator": world.school(draw), "parties": [world.firm(draw)], "since": world.since("centres", index) });
    let innovation = named("centres", "innovation", "技术创新中心", &centre);
    let transfer = named("centres", "transfer", "成果转化中心", &centre);
    let charter = knows.entity(
        draw.at("charter"),
        "charter".to_owned(),
        json!({ "title": "虚构联合体章程" }),
        json!({ "on": format!("{FIRST_YEAR}-02-01"), "parties": ["school-0", "firm-0", "park-office", "gov-city"] }),
    );
    let must = json!({ "training_offers": offers(world) });
    let may = json!({
        "parties": [{ "member": "body-1", "part": "组织员工培训" }],
        "consultations": knows.listing(draw.at("consultations"), consultations(world)),
        "work_projects": knows.listing(draw.at("work"), work),
        "bridging_platforms": bridges,
        "market_entities": market,
        "other_ways": ways,
        "duty_documents": [charter],
        "innovation_centres": innovation,
        "transfer_centres": transfer,
        "services": knows.listing(draw.at("services"), services(world)),
        "service_receipts": receipts(world),
        "training_needs": knows.listing(draw.at("needs"), needs(world)),
        "trainings_delivered": world.years().map(|year| json!({
            "period": { "year": year },
            "before_post": world.stated("before-post", year, 300, 5000),
            "in_post": world.stated("in-post", year, 300, 9000),
            "continuing": world.stated("continuing", year, 100, 3000),
        })).collect::<Vec<_>>(),
        "international_projects": knows.listing(draw.at("abroad"), abroad(world)),
    });
    knows.record(draw, must, may)
}

fn consultations(world: &World) -> Vec<Value> {
    let consultation = |(index, draw): (u64, Draw)| {
        let must = json!({ "on": world.since("consultations", index) });
        let may = json!({ "topic": format!("虚构议题{}", index + 1), "parties": ["park-office", "school-0", world.firm(draw)] });
        world.knows.entity(draw, format!("consultation-{index}"), must, may)
    };
    world.each("consultations").map(consultation).collect()
}

fn worth(draw: Draw) -> u64 {
    draw.at("worth").between(20, 900) * 1000
}

fn services(world: &World) -> Vec<Value> {
    let service = |(index, year, draw): (u64, u64, Draw)| {
        let purpose = draw.at("purpose").one_of(&[
            "results_transfer",
            "pilot_production",
            "technology_upgrade",
            "process_innovation",
        ]);
        let (need, firm) = world.need("technology", draw);
        let must = json!({ "title": format!("虚构{}技术服务{}（{year}）", trade(index), index + 1) });
        let may = json!({
            "school": world.school(draw),
            "enterprise": firm,
            "purposes": [purpose],
            "period": { "year": year },
            "receipts": worth(draw),
            "answers": [format!("technology-{need}")],
        });
        world.knows.entity(draw, format!("service-{index}-{year}"), must, may)
    };
    world.each_yearly("services").map(service).collect()
}

/// All receipts for technical service of a year are no less than those of the services that are listed.
fn receipts(world: &World) -> Vec<Value> {
    let all = |year: u64| {
        let listed: u64 =
            world.each_yearly("services").filter(|(_, of, _)| *of == year).map(|(_, _, draw)| worth(draw)).sum();
        let draw = world.draw.at("receipts").nth(year);
        let may = json!({
            "technical_service": listed + draw.at("others").between(0, 2000) * 1000,
            "project_incubation": draw.at("incubation").between(10, 900) * 1000,
            "patent_conversion": draw.at("patents").between(10, 600) * 1000,
        });
        world.knows.record(draw, json!({ "period": { "year": year } }), may)
    };
    world.years().map(all).collect()
}

fn offers(world: &World) -> Vec<Value> {
    let offer = |(index, draw): (u64, Draw)| {
        let must = json!({ "name": format!("虚构{}培训{}", trade(index), index + 1) });
        let may = json!({ "provider": world.school(draw), "kinds": ["before_post", "in_post", "continuing"], "yearly_capacity": draw.at("capacity").between(900, 4000) });
        world.knows.entity(draw, format!("offer-{index}"), must, may)
    };
    world.each("offers").map(offer).collect()
}

fn needs(world: &World) -> Vec<Value> {
    let need = |(index, draw): (u64, Draw)| {
        let must = json!({ "name": format!("虚构{}培训需求{}", trade(index), index + 1) });
        let may = json!({
            "member": world.firm(draw),
            "kind": draw.at("kind").one_of(&["before_post", "in_post", "continuing"]),
            "person_times": world.knows.count(draw, draw.at("times").between(20, 400)),
            "period": { "year": world.year_after("needs", index) },
            "met_by": [world.offer(draw)],
        });
        world.knows.entity(draw, format!("need-{index}"), must, may)
    };
    world.each("needs").map(need).collect()
}

fn abroad(world: &World) -> Vec<Value> {
    let project = |(index, draw): (u64, Draw)| {
        let (country, called) = draw
            .at("country")
            .one_of(&[("TH", "泰国"), ("DE", "德国"), ("ID", "印度尼西亚")])
            .unwrap_or(("TH", "泰国"));
        let must = json!({ "name": format!("虚构{}海外工坊{}", trade(index), index + 1) });
        let may = json!({
            "partners": [{ "name": format!("虚构学院（{called}）"), "country": country }],
            "parties": [world.school(draw), world.firm(draw)],
            "purposes": [draw.at("purpose").one_of(&["cultural_exchange", "skills", "ties_between_peoples"])],
            "enterprises_served": [world.firm(draw)],
            "since": world.since("abroad", index),
        });
        world.knows.entity(draw, format!("abroad-{index}"), must, may)
    };
    world.each("abroad").map(project).collect()
}
