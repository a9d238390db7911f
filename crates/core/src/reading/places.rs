//! Finds places in JSON that was already read and found well-formed, in one pass that keeps nothing of what it passes over.
//!
//! A sound dossier in which something odd is found is not read into a tree again for a few line numbers.

use std::borrow::Cow;
use std::collections::BTreeMap;

use memchr::memchr2;

use super::tree::characters;
use crate::lookup::HashMap;

/// Finds where the things at some JSON Pointers stand, in bytes: for each the thing itself, or the nearest above it that is there.
pub(super) fn find<'p>(text: &str, pointers: impl Iterator<Item = &'p str>) -> Vec<usize> {
    let sought: Vec<Vec<String>> = pointers.map(steps).collect();
    let mut finder = Finder { text, at: 0, places: vec![0; sought.len()], sought: &sought };
    finder.visit(0, &(0..sought.len()).collect::<Vec<_>>());
    finder.places
}

/// Lines and columns, both from 1, the column in characters, of bytes in ascending order.
pub(super) fn lines_and_columns(text: &str, places: impl Iterator<Item = usize>) -> Vec<(usize, usize)> {
    let (mut line, mut column, mut before) = (1_usize, 1_usize, 0);
    let of_place = |place: usize| {
        let passed = text.as_bytes().get(before..place).unwrap_or_default();
        let breaks = passed.iter().filter(|byte| **byte == b'\n').count();
        let in_line = passed.iter().rposition(|byte| *byte == b'\n').map(|at| at.saturating_add(1));
        let characters = characters(passed.get(in_line.unwrap_or(0)..).unwrap_or_default());
        line = line.saturating_add(breaks);
        column = if in_line.is_some() { 1 } else { column }.saturating_add(characters);
        before = place.max(before);
        (line, column)
    };
    places.map(of_place).collect()
}

fn steps(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect()
}

/// Whether a byte opens or closes something, or parts one thing from the next. Looked up, for most of a text is passed over so.
const ENDS_PLAIN: [bool; 256] = {
    let mut ends = [false; 256];
    let mut marks: &[u8] = b"{}[]\",";
    while let Some((mark, others)) = marks.split_first() {
        #[expect(
            clippy::indexing_slicing,
            reason = "a byte is below 256, and the compiler would say so if it were not"
        )]
        {
            ends[*mark as usize] = true;
        }
        marks = others;
    }
    ends
};

struct Finder<'t> {
    text: &'t str,
    /// The byte that is read next.
    at: usize,
    places: Vec<usize>,
    sought: &'t [Vec<String>],
}

impl<'t> Finder<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn advance(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.advance();
        }
    }

    /// Reads a value that some of what is sought is, or stands below.
    fn visit(&mut self, depth: usize, here: &[usize]) {
        self.skip_space();
        for number in here {
            if let Some(place) = self.places.get_mut(*number) {
                *place = self.at.min(self.text.len());
            }
        }
        match self.peek() {
            Some(b'{') => self.object(depth, here),
            Some(b'[') => self.array(depth, here),
            _ => self.skip_value(),
        }
    }

    /// What is sought, with the step that leads to it from here.
    fn steps_from(&self, depth: usize, here: &[usize]) -> impl Iterator<Item = (&'t str, usize)> {
        let sought = self.sought;
        let step = move |number: &usize| Some((sought.get(*number)?.get(depth)?.as_str(), *number));
        here.iter().filter_map(step)
    }

    fn object(&mut self, depth: usize, here: &[usize]) {
        let mut waiting: HashMap<&str, Vec<usize>> = HashMap::default();
        for (step, number) in self.steps_from(depth, here) {
            waiting.entry(step).or_default().push(number);
        }
        self.advance();
        loop {
            self.skip_space();
            if self.peek() != Some(b'"') {
                break self.advance();
            }
            let start = self.at;
            self.skip_string();
            let key = key(self.text.get(start..self.at).unwrap_or_default());
            // Of keys that stand twice the first counts.
            let below = waiting.remove(&*key).unwrap_or_default();
            self.skip_space();
            self.advance();
            self.member(depth, &below);
            if self.peek() != Some(b',') {
                break self.advance();
            }
            self.advance();
        }
    }

    fn array(&mut self, depth: usize, here: &[usize]) {
        let mut waiting: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (step, number) in self.steps_from(depth, here) {
            if let Ok(index) = step.parse() {
                waiting.entry(index).or_default().push(number);
            }
        }
        self.advance();
        let mut index = 0_usize;
        loop {
            self.skip_space();
            if matches!(self.peek(), Some(b']') | None) {
                break self.advance();
            }
            let below = waiting.remove(&index).unwrap_or_default();
            self.member(depth, &below);
            if self.peek() != Some(b',') {
                break self.advance();
            }
            self.advance();
            index = index.saturating_add(1);
        }
    }

    /// Reads a value, with care only if something is sought in it, and the space behind it.
    fn member(&mut self, depth: usize, below: &[usize]) {
        if below.is_empty() {
            self.skip_space();
            self.skip_value();
        } else {
            self.visit(depth.saturating_add(1), below);
        }
        self.skip_space();
    }

    fn skip_string(&mut self) {
        self.advance();
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let Some(ahead) = memchr2(b'"', b'\\', rest) else {
                self.at = self.text.len();
                return;
            };
            let is_end = rest.get(ahead) == Some(&b'"');
            self.at = self.at.saturating_add(ahead).saturating_add(if is_end { 1 } else { 2 });
            if is_end {
                return;
            }
        }
    }

    fn skip_value(&mut self) {
        let mut open = 0_usize;
        loop {
            match self.peek() {
                None => return,
                Some(b'"') => self.skip_string(),
                Some(b'{' | b'[') => {
                    open = open.saturating_add(1);
                    self.advance();
                }
                Some(b'}' | b']') => {
                    open = open.saturating_sub(1);
                    self.advance();
                }
                Some(_) => self.skip_plain(),
            }
            if open == 0 {
                return;
            }
        }
    }

    /// Passes over whatever opens and closes nothing; where nothing is open, a value ends with a comma.
    fn skip_plain(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let ahead = rest.iter().skip(1).position(|byte| ENDS_PLAIN.get(usize::from(*byte)).is_none_or(|ends| *ends));
        self.at = self.at.saturating_add(ahead.map_or(rest.len(), |ahead| ahead.saturating_add(1)));
    }
}

