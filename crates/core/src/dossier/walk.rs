//! The walk through a dossier: how rules meet every id, reference, figure and text, wherever it stands.

use crate::fault::Fault;
use crate::grammar::Grammar;
use crate::language::{Bilingual, Text};
use crate::quantity::{Amount, AsOf, Count, Day, Decimal, Figure, LocalId, Magnitude, Money, Period, Rational};

/// One step of a path into a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    /// A member of an object.
    Field(&'static str),
    /// An item of an array.
    Item(usize),
}

/// A reference as the walk shows it: the id it names and what it may name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pointing<'a> {
    pub(crate) id: &'a LocalId,
    pub(crate) to: &'static super::reference::Target,
}

/// Where a figure comes from, as the walk shows it.
#[derive(Debug, Clone)]
pub(crate) struct FigureOrigin<'a> {
    pub(crate) definition: Option<&'a LocalId>,
    pub(crate) evidence: &'a [LocalId],
    pub(crate) stated: Option<&'a str>,
    pub(crate) on: Option<Day>,
    /// Whether it is stated as just one number.
    pub(crate) is_exact: bool,
    /// The number, or the bound, beside which the words of the source are kept.
    pub(crate) number: Option<Rational>,
}

/// What a walk shows on its way. Each method is called with the visitor already standing at the place.
pub(crate) trait Visit<'a> {
    fn enter(&mut self, step: Step);
    fn leave(&mut self);
    fn entity(&mut self, _kind: &'static str, _label: Text, _id: &'a LocalId) {}
    fn reference(&mut self, _pointing: Pointing<'a>) {}
    fn text(&mut self, _text: &'a str) {}
    /// A figure of which more is known than its amount.
    fn figure(&mut self, _figure: FigureOrigin<'a>) {}
    fn remarks(&mut self, _remarks: Vec<Fault>) {}
    fn listing_total(&mut self, _listed: usize, _total: &'a Figure<Count>) {}
}

/// Something that can be walked through.
pub(crate) trait Walk {
    fn walk<'a>(&'a self, visit: &mut dyn Visit<'a>);

    /// Whether a walk shows nothing here, so that it need not come: most of a dossier's values say nothing to a visitor. True only where
    /// [`walk`](Self::walk) would call nothing.
    fn is_silent(&self) -> bool {
        false
    }
}

/// Goes into what stands one step further, unless nothing is shown there.
pub(crate) fn step_into<'a, T: Walk>(value: &'a T, step: Step, visit: &mut dyn Visit<'a>) {
    if !value.is_silent() {
        visit.enter(step);
        value.walk(visit);
        visit.leave();
    }
}

impl Walk for String {
    fn walk<'a>(&'a self, visit: &mut dyn Visit<'a>) {
        visit.text(self);
    }
}

impl Walk for Bilingual {
    fn walk<'a>(&'a self, visit: &mut dyn Visit<'a>) {
        visit.text(&self.zh);
        visit.text(&self.en);
    }
}

impl<T: Walk> Walk for Vec<T> {
    fn walk<'a>(&'a self, visit: &mut dyn Visit<'a>) {
        for (index, item) in self.iter().enumerate() {
            step_into(item, Step::Item(index), visit);
        }
    }

    fn is_silent(&self) -> bool {
        self.iter().all(Walk::is_silent)
    }
}

impl<M: Magnitude> Walk for Figure<M> {
    fn walk<'a>(&'a self, visit: &mut dyn Visit<'a>) {
        visit.figure(FigureOrigin {
            definition: self.definition(),
            evidence: self.evidence(),
            stated: self.stated(),
            on: self.on(),
            is_exact: matches!(self.amount(), Amount::Exactly(_)),
            number: self.stated().and_then(|_| self.amount().number()).map(Magnitude::to_rational),
        });
    }

    fn is_silent(&self) -> bool {
        self.is_bare()
    }
}

/// Words with a grammar show their remarks, and nothing else.
macro_rules! walk_remarks {
    ($($type:ty),*) => { $(
        impl Walk for $type {
            fn walk<'a>(&'a self, visit: &mut dyn Visit<'a>) {
                let remarks = Grammar::remarks(self);
                if !remarks.is_empty() {
                    visit.remarks(remarks);
                }
            }
        }
    )* };
}

walk_remarks!(
    crate::code::CountryCode,
    crate::code::CreditCode,
    crate::code::DivisionCode,
    crate::code::IndustryCode,
    crate::code::MajorCode,
    crate::code::SchoolCode,
    crate::code::DocumentNumber
);

/// Values that say nothing to a walk.
macro_rules! walk_past {
    ($($type:ty),*) => { $(
        impl Walk for $type {
            fn walk<'a>(&'a self, _: &mut dyn Visit<'a>) {}

            fn is_silent(&self) -> bool {
                true
            }
        }
    )* };
}

walk_past!(bool, LocalId, AsOf, Day, Period, Count, Money, Decimal);
