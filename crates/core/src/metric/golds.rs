//! What is counted of every gold (五金): those that somebody recognised, and those that have every component the notice asks for.

use super::build::{Item, Listed, Says, count, left_out, number};
use super::element::tagging;
use super::{Tagging, Value};
use crate::dossier::{Entity, Listing, Presence, Recognition};
use crate::language::Text;
use crate::quantity::{Certainty, Interval, Rational};

/// A kind of gold.
pub(super) trait Golden: Entity + Sized {
    /// A component that is shown.
    type Shown;

    /// The components that the notice asks for, by word.
    const COMPONENTS: &'static [(&'static str, Text)];

    /// Its recognitions, as the field `recognitions` states them.
    fn recognitions(&self) -> Option<&Vec<Recognition>>;

    /// Its components, as the field `components` states them.
    fn components(&self) -> Option<&Listing<Self::Shown>>;

    /// The word of a component.
    fn word(shown: &Self::Shown) -> &'static str;
}

/// How many were recognised at least once.
pub(super) fn recognised<G: Golden>(golds: &Listed<'_, G>) -> Value {
    count(golds, |gold| match gold.record.recognitions() {
        Some(recognitions) => Ok(!recognitions.is_empty()),
        None => Err(gold.silent("recognitions")),
    })
}

/// Whether a gold has a component, as another record tells: that of the thing that was recognised. Here none does.
pub(super) const fn nowhere<G>(_: &G, _: &str) -> Presence {
    Presence::Unknown
}

/// The components that a gold does not show, each with what is told of it. One that is shown is there, whatever else is told.
fn not_shown<'g, G: Golden>(
    gold: &'g G,
    tells: &'g impl Fn(&G, &str) -> Presence,
) -> impl Iterator<Item = (&'static str, Presence)> + 'g {
    let shown = gold.components().map(Listing::items).unwrap_or_default();
    let is_shown = move |word: &str| shown.iter().any(|shown| G::word(shown) == word);
    G::COMPONENTS
        .iter()
        .map(|(word, _)| *word)
        .filter(move |word| !is_shown(word))
        .map(move |word| (word, tells(gold, word)))
}

/// The share of those that have every component.
pub(super) fn complete_share<G: Golden>(golds: &Listed<'_, G>, tells: impl Fn(&G, &str) -> Presence) -> Value {
    let is_complete = |gold: &Item<'_, G>| {
        let mut open = 0_usize;
        for (_, told) in not_shown(gold.record, &tells) {
            match told {
                Presence::Present => {}
                Presence::Lacking => return Ok(false),
                Presence::Unknown => open = open.saturating_add(1),
            }
        }
        has_the_rest(gold, "components", gold.record.components(), open)
    };
    Value::share(count(golds, is_complete), golds.size())
}

/// The components that they have among them.
pub(super) fn components<G: Golden>(golds: &Listed<'_, G>, tells: impl Fn(&G, &str) -> Presence) -> Tagging {
    tagging(golds, G::COMPONENTS, false, |gold| {
        let components = gold.record.components();
        let mut words: Vec<&'static str> =
            components.map(Listing::items).unwrap_or_default().iter().map(G::word).collect();
        let mut is_open = false;
        for (word, told) in not_shown(gold.record, &tells) {
            words.extend((told == Presence::Present).then_some(word));
            is_open |= told == Presence::Unknown;
        }
        (words, left_out(components, gold.fact("components")).filter(|_| is_open))
    })
    .of_parts(&golds.size())
}

/// Whether a listing has some things that it does not list: no, if what it leaves out is too little to be they.
pub(super) fn has_the_rest<R: Entity, T>(
    item: &Item<'_, R>,
    field: &'static str,
    listing: Option<&Listing<T>>,
    lacking: usize,
) -> Says {
    if lacking == 0 {
        return Ok(true);
    }
    let rest = listing.map_or_else(Interval::non_negative, Listing::rest);
    match left_out(listing, item.fact(field)) {
        Some(missing) if rest.is_at_least(&number(lacking)) != Certainty::SurelyNot => Err(vec![missing]),
        _ => Ok(false),
    }
}

/// Whether a listing has a thing of a kind, where each thing listed says how surely it is one.
pub(super) fn has_one<R: Entity, T>(
    item: &Item<'_, R>,
    field: &'static str,
    listing: Option<&Listing<T>>,
    is_one: impl Fn(&T) -> Certainty,
) -> Says {
    let listed = listing.map(Listing::items).unwrap_or_default();
    if listed.iter().any(|thing| is_one(thing) == Certainty::Surely) {
        return Ok(true);
    }
    let rest = listing.map_or_else(Interval::non_negative, Listing::rest);
    let perhaps = listed.iter().any(|thing| is_one(thing) == Certainty::Perhaps);
    match left_out(listing, item.fact(field)) {
        Some(missing) if rest.is_at_least(&Rational::one()) != Certainty::SurelyNot => Err(vec![missing]),
        _ if perhaps => {
            Err(vec![super::value::Missing { fact: item.fact(field), because: super::value::Lack::Bounded }])
        }
        _ => Ok(false),
    }
}
