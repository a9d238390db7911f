//! Blocks as a fragment of HTML that stands by itself, for a notebook or a page: one part after the other, each to be opened and
//! closed, readable in light and in dark. Whatever a document says stays text.

use std::fmt::Write as _;

use super::block::{Block, Item, Node, Pair};
use super::plain;
use crate::language::Lang;

/// Colours follow the page's `color-scheme`, or the theme that a notebook says it has. The class is named twice where notebooks have
/// rules of their own for the same elements, which would outweigh ours.
const STYLE: &str = include_str!("html.css");

/// Lays blocks out as HTML. The first part is open, the others are closed behind their headings.
pub(super) fn lay_out(blocks: &[Block], lang: Lang) -> String {
    let language = match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    let mut html = format!("<article class=\"chanjiao\" lang=\"{language}\">\n<style>\n{STYLE}</style>\n");
    let mut parts = 0_usize;
    for block in blocks {
        match block {
            // Writing to a string cannot fail.
            Block::Title(words) => {
                let _ = writeln!(html, "<p class=\"title\">{}</p>", escape(words));
            }
            Block::Heading(words) => {
                let (before, open) = if parts == 0 { ("", " open") } else { ("</details>\n", "") };
                let _ = writeln!(html, "{before}<details class=\"part\"{open}><summary>{}</summary>", escape(words));
                parts = parts.saturating_add(1);
            }
            Block::Subheading(words) => {
                let _ = writeln!(html, "<p class=\"subheading\">{}</p>", escape(words));
            }
            Block::Paragraph(words) => {
                let _ = writeln!(html, "<p>{}</p>", escape(words));
            }
            Block::Pairs(labelled) => html.push_str(&pairs(labelled)),
            Block::Items(items) => {
                html.push_str("<ul>\n");
                items.iter().for_each(|of| html.push_str(&item(of)));
                html.push_str("</ul>\n");
            }
            Block::Tree(nodes) => html.push_str(&tree(nodes)),
        }
    }
    if parts > 0 {
        html.push_str("</details>\n");
    }
    html + "</article>\n"
}

fn pairs(pairs: &[Pair]) -> String {
    let mut html = String::from("<dl>\n");
    for Pair { label, words } in pairs {
        let _ = writeln!(html, "<dt>{}</dt><dd>{}</dd>", escape(label), escape(words));
    }
    html + "</dl>\n"
}

fn item(item: &Item) -> String {
    let number = item.number.map(|number| format!("<span class=\"number\">{number}.</span> ")).unwrap_or_default();
    let tag = item.tag.as_ref().map(|tag| format!("<span class=\"tag\">{}</span> ", escape(tag))).unwrap_or_default();
    let below = if item.details.is_empty() { String::new() } else { pairs(&item.details) };
    format!("<li>{number}{tag}{}{below}</li>\n", escape(&item.words))
}

/// A tree: what has something below it can be opened and closed, down to the second level it is open.
fn tree(nodes: &[Node]) -> String {
    let mut html = String::from("<ul class=\"tree\">\n");
    // The depths of what is open at this place.
    let mut open: Vec<usize> = Vec::new();
    let mut rest = nodes.iter().peekable();
    while let Some(node) = rest.next() {
        while open.last().is_some_and(|depth| *depth >= node.depth) {
            html.push_str("</ul></details></li>\n");
            open.pop();
        }
        let points = node.points.as_ref().map(|points| format!(" [{}]", escape(points))).unwrap_or_default();
        let mark = match node.mark {
            "" => String::new(),
            mark => format!("<span class=\"{}\">{mark}</span> ", class(mark)),
        };
        let said = format!("{mark}{}{points}", escape(&node.label));
        let lines: String = node.lines.iter().map(|line| format!("<p>{}</p>", escape(line))).collect();
        if rest.peek().is_some_and(|next| next.depth > node.depth) {
            let state = if node.depth == 0 { " open" } else { "" };
            let _ = writeln!(html, "<li><details{state}><summary>{said}</summary>{lines}<ul>");
            open.push(node.depth);
        } else {
            let _ = writeln!(html, "<li>{said}{lines}</li>");
        }
    }
    open.iter().for_each(|_| html.push_str("</ul></details></li>\n"));
    html + "</ul>\n"
}

