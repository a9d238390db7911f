//! The scale that the whole is held to, the figures that are declared, and what became of earlier ids.

use super::Check;
use crate::language::Bilingual;
use crate::metric;
use crate::quantity::Rational;
use crate::reading::advice;
use crate::standard::document::Authority;
use crate::standard::faults;

impl<'s> Check<'s, '_> {
    pub(super) fn scales(&mut self) {
        let document = self.document;
        let has_number = document.number.as_ref().is_some_and(|number| !number.trim().is_empty());
        if matches!(document.authority, Authority::Official | Authority::Local) && !has_number {
            self.fault_at("/authority", &faults::NO_NUMBER.fault().with("authority", document.authority.label()));
        }
        self.not_blank("/edition", &document.edition);
        self.not_blank_both("/title", &document.title);
        if let (Some(from), Some(to)) = (document.in_force_from, document.in_force_to)
            && to < from
        {
            let fault = faults::REVERSED
                .fault()
                .with("what", "in_force")
                .with("low", from.to_string())
                .with("high", to.to_string());
            self.fault_at("/in_force_to", &fault);
        }
        if document.pass_mark.is_some() && document.grades.is_some() {
            self.fault_at("/grades", &faults::TWO_SCALES.fault());
        }
        if let Some(mark) = &document.pass_mark {
            self.share("/pass_mark", "pass_mark", mark.value());
        }
        if let Some(grades) = &document.grades {
            self.count("/grades", "grades", grades.len(), 1, 100);
        }
        let mut before: Option<&Rational> = None;
        for (index, grade) in document.grades.iter().flatten().enumerate() {
            if document.grades.iter().flatten().take(index).any(|other| other.id == grade.id) {
                self.fault_at(
                    &format!("/grades/{index}/id"),
                    &faults::DUPLICATE_ID.fault().with("id", grade.id.as_str()),
                );
            }
        }
        for (index, grade) in document.grades.iter().flatten().enumerate() {
            let place = format!("/grades/{index}/from");
            self.share(&place, "from", grade.from.value());
            if before.is_some_and(|before| grade.from.value() <= before) {
                self.fault_at(&place, &faults::GRADES_OUT_OF_ORDER.fault().with("id", grade.id.as_str()));
            }
            before = Some(grade.from.value());
        }
    }

    /// A text that says something.
    pub(super) fn not_blank(&mut self, place: &str, text: &str) {
        if text.trim().is_empty() {
            self.fault_at(place, &faults::BLANK.fault());
        }
    }

    /// A text that says something in both languages.
    pub(super) fn not_blank_both(&mut self, place: &str, text: &Bilingual) {
        self.not_blank(&format!("{place}/zh"), &text.zh);
        self.not_blank(&format!("{place}/en"), &text.en);
    }

    fn share(&mut self, place: &str, what: &str, value: &Rational) {
        if *value <= Rational::zero() || *value > Rational::one() {
            let fault = faults::BAD_SHARE.fault().with("what", what).with("value", value.to_plain_string());
            self.fault_at(place, &fault);
        }
    }

    pub(super) fn figures(&mut self) {
        let figures = self.document.figures.as_deref().unwrap_or_default();
        for (index, figure) in figures.iter().enumerate() {
            let place = format!("/figures/{index}");
            if metric::metric(figure.id.as_str()).is_some() {
                self.fault_at(&format!("{place}/id"), &faults::SHADOWED_METRIC.fault().with("id", figure.id.as_str()));
            }
            if figures.iter().take(index).any(|other| other.id == figure.id) {
                self.fault_at(&format!("{place}/id"), &faults::DUPLICATE_ID.fault().with("id", figure.id.as_str()));
            }
            match figure.range.as_deref() {
                None => {}
                Some([low, high]) if low.value() < high.value() => {}
                Some([low, high]) => {
                    let fault = faults::REVERSED
                        .fault()
                        .with("what", "range")
                        .with("low", low.to_string())
                        .with("high", high.to_string());
                    self.fault_at(&format!("{place}/range"), &fault);
                }
                Some(other) => self.count(&format!("{place}/range"), "range", other.len(), 2, 2),
            }
        }
    }

    /// A number of things that must lie between two bounds.
    pub(super) fn count(&mut self, below: &str, what: &str, value: usize, low: usize, high: usize) {
        if value < low || value > high {
            let fault = faults::BAD_COUNT
                .fault()
                .with("what", what)
                .with("value", value.to_string())
                .with("low", low.to_string())
                .with("high", high.to_string());
            self.fault_at(below, &fault);
        }
    }

    pub(super) fn unused_figures(&mut self) {
        for (index, figure) in self.document.figures.iter().flatten().enumerate() {
            if !self.used.contains(&figure.id.as_str()) {
                self.fault_at(
                    &format!("/figures/{index}"),
                    &faults::UNUSED_FIGURE.fault().with("id", figure.id.as_str()),
                );
            }
        }
    }

    pub(super) fn successors(&mut self) {
        for (index, successor) in self.document.successors.iter().flatten().enumerate() {
            if self.ids.contains_key(successor.was.as_str()) && !successor.now.contains(&successor.was) {
                let fault = faults::REUSED_ID.fault().with("id", successor.was.as_str());
                self.fault_at(&format!("/successors/{index}/was"), &fault);
            }
            for (at, now) in successor.now.iter().enumerate() {
                if !self.ids.contains_key(now.as_str()) {
                    let mut known: Vec<&str> = self.ids.keys().copied().collect();
                    known.sort_unstable();
                    let fault = faults::UNKNOWN_SUCCESSOR
                        .fault()
                        .with("id", now.as_str())
                        .with("advice", advice(now.as_str(), known.into_iter()));
                    self.fault_at(&format!("/successors/{index}/now/{at}"), &fault);
                }
            }
        }
    }
}
