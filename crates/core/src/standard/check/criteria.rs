//! Criteria and scorings: names that resolve, numbers that make sense, forms that can be scored as they say.

use super::Check;
use crate::language::{Phrase, Text};
use crate::metric;
use crate::quantity::{Certainty, Interval, Rational};
use crate::reading::advice;
use crate::standard::criterion::{Climb, Criterion, Deducts, Rated, Scoring, Steps, Trend};
use crate::standard::document::Point;
use crate::standard::faults;
use crate::standard::measure::{Measured, Source, Written};
use crate::standard::words::Id;

impl<'s> Check<'s, '_> {
    pub(super) fn criterion(&mut self, criterion: &'s Criterion) {
        self.within(criterion.form(), |check| match criterion {
            Criterion::AtLeast(threshold) => {
                let measured = check.measure(threshold.into());
                check.reachable(measured, |range| range.is_at_least(threshold.value.value()));
            }
            Criterion::AtMost(threshold) => {
                let measured = check.measure(threshold.into());
                check.reachable(measured, |range| range.is_at_most(threshold.value.value()));
            }
            Criterion::Between(range) => {
                let measured = check.measure(range.into());
                match Interval::between(range.from.value().clone(), range.to.value().clone()) {
                    Some(asked) => check.reachable(measured, |range| range.lies_within(&asked)),
                    None => {
                        let fault = faults::REVERSED
                            .fault()
                            .with("what", "between")
                            .with("low", range.from.to_string())
                            .with("high", range.to.to_string());
                        check.fault(&fault);
                    }
                }
            }
            Criterion::Exists(asked) => {
                let measured = check.measure(Written::of_metric(&asked.metric));
                check.is_count(measured, "exists");
            }
            Criterion::Stated(asked) => {
                check.measure(Written::of_metric(&asked.metric));
            }
            Criterion::Rises(trend) | Criterion::DoesNotFall(trend) => check.trend(trend),
            Criterion::Complete(asked) => {
                let known = metric::sets().map(|set| set.name);
                check.known(&asked.set, known, &faults::UNKNOWN_SET);
            }
            Criterion::Kept(asked) => {
                let known = metric::undertakings().map(|undertakings| undertakings.name);
                check.known(&asked.undertakings, known, &faults::UNKNOWN_UNDERTAKINGS);
            }
            Criterion::Attested(asked) => check.question(&asked.question, criterion),
            Criterion::Rated(rated) => {
                check.question(&rated.question, criterion);
                check.rated(rated);
            }
            Criterion::Deducts(deducts) => check.deducts(deducts),
            Criterion::All(parts) | Criterion::Any(parts) => check.parts(parts, criterion.form()),
            Criterion::AtLeastOf(some) => {
                check.count("/n", "n", usize::from(some.n), 1, some.of.len().max(1));
                check.within("of", |check| check.parts(&some.of, "at_least_of"));
            }
        });
    }

    fn parts(&mut self, parts: &'s [Criterion], form: &'static str) {
        if parts.is_empty() {
            self.fault(&faults::EMPTY_COMBINATION.fault().with("form", form));
        }
        for (index, part) in parts.iter().enumerate() {
            self.within(index, |check| {
                if matches!(part, Criterion::Deducts(_)) {
                    check.fault(&faults::DEDUCTS_INSIDE.fault());
                }
                check.criterion(part);
            });
        }
    }

    /// A measure: its form, its names, its periods.
    fn measure(&mut self, written: Written<'s>) -> Option<Measured<'s>> {
        let document = self.document;
        let is_one_form = match (written.metric, written.ratio) {
            (Some(_), None) => true,
            (None, Some(ratio)) => ratio.len() == 2,
            _ => false,
        };
        if !is_one_form {
            self.fault(&faults::NO_MEASURE.fault());
        }
        for name in written.names() {
            self.used.push(name.as_str());
            if Source::find(document, name).is_none() {
                let declared = document.figures.iter().flatten().map(|figure| figure.id.as_str());
                let known = metric::metrics().map(|metric| metric.name).chain(declared);
                let near = advice(name.as_str(), known);
                self.fault(&faults::UNKNOWN_METRIC.fault().with("name", name.as_str()).with("advice", near));
            }
        }
        let measured = written.resolve(document)?;
        if let Measured::Ratio(part, whole) = measured {
            if let (Some(a), Some(b)) = (part.counted_in(), whole.counted_in())
                && a != b
            {
                self.fault(&faults::MIXED_PERIODS.fault());
            }
            for source in [part, whole] {
                if source.natural().is_at_least(&Rational::zero()) != Certainty::Surely {
                    self.fault(&faults::NEGATIVE_RATIO.fault().with("name", source.name()));
                }
            }
        }
        if let Some(periods) = written.mean_over {
            self.count("/mean_over", "mean_over", usize::from(periods), 1, 100);
            self.needs_period(written, measured, "mean_over");
        }
        Some(measured)
    }

    fn needs_period(&mut self, written: Written<'s>, measured: Measured<'s>, purpose: &'static str) {
        if measured.counted_in().is_none() {
            let names: Vec<&str> = written.names().map(Id::as_str).collect();
            self.fault(&faults::NO_PERIOD.fault().with("name", names.join(" / ")).with("use", purpose));
        }
    }

    /// A threshold that the measure's natural range always or never satisfies is a slip.
    fn reachable(&mut self, measured: Option<Measured<'s>>, judge: impl FnOnce(&Interval) -> Certainty) {
        let Some(measured) = measured else { return };
        let natural = measured.natural();
        let outcome = match judge(&natural) {
            Certainty::Perhaps => return,
            Certainty::Surely => Text::new("永远满足", "always met"),
            Certainty::SurelyNot => Text::new("永远不满足", "never met"),
        };
        let name = match measured {
            Measured::One(source) => source.label(),
            Measured::Ratio(part, whole) => Phrase::new(Text::new("{a}与{b}之比", "ratio of {a} to {b}"))
                .with("a", part.label())
                .with("b", whole.label())
                .into(),
        };
        self.fault(
            &faults::NEVER_OR_ALWAYS
                .fault()
                .with("outcome", outcome)
                .with("name", name)
                .with("range", natural.describe()),
        );
    }

    fn is_count(&mut self, measured: Option<Measured<'s>>, form: &'static str) {
        if let Some(Measured::One(source)) = measured
            && !source.is_count()
        {
            self.fault(&faults::NOT_A_COUNT.fault().with("form", form).with("name", source.name()));
        }
    }

    fn trend(&mut self, trend: &'s Trend) {
        let written = Written::from(trend);
        if let Some(measured) = self.measure(written) {
            self.needs_period(written, measured, "rises / does_not_fall");
            if trend.by_percent.is_some() && measured.natural().is_at_least(&Rational::zero()) != Certainty::Surely {
                let names: Vec<&str> = written.names().map(Id::as_str).collect();
                self.fault(&faults::NEGATIVE_RATIO.fault().with("name", names.join(" / ")));
            }
        }
        let changes: Vec<&Rational> =
            [&trend.by, &trend.by_percent].into_iter().flatten().map(|by| by.value()).collect();
        if changes.len() > 1 || changes.iter().any(|by| **by <= Rational::zero()) {
            self.fault(&faults::TWO_CHANGES.fault());
        }
    }

    fn known(
        &mut self,
        name: &Id,
        known: impl Iterator<Item = &'static str> + Clone,
        unknown: &'static crate::fault::FaultKind,
    ) {
        if !known.clone().any(|known| known == name.as_str()) {
            self.fault(&unknown.fault().with("name", name.as_str()).with("advice", advice(name.as_str(), known)));
        }
    }

    /// A question is asked in one way: attested with or without evidence, or rated on one scale by so many.
    fn question(&mut self, question: &'s Id, criterion: &'s Criterion) {
        let same = |before: &Criterion| match (before, criterion) {
            (Criterion::Attested(_), Criterion::Attested(_)) => true,
            (Criterion::Rated(a), Criterion::Rated(b)) => a.scale == b.scale && a.raters == b.raters,
            _ => false,
        };
        if self.questions.insert(question.as_str(), criterion).is_some_and(|before| !same(before)) {
            self.fault(&faults::QUESTION_ASKED_TWICE.fault().with("id", question.as_str()));
        }
    }

    fn deducts(&mut self, deducts: &'s Deducts) {
        let measured = self.measure(Written::of_metric(&deducts.metric));
        self.is_count(measured, "deducts");
        if measured.is_some_and(|measured| measured.natural().is_at_least(&Rational::zero()) != Certainty::Surely) {
            self.fault(&faults::NEGATIVE_RATIO.fault().with("name", deducts.metric.as_str()));
        }
        let zero = Rational::zero();
        if *deducts.each.value() <= zero {
            self.number("/each", "each", deducts.each.value(), "0", "∞");
        }
        if deducts.floor.as_ref().is_some_and(|floor| *floor.value() < zero) {
            self.number("/floor", "floor", deducts.floor.as_ref().map_or(&zero, |floor| floor.value()), "0", "points");
        }
    }

    fn number(&mut self, below: &str, what: &'static str, value: &Rational, low: &'static str, high: &'static str) {
        let fault = faults::BAD_COUNT
            .fault()
            .with("what", what)
            .with("value", value.to_plain_string())
            .with("low", low)
            .with("high", high);
        self.fault_at(below, &fault);
    }

    fn rated(&mut self, rated: &'s Rated) {
        self.count("/raters", "raters", usize::from(rated.raters), 1, usize::from(u16::MAX));
        match rated.scale.as_slice() {
            [low, high] if low.value() < high.value() => {
                let asked = rated.at_least.value();
                if asked < low.value() || asked > high.value() {
                    let fault = faults::BAD_COUNT
                        .fault()
                        .with("what", "at_least")
                        .with("value", rated.at_least.to_string())
                        .with("low", low.to_string())
                        .with("high", high.to_string());
                    self.fault_at("/at_least", &fault);
                }
            }
            [low, high] => {
                let fault = faults::REVERSED
                    .fault()
                    .with("what", "scale")
                    .with("low", low.to_string())
                    .with("high", high.to_string());
                self.fault_at("/scale", &fault);
            }
            other => self.count("/scale", "scale", other.len(), 2, 2),
        }
    }

    /// Whether the form can be scored so, and whether the scoring makes sense.
    pub(super) fn scoring(&mut self, criterion: &'s Criterion, scoring: &'s Scoring, point: &'s Point) {
        let (name, possible) = match scoring {
            Scoring::PassFail => ("pass_fail", true),
            Scoring::Share => (
                "share",
                matches!(criterion, Criterion::Complete(_) | Criterion::Kept(_)) || criterion.parts().is_some(),
            ),
            Scoring::Linear(_) => ("linear", criterion.is_numeric()),
            Scoring::Steps(_) => ("steps", criterion.is_numeric()),
        };
        let deducts_anyway = matches!(criterion, Criterion::Deducts(_)) && point.scoring.is_some();
        if !possible || deducts_anyway {
            let help = match scoring {
                Scoring::Share => Text::new(
                    "share只用于complete、kept和组合判据",
                    "share goes with complete, kept and combinations only",
                ),
                Scoring::Linear(_) | Scoring::Steps(_) => Text::new(
                    "linear与steps只用于at_least、at_most、between和rated",
                    "linear and steps go with at_least, at_most, between and rated only",
                ),
                Scoring::PassFail => {
                    Text::new("deducts自行计分，请删去scoring", "deducts scores by itself; remove scoring")
                }
            };
            let fault = faults::IMPOSSIBLE_SCORING
                .fault()
                .with("form", criterion.form())
                .with("scoring", name)
                .with("advice", help);
            self.fault_at("/scoring", &fault);
            return;
        }
        if let (Criterion::Deducts(deducts), Some(all)) = (criterion, &point.points)
            && let Some(floor) = deducts.floor.as_ref().filter(|floor| floor.value() > all.value())
        {
            self.number("/criterion/deducts/floor", "floor", floor.value(), "0", "points");
        }
        match scoring {
            Scoring::Linear(line) if line.zero_at == line.full_at => {
                self.fault_at("/scoring/linear", &faults::FLAT_LINE.fault());
            }
            Scoring::Linear(line) => {
                self.direction(criterion, line.zero_at < line.full_at, "/scoring/linear");
                self.full_within_reach(criterion, line.full_at.value());
            }
            Scoring::Steps(steps) => {
                self.direction(criterion, steps.when == Climb::AtLeast, "/scoring/steps/when");
                self.within("scoring/steps", |check| check.steps(criterion, steps, point));
            }
            _ => {}
        }
    }

    /// A scoring that gives fewer points the nearer the criterion is to being met is odd.
    fn direction(&mut self, criterion: &Criterion, pays_more: bool, below: &str) {
        let wants_more = match criterion {
            Criterion::AtLeast(_) | Criterion::Rated(_) => true,
            Criterion::AtMost(_) => false,
            _ => return,
        };
        if wants_more != pays_more {
            self.fault_at(below, &faults::AGAINST_DIRECTION.fault().with("form", criterion.form()));
        }
    }

    /// Full points that no value can bring are odd.
    fn full_within_reach(&mut self, criterion: &'s Criterion, full: &Rational) {
        let range = match criterion {
            Criterion::Rated(rated) => match rated.scale.as_slice() {
                [low, high] => Interval::between(low.value().clone(), high.value().clone()),
                _ => None,
            },
            _ => criterion.written().and_then(|written| written.resolve(self.document)).map(Measured::natural),
        };
        if let Some(range) = range.filter(|range| !range.contains(full)) {
            let fault = faults::FULL_OUT_OF_REACH.fault().with("full", full.to_plain_string());
            self.fault_at("/scoring/linear/full_at", &fault.with("range", range.describe()));
        }
    }

    fn steps(&mut self, criterion: &'s Criterion, steps: &'s Steps, point: &'s Point) {
        let natural = criterion.written().and_then(|written| written.resolve(self.document)).map(Measured::natural);
        let mut before: Option<(&Rational, &Rational)> = None;
        for (index, step) in steps.steps.iter().enumerate() {
            let (at, points) = (step.at.value(), step.points.value());
            let climbs = before.is_none_or(|(last, _)| match steps.when {
                Climb::AtLeast => at > last,
                Climb::AtMost => at < last,
            });
            let pays = before.is_none_or(|(_, given)| points > given) && *points >= Rational::zero();
            let possible = natural.as_ref().is_none_or(|range| match steps.when {
                Climb::AtLeast => range.is_at_least(at) != Certainty::SurelyNot,
                Climb::AtMost => range.is_at_most(at) != Certainty::SurelyNot,
            });
            let reason = if !climbs {
                Some(Text::new("它不在前一段之后", "it does not come after the one before"))
            } else if !pays {
                Some(Text::new("得分不高于前一段", "it gives no more than the one before"))
            } else if !possible {
                Some(Text::new("指标到不了这个值", "the measure cannot reach it"))
            } else {
                None
            };
            if let Some(reason) = reason {
                let fault = faults::UNREACHABLE_STEP
                    .fault()
                    .with("step", index.saturating_add(1).to_string())
                    .with("reason", reason);
                self.fault_at(&format!("/steps/{index}"), &fault);
            }
            before = Some((at, points));
        }
        self.count("/steps", "steps", steps.steps.len(), 1, 100);
        if let (Some((_, last)), Some(all)) = (before, &point.points)
            && last != all.value()
        {
            let fault =
                faults::STEPS_STOP_SHORT.fault().with("last", last.to_plain_string()).with("points", all.to_string());
            self.fault_at("/steps", &fault);
        }
    }
}
