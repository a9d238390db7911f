//! How a figure is written and read.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::{Amount, Figure, Magnitude, check_evidence, check_stated};
use crate::fault::Fault;
use crate::grammar::Grammar;
use crate::quantity::faults::{FIGURE_BETWEEN_LENGTH, FIGURE_WITH_SEVERAL_FORMS, FIGURE_WITHOUT_FORM, KEY_TWICE};
use crate::quantity::scalar::{A_STRING, AN_ARRAY, Token, visit_scalar_tokens};
use crate::quantity::shape::{Located, Shape, at, below, here, misplaced, names, part, unknown_key, unknown_keys};
use crate::quantity::{Day, LocalId};

const VALUE: &str = "value";
const AT_LEAST: &str = "at_least";
const MORE_THAN: &str = "more_than";
const AT_MOST: &str = "at_most";
const LESS_THAN: &str = "less_than";
const BETWEEN: &str = "between";
const ABOUT: &str = "about";
const STATED: &str = "stated";
const DEFINITION: &str = "definition";
const ON: &str = "on";
const EVIDENCE: &str = "evidence";

/// The ways to give the number.
const FORMS: [&str; 7] = [VALUE, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, BETWEEN, ABOUT];
const KEYS: [&str; 11] =
    [VALUE, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, BETWEEN, ABOUT, STATED, DEFINITION, ON, EVIDENCE];

impl<M: Magnitude> Amount<M> {
    const fn key(&self) -> &'static str {
        match self {
            Self::Exactly(_) => VALUE,
            Self::AtLeast(_) => AT_LEAST,
            Self::MoreThan(_) => MORE_THAN,
            Self::AtMost(_) => AT_MOST,
            Self::LessThan(_) => LESS_THAN,
            Self::Between(..) => BETWEEN,
            Self::About(_) => ABOUT,
        }
    }

    /// The amount that a key with one number gives; `None` for every other key.
    fn of_one(key: &str) -> Option<fn(M) -> Self> {
        match key {
            VALUE => Some(Self::Exactly),
            AT_LEAST => Some(Self::AtLeast),
            MORE_THAN => Some(Self::MoreThan),
            AT_MOST => Some(Self::AtMost),
            LESS_THAN => Some(Self::LessThan),
            ABOUT => Some(Self::About),
            _ => None,
        }
    }

    fn of_two(numbers: &[M]) -> Result<Self, Fault> {
        match numbers {
            [low, high] => Ok(Self::Between(*low, *high)),
            other => Err(between_length(other.len())),
        }
    }
}

fn between_length(found: usize) -> Fault {
    FIGURE_BETWEEN_LENGTH.fault().with("found", found.to_string())
}

fn without_form() -> Fault {
    FIGURE_WITHOUT_FORM.fault().with("known", names(&FORMS))
}

fn with_several_forms(found: &[&str]) -> Fault {
    FIGURE_WITH_SEVERAL_FORMS.fault().with("found", names(found))
}

impl<M: Magnitude> Serialize for Figure<M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let (Amount::Exactly(value), None) = (&self.amount, &self.origin) {
            return value.serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        let key = self.amount.key();
        match &self.amount {
            Amount::Between(low, high) => map.serialize_entry(key, &[low, high])?,
            Amount::Exactly(number)
            | Amount::AtLeast(number)
            | Amount::MoreThan(number)
            | Amount::AtMost(number)
            | Amount::LessThan(number)
            | Amount::About(number) => map.serialize_entry(key, number)?,
        }
        if let Some(stated) = self.stated() {
            map.serialize_entry(STATED, stated)?;
        }
        if let Some(definition) = self.definition() {
            map.serialize_entry(DEFINITION, definition)?;
        }
        if let Some(on) = self.on() {
            map.serialize_entry(ON, &on)?;
        }
        if !self.evidence().is_empty() {
            map.serialize_entry(EVIDENCE, self.evidence())?;
        }
        map.end()
    }
}

impl<'de, M: Magnitude> Deserialize<'de> for Figure<M> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FigureVisitor(PhantomData))
    }
}

