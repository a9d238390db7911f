//! What a point can ask: a closed algebra of criteria.
//!
//! Closed on purpose: because the library knows each form, it can check a standard when it loads, compute the distance to passing,
//! bound a score when facts are missing, and explain. Their meaning stands in `docs/semantics.md`, section 4.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::{Exact, Id};
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;

/// A criterion (判据). Wire form: an object with one key, the form's name, such as
/// `{"at_least": {"metric": "placements", "value": "1"}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(title = "criterion", extend("x-label-zh" = "判据"))]
pub enum Criterion {
    /// A measure is at least a number (不少于).
    AtLeast(Threshold),
    /// A measure is at most a number (不超过).
    AtMost(Threshold),
    /// A measure lies between two numbers, both included (介于).
    Between(Range),
    /// There is at least one (存在).
    Exists(OfMetric),
    /// A measure rises from the period before (提高).
    Rises(Trend),
    /// A measure does not fall from the period before (不下降).
    DoesNotFall(Trend),
    /// A fact is given at all (已填报). Never unmet: silence is not a no.
    Stated(OfMetric),
    /// Every member of a named set is present (齐全).
    Complete(OfSet),
    /// Each body did what it undertook (兑现).
    Kept(OfUndertakings),
    /// A person answers yes or no, signed and dated (书面确认).
    Attested(Attested),
    /// Raters rate on a stated scale (评分).
    Rated(Rated),
    /// Points come off for each event (扣分).
    Deducts(Deducts),
    /// Every part holds (全部满足).
    All(Vec<Criterion>),
    /// Some part holds (任一满足).
    Any(Vec<Criterion>),
    /// So many parts hold (至少几项满足).
    AtLeastOf(AtLeastOf),
}

impl Criterion {
    /// The form's name, as on the wire.
    #[must_use]
    pub const fn form(&self) -> &'static str {
        match self {
            Self::AtLeast(_) => "at_least",
            Self::AtMost(_) => "at_most",
            Self::Between(_) => "between",
            Self::Exists(_) => "exists",
            Self::Rises(_) => "rises",
            Self::DoesNotFall(_) => "does_not_fall",
            Self::Stated(_) => "stated",
            Self::Complete(_) => "complete",
            Self::Kept(_) => "kept",
            Self::Attested(_) => "attested",
            Self::Rated(_) => "rated",
            Self::Deducts(_) => "deducts",
            Self::All(_) => "all",
            Self::Any(_) => "any",
            Self::AtLeastOf(_) => "at_least_of",
        }
    }

    /// The parts, of a combination.
    #[must_use]
    pub fn parts(&self) -> Option<&[Self]> {
        match self {
            Self::All(parts) | Self::Any(parts) => Some(parts),
            Self::AtLeastOf(some) => Some(&some.of),
            _ => None,
        }
    }

    /// Whether a number lies behind it, on which points can be scaled.
    #[must_use]
    pub const fn is_numeric(&self) -> bool {
        matches!(self, Self::AtLeast(_) | Self::AtMost(_) | Self::Between(_) | Self::Rated(_))
    }
}

declare! {
    /// A measure and the number it is held against. The measure is one of `metric` and `ratio`, perhaps as a mean.
    pub struct Threshold: "阈值判据", "threshold" {
        must {
            /// The number.
            value: Exact = "阈值", "value";
        }
        may {
            /// A metric or declared figure, by name.
            metric: Id = "指标", "metric";
            /// Two of them: the first divided by the second.
            ratio: Vec<Id> = "比值", "ratio";
            /// The mean over so many periods, the reporting period the last.
            mean_over: u16 = "均值期数", "mean over";
        }
    }
}

declare! {
    /// A measure and the range it must lie in.
    pub struct Range: "区间判据", "range" {
        must {
            /// The low end, included.
            from: Exact = "下限", "from";
            /// The high end, included.
            to: Exact = "上限", "to";
        }
        may {
            /// A metric or declared figure, by name.
            metric: Id = "指标", "metric";
            /// Two of them: the first divided by the second.
            ratio: Vec<Id> = "比值", "ratio";
            /// The mean over so many periods, the reporting period the last.
            mean_over: u16 = "均值期数", "mean over";
        }
    }
}

