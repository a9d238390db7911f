//! Judges criteria: met, unmet, unknown or not applicable, with what was found and what is missing (`docs/semantics.md`, section 4).

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::measure::Measures;
use crate::dossier::Answer;
use crate::language::Text;
use crate::metric::{self, Bodies, Extent, Fact, Lack, Missing, Set, Tagging, Undertakings, Value, each_once};
use crate::quantity::{Certainty, Interval, LocalId, Rational};
use crate::standard::measure::{Measured, Written};
use crate::standard::{Attested, Criterion, Rated, Trend};

/// How a criterion, a point or a gate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It holds (达到).
    Met,
    /// It does not hold (未达到).
    Unmet,
    /// The facts do not tell (不详).
    Unknown,
    /// It does not apply (不适用).
    NotApplicable,
}

impl Status {
    /// The label.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Met => Text::new("达到", "met"),
            Self::Unmet => Text::new("未达到", "not met"),
            Self::Unknown => Text::new("不详", "unknown"),
            Self::NotApplicable => Text::new("不适用", "not applicable"),
        }
    }

    pub(super) const fn of(certainty: Certainty) -> Self {
        match certainty {
            Certainty::Surely => Self::Met,
            Certainty::SurelyNot => Self::Unmet,
            Certainty::Perhaps => Self::Unknown,
        }
    }
}

/// How the parts of a combination stand; those that do not apply have left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) met: usize,
    pub(super) unmet: usize,
    pub(super) unknown: usize,
}

impl Tally {
    pub(super) fn of(statuses: impl Iterator<Item = Status>) -> Self {
        let mut tally = Self::default();
        for status in statuses {
            let count = match status {
                Status::Met => &mut tally.met,
                Status::Unmet => &mut tally.unmet,
                Status::Unknown => &mut tally.unknown,
                Status::NotApplicable => continue,
            };
            *count = count.saturating_add(1);
        }
        tally
    }

    pub(super) const fn remaining(self) -> usize {
        self.met.saturating_add(self.unmet).saturating_add(self.unknown)
    }

    /// How many of the parts a combination needs.
    pub(super) fn needs(self, criterion: &Criterion) -> usize {
        match criterion {
            Criterion::Any(_) => 1,
            Criterion::AtLeastOf(some) => usize::from(some.n).min(self.remaining()),
            _ => self.remaining(),
        }
    }

    /// Strong Kleene logic over the parts that remain.
    pub(super) fn judge(self, criterion: &Criterion) -> Status {
        let needs = self.needs(criterion);
        if self.remaining() == 0 {
            Status::NotApplicable
        } else if self.met >= needs {
            Status::Met
        } else if self.met.saturating_add(self.unknown) < needs {
            Status::Unmet
        } else {
            Status::Unknown
        }
    }
}

