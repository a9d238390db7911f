//! How a record of a document is declared: once, with everything that is known of each field beside it.
//!
//! `declare!` makes a plain struct. What `must` stand is required; what `may` stand is an `Option`, and an absent field
//! means *unknown*: `null` is refused. Each field carries its label in both languages and, where they apply, its unit, the
//! provisions it answers (short ids of the 2024 notice), the definitions that count it, or the reason why it answers none. From
//! that one declaration come the wire form, the JSON Schema and, through it, `describe`, the forms, the docs and the trace.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// A key of an object, borrowed from the text where it can be.
pub(crate) struct Key<'de>(Cow<'de, str>);

impl Key<'_> {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Borrowing;

        impl<'de> Visitor<'de> for Borrowing {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field")
            }

            fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(key)))
            }

            fn visit_str<E: Error>(self, key: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }
        }

        deserializer.deserialize_str(Borrowing)
    }
}

/// Finds the place of a key among the fields of a record. One reader of keys for all records: what is written out for each record anew
/// is a large part of the library's size in a browser.
pub(crate) struct Among {
    pub(crate) fields: &'static [&'static str],
    /// Where it looks first: most records state their fields in the order in which they are declared.
    pub(crate) from: usize,
}

impl<'de> DeserializeSeed<'de> for Among {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Among {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<usize, E> {
        let (before, after) = self.fields.split_at_checked(self.from).unwrap_or((&[], self.fields));
        let start = self.fields.len().saturating_sub(after.len());
        let found = |fields: &[&str]| fields.iter().position(|field| is_same(field, key));
        let place = found(after).map(|place| place.saturating_add(start)).or_else(|| found(before));
        place.ok_or_else(|| E::unknown_field(key, self.fields))
    }
}

/// Whether two names are the same. A key is read for each fact of a dossier, most of them of 8 to 16 bytes, and those are two words, which
/// may lie across one another: to call what compares bytes of any number takes longer than to compare them.
fn is_same(name: &str, other: &str) -> bool {
    let words = |text: &str| {
        let bytes = text.as_bytes();
        let first = bytes.first_chunk().copied().map(u64::from_le_bytes);
        first.zip(bytes.last_chunk().copied().map(u64::from_le_bytes)).filter(|_| bytes.len() <= 16)
    };
    name.len() == other.len()
        && match (words(name), words(other)) {
            (Some(words), Some(others)) => words == others,
            _ => name == other,
        }
}

/// Reads the value of a field that has not been read before.
///
/// One for each type of value, not one for each field.
#[inline(never)]
pub(crate) fn fill<'de, T, A>(field: &mut Option<T>, name: &'static str, map: &mut A) -> Result<(), A::Error>
where
    T: Deserialize<'de>,
    A: MapAccess<'de>,
{
    if field.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *field = Some(map.next_value()?);
    Ok(())
}

/// The value of a field that must be stated.
pub(crate) fn stated<T, E: Error>(field: Option<T>, name: &'static str) -> Result<T, E> {
    field.ok_or_else(|| E::missing_field(name))
}

/// Declares a record; see the [module](self).
macro_rules! declare {
    (
        $(#[$meta:meta])*
        pub struct $name:ident: $zh:literal, $en:literal {
            $( must { $(
                $(#[$must_meta:meta])*
                $must:ident: $must_type:ty = $must_zh:literal, $must_en:literal
                    $(, unit $must_unit:literal)? $(, cites [$($must_cites:literal),*])? $(, defined [$($must_defined:literal),*])? $(, because $must_because:literal)?;
            )* } )?
            $( may { $(
                $(#[$may_meta:meta])*
                $may:ident: $may_type:ty = $may_zh:literal, $may_en:literal
                    $(, unit $may_unit:literal)? $(, cites [$($may_cites:literal),*])? $(, defined [$($may_defined:literal),*])? $(, because $may_because:literal)?;
            )* } )?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        #[schemars(title = $en, extend("x-label-zh" = $zh))]
        #[non_exhaustive]
        pub struct $name {
            $( $(
                $(#[$must_meta])*
                #[schemars(title = $must_en, extend("x-label-zh" = $must_zh))]
                $(#[schemars(extend("x-unit" = $must_unit))])?
                $(#[schemars(extend("x-provisions" = [$(concat!("moe-2024-20/", $must_cites)),*]))])?
                $(#[schemars(extend("x-definitions" = [$($must_defined),*]))])?
                $(#[schemars(extend("x-because" = $must_because))])?
                pub $must: $must_type,
            )* )?
            $( $(
                $(#[$may_meta])*
                #[serde(skip_serializing_if = "Option::is_none")]
                #[schemars(title = $may_en, extend("x-label-zh" = $may_zh))]
                $(#[schemars(extend("x-unit" = $may_unit))])?
                $(#[schemars(extend("x-provisions" = [$(concat!("moe-2024-20/", $may_cites)),*]))])?
                $(#[schemars(extend("x-definitions" = [$($may_defined),*]))])?
                $(#[schemars(extend("x-because" = $may_because))])?
                pub $may: Option<$may_type>,
            )* )?
        }

        impl $name {
            /// A record with what must stand in it; everything else is unknown until it is stated.
            #[must_use]
            #[allow(clippy::new_without_default, reason = "a record without required fields is still made on purpose")]
            pub const fn new($($($must: $must_type),*)?) -> Self {
                Self { $($($must,)*)? $($($may: None,)*)? }
            }
        }

        // By hand, for a derived reader would take an array for an object and `null` for an absent field.
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const FIELDS: &[&str] = &[$($(stringify!($must),)*)? $($(stringify!($may)),*)?];
                struct Fields;

                impl<'de> serde::de::Visitor<'de> for Fields {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("an object: ", $en))
                    }

                    #[inline(never)]
                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        // In the order of FIELDS.
                        #[allow(non_camel_case_types, reason = "named as the fields are")]
                        enum At { $($($must,)*)? $($($may,)*)? }
                        // One thing to drop where reading stops half way, not one for each field and each way out.
                        struct Filled {
                            $($($must: Option<$must_type>,)*)?
                            $($($may: Option<$may_type>,)*)?
                        }
                        let mut filled = Filled { $($($must: None,)*)? $($($may: None,)*)? };
                        let mut next = 0_usize;
                        while let Some(at) = map.next_key_seed(crate::declare::Among { fields: FIELDS, from: next })? {
                            next = at.saturating_add(1);
                            match at {
                                $($(at if at == At::$must as usize => crate::declare::fill(&mut filled.$must, stringify!($must), &mut map)?,)*)?
                                $($(at if at == At::$may as usize => crate::declare::fill(&mut filled.$may, stringify!($may), &mut map)?,)*)?
                                _ => {}
                            }
                        }
                        Ok($name {
                            $($($must: crate::declare::stated(filled.$must, stringify!($must))?,)*)?
                            $($($may: filled.$may,)*)?
                        })
                    }
                }

                deserializer.deserialize_struct(stringify!($name), FIELDS, Fields)
            }
        }
    };
}

pub(crate) use declare;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::is_same;

    proptest! {
        #[test]
        fn names_are_the_same_if_all_their_bytes_are(a in "[ab]{0,20}", b in "[ab]{0,20}", at in any::<prop::sample::Index>()) {
            prop_assert_eq!(is_same(&a, &b), a == b);
            prop_assert!(is_same(&a, &a.clone()));
            let mut changed = a.clone().into_bytes();
            if !changed.is_empty() {
                let at = at.index(changed.len());
                changed[at] = b'c';
                prop_assert!(!is_same(&a, std::str::from_utf8(&changed).unwrap()));
            }
        }
    }
}
