//! Where a fact stands, kept in the parts it is made of and written out only for those who read it.
//!
//! A metric looks at every figure of every record, and most of what it looks at is never shown: a pointer is put together
//! from words that stand in the program and a position, without copying any.

use std::borrow::Cow;
use std::fmt::{self, Write};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A JSON Pointer (RFC 6901) into a dossier.
///
/// Wire form: the pointer as a string; what is read is not checked to be one. Two are equal if they are written alike.
///
/// ```
/// use chanjiao::metric::Pointer;
/// let pointer = Pointer::from("/alliance/members/0/roles");
/// assert_eq!(pointer.to_string(), "/alliance/members/0/roles");
/// assert_eq!(pointer, Pointer::from("/alliance/members/0/roles".to_owned()));
/// ```
#[derive(Debug, Clone)]
pub struct Pointer(Form);

#[derive(Debug, Clone)]
enum Form {
    /// As it was written.
    Written(Arc<str>),
    /// In parts that stand in the program, and positions.
    Parts(Parts),
}

/// `base/item/field/entry/last`; what is not there is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Parts {
    /// A place, or the listing that the item is of.
    base: &'static str,
    item: Option<Position>,
    /// Below the item.
    field: &'static str,
    /// In a series that the place or the field is.
    entry: Option<Entry>,
    /// Below the entry.
    last: &'static str,
}

/// The position of an item in its listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Position {
    /// Whether items stand under `listed`.
    is_listed: bool,
    index: usize,
}

/// The position of an entry in a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// There.
    At(usize),
    /// After the last: `-` (RFC 6901, section 4).
    Next,
}

impl Pointer {
    /// A place that is known before any dossier is.
    pub(crate) const fn at(base: &'static str) -> Self {
        Self(Form::Parts(Parts { base, item: None, field: "", entry: None, last: "" }))
    }

    /// A field of an item.
    pub(crate) fn of_item(listing: &'static str, is_listed: bool, index: usize, field: &'static str) -> Self {
        let item = Some(Position { is_listed, index });
        Self(Form::Parts(Parts { base: listing, item, field, entry: None, last: "" }))
    }

    /// A field of an entry of the series that stands here.
    pub(crate) fn entry(&self, entry: Entry, last: &'static str) -> Self {
        match &self.0 {
            Form::Parts(parts @ Parts { entry: None, .. }) => {
                Self(Form::Parts(Parts { entry: Some(entry), last, ..*parts }))
            }
            Form::Parts(_) | Form::Written(_) => {
                let position = Parts { base: "", item: None, field: "", entry: Some(entry), last };
                format!("{self}{}", Self(Form::Parts(position))).into()
            }
        }
    }
}

/// How many bytes a position is when written, with the `/` before it.
fn written(index: usize) -> usize {
    let digits = index.checked_ilog10().map_or(1, |log| log.saturating_add(1));
    usize::try_from(digits).unwrap_or(usize::MAX).saturating_add(1)
}

impl Form {
    /// How many bytes it is when written.
    fn len(&self) -> usize {
        let parts = match self {
            Self::Written(text) => return text.len(),
            Self::Parts(parts) => parts,
        };
        let item = parts
            .item
            .map_or(0, |item| written(item.index).saturating_add(if item.is_listed { "/listed".len() } else { 0 }));
        let entry = match parts.entry {
            None => 0,
            Some(Entry::Next) => "/-".len(),
            Some(Entry::At(index)) => written(index),
        };
        let step = |text: &str| if text.is_empty() { 0 } else { text.len().saturating_add(1) };
        [item, step(parts.field), entry, step(parts.last)].into_iter().fold(parts.base.len(), usize::saturating_add)
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { base, item, field, entry, last } = match &self.0 {
            Form::Written(text) => return f.write_str(text),
            Form::Parts(parts) => *parts,
        };
        f.write_str(base)?;
        if let Some(Position { is_listed, index }) = item {
            write!(f, "{}/{index}", if is_listed { "/listed" } else { "" })?;
        }
        if !field.is_empty() {
            write!(f, "/{field}")?;
        }
        match entry {
            None => {}
            Some(Entry::At(index)) => write!(f, "/{index}")?,
            Some(Entry::Next) => f.write_str("/-")?,
        }
        if last.is_empty() { Ok(()) } else { write!(f, "/{last}") }
    }
}

