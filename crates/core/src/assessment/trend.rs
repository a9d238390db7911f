//! Trends: a measure held against the same measure one period before (`docs/semantics.md`, section 4, *Trends*).

use super::judge::Status;
use crate::quantity::{Bound, Interval, Rational};
use crate::standard::{Criterion, Trend};

/// How a trend stands, and whether it may yet turn out not to apply.
pub(super) fn judge(
    criterion: &Criterion,
    trend: &Trend,
    natural: Interval,
    y: &Interval,
    x: &Interval,
) -> (Status, bool) {
    if trend.by_percent.is_some() {
        if x.exact() == Some(&Rational::zero()) {
            return (Status::NotApplicable, false);
        }
        if x.contains(&Rational::zero()) {
            return (Status::Unknown, true);
        }
    }
    let most = match natural.high() {
        Bound::Closed(most) => Some(most),
        Bound::Open(_) | Bound::Infinite => None,
    };
    if most.is_some() && y.exact() == most {
        // Whatever it was before: it rose, or it stood at its natural maximum both times.
        return (Status::Met, false);
    }
    let asked = asked(criterion, trend, x);
    let certainty = match (criterion, &trend.by, &trend.by_percent) {
        (Criterion::Rises(_), None, None) => y.is_greater_than(&asked),
        _ => y.is_not_less_than(&asked),
    };
    let status = match Status::of(certainty) {
        Status::Unmet if most.is_some_and(|most| y.contains(most)) => Status::Unknown,
        status => status,
    };
    (status, false)
}

/// What the measure must reach now, given what it was.
pub(super) fn asked(criterion: &Criterion, trend: &Trend, x: &Interval) -> Interval {
    let rises = matches!(criterion, Criterion::Rises(_));
    let change = |by: &Rational| if rises { by.clone() } else { -by.clone() };
    match (&trend.by, &trend.by_percent) {
        (Some(by), _) => x.clone() + Interval::point(change(by.value())),
        (None, Some(percent)) => {
            let share = Rational::new(1, 100).unwrap_or_else(Rational::zero);
            let factor = &Rational::one() + &(&change(percent.value()) * &share);
            x.scale(&factor)
        }
        (None, None) => x.clone(),
    }
}

/// Whether the change asked must be exceeded, and not merely reached.
pub(super) fn is_strict(criterion: &Criterion, trend: &Trend) -> bool {
    matches!(criterion, Criterion::Rises(_)) && trend.by.is_none() && trend.by_percent.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Certainty;

    fn exactly(value: i64) -> Interval {
        Interval::point(Rational::from_integer(value))
    }

    #[test]
    fn a_measure_at_its_natural_maximum_has_risen_as_far_as_it_can() {
        let rises = Criterion::Rises(Trend::new());
        let unit = Interval::between(Rational::zero(), Rational::one()).unwrap();
        assert_eq!(judge(&rises, &Trend::new(), unit.clone(), &exactly(1), &exactly(1)), (Status::Met, false));
        assert_eq!(judge(&rises, &Trend::new(), unit, &exactly(0), &exactly(0)), (Status::Unmet, false));
    }

    #[test]
    fn a_percentage_of_nothing_does_not_apply() {
        let mut trend = Trend::new();
        trend.by_percent = Some("5".parse().unwrap());
        let rises = Criterion::Rises(trend.clone());
        let natural = Interval::non_negative();
        assert_eq!(judge(&rises, &trend, natural, &exactly(3), &exactly(0)), (Status::NotApplicable, false));
    }

    #[test]
    fn bounds_decide_where_they_do_not_touch() {
        let rises = Criterion::Rises(Trend::new());
        let natural = Interval::non_negative();
        let more = Interval::more_than(Rational::from_integer(10));
        assert_eq!(judge(&rises, &Trend::new(), natural.clone(), &more, &exactly(10)).0, Status::Met);
        let as_many = Interval::at_least(Rational::from_integer(10));
        assert_eq!(judge(&rises, &Trend::new(), natural, &as_many, &exactly(10)).0, Status::Unknown);
        assert_eq!(
            Certainty::Perhaps,
            as_many.is_greater_than(&exactly(10)),
            "the interval itself says no more than the verdict"
        );
    }
}
