//! How a problem stands in an assessment: found, met, or not told (provision 3.1-2b rests on it).
//!
//! That a problem is not on the list says little by itself: the point may be met, or the facts may no longer tell. Here the two are told
//! apart, for the whole of a point and for each of its subjects (`docs/semantics.md`, section 10).

use serde::Serialize;

use super::assessor::Assessment;
use super::board::{self, Card, Standing};
use super::judge::{Finding, Status};
use crate::language::Text;
use crate::quantity::Rational;
use crate::standard::Tier;

/// How a problem stands in one assessment (问题在一次评估中的状态).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sighting {
    /// It is on the list of problems (发现).
    Found,
    /// It is there, and told by its subjects one by one, each under an id of its own (分项列出).
    InParts,
    /// What was asked is met (未发现).
    NotFound,
    /// What was asked does not apply (不适用).
    NotApplicable,
    /// The facts do not tell (不详).
    Unknown,
    /// The body or member that it is about is no longer listed: whether it did what was asked is not told (不再列出).
    NoLongerListed,
    /// It was not asked, or otherwise (不可比).
    NotComparable,
}

impl Sighting {
    /// The label.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Found => Text::new("发现", "found"),
            Self::InParts => Text::new("分项列出", "told in parts"),
            Self::NotFound => Text::new("未发现", "not found"),
            Self::NotApplicable => Text::new("不适用", "does not apply"),
            Self::Unknown => Text::new("不详", "not told"),
            Self::NoLongerListed => Text::new("不再列出", "no longer listed"),
            Self::NotComparable => Text::new("不可比", "not comparable"),
        }
    }
}

impl Assessment {
    /// How problems stand here, each given by its point and, where it has one, its subject.
    pub(crate) fn sightings<'p>(
        &self,
        problems: impl IntoIterator<Item = (&'p str, Option<&'p str>)>,
    ) -> Vec<Sighting> {
        let standard = self.assessor().standard();
        let (cards, standings) = board::judged(standard, &self.facts());
        let points: Vec<&str> = standard.points().map(|(_, point)| point.id.as_str()).collect();
        problems
            .into_iter()
            .map(|(point, subject)| {
                let at = points.iter().position(|known| *known == point);
                let judged = at.and_then(|at| cards.get(at).zip(standings.get(at)));
                judged.map_or(Sighting::NotComparable, |(card, standing)| sighting(card, standing, subject))
            })
            .collect()
    }
}

fn sighting(card: &Card<'_>, standing: &Standing, subject: Option<&str>) -> Sighting {
    let is_veto = card.stake.tier == Tier::Veto;
    match (standing.status, subject) {
        (Status::NotApplicable, _) => Sighting::NotApplicable,
        // A veto is one problem, whoever gave rise to it.
        (_, Some(subject)) if !is_veto => of_subject(&card.judged.finding, subject),
        (Status::Unknown, _) => Sighting::Unknown,
        (status, _) if (status == Status::Met) != is_veto => Sighting::NotFound,
        _ if is_veto => Sighting::Found,
        _ => match &card.judged.finding {
            Finding::Set { tagging, .. } if tagging.rest.exact() == Some(&Rational::zero()) => Sighting::InParts,
            Finding::Kept { .. } => Sighting::InParts,
            _ => Sighting::Found,
        },
    }
}

fn of_subject(finding: &Finding<'_>, subject: &str) -> Sighting {
    match finding {
        Finding::Set { set, lacking, tagging } => {
            if !set.members.iter().any(|(word, _)| *word == subject) {
                Sighting::NotComparable
            } else if !lacking.contains(&subject) {
                Sighting::NotFound
            } else if tagging.rest.exact() == Some(&Rational::zero()) {
                Sighting::Found
            } else {
                Sighting::Unknown
            }
        }
        Finding::Kept { bodies, statuses, .. } => {
            let status = bodies.bodies.iter().position(|body| body.subject == subject).and_then(|at| statuses.get(at));
            match status {
                None => Sighting::NoLongerListed,
                Some(Status::Unmet) => Sighting::Found,
                Some(Status::Met) => Sighting::NotFound,
                Some(Status::NotApplicable) => Sighting::NotApplicable,
                Some(Status::Unknown) => Sighting::Unknown,
            }
        }
        _ => Sighting::NotComparable,
    }
}
