//! Where diagnostics are gathered: all of them, up to a stated bound, and it says when the bound was reached.

use serde::Serialize;

use super::Diagnostic;
use crate::fault::{Fault, Severity};

/// Everything found in a document, in document order (诊断清单).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Diagnostics {
    /// What was found.
    pub items: Vec<Diagnostic>,
    /// How many more were found than are listed here.
    #[serde(skip_serializing_if = "is_zero")]
    pub omitted: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
const fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl Diagnostics {
    /// Whether nothing at all was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Whether anything is wrong, and not merely odd.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.omitted > 0 || self.count(Severity::Error) > 0
    }

    /// How many of the listed have this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.items.iter().filter(|item| item.severity == severity).count()
    }
}

/// Gathers diagnostics up to a bound.
#[derive(Debug)]
pub(crate) struct Sink {
    found: Diagnostics,
    most: usize,
}

impl Sink {
    pub(crate) const fn new(most: usize) -> Self {
        Self { found: Diagnostics { items: Vec::new(), omitted: 0 }, most }
    }

    /// Goes on gathering after what was found before.
    pub(crate) const fn holding(found: Diagnostics, most: usize) -> Self {
        Self { found, most }
    }

    /// Takes a diagnostic, or counts it if there is no more room.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        if self.found.items.len() < self.most {
            self.found.items.push(diagnostic);
        } else {
            self.found.omitted = self.found.omitted.saturating_add(1);
        }
    }

    /// Takes a fault at a place. The place is rendered only if there is room.
    pub(crate) fn fault(&mut self, path: impl ToString, fault: &Fault) {
        if self.found.items.len() < self.most {
            self.push(Diagnostic::at(path.to_string(), fault));
        } else {
            self.found.omitted = self.found.omitted.saturating_add(1);
        }
    }

    pub(crate) fn finish(self) -> Diagnostics {
        self.found
    }
}