/// What was found behind a criterion.
#[derive(Debug)]
pub(super) enum Finding<'s> {
    /// A measure.
    Measure { measured: Measured<'s>, value: Rc<Value> },
    /// A measure now and one period before, and the fact that counts one of the two otherwise.
    Trend { measured: Measured<'s>, now: Rc<Value>, before: Rc<Value>, counted_otherwise: Option<Missing> },
    /// A set, and its members that no item bears.
    Set { set: &'static Set, tagging: Tagging, lacking: Vec<&'static str> },
    /// Undertakings, and how each body stands.
    Kept { undertakings: &'static Undertakings, bodies: Bodies, statuses: Vec<Status> },
    /// Answers of people: how many said yes, how many no, and what is amiss.
    Attested { yes: usize, no: usize, amiss: Option<Lack> },
    /// The mean of ratings, how many were given, and what is amiss.
    Rated { mean: Interval, given: usize, amiss: Option<Lack> },
    /// Parts.
    Combined { parts: Vec<Judged<'s>>, tally: Tally },
}

/// A criterion and how it stands.
#[derive(Debug)]
pub(super) struct Judged<'s> {
    pub(super) criterion: &'s Criterion,
    pub(super) status: Status,
    /// Whether it may yet turn out not to apply.
    pub(super) may_not_apply: bool,
    pub(super) finding: Finding<'s>,
}

impl<'s> Judged<'s> {
    /// Judges a criterion. The standard was checked when it was loaded, so every name is known.
    pub(super) fn judge(criterion: &'s Criterion, measures: &Measures<'s, '_>) -> Self {
        let found = match criterion {
            Criterion::AtLeast(threshold) => Self::measured(criterion, threshold.into(), measures, |value| {
                value.is_at_least(threshold.value.value())
            }),
            Criterion::AtMost(threshold) => {
                Self::measured(criterion, threshold.into(), measures, |value| value.is_at_most(threshold.value.value()))
            }
            Criterion::Between(range) => Self::measured(criterion, range.into(), measures, |value| {
                Interval::between(range.from.value().clone(), range.to.value().clone())
                    .map_or(Certainty::SurelyNot, |asked| value.lies_within(&asked))
            }),
            Criterion::Exists(asked) => {
                Self::measured(criterion, Written::of_metric(&asked.metric), measures, |value| {
                    value.is_at_least(&Rational::one())
                })
            }
            Criterion::Deducts(deducts) => {
                Self::measured(criterion, Written::of_metric(&deducts.metric), measures, |value| {
                    value.is_at_most(&Rational::zero())
                })
            }
            Criterion::Stated(asked) => measures.measure(Written::of_metric(&asked.metric)).map(|(measured, value)| {
                let status = match value.extent {
                    Extent::NotApplicable => Status::NotApplicable,
                    _ if value.is_stated() => Status::Met,
                    _ => Status::Unknown,
                };
                let may_not_apply = value.may_not_apply();
                Self { criterion, status, may_not_apply, finding: Finding::Measure { measured, value } }
            }),
            Criterion::Rises(trend) | Criterion::DoesNotFall(trend) => Self::trend(criterion, trend, measures),
            Criterion::Complete(asked) => {
                metric::set(asked.set.as_str()).map(|set| Self::set(criterion, set, measures))
            }
            Criterion::Kept(asked) => metric::undertaking(asked.undertakings.as_str())
                .map(|undertakings| Self::kept(criterion, undertakings, measures)),
            Criterion::Attested(asked) => Some(Self::attested(criterion, asked, measures)),
            Criterion::Rated(rated) => Some(Self::rated(criterion, rated, measures)),
            Criterion::All(parts) | Criterion::Any(parts) => Some(Self::combined(criterion, parts, measures)),
            Criterion::AtLeastOf(some) => Some(Self::combined(criterion, &some.of, measures)),
        };
        found.unwrap_or_else(|| Self::combined(criterion, &[], measures))
    }

    fn measured(
        criterion: &'s Criterion,
        written: Written<'s>,
        measures: &Measures<'s, '_>,
        judge: impl FnOnce(&Interval) -> Certainty,
    ) -> Option<Self> {
        let (measured, value) = measures.measure(written)?;
        let (status, may_not_apply) = match &value.extent {
            Extent::Within(interval) => (Status::of(judge(interval)), false),
            Extent::PerhapsNotApplicable(_) => (Status::Unknown, true),
            Extent::NotApplicable => (Status::NotApplicable, false),
        };
        Some(Self { criterion, status, may_not_apply, finding: Finding::Measure { measured, value } })
    }

    fn trend(criterion: &'s Criterion, trend: &'s Trend, measures: &Measures<'s, '_>) -> Option<Self> {
        let measured = Written::from(trend).resolve(measures.document())?;
        let (now, before) = (measures.at(measured, 0), measures.at(measured, 1));
        let mut counted_otherwise = None;
        let (status, may_not_apply) = match (&now.extent, &before.extent) {
            (Extent::NotApplicable, _) | (_, Extent::NotApplicable) => (Status::NotApplicable, false),
            (Extent::PerhapsNotApplicable(_), _) | (_, Extent::PerhapsNotApplicable(_)) => (Status::Unknown, true),
            (Extent::Within(y), Extent::Within(x)) => match measures.other_definition(measured) {
                Some(other) => {
                    counted_otherwise = Some(other);
                    (Status::Unknown, false)
                }
                None => super::trend::judge(criterion, trend, measured.natural(), y, x),
            },
        };
        let finding = Finding::Trend { measured, now, before, counted_otherwise };
        Some(Self { criterion, status, may_not_apply, finding })
    }

    fn set(criterion: &'s Criterion, set: &'static Set, measures: &Measures<'s, '_>) -> Self {
        let tagging = (set.collect)(measures.facts);
        let lacking: Vec<&str> =
            set.members.iter().map(|(word, _)| *word).filter(|word| !tagging.borne.contains(word)).collect();
        let wanted = Rational::from(u64::try_from(lacking.len()).unwrap_or(u64::MAX));
        let nothing_left = tagging.rest.exact() == Some(&Rational::zero());
        let status = if tagging.bearers.as_ref().and_then(Interval::exact).is_some_and(Rational::is_zero) {
            Status::NotApplicable
        } else if lacking.is_empty() {
            Status::Met
        } else if nothing_left || (tagging.one_each && tagging.rest.is_less_than(&wanted) == Certainty::Surely) {
            Status::Unmet
        } else {
            Status::Unknown
        };
        let may_be_parts_of_nothing = tagging.bearers.as_ref().is_some_and(|things| things.contains(&Rational::zero()));
        let may_not_apply = status == Status::Unknown && may_be_parts_of_nothing;
        Self { criterion, status, may_not_apply, finding: Finding::Set { set, tagging, lacking } }
    }

    fn kept(criterion: &'s Criterion, undertakings: &'static Undertakings, measures: &Measures<'s, '_>) -> Self {
        let bodies = (undertakings.collect)(measures.facts);
        let statuses: Vec<Status> = bodies
            .bodies
            .iter()
            .map(|body| match (body.done.interval(), body.undertaken.interval()) {
                (Some(done), Some(undertaken)) => Status::of(done.is_not_less_than(undertaken)),
                _ => Status::Unknown,
            })
            .collect();
        let nothing_left = bodies.rest.exact() == Some(&Rational::zero());
        let tally = Tally::of(statuses.iter().copied());
        let status = if tally.unmet > 0 {
            Status::Unmet
        } else if nothing_left && bodies.bodies.is_empty() {
            Status::NotApplicable
        } else if nothing_left && tally.unknown == 0 {
            Status::Met
        } else {
            Status::Unknown
        };
        let may_not_apply =
            status == Status::Unknown && bodies.bodies.is_empty() && bodies.rest.contains(&Rational::zero());
        Self { criterion, status, may_not_apply, finding: Finding::Kept { undertakings, bodies, statuses } }
    }

    fn attested(criterion: &'s Criterion, asked: &'s Attested, measures: &Measures<'s, '_>) -> Self {
        let (mut yes, mut no, mut has_evidence) = (0_usize, 0_usize, false);
        for attestation in measures.attestations(asked.question.as_str()) {
            match attestation.answer {
                Some(Answer::Yes) => yes = yes.saturating_add(1),
                Some(Answer::No) => no = no.saturating_add(1),
                None => continue,
            }
            has_evidence |= attestation.evidence.as_ref().is_some_and(|evidence| !evidence.is_empty());
        }
        let (status, amiss) = match (yes, no) {
            (0, 0) => (Status::Unknown, Some(Lack::NotStated)),
            (1.., 1..) => (Status::Unknown, Some(Lack::Conflicting)),
            _ if asked.evidence == Some(true) && !has_evidence => (Status::Unknown, Some(Lack::NoEvidence)),
            (_, 0) => (Status::Met, None),
            (0, _) => (Status::Unmet, None),
        };
        Self { criterion, status, may_not_apply: false, finding: Finding::Attested { yes, no, amiss } }
    }

    fn rated(criterion: &'s Criterion, rated: &'s Rated, measures: &Measures<'s, '_>) -> Self {
        let (low, high) = match rated.scale.as_slice() {
            [low, high] => (low.value().clone(), high.value().clone()),
            _ => (Rational::zero(), Rational::zero()),
        };
        let scale = Interval::between(low.clone(), high.clone()).unwrap_or_else(Interval::everything);
        let mut raters = Vec::new();
        let mut sum = Rational::zero();
        let mut is_sound = true;
        for attestation in measures.attestations(rated.question.as_str()) {
            let Some(rating) = attestation.rating else { continue };
            let rating = rating.value();
            is_sound &= scale.contains(&rating) && !raters.contains(&&attestation.by);
            raters.push(&attestation.by);
            sum = sum + rating;
        }
        let (given, declared) = (raters.len(), usize::from(rated.raters));
        is_sound &= given <= declared;
        let asked = rated.at_least.value();
        let (status, mean, amiss) = if is_sound {
            let absent = Rational::from(u64::try_from(declared.saturating_sub(given)).unwrap_or(u64::MAX));
            let each =
                Rational::one().checked_div(&Rational::from(u32::from(rated.raters))).unwrap_or_else(Rational::one);
            let from = &(&sum + &(&absent * &low)) * &each;
            let to = &(&sum + &(&absent * &high)) * &each;
            let mean = Interval::between(from, to).unwrap_or(scale);
            let amiss = (given < declared).then_some(Lack::NotStated);
            (Status::of(mean.is_at_least(asked)), mean, amiss)
        } else {
            (Status::Unknown, scale, Some(Lack::Conflicting))
        };
        Self { criterion, status, may_not_apply: false, finding: Finding::Rated { mean, given, amiss } }
    }

    fn combined(criterion: &'s Criterion, parts: &'s [Criterion], measures: &Measures<'s, '_>) -> Self {
        let parts: Vec<Self> = parts.iter().map(|part| Self::judge(part, measures)).collect();
        let tally = Tally::of(parts.iter().map(|part| part.status));
        let status = tally.judge(criterion);
        let mut remaining = parts.iter().filter(|part| part.status != Status::NotApplicable).peekable();
        let may_not_apply = remaining.peek().is_some() && remaining.all(|part| part.may_not_apply);
        Self { criterion, status, may_not_apply, finding: Finding::Combined { parts, tally } }
    }

    /// The parts, of a combination.
    pub(super) fn parts(&self) -> Option<&[Self]> {
        match &self.finding {
            Finding::Combined { parts, .. } => Some(parts),
            _ => None,
        }
    }

    /// What its value misses, each fact once; of a combination nothing, for its parts say what they miss.
    pub(super) fn missing(&self) -> Vec<Missing> {
        let at_question = |question: &str, amiss: Option<Lack>| {
            let missing =
                |because| Missing { fact: Fact::at("/attestations").of(LocalId::of_standard(question)), because };
            amiss.map(missing).into_iter().collect()
        };
        match (&self.finding, self.criterion) {
            _ if self.status == Status::NotApplicable => Vec::new(),
            (Finding::Measure { value, .. }, _) => once(value.missing.iter()),
            (Finding::Trend { counted_otherwise: Some(other), .. }, _) => vec![other.clone()],
            (Finding::Trend { now, before, .. }, _) => once(now.missing.iter().chain(&before.missing)),
            (Finding::Set { tagging, lacking, .. }, _) => {
                let is_open = !lacking.is_empty() && tagging.rest.exact() != Some(&Rational::zero());
                if is_open { once(tagging.missing.iter()) } else { Vec::new() }
            }
            (Finding::Kept { bodies, statuses, .. }, _) => {
                let open = bodies.bodies.iter().zip(statuses).filter(|(_, status)| **status == Status::Unknown);
                let of_open = open.flat_map(|(body, _)| body.undertaken.missing.iter().chain(&body.done.missing));
                once(of_open.chain(&bodies.missing))
            }
            (Finding::Attested { amiss, .. }, Criterion::Attested(asked)) => {
                at_question(asked.question.as_str(), *amiss)
            }
            (Finding::Rated { amiss, .. }, Criterion::Rated(rated)) => at_question(rated.question.as_str(), *amiss),
            (Finding::Attested { .. } | Finding::Rated { .. } | Finding::Combined { .. }, _) => Vec::new(),
        }
    }

    /// The facts that were used, each once.
    pub(super) fn used(&self) -> Vec<Fact> {
        let mut used = Vec::new();
        self.gather_used(&mut used);
        each_once(used, |fact| *fact).into_iter().cloned().collect()
    }

    fn gather_used<'j>(&'j self, used: &mut Vec<&'j Fact>) {
        match &self.finding {
            Finding::Measure { value, .. } => used.extend(&value.used),
            Finding::Trend { now, before, .. } => used.extend(now.used.iter().chain(&before.used)),
            Finding::Set { tagging, .. } => used.extend(&tagging.used),
            Finding::Kept { bodies, .. } => {
                let of_bodies =
                    bodies.bodies.iter().flat_map(|body| body.undertaken.used.iter().chain(&body.done.used));
                used.extend(bodies.used.iter().chain(of_bodies));
            }
            Finding::Attested { .. } | Finding::Rated { .. } => {}
            Finding::Combined { parts, .. } => parts.iter().for_each(|part| part.gather_used(used)),
        }
    }
}

/// The missing facts in order, each once.
fn once<'m>(missing: impl Iterator<Item = &'m Missing>) -> Vec<Missing> {
    each_once(missing.collect(), |missing| &missing.fact).into_iter().cloned().collect()
}
