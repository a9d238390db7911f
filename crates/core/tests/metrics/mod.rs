//! Random dossiers of which everything is known, the taking out of facts, and the putting back.

#![allow(clippy::arithmetic_side_effects, reason = "numbers drawn here are small")]

mod denials;
mod erase;
mod restore;
mod schooling;
mod teachers;
mod textbooks;

pub(crate) use erase::erased;
pub(crate) use restore::restored;

use serde_json::{Value as Json, json};

/// Choices drawn from bytes, so that a failing case shrinks; without bytes left, the first choice.
pub(crate) struct Choices<'a>(std::slice::Iter<'a, u8>);

impl<'a> Choices<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes.iter())
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % end.max(1)
    }

    fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.below(from.len())]
    }

    /// A date that lies before that of the dossier, or after it.
    fn date(&mut self) -> &'static str {
        DATES[self.below(DATES.len())]
    }

    fn some<T: Clone>(&mut self, of: &[T]) -> Vec<T> {
        of.iter().filter(|_| self.below(2) == 1).cloned().collect()
    }

    fn many(&mut self, most: usize, mut make: impl FnMut(&mut Self, usize) -> Json) -> Json {
        let number = self.below(most + 1);
        (0..number).map(|index| make(self, index)).collect()
    }
}

const DATES: [&str; 3] = ["2024-05", "2024-06", denials::LATER];
const KINDS: [&str; 10] = [
    "enterprise",
    "secondary_vocational",
    "government",
    "park",
    "higher_vocational",
    "vocational_university",
    "university",
    "research_institute",
    "association",
    "other",
];
const LEVELS: [&str; 4] = ["associate", "secondary", "vocational_bachelor", "bachelor"];
const REAL: [&str; 4] = ["task", "setting", "process", "product"];
const INDUSTRY_KINDS: [&str; 3] = ["traditional", "emerging", "future"];
const NEW: [&str; 4] = ["method", "technology", "process", "standard"];
const ANALYSED: [&str; 3] = ["technical_requirements", "operation_sequence", "typical_abilities"];
const COMPONENTS: [&str; 4] = ["real_situation", "productive_projects", "technical_requirements", "production_process"];
const DEPARTMENTS: [&str; 7] = [
    "development_and_reform",
    "finance",
    "taxation",
    "financial_services",
    "land",
    "industry_and_information",
    "commerce",
];
const INCENTIVES: [&str; 6] = ["financial", "fiscal", "taxes_and_fees", "land", "credit_standing", "employment"];
const ELEMENTS: [&str; 5] = ["major", "course", "textbook", "teacher", "practical_training"];

/// A dossier that states every fact that a metric asks for.
pub(crate) fn truth(bytes: &[u8]) -> Json {
    let choices = &mut Choices::new(bytes);
    let members = members(choices);
    let of = |wanted: fn(&str) -> bool| -> Vec<String> {
        let members = members.as_array().unwrap().iter();
        let wanted = members.filter(|member| wanted(member["kind"].as_str().unwrap()));
        wanted.map(|member| member["id"].as_str().unwrap().to_owned()).collect()
    };
    let ids = of(|_| true);
    let schools = of(|kind| kind.contains("vocational") || kind == "university");
    let enterprises = of(|kind| kind == "enterprise");
    let bodies = schooling::Bodies { all: &ids, schools: &schools, enterprises: &enterprises };
    let industries = choices
        .many(3, |choices, n| json!({"id": format!("i{n}"), "name": "产业", "kind": choices.pick(&INDUSTRY_KINDS)}));
    let industry_ids: Vec<Json> =
        industries.as_array().unwrap().iter().map(|industry| industry["id"].clone()).collect();
    let majors = choices.many(3, |choices, n| {
        json!({"id": format!("z{n}"), "name": "专业", "serves": choices.some(&industry_ids), "enrolment": [
            {"period": {"academic_year": "2023-2024"}, "students": choices.below(5)},
            {"period": {"academic_year": "2022-2023"}, "students": choices.below(5)},
        ]})
    });
    let number_of_majors = majors.as_array().unwrap().len();
    let kind = *choices.pick(&KINDS);
    let of_kind = members.as_array().unwrap().iter().filter(|member| member["kind"] == kind).count();
    json!({
        "schema": "chanjiao/dossier/1", "as_of": "2025-04-09",
        "alliance": {
            "id": "a", "name": "甲",
            "parks": choices.many(2, |_, n| json!({"id": format!("y{n}"), "name": "园区"})),
            "leading_industries": industries,
            "industrial_plans": choices.many(2, |choices, n| {
                let last = choices.pick(&["2025-12-31", "2023-12-31"]);
                json!({"id": format!("h{n}"), "title": "规划", "period": {"from": "2021-01-01", "to": last}})
            }),
            "members": members,
            "member_counts": [{"kinds": [kind], "count": of_kind}],
            "governance": {
                "provincial_departments": choices.many(1, |_, n| json!({"id": format!("d{n}"), "name": "教育厅"})),
                "governments": choices.many(2, |_, n| json!({"id": format!("c{n}"), "name": "政府"})),
            },
        },
        "cooperation": {
            "schooling": schooling::schooling(choices, &bodies),
            "cultivation": schooling::cultivation(choices, &bodies),
            "employment": employment(choices, &ids, &schools, &enterprises, number_of_majors),
            "development": development(choices, &bodies),
        },
        "artefacts": {
            "reforms": choices.many(6, |choices, n| json!({"id": format!("r{n}"), "element": choices.pick(&ELEMENTS)})),
            "majors": majors,
            "textbooks": textbooks::textbooks(choices),
            "teachers": teachers::teachers(choices),
            "training": training(choices, &enterprises),
            "major_development": major_development(choices, number_of_majors),
            "course_development": course_development(choices, &enterprises, number_of_majors),
        },
        "safeguards": safeguards(choices),
    })
}

