//! The door to Python: the library's dossiers, standards and assessments as frozen classes over shared data.
//!
//! It converts and holds no knowledge of the field. What a class does is done by the library; what is here is how Python is
//! spoken: keyword-only options, immutable values, pickling, one exception, tables, and the interpreter's lock let go for long work.

mod assessment;
mod assessor;
mod diagnostics;
mod display;
mod dossier;
mod enums;
mod errors;
mod labels;
mod language;
mod numbers;
mod reading;
mod shipped;
mod standard;
mod typed;
mod writing;

/// The compiled part of `chanjiao`; use the package, not this module.
#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::assessment::{_assessment, Assessment, Verdict};
    #[pymodule_export]
    use crate::assessor::Assessor;
    #[pymodule_export]
    use crate::diagnostics::{_found, Diagnostic, Diagnostics, examine};
    #[pymodule_export]
    use crate::display::display_language;
    #[pymodule_export]
    use crate::dossier::{_dossier, Dossier};
    #[pymodule_export]
    use crate::labels::_label;
    #[pymodule_export]
    use crate::language::Text;
    #[pymodule_export]
    use crate::numbers::Points;
    #[pymodule_export]
    use crate::reading::{_limits, Limits};
    #[pymodule_export]
    use crate::shipped::{shipped_dossier, shipped_dossiers};
    #[pymodule_export]
    use crate::standard::Standard;

    /// The version of the package.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name that Python gives it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
