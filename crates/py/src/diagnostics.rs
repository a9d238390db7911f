//! What was found in a document: a sequence of diagnostics, each with its place and its remedy.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use chanjiao::assessment::Form;
use chanjiao::cohort::{Cohort, Recipe};
use chanjiao::diagnostic::{Diagnostic as CoreDiagnostic, Diagnostics as Found};
use chanjiao::dossier::Dossier as CoreDossier;
use chanjiao::fault::Severity;
use chanjiao::language::Lang;
use chanjiao::ledger::Settlements;
use chanjiao::reading::Limits as CoreLimits;
use chanjiao::standard::Standard as CoreStandard;
use chanjiao::validation;
use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use crate::code;
use crate::cohort;
use crate::display;
use crate::draft;
use crate::enums;
use crate::given;
use crate::language::{self, Text};
use crate::ledger;
use crate::pickling::restorer;
use crate::reading::{self, Limits, Source};
use crate::standard;
use crate::table::Table;
use crate::tables;
use crate::typed::{Each, Tuple};
use crate::writing;

/// What was looked at when it was found: enough to find it again, for that is how it is pickled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) kind: Kind,
    pub(crate) source: Source,
}

/// Names the ways in which something can be looked at.
macro_rules! kinds {
    ($($(#[$meta:meta])* $kind:ident),* $(,)?) => {
        /// How it was looked at.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Kind {
            $($(#[$meta])* $kind,)*
        }

        impl Kind {
            const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// Its name in what is pickled.
            const fn word(self) -> &'static str {
                match self {
                    $(Self::$kind => stringify!($kind),)*
                }
            }
        }
    };
}

kinds! {
    /// A dossier was read.
    Form,
    /// A dossier was read and held against the rules.
    Whole,
    /// A value was held against a draft.
    Field,
    /// A standard in TOML was loaded.
    StandardToml,
    /// A standard in JSON was loaded.
    StandardJson,
    /// Two shapes of standards were compared.
    Shape,
    /// A code was parsed.
    CreditCode,
    /// A code was parsed.
    DivisionCode,
    /// A code was parsed.
    IndustryCode,
    /// A code was parsed.
    MajorCode,
    /// A code was parsed.
    SchoolCode,
    /// A code was parsed.
    DocumentNumber,
    /// A code was parsed.
    CountryCode,
    /// A cohort was read.
    Cohort,
    /// Assessments were gathered into a cohort.
    Gathering,
    /// A cohort was studied.
    Study,
    /// A recipe was read.
    Recipe,
    /// A bare matrix was scored.
    Matrix,
    /// Statements about problems were read.
    Settlements,
    /// A ledger was drawn up.
    Ledger,
}

impl Kind {
    pub(crate) fn find(self, Source { text, limits, .. }: &Source) -> Found {
        match self {
            Self::Form => CoreDossier::read(text, limits).diagnostics,
            Self::Whole => validation::examine(text, limits).diagnostics,
            Self::Field => draft::find(text, limits),
            Self::StandardToml => CoreStandard::from_toml(text).diagnostics,
            Self::StandardJson => CoreStandard::from_json(text).diagnostics,
            Self::Shape => standard::compared(text),
            Self::Cohort => Cohort::from_json(text, limits).diagnostics,
            Self::Gathering => cohort::find_gathering(text),
            Self::Study => cohort::find_study(text),
            Self::Recipe => Recipe::from_json(text).diagnostics,
            Self::Matrix => cohort::find_matrix(text),
            Self::Settlements => Settlements::read(text, limits).diagnostics,
            Self::Ledger => ledger::find_ledger(text),
            word => code::find(word, std::str::from_utf8(text).unwrap_or_default()),
        }
    }
}

/// Everything found in a document, in the order of its text: a sequence of `Diagnostic`.
///
/// `str()` is a readable report in Chinese, `report("en")` one in English.
#[pyclass(module = "chanjiao", frozen, sequence)]
#[derive(Debug)]
pub struct Diagnostics {
    found: Arc<Found>,
    origin: Origin,
}

impl Diagnostics {
    pub(crate) const fn new(found: Arc<Found>, origin: Origin) -> Self {
        Self { found, origin }
    }

    fn at(&self, index: usize) -> Diagnostic {
        Diagnostic { found: Arc::clone(&self.found), index, origin: self.origin.clone() }
    }
}

#[pymethods]
impl Diagnostics {
    fn __len__(&self) -> usize {
        self.found.items.len()
    }

    fn __iter__(&self) -> Each<Diagnostic> {
        (0..self.found.items.len()).map(|index| self.at(index)).collect()
    }

    fn __getitem__(&self, index: isize) -> PyResult<Diagnostic> {
        let length = self.found.items.len();
        let place = if index < 0 { length.checked_sub(index.unsigned_abs()) } else { Some(index.unsigned_abs()) };
        let place = place.filter(|place| *place < length);
        place.map(|place| self.at(place)).ok_or_else(|| PyIndexError::new_err(index))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.found == other.found
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.found.to_canonical_json().hash(&mut hasher);
        hasher.finish()
    }

    /// How many more were found than are listed.
    #[getter]
    fn omitted(&self) -> usize {
        self.found.omitted
    }

    /// Whether anything is wrong, and not merely odd.
    #[getter]
    fn has_errors(&self) -> bool {
        self.found.has_errors()
    }

    /// A readable report, as plain text, Markdown or HTML.
    #[pyo3(signature = (lang: "Lang" = "zh", *, format: "ReportFormat" = "text"))]
    fn report(&self, lang: &str, format: &str) -> PyResult<String> {
        let lang = language::chosen(lang)?;
        Ok(match language::form(format)? {
            Form::Text => self.found.report(lang),
            Form::Markdown => self.found.markdown(lang),
            Form::Html => self.found.html(lang),
        })
    }

    /// As canonical JSON (RFC 8785).
    fn to_json(&self) -> String {
        self.found.to_canonical_json()
    }

    /// As a table, a row each; `polars.DataFrame(diagnostics)` and the like take them as they are.
    ///
    /// Columns:
    ///
    /// - `code`, `severity`: the stable code; a word of `Severity`.
    /// - `path`, `entity`: a JSON Pointer; the id of the entity it stands in or speaks of, null of none.
    /// - `line`, `column`: from 1, in characters; null where the document did not come as text.
    /// - `message_zh`, `message_en`, `help_zh`, `help_en`: what is wrong, and what to do about it.
    /// - `provisions`: full ids of the provisions it rests on; a list.
    fn table(&self) -> Table {
        tables::of_diagnostics(&self.found)
    }

    /// Arrow's PyCapsule interface: the rows of `table()`.
    #[pyo3(signature = (requested_schema: "object | None" = None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface lets a producer give what it has where it cannot give what is asked for.
        let _ = requested_schema;
        self.table().stream(py)
    }

    /// As a list of dictionaries.
    #[pyo3(signature = () -> "list[shapes.Diagnostic]")]
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, &self.found.items)
    }

    fn _repr_html_(&self) -> String {
        self.found.html(display::shown())
    }

    fn __str__(&self) -> String {
        self.found.report(Lang::Zh)
    }

    fn __repr__(&self) -> String {
        let count = |severity| self.found.count(severity);
        let (errors, warnings, hints) = (count(Severity::Error), count(Severity::Warning), count(Severity::Hint));
        format!("<Diagnostics: {errors} errors, {warnings} warnings, {hints} hints>")
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let restore = restorer(py, "_found")?;
        let (text, located, limits) = self.origin.source.pickled(py);
        (restore, (self.origin.kind.word(), text, located, limits)).into_pyobject(py)
    }
}

