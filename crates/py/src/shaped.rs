//! Dictionaries of a known shape: what attributes give, so that the stubs name the shape.

use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use serde::Serialize;

use crate::writing;

/// Declares dictionaries by the names of their shapes.
macro_rules! shaped {
    ($($name:ident),* $(,)?) => {
        $(
            /// A dictionary of this shape.
            pub(crate) struct $name<'py>(Bound<'py, PyAny>);

            impl<'py> $name<'py> {
                /// Something serialised, as such a dictionary.
                pub(crate) fn of(py: Python<'py>, value: &impl Serialize) -> PyResult<Self> {
                    writing::to_python(py, value).map(Self)
                }

                /// The same, where there is something.
                #[allow(dead_code, reason = "some are always there, and the macro declares all alike")]
                pub(crate) fn perhaps(py: Python<'py>, value: Option<&impl Serialize>) -> PyResult<Option<Self>> {
                    value.map(|value| Self::of(py, value)).transpose()
                }
            }

            impl<'py> IntoPyObject<'py> for $name<'py> {
                type Target = PyAny;
                type Output = Bound<'py, PyAny>;
                type Error = PyErr;

                const OUTPUT_TYPE: PyStaticExpr = PyStaticExpr::Attribute {
                    value: &PyStaticExpr::Name { id: "chanjiao.shapes" },
                    attr: stringify!($name),
                };

                fn into_pyobject(self, _py: Python<'py>) -> PyResult<Self::Output> {
                    Ok(self.0)
                }
            }
        )*
    };
}

shaped!(
    CoupledSubsystems,
    DelphiStatistics,
    LedgerDossier,
    ObstaclesOfRows,
    Ranges,
    Ranking,
    Reference,
    Reversal,
    Selection,
    Sensitivity,
    Settlement,
    Sighted,
    StudyRequest,
    Trials,
    WithoutEachColumn,
);
