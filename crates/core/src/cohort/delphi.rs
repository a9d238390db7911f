//! Delphi rounds (德尔菲法): what a panel of experts says of each item, how much it may be trusted, and how far the experts agree.
//!
//! The statistics and their names are those of Chinese studies (王春枝、斯琴, 2011, 德尔菲法中的数据统计处理方法及其应用研究).

use std::collections::BTreeSet;

use super::concordance::{Concordance, concordance};
use super::number::{count, mean, sum};
use super::real::Real;
use super::shares::real;
use super::study_faults::{
    COEFFICIENT_OUT_OF_SCALE, EXPERTS_LEFT_OUT, FEW_OBJECTS, FULL_SCORE_NOT_POSITIVE, ITEM_TWICE, ITEM_UNKNOWN,
    MORE_ANSWERS_THAN_SENT, NO_CONCORDANCE, NOT_CONCORDANT, ROUND_EMPTY, SCORE_OUT_OF_SCALE,
};
use crate::declare::declare;
use crate::fault::Fault;
use crate::language::Text;
use crate::quantity::Count;

declare! {
    /// One round of a Delphi study (德尔菲轮次), as it was answered.
    pub struct DelphiRound: "德尔菲轮次", "Delphi round" {
        must {
            /// The items that are rated, by name.
            items: Vec<String> = "条目", "items";
            /// The highest score that can be given; the lowest is 0 or more.
            full_score: Real = "满分", "full score";
            /// The experts who answered.
            experts: Vec<DelphiExpert> = "专家", "experts";
        }
        may {
            /// What the round is called.
            name: String = "轮次名称", "name of the round";
            /// How many questionnaires were sent out.
            sent: Count = "发出问卷数", "questionnaires sent out";
        }
    }
}

declare! {
    /// What one expert answered (专家应答).
    pub struct DelphiExpert: "专家应答", "answers of an expert" {
        must {
            /// The expert, by a name or number that need not be their own.
            id: String = "专家标识", "expert";
            /// The ratings; an item that is not among them was left blank.
            ratings: Vec<DelphiRating> = "评分", "ratings";
        }
        may {
            /// Ca: on what the expert judges, from the table of the questionnaire, 0 to 1.
            basis: Real = "判断依据系数Ca", "basis of judgement Ca";
            /// Cs: how well the expert knows the matter, 0 to 1.
            familiarity: Real = "熟悉程度系数Cs", "familiarity Cs";
        }
    }
}

declare! {
    /// One rating of one item (条目评分).
    pub struct DelphiRating: "条目评分", "rating of an item" {
        must {
            /// The item.
            item: String = "条目", "item";
            /// The score.
            score: Real = "评分", "score";
        }
    }
}

/// What a round comes to. The round itself is kept, so that every table can be made anew.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct DelphiStatistics {
    /// The round as it was answered.
    pub round: DelphiRound,
    /// Each item.
    pub items: Vec<ItemStatistics>,
    /// Each expert of whom both coefficients are stated.
    pub authority: Vec<ExpertAuthority>,
    /// The mean Cr of those experts; none where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority_coefficient: Option<Real>,
    /// The positive coefficient (积极系数): answers over questionnaires sent out; none where that is not stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub positive_coefficient: Option<Real>,
    /// Kendall's W of the experts who rated every item; none where it cannot be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concordance: Option<Concordance>,
}

/// What the experts say of one item.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct ItemStatistics {
    /// The item.
    pub item: String,
    /// How many experts rated it.
    pub experts: usize,
    /// The mean score; none where nobody rated it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<Real>,
    /// The standard deviation of the sample, over n − 1; none below two ratings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard_deviation: Option<Real>,
    /// The coefficient of variation (变异系数): standard deviation over mean; none where either is none, or the mean is 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coefficient_of_variation: Option<Real>,
    /// The full-score ratio (满分比): the share of the ratings that give the full score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_score_ratio: Option<Real>,
}

/// How much one expert's word weighs.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct ExpertAuthority {
    /// The expert.
    pub expert: String,
    /// Ca: on what the expert judges.
    pub basis: Real,
    /// Cs: how well the expert knows the matter.
    pub familiarity: Real,
    /// Cr = (Ca + Cs)/2.
    pub authority: Real,
}

/// What a round comes to, with what is odd about it.
///
/// For each item the mean, the standard deviation of the sample (over n − 1), the coefficient of variation and the full-score ratio, of
/// the ratings that were given; for the panel the authority coefficient Cr = (Ca + Cs)/2 (曾光、李辉, 1994, 现代流行病学方法与应用), the
/// positive coefficient, and [Kendall's W](concordance).
///
/// # Errors
/// The round has no items or experts, an item, expert or rating stands twice, a rating is of an unknown item or outside the scale, a
/// coefficient is outside 0 to 1, or more answers came back than were sent out.
pub fn delphi(round: &DelphiRound) -> Result<(DelphiStatistics, Vec<Fault>), Fault> {
    let ratings = checked(round)?;
    let mut odd = Vec::new();
    let mut items = Vec::with_capacity(round.items.len());
    for (place, item) in round.items.iter().enumerate() {
        let scores: Vec<f64> = ratings.iter().filter_map(|expert| *expert.get(place)?).map(Real::get).collect();
        items.push(item_statistics(item, &scores, round.full_score)?);
    }
    let authority = round
        .experts
        .iter()
        .filter_map(|expert| Some((expert, expert.basis?, expert.familiarity?)))
        .map(|(expert, basis, familiarity)| {
            Ok(ExpertAuthority {
                expert: expert.id.clone(),
                basis,
                familiarity,
                authority: real((basis.get() + familiarity.get()) / 2.0, ROUND)?,
            })
        })
        .collect::<Result<Vec<_>, Fault>>()?;
    let coefficients: Vec<f64> = authority.iter().map(|expert| expert.authority.get()).collect();
    let answered = count(round.experts.len());
    // That many questionnaires are counted exactly.
    let positive = round.sent.map(|sent| answered / count(usize::try_from(sent.get()).unwrap_or(usize::MAX)));
    let statistics = DelphiStatistics {
        round: round.clone(),
        items,
        authority,
        authority_coefficient: mean(&coefficients).map(|mean| real(mean, ROUND)).transpose()?,
        positive_coefficient: positive.map(|positive| real(positive, ROUND)).transpose()?,
        concordance: agreement(&ratings, &mut odd)?,
    };
    Ok((statistics, odd))
}

