//! Taking facts out of a dossier: fields, items of listings, entries of series, and the exactness of figures.

use serde_json::{Map, Value as Json, json};

use super::Choices;

/// What may be left out. `enterprise` may not be where a record is of that enterprise: in an undertaking, and in what has no id.
const FIELDS: [&str; 87] = [
    "parks",
    "leading_industries",
    "members",
    "roles",
    "member_counts",
    "governance",
    "provincial_departments",
    "governments",
    "cooperation",
    "schooling",
    "cultivation",
    "employment",
    "development",
    "parties",
    "service_receipts",
    "technical_service",
    "trainings_delivered",
    "before_post",
    "in_post",
    "continuing",
    "adjustment_mechanisms",
    "placement_rules",
    "major_changes",
    "opened",
    "reformed",
    "restricted",
    "withdrawn",
    "platforms",
    "operator",
    "posts_published",
    "posts",
    "published_on",
    "placements",
    "school",
    "host",
    "heads",
    "matching_heads",
    "trainings",
    "enterprise",
    "guidance",
    "sessions",
    "person_times",
    "graduates",
    "contract",
    "start_up",
    "freelance",
    "further_study",
    "local",
    "hired_by_members",
    "hired_in_matching_posts",
    "major",
    "serves",
    "enrolment",
    "real",
    "recognitions",
    "components",
    "undertaken",
    "peak_students",
    "staff",
    "training",
    "industry_colleges",
    "joint_bases",
    "other_undertakings",
    "county_teaching_points",
    "core_products",
    "technology_needs",
    "talent_needs",
    "programmes",
    "joint_plans",
    "pathways",
    "services",
    "schools",
    "enterprises",
    "other_parties",
    "parts",
    "form",
    "modes",
    "jointly_enrolled",
    "jointly_trained",
    "answers",
    "certificates",
    "stages",
    "moved_up",
    "employees",
    "higher_skill_certificates",
    "employees_enrolled",
    "purposes",
];
const LISTINGS: [&str; 30] = [
    "parks",
    "provincial_departments",
    "governments",
    "adjustment_mechanisms",
    "placement_rules",
    "published_on",
    "leading_industries",
    "members",
    "parties",
    "platforms",
    "placements",
    "trainings",
    "graduates",
    "reforms",
    "majors",
    "projects",
    "golden_bases",
    "components",
    "post_undertakings",
    "industry_colleges",
    "joint_bases",
    "other_undertakings",
    "county_teaching_points",
    "core_products",
    "technology_needs",
    "talent_needs",
    "programmes",
    "joint_plans",
    "pathways",
    "services",
];
const SERIES: [&str; 11] = [
    "service_receipts",
    "trainings_delivered",
    "major_changes",
    "posts_published",
    "guidance",
    "practice_results",
    "enrolment",
    "local",
    "higher_skill_certificates",
    "employees_enrolled",
    "students",
];

/// Arrays of records that are always whole, of which each may say less.
const NESTED: [&str; 2] = ["enterprises", "stages"];

/// The dossier without some of its facts.
pub(crate) fn erased(whole: &Json, bytes: &[u8]) -> Json {
    erase("", whole, &mut Choices::new(bytes))
}

fn erase(key: &str, value: &Json, choices: &mut Choices<'_>) -> Json {
    match value {
        Json::Object(object) => Json::Object(erase_fields(key, object, choices)),
        Json::Array(items) if LISTINGS.contains(&key) => listing(items, choices),
        Json::Array(items) if SERIES.contains(&key) => kept(items, 4, choices),
        Json::Array(items) if NESTED.contains(&key) => items.iter().map(|item| erase("", item, choices)).collect(),
        Json::Number(_) if key != "year" && key != "class" => figure(value.as_u64().unwrap(), choices),
        _ => value.clone(),
    }
}

fn erase_fields(key: &str, object: &Map<String, Json>, choices: &mut Choices<'_>) -> Map<String, Json> {
    let may_go = |field: &str| {
        FIELDS.contains(&field)
            && key != "undertaken"
            && !(field == "enterprise" && (object.contains_key("peak_students") || !object.contains_key("id")))
    };
    let mut left = Map::new();
    for (field, value) in object {
        if !(may_go(field) && choices.below(12) == 11) {
            left.insert(field.clone(), erase(field, value, choices));
        }
    }
    left
}

fn listing(items: &[Json], choices: &mut Choices<'_>) -> Json {
    let form = choices.below(8);
    let named: Vec<Json> = kept(items, if form < 4 { usize::MAX } else { 3 }, choices);
    match form {
        4 => json!({"listed": named}),
        5 => json!({"listed": named, "total": items.len()}),
        6 => json!({"listed": named, "total": figure(items.len().try_into().unwrap(), choices)}),
        7 => json!({"total": figure(items.len().try_into().unwrap(), choices)}),
        _ => Json::Array(named),
    }
}

/// The items, of which one in `odds` goes.
fn kept<T: FromIterator<Json>>(items: &[Json], odds: usize, choices: &mut Choices<'_>) -> T {
    let stays = |item: &Json| (choices.below(odds) + 1 != odds).then(|| erase("", item, choices));
    items.iter().filter_map(stays).collect()
}

fn figure(number: u64, choices: &mut Choices<'_>) -> Json {
    match choices.below(20) {
        14 => json!({"at_least": number.saturating_sub(1)}),
        15 => json!({"at_most": number + 1}),
        16 if number > 0 => json!({"more_than": number - 1}),
        17 => json!({"less_than": number + 1}),
        18 => json!({"between": [number.saturating_sub(1), number]}),
        19 => json!({"about": number}),
        _ => json!(number),
    }
}
