//! What is built: reforms, majors and their lists, courses, textbooks, practical training, and the golds among them.

use serde_json::{Value, json};

use super::alliance::trade;
use super::draw::Draw;
use super::employment::peak_at;
use super::teachers::teachers;
use super::world::{FIRST_YEAR, World};

pub(super) fn artefacts(world: &World) -> Value {
    let draw = world.draw.at("artefacts");
    let knows = world.knows;
    let must = json!({
        "majors": majors(world),
        "course_development": course_development(world),
        "textbooks": textbooks(world),
        "teachers": teachers(world),
    });
    let may = json!({
        "reforms": knows.listing(draw.at("reforms"), reforms(world)),
        "major_development": major_development(world),
        "training": training(world),
    });
    knows.record(draw, must, may)
}

/// What a gold must state, with its recognition by the province at the end of the year in which it came.
pub(super) fn recognised(world: &World, kind: &'static str, index: u64, mut must: Value) -> Value {
    let on = format!("{}-12-20", world.year_after(kind, index) - 1);
    let draw = world.draw.at(kind).nth(index).at("recognition");
    let may = json!({ "level": "provincial", "on": on, "evidence": ["made-up"] });
    let recognition = world.knows.record(draw, json!({ "by": "虚构省教育厅" }), may);
    if let Value::Object(fields) = &mut must {
        fields.insert("recognitions".to_owned(), json!([recognition]));
    }
    must
}

/// The components shown of a gold: all of them, or all but the last.
pub(super) fn components(draw: Draw, all: &[&str]) -> Value {
    let shown = all.len().saturating_sub(usize::from(draw.at("lacks").happens(250)));
    all.iter().take(shown).map(|component| json!({ "component": component, "evidence": ["made-up"] })).collect()
}

fn reforms(world: &World) -> Vec<Value> {
    let elements = ["major", "course", "textbook", "teacher", "practical_training"];
    let reform = |(index, draw): (u64, Draw)| {
        let element = usize::try_from(index).ok().and_then(|index| elements.get(index % elements.len()));
        let may = json!({ "title": format!("虚构改革事项{}", index + 1), "school": world.school(draw), "since": world.since("reforms", index) });
        world.knows.entity(draw, format!("reform-{index}"), json!({ "element": element }), may)
    };
    world.each("reforms").map(reform).collect()
}

fn majors(world: &World) -> Vec<Value> {
    let major = |(index, draw): (u64, Draw)| {
        let school = world.school_of_major(index);
        let (_, level, _) = World::school_kind(school);
        let category = match level {
            "secondary" => Some(66),
            "associate" => Some(46),
            "vocational_bachelor" => Some(26),
            _ => None,
        };
        // As many codes as the form has: group and serial of two digits each.
        let code = category
            .filter(|_| index < 99 * 7)
            .map(|category| format!("2021/{category}{:02}{:02}", index / 99 + 1, index % 99 + 1));
        let enrolment = |year: u64| {
            let students = world.figure(draw, "students", year, 120, 900);
            json!({ "period": World::academic(year), "students": world.knows.count(draw.nth(year), students), "intake": students / 4 })
        };
        let may = json!({
            "code": code,
            "school": format!("school-{school}"),
            "level": level,
            "serves": world.served_by(index),
            "new_quality": [draw.at("driver").one_of(&["technological_breakthrough", "factor_allocation", "industrial_transformation"])],
            "enrolment": world.years().map(enrolment).collect::<Vec<_>>(),
        });
        world.knows.entity(
            draw,
            format!("major-{index}"),
            json!({ "name": format!("虚构{}技术{}", trade(index), index + 1) }),
            may,
        )
    };
    world.each("majors").map(major).collect()
}

