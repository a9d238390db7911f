//! Exact numbers in Python: `fractions.Fraction`, and points between a low and a high end.

use chanjiao::assessment::Points as CorePoints;
use chanjiao::quantity::Rational;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyTuple, PyType};
use serde::{Deserialize, Serialize};

use crate::pickling;

/// An exact number: `fractions.Fraction`, which is only loaded when somebody asks for a number.
#[derive(Debug, Clone)]
pub(crate) struct Fraction(Rational);

impl From<&Rational> for Fraction {
    fn from(number: &Rational) -> Self {
        Self(number.clone())
    }
}

impl<'py> IntoPyObject<'py> for Fraction {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr =
        PyStaticExpr::Attribute { value: &PyStaticExpr::Name { id: "fractions" }, attr: "Fraction" };

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        CLASS.import(py, "fractions", "Fraction")?.call1((self.0.to_string(),))
    }
}

/// Points as an interval: at the least, at the most, and out of how many. All are exact.
#[pyclass(module = "chanjiao", frozen, eq, hash)]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Points {
    low: Rational,
    high: Rational,
    max: Rational,
}

impl From<&CorePoints> for Points {
    fn from(points: &CorePoints) -> Self {
        let CorePoints { low, high, max, .. } = points;
        Self { low: low.exact.clone(), high: high.exact.clone(), max: max.exact.clone() }
    }
}

/// Makes pickled points again.
#[pyfunction]
pub(crate) fn _points(json: &str) -> PyResult<Points> {
    pickling::restored(json)
}

#[pymethods]
impl Points {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str, &'static str) {
        ("low", "high", "max")
    }

    /// At the least.
    #[getter]
    fn low(&self) -> Fraction {
        (&self.low).into()
    }

    /// At the most.
    #[getter]
    fn high(&self) -> Fraction {
        (&self.high).into()
    }

    /// Out of how many.
    #[getter]
    fn max(&self) -> Fraction {
        (&self.max).into()
    }

    /// Whether nothing is open: low and high are one.
    #[getter]
    fn is_exact(&self) -> bool {
        self.low == self.high
    }

    fn __repr__(&self) -> String {
        let shown = |number: &Rational| number.display_decimal(2);
        format!("Points(low={}, high={}, max={})", shown(&self.low), shown(&self.high), shown(&self.max))
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::pickled(py, "_points", self)
    }
}

/// The float nearest to an exact number, for columns of numbers.
pub(crate) fn float(number: &Rational) -> f64 {
    // So many places that nothing a float can tell apart is lost in any number of points, people or yuan.
    number.display_decimal(17).parse().unwrap_or(f64::NAN)
}
