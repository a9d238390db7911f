//! The two languages in Python: a text in both, and the `lang` option.

use chanjiao::assessment::Form;
use chanjiao::language::{Bilingual, Lang, Text as CoreText};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// What is said, in Chinese and in English.
///
/// `str()` of it is the Chinese; `text.en` is the English.
#[pyclass(module = "chanjiao", frozen, eq, hash)]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Text {
    zh: String,
    en: String,
}

#[pymethods]
impl Text {
    /// The wording in both languages.
    #[new]
    const fn new(zh: String, en: String) -> Self {
        Self { zh, en }
    }

    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str) {
        ("zh", "en")
    }

    /// The Chinese wording.
    #[getter]
    fn zh(&self) -> &str {
        &self.zh
    }

    /// The English wording.
    #[getter]
    fn en(&self) -> &str {
        &self.en
    }

    /// The wording in one language: `"zh"` or `"en"`.
    #[pyo3(signature = (lang: "Lang"))]
    fn get(&self, lang: &str) -> PyResult<&str> {
        Ok(match chosen(lang)? {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        })
    }

    fn __str__(&self) -> &str {
        &self.zh
    }

    fn __repr__(&self) -> String {
        format!("Text(zh={:?}, en={:?})", self.zh, self.en)
    }

    fn __getnewargs__(&self) -> (&str, &str) {
        (&self.zh, &self.en)
    }
}

impl From<&Bilingual> for Text {
    fn from(both: &Bilingual) -> Self {
        Self { zh: both.zh.clone(), en: both.en.clone() }
    }
}

impl From<Bilingual> for Text {
    fn from(both: Bilingual) -> Self {
        Self { zh: both.zh, en: both.en }
    }
}

impl From<CoreText> for Text {
    fn from(text: CoreText) -> Self {
        Self { zh: text.zh.to_owned(), en: text.en.to_owned() }
    }
}

/// The language that was chosen.
pub(crate) fn chosen(lang: &str) -> PyResult<Lang> {
    match lang {
        "zh" => Ok(Lang::Zh),
        "en" => Ok(Lang::En),
        other => Err(PyValueError::new_err(format!("lang 只能是 'zh' 或 'en'；lang is 'zh' or 'en', not {other:?}"))),
    }
}

/// The form of a report that was chosen.
pub(crate) fn form(format: &str) -> PyResult<Form> {
    match format {
        "text" => Ok(Form::Text),
        "markdown" => Ok(Form::Markdown),
        "html" => Ok(Form::Html),
        other => Err(PyValueError::new_err(format!(
            "format 只能是 'text'、'markdown' 或 'html'；format is 'text', 'markdown' or 'html', not {other:?}"
        ))),
    }
}

/// The hash of whatever can be hashed, for Python.
pub(crate) fn hash(value: impl std::hash::Hash) -> u64 {
    use std::hash::Hasher as _;
    let mut hasher = std::hash::DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