/// Finds again what was pickled.
#[pyfunction]
pub(crate) fn _found(kind: &str, text: &[u8], located: bool, limits: Limits) -> PyResult<Diagnostics> {
    let known = Kind::ALL.iter().find(|known| known.word() == kind);
    let kind = *known.ok_or_else(|| PyValueError::new_err(kind.to_owned()))?;
    let source = Source { text: text.into(), limits: limits.0, located };
    let found = source.shown(kind.find(&source));
    Ok(Diagnostics::new(Arc::new(found), Origin { kind, source }))
}

/// Everything that is wrong or odd with the text of a dossier: its form, and what its facts say of one another.
///
/// Nothing is raised, however faulty the text.
#[pyfunction]
#[pyo3(signature = (text: "str | bytes", /, *, limits: "Limits | None" = None))]
pub(crate) fn examine(
    py: Python<'_>,
    text: &Bound<'_, PyAny>,
    #[pyo3(from_py_with = given::limits)] limits: Option<CoreLimits>,
) -> PyResult<Diagnostics> {
    let source = Source { text: reading::text(text)?, limits: limits.unwrap_or_default(), located: true };
    let kind = Kind::Whole;
    let found = reading::without_lock(py, source.text.len(), || kind.find(&source));
    Ok(Diagnostics::new(Arc::new(found), Origin { kind, source }))
}

