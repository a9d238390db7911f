//! Exact numbers in Python: `fractions.Fraction`, and points between a low and a high end.

use chanjiao::assessment::Points as CorePoints;
use chanjiao::quantity::Rational;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

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
#[pyclass(module = "chanjiao", frozen, eq)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points(CorePoints);

impl From<&CorePoints> for Points {
    fn from(points: &CorePoints) -> Self {
        Self(points.clone())
    }
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
        (&self.0.low.exact).into()
    }

    /// At the most.
    #[getter]
    fn high(&self) -> Fraction {
        (&self.0.high.exact).into()
    }

    /// Out of how many.
    #[getter]
    fn max(&self) -> Fraction {
        (&self.0.max.exact).into()
    }

    /// Whether nothing is open: low and high are one.
    #[getter]
    fn is_exact(&self) -> bool {
        self.0.low.exact == self.0.high.exact
    }

    fn __hash__(&self) -> u64 {
        crate::language::hash((&self.0.low.shown, &self.0.high.shown, &self.0.max.shown))
    }

    fn __repr__(&self) -> String {
        format!("Points(low={}, high={}, max={})", self.0.low.shown, self.0.high.shown, self.0.max.shown)
    }
}

/// The float nearest to an exact number, for columns of numbers.
pub(crate) fn float(number: &Rational) -> f64 {
    // So many places that nothing a float can tell apart is lost in any number of points, people or yuan.
    number.display_decimal(17).parse().unwrap_or(f64::NAN)
}
