//! Names as they are compared: written in full or half width, with spaces or without, a name is the same name.

use std::borrow::Cow;

/// A name without its spaces, and with the half-width form of every letter, digit and mark that has a full-width one.
///
/// Most names are so already, and are not copied.
pub(super) fn folded(name: &str) -> Cow<'_, str> {
    if name.chars().any(|letter| letter.is_whitespace() || half_width(letter).is_some()) {
        let kept = name.chars().filter(|letter| !letter.is_whitespace());
        Cow::Owned(kept.map(|letter| half_width(letter).unwrap_or(letter)).collect())
    } else {
        Cow::Borrowed(name)
    }
}

/// The half-width form of a full-width letter, digit or mark: Unicode has them in one order, so far apart.
fn half_width(letter: char) -> Option<char> {
    const APART: u32 = 0xFEE0;
    let is_full_width = matches!(letter, '\u{FF01}'..='\u{FF5E}');
    is_full_width.then(|| u32::from(letter).checked_sub(APART).and_then(char::from_u32)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_and_width_make_no_other_name() {
        assert_eq!(folded("虚构集团（上海）有限公司"), folded(" 虚构集团(上海) 有限公司\u{3000}"));
        assert_eq!(folded("虚构ＡＢ１公司"), "虚构AB1公司");
        assert!(matches!(folded("虚构集团(上海)有限公司"), Cow::Borrowed(_)));
        assert_ne!(folded("虚构集团（上海）有限公司"), folded("虚构集团上海有限公司"));
    }
}
