//! Metrics by name: what each is, and its value in a dossier.

use chanjiao::metric::{self, Extent, Facts, Metric as CoreMetric, Value as CoreValue};
use pyo3::exceptions::PyKeyError;
use pyo3::inspect::{PyStaticExpr, PyStaticOperator};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use serde::Serialize;

use crate::dossier::Dossier;
use crate::enums;
use crate::facts::{Fact, MissingFact};
use crate::given;
use crate::language::{self, Text};
use crate::numbers::Fraction;
use crate::pickling::restorer;
use crate::typed::Tuple;
use crate::writing;

/// A metric (指标): a figure computed from the facts of a dossier.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Debug, Clone, Copy)]
pub struct Metric(&'static CoreMetric);

/// The metric of a name; `KeyError` where there is none.
#[pyfunction]
#[pyo3(name = "metric", signature = (name, /))]
pub(crate) fn metric_by_name(name: &str) -> PyResult<Metric> {
    core(name).map(Metric)
}

pub(crate) fn core(name: &str) -> PyResult<&'static CoreMetric> {
    metric::metric(name).ok_or_else(|| unknown("metrics()", name))
}

fn unknown(all: &str, name: &str) -> PyErr {
    PyKeyError::new_err(format!("没有 {name:?}，全部见 {all}；there is no {name:?}: {all} has all of them"))
}

/// Every metric, in the order of the notice.
#[pyfunction]
pub(crate) fn metrics() -> Tuple<Metric> {
    metric::metrics().map(Metric).collect()
}

#[pymethods]
impl Metric {
    /// The stable name.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name
    }

    /// What it is called.
    #[getter]
    fn label(&self) -> Text {
        self.0.label.into()
    }

    /// The unit; `share` for shares of 1.
    #[getter]
    fn unit(&self) -> Text {
        self.0.unit.into()
    }

    /// How it is computed, and what counts as missing.
    #[getter]
    fn formula(&self) -> Text {
        self.0.formula.into()
    }

    /// The definition (口径) that it computes, by id; `None` where it computes none of the registry.
    #[getter]
    fn definition(&self) -> Option<&'static str> {
        self.0.definition
    }

    /// The provisions it answers, by full id.
    #[getter]
    fn provisions(&self) -> Tuple<&'static str> {
        self.0.provisions.iter().copied().collect()
    }

    /// Why it is only our reading; `None` where the notice names it.
    #[getter]
    fn proxy(&self) -> Option<Text> {
        self.0.proxy.map(Text::from)
    }

    /// Its value in a dossier, at the reporting period or `back` periods before it.
    ///
    /// `year` is the reporting year; without it, each kind of period takes the last that is full by the dossier's date.
    /// What the dossier does not state is never taken for zero: the value is an interval then, and `missing` names it.
    #[pyo3(signature = (dossier: "Dossier", /, *, year: "int | None" = None, back: "int" = 0))]
    fn value(
        &self,
        #[pyo3(from_py_with = given::dossier)] dossier: &Dossier,
        #[pyo3(from_py_with = given::year)] year: Option<u16>,
        #[pyo3(from_py_with = given::small)] back: u16,
    ) -> Value {
        Value::of(self.0, dossier, year, back)
    }

    fn __eq__(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }

    fn __hash__(&self) -> u64 {
        language::hash(self.0.name)
    }

    fn __repr__(&self) -> String {
        format!("<Metric {} {}>", self.0.name, self.0.label.zh)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (restorer(py, "metric")?, (self.0.name,)).into_pyobject(py)
    }
}

/// A metric's value (指标值): an interval of exact numbers, or not applicable, with the facts that were missing.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Clone)]
pub struct Value {
    metric: &'static CoreMetric,
    dossier: Dossier,
    year: Option<u16>,
    back: u16,
    value: CoreValue,
}

impl Value {
    pub(crate) fn of(metric: &'static CoreMetric, dossier: &Dossier, year: Option<u16>, back: u16) -> Self {
        let value = metric.value(&Facts::of(dossier.0.dossier(), year), back);
        Self { metric, dossier: dossier.clone(), year, back, value }
    }

    /// What the metric is declared as.
    pub(crate) const fn declared(&self) -> &'static CoreMetric {
        self.metric
    }

    pub(crate) const fn core(&self) -> &CoreValue {
        &self.value
    }
}

