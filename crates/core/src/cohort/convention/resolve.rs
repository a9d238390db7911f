//! A convention made whole: what is left out takes its default, and what a method does not know is refused.

use super::super::aggregate::{GreyConvention, GreyExtremes, Preference, WeightPlacement};
use super::super::ahp::{AhpMethod, RandomIndex};
use super::super::combine::Combination;
use super::super::document::Column;
use super::super::faults::{
    NEEDS_PARAMETER, NO_PANEL, NOT_WITH_MISSING, UNKNOWN_WEIGHTED_COLUMN, UNUSED_PARAMETER, UNWEIGHTED_COLUMN,
};
use super::super::hierarchy::Branch;
use super::super::normalise::Normalisation;
use super::super::order::RankRule;
use super::super::real::Real;
use super::super::rsr::RsrOptions;
use super::super::table::Cohort;
use super::super::weigh::EntropyShares;
use super::{
    Aggregation, AggregationMethod, CombinationRule, Convention, MissingRule, PanelRule, PreferenceFunction,
    UnknownGates, Weighing, WeightMethod,
};
use crate::diagnostic::Sink;
use crate::language::Text;

/// A convention with nothing left open.
#[derive(Debug, Clone)]
pub(in crate::cohort) struct Resolved {
    /// As data, whole.
    pub(in crate::cohort) convention: Convention,
    pub(in crate::cohort) way: Way,
    /// None for methods that do not normalise.
    pub(in crate::cohort) normalisation: Option<Normalisation>,
    /// None where a tree gives them.
    pub(in crate::cohort) weights: Option<Weighing>,
    pub(in crate::cohort) missing: MissingRule,
    pub(in crate::cohort) unknown_gates: UnknownGates,
    pub(in crate::cohort) ranks: RankRule,
    /// Whether each period of a panel stands by itself.
    pub(in crate::cohort) by_period: bool,
}

/// A method of aggregation with its parameters.
#[derive(Debug, Clone)]
pub(in crate::cohort) enum Way {
    Arithmetic,
    Geometric,
    Topsis(WeightPlacement),
    Vikor(f64),
    Promethee(Preference),
    Grey(GreyConvention),
    RankSumRatio(RsrOptions),
    Tree(Branch),
}

/// v of VIKOR and ρ of grey relational analysis, where none is stated: as their authors took them.
const HALF: f64 = 0.5;

/// Makes a convention whole; none if something is wrong with it. Faults stand at pointers below `path`.
pub(in crate::cohort) fn resolve(
    stated: &Convention,
    cohort: &Cohort,
    path: &str,
    sink: &mut Sink,
) -> Option<Resolved> {
    let aggregation = stated.aggregation.clone().unwrap_or_else(|| Aggregation::new(AggregationMethod::Arithmetic));
    let aggregated = aggregated(&aggregation, &format!("{path}/aggregation"), sink);
    let normalisation = normalisation(stated, aggregation.method, cohort, path, sink);
    let weights = weights(stated, aggregation.method, cohort, path, sink);
    let missing = stated.missing.unwrap_or(MissingRule::Refuse);
    let panel = panel(stated, cohort, path, sink);
    let (aggregation, way) = aggregated?;
    let weights = weights?;
    if missing == MissingRule::RenormaliseWeights && !(is_mean(&way) && weights.as_ref().is_some_and(is_stated)) {
        sink.fault(format!("{path}/missing"), &NOT_WITH_MISSING.fault());
        return None;
    }
    let (unknown_gates, ranks) =
        (stated.unknown_gates.unwrap_or(UnknownGates::Keep), stated.ranks.unwrap_or(RankRule::Competition));
    let mut convention = Convention::new();
    convention.aggregation = Some(aggregation);
    convention.normalisation = normalisation;
    convention.weights.clone_from(&weights);
    convention.missing = Some(missing);
    convention.unknown_gates = Some(unknown_gates);
    convention.ranks = Some(ranks);
    convention.panel = panel;
    let by_period = panel == Some(PanelRule::EachPeriod);
    Some(Resolved { convention, way, normalisation, weights, missing, unknown_gates, ranks, by_period })
}

