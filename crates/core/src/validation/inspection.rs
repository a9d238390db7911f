//! One inspection of one dossier: what every rule needs at hand, and where it reports.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::at::At;
use super::gathering::Gathered;
use super::names::folded;
use crate::code::CreditCode;
use crate::diagnostic::{Diagnostic, Diagnostics, Sink};
use crate::dossier::{Dossier, Index, Listing, Member};
use crate::fault::Fault;
use crate::language::{Phrase, Text};
use crate::lookup::{HashMap, HashSet};
use crate::quantity::{AsOf, Certainty, Figure, Interval, Money, Rational};
use crate::reading::Locator;

/// What was set aside for faults of form, so that no rule takes it for something that was never stated.
#[derive(Debug, Default)]
pub(super) struct SetAside {
    /// The ids of records set aside, with the place of each.
    ids: HashMap<String, String>,
    /// The places set aside, and those right above them.
    touched: HashSet<String>,
}

impl SetAside {
    pub(super) fn of(locator: Option<&Locator<'_>>, places: &[String]) -> Self {
        let ids = places.iter().flat_map(|place| locator.map(|locator| locator.ids_below(place)).unwrap_or_default());
        let above = places.iter().filter_map(|place| place.rsplit_once('/')).map(|(above, _)| above.to_owned());
        Self { ids: ids.collect(), touched: above.chain(places.iter().cloned()).collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.touched.is_empty()
    }

    pub(super) fn place_of(&self, id: &str) -> Option<&str> {
        self.ids.get(id).map(String::as_str)
    }
}

/// A dossier under inspection.
#[derive(Debug)]
pub(super) struct Inspection<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) index: Index<'a>,
    pub(super) set_aside: SetAside,
    pub(super) gathered: Gathered<'a>,
    pub(super) sink: Sink,
    /// The ids of the dossier's own definitions.
    own_definitions: HashSet<&'a str>,
    /// The members' names as they are compared, and the members by their credit codes: found when first asked for, for most bodies say
    /// themselves which member they are.
    names: OnceCell<HashSet<Cow<'a, str>>>,
    coded: OnceCell<HashMap<CreditCode, &'a Member>>,
}

impl<'a> Inspection<'a> {
    pub(super) fn of(dossier: &'a Dossier, length: usize, set_aside: SetAside, mut sink: Sink) -> Self {
        let own = dossier.definitions.iter().flatten().map(|definition| definition.id.as_str());
        let gathered = Gathered::from(dossier, length, &mut sink);
        Self {
            dossier,
            index: Index::of(dossier),
            set_aside,
            gathered,
            sink,
            own_definitions: own.collect(),
            names: OnceCell::new(),
            coded: OnceCell::new(),
        }
    }

    /// Reports what was found at a place.
    pub(super) fn report(&mut self, at: At<'_>, fault: &Fault) {
        self.sink.fault(at, fault);
    }

    /// Reports what is lacking at a place, unless it was stated there and set aside for a fault of form.
    pub(super) fn report_lack(&mut self, at: At<'_>, fault: &Fault) {
        if self.set_aside.is_empty() || !self.set_aside.touched.contains(&at.to_string()) {
            self.report(at, fault);
        }
    }

    /// Reports what was found at a place, and shows another that has to do with it.
    pub(super) fn report_beside(&mut self, at: At<'_>, fault: &Fault, other: At<'_>, what: Text) {
        if self.sink.has_room(fault.kind().severity) {
            let found = Diagnostic::at(at.to_string(), fault).beside(other.to_string(), Phrase::new(what).both());
            self.sink.push(found);
        } else {
            self.sink.omit();
        }
    }

    /// Whether the library or the dossier has a definition of this id.
    pub(super) fn has_definition(&self, id: &str) -> bool {
        self.own_definitions.contains(id) || crate::definition::definition(id).is_some()
    }

