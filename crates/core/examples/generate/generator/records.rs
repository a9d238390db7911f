//! How records are put together: what they must state, that which is known of what they may state, figures as sources give them, and
//! listings that are whole or not.

use serde_json::{Map, Value, json};

use super::draw::Draw;

/// How freely facts are left out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Knowledge {
    /// Of a thousand, how many are unknown.
    pub(super) unknown: u64,
}

impl Knowledge {
    /// A record: what it must state, and of the rest what is known.
    pub(super) fn record(self, draw: Draw, must: Value, may: Value) -> Value {
        let mut fields = Map::new();
        if let Value::Object(must) = must {
            fields.extend(must);
        }
        if let Value::Object(may) = may {
            fields.extend(
                may.into_iter()
                    .filter(|(name, value)| !value.is_null() && !draw.at("unknown").at(name).happens(self.unknown)),
            );
        }
        Value::Object(fields)
    }

    /// A record with an id, and its evidence.
    pub(super) fn entity(self, draw: Draw, id: String, must: Value, may: Value) -> Value {
        let mut record = self.record(draw, must, may);
        if let Value::Object(fields) = &mut record {
            fields.insert("id".to_owned(), Value::String(id));
            fields.insert("evidence".to_owned(), json!(["made-up"]));
        }
        record
    }

    /// A count as a source gives it: mostly exact, at times bounded or rough, and never so that the true one is excluded.
    pub(super) fn count(self, draw: Draw, exact: u64) -> Value {
        let draw = draw.at("count");
        if !draw.at("inexact").happens(self.unknown / 2) {
            return json!(exact);
        }
        let slack = exact / 20;
        match draw.between(0, 3) {
            0 => json!({ "at_least": exact - slack }),
            1 => json!({ "at_most": exact + slack }),
            2 => json!({ "between": [exact - slack, exact + slack] }),
            _ => json!({ "about": exact }),
        }
    }

    /// A listing: mostly whole, at times open or out of a total.
    pub(super) fn listing(self, draw: Draw, items: Vec<Value>) -> Value {
        let draw = draw.at("listing");
        if items.is_empty() || !draw.at("open").happens(self.unknown) {
            return Value::Array(items);
        }
        if draw.at("total").happens(500) {
            let total = u64::try_from(items.len()).unwrap_or(u64::MAX).saturating_add(draw.between(0, 3));
            json!({ "listed": items, "total": total })
        } else {
            json!({ "listed": items })
        }
    }
}
