//! The least that a browser needs to assess: read, check and assess by the built-in standard. Nobody ships it: `cargo xtask bench npm`
//! measures how large it is, beside the package, which tells besides what it knows.

use chanjiao::assessment::{Assessor, Options};
use chanjiao::standard::Standard;
use chanjiao::validation::examine;
use wasm_bindgen::prelude::wasm_bindgen;

/// What was found in a dossier, and how it stands; both canonical JSON, one after the other.
#[wasm_bindgen]
#[must_use]
pub fn assess(json: &[u8]) -> String {
    let examined = examine(json, &Default::default());
    let assessment = Assessor::new(Standard::built_in()).assess_examined(&examined, &Options::default());
    examined.diagnostics.to_canonical_json() + &assessment.map(|of| of.to_canonical_json()).unwrap_or_default()
}