declare! {
    /// A measure held against the same measure one period before.
    pub struct Trend: "趋势判据", "trend" {
        may {
            /// A metric or declared figure, by name.
            metric: Id = "指标", "metric";
            /// Two of them: the first divided by the second.
            ratio: Vec<Id> = "比值", "ratio";
            /// By how much, in the measure's unit.
            by: Exact = "变动量", "by";
            /// By how many percent of what it was.
            by_percent: Exact = "变动百分比", "by percent";
        }
    }
}

declare! {
    /// A metric or declared figure.
    pub struct OfMetric: "指标判据", "of a metric" {
        must {
            /// Its name.
            metric: Id = "指标", "metric";
        }
    }
}

declare! {
    /// A named set.
    pub struct OfSet: "集合判据", "of a set" {
        must {
            /// Its name.
            set: Id = "集合", "set";
        }
    }
}

declare! {
    /// Named undertakings.
    pub struct OfUndertakings: "承诺判据", "of undertakings" {
        must {
            /// Their name.
            undertakings: Id = "承诺", "undertakings";
        }
    }
}

declare! {
    /// A yes-or-no question to a person.
    pub struct Attested: "书面确认判据", "attested" {
        must {
            /// The question's id; an attestation names it.
            question: Id = "问题编号", "question";
        }
        may {
            /// Whether the answer counts only with evidence.
            evidence: bool = "须附佐证", "with evidence";
        }
    }
}

declare! {
    /// A rating by several raters.
    pub struct Rated: "评分判据", "rated" {
        must {
            /// The question's id; a rating names it.
            question: Id = "问题编号", "question";
            /// The scale: its low and its high end.
            scale: Vec<Exact> = "量表", "scale";
            /// How many raters there are.
            raters: u16 = "评分人数", "raters";
            /// What the mean must reach.
            at_least: Exact = "均分下限", "at least";
        }
    }
}

declare! {
    /// Points off for each event.
    pub struct Deducts: "扣分判据", "deducts" {
        must {
            /// The metric or declared figure that counts the events.
            metric: Id = "事件指标", "metric";
            /// Points off for each.
            each: Exact = "每次扣分", "each";
        }
        may {
            /// Points that remain at the least; absent: none.
            floor: Exact = "最低得分", "floor";
        }
    }
}

declare! {
    /// So many of several parts.
    pub struct AtLeastOf: "至少几项", "at least some of" {
        must {
            /// How many.
            n: u16 = "项数", "n";
            /// The parts.
            of: Vec<Criterion> = "各项", "of";
        }
    }
}

/// How a substantive point gives its points (计分方式).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(title = "scoring", extend("x-label-zh" = "计分方式"))]
pub enum Scoring {
    /// All if it is met, none if it is not (达标得分).
    PassFail,
    /// The share of members, bodies or parts that hold (按比例得分).
    Share,
    /// Along a line between two values (线性得分).
    Linear(Linear),
    /// By steps (分段得分).
    Steps(Steps),
}

declare! {
    /// Along a line: none at one value, all at the other.
    pub struct Linear: "线性计分", "linear" {
        must {
            /// Where no points are given.
            zero_at: Exact = "零分点", "zero at";
            /// Where all points are given.
            full_at: Exact = "满分点", "full at";
        }
    }
}

vocabulary! {
    /// In which direction steps are climbed (分段方向).
    pub enum Climb: "分段方向", "direction of steps" {
        /// The more the better.
        AtLeast = "at_least": "不少于", "at least";
        /// The less the better.
        AtMost = "at_most": "不超过", "at most";
    }
}

declare! {
    /// By steps: the points of the last step reached.
    pub struct Steps: "分段计分", "steps" {
        must {
            /// In which direction.
            when: Climb = "方向", "when";
            /// The steps, from the first reached to the last.
            steps: Vec<StepOf> = "分段", "steps";
        }
    }
}

declare! {
    /// One step.
    pub struct StepOf: "分段", "step" {
        must {
            /// Where it begins.
            at: Exact = "分段点", "at";
            /// What it gives.
            points: Exact = "得分", "points";
        }
    }
}
