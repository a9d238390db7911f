//! The table of incentive × policy (激励政策, provision 4.2-1i): a result of its own, for no single figure says which policy grants
//! what, and what came of it.

use serde::Serialize;

use super::build::{Item, count, left_out};
use super::linkage::{Named, named};
use super::policy::{has_incentive, policies};
use super::value::{Missing, each_once};
use super::{Facts, Value};
use crate::dossier::{Incentive, IncentiveMeasure, Listing, Policy};
use crate::language::{Bilingual, Lang};

/// Which policies spell out each kind of incentive, and what is recorded to have come of it (激励—政策表).
///
/// One row for each of the six kinds that the notice names, in its order, then one for each other kind that a policy names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct IncentiveTable {
    /// The rows.
    pub rows: Vec<IncentiveRow>,
    /// The facts whose statement could add policies to a row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
}

/// One kind of incentive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct IncentiveRow {
    /// The word of the vocabulary, or none for a kind that the notice does not name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incentive: Option<&'static str>,
    /// What it is called.
    pub label: Bilingual,
    /// How many policies spell it out, listed or not.
    pub number: Value,
    /// The policies that are known to spell it out, in the order listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub policies: Vec<IncentivePolicy>,
}

/// A policy that spells out an incentive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct IncentivePolicy {
    /// The policy.
    pub policy: Named,
    /// How many of its measures are listed that spell it out.
    pub measures: usize,
    /// How many results are listed that came of this incentive.
    pub results: usize,
}

/// The kinds that the notice names, in its order.
const NAMED: [Incentive; 6] = [
    Incentive::Financial,
    Incentive::Fiscal,
    Incentive::TaxesAndFees,
    Incentive::Land,
    Incentive::CreditStanding,
    Incentive::Employment,
];

/// The table.
///
/// ```
/// use chanjiao::dossier::Dossier;
/// use chanjiao::metric::{Facts, incentive_table};
/// let dossier: Dossier = serde_json::from_str(
///     r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04-09", "alliance": {"id": "a", "name": "甲"},
///         "safeguards": {"policies": [{"id": "p", "title": "若干政策", "measures": [{"incentive": "land"}]}]}}"#,
/// )?;
/// let table = incentive_table(&Facts::of(&dossier, None));
/// let land = table.rows.iter().find(|row| row.incentive == Some("land")).expect("one of the six");
/// assert_eq!(land.policies[0].policy.name, "若干政策");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn incentive_table(facts: &Facts<'_>) -> IncentiveTable {
    let policies = policies(facts);
    let items: Vec<Item<'_, Policy>> = policies.items().collect();
    let mut kinds: Vec<&Incentive> = NAMED.iter().collect();
    for measure in items.iter().flat_map(|policy| measures(policy)) {
        if !kinds.contains(&&measure.incentive) {
            kinds.push(&measure.incentive);
        }
    }
    let rows = kinds.into_iter().map(|incentive| IncentiveRow {
        incentive: incentive.word(),
        label: Bilingual { zh: incentive.name().say(Lang::Zh), en: incentive.name().say(Lang::En) },
        number: count(&policies, |policy| has_incentive(policy, incentive)).with_each_fact_once(),
        policies: items.iter().filter_map(|policy| spells_out(policy, incentive)).collect(),
    });
    let rows = rows.collect();
    let mut missing: Vec<Missing> =
        items.iter().filter_map(|policy| left_out(policy.record.measures.as_ref(), policy.fact("measures"))).collect();
    missing.extend(policies.left_out());
    IncentiveTable { rows, missing: each_once(missing, |missing| &missing.fact) }
}

fn measures<'a>(policy: &Item<'a, Policy>) -> &'a [IncentiveMeasure] {
    policy.record.measures.as_ref().map(Listing::items).unwrap_or_default()
}

fn spells_out(policy: &Item<'_, Policy>, incentive: &Incentive) -> Option<IncentivePolicy> {
    let number = measures(policy).iter().filter(|measure| measure.incentive == *incentive).count();
    let results = policy.record.results.as_ref().map(Listing::items).unwrap_or_default();
    (number > 0).then(|| IncentivePolicy {
        policy: named(&policy.record.id, &policy.record.title),
        measures: number,
        results: results.iter().filter(|result| result.incentive.as_ref() == Some(incentive)).count(),
    })
}
