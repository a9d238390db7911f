//! From schemas to Python's declarations.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::describe::docstring;
use super::gather::{Gathered, Node, unexpected};
use crate::problem::Problem;

/// What may not be a field of a class that is written out.
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// The declarations of a module.
#[derive(Default)]
pub(super) struct Declared {
    pub(super) text: String,
    pub(super) names: Vec<String>,
}

/// Declares everything: classes first, whose fields are quoted and may name what comes later, then the other names, each
/// after those it is made of.
pub(super) fn declare(gathered: &Gathered) -> Result<Declared, Problem> {
    let mut writer = Writer { gathered, declared: Declared::default(), aliases: Vec::new(), written: BTreeSet::new() };
    for (name, node) in gathered.all() {
        if is_listing(node) {
            continue;
        }
        if node.contains_key("properties") {
            writer.class(name, node)?;
        } else {
            let made_of = writer.expression(name, node)?;
            writer.aliases.push(Alias { name: name.to_owned(), made_of, doc: docstring(node, 0) });
        }
    }
    writer.write_aliases();
    Ok(writer.declared)
}

/// The list of what `from chanjiao.shapes import *` gives.
pub(super) fn exported(names: &[String]) -> String {
    let mut names: Vec<&str> = names.iter().map(String::as_str).chain(["Listing", "PartialListing"]).collect();
    names.sort_unstable();
    let mut text = String::from("\n__all__ = [\n");
    for name in names {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "    \"{name}\",");
    }
    text + "]\n"
}

/// A name for a type that is no class.
struct Alias {
    name: String,
    made_of: String,
    doc: String,
}

struct Writer<'a> {
    gathered: &'a Gathered,
    declared: Declared,
    aliases: Vec<Alias>,
    written: BTreeSet<String>,
}

impl Writer<'_> {
    fn class(&mut self, name: &str, node: &Node) -> Result<(), Problem> {
        let fields =
            node.get("properties").and_then(Value::as_object).ok_or_else(|| unexpected(name, "has no fields"))?;
        let required: Vec<&str> =
            node.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let by_call = fields.keys().any(|field| KEYWORDS.contains(&field.as_str()));
        let mut body = String::new();
        for (field, of) in fields {
            let of = of.as_object().ok_or_else(|| unexpected(name, "has a field without a schema"))?;
            let kind = self.expression(&format!("{name}.{field}"), of)?;
            let kind = quoted(&kind, !required.contains(&field.as_str()));
            if by_call {
                let said = docstring(of, 0).replace("\"\"\"", "");
                let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
                let comment = if said.is_empty() { said } else { format!("        # {said}\n") };
                let _ = writeln!(body, "{comment}        \"{field}\": {kind},");
            } else {
                let _ = write!(body, "    {field}: {kind}\n{}", docstring(of, 4));
            }
        }
        if by_call {
            let doc = docstring(node, 0);
            let _ =
                write!(self.declared.text, "\n\n{name} = TypedDict(\n    \"{name}\",\n    {{\n{body}    }},\n)\n{doc}");
        } else {
            let doc = docstring(node, 4);
            let doc = if doc.is_empty() { doc } else { doc + "\n" };
            let _ = write!(self.declared.text, "\n\nclass {name}(TypedDict):\n{doc}{body}");
        }
        self.declared.names.push(name.to_owned());
        self.written.insert(name.to_owned());
        Ok(())
    }

    /// The type that a schema means; what it holds inline is declared under a name made from its owner's.
    fn expression(&mut self, owner: &str, node: &Node) -> Result<String, Problem> {
        if let Some(reference) = node.get("$ref").and_then(Value::as_str) {
            let name = self.gathered.referred(reference);
            let target = self.gathered.get(name).ok_or_else(|| unexpected(name, "is missing"))?;
            return if is_listing(target) { self.listing(name, target) } else { Ok(name.to_owned()) };
        }
        if let Some(words) = node.get("enum").and_then(Value::as_array) {
            return Ok(format!("Literal[{}]", words.iter().map(Value::to_string).collect::<Vec<_>>().join(", ")));
        }
        if node.contains_key("properties") {
            let name = inline_name(owner, node);
            self.class(&name, node)?;
            return Ok(name);
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            if let Some(branches) = node.get(key).and_then(Value::as_array) {
                return self.union(owner, branches);
            }
        }
        if let Some(kinds) = node.get("type").and_then(Value::as_array) {
            let branch = |kind: &Value| Value::Object(Node::from_iter([("type".to_owned(), kind.clone())]));
            return self.union(owner, &kinds.iter().map(branch).collect::<Vec<_>>());
        }
        match node.get("type").and_then(Value::as_str) {
            Some("string") => Ok("str".to_owned()),
            Some("integer") => Ok("int".to_owned()),
            Some("number") => Ok("float".to_owned()),
            Some("null") => Ok("None".to_owned()),
            Some("boolean") => Ok("bool".to_owned()),
            Some("object") => Ok("dict[str, Any]".to_owned()),
            Some("array") => {
                // Several places of one kind are a list to Python: what JSON gives is no tuple.
                let places = node.get("prefixItems").and_then(|places| places.get(0));
                let items = places.or_else(|| node.get("items")).and_then(Value::as_object);
                let items = items.ok_or_else(|| unexpected(owner, "does not say what its items are"))?;
                Ok(format!("list[{}]", self.expression(owner, items)?))
            }
            _ => Err(unexpected(owner, "is of no known form")),
        }
    }

    fn union(&mut self, owner: &str, branches: &[Value]) -> Result<String, Problem> {
        let words: Vec<String> =
            branches.iter().filter_map(|branch| branch.get("const")).map(Value::to_string).collect();
        let mut parts = Vec::new();
        if !words.is_empty() {
            parts.push(format!("Literal[{}]", words.join(", ")));
        }
        for branch in branches.iter().filter(|branch| branch.get("const").is_none()) {
            let branch = branch.as_object().ok_or_else(|| unexpected(owner, "has a branch without a schema"))?;
            let part = self.expression(owner, branch)?;
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        Ok(parts.join(" | "))
    }

    fn listing(&mut self, name: &str, node: &Node) -> Result<String, Problem> {
        let items = node.get("anyOf").and_then(|branches| branches.get(0)?.get("items")?.as_object());
        let items = items.ok_or_else(|| unexpected(name, "is a listing of nothing"))?;
        Ok(format!("Listing[{}]", self.expression(name, items)?))
    }

    /// Writes the names that are no classes, each when all it is made of is written.
    fn write_aliases(&mut self) {
        let mut waiting = std::mem::take(&mut self.aliases);
        while !waiting.is_empty() {
            let names: Vec<String> = waiting.iter().map(|alias| alias.name.clone()).collect();
            let is_ready = |alias: &Alias| !mentioned(&alias.made_of).any(|word| names.iter().any(|name| name == word));
            let (ready, later): (Vec<_>, Vec<_>) = waiting.into_iter().partition(is_ready);
            // A name made of itself through nothing but names would wait for ever; a schema cannot say such a thing.
            let (ready, later) = if ready.is_empty() { (later, Vec::new()) } else { (ready, later) };
            for Alias { name, made_of, doc } in ready {
                let _ = write!(self.declared.text, "\n{}{doc}", assignment(&name, &made_of));
                self.declared.names.push(name);
            }
            waiting = later;
        }
    }
}

