//! Points: what a substantive point gives, as an interval (`docs/semantics.md`, section 5).

use super::judge::{Finding, Judged, Status, Tally};
use crate::quantity::{Bound, Certainty, Interval, Rational};
use crate::standard::{Climb, Criterion, Linear, Scoring, Steps};

/// Points from a low to a high end, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Score {
    pub(super) low: Rational,
    pub(super) high: Rational,
}

impl Score {
    pub(super) fn exactly(points: Rational) -> Self {
        Self { low: points.clone(), high: points }
    }

    pub(super) fn nothing() -> Self {
        Self::exactly(Rational::zero())
    }

    pub(super) fn open(most: &Rational) -> Self {
        Self { low: Rational::zero(), high: most.clone() }
    }

    pub(super) fn is_exact(&self) -> bool {
        self.low == self.high
    }

    /// All or nothing.
    pub(super) fn pass_fail(status: Status, most: &Rational) -> Self {
        match status {
            Status::Met => Self::exactly(most.clone()),
            Status::Unmet | Status::NotApplicable => Self::nothing(),
            Status::Unknown => Self::open(most),
        }
    }

    /// The share of parts that hold, of those that remain.
    pub(super) fn of_parts(tally: Tally, most: &Rational) -> Self {
        let all = number(tally.remaining());
        let at = |parts: usize| (most * &number(parts)).checked_div(&all).unwrap_or_else(Rational::zero);
        Self { low: at(tally.met), high: at(tally.met.saturating_add(tally.unknown)) }
    }
}

fn number(count: usize) -> Rational {
    Rational::from(u64::try_from(count).unwrap_or(u64::MAX))
}

/// The points of a criterion worth `most`; `None` if the way of scoring leaves nothing to score.
pub(super) fn score(judged: &Judged<'_>, scoring: &Scoring, most: &Rational) -> Option<Score> {
    if judged.may_not_apply {
        return Some(Score::open(most));
    }
    let value = match &judged.finding {
        Finding::Measure { value, .. } => value.interval(),
        Finding::Rated { mean, .. } => Some(mean),
        _ => None,
    };
    Some(match (judged.criterion, scoring, value) {
        (Criterion::Deducts(deducts), _, Some(events)) => {
            let floor = deducts.floor.as_ref().map_or_else(Rational::zero, |floor| floor.value().clone());
            let left = |events: &Rational| {
                let left = most - &(deducts.each.value() * events);
                left.max(floor.clone())
            };
            image(events, &floor, left)
        }
        (_, Scoring::Linear(line), Some(value)) => linear(value, line, most),
        (_, Scoring::Steps(steps), Some(value)) => by_steps(value, steps),
        (_, Scoring::Share, _) => share(judged, most)?,
        _ => Score::pass_fail(judged.status, most),
    })
}

/// The image of an interval under a function that never rises, its limit at infinity given.
fn image(value: &Interval, at_infinity: &Rational, falling: impl Fn(&Rational) -> Rational) -> Score {
    let at = |end: &Bound| end.value().map_or_else(|| at_infinity.clone(), &falling);
    Score { low: at(value.high()), high: at(value.low()) }
}

fn linear(value: &Interval, line: &Linear, most: &Rational) -> Score {
    let (zero_at, full_at) = (line.zero_at.value(), line.full_at.value());
    let rises = full_at > zero_at;
    let at = |end: &Bound, is_high: bool| match end.value() {
        None => {
            if is_high == rises {
                most.clone()
            } else {
                Rational::zero()
            }
        }
        Some(value) => {
            let share = (value - zero_at).checked_div(&(full_at - zero_at)).unwrap_or_else(Rational::zero);
            most * &share.clamp(Rational::zero(), Rational::one())
        }
    };
    let (low, high) = (at(value.low(), false), at(value.high(), true));
    if rises { Score { low, high } } else { Score { low: high, high: low } }
}

/// The points of the last step that some member of the value reaches, and of the last that all do.
fn by_steps(value: &Interval, steps: &Steps) -> Score {
    let reaches = |at: &Rational| match steps.when {
        Climb::AtLeast => value.is_at_least(at),
        Climb::AtMost => value.is_at_most(at),
    };
    let last = |reached: &dyn Fn(Certainty) -> bool| {
        steps
            .steps
            .iter()
            .rfind(|step| reached(reaches(step.at.value())))
            .map_or_else(Rational::zero, |step| step.points.value().clone())
    };
    Score {
        low: last(&|certainty| certainty == Certainty::Surely),
        high: last(&|certainty| certainty != Certainty::SurelyNot),
    }
}

/// The share of members, bodies or parts that hold.
fn share(judged: &Judged<'_>, most: &Rational) -> Option<Score> {
    match &judged.finding {
        Finding::Combined { tally, .. } => Some(Score::of_parts(*tally, most)),
        Finding::Set { set, tagging, lacking } => {
            let (all, lacking) = (number(set.members.len()), number(lacking.len()));
            let present = &all - &lacking;
            let nothing_left = tagging.rest.exact() == Some(&Rational::zero());
            let found = match tagging.rest.high().value() {
                _ if nothing_left => Rational::zero(),
                Some(rest) if tagging.one_each => rest.clone().min(lacking),
                _ => lacking,
            };
            let at = |present: &Rational| (most * present).checked_div(&all).unwrap_or_else(Rational::zero);
            Some(Score { low: at(&present), high: at(&(&present + &found)) })
        }
        Finding::Kept { bodies, statuses, .. } => {
            let tally = Tally::of(statuses.iter().copied());
            let listed = number(bodies.bodies.len());
            let Some(rest) = bodies.rest.high().value() else { return Some(Score::open(most)) };
            let all = &listed + rest;
            let kept = number(tally.met);
            let perhaps = &(&kept + &number(tally.unknown)) + rest;
            let at = |kept: &Rational| (most * kept).checked_div(&all);
            Some(Score { low: at(&kept)?, high: at(&perhaps)? })
        }
        _ => Some(Score::pass_fail(judged.status, most)),
    }
}
