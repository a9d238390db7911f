//! What schools do for the region, side by side (“服务好、支撑好”, provision 1-3b): technical service, training, local employment.

use serde::Serialize;

use super::{Facts, Metric, Value, metric};
use crate::language::{Bilingual, Text};

/// Figures that stand side by side and are not added up (并列数据).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct SideBySide {
    /// Why this is only our reading.
    pub proxy: Bilingual,
    /// The figures.
    pub figures: Vec<Beside>,
}

/// One figure beside others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Beside {
    /// The metric, by name.
    pub metric: &'static str,
    /// What it is called.
    pub label: Bilingual,
    /// Its unit.
    pub unit: Bilingual,
    /// Its value.
    pub value: Value,
}

const PROXY: Text = Text::new(
    "以技术服务、员工培训和本地就业并列反映“服务好、支撑好”，是本库的理解；通知没有规定本地的范围和分母，六种口径一并列出",
    "technical service, training and local employment side by side for serving and supporting well: our reading; the notice fixes neither the locality nor the denominator, so all six definitions stand here",
);

const METRICS: [&str; 8] = [
    "technical_service_receipts",
    "employees_trained",
    "local_employment_county_of_graduates",
    "local_employment_county_of_employed",
    "local_employment_city_of_graduates",
    "local_employment_city_of_employed",
    "local_employment_province_of_graduates",
    "local_employment_province_of_employed",
];

/// The figures at the reporting period, or `back` periods before it.
///
/// ```
/// use chanjiao::dossier::Dossier;
/// use chanjiao::metric::{Facts, side_by_side};
/// let dossier: Dossier = serde_json::from_str(
///     r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04-09", "alliance": {"id": "a", "name": "甲"}}"#,
/// )?;
/// assert_eq!(side_by_side(&Facts::of(&dossier, None), 0).figures.len(), 8);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn side_by_side(facts: &Facts<'_>, back: u16) -> SideBySide {
    let beside = |metric: &'static Metric| Beside {
        metric: metric.name,
        label: both(metric.label),
        unit: both(metric.unit),
        value: metric.value(facts, back),
    };
    SideBySide { proxy: both(PROXY), figures: METRICS.into_iter().filter_map(metric).map(beside).collect() }
}

fn both(text: Text) -> Bilingual {
    Bilingual { zh: text.zh.to_owned(), en: text.en.to_owned() }
}