/// A key that is written so, in its quotation marks.
fn key(written: &str) -> Cow<'_, str> {
    if written.contains('\\') {
        return serde_json::from_str(written).map_or(Cow::Borrowed(""), Cow::Owned);
    }
    Cow::Borrowed(written.strip_prefix('"').and_then(|key| key.strip_suffix('"')).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::super::{Format, Limits, tree_of};
    use super::{find, lines_and_columns};
    use crate::reading::tree::{Locator, push_step};

    fn json() -> impl Strategy<Value = Value> {
        let text = prop::sample::select(vec!["", "id", "甲", "a\"b", "a\\b", "a/b", "~", "{[,:]}", "0", "1"]);
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            text.clone().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 5, move |below| {
            let members = prop::collection::btree_map(text.clone().prop_map(str::to_owned), below.clone(), 0..5);
            prop_oneof![
                prop::collection::vec(below, 0..5).prop_map(Value::from),
                members.prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    fn pointers(value: &Value, path: &str, found: &mut Vec<String>) {
        found.push(path.to_owned());
        found.push(format!("{path}/absent"));
        let mut below = |step: &str, value: &Value| {
            let mut path = path.to_owned();
            push_step(&mut path, step);
            pointers(value, &path, found);
        };
        match value {
            Value::Object(members) => members.iter().for_each(|(key, value)| below(key, value)),
            Value::Array(items) => items.iter().enumerate().for_each(|(index, value)| below(&index.to_string(), value)),
            _ => {}
        }
    }

    #[test]
    fn of_keys_that_stand_twice_the_first_counts_however_it_is_written() {
        let text = r#"{"\u0069d": [1, 22], "id": [3, 44]}"#;
        assert_eq!(find(text, ["/id/1", "/id/2", "/other"].into_iter()), [16, 12, 0]);
    }

    proptest! {
        #[test]
        fn every_place_is_where_the_tree_has_it(value in json(), pretty in any::<bool>()) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
            let mut sought = Vec::new();
            pointers(&value, "", &mut sought);
            let tree = tree_of(&text, Format::Json, &Limits::deepest()).unwrap();
            let locator = Locator::new(&text, tree);
            let found = find(&text, sought.iter().map(String::as_str));
            let mut in_order = found.clone();
            in_order.sort_unstable();
            let positions = lines_and_columns(&text, in_order.iter().copied());
            for (pointer, place) in sought.iter().zip(found) {
                let position = positions[in_order.binary_search(&place).unwrap()];
                prop_assert_eq!(position, locator.position(pointer), "{} in {}", pointer, text);
            }
        }

        #[test]
        fn whatever_the_text_is_the_search_ends(text in any::<String>(), json in json(), cut in any::<prop::sample::Index>()) {
            let whole = json.to_string();
            let broken: String = whole.chars().take(cut.index(whole.chars().count())).collect();
            for text in [text, broken] {
                for place in find(&text, ["/id/0", "/0", ""].into_iter()) {
                    prop_assert!(place <= text.len(), "{place} in {text}");
                }
            }
        }
    }
}