/// The one number that a value is, or why there is none.
pub(crate) enum Exact {
    Known(Fraction),
    Not(enums::Status),
}

impl<'py> IntoPyObject<'py> for Exact {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = PyStaticExpr::BinOp {
        left: &Fraction::OUTPUT_TYPE,
        op: PyStaticOperator::BitOr,
        right: &enums::Status::OUTPUT_TYPE,
    };

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Known(number) => number.into_pyobject(py),
            Self::Not(status) => status.into_pyobject(py),
        }
    }
}

#[pymethods]
impl Value {
    /// The metric.
    #[getter]
    const fn metric(&self) -> Metric {
        Metric(self.metric)
    }

    /// The number, where only one is left; else `Status.UNKNOWN`, or `Status.NOT_APPLICABLE` where a denominator is 0.
    #[getter]
    fn exact(&self) -> Exact {
        use chanjiao::assessment::Status;
        match &self.value.extent {
            Extent::NotApplicable => Exact::Not(enums::Status(Status::NotApplicable)),
            Extent::PerhapsNotApplicable(_) => Exact::Not(enums::Status(Status::Unknown)),
            Extent::Within(interval) => match interval.exact() {
                Some(number) => Exact::Known(number.into()),
                None => Exact::Not(enums::Status(Status::Unknown)),
            },
        }
    }

    /// The low end; `None` where there is none.
    #[getter]
    fn low(&self) -> Option<Fraction> {
        self.value.interval().and_then(|interval| interval.low().value()).map(Fraction::from)
    }

    /// The high end; `None` where there is none.
    #[getter]
    fn high(&self) -> Option<Fraction> {
        self.value.interval().and_then(|interval| interval.high().value()).map(Fraction::from)
    }

    /// Whether the low end itself is too low.
    #[getter]
    fn low_open(&self) -> bool {
        self.value.interval().is_some_and(|interval| interval.low().is_open())
    }

    /// Whether the high end itself is too high.
    #[getter]
    fn high_open(&self) -> bool {
        self.value.interval().is_some_and(|interval| interval.high().is_open())
    }

    /// Whether it may yet turn out not to apply: a denominator may be 0.
    #[getter]
    const fn may_not_apply(&self) -> bool {
        self.value.may_not_apply()
    }

    /// The facts whose exact statement would make it one number.
    #[getter]
    fn missing(&self) -> Tuple<MissingFact> {
        self.value.missing.iter().map(MissingFact::from).collect()
    }

    /// The facts it rests on.
    #[getter]
    fn used(&self) -> Tuple<Fact> {
        self.value.used.iter().map(Fact::from).collect()
    }

    /// The definition (口径) that it was counted by; two values compare only under one.
    #[getter]
    fn definition(&self) -> Option<&str> {
        self.value.definition.as_deref()
    }

    /// As a dictionary.
    #[pyo3(signature = () -> "shapes.Value")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, &self.value)
    }

    fn __eq__(&self, other: &Self) -> bool {
        std::ptr::eq(self.metric, other.metric) && self.value == other.value
    }

    fn __hash__(&self) -> u64 {
        language::hash((self.metric.name, self.value.interval()))
    }

    fn __str__(&self) -> String {
        match self.value.interval() {
            Some(interval) => interval.describe().both().zh,
            None => chanjiao::assessment::Status::NotApplicable.label().zh.to_owned(),
        }
    }

    fn __repr__(&self) -> String {
        let said = match self.value.interval() {
            Some(interval) => interval.describe().both().en,
            None => chanjiao::assessment::Status::NotApplicable.label().en.to_owned(),
        };
        format!("<Value of {}: {said}>", self.metric.name)
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let restore = restorer(py, "_value")?;
        (restore, (self.metric.name, self.dossier.clone(), self.year, self.back)).into_pyobject(py)
    }
}

/// Computes a pickled value again.
#[pyfunction]
pub(crate) fn _value(name: &str, dossier: &Dossier, year: Option<u16>, back: u16) -> PyResult<Value> {
    metric_by_name(name).map(|metric| Value::of(metric.0, dossier, year, back))
}

/// What a named thing other than a metric gives of a dossier, as a dictionary.
fn relation<'py, T: Serialize>(
    py: Python<'py>,
    dossier: &Dossier,
    year: Option<u16>,
    give: impl FnOnce(&Facts<'_>) -> T,
) -> PyResult<Bound<'py, PyAny>> {
    writing::to_python(py, &give(&Facts::of(dossier.0.dossier(), year)))
}

