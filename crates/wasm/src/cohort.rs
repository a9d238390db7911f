//! Cohorts that were read or gathered, and studies of them: text in, text out, columns of numbers as numbers.

use std::cell::OnceCell;
use std::num::NonZeroUsize;

use chanjiao::cohort::{self, Gathered, Gathering, Recipe, Studied, StudyRequest, Table, TableValues};
use chanjiao::reading::Limits;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::Assessment;
use crate::catalogue::lang;
use crate::dossier::found;

/// A module in a browser has one thread; how many there are changes no result.
const ONE: NonZeroUsize = NonZeroUsize::MIN;

/// The JSON Schema of a kind of document: `cohort`, `gathering`, `request` or `recipe`; none of another word.
#[wasm_bindgen(js_name = cohortSchema)]
#[must_use]
pub fn cohort_schema(of: &str) -> Option<String> {
    let schema = match of {
        "cohort" => cohort::Cohort::json_schema(),
        "gathering" => Gathering::json_schema(),
        "request" => StudyRequest::json_schema(),
        "recipe" => Recipe::json_schema(),
        _ => return None,
    };
    Some(schema.to_owned())
}

/// The vocabularies of cohorts and of requests, with the labels of their words.
#[wasm_bindgen(js_name = cohortVocabularies)]
#[must_use]
pub fn cohort_vocabularies() -> String {
    let mut all = cohort::Cohort::vocabularies();
    all.extend(StudyRequest::vocabularies());
    serde_json::to_string(&all).unwrap_or_default()
}

/// Assessments on their way into a cohort, since lists of handles do not cross.
#[wasm_bindgen]
#[derive(Default)]
pub struct Assessments {
    held: Vec<chanjiao::assessment::Assessment>,
}

#[wasm_bindgen]
impl Assessments {
    /// None as yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn add(&mut self, assessment: &Assessment) {
        self.held.push(assessment.assessment.clone());
    }
}

/// A cohort, if it is sound, and everything that was found in it.
#[wasm_bindgen]
pub struct Cohort {
    sound: Option<cohort::Cohort>,
    found: String,
}

#[wasm_bindgen]
impl Cohort {
    /// Reads a cohort from UTF-8 text.
    #[must_use]
    pub fn load(json: Vec<u8>) -> Self {
        let text = std::str::from_utf8(&json).unwrap_or_default();
        Self::of(cohort::Cohort::from_json(&json, &Limits::default()), text)
    }

    /// Gathers assessments as a gathering, as UTF-8 text, says.
    #[must_use]
    pub fn gather(assessments: &Assessments, gathering: Vec<u8>) -> Self {
        let text = std::str::from_utf8(&gathering).unwrap_or_default();
        Self::of(cohort::Cohort::gather(&assessments.held, &gathering), text)
    }

    fn of(mut gathered: Gathered, text: &str) -> Self {
        let found = found(&mut gathered.diagnostics, &[], text.as_bytes());
        Self { sound: gathered.cohort, found }
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

    /// The cohort as canonical JSON.
    #[must_use]
    pub fn json(&self) -> Option<String> {
        self.sound.as_ref().map(cohort::Cohort::to_canonical_json)
    }

    /// The digest of its canonical JSON.
    #[must_use]
    pub fn digest(&self) -> Option<String> {
        self.sound.as_ref().map(|sound| sound.digest().to_owned())
    }

    /// Makes the study that a request, as UTF-8 text, asks for; none if the cohort is not sound.
    #[must_use]
    pub fn study(&self, request: Vec<u8>) -> Option<Study> {
        let sound = self.sound.as_ref()?;
        let text = std::str::from_utf8(&request).unwrap_or_default();
        Some(Study::of(cohort::Study::from_json(sound, &request, ONE), text))
    }

    /// Makes a study again from a recipe, as UTF-8 text; none if the cohort is not sound.
    #[wasm_bindgen(js_name = runRecipe)]
    #[must_use]
    pub fn run_recipe(&self, recipe: Vec<u8>) -> Option<Study> {
        let sound = self.sound.as_ref()?;
        let text = std::str::from_utf8(&recipe).unwrap_or_default();
        Some(Study::of(cohort::Study::from_recipe(sound, &recipe, ONE), text))
    }
}

/// A study of a cohort, if it could be made, and everything that was found on the way.
#[wasm_bindgen]
pub struct Study {
    made: Option<cohort::Study>,
    found: String,
    /// Made when one is first asked for.
    tables: OnceCell<Vec<Table>>,
}

#[wasm_bindgen]
impl Study {
    fn of(mut studied: Studied, text: &str) -> Self {
        let found = found(&mut studied.diagnostics, &[], text.as_bytes());
        Self { made: studied.study, found, tables: OnceCell::new() }
    }

    fn all_tables(&self) -> &[Table] {
        self.tables.get_or_init(|| self.made.as_ref().map(cohort::Study::tables).unwrap_or_default())
    }

    fn table(&self, id: &str) -> Option<&Table> {
        self.all_tables().iter().find(|table| table.id == id)
    }

    /// What was found; only what concerns the form of the request or recipe has a place in its text.
    #[must_use]
    pub fn found(&self) -> String {
        self.found.clone()
    }

    /// Whether it could be made.
    #[wasm_bindgen(js_name = isMade)]
    #[must_use]
    pub fn is_made(&self) -> bool {
        self.made.is_some()
    }

    /// The study as canonical JSON.
    #[must_use]
    pub fn json(&self) -> Option<String> {
        self.made.as_ref().map(cohort::Study::to_canonical_json)
    }

    /// Where a row's rank comes from; none where the row is not ranked or there is no such column.
    #[must_use]
    pub fn trace(&self, row: &str, column: Option<String>) -> Option<String> {
        let traced = self.made.as_ref()?.trace(row, column.as_deref())?;
        serde_json::to_string(&traced).ok()
    }

    /// Every intermediate table.
    #[must_use]
    pub fn tables(&self) -> String {
        serde_json::to_string(self.all_tables()).unwrap_or_default()
    }

    /// One of them as LaTeX; none where there is no such table.
    #[must_use]
    pub fn latex(&self, table: &str, language: &str) -> Option<String> {
        self.table(table).map(|table| table.to_latex(lang(language)))
    }

    /// The numbers of a column of a table, NaN where there is none; none where there is no such column, or it is one of words.
    #[must_use]
    pub fn numbers(&self, table: &str, column: &str) -> Option<Vec<f64>> {
        let column = self.table(table)?.columns.iter().find(|known| known.id == column)?;
        match &column.values {
            TableValues::Numbers(numbers) => {
                Some(numbers.iter().map(|number| number.map_or(f64::NAN, |number| number.get())).collect())
            }
            TableValues::Words(_) => None,
        }
    }
}
