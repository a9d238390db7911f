//! What the library knows, as JSON: provisions, definitions, metrics, diagnostics, fields, labels, codes.

use std::fmt::Display;

use chanjiao::assessment::{Status, VetoStatus, Weight};
use chanjiao::code::{CountryCode, CreditCode, DivisionCode, DocumentNumber, IndustryCode, MajorCode, SchoolCode};
use chanjiao::definition;
use chanjiao::dossier::Dossier;
use chanjiao::fault::Severity;
use chanjiao::grammar::Grammar;
use chanjiao::language::{Bilingual, Lang, Text};
use chanjiao::metric::{self, Lack, Natural};
use chanjiao::notice::{self, Actor, Force};
use chanjiao::standard::{Standard, Tier};
use chanjiao::validation;
use serde_json::{Map, Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

/// `en`, or else Chinese.
pub(crate) fn lang(name: &str) -> Lang {
    if name == "en" { Lang::En } else { Lang::Zh }
}

fn text(text: Text) -> Value {
    json!({ "zh": text.zh, "en": text.en })
}

fn both(both: &Bilingual) -> Value {
    json!({ "zh": both.zh, "en": both.en })
}

/// The word that a value has on the wire.
fn word(value: impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// Takes the members out that say nothing.
fn said(mut value: Value) -> Value {
    if let Some(members) = value.as_object_mut() {
        members.retain(|_, member| !member.is_null());
    }
    value
}

/// Every provision of the notice.
#[wasm_bindgen]
#[must_use]
pub fn provisions() -> String {
    let listed = notice::provisions().map(|provision| {
        said(json!({
            "id": provision.id,
            "force": word(provision.force),
            "acts": provision.acts.iter().map(word).collect::<Value>(),
            "urged_by": provision.urged_by.map(word),
            "term": text(provision.term),
            "gloss": text(provision.gloss),
            "owed": provision.owed.map(text),
            "kinds": provision.kinds.iter().map(word).collect::<Value>(),
            "via": provision.via,
            "is_open": provision.is_open,
            "is_proxy": provision.is_proxy,
            "citation": both(&provision.citation()),
            "document": document(provision.document()),
        }))
    });
    listed.collect::<Value>().to_string()
}

fn document(document: &notice::Document) -> Value {
    json!({
        "id": document.id,
        "number": document.number,
        "genre": text(document.genre),
        "title": text(document.title),
        "issuer": text(document.issuer),
        "year": document.year,
    })
}

/// Every definition of figures.
#[wasm_bindgen]
#[must_use]
pub fn definitions() -> String {
    let listed = definition::definitions().map(|definition| {
        let symbols = definition.symbols.iter();
        said(json!({
            "id": definition.id,
            "label": text(definition.label),
            "formula": text(definition.formula),
            "expression": definition.expression,
            "symbols": symbols.map(|symbol| json!({ "letter": symbol.letter, "meaning": text(symbol.meaning) })).collect::<Value>(),
            "stages": definition.stages.iter().map(word).collect::<Value>(),
            "first_class": definition.first_class,
            "last_class": definition.last_class,
            "source": text(definition.source),
            "certainty": word(definition.certainty),
            "certainty_label": text(definition.certainty.label()),
            "caution": definition.caution.map(text),
            "provisions": definition.provisions,
        }))
    });
    listed.collect::<Value>().to_string()
}

/// Every metric.
#[wasm_bindgen]
#[must_use]
pub fn metrics() -> String {
    let listed = metric::metrics().map(|metric| {
        said(json!({
            "name": metric.name,
            "label": text(metric.label),
            "unit": text(metric.unit),
            "natural": match metric.natural { Natural::Amount => "amount", Natural::Share => "share" },
            "counted_in": metric.counted_in.map(word),
            "definition": metric.definition,
            "formula": text(metric.formula),
            "provisions": metric.provisions,
            "proxy": metric.proxy.map(text),
        }))
    });
    listed.collect::<Value>().to_string()
}

/// Every named set of which a standard can ask that it be complete.
#[wasm_bindgen]
#[must_use]
pub fn sets() -> String {
    let listed = metric::sets().map(|set| {
        let members = set.members.iter();
        json!({
            "name": set.name,
            "label": text(set.label),
            "members": members.map(|(word, label)| json!({ "word": word, "label": text(*label) })).collect::<Value>(),
            "formula": text(set.formula),
            "provisions": set.provisions,
        })
    });
    listed.collect::<Value>().to_string()
}

/// All undertakings of which a standard can ask that they be kept.
#[wasm_bindgen]
#[must_use]
pub fn undertakings() -> String {
    let listed = metric::undertakings().map(|undertakings| {
        json!({
            "name": undertakings.name,
            "label": text(undertakings.label),
            "unit": text(undertakings.unit),
            "formula": text(undertakings.formula),
            "provisions": undertakings.provisions,
        })
    });
    listed.collect::<Value>().to_string()
}

/// Every diagnostic that a dossier can show.
#[wasm_bindgen]
#[must_use]
pub fn catalogue(code: Option<String>) -> String {
    let listed =
        validation::catalogue().filter(|kind| code.as_ref().is_none_or(|code| code == kind.code)).map(|kind| {
            said(json!({
                "code": kind.code,
                "severity": word(kind.severity),
                "message": text(kind.message),
                "help": text(kind.help),
                "provisions": kind.provisions,
                "source": kind.source.map(text),
            }))
        });
    listed.collect::<Value>().to_string()
}

/// What may stand at a place of a dossier; none where there is no such place.
#[wasm_bindgen]
#[must_use]
pub fn describe(path: &str) -> Option<String> {
    Dossier::describe(path).and_then(|described| serde_json::to_string(&described).ok())
}

/// Every place of a dossier, with `*` for positions in arrays.
#[wasm_bindgen]
#[must_use]
pub fn places() -> String {
    serde_json::to_string(&Dossier::places()).unwrap_or_default()
}

/// The JSON Schema of dossiers or of standards.
#[wasm_bindgen]
#[must_use]
pub fn schema(of_standards: bool) -> String {
    if of_standards { Standard::json_schema().to_owned() } else { Dossier::json_schema().to_owned() }
}

/// The labels of the words that assessments and diagnostics use.
#[wasm_bindgen]
#[must_use]
pub fn vocabularies() -> String {
    fn labels<T: serde::Serialize + Copy>(all: &[T], label: impl Fn(T) -> Text) -> Value {
        let pairs = all.iter().filter_map(|one| Some((word(one).as_str()?.to_owned(), text(label(*one)))));
        Value::Object(pairs.collect::<Map<String, Value>>())
    }
    let veto = [VetoStatus::Triggered, VetoStatus::Clear, VetoStatus::Unknown];
    json!({
        "status": labels(&[Status::Met, Status::Unmet, Status::Unknown, Status::NotApplicable], Status::label),
        "veto": labels(&veto, |status| chanjiao::assessment::NodeStatus::Veto(status).label()),
        "weight": labels(&[Weight::Gate, Weight::Problem, Weight::Suggestion], Weight::label),
        "severity": labels(&[Severity::Error, Severity::Warning, Severity::Hint], Severity::label),
        "tier": labels(&[Tier::Veto, Tier::Basic, Tier::Substantive], Tier::label),
        "force": labels(Force::ALL, Force::label),
        "actor": labels(Actor::ALL, Actor::label),
        "lack": labels(
            &[
                Lack::NotStated,
                Lack::NotListed,
                Lack::Bounded,
                Lack::Approximate,
                Lack::Conflicting,
                Lack::OutOfRange,
                Lack::OtherDefinition,
                Lack::NoEvidence,
            ],
            Lack::label,
        ),
    })
    .to_string()
}

/// A code read by its grammar: its standard form and names, or what is wrong with it; none where there is no such grammar.
#[wasm_bindgen]
#[must_use]
pub fn code(grammar: &str, word: &str) -> Option<String> {
    let named = |name: Option<Text>| name.map(text);
    let same = |name: Option<&'static str>| name.map(|name| json!({ "zh": name, "en": name }));
    Some(match grammar {
        CreditCode::NAME => read::<CreditCode>(word, |code| named(code.category_label())),
        DivisionCode::NAME => read::<DivisionCode>(word, |code| same(code.name())),
        IndustryCode::NAME => read::<IndustryCode>(word, |code| same(code.name())),
        MajorCode::NAME => read::<MajorCode>(word, |code| named(code.category_label())),
        SchoolCode::NAME => read::<SchoolCode>(word, |code| named(code.type_label())),
        DocumentNumber::NAME => read::<DocumentNumber>(word, |_| None),
        CountryCode::NAME => read::<CountryCode>(word, |code| named(code.name())),
        _ => return None,
    })
}

fn read<G: Grammar + Display>(word: &str, name: impl Fn(&G) -> Option<Value>) -> String {
    let faults = |faults: &[chanjiao::fault::Fault]| -> Value {
        let told = faults.iter().map(|fault| {
            let kind = fault.kind();
            json!({
                "code": kind.code,
                "severity": self::word(kind.severity),
                "message": both(&fault.message().both()),
                "help": both(&fault.help().both()),
            })
        });
        told.collect()
    };
    let label = text(G::LABEL);
    let read = match G::parse(word) {
        Ok(code) => {
            json!({ "ok": true, "label": label, "value": code.to_string(), "name": name(&code), "faults": faults(&code.remarks()) })
        }
        Err(fault) => json!({ "ok": false, "label": label, "faults": faults(&[fault]), "example": G::EXAMPLE }),
    };
    said(read).to_string()
}
