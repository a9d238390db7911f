//! What safeguards the alliance: documents, leading groups, departments, policies, funds; and how it was looked at from outside.

use serde_json::{Value, json};

use super::draw::Draw;
use super::world::{FIRST_YEAR, World};

pub(super) fn safeguards(world: &World) -> Value {
    let draw = world.draw.at("safeguards");
    let knows = world.knows;
    let arrangement = |id: &str, title: &str| {
        let may = json!({ "on": format!("{FIRST_YEAR}-07-20"), "number": World::number(draw.at(id), "虚构政发", FIRST_YEAR), "parties": ["gov-city"] });
        knows.entity(draw.at(id), id.to_owned(), json!({ "title": title }), may)
    };
    let group = |level: &str| {
        let may = json!({ "name": "虚构教育工作领导小组", "since": format!("{FIRST_YEAR}-08") });
        knows.entity(draw.at(level), format!("group-{level}"), json!({ "level": level }), may)
    };
    let fields = [
        "development_and_reform",
        "finance",
        "taxation",
        "financial_services",
        "land",
        "industry_and_information",
        "commerce",
    ];
    let linked = |field: &&str| {
        let may = json!({ "name": format!("虚构部门（{field}）"), "since": format!("{FIRST_YEAR}-10") });
        knows.entity(draw.at(field), format!("linked-{field}"), json!({ "field": field }), may)
    };
    let departments =
        fields.iter().filter(|field| !draw.at("links").at(field).happens(knows.unknown)).map(linked).collect();
    let meetings = world
        .each("meetings")
        .map(|(index, draw)| {
            let may = json!({ "conveners": [draw.at("convener").one_of(&["party_committee", "government"])], "topic": "虚构议题" });
            knows.entity(draw, format!("meeting-{index}"), json!({ "on": world.since("meetings", index) }), may)
        })
        .collect();
    let guidance = world
        .each("guidance")
        .map(|(index, draw)| {
            let may = json!({ "by": "虚构省教育厅", "level": "provincial", "to": ["school-0", "firm-0"], "topic": "虚构指导内容" });
            knows.entity(draw, format!("guidance-{index}"), json!({ "on": world.since("guidance", index) }), may)
        })
        .collect();
    let may = json!({
        "responsibility_documents": [arrangement("responsibility", "虚构市支持产教联合体建设意见")],
        "leading_groups": [group("provincial"), group("municipal")],
        "special_meetings": knows.listing(draw.at("meetings"), meetings),
        "linking_mechanisms": [arrangement("linking", "虚构部门联席会议制度")],
        "linked_departments": knows.listing(draw.at("departments"), departments),
        "guidance_given": knows.listing(draw.at("guidance"), guidance),
        "policies": knows.listing(draw.at("policies"), policies(world)),
        "funds": world.years().map(|year| funds(world, year)).collect::<Vec<_>>(),
    });
    knows.record(draw, json!({}), may)
}

fn policies(world: &World) -> Vec<Value> {
    let incentives = ["financial", "fiscal", "taxes_and_fees", "land", "credit_standing", "employment"];
    let policy = |(index, draw): (u64, Draw)| {
        let measures: Vec<Value> = incentives
            .iter()
            .filter(|incentive| draw.at("spells").at(incentive).happens(600))
            .map(|incentive| json!({ "incentive": incentive, "article": "第一条", "grants": "虚构的激励" }))
            .collect();
        let after = world.year_after("policies", index);
        let results: Vec<Value> = world
            .years()
            .filter(|year| year + 1 >= after)
            .map(|year| json!({ "on": format!("{year}-12-31"), "bodies": draw.at("bodies").nth(year).between(1, 20), "amount": draw.at("amount").nth(year).between(10, 400) * 10_000, "evidence": ["made-up"] }))
            .collect();
        let may = json!({
            "number": format!("虚构政发〔{FIRST_YEAR}〕{}号", index + 1),
            "on": world.since("policies", index),
            "issuers": [{ "name": "虚构市人民政府", "member": "gov-city" }],
            "measures": measures,
            "results": results,
        });
        world.knows.entity(
            draw,
            format!("policy-{index}"),
            json!({ "title": format!("虚构支持政策{}", index + 1) }),
            may,
        )
    };
    world.each("policies").map(policy).collect()
}

/// The money of a year: the whole is the sum of its sources.
fn funds(world: &World, year: u64) -> Value {
    let draw = world.draw.at("funds");
    let yuan = |source: &str, lowest, highest| world.figure(draw, source, year, lowest, highest) * 10_000;
    let sources = [
        ("city_government", yuan("city_government", 100, 2000)),
        ("other_fiscal", yuan("other_fiscal", 10, 400)),
        ("enterprises", yuan("enterprises", 100, 1500)),
        ("schools", yuan("schools", 50, 600)),
        ("social_capital", yuan("social_capital", 10, 900)),
        ("industry_capital", yuan("industry_capital", 10, 900)),
    ];
    let whole: u64 = sources.iter().map(|(_, amount)| amount).sum();
    let mut may = json!({ "all_sources": whole, "for_construction": whole / 2, "for_reform": whole / 4 });
    if let Value::Object(fields) = &mut may {
        fields.extend(sources.map(|(source, amount)| (source.to_owned(), json!(amount))));
    }
    world.knows.record(draw.nth(year), json!({ "period": { "year": year } }), may)
}

pub(super) fn observations(world: &World) -> Vec<Value> {
    let observation = |(index, draw): (u64, Draw)| {
        let must = json!({ "form": draw.at("form").one_of(&["consultation", "evaluation", "field_research", "monitoring"]), "on": world.since("observations", index) });
        let may =
            json!({ "by": "虚构省教育厅", "parties": ["school-0", "firm-0"], "finding": "虚构的意见，仅作示例。" });
        world.knows.entity(draw, format!("observation-{index}"), must, may)
    };
    world.each("observations").map(observation).collect()
}
