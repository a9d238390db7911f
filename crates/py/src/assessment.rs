//! Assessments: the verdict at once, what explains it when it is asked for.

use std::sync::Arc;

use chanjiao::assessment::{Assessment as CoreAssessment, AssessmentDocument, Outcome, Part};
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::assessor::Assessor;
use crate::display;
use crate::dossier::Dossier;
use crate::enums;
use crate::facts::MissingFact;
use crate::language::{self, Text};
use crate::node::Node;
use crate::numbers::Points;
use crate::pickling::restorer;
use crate::reading::without_lock;
use crate::shortfall::Shortfall;
use crate::typed::Tuple;
use crate::writing;

/// An assessment with what it was made of.
pub(crate) struct Held {
    assessment: CoreAssessment,
    dossier: Dossier,
    assessor: Assessor,
    year: Option<u16>,
}

impl Held {
    pub(crate) const fn new(
        assessment: CoreAssessment,
        dossier: Dossier,
        assessor: Assessor,
        year: Option<u16>,
    ) -> Self {
        Self { assessment, dossier, assessor, year }
    }

    pub(crate) const fn of_dossier(&self) -> &Dossier {
        &self.dossier
    }

    pub(crate) const fn assessment(&self) -> &CoreAssessment {
        &self.assessment
    }

    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.assessment == other.assessment
    }

    fn facts(&self, numbers: &[usize]) -> Tuple<MissingFact> {
        let unknown = &self.document().unknown;
        numbers.iter().filter_map(|number| unknown.get(*number)).map(MissingFact::from).collect()
    }

    /// Everything, written when it is first asked for.
    pub(crate) fn document(&self) -> &AssessmentDocument {
        self.assessment.document()
    }
}

/// A dossier held against a standard (评估结果).
///
/// Three views of one result: the `verdict`, the list of problems (`shortfalls`), the `tree`.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Clone)]
pub struct Assessment(pub(crate) Arc<Held>);

#[pymethods]
impl Assessment {
    /// The dossier that was assessed.
    #[getter]
    fn dossier(&self) -> Dossier {
        self.0.dossier.clone()
    }

    /// The standard it was held against.
    #[getter]
    fn standard(&self) -> crate::standard::Standard {
        self.0.assessor.standard.clone()
    }

    /// The reporting year that was asked for.
    #[getter]
    fn year(&self) -> Option<u16> {
        self.0.year
    }

    /// The verdict.
    #[getter]
    fn verdict(&self) -> Verdict {
        Verdict(Arc::clone(&self.0))
    }

    /// The outcomes that remain possible, from worst to best, as words.
    #[getter]
    fn outcomes(&self) -> Tuple<String> {
        self.verdict().outcomes()
    }

    /// The points of the substantive indicators.
    #[getter]
    fn points(&self) -> Points {
        (&self.0.assessment.verdict().points).into()
    }

    /// The list of problems and suggestions (问题清单), in the order to tackle them.
    #[getter]
    fn shortfalls(&self) -> Tuple<Shortfall> {
        Shortfall::all(&self.0)
    }

    /// The tree of indicators: its first level, with everything below.
    #[getter]
    fn tree(&self) -> Tuple<Node> {
        Tuple(Node::roots(&self.0))
    }

    /// Every node of the tree, each before those below it.
    fn walk(&self) -> Tuple<Node> {
        Node::roots(&self.0).iter().flat_map(Node::everything).collect()
    }

    /// The node of an indicator or a point, by id; `KeyError` where the standard has none of that id.
    fn find(&self, id: &str) -> PyResult<Node> {
        let mut all = Node::roots(&self.0).into_iter().flat_map(|root| root.everything());
        all.find(|node| node.has_id(id)).ok_or_else(|| {
            PyKeyError::new_err(format!(
                "标准没有 {id:?} 这个指标或观测点，全部见 walk()；the standard has no indicator or point {id:?}: walk() has all of them"
            ))
        })
    }

    /// Every missing fact, and the points that wait for it.
    #[getter]
    fn missing(&self) -> Tuple<MissingFact> {
        self.0.document().unknown.iter().map(MissingFact::from).collect()
    }

    /// The missing facts each of which could, by a bad answer alone, settle the verdict.
    #[getter]
    fn could_end_it(&self) -> Tuple<MissingFact> {
        self.0.facts(&self.0.document().could_end_it)
    }

    /// Missing facts whose good answers together would settle the verdict at its best, none of them to spare; `None`
    /// where it is settled, or nothing would.
    #[getter]
    fn path(&self) -> Option<Tuple<MissingFact>> {
        self.0.document().path.as_deref().map(|numbers| self.0.facts(numbers))
    }

