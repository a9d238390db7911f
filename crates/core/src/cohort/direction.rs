//! Which way an indicator counts (指标方向): what 正向化 turns into more-is-better.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::real::{Real, Span};

/// Which way an indicator counts (指标方向).
///
/// Wire form: `"benefit"`, `"cost"`, `{"interval": [a, b]}`, `{"nominal": best}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(title = "direction", extend("x-label-zh" = "指标方向"))]
pub enum Direction {
    /// More is better (效益型).
    Benefit,
    /// Less is better (成本型).
    Cost,
    /// Best within a range, both ends included, and the worse the farther outside (区间型).
    Interval(Span),
    /// Best at a value, and the worse the farther from it (居中型).
    Nominal(Real),
}
