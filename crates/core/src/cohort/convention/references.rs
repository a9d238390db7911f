//! Where the methods come from: what a paper that uses them would cite.

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
    "Shannon C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27: 379–423.",
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
    "Brans J. P., Vincke P. (1985). A preference ranking organisation method. Management Science 31(6): 647–656.",
);
const GREY: Reference = reference(
    "deng1989",
    "Deng J. L. (1989). Introduction to grey system theory. The Journal of Grey System 1(1): 1–24.",
);
const RSR: Reference = reference("tian1993", "田凤调（1993）. 秩和比法及其应用. 中国统计出版社.");

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
    let mut seen = Vec::new();
    found.retain(|reference| {
        let is_new = !seen.contains(&reference.id);
        seen.push(reference.id);
        is_new
    });
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
        }
        WeightMethod::Combined => {
            weights.parts.iter().flatten().for_each(|part| weighing(part, found));
            if weights.combination == Some(CombinationRule::GameTheory) {
                found.push(GAME);
            }
        }
    }
}
