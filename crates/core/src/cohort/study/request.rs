//! What may be asked of a cohort, in one document.

use super::super::convention::{Aggregation, Convention, Weighing};
use super::super::coupling::CouplingOptions;
use super::super::delphi::DelphiRound;
use super::super::normalise::Normalisation;
use super::super::select::SelectionOptions;
use super::super::trust::{SensitivityOptions, SpreadOptions, TrialOptions};
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::Period;

vocabulary! {
    /// The version of the format of requests (格式版本).
    pub enum RequestSchema: "格式版本", "format version" {
        /// The first.
        V1 = "chanjiao/study-request/1": "第1版", "version 1";
    }
}

declare! {
    /// A study that is asked for (研究设定): a convention, and what is to be found out by it. What is left out is not done; the ranking always is.
    pub struct StudyRequest: "研究设定", "study request" {
        must {
            /// The version of the format.
            schema: RequestSchema = "格式版本", "format version";
        }
        may {
            /// The convention. What it leaves out takes its default.
            convention: Convention = "评价约定", "convention";
            /// Whether a ranking is wanted; it is, unless this says no.
            ranking: bool = "排序", "ranking";
            /// In a panel, the period whose ranking is examined and selected from; absent: the last.
            period: Period = "考察时期", "period";
            /// Between which ranks each row may lie, for what is not known of it.
            ranges: bool = "名次区间", "ranges of ranks";
            /// Other choices that the ranking is tried under.
            vary: Variation = "可替换的选择", "variation";
            /// Trials of the ranking: over weights, choices and unknown facts.
            trials: TrialOptions = "试验", "trials";
            /// How the spread of ranks over trials is shown.
            spread: SpreadOptions = "名次分布", "spread of ranks";
            /// Which choice moves the ranking most.
            sensitivity: SensitivityOptions = "敏感性分析", "sensitivity analysis";
            /// Whether removing a row changes the order of the others.
            reversal: bool = "逆序检验", "rank reversal";
            /// What the ranks are without each indicator.
            without_each_column: bool = "逐一剔除指标", "without each column";
            /// Which indicators hold each row back.
            obstacles: bool = "障碍度", "obstacles";
            /// How the subsystems are coupled.
            coupling: CouplingOptions = "耦合协调", "coupling coordination";
            /// A batch that is selected from the ranking.
            selection: SelectionOptions = "分批遴选", "selection";
            /// Rounds of an expert panel.
            delphi: Vec<DelphiRound> = "专家咨询", "Delphi rounds";
            /// Whether every intermediate table is wanted.
            appendix: bool = "附录", "appendix";
        }
    }
}

declare! {
    /// Choices beside those of the convention (可替换的选择): all combinations are tried that can be scored.
    pub struct Variation: "可替换的选择", "variation" {
        may {
            /// Normalisations, beside the convention's own.
            normalisations: Vec<Normalisation> = "无量纲化方法", "normalisations";
            /// Ways to find weights, beside the convention's own.
            weights: Vec<Weighing> = "赋权方法", "ways to weigh";
            /// Aggregations, beside the convention's own.
            aggregations: Vec<Aggregation> = "综合评价方法", "aggregations";
        }
    }
}
