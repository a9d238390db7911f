//! Where a rule stands while it looks: a path that costs nothing until somebody reads it.

use std::fmt;

use crate::dossier::{Listing, Step};

/// A place on the way down into a dossier, held by reference to the places above it. Shown as a JSON Pointer.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'a> {
    above: Option<&'a At<'a>>,
    step: Option<Step>,
}

impl At<'_> {
    /// The whole dossier.
    pub(super) const ROOT: At<'static> = At { above: None, step: None };
}

impl<'a> At<'a> {
    /// A field below this place.
    pub(super) const fn field(&'a self, name: &'static str) -> Self {
        At { above: Some(self), step: Some(Step::Field(name)) }
    }

    /// An item of the array at this place.
    pub(super) const fn item(&'a self, index: usize) -> Self {
        At { above: Some(self), step: Some(Step::Item(index)) }
    }

    /// Where the items of the listing at this place stand: below `listed`, unless it is a plain array.
    pub(super) const fn items_of<T>(&'a self, listing: &Listing<T>) -> Self {
        if listing.is_complete() { *self } else { self.field("listed") }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(above) = self.above {
            above.fmt(f)?;
        }
        match self.step {
            Some(Step::Field(name)) => write!(f, "/{name}"),
            Some(Step::Item(index)) => write!(f, "/{index}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{Count, Figure};

    #[test]
    fn a_place_is_shown_as_a_pointer() {
        let alliance = At::ROOT.field("alliance");
        let members = alliance.field("members");
        assert_eq!(members.item(3).to_string(), "/alliance/members/3");
        assert_eq!(At::ROOT.to_string(), "");
    }

    #[test]
    fn items_stand_where_their_listing_puts_them() {
        let reforms = At::ROOT.field("reforms");
        assert_eq!(reforms.items_of(&Listing::complete(vec![1])).item(0).to_string(), "/reforms/0");
        let partial = Listing::partial(vec![1], Figure::exactly(Count::from(5)));
        assert_eq!(reforms.items_of(&partial).item(0).to_string(), "/reforms/listed/0");
    }
}
