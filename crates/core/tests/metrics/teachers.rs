//! Random facts of teachers, of which everything is known.

use serde_json::{Value as Json, json};

use super::Choices;
use super::textbooks::gold;

pub(super) fn teachers(choices: &mut Choices<'_>) -> Json {
    let written = |prefix: &'static str| move |_: &mut Choices<'_>, n: usize| json!({"id": format!("{prefix}{n}"), "title": "制度"});
    json!({
        "engagement_mechanisms": choices.many(2, written("engagement")),
        "qualification_mechanisms": choices.many(2, written("qualification")),
        "practice_rules": choices.many(2, written("practice")),
        "mutual_posts": choices.many(3, |choices, n| {
            let direction = choices.pick(&["teacher_in_enterprise", "expert_in_school"]);
            match choices.below(4) {
                3 => json!({"id": format!("jz{n}"), "direction": direction, "holder": "某甲"}),
                _ => json!({"id": format!("jz{n}"), "direction": direction, "heads": choices.below(9)}),
            }
        }),
        "stints": choices.many(3, |choices, n| {
            json!({"id": format!("stint{n}"), "teachers": choices.below(9), "teacher_days": choices.below(90)})
        }),
        "joint_trainings": choices.many(3, |choices, n| json!({"id": format!("joint{n}"), "teachers": choices.below(3)})),
        "double_qualified": double_qualified(choices),
        "golden_teachers": choices.many(3, |choices, n| {
            gold(&format!("golden-teacher{n}"), &["practical", "professional", "digital_literacy"], choices)
        }),
    })
}

/// Both years are stated, each once at least, or neither.
fn double_qualified(choices: &mut Choices<'_>) -> Json {
    let number = if choices.below(4) == 0 { 0 } else { 2 + choices.below(3) };
    let one = |n: usize| {
        let teachers = choices.below(5);
        json!({"id": format!("counted{n}"), "period": {"academic_year": if n.is_multiple_of(2) { "2023-2024" } else { "2022-2023" }},
            "specialised_teachers": teachers, "double_qualified": choices.below(teachers + 1)})
    };
    (0..number).map(one).collect()
}
