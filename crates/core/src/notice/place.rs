//! The place of a provision within its document: section, sentence and letter, as in `2.1.1-1c`.
//!
//! Read by a `const fn`, so that a malformed place in one of our own tables does not compile. It stands
//! for the way the notice itself is divided (二（一）1) and for the order of its sentences.

use std::fmt;

/// How deep a section may be divided: 一、（一）1.（1）.
const DEPTH: usize = 4;

/// A section of a document: its numbers, or the annexes (附件).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Section {
    /// `2.1.1`: the numbers from the top down, filled up with zeros; the opening alone begins with zero.
    Numbered([u16; DEPTH]),
    /// `A`: the annexes, where the number of the sentence is that of the annex.
    Annexes,
}

/// Where a provision stands in its document. Ordered as the document runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) section: Section,
    pub(crate) sentence: u16,
    pub(crate) letter: u8,
}

impl Section {
    /// The numbers from the top down; none for the annexes.
    pub(crate) fn parts(&self) -> &[u16] {
        match self {
            Self::Annexes => &[],
            Self::Numbered(parts) => {
                let depth = parts.iter().skip(1).take_while(|part| **part > 0).count().saturating_add(1);
                parts.get(..depth).unwrap_or(parts)
            }
        }
    }
}

impl Place {
    /// Reads `2.1.1-1c`; `None` when it is not of that form.
    pub(crate) const fn read(text: &str) -> Option<Self> {
        Self::read_bytes(text.as_bytes())
    }

    /// Splits `moe-2024-20/2.1.1-1c` into its document and its place; `None` when it is not of that form.
    pub(crate) const fn read_full(text: &str) -> Option<(&str, Self)> {
        let bytes = text.as_bytes();
        let mut rest = bytes;
        let mut length: usize = 0;
        while let Some((byte, after)) = rest.split_first() {
            match byte {
                b'a'..=b'z' | b'0'..=b'9' | b'-' => {}
                b'/' if length > 0 => {
                    let Some((document, _)) = text.split_at_checked(length) else { return None };
                    return match Self::read_bytes(after) {
                        Some(place) => Some((document, place)),
                        None => None,
                    };
                }
                _ => return None,
            }
            rest = after;
            length = match length.checked_add(1) {
                Some(length) => length,
                None => return None,
            };
        }
        None
    }

    const fn read_bytes(bytes: &[u8]) -> Option<Self> {
        let Some((section, rest)) = read_section(bytes) else { return None };
        let Some((sentence, rest)) = read_number(rest) else { return None };
        if let (Section::Annexes, 0) = (section, sentence) {
            return None;
        }
        match rest {
            [letter @ b'a'..=b'z'] => Some(Self { section, sentence, letter: *letter }),
            _ => None,
        }
    }
}

/// Reads `2.1.1-` or `A-`, and gives what follows.
const fn read_section(bytes: &[u8]) -> Option<(Section, &[u8])> {
    if let [b'A', b'-', rest @ ..] = bytes {
        return Some((Section::Annexes, rest));
    }
    let mut parts = [0; DEPTH];
    let mut free: &mut [u16] = &mut parts;
    let mut rest = bytes;
    let mut opening = false;
    let mut first = true;
    loop {
        let Some((part, after)) = read_number(rest) else { return None };
        let Some((slot, others)) = free.split_first_mut() else { return None };
        if opening || (part == 0 && !first) {
            return None;
        }
        *slot = part;
        free = others;
        opening = part == 0;
        first = false;
        match after {
            [b'.', after @ ..] => rest = after,
            [b'-', after @ ..] => return Some((Section::Numbered(parts), after)),
            _ => return None,
        }
    }
}

/// Reads a number without a leading zero, and gives what follows.
const fn read_number(bytes: &[u8]) -> Option<(u16, &[u8])> {
    if let [b'0', rest @ ..] = bytes {
        return match rest {
            [b'0'..=b'9', ..] => None,
            _ => Some((0, rest)),
        };
    }
    let mut number: u16 = 0;
    let mut rest = bytes;
    let mut any = false;
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        let Some(tens) = number.checked_mul(10) else { return None };
        number = match tens.checked_add(digit.saturating_sub(b'0') as u16) {
            Some(number) => number,
            None => return None,
        };
        rest = after;
        any = true;
    }
    if any { Some((number, rest)) } else { None }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if matches!(self, Self::Annexes) {
            return f.write_str("A");
        }
        for (level, part) in self.parts().iter().enumerate() {
            if level > 0 {
                f.write_str(".")?;
            }
            write!(f, "{part}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}{}", self.section, self.sentence, char::from(self.letter))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_not_a_place_is_refused() {
        for text in [
            "",
            "2",
            "2-1",
            "2-a",
            "-1a",
            "2.-1a",
            ".2-1a",
            "2..1-1a",
            "02-1a",
            "2-01a",
            "2-1A",
            "2-1ab",
            "2-1a ",
            "B-1a",
            "A-0a",
            "A.1-1a",
            "0.1-1a",
            "2.0-1a",
            "1.2.3.4.5-1a",
            "65536-1a",
            "2-65536a",
            "２-1a",
        ] {
            assert_eq!(Place::read(text), None, "{text}");
        }
    }

    #[test]
    fn places_follow_the_document_with_the_opening_first_and_the_annexes_last() {
        let places = ["0-0a", "0-1a", "1-2a", "1-10a", "2.1.1-1a", "2.1.1-1b", "2.1.10-1a", "2.2-1a", "10-1a", "A-1a"];
        let places = places.map(|text| Place::read(text).unwrap());
        assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_document_is_split_from_the_place() {
        assert_eq!(Place::read_full("moe-2024-20/2-1a").map(|(document, _)| document), Some("moe-2024-20"));
        for text in ["2-1a", "/2-1a", "Moe/2-1a", "moe//2-1a", "moe 1/2-1a", "教/2-1a", "moe/"] {
            assert_eq!(Place::read_full(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_place_is_read_back_as_it_is_written(
            parts in prop::collection::vec(1_u16.., 1..=DEPTH), sentence: u16, letter in b'a'..=b'z',
        ) {
            let mut section = [0; DEPTH];
            section[..parts.len()].copy_from_slice(&parts);
            let place = Place { section: Section::Numbered(section), sentence, letter };
            prop_assert_eq!(Place::read(&place.to_string()), Some(place));
        }

        #[test]
        fn whatever_is_read_is_written_as_it_was(text in "[0-9A.]{1,6}-[0-9]{1,4}[a-z]") {
            if let Some(place) = Place::read(&text) {
                prop_assert_eq!(place.to_string(), text);
            }
        }
    }
}