fn major_development(world: &World) -> Value {
    let draw = world.draw.at("major-development");
    let knows = world.knows;
    // The three lists do not overlap: each takes every third major.
    let list = |kind: &'static str,
                offset: u64,
                must: &dyn Fn(u64) -> Value,
                may: &dyn Fn(u64, Draw) -> Value|
     -> Vec<Value> {
        world
            .each(kind)
            .map(|(index, draw)| (index, index * 3 + offset, draw))
            .filter(|(_, major, _)| *major < world.first("majors"))
            .map(|(index, major, draw)| {
                let mut must = must(index);
                if let Value::Object(fields) = &mut must {
                    fields.insert("major".to_owned(), json!(format!("major-{major}")));
                }
                knows.entity(draw, format!("{kind}-{index}"), must, may(index, draw))
            })
            .collect()
    };
    let plain = |_: u64| json!({});
    let mechanism = knows.entity(
        draw.at("mechanism"),
        "linkage".to_owned(),
        json!({ "title": "虚构专业与产业协调联动办法" }),
        json!({ "on": format!("{FIRST_YEAR}-10-01"), "parties": ["park-office", "school-0"] }),
    );
    let directions: Vec<Value> = world
        .each("directions")
        .map(|(index, draw)| {
            let must = json!({ "name": format!("虚构{}方向{}", trade(index), index + 1) });
            let may = json!({
                "major": format!("major-{}", world.major(draw)),
                "serves": [world.industry(draw)],
                "enterprises": [world.firm(draw)],
                "particular": "虚构的特色",
                "since": world.since("directions", index),
            });
            knows.entity(draw, format!("direction-{index}"), must, may)
        })
        .collect();
    let may = json!({
        "linkage_mechanisms": [mechanism],
        "key_majors": list("key", 0, &plain, &|index, _| json!({ "since": world.since("key", index) })),
        "upgraded_majors": list("upgraded", 1, &plain, &|index, draw| json!({
            "parts": [draw.at("part").one_of(&["courses", "textbooks", "teachers", "practical_training"])],
            "since": world.since("upgraded", index),
        })),
        "restricted_majors": list("restricted", 2, &|_| json!({ "measure": "restricted" }), &|index, _| json!({ "since": world.since("restricted", index) })),
        "directions": knows.listing(draw.at("directions"), directions),
        "golden_majors": list("golden-majors", 0, &|index| recognised(world, "golden-majors", index, json!({})), &|_, _| json!({})),
    });
    knows.record(draw, json!({}), may)
}

/// An enterprise that builds a course with the school, and the industry of the major that it leads.
fn partner(world: &World, major: u64, firm: &str) -> Value {
    match world.served_by(major).first() {
        Some(industry) => json!({ "enterprise": firm, "leads": industry }),
        None => json!({ "enterprise": firm }),
    }
}

fn course_development(world: &World) -> Value {
    let draw = world.draw.at("course-development");
    let knows = world.knows;
    let course = |(index, draw): (u64, Draw)| {
        let major = world.major(draw);
        let firm = world.firm(draw);
        let must = json!({ "name": format!("虚构{}课程{}", trade(index), index + 1) });
        let may = json!({
            "school": format!("school-{}", world.school_of_major(major)),
            "majors": [format!("major-{major}")],
            "abilities": [{ "name": format!("虚构能力{}", index + 1) }],
            "partners": [partner(world, major, &firm)],
            "production_tasks": [{ "name": format!("虚构生产任务{}", index + 1), "process": "虚构生产流程", "enterprise": firm }],
            "new_elements": ["method", "technology", "process", "standard"],
            "occupational_standards": [{ "title": format!("虚构职业标准{}", index + 1) }],
            "post_specifications": [{ "title": format!("虚构岗位规范{}", index + 1), "enterprise": firm }],
            "analysed_from": ["technical_requirements", "operation_sequence", "typical_abilities"],
            "content_reorganised_on": [world.since("courses", index)],
            "regional_features": [{ "name": format!("虚构区域特色{}", index + 1) }],
        });
        knows.entity(draw, format!("course-{index}"), must, may)
    };
    let curriculum = |(index, draw): (u64, Draw)| {
        let must = json!({ "major": format!("major-{}", index % world.first("majors")) });
        knows.entity(draw, format!("curriculum-{index}"), must, json!({ "on": world.since("curricula", index) }))
    };
    let golden = |(index, draw): (u64, Draw)| {
        let course = json!({ "course": format!("course-{}", index % world.first("courses")) });
        let must = recognised(world, "golden-courses", index, course);
        knows.entity(draw, format!("golden-course-{index}"), must, json!({}))
    };
    let must = json!({ "courses": world.each("courses").map(course).collect::<Vec<_>>() });
    let may = json!({
        "rebuilt_curricula": knows.listing(draw.at("curricula"), world.each("curricula").map(curriculum).collect()),
        "golden_courses": knows.listing(draw.at("golden"), world.each("golden-courses").map(golden).collect()),
    });
    knows.record(draw, must, may)
}

fn book_name(index: u64) -> String {
    format!("虚构{}教材{}", trade(index), index + 1)
}

