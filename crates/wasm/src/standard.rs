//! A standard that was loaded and found sound.

use std::sync::Arc;

use chanjiao::standard::Standard as Sound;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::dossier::found;

/// A standard, if it could be loaded, and everything that was found in it.
#[wasm_bindgen]
pub struct Standard {
    pub(crate) sound: Option<Arc<Sound>>,
    found: String,
}

#[wasm_bindgen]
impl Standard {
    /// The built-in standard.
    #[wasm_bindgen(js_name = builtIn)]
    #[must_use]
    pub fn built_in() -> Self {
        let nothing = found(&mut chanjiao::diagnostic::Diagnostics::default(), &[], b"");
        Self { sound: Some(Arc::new(Sound::built_in())), found: nothing }
    }

    /// Loads a standard from UTF-8 text.
    #[must_use]
    pub fn load(json: Vec<u8>) -> Self {
        let mut loaded = Sound::from_json(&json);
        let found = found(&mut loaded.diagnostics, &[], &json);
        Self { sound: loaded.standard.map(Arc::new), found }
    }

    /// What was found, as [`Dossier::found`](crate::Dossier::found) gives it.
    #[must_use]
    pub fn found(&self) -> String {
        self.found.clone()
    }

    /// Whether it is sound.
    #[wasm_bindgen(js_name = isSound)]
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.sound.is_some()
    }

    /// The standard as canonical JSON.
    #[must_use]
    pub fn json(&self) -> Option<String> {
        self.sound.as_ref().map(|standard| standard.to_canonical_json())
    }

    /// The digest of its canonical JSON.
    #[must_use]
    pub fn digest(&self) -> Option<String> {
        self.sound.as_ref().map(|standard| standard.digest().to_owned())
    }

    /// How many indicators it has on each level.
    #[must_use]
    pub fn shape(&self) -> Option<String> {
        self.sound.as_ref().and_then(|standard| serde_json::to_string(&standard.shape()).ok())
    }
}
