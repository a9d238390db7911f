//! What metrics are built from: counts and sums over listings, the figure of a period in a series.

use super::pointer::Entry;
use super::value::{Extent, Fact, Lack, Missing, Value};
use super::{Facts, Natural, Pointer};
use crate::dossier::{Arrangement, Entity, Listing};
use crate::quantity::{Amount, Certainty, Count, Figure, Interval, LocalId, Magnitude, Period, Rational};

/// What an item says to a question: yes, no, or the facts that would tell. Facts that several items wait for are named by the
/// first alone, or there would be as many as items times facts.
pub(super) type Says = Result<bool, Vec<Missing>>;

/// A listing at its place, stated or not.
pub(super) struct Listed<'a, T> {
    gathers: bool,
    pointer: &'static str,
    listing: Option<&'a Listing<T>>,
}

impl<'a, T> Listed<'a, T> {
    pub(super) const fn at(facts: &Facts<'_>, pointer: &'static str, listing: Option<&'a Listing<T>>) -> Self {
        Self { gathers: facts.gathers(), pointer, listing }
    }

    /// The fact that the listing as a whole is.
    pub(super) const fn whole(&self) -> Fact {
        Fact::at(self.pointer)
    }

    /// The listing as a fact that is used, if it is stated.
    pub(super) fn stated(&self) -> Option<Fact> {
        self.listing.map(|_| self.whole())
    }

    /// How many items it leaves out.
    pub(super) fn rest(&self) -> Interval {
        self.listing.map_or_else(Interval::non_negative, Listing::rest)
    }

    /// The listing as a missing fact, if it may leave anything out.
    pub(super) fn left_out(&self) -> Option<Missing> {
        left_out(self.listing, self.whole())
    }

    /// Whether it claims to be complete.
    pub(super) fn is_complete(&self) -> bool {
        self.listing.is_some_and(Listing::is_complete)
    }

    pub(super) fn items(&self) -> impl Iterator<Item = Item<'a, T>> + use<'a, T> {
        let Self { gathers, pointer, .. } = *self;
        self.listing.into_iter().flat_map(move |listing| {
            listing.items().iter().enumerate().map(move |(index, record)| Item {
                gathers,
                pointer,
                listing,
                index,
                record,
            })
        })
    }

    /// How many items there are, listed or not.
    pub(super) fn size(&self) -> Value {
        size(self.listing, self.whole())
    }

    /// How many items there are, listed or not, but for those that `is_none`.
    pub(super) fn size_but(&self, is_none: impl Fn(&T) -> bool) -> Value {
        size_but(self.listing, self.whole(), is_none)
    }
}

/// How many items a listing has, listed or not, but for those of which it is stated that they are none of their kind.
///
/// Whoever lists a thing says by that that it is one, and whoever states a total counts such things. So only what is stated
/// denies it: an item that does not say leaves nothing open, and what is not listed counts as the total has it.
pub(super) fn size_but<T>(listing: Option<&Listing<T>>, whole: Fact, is_none: impl Fn(&T) -> bool) -> Value {
    let none = listing.map(Listing::items).unwrap_or_default().iter().filter(|item| is_none(item)).count();
    size_of(listing.map(Shape::of), none, whole)
}

/// What is known of a listing without its items: of whatever kind they are, it is reckoned with alike, and once in the program.
struct Shape<'a> {
    listed: usize,
    total: Option<&'a Figure<Count>>,
    rest: Interval,
}

impl<'a> Shape<'a> {
    fn of<T>(listing: &'a Listing<T>) -> Self {
        Self { listed: listing.items().len(), total: listing.total(), rest: listing.rest() }
    }

    fn is_whole(&self) -> bool {
        self.rest.exact() == Some(&Rational::zero())
    }
}

/// Whether a figure is stated to be nothing.
pub(super) fn is_nothing<M: Magnitude>(figure: Option<&Figure<M>>) -> bool {
    figure.is_some_and(Figure::is_nothing)
}

/// Whether a field is stated to name nothing.
pub(super) fn names_nothing<T>(named: Option<&Vec<T>>) -> bool {
    named.is_some_and(Vec::is_empty)
}

/// How many arrangements a listing has, listed or not, but for those that are stated to be not yet in force.
pub(super) fn in_force(facts: &Facts<'_>, arrangements: &Listed<'_, Arrangement>) -> Value {
    arrangements.size_but(|arrangement| facts.is_ahead(arrangement.on))
}

/// How many items a listing has, listed or not.
pub(super) fn size<T>(listing: Option<&Listing<T>>, whole: Fact) -> Value {
    size_of(listing.map(Shape::of), 0, whole)
}

