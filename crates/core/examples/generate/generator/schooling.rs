//! Cooperation on running schools: joint undertakings, teaching points, and the three lists.

use serde_json::{Value, json};

use super::alliance::trade;
use super::draw::Draw;
use super::world::World;

/// An enterprise in a joint undertaking, with its part.
fn with_part(world: &World, draw: Draw) -> Value {
    let part = draw.at("part").one_of(&["leads", "invests", "co_runs"]);
    world.knows.record(draw.at("firm"), json!({ "enterprise": world.firm(draw) }), json!({ "parts": [part] }))
}

pub(super) fn schooling(world: &World) -> Value {
    let draw = world.draw.at("schooling");
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
    let colleges = named("colleges", "college", "产业学院", &|index, draw| {
        let major = world.major(draw);
        json!({
            "schools": [format!("school-{}", world.school_of_major(major))],
            "enterprises": [with_part(world, draw)],
            "other_parties": ["park-office"],
            "majors": [format!("major-{major}")],
            "students": knows.count(draw.nth(world.year), world.figure(draw, "students", world.year, 30, 90)),
            "since": world.since("colleges", index),
        })
    });
    let undertaking = |kind: &'static str, index: u64, draw: Draw| {
        json!({
            "schools": [world.school(draw)],
            "enterprises": [with_part(world, draw)],
            "since": world.since(kind, index),
        })
    };
    let bases = named("bases", "base", "共建实训基地", &|index, draw| undertaking("bases", index, draw));
    let others = named("undertakings", "undertaking", "厂中校", &|index, draw| {
        let mut may = undertaking("undertakings", index, draw);
        if let Value::Object(fields) = &mut may {
            fields.insert("form".to_owned(), json!("school_in_factory"));
        }
        may
    });
    let must = json!({
        "technology_needs": technology_needs(world),
        "talent_needs": talent_needs(world),
    });
    let may = json!({
        "parties": [{ "member": "park-office", "part": "提供用地" }, { "member": "gov-education" }],
        "industry_colleges": knows.listing(draw.at("colleges"), colleges),
        "joint_bases": knows.listing(draw.at("bases"), bases),
        "other_undertakings": knows.listing(draw.at("undertakings"), others),
        "county_teaching_points": knows.listing(draw.at("points"), teaching_points(world)),
        "core_products": knows.listing(draw.at("products"), products(world)),
    });
    knows.record(draw, must, may)
}

fn teaching_points(world: &World) -> Vec<Value> {
    let point = |(index, draw): (u64, Draw)| {
        let may = json!({
            // The schools in turn are of four kinds; the first kind teaches at the level that is meant.
            "school": format!("school-{}", index * 4 % world.first("schools") / 4 * 4),
            "county": draw.at("county").one_of(world.counties),
            "since": world.since("points", index),
        });
        world.knows.entity(draw, format!("point-{index}"), json!({}), may)
    };
    world.each("points").map(point).collect()
}

fn products(world: &World) -> Vec<Value> {
    let product = |(index, draw): (u64, Draw)| {
        let must = json!({ "product": format!("虚构{}产品{}", trade(index), index + 1) });
        let may = json!({ "enterprise": world.firm(draw), "industry": world.industry(draw) });
        world.knows.entity(draw, format!("product-{index}"), must, may)
    };
    world.each("products").map(product).collect()
}

fn technology_needs(world: &World) -> Vec<Value> {
    let need = |(index, draw): (u64, Draw)| {
        let must = json!({ "need": format!("虚构{}技术需求{}", trade(index), index + 1) });
        let may = json!({ "enterprise": world.firm(draw) });
        world.knows.entity(draw, format!("technology-{index}"), must, may)
    };
    world.each("technology").map(need).collect()
}

fn talent_needs(world: &World) -> Vec<Value> {
    let need = |(index, draw): (u64, Draw)| {
        let must = json!({ "post": format!("虚构{}岗位{}", trade(index), index + 1) });
        let may = json!({
            "enterprise": world.firm(draw),
            "heads": world.knows.count(draw, draw.at("heads").between(5, 90)),
            "period": { "year": world.year_after("talents", index) },
        });
        world.knows.entity(draw, format!("talent-{index}"), must, may)
    };
    world.each("talents").map(need).collect()
}
