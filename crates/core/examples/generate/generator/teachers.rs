//! Teachers: posts on the other side, stints in enterprises, joint training, double-qualified and golden teachers.

use serde_json::{Value, json};

use super::artefacts::{components, recognised};
use super::draw::Draw;
use super::world::{FIRST_YEAR, World};

pub(super) fn teachers(world: &World) -> Value {
    let draw = world.draw.at("teachers");
    let knows = world.knows;
    let arrangement = |id: &str, title: &str| {
        let may = json!({ "on": format!("{FIRST_YEAR}-11-06"), "parties": ["school-0", "school-1"] });
        knows.entity(draw.at(id), id.to_owned(), json!({ "title": title }), may)
    };
    let must = json!({ "recognising_standards": [arrangement("double-standard", "虚构“双师型”教师认定标准")] });
    let may = json!({
        "engagement_mechanisms": [arrangement("engagement", "虚构互兼互聘办法")],
        "mutual_posts": knows.listing(draw.at("posts"), mutual_posts(world)),
        "qualification_mechanisms": [arrangement("qualification", "虚构技术能手教师资格认定办法")],
        "experts_qualified": world.years().map(|year| json!({ "period": { "year": year }, "kind": "skill_master", "heads": world.stated("experts", year, 1, 9) })).collect::<Vec<_>>(),
        "practice_rules": [arrangement("practice-rule", "虚构教师企业实践管理办法")],
        "stints": knows.listing(draw.at("stints"), stints(world)),
        "joint_trainings": knows.listing(draw.at("joint"), joint_trainings(world)),
        "double_qualified": knows.listing(draw.at("double"), double_qualified(world)),
        "golden_teachers": knows.listing(draw.at("golden"), golden_teachers(world)),
    });
    knows.record(draw, must, may)
}

fn mutual_posts(world: &World) -> Vec<Value> {
    let post = |(index, year, draw): (u64, u64, Draw)| {
        let (direction, called) = if index % 2 == 0 {
            ("teacher_in_enterprise", "虚构技术顾问")
        } else {
            ("expert_in_school", "虚构产业导师")
        };
        let may = json!({
            "school": world.school(draw),
            "enterprise": world.firm(draw),
            "post": called,
            "expert": (direction == "expert_in_school").then_some("engineer"),
            "heads": world.knows.count(draw, draw.at("heads").between(1, 12)),
            "period": { "year": year },
        });
        world.knows.entity(draw, format!("post-{index}-{year}"), json!({ "direction": direction }), may)
    };
    world.each_yearly("posts").map(post).collect()
}

fn stints(world: &World) -> Vec<Value> {
    let stint = |(index, year, draw): (u64, u64, Draw)| {
        let teachers = draw.at("teachers").between(4, 30);
        let may = json!({
            "school": world.school(draw),
            "enterprise": world.firm(draw),
            "place": draw.at("place").one_of(&["workshop", "training_centre"]),
            "teachers": teachers,
            "teacher_days": teachers * draw.at("days").between(20, 60),
            "period": { "year": year },
        });
        world.knows.entity(draw, format!("stint-{index}-{year}"), json!({}), may)
    };
    world.each_yearly("stints").map(stint).collect()
}

fn joint_trainings(world: &World) -> Vec<Value> {
    let training = |(index, year, draw): (u64, u64, Draw)| {
        let may = json!({
            "title": format!("虚构教师联合培训{}（{year}）", index + 1),
            "schools": [world.school(draw)],
            "enterprises": [world.firm(draw)],
            "purposes": [draw.at("purpose").one_of(&["practical", "professional", "digital_literacy"])],
            "teachers": world.knows.count(draw, draw.at("teachers").between(5, 60)),
            "period": { "year": year },
        });
        world.knows.entity(draw, format!("joint-{index}-{year}"), json!({}), may)
    };
    world.each_yearly("joint").map(training).collect()
}

fn double_qualified(world: &World) -> Vec<Value> {
    let mut all = Vec::new();
    for year in world.years() {
        // Universities that are not vocational have none; the schools in turn are of four kinds.
        for (index, draw) in
            world.each("schools").filter(|(index, _)| index % 4 != 3 && *index < world.first("schools"))
        {
            let specialised = world.figure(draw, "specialised", year, 60, 240);
            let qualified = specialised * draw.at("share").nth(year).between(45, 75) / 100;
            let (junior, senior) = (qualified / 2, qualified / 8);
            let levels = json!([
                { "level": "junior", "teachers": junior },
                { "level": "intermediate", "teachers": qualified - junior - senior },
                { "level": "senior", "teachers": senior },
            ]);
            let must = json!({ "period": World::academic(year), "school": format!("school-{index}"), "standard": "double-standard" });
            let may = json!({ "specialised_teachers": specialised, "double_qualified": qualified, "by_level": levels });
            all.push(world.knows.entity(draw.nth(year), format!("double-{index}-{year}"), must, may));
        }
    }
    all
}

fn golden_teachers(world: &World) -> Vec<Value> {
    let teacher = |(index, draw): (u64, Draw)| {
        let may = json!({
            "school": world.school(draw),
            "components": components(draw, &["practical", "professional", "digital_literacy"]),
        });
        world.knows.entity(
            draw,
            format!("golden-teacher-{index}"),
            recognised(world, "golden-teachers", index, json!({})),
            may,
        )
    };
    world.each("golden-teachers").map(teacher).collect()
}
