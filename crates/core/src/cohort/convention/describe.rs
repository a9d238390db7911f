//! A convention in words, as the methods section of a paper would have it.

use super::super::aggregate::{GreyExtremes, WeightPlacement};
use super::super::ahp::{AhpMethod, RandomIndex};
use super::super::direction::Direction;
use super::super::normalise::Normalisation;
use super::super::order::RankRule;
use super::super::rsr::{RSR_GRADES, RsrGrading, RsrOptions, RsrRanking};
use super::super::weigh::EntropyShares;
use super::{
    Aggregation, AggregationMethod, CombinationRule, Convention, MissingRule, PanelRule, PreferenceFunction,
    UnknownGates, Weighing, WeightMethod,
};
use crate::language::{Bilingual, Phrase, Text, Words};
use crate::quantity::Count;

/// How each direction is turned into more-is-better.
const ORIENTATION: Text = Text::new(
    "各指标先正向化：效益型取原值，成本型取最大值减原值，区间型与居中型取1减去相对偏离。",
    "Indicators are oriented first: a benefit keeps its value, a cost becomes the maximum less the value, and indicators with a best range or value become 1 less their relative distance from it.",
);

impl Convention {
    /// The convention in words, in both languages. What is left open is not spoken of: describe the one that a result carries.
    ///
    /// ```
    /// use chanjiao::cohort::{Convention, Normalisation};
    /// let mut convention = Convention::new();
    /// convention.normalisation = Some(Normalisation::MinMax);
    /// assert!(convention.describe().en.contains("min-max over the cohort"));
    /// ```
    #[must_use]
    pub fn describe(&self) -> Bilingual {
        let mut sentences = vec![Phrase::new(ORIENTATION)];
        sentences.extend(self.weights.as_ref().map(weighing));
        sentences.extend(self.normalisation.map(normalisation));
        sentences.extend(self.aggregation.as_ref().map(aggregation));
        sentences.extend(self.panel.map(panel));
        sentences.extend(self.missing.map(missing));
        sentences.extend(self.unknown_gates.map(gates));
        sentences.extend(self.ranks.map(ranked));
        joined(&sentences)
    }
}

/// Sentences as a paragraph.
fn joined(sentences: &[Phrase]) -> Bilingual {
    let both: Vec<Bilingual> = sentences.iter().map(Phrase::both).collect();
    let zh: Vec<&str> = both.iter().map(|sentence| sentence.zh.as_str()).collect();
    let en: Vec<&str> = both.iter().map(|sentence| sentence.en.as_str()).collect();
    Bilingual { zh: zh.concat(), en: en.join(" ") }
}

fn weighing(weights: &Weighing) -> Phrase {
    Phrase::new(Text::new("权重：{how}。", "Weights: {how}.")).with("how", how_weighed(weights))
}

fn how_weighed(weights: &Weighing) -> Phrase {
    match weights.method {
        WeightMethod::Equal => Phrase::new(Text::new("各指标等权", "all indicators weigh the same")),
        WeightMethod::Given => Phrase::new(Text::new(
            "由使用者给定，归一为和为1",
            "given by the user, scaled to sum to 1",
        )),
        WeightMethod::Entropy => Phrase::new(Text::new(
            "熵权法，E=−Σp·ln p/ln n（0·ln 0取0），w=(1−E)/Σ(1−E)，p取自{shares}，平移量{shift}",
            "the entropy method, E = −Σ p·ln p / ln n with 0·ln 0 = 0 and w = (1 − E) / Σ(1 − E), p being shares of {shares}, shifted by {shift}",
        ))
        .with("shares", weights.shares.unwrap_or(EntropyShares::MinMax).label())
        .with("shift", weights.shift.map_or_else(|| "0".to_owned(), |shift| shift.to_string())),
        WeightMethod::Critic => Phrase::new(Text::new(
            "CRITIC法，信息量C=σ·Σ(1−r)，σ为总体标准差，常量列不计入",
            "CRITIC, C = σ·Σ(1 − r) with the standard deviation of the population; constant columns are left out",
        )),
        WeightMethod::Ahp => Phrase::new(Text::new(
            "层次分析法，{experts}份判断矩阵（多份时取判断值的几何平均），权重取{method}，一致性按{table}检验",
            "the analytic hierarchy process on {experts} judgement matrices (the geometric mean of the judgements of several), weights by {method}, consistency held against {table}",
        ))
        .with("experts", weights.judgements.as_ref().map_or(0, Vec::len).to_string())
        .with("method", weights.from_judgements.unwrap_or(AhpMethod::Eigenvector).label())
        .with("table", weights.random_index.unwrap_or(RandomIndex::Saaty1980).label()),
        WeightMethod::Combined => Phrase::new(Text::new(
            "组合赋权（{rule}{coefficients}），由以下各部分组成：{parts}",
            "combined by {rule}{coefficients}, from: {parts}",
        ))
        .with("rule", weights.combination.unwrap_or(CombinationRule::Product).label())
        .with("coefficients", coefficients(weights))
        .with("parts", parts(weights)),
    }
}

fn coefficients(weights: &Weighing) -> Words {
    match &weights.coefficients {
        None => "".into(),
        Some(numbers) => Phrase::new(Text::new("，系数{numbers}", " with coefficients {numbers}"))
            .with("numbers", Words::List(numbers.iter().map(|number| number.to_string().into()).collect()))
            .into(),
    }
}

fn parts(weights: &Weighing) -> Words {
    let numbered = |(number, part): (usize, &Weighing)| -> Words {
        Phrase::new(Text::new("（{number}）{how}", "({number}) {how}"))
            .with("number", number.to_string())
            .with("how", how_weighed(part))
            .into()
    };
    Words::List((1..).zip(weights.parts.iter().flatten()).map(numbered).collect())
}

