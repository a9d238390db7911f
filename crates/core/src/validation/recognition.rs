//! Recognitions, which every gold (金) rests on: that there is one, that it stands once, and when it was given (part 2.2 of the notice).
//!
//! Each section has codes of its own for what is found here, for each says of another gold what is wrong.

use super::at::At;
use super::dates::{happened, is_after};
use super::inspection::Inspection;
use crate::dossier::Recognition;
use crate::fault::FaultKind;
use crate::language::Text;
use crate::lookup::HashMap;

/// What a section says of its gold's recognitions.
pub(super) struct Gold {
    /// None is stated; filled with `name`.
    pub(super) unrecognised: &'static FaultKind,
    /// One was given before the alliance was founded; filled with `on` and `established`.
    pub(super) earlier: &'static FaultKind,
    /// One stands twice; filled with `by`.
    pub(super) twice: &'static FaultKind,
}

/// Looks at the recognitions of the gold at a place.
pub(super) fn inspect(
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
    let mut first = HashMap::default();
    for (index, recognition) in recognitions.into_iter().flatten().enumerate() {
        let here = all.item(index);
        let key = (recognition.by.trim(), recognition.level, recognition.on);
        let earlier = *first.entry(key).or_insert(index);
        if earlier != index {
            let fault = gold.twice.fault().with("by", recognition.by.trim());
            inspection.report_beside(
                here,
                &fault,
                all.item(earlier),
                Text::new("第一次在这里", "it stands first here"),
            );
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
