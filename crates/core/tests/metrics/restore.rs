//! Putting a fact back: the answer of one who knows the whole dossier to what a metric says is missing.

use chanjiao::metric::Fact;
use chanjiao::quantity::LocalId;
use serde_json::{Map, Value as Json, json};

/// The partial dossier with this fact stated as the whole one has it.
pub(crate) fn restored(partial: &Json, whole: &Json, fact: &Fact) -> Json {
    let mut more = partial.clone();
    let pointer = fact.pointer.to_string();
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    match fact.entity.as_ref().map(LocalId::as_str) {
        Some(id) => {
            let field = field_of_entity(&mut more, &steps, id);
            let known = entity(whole, id).unwrap_or_else(|| panic!("{id} is not in the whole dossier"));
            let stated = known[field].clone();
            entity_mut(&mut more, id).unwrap().insert(field.to_owned(), stated);
        }
        None => {
            let is_place = |step: &&&str| **step != "-" && **step != "listed" && step.parse::<usize>().is_err();
            let steps: Vec<&str> = steps.iter().take_while(is_place).copied().collect();
            state(&mut more, whole, &steps);
        }
    }
    more
}

/// The field of the entity that a pointer leads to.
fn field_of_entity<'s>(document: &mut Json, steps: &[&'s str], id: &str) -> &'s str {
    let mut at = &*document;
    for step in steps {
        if at["id"] == id {
            return step;
        }
        at = match at {
            Json::Array(items) => &items[step.parse::<usize>().unwrap()],
            _ => &at[*step],
        };
    }
    panic!("/{} leads to no field of {id}", steps.join("/"))
}

fn entity<'j>(document: &'j Json, id: &str) -> Option<&'j Map<String, Json>> {
    match document {
        Json::Object(object) if object.get("id").is_some_and(|found| found == id) => Some(object),
        Json::Object(object) => object.values().find_map(|value| entity(value, id)),
        Json::Array(items) => items.iter().find_map(|value| entity(value, id)),
        _ => None,
    }
}

fn entity_mut<'j>(document: &'j mut Json, id: &str) -> Option<&'j mut Map<String, Json>> {
    match document {
        Json::Object(object) => {
            if object.get("id").is_some_and(|found| found == id) {
                return Some(object);
            }
            object.values_mut().find_map(|value| entity_mut(value, id))
        }
        Json::Array(items) => items.iter_mut().find_map(|value| entity_mut(value, id)),
        _ => None,
    }
}

/// States a place as the whole dossier has it; of a listing, what is listed stays as it is and the others are added.
fn state(partial: &mut Json, whole: &Json, steps: &[&str]) {
    let Some((step, below)) = steps.split_first() else {
        let known = whole.as_array();
        let listed = partial.get("listed").unwrap_or(partial).as_array().cloned().unwrap_or_default();
        *partial = match known {
            Some(known) if known.iter().all(|item| item["id"].is_string()) => known
                .iter()
                .map(|item| listed.iter().find(|listed| listed["id"] == item["id"]).unwrap_or(item).clone())
                .collect(),
            _ => whole.clone(),
        };
        return;
    };
    let missing = if below.is_empty() { Json::Null } else { json!({}) };
    let field = partial.as_object_mut().unwrap().entry(*step).or_insert(missing);
    state(field, &whole[*step], below);
}
