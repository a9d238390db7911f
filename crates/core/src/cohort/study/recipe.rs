//! How to get the same bytes again: inputs by digest, the request whole, versions.

use std::num::NonZeroUsize;

use super::super::document::StandardReference;
use super::super::faults::{OTHER_INPUT, OTHER_VERSION};
use super::super::table::Cohort;
use super::request::StudyRequest;
use super::run::{Studied, Study};
use crate::declare::declare;
use crate::diagnostic::{Diagnostics, Sink};
use crate::dossier::vocabulary::vocabulary;
use crate::language::Text;
use crate::reading::{self, Format, Limits, Reading, Schema};

/// The version of the library, which a result states.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

vocabulary! {
    /// The version of the format of recipes (格式版本).
    pub enum RecipeSchema: "格式版本", "format version" {
        /// The first.
        V1 = "chanjiao/recipe/1": "第1版", "version 1";
    }
}

declare! {
    /// How a study was made (复现配方): whoever has the cohort gets the same bytes from it.
    pub struct Recipe: "复现配方", "recipe" {
        must {
            /// The version of the format.
            schema: RecipeSchema = "格式版本", "format version";
            /// The version of the library.
            library: String = "本库版本", "version of the library";
            /// The digest of the cohort's canonical JSON.
            cohort: String = "比较对象摘要", "digest of the cohort";
            /// What was asked, with nothing of the convention left open; seeds stand in it.
            request: StudyRequest = "研究设定", "request";
        }
        may {
            /// The standard that the gates come from.
            standard: StandardReference = "依据标准", "standard";
        }
    }
}

/// The schema of recipes, as it is embedded.
static SCHEMA: Schema =
    Schema::embedded(include_str!("../../../schema/recipe.schema.json"), &super::run::GRAMMARS_OF_REQUESTS);

impl Recipe {
    /// Reads a recipe from JSON: everything that is wrong with its form, and the recipe if it can be typed.
    ///
    /// ```
    /// use chanjiao::cohort::Recipe;
    /// let json = br#"{"schema": "chanjiao/recipe/1", "library": "0.1.0", "cohort": "sha256:00",
    ///     "request": {"schema": "chanjiao/study-request/1", "reversal": "yes"}}"#;
    /// let read = Recipe::from_json(json);
    /// assert_eq!(read.diagnostics.items[0].path, "/request/reversal");
    /// ```
    #[must_use]
    pub fn from_json(text: &[u8]) -> Reading<Self> {
        reading::read_carefully(text, Format::Json, &SCHEMA, &Limits::default())
    }

    /// The JSON Schema (2020-12) of recipes.
    #[must_use]
    pub const fn json_schema() -> &'static str {
        SCHEMA.text()
    }

    /// Makes the study again. It is refused for another cohort; another version of the library is told.
    #[must_use]
    pub fn run(&self, cohort: &Cohort, threads: NonZeroUsize) -> Studied {
        const COHORT: Text = Text::new("比较对象", "the cohort");
        if cohort.digest() != self.cohort {
            let mut sink = Sink::new(Limits::default().faults);
            sink.fault("/cohort", &OTHER_INPUT.fault().with("what", COHORT));
            return Studied { study: None, diagnostics: sink.finish() };
        }
        let mut studied = Study::run(cohort, &self.request, threads);
        if self.library != VERSION {
            let fault = OTHER_VERSION.fault().with("then", self.library.as_str()).with("now", VERSION);
            let mut sink = Sink::holding(studied.diagnostics, Limits::default().faults);
            sink.fault("/library", &fault);
            studied.diagnostics = sink.finish();
        }
        studied
    }

    /// A study that could not be made.
    pub(super) const fn refused(diagnostics: Diagnostics) -> Studied {
        Studied { study: None, diagnostics }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_grammar_of_the_schema_is_checked() {
        assert_eq!(super::SCHEMA.unchecked_grammars(), Vec::<String>::new());
    }
}