fn members(choices: &mut Choices<'_>) -> Json {
    choices.many(8, |choices, n| {
        let roles = if choices.below(2) == 1 { vec!["lead"] } else { Vec::new() };
        json!({"id": format!("m{n}"), "name": "成员", "kind": choices.pick(&KINDS), "roles": roles})
    })
}

fn parties(choices: &mut Choices<'_>, ids: &[String]) -> Json {
    choices.some(ids).into_iter().map(|id| json!({"member": id})).collect()
}

fn series(choices: &mut Choices<'_>, fields: &[&str]) -> Json {
    [2023, 2024]
        .into_iter()
        .map(|year| {
            let mut entry = json!({"period": {"year": year}});
            for field in fields {
                entry[*field] = choices.below(9).into();
            }
            entry
        })
        .collect()
}

fn posts_published(choices: &mut Choices<'_>) -> Json {
    let mut series = series(choices, &["posts"]);
    for (entry, year) in series.as_array_mut().unwrap().iter_mut().zip([2023, 2024]) {
        entry["published_on"] = (1..=choices.below(4)).map(|month| json!(format!("{year}-0{month}"))).collect();
    }
    series
}

fn employment(
    choices: &mut Choices<'_>,
    ids: &[String],
    schools: &[String],
    enterprises: &[String],
    majors: usize,
) -> Json {
    let with_both = if schools.is_empty() || enterprises.is_empty() { 0 } else { 3 };
    let mut employment = json!({
        "parties": parties(choices, ids),
        "adjustment_mechanisms": choices.many(2, |choices, n| {
            json!({"id": format!("k{n}"), "title": "机制", "on": choices.date()})
        }),
        "major_changes": series(choices, &["opened", "reformed", "restricted", "withdrawn"]),
        "platforms": choices.many(if ids.is_empty() { 0 } else { 2 }, |choices, n| {
            json!({"id": format!("p{n}"), "name": "平台", "operator": choices.pick(ids), "since": choices.date()})
        }),
        "posts_published": posts_published(choices),
        "placements": choices.many(with_both, |choices, n| {
            let heads = choices.below(9);
            json!({"id": format!("s{n}"), "kind": choices.pick(&["post", "observation"]), "school": choices.pick(schools),
                "host": choices.pick(enterprises), "heads": heads, "matching_heads": choices.below(heads + 1)})
        }),
        "trainings": choices.many(with_both, |choices, n| {
            json!({"id": format!("t{n}"), "school": choices.pick(schools), "enterprise": choices.pick(enterprises),
                "heads": choices.below(9)})
        }),
        "guidance": series(choices, &["sessions", "person_times"]),
        "practice_results": series(choices, &["certificates", "awards"]),
        "graduates": [],
    });
    if majors > 0 && !schools.is_empty() && choices.below(4) > 0 {
        let number = 2 + choices.below(4);
        // Both classes are stated, each by a cohort at least.
        let cohorts = (0..number).map(|n| cohort(choices, n, schools, majors)).collect();
        employment["graduates"] = Json::Array(cohorts);
    }
    employment
}

