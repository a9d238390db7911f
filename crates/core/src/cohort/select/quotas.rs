//! Quotas as they are stated, and the bounds they set: each value of each attribute that a quota is of gets its own.

use super::faults::{
    ATTRIBUTE_SHORT, ATTRIBUTE_UNKNOWN, QUOTA_CROSSED, QUOTA_TWICE, QUOTA_UNFILLED, QUOTA_VOID, VALUE_MISSING,
    VALUE_UNSEEN,
};
use super::feasible::{AllBounds, Bounds, Kind};
use super::wording::quota;
use super::{Attribute, Quota};
use crate::fault::Fault;

/// An attribute that quotas are of.
pub(super) struct Counted<'a> {
    pub(super) name: &'a str,
    /// Its values: as candidates have them, then as quotas name them.
    pub(super) values: Vec<Value<'a>>,
}

/// A value of an attribute.
pub(super) struct Value<'a> {
    pub(super) name: &'a str,
    /// How many candidates have it.
    pub(super) there: usize,
    /// What its quota states.
    pub(super) least: Option<usize>,
    pub(super) most: Option<usize>,
}

/// Quotas against candidates.
pub(super) struct Counting<'a> {
    pub(super) attributes: Vec<Counted<'a>>,
    pub(super) kinds: Vec<Kind>,
    pub(super) kind_of: Vec<usize>,
    /// Bounds that candidates can fill: a minimum is no more than there are.
    pub(super) bounds: AllBounds,
    /// What is odd.
    pub(super) told: Vec<Fault>,
}

impl<'a> Counting<'a> {
    pub(super) fn new(rows: usize, given: &[Attribute<'a>], quotas: &'a [Quota]) -> Result<Self, Fault> {
        let mut told = Vec::new();
        let mut attributes: Vec<Counted<'a>> = Vec::new();
        let mut values_of: Vec<Vec<usize>> = Vec::new();
        for quota in quotas {
            if attributes.iter().all(|known| known.name != quota.attribute) {
                let (counted, values) = counted(rows, given, quota)?;
                attributes.push(counted);
                values_of.push(values);
            }
        }
        check(quotas)?;
        for attribute in &mut attributes {
            let of_it = quotas.iter().filter(|quota| quota.attribute == attribute.name);
            // A quota that names a value stands in the place of the one for each value.
            for quota in of_it.clone().filter(|quota| quota.value.is_none()) {
                attribute.values.iter_mut().for_each(|value| value.bind(quota));
            }
            for quota in of_it {
                let Some(name) = &quota.value else { continue };
                match attribute.values.iter_mut().find(|value| value.name == name) {
                    Some(value) => value.bind(quota),
                    None => {
                        told.push(
                            VALUE_UNSEEN.fault().with("quota", super::wording::quota(attribute.name, Some(name))),
                        );
                        let mut value = Value { name, there: 0, least: None, most: None };
                        value.bind(quota);
                        attribute.values.push(value);
                    }
                }
            }
        }
        for attribute in &attributes {
            for value in attribute.values.iter().filter(|value| value.least.is_some_and(|least| least > value.there)) {
                let fault = QUOTA_UNFILLED.fault().with("quota", quota(attribute.name, Some(value.name)));
                told.push(fault.with("there", value.there.to_string()));
            }
        }
        let bound = |value: &Value<'_>| Bounds {
            least: value.least.unwrap_or(0).min(value.there),
            most: value.most.unwrap_or(usize::MAX),
        };
        let bounds = attributes.iter().map(|attribute| attribute.values.iter().map(bound).collect()).collect();
        let (kinds, kind_of) = kinds(rows, &values_of);
        Ok(Self { attributes, kinds, kind_of, bounds, told })
    }
}

impl Value<'_> {
    fn bind(&mut self, quota: &Quota) {
        let number = |count: Option<crate::quantity::Count>| {
            count.map(|count| usize::try_from(count.get()).unwrap_or(usize::MAX))
        };
        (self.least, self.most) = (number(quota.at_least), number(quota.at_most));
    }
}

/// The attribute that a quota is of, and the number of each candidate's value.
fn counted<'a>(rows: usize, given: &[Attribute<'a>], quota: &'a Quota) -> Result<(Counted<'a>, Vec<usize>), Fault> {
    let name = quota.attribute.as_str();
    let Some(attribute) = given.iter().find(|attribute| attribute.name == name) else {
        return Err(ATTRIBUTE_UNKNOWN.fault().with("attribute", name));
    };
    if attribute.values.len() != rows {
        let fault = ATTRIBUTE_SHORT.fault().with("given", name).with("rows", rows.to_string());
        return Err(fault.with("values", attribute.values.len().to_string()));
    }
    let mut values: Vec<Value<'a>> = Vec::new();
    let mut numbers = std::collections::BTreeMap::new();
    let mut of_rows = Vec::with_capacity(rows);
    for (stated, row) in attribute.values.iter().zip(1usize..) {
        let Some(stated) = *stated else {
            return Err(VALUE_MISSING.fault().with("row", row.to_string()).with("attribute", name));
        };
        let next = values.len();
        let number = *numbers.entry(stated).or_insert(next);
        if number == next {
            values.push(Value { name: stated, there: 0, least: None, most: None });
        }
        if let Some(value) = values.get_mut(number) {
            value.there = value.there.saturating_add(1);
        }
        of_rows.push(number);
    }
    Ok((Counted { name, values }, of_rows))
}

/// Each quota by itself, and none stated twice.
fn check(quotas: &[Quota]) -> Result<(), Fault> {
    for (at, one) in quotas.iter().enumerate() {
        let named = || quota(&one.attribute, one.value.as_deref());
        match (one.at_least, one.at_most) {
            (None, None) => return Err(QUOTA_VOID.fault().with("quota", named())),
            (Some(least), Some(most)) if least > most => return Err(QUOTA_CROSSED.fault().with("quota", named())),
            _ => {}
        }
        if quotas.iter().take(at).any(|other| other.attribute == one.attribute && other.value == one.value) {
            return Err(QUOTA_TWICE.fault().with("quota", named()));
        }
    }
    Ok(())
}

/// The kinds of candidates, in the order in which they first come, and the kind of each.
fn kinds(rows: usize, values_of: &[Vec<usize>]) -> (Vec<Kind>, Vec<usize>) {
    let mut numbers = std::collections::BTreeMap::new();
    let mut kinds = Vec::new();
    let kind_of = (0..rows).map(|row| {
        let kind: Kind = values_of.iter().filter_map(|values| values.get(row).copied()).collect();
        let next = kinds.len();
        let number = *numbers.entry(kind.clone()).or_insert(next);
        if number == next {
            kinds.push(kind);
        }
        number
    });
    let kind_of = kind_of.collect();
    (kinds, kind_of)
}
