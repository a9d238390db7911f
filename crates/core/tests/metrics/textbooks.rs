//! Random textbooks, of which everything is known.

use serde_json::{Value as Json, json};

use super::Choices;

const ROLES: [&str; 3] = ["national_master_craftsman", "skilled_artisan", "skill_master"];
const PARTS: [&str; 4] = ["work_plan", "quality_inspection_manual", "reference_book", "document_list"];
const CONTENT: [&str; 2] = ["production_process", "training_manual"];
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
    let books = choices.many(4, |choices, n| {
        let authors: Vec<Json> = choices
            .some(&ROLES)
            .into_iter()
            .map(|role| match choices.below(3) {
                2 => json!({"role": role}),
                _ => json!({"role": role, "heads": 1 + choices.below(2)}),
            })
            .collect();
        // Half of them have whatever is asked of a golden textbook, but for the authors.
        let is_whole = choices.below(2) == 1;
        let mut of = |all: &[&'static str]| if is_whole { all.to_vec() } else { choices.some(all) };
        let (resources, carriers, content) = (of(&["video"]), of(&["work_task"]), of(&CONTENT));
        let technologies = of(&["digital_twin"]);
        let kinds = |kinds: Vec<&str>| -> Json { kinds.into_iter().map(|kind| json!({"kind": kind})).collect() };
        json!({"id": format!("book{n}"), "name": "教材", "forms": choices.some(&["workbook", "new_form"]),
            "parts": most(&PARTS, choices), "invited_authors": authors, "digital_resources": kinds(resources),
            "digital_technologies": technologies, "carriers": kinds(carriers), "enterprise_content": kinds(content)})
    });
    let golden = choices.many(3, |choices, n| {
        let mut golden = gold(&format!("golden-book{n}"), &COMPONENTS, choices);
        let all = books.as_array().unwrap();
        if !all.is_empty() && choices.below(2) == 1 {
            // It shows what the book has: two records that contradict each other are not both true.
            let book = choices.pick(all);
            golden["textbook"] = book["id"].clone();
            golden["components"] = shown_by(book);
        }
        golden
    });
    json!({"books": books, "golden_textbooks": golden})
}

/// The components that a book has by its own record.
fn shown_by(book: &Json) -> Json {
    let has = |field: &str| book[field].as_array().is_some_and(|all| !all.is_empty());
    let has_content = |kind: &str| book["enterprise_content"].as_array().unwrap().iter().any(|all| all["kind"] == kind);
    let had = [
        ("invited_authors", has("invited_authors")),
        ("digital_resources", has("digital_resources")),
        ("digital_technology", has("digital_technologies")),
        ("real_carriers", has("carriers")),
        ("processes_and_standards", has_content(CONTENT[0])),
        ("manuals_and_packages", has_content(CONTENT[1])),
    ];
    had.iter().filter(|(_, is_had)| *is_had).map(|(component, _)| json!({"component": component})).collect()
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
