//! Where the methods come from: what a paper that uses them would cite.

use super::super::ahp::{AhpMethod, RandomIndex};
use super::super::coupling::{CouplingFormula, CouplingOptions};
use super::super::delphi::DelphiStatistics;
use super::{AggregationMethod, CombinationRule, Convention, Weighing, WeightMethod};

/// A work that a method rests on (参考文献).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, schemars::JsonSchema)]
pub struct Reference {
    /// A short name to cite it by.
    pub id: &'static str,
    /// The work: authors, year, title, where.
    pub work: &'static str,
}

const fn reference(id: &'static str, work: &'static str) -> Reference {
    Reference { id, work }
}

const SHANNON: Reference = reference(
    "shannon1948",
    "Shannon C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27(3): 379–423; 27(4): 623–656.",
);
const ZELENY: Reference = reference("zeleny1982", "Zeleny M. (1982). Multiple criteria decision making. McGraw-Hill.");
const CRITIC: Reference = reference(
    "diakoulaki1995",
    "Diakoulaki D., Mavrotas G., Papayannakis L. (1995). Determining objective weights in multiple criteria problems: the CRITIC method. Computers & Operations Research 22(7): 763–770.",
);
const AHP: Reference = reference("saaty1980", "Saaty T. L. (1980). The analytic hierarchy process. McGraw-Hill.");
const GROUP: Reference = reference(
    "aczel1983",
    "Aczél J., Saaty T. L. (1983). Procedures for synthesizing ratio judgements. Journal of Mathematical Psychology 27(1): 93–102.",
);
const GAME: Reference = reference("chen2003", "陈加良（2003）. 基于博弈论的组合赋权评价方法研究. 福建电脑 (9): 15–16.");
const HANDBOOK: Reference = reference(
    "oecd2008",
    "OECD, European Commission JRC (2008). Handbook on constructing composite indicators: methodology and user guide. OECD Publishing.",
);
const TOPSIS: Reference = reference(
    "hwang1981",
    "Hwang C. L., Yoon K. (1981). Multiple attribute decision making: methods and applications. Springer.",
);
const VIKOR: Reference = reference(
    "opricovic2004",
    "Opricovic S., Tzeng G. H. (2004). Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS. European Journal of Operational Research 156(2): 445–455.",
);
const PROMETHEE: Reference = reference(
    "brans1985",
    "Brans J. P., Vincke P. (1985). A preference ranking organisation method (the PROMETHEE method for multiple criteria decision-making). Management Science 31(6): 647–656.",
);
const GREY: Reference = reference(
    "deng1989",
    "Deng J. L. (1989). Introduction to grey system theory. The Journal of Grey System 1(1): 1–24.",
);
const RSR: Reference = reference("tian1993", "田凤调（1993）. 秩和比法及其应用. 中国统计出版社.");
const ACCEPTABILITY: Reference = reference(
    "lahdelma2001",
    "Lahdelma R., Salminen P. (2001). SMAA-2: Stochastic multicriteria acceptability analysis for group decision making. Operations Research 49(3): 444–454.",
);
const FIRST_ORDER: Reference = reference(
    "saltelli2010",
    "Saltelli A., Annoni P., Azzini I., Campolongo F., Ratto M., Tarantola S. (2010). Variance based sensitivity analysis of model output. Design and estimator for the total sensitivity index. Computer Physics Communications 181(2): 259–270.",
);
const TOTAL_ORDER: Reference = reference(
    "jansen1999",
    "Jansen M. J. W. (1999). Analysis of variance designs for model output. Computer Physics Communications 117(1–2): 35–43.",
);
const REVERSAL: Reference = reference(
    "belton1983",
    "Belton V., Gear T. (1983). On a short-coming of Saaty's method of analytic hierarchies. Omega 11(3): 228–230.",
);
const ROW_MEANS: Reference = reference(
    "crawford1985",
    "Crawford G., Williams C. (1985). A note on the analysis of subjective judgment matrices. Journal of Mathematical Psychology 29(4): 387–405.",
);
const RANDOM_INDEX: Reference = reference(
    "alonso2006",
    "Alonso J. A., Lamata M. T. (2006). Consistency in the analytic hierarchy process: a new approach. International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 14(4): 445–459.",
);
const GRADES: Reference = reference(
    "liao1999",
    "廖重斌（1999）. 环境与经济协调发展的定量评判及其分类体系——以珠江三角洲城市群为例. 热带地理 19(2): 171–177.",
);
const COUPLING: Reference =
    reference("wang2021", "王淑佳、孔伟、任亮等（2021）. 国内耦合协调度模型的误区及修正. 自然资源学报 36(3): 793–810.");
const OBSTACLES: Reference =
    reference("lei2016", "雷勋平、Robin Qiu、刘勇（2016）. 基于熵权TOPSIS模型的区域土地利用绩效评价及障碍因子诊断.");
const OBSTACLES_LATER: Reference = reference(
    "xu2021",
    "徐少癸、左逸帆、章牧（2021）. 基于模糊物元模型的中国旅游生态安全评价及障碍因子诊断研究. 地理科学 41(1): 33–43.",
);
const DELPHI: Reference = reference("wang2011", "王春枝、斯琴（2011）. 德尔菲法中的数据统计处理方法及其应用研究.");
const AUTHORITY: Reference = reference("zeng1994", "曾光、李辉（1994）. 现代流行病学方法与应用.");
const CONCORDANCE: Reference = reference(
    "kendall1939",
    "Kendall M. G., Babington Smith B. (1939). The problem of m rankings. Annals of Mathematical Statistics 10(3): 275–287.",
);