/// How weights are found; the inner none where a tree gives them, the outer one if something is wrong.
#[expect(
    clippy::option_option,
    reason = "that there is nothing to weigh by and that something is wrong are two things"
)]
fn weights(
    stated: &Convention,
    method: AggregationMethod,
    cohort: &Cohort,
    path: &str,
    sink: &mut Sink,
) -> Option<Option<Weighing>> {
    if method == AggregationMethod::Tree {
        if stated.weights.is_some() {
            let fault =
                UNUSED_PARAMETER.fault().with("method", method.label()).with("parameter", Text::new("赋权", "weights"));
            sink.fault(format!("{path}/weights"), &fault);
        }
        return Some(None);
    }
    let weights = stated.weights.clone().unwrap_or_else(|| Weighing::new(WeightMethod::Equal));
    weighed(&weights, cohort.columns(), &format!("{path}/weights"), sink).map(Some)
}

const fn is_mean(way: &Way) -> bool {
    matches!(way, Way::Arithmetic | Way::Geometric)
}

/// Whether weights do not depend on the values.
pub(in crate::cohort) fn is_stated(weights: &Weighing) -> bool {
    match weights.method {
        WeightMethod::Equal | WeightMethod::Given | WeightMethod::Ahp => true,
        WeightMethod::Entropy | WeightMethod::Critic => false,
        WeightMethod::Combined => weights.parts.iter().flatten().all(is_stated),
    }
}

fn panel(stated: &Convention, cohort: &Cohort, path: &str, sink: &mut Sink) -> Option<PanelRule> {
    if cohort.is_panel() {
        return Some(stated.panel.unwrap_or(PanelRule::Whole));
    }
    if stated.panel.is_some() {
        sink.fault(format!("{path}/panel"), &NO_PANEL.fault());
    }
    None
}

fn normalisation(
    stated: &Convention,
    method: AggregationMethod,
    cohort: &Cohort,
    path: &str,
    sink: &mut Sink,
) -> Option<Normalisation> {
    const NORMALISATION: Text = Text::new("无量纲化", "normalisation");
    let otherwise = match method {
        // Their regrets, preferences and ranks are the same on every scale.
        AggregationMethod::Vikor | AggregationMethod::Promethee | AggregationMethod::RankSumRatio => {
            if stated.normalisation.is_some() {
                let fault = UNUSED_PARAMETER.fault().with("method", method.label()).with("parameter", NORMALISATION);
                sink.fault(format!("{path}/normalisation"), &fault);
            }
            return None;
        }
        AggregationMethod::Topsis => Normalisation::Vector,
        _ => usual_normalisation(cohort),
    };
    Some(stated.normalisation.unwrap_or(otherwise))
}

/// What is taken where nothing is stated: goalposts where every column has them.
pub(in crate::cohort) fn usual_normalisation(cohort: &Cohort) -> Normalisation {
    let all_have = cohort.columns().iter().all(|column| column.goalposts.is_some());
    if all_have { Normalisation::Goalposts } else { Normalisation::MinMax }
}

/// Which methods know a parameter.
type Parameter = (&'static str, Text, bool, &'static [AggregationMethod]);

