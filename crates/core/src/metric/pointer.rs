//! Where a fact stands, kept in the parts it is made of and written out only for those who read it.
//!
//! A metric looks at every figure of every record, and most of what it looks at is never shown: a pointer is put together
//! from words that stand in the program and a position, without copying any.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A JSON Pointer (RFC 6901) into a dossier.
///
/// Wire form: the pointer as a string. Two are equal if they are written alike.
///
/// ```
/// use chanjiao::metric::Pointer;
/// let pointer = Pointer::from("/alliance/members/0/roles");
/// assert_eq!(pointer.to_string(), "/alliance/members/0/roles");
/// assert_eq!(pointer, Pointer::from("/alliance/members/0/roles".to_owned()));
/// ```
#[derive(Debug, Clone)]
pub struct Pointer {
    /// A place, or the listing that the item is of.
    base: Cow<'static, str>,
    item: Option<Position>,
    /// Below the item.
    field: Cow<'static, str>,
}

/// The position of an item in its listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Position {
    /// Whether items stand under `listed`.
    is_listed: bool,
    index: usize,
}

impl Pointer {
    /// A place that is known before any dossier is.
    pub(crate) const fn at(place: &'static str) -> Self {
        Self { base: Cow::Borrowed(place), item: None, field: Cow::Borrowed("") }
    }

    /// A field of an item.
    pub(crate) fn of_item(
        listing: &'static str,
        is_listed: bool,
        index: usize,
        field: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { base: Cow::Borrowed(listing), item: Some(Position { is_listed, index }), field: field.into() }
    }

    /// The text in the parts that need not be written out; the position stands between the first two and the last two.
    fn around(&self) -> ([&str; 2], [&str; 2]) {
        let listed = if self.item.is_some_and(|item| item.is_listed) { "/listed" } else { "" };
        let slash = if self.field.is_empty() { "" } else { "/" };
        ([&self.base, listed], [slash, &self.field])
    }

    /// How many bytes it is when written.
    fn len(&self) -> usize {
        let (before, after) = self.around();
        let digits =
            self.item.map_or(0, |item| item.index.checked_ilog10().map_or(2, |log| log.saturating_add(2) as usize));
        before.iter().chain(&after).map(|part| part.len()).fold(digits, usize::saturating_add)
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ([base, listed], [slash, field]) = self.around();
        f.write_str(base)?;
        f.write_str(listed)?;
        if let Some(item) = self.item {
            write!(f, "/{}", item.index)?;
        }
        f.write_str(slash)?;
        f.write_str(field)
    }
}

impl PartialEq for Pointer {
    fn eq(&self, other: &Self) -> bool {
        let in_parts = |pointer: &Self| matches!(pointer.base, Cow::Borrowed(_)) && pointer.item.is_some();
        if in_parts(self) && in_parts(other) {
            // No listing is part of another's name, so what is made of other parts reads otherwise.
            return self.item == other.item && self.field == other.field && self.base == other.base;
        }
        if self.item.is_none() && other.item.is_none() && self.field.is_empty() && other.field.is_empty() {
            return self.base == other.base;
        }
        self.len() == other.len() && self.to_string() == other.to_string()
    }
}

impl Eq for Pointer {}

impl Hash for Pointer {
    /// Whatever parts it is made of, its length when written is the same.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.len().hash(state);
    }
}

impl From<&'static str> for Pointer {
    fn from(pointer: &'static str) -> Self {
        Self::at(pointer)
    }
}

impl From<String> for Pointer {
    fn from(pointer: String) -> Self {
        Self { base: Cow::Owned(pointer), item: None, field: Cow::Borrowed("") }
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
        String::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use std::hash::{BuildHasher as _, RandomState};

    use proptest::prelude::*;

    use super::*;

    fn pointers() -> impl Strategy<Value = Pointer> {
        let listing = prop::sample::select(vec!["/a", "/a/b", "/alliance/members"]);
        let field = prop::sample::select(vec!["", "x", "x/0", "x/listed"]);
        let item = prop::option::of((any::<bool>(), prop_oneof![0_usize..12, any::<usize>()]));
        (listing, item, field, any::<bool>()).prop_map(|(listing, item, field, is_written)| {
            let pointer = match item {
                Some((is_listed, index)) => Pointer::of_item(listing, is_listed, index, field),
                None => Pointer::at(listing),
            };
            if is_written { pointer.to_string().into() } else { pointer }
        })
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
            prop_assert_eq!(pointer.len(), pointer.to_string().len());
        }
    }
}
