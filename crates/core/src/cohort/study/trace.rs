//! The way back: from a rank to the weights and values it rests on, and from those to the facts and their evidence.

use serde::Serialize;
use serde_json::Value;

use super::super::cell::Cell;
use super::super::number::sum;
use super::super::real::Real;
use super::appendix::levels_of;
use super::rank::weight;
use super::run::Study;
use crate::assessment::Assessment;
use crate::canonical;
use crate::dossier::Evidence;
use crate::language::Bilingual;
use crate::metric::{Fact, Facts, Missing, metric};

/// Where a row's rank comes from (名次溯源).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct RankTrace {
    /// The row, by id.
    pub row: String,
    /// Its rank.
    pub rank: Real,
    /// Its score.
    pub score: Real,
    /// What each column brings.
    pub columns: Vec<ColumnTrace>,
}

/// What a column brings to a row's score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct ColumnTrace {
    /// The column, by id.
    pub column: String,
    /// What it is called.
    pub label: Bilingual,
    /// The value as it stands in the cohort.
    pub cell: Cell,
    /// The value oriented: more is better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oriented: Option<Real>,
    /// The value on the common scale, where the method normalises.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub normalised: Option<Real>,
    /// The weight of the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<Real>,
    /// Weight times normalised value, in shares of their sum over the row; none where that sum is 0 or a value is below 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Real>,
    /// What the value itself rests on.
    pub source: CellTrace,
}

/// What a value rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct CellTrace {
    /// Where the cohort says that it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated: Option<String>,
    /// The digest of the dossier that it was computed from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dossier: Option<String>,
    /// The facts of that dossier, where it is at hand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// The facts that are missing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    /// The evidence that the dossier names for those facts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

impl Study {
    /// Goes back from a row's rank: to one column, or to all of them. None where the row is not ranked, or there is no such column.
    #[must_use]
    pub fn trace(&self, row: &str, column: Option<&str>) -> Option<RankTrace> {
        let ranked = self.ranked()?;
        let rows = self.cohort().rows();
        let at = ranked
            .admitted
            .rows
            .iter()
            .position(|place| rows.get(*place).is_some_and(|known| known.id.as_str() == row))?;
        let place = *ranked.admitted.rows.get(at)?;
        let part = ranked.parts.iter().find(|part| part.rows.contains(&at))?;
        let within = part.rows.iter().position(|row| *row == at)?;
        let levels = levels_of(self.cohort(), self.resolved(), ranked, part);
        let real = |levels: &[Vec<Option<f64>>], column: usize| {
            levels.get(column).and_then(|levels| levels.get(within)).copied().flatten().and_then(Real::new)
        };
        let products: Vec<f64> = (0..ranked.admitted.columns.len())
            .map(|column| {
                let level = real(&levels.normalised, column).map_or(0.0, Real::get);
                weight(&part.scored, column).map_or(0.0, Real::get) * level
            })
            .collect();
        let total = sum(&products);
        let shares = total > 0.0 && products.iter().all(|product| *product >= 0.0);
        let traced = ranked.admitted.columns.iter().enumerate().filter_map(|(number, column_at)| {
            let about = self.cohort().columns().get(*column_at)?;
            if column.is_some_and(|wanted| wanted != about.id.as_str()) {
                return None;
            }
            let product = products.get(number).copied().filter(|_| shares);
            Some(ColumnTrace {
                column: about.id.as_str().to_owned(),
                label: about.label.clone(),
                cell: about.values.get(place)?.clone(),
                oriented: real(&levels.oriented, number),
                normalised: real(&levels.normalised, number),
                weight: weight(&part.scored, number),
                share: product.and_then(|product| Real::new(product / total)),
                source: self.source(place, *column_at),
            })
        });
        let columns: Vec<ColumnTrace> = traced.collect();
        let is_none = columns.is_empty();
        let trace = RankTrace {
            row: row.to_owned(),
            rank: Real::new(*ranked.ranks.get(at)?)?,
            score: Real::new(*ranked.scores.get(at)?)?,
            columns,
        };
        (!is_none).then_some(trace)
    }

    fn source(&self, row: usize, column: usize) -> CellTrace {
        let cohort = self.cohort();
        let column = cohort.columns().get(column);
        let own = column.and_then(|column| column.source.clone());
        let mut trace = CellTrace {
            stated: own.or_else(|| cohort.document().source.clone()),
            dossier: cohort.rows().get(row).and_then(|row| row.dossier.as_ref()).map(|dossier| dossier.digest.clone()),
            facts: Vec::new(),
            missing: Vec::new(),
            evidence: Vec::new(),
        };
        let computed = cohort.assessment(row).zip(column.and_then(|column| metric(column.id.as_str())));
        if let Some((assessment, metric)) = computed {
            let value = metric.value(&Facts::of(assessment.dossier(), assessment.options().year), 0);
            trace.evidence = evidence(assessment, &value.used);
            trace.facts = value.used;
            trace.missing = value.missing;
        }
        trace
    }
}

/// The evidence that a dossier names for facts, or for the records that they stand in.
fn evidence(assessment: &Assessment, facts: &[Fact]) -> Vec<Evidence> {
    let dossier = assessment.dossier();
    let Ok(tree) = canonical::tree(dossier) else { return Vec::new() };
    let mut named: Vec<String> = Vec::new();
    for fact in facts {
        let pointer = fact.pointer.to_string();
        for id in nearest_evidence(&tree, &pointer) {
            if !named.contains(&id) {
                named.push(id);
            }
        }
    }
    let all = dossier.evidence.iter().flatten();
    all.filter(|evidence| named.iter().any(|id| id == evidence.id.as_str())).cloned().collect()
}

/// The ids of the evidence that stands nearest above a place: at the figure itself, or at the record around it.
fn nearest_evidence(tree: &Value, pointer: &str) -> Vec<String> {
    let mut here = pointer;
    loop {
        if let Some(Value::Array(ids)) = tree.pointer(here).and_then(|value| value.get("evidence"))
            && !here.is_empty()
        {
            return ids.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        }
        let Some((above, _)) = here.rsplit_once('/') else { return Vec::new() };
        here = above;
    }
}
