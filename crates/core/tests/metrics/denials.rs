//! What a record states that denies that it is what the listing says. Of such a fact silence is no lack: whoever lists a thing says
//! that it is one. So it is not among the facts that are taken out, and a total that stands for records counts none that deny it.

use serde_json::{Value as Json, json};

/// After every date at which the dossiers speak.
pub(super) const LATER: &str = "2026-01";

/// The dossier with every record whole that denies what it is listed as.
pub(super) fn put_back(key: &str, left: &mut Json, whole: &Json, root: &Json) {
    match whole {
        Json::Object(fields) => {
            if key == "alliance" && left.get("members").is_none() && has_denials("members", &whole["members"], root) {
                left["members"] = json!({"listed": []});
            }
            for (field, below) in fields {
                if let Some(left) = left.get_mut(field) {
                    put_back(field, left, below, root);
                }
            }
        }
        // Results have no ids to tell them apart by.
        Json::Array(_) if key == "results" && has_denials(key, whole, root) => *left = whole.clone(),
        Json::Array(items) => {
            let listed = listed_in(left);
            for item in items.iter().filter(|item| item["id"].is_string()) {
                let found = listed.iter().position(|other| other["id"] == item["id"]);
                match (found, denies(key, item, root)) {
                    (Some(at), true) => listed[at] = item.clone(),
                    (Some(at), false) => put_back("", &mut listed[at], item, root),
                    (None, true) => listed.push(item.clone()),
                    (None, false) => {}
                }
            }
            if listed.is_empty() && left.as_object().is_some_and(|form| form.contains_key("total")) {
                left.as_object_mut().unwrap().remove("listed");
            }
        }
        _ => {}
    }
}

fn listed_in(listing: &mut Json) -> &mut Vec<Json> {
    let items = match listing {
        Json::Object(form) => form.entry("listed").or_insert_with(|| json!([])),
        array => array,
    };
    items.as_array_mut().unwrap()
}

fn has_denials(key: &str, items: &Json, root: &Json) -> bool {
    items.as_array().into_iter().flatten().any(|item| denies(key, item, root))
}

fn denies(key: &str, item: &Json, root: &Json) -> bool {
    let is_later = |field: &str| item[field].as_str().is_some_and(|date| date >= LATER);
    let is_empty = |field: &str| item[field].as_array().is_some_and(Vec::is_empty);
    let is_none = |field: &str| item[field] == 0;
    let of_itself = match key {
        "results" => is_none("bodies"),
        "placements" | "trainings" | "mutual_posts" => is_none("heads"),
        "stints" => is_none("teachers") || is_none("teacher_days"),
        "joint_trainings" => is_none("teachers"),
        "projects" => is_empty("real"),
        "industry_colleges" | "joint_bases" => is_empty("schools") || is_empty("enterprises"),
        "consultations" => item["parties"].as_array().is_some_and(|parties| parties.len() < 2),
        "special_meetings" => is_empty("conveners"),
        "technology_needs" => item["state"] == "withdrawn",
        "work_projects" => item["state"] == "planned",
        "industrial_plans" => item["period"]["to"].as_str().is_some_and(|last| last < "2024-01-01"),
        "county_teaching_points" => is_secondary(&item["school"], root),
        "members" => {
            let points = root["cooperation"]["schooling"]["county_teaching_points"].as_array();
            points.into_iter().flatten().any(|point| point["school"] == item["id"] && is_secondary(&item["id"], root))
        }
        _ => false,
    };
    of_itself || is_later("since") || is_later("on")
}

fn is_secondary(school: &Json, root: &Json) -> bool {
    let mut members = root["alliance"]["members"].as_array().into_iter().flatten();
    members.any(|member| member["id"] == *school && member["kind"] == "secondary_vocational")
}
