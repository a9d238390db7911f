//! From numbers to scores by a resolved convention: orientation, weights, normalisation, aggregation, each step kept.

use super::aggregate::{
    Compromise, Preference, grey, promethee, topsis, vikor, weighted_arithmetic, weighted_geometric,
};
use super::ahp::{AhpMethod, GroupAhp, RandomIndex, group_ahp};
use super::combine::{CombinedWeights, combine};
use super::convention::{Resolved, Way, Weighing, WeightMethod};
use super::hierarchy::{Hierarchy, hierarchy};
use super::matrix::Matrix;
use super::method_faults::Remark;
use super::normalise::normalise;
use super::real::Real;
use super::rsr::{Rsr, rsr};
use super::view::{Indicator, Views};
use super::weigh::{Critic, Entropy, EntropyConvention, EntropyShares, Weights, correlations, critic, entropy};
use crate::fault::Fault;
use crate::language::Text;

/// Weights and how they were found.
#[derive(Debug, Clone)]
pub(super) enum Found {
    /// Equal, given or drawn.
    Stated(Weights),
    Entropy(Entropy),
    /// With each column's correlation with each.
    Critic(Critic, Vec<Vec<f64>>),
    Ahp(GroupAhp, Weights),
    Combined(Vec<Found>, CombinedWeights, Weights),
}

impl Found {
    pub(super) const fn weights(&self) -> &Weights {
        match self {
            Self::Stated(weights) | Self::Ahp(_, weights) | Self::Combined(_, _, weights) => weights,
            Self::Entropy(entropy) => &entropy.weights,
            Self::Critic(critic, _) => &critic.weights,
        }
    }
}

/// A number of each row that a method finds on its way to a score.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    pub(super) id: &'static str,
    pub(super) label: Text,
    pub(super) values: Vec<f64>,
}

/// Scores, the higher the better, and what led to them.
#[derive(Debug, Clone, Default)]
pub(super) struct Scored {
    pub(super) scores: Vec<f64>,
    /// None where a tree gives the weights.
    pub(super) found: Option<Found>,
    pub(super) measures: Vec<Measure>,
    pub(super) compromise: Option<Compromise>,
    pub(super) rank_sum_ratio: Option<Rsr>,
    pub(super) tree: Option<Hierarchy>,
    pub(super) remarks: Vec<Remark>,
}

/// The columns that are scored: their numbers and their ids.
#[derive(Debug, Clone)]
pub(super) struct Columns<'a> {
    pub(super) matrix: Matrix<'a>,
    pub(super) indicators: Vec<Indicator>,
    /// In the order of the columns; weights are given by them.
    pub(super) ids: Vec<&'a str>,
}

/// Scores rows all of whose numbers are known.
pub(super) fn score(columns: &Columns<'_>, by: &Resolved) -> Result<Scored, Fault> {
    let oriented = Views::oriented(&columns.matrix, &columns.indicators)?;
    let mut remarks = Vec::new();
    let found = by.weights.as_ref().map(|how| weigh(&oriented, &columns.ids, how, &mut remarks)).transpose()?;
    let weights = found.as_ref().map_or_else(|| Weights::equal(oriented.width()), |found| found.weights().clone());
    let mut scored = aggregate(&oriented, &columns.ids, &weights, by)?;
    scored.found = found;
    remarks.append(&mut scored.remarks);
    scored.remarks = remarks;
    Ok(scored)
}

/// Finds the weights of oriented columns.
pub(super) fn weigh(
    oriented: &Views<'_>,
    ids: &[&str],
    how: &Weighing,
    remarks: &mut Vec<Remark>,
) -> Result<Found, Fault> {
    match how.method {
        WeightMethod::Equal => Ok(Found::Stated(Weights::equal(oriented.width()))),
        WeightMethod::Given => {
            let given = Weights::given(&stated(how, ids))?;
            remarks.extend(given.remarks);
            Ok(Found::Stated(given.weights))
        }
        WeightMethod::Entropy => {
            let convention = EntropyConvention {
                shares: how.shares.unwrap_or(EntropyShares::MinMax),
                shift: how.shift.map_or(0.0, Real::get),
            };
            let found = entropy(oriented, &convention)?;
            remarks.extend(found.remarks.iter().cloned());
            Ok(Found::Entropy(found))
        }
        WeightMethod::Critic => {
            let found = critic(oriented)?;
            remarks.extend(found.remarks.iter().cloned());
            Ok(Found::Critic(found, correlations(oriented)))
        }
        WeightMethod::Ahp => {
            let (found, odd) = group_ahp(
                how.judgements.as_deref().unwrap_or_default(),
                how.from_judgements.unwrap_or(AhpMethod::Eigenvector),
                how.random_index.unwrap_or(RandomIndex::Saaty1980),
            )?;
            remarks.extend(odd.into_iter().map(Remark::of_all));
            let weights = taken(&found.joint.weights, oriented.width())?;
            Ok(Found::Ahp(found, weights))
        }
        WeightMethod::Combined => {
            let parts = how.parts.iter().flatten().map(|part| weigh(oriented, ids, part, remarks));
            let parts = parts.collect::<Result<Vec<_>, _>>()?;
            let vectors: Vec<&[f64]> = parts.iter().map(|part| part.weights().as_slice()).collect();
            let (combined, odd) = combine(&vectors, &how.combining())?;
            remarks.extend(odd.into_iter().map(Remark::of_all));
            let weights = taken(&combined.weights, oriented.width())?;
            Ok(Found::Combined(parts, combined, weights))
        }
    }
}