fn development(choices: &mut Choices<'_>, bodies: &schooling::Bodies<'_>) -> Json {
    let ids = bodies.all;
    let with_operator = if ids.is_empty() { 0 } else { 2 };
    let centre = |letters: &'static str| move |choices: &mut Choices<'_>, n: usize| json!({"id": format!("{letters}{n}"), "name": "中心", "operator": choices.pick(ids), "parties": choices.some(ids), "since": choices.date()});
    json!({
        "parties": parties(choices, ids),
        "consultations": choices.many(2, |choices, n| {
            json!({"id": format!("hui{n}"), "on": choices.date(), "parties": choices.some(ids)})
        }),
        "work_projects": choices.many(with_operator, |choices, n| {
            json!({"id": format!("wp{n}"), "name": "项目", "lead": choices.pick(ids), "parties": choices.some(ids),
                "state": choices.pick(&["planned", "under_way", "stopped"])})
        }),
        "bridging_platforms": choices.many(with_operator, |choices, n| {
            json!({"id": format!("bp{n}"), "name": "平台", "operator": choices.pick(ids)})
        }),
        "market_entities": choices.many(2, |choices, n| {
            json!({"id": format!("me{n}"), "name": "公司", "founders": choices.some(ids)})
        }),
        "other_ways": choices.many(2, |choices, n| {
            json!({"id": format!("ow{n}"), "name": "理事会", "parties": choices.some(ids)})
        }),
        "duty_documents": choices.many(2, |choices, n| {
            json!({"id": format!("dd{n}"), "title": "章程", "on": choices.date(), "parties": choices.some(ids)})
        }),
        "innovation_centres": choices.many(with_operator, centre("cx")),
        "transfer_centres": choices.many(with_operator, centre("tc")),
        "services": schooling::services(choices, bodies),
        "service_receipts": series(choices, &["technical_service", "project_incubation", "patent_conversion"]),
        "training_offers": choices.many(2, |_, n| json!({"id": format!("to{n}"), "name": "培训"})),
        "training_needs": choices.many(2, |_, n| json!({"id": format!("xq{n}"), "name": "培训"})),
        "trainings_delivered": series(choices, &["before_post", "in_post", "continuing"]),
        "international_projects": choices.many(3, |choices, n| {
            json!({"id": format!("ip{n}"), "name": "项目", "parties": choices.some(ids),
                "enterprises_served": choices.some(bodies.enterprises)})
        }),
    })
}

fn safeguards(choices: &mut Choices<'_>) -> Json {
    let arrangement = |letter: &'static str| move |_: &mut Choices<'_>, n: usize| json!({"id": format!("{letter}{n}"), "title": "文件"});
    json!({
        "responsibility_documents": choices.many(2, arrangement("rd")),
        "leading_groups": choices.many(2, |choices, n| {
            json!({"id": format!("lg{n}"), "level": choices.pick(&["provincial", "municipal", "county"])})
        }),
        "special_meetings": choices.many(2, |choices, n| {
            json!({"id": format!("sm{n}"), "on": choices.date(), "conveners": choices.some(&["government"])})
        }),
        "linking_mechanisms": choices.many(2, arrangement("lm")),
        "linked_departments": choices.many(8, |choices, n| {
            json!({"id": format!("ld{n}"), "field": choices.pick(&DEPARTMENTS), "since": choices.date()})
        }),
        "policies": choices.many(3, |choices, n| {
            let measures: Vec<Json> =
                choices.some(&INCENTIVES).into_iter().map(|incentive| json!({"incentive": incentive})).collect();
            let results = choices.many(2, |choices, _| json!({"on": "2024-12", "bodies": choices.below(2)}));
            json!({"id": format!("po{n}"), "title": "政策", "on": choices.date(), "measures": measures, "results": results})
        }),
        "funds": series(choices, &[
            "city_government", "other_fiscal", "enterprises", "schools", "social_capital", "industry_capital",
        ]),
    })
}

fn cohort(choices: &mut Choices<'_>, n: usize, schools: &[String], majors: usize) -> Json {
    let destinations: Vec<usize> = (0..5).map(|_| choices.below(5)).collect();
    let employed: usize = destinations[..3].iter().sum();
    let province = choices.below(employed + 1);
    let city = choices.below(province + 1);
    let hired = choices.below(employed + 1);
    json!({
        "id": format!("g{n}"), "level": choices.pick(&LEVELS), "period": {"class": 2023 + n % 2},
        "school": choices.pick(schools), "major": format!("z{}", choices.below(majors)),
        "graduates": destinations.iter().sum::<usize>(),
        "contract": destinations[0], "start_up": destinations[1], "freelance": destinations[2],
        "further_study": destinations[3], "without_destination": destinations[4],
        "local": [
            {"locality": "county", "employed": choices.below(city + 1)},
            {"locality": "city", "employed": city},
            {"locality": "province", "employed": province},
        ],
        "hired_by_members": hired, "hired_in_matching_posts": choices.below(hired + 1),
    })
}

