//! The browser's door (浏览器接口): the compiled part of the npm package `chanjiao`.
//!
//! JSON text crosses, in both directions, and handles to what was parsed and made ready once. The TypeScript layer in `npm/src` gives it
//! its public face, types and errors; nothing here knows anything of the field. With the feature `cohort` it is the module of
//! the entry `chanjiao/cohort`, without it that of `chanjiao`.

mod assessment;
mod catalogue;
#[cfg(feature = "cohort")]
mod cohort;
mod dossier;
mod panics;
mod positions;
mod standard;

pub use assessment::{Assessment, Assessor};
pub use catalogue::{
    catalogue, code, definitions, describe, metrics, places, provisions, schema, sets, undertakings, vocabularies,
};
#[cfg(feature = "cohort")]
pub use cohort::{Assessments, Cohort, Study, cohort_schema, cohort_vocabularies};
pub use dossier::Dossier;
pub use panics::last_panic;
pub use standard::Standard;
