//! Cooperation on employment: mechanisms, posts, graduates by destination, placements, training, guidance.

use serde_json::{Value, json};

use super::draw::Draw;
use super::world::{FIRST_YEAR, World};

pub(super) fn employment(world: &World) -> Value {
    let draw = world.draw.at("employment");
    let knows = world.knows;
    let by_year = |name: &'static str, fields: &dyn Fn(u64) -> Value| -> Vec<Value> {
        let record = |year| knows.record(draw.at(name).nth(year), json!({ "period": { "year": year } }), fields(year));
        world.years().map(record).collect()
    };
    let mechanism = knows.entity(
        draw.at("mechanism"),
        "adjustment".to_owned(),
        json!({ "title": "虚构专业动态调整办法" }),
        json!({ "on": format!("{FIRST_YEAR}-09-01"), "parties": ["school-0", "school-1"] }),
    );
    let platform = knows.entity(
        draw.at("platform"),
        "platform".to_owned(),
        json!({ "name": "虚构技能人才供需平台" }),
        json!({ "operator": "body-0", "since": format!("{FIRST_YEAR}-11") }),
    );
    let may = json!({
        "parties": [{ "member": "gov-education", "part": "发布岗位信息" }],
        "adjustment_mechanisms": [mechanism],
        "major_changes": by_year("changes", &|year| {
            let count = |name: &str| draw.at(name).nth(year).between(0, 4);
            json!({ "opened": count("opened"), "reformed": count("reformed"), "restricted": count("restricted"), "withdrawn": count("withdrawn") })
        }),
        "platforms": [platform],
        "posts_published": by_year("posts", &|year| json!({
            "posts": world.stated("posts", year, 500, 9000),
            "published_on": [format!("{year}-03"), format!("{year}-09")],
        })),
        "graduates": knows.listing(draw.at("graduates"), graduates(world)),
        "placements": knows.listing(draw.at("placements"), placements(world)),
        "trainings": knows.listing(draw.at("trainings"), trainings(world)),
        "guidance": by_year("guidance", &|year| json!({
            "sessions": world.stated("sessions", year, 20, 200),
            "person_times": world.stated("person-times", year, 2000, 9000),
        })),
        "practice_results": by_year("results", &|year| json!({
            "certificates": world.stated("practice-certificates", year, 300, 4000),
            "awards": world.stated("awards", year, 5, 80),
        })),
    });
    knows.record(draw, json!({}), may)
}

/// The classes of every major that had one, of the year and the one before.
fn graduates(world: &World) -> Vec<Value> {
    let mut cohorts = Vec::new();
    for year in world.years() {
        for (major, draw) in world.each("majors") {
            // Majors that came later have no graduates yet.
            if major < world.first("majors") {
                cohorts.push(cohort(world, major, year, draw));
            }
        }
    }
    cohorts
}

fn cohort(world: &World, major: u64, year: u64, draw: Draw) -> Value {
    let school = world.school_of_major(major);
    let (_, level, _) = World::school_kind(school);
    let graduates = world.figure(draw, "graduates", year, 40, 180);
    let this = draw.at("graduates").nth(year);
    let studying = graduates * this.at("study").between(5, if level == "secondary" { 60 } else { 25 }) / 100;
    let without = graduates * this.at("without").between(2, 9) / 100;
    let (start_up, freelance) = (graduates / 80, graduates / 60);
    let contract = graduates - studying - without - start_up - freelance;
    let employed = contract + start_up + freelance;
    let province = employed * this.at("province").between(55, 95) / 100;
    let city = province * this.at("city").between(50, 90) / 100;
    let hired = employed * this.at("hired").between(5, 50) / 100;
    let count = |name: &str, exact| world.knows.count(this.at(name), exact);
    let must = json!({ "level": level, "period": { "class": year } });
    let may = json!({
        "school": format!("school-{school}"),
        "major": format!("major-{major}"),
        "census": format!("{year}-08-31"),
        "graduates": graduates,
        "contract": count("contract", contract),
        "start_up": start_up,
        "freelance": freelance,
        "further_study": count("further", studying),
        "without_destination": count("without", without),
        "local": [{ "locality": "city", "employed": city }, { "locality": "province", "employed": province }],
        "hired_by_members": hired,
        "hired_in_matching_posts": hired * this.at("matching").between(50, 100) / 100,
    });
    // School and major tell cohorts apart, so they are never left out.
    let mut cohort = world.knows.entity(this, format!("class-{year}-{major}"), must, may);
    if let Value::Object(fields) = &mut cohort {
        fields.insert("school".to_owned(), json!(format!("school-{school}")));
        fields.insert("major".to_owned(), json!(format!("major-{major}")));
    }
    cohort
}

/// The enterprise that takes a placement: those that undertook something, in turn.
fn host(world: &World, placement: u64) -> u64 {
    placement % world.first("keepers").min(world.first("firms"))
}

fn heads(draw: Draw) -> u64 {
    draw.at("heads").between(10, 60)
}

/// The most students that an enterprise has at one time in a year, over all placements with it.
pub(super) fn peak_at(world: &World, firm: u64, year: u64) -> u64 {
    world
        .each_yearly("placements")
        .filter(|(placement, of, _)| *of == year && host(world, *placement) == firm)
        .map(|(_, _, draw)| heads(draw) / 2)
        .sum()
}

fn placements(world: &World) -> Vec<Value> {
    let placement = |(index, year, draw): (u64, u64, Draw)| {
        let heads = heads(draw);
        let kind = draw.at("kind").one_of(&["observation", "post", "post", "post"]).unwrap_or("post");
        // No two placements of a year are of one host and one major.
        let hosts = world.first("keepers").min(world.first("firms"));
        let major = (index % hosts + index / hosts) % world.first("majors");
        let matching = (kind == "post").then(|| heads * draw.at("matching").between(60, 100) / 100);
        let may = json!({
            "school": format!("school-{}", world.school_of_major(major)),
            "host": format!("firm-{}", host(world, index)),
            "major": format!("major-{major}"),
            "heads": heads,
            "peak_heads": heads / 2,
            "matching_heads": matching,
        });
        let must = json!({ "kind": kind, "period": { "year": year } });
        world.knows.entity(draw, format!("placement-{index}-{year}"), must, may)
    };
    world.each_yearly("placements").map(placement).collect()
}

fn trainings(world: &World) -> Vec<Value> {
    let training = |(index, year, draw): (u64, u64, Draw)| {
        let major = world.major(draw);
        let may = json!({
            "school": format!("school-{}", world.school_of_major(major)),
            "enterprise": world.firm(draw),
            "major": format!("major-{major}"),
            "heads": world.knows.count(draw, draw.at("heads").between(20, 200)),
            "period": { "year": year },
        });
        world.knows.entity(draw, format!("training-{index}-{year}"), json!({}), may)
    };
    world.each_yearly("trainings").map(training).collect()
}
