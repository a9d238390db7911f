//! The national codes as values: made by parsing alone, equal when their standard forms are.

use std::sync::Arc;

use chanjiao::code::{
    CountryCode as CoreCountry, CreditCode as CoreCredit, DivisionCode as CoreDivision, DocumentNumber as CoreDocument,
    IndustryCode as CoreIndustry, MajorCode as CoreMajor, SchoolCode as CoreSchool,
};
use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::grammar::Grammar;
use chanjiao::reading::Limits as CoreLimits;
use pyo3::basic::CompareOp;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use crate::diagnostics::{Diagnostics, Kind, Origin};
use crate::errors;
use crate::language::{self, Text};
use crate::reading::{self, Source};

/// What is wrong or odd with a code.
fn found<G: Grammar>(kind: Kind, text: &str) -> (Arc<Found>, Origin) {
    let source = Source { text: text.as_bytes().into(), limits: CoreLimits::default(), located: false };
    (Arc::new(Found::of_word::<G>(text)), Origin { kind, source })
}

fn parse<G: Grammar>(kind: Kind, text: &Bound<'_, PyAny>) -> PyResult<G> {
    let given = text.cast::<PyString>().map_err(|_| errors::unexpected("str", text))?;
    let given = reading::string(given)?;
    G::parse(given).map_err(|_| {
        let (found, origin) = found::<G>(kind, given);
        errors::fault(text.py(), found, origin)
    })
}

/// A class for one kind of code: what all have in common, and what each has of its own.
macro_rules! code_class {
    ($(#[$meta:meta])* $name:ident($core:ty) { $($own:tt)* }) => {
        $(#[$meta])*
        #[pyclass(module = "chanjiao", frozen)]
        #[derive(Debug, Clone)]
        pub struct $name($core);

        #[pymethods]
        impl $name {
            /// Parses the code; `FaultError` says what is wrong with one that is none.
            #[new]
            #[pyo3(signature = (text: "str", /))]
            fn new(text: &Bound<'_, PyAny>) -> PyResult<Self> {
                parse::<$core>(Kind::$name, text).map(Self)
            }

            /// What is odd about it, though it is a code.
            #[getter]
            fn remarks(&self) -> Diagnostics {
                let (found, origin) = found::<$core>(Kind::$name, &self.0.to_string());
                Diagnostics::new(found, origin)
            }

            fn __str__(&self) -> String {
                self.0.to_string()
            }

            fn __repr__(&self) -> String {
                format!(concat!(stringify!($name), "('{}')"), self.0)
            }

            fn __hash__(&self) -> u64 {
                language::hash((stringify!($name), self.0.to_string()))
            }

            fn __richcmp__(&self, other: &Self, comparison: CompareOp) -> bool {
                comparison.matches(self.0.to_string().cmp(&other.0.to_string()))
            }

            #[pyo3(signature = () -> "tuple[object, ...]")]
            fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
                (py.get_type::<Self>(), (self.0.to_string(),)).into_pyobject(py)
            }

            $($own)*
        }
    };
}

code_class! {
    /// A unified social credit code (统一社会信用代码, GB 32100): the number of a legal person or other body.
    CreditCode(CoreCredit) {
        /// What the registering department is called; `None` where our table does not know it.
        #[getter]
        fn department(&self) -> Option<Text> {
            self.0.department_label().map(Text::from)
        }

        /// What the category of body is called; `None` where our table does not know it.
        #[getter]
        fn category(&self) -> Option<Text> {
            self.0.category_label().map(Text::from)
        }

        /// The registering body's division; `None` for a central body and for what names no province.
        #[getter]
        fn division(&self) -> Option<DivisionCode> {
            self.0.division().map(DivisionCode)
        }

        /// The organisation code (组织机构代码, GB 11714) within.
        #[getter]
        fn organisation_code(&self) -> &str {
            self.0.organisation_code()
        }
    }
}

code_class! {
    /// A division code (行政区划代码, GB/T 2260): a province, prefecture or county.
    DivisionCode(CoreDivision) {
        /// The name; `None` where our table has none, say for a withdrawn one.
        #[getter]
        fn name(&self) -> Option<&'static str> {
            self.0.name()
        }

        /// Province, prefecture or county.
        #[getter]
        fn level(&self) -> Text {
            self.0.level().label().into()
        }

        /// The province it lies in.
        #[getter]
        fn province(&self) -> Self {
            Self(self.0.province())
        }

        /// The division right above; `None` for a province.
        #[getter]
        fn parent(&self) -> Option<Self> {
            self.0.parent().map(Self)
        }

        /// Whether the other lies in it, or is it.
        #[pyo3(signature = (other, /))]
        fn contains(&self, other: &Self) -> bool {
            self.0.contains(other.0)
        }
    }
}