impl Parts {
    /// Whether two differ in positions alone, so that their texts surely differ if they do.
    fn differs_in_positions_alone(&self, other: &Self) -> bool {
        let shape = |parts: &Self| (parts.item.map(|item| item.is_listed), parts.entry.is_some());
        (self.base, self.field, self.last) == (other.base, other.field, other.last) && shape(self) == shape(other)
    }
}

impl PartialEq for Pointer {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Form::Written(one), Form::Written(other)) => one == other,
            (Form::Parts(one), Form::Parts(other)) if one == other => true,
            (Form::Parts(one), Form::Parts(other)) if one.differs_in_positions_alone(other) => false,
            (one, another) => one.len() == another.len() && self.to_string() == other.to_string(),
        }
    }
}

impl Eq for Pointer {}

impl Hash for Pointer {
    /// Whatever parts it is made of, it is hashed as it reads.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let mut text = Folded(0xcbf2_9ce4_8422_2325);
        // Folding cannot fail.
        let _ = write!(text, "{self}");
        state.write_u64(text.0);
    }
}

/// A text folded into one number, in whatever pieces it comes (FNV-1a).
struct Folded(u64);

impl Write for Folded {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        const PRIME: u64 = 0x0100_0000_01b3;
        self.0 = piece.bytes().fold(self.0, |folded, byte| (folded ^ u64::from(byte)).wrapping_mul(PRIME));
        Ok(())
    }
}

impl From<&'static str> for Pointer {
    fn from(pointer: &'static str) -> Self {
        Self::at(pointer)
    }
}

impl From<String> for Pointer {
    fn from(pointer: String) -> Self {
        Self(Form::Written(pointer.into()))
    }
}

impl Serialize for Pointer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Pointer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl schemars::JsonSchema for Pointer {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Pointer".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = String::json_schema(generator);
        schema.insert("format".to_owned(), "json-pointer".into());
        schema
    }
}

#[cfg(test)]
mod tests {
    use std::hash::{BuildHasher as _, RandomState};

    use proptest::prelude::*;

    use super::*;

    fn pointers() -> impl Strategy<Value = Pointer> {
        let listing = prop::sample::select(vec!["/a", "/b", "/alliance/members"]);
        let field = prop::sample::select(vec!["x", "y/z"]);
        let item = prop::option::of((any::<bool>(), prop_oneof![0_usize..12, any::<usize>()], field.clone()));
        let entry = prop_oneof![Just(Entry::Next), (0_usize..12).prop_map(Entry::At)];
        let entry = prop::option::of((entry, field));
        (listing, item, entry, any::<bool>()).prop_map(|(listing, item, entry, is_written)| {
            let pointer = match item {
                Some((is_listed, index, field)) => Pointer::of_item(listing, is_listed, index, field),
                None => Pointer::at(listing),
            };
            let pointer = match entry {
                Some((entry, last)) if is_written => Pointer::from(pointer.to_string()).entry(entry, last),
                Some((entry, last)) => pointer.entry(entry, last),
                None => pointer,
            };
            if is_written { pointer.to_string().into() } else { pointer }
        })
    }

    #[test]
    fn the_same_text_in_other_parts_is_the_same_pointer() {
        let item = Pointer::of_item("/a", false, 0, "x");
        assert_eq!(item, Pointer::at("/a").entry(Entry::At(0), "x"));
        assert_eq!(item, Pointer::from("/a/0/x"));
        assert_ne!(item, Pointer::of_item("/a", false, 1, "x"));
        assert_ne!(item, Pointer::of_item("/a", false, 0, "y"));
    }

    proptest! {
        #[test]
        fn pointers_are_equal_as_their_texts_are(one in pointers(), other in pointers()) {
            prop_assert_eq!(one == other, one.to_string() == other.to_string());
        }

        #[test]
        fn equal_pointers_hash_alike_and_the_length_is_that_of_the_text(pointer in pointers()) {
            let written = Pointer::from(pointer.to_string());
            let hashing = RandomState::new();
            prop_assert_eq!(hashing.hash_one(&pointer), hashing.hash_one(&written));
            prop_assert_eq!(pointer.0.len(), pointer.to_string().len());
        }
    }
}