/// The names of the sets of which a standard can ask that every member be present, each with its label.
#[pyfunction]
pub(crate) fn sets() -> Tuple<(&'static str, Text)> {
    metric::sets().map(|set| (set.name, set.label.into())).collect()
}

/// Which members of a named set a dossier bears.
#[pyfunction]
#[pyo3(signature = (name, dossier: "Dossier", /, *, year: "int | None" = None) -> "shapes.Tagging")]
pub(crate) fn tagging<'py>(
    py: Python<'py>,
    name: &str,
    #[pyo3(from_py_with = given::dossier)] dossier: &Dossier,
    #[pyo3(from_py_with = given::year)] year: Option<u16>,
) -> PyResult<Bound<'py, PyAny>> {
    let set = metric::set(name).ok_or_else(|| unknown("sets()", name))?;
    relation(py, dossier, year, |facts| set.tagging(facts))
}

/// The names of the undertakings of which a standard can ask that they be kept, each with its label.
#[pyfunction]
pub(crate) fn undertakings() -> Tuple<(&'static str, Text)> {
    metric::undertakings().map(|all| (all.name, all.label.into())).collect()
}

/// The bodies that undertook something, what each undertook and what it did.
#[pyfunction]
#[pyo3(signature = (name, dossier: "Dossier", /, *, year: "int | None" = None) -> "shapes.Bodies")]
pub(crate) fn undertaken<'py>(
    py: Python<'py>,
    name: &str,
    #[pyo3(from_py_with = given::dossier)] dossier: &Dossier,
    #[pyo3(from_py_with = given::year)] year: Option<u16>,
) -> PyResult<Bound<'py, PyAny>> {
    let undertakings = metric::undertaking(name).ok_or_else(|| unknown("undertakings()", name))?;
    relation(py, dossier, year, |facts| undertakings.bodies(facts))
}

/// Needs for technology and talent, each with what answers it.
#[pyfunction]
#[pyo3(signature = (dossier: "Dossier", /, *, year: "int | None" = None) -> "shapes.DemandTable")]
pub(crate) fn demand_table<'py>(
    py: Python<'py>,
    #[pyo3(from_py_with = given::dossier)] dossier: &Dossier,
    #[pyo3(from_py_with = given::year)] year: Option<u16>,
) -> PyResult<Bound<'py, PyAny>> {
    relation(py, dossier, year, metric::demand_table)
}

/// Incentives by policy: what is said of each.
#[pyfunction]
#[pyo3(signature = (dossier: "Dossier", /, *, year: "int | None" = None) -> "shapes.IncentiveTable")]
pub(crate) fn incentive_table<'py>(
    py: Python<'py>,
    #[pyo3(from_py_with = given::dossier)] dossier: &Dossier,
    #[pyo3(from_py_with = given::year)] year: Option<u16>,
) -> PyResult<Bound<'py, PyAny>> {
    relation(py, dossier, year, metric::incentive_table)
}

/// Industries with the majors that serve them, for the reporting class or the class `back` before it.
#[pyfunction]
#[pyo3(signature = (dossier: "Dossier", /, *, year: "int | None" = None, back: "int" = 0) -> "shapes.LinkageTable")]
pub(crate) fn linkage_table<'py>(
    py: Python<'py>,
    #[pyo3(from_py_with = given::dossier)] dossier: &Dossier,
    #[pyo3(from_py_with = given::year)] year: Option<u16>,
    #[pyo3(from_py_with = given::small)] back: u16,
) -> PyResult<Bound<'py, PyAny>> {
    relation(py, dossier, year, |facts| metric::linkage_table(facts, back))
}

/// Rates that answer one provision by different definitions, side by side.
#[pyfunction]
#[pyo3(signature = (dossier: "Dossier", /, *, year: "int | None" = None, back: "int" = 0) -> "shapes.SideBySide")]
pub(crate) fn side_by_side<'py>(
    py: Python<'py>,
    #[pyo3(from_py_with = given::dossier)] dossier: &Dossier,
    #[pyo3(from_py_with = given::year)] year: Option<u16>,
    #[pyo3(from_py_with = given::small)] back: u16,
) -> PyResult<Bound<'py, PyAny>> {
    relation(py, dossier, year, |facts| metric::side_by_side(facts, back))
}
