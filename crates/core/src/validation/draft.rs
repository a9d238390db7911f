//! A dossier being filled in, field by field (填报中的档案): what a value would bring, before it is written down.
//!
//! A form asks at every key. So a draft is made once of a dossier that was examined, and for each question only the section that the
//! field lies in is read anew, and the rules are held against the whole.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::inspection::SetAside;
use super::{Examined, by_path, inspect};
use crate::diagnostic::{Diagnostic, Diagnostics, Sink};
use crate::dossier::{self, Dossier, section_of};
use crate::reading::{self, Limits};

/// A dossier being filled in (填报中的档案).
///
/// ```
/// use chanjiao::validation::{Draft, examine};
///
/// let json = r#"{
///   "schema": "chanjiao/dossier/1", "as_of": "2025-04-09",
///   "alliance": {"id": "alliance", "name": "示例联合体", "established": "2024-01"},
///   "stated_by": {"body": "示例市教育局"}
/// }"#;
/// let mut draft = Draft::of(&examine(json.as_bytes(), &Default::default())).expect("it can be typed");
///
/// let found = draft.field("/alliance/established", Some(r#""2026-01""#));
/// assert_eq!(found.items[0].code, "CJ0431", "it lies after the day of which the dossier speaks");
/// let found = draft.field("/alliance/established", Some(r#""2026-13""#));
/// assert_eq!(found.items[0].code, "CJ0330", "there is no such month");
/// assert!(draft.field("/alliance/established", Some(r#""2024-02""#)).is_empty());
/// ```
#[derive(Debug, Clone)]
pub struct Draft {
    dossier: Dossier,
    /// The same as plain values, which a pointer leads through.
    document: Value,
    set_aside: Vec<String>,
    /// What is found in it as it stands.
    known: HashSet<(&'static str, String, String)>,
}

impl Draft {
    /// Begins from a dossier that was examined; none if it could not be typed.
    #[must_use]
    pub fn of(examined: &Examined) -> Option<Self> {
        // Read again, not cloned: what clones a dossier would be another part of the library's size in a browser.
        let json = examined.dossier.as_deref()?.to_canonical_json();
        let (dossier, document) = (serde_json::from_str(&json).ok()?, serde_json::from_str(&json).ok()?);
        let mut draft = Self { dossier, document, set_aside: examined.set_aside.clone(), known: HashSet::new() };
        draft.known = draft.inspected().items.iter().map(identity).collect();
        Some(draft)
    }

    /// The faults that a value, given as JSON text, would bring at a place; without a value, those of taking the field out.
    ///
    /// They are those that stand at the place or below it or point there, and those elsewhere that the dossier does not have now.
    /// While the value's form is faulty, the rules cannot see it, and only the faults of form are given. None has a line. The
    /// draft stays as it was. What is no JSON Pointer is no place, and nothing is found there.
    #[must_use]
    pub fn field(&mut self, path: &str, json: Option<&str>) -> Diagnostics {
        if !path.is_empty() && !path.starts_with('/') {
            return Diagnostics::default();
        }
        let value = match json.map(serde_json::from_str::<Value>).transpose() {
            Ok(value) => value,
            Err(_) => return faults_of_form(json.unwrap_or_default(), nearest_place(path)),
        };
        // What the schema leaves to a grammar is checked as a whole, and so is a record with a field that it does not have.
        let place = nearest_place(path);
        let candidate = if place == path { Some(value.clone()) } else { self.changed(place, path, value.clone()) };
        let candidate = candidate.flatten();
        if let Some(candidate) = candidate {
            let found = faults_of_form(&candidate.to_string(), place);
            if found.has_errors() {
                return found;
            }
        }
        let Some(section) = section_of(path) else { return Diagnostics::default() };
        let Some(changed) = self.changed(section, path, value) else { return Diagnostics::default() };
        // Written into bytes: through a formatter, as `to_string` of a value does it, takes several times as long.
        let after = changed.as_ref().and_then(|changed| serde_json::to_string(changed).ok());
        let Ok(displaced) = self.dossier.put_section(section, after.as_deref()) else {
            // A record of which only this field is filled in yet cannot be read.
            return match (json, after) {
                (None, None) => self.without(section),
                (None, Some(after)) => faults_of_form(&after, section),
                (Some(_), _) => Diagnostics::default(),
            };
        };
        let mut found = self.inspected();
        self.dossier.put_back(section, displaced);
        found.items.retain(|item| touches(item, path) || !self.known.contains(&identity(item)));
        found.items.sort_by(|a, b| by_path(&a.path, &b.path));
        found
    }

