//! Dossiers held against a standard.

use chanjiao::assessment::{self, Form, Options, Part};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::catalogue::lang;
use crate::{Dossier, Standard};

/// A standard made ready to assess with.
#[wasm_bindgen]
pub struct Assessor {
    assessor: assessment::Assessor,
}

#[wasm_bindgen]
impl Assessor {
    /// Makes a standard ready; none if it is not sound.
    #[must_use]
    pub fn of(standard: &Standard) -> Option<Self> {
        standard.sound.clone().map(|sound| Self { assessor: assessment::Assessor::new(sound) })
    }

    /// Assesses a dossier that was examined; none if it could not be typed.
    #[must_use]
    pub fn assess(&self, dossier: &Dossier, year: Option<u16>) -> Option<Assessment> {
        let mut options = Options::default();
        options.year = year;
        self.assessor.assess_examined(&dossier.examined, &options).map(|assessment| Assessment { assessment })
    }
}

/// A dossier held against a standard: the verdict, and what explains it when it is asked for.
#[wasm_bindgen]
pub struct Assessment {
    pub(crate) assessment: assessment::Assessment,
}

#[wasm_bindgen]
impl Assessment {
    /// The verdict, as JSON.
    #[must_use]
    pub fn verdict(&self) -> String {
        serde_json::to_string(self.assessment.verdict()).unwrap_or_default()
    }

    /// Everything, as canonical JSON.
    #[must_use]
    pub fn json(&self) -> String {
        self.assessment.to_canonical_json()
    }

    /// The report for people, or some of its parts: `verdict`, `problems`, `unknown`, `tree`, `annex`.
    #[must_use]
    pub fn report(&self, language: &str, markdown: bool, parts: Vec<String>) -> String {
        let form = if markdown { Form::Markdown } else { Form::Text };
        let named = |part: &Part| parts.is_empty() || parts.iter().any(|name| name == name_of(*part));
        let parts: Vec<Part> = Part::ALL.iter().copied().filter(named).collect();
        self.assessment.parts(&parts, form, lang(language))
    }
}

const fn name_of(part: Part) -> &'static str {
    match part {
        Part::Verdict => "verdict",
        Part::Problems => "problems",
        Part::Unknown => "unknown",
        Part::Tree => "tree",
        Part::Annex => "annex",
    }
}