/// The typed parse, straight from the text: a dossier holds thousands of figures.
struct FigureVisitor<M>(PhantomData<M>);

impl<M: Magnitude> FigureVisitor<M> {
    fn take<E: serde::de::Error>(self, token: Token<'_>) -> Result<Figure<M>, E> {
        M::read(token).map(Figure::exactly).map_err(E::custom)
    }
}

impl<'de, M: Magnitude> Visitor<'de> for FigureVisitor<M> {
    type Value = Figure<M>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, or an object with one of {}", M::EXPECTED.en, FORMS.join(", "))
    }

    visit_scalar_tokens!();

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Figure<M>, A::Error> {
        use serde::de::Error;
        let mut amount: Option<Amount<M>> = None;
        let mut stated: Option<String> = None;
        let mut definition: Option<LocalId> = None;
        let mut on: Option<Day> = None;
        let mut evidence: Option<Vec<LocalId>> = None;
        while let Some(Key(key)) = map.next_key()? {
            let key = key.as_ref();
            let is_twice = match key {
                STATED => stated.is_some(),
                DEFINITION => definition.is_some(),
                ON => on.is_some(),
                EVIDENCE => evidence.is_some(),
                form => amount.is_some_and(|amount| amount.key() == form),
            };
            if is_twice {
                return Err(A::Error::custom(KEY_TWICE.fault().with("key", key)));
            }
            if let Some(amount) = amount.filter(|_| FORMS.contains(&key)) {
                return Err(A::Error::custom(with_several_forms(&[amount.key(), key])));
            }
            match key {
                STATED => stated = Some(map.next_value()?),
                DEFINITION => definition = Some(map.next_value()?),
                ON => on = Some(map.next_value()?),
                EVIDENCE => evidence = Some(map.next_value()?),
                BETWEEN => {
                    let numbers: Vec<M> = map.next_value()?;
                    amount = Some(Amount::of_two(&numbers).map_err(A::Error::custom)?);
                }
                other => match Amount::of_one(other) {
                    Some(amount_of) => amount = Some(amount_of(map.next_value()?)),
                    None => return Err(A::Error::custom(unknown_key(other, &KEYS, M::FIGURE_LABEL))),
                },
            }
        }
        let amount = amount.ok_or_else(|| A::Error::custom(without_form()))?;
        let mut figure = Figure::new(amount).map_err(A::Error::custom)?;
        if let Some(words) = stated {
            figure = figure.with_stated(words).map_err(A::Error::custom)?;
        }
        if let Some(definition) = definition {
            figure = figure.with_definition(definition);
        }
        if let Some(day) = on {
            figure = figure.with_day(day);
        }
        if let Some(evidence) = evidence {
            figure = figure.with_evidence(evidence).map_err(A::Error::custom)?;
        }
        Ok(figure)
    }
}

/// A key, borrowed from the text where it has no escapes.
#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

impl<M: Magnitude> Shape for Figure<M> {
    const NAME: &'static str = M::FIGURE;

    fn faults(value: &Value) -> Vec<Located> {
        let Value::Object(object) = value else {
            return M::read_value(value).err().map(here).into_iter().collect();
        };
        let mut faults = unknown_keys(object, &KEYS, M::FIGURE_LABEL);
        let forms: Vec<&str> = FORMS.into_iter().filter(|form| object.contains_key(*form)).collect();
        match forms.as_slice() {
            [] => faults.push(here(without_form())),
            [_] => {}
            several => faults.push(here(with_several_forms(several))),
        }
        for form in forms {
            let amount = match Amount::<M>::of_one(form) {
                Some(amount_of) => part(object, form, &mut faults).map(amount_of),
                None => between(object, &mut faults),
            };
            faults.extend(amount.and_then(|amount| amount.check().err()).map(|fault| at(form, fault)));
        }
        faults.extend(faults_of_origin(object));
        faults
    }
}

