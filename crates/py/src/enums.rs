//! The words of the library that Python gets as members of an enumeration of `chanjiao._enums`.

use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;
use serde::Serialize;

use crate::writing;

/// Wraps words of the library, so that Python gets members of the enumeration of that name.
macro_rules! enumerations {
    ($($(#[$meta:meta])* $name:ident($word:ty);)*) => {
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
    };
}

enumerations! {
    /// How a criterion, a point or a gate stands.
    Status(chanjiao::assessment::Status);
    /// How a veto stands.
    VetoStatus(chanjiao::assessment::VetoStatus);
    /// How much a diagnostic weighs.
    Severity(chanjiao::fault::Severity);
}

/// The member of an enumeration that a word, as it is written on the wire, names.
fn member<'py>(class: &Bound<'py, PyType>, word: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    class.call1((writing::to_python(class.py(), word)?,))
}
