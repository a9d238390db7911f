//! The trace (溯源) from each provision to whatever answers it, and what is still owed.
//!
//! Answers are gathered from where things are declared: the schema, the rules, the metrics, the built-in
//! standard. Only what is part of *doing* the work (评估、遴选、监测) is declared here as its own kind of
//! row, a [`ProcessAnswer`], beside the code that does it.

use std::borrow::Cow;

use super::provision::Provision;
use super::vocabulary::Kind;
use crate::language::Text;

/// What answers a provision (应答).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerKind {
    /// A field of the dossier, by its path in the schema (`/cooperation/employment/graduates`).
    Field {
        /// The path of the field in the schema.
        path: Cow<'static, str>,
    },
    /// A validation rule, by its stable code.
    Rule {
        /// The code, such as `CJ0123`.
        code: &'static str,
    },
    /// A metric, a named set or undertakings, by its stable name.
    Metric {
        /// The name of the metric.
        name: Cow<'static, str>,
    },
    /// A point of the built-in standard, by its id.
    Indicator {
        /// The id of the point.
        point: Cow<'static, str>,
    },
    /// A part of assessing, selecting or monitoring.
    Process {
        /// What that part is called.
        name: Text,
        /// What it does.
        does: Text,
    },
}

impl AnswerKind {
    /// The kind of thing owed that it answers.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Field { .. } => Kind::Field,
            Self::Rule { .. } => Kind::Rule,
            Self::Metric { .. } => Kind::Metric,
            Self::Indicator { .. } => Kind::Indicator,
            Self::Process { .. } => Kind::Process,
        }
    }
}

/// One answer to one provision.
///
/// ```
/// use chanjiao::notice::{Answer, AnswerKind, Kind, owed, provision};
///
/// let leads = provision("moe-2024-20/3.2-1b").expect("a provision of the notice");
/// let field = Answer {
///     provision: leads.id,
///     by: AnswerKind::Field { path: "/alliance/members".into() },
///     is_proxy: false,
/// };
/// assert_eq!(owed(leads, &[field]), [Kind::Rule, Kind::Indicator]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The provision answered, by full id.
    pub provision: &'static str,
    /// What answers it.
    pub by: AnswerKind,
    /// Whether the answer is our reading and not the notice's word.
    pub is_proxy: bool,
}

/// A provision answered by a part of assessing, selecting or monitoring; declared as constant data where
/// that part is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProcessAnswer {
    /// The provision answered, by full id.
    pub provision: &'static str,
    /// What the part is called.
    pub name: Text,
    /// What it does.
    pub does: Text,
}

impl From<ProcessAnswer> for Answer {
    fn from(declared: ProcessAnswer) -> Self {
        Self {
            provision: declared.provision,
            by: AnswerKind::Process { name: declared.name, does: declared.does },
            is_proxy: false,
        }
    }
}

/// Which kinds of thing a provision is still owed, given every answer there is, in the order of [`Kind`].
///
/// A mention ([`Kind::Context`]) is never owed. A provision that is answered *via* others is owed their
/// indicators: [`Kind::Indicator`] stays owed until each of them, or the provision itself, is answered by
/// an indicator or a process.
#[must_use]
pub fn owed(provision: &Provision, answers: &[Answer]) -> Vec<Kind> {
    let answered =
        |id: &str, kind: Kind| answers.iter().any(|answer| answer.provision == id && answer.by.kind() == kind);
    let assessed = |id: &str| answered(id, Kind::Indicator) || answered(id, Kind::Process);
    let via_is_owed = !assessed(provision.id) && !provision.via.iter().all(|target| assessed(target));
    let is_owed = |kind: Kind| match kind {
        Kind::Context => false,
        Kind::Indicator if via_is_owed => true,
        _ => provision.kinds.contains(&kind) && !answered(provision.id, kind),
    };
    Kind::ALL.iter().copied().filter(|kind| is_owed(*kind)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::provisions::{provision, provisions};
    use super::*;

    fn indicator(provision: &'static str) -> Answer {
        Answer { provision, by: AnswerKind::Indicator { point: "p".into() }, is_proxy: false }
    }

    fn field(provision: &'static str) -> Answer {
        Answer { provision, by: AnswerKind::Field { path: "/x".into() }, is_proxy: false }
    }

    #[test]
    fn without_answers_everything_listed_is_owed_but_mentions() {
        for listed in provisions().filter(|listed| listed.via.is_empty()) {
            let listed_kinds: Vec<_> = listed.kinds.iter().copied().filter(|kind| *kind != Kind::Context).collect();
            assert_eq!(owed(listed, &[]), listed_kinds, "{}", listed.id);
        }
    }

    #[test]
    fn an_answer_of_one_kind_settles_that_kind_for_that_provision_alone() {
        let park = provision("moe-2024-20/1-1a").unwrap();
        assert_eq!(owed(park, &[field(park.id)]), [Kind::Indicator]);
        assert_eq!(owed(park, &[field("moe-2024-20/1-1b")]), [Kind::Field, Kind::Indicator]);
        assert_eq!(owed(park, &[field(park.id), indicator(park.id)]), []);
    }

    #[test]
    fn an_indicator_owed_through_others_is_settled_when_each_of_them_has_one() {
        let demand = provision("moe-2024-20/2.1.1-2a").unwrap();
        let [talent, technology] = demand.via else { panic!("two lists") };
        assert_eq!(owed(demand, &[]), [Kind::Metric, Kind::Indicator]);
        assert_eq!(owed(demand, &[indicator(talent)]), [Kind::Metric, Kind::Indicator]);
        assert_eq!(owed(demand, &[indicator(talent), indicator(technology)]), [Kind::Metric]);
        assert_eq!(owed(demand, &[indicator(demand.id)]), [Kind::Metric]);
    }

    #[test]
    fn a_mention_that_leads_elsewhere_is_owed_that_indicator() {
        let first = provision("moe-2024-20/2.1.2-1a").unwrap();
        assert_eq!(owed(first, &[]), [Kind::Indicator]);
        assert_eq!(owed(first, &[indicator("moe-2024-20/1-2a")]), []);
    }

    #[test]
    fn a_process_declared_where_it_is_done_answers_its_provision() {
        const PROBLEMS: ProcessAnswer = ProcessAnswer {
            provision: "moe-2024-20/3.1-2a",
            name: Text::new("问题清单", "list of problems"),
            does: Text::new("列出每个问题", "lists every problem"),
        };
        assert_eq!(owed(provision(PROBLEMS.provision).unwrap(), &[PROBLEMS.into()]), []);
    }
}
