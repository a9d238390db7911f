//! Canonical JSON (RFC 8785) and digests: the same document gives the same bytes, in every language and on every machine.

use std::borrow::Cow;
use std::fmt;
use std::io::Write as _;
use std::ops::Range;

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::telling::{self, Listener};

/// Writes a value of ours as canonical JSON.
///
/// Of RFC 8785 this is the order of keys (by UTF-16 code units), the shortest escapes, and numbers as ECMAScript writes them. Our own
/// documents hold only integers that JSON carries exactly; extension data may hold any, and what lies beyond is written as the nearest
/// number that ECMAScript has, or its digest would differ elsewhere.
pub(crate) fn to_string(value: &impl Serialize) -> String {
    #[expect(clippy::expect_used, reason = "JSON that serde_json writes is UTF-8")]
    String::from_utf8(to_bytes(value)).expect("JSON is UTF-8")
}

/// `sha256:` and the hexadecimal digest of the canonical JSON of a value.
pub(crate) fn digest(value: &impl Serialize) -> String {
    use std::fmt::Write as _;
    let hash = Sha256::digest(to_bytes(value));
    let mut out = String::from("sha256:");
    for byte in hash {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
    }
    out
}

/// A value of ours as a tree of JSON values, by way of its text: to write the tree itself would take everything that a type needs to be
/// written once more, for each type that can stand in it.
pub(crate) fn tree(value: &impl Serialize) -> serde_json::Result<Value> {
    serde_json::from_slice(&to_bytes(value))
}

fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    let mut writer = Writer::default();
    #[expect(clippy::expect_used, reason = "our types have string keys and no failing serializer")]
    telling::tell(value, &mut writer).expect("a typed document is JSON");
    writer.out
}

/// Writes what it is told, and puts the members of each object into order as soon as the last is written.
///
/// A tree of values would do the same, but to build one takes more than twice as long as to write the text.
#[derive(Default)]
struct Writer {
    out: Vec<u8>,
    /// The lists and objects that are still open, the innermost last.
    open: Vec<Open>,
}

enum Open {
    /// A list, and whether it has an item.
    List(bool),
    /// An object, and its members as far as they are written.
    Object(Vec<Member>),
}

/// Up to here every integer is a number of ECMAScript.
const EXACT: u64 = 1 << 53;

/// Where a member of an object begins in what was written, and where its key ends.
struct Member {
    key: Range<usize>,
}

impl Writer {
    /// What comes before a value: a comma, where it is not the first item of a list. In an object commas come when the order is known.
    fn begin(&mut self) {
        if let Some(Open::List(has_items)) = self.open.last_mut() {
            if *has_items {
                self.out.push(b',');
            }
            *has_items = true;
        }
    }

    fn put(&mut self, text: &str) {
        self.begin();
        self.out.extend_from_slice(text.as_bytes());
    }

    fn digits(&mut self, number: fmt::Arguments<'_>) {
        self.begin();
        // Writing to memory cannot fail.
        let _ = self.out.write_fmt(number);
    }

    fn quoted(&mut self, text: &str) {
        #[expect(clippy::expect_used, reason = "a vector takes whatever is written to it")]
        serde_json::to_writer(&mut self.out, text).expect("text is written without fail");
    }

    /// Puts the members of an object, which are all that was written since it began, into order.
    fn order(&mut self, members: &[Member]) {
        let Some(start) = members.first().map(|member| member.key.start) else { return };
        let written = self.out.split_off(start);
        let text = |range: Range<usize>| {
            written.get(range.start.saturating_sub(start)..range.end.saturating_sub(start)).unwrap_or_default()
        };
        let ends = members.iter().skip(1).map(|next| next.key.start).chain([start.saturating_add(written.len())]);
        let mut members: Vec<(Cow<'_, str>, &[u8])> = members
            .iter()
            .zip(ends)
            .map(|(Member { key }, end)| (unquoted(text(key.clone())), text(key.start..end)))
            .collect();
        members.sort_unstable_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
        for (index, (_, member)) in members.into_iter().enumerate() {
            if index > 0 {
                self.out.push(b',');
            }
            self.out.extend_from_slice(member);
        }
    }
}

impl Listener for Writer {
    fn nothing(&mut self) {
        self.put("null");
    }

    fn truth(&mut self, truth: bool) {
        self.put(if truth { "true" } else { "false" });
    }

    fn negative(&mut self, number: i64) {
        if number.unsigned_abs() <= EXACT {
            return self.digits(format_args!("{number}"));
        }
        #[expect(clippy::cast_precision_loss, reason = "the nearest number that ECMAScript has is what is asked for")]
        self.number(number as f64);
    }

    fn whole(&mut self, number: u64) {
        if number <= EXACT {
            return self.digits(format_args!("{number}"));
        }
        #[expect(clippy::cast_precision_loss, reason = "the nearest number that ECMAScript has is what is asked for")]
        self.number(number as f64);
    }

    fn number(&mut self, number: f64) {
        // JSON has no other numbers.
        let mut buffer = ryu_js::Buffer::new();
        self.put(if number.is_finite() { buffer.format_finite(number) } else { "null" });
    }

    fn text(&mut self, text: &str) {
        self.begin();
        self.quoted(text);
    }

    fn list(&mut self) {
        self.put("[");
        self.open.push(Open::List(false));
    }

