//! The convention of a ranking (评价约定): every choice that can change the order, as data.
//!
//! An unnamed convention is a wrong answer: a mere change from min-max to vector norm can move a row by many ranks. What a caller leaves
//! out is filled in before anything is computed, and a result carries the convention whole.

mod describe;
mod references;
mod resolve;

pub use references::{Reference, references};
pub(super) use references::{of_coupling, of_delphi, of_obstacles, of_reversal, of_sensitivity, of_trials, once};
pub(super) use resolve::{Resolved, Way, is_stated, resolve, usual_normalisation};

use super::aggregate::{GreyExtremes, WeightPlacement};
use super::ahp::{AhpMethod, Judgements, RandomIndex};
use super::hierarchy::Branch;
use super::normalise::Normalisation;
use super::order::RankRule;
use super::real::Real;
use super::rsr::RsrOptions;
use super::weigh::EntropyShares;
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::LocalId;

vocabulary! {
    /// What is done where a value is not known (缺失值处理).
    pub enum MissingRule: "缺失值处理", "missing values" {
        /// Nothing is ranked.
        Refuse = "refuse": "有缺失即不排序", "refuse to rank";
        /// Indicators with a value that is not known are left out.
        DropColumns = "drop_columns": "剔除有缺失的指标", "leave out indicators that are not known everywhere";
        /// Each row is scored by what is known of it, with the weights of that brought to a sum of 1.
        RenormaliseWeights = "renormalise_weights": "按已知指标重新归一权重", "bring the weights of what is known to a sum of 1";
    }
}

vocabulary! {
    /// What becomes of a row with a gate that is not known (门槛不详的处理).
    pub enum UnknownGates: "门槛不详的处理", "gates that are not known" {
        /// It is ranked, and flagged.
        Keep = "keep": "参与排序并标注", "rank and flag it";
        /// It is set apart.
        SetApart = "set_apart": "单列，不排序", "set it apart";
    }
}

vocabulary! {
    /// How weights are found (赋权方法).
    pub enum WeightMethod: "赋权方法", "weights" {
        /// All the same.
        Equal = "equal": "等权", "equal weights";
        /// As somebody states them.
        Given = "given": "给定权重", "given weights";
        /// By entropy.
        Entropy = "entropy": "熵权法", "entropy weights";
        /// By contrast and conflict.
        Critic = "critic": "CRITIC法", "CRITIC weights";
        /// By experts' pairwise judgements.
        Ahp = "ahp": "层次分析法（AHP）", "weights by the analytic hierarchy process (AHP)";
        /// From several of these.
        Combined = "combined": "组合赋权", "combined weights";
    }
}

vocabulary! {
    /// How several vectors of weights become one (组合方式).
    pub enum CombinationRule: "组合方式", "combination" {
        /// In proportion to their product.
        Product = "product": "乘法合成归一", "their product";
        /// A mix with stated coefficients.
        Mix = "mix": "线性加权组合", "a linear mix";
        /// The mix that departs least from each of them.
        GameTheory = "game_theory": "博弈论组合", "the game-theoretic combination";
    }
}

vocabulary! {
    /// How indicators become one score (综合评价方法).
    pub enum AggregationMethod: "综合评价方法", "aggregation" {
        /// Σ wz.
        Arithmetic = "arithmetic": "加权算术平均", "the weighted arithmetic mean";
        /// Π z^w.
        Geometric = "geometric": "加权几何平均", "the weighted geometric mean";
        /// Closeness to an ideal row.
        Topsis = "topsis": "TOPSIS法", "TOPSIS";
        /// Compromise between the group's and the greatest regret.
        Vikor = "vikor": "VIKOR法", "VIKOR";
        /// Net flows of preference.
        Promethee = "promethee": "PROMETHEE II法", "PROMETHEE II";
        /// Grey relational grade with an ideal row.
        Grey = "grey": "灰色关联分析", "grey relational analysis";
        /// The mean of ranks in shares.
        RankSumRatio = "rank_sum_ratio": "秩和比法（RSR）", "the rank-sum ratio (RSR)";
        /// Branch by branch along a tree of indicators, which gives the weights.
        Tree = "tree": "按指标树逐级综合", "aggregation along a tree of indicators";
    }
}

vocabulary! {
    /// How much one row is preferred to another by their difference (偏好函数).
    pub enum PreferenceFunction: "偏好函数", "preference function" {
        /// In full by any difference.
        Usual = "usual": "常规准则", "usual";
        /// In full beyond a threshold.
        UShape = "u_shape": "U型准则", "U-shape";
        /// In proportion, up to a threshold.
        VShape = "v_shape": "V型准则", "V-shape";
        /// By half beyond one threshold, in full beyond another.
        Level = "level": "水平准则", "level";
        /// In proportion between two thresholds.
        Linear = "linear": "线性准则", "linear";
        /// By a bell curve.
        Gaussian = "gaussian": "高斯准则", "Gaussian";
    }
}

