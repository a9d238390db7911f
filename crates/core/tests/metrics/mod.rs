//! Random dossiers of which everything is known, the taking out of facts, and the putting back.

#![allow(clippy::arithmetic_side_effects, reason = "numbers drawn here are small")]

mod erase;
mod restore;
mod schooling;

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

    fn some<T: Clone>(&mut self, of: &[T]) -> Vec<T> {
        of.iter().filter(|_| self.below(2) == 1).cloned().collect()
    }

    fn many(&mut self, most: usize, mut make: impl FnMut(&mut Self, usize) -> Json) -> Json {
        let number = self.below(most + 1);
        (0..number).map(|index| make(self, index)).collect()
    }
}

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
const COMPONENTS: [&str; 4] = ["real_situation", "productive_projects", "technical_requirements", "production_process"];
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
    let industries = choices.many(3, |_, n| json!({"id": format!("i{n}"), "name": "产业"}));
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
            "development": {
                "parties": parties(choices, &ids),
                "services": schooling::services(choices),
                "service_receipts": series(choices, &["technical_service"]),
                "trainings_delivered": series(choices, &["before_post", "in_post", "continuing"]),
            },
        },
        "artefacts": {
            "reforms": choices.many(6, |choices, n| json!({"id": format!("r{n}"), "element": choices.pick(&ELEMENTS)})),
            "majors": majors,
            "training": training(choices, &enterprises),
        },
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
        "adjustment_mechanisms": choices.many(2, |_, n| json!({"id": format!("k{n}"), "title": "机制"})),
        "major_changes": series(choices, &["opened", "reformed", "restricted", "withdrawn"]),
        "platforms": choices.many(if ids.is_empty() { 0 } else { 2 }, |choices, n| {
            json!({"id": format!("p{n}"), "name": "平台", "operator": choices.pick(ids)})
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
            json!({"id": format!("u{n}"), "enterprise": choices.pick(enterprises), "staff": choices.below(90),
                "posts": choices.below(30), "undertaken": undertaken, "peak_students": choices.below(20)})
        }),
    })
}
