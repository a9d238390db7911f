//! The language in which a notebook shows what stands last in a cell: Chinese, unless English is asked for.

use std::sync::atomic::{AtomicBool, Ordering};

use chanjiao::language::Lang;
use pyo3::prelude::*;

use crate::language;

static IN_ENGLISH: AtomicBool = AtomicBool::new(false);

/// The language of `_repr_html_`.
pub(crate) fn shown() -> Lang {
    if IN_ENGLISH.load(Ordering::Relaxed) { Lang::En } else { Lang::Zh }
}

/// The language in which notebooks show dossiers, diagnostics and assessments; with an argument, chooses it first.
///
/// It is Chinese (`"zh"`) until `"en"` is chosen, for the whole process. Whatever takes a `lang` of its own is not concerned.
#[pyfunction]
#[pyo3(signature = (lang: "Lang | None" = None, /) -> "Lang")]
pub(crate) fn display_language(lang: Option<&str>) -> PyResult<&'static str> {
    if let Some(lang) = lang {
        IN_ENGLISH.store(language::chosen(lang)? == Lang::En, Ordering::Relaxed);
    }
    Ok(match shown() {
        Lang::Zh => "zh",
        Lang::En => "en",
    })
}
