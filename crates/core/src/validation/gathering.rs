//! One walk through a dossier: it gathers every record, reference and figure with its place, and reports at once what can
//! be told of a word or a text by itself.

use super::inspection::surely_above;
use super::records::MORE_THAN_TOTAL;
use super::texts;
use super::trail::{Spot, Trail};
use crate::diagnostic::Sink;
use crate::dossier::walk::{FigureOrigin, Pointing, Visit, Walk};
use crate::dossier::{Dossier, Step};
use crate::fault::Fault;
use crate::language::Text;
use crate::lookup::HashMap;
use crate::quantity::{Count, Figure, Interval, LocalId, Rational};

/// A record that others can refer to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    pub(super) spot: Option<Spot>,
    pub(super) kind: &'static str,
    pub(super) label: Text,
    pub(super) id: &'a LocalId,
}

/// Everything that a walk gathered, in the order met.
#[derive(Debug, Default)]
pub(super) struct Gathered<'a> {
    pub(super) trail: Trail,
    pub(super) records: Vec<Record<'a>>,
    pub(super) references: Vec<(Option<Spot>, Pointing<'a>)>,
    /// Figures of which more is known than their number.
    pub(super) figures: Vec<(Option<Spot>, FigureOrigin<'a>)>,
}

impl<'a> Gathered<'a> {
    /// Walks through a dossier that was read from a text so long; 0 where there is none.
    pub(super) fn from(dossier: &'a Dossier, length: usize, sink: &mut Sink) -> Self {
        /// Room for what a small dossier holds: growing step by step from nothing costs more than this much memory does.
        const AT_LEAST: usize = 64;
        /// In so many bytes of a text there is about one reference.
        const BYTES: usize = 128;
        let room = length.checked_div(BYTES).unwrap_or_default().max(AT_LEAST);
        let gathered = Self {
            trail: Trail::with_room_for(room.saturating_mul(4)),
            records: Vec::with_capacity(room),
            references: Vec::with_capacity(room),
            figures: Vec::new(),
        };
        let mut walker = Walker { gathered, sink };
        dossier.walk(&mut walker);
        walker.gathered
    }

    /// The id of each record by its place.
    pub(super) fn places_of_records(&self) -> HashMap<String, &'a str> {
        self.records.iter().map(|record| (self.trail.path(record.spot), record.id.as_str())).collect()
    }
}

struct Walker<'s, 'a> {
    gathered: Gathered<'a>,
    sink: &'s mut Sink,
}

impl Walker<'_, '_> {
    fn report(&mut self, fault: &Fault) {
        let here = self.gathered.trail.here();
        self.sink.fault(here, fault);
    }
}

impl<'a> Visit<'a> for Walker<'_, 'a> {
    fn enter(&mut self, step: Step) {
        self.gathered.trail.enter(step);
    }

    fn leave(&mut self) {
        self.gathered.trail.leave();
    }

    fn entity(&mut self, kind: &'static str, label: Text, id: &'a LocalId) {
        let spot = self.gathered.trail.remember();
        self.gathered.records.push(Record { spot, kind, label, id });
    }

    fn reference(&mut self, pointing: Pointing<'a>) {
        let spot = self.gathered.trail.remember();
        self.gathered.references.push((spot, pointing));
    }

    fn text(&mut self, text: &'a str) {
        for fault in texts::faults(text, self.gathered.trail.last_step()) {
            self.report(&fault);
        }
    }

    fn figure(&mut self, figure: FigureOrigin<'a>) {
        let spot = self.gathered.trail.remember();
        self.gathered.figures.push((spot, figure));
    }

    fn remarks(&mut self, remarks: Vec<Fault>) {
        for remark in remarks {
            self.report(&remark);
        }
    }

    fn listing_total(&mut self, listed: usize, total: &'a Figure<Count>) {
        let named = Rational::from(u64::try_from(listed).unwrap_or(u64::MAX));
        if surely_above(&Interval::point(named), &total.interval()) {
            let fault = MORE_THAN_TOTAL.fault().with("listed", listed.to_string()).with("total", total.describe());
            self.report(&fault);
        }
    }
}