/// How a mark is coloured; the mark itself says it too.
fn class(mark: &str) -> &'static str {
    match mark {
        "✓" => "met",
        "✗" => "unmet",
        "?" => "unknown",
        _ => "not-applicable",
    }
}

/// Escapes whatever HTML would take for markup, within elements and within quoted attributes.
fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for character in plain::tame(words).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // A notebook's front end would take what stands between two of them for a formula.
            '$' => escaped.push_str("<span>$</span>"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(depth: usize, label: &str) -> Node {
        Node { depth, mark: "?", label: label.to_owned(), points: None, lines: Vec::new() }
    }

    /// Whether every element that is opened is closed, in its order.
    fn is_well_formed(html: &str) -> bool {
        let mut open: Vec<&str> = Vec::new();
        for tag in html.split('<').skip(1) {
            let name = tag.split(['>', ' ', '\n']).next().unwrap_or_default();
            match name.strip_prefix('/') {
                Some(closed) if open.pop() != Some(closed) => return false,
                Some(_) => {}
                None => open.push(name),
            }
        }
        open.is_empty()
    }

    #[test]
    fn hostile_text_stays_text_wherever_it_stands() {
        let hostile = "<script>alert(\"x\")</script> & 'y' $z$\u{202e}";
        let pair = || Pair { label: hostile.to_owned(), words: hostile.to_owned() };
        let blocks = [
            Block::Title(hostile.to_owned()),
            Block::Heading(hostile.to_owned()),
            Block::Subheading(hostile.to_owned()),
            Block::Paragraph(hostile.to_owned()),
            Block::Pairs(vec![pair()]),
            Block::Items(vec![Item {
                number: Some(1),
                tag: Some(hostile.to_owned()),
                words: hostile.to_owned(),
                details: vec![pair()],
            }]),
            Block::Tree(vec![Node {
                points: Some(hostile.to_owned()),
                lines: vec![hostile.to_owned()],
                ..node(0, hostile)
            }]),
        ];
        let html = lay_out(&blocks, Lang::Zh);
        assert!(!html.contains("<script") && !html.contains('\u{202e}') && !html.contains("$z$"), "{html}");
        assert_eq!(html.matches("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;").count(), 13);
        assert!(is_well_formed(&html), "{html}");
    }

    #[test]
    fn the_first_part_is_open_and_the_others_are_closed() {
        let blocks = ["one", "two", "three"].map(|heading| Block::Heading(heading.to_owned()));
        let html = lay_out(&blocks, Lang::En);
        assert!(html.contains("<details class=\"part\" open><summary>one</summary>"), "{html}");
        assert!(html.contains("</details>\n<details class=\"part\"><summary>two</summary>"), "{html}");
        assert!(is_well_formed(&html), "{html}");
    }

    #[test]
    fn a_tree_is_nested_as_deep_as_it_is() {
        let nodes = [node(0, "a"), node(1, "b"), node(2, "c"), node(1, "d"), node(0, "e"), node(1, "f")];
        let html = lay_out(&[Block::Tree(nodes.into())], Lang::En);
        assert!(is_well_formed(&html), "{html}");
        assert_eq!(html.matches("<details").count(), 3, "a, b and e have something below them");
        assert!(html.contains("<summary><span class=\"unknown\">?</span> b</summary>"), "{html}");
    }

    #[test]
    fn the_style_concerns_nothing_but_our_own_element() {
        let rules = STYLE.split('}').filter(|rule| rule.contains('{'));
        for selector in rules.flat_map(|rule| rule.split('{').next().unwrap_or_default().split(',')) {
            assert!(selector.contains(".chanjiao"), "{selector}");
        }
        assert!(!STYLE.contains('<'), "a style that is not ended by what it says");
    }
}
