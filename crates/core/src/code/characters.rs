//! What stands in a code that should not: how to recognise it, and how to show it to the person who typed it.

/// How a character departs from the plain digits and capital letters that codes are printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A digit `0`–`9` or a capital letter `A`–`Z`.
    Plain,
    /// White space, or a character that shows nothing at all.
    Space,
    /// A dash, dot, slash or the like, as people put between groups of digits.
    Separator,
    /// A full-width digit or letter (全角).
    FullWidth,
    /// A small letter `a`–`z`.
    LowerCase,
    /// Anything else.
    Other,
}

/// Says how a character departs from plain digits and capital letters.
pub(super) const fn kind(character: char) -> Kind {
    match character {
        '0'..='9' | 'A'..='Z' => Kind::Plain,
        'a'..='z' => Kind::LowerCase,
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Kind::FullWidth,
        '-' | '_' | '.' | ',' | '/' | '\\' | ':' | '·' | '、' | '，' | '。' | '：' => Kind::Separator,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FB}' | '\u{FF0D}' | '\u{FF0E}' | '\u{FF0F}' => Kind::Separator,
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => Kind::Space,
        space if space.is_whitespace() => Kind::Space,
        _ => Kind::Other,
    }
}

/// A full-width digit or letter (全角) as the plain one; every other character as it is.
pub(super) fn narrowed(character: char) -> char {
    if kind(character) != Kind::FullWidth {
        return character;
    }
    // The full-width forms stand in the order of ASCII, 0xFEE0 further on.
    u32::from(character).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(character)
}

/// The first character of a kind, with its place counted from 1.
pub(super) fn first(text: &str, wanted: impl Fn(char) -> bool) -> Option<(usize, char)> {
    (1..).zip(text.chars()).find(|(_, character)| wanted(*character))
}

/// A character as a reader can see it: by its number where it shows nothing or is easily mistaken.
pub(super) fn shown(character: char) -> String {
    match kind(character) {
        Kind::Space => format!("U+{:04X}", u32::from(character)),
        Kind::FullWidth => format!("{character} (U+{:04X})", u32::from(character)),
        _ => character.escape_debug().to_string(),
    }
}

/// What was written, fit to stand in a sentence: nothing invisible, and cut where it is long.
pub(super) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown: String = text.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// The text of bytes that are known to be ASCII.
pub(super) fn ascii(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_characters_are_narrowed_and_others_left_alone() {
        let narrow: String = "０９ＡＺａｚ，O1〔".chars().map(narrowed).collect();
        assert_eq!(narrow, "09AZaz，O1〔");
    }

    #[test]
    fn an_excerpt_is_cut_and_shows_what_is_invisible() {
        assert_eq!(excerpt("12\u{202E}\n"), "12\\u{202e}\\n");
        assert_eq!(excerpt(&"学".repeat(41)), format!("{}…", "学".repeat(40)));
        assert_eq!(excerpt(&"学".repeat(40)), "学".repeat(40));
    }

    #[test]
    fn a_space_is_shown_by_its_number() {
        assert_eq!(shown('\u{3000}'), "U+3000");
        assert_eq!(shown('１'), "１ (U+FF11)");
        assert_eq!(shown('学'), "学");
    }
}