vocabulary! {
    /// Over what a panel is scaled and weighed (面板处理).
    pub enum PanelRule: "面板处理", "panel" {
        /// Over all periods at once, so that scores compare across them.
        Whole = "whole": "全部时期合并标准化与赋权", "all periods at once";
        /// Period by period.
        EachPeriod = "each_period": "逐期标准化与赋权", "each period by itself";
    }
}

declare! {
    /// A convention (评价约定): the choices of a ranking. What is left out takes its default, and a result states it.
    ///
    /// ```
    /// use chanjiao::cohort::Convention;
    /// let convention: Convention = serde_json::from_str(r#"{
    ///     "weights": {"method": "entropy"}, "aggregation": {"method": "topsis"}
    /// }"#)?;
    /// assert!(convention.normalisation.is_none(), "TOPSIS takes the vector norm unless another is stated");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Convention: "评价约定", "convention" {
        may {
            /// How the scores come about.
            aggregation: Aggregation = "综合评价", "aggregation";
            /// How indicators are brought to one scale.
            normalisation: Normalisation = "无量纲化", "normalisation";
            /// How weights are found.
            weights: Weighing = "赋权", "weights";
            /// What is done where a value is not known.
            missing: MissingRule = "缺失值处理", "missing values";
            /// What becomes of a row with a gate that is not known.
            unknown_gates: UnknownGates = "门槛不详的处理", "gates that are not known";
            /// How rows of the same score share a rank.
            ranks: RankRule = "并列名次规则", "rank rule";
            /// Over what a panel is scaled and weighed.
            panel: PanelRule = "面板处理", "panel";
        }
    }
}

declare! {
    /// How weights are found (赋权).
    pub struct Weighing: "赋权", "weighing" {
        must {
            /// The method.
            method: WeightMethod = "赋权方法", "method";
        }
        may {
            /// The weights, where they are given.
            given: Vec<GivenWeight> = "给定权重", "given weights";
            /// What entropy takes shares of.
            shares: EntropyShares = "熵权法比重的来源", "what entropy takes shares of";
            /// What is added to each value before entropy takes shares.
            shift: Real = "熵权法平移量", "shift";
            /// The experts' judgement matrices, their rows and columns in the order of the columns of the cohort.
            judgements: Vec<Judgements> = "判断矩阵", "judgements";
            /// How weights come from judgements.
            from_judgements: AhpMethod = "判断矩阵求权方法", "weights from judgements";
            /// The table of random indices that consistency is held against.
            random_index: RandomIndex = "随机一致性指标", "random index";
            /// What is combined.
            parts: Vec<Weighing> = "组合的各部分", "parts";
            /// How it is combined.
            combination: CombinationRule = "组合方式", "combination";
            /// The coefficients of a mix.
            coefficients: Vec<Real> = "组合系数", "coefficients";
        }
    }
}

declare! {
    /// A weight that somebody states (给定权重).
    pub struct GivenWeight: "给定权重", "given weight" {
        must {
            /// The column.
            column: LocalId = "指标编号", "column id";
            /// Its weight; all together are brought to a sum of 1.
            weight: Real = "权重", "weight";
        }
    }
}

declare! {
    /// How indicators become one score (综合评价).
    pub struct Aggregation: "综合评价", "aggregation" {
        must {
            /// The method.
            method: AggregationMethod = "综合评价方法", "method";
        }
        may {
            /// Where TOPSIS puts the weights.
            weights_on: WeightPlacement = "TOPSIS权重的位置", "where TOPSIS puts the weights";
            /// VIKOR's v: the share of the group's regret against the greatest.
            group_share: Real = "VIKOR决策机制系数v", "VIKOR's v";
            /// PROMETHEE's preference function.
            preference: PreferenceFunction = "偏好函数", "preference function";
            /// Its q: the greatest difference that does not count, in the unit of the indicators.
            indifference_threshold: Real = "无差异阈值q", "indifference threshold q";
            /// Its p: the least difference that counts in full.
            preference_threshold: Real = "偏好阈值p", "preference threshold p";
            /// Its s: where the bell curve turns.
            inflection: Real = "高斯拐点s", "inflection s";
            /// ρ of grey relational analysis.
            distinguishing: Real = "分辨系数ρ", "distinguishing coefficient";
            /// Over what its extreme differences are taken.
            extremes: GreyExtremes = "两级差的取法", "extremes";
            /// How rank-sum ratios are computed and graded.
            rank_sum_ratio: RsrOptions = "秩和比选项", "options of the rank-sum ratio";
            /// The tree, with the weights of its branches.
            tree: Branch = "指标树", "tree";
        }
    }
}