const ROUND: Text = Text::new("德尔菲统计量", "the statistics of the round");

/// The ratings of each expert in the order of the items.
fn checked(round: &DelphiRound) -> Result<Vec<Vec<Option<Real>>>, Fault> {
    if round.items.is_empty() || round.experts.is_empty() {
        return Err(ROUND_EMPTY.fault());
    }
    let full = round.full_score;
    if full.get() <= 0.0 {
        return Err(FULL_SCORE_NOT_POSITIVE.fault().with("value", full.to_string()));
    }
    once(round.items.iter())?;
    once(round.experts.iter().map(|expert| &expert.id))?;
    if let Some(sent) = round.sent {
        let returned = round.experts.len();
        if sent.get() < u64::try_from(returned).unwrap_or(u64::MAX) {
            return Err(MORE_ANSWERS_THAN_SENT
                .fault()
                .with("returned", returned.to_string())
                .with("sent", sent.get().to_string()));
        }
    }
    round.experts.iter().map(|expert| ratings_of(expert, round)).collect()
}

fn ratings_of(expert: &DelphiExpert, round: &DelphiRound) -> Result<Vec<Option<Real>>, Fault> {
    const BASIS: Text = Text::new("判断依据系数Ca", "basis of judgement Ca");
    const FAMILIARITY: Text = Text::new("熟悉程度系数Cs", "familiarity Cs");
    for (which, value) in [(BASIS, expert.basis), (FAMILIARITY, expert.familiarity)] {
        if let Some(value) = value.filter(|value| !(0.0..=1.0).contains(&value.get())) {
            return Err(COEFFICIENT_OUT_OF_SCALE
                .fault()
                .with("expert", expert.id.as_str())
                .with("which", which)
                .with("value", value.to_string()));
        }
    }
    let mut scores = vec![None; round.items.len()];
    for rating in &expert.ratings {
        let place = round.items.iter().position(|item| *item == rating.item);
        let Some(score) = place.and_then(|place| scores.get_mut(place)) else {
            return Err(ITEM_UNKNOWN.fault().with("expert", expert.id.as_str()).with("item", rating.item.as_str()));
        };
        if score.is_some() {
            return Err(ITEM_TWICE.fault().with("item", format!("{}/{}", expert.id, rating.item)));
        }
        if !(0.0..=round.full_score.get()).contains(&rating.score.get()) {
            return Err(SCORE_OUT_OF_SCALE
                .fault()
                .with("expert", expert.id.as_str())
                .with("item", rating.item.as_str())
                .with("value", rating.score.to_string())
                .with("full", round.full_score.to_string()));
        }
        *score = Some(rating.score);
    }
    Ok(scores)
}

fn once<'a>(names: impl Iterator<Item = &'a String>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(ITEM_TWICE.fault().with("item", name.as_str()));
        }
    }
    Ok(())
}

fn item_statistics(item: &str, scores: &[f64], full: Real) -> Result<ItemStatistics, Fault> {
    let mean = mean(scores);
    let deviation = mean.filter(|_| scores.len() >= 2).map(|mean| {
        let squares: Vec<f64> = scores.iter().map(|score| (score - mean) * (score - mean)).collect();
        (sum(&squares) / (count(scores.len()) - 1.0)).sqrt()
    });
    let variation = deviation.zip(mean).filter(|(_, mean)| *mean > 0.0).map(|(deviation, mean)| deviation / mean);
    let full_scores = scores.iter().filter(|score| Real::new(**score) == Some(full)).count();
    let ratio = (!scores.is_empty()).then(|| count(full_scores) / count(scores.len()));
    let out = |number: Option<f64>| number.map(|number| real(number, ROUND)).transpose();
    Ok(ItemStatistics {
        item: item.to_owned(),
        experts: scores.len(),
        mean: out(mean)?,
        standard_deviation: out(deviation)?,
        coefficient_of_variation: out(variation)?,
        full_score_ratio: out(ratio)?,
    })
}

/// W of the experts who left nothing blank.
fn agreement(ratings: &[Vec<Option<Real>>], odd: &mut Vec<Fault>) -> Result<Option<Concordance>, Fault> {
    let complete: Vec<Vec<f64>> = ratings
        .iter()
        .filter_map(|expert| expert.iter().map(|score| score.map(Real::get)).collect::<Option<Vec<f64>>>())
        .collect();
    let left = ratings.len().saturating_sub(complete.len());
    if left > 0 {
        odd.push(EXPERTS_LEFT_OUT.fault().with("left", left.to_string()));
    }
    let Some(found) = concordance(&complete)? else {
        odd.push(NO_CONCORDANCE.fault());
        return Ok(None);
    };
    if found.objects <= 7 {
        odd.push(FEW_OBJECTS.fault());
    }
    if found.p_value.get() >= 0.05 {
        odd.push(NOT_CONCORDANT.fault().with("p", found.p_value.to_string()));
    }
    Ok(Some(found))
}
