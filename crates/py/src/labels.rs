//! What the words of the enumerations are called.

use chanjiao::assessment::{NodeStatus, Status, VetoStatus};
use chanjiao::fault::Severity;
use chanjiao::language::Text as CoreText;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;

use crate::language::Text;

/// The label of a member of `chanjiao._enums`, by the names of the enumeration and of the member.
#[pyfunction]
pub(crate) fn _label(enumeration: &str, word: &str) -> PyResult<Text> {
    let label: CoreText = match (enumeration, word) {
        ("Status", "met") => Status::Met.label(),
        ("Status", "unmet") => Status::Unmet.label(),
        ("Status", "unknown") => Status::Unknown.label(),
        ("Status", "not_applicable") => Status::NotApplicable.label(),
        ("VetoStatus", "triggered") => NodeStatus::Veto(VetoStatus::Triggered).label(),
        ("VetoStatus", "clear") => NodeStatus::Veto(VetoStatus::Clear).label(),
        ("VetoStatus", "unknown") => NodeStatus::Veto(VetoStatus::Unknown).label(),
        ("Severity", "error") => Severity::Error.label(),
        ("Severity", "warning") => Severity::Warning.label(),
        ("Severity", "hint") => Severity::Hint.label(),
        _ => return Err(PyKeyError::new_err(format!("{enumeration}.{word}"))),
    };
    Ok(label.into())
}
