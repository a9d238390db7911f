//! Completions of a dossier: a missing fact, stated exactly, in agreement with all that was stated before.
//! What was bounded stays within its bound, one of two contradicting statements is withdrawn, and a figure
//! is stated by the definition of the figure that it will be compared with.

use serde_json::{Value as Json, json};

use super::Tape;
use super::dossier::{periods, reform, undertaking};
use super::standard::{ANSWERED, RATED, Scale};
use crate::naive::{Case, Fact, Interval, Listing, Stated, rational};

const LISTINGS: [&str; 2] = ["/artefacts/reforms", "/artefacts/training/post_undertakings"];

fn fact(pointer: &str, entity: Option<&str>, period: Option<&Json>) -> Fact {
    let (entity, period) = (entity.map(str::to_owned), period.map(Json::to_string));
    Fact { pointer: pointer.to_owned(), entity, period }
}

/// Every fact that may bear on an assessment, whether it is missing or not.
fn all_facts(case: &Case<'_>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = LISTINGS.iter().map(|pointer| fact(pointer, None, None)).collect();
    for (pointer, item) in &Listing::read(case.dossier, LISTINGS[1]).items {
        for field in ["undertaken", "peak_students"] {
            facts.push(fact(&format!("{pointer}/{field}"), item["id"].as_str(), None));
        }
    }
    for declared in case.standard.get("figures").and_then(Json::as_array).into_iter().flatten() {
        for period in periods(case, declared) {
            facts.push(fact("/figures", declared["id"].as_str(), period.as_ref()));
        }
    }
    let questions = ANSWERED.iter().copied().chain(RATED.iter().map(|(question, ..)| *question));
    facts.extend(questions.map(|question| fact("/attestations", Some(question), None)));
    facts
}

/// States everything there is to state.
pub(crate) fn state_everything(case: &Case<'_>, tape: &mut Tape<'_>) -> Json {
    let mut dossier = case.dossier.clone();
    for listing in LISTINGS {
        dossier = state(&Case { dossier: &dossier, ..*case }, &fact(listing, None, None), tape);
    }
    for fact in all_facts(&Case { dossier: &dossier, ..*case }) {
        dossier = state(&Case { dossier: &dossier, ..*case }, &fact, tape);
    }
    dossier
}

/// The dossier with one fact stated exactly.
pub(crate) fn state(case: &Case<'_>, fact: &Fact, tape: &mut Tape<'_>) -> Json {
    let entity = fact.entity.as_deref();
    match (fact.pointer.as_str(), entity) {
        ("/figures", Some(figure)) => state_figure(case, figure, fact.period.as_deref(), tape),
        ("/attestations", Some(question)) => match RATED.iter().find(|rated| rated.0 == question) {
            Some((_, low, high, raters)) => state_ratings(case, question, (low, high), *raters, tape),
            None => state_answer(case, question, tape),
        },
        (pointer, None) => state_listing(case, pointer, tape),
        (pointer, Some(item)) => {
            // What an undertaking says stands a step further down.
            let field = if pointer.contains("/undertaken") {
                "undertaken"
            } else {
                pointer.rsplit('/').next().expect("a field")
            };
            state_field(case, item, field, tape)
        }
    }
}

/// A number of this scale that lies in an interval.
fn number_within(scale: Scale, within: &Interval, tape: &mut Tape<'_>) -> Json {
    let numerals: &[&str] = match scale {
        Scale::Whole => &["0", "1", "2", "3", "4", "5", "6", "9"],
        Scale::Part => &["0", "0.25", "0.5", "0.75", "1", "0.1", "0.9"],
        Scale::Signed => &["0", "1", "-1", "2.5", "-2.5", "5", "2", "-5", "0.5", "10"],
    };
    let fitting: Vec<&str> = numerals.iter().copied().filter(|text| within.contains(&rational(text))).collect();
    let text = tape.one_of(&fitting);
    text.parse::<i64>().map_or_else(|_| json!(text), |whole| json!(whole))
}

/// What one figure allows, or its natural range, if it allows anything.
fn allowed(stated: Option<&Json>, natural: &Interval) -> Option<Interval> {
    stated.and_then(|figure| Stated::read(figure).interval.intersection(natural))
}

