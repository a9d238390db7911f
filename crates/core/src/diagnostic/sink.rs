//! Where diagnostics are gathered: all of them, up to a stated bound, and it says when the bound was reached.

use serde::Serialize;

use super::Diagnostic;
use crate::fault::{Fault, Severity};
use crate::grammar::{Grammar, faults_of};

/// Everything found in a document, in document order (诊断清单).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Diagnostics {
    /// What was found.
    pub items: Vec<Diagnostic>,
    /// How many more were found than are listed here. What is merely odd gives way to what is wrong, so an error is
    /// omitted only where all that are listed are errors.
    #[serde(skip_serializing_if = "is_zero")]
    pub omitted: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
const fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl Diagnostics {
    /// What is wrong or odd with one word by its grammar, as a document of nothing else: the path is empty.
    ///
    /// ```
    /// use chanjiao::code::CreditCode;
    /// use chanjiao::diagnostic::Diagnostics;
    /// assert_eq!(Diagnostics::of_word::<CreditCode>("12100000400000624E").items[0].code, "CJ0209");
    /// assert!(Diagnostics::of_word::<CreditCode>("12100000400000624D").is_empty());
    /// ```
    #[must_use]
    pub fn of_word<G: Grammar>(word: &str) -> Self {
        let items = faults_of::<G>(word).iter().map(|fault| Diagnostic::at(String::new(), fault)).collect();
        Self { items, omitted: 0 }
    }

    /// Whether nothing at all was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.omitted == 0
    }

    /// Whether anything is wrong, and not merely odd.
    ///
    /// Where none are listed at all because the caller wanted none, whatever was omitted counts as wrong.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0 || (self.items.is_empty() && self.omitted > 0)
    }

    /// How many of the listed have this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.items.iter().filter(|item| item.severity == severity).count()
    }

    /// The paths of which line and column are not known yet.
    pub(crate) fn without_place(&self) -> impl Iterator<Item = &str> {
        self.items.iter().flat_map(|item| {
            let own = item.line.is_none().then_some(item.path.as_str());
            let others = item.related.iter().filter(|related| related.line.is_none());
            own.into_iter().chain(others.map(|related| related.path.as_str()))
        })
    }

    /// Gives everything that has none its line and column, and puts it in the order of the text.
    pub(crate) fn place(&mut self, position: impl Fn(&str) -> (usize, usize)) {
        for item in &mut self.items {
            if item.line.is_none() {
                let (line, column) = position(&item.path);
                (item.line, item.column) = (Some(line), Some(column));
            }
            for related in item.related.iter_mut().filter(|related| related.line.is_none()) {
                let (line, column) = position(&related.path);
                (related.line, related.column) = (Some(line), Some(column));
            }
        }
        self.items.sort_by_key(|item| (item.line, item.column));
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

/// Gathers diagnostics up to a bound; beyond it, an error takes the place of something merely odd.
#[derive(Debug)]
pub(crate) struct Sink {
    found: Diagnostics,
    most: usize,
    /// How many of those listed are no errors.
    merely_odd: usize,
}

impl Sink {
    pub(crate) const fn new(most: usize) -> Self {
        Self { found: Diagnostics { items: Vec::new(), omitted: 0 }, most, merely_odd: 0 }
    }

    /// Goes on gathering after what was found before.
    pub(crate) fn holding(found: Diagnostics, most: usize) -> Self {
        let merely_odd = found.items.iter().filter(|item| item.severity != Severity::Error).count();
        Self { found, most, merely_odd }
    }

    /// Whether a diagnostic of this severity would be listed: it need not be worked out if it would not.
    pub(crate) fn has_room(&self, severity: Severity) -> bool {
        self.found.items.len() < self.most || (severity == Severity::Error && self.merely_odd > 0)
    }

    /// Counts a diagnostic that is not listed.
    pub(crate) const fn omit(&mut self) {
        self.found.omitted = self.found.omitted.saturating_add(1);
    }

    /// Takes a diagnostic, or counts it if there is no more room.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        if !self.has_room(diagnostic.severity) {
            self.omit();
            return;
        }
        if self.found.items.len() >= self.most {
            let last_odd = self.found.items.iter().rposition(|item| item.severity != Severity::Error);
            if let Some(last_odd) = last_odd {
                self.found.items.remove(last_odd);
                self.merely_odd = self.merely_odd.saturating_sub(1);
                self.omit();
            }
        }
        if diagnostic.severity != Severity::Error {
            self.merely_odd = self.merely_odd.saturating_add(1);
        }
        self.found.items.push(diagnostic);
    }

    /// Takes a fault at a place. The place is rendered only if there is room.
    pub(crate) fn fault(&mut self, path: impl ToString, fault: &Fault) {
        if self.has_room(fault.kind().severity) {
            self.push(Diagnostic::at(path.to_string(), fault));
        } else {
            self.omit();
        }
    }

    pub(crate) fn finish(self) -> Diagnostics {
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::FaultKind;
    use crate::language::Text;

    const fn kind(code: &'static str, severity: Severity) -> FaultKind {
        let text = Text::new("", "");
        FaultKind { code, severity, message: text, help: text, provisions: &[], source: None }
    }

    static ERROR: FaultKind = kind("CJ9998", Severity::Error);
    static HINT: FaultKind = kind("CJ9999", Severity::Hint);

    #[test]
    fn beyond_the_bound_errors_drive_out_what_is_merely_odd_and_everything_is_counted() {
        let mut sink = Sink::new(2);
        for kind in [&HINT, &HINT, &HINT, &ERROR, &ERROR, &ERROR, &HINT] {
            sink.fault("", &kind.fault());
        }
        let found = sink.finish();
        assert_eq!(found.items.iter().map(|item| item.code).collect::<Vec<_>>(), ["CJ9998", "CJ9998"]);
        assert_eq!(found.omitted, 5);
        assert!(found.has_errors());
    }

    #[test]
    fn hints_alone_are_no_errors_however_many() {
        let mut sink = Sink::new(1);
        for _ in 0..3 {
            sink.fault("", &HINT.fault());
        }
        let found = sink.finish();
        assert_eq!((found.items.len(), found.omitted, found.has_errors()), (1, 2, false));
    }

    #[test]
    fn a_bound_of_none_still_tells_that_something_was_found() {
        let mut sink = Sink::new(0);
        sink.fault("", &HINT.fault());
        let found = sink.finish();
        assert!(!found.is_empty() && found.has_errors());
    }
}
