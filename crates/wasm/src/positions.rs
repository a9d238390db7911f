//! Lines and columns in characters, as the library counts them, into places in UTF-16, as JavaScript and its editors count them.

/// A text that places are looked up in.
pub(crate) struct Positions<'a> {
    text: &'a str,
    /// Where each line begins, in bytes and in UTF-16 units.
    lines: Vec<(usize, usize)>,
}

/// A place in a text as JavaScript sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// The column, from 1, in UTF-16 units.
    pub(crate) column: usize,
    /// The first unit of the string, number, word or bracket that stands there.
    pub(crate) start: usize,
    /// The unit after its last.
    pub(crate) end: usize,
}

/// A byte order mark, which is no part of the first line.
const MARK: char = '\u{feff}';

impl<'a> Positions<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut lines = Vec::new();
        let (mut bytes, mut units) = (0_usize, 0_usize);
        for line in text.split_inclusive('\n') {
            let mark =
                if lines.is_empty() && line.starts_with(MARK) { (MARK.len_utf8(), MARK.len_utf16()) } else { (0, 0) };
            lines.push((bytes.saturating_add(mark.0), units.saturating_add(mark.1)));
            bytes = bytes.saturating_add(line.len());
            units = units.saturating_add(units_of(line));
        }
        lines.push((bytes, units));
        Self { text, lines }
    }

    /// The place at a line and a column in characters, both from 1; the end of the text where there is none.
    pub(crate) fn place(&self, line: usize, column: usize) -> Place {
        let found = self.lines.get(line.saturating_sub(1)).or(self.lines.last()).copied().unwrap_or_default();
        let rest = self.text.get(found.0..).unwrap_or_default();
        let before = rest.chars().take(column.saturating_sub(1)).take_while(|character| *character != '\n');
        let (bytes, units) = before.fold((0_usize, 0_usize), |(bytes, units), character| {
            (bytes.saturating_add(character.len_utf8()), units.saturating_add(character.len_utf16()))
        });
        let start = found.1.saturating_add(units);
        let token = token(rest.get(bytes..).unwrap_or_default());
        Place { column: units.saturating_add(1), start, end: start.saturating_add(units_of(token)) }
    }
}

fn units_of(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The first token of JSON text: a string, a number or a word whole; of an object or array the bracket.
fn token(text: &str) -> &str {
    let length = match text.as_bytes().first() {
        Some(b'"') => string_length(text),
        Some(b'{' | b'[' | b'}' | b']' | b',' | b':') => 1,
        _ => text.find(|next: char| next.is_whitespace() || ",:]}".contains(next)).unwrap_or(text.len()),
    };
    text.get(..length).unwrap_or(text)
}

fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index.saturating_add(1),
            // A string never goes over a line's end: it was not closed.
            b'\n' => return index,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(text: &str, place: Place) -> String {
        let units: Vec<u16> = text.encode_utf16().collect();
        String::from_utf16(&units[place.start..place.end]).unwrap()
    }

    #[test]
    fn a_place_is_counted_in_utf16_and_spans_the_token_that_stands_there() {
        let text = "{\n  \"名\": \"𠮷市\", \"n\": -1.5,\n  \"listed\": [true]\n}";
        let positions = Positions::of(text);
        let name = positions.place(2, 8);
        assert_eq!((slice(text, name).as_str(), name.column), ("\"𠮷市\"", 8));
        let key = positions.place(2, 14);
        assert_eq!((slice(text, key).as_str(), key.column), ("\"n\"", 15), "the rare character takes two units");
        assert_eq!(slice(text, positions.place(2, 19)), "-1.5");
        assert_eq!(slice(text, positions.place(3, 13)), "[");
        assert_eq!(slice(text, positions.place(3, 14)), "true");
    }

    #[test]
    fn an_escaped_quote_is_within_the_string_and_an_open_one_ends_with_its_line() {
        let text = "[\"a\\\"b\", \"open\n]";
        let positions = Positions::of(text);
        assert_eq!(slice(text, positions.place(1, 2)), "\"a\\\"b\"");
        assert_eq!(slice(text, positions.place(1, 10)), "\"open");
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_first_line_but_of_the_text() {
        let text = "\u{feff}{}";
        assert_eq!(Positions::of(text).place(1, 1), Place { column: 1, start: 1, end: 2 });
    }

    #[test]
    fn beyond_the_text_is_its_end() {
        assert_eq!(Positions::of("{}").place(9, 9), Place { column: 1, start: 2, end: 2 });
        assert_eq!(Positions::of("").place(1, 1), Place { column: 1, start: 0, end: 0 });
    }
}