    /// Whether a member is so named, spaces and width aside.
    pub(super) fn has_member_named(&self, name: &str) -> bool {
        let members = items(self.dossier.alliance.members.as_ref());
        let names = || members.iter().map(|member| folded(&member.name)).collect();
        self.names.get_or_init(names).contains(&folded(name))
    }

    /// The member that bears a credit code.
    pub(super) fn member_coded(&self, code: CreditCode) -> Option<&'a Member> {
        let members = items(self.dossier.alliance.members.as_ref());
        let coded = || members.iter().filter_map(|member| Some((member.credit_code?, member))).collect();
        self.coded.get_or_init(coded).get(&code).copied()
    }

    pub(super) const fn as_of(&self) -> AsOf {
        self.dossier.as_of
    }

    /// Everything found, each with the record that it stands in.
    pub(super) fn finish(self) -> Diagnostics {
        let mut diagnostics = self.sink.finish();
        if !diagnostics.items.is_empty() {
            let records = self.gathered.places_of_records();
            for diagnostic in diagnostics.items.iter_mut().filter(|diagnostic| diagnostic.entity.is_none()) {
                diagnostic.entity = nearest_record(&diagnostic.path, &records);
            }
        }
        diagnostics
    }
}

/// The id of the innermost record that a place stands in.
fn nearest_record(path: &str, records: &HashMap<String, &str>) -> Option<String> {
    let mut path = path;
    loop {
        if let Some(id) = records.get(path) {
            return Some((*id).to_owned());
        }
        path = path.rsplit_once('/')?.0;
    }
}

/// The items of a listing that may be absent.
pub(super) fn items<T>(listing: Option<&Listing<T>>) -> &[T] {
    listing.map(Listing::items).unwrap_or_default()
}

/// Looks at each item of a listing that may be absent, at its place.
pub(super) fn each<'d, T>(at: At<'_>, listing: Option<&'d Listing<T>>, mut look: impl FnMut(At<'_>, &'d T)) {
    let Some(listing) = listing else { return };
    let all = at.items_of(listing);
    for (index, item) in listing.items().iter().enumerate() {
        look(all.item(index), item);
    }
}

/// Whether a sum for a whole alliance is so small that it was probably stated in ten thousands of yuan (万元).
pub(super) fn is_small_sum(sum: &Figure<Money>) -> bool {
    const SMALLEST_LIKELY: i64 = 10_000;
    let sum = sum.interval();
    sum.is_less_than(&Rational::from(SMALLEST_LIKELY)) == Certainty::Surely && is_something(&sum)
}

/// Whether a value is surely above 0.
pub(super) fn is_something(value: &Interval) -> bool {
    value.is_more_than(&Rational::zero()) == Certainty::Surely
}

/// Whether one value is greater than another, whatever the true numbers are: the least it may be is above the greatest that
/// the other may be. Asked of every figure, so without subtracting the two.
pub(super) fn surely_above(value: &Interval, limit: &Interval) -> bool {
    let (low, high) = (value.low(), limit.high());
    match (low.value(), high.value()) {
        (Some(least), Some(greatest)) => {
            least > greatest || (least == greatest && !(low.is_closed() && high.is_closed()))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::quantity::Bound;

    fn bound() -> impl Strategy<Value = Bound> {
        (0_i64..4, 0..3).prop_map(|(value, form)| match form {
            0 => Bound::Closed(Rational::from_integer(value)),
            1 => Bound::Open(Rational::from_integer(value)),
            _ => Bound::Infinite,
        })
    }

    fn interval() -> impl Strategy<Value = Interval> {
        (bound(), bound()).prop_filter_map("no number lies in it", |(low, high)| Interval::new(low, high))
    }

    proptest! {
        #[test]
        fn above_is_what_the_difference_says(value in interval(), limit in interval()) {
            prop_assert_eq!(surely_above(&value, &limit), value.is_greater_than(&limit) == Certainty::Surely);
        }
    }
}
