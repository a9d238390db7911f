//! What stands below a declaration: label, meaning, unit, references, provisions, words.

use serde_json::Value;

use super::gather::Node;

/// As wide as a line gets.
const WIDTH: usize = 116;

/// The docstring of a type or field, indented; nothing where there is nothing to say.
pub(super) fn docstring(node: &Node, indent: usize) -> String {
    let said = said(node);
    let mut said = said.split("\n\n").filter(|paragraph| !paragraph.is_empty());
    let first: Vec<String> = label(node).into_iter().chain(said.next().map(str::to_owned)).chain(facts(node)).collect();
    let rest = said.map(str::to_owned);
    let paragraphs: Vec<String> = [first.join(" ")].into_iter().filter(|first| !first.is_empty()).chain(rest).collect();
    let words = words(node);
    if paragraphs.is_empty() && words.is_empty() {
        return String::new();
    }
    let mut text = paragraphs
        .iter()
        .map(|paragraph| wrap(paragraph, WIDTH.saturating_sub(indent)).join("\n"))
        .collect::<Vec<_>>()
        .join("\n\n");
    if !words.is_empty() {
        text = format!("{text}\n\n{}", words.join("\n"));
    }
    quote(&text, indent)
}

/// Text as a docstring: on one line where it fits.
fn quote(text: &str, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let text = text.replace('\\', "\\\\").replace("\"\"\"", "'''");
    let text = text.trim();
    let fits = !text.contains('\n') && width(text).saturating_add(indent) <= WIDTH;
    // A quotation mark at the end would run into the closing ones.
    if fits && !text.ends_with('"') {
        return format!("{margin}\"\"\"{text}\"\"\"\n");
    }
    let lines: Vec<String> =
        text.lines().map(|line| if line.is_empty() { String::new() } else { format!("{margin}{line}") }).collect();
    format!("{margin}\"\"\"{}\n{margin}\"\"\"\n", lines.join("\n").trim_start())
}

/// Columns in an editor: a Chinese character takes two.
fn width(text: &str) -> usize {
    text.chars().map(|letter| if letter >= '\u{1100}' { 2 } else { 1_usize }).fold(0, usize::saturating_add)
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if self::width(line).saturating_add(self::width(word)) < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn text<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    node.get(key).and_then(Value::as_str)
}

fn texts(node: &Node, key: &str) -> Vec<String> {
    let items = node.get(key).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// `产业园区 · parks.`
fn label(node: &Node) -> Option<String> {
    let parts: Vec<&str> = [text(node, "x-label-zh"), text(node, "title")].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("{}.", parts.join(" · ")))
}

/// What Rust's documentation says, without its examples, which are Rust.
fn said(node: &Node) -> String {
    let mut said = String::new();
    let mut is_example = false;
    for line in text(node, "description").unwrap_or_default().lines() {
        if line.starts_with("```") {
            is_example = !is_example;
        } else if !is_example {
            said.push_str(line);
            said.push('\n');
        }
    }
    said.trim().to_owned()
}

fn facts(node: &Node) -> Vec<String> {
    let mut facts = Vec::new();
    let item = node.get("items").and_then(Value::as_object);
    for key in ["x-unit", "x-refers"] {
        let said = text(node, key).or_else(|| item.and_then(|item| text(item, key)));
        if let Some(said) = said {
            let name = if key == "x-unit" { "Unit" } else { "Refers to" };
            let kinds = [Some(node), item].into_iter().flatten().flat_map(|node| texts(node, "x-refers-kinds"));
            let kinds: Vec<String> = kinds.filter(|_| key == "x-refers").collect();
            let kinds = if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) };
            let or = [Some(node), item].into_iter().flatten().flat_map(|node| texts(node, "x-refers-or"));
            let or: String = or.filter(|_| key == "x-refers").map(|other| format!(" or {other}")).collect();
            facts.push(format!("{name}: {said}{or}{kinds}."));
        }
    }
    let provisions = texts(node, "x-provisions");
    if !provisions.is_empty() {
        facts.push(format!("Provisions: {}.", provisions.join(", ")));
    }
    if let Some(because) = text(node, "x-because") {
        facts.push(format!("No provision: {because}."));
    }
    let either: Vec<String> = alternatives(node);
    if !either.is_empty() {
        facts.push(format!("Exactly one of {} is there.", either.join(", ")));
    }
    if let Some(example) = node.get("examples").and_then(Value::as_array).and_then(|examples| examples.first()) {
        facts.push(format!("Example: `{example}`."));
    }
    facts
}

/// The keys of which exactly one is there.
fn alternatives(node: &Node) -> Vec<String> {
    let branches = node.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    branches
        .filter_map(Value::as_object)
        .filter(|branch| branch.len() == 1)
        .flat_map(|branch| texts(branch, "required"))
        .map(|key| format!("`{key}`"))
        .collect()
}

/// The words of a vocabulary, each on its line, wherever in a choice they stand.
fn words(node: &Node) -> Vec<String> {
    let mut words = Vec::new();
    for (word, label) in node.get("x-labels").and_then(Value::as_object).into_iter().flatten() {
        let said = |language: &str| label.get(language).and_then(Value::as_str).unwrap_or_default();
        words.push(format!("- `{word}`: {} · {}", said("zh"), said("en")));
    }
    for branch in ["oneOf", "anyOf"].into_iter().filter_map(|key| node.get(key)?.as_array()).flatten() {
        let Some(branch) = branch.as_object() else { continue };
        if let Some(word) = text(branch, "const") {
            words.push(format!("- `{word}`: {}", said(branch).replace('\n', " ")));
        }
        words.extend(self::words(branch));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> Node {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_field_says_label_meaning_unit_and_provisions_on_one_line() {
        let field = r#"{"title": "interns", "x-label-zh": "实习生", "description": "How many.", "x-unit": "person",
            "x-provisions": ["moe-2024-20/2.1.3-2a"]}"#;
        assert_eq!(
            docstring(&node(field), 4),
            "    \"\"\"实习生 · interns. How many. Unit: person. Provisions: moe-2024-20/2.1.3-2a.\"\"\"\n"
        );
        assert_eq!(docstring(&node("{}"), 4), "");
    }

    #[test]
    fn long_text_is_wrapped_and_examples_in_rust_are_left_out() {
        let long = "word ".repeat(60);
        let field = format!(r#"{{"description": "{long}\n\n```\nuse rust;\n```\n\nMore."}}"#);
        let said = docstring(&node(&field), 0);
        assert!(said.lines().all(|line| line.chars().count() <= WIDTH + 3), "{said}");
        assert!(said.ends_with("\n\nMore.\n\"\"\"\n") && !said.contains("rust"), "{said}");
    }

    #[test]
    fn what_would_end_the_docstring_is_escaped() {
        let said = docstring(&node(r#"{"description": "a \"\"\" b \\d \"end\""}"#), 0);
        assert_eq!(said, "\"\"\"a ''' b \\\\d \"end\"\n\"\"\"\n");
    }
}
