//! Whether something is there, as far as a record tells: what the components of golds are told from.

use crate::dossier::listing::Listing;
use crate::quantity::{Certainty, Rational};

/// Whether something is there, as far as a record tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presence {
    /// It is there.
    Present,
    /// It is known not to be there.
    Lacking,
    /// The record does not say.
    Unknown,
}

impl Presence {
    pub(super) const fn told(is_present: bool) -> Self {
        if is_present { Self::Present } else { Self::Lacking }
    }
}

/// Whether a list has any such item.
pub(super) fn any<T>(items: Option<&Vec<T>>, is_one: impl Fn(&T) -> bool) -> Presence {
    items.map_or(Presence::Unknown, |items| Presence::told(items.iter().any(is_one)))
}

/// Whether a listing has any item, named or not.
pub(super) fn any_listed<T>(listing: Option<&Listing<T>>) -> Presence {
    match listing.map(|listing| listing.rest().is_more_than(&Rational::zero())) {
        Some(Certainty::Surely) => Presence::Present,
        _ => any_such(listing, |_| true),
    }
}

/// Whether a listing has any such item; of what it does not name it is unknown whether it is one.
pub(super) fn any_such<T>(listing: Option<&Listing<T>>, is_one: impl Fn(&T) -> bool) -> Presence {
    let Some(listing) = listing else { return Presence::Unknown };
    match listing.rest().is_more_than(&Rational::zero()) {
        _ if listing.items().iter().any(is_one) => Presence::Present,
        Certainty::SurelyNot => Presence::Lacking,
        Certainty::Surely | Certainty::Perhaps => Presence::Unknown,
    }
}
