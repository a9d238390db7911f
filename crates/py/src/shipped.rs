//! The dossiers that are shipped with the library: real ones compiled from public reports, and three that are invented and say so.

use std::sync::Arc;

use chanjiao::reading::Limits as CoreLimits;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;

use crate::dossier::Dossier;
use crate::reading::Source;
use crate::typed::Tuple;

const DOSSIERS: &[(&str, &str)] = &[
    ("changchun", include_str!("../../core/examples/dossiers/real/changchun.json")),
    ("changji", include_str!("../../core/examples/dossiers/real/changji.json")),
    ("foshan", include_str!("../../core/examples/dossiers/real/foshan.json")),
    ("jinjiang", include_str!("../../core/examples/dossiers/real/jinjiang.json")),
    ("kashgar", include_str!("../../core/examples/dossiers/real/kashgar.json")),
    ("korla", include_str!("../../core/examples/dossiers/real/korla.json")),
    ("liuzhou", include_str!("../../core/examples/dossiers/real/liuzhou.json")),
    ("meishan", include_str!("../../core/examples/dossiers/real/meishan.json")),
    ("nanchang", include_str!("../../core/examples/dossiers/real/nanchang.json")),
    ("qiantang", include_str!("../../core/examples/dossiers/real/qiantang.json")),
    ("qingdao", include_str!("../../core/examples/dossiers/real/qingdao.json")),
    ("shenzhen", include_str!("../../core/examples/dossiers/real/shenzhen.json")),
    ("weifang", include_str!("../../core/examples/dossiers/real/weifang.json")),
    ("wuhan", include_str!("../../core/examples/dossiers/real/wuhan.json")),
    ("yibin", include_str!("../../core/examples/dossiers/real/yibin.json")),
    ("zhuzhou", include_str!("../../core/examples/dossiers/real/zhuzhou.json")),
    ("invented-complete", include_str!("../../core/examples/dossiers/invented/complete.json")),
    (
        "invented-complete-a-year-later",
        include_str!("../../core/examples/dossiers/invented/complete_a_year_later.json"),
    ),
    ("invented-partial", include_str!("../../core/examples/dossiers/invented/partial.json")),
];

/// The names of the dossiers that come with the package, for `shipped_dossier`.
///
/// Those whose names begin with `invented-` are invented and say so. The others are of real alliances, compiled by this
/// project from public reports, with a source for whatever they state; no alliance stated or checked them.
#[pyfunction]
pub(crate) fn shipped_dossiers() -> Tuple<&'static str> {
    DOSSIERS.iter().map(|(name, _)| *name).collect()
}

/// A dossier that comes with the package, by its name.
#[pyfunction]
#[pyo3(signature = (name, /))]
pub(crate) fn shipped_dossier(py: Python<'_>, name: &str) -> PyResult<Dossier> {
    let found = DOSSIERS.iter().find(|(known, _)| *known == name);
    let (_, text) = found.ok_or_else(|| {
        let known: Vec<&str> = DOSSIERS.iter().map(|(known, _)| *known).collect();
        let known = known.join(", ");
        PyKeyError::new_err(format!("没有自带档案 {name:?}；no dossier named {name:?} is shipped: {known}"))
    })?;
    let source = Source { text: Arc::from(text.as_bytes()), limits: CoreLimits::default(), located: true };
    Dossier::read(py, source, "refuse")
}
