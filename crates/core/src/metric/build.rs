//! What metrics are built from: counts and sums over listings, figures of a period in a series.

use super::value::{Fact, Lack, Missing, Value};
use crate::dossier::{Entity, Listing};
use crate::quantity::{Figure, Interval, Magnitude, Period, Rational};

/// Where items of a listing stand.
pub(crate) struct At {
    /// The listing's JSON Pointer.
    pub(crate) listing: &'static str,
}

impl At {
    /// The fact that an item's field is.
    pub(crate) fn item<T: Entity>(&self, listing: &Listing<T>, index: usize, item: &T, field: &str) -> Fact {
        Fact::found_at(format!("{}/{field}", listing.pointer(self.listing, index))).of(item.id().as_str())
    }

    /// The fact that the listing as a whole is.
    pub(crate) const fn whole(&self) -> Fact {
        Fact::at(self.listing)
    }
}

/// What a listing leaves out: an unknown number of items, and the fact that would tell.
pub(crate) fn rest<T>(listing: Option<&Listing<T>>, at: &At) -> (Interval, Option<Missing>) {
    match listing {
        None => (Interval::non_negative(), Some(Missing { fact: at.whole(), because: Lack::NotStated })),
        Some(listing) => {
            let rest = listing.rest();
            let open = rest.exact() != Some(&Rational::zero());
            (rest, open.then(|| Missing { fact: at.whole(), because: Lack::NotListed }))
        }
    }
}

/// How many items have a property; `None` where an item does not say, with the field that would.
pub(crate) fn count<T: Entity>(
    listing: Option<&Listing<T>>,
    at: &At,
    field: &str,
    has: impl Fn(&T) -> Option<bool>,
) -> Value {
    let (mut yes, mut open) = (Rational::zero(), Rational::zero());
    let mut value = Value::exactly(Rational::zero());
    if let Some(listing) = listing {
        value.rests_on(at.whole());
        for (index, item) in listing.items().iter().enumerate() {
            match has(item) {
                Some(true) => yes = yes + Rational::one(),
                Some(false) => {}
                None => {
                    open = open + Rational::one();
                    value.lacks(at.item(listing, index, item, field), Lack::NotStated);
                }
            }
        }
    }
    let (rest, missing) = rest(listing, at);
    value.lacks_all(missing);
    let most =
        Interval::point(open).hull(&Interval::point(Rational::zero())) + rest.hull(&Interval::point(Rational::zero()));
    value.extent = super::value::Extent::Within(Interval::point(yes) + most);
    value
}

/// The sum of a figure over the items that `takes`; an item that does not say whether it is one may add anything or nothing.
pub(crate) fn sum<T: Entity, M: Magnitude>(
    listing: Option<&Listing<T>>,
    at: &At,
    fields: (&str, &str),
    takes: impl Fn(&T) -> Option<bool>,
    figure: impl Fn(&T) -> Option<&Figure<M>>,
) -> Value {
    let (takes_field, figure_field) = fields;
    let mut total = Value::exactly(Rational::zero());
    if let Some(listing) = listing {
        total.rests_on(at.whole());
        for (index, item) in listing.items().iter().enumerate() {
            let fact = || at.item(listing, index, item, figure_field);
            match takes(item) {
                Some(false) => {}
                Some(true) => total = total.plus(stated(figure(item), fact())),
                None => {
                    let known = stated(figure(item), fact());
                    let most = known.interval().map_or_else(Interval::non_negative, |interval| {
                        interval.hull(&Interval::point(Rational::zero()))
                    });
                    let mut perhaps = Value::within(most);
                    perhaps.lacks(at.item(listing, index, item, takes_field), Lack::NotStated);
                    perhaps.lacks_all(known.missing);
                    total = total.plus(perhaps);
                }
            }
        }
    }
    if let (_, Some(missing)) = rest(listing, at) {
        let mut others = Value::within(Interval::non_negative());
        others.lacks_all([missing]);
        total = total.plus(others);
    }
    total
}

/// What a figure says, or that it is not stated.
pub(crate) fn stated<M: Magnitude>(figure: Option<&Figure<M>>, fact: Fact) -> Value {
    let Some(figure) = figure else {
        return Value::unknown(Interval::non_negative(), fact, Lack::NotStated);
    };
    let mut value = Value::within(figure.interval());
    if let Some(definition) = figure.definition() {
        value = value.by_definition(definition.as_str());
    }
    if figure.is_approximate() {
        value.lacks(fact.clone(), Lack::Approximate);
    } else if !figure.interval().is_point() {
        value.lacks(fact.clone(), Lack::Bounded);
    }
    value.rests_on(fact);
    value
}

/// The figure of one period in a series. Two entries of one period are in conflict.
pub(crate) fn in_series<T, M: Magnitude>(
    series: Option<&Vec<T>>,
    pointer: &'static str,
    field: &str,
    asked: Option<Period>,
    of: impl Fn(&T) -> Period,
    figure: impl Fn(&T) -> Option<&Figure<M>>,
) -> Value {
    let absent = || Fact::found_at(format!("{pointer}/{field}")).during(asked);
    let mut entries =
        series.map(Vec::as_slice).unwrap_or_default().iter().enumerate().filter(|(_, entry)| Some(of(entry)) == asked);
    match (entries.next(), entries.next()) {
        (None, _) => Value::unknown(Interval::non_negative(), absent(), Lack::NotStated),
        (Some(_), Some(_)) => Value::unknown(Interval::non_negative(), absent(), Lack::Conflicting),
        (Some((index, entry)), None) => {
            stated(figure(entry), Fact::found_at(format!("{pointer}/{index}/{field}")).during(asked))
        }
    }
}
