//! A study of a cohort: one request, one result that carries its convention, and a recipe that gives the same bytes again.

mod admit;
mod appendix;
mod arena;
mod methods;
mod pick;
mod rank;
mod ranking;
mod recipe;
mod request;
mod robust;
mod run;
mod systems;
mod tested;
mod trace;
mod trials;

pub use appendix::{Table, TableColumn, TableValues};
pub use pick::Selection;
pub use ranking::{CompromiseSet, Coverage, RankedColumn, RankedMeasure, RankedRow, Ranking, SetApart};
pub use recipe::{Recipe, RecipeSchema};
pub use request::{RequestSchema, StudyRequest, Variation};
pub use robust::{Reversal, WithoutEachColumn};
pub use run::{Studied, Study, StudyDocument};
pub use systems::{CoupledSubsystems, ObstaclesOfRows, SubsystemWeights};
pub use trace::{CellTrace, ColumnTrace, RankTrace};
pub use trials::{Combined, Ranges, Sensitivity, Trials};

use crate::language::{Bilingual, Text};

/// A text of ours as a document carries it.
fn both(text: Text) -> Bilingual {
    Bilingual { zh: text.zh.to_owned(), en: text.en.to_owned() }
}
