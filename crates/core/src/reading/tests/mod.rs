//! Reading held to its word: it agrees with the typed parse, says everything at once and in its place, and keeps to its limits.

mod agreement;
mod places;
mod schema;
#[cfg(feature = "toml")]
mod toml;

use super::Limits;
use crate::dossier::Dossier;

/// A sound dossier that leaves little unstated.
const COMPLETE: &str = include_str!("../../../examples/dossiers/invented/complete.json");

/// A small one, with more fields.
fn small(more: &str) -> String {
    format!(
        r#"{{"schema": "chanjiao/dossier/1", "as_of": "2025-04-09", "alliance": {{"id": "a", "name": "虚构联合体"}}{more}}}"#
    )
}

fn read(text: &str) -> super::Reading<Dossier> {
    Dossier::read(text.as_bytes(), &Limits::default())
}

fn codes(text: &str) -> Vec<&'static str> {
    read(text).diagnostics.items.iter().map(|item| item.code).collect()
}