fn normalisation(how: Normalisation) -> Phrase {
    Phrase::new(Text::new("无量纲化：{how}。", "Normalisation: {how}.")).with("how", how.label())
}

fn aggregation(stated: &Aggregation) -> Phrase {
    let number = |number: Option<super::Real>| number.map_or_else(|| "–".to_owned(), |number| number.to_string());
    let details = match stated.method {
        AggregationMethod::Arithmetic | AggregationMethod::Geometric => return plainly(stated.method),
        AggregationMethod::Tree => Phrase::new(Text::new(
            "各结点由下级得分按Σw·x或Πx^w合成，权重在同级内归一",
            "each node from the scores of its children by Σ w·x or Π x^w, with weights in shares among siblings",
        )),
        AggregationMethod::Topsis => Phrase::new(Text::new("{placement}", "{placement}"))
            .with("placement", stated.weights_on.unwrap_or(WeightPlacement::Values).label()),
        AggregationMethod::Vikor => {
            Phrase::new(Text::new(
                "Q=v(S−S⁺)/(S⁻−S⁺)+(1−v)(R−R⁺)/(R⁻−R⁺)，S为加权遗憾之和，R为其中最大者，⁺、⁻为最优与最劣，v={v}；按Q排序，折衷解集另列，可接受优势为1/(n−1)",
                "Q = v(S − S⁺)/(S⁻ − S⁺) + (1 − v)(R − R⁺)/(R⁻ − R⁺), S being the sum of a row's weighted regrets, R the greatest of them, ⁺ and ⁻ the best and the worst, and v = {v}; ranked by Q, the compromise set apart, an advantage being acceptable from 1/(n − 1)",
            ))
            .with("v", number(stated.group_share))
        }
        AggregationMethod::Promethee => Phrase::new(Text::new(
            "偏好函数：{function}，q={q}，p={p}，s={s}；按净流量φ=φ⁺−φ⁻排序",
            "preference function: {function}, q = {q}, p = {p}, s = {s}; ranked by the net flow φ = φ⁺ − φ⁻",
        ))
        .with("function", stated.preference.unwrap_or(PreferenceFunction::Usual).label())
        .with("q", number(stated.indifference_threshold))
        .with("p", number(stated.preference_threshold))
        .with("s", number(stated.inflection)),
        AggregationMethod::Grey => Phrase::new(Text::new(
            "参考序列取各指标最优值，ρ={rho}，{extremes}",
            "the reference is the best of each indicator, ρ = {rho}, extreme differences {extremes}",
        ))
        .with("rho", number(stated.distinguishing))
        .with("extremes", stated.extremes.unwrap_or(GreyExtremes::Global).label()),
        AggregationMethod::RankSumRatio => rank_sum_ratio(stated.rank_sum_ratio.as_ref()),
    };
    Phrase::new(Text::new("综合评价：{method}（{details}）。", "Scores: {method} ({details})."))
        .with("method", stated.method.label())
        .with("details", details)
}

/// How rank-sum ratios are ranked, regressed and graded.
fn rank_sum_ratio(options: Option<&RsrOptions>) -> Phrase {
    let grades = options.and_then(|options| options.grades).map_or(RSR_GRADES, Count::get);
    Phrase::new(Text::new(
        "加权，{ranking}；以p=R̄/n（末组1−1/(4n)）求概率单位，作回归RSR=a+b·Probit，按Probit=2+6i/{grades}分{grades}档，以{grading}为据",
        "weighted, with {ranking}; probits of p = R̄/n, the last 1 − 1/(4n); the regression RSR = a + b·probit; {grades} grades, parted at the probits 2 + 6i/{grades}, by {grading}",
    ))
    .with("ranking", options.and_then(|options| options.ranking).unwrap_or(RsrRanking::Integer).label())
    .with("grades", grades.to_string())
    .with("grading", options.and_then(|options| options.grading).unwrap_or(RsrGrading::Fitted).label())
}

fn plainly(method: AggregationMethod) -> Phrase {
    Phrase::new(Text::new("综合评价：{method}。", "Scores: {method}.")).with("method", method.label())
}

fn panel(rule: PanelRule) -> Phrase {
    Phrase::new(Text::new("面板：{rule}；名次在各时期内排定。", "Panel: {rule}; ranks are those within each period."))
        .with("rule", rule.label())
}

fn missing(rule: MissingRule) -> Phrase {
    Phrase::new(Text::new("缺失值：{rule}。", "Missing values: {rule}.")).with("rule", rule.label())
}

fn gates(rule: UnknownGates) -> Phrase {
    Phrase::new(Text::new(
        "基础条件与否定性指标只作门槛，不计入得分；未通过的单列，门槛不详的{rule}。",
        "Basic conditions and vetoes gate and are not averaged in: a row that fails one is set apart; a row of which one is not known: {rule}.",
    ))
    .with("rule", rule.label())
}

fn ranked(rule: RankRule) -> Phrase {
    Phrase::new(Text::new("名次：{rule}。", "Ranks: {rule}.")).with("rule", rule.label())
}

impl Direction {
    /// What it is called.
    #[must_use]
    pub fn label(&self) -> Phrase {
        match self {
            Self::Benefit => Phrase::new(Text::new("效益型", "more is better")),
            Self::Cost => Phrase::new(Text::new("成本型", "less is better")),
            Self::Interval(best) => Phrase::new(Text::new("区间型[{low}, {high}]", "best within [{low}, {high}]"))
                .with("low", best.low().to_string())
                .with("high", best.high().to_string()),
            Self::Nominal(best) => {
                Phrase::new(Text::new("居中型（{best}）", "best at {best}")).with("best", best.to_string())
            }
        }
    }
}
