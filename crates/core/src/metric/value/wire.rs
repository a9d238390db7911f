//! How values and missing facts are written: flat, so that a report can be read without knowing our types.

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use super::{Extent, Fact, Lack, Pointer, Value};
use crate::quantity::{Bound, LocalId, Period, Rational};

/// A missing fact as it stands on the wire.
#[derive(Clone, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "missing fact", extend("x-label-zh" = "缺少的事实"))]
pub(super) struct Missing {
    /// A JSON Pointer: where it stands or would stand.
    pointer: Pointer,
    /// The entity it belongs to, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    entity: Option<LocalId>,
    /// The period it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    period: Option<Period>,
    /// Why it counts as missing.
    because: Lack,
}

impl From<Missing> for super::Missing {
    fn from(Missing { pointer, entity, period, because }: Missing) -> Self {
        Self { fact: Fact { pointer, entity, period }, because }
    }
}

impl From<super::Missing> for Missing {
    fn from(super::Missing { fact: Fact { pointer, entity, period }, because }: super::Missing) -> Self {
        Self { pointer, entity, period, because }
    }
}

/// A metric's value as it stands on the wire.
#[derive(Serialize, schemars::JsonSchema)]
#[schemars(title = "value", extend("x-label-zh" = "指标值"))]
struct Parts<'a> {
    /// A denominator is known to be 0.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    not_applicable: bool,
    /// A denominator may turn out to be 0.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    perhaps_not_applicable: bool,
    /// The low end; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<&'a Rational>,
    /// Whether the low end does not belong to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    low_open: bool,
    /// The high end; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<&'a Rational>,
    /// Whether the high end does not belong to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    high_open: bool,
    /// The facts whose exact statement would make it a point.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    missing: &'a [super::Missing],
    /// The facts it rests on.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    used: &'a [Fact],
    /// The definition that it was counted by.
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<&'a str>,
}

impl<'a> From<&'a Value> for Parts<'a> {
    fn from(value: &'a Value) -> Self {
        let (low, high) = value.interval().map(|interval| (interval.low(), interval.high())).unzip();
        Parts {
            not_applicable: matches!(value.extent, Extent::NotApplicable),
            perhaps_not_applicable: value.may_not_apply(),
            low: low.and_then(Bound::value),
            low_open: low.is_some_and(Bound::is_open),
            high: high.and_then(Bound::value),
            high_open: high.is_some_and(Bound::is_open),
            missing: &value.missing,
            used: &value.used,
            definition: value.definition.as_deref(),
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Parts::from(self).serialize(serializer)
    }
}

impl schemars::JsonSchema for Value {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Parts::json_schema(generator)
    }
}
