//! The tables that ship with the crate: lines of `key<TAB>Chinese name`, some with an English name after
//! that, sorted by key.
//!
//! A table is text in the binary until somebody asks it something; then one pass over its lines makes an
//! index of 24 bytes a line, and every question after that is a binary search.

use std::sync::OnceLock;

use crate::language::Text;

/// One table of codes and names.
pub(super) struct Table {
    lines: &'static str,
    index: OnceLock<Box<[Row]>>,
}

struct Row {
    key: u64,
    names: &'static str,
}

impl Table {
    /// A table over lines sorted by key, no key longer than eight bytes.
    pub(super) const fn new(lines: &'static str) -> Self {
        Self { lines, index: OnceLock::new() }
    }

    /// The Chinese name of a code.
    pub(super) fn name(&self, key: &str) -> Option<&'static str> {
        let names = self.names(key)?;
        Some(names.split_once('\t').map_or(names, |(chinese, _)| chinese))
    }

    /// The name of a code in both languages, where the table has both.
    pub(super) fn label(&self, key: &str) -> Option<Text> {
        let (chinese, english) = self.names(key)?.split_once('\t')?;
        Some(Text::new(chinese, english))
    }

    fn names(&self, key: &str) -> Option<&'static str> {
        let key = packed(key)?;
        let rows = self.rows();
        let at = rows.binary_search_by_key(&key, |row| row.key).ok()?;
        Some(rows.get(at)?.names)
    }

    fn rows(&self) -> &[Row] {
        self.index.get_or_init(|| {
            let split = |line: &'static str| line.split_once('\t');
            let row = |(key, names)| Some(Row { key: packed(key)?, names });
            self.lines.lines().filter_map(split).filter_map(row).collect()
        })
    }

    /// The codes of the table, in its order.
    #[cfg(test)]
    pub(super) fn keys(&self) -> Vec<&'static str> {
        self.lines.lines().map(|line| line.split_once('\t').expect("a line has a key and a name").0).collect()
    }
}

/// A key as a number that sorts as its bytes do; `None` for what is too long to be one.
fn packed(key: &str) -> Option<u64> {
    let mut bytes = [0; 8];
    bytes.get_mut(..key.len())?.copy_from_slice(key.as_bytes());
    Some(u64::from_be_bytes(bytes))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Holds what every shipped table must: so many lines, each read, strictly sorted, with names.
    pub(in crate::code) fn assert_sound(table: &Table, lines: usize) {
        let keys = table.keys();
        assert_eq!(keys.len(), lines);
        assert_eq!(table.rows().len(), lines, "a key is too long");
        assert!(table.rows().windows(2).all(|pair| pair[0].key < pair[1].key), "not strictly sorted");
        for key in keys {
            let name = table.name(key).expect("a key of the table is found");
            assert!(!name.is_empty() && name == name.trim(), "{key} has the name {name:?}");
        }
    }

    #[test]
    fn a_key_finds_its_own_line_only() {
        let table = Table::new("A\t甲\tfirst\nA01\t乙\tsecond\nB\t丙\n");
        assert_eq!(table.label("A"), Some(Text::new("甲", "first")));
        assert_eq!(table.name("A01"), Some("乙"));
        assert_eq!(table.name("B"), Some("丙"));
        assert_eq!(table.label("B"), None, "the line has no English name");
        for absent in ["", "A0", "A011", "C", "A\t", "123456789"] {
            assert_eq!(table.name(absent), None, "{absent}");
        }
    }
}
