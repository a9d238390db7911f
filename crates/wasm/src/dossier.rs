//! A dossier that was examined once, to be asked many times.

use chanjiao::diagnostic::Diagnostics;
use chanjiao::metric::{self, Facts};
use chanjiao::reading::Limits;
use chanjiao::validation::{Draft, Examined, examine};
use serde::Serialize;
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::positions::Positions;

/// A dossier and everything that was found in it; typed, if it could be.
#[wasm_bindgen]
pub struct Dossier {
    pub(crate) examined: Examined,
    found: String,
    /// Made when a field is first asked for.
    draft: Option<Draft>,
}

#[wasm_bindgen]
impl Dossier {
    /// Reads a dossier from UTF-8 text, within limits, and holds it against every rule; lists at most `faults` diagnostics.
    #[must_use]
    pub fn examine(
        json: Vec<u8>,
        faults: Option<usize>,
        bytes: Option<usize>,
        depth: Option<usize>,
        items: Option<usize>,
    ) -> Self {
        let mut limits = Limits::default();
        limits.faults = faults.unwrap_or(limits.faults);
        limits.bytes = bytes.unwrap_or(limits.bytes);
        limits.depth = depth.unwrap_or(limits.depth);
        limits.items = items.unwrap_or(limits.items);
        let mut examined = examine(&json, &limits);
        let found = found(&mut examined.diagnostics, &examined.set_aside, &json);
        Self { examined, found, draft: None }
    }

    /// The faults that a value, as JSON text, would bring at a place, or that taking the field out would; none of an untyped dossier.
    #[wasm_bindgen(js_name = validateField)]
    #[must_use]
    pub fn validate_field(&mut self, path: &str, json: Option<String>) -> Option<String> {
        if self.draft.is_none() {
            self.draft = Draft::of(&self.examined);
        }
        self.draft.as_mut().map(|draft| draft.field(path, json.as_deref()).to_canonical_json())
    }

    /// What was found: `{found: {items, omitted?}, spans, setAside}`, columns and spans in UTF-16.
    #[must_use]
    pub fn found(&self) -> String {
        self.found.clone()
    }

    /// Whether anything is wrong, and not merely odd.
    #[wasm_bindgen(js_name = hasErrors)]
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.examined.diagnostics.has_errors()
    }

    /// Whether it could be typed.
    #[wasm_bindgen(js_name = isTyped)]
    #[must_use]
    pub fn is_typed(&self) -> bool {
        self.examined.dossier.is_some()
    }

    /// The dossier as canonical JSON, without what was set aside.
    #[must_use]
    pub fn json(&self) -> Option<String> {
        self.examined.dossier.as_ref().map(|dossier| dossier.to_canonical_json())
    }

    /// What was found, told for people.
    #[must_use]
    pub fn report(&self, lang: &str, markdown: bool) -> String {
        let lang = crate::catalogue::lang(lang);
        if markdown { self.examined.diagnostics.markdown(lang) } else { self.examined.diagnostics.report(lang) }
    }

    /// One metric's value; none where there is no such metric.
    #[must_use]
    pub fn metric(&self, name: &str, year: Option<u16>, back: Option<u16>) -> Option<String> {
        let metric = metric::metric(name)?;
        self.asked(year, |facts| metric.value(facts, back.unwrap_or_default()))
    }

    /// Which members of a named set it bears; none where there is no such set.
    #[must_use]
    pub fn set(&self, name: &str, year: Option<u16>) -> Option<String> {
        let set = metric::set(name)?;
        self.asked(year, |facts| set.tagging(facts))
    }

    /// Who undertook what, and what was done; none where there are no such undertakings.
    #[must_use]
    pub fn undertakings(&self, name: &str, year: Option<u16>) -> Option<String> {
        let undertakings = metric::undertaking(name)?;
        self.asked(year, |facts| undertakings.bodies(facts))
    }
}

impl Dossier {
    fn asked<T: Serialize>(&self, year: Option<u16>, ask: impl FnOnce(&Facts<'_>) -> T) -> Option<String> {
        let dossier = self.examined.dossier.as_deref()?;
        serde_json::to_string(&ask(&Facts::of(dossier, year))).ok()
    }
}

/// Everything found in a text, with its places in UTF-16.
pub(crate) fn found(diagnostics: &mut Diagnostics, set_aside: &[String], text: &[u8]) -> String {
    if diagnostics.is_empty() {
        return json!({ "found": { "items": [] }, "spans": [], "setAside": set_aside }).to_string();
    }
    let positions = Positions::of(std::str::from_utf8(text).unwrap_or_default());
    let mut spans = Vec::with_capacity(diagnostics.items.len());
    let in_units = |line: Option<usize>, column: &mut Option<usize>| {
        let place = positions.place(line.unwrap_or(1), column.unwrap_or(1));
        if column.is_some() {
            *column = Some(place.column);
        }
        json!([place.start, place.end])
    };
    for item in &mut diagnostics.items {
        spans.push(in_units(item.line, &mut item.column));
        for related in &mut item.related {
            spans.push(in_units(related.line, &mut related.column));
        }
    }
    let (spans, set_aside) = (Value::from(spans), Value::from(set_aside));
    format!(r#"{{"found":{},"spans":{spans},"setAside":{set_aside}}}"#, diagnostics.to_canonical_json())
}