    /// The assessment in words: plain text, Markdown or HTML, whole or in parts.
    ///
    /// The parts are `"verdict"`, `"problems"`, `"unknown"`, `"tree"` and `"annex"`.
    #[pyo3(signature = (lang: "Lang" = "zh", *, format: "ReportFormat" = "text", parts: "Sequence[ReportPart] | None" = None))]
    fn explain(&self, lang: &str, format: &str, parts: Option<Vec<String>>) -> PyResult<String> {
        let (lang, form) = (language::chosen(lang)?, language::form(format)?);
        let parts = match parts {
            None => Part::ALL.to_vec(),
            Some(words) => words.iter().map(|word| part(word)).collect::<PyResult<_>>()?,
        };
        Ok(self.0.assessment.parts(&parts, form, lang))
    }

    /// As canonical JSON (RFC 8785).
    fn to_json(&self, py: Python<'_>) -> String {
        without_lock(py, self.0.dossier.0.size(), || self.0.assessment.to_canonical_json())
    }

    /// As dictionaries and lists; yours to change.
    #[pyo3(signature = () -> "shapes.Assessment")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, self.0.document())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.is_same(&other.0)
    }

    fn __hash__(&self) -> u64 {
        language::hash((self.0.assessor.assessor.standard().digest(), self.0.dossier.0.digest(), self.0.year))
    }

    fn _repr_html_(&self) -> String {
        self.0.assessment.html(display::shown())
    }

    fn __str__(&self) -> String {
        self.0.assessment.report(chanjiao::language::Lang::Zh)
    }

    fn __repr__(&self) -> String {
        let verdict = self.0.assessment.verdict();
        let words: Vec<String> = verdict.outcomes.iter().map(Outcome::word).collect();
        format!("<Assessment of {:?}: {}>", self.0.dossier.0.dossier().alliance.id.to_string(), words.join(" | "))
    }

    fn __copy__(&self) -> Self {
        self.clone()
    }

    fn __deepcopy__(&self, _memo: &Bound<'_, PyAny>) -> Self {
        self.clone()
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let restore = restorer(py, "_assessment")?;
        (restore, (self.0.assessor.clone(), self.0.dossier.clone(), self.0.year)).into_pyobject(py)
    }
}

/// Assesses again what was pickled.
#[pyfunction]
pub(crate) fn _assessment(assessor: &Assessor, dossier: &Dossier, year: Option<u16>) -> Option<Assessment> {
    assessor.held(dossier, year).map(|held| Assessment(Arc::new(held)))
}

fn part(word: &str) -> PyResult<Part> {
    Ok(match word {
        "verdict" => Part::Verdict,
        "problems" => Part::Problems,
        "unknown" => Part::Unknown,
        "tree" => Part::Tree,
        "annex" => Part::Annex,
        other => {
            return Err(PyValueError::new_err(format!(
                "没有 {other:?} 这一部分；there is no part {other:?}: verdict, problems, unknown, tree, annex"
            )));
        }
    })
}

/// The verdict (总体结论): the outcomes that remain possible, and how the gates and the points stand.
#[pyclass(module = "chanjiao", frozen)]
pub struct Verdict(Arc<Held>);

#[pymethods]
impl Verdict {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str) {
        ("settled", "outcomes")
    }

    /// The outcomes that remain possible, from worst to best, as words.
    #[getter]
    fn outcomes(&self) -> Tuple<String> {
        self.0.assessment.verdict().outcomes.iter().map(Outcome::word).collect()
    }

    /// Whether only one remains.
    #[getter]
    fn settled(&self) -> bool {
        self.0.assessment.verdict().settled
    }

    /// The verdict in a sentence.
    #[getter]
    fn sentence(&self) -> Text {
        self.0.assessment.verdict().sentence.both().into()
    }

    /// How the veto points stand together.
    #[getter]
    fn veto(&self) -> enums::VetoStatus {
        enums::VetoStatus(self.0.assessment.verdict().veto)
    }

    /// How the basic points stand together.
    #[getter]
    fn basic(&self) -> enums::Status {
        enums::Status(self.0.assessment.verdict().basic)
    }

    /// The points of the substantive indicators.
    #[getter]
    fn points(&self) -> Points {
        (&self.0.assessment.verdict().points).into()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.assessment.verdict() == other.0.assessment.verdict()
    }

    fn __str__(&self) -> String {
        self.0.assessment.verdict().sentence.both().zh
    }

    fn __repr__(&self) -> String {
        format!("<Verdict: {}>", self.0.assessment.verdict().sentence.both().en)
    }
    fn __hash__(&self) -> u64 {
        language::hash(self.0.assessment.verdict().outcomes.iter().map(Outcome::word).collect::<Vec<_>>())
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let get = py.import("operator")?.getattr("attrgetter")?.call1(("verdict",))?;
        (get, (Assessment(Arc::clone(&self.0)),)).into_pyobject(py)
    }
}
