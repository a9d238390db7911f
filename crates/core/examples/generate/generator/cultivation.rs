//! Cooperation on cultivating people: programmes, certificates, plans across levels, pathways, employees who study.

use serde_json::{Value, json};

use super::alliance::trade;
use super::draw::Draw;
use super::world::{FIRST_YEAR, World};

pub(super) fn cultivation(world: &World) -> Value {
    let draw = world.draw.at("cultivation");
    let knows = world.knows;
    let yearly = |name: &str, lowest, highest| -> Vec<Value> {
        let figure = |year| {
            knows.record(
                draw.at(name).nth(year),
                json!({ "period": { "year": year } }),
                json!({ "certificates": world.stated(name, year, lowest, highest) }),
            )
        };
        world.years().map(figure).collect()
    };
    let employees =
        |year| json!({ "period": World::academic(year), "employees": world.stated("employees", year, 40, 300) });
    let schools: Vec<String> = (0..world.first("schools")).map(|school| format!("school-{school}")).collect();
    let plan = knows.entity(
        draw.at("plan"),
        "joint-plan".to_owned(),
        json!({ "title": "虚构一体化培养方案" }),
        json!({ "on": format!("{FIRST_YEAR}-09-01"), "number": World::number(draw, "虚构联发", FIRST_YEAR), "parties": schools }),
    );
    let may = json!({
        "parties": [{ "member": "body-0", "part": "承担实践课程" }],
        "programmes": knows.listing(draw.at("programmes"), programmes(world)),
        "higher_skill_certificates": yearly("certificates", 100, 900),
        "joint_plans": [plan],
        "pathways": knows.listing(draw.at("pathways"), pathways(world)),
        "employees_enrolled": world.years().map(employees).collect::<Vec<_>>(),
    });
    knows.record(draw, json!({}), may)
}

fn programmes(world: &World) -> Vec<Value> {
    let programme = |(index, year, draw): (u64, u64, Draw)| {
        let students = draw.at("students").between(20, 90);
        let mode = draw.at("mode").one_of(&["commissioned", "to_order", "apprenticeship"]);
        let major = world.major(draw);
        let (need, firm) = world.need("talents", draw);
        let must = json!({ "name": format!("虚构{}班{}（{year}）", trade(index), index + 1) });
        let may = json!({
            "modes": [mode],
            "schools": [format!("school-{}", world.school_of_major(major))],
            "enterprises": [{ "enterprise": firm, "heads": students }],
            "majors": [format!("major-{major}")],
            "students": world.knows.count(draw.at("students"), students),
            "jointly_enrolled": students / draw.at("enrolled").between(2, 6),
            "jointly_trained": students - students / 10,
            "period": World::academic(year),
            "answers": [format!("talent-{need}")],
        });
        world.knows.entity(draw, format!("programme-{index}-{year}"), must, may)
    };
    world.each_yearly("programmes").map(programme).collect()
}

fn pathways(world: &World) -> Vec<Value> {
    let pathway = |(index, draw): (u64, Draw)| {
        let students = |year: u64| {
            let on_it = world.figure(draw, "students", year, 40, 300);
            let moved_up = on_it / draw.at("moved").nth(year).between(4, 8);
            json!({
                "period": World::academic(year),
                "students": world.knows.count(draw.at("students").nth(year), on_it),
                "moved_up": world.knows.count(draw.at("moved").nth(year), moved_up),
            })
        };
        let must = json!({ "name": format!("虚构{}升学通道{}", trade(index), index + 1) });
        let may = json!({
            "linkage": draw.at("linkage").one_of(&["staged", "continuous"]),
            // The schools in turn are of four kinds: the second is secondary, the first higher vocational.
            "stages": [
                { "level": "secondary", "school": "school-1", "years": 3 },
                { "level": "associate", "school": "school-0", "years": 2 },
            ],
            "students": world.years().map(students).collect::<Vec<_>>(),
        });
        world.knows.entity(draw, format!("pathway-{index}"), must, may)
    };
    world.each("pathways").map(pathway).collect()
}
