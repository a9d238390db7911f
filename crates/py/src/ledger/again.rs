//! How ledgers, and what was found in them, are made again of what they were made of: for that is how they are pickled.

use chanjiao::diagnostic::Diagnostics as Found;
use pyo3::prelude::*;

use super::{Ledger, draw_up};
use crate::assessment::Assessment;
use crate::diagnostics::{Kind, Origin};
use crate::pieces::{self, Pieces};
use crate::reading::{Limits, Source, unlimited};

pub(super) use crate::pieces::assessments_of;

/// What was pickled of statements: their text, whether it has lines, the limits within which it was read.
type Stated = (Vec<u8>, bool, Limits);

/// Draws up again what was pickled.
#[pyfunction]
#[pyo3(signature = (assessments: "Iterable[Assessment]", settlements: "tuple[bytes, bool, Limits] | None"))]
pub(crate) fn _ledger(py: Python<'_>, assessments: &Bound<'_, PyAny>, settlements: Option<Stated>) -> PyResult<Ledger> {
    let settlements =
        settlements.map(|(text, located, limits)| Source { text: text.into(), limits: limits.0, located });
    Ledger::drawn_up(py, assessments_of(assessments)?, settlements)
}

/// What a ledger was drawn up from, as a text from which what was found is found again.
pub(super) fn origin(assessments: &[Assessment], settlements: Option<&Source>) -> Origin {
    let settlements = settlements.map(|source| (String::from_utf8_lossy(&source.text), source.located));
    let text = serde_json::to_vec(&(settlements, pieces::of(assessments))).unwrap_or_default();
    Origin { kind: Kind::Ledger, source: Source { text: text.into(), limits: unlimited(), located: false } }
}

/// Finds again what was found when a ledger was drawn up.
pub(crate) fn find_ledger(text: &[u8]) -> Found {
    let find = || {
        let (settlements, pieces): (Option<(String, bool)>, Vec<Pieces>) = serde_json::from_slice(text).ok()?;
        let settlements = settlements.map(|(text, located)| Source {
            text: text.into_bytes().into(),
            limits: Default::default(),
            located,
        });
        Some(match draw_up(&pieces::assessed(&pieces)?, settlements.as_ref()) {
            Ok(drawn) => drawn.diagnostics,
            Err((_, found)) => found,
        })
    };
    find().unwrap_or_default()
}
