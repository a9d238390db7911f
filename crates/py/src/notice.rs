//! The notice: its provisions and what answers each, the definitions behind rates, and everything that can be found wrong.

use std::sync::LazyLock;

use chanjiao::definition::{self, Definition as CoreDefinition};
use chanjiao::fault::FaultKind;
use chanjiao::notice::{self, Answer as CoreAnswer, AnswerKind, Provision as CoreProvision};
use chanjiao::trace;
use chanjiao::validation;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::enums;
use crate::language::{self, Text};
use crate::pickling::restorer;
use crate::typed::Tuple;

/// Every answer of the library, gathered once.
static ANSWERS: LazyLock<Vec<CoreAnswer>> = LazyLock::new(trace::answers);

/// One provision (条款): one thing that one sentence of the notice asks of someone, or says of something.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug, Clone, Copy)]
pub struct Provision(&'static CoreProvision);

/// The provision of a full id, such as `moe-2024-20/2.1.1-2d`; `KeyError` where there is none.
#[pyfunction]
#[pyo3(signature = (id, /))]
pub(crate) fn provision(id: &str) -> PyResult<Provision> {
    notice::provision(id).map(Provision).ok_or_else(|| unknown("provisions()", id))
}

/// Every provision, in the order of the notice.
#[pyfunction]
pub(crate) fn provisions() -> Tuple<Provision> {
    notice::provisions().map(Provision).collect()
}

fn unknown(all: &str, id: &str) -> PyErr {
    PyKeyError::new_err(format!("没有 {id:?}，全部见 {all}；there is no {id:?}: {all} has all of them"))
}

#[pymethods]
impl Provision {
    /// The full id.
    #[getter]
    fn id(&self) -> &'static str {
        self.0.id
    }

    /// How strongly it asks.
    #[getter]
    const fn force(&self) -> enums::Force {
        enums::Force(self.0.force)
    }

    /// Who must act.
    #[getter]
    fn acts(&self) -> Tuple<enums::Actor> {
        self.0.acts.iter().copied().map(enums::Actor).collect()
    }

    /// Who must urge them to act; `None` where the notice puts nobody in between.
    #[getter]
    fn urged_by(&self) -> Option<enums::Actor> {
        self.0.urged_by.map(enums::Actor)
    }

    /// The notice's own words for it (Chinese), and ours (English).
    #[getter]
    fn term(&self) -> Text {
        self.0.term.into()
    }

    /// What the notice asks of whom, in one sentence of our own.
    #[getter]
    fn gloss(&self) -> Text {
        self.0.gloss.into()
    }

    /// How it is cited in print.
    #[getter]
    fn citation(&self) -> Text {
        self.0.citation().into()
    }

    /// What the library owes it.
    #[getter]
    fn kinds(&self) -> Tuple<enums::ProvisionKind> {
        self.0.kinds.iter().copied().map(enums::ProvisionKind).collect()
    }

    /// The provisions, by full id, whose indicator answers this one too.
    #[getter]
    fn via(&self) -> Tuple<&'static str> {
        self.0.via.iter().copied().collect()
    }

    /// Whether the notice's list ends in 等.
    #[getter]
    const fn is_open(&self) -> bool {
        self.0.is_open
    }

    /// Whether what is owed is our reading and not the notice's word.
    #[getter]
    const fn is_proxy(&self) -> bool {
        self.0.is_proxy
    }

    /// What in the library answers it: fields, rules, metrics, points, processes.
    #[getter]
    fn answers(&self) -> Tuple<Answer> {
        ANSWERS.iter().filter(|answer| answer.provision == self.0.id).map(Answer).collect()
    }

    /// What it is still owed: empty where everything is there.
    #[getter]
    fn still_owed(&self) -> Tuple<enums::ProvisionKind> {
        notice::owed(self.0, &ANSWERS).into_iter().map(enums::ProvisionKind).collect()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }

    fn __hash__(&self) -> u64 {
        language::hash(self.0.id)
    }

    fn __str__(&self) -> String {
        format!("{}：{}", self.0.citation().zh, self.0.gloss.zh)
    }

    fn __repr__(&self) -> String {
        format!("<Provision {} {}>", self.0.id, self.0.term.zh)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (restorer(py, "provision")?, (self.0.id,)).into_pyobject(py)
    }
}

/// What answers a provision (应答).
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug, Clone, Copy)]
pub struct Answer(&'static CoreAnswer);

#[pymethods]
impl Answer {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str) {
        ("kind", "name")
    }

    /// The provision that is answered, by full id.
    #[getter]
    fn provision(&self) -> &'static str {
        self.0.provision
    }

    /// What kind of thing answers it.
    #[getter]
    const fn kind(&self) -> enums::ProvisionKind {
        enums::ProvisionKind(self.0.by.kind())
    }

    /// The path of the field, the code of the rule, the name of the metric, the id of the point, or the Chinese name of the process.
    #[getter]
    fn name(&self) -> &'static str {
        match &self.0.by {
            AnswerKind::Field { path } => path,
            AnswerKind::Rule { code } => code,
            AnswerKind::Metric { name } => name,
            AnswerKind::Indicator { point } => point,
            AnswerKind::Process { name, .. } => name.zh,
        }
    }

    /// Whether it is our reading and not the notice's word.
    #[getter]
    const fn is_proxy(&self) -> bool {
        self.0.is_proxy
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        language::hash((self.0.provision, self.name()))
    }

    fn __repr__(&self) -> String {
        format!("<Answer to {}: {} {}>", self.0.provision, self.0.by.kind().label().en, self.name())
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let kind = crate::typed::word(&self.0.by.kind());
        (restorer(py, "_answer")?, (self.0.provision, kind, self.name())).into_pyobject(py)
    }
}

