//! Canonical JSON (RFC 8785) and digests: the same document gives the same bytes, in every language and on every machine.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// Writes a value of ours as canonical JSON.
///
/// Our documents hold no floating-point numbers and only integers that JSON carries exactly, so what remains of RFC 8785
/// is the order of keys (by UTF-16 code units) and the shortest escapes. Extension data may hold any number; those are
/// written as `serde_json` writes them.
pub(crate) fn to_string(value: &impl Serialize) -> String {
    #[expect(clippy::expect_used, reason = "our types have string keys and no failing serializer")]
    let value = serde_json::to_value(value).expect("a typed document is a JSON value");
    let mut out = String::new();
    write(&value, &mut out);
    out
}

/// `sha256:` and the hexadecimal digest of the canonical JSON of a value.
pub(crate) fn digest(value: &impl Serialize) -> String {
    use std::fmt::Write as _;
    let hash = Sha256::digest(to_string(value).as_bytes());
    let mut out = String::from("sha256:");
    for byte in hash {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
    }
    out
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(map) => {
            let mut entries: Vec<(&String, &Value)> = map.iter().collect();
            entries.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (index, (key, item)) in entries.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(&Value::String(key.clone()), out);
                out.push(':');
                write(item, out);
            }
            out.push('}');
        }
        plain => out.push_str(&plain.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_ordered_by_utf16_units() {
        // RFC 8785, section 3.2.3: U+1F600 sorts before U+FB33, for its first unit is 0xD83D.
        let value = serde_json::json!({ "\u{fb33}": 1, "\u{1f600}": 2, "a": 3 });
        assert_eq!(to_string(&value), "{\"a\":3,\"\u{1f600}\":2,\"\u{fb33}\":1}");
    }

    #[test]
    fn a_digest_is_that_of_the_canonical_text() {
        assert_eq!(
            digest(&serde_json::json!({})),
            "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
        );
    }
}
