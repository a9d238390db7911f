//! The words of the library that Python gets as members of an enumeration of `chanjiao._enums`, with their labels.

use chanjiao::assessment::{
    NodeStatus as CoreNodeStatus, Status as CoreStatus, VetoStatus as CoreVetoStatus, Weight as CoreWeight,
};
use chanjiao::definition::Certainty as CoreCertainty;
use chanjiao::fault::Severity as CoreSeverity;
use chanjiao::language::Text as CoreText;
use chanjiao::ledger::State as CoreState;
use chanjiao::metric::Lack as CoreLack;
use chanjiao::notice::{Actor as CoreActor, Force as CoreForce, Kind as CoreKind};
use chanjiao::standard::{Authority as CoreAuthority, Tier as CoreTier};
use pyo3::inspect::{PyStaticExpr, PyStaticOperator};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyType};
use serde::Serialize;

use crate::language::Text;
use crate::writing;

/// Wraps words of the library, so that Python gets members of the enumeration of that name.
macro_rules! enumerations {
    ($($(#[$meta:meta])* $name:ident($word:ty), $all:expr, $label:expr;)*) => {
        $(
            $(#[$meta])*
            #[derive(Debug, Clone, Copy)]
            pub(crate) struct $name(pub(crate) $word);

            impl<'py> IntoPyObject<'py> for $name {
                type Target = PyAny;
                type Output = Bound<'py, PyAny>;
                type Error = PyErr;

                const OUTPUT_TYPE: PyStaticExpr = PyStaticExpr::Attribute {
                    value: &PyStaticExpr::Name { id: "chanjiao._enums" },
                    attr: stringify!($name),
                };

                fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
                    member(CLASS.import(py, "chanjiao._enums", stringify!($name))?, &self.0)
                }
            }
        )*

        /// The labels of an enumeration's words, in order; none where there is no such enumeration.
        fn labels(py: Python<'_>, name: &str) -> PyResult<Option<Vec<(String, CoreText)>>> {
            match name {
                $(stringify!($name) => {
                    let label: fn($word) -> CoreText = $label;
                    let all: &[$word] = $all;
                    all.iter().map(|word| Ok((written(py, word)?, label(*word)))).collect::<PyResult<_>>().map(Some)
                })*
                _ => Ok(None),
            }
        }
    };
}

enumerations! {
    /// How a criterion, a point or a gate stands.
    Status(CoreStatus),
        &[CoreStatus::Met, CoreStatus::Unmet, CoreStatus::Unknown, CoreStatus::NotApplicable], CoreStatus::label;
    /// How a veto stands.
    VetoStatus(CoreVetoStatus),
        &[CoreVetoStatus::Triggered, CoreVetoStatus::Clear, CoreVetoStatus::Unknown],
        |status| CoreNodeStatus::Veto(status).label();
    /// How much a diagnostic weighs.
    Severity(CoreSeverity), &[CoreSeverity::Error, CoreSeverity::Warning, CoreSeverity::Hint], CoreSeverity::label;
    /// How much a shortfall weighs.
    Weight(CoreWeight), &[CoreWeight::Gate, CoreWeight::Problem, CoreWeight::Suggestion], CoreWeight::label;
    /// Why a fact counts as missing.
    Lack(CoreLack),
        &[
            CoreLack::NotStated, CoreLack::NotListed, CoreLack::Bounded, CoreLack::Approximate, CoreLack::Conflicting,
            CoreLack::OutOfRange, CoreLack::OtherDefinition, CoreLack::NoEvidence,
        ],
        CoreLack::label;
    /// What the points below a first-level indicator decide.
    Tier(CoreTier), CoreTier::ALL, CoreTier::label;
    /// On whose authority a standard stands.
    Authority(CoreAuthority), CoreAuthority::ALL, CoreAuthority::label;
    /// How strongly a provision asks.
    Force(CoreForce), CoreForce::ALL, CoreForce::label;
    /// Who must act, or urges.
    Actor(CoreActor), CoreActor::ALL, CoreActor::label;
    /// What kind of thing a provision is owed.
    ProvisionKind(CoreKind), CoreKind::ALL, CoreKind::label;
    /// How a problem of a ledger stands.
    ProblemState(CoreState), CoreState::ALL, |state| state.label();
    /// How sure we are of a definition.
    Certainty(CoreCertainty), CoreCertainty::ALL, CoreCertainty::label;
}

fn written(py: Python<'_>, word: &impl Serialize) -> PyResult<String> {
    writing::to_python(py, word)?.extract()
}

/// The member of an enumeration that a word, as it is written on the wire, names.
fn member<'py>(class: &Bound<'py, PyType>, word: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    class.call1((writing::to_python(class.py(), word)?,))
}

/// What a word of an enumeration is called.
#[pyfunction]
pub(crate) fn _label(py: Python<'_>, enumeration: &str, word: &Bound<'_, PyString>) -> PyResult<Text> {
    let word = word.to_str()?;
    let found = labels(py, enumeration)?.into_iter().flatten().find(|(known, _)| known == word);
    found.map(|(_, label)| label.into()).ok_or_else(|| pyo3::exceptions::PyKeyError::new_err(word.to_owned()))
}

/// The words of an enumeration.
#[pyfunction]
pub(crate) fn _words(py: Python<'_>, enumeration: &str) -> PyResult<Vec<String>> {
    Ok(labels(py, enumeration)?.into_iter().flatten().map(|(word, _)| word).collect())
}

/// How a node of the tree stands: a veto in its own words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NodeStatus(pub(crate) CoreNodeStatus);

impl<'py> IntoPyObject<'py> for NodeStatus {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = PyStaticExpr::BinOp {
        left: &Status::OUTPUT_TYPE,
        op: PyStaticOperator::BitOr,
        right: &VetoStatus::OUTPUT_TYPE,
    };

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self.0 {
            CoreNodeStatus::Plain(status) => Status(status).into_pyobject(py),
            CoreNodeStatus::Veto(status) => VetoStatus(status).into_pyobject(py),
        }
    }
}
