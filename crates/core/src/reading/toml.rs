//! TOML text into the tree with positions. Dates and floats become text: nothing in our documents is either.

use toml::de::{DeTable, DeValue};

use super::faults;
use super::tree::{Entry, Lines, Node, Value};
use crate::diagnostic::Diagnostic;

/// The tree of a text, or everything that is wrong with its form.
pub(super) fn tree(text: &str) -> Result<Node, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        let span = table.span();
        return Ok(Node { span, value: Value::Object(entries(table.into_inner())) });
    }
    let lines = Lines::of(text);
    Err(errors
        .into_iter()
        .map(|error| {
            let mut found =
                Diagnostic::at(String::new(), &faults::NOT_TOML.fault().with("reason", error.message().to_owned()));
            if let Some(span) = error.span() {
                let (line, column) = lines.position(span.start);
                found.line = Some(line);
                found.column = Some(column);
            }
            found
        })
        .collect())
}

/// Members in the order written: the parser sorts them by key.
fn entries(table: DeTable<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = table
        .into_iter()
        .map(|(key, value)| {
            let (key_span, span) = (key.span(), value.span());
            Entry {
                key: key.into_inner().into_owned(),
                key_span,
                node: Node { span, value: plain(value.into_inner()) },
            }
        })
        .collect();
    entries.sort_unstable_by_key(|entry| entry.key_span.start);
    entries
}

fn plain(value: DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => decimal(number.as_str(), number.radix()),
        DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Boolean(truth) => Value::Bool(truth),
        DeValue::Datetime(moment) => Value::Text(moment.to_string()),
        DeValue::Array(items) => Value::Array(
            items
                .into_iter()
                .map(|item| {
                    let span = item.span();
                    Node { span, value: plain(item.into_inner()) }
                })
                .collect(),
        ),
        DeValue::Table(table) => Value::Object(entries(table)),
    }
}

/// A TOML integer as JSON writes it.
fn decimal(digits: &str, radix: u32) -> Value {
    match i64::from_str_radix(digits, radix) {
        Ok(number) => Value::Number(number.to_string()),
        Err(_) => Value::Number(digits.to_owned()),
    }
}
