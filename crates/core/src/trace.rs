//! The trace (溯源), whole: from each provision of the notice to everything in this library that answers it.
//!
//! Nothing is written here twice. Fields, rules, metrics, points and processes each name their provisions where they are
//! declared; this room only gathers them, so that `docs/trace.md` can show what is answered and what is still owed.

use crate::assessment;
use crate::cohort;
use crate::dossier::{self, Dossier};
use crate::ledger;
use crate::metric;
use crate::notice::{Answer, AnswerKind, Kind, ProcessAnswer, Provision, provision};
use crate::standard::{self, Standard};
use crate::validation;

/// The parts of assessing, selecting and monitoring, from every room that does one.
const PROCESSES: &[&[ProcessAnswer]] =
    &[dossier::PROCESSES, standard::PROCESSES, assessment::PROCESSES, ledger::PROCESSES, cohort::PROCESSES];

/// What an answer is to the provision that it names (应答性质).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bearing {
    /// It is of a kind that the provision is owed.
    Answers,
    /// What is owed rests on it: the fact behind a metric, the metric that a point measures, the rule that keeps a fact sound.
    Supports,
    /// Nothing that is owed needs it, or the provision does not exist. The library has no such answer.
    Astray,
}

/// Every answer that the library gives to any provision: fields, rules, metrics (with named sets and undertakings), points of the
/// built-in standard, processes.
///
/// ```
/// use chanjiao::notice::{owed, provision};
/// use chanjiao::trace::answers;
///
/// let answers = answers();
/// let platform = provision("moe-2024-20/2.1.3-2a").expect("a provision of the notice");
/// assert!(owed(platform, &answers).is_empty(), "the information platform has its field and its point");
/// ```
#[must_use]
pub fn answers() -> Vec<Answer> {
    let mut answers = Vec::new();
    for place in Dossier::places() {
        for id in &place.provisions {
            answers.extend(answer(id, AnswerKind::Field { path: place.path.clone().into() }, false));
        }
    }
    for rule in validation::catalogue() {
        for id in rule.provisions {
            answers.extend(answer(id, AnswerKind::Rule { code: rule.code }, false));
        }
    }
    let metrics = metric::metrics().map(|metric| (metric.name, metric.provisions, metric.proxy.is_some()));
    let sets = metric::sets().map(|set| (set.name, set.provisions, false));
    let undertakings = metric::undertakings().map(|all| (all.name, all.provisions, false));
    for (name, provisions, is_proxy) in metrics.chain(sets).chain(undertakings) {
        for id in provisions {
            answers.extend(answer(id, AnswerKind::Metric { name: name.into() }, is_proxy));
        }
    }
    for (_, point) in Standard::built_in().points() {
        for id in point.provisions.iter().flatten() {
            let by = AnswerKind::Indicator { point: point.id.to_string().into() };
            answers.extend(answer(&id.to_string(), by, point.proxy.is_some()));
        }
    }
    answers.extend(PROCESSES.iter().copied().flatten().map(|process| Answer::from(*process)));
    answers
}

/// An answer to a provision of that id; none where there is no such provision.
fn answer(id: &str, by: AnswerKind, is_proxy: bool) -> Option<Answer> {
    provision(id).map(|found| Answer { provision: found.id, by, is_proxy: is_proxy || found.is_proxy })
}

/// What an answer is to the provision that it names.
///
/// ```
/// use chanjiao::trace::{Bearing, answers, bearing};
/// assert!(answers().iter().all(|answer| bearing(answer) != Bearing::Astray));
/// ```
#[must_use]
pub fn bearing(answer: &Answer) -> Bearing {
    let Some(found) = provision(answer.provision) else { return Bearing::Astray };
    let kind = answer.by.kind();
    if is_owed(found, kind) {
        Bearing::Answers
    } else if upheld_by(kind).iter().any(|upheld| is_owed(found, *upheld)) {
        Bearing::Supports
    } else {
        Bearing::Astray
    }
}

/// Whether a provision is owed a kind of answer, its own or through others.
fn is_owed(provision: &Provision, kind: Kind) -> bool {
    provision.kinds.contains(&kind) || (kind == Kind::Indicator && !provision.via.is_empty())
}

/// The kinds of answer that rest on one of this kind.
const fn upheld_by(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Field => &[Kind::Rule, Kind::Metric, Kind::Indicator, Kind::Process],
        Kind::Rule => &[Kind::Field, Kind::Metric, Kind::Indicator, Kind::Process],
        Kind::Metric => &[Kind::Indicator],
        Kind::Indicator | Kind::Process | Kind::Context => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::{owed, provisions};

    #[test]
    fn whatever_a_provision_is_owed_is_there() {
        let answers = answers();
        assert_eq!(provisions().count(), 181);
        let still_owed: Vec<_> = provisions()
            .map(|provision| (provision.id, owed(provision, &answers)))
            .filter(|(_, kinds)| !kinds.is_empty())
            .collect();
        assert_eq!(still_owed, []);
    }

    #[test]
    fn no_answer_is_to_something_that_nobody_is_owed() {
        let astray: Vec<_> = answers().into_iter().filter(|answer| bearing(answer) == Bearing::Astray).collect();
        assert_eq!(astray, []);
    }

    #[test]
    fn whoever_names_a_provision_names_one_of_the_notice() {
        let fields = Dossier::places().into_iter().flat_map(|place| place.provisions);
        let rules = validation::catalogue().flat_map(|rule| rule.provisions);
        let metrics = metric::metrics().flat_map(|metric| metric.provisions);
        let sets = metric::sets().flat_map(|set| set.provisions);
        let undertakings = metric::undertakings().flat_map(|all| all.provisions);
        let processes = PROCESSES.iter().copied().flatten().map(|process| process.provision.to_owned());
        let declared = rules.chain(metrics).chain(sets).chain(undertakings).map(|id| (*id).to_owned());
        for id in fields.chain(declared).chain(processes) {
            assert!(provision(&id).is_some_and(|found| found.id == id), "{id}");
        }
    }

    #[test]
    fn an_answer_to_nothing_and_one_that_is_not_owed_are_astray() {
        let by_point =
            |provision| Answer { provision, by: AnswerKind::Indicator { point: "p".into() }, is_proxy: false };
        assert_eq!(bearing(&by_point("moe-2024-20/9-9z")), Bearing::Astray);
        assert_eq!(bearing(&by_point("moe-2024-20/1-3b")), Bearing::Astray);
        assert_eq!(bearing(&by_point("moe-2024-20/1-2a")), Bearing::Answers);
        assert_eq!(bearing(&by_point("moe-2024-20/2.1.2-1a")), Bearing::Answers);
        let field = Answer { by: AnswerKind::Field { path: "/x".into() }, ..by_point("moe-2024-20/1-2a") };
        assert_eq!(bearing(&field), Bearing::Supports);
    }

    #[test]
    fn what_is_our_reading_is_marked_wherever_that_is_said() {
        let answers = answers();
        let marked = |name: &str| {
            answers
                .iter()
                .any(|answer| answer.is_proxy && matches!(&answer.by, AnswerKind::Metric { name: n } if n == name))
        };
        for metric in metric::metrics().filter(|metric| metric.proxy.is_some() && !metric.provisions.is_empty()) {
            assert!(marked(metric.name), "{}", metric.name);
        }
    }
}
