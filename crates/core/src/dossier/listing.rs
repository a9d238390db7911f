//! Listings: some name all their items, some only a few, some only how many there are.
//!
//! What the press and the annual reports give are totals ("243 enterprises"), seldom lists; a model that takes only lists could
//! not hold a real alliance.

use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::walk::{Step, Visit, Walk};
use crate::declare::{Key, fill};
use crate::quantity::{Count, Figure, Interval, Rational};

/// Items, and how many more there are (清单).
///
/// | wire form | says |
/// |---|---|
/// | `[…]` | these are all; `[]` says there are none |
/// | `{"listed": […], "total": figure}` | these, out of so many |
/// | `{"listed": […]}` | these, out of unknown many |
/// | `{"total": figure}` | so many, none of them named |
///
/// An absent listing is unknown. More listed than the total is an error of validation.
///
/// ```
/// use chanjiao::dossier::Listing;
/// let listing: Listing<String> = serde_json::from_str(r#"{"listed": ["甲", "乙"], "total": 243}"#)?;
/// assert_eq!(listing.items().len(), 2);
/// assert_eq!(listing.rest().exact().map(ToString::to_string), Some("241/1".to_owned()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing<T> {
    items: Vec<T>,
    extent: Extent,
}

/// How much of a listing its items are.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Extent {
    /// They are all.
    Complete,
    /// They are some of so many; `named` tells whether any are listed at all.
    Total { total: Figure<Count>, named: bool },
    /// They are some of unknown many.
    Open,
}

impl Extent {
    /// How many there are beside so many that are named.
    fn rest(&self, named: usize) -> Interval {
        let named = || Rational::from(u64::try_from(named).unwrap_or(u64::MAX));
        match self {
            Self::Complete => Interval::point(Rational::zero()),
            Self::Open => Interval::non_negative(),
            Self::Total { total, .. } => (total.interval() - Interval::point(named()))
                .intersect(&Interval::non_negative())
                // A total below what is listed is misstated, so nothing is known of the rest.
                .unwrap_or_else(Interval::non_negative),
        }
    }
}

impl<T> Listing<T> {
    /// A listing whose items are all there are.
    #[must_use]
    pub const fn complete(items: Vec<T>) -> Self {
        Self { items, extent: Extent::Complete }
    }

    /// A listing of some items out of a total.
    #[must_use]
    pub const fn partial(items: Vec<T>, total: Figure<Count>) -> Self {
        Self { items, extent: Extent::Total { total, named: true } }
    }

    /// A listing of some items out of unknown many.
    #[must_use]
    pub const fn open(items: Vec<T>) -> Self {
        Self { items, extent: Extent::Open }
    }

    /// A listing that says only how many there are.
    #[must_use]
    pub const fn counted(total: Figure<Count>) -> Self {
        Self { items: Vec::new(), extent: Extent::Total { total, named: false } }
    }

    /// The items that are named.
    #[must_use]
    pub fn items(&self) -> &[T] {
        &self.items
    }

    /// The stated total, if the listing states one beside its items.
    #[must_use]
    pub const fn total(&self) -> Option<&Figure<Count>> {
        match &self.extent {
            Extent::Total { total, .. } => Some(total),
            Extent::Complete | Extent::Open => None,
        }
    }

    /// Whether the items are all there are.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        matches!(self.extent, Extent::Complete)
    }

    /// How many there are that are not named: never below zero. A total that is surely below what is listed tells nothing.
    #[must_use]
    pub fn rest(&self) -> Interval {
        self.extent.rest(self.items.len())
    }

    /// Whether items stand under `listed` on the wire, rather than in a plain array.
    pub(crate) const fn has_listed(&self) -> bool {
        !self.is_complete()
    }
}

impl<T: Walk> Walk for Listing<T> {
    fn walk<'a>(&'a self, visit: &mut dyn Visit<'a>) {
        if self.has_listed() {
            visit.enter(Step::Field("listed"));
            self.items.walk(visit);
            visit.leave();
        } else {
            self.items.walk(visit);
        }
        if let Some(total) = self.total() {
            visit.enter(Step::Field("total"));
            if !total.is_silent() {
                total.walk(visit);
            }
            visit.listing_total(self.items.len(), total);
            visit.leave();
        }
    }
}

impl<T: Serialize> Serialize for Listing<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.extent {
            Extent::Complete => self.items.serialize(serializer),
            Extent::Open => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("listed", &self.items)?;
                map.end()
            }
            Extent::Total { total, named } => {
                let mut map = serializer.serialize_map(None)?;
                if *named {
                    map.serialize_entry("listed", &self.items)?;
                }
                map.serialize_entry("total", total)?;
                map.end()
            }
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Listing<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Asked for a struct, JSON gives an array or an object and refuses the rest: asked for anything, it would be written out here with
        // what reads numbers and strings too, once for every kind of item, and that was a tenth of the library's size in a browser.
        deserializer.deserialize_struct("Listing", &["listed", "total"], ListingVisitor(PhantomData))
    }
}

struct ListingVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListingVisitor<T> {
    type Value = Listing<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of all items, or an object with `listed`, `total` or both")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Listing::complete(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut listed: Option<Vec<T>> = None;
        let mut total: Option<Figure<Count>> = None;
        while let Some(key) = map.next_key::<Key<'de>>()? {
            match key.as_str() {
                "listed" => fill(&mut listed, "listed", &mut map)?,
                "total" => fill(&mut total, "total", &mut map)?,
                other => return Err(A::Error::unknown_field(other, &["listed", "total"])),
            }
        }
        match (listed, total) {
            (Some(items), Some(total)) => Ok(Listing::partial(items, total)),
            (Some(items), None) => Ok(Listing::open(items)),
            (None, Some(total)) => Ok(Listing::counted(total)),
            (None, None) => Err(A::Error::custom("a listing states `listed`, `total` or both")),
        }
    }
}

impl<T: JsonSchema> JsonSchema for Listing<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ListingOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let items = generator.subschema_for::<T>();
        let total = generator.subschema_for::<Figure<Count>>();
        json_schema!({
            "title": "listing",
            "x-label-zh": "清单",
            "x-listing": true,
            "anyOf": [
                { "type": "array", "items": items },
                {
                    "type": "object",
                    "properties": {
                        "listed": { "type": "array", "items": items, "title": "those that are named", "x-label-zh": "已列出的", "x-because": "part of every listing" },
                        "total": { "allOf": [total], "title": "how many there are in all", "x-label-zh": "总数", "x-because": "part of every listing" }
                    },
                    "minProperties": 1,
                    "additionalProperties": false
                }
            ]
        })
    }
}
