//! Where a walk has been: places kept as small numbers, each a step below another, and written out only when asked for.

use std::num::NonZeroU32;

use crate::dossier::Step;

/// A place that a [`Trail`] remembers, counted from 1. Small, for there are many; a text with four thousand million places would be far
/// above any limit, and what came after them would be told of the place above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Spot(NonZeroU32);

/// The places that a walk has remembered, and those on the way to where it stands.
#[derive(Debug, Default)]
pub(super) struct Trail {
    /// Each remembered place: the one above it (none for what stands at the top) and the step from there.
    places: Vec<(Option<Spot>, Step)>,
    /// The steps from the top to where the walk stands; those remembered already know their spot.
    way: Vec<(Step, Option<Spot>)>,
    /// How many of them, from the top, know their spot.
    known: usize,
}

impl Trail {
    /// With room for so many places.
    pub(super) fn with_room_for(places: usize) -> Self {
        const DEEP: usize = 16;
        Self { places: Vec::with_capacity(places), way: Vec::with_capacity(DEEP), known: 0 }
    }

    pub(super) fn enter(&mut self, step: Step) {
        self.way.push((step, None));
    }

    pub(super) fn leave(&mut self) {
        self.way.pop();
        self.known = self.known.min(self.way.len());
    }

    /// The step by which the walk came to where it stands.
    pub(super) fn last_step(&self) -> Option<Step> {
        self.way.last().map(|(step, _)| *step)
    }

    /// Remembers where the walk stands; none at the top of the document.
    pub(super) fn remember(&mut self) -> Option<Spot> {
        let mut above = self.known.checked_sub(1).and_then(|last| self.way.get(last)).and_then(|(_, spot)| *spot);
        for (step, spot) in self.way.iter_mut().skip(self.known) {
            self.places.push((above, *step));
            *spot = u32::try_from(self.places.len()).ok().and_then(NonZeroU32::new).map(Spot);
            above = *spot;
        }
        self.known = self.way.len();
        above
    }

    /// A remembered place: the one above it and the step from there.
    fn place(&self, spot: Spot) -> Option<&(Option<Spot>, Step)> {
        self.places.get(usize::try_from(spot.0.get()).ok()?.checked_sub(1)?)
    }

    /// The place above a remembered one.
    pub(super) fn above(&self, spot: Spot) -> Option<Spot> {
        self.place(spot).and_then(|(above, _)| *above)
    }

    /// Whether a remembered place is an item of an array.
    pub(super) fn is_item(&self, spot: Spot) -> bool {
        matches!(self.place(spot), Some((_, Step::Item(_))))
    }

    /// Writes a remembered place out as a JSON Pointer.
    pub(super) fn path(&self, spot: Option<Spot>) -> String {
        let mut path = String::new();
        self.write(spot, &mut path);
        path
    }

    /// Writes a remembered place out behind what stands above it; as deep as dossiers are.
    fn write(&self, spot: Option<Spot>, path: &mut String) {
        let Some((above, step)) = spot.and_then(|spot| self.place(spot)) else { return };
        self.write(*above, path);
        path.push('/');
        match step {
            Step::Field(name) => path.push_str(name),
            Step::Item(index) => path.push_str(&index.to_string()),
        }
    }

    /// Writes out where the walk stands.
    pub(super) fn here(&mut self) -> String {
        let spot = self.remember();
        self.path(spot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trail_remembers_each_place_once_and_writes_it_out_later() {
        let mut trail = Trail::default();
        assert_eq!(trail.remember(), None);
        trail.enter(Step::Field("members"));
        trail.enter(Step::Item(1));
        let first = trail.remember();
        assert_eq!(trail.remember(), first);
        trail.leave();
        trail.enter(Step::Item(2));
        let second = trail.remember();
        trail.leave();
        trail.leave();
        assert_eq!(trail.path(first), "/members/1");
        assert_eq!(trail.path(second), "/members/2");
        let above = first.and_then(|spot| trail.above(spot));
        assert_eq!(above, second.and_then(|spot| trail.above(spot)));
        assert_eq!((trail.path(above), trail.path(None)), ("/members".to_owned(), String::new()));
    }
}