/// Reads the range, and says what is wrong with it.
fn between<M: Magnitude>(object: &Map<String, Value>, faults: &mut Vec<Located>) -> Option<Amount<M>> {
    let value = object.get(BETWEEN)?;
    let Value::Array(items) = value else {
        faults.push(at(BETWEEN, misplaced(value, AN_ARRAY, "[10, 20]")));
        return None;
    };
    let mut numbers = Vec::new();
    for (place, item) in items.iter().enumerate() {
        match M::read_value(item) {
            Ok(number) => numbers.push(number),
            Err(fault) => faults.push((format!("/{BETWEEN}/{place}"), fault)),
        }
    }
    if items.len() != 2 {
        faults.push(at(BETWEEN, between_length(items.len())));
    }
    Amount::of_two(&numbers).ok()
}

fn faults_of_origin(object: &Map<String, Value>) -> Vec<Located> {
    let mut faults = Vec::new();
    match object.get(STATED) {
        Some(Value::String(words)) => faults.extend(check_stated(words).err().map(|fault| at(STATED, fault))),
        Some(other) => faults.push(at(STATED, misplaced(other, A_STRING, "\"1000余家\""))),
        None => {}
    }
    for (key, faults_of) in [(DEFINITION, LocalId::faults as fn(&Value) -> Vec<Located>), (ON, Day::faults)] {
        if let Some(value) = object.get(key) {
            faults.extend(below(key, faults_of(value)));
        }
    }
    match object.get(EVIDENCE) {
        Some(Value::Array(items)) => {
            let of_items = items.iter().enumerate().flat_map(|(place, item)| {
                below(&format!("{EVIDENCE}/{place}"), LocalId::faults(item)).collect::<Vec<_>>()
            });
            faults.extend(of_items);
            let ids: Vec<LocalId> =
                items.iter().filter_map(Value::as_str).filter_map(|text| LocalId::parse(text).ok()).collect();
            if ids.len() == items.len() {
                faults.extend(check_evidence(&ids).err().map(|fault| at(EVIDENCE, fault)));
            }
        }
        Some(other) => faults.push(at(EVIDENCE, misplaced(other, AN_ARRAY, "[\"报告-2024\"]"))),
        None => {}
    }
    faults
}

impl<M: Magnitude> JsonSchema for Figure<M> {
    fn schema_name() -> Cow<'static, str> {
        M::FIGURE_SCHEMA.into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let number = generator.subschema_for::<M>();
        let definition = generator.subschema_for::<LocalId>();
        let day = generator.subschema_for::<Day>();
        let labelled =
            |zh: &str, en: &str, schema: &Schema| json_schema!({"title": en, "x-label-zh": zh, "allOf": [schema]});
        json_schema!({
            "title": M::FIGURE_LABEL.en,
            "x-label-zh": M::FIGURE_LABEL.zh,
            "x-grammar": M::FIGURE,
            "anyOf": [
                number,
                {
                    "type": "object",
                    "properties": {
                        VALUE: labelled("数", "exactly", &number),
                        AT_LEAST: labelled("不少于", "at least", &number),
                        MORE_THAN: labelled("超过", "more than", &number),
                        AT_MOST: labelled("不超过", "at most", &number),
                        LESS_THAN: labelled("不足", "less than", &number),
                        BETWEEN: {
                            "type": "array",
                            "items": number,
                            "minItems": 2,
                            "maxItems": 2,
                            "title": "from the first to the second",
                            "x-label-zh": "介于两数之间",
                        },
                        ABOUT: labelled("约", "about", &number),
                        STATED: {
                            "type": "string",
                            "pattern": "\\S",
                            "title": "words of the source",
                            "x-label-zh": "来源原话",
                            "examples": ["1000余家"],
                        },
                        DEFINITION: labelled("口径", "definition", &definition),
                        ON: labelled("时点", "census date", &day),
                        EVIDENCE: {
                            "type": "array",
                            "items": definition,
                            "minItems": 1,
                            "uniqueItems": true,
                            "title": "evidence",
                            "x-label-zh": "佐证",
                        },
                    },
                    "oneOf": FORMS.map(|form| serde_json::json!({"required": [form]})),
                    "additionalProperties": false,
                },
            ],
        })
    }
}