/// What trials of a ranking rest on.
pub(in crate::cohort) fn of_trials() -> Vec<Reference> {
    vec![ACCEPTABILITY]
}

/// What shares of the variance rest on: the handbook has the shift in ranks.
pub(in crate::cohort) fn of_sensitivity() -> Vec<Reference> {
    vec![HANDBOOK, FIRST_ORDER, TOTAL_ORDER]
}

/// What the check for rank reversal rests on.
pub(in crate::cohort) fn of_reversal() -> Vec<Reference> {
    vec![REVERSAL]
}

/// What coupling coordination rests on: 王淑佳 and others settled the standard formula as they modified it; the grades are of 1999, and so
/// is the formula with the exponent.
pub(in crate::cohort) fn of_coupling(options: &CouplingOptions) -> Vec<Reference> {
    match options.formula() {
        CouplingFormula::Standard | CouplingFormula::Wang2021 => vec![COUPLING, GRADES],
        CouplingFormula::Liao1999 => vec![GRADES],
    }
}

/// What obstacle degrees rest on.
pub(in crate::cohort) fn of_obstacles() -> Vec<Reference> {
    vec![OBSTACLES, OBSTACLES_LATER]
}

/// What the statistics of rounds rest on, as far as the rounds have them.
pub(in crate::cohort) fn of_delphi(rounds: &[DelphiStatistics]) -> Vec<Reference> {
    let mut found = vec![DELPHI];
    found.extend(rounds.iter().any(|round| !round.authority.is_empty()).then_some(AUTHORITY));
    found.extend(rounds.iter().any(|round| round.concordance.is_some()).then_some(CONCORDANCE));
    found
}

/// Each work once, where it is first named.
pub(in crate::cohort) fn once(found: &mut Vec<Reference>) {
    let mut seen = Vec::new();
    found.retain(|reference| {
        let is_new = !seen.contains(&reference.id);
        seen.push(reference.id);
        is_new
    });
}

/// What the methods of a convention rest on, in the order in which they are applied.
#[must_use]
pub fn references(convention: &Convention) -> Vec<Reference> {
    let mut found = Vec::new();
    if let Some(weights) = &convention.weights {
        weighing(weights, &mut found);
    }
    let method = convention.aggregation.as_ref().map_or(AggregationMethod::Arithmetic, |stated| stated.method);
    found.push(match method {
        AggregationMethod::Arithmetic | AggregationMethod::Geometric | AggregationMethod::Tree => HANDBOOK,
        AggregationMethod::Topsis => TOPSIS,
        AggregationMethod::Vikor => VIKOR,
        AggregationMethod::Promethee => PROMETHEE,
        AggregationMethod::Grey => GREY,
        AggregationMethod::RankSumRatio => RSR,
    });
    once(&mut found);
    found
}

fn weighing(weights: &Weighing, found: &mut Vec<Reference>) {
    match weights.method {
        WeightMethod::Equal | WeightMethod::Given => {}
        WeightMethod::Entropy => found.extend([SHANNON, ZELENY]),
        WeightMethod::Critic => found.push(CRITIC),
        WeightMethod::Ahp => {
            found.push(AHP);
            if weights.judgements.as_ref().is_some_and(|judgements| judgements.len() > 1) {
                found.push(GROUP);
            }
            if weights.from_judgements == Some(AhpMethod::GeometricMean) {
                found.push(ROW_MEANS);
            }
            if weights.random_index == Some(RandomIndex::AlonsoLamata2006) {
                found.push(RANDOM_INDEX);
            }
        }
        WeightMethod::Combined => {
            weights.parts.iter().flatten().for_each(|part| weighing(part, found));
            if weights.combination == Some(CombinationRule::GameTheory) {
                found.push(GAME);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::{Judgements, Real};

    /// Each choice that has a source of its own cites it, once, in the order in which it is applied.
    #[test]
    fn a_choice_cites_its_own_source() {
        let of = |weights: Weighing| {
            let mut convention = Convention::new();
            convention.weights = Some(weights);
            references(&convention).iter().map(|reference| reference.id).collect::<Vec<_>>()
        };
        let one = Judgements::new(vec![vec![Real::new(1.0).unwrap()]]);
        let mut ahp = Weighing::new(WeightMethod::Ahp);
        ahp.judgements = Some(vec![one.clone()]);
        assert_eq!(of(ahp.clone()), ["saaty1980", "oecd2008"]);
        ahp.judgements = Some(vec![one.clone(), one]);
        ahp.from_judgements = Some(AhpMethod::GeometricMean);
        ahp.random_index = Some(RandomIndex::AlonsoLamata2006);
        assert_eq!(of(ahp.clone()), ["saaty1980", "aczel1983", "crawford1985", "alonso2006", "oecd2008"]);
        let mut combined = Weighing::new(WeightMethod::Combined);
        combined.combination = Some(CombinationRule::GameTheory);
        combined.parts = Some(vec![Weighing::new(WeightMethod::Entropy), Weighing::new(WeightMethod::Entropy), ahp]);
        assert_eq!(
            of(combined),
            [
                "shannon1948",
                "zeleny1982",
                "saaty1980",
                "aczel1983",
                "crawford1985",
                "alonso2006",
                "chen2003",
                "oecd2008"
            ]
        );
    }
}
