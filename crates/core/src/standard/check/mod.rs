//! Checks a standard when it is loaded: everything that would make it ask what cannot be asked.

mod criteria;
mod scales;
mod tree;

use std::collections::HashMap;

use super::criterion::Criterion;
use super::document::StandardDocument;
use crate::diagnostic::Sink;
use crate::fault::Fault;

/// Says everything that is wrong with a standard whose form is sound.
pub(super) fn check(document: &StandardDocument, sink: &mut Sink) {
    let mut check =
        Check { document, sink, path: String::new(), ids: HashMap::new(), questions: HashMap::new(), used: Vec::new() };
    check.scales();
    check.figures();
    check.tree();
    check.successors();
    check.unused_figures();
}

/// A check under way.
struct Check<'s, 'd> {
    document: &'s StandardDocument,
    sink: &'d mut Sink,
    path: String,
    /// Ids of indicators and points, and where they stand.
    ids: HashMap<&'s str, String>,
    /// Questions, and how they are asked.
    questions: HashMap<&'s str, &'s Criterion>,
    /// Names that criteria use.
    used: Vec<&'s str>,
}

impl Check<'_, '_> {
    fn fault(&mut self, fault: &Fault) {
        self.sink.fault(&self.path, fault);
    }

    fn fault_at(&mut self, below: &str, fault: &Fault) {
        self.sink.fault(format!("{}{below}", self.path), fault);
    }

    /// Does something one step further down.
    fn within(&mut self, step: impl std::fmt::Display, then: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        self.path.push_str(&format!("/{step}"));
        then(self);
        self.path.truncate(length);
    }
}