/// How many there are, listed or not, but for `none` of those that are listed.
fn size_of(shape: Option<Shape<'_>>, none: usize, whole: Fact) -> Value {
    let Some(Shape { listed, total, rest }) = shape else {
        return Value::unknown(Interval::non_negative(), whole, Lack::NotStated);
    };
    let named = number(listed);
    // A total below what is listed counts as not stated.
    let may_be = |total: &Figure<_>| total.interval().is_at_least(&named) != Certainty::SurelyNot;
    let because = match total.filter(|total| may_be(total)) {
        None => Lack::NotListed,
        Some(total) if total.is_approximate() => Lack::Approximate,
        Some(_) => Lack::Bounded,
    };
    let missing = vec![Missing { fact: whole.clone(), because }];
    let counted = Interval::point(number(listed.saturating_sub(none)));
    Value::of(Extent::Within(counted + rest), missing, vec![whole])
}

/// A listing as a missing fact, if it may leave anything out.
pub(super) fn left_out<T>(listing: Option<&Listing<T>>, whole: Fact) -> Option<Missing> {
    left_out_of(listing.map(Shape::of), whole)
}

fn left_out_of(shape: Option<Shape<'_>>, whole: Fact) -> Option<Missing> {
    match shape {
        None => Some(Missing { fact: whole, because: Lack::NotStated }),
        Some(shape) => (!shape.is_whole()).then_some(Missing { fact: whole, because: Lack::NotListed }),
    }
}

/// An item of a listing, at its place.
pub(super) struct Item<'a, T> {
    gathers: bool,
    pointer: &'static str,
    listing: &'a Listing<T>,
    index: usize,
    pub(super) record: &'a T,
}

impl<T> Item<'_, T> {
    /// The JSON Pointer of a field.
    pub(super) fn pointer(&self, field: &'static str) -> Pointer {
        Pointer::of_item(self.pointer, self.listing.has_listed(), self.index, field)
    }
}

impl<T: Entity> Item<'_, T> {
    /// The fact that a field is.
    pub(super) fn fact(&self, field: &'static str) -> Fact {
        Fact::found_at(self.pointer(field)).of(self.record.id().clone())
    }

    /// The fact that a field of an entry of a series is.
    pub(super) fn entry_of(&self, series: &'static str, entry: Entry, last: &'static str) -> Fact {
        Fact::found_at(self.pointer(series).entry(entry, last)).of(self.record.id().clone())
    }

    /// A field that does not say.
    pub(super) fn silent(&self, field: &'static str) -> Vec<Missing> {
        vec![Missing { fact: self.fact(field), because: Lack::NotStated }]
    }

    /// Adds what a figure of the item says to a sum.
    pub(super) fn add_figure<M: Magnitude>(&self, sum: &mut Value, field: &'static str, figure: Option<&Figure<M>>) {
        self.add_stated(sum, figure, || self.fact(field));
    }

    /// Adds what a figure says to a sum of amounts. Sums are taken over every record of a listing, so figures that are exact, as most
    /// are, make no value of their own on the way.
    pub(super) fn add_stated<M: Magnitude>(
        &self,
        sum: &mut Value,
        figure: Option<&Figure<M>>,
        fact: impl FnOnce() -> Fact,
    ) {
        let exact = figure.and_then(|figure| match figure.amount() {
            Amount::Exactly(number) => Some((figure, number.to_rational())),
            _ => None,
        });
        match exact.filter(|(_, number)| !number.is_negative()) {
            Some((figure, number)) => {
                let fact = sum.wants_used(self.gathers).then(fact);
                sum.add_exactly(&number, fact, figure.definition().map(LocalId::as_str));
            }
            None => sum.add(stated(figure, fact(), Natural::Amount)),
        }
    }

    /// What a figure of the item says.
    pub(super) fn figure<M: Magnitude>(&self, field: &'static str, figure: Option<&Figure<M>>) -> Value {
        stated(figure, self.fact(field), Natural::Amount)
    }
}

/// How many items have a property: `[yes, yes + open + hi(rest)]`.
pub(super) fn count<'a, T>(listed: &Listed<'a, T>, mut has: impl FnMut(&Item<'a, T>) -> Says) -> Value {
    let (mut yes, mut open) = (0, 0);
    let mut missing = Vec::new();
    for item in listed.items() {
        match has(&item) {
            Ok(true) => yes = usize::saturating_add(yes, 1),
            Ok(false) => {}
            Err(lacks) => {
                open = usize::saturating_add(open, 1);
                missing.extend(lacks);
            }
        }
    }
    counted(yes, open, missing, listed.listing.map(Shape::of), listed.whole())
}

/// How many there are of which so many say yes and so many leave it open.
fn counted(yes: usize, open: usize, mut missing: Vec<Missing>, shape: Option<Shape<'_>>, whole: Fact) -> Value {
    let used = shape.iter().map(|_| whole.clone()).collect();
    let rest = shape.as_ref().map_or_else(Interval::non_negative, |shape| shape.rest.clone());
    missing.extend(left_out_of(shape, whole));
    let more = up_to(&(Interval::point(number(open)) + rest));
    Value::of(Extent::Within(Interval::point(number(yes)) + more), missing, used)
}