/// Finds a pickled answer again.
#[pyfunction]
pub(crate) fn _answer(provision: &str, kind: &str, name: &str) -> PyResult<Answer> {
    let is_it = |answer: &&'static CoreAnswer| {
        answer.provision == provision && crate::typed::word(&answer.by.kind()) == kind && Answer(answer).name() == name
    };
    ANSWERS.iter().find(is_it).map(Answer).ok_or_else(|| unknown("provisions()", provision))
}

/// How a figure is counted (口径). Two rates compare only under one definition.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug, Clone, Copy)]
pub struct Definition(&'static CoreDefinition);

/// The definition (口径) of an id; `KeyError` where there is none.
#[pyfunction]
#[pyo3(name = "definition", signature = (id, /))]
pub(crate) fn definition_of(id: &str) -> PyResult<Definition> {
    definition::definition(id).map(Definition).ok_or_else(|| unknown("definitions()", id))
}

/// Every definition (口径) that the library ships.
#[pyfunction]
pub(crate) fn definitions() -> Tuple<Definition> {
    definition::definitions().map(Definition).collect()
}

#[pymethods]
impl Definition {
    /// The stable id.
    #[getter]
    fn id(&self) -> &'static str {
        self.0.id
    }

    /// What the figure is called.
    #[getter]
    fn label(&self) -> Text {
        self.0.label.into()
    }

    /// The formula in words.
    #[getter]
    fn formula(&self) -> Text {
        self.0.formula.into()
    }

    /// The formula in letters, which `symbols` explains.
    #[getter]
    fn expression(&self) -> &'static str {
        self.0.expression
    }

    /// What each letter counts.
    #[getter]
    fn symbols(&self) -> Tuple<(char, Text)> {
        self.0.symbols.iter().map(|symbol| (symbol.letter, symbol.meaning.into())).collect()
    }

    /// Where it comes from.
    #[getter]
    fn source(&self) -> Text {
        self.0.source.into()
    }

    /// How sure we are that it is what its label says.
    #[getter]
    const fn certainty(&self) -> enums::Certainty {
        enums::Certainty(self.0.certainty)
    }

    /// What to beware of when comparing; `None` where there is nothing to say.
    #[getter]
    fn caution(&self) -> Option<Text> {
        self.0.caution.map(Text::from)
    }

    /// The provisions whose figures it counts, by full id.
    #[getter]
    fn provisions(&self) -> Tuple<&'static str> {
        self.0.provisions.iter().copied().collect()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }

    fn __hash__(&self) -> u64 {
        language::hash(self.0.id)
    }

    fn __repr__(&self) -> String {
        format!("<Definition {} {}>", self.0.id, self.0.label.zh)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (restorer(py, "definition")?, (self.0.id,)).into_pyobject(py)
    }
}

/// Something that can be found wrong or odd, as the catalogue has it: with `{placeholders}` for what is found.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug, Clone, Copy)]
pub struct Fault(&'static FaultKind);

/// Everything that can be found wrong or odd with a dossier.
#[pyfunction]
pub(crate) fn catalogue() -> Tuple<Fault> {
    validation::catalogue().map(Fault).collect()
}

#[pymethods]
impl Fault {
    /// The stable code, such as `CJ0203`.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code
    }

    /// How much it weighs.
    #[getter]
    const fn severity(&self) -> enums::Severity {
        enums::Severity(self.0.severity)
    }

    /// What is wrong.
    #[getter]
    fn message(&self) -> Text {
        self.0.message.into()
    }

    /// What to do about it.
    #[getter]
    fn help(&self) -> Text {
        self.0.help.into()
    }

    /// The provisions it rests on, by full id.
    #[getter]
    fn provisions(&self) -> Tuple<&'static str> {
        self.0.provisions.iter().copied().collect()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.code == other.0.code
    }

    fn __hash__(&self) -> u64 {
        language::hash(self.0.code)
    }

    fn __repr__(&self) -> String {
        format!("<Fault {}: {}>", self.0.code, self.0.message.zh)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (restorer(py, "_fault")?, (self.0.code,)).into_pyobject(py)
    }
}

/// Finds a pickled entry of the catalogue again.
#[pyfunction]
pub(crate) fn _fault(code: &str) -> PyResult<Fault> {
    validation::catalogue().find(|kind| kind.code == code).map(Fault).ok_or_else(|| unknown("catalogue()", code))
}
