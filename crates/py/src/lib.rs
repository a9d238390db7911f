//! The door to Python: the library's dossiers, standards and assessments as frozen classes over shared data.
//!
//! It converts and holds no knowledge of the field. What a class does is done by the library; what is here is how Python is
//! spoken: keyword-only options, immutable values, pickling, one exception, tables, and the interpreter's lock let go for long work.

mod assessment;
mod assessor;
mod batch;
mod code;
mod cohort;
mod diagnostics;
mod display;
mod dossier;
mod draft;
mod enums;
mod errors;
mod facts;
mod given;
mod interpreter;
mod language;
mod ledger;
mod metric;
mod node;
mod notice;
mod numbers;
mod pickling;
mod pieces;
mod reading;
mod shaped;
mod shipped;
mod shortfall;
mod standard;
mod table;
mod tables;
mod typed;
mod vocabulary;
mod writing;

/// The compiled part of `chanjiao`; use the package, not this module.
#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::assessment::{_assessment, Assessment, Verdict};
    #[pymodule_export]
    use crate::assessor::Assessor;
    #[pymodule_export]
    use crate::batch::{Batch, BatchItem};
    #[pymodule_export]
    use crate::code::{CountryCode, CreditCode, DivisionCode, DocumentNumber, IndustryCode, MajorCode, SchoolCode};
    #[pymodule_export]
    use crate::cohort::{
        _cohort, _gathered, _recipe, _study, Cohort, Recipe, Study, StudyTable, cohort_schema, recipe_schema, score,
        shipped_cohort, shipped_cohorts, study_request_schema,
    };
    #[pymodule_export]
    use crate::diagnostics::{_found, Diagnostic, Diagnostics, examine};
    #[pymodule_export]
    use crate::display::display_language;
    #[pymodule_export]
    use crate::dossier::{_dossier, Dossier};
    #[pymodule_export]
    use crate::draft::Draft;
    #[pymodule_export]
    use crate::enums::{_label, _words};
    #[pymodule_export]
    use crate::facts::{_fact, _missing, Fact, MissingFact};
    #[pymodule_export]
    use crate::language::Text;
    #[pymodule_export]
    use crate::ledger::{_ledger, _ledger_entry, Ledger, LedgerEntry, settlements_schema};
    #[pymodule_export]
    use crate::metric::{
        _value, Metric, Value, demand_table, incentive_table, linkage_table, metric_by_name, metrics, sets,
        side_by_side, tagging, undertaken, undertakings,
    };
    #[pymodule_export]
    use crate::node::{_node, Node};
    #[pymodule_export]
    use crate::notice::{
        _answer, _fault, Answer, Definition, Fault, Provision, catalogue, definition_of, definitions, provision,
        provisions,
    };
    #[pymodule_export]
    use crate::numbers::{_points, Points};
    #[pymodule_export]
    use crate::reading::{_limits, Limits};
    #[pymodule_export]
    use crate::shipped::{shipped_dossier, shipped_dossiers};
    #[pymodule_export]
    use crate::shortfall::{_shortfall, Shortfall};
    #[pymodule_export]
    use crate::standard::{Shape, Standard};
    #[pymodule_export]
    use crate::table::Table;
    #[pymodule_export]
    use crate::tables::{indicator_table, metric_table, shortfall_table, wide_table};
    #[pymodule_export]
    use crate::vocabulary::{Vocabulary, describe, dossier_schema, places, standard_schema, vocabularies, vocabulary};

    #[pymodule_init]
    fn only_one_interpreter(py: pyo3::Python<'_>) -> pyo3::PyResult<()> {
        crate::interpreter::refuse_others(py)
    }

    /// The version of the package.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name that Python gives it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
