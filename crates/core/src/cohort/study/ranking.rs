//! A ranking as it is given out: scores, ranks, weights, coverage, and who was set apart and why.

use serde::Serialize;

use super::super::document::{Gate, GateStatus};
use super::super::hierarchy::Hierarchy;
use super::super::real::Real;
use super::super::rsr::Rsr;
use crate::language::{Bilingual, Text};
use crate::quantity::Period;

/// A ranking (排序结果). Rows stand in the order of the cohort; `order` gives them by rank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Ranking {
    /// The columns, with their weights.
    pub columns: Vec<RankedColumn>,
    /// The rows that are ranked.
    pub rows: Vec<RankedRow>,
    /// The rows by rank, each by its place in `rows`; in a panel period by period.
    pub order: Vec<usize>,
    /// What the method found of each row on its way to the score.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<RankedMeasure>,
    /// Rows that a gate sets apart, or of which nothing is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub set_apart: Vec<SetApart>,
    /// VIKOR's compromise set, of each period where a panel is scored period by period.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub compromises: Vec<CompromiseSet>,
    /// The distribution and grades of rank-sum ratios.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rank_sum_ratios: Vec<Rsr>,
    /// The scores of every node of a tree.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub trees: Vec<Hierarchy>,
}

/// A column of a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct RankedColumn {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: Bilingual,
    /// Its weights: one, or one for each period where a panel is weighed period by period. Empty where it was left out, or where a tree
    /// has geometric branches.
    pub weights: Vec<Real>,
    /// Whether it was left out because it is not known everywhere.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub dropped: bool,
}

/// A row of a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct RankedRow {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// In a panel, its period: its rank is the one within it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Its rank, 1 the best.
    pub rank: Real,
    /// Its score, more being better.
    pub score: Real,
    /// How much of it is known.
    pub coverage: Coverage,
    /// Columns whose value somebody filled in, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub imputed: Vec<String>,
    /// Gates that are not known, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown_gates: Vec<String>,
}

/// How much of a row is known (覆盖度): of all columns of the cohort, the ones left out included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Coverage {
    /// How many values are known numbers.
    pub known: usize,
    /// Out of so many columns.
    pub columns: usize,
    /// The weight of what the score rests on: 1 where nothing is missing.
    pub weight: Real,
}

/// What a method found of each row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct RankedMeasure {
    /// Its name.
    pub id: &'static str,
    /// What it is called.
    pub label: Bilingual,
    /// One for each row, in the order of `rows`.
    pub values: Vec<Real>,
}

/// A row that is not ranked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct SetApart {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// In a panel, its period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The gates that set it apart; none where nothing is known of it.
    pub gates: Vec<Gate>,
    /// Why, in a sentence.
    pub reason: Bilingual,
}

/// VIKOR's compromise set (折衷解集).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct CompromiseSet {
    /// The rows of it, by id.
    pub rows: Vec<String>,
    /// By how much the first leads the second in Q; none where there is no second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Real>,
    /// By how much it must lead, 1/(n − 1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Real>,
    /// Whether the first leads the second by enough.
    pub has_acceptable_advantage: bool,
    /// Whether the first is first by the group's or by the greatest regret too.
    pub is_stable: bool,
}

/// Why a row is set apart.
pub(super) fn reason(gates: &[Gate]) -> Bilingual {
    const SEPARATORS: [&str; 2] = ["、", "; "];
    let Some(first) = gates.first() else {
        return super::both(Text::new("没有任何已知值", "nothing is known of it"));
    };
    let names = |of: fn(&Bilingual) -> &String, separator| {
        let names: Vec<&str> = gates.iter().map(|gate| of(&gate.label).as_str()).collect();
        names.join(separator)
    };
    let failed = first.status == GateStatus::Failed;
    let [zh, en] = SEPARATORS;
    let (zh, en) = (names(|label| &label.zh, zh), names(|label| &label.en, en));
    if failed {
        Bilingual { zh: format!("门槛未通过：{zh}"), en: format!("a gate is not passed: {en}") }
    } else {
        Bilingual { zh: format!("门槛不详：{zh}"), en: format!("a gate is not known: {en}") }
    }
}
