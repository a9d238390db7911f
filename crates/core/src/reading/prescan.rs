//! A look at the bytes before anything is parsed: limits, encoding, and whether the careful path is wanted.

use memchr::{memchr, memmem};

use super::faults;
use super::limits::Limits;
use crate::diagnostic::Sink;

/// The byte order mark.
pub(super) const MARK: char = '\u{feff}';

/// The text within the limits, without a byte order mark; or the faults that forbid reading on.
pub(super) fn text_within<'a>(bytes: &'a [u8], limits: &Limits, sink: &mut Sink) -> Option<&'a str> {
    if bytes.len() > limits.bytes {
        sink.fault(
            "",
            &faults::TOO_MANY_BYTES
                .fault()
                .with("bytes", bytes.len().to_string())
                .with("limit", limits.bytes.to_string()),
        );
        return None;
    }
    let text = match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            sink.fault("", &faults::NOT_UTF8.fault().with("offset", error.valid_up_to().to_string()));
            return None;
        }
    };
    let text = match text.strip_prefix(MARK) {
        Some(rest) => {
            sink.fault("", &faults::BYTE_ORDER_MARK.fault());
            rest
        }
        None => text,
    };
    // A value and its separator take two bytes at least, so a short text need not be counted.
    if text.len() / 2 > limits.items && values_in(text) > limits.items {
        sink.fault("", &faults::TOO_MANY_ITEMS.fault().with("limit", limits.items.to_string()));
        return None;
    }
    Some(text)
}

/// Deeper than any of our document types goes, extensions aside.
const BEYOND_TYPES: usize = 32;

/// Whether the text may hold what the typed parse alone would not refuse: duplicate keys and depth among extensions, and
/// any depth where a caller allows less than our types reach.
pub(super) fn wants_care(text: &str, limits: &Limits) -> bool {
    let has = |part: &str| memmem::find(text.as_bytes(), part.as_bytes()).is_some();
    // Sought without its quotation marks, of which a text is so full that the search would stop at each.
    let has_extensions = || has("extensions");
    // The key may be written with escapes; nobody escapes plain letters but to hide them.
    let escapes_letters = || memchr(b'\\', text.as_bytes()).is_some() && (has("\\u006") || has("\\u007"));
    limits.depth < BEYOND_TYPES || has_extensions() || escapes_letters()
}

/// Where brackets first lie more than `limit` deep in one another outside strings, as a byte of the text.
pub(super) fn deeper_than(text: &str, limit: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut too_deep = None;
    each_outside_strings(text, |at, byte| match byte {
        b'[' | b'{' => {
            depth = depth.saturating_add(1);
            if depth > limit {
                too_deep = too_deep.or(Some(at));
            }
        }
        b']' | b'}' => depth = depth.saturating_sub(1),
        _ => {}
    });
    too_deep
}

/// How many values there can be, by the separators outside strings.
fn values_in(text: &str) -> usize {
    let mut values = 1_usize;
    each_outside_strings(text, |_, byte| {
        if matches!(byte, b',' | b'[' | b'{' | b'=') {
            values = values.saturating_add(1);
        }
    });
    values
}

fn each_outside_strings(text: &str, mut each: impl FnMut(usize, u8)) {
    let mut in_string = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if in_string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_string = false,
                _ => {}
            }
        } else if byte == b'"' {
            in_string = true;
        } else {
            each(at, byte);
        }
    }
}
