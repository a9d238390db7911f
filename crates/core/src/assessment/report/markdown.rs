//! Blocks as Markdown, with headings, lists and tables. Whatever a document says stays text: no markup, no HTML, no link.

use std::fmt::Write as _;

use super::block::{Block, Item, Node, Pair};
use super::{plain, words};
use crate::language::Lang;

/// Lays blocks out as Markdown.
pub(super) fn lay_out(blocks: &[Block], lang: Lang) -> String {
    let mut parts: Vec<String> = Vec::new();
    for block in blocks {
        parts.push(match block {
            Block::Title(words) => format!("# {}\n", escape(words)),
            Block::Heading(words) => format!("## {}\n", escape(words)),
            Block::Subheading(words) => format!("### {}\n", escape(words)),
            Block::Paragraph(words) => format!("{}\n", escape(words)),
            Block::Pairs(pairs) => pairs_as_table(pairs),
            Block::Items(items) => items.iter().map(|of| item(of, lang)).collect(),
            Block::Tree(nodes) => nodes.iter().map(node).collect(),
        });
    }
    parts.join("\n")
}

fn pairs_as_table(pairs: &[Pair]) -> String {
    let mut text = String::from("| | |\n|---|---|\n");
    for Pair { label, words } in pairs {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| **{}** | {} |", escape(label), escape(words));
    }
    text
}

fn item(item: &Item, lang: Lang) -> String {
    let marker = item.number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
    let indent = " ".repeat(marker.len());
    let tag = item.tag.as_ref().map(|tag| format!("**{}** ", escape(tag))).unwrap_or_default();
    let mut text = format!("{marker}{tag}{}\n", escape(&item.words));
    for Pair { label, words } in &item.details {
        let _ = writeln!(text, "{indent}- **{}**{}{}", escape(label), words::COLON.get(lang), escape(words));
    }
    text
}

fn node(node: &Node) -> String {
    let indent = "  ".repeat(node.depth);
    let points = node.points.as_ref().map(|points| format!(" {}", escape(&format!("[{points}]")))).unwrap_or_default();
    let label = escape(&node.label);
    let space = if node.mark.is_empty() { "" } else { " " };
    let mut text = format!("{indent}- {}{space}**{label}**{points}", node.mark);
    for line in &node.lines {
        let _ = write!(text, "  \n{indent}  {}", escape(line));
    }
    text.push('\n');
    text
}

/// Escapes whatever Markdown, or the HTML inside it, would take for markup.
fn escape(words: &str) -> String {
    let words = plain::tame(words);
    let mut escaped = String::with_capacity(words.len());
    let mut is_opening = true;
    let mut rest = words.trim().chars();
    while let Some(character) = rest.next() {
        let after = rest.as_str();
        let is_markup =
            matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$');
        // A list or a rule is only taken for one at the start of a line, a numbered list behind digits and before a blank.
        let is_opener = is_opening
            && (matches!(character, '-' | '+' | '=')
                || (matches!(character, '.' | ')') && (after.is_empty() || after.starts_with(' '))));
        // An address is only taken for a link with its scheme or its `www.` whole.
        let is_link = (character == ':' && after.starts_with("//")) || (character == '.' && ends_with_www(&escaped));
        if is_markup || is_opener || is_link {
            escaped.push('\\');
        }
        is_opening = is_opening && character.is_ascii_digit();
        escaped.push(character);
    }
    escaped
}

fn ends_with_www(words: &str) -> bool {
    let mut last = words.chars().rev();
    (0..3).all(|_| last.next().is_some_and(|character| character.eq_ignore_ascii_case(&'w')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        for (hostile, tamed) in [
            ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
            ("[here](javascript:x)", "\\[here\\](javascript:x)"),
            ("![x](y)", "!\\[x\\](y)"),
            ("a|b", "a\\|b"),
            ("a\n# b\n- c", "a \\# b - c"),
            ("- item", "\\- item"),
            ("12. item", "12\\. item"),
            ("=== rule", "\\=== rule"),
            ("**bold** _slant_ `code` ~~gone~~", "\\*\\*bold\\*\\* \\_slant\\_ \\`code\\` \\~\\~gone\\~\\~"),
            ("&lt;b&gt;", "\\&lt;b\\&gt;"),
            ("back\\slash", "back\\\\slash"),
            ("https://example.com www.example.com", "https\\://example.com www\\.example.com"),
            ("第3.2版 0.5", "第3.2版 0.5"),
            ("0.5 of sha256:0", "0.5 of sha256:0"),
        ] {
            assert_eq!(escape(hostile), tamed);
        }
    }
}
