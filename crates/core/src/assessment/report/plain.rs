//! Blocks as plain text for a terminal: wrapped, with Chinese characters counted as two columns wide.

use super::block::{Block, Item, Node, Pair};
use super::words;
use crate::language::Lang;

/// Lines are at most this wide where they can be broken at all.
const COLUMNS: usize = 96;

/// Lays blocks out as plain text.
pub(super) fn lay_out(blocks: &[Block], lang: Lang) -> String {
    let mut text = String::new();
    for block in blocks {
        if !text.is_empty() && !matches!(block, Block::Paragraph(_)) {
            text.push('\n');
        }
        match block {
            Block::Title(words) => underlined(&mut text, words, '='),
            Block::Heading(words) => underlined(&mut text, words, '-'),
            Block::Subheading(words) | Block::Paragraph(words) => wrap(&mut text, "", "", words),
            Block::Pairs(pairs) => pairs.iter().for_each(|of| pair(&mut text, "", of, lang)),
            Block::Items(items) => items.iter().for_each(|of| item(&mut text, of, lang)),
            Block::Tree(nodes) => nodes.iter().for_each(|of| node(&mut text, of)),
        }
    }
    text
}

fn underlined(text: &mut String, words: &str, line: char) {
    let words = tame(words);
    text.push_str(&words);
    text.push('\n');
    text.extend(std::iter::repeat_n(line, width(&words).min(COLUMNS)));
    text.push('\n');
}

fn pair(text: &mut String, indent: &str, pair: &Pair, lang: Lang) {
    let colon = words::COLON.get(lang);
    wrap(text, indent, &format!("{indent}  "), &format!("{}{colon}{}", pair.label, pair.words));
}

fn item(text: &mut String, item: &Item, lang: Lang) {
    let marker = item.number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
    let indent = " ".repeat(marker.len());
    let said = match &item.tag {
        Some(tag) => format!("[{tag}] {}", item.words),
        None => item.words.clone(),
    };
    wrap(text, &marker, &indent, &said);
    for detail in &item.details {
        pair(text, &indent, detail, lang);
    }
}

fn node(text: &mut String, node: &Node) {
    let indent = "  ".repeat(node.depth);
    let below = format!("{indent}  ");
    let points = node.points.as_ref().map(|points| format!("  [{points}]")).unwrap_or_default();
    let mark = if node.mark.is_empty() { "-" } else { node.mark };
    wrap(text, &format!("{indent}{mark} "), &below, &format!("{}{points}", node.label));
    for line in &node.lines {
        wrap(text, &below, &below, line);
    }
}

/// Writes words, broken into lines: the first behind one indent, the others behind another.
fn wrap(text: &mut String, first: &str, others: &str, words: &str) {
    let words = tame(words);
    let mut line = first.to_owned();
    let mut column = width(first);
    let mut is_empty = true;
    for piece in pieces(&words) {
        if !is_empty && column.saturating_add(width(piece.trim_end())) > COLUMNS {
            text.push_str(line.trim_end());
            text.push('\n');
            line = others.to_owned();
            column = width(others);
        }
        line.push_str(piece);
        column = column.saturating_add(width(piece));
        is_empty = false;
    }
    text.push_str(line.trim_end());
    text.push('\n');
}

/// The pieces between which a line may be broken: words, and single Chinese characters with the punctuation that clings to them.
fn pieces(words: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = words;
    while !rest.is_empty() {
        let end = rest
            .char_indices()
            .zip(rest.char_indices().skip(1))
            .find(|((_, before), (_, after))| may_break(*before, *after))
            .map_or(rest.len(), |(_, (at, _))| at);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

fn may_break(before: char, after: char) -> bool {
    const CLINGS_TO_WHAT_PRECEDES: &str = "，。；：、！？）》〕”’%,.;:!?)]";
    const CLINGS_TO_WHAT_FOLLOWS: &str = "（《〔“‘([";
    if after == ' ' || CLINGS_TO_WHAT_PRECEDES.contains(after) || CLINGS_TO_WHAT_FOLLOWS.contains(before) {
        return false;
    }
    before == ' ' || columns(before) == 2 || columns(after) == 2
}

fn width(words: &str) -> usize {
    words.chars().map(columns).fold(0, usize::saturating_add)
}

/// How many columns a character takes: two for Chinese characters and full-width punctuation.
const fn columns(character: char) -> usize {
    match character {
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

/// Words without anything that a terminal would obey: line breaks become blanks, other control characters and those that
/// turn the direction of writing are shown as replaced.
pub(super) fn tame(words: &str) -> String {
    words
        .chars()
        .map(|character| match character {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            other if other.is_control() => '\u{fffd}',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(words: &str) -> String {
        let mut text = String::new();
        wrap(&mut text, "- ", "  ", words);
        text
    }

    #[test]
    fn chinese_is_broken_within_the_width_and_no_line_begins_with_punctuation() {
        let words = "园区、学校、企业，三方共商；".repeat(30);
        let text = wrapped(&words);
        assert!(text.lines().count() > 5);
        for (number, line) in text.lines().enumerate() {
            assert!(width(line) <= COLUMNS.saturating_add(2), "{line}");
            assert!(line.starts_with(if number == 0 { "- " } else { "  " }));
            assert!(!line.trim_start().starts_with(['、', '，', '；']), "{line}");
        }
        assert_eq!(text.split_whitespace().collect::<String>(), format!("-{words}"));
    }

    #[test]
    fn english_is_broken_between_words_and_a_pointer_is_never_broken() {
        let pointer = format!("/{}", "cooperation/employment/".repeat(8));
        let text = wrapped(&format!("{} {pointer} end", "several words in a row ".repeat(6)));
        assert!(text.lines().any(|line| line.trim() == pointer));
        assert!(text.lines().all(|line| width(line) <= COLUMNS || line.trim() == pointer));
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_passed_on() {
        let text = wrapped("red\u{1b}[31m\nnext\u{202e}evil\u{7}");
        assert_eq!(text, "- red\u{fffd}[31m next\u{fffd}evil\u{fffd}\n");
    }
}
