//! The tree of an assessment: indicators and observation points, each with how it stands and why.

use std::sync::Arc;

use chanjiao::assessment::{AssessmentDocument, IndicatorResult, PointResult, Points as CorePoints};
use chanjiao::language::Bilingual;
use chanjiao::standard::Tier;
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::assessment::{Assessment, Held};
use crate::enums;
use crate::facts::{Fact, MissingFact};
use crate::language::{self, Text};
use crate::numbers::Points;
use crate::pickling::restorer;
use crate::typed::{Each, Tuple, word};
use crate::writing;

/// An indicator (指标) or an observation point (观测点), and how it stands.
///
/// Iterating over a node gives the nodes below it; `walk()` gives it and everything below.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Clone)]
pub struct Node {
    held: Arc<Held>,
    /// The position on each level, from the first.
    steps: Vec<usize>,
}

/// A node as a row of a table.
pub(crate) struct Row<'a> {
    pub(crate) id: &'a str,
    pub(crate) kind: &'static str,
    pub(crate) level: usize,
    pub(crate) tier: String,
    pub(crate) parent: Option<&'a str>,
    pub(crate) label: &'a Bilingual,
    pub(crate) status: String,
    pub(crate) points: Option<&'a CorePoints>,
    pub(crate) reason: Bilingual,
    /// How many facts a point misses.
    pub(crate) missing: Option<usize>,
}

/// What stands at a node.
#[derive(Clone, Copy)]
enum At<'a> {
    Indicator(&'a IndicatorResult),
    Point(&'a PointResult),
}

impl<'a> At<'a> {
    fn find(document: &'a AssessmentDocument, steps: &[usize]) -> Option<Self> {
        let (first, below) = steps.split_first()?;
        let mut at = Self::Indicator(document.indicators.get(*first)?);
        for step in below {
            at = at.child(*step)?;
        }
        Some(at)
    }

    fn child(self, step: usize) -> Option<Self> {
        let Self::Indicator(indicator) = self else { return None };
        match indicator.indicators.get(step) {
            Some(below) => Some(Self::Indicator(below)),
            None => {
                let step = step.checked_sub(indicator.indicators.len())?;
                indicator.observation_points.get(step).map(Self::Point)
            }
        }
    }

    const fn children(self) -> usize {
        match self {
            Self::Indicator(indicator) => indicator.indicators.len().saturating_add(indicator.observation_points.len()),
            Self::Point(_) => 0,
        }
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::Indicator(_) => "indicator",
            Self::Point(_) => "point",
        }
    }

    fn id(self) -> &'a str {
        match self {
            Self::Indicator(indicator) => &indicator.id,
            Self::Point(point) => &point.id,
        }
    }
}

impl Node {
    /// The node at these positions; none where there is none.
    pub(crate) fn new(held: Arc<Held>, steps: Vec<usize>) -> Option<Self> {
        At::find(held.document(), &steps)?;
        Some(Self { held, steps })
    }

    /// The nodes of the first level.
    pub(crate) fn roots(held: &Arc<Held>) -> Vec<Self> {
        (0..held.document().indicators.len()).map(|step| Self { held: Arc::clone(held), steps: vec![step] }).collect()
    }

    #[expect(clippy::expect_used, reason = "the node was there when this was made, and the document never changes")]
    fn at(&self) -> At<'_> {
        At::find(self.held.document(), &self.steps).expect("it was there")
    }

    pub(crate) fn row(&self) -> Row<'_> {
        let at = self.at();
        let above = self.steps.split_last().and_then(|(_, above)| At::find(self.held.document(), above));
        let (label, status, points, reason, missing) = match at {
            At::Indicator(of) => (&of.label, of.status, Some(&of.points), &of.reason, None),
            At::Point(of) => (&of.text, of.status, of.points.as_ref(), &of.reason, Some(of.missing.len())),
        };
        Row {
            id: at.id(),
            kind: at.kind(),
            level: self.steps.len(),
            tier: word(&self.branch()),
            parent: above.map(At::id),
            label,
            status: word(&status),
            points,
            reason: reason.both(),
            missing,
        }
    }

    /// What the points of its branch decide.
    fn branch(&self) -> Tier {
        let first = self.steps.first().and_then(|first| self.held.document().indicators.get(*first));
        first.and_then(|first| first.tier).unwrap_or(Tier::Substantive)
    }

    pub(crate) fn has_id(&self, id: &str) -> bool {
        self.at().id() == id
    }

    fn below(&self) -> Vec<Self> {
        let below = |step| {
            let steps = self.steps.iter().copied().chain([step]).collect();
            Self { held: Arc::clone(&self.held), steps }
        };
        (0..self.at().children()).map(below).collect()
    }

    pub(crate) fn everything(&self) -> Vec<Self> {
        let mut all = vec![self.clone()];
        let mut next = 0;
        // Depth first: what is below a node comes right after it.
        while let Some(below) = all.get(next).map(Self::below) {
            next = next.saturating_add(1);
            all.splice(next..next, below);
        }
        all
    }

    fn point(&self) -> Option<&PointResult> {
        match self.at() {
            At::Point(point) => Some(point),
            At::Indicator(_) => None,
        }
    }
}

