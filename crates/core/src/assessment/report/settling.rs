//! What may still change the verdict: the gates that are not settled, and whether anything behind them is at stake too.
//!
//! It is told from the assessment alone. Only how many of a point's facts are wanted is asked of the built-in standard,
//! where that is what the dossier was held against; of any other standard no more is claimed than the assessment says.

use super::{Teller, words};
use crate::assessment::result::{IndicatorResult, NodeStatus, PointResult, VetoStatus};
use crate::assessment::{Outcome, Status};
use crate::language::Phrase;
use crate::standard::{Criterion, Tier};

impl<'a> Teller<'a> {
    /// Every point with its tier, in document order.
    pub(super) fn points(&self) -> Vec<(Tier, &'a PointResult)> {
        fn add<'a>(tier: Tier, indicator: &'a IndicatorResult, points: &mut Vec<(Tier, &'a PointResult)>) {
            for child in &indicator.indicators {
                add(tier, child, points);
            }
            points.extend(indicator.observation_points.iter().map(|point| (tier, point)));
        }
        let mut points = Vec::new();
        for indicator in &self.assessment.indicators {
            add(indicator.tier.unwrap_or(Tier::Substantive), indicator, &mut points);
        }
        points
    }

    /// The vetoes and basic conditions of which the facts do not tell how they stand.
    pub(super) fn open_gates(&self) -> Vec<(Tier, &'a PointResult)> {
        let is_open = |(tier, point): &(Tier, &PointResult)| *tier != Tier::Substantive && is_unknown(point);
        self.points().into_iter().filter(is_open).collect()
    }

    /// Whether what is unknown of a point may change the verdict.
    ///
    /// Behind the gates a point is at stake only where more than one outcome remains there; where nothing but the list of
    /// problems decides, only a point that must be met is.
    pub(super) fn may_change_the_verdict(&self, tier: Tier, point: &PointResult) -> bool {
        let verdict = &self.assessment.verdict;
        if verdict.settled || tier != Tier::Substantive {
            return !verdict.settled && is_unknown(point);
        }
        let behind: Vec<&Outcome> = verdict
            .outcomes
            .iter()
            .filter(|outcome| !matches!(outcome, Outcome::RuledOut | Outcome::ConditionsUnmet))
            .collect();
        let counts = behind.iter().any(|of| matches!(of, Outcome::ShortfallsFound | Outcome::NoShortfallFound));
        behind.len() > 1 && (!counts || (point.force.is_must() && is_unknown(point)))
    }

    /// Whether any one of the facts that a point waits for is enough: it asks that something be there at all.
    pub(super) fn any_will_do(&self, point: &PointResult) -> bool {
        self.standard
            .points()
            .any(|(_, of)| of.id.as_str() == point.id && matches!(of.criterion, Some(Criterion::Exists(_))))
    }

    /// What the verdict is if a gate of a tier turns out badly; a veto that is still open may rule out all the same.
    pub(super) fn if_bad(&self, tier: Tier) -> Phrase {
        let is_veto_open = self.assessment.verdict.veto == VetoStatus::Unknown;
        let (text, outcome) = match tier {
            Tier::Veto => (words::OUTCOME, Outcome::RuledOut),
            _ if is_veto_open => (words::OUTCOME_UNLESS_RULED_OUT, Outcome::ConditionsUnmet),
            _ => (words::OUTCOME, Outcome::ConditionsUnmet),
        };
        Phrase::new(text).with("outcome", outcome.label())
    }
}

const fn is_unknown(point: &PointResult) -> bool {
    matches!(point.status, NodeStatus::Plain(Status::Unknown) | NodeStatus::Veto(VetoStatus::Unknown))
}
