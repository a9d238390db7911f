//! Random textbooks, of which everything is known.

use serde_json::{Value as Json, json};

use super::Choices;

const ROLES: [&str; 3] = ["national_master_craftsman", "skilled_artisan", "skill_master"];
const PARTS: [&str; 4] = ["work_plan", "quality_inspection_manual", "reference_book", "document_list"];
const COMPONENTS: [&str; 7] = [
    "invited_authors",
    "digital_resources",
    "digital_technology",
    "real_carriers",
    "processes_and_standards",
    "manuals_and_packages",
    "local_character",
];

pub(super) fn textbooks(choices: &mut Choices<'_>) -> Json {
    json!({
        "books": choices.many(4, |choices, n| {
            let authors: Vec<Json> = choices.some(&ROLES).into_iter().map(|role| match choices.below(3) {
                2 => json!({"role": role}),
                _ => json!({"role": role, "heads": 1 + choices.below(2)}),
            }).collect();
            json!({"id": format!("book{n}"), "name": "教材", "forms": choices.some(&["workbook", "new_form"]),
                "parts": most(&PARTS, choices), "invited_authors": authors})
        }),
        "golden_textbooks": choices.many(3, |choices, n| gold(&format!("golden-book{n}"), &COMPONENTS, choices)),
    })
}

/// Some of the words, and often all of them.
fn most(words: &[&str], choices: &mut Choices<'_>) -> Json {
    let some = choices.some(words);
    json!(if choices.below(3) == 1 { words.to_vec() } else { some })
}

/// A gold with or without a recognition, with some of the components.
pub(super) fn gold(id: &str, components: &[&str], choices: &mut Choices<'_>) -> Json {
    let recognitions = if choices.below(2) == 1 { vec![json!({"by": "教育厅"})] } else { Vec::new() };
    let shown = most(components, choices);
    let shown: Vec<Json> = shown.as_array().unwrap().iter().map(|component| json!({"component": component})).collect();
    json!({"id": id, "name": "金", "recognitions": recognitions, "components": shown})
}