/// One thing found in a document: what is wrong, where, and what to do about it.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug)]
pub struct Diagnostic {
    found: Arc<Found>,
    index: usize,
    origin: Origin,
}

impl Diagnostic {
    #[expect(
        clippy::indexing_slicing,
        reason = "the index was within the list when it was made, and the list never changes"
    )]
    fn get(&self) -> &CoreDiagnostic {
        &self.found.items[self.index]
    }
}

#[pymethods]
impl Diagnostic {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str, &'static str) {
        ("code", "severity", "path")
    }

    /// The stable code, such as `CJ0203`.
    #[getter]
    fn code(&self) -> &'static str {
        self.get().code
    }

    /// How much it weighs.
    #[getter]
    fn severity(&self) -> enums::Severity {
        enums::Severity(self.get().severity)
    }

    /// Where: a JSON Pointer.
    #[getter]
    fn path(&self) -> &str {
        &self.get().path
    }

    /// The entity it stands in or speaks of, by its id; `None` where it is of none.
    #[getter]
    fn entity(&self) -> Option<&str> {
        self.get().entity.as_deref()
    }

    /// The line, from 1; `None` where the document did not come as text.
    #[getter]
    fn line(&self) -> Option<usize> {
        self.get().line
    }

    /// The column, from 1, in characters; `None` where the document did not come as text.
    #[getter]
    fn column(&self) -> Option<usize> {
        self.get().column
    }

    /// What is wrong.
    #[getter]
    fn message(&self) -> Text {
        (&self.get().message).into()
    }

    /// What to do about it.
    #[getter]
    fn help(&self) -> Text {
        (&self.get().help).into()
    }

    /// The provisions it rests on, by full id.
    #[getter]
    fn provisions(&self) -> Tuple<&'static str> {
        self.get().provisions.iter().copied().collect()
    }

    /// Where the rule comes from, when it is not the notice.
    #[getter]
    fn source(&self) -> Option<Text> {
        self.get().source.as_ref().map(Text::from)
    }

    /// Other places that have to do with it: JSON Pointer, line, column, and what stands there.
    #[getter]
    fn related(&self) -> Tuple<(&str, Option<usize>, Option<usize>, Text)> {
        let related = self.get().related.iter();
        related.map(|of| (of.path.as_str(), of.line, of.column, Text::from(&of.message))).collect()
    }

    /// As a dictionary.
    #[pyo3(signature = () -> "shapes.Diagnostic")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, self.get())
    }

    /// One line for people: place, severity, code, message, help.
    #[pyo3(signature = (lang: "Lang" = "zh"))]
    fn line_for(&self, lang: &str) -> PyResult<String> {
        Ok(self.get().line_for(language::chosen(lang)?))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.get() == other.get()
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.code(), self.path(), &self.get().message).hash(&mut hasher);
        hasher.finish()
    }

    fn __str__(&self) -> String {
        self.get().line_for(Lang::Zh)
    }

    fn __repr__(&self) -> String {
        let found = self.get();
        format!("<Diagnostic {} {} {:?}: {}>", found.code, found.severity.label().en, found.path, found.message.en)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let item = py.import("operator")?.getattr("getitem")?;
        let all = Diagnostics::new(Arc::clone(&self.found), self.origin.clone());
        (item, (Bound::new(py, all)?, self.index)).into_pyobject(py)
    }
}
