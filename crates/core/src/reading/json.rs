//! JSON text into the tree with positions. Strict JSON only: what `serde_json` refuses is refused here.

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions};

use super::limits::Limits;
use super::tree::{Entry, Lines, Node, Value};
use super::{faults, prescan};
use crate::diagnostic::Diagnostic;
use crate::language::{Text, Words};

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
    if let Some(byte) = prescan::deeper_than(text, limits.depth) {
        let mut found =
            Diagnostic::at(String::new(), &faults::TOO_DEEP.fault().with("limit", limits.depth.to_string()));
        let (line, column) = Lines::of(text).position(byte);
        found.line = Some(line);
        found.column = Some(column);
        return Err(Box::new(found));
    }
    // serde_json judges what is JSON and words what is not; the other parser only adds positions. A whole value is read, for
    // merely skipping one lets numbers beyond all range and halves of characters pass.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        let mut found = Diagnostic::at(String::new(), &faults::NOT_JSON.fault().with("reason", reason(&error)));
        let (line, column) = Lines::of(text).of_byte_column(error.line(), error.column());
        found.line = Some(line);
        found.column = Some(column);
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

/// What the parser says, and what that is in Chinese where we have heard it before.
fn reason(error: &serde_json::Error) -> Words {
    const HEARD: &[Text] = &[
        Text::new("对象没有写完", "EOF while parsing an object"),
        Text::new("数组没有写完", "EOF while parsing a list"),
        Text::new("字符串没有写完", "EOF while parsing a string"),
        Text::new("没有写完", "EOF while parsing a value"),
        Text::new("此处应为冒号", "expected `:`"),
        Text::new("此处应为逗号或“]”", "expected `,` or `]`"),
        Text::new("此处应为逗号或“}”", "expected `,` or `}`"),
        Text::new("字面值写错（只有true、false、null）", "expected ident"),
        Text::new("此处应有一个值", "expected value"),
        Text::new("转义写错", "invalid escape"),
        Text::new("数字写错", "invalid number"),
        Text::new("数字过大", "number out of range"),
        Text::new(
            "字符串中有控制字符（如换行），应写成转义",
            "control character (\\u0000-\\u001F) found while parsing a string",
        ),
        Text::new("字段名应为加双引号的字符串", "key must be a string"),
        Text::new("转义的字符缺一半", "lone leading surrogate in hex escape"),
        Text::new("转义的字符不完整", "unexpected end of hex escape"),
        Text::new("末尾多了逗号", "trailing comma"),
        Text::new("文件结尾之后还有内容", "trailing characters"),
        Text::new("括号嵌套过深", "recursion limit exceeded"),
    ];
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    match HEARD.iter().find(|heard| heard.en == said) {
        Some(heard) => (*heard).into(),
        None => said.into(),
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