    fn end_list(&mut self) {
        self.open.pop();
        self.out.push(b']');
    }

    fn record(&mut self) {
        self.put("{");
        self.open.push(Open::Object(Vec::new()));
    }

    fn key(&mut self, key: &str) {
        let start = self.out.len();
        self.quoted(key);
        let end = self.out.len();
        self.out.push(b':');
        if let Some(Open::Object(members)) = self.open.last_mut() {
            members.push(Member { key: start..end });
        }
    }

    fn end_record(&mut self) {
        if let Some(Open::Object(members)) = self.open.pop() {
            self.order(&members);
        }
        self.out.push(b'}');
    }
}

/// The key that was written so.
fn unquoted(written: &[u8]) -> Cow<'_, str> {
    let bare = written.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\"")).unwrap_or(written);
    match std::str::from_utf8(bare) {
        Ok(key) if !bare.contains(&b'\\') => Cow::Borrowed(key),
        _ => Cow::Owned(serde_json::from_slice(written).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Canonical JSON as one would write it from a tree of values.
    fn written_from_a_tree(value: &Value, out: &mut String) {
        match value {
            Value::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    written_from_a_tree(item, out);
                }
                out.push(']');
            }
            Value::Object(map) => {
                let mut members: Vec<(&String, &Value)> = map.iter().collect();
                members.sort_unstable_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
                out.push('{');
                for (index, (key, item)) in members.into_iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    out.push_str(&Value::from(key.as_str()).to_string());
                    out.push(':');
                    written_from_a_tree(item, out);
                }
                out.push('}');
            }
            Value::Number(number) => {
                // A number of ECMAScript is a double, whatever it was written as.
                out.push_str(ryu_js::Buffer::new().format_finite(number.as_f64().unwrap()));
            }
            plain => out.push_str(&plain.to_string()),
        }
    }

    /// Texts with all that can disturb the order of keys: escapes, quotes, characters of two UTF-16 units.
    fn texts() -> impl Strategy<Value = String> {
        proptest::string::string_regex("[ab\"\\\\/\u{1}\n中\u{e000}\u{fb33}\u{1f600}]{0,4}").unwrap()
    }

    fn values() -> impl Strategy<Value = Value> {
        let plain = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            texts().prop_map(Value::from),
        ];
        plain.prop_recursive(4, 64, 8, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((texts(), inner), 0..8)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_what_a_tree_of_values_gives(value in values()) {
            let mut expected = String::new();
            written_from_a_tree(&value, &mut expected);
            prop_assert_eq!(to_string(&value), expected);
        }

        #[test]
        fn a_tree_is_written_as_what_it_was_made_of(value in values()) {
            prop_assert_eq!(to_string(&tree(&value).unwrap()), to_string(&value));
        }
    }

    #[test]
    fn an_integer_that_ecmascript_does_not_have_is_written_as_the_nearest_one_that_it_has() {
        for (number, written) in [
            ("9007199254740992", "9007199254740992"),
            ("9007199254740993", "9007199254740992"),
            ("-9007199254740995", "-9007199254740996"),
            ("18446744073709551615", "18446744073709552000"),
            ("1.0", "1"),
            ("-0.0", "0"),
            ("1e21", "1e+21"),
        ] {
            let value: Value = serde_json::from_str(number).unwrap();
            assert_eq!(to_string(&value), written, "{number}");
        }
    }

    #[test]
    fn the_members_of_a_record_are_ordered_whatever_order_they_are_declared_in() {
        #[derive(Serialize)]
        struct Record {
            zh: &'static str,
            en: Option<Vec<Inner>>,
            bb: u8,
        }
        #[derive(Serialize)]
        struct Inner {
            b: (),
            a: bool,
        }
        let record = Record { zh: "\n", en: Some(vec![Inner { b: (), a: true }]), bb: 1 };
        let mut expected = String::new();
        written_from_a_tree(&serde_json::to_value(&record).unwrap(), &mut expected);
        assert_eq!(to_string(&record), expected);
        assert_eq!(expected, r#"{"bb":1,"en":[{"a":true,"b":null}],"zh":"\n"}"#);
    }

    #[test]
    fn keys_are_ordered_by_utf16_units() {
        // RFC 8785, section 3.2.3: U+1F600 sorts before U+FB33, for its first unit is 0xD83D.
        let value = serde_json::json!({ "\u{fb33}": 1, "\u{1f600}": 2, "a": 3 });
        assert_eq!(to_string(&value), "{\"a\":3,\"\u{1f600}\":2,\"\u{fb33}\":1}");
    }

    #[test]
    fn numbers_are_written_as_ecmascript_writes_them() {
        // From RFC 8785, appendix B, and the ends of the plain notation.
        let written = [
            (0.0, "0"),
            (1.0, "1"),
            (-0.5, "-0.5"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (9_007_199_254_740_992.0, "9007199254740992"),
            (1e21, "1e+21"),
            (999_999_999_999_999_900_000.0, "999999999999999900000"),
            (0.000_001, "0.000001"),
            (0.000_000_1, "1e-7"),
            (333_333_333.333_333_3, "333333333.3333333"),
        ];
        for (number, text) in written {
            assert_eq!(to_string(&number), text);
        }
    }

    #[test]
    fn a_digest_is_that_of_the_canonical_text() {
        assert_eq!(
            digest(&serde_json::json!({})),
            "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
        );
    }
}