fn textbooks(world: &World) -> Value {
    let knows = world.knows;
    let book = |(index, draw): (u64, Draw)| {
        let major = world.major(draw);
        let firm = world.firm(draw);
        let may = json!({
            "schools": [format!("school-{}", world.school_of_major(major))],
            "majors": [format!("major-{major}")],
            "forms": [draw.at("form").one_of(&["workbook", "new_form"])],
            "parts": ["work_plan", "quality_inspection_manual", "reference_book", "document_list"],
            "invited_authors": [{ "role": draw.at("role").one_of(&["national_master_craftsman", "skilled_artisan", "skill_master"]), "heads": draw.at("heads").between(1, 4) }],
            "digital_resources": [{ "kind": draw.at("resource").one_of(&["video", "animation", "courseware"]), "items": draw.at("items").between(5, 90) }],
            "digital_technologies": [draw.at("technology").one_of(&["virtual_reality", "digital_twin", "knowledge_graph"])],
            "carriers": [{ "kind": draw.at("carrier").one_of(&["production_project", "work_task", "engineering_case"]), "title": format!("虚构载体{}", index + 1), "enterprise": firm }],
            "enterprise_content": [
                { "kind": draw.at("content").one_of(&["production_process", "technical_standard"]), "title": format!("虚构企业工艺{}", index + 1), "enterprise": firm },
                { "kind": "operating_manual", "title": format!("虚构企业手册{}", index + 1), "enterprise": firm },
            ],
            "industries": world.served_by(major),
            "region": world.seat,
            "published": world.since("books", index),
        });
        knows.entity(draw, format!("book-{index}"), json!({ "name": book_name(index) }), may)
    };
    let golden = |(index, draw): (u64, Draw)| {
        let book = index % world.first("books");
        let all = [
            "invited_authors",
            "digital_resources",
            "digital_technology",
            "real_carriers",
            "processes_and_standards",
            "manuals_and_packages",
            "local_character",
        ];
        let may = json!({ "textbook": format!("book-{book}"), "components": components(draw, &all) });
        let must = recognised(world, "golden-books", index, json!({ "name": book_name(book) }));
        knows.entity(draw, format!("golden-book-{index}"), must, may)
    };
    let must = json!({ "books": world.each("books").map(book).collect::<Vec<_>>() });
    let may = json!({ "golden_textbooks": world.each("golden-books").map(golden).collect::<Vec<_>>() });
    knows.record(world.draw.at("textbooks"), must, may)
}

fn training(world: &World) -> Value {
    let draw = world.draw.at("training");
    let knows = world.knows;
    let rule = knows.entity(
        draw.at("rule"),
        "placement-rule".to_owned(),
        json!({ "title": "虚构学生实习实践管理办法" }),
        json!({ "on": format!("{FIRST_YEAR}-10-12"), "parties": ["school-0", "firm-0"] }),
    );
    let project = |(index, draw): (u64, Draw)| {
        let firm = world.firm(draw);
        let real: &[&str] = if draw.at("real").happens(700) {
            &["task", "setting", "process", "product"]
        } else {
            &["task", "setting"]
        };
        let may = json!({ "school": world.school(draw), "enterprise": firm, "real": real, "modelled_on": { "enterprise": firm, "workshop": "虚构车间" } });
        knows.entity(
            draw,
            format!("project-{index}"),
            json!({ "name": format!("虚构{}实训项目{}", trade(index), index + 1) }),
            may,
        )
    };
    let base = |(index, draw): (u64, Draw)| {
        let all = ["real_situation", "productive_projects", "technical_requirements", "production_process"];
        let may = json!({ "schools": [world.school(draw)], "enterprises": [world.firm(draw)], "components": components(draw, &all) });
        let name = json!({ "name": format!("虚构{}金基地{}", trade(index), index + 1) });
        knows.entity(draw, format!("golden-base-{index}"), recognised(world, "golden-bases", index, name), may)
    };
    let may = json!({
        "placement_rules": [rule],
        "projects": knows.listing(draw.at("projects"), world.each("projects").map(project).collect()),
        "golden_bases": knows.listing(draw.at("golden"), world.each("golden-bases").map(base).collect()),
        "post_undertakings": knows.listing(draw.at("undertakings"), undertakings(world)),
    });
    knows.record(draw, json!({}), may)
}

/// What enterprises undertook: most keep it, some do not. Whoever hosts has staff enough for whom it takes.
fn undertakings(world: &World) -> Vec<Value> {
    let undertaking = |(index, year, draw): (u64, u64, Draw)| {
        let peak = peak_at(world, index, year);
        let undertaken = if draw.at("kept").happens(850) { peak - peak / 10 } else { peak + 5 };
        let staff = world.figure(world.draw.at("staff").nth(index), "staff", year, 400, 3000) + peak * 12;
        let may = json!({
            "staff": staff,
            "posts": staff / 2,
            "undertaken": { "heads": undertaken },
            "peak_students": peak,
        });
        world.knows.entity(
            draw,
            format!("keeper-{index}-{year}"),
            json!({ "enterprise": format!("firm-{index}"), "period": { "year": year } }),
            may,
        )
    };
    let firms = world.first("firms");
    world.each_yearly("keepers").filter(|(index, _, _)| *index < firms).map(undertaking).collect()
}
