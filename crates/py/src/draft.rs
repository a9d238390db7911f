//! A dossier being filled in: what a value would bring, before it is written down.

use std::sync::{Arc, Mutex, PoisonError};

use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::reading::Limits as CoreLimits;
use chanjiao::validation::{Draft as CoreDraft, examine};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::diagnostics::{Diagnostics, Kind, Origin};
use crate::dossier::{Dossier, Pointer};
use crate::given;
use crate::reading::{self, Source, without_lock};

/// A dossier being filled in (填报中的档案): asks what a value would bring at a field, by its form and by every rule.
///
/// Make one of a dossier, and ask as often as you like: it stays as it was. Of a form that is being typed into, each key is
/// one question.
#[pyclass(module = "chanjiao", frozen)]
pub struct Draft {
    dossier: Dossier,
    draft: Mutex<CoreDraft>,
}

impl Draft {
    /// What a value, as JSON text, would bring at a place; without one, what taking the field out would.
    fn asked(&self, py: Python<'_>, pointer: &str, value: Option<&[u8]>) -> PyResult<Diagnostics> {
        let text = value.map(String::from_utf8_lossy);
        let found = without_lock(py, self.dossier.0.size(), || {
            let mut draft = self.draft.lock().unwrap_or_else(PoisonError::into_inner);
            draft.field(pointer, text.as_deref())
        });
        let whole = self.dossier.0.source();
        let source =
            Source { text: question(&whole.text, pointer, value), limits: whole.limits.clone(), located: false };
        Ok(Diagnostics::new(Arc::new(found), Origin { kind: Kind::Field, source }))
    }
}

#[pymethods]
impl Draft {
    /// Begins from a dossier.
    #[new]
    #[pyo3(signature = (dossier: "Dossier", /))]
    fn new(#[pyo3(from_py_with = given::dossier)] dossier: &Dossier) -> PyResult<Self> {
        let draft = CoreDraft::of(dossier.0.examined()).ok_or_else(|| {
            PyRuntimeError::new_err(
                "库内部错误，请报告；a fault of the library itself, please report it: a dossier was lost",
            )
        })?;
        Ok(Self { dossier: dossier.clone(), draft: Mutex::new(draft) })
    }

    /// The dossier as it stands, without what was asked of.
    #[getter]
    fn dossier(&self) -> Dossier {
        self.dossier.clone()
    }

    /// The faults that a value would bring at a JSON Pointer: `str`, `int`, dictionaries, lists, as in `Dossier.from_dict`.
    ///
    /// They are those that stand at the place or below it, and those elsewhere that the dossier does not have now; none has
    /// a line. While the form of the value is faulty, the rules cannot see it, and only the faults of form are given.
    #[pyo3(signature = (pointer, value: "object", /))]
    fn field(&self, py: Python<'_>, pointer: Pointer<'_>, value: &Bound<'_, PyAny>) -> PyResult<Diagnostics> {
        self.asked(py, pointer.text()?, Some(&reading::json(value)?))
    }

    /// The faults that taking out what stands at a JSON Pointer would bring.
    #[pyo3(signature = (pointer, /))]
    fn without(&self, py: Python<'_>, pointer: Pointer<'_>) -> PyResult<Diagnostics> {
        self.asked(py, pointer.text()?, None)
    }

    fn __repr__(&self) -> String {
        format!("<Draft of {:?}>", self.dossier.0.dossier().alliance.id.to_string())
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (py.get_type::<Self>(), (self.dossier.clone(),)).into_pyobject(py)
    }
}

/// What stands between the parts of a question: it is in no JSON text.
const BETWEEN: u8 = 0;

/// A question as bytes, so that what was found can be found again: the dossier's text, the place, the value.
fn question(dossier: &[u8], pointer: &str, value: Option<&[u8]>) -> Arc<[u8]> {
    [dossier, pointer.as_bytes(), value.unwrap_or_default()].join(&BETWEEN).into()
}

/// Asks a pickled question again. A value is never empty text, so that no value is told from every value.
pub(crate) fn find(question: &[u8], limits: &CoreLimits) -> Found {
    let mut parts = question.rsplitn(3, |byte| *byte == BETWEEN);
    let (Some(value), Some(pointer), Some(dossier)) = (parts.next(), parts.next(), parts.next()) else {
        return Found::default();
    };
    let value = Some(String::from_utf8_lossy(value)).filter(|value| !value.is_empty());
    let draft = CoreDraft::of(&examine(dossier, limits));
    draft.map(|mut draft| draft.field(&String::from_utf8_lossy(pointer), value.as_deref())).unwrap_or_default()
}
