//! Random dossiers for a standard: a random part of what it asks for, in every form in which a figure or
//! a listing may be stated, now and then contradicted, out of range or by another definition.

use serde_json::{Value as Json, json};

use super::Tape;
use super::standard::{ANSWERED, RATED, Scale};
use crate::naive::Case;

/// Definitions by which a figure may be stated, beside the declared one.
pub(crate) const DEFINITIONS: [&str; 2] = ["another", "third"];
const DATES: [&str; 9] =
    ["2025-04-09", "2025-04", "2025-08-31", "2025-08", "2025-09-01", "2025-09", "2024-12-31", "2025-01", "2025-01-01"];
pub(crate) const ELEMENTS: [&str; 5] = ["major", "course", "textbook", "teacher", "practical_training"];

/// An integer stays a JSON number now and then, all else is a decimal string.
pub(crate) fn numeral(text: &str, tape: &mut Tape<'_>) -> Json {
    match text.parse::<i64>() {
        Ok(whole) if !tape.chance(30) => json!(whole),
        _ => json!(text),
    }
}

/// What a figure states: most often exactly, else in any other form.
fn figure(scale: Scale, tape: &mut Tape<'_>) -> Json {
    let plain = scale == Scale::Whole;
    let number = |tape: &mut Tape<'_>| {
        let text = tape.one_of(scale.numerals());
        if plain { json!(text.parse::<i64>().unwrap()) } else { numeral(text, tape) }
    };
    match tape.below(14) {
        7 => json!({ "value": number(tape) }),
        8 => json!({ "at_least": number(tape) }),
        9 => json!({ "more_than": number(tape) }),
        10 => json!({ "at_most": number(tape) }),
        11 => {
            // Fewer than none is refused where things are counted.
            let most = number(tape);
            json!({ "less_than": if most == json!(0) { json!(1) } else { most } })
        }
        12 => {
            let (a, b) = match scale {
                Scale::Whole => (json!(1), json!(3)),
                Scale::Part => (json!("0.25"), json!("0.75")),
                Scale::Signed => (json!("-1"), json!(2)),
            };
            json!({ "between": [a, b] })
        }
        13 => json!({ "about": number(tape) }),
        _ => number(tape),
    }
}

fn out_of_range(scale: Scale) -> Json {
    match scale {
        Scale::Whole => json!({ "less_than": 0 }),
        Scale::Part => json!({ "at_least": 2 }),
        // Nothing is out of range; this is only far off.
        Scale::Signed => json!(10),
    }
}

fn entry(declared: &Json, period: Option<&Json>, tape: &mut Tape<'_>) -> Json {
    let scale = Scale::of(declared);
    let mut value = if tape.chance(5) { out_of_range(scale) } else { figure(scale, tape) };
    if tape.chance(8) {
        if !value.is_object() {
            value = json!({ "value": value });
        }
        value["definition"] = json!(tape.one_of(&DEFINITIONS));
    }
    let mut entry = json!({ "figure": declared["id"], "value": value });
    if let Some(period) = period {
        entry["period"] = period.clone();
    }
    match tape.below(20) {
        17 | 18 => entry["standard"] = json!("random"),
        19 => entry["standard"] = json!("another"),
        _ => {}
    }
    entry
}

/// The periods for which a criterion may ask a declared figure.
pub(crate) fn periods(case: &Case<'_>, declared: &Json) -> Vec<Option<Json>> {
    match declared.get("period").and_then(Json::as_str) {
        None => vec![None],
        Some(kind) => {
            let year = case.reporting_year(kind);
            (0..3).map(|before| Some(Case::period(kind, year - before))).collect()
        }
    }
}

fn figures(case: &Case<'_>, tape: &mut Tape<'_>) -> Vec<Json> {
    let mut entries = Vec::new();
    let declared = case.standard.get("figures").and_then(Json::as_array);
    for declared in declared.into_iter().flatten() {
        for period in periods(case, declared) {
            for _ in 0..tape.one_of(&[0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2]) {
                entries.push(entry(declared, period.as_ref(), tape));
            }
        }
        if tape.chance(5) {
            // Of no period that is asked for.
            entries.push(entry(declared, Some(&json!({ "year": 1999 })), tape));
        }
    }
    entries
}