    fn inspected(&self) -> Diagnostics {
        let set_aside = SetAside::of(None, &self.set_aside);
        inspect(&self.dossier, 0, set_aside, Sink::new(Limits::default().faults))
    }

    /// The section with a value put in at a place, or with the place taken out; none where no such place can be.
    fn changed(&self, section: &str, path: &str, value: Option<Value>) -> Option<Option<Value>> {
        let rest = path.get(section.len()..)?;
        let mut changed = self.document.pointer(section).cloned();
        if rest.is_empty() {
            return Some(value);
        }
        let steps: Vec<String> =
            rest.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
        put(changed.get_or_insert_with(|| empty(steps.first())), &steps, value)?;
        Some(changed)
    }

    /// The faults of a dossier that lacks a section.
    fn without(&self, section: &str) -> Diagnostics {
        let mut document = self.document.clone();
        let steps: Vec<String> = section.split('/').skip(1).map(str::to_owned).collect();
        let _ = put(&mut document, &steps, None);
        faults_of_form(&document.to_string(), "")
    }
}

/// The place itself, or the nearest above it that the schema knows.
fn nearest_place(path: &str) -> &str {
    let mut place = path;
    while !dossier::SCHEMA.knows(place) {
        place = place.rsplit_once('/').map_or("", |(above, _)| above);
    }
    place
}

fn faults_of_form(json: &str, path: &str) -> Diagnostics {
    reading::faults_at(json, path, &dossier::SCHEMA, &Limits::default()).unwrap_or_default()
}

/// What makes two diagnostics the same.
fn identity(found: &Diagnostic) -> (&'static str, String, String) {
    (found.code, found.path.clone(), found.message.zh.clone())
}

/// Whether a diagnostic stands at a place or below it, or points there.
fn touches(found: &Diagnostic, path: &str) -> bool {
    let lies_at = |other: &str| other.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    lies_at(&found.path) || found.related.iter().any(|related| lies_at(&related.path))
}

/// An empty object or array, as the next step asks.
fn empty(step: Option<&String>) -> Value {
    match step {
        Some(step) if step == "-" || step.parse::<usize>().is_ok() => Value::Array(Vec::new()),
        _ => Value::Object(Map::new()),
    }
}

/// Puts a value in, or takes it out; what is not there on the way is made. None where the way leads through something else.
fn put(at: &mut Value, steps: &[String], value: Option<Value>) -> Option<()> {
    let (step, below) = steps.split_first()?;
    match at {
        Value::Object(members) => match (below.is_empty(), value) {
            (true, Some(value)) => {
                members.insert(step.clone(), value);
            }
            (true, None) => {
                members.remove(step);
            }
            (false, value) => put(members.entry(step.clone()).or_insert_with(|| empty(below.first())), below, value)?,
        },
        Value::Array(items) => {
            let index = if step == "-" { items.len() } else { step.parse().ok()? };
            match (below.is_empty(), value) {
                (true, None) => {
                    let _ = (index < items.len()).then(|| items.remove(index));
                }
                (is_last, value) => {
                    if index > items.len() {
                        return None;
                    }
                    if index == items.len() {
                        items.push(empty(below.first()));
                    }
                    let item = items.get_mut(index)?;
                    match (is_last, value) {
                        (true, Some(value)) => *item = value,
                        (_, value) => put(item, below, value)?,
                    }
                }
            }
        }
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validation::{catalogue, examine};

    const COMPLETE: &str = include_str!("../../examples/dossiers/invented/complete.json");
    const PARTIAL: &str = include_str!("../../examples/dossiers/invented/partial.json");

    fn draft(json: &str) -> Draft {
        Draft::of(&examine(json.as_bytes(), &Limits::default())).unwrap()
    }

    fn codes(found: &Diagnostics) -> Vec<(&str, &str)> {
        found.items.iter().map(|item| (item.code, item.path.as_str())).collect()
    }

    /// Every place of a document that holds a plain value.
    fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                members.iter().for_each(|(key, value)| leaves(value, &format!("{path}/{key}"), found));
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, item)| leaves(item, &format!("{path}/{index}"), found));
            }
            _ => found.push(path.to_owned()),
        }
    }

    /// What examining the whole changed text finds that the draft should tell.
    fn by_examining(before: &Diagnostics, changed: &Value, path: &str) -> Vec<(&'static str, String)> {
        let known: HashSet<_> = before.items.iter().map(identity).collect();
        let examined = examine(changed.to_string().as_bytes(), &Limits::default());
        let told =
            examined.diagnostics.items.iter().filter(|item| touches(item, path) || !known.contains(&identity(item)));
        let mut told: Vec<_> = told.map(|item| (item.code, item.path.clone())).collect();
        told.sort_unstable();
        told
    }

    #[test]
    fn a_draft_tells_what_examining_the_changed_text_tells() {
        let document: Value = serde_json::from_str(PARTIAL).unwrap();
        let before = examine(PARTIAL.as_bytes(), &Limits::default()).diagnostics;
        let mut draft = draft(PARTIAL);
        let mut places = Vec::new();
        leaves(&document, "", &mut places);
        let mut compared = 0;
        for (index, path) in places.iter().enumerate().step_by(3) {
            // The value of another field: often of the wrong type, sometimes a dangling reference, sometimes sound.
            let other = document.pointer(&places[(index * 7 + 3) % places.len()]).unwrap();
            let found = draft.field(path, Some(&other.to_string()));
            let mut changed = document.clone();
            *changed.pointer_mut(path).unwrap() = other.clone();
            let mut told: Vec<_> = found.items.iter().map(|item| (item.code, item.path.clone())).collect();
            told.sort_unstable();
            let mut whole = by_examining(&before, &changed, path);
            let is_of_form = |item: &Diagnostic| catalogue::rules().all(|kind| kind.code != item.code);
            if found.has_errors() && found.items.iter().all(is_of_form) {
                // What is set aside brings more elsewhere, which waits until the form is sound.
                whole.retain(|(code, _)| catalogue::rules().all(|kind| kind.code != *code));
            }
            assert_eq!(told, whole, "{path}: {other}");
            compared += 1;
        }
        assert!(compared > 80, "{compared}");
    }

    #[test]
    fn a_draft_stays_as_it_was() {
        let mut asked = draft(COMPLETE);
        let before = asked.dossier.clone();
        for (path, json) in [
            ("/alliance/name", Some("\"另一个名称\"")),
            ("/alliance/members/0", None),
            ("/cooperation/schooling", None),
            ("/alliance/members/-", Some(r#"{"id": "new", "name": "新成员", "kind": "enterprise"}"#)),
        ] {
            let _ = asked.field(path, json);
            assert_eq!(asked.dossier, before, "{path}");
        }
    }

    #[test]
    fn a_field_that_must_stand_is_missed_and_one_that_may_is_not() {
        let mut draft = draft(COMPLETE);
        assert_eq!(codes(&draft.field("/alliance/members/0/name", None)), [("CJ0105", "/alliance/members/0")]);
        assert_eq!(codes(&draft.field("/as_of", None)), [("CJ0105", "")]);
        assert!(draft.field("/alliance/seat", None).items.iter().all(|item| item.code != "CJ0105"));
    }

    #[test]
    fn a_member_that_is_taken_out_is_missed_where_it_is_named() {
        let mut draft = draft(COMPLETE);
        let found = draft.field("/alliance/members/0", None);
        assert!(found.items.iter().any(|item| item.code == "CJ0402"), "{:?}", codes(&found));
    }

    #[test]
    fn a_place_that_no_dossier_has_is_an_unknown_field() {
        let mut draft = draft(PARTIAL);
        assert_eq!(codes(&draft.field("/alliance/nmae", Some("1"))), [("CJ0101", "/alliance/nmae")]);
        assert_eq!(codes(&draft.field("/nothing/below", Some("1"))), [("CJ0101", "/nothing")]);
        assert_eq!(codes(&draft.field("no pointer", Some("1"))), []);
    }

    #[test]
    fn the_first_field_of_a_new_record_is_checked_by_its_form_alone() {
        let mut draft = draft(PARTIAL);
        let path = "/safeguards/policies/-/document_number";
        assert!(Dossier::describe("/safeguards/policies/0").is_some());
        let found = draft.field(path, Some("3"));
        assert!(found.items.iter().all(|item| item.path.starts_with("/safeguards/policies")), "{:?}", codes(&found));
    }
}