#[pymethods]
impl Node {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str) {
        ("id", "status")
    }

    /// The id that the standard gives it.
    #[getter]
    fn id(&self) -> &str {
        self.at().id()
    }

    /// `"indicator"` or `"point"`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.at().kind()
    }

    /// The level: 1, 2 and 3 for indicators, 4 for observation points.
    #[getter]
    const fn level(&self) -> usize {
        self.steps.len()
    }

    /// What an indicator is called, or what a point asks.
    #[getter]
    fn label(&self) -> Text {
        match self.at() {
            At::Indicator(indicator) => (&indicator.label).into(),
            At::Point(point) => (&point.text).into(),
        }
    }

    /// What the points of its branch decide.
    #[getter]
    fn tier(&self) -> enums::Tier {
        enums::Tier(self.branch())
    }

    /// How it stands: unknown and not applicable are answers of their own.
    #[getter]
    fn status(&self) -> enums::NodeStatus {
        enums::NodeStatus(match self.at() {
            At::Indicator(indicator) => indicator.status,
            At::Point(point) => point.status,
        })
    }

    /// The points it earns; `None` where none are to be had: in a gate, or where it does not apply.
    #[getter]
    fn points(&self) -> Option<Points> {
        match self.at() {
            At::Indicator(indicator) => Some((&indicator.points).into()),
            At::Point(point) => point.points.as_ref().map(Points::from),
        }
    }

    /// Why it stands so, with the numbers and the definition behind a rate.
    #[getter]
    fn reason(&self) -> Text {
        match self.at() {
            At::Indicator(indicator) => indicator.reason.both().into(),
            At::Point(point) => point.reason.both().into(),
        }
    }

    /// The nodes below it.
    #[getter]
    fn children(&self) -> Tuple<Self> {
        Tuple(self.below())
    }

    /// The node above it; `None` on the first level.
    #[getter]
    fn parent(&self) -> Option<Self> {
        let (_, above) = self.steps.split_last()?;
        Self::new(Arc::clone(&self.held), above.to_vec())
    }

    /// It and everything below it, each node before those below.
    fn walk(&self) -> Tuple<Self> {
        Tuple(self.everything())
    }

    /// How binding a point is; `None` for an indicator.
    #[getter]
    fn force(&self) -> Option<enums::Force> {
        self.point().map(|point| enums::Force(point.force))
    }

    /// The provisions that a point answers, by full id.
    #[getter]
    fn provisions(&self) -> Tuple<&str> {
        self.point().into_iter().flat_map(|point| &point.provisions).map(String::as_str).collect()
    }

    /// Why a point is only a reading of its provisions; `None` where it is their word.
    #[getter]
    fn proxy(&self) -> Option<Text> {
        self.point().and_then(|point| point.proxy.as_ref()).map(Text::from)
    }

    /// The evidence that a point wants; `None` where it wants none.
    #[getter]
    fn wants(&self) -> Option<Text> {
        self.point().and_then(|point| point.wants.as_ref()).map(Text::from)
    }

    /// The facts that a point rests on.
    #[getter]
    fn used(&self) -> Tuple<Fact> {
        self.point().into_iter().flat_map(|point| &point.used).map(Fact::from).collect()
    }

    /// The facts that a point misses.
    #[getter]
    fn missing(&self) -> Tuple<MissingFact> {
        let unknown = &self.held.document().unknown;
        let numbers = self.point().into_iter().flat_map(|point| &point.missing);
        numbers.filter_map(|number| unknown.get(*number)).map(MissingFact::from).collect()
    }

    /// As a dictionary, with everything below it.
    #[pyo3(signature = () -> "shapes.IndicatorResult | shapes.PointResult")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self.at() {
            At::Indicator(indicator) => writing::to_python(py, indicator),
            At::Point(point) => writing::to_python(py, point),
        }
    }

    fn __len__(&self) -> usize {
        self.at().children()
    }

    fn __iter__(&self) -> Each<Self> {
        self.below().into_iter().collect()
    }

    fn __bool__(&self) -> bool {
        true
    }

    fn __getitem__(&self, index: isize) -> PyResult<Self> {
        let mut below = self.below();
        let place = if index < 0 { below.len().checked_sub(index.unsigned_abs()) } else { Some(index.unsigned_abs()) };
        match place.filter(|place| *place < below.len()) {
            Some(place) => Ok(below.swap_remove(place)),
            None => Err(PyIndexError::new_err(index)),
        }
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.steps == other.steps && (Arc::ptr_eq(&self.held, &other.held) || self.held.is_same(&other.held))
    }

    fn __hash__(&self) -> u64 {
        language::hash((self.id(), &self.steps))
    }

    fn __str__(&self) -> String {
        let (status, reason) = match self.at() {
            At::Indicator(indicator) => (indicator.status, indicator.reason.both()),
            At::Point(point) => (point.status, point.reason.both()),
        };
        format!("{}：{}", status.label().zh, reason.zh)
    }

    fn __repr__(&self) -> String {
        let status = match self.at() {
            At::Indicator(indicator) => indicator.status,
            At::Point(point) => point.status,
        };
        format!("<Node {:?} {}>", self.id(), status.label().en)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let restore = restorer(py, "_node")?;
        (restore, (Assessment(Arc::clone(&self.held)), self.steps.clone())).into_pyobject(py)
    }
}

/// Finds a pickled node again.
#[pyfunction]
pub(crate) fn _node(assessment: &Assessment, steps: Vec<usize>) -> Option<Node> {
    Node::new(Arc::clone(&assessment.0), steps)
}