code_class! {
    /// An industry code (国民经济行业分类代码, GB/T 4754-2017): a section, division, group or class.
    IndustryCode(CoreIndustry) {
        /// The name; `None` where our table has none.
        #[getter]
        fn name(&self) -> Option<&'static str> {
            self.0.name()
        }

        /// Section, division, group or class.
        #[getter]
        fn level(&self) -> Text {
            self.0.level().label().into()
        }

        /// The section (门类) it belongs to.
        #[getter]
        fn section(&self) -> Self {
            Self(self.0.section())
        }

        /// The industry right above; `None` for a section.
        #[getter]
        fn parent(&self) -> Option<Self> {
            self.0.parent().map(Self)
        }

        /// Whether the other is part of it, or is it.
        #[pyo3(signature = (other, /))]
        fn contains(&self, other: &Self) -> bool {
            self.0.contains(other.0)
        }
    }
}

code_class! {
    /// The code of a major (职业教育专业代码) with the year of its catalogue and its level.
    MajorCode(CoreMajor) {
        /// The year of the catalogue.
        #[getter]
        fn catalogue_year(&self) -> u16 {
            self.0.catalogue_year()
        }

        /// The level: secondary vocational, associate or bachelor.
        #[getter]
        fn level(&self) -> Text {
            self.0.level().label().into()
        }

        /// The digits alone.
        #[getter]
        fn code(&self) -> &str {
            self.0.code()
        }

        /// What its category (专业大类) is called; `None` where our table has none.
        #[getter]
        fn category(&self) -> Option<Text> {
            self.0.category_label().map(Text::from)
        }
    }
}

code_class! {
    /// The number of a school (学校（机构）标识码).
    SchoolCode(CoreSchool) {
        /// What kind of school it is; `None` where our table does not know it.
        #[getter]
        fn kind(&self) -> Option<Text> {
            self.0.type_label().map(Text::from)
        }

        /// The province; `None` where the digits name none.
        #[getter]
        fn province(&self) -> Option<DivisionCode> {
            self.0.province().map(DivisionCode)
        }
    }
}

code_class! {
    /// The number of an official document (发文字号), such as 教职成厅函〔2024〕20号.
    DocumentNumber(CoreDocument) {
        /// Who issued it, in the short form of document numbers.
        #[getter]
        fn issuer(&self) -> &str {
            self.0.issuer()
        }

        /// The year.
        #[getter]
        fn year(&self) -> u16 {
            self.0.year()
        }

        /// The number within the year.
        #[getter]
        fn number(&self) -> u32 {
            self.0.number()
        }
    }
}

code_class! {
    /// The code of a country or region (ISO 3166-1 alpha-2).
    CountryCode(CoreCountry) {
        /// The name; `None` where the code is unassigned.
        #[getter]
        fn name(&self) -> Option<Text> {
            self.0.name().map(Text::from)
        }
    }
}

/// Finds again what is wrong or odd with a pickled code.
pub(crate) fn find(kind: Kind, text: &str) -> Found {
    match kind {
        Kind::CreditCode => Found::of_word::<CoreCredit>(text),
        Kind::DivisionCode => Found::of_word::<CoreDivision>(text),
        Kind::IndustryCode => Found::of_word::<CoreIndustry>(text),
        Kind::MajorCode => Found::of_word::<CoreMajor>(text),
        Kind::SchoolCode => Found::of_word::<CoreSchool>(text),
        Kind::DocumentNumber => Found::of_word::<CoreDocument>(text),
        Kind::CountryCode => Found::of_word::<CoreCountry>(text),
        Kind::Form
        | Kind::Whole
        | Kind::Field
        | Kind::StandardToml
        | Kind::StandardJson
        | Kind::Shape
        | Kind::Cohort
        | Kind::Gathering
        | Kind::Study
        | Kind::Recipe
        | Kind::Matrix
        | Kind::Settlements
        | Kind::Ledger => Found::default(),
    }
}
