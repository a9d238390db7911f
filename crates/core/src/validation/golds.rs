//! What every gold has in common (五金): it is a recognition, with the components that the notice asks for. Each section says it in
//! its own words and under its own codes.

use std::collections::HashMap;
use std::hash::Hash;

use super::at::At;
use super::dates::{happened, is_after};
use super::inspection::Inspection;
use crate::dossier::Recognition;
use crate::fault::FaultKind;
use crate::language::Text;

/// What can be wrong with a kind of gold.
#[derive(Debug)]
pub(super) struct GoldKinds {
    /// Nobody recognised it; the message takes `name`.
    pub(super) unrecognised: &'static FaultKind,
    /// It was recognised before the alliance was founded; the message takes `on` and `established`.
    pub(super) earlier: &'static FaultKind,
    /// One recognition stands twice; the message takes `by`.
    pub(super) twice: &'static FaultKind,
    /// One component stands twice; the message takes `component`.
    pub(super) component_twice: &'static FaultKind,
}

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

impl GoldKinds {
    /// A gold has a recognition; each stands once, with a date that had come and that is not before the alliance.
    pub(super) fn recognitions(
        &self,
        inspection: &mut Inspection<'_>,
        at: At<'_>,
        name: &str,
        recognitions: Option<&Vec<Recognition>>,
    ) {
        let recognitions = recognitions.map(Vec::as_slice).unwrap_or_default();
        if recognitions.is_empty() {
            inspection.report_lack(at, &self.unrecognised.fault().with("name", name));
        }
        let all = at.field("recognitions");
        let established = inspection.dossier.alliance.established;
        let mut first = HashMap::new();
        for (index, recognition) in recognitions.iter().enumerate() {
            let here = all.item(index);
            let key = (recognition.by.trim(), recognition.level, recognition.on);
            let earlier = *first.entry(key).or_insert(index);
            if earlier != index {
                let fault = self.twice.fault().with("by", recognition.by.trim());
                inspection.report_beside(here, &fault, all.item(earlier), FIRST);
            }
            let Some(on) = recognition.on else { continue };
            happened(inspection, here.field("on"), Text::new("认定日期", "the recognition"), Some(on));
            if let Some(established) = established.filter(|established| is_after(*established, on)) {
                let fault = self.earlier.fault().with("on", on.to_string());
                inspection.report(here.field("on"), &fault.with("established", established.to_string()));
            }
        }
    }

    /// Each component stands once.
    pub(super) fn components<C: Copy + Eq + Hash>(
        &self,
        inspection: &mut Inspection<'_>,
        all: At<'_>,
        components: impl Iterator<Item = C>,
        label: fn(C) -> Text,
    ) {
        let mut first = HashMap::new();
        for (index, component) in components.enumerate() {
            let earlier = *first.entry(component).or_insert(index);
            if earlier != index {
                let fault = self.component_twice.fault().with("component", label(component));
                inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
            }
        }
    }
}
