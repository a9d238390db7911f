//! What a dossier's facts say of one another: rules over records, references, figures and dates.
//!
//! [`examine`] does all that can be done with bytes: it reads them, finds every fault of form, types what is sound, holds
//! the facts against the rules, and gives each diagnostic its line and column. [`validate`] holds a dossier that is
//! already typed against the rules. What cannot be so is an error, and only what *surely* cannot: figures are compared as
//! intervals, and whatever a bound or a silence leaves possible is left alone. What may be lawful but is odd is a warning or
//! a hint.
//!
//! The files are named as the notice names its sections, and each declares what its rules can find.

mod alliance;
mod at;
mod attestation;
mod bodies;
mod catalogue;
mod courses;
mod cultivation;
mod dates;
mod demand;
mod development;
mod documents;
mod draft;
mod employment;
mod enrolled;
mod first;
mod funding;
mod gathering;
mod golden_courses;
mod golden_majors;
mod golds;
mod industrial_plans;
mod inspection;
mod major_lists;
mod majors;
mod names;
mod organisation;
mod pathway;
mod placement;
mod policy;
mod records;
mod rule;
mod schooling;
mod series;
mod services;
mod teachers;
#[cfg(test)]
mod tests;
mod textbooks;
mod texts;
mod trail;
mod training;

pub use catalogue::catalogue;
pub use draft::Draft;

use std::cmp::Ordering;
use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Sink};
use crate::dossier::Dossier;
use crate::reading::{self, Format, Limits, Reading};
use inspection::{Inspection, SetAside};

/// What came of examining a dossier's text (检查结果).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Examined {
    /// The dossier, if it could be typed; without what was set aside.
    pub dossier: Option<Arc<Dossier>>,
    /// Everything wrong or odd, in the order of the text.
    pub diagnostics: Diagnostics,
    /// Where something was faulty and is treated as if it had not been stated: JSON Pointers.
    pub set_aside: Vec<String>,
}

/// Reads a dossier from JSON and holds it against every rule.
///
/// A faulty dossier is still given, without what had to be set aside, if what remains can be typed.
///
/// ```
/// use chanjiao::reading::Limits;
/// use chanjiao::validation::examine;
///
/// let json = r#"{
///   "schema": "chanjiao/dossier/1",
///   "as_of": "2025-04-09",
///   "alliance": {"id": "alliance", "name": "示例联合体", "established": "2026-01"},
///   "stated_by": {"body": "示例市教育局"}
/// }"#;
/// let examined = examine(json.as_bytes(), &Limits::default());
/// assert!(examined.dossier.is_some());
/// let found = &examined.diagnostics.items[0];
/// assert_eq!((found.code, found.path.as_str(), found.line), ("CJ0431", "/alliance/established", Some(4)));
/// ```
#[must_use]
pub fn examine(json: &[u8], limits: &Limits) -> Examined {
    examine_reading(Dossier::read(json, limits).map(Arc::new), json, limits)
}

/// Holds a dossier that was read from `json` against every rule: what [`examine`] does after reading.
///
/// Whoever reads many dossiers and looks into few of them reads first, and examines those.
///
/// ```
/// use std::sync::Arc;
/// use chanjiao::dossier::Dossier;
/// use chanjiao::validation::{examine, examine_reading};
///
/// let json = br#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04", "alliance": {"id": "a", "name": "a"}}"#;
/// let limits = Default::default();
/// let reading = Dossier::read(json, &limits).map(Arc::new);
/// assert_eq!(examine_reading(reading, json, &limits).diagnostics, examine(json, &limits).diagnostics);
/// ```
#[must_use]
pub fn examine_reading(reading: Reading<Arc<Dossier>>, json: &[u8], limits: &Limits) -> Examined {
    let Some(dossier) = reading.document else {
        return Examined { dossier: None, diagnostics: reading.diagnostics, set_aside: reading.set_aside };
    };
    let text = || std::str::from_utf8(json).unwrap_or_default();
    let locator = if reading.set_aside.is_empty() { None } else { reading::locator(text(), Format::Json) };
    let set_aside = SetAside::of(locator.as_ref(), &reading.set_aside);
    let mut diagnostics = inspect(&dossier, json.len(), set_aside, Sink::holding(reading.diagnostics, limits.faults));
    match locator {
        Some(locator) => locator.place(&mut diagnostics),
        None if diagnostics.is_empty() => {}
        None => reading::place(text(), &mut diagnostics),
    }
    Examined { dossier: Some(dossier), diagnostics, set_aside: reading.set_aside }
}

/// Holds a typed dossier against every rule; at most [`Limits::default`]'s number of diagnostics are listed.
///
/// They are ordered by their paths, for there is no text to order them by.
#[must_use]
pub fn validate(dossier: &Dossier) -> Diagnostics {
    let sink = Sink::new(Limits::default().faults);
    let mut diagnostics = inspect(dossier, 0, SetAside::default(), sink);
    diagnostics.items.sort_by(|a, b| by_path(&a.path, &b.path));
    diagnostics
}

fn inspect(dossier: &Dossier, length: usize, set_aside: SetAside, sink: Sink) -> Diagnostics {
    let mut inspection = Inspection::of(dossier, length, set_aside, sink);
    records::inspect(&mut inspection);
    alliance::inspect(&mut inspection);
    bodies::inspect(&mut inspection);
    schooling::inspect(&mut inspection);
    demand::inspect(&mut inspection);
    cultivation::inspect(&mut inspection);
    pathway::inspect(&mut inspection);
    services::inspect(&mut inspection);
    employment::inspect(&mut inspection);
    placement::inspect(&mut inspection);
    development::inspect(&mut inspection);
    majors::inspect(&mut inspection);
    industrial_plans::inspect(&mut inspection);
    major_lists::inspect(&mut inspection);
    golden_majors::inspect(&mut inspection);
    courses::inspect(&mut inspection);
    golden_courses::inspect(&mut inspection);
    textbooks::inspect(&mut inspection);
    teachers::inspect(&mut inspection);
    training::inspect(&mut inspection);
    organisation::inspect(&mut inspection);
    policy::inspect(&mut inspection);
    documents::inspect(&mut inspection);
    funding::inspect(&mut inspection);
    attestation::inspect(&mut inspection);
    dates::inspect(&mut inspection);
    series::inspect(&mut inspection);
    inspection.finish()
}

/// Steps that are both numbers are compared as numbers, all others as text.
fn by_path(a: &str, b: &str) -> Ordering {
    let steps = |path: &str| -> Vec<(Option<usize>, String)> {
        path.split('/').map(|step| (step.parse().ok(), step.to_owned())).collect()
    };
    steps(a).cmp(&steps(b))
}