fn is_listing(node: &Node) -> bool {
    node.contains_key("x-listing")
}

/// The words of an expression that may be names of types; what stands in quotation marks is none.
fn mentioned(expression: &str) -> impl Iterator<Item = &str> {
    let outside = expression.split('"').step_by(2);
    outside.flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric())).filter(|word| !word.is_empty())
}

/// `Name: TypeAlias = …`, broken where it is long.
fn assignment(name: &str, made_of: &str) -> String {
    let line = format!("{name}: TypeAlias = {made_of}\n");
    if line.chars().count() <= 120 {
        return line;
    }
    match made_of.strip_prefix("Literal[").and_then(|words| words.strip_suffix(']')) {
        Some(words) if !words.contains(']') => {
            format!("{name}: TypeAlias = Literal[\n    {},\n]\n", words.replace(", ", ",\n    "))
        }
        _ => format!("{name}: TypeAlias = (\n    {}\n)\n", made_of.replace(" | ", "\n    | ")),
    }
}

/// A field's type in quotation marks, so that it may name what is declared later.
fn quoted(kind: &str, may_be_left_out: bool) -> String {
    // An apostrophe where the type itself has quotation marks: the words of a vocabulary.
    let quoted = if kind.contains('"') { format!("'{kind}'") } else { format!("\"{kind}\"") };
    if may_be_left_out { format!("NotRequired[{quoted}]") } else { quoted }
}

/// The name of a record that a schema describes in passing: by its title, by its one key, or else as its owner's object.
fn inline_name(owner: &str, node: &Node) -> String {
    let owner = owner.replace('.', "_");
    if let Some(title) = node.get("title").and_then(Value::as_str) {
        return camel(title) + &owner;
    }
    let required = node.get("required").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    match required {
        [only] => owner + &camel(only.as_str().unwrap_or_default()),
        _ => owner + "Object",
    }
}

fn camel(words: &str) -> String {
    let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_in_passing_is_named_by_title_or_key_or_owner() {
        let name = |text: &str| inline_name("Period", &serde_json::from_str(text).unwrap());
        assert_eq!(name(r#"{"title": "calendar year", "required": ["year"]}"#), "CalendarYearPeriod");
        assert_eq!(name(r#"{"required": ["at_least_of"]}"#), "PeriodAtLeastOf");
        assert_eq!(name("{}"), "PeriodObject");
    }

    #[test]
    fn a_word_of_a_vocabulary_is_no_name_of_a_type() {
        assert_eq!(mentioned("Literal[\"Count\"] | Year").collect::<Vec<_>>(), ["Literal", "Year"]);
    }

    #[test]
    fn long_types_are_broken_at_their_joints() {
        let words = format!("Literal[{}]", ["\"a_long_word_of_a_vocabulary\""; 6].join(", "));
        assert!(assignment("Kind", &words).starts_with("Kind: TypeAlias = Literal[\n    \"a_long"));
        let union = ["OneOfTheRecordsInAChoice"; 6].join(" | ");
        assert!(assignment("Choice", &union).contains("\n    | OneOf"));
        assert_eq!(assignment("Short", "str"), "Short: TypeAlias = str\n");
    }
}
