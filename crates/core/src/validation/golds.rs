//! What every gold has in common (五金, part 2.2 of the notice): it is a recognition, with the components that the notice asks for.
//!
//! Each section has codes of its own for what is found here, for each says of another gold what is wrong.

use std::hash::Hash;

use super::at::At;
use super::dates::{happened, is_after};
use super::first::First;
use super::inspection::Inspection;
use crate::dossier::Recognition;
use crate::fault::FaultKind;
use crate::language::Text;

/// What a section says of its gold's recognitions.
pub(super) struct Gold {
    /// None is stated; filled with `name`.
    pub(super) unrecognised: &'static FaultKind,
    /// One was given before the alliance was founded; filled with `on` and `established`.
    pub(super) earlier: &'static FaultKind,
    /// One stands twice; filled with `by`.
    pub(super) twice: &'static FaultKind,
}

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

/// A gold has a recognition; each stands once, with a date that had come and that is not before the alliance.
pub(super) fn recognitions(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    name: &str,
    recognitions: Option<&Vec<Recognition>>,
    gold: &Gold,
) {
    if recognitions.is_none_or(Vec::is_empty) {
        inspection.report_lack(at, &gold.unrecognised.fault().with("name", name));
    }
    let all = at.field("recognitions");
    let established = inspection.dossier.alliance.established;
    let mut first = First::default();
    for (index, recognition) in recognitions.into_iter().flatten().enumerate() {
        let here = all.item(index);
        let key = (recognition.by.trim(), recognition.level, recognition.on);
        let earlier = first.met(key, index);
        if earlier != index {
            let fault = gold.twice.fault().with("by", recognition.by.trim());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        if let (Some(on), Some(established)) = (recognition.on, established)
            && is_after(established, on)
        {
            let fault = gold.earlier.fault().with("on", on.to_string());
            inspection.report(here.field("on"), &fault.with("established", established.to_string()));
        }
        happened(inspection, here.field("on"), Text::new("认定日期", "the recognition"), recognition.on);
    }
}

/// Each component stands once; the message of `twice` takes `component`.
pub(super) fn components<C: Copy + Eq + Hash>(
    inspection: &mut Inspection<'_>,
    all: At<'_>,
    components: impl Iterator<Item = C>,
    label: fn(C) -> Text,
    twice: &'static FaultKind,
) {
    let mut first = First::default();
    for (index, component) in components.enumerate() {
        let earlier = first.met(component, index);
        if earlier != index {
            let fault = twice.fault().with("component", label(component));
            inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
        }
    }
}