fn aggregated(stated: &Aggregation, path: &str, sink: &mut Sink) -> Option<(Aggregation, Way)> {
    use AggregationMethod::{Grey, Promethee, RankSumRatio, Topsis, Tree, Vikor};
    let parameters: [Parameter; 10] = [
        ("weights_on", WeightPlacement::LABEL, stated.weights_on.is_some(), &[Topsis]),
        ("group_share", Text::new("v", "v"), stated.group_share.is_some(), &[Vikor]),
        ("preference", Text::new("偏好函数", "preference function"), stated.preference.is_some(), &[Promethee]),
        ("indifference_threshold", Text::new("q", "q"), stated.indifference_threshold.is_some(), &[Promethee]),
        ("preference_threshold", Text::new("p", "p"), stated.preference_threshold.is_some(), &[Promethee]),
        ("inflection", Text::new("s", "s"), stated.inflection.is_some(), &[Promethee]),
        ("distinguishing", Text::new("ρ", "ρ"), stated.distinguishing.is_some(), &[Grey]),
        ("extremes", GreyExtremes::LABEL, stated.extremes.is_some(), &[Grey]),
        (
            "rank_sum_ratio",
            Text::new("秩和比选项", "options of the rank-sum ratio"),
            stated.rank_sum_ratio.is_some(),
            &[RankSumRatio],
        ),
        ("tree", Text::new("指标树", "tree"), stated.tree.is_some(), &[Tree]),
    ];
    for (key, label, is_stated, methods) in parameters {
        if is_stated && !methods.contains(&stated.method) {
            let fault = UNUSED_PARAMETER.fault().with("method", stated.method.label()).with("parameter", label);
            sink.fault(format!("{path}/{key}"), &fault);
        }
    }
    let mut whole = stated.clone();
    let way = match stated.method {
        AggregationMethod::Arithmetic => Way::Arithmetic,
        AggregationMethod::Geometric => Way::Geometric,
        Topsis => Way::Topsis(*whole.weights_on.get_or_insert(WeightPlacement::Values)),
        Vikor => Way::Vikor(or_half(&mut whole.group_share)),
        Grey => Way::Grey(GreyConvention {
            distinguishing: or_half(&mut whole.distinguishing),
            extremes: *whole.extremes.get_or_insert(GreyExtremes::Global),
        }),
        RankSumRatio => Way::RankSumRatio(whole.rank_sum_ratio.get_or_insert_with(RsrOptions::new).clone()),
        Tree => match stated.tree.clone() {
            Some(tree) => Way::Tree(tree),
            None => {
                let fault = NEEDS_PARAMETER.fault().with("method", stated.method.label());
                sink.fault(format!("{path}/tree"), &fault.with("parameter", Text::new("指标树", "tree")));
                return None;
            }
        },
        Promethee => Way::Promethee(preference(&mut whole, path, sink)?),
    };
    Some((whole, way))
}

fn or_half(stated: &mut Option<Real>) -> f64 {
    let half = stated.or_else(|| Real::new(HALF));
    *stated = half;
    half.map_or(HALF, Real::get)
}

/// The preference function with its thresholds: each function has its own, and needs them all.
fn preference(whole: &mut Aggregation, path: &str, sink: &mut Sink) -> Option<Preference> {
    let function = *whole.preference.get_or_insert(PreferenceFunction::Usual);
    let thresholds = [
        ("indifference_threshold", "q", whole.indifference_threshold),
        ("preference_threshold", "p", whole.preference_threshold),
        ("inflection", "s", whole.inflection),
    ];
    let wanted = match function {
        PreferenceFunction::Usual => [false, false, false],
        PreferenceFunction::UShape => [true, false, false],
        PreferenceFunction::VShape => [false, true, false],
        PreferenceFunction::Level | PreferenceFunction::Linear => [true, true, false],
        PreferenceFunction::Gaussian => [false, false, true],
    };
    let mut complete = true;
    for ((key, letter, threshold), wanted) in thresholds.into_iter().zip(wanted) {
        let fault = match (wanted, threshold) {
            (true, None) => NEEDS_PARAMETER.fault(),
            (false, Some(_)) => UNUSED_PARAMETER.fault(),
            _ => continue,
        };
        complete = false;
        sink.fault(format!("{path}/{key}"), &fault.with("method", function.label()).with("parameter", letter));
    }
    let [q, p, s] = thresholds.map(|(.., threshold)| threshold.map_or(0.0, Real::get));
    complete.then_some(match function {
        PreferenceFunction::Usual => Preference::Usual,
        PreferenceFunction::UShape => Preference::UShape { indifference: q },
        PreferenceFunction::VShape => Preference::VShape { preference: p },
        PreferenceFunction::Level => Preference::Level { indifference: q, preference: p },
        PreferenceFunction::Linear => Preference::Linear { indifference: q, preference: p },
        PreferenceFunction::Gaussian => Preference::Gaussian { inflection: s },
    })
}