fn attestations(tape: &mut Tape<'_>) -> Vec<Json> {
    let mut all: Vec<Json> = Vec::new();
    let mut add = |mut one: Json, tape: &mut Tape<'_>| {
        one["id"] = json!(format!("attestation.{}", all.len()));
        one["on"] = json!("2025-01-01");
        match tape.below(12) {
            10 => one["standard"] = json!("random"),
            11 => one["standard"] = json!("another"),
            _ => {}
        }
        all.push(one);
    };
    for question in ANSWERED {
        for _ in 0..tape.one_of(&[0, 1, 1, 1, 2]) {
            let mut one = json!({ "question": question, "by": { "name": "甲" } });
            one["answer"] = json!(tape.one_of(&["yes", "no"]));
            if tape.chance(50) {
                one["evidence"] = json!(["evidence.0"]);
            }
            add(one, tape);
        }
    }
    for (question, _, _, raters) in RATED {
        for rater in 0..tape.within(0, raters + 1) {
            // A rater who rates twice, a rating off the scale and one rater too many are faults.
            let by = if tape.chance(5) { 0 } else { rater };
            let rating = tape.one_of(&["3", "4.5", "2", "5", "1"]);
            let rating = if tape.chance(3) { json!(99) } else { numeral(rating, tape) };
            if rater < raters || tape.chance(20) {
                let by = json!({ "name": format!("rater {by}") });
                add(json!({ "question": question, "by": by, "rating": rating }), tape);
            }
        }
    }
    all
}

pub(crate) fn reform(id: &str, tape: &mut Tape<'_>) -> Json {
    json!({ "id": id, "element": tape.one_of(&ELEMENTS) })
}

pub(crate) fn undertaking(id: &str, tape: &mut Tape<'_>) -> Json {
    let mut item = json!({ "id": id, "enterprise": "member.0" });
    if !tape.chance(20) {
        item["undertaken"] = json!({});
        if !tape.chance(10) {
            item["undertaken"]["heads"] = figure(Scale::Whole, tape);
        }
    }
    if !tape.chance(20) {
        item["peak_students"] = figure(Scale::Whole, tape);
    }
    item
}

/// A listing in one of its forms; `None` if it is not stated.
fn listing(name: &str, longest: usize, draw: fn(&str, &mut Tape<'_>) -> Json, tape: &mut Tape<'_>) -> Option<Json> {
    let form = tape.below(10);
    let how_many = if form == 0 || form == 9 { 0 } else { tape.within(0, longest) };
    let items: Vec<Json> = (0..how_many).map(|position| draw(&format!("{name}.{position}"), tape)).collect();
    match form {
        0 => None,
        1..=5 => Some(json!(items)),
        6 | 7 => {
            let more = tape.within(0, 3);
            let total = match tape.below(7) {
                0..=2 => json!(how_many + more),
                3 => json!({ "at_most": how_many + more }),
                4 => json!({ "less_than": how_many + more + 1 }),
                5 => json!({ "at_least": how_many + more }),
                _ => json!({ "about": how_many + more }),
            };
            Some(json!({ "listed": items, "total": total }))
        }
        8 => Some(json!({ "listed": items })),
        _ => Some(json!({ "total": figure(Scale::Whole, tape) })),
    }
}

/// Every point of a standard, in document order.
pub(crate) fn points(standard: &Json) -> Vec<&Json> {
    fn below(indicator: &Json) -> Vec<&Json> {
        let children = |name: &str| indicator.get(name).and_then(Json::as_array).into_iter().flatten();
        children("observation_points").chain(children("indicators").flat_map(below)).collect()
    }
    standard["indicators"].as_array().into_iter().flatten().flat_map(below).collect()
}

fn not_applicable(standard: &Json, tape: &mut Tape<'_>) -> Vec<Json> {
    let mut entries = Vec::new();
    for point in points(standard) {
        if tape.chance(15) {
            let cited = point.get("provisions").and_then(Json::as_array);
            let about = match cited {
                Some(cited) if tape.chance(50) => tape.one_of(cited),
                _ => point["id"].clone(),
            };
            entries.push(json!({ "about": about, "reason": "none here" }));
        }
    }
    entries
}

/// A random dossier for a standard.
pub(crate) fn draw(standard: &Json, year: Option<i32>, tape: &mut Tape<'_>) -> Json {
    let mut dossier = json!({
        "schema": "chanjiao/dossier/1", "as_of": tape.one_of(&DATES), "alliance": { "id": "alliance", "name": "联合体" },
    });
    let figures = figures(&Case { standard, dossier: &dossier, year: year.map(i64::from) }, tape);
    let attestations = attestations(tape);
    let mut artefacts = json!({});
    if let Some(reforms) = listing("reform", 6, reform, tape) {
        artefacts["reforms"] = reforms;
    }
    if let Some(undertakings) = listing("undertaking", 3, undertaking, tape) {
        artefacts["training"] = json!({ "post_undertakings": undertakings });
    }
    let not_applicable = not_applicable(standard, tape);
    for (name, list) in [("figures", figures), ("attestations", attestations), ("not_applicable", not_applicable)] {
        if !list.is_empty() {
            dossier[name] = json!(list);
        }
    }
    if artefacts != json!({}) {
        dossier["artefacts"] = artefacts;
    }
    dossier
}
