//! A document as a tree that keeps what a plain value loses: where each thing stands, keys in order, and keys that stand twice.

use std::ops::Range;

use crate::diagnostic::Diagnostics;

/// A value and where it stands in the text, in bytes.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) span: Range<usize>,
    pub(crate) value: Value,
}

/// What stands at a [`Node`].
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    /// A number as it was written.
    Number(String),
    Text(String),
    Array(Vec<Node>),
    Object(Vec<Entry>),
}

/// One member of an object, in the order written.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) node: Node,
}

impl Node {
    /// The first member with this key.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Object(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node),
            _ => None,
        }
    }

    /// Everything one step below: several where a key stands several times.
    fn below(&self, step: &str) -> Vec<&Node> {
        match &self.value {
            Value::Object(entries) => {
                entries.iter().filter(|entry| entry.key == step).map(|entry| &entry.node).collect()
            }
            Value::Array(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Gathers ids of records, here and below, each with the place of its record.
    fn ids(&self, path: &mut String, found: &mut Vec<(String, String)>) {
        let length = path.len();
        if let Some(id) = self.get("id").and_then(Self::text) {
            found.push((id.to_owned(), path.clone()));
        }
        for entry in self.entries() {
            push_step(path, &entry.key);
            entry.node.ids(path, found);
            path.truncate(length);
        }
        for (index, item) in self.items().iter().enumerate() {
            push_step(path, &index.to_string());
            item.ids(path, found);
            path.truncate(length);
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn items(&self) -> &[Node] {
        match &self.value {
            Value::Array(items) => items,
            _ => &[],
        }
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Object(entries) => entries,
            _ => &[],
        }
    }

    /// The same as a plain value; of keys that stand twice the last counts.
    pub(crate) fn plain(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(truth) => (*truth).into(),
            Value::Number(number) => {
                serde_json::from_str(number).unwrap_or_else(|_| serde_json::Value::String(number.clone()))
            }
            Value::Text(text) => text.clone().into(),
            Value::Array(items) => items.iter().map(Self::plain).collect(),
            Value::Object(entries) => entries
                .iter()
                .map(|entry| (entry.key.clone(), entry.node.plain()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }
}

/// Writes one step of a JSON Pointer (RFC 6901).
pub(crate) fn push_step(path: &mut String, step: &str) {
    path.push('/');
    path.push_str(&step.replace('~', "~0").replace('/', "~1"));
}

/// Tells lines and columns in a text.
#[derive(Debug, Clone)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// How many characters begin before each block of bytes, so that a document in one long line is no trouble.
    before_blocks: Vec<usize>,
}

/// Bytes in a block.
const BLOCK: usize = 1024;

impl<'a> Lines<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let after_breaks =
            text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at.saturating_add(1));
        let mut before = 0_usize;
        let before_blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let here = before;
            before = before.saturating_add(characters(block));
            here
        });
        Self { text, before_blocks: before_blocks.collect(), starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// Line and column, both from 1, the column in characters.
    pub(crate) fn position(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = line.checked_sub(1).and_then(|before| self.starts.get(before)).copied().unwrap_or(0);
        let column = self.characters_before(byte).saturating_sub(self.characters_before(start));
        (line, column.saturating_add(1))
    }

    /// Line and column of the byte that stands at a line, from 1, and a column in bytes, from 1.
    pub(crate) fn of_byte_column(&self, line: usize, column: usize) -> (usize, usize) {
        let start = line.checked_sub(1).and_then(|before| self.starts.get(before)).copied().unwrap_or(0);
        let byte = start.saturating_add(column.saturating_sub(1)).min(self.text.len());
        // Within a character its beginning counts.
        let begins = (0..=byte).rev().find(|byte| self.text.is_char_boundary(*byte));
        self.position(begins.unwrap_or(0))
    }

    /// How many characters begin before a byte.
    fn characters_before(&self, byte: usize) -> usize {
        let blocks = byte.checked_div(BLOCK).unwrap_or(0);
        let whole = blocks.saturating_mul(BLOCK);
        let part = self.text.as_bytes().get(whole..byte.min(self.text.len())).map_or(0, characters);
        let before = self.before_blocks.get(blocks).copied();
        before.unwrap_or_else(|| self.before_blocks.last().copied().unwrap_or(0)).saturating_add(part)
    }
}

/// How many characters begin in these bytes of UTF-8.
pub(super) fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0b1100_0000) != 0b1000_0000).count()
}

/// Finds where in a text the thing at a JSON Pointer stands.
#[derive(Debug, Clone)]
pub(crate) struct Locator<'a> {
    lines: Lines<'a>,
    tree: Node,
}

impl<'a> Locator<'a> {
    pub(crate) fn new(text: &'a str, tree: Node) -> Self {
        Self { lines: Lines::of(text), tree }
    }

    /// Gives every diagnostic that has none its line and column, and puts them in the order of the text.
    pub(crate) fn place(&self, diagnostics: &mut Diagnostics) {
        diagnostics.place(|path| self.position(path));
    }

    /// The ids of the records at a place and below it, each with the place of its record. Where a key stands twice, in either.
    pub(crate) fn ids_below(&self, path: &str) -> Vec<(String, String)> {
        let mut found = Vec::new();
        let mut at = vec![&self.tree];
        for step in path.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            at = at.into_iter().flat_map(|node| node.below(&step)).collect();
        }
        for node in at {
            node.ids(&mut path.to_owned(), &mut found);
        }
        found
    }

    /// Gives what stands in the text and has none its line and column. What speaks of something else keeps its place, after those.
    pub(crate) fn place_own(&self, diagnostics: &mut Diagnostics) {
        for item in diagnostics.items.iter_mut().filter(|item| item.line.is_none()) {
            if let Some((line, column)) = self.exact_position(&item.path) {
                (item.line, item.column) = (Some(line), Some(column));
            }
        }
        diagnostics.items.sort_by_key(|item| (item.line.is_none(), item.line, item.column));
    }

    /// Line and column of the thing at a JSON Pointer; none where there is no such thing.
    fn exact_position(&self, path: &str) -> Option<(usize, usize)> {
        let mut node = &self.tree;
        for step in path.split('/').skip(1) {
            node = node.below(&step.replace("~1", "/").replace("~0", "~")).into_iter().next()?;
        }
        Some(self.lines.position(node.span.start))
    }

    /// Line and column of the thing at a JSON Pointer, or of the nearest thing above it that is there.
    pub(crate) fn position(&self, path: &str) -> (usize, usize) {
        let mut node = &self.tree;
        for step in path.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let next = match &node.value {
                Value::Object(_) => node.get(&step),
                Value::Array(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)),
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        self.lines.position(node.span.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let lines = Lines::of("一二\n三四五");
        assert_eq!(lines.position(3), (1, 2));
        assert_eq!(lines.position(7), (2, 1));
        assert_eq!(lines.position(13), (2, 3));
    }

    #[test]
    fn a_long_line_is_counted_as_a_short_one() {
        let text = "产教x".repeat(3_000);
        let lines = Lines::of(&text);
        for (characters, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(lines.position(byte), (1, characters + 1));
        }
        assert_eq!(lines.position(text.len()), (1, 9_001));
    }

    #[test]
    fn a_column_in_bytes_becomes_one_in_characters() {
        let lines = Lines::of("产教\n产教x");
        assert_eq!(lines.of_byte_column(2, 7), (2, 3));
        assert_eq!(lines.of_byte_column(2, 5), (2, 2), "within a character");
        assert_eq!(lines.of_byte_column(9, 99), (2, 4), "past the end");
    }
}