fn weighed(stated: &Weighing, columns: &[Column], path: &str, sink: &mut Sink) -> Option<Weighing> {
    use WeightMethod::{Ahp, Combined, Entropy, Given};
    let parameters = [
        ("given", Text::new("给定权重", "given weights"), stated.given.is_some(), Given, true),
        ("shares", EntropyShares::LABEL, stated.shares.is_some(), Entropy, false),
        ("shift", Text::new("平移量", "shift"), stated.shift.is_some(), Entropy, false),
        ("judgements", Text::new("判断矩阵", "judgements"), stated.judgements.is_some(), Ahp, true),
        ("from_judgements", AhpMethod::LABEL, stated.from_judgements.is_some(), Ahp, false),
        ("random_index", RandomIndex::LABEL, stated.random_index.is_some(), Ahp, false),
        ("parts", Text::new("组合的各部分", "parts"), stated.parts.is_some(), Combined, true),
        ("combination", CombinationRule::LABEL, stated.combination.is_some(), Combined, false),
        ("coefficients", Text::new("组合系数", "coefficients"), stated.coefficients.is_some(), Combined, false),
    ];
    let mut sound = true;
    for (key, label, is_stated, method, is_needed) in parameters {
        let fault = match (method == stated.method, is_stated) {
            (false, true) => UNUSED_PARAMETER.fault(),
            (true, false) if is_needed => NEEDS_PARAMETER.fault(),
            _ => continue,
        };
        sound = false;
        sink.fault(format!("{path}/{key}"), &fault.with("method", stated.method.label()).with("parameter", label));
    }
    let mut whole = stated.clone();
    match stated.method {
        WeightMethod::Equal | WeightMethod::Critic => {}
        Given => sound &= given(stated, columns, path, sink),
        Entropy => {
            whole.shares.get_or_insert(EntropyShares::MinMax);
            whole.shift = whole.shift.or_else(|| Real::new(0.0));
        }
        Ahp => {
            whole.from_judgements.get_or_insert(AhpMethod::Eigenvector);
            whole.random_index.get_or_insert(RandomIndex::Saaty1980);
        }
        Combined => {
            let rule = *whole.combination.get_or_insert(CombinationRule::Product);
            let has_coefficients = stated.coefficients.is_some();
            if has_coefficients != (rule == CombinationRule::Mix) {
                let fault = if has_coefficients { UNUSED_PARAMETER.fault() } else { NEEDS_PARAMETER.fault() };
                let label = Text::new("组合系数", "coefficients");
                sink.fault(
                    format!("{path}/coefficients"),
                    &fault.with("method", rule.label()).with("parameter", label),
                );
                sound = false;
            }
            let parts = stated.parts.iter().flatten().enumerate();
            let parts: Vec<Option<Weighing>> =
                parts.map(|(index, part)| weighed(part, columns, &format!("{path}/parts/{index}"), sink)).collect();
            whole.parts = Some(parts.into_iter().collect::<Option<_>>()?);
        }
    }
    sound.then_some(whole)
}

/// Whether each column has exactly one weight.
fn given(stated: &Weighing, columns: &[Column], path: &str, sink: &mut Sink) -> bool {
    let mut sound = true;
    for (index, given) in stated.given.iter().flatten().enumerate() {
        let earlier = stated.given.iter().flatten().take(index).any(|earlier| earlier.column == given.column);
        if earlier || columns.iter().all(|column| column.id != given.column) {
            let fault = UNKNOWN_WEIGHTED_COLUMN.fault().with("id", given.column.as_str());
            sink.fault(format!("{path}/given/{index}/column"), &fault);
            sound = false;
        }
    }
    for column in columns {
        if stated.given.iter().flatten().all(|given| given.column != column.id) {
            let fault = UNWEIGHTED_COLUMN.fault().with("id", column.id.as_str());
            sink.fault(format!("{path}/given"), &fault);
            sound = false;
        }
    }
    sound
}

impl Weighing {
    /// The combination that is asked for.
    pub(in crate::cohort) fn combining(&self) -> Combination {
        match self.combination {
            None | Some(CombinationRule::Product) => Combination::Product,
            Some(CombinationRule::Mix) => Combination::Mix(self.coefficients.clone().unwrap_or_default()),
            Some(CombinationRule::GameTheory) => Combination::GameTheory,
        }
    }
}
