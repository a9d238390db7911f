//! The shape of a standard: how many indicators stand on each level, held against what is published of one.

use serde::{Deserialize, Serialize};

use super::document::{Indicator, StandardDocument};
use super::faults;
use crate::diagnostic::{Diagnostics, Sink};
use crate::language::Text;

/// How many indicators a standard has on each level (指标体系形制).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// First-level indicators (一级指标).
    pub first: usize,
    /// Second-level indicators (二级指标).
    pub second: usize,
    /// Third-level indicators (三级指标).
    pub third: usize,
}

impl Shape {
    /// What public reports say of 《市域产教联合体建设标准（试行）》, annex 1 of the 2024 notice: 3 / 16 / 44. Its text is not public.
    pub const ANNEX_2024: Self = Self { first: 3, second: 16, third: 44 };

    pub(super) fn of(document: &StandardDocument) -> Self {
        let below = |indicators: &[&Indicator]| -> usize {
            indicators.iter().map(|indicator| indicator.indicators.iter().flatten().count()).sum()
        };
        let first: Vec<&Indicator> = document.indicators.iter().collect();
        let second: Vec<&Indicator> =
            first.iter().flat_map(|indicator| indicator.indicators.iter().flatten()).collect();
        Self { first: first.len(), second: second.len(), third: below(&second) }
    }

    /// Which levels are short or over, against another shape.
    #[must_use]
    pub fn compare(&self, published: &Self) -> Diagnostics {
        let mut sink = Sink::new(3);
        let levels = [
            (Text::new("一级指标", "first-level indicators"), self.first, published.first),
            (Text::new("二级指标", "second-level indicators"), self.second, published.second),
            (Text::new("三级指标", "third-level indicators"), self.third, published.third),
        ];
        for (level, found, expected) in levels {
            if found != expected {
                let fault = faults::WRONG_SHAPE
                    .fault()
                    .with("level", level)
                    .with("found", found.to_string())
                    .with("expected", expected.to_string());
                sink.fault("/indicators", &fault);
            }
        }
        sink.finish()
    }
}