/// The sum over the items that `takes` of what `add` adds for each.
///
/// An item that does not say whether it is one may add its value or nothing; items that are not listed may add anything.
pub(super) fn sum<'a, T>(
    listed: &Listed<'a, T>,
    takes: impl Fn(&Item<'a, T>) -> Says,
    add: impl Fn(&Item<'a, T>, &mut Value),
) -> Value {
    let mut total = Value { used: listed.stated().into_iter().collect(), ..Value::nothing() };
    for item in listed.items() {
        match takes(&item) {
            Ok(false) => {}
            Ok(true) => add(&item, &mut total),
            Err(mut missing) => {
                let mut perhaps = Value::nothing();
                add(&item, &mut perhaps);
                let Value { extent, missing: inner, used, .. } = perhaps;
                missing.extend(inner);
                let most = extent.interval().map_or_else(none, up_to);
                total.add(Value::of(Extent::Within(most), missing, used));
            }
        }
    }
    if let Some(Missing { fact, because }) = listed.left_out() {
        total.add(Value::unknown(Interval::non_negative(), fact, because));
    }
    total
}

/// Every item.
#[expect(clippy::unnecessary_wraps, reason = "stands where an item may leave the question open")]
pub(super) fn every<T>(_: &Item<'_, T>) -> Says {
    Ok(true)
}

/// What a figure says, within its natural range, or that it is not stated.
pub(super) fn stated<M: Magnitude>(figure: Option<&Figure<M>>, fact: Fact, natural: Natural) -> Value {
    let range = natural.range();
    let Some(figure) = figure else { return Value::unknown(range, fact, Lack::NotStated) };
    let stated = figure.interval();
    let within = if range.contains_interval(&stated) { Some(stated) } else { stated.intersect(&range) };
    let Some(interval) = within else { return Value::unknown(range, fact, Lack::OutOfRange) };
    // Most figures are exact and miss nothing.
    let missing = if interval.is_point() {
        Vec::new()
    } else {
        let because = if figure.is_approximate() { Lack::Approximate } else { Lack::Bounded };
        vec![Missing { fact: fact.clone(), because }]
    };
    let value = Value::of(Extent::Within(interval), missing, vec![fact]);
    match figure.definition() {
        Some(definition) => value.by_definition(definition.as_str().to_owned()),
        None => value,
    }
}

/// What several statements of one fact say together; those that contradict each other, or name different definitions, say nothing.
pub(super) fn agreed(statements: Vec<Value>, asked: Fact, natural: Natural) -> Value {
    let mut statements = statements.into_iter();
    let Some(mut agreed) = statements.next() else {
        return Value::unknown(natural.range(), asked, Lack::NotStated);
    };
    for statement in statements {
        let both = agreed.interval().zip(statement.interval()).and_then(|(one, other)| one.intersect(other));
        match both.filter(|_| agreed.definition == statement.definition) {
            Some(both) => agreed = agreed.narrowed(both, statement),
            None => return Value::unknown(natural.range(), asked, Lack::Conflicting),
        }
    }
    agreed
}

/// The figure of one period in a series. Entries of one period that differ are in conflict.
///
/// `series` is the fact that the series as a whole is. Where no entry is of the period, the figure would stand after the last:
/// at `-` (RFC 6901, section 4).
pub(super) fn in_series<T, M: Magnitude>(
    series: &Fact,
    entries: Option<&Vec<T>>,
    field: &'static str,
    asked: Option<Period>,
    of: impl Fn(&T) -> Period,
    figure: impl Fn(&T) -> Option<&Figure<M>>,
) -> Value {
    let fact = |entry| {
        let pointer = series.pointer.entry(entry, field);
        Fact { pointer, entity: series.entity.clone(), period: asked }
    };
    let entries = entries.map(Vec::as_slice).unwrap_or_default().iter().enumerate();
    let mut of_period = entries.filter(|(_, entry)| Some(of(entry)) == asked).peekable();
    let place = of_period.peek().map_or(Entry::Next, |(index, _)| Entry::At(*index));
    let statements = of_period
        .filter_map(|(index, entry)| Some((index, figure(entry)?)))
        .map(|(index, figure)| stated(Some(figure), fact(Entry::At(index)), Natural::Amount))
        .collect();
    agreed(statements, fact(place), Natural::Amount)
}

/// Nothing at all.
pub(super) fn none() -> Interval {
    Interval::point(Rational::zero())
}

/// From nothing to the high end.
pub(super) fn up_to(interval: &Interval) -> Interval {
    interval.hull(&none())
}

/// A number of items.
pub(super) fn number(items: usize) -> Rational {
    Rational::from(u64::try_from(items).unwrap_or(u64::MAX))
}
