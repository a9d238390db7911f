//! Taking facts out of a dossier: fields, items of listings, entries of series, and the exactness of figures.

use serde_json::{Map, Value as Json, json};

use super::{Choices, INDUSTRY_KINDS, denials};

/// What may be left out. `enterprise` and `major` may only where a school stands beside them: elsewhere the record is about them.
const FIELDS: &[&str] = &[
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
    "lead",
    "founders",
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
    "textbooks",
    "forms",
    "teachers",
    "teacher_days",
    "specialised_teachers",
    "books",
    "golden_textbooks",
    "parts",
    "invited_authors",
    "digital_resources",
    "digital_technologies",
    "carriers",
    "enterprise_content",
    "engagement_mechanisms",
    "qualification_mechanisms",
    "practice_rules",
    "mutual_posts",
    "stints",
    "joint_trainings",
    "double_qualified",
    "golden_teachers",
    "consultations",
    "work_projects",
    "bridging_platforms",
    "market_entities",
    "other_ways",
    "duty_documents",
    "innovation_centres",
    "transfer_centres",
    "training_offers",
    "training_needs",
    "international_projects",
    "leading_groups",
    "special_meetings",
    "linking_mechanisms",
    "linked_departments",
    "policies",
    "measures",
    "results",
    "enterprises_served",
    "project_incubation",
    "patent_conversion",
    "safeguards",
    "funds",
    "city_government",
    "other_fiscal",
    "enterprises",
    "schools",
    "social_capital",
    "industry_capital",
    "responsibility_documents",
    "industrial_plans",
    "major_development",
    "course_development",
    "key_majors",
    "upgraded_majors",
    "restricted_majors",
    "golden_majors",
    "linkage_mechanisms",
    "directions",
    "courses",
    "rebuilt_curricula",
    "golden_courses",
    "abilities",
    "production_tasks",
    "new_elements",
    "analysed_from",
    "occupational_standards",
    "post_specifications",
    "content_reorganised_on",
    "partners",
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
    "other_parties",
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
const LISTINGS: &[&str] = &[
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
    "books",
    "golden_textbooks",
    "parts",
    "invited_authors",
    "digital_technologies",
    "carriers",
    "enterprise_content",
    "engagement_mechanisms",
    "qualification_mechanisms",
    "practice_rules",
    "mutual_posts",
    "stints",
    "joint_trainings",
    "double_qualified",
    "golden_teachers",
    "consultations",
    "work_projects",
    "bridging_platforms",
    "market_entities",
    "other_ways",
    "duty_documents",
    "innovation_centres",
    "transfer_centres",
    "training_offers",
    "training_needs",
    "international_projects",
    "leading_groups",
    "special_meetings",
    "linking_mechanisms",
    "linked_departments",
    "policies",
    "measures",
    "results",
    "responsibility_documents",
    "industrial_plans",
    "key_majors",
    "upgraded_majors",
    "restricted_majors",
    "golden_majors",
    "linkage_mechanisms",
    "directions",
    "courses",
    "rebuilt_curricula",
    "golden_courses",
    "partners",
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
const SERIES: &[&str] = &[
    "service_receipts",
    "trainings_delivered",
    "major_changes",
    "posts_published",
    "guidance",
    "practice_results",
    "enrolment",
    "local",
    "funds",
    "higher_skill_certificates",
    "employees_enrolled",
    "students",
];

/// Arrays of records that are always whole, of which each may say less.
const NESTED: &[&str] = &["enterprises", "stages"];

/// The dossier without some of its facts.
pub(crate) fn erased(whole: &Json, bytes: &[u8]) -> Json {
    let mut left = erase("", whole, &mut Choices::new(bytes));
    denials::put_back("", &mut left, whole, whole);
    left
}

fn erase(key: &str, value: &Json, choices: &mut Choices<'_>) -> Json {
    match value {
        Json::Object(object) => Json::Object(erase_fields(key, object, choices)),
        Json::Array(items) if LISTINGS.contains(&key) => listing(items, choices),
        Json::Array(items) if NESTED.contains(&key) => items.iter().map(|item| erase("", item, choices)).collect(),
        Json::Array(items) if SERIES.contains(&key) => kept(items, 4, choices),
        Json::Number(_) if key != "year" && key != "class" => figure(value.as_u64().unwrap(), choices),
        _ => value.clone(),
    }
}

fn erase_fields(key: &str, object: &Map<String, Json>, choices: &mut Choices<'_>) -> Map<String, Json> {
    let may_go = |field: &str| {
        FIELDS.contains(&field)
            && key != "undertaken"
            && (object.contains_key("school") || !["enterprise", "major"].contains(&field))
            && (object.contains_key("id") || field != "enterprise")
    };
    let mut left = Map::new();
    for (field, value) in object {
        let is_industry_kind = field == "kind" && INDUSTRY_KINDS.iter().any(|kind| value == kind);
        if !((may_go(field) || is_industry_kind) && choices.below(12) == 11) {
            // The parties of one record are named, and no listing; nor are the parts that one enterprise plays.
            let is_named = (field == "parties" && object.contains_key("id"))
                || (field == "parts" && object.contains_key("enterprise"));
            let value = if is_named { value.clone() } else { erase(field, value, choices) };
            left.insert(field.clone(), value);
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