fn training(choices: &mut Choices<'_>, enterprises: &[String]) -> Json {
    json!({
        "placement_rules": choices.many(2, |_, n| json!({"id": format!("l{n}"), "title": "制度"})),
        "projects": choices.many(4, |choices, n| {
            json!({"id": format!("j{n}"), "name": "项目", "real": choices.some(&REAL)})
        }),
        "golden_bases": choices.many(3, |choices, n| {
            let recognitions = if choices.below(2) == 1 { vec![json!({"by": "教育厅"})] } else { Vec::new() };
            let mut shown = choices.some(&COMPONENTS);
            if choices.below(3) == 1 {
                shown = COMPONENTS.to_vec();
            }
            let components: Vec<Json> = shown.iter().map(|component| json!({"component": component})).collect();
            json!({"id": format!("b{n}"), "name": "基地", "recognitions": recognitions, "components": components})
        }),
        "post_undertakings": choices.many(if enterprises.is_empty() { 0 } else { 3 }, |choices, n| {
            let undertaken = match choices.below(4) {
                0 => json!({"heads": choices.below(9)}),
                1 => json!({"of_posts": "0.25"}),
                2 => json!({"of_staff": "0.1"}),
                _ => json!({"of_posts": "0"}),
            };
            // One at least is of the reporting year.
            let year = if n == 0 { 2024 } else { 2023 + choices.below(2) };
            json!({"id": format!("u{n}"), "enterprise": choices.pick(enterprises), "staff": choices.below(90),
                "posts": choices.below(30), "undertaken": undertaken, "peak_students": choices.below(20),
                "period": {"year": year}})
        }),
    })
}

/// Recognitions: one, or none.
fn recognitions(choices: &mut Choices<'_>) -> Json {
    choices.many(1, |_, _| json!({"by": "教育厅"}))
}

fn major_development(choices: &mut Choices<'_>, majors: usize) -> Json {
    let mut some = |id: &'static str, more: fn(&mut Choices<'_>, Json) -> Json| {
        choices.many(if majors == 0 { 0 } else { 3 }, |choices, n| {
            let entry = json!({"id": format!("{id}{n}"), "major": format!("z{}", choices.below(majors))});
            more(choices, entry)
        })
    };
    json!({
        "key_majors": some("q", |_, entry| entry),
        "upgraded_majors": some("v", |_, entry| entry),
        "restricted_majors": some("w", |choices, mut entry| {
            entry["measure"] = json!(choices.pick(&["restricted", "withdrawn"]));
            entry
        }),
        "golden_majors": some("x", |choices, mut entry| {
            entry["recognitions"] = recognitions(choices);
            entry
        }),
        "linkage_mechanisms": choices.many(2, |_, n| json!({"id": format!("o{n}"), "title": "机制"})),
        "directions": choices.many(2, |_, n| json!({"id": format!("f{n}"), "name": "方向"})),
    })
}

fn course_development(choices: &mut Choices<'_>, enterprises: &[String], majors: usize) -> Json {
    let number = choices.below(4);
    let courses: Vec<Json> = (0..number).map(|n| course(choices, n, enterprises)).collect();
    json!({
        "courses": courses,
        "rebuilt_curricula": choices.many(if majors == 0 { 0 } else { 2 }, |choices, n| {
            json!({"id": format!("rc{n}"), "major": format!("z{}", choices.below(majors))})
        }),
        "golden_courses": choices.many(if number == 0 { 0 } else { 3 }, |choices, n| {
            json!({"id": format!("gc{n}"), "course": format!("e{}", choices.below(number)), "recognitions": recognitions(choices)})
        }),
    })
}

fn course(choices: &mut Choices<'_>, n: usize, enterprises: &[String]) -> Json {
    // Half of them have whatever is asked of a golden course, if there are enterprises.
    let is_whole = choices.below(2) == 1;
    let mut of = |all: &[&'static str]| if is_whole { all.to_vec() } else { choices.some(all) };
    let (new, analysed) = (of(&NEW), of(&ANALYSED));
    let (abilities, tasks) = (of(&["能力"]), of(&["任务"]));
    let (standards, specifications, reorganised) = (of(&["标准"]), of(&["规范"]), of(&["2024-08"]));
    let partners: Vec<&String> = enterprises.iter().filter(|_| is_whole || choices.below(2) == 1).collect();
    let named =
        |field: &str, names: Vec<&str>| -> Json { names.into_iter().map(|name| json!({field: name})).collect() };
    json!({
        "id": format!("e{n}"), "name": "课程", "new_elements": new, "analysed_from": analysed,
        "abilities": named("name", abilities), "production_tasks": named("name", tasks),
        "occupational_standards": named("title", standards), "post_specifications": named("title", specifications),
        "content_reorganised_on": reorganised,
        "partners": partners.into_iter().map(|id| json!({"enterprise": id})).collect::<Vec<_>>(),
    })
}