/// The weights stated for these columns, in their order.
pub(super) fn stated(how: &Weighing, ids: &[&str]) -> Vec<f64> {
    let weight = |id: &&str| {
        let given = how.given.iter().flatten().find(|given| given.column.as_str() == *id);
        given.map_or(0.0, |given| given.weight.get())
    };
    ids.iter().map(weight).collect()
}

/// Weights that a method found, one for each column.
fn taken(weights: &[Real], columns: usize) -> Result<Weights, Fault> {
    let weights: Vec<f64> = weights.iter().map(|weight| weight.get()).collect();
    let weights = Weights::given(&weights)?.weights;
    weights.for_columns(columns)?;
    Ok(weights)
}

/// Scores oriented columns with these weights.
pub(super) fn aggregate(oriented: &Views<'_>, ids: &[&str], weights: &Weights, by: &Resolved) -> Result<Scored, Fault> {
    let mut remarks = Vec::new();
    let normalised = by.normalisation.map(|how| normalise(oriented, how)).transpose()?;
    let views = match &normalised {
        Some(normalised) => {
            remarks.extend(normalised.remarks.iter().cloned());
            &normalised.views
        }
        None => oriented,
    };
    let mut scored = match &by.way {
        Way::Arithmetic => plain(weighted_arithmetic(views, weights)?, &mut remarks),
        Way::Geometric => plain(weighted_geometric(views, weights)?, &mut remarks),
        Way::Topsis(placement) => {
            let found = topsis(views, weights, *placement)?;
            remarks.extend(found.remarks);
            let measures = vec![
                measure("from_ideal", Text::new("距正理想解D⁺", "distance from the ideal, D⁺"), found.from_ideal),
                measure(
                    "from_anti_ideal",
                    Text::new("距负理想解D⁻", "distance from the anti-ideal, D⁻"),
                    found.from_anti_ideal,
                ),
            ];
            Scored { scores: found.scores, measures, ..Scored::default() }
        }
        Way::Vikor(group_share) => {
            let found = vikor(views, weights, *group_share)?;
            remarks.extend(found.remarks);
            let measures = vec![
                measure("group_regret", Text::new("群体效用S", "group regret, S"), found.group_regrets),
                measure("greatest_regret", Text::new("个体遗憾R", "greatest regret, R"), found.greatest_regrets),
                measure("index", Text::new("折衷值Q", "compromise index, Q"), found.indices),
            ];
            Scored { scores: found.scores, measures, compromise: Some(found.compromise), ..Scored::default() }
        }
        Way::Promethee(preference) => {
            let preferences: Vec<Preference> = vec![*preference; views.width()];
            let found = promethee(views, weights, &preferences)?;
            let measures = vec![
                measure("positive_flow", Text::new("流出量φ⁺", "positive flow, φ⁺"), found.positive_flows),
                measure("negative_flow", Text::new("流入量φ⁻", "negative flow, φ⁻"), found.negative_flows),
            ];
            Scored { scores: found.scores, measures, ..Scored::default() }
        }
        Way::Grey(convention) => {
            let found = grey(views, weights, convention)?;
            remarks.extend(found.remarks);
            Scored { scores: found.scores, ..Scored::default() }
        }
        Way::RankSumRatio(options) => {
            let values = Matrix::new(views.values())?;
            let (found, odd) = rsr(&values, Some(weights.as_slice()), options)?;
            remarks.extend(odd.into_iter().map(Remark::of_all));
            let scores = found.ratios.iter().map(|ratio| ratio.get()).collect();
            Scored { scores, rank_sum_ratio: Some(found), ..Scored::default() }
        }
        Way::Tree(tree) => {
            let values = Matrix::new(views.values())?;
            let (found, odd) = hierarchy(&values, ids, tree)?;
            remarks.extend(odd.into_iter().map(Remark::of_all));
            let root = found.nodes.first();
            let scores = root.map(|root| root.scores.iter().map(|score| score.get()).collect()).unwrap_or_default();
            Scored { scores, tree: Some(found), ..Scored::default() }
        }
    };
    scored.remarks = remarks;
    Ok(scored)
}

fn plain(found: super::aggregate::Scores, remarks: &mut Vec<Remark>) -> Scored {
    remarks.extend(found.remarks);
    Scored { scores: found.scores, ..Scored::default() }
}

const fn measure(id: &'static str, label: Text, values: Vec<f64>) -> Measure {
    Measure { id, label, values }
}
