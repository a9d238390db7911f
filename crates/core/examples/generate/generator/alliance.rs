//! The alliance itself: parks, industries, plans, members who come and go, how it stands and who governs.

use serde_json::{Value, json};

use super::world::{FIRST_YEAR, World};

const TRADES: [&str; 8] =
    ["新能源", "智能装备", "电子信息", "汽车零部件", "生物医药", "现代物流", "新材料", "食品加工"];

pub(super) fn trade(index: u64) -> &'static str {
    usize::try_from(index).ok().and_then(|index| TRADES.get(index % TRADES.len())).copied().unwrap_or("新能源")
}

pub(super) fn alliance(world: &World) -> Value {
    let draw = world.draw.at("alliance");
    let must = json!({
        "id": format!("invented-{}", world.alliance),
        "name": format!("虚构第{}号市域产教联合体（虚构）", world.alliance),
        "parks": parks(world),
        "leading_industries": industries(world),
        "members": members(world),
        "evidence": ["made-up"],
    });
    let may = json!({
        "seat": world.seat,
        "established": format!("{FIRST_YEAR}-01-{:02}", draw.at("day").between(1, 28)),
        "industrial_plans": plans(world),
        "member_counts": [{ "kinds": ["enterprise"], "count": firms(world) + guests(world) }],
        "standings": standings(world),
        "governance": {
            "provincial_departments": [{ "id": "province", "name": "虚构省教育厅", "evidence": ["made-up"] }],
            "governments": [{ "id": "city", "name": "虚构市人民政府", "member": "gov-city", "evidence": ["made-up"] }],
        },
    });
    world.knows.record(draw, must, may)
}

fn parks(world: &World) -> Vec<Value> {
    let park = |(index, draw)| {
        let must = json!({ "name": format!("虚构第{}产业园区", index + 1) });
        world.knows.entity(draw, format!("park-{index}"), must, json!({ "division": world.seat }))
    };
    world.each("parks").map(park).collect()
}

fn industries(world: &World) -> Vec<Value> {
    let industry = |(index, draw): (u64, super::draw::Draw)| {
        let must = json!({ "name": format!("虚构{}产业{}", trade(index), index + 1) });
        let may = json!({
            "kind": draw.at("kind").one_of(&["traditional", "emerging", "future"]),
            "parks": [world.park(draw)],
        });
        world.knows.entity(draw, format!("industry-{index}"), must, may)
    };
    world.each("industries").map(industry).collect()
}

fn plans(world: &World) -> Vec<Value> {
    let draw = world.draw.at("plan");
    let all = 0..world.first("industries");
    let must = json!({ "title": "虚构园区产业发展规划" });
    let may = json!({
        "issued_by": "虚构产业园区管理委员会",
        "on": format!("{}-11", FIRST_YEAR - 2),
        "period": { "from": format!("{}-01-01", FIRST_YEAR - 2), "to": format!("{}-12-31", FIRST_YEAR + 7) },
        "parks": (0..world.first("parks")).map(|park| format!("park-{park}")).collect::<Vec<_>>(),
        "industries": all.map(|industry| format!("industry-{industry}")).collect::<Vec<_>>(),
    });
    vec![world.knows.entity(draw, "plan".to_owned(), must, may)]
}

fn firms(world: &World) -> u64 {
    u64::try_from(world.each("firms").count()).unwrap_or(u64::MAX)
}

/// Plain members that come and go; nothing refers to them.
fn is_there(world: &World, guest: u64) -> bool {
    !(guest + world.year).is_multiple_of(3)
}

fn guests(world: &World) -> u64 {
    u64::try_from(world.each("guests").filter(|(guest, _)| is_there(world, *guest)).count()).unwrap_or(u64::MAX)
}

fn members(world: &World) -> Vec<Value> {
    let member = |draw, id: String, name: String, kind: &str, roles: Value| {
        let may = json!({ "roles": roles, "division": world.seat });
        world.knows.entity(draw, id, json!({ "name": name, "kind": kind }), may)
    };
    let mut members = Vec::new();
    for (id, name, kind, role) in [
        ("gov-city", "虚构市人民政府", "government", "standing_vice_chair"),
        ("gov-education", "虚构市教育局", "government", "council_member"),
        ("park-office", "虚构产业园区管理委员会", "park", "chair"),
    ] {
        members.push(member(world.draw.at(id), id.to_owned(), name.to_owned(), kind, json!([role])));
    }
    for (index, draw) in world.each("schools") {
        let (kind, _, called) = World::school_kind(index);
        let roles = if index == 0 { json!(["lead"]) } else { json!(["council_member"]) };
        members.push(member(draw, format!("school-{index}"), format!("虚构第{}{called}", index + 1), kind, roles));
    }
    for (index, draw) in world.each("firms") {
        let roles = match index {
            0 => json!(["lead"]),
            1..=4 => json!(["vice_chair"]),
            _ => json!(["council_member"]),
        };
        let name = format!("虚构{}第{}有限公司", trade(index), index + 1);
        members.push(member(draw, format!("firm-{index}"), name, "enterprise", roles));
    }
    for (index, draw) in world.each("guests").filter(|(guest, _)| is_there(world, *guest)) {
        let name = format!("虚构往来第{}有限公司", index + 1);
        members.push(member(draw, format!("guest-{index}"), name, "enterprise", json!(["member"])));
    }
    for (index, draw) in world.each("bodies") {
        let (kind, called) = match index % 3 {
            0 => ("research_institute", "研究院"),
            1 => ("association", "行业协会"),
            _ => ("other", "公共实训中心"),
        };
        members.push(member(
            draw,
            format!("body-{index}"),
            format!("虚构第{}{called}", index + 1),
            kind,
            json!(["member"]),
        ));
    }
    members
}

fn standings(world: &World) -> Vec<Value> {
    let draw = world.draw.at("standings");
    let reached = [("fostered", FIRST_YEAR), ("under_construction", FIRST_YEAR + 1), ("recognised", FIRST_YEAR + 3)];
    let standing = |(stage, year): (&str, u64)| {
        let must = json!({ "stage": stage, "level": "provincial" });
        let may = json!({ "by": "虚构省教育厅", "on": format!("{year}-06"), "batch": 1, "document": World::number(draw.at(stage), "虚构教函", year) });
        world.knows.entity(draw.at(stage), format!("standing-{stage}"), must, may)
    };
    reached.into_iter().filter(|(_, year)| *year <= world.year).map(standing).collect()
}