fn state_figure(case: &Case<'_>, id: &str, period: Option<&str>, tape: &mut Tape<'_>) -> Json {
    let declared = case.declared_figure(id).expect("a declared figure");
    let natural = Case::natural_range(declared);
    let period: Option<Json> = period.map(|text| serde_json::from_str(text).expect("a period"));
    // What the dossier states of this figure for a period, once and within its range.
    let stated = |period: Option<&Json>| match case.entries(id, period).as_slice() {
        [one] => {
            allowed(Some(&one["value"]), &natural).map(|interval| (interval, one["value"].get("definition").cloned()))
        }
        _ => None,
    };
    let own = stated(period.as_ref());
    let (mut definition, within) = match &own {
        Some((interval, definition)) => (definition.clone(), interval.clone()),
        None => (None, natural.clone()),
    };
    if let (Some(kind), Some(period)) = (declared.get("period").and_then(Json::as_str), &period) {
        let year = case.reporting_year(kind);
        let (now, before) = (Case::period(kind, year), Case::period(kind, year - 1));
        // A trend takes the definition of the reporting period as the one to agree with.
        if *period == before {
            if let Some((_, by)) = stated(Some(&now)) {
                definition = by;
            }
        } else if let (true, None, Some((_, by))) = (*period == now, &own, stated(Some(&before))) {
            definition = by;
        }
    }
    let mut value = number_within(Scale::of(declared), &within, tape);
    if let Some(definition) = definition {
        value = json!({ "value": value, "definition": definition });
    }
    let mut entry = json!({ "figure": id, "value": value });
    if let Some(period) = &period {
        entry["period"] = period.clone();
    }
    let replaced = case.entries(id, period.as_ref());
    with_entries(case.dossier, "figures", &replaced, vec![entry])
}

/// The dossier with some entries of a list taken out and others put in.
fn with_entries(dossier: &Json, list: &str, without: &[&Json], with: Vec<Json>) -> Json {
    let mut changed = dossier.clone();
    let old = dossier.get(list).and_then(Json::as_array);
    let kept = old.into_iter().flatten().filter(|entry| !without.iter().any(|gone| std::ptr::eq(*gone, *entry)));
    changed[list] = kept.cloned().chain(with).collect();
    changed
}

fn state_answer(case: &Case<'_>, question: &str, tape: &mut Tape<'_>) -> Json {
    let answers = case.attestations(&json!(question), "answer");
    let given = |word: &str| answers.iter().any(|one| one["answer"] == word);
    let answer = match (given("yes"), given("no")) {
        (true, false) => "yes",
        (false, true) => "no",
        _ => tape.one_of(&["yes", "no"]),
    };
    let attestation = json!({
        "id": format!("completed.{question}"), "question": question, "answer": answer,
        "by": { "name": "乙" }, "on": "2025-01-01", "evidence": ["evidence.0"],
    });
    with_entries(case.dossier, "attestations", &answers, vec![attestation])
}

fn state_ratings(case: &Case<'_>, question: &str, scale: (&str, &str), raters: usize, tape: &mut Tape<'_>) -> Json {
    let ratings = case.attestations(&json!(question), "rating");
    let scale = Interval::between(rational(scale.0), rational(scale.1));
    let mut kept: Vec<Json> = Vec::new();
    for rating in &ratings {
        let is_on_scale = allowed(Some(&rating["rating"]), &scale).is_some();
        let is_new = kept.iter().all(|one| one["by"] != rating["by"]);
        if is_on_scale && is_new && kept.len() < raters {
            kept.push((*rating).clone());
        }
    }
    for number in kept.len()..raters {
        kept.push(json!({
            "id": format!("completed.{question}.{number}"), "question": question,
            "rating": tape.one_of(&["3", "5", "2.5", "1", "4"]),
            "by": { "name": format!("completing rater {number}") }, "on": "2025-01-01",
        }));
    }
    with_entries(case.dossier, "attestations", &ratings, kept)
}

fn state_listing(case: &Case<'_>, pointer: &str, tape: &mut Tape<'_>) -> Json {
    let known = *LISTINGS.iter().find(|known| **known == pointer).expect("a known listing");
    let listing = Listing::read(case.dossier, known);
    let fitting: Vec<i32> = (0..12).filter(|n| listing.rest.contains(&rational(&n.to_string()))).collect();
    // Mostly one of the smaller numbers that fit.
    let likely = fitting.len().min(5);
    let more = tape.one_of(&fitting[..likely]);
    let mut items: Vec<Json> = listing.items.iter().map(|(_, item)| (*item).clone()).collect();
    let draw = if known == LISTINGS[0] { reform } else { undertaking };
    items.extend((0..more).map(|number| draw(&format!("completed.{number}"), tape)));
    let mut changed = case.dossier.clone();
    if known == LISTINGS[0] {
        changed["artefacts"]["reforms"] = json!(items);
    } else {
        changed["artefacts"]["training"]["post_undertakings"] = json!(items);
    }
    changed
}

fn state_field(case: &Case<'_>, id: &str, field: &str, tape: &mut Tape<'_>) -> Json {
    let listing = Listing::read(case.dossier, LISTINGS[1]);
    let (pointer, item) = listing.items.iter().find(|(_, item)| item["id"] == id).expect("a listed item");
    let is_undertaken = field == "undertaken";
    let figure = if is_undertaken { item.pointer("/undertaken/heads") } else { item.get(field) };
    let natural = Interval::not_negative();
    let within = allowed(figure, &natural).unwrap_or(natural);
    let number = number_within(Scale::Whole, &within, tape);
    let mut changed = case.dossier.clone();
    let item = changed.pointer_mut(pointer).expect("the same item");
    if is_undertaken {
        item["undertaken"] = json!({ "heads": number });
    } else {
        item[field] = number;
    }
    changed
}
