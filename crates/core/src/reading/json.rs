//! JSON text into the tree with positions. Strict JSON only: what `serde_json` refuses is refused here.

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions};

use super::limits::Limits;
use super::tree::{Entry, Lines, Node, Value};
use super::{faults, prescan};
use crate::diagnostic::Diagnostic;

/// Strict JSON: none of the leniencies that the parser offers.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The tree of a text, or why there is none.
pub(super) fn tree(text: &str, limits: &Limits) -> Result<Node, Box<Diagnostic>> {
    if prescan::depth_of(text) > limits.depth {
        let fault = faults::TOO_DEEP.fault().with("limit", limits.depth.to_string());
        return Err(Box::new(Diagnostic::at(String::new(), &fault)));
    }
    // serde_json judges what is JSON and words what is not; the other parser only adds positions.
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default().to_owned();
        let mut found = Diagnostic::at(String::new(), &faults::NOT_JSON.fault().with("reason", reason));
        found.line = Some(error.line());
        found.column = Some(error.column());
        return Err(Box::new(found));
    }
    let collect = CollectOptions { comments: CommentCollectionStrategy::Off, tokens: false };
    match jsonc_parser::parse_to_ast(text, &collect, &STRICT) {
        Ok(jsonc_parser::ParseResult { value: Some(value), .. }) => Ok(node(value)),
        Ok(_) => Err(Box::new(Diagnostic::at(String::new(), &faults::NOT_JSON.fault().with("reason", "empty")))),
        Err(error) => {
            let mut found =
                Diagnostic::at(String::new(), &faults::NOT_JSON.fault().with("reason", error.kind().to_string()));
            let (line, column) = Lines::of(text).position(error.range().start);
            found.line = Some(line);
            found.column = Some(column);
            Err(Box::new(found))
        }
    }
}

fn node(value: ast::Value<'_>) -> Node {
    let range = value.range();
    let value = match value {
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::BooleanLit(literal) => Value::Bool(literal.value),
        ast::Value::NumberLit(literal) => Value::Number(literal.value.to_owned()),
        ast::Value::StringLit(literal) => Value::Text(literal.value.into_owned()),
        ast::Value::Array(array) => Value::Array(array.elements.into_iter().map(node).collect()),
        ast::Value::Object(object) => Value::Object(
            object
                .properties
                .into_iter()
                .map(|property| {
                    let key_range = property.name.range();
                    Entry {
                        key: match property.name {
                            ast::ObjectPropName::String(literal) => literal.value.into_owned(),
                            ast::ObjectPropName::Word(word) => word.value.to_owned(),
                        },
                        key_span: key_range.start..key_range.end,
                        node: node(property.value),
                    }
                })
                .collect(),
        ),
    };
    Node { span: range.start..range.end, value }
}
