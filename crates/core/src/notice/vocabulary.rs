//! The words that describe a provision: how strongly it asks (效力), who acts (主体), and what kind of
//! thing the library owes it (类别).
//!
//! They stand for the verbs and the subjects of the notice's sentences. Wire form: the snake_case word.

use serde::{Deserialize, Serialize};

use crate::language::Text;

/// How strongly a provision asks (效力): the notice's verb decides.
///
/// Ordered by strength, the weakest first, so that of several the `max` is the one that counts.
///
/// ```
/// use chanjiao::notice::Force;
/// assert_eq!([Force::Aim, Force::Must, Force::Support].into_iter().max(), Some(Force::Must));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Force {
    /// Says what the notice is or hopes for (背景); asks nothing that can be checked.
    Context,
    /// A result to be raised or reached (目标): 提高, 实现, 打造.
    Aim,
    /// Something to be tried out (探索).
    Explore,
    /// Something that is supported (支持).
    Support,
    /// Something that is encouraged (鼓励).
    Encourage,
    /// Something that is required (要求): 要, 须, 应, or a plain imperative.
    Must,
}

impl Force {
    /// Every force, the strongest first.
    pub const ALL: &'static [Self] =
        &[Self::Must, Self::Encourage, Self::Support, Self::Explore, Self::Aim, Self::Context];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Must => Text::new("要求", "required"),
            Self::Encourage => Text::new("鼓励", "encouraged"),
            Self::Support => Text::new("支持", "supported"),
            Self::Explore => Text::new("探索", "to be explored"),
            Self::Aim => Text::new("目标", "an aim"),
            Self::Context => Text::new("背景", "context"),
        }
    }

    /// Whether a shortfall is a problem (问题) rather than a suggestion (建议).
    #[must_use]
    pub const fn is_must(self) -> bool {
        matches!(self, Self::Must)
    }
}

/// Who must act, or who urges (主体): whom a shortfall names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The alliance (联合体) as a body.
    Alliance,
    /// The vocational schools (职业学校) in it, secondary and higher.
    School,
    /// The universities (本科学校) in it.
    University,
    /// The enterprises (企业) in it.
    Enterprise,
    /// The industrial park (产业园区) it stands on.
    Park,
    /// The Party committee and the government of the city or county (市县党委和政府).
    Government,
    /// The education departments (教育行政部门), at any level.
    EducationDepartment,
    /// The Ministry of Education (教育部).
    Ministry,
}

impl Actor {
    /// Every actor, in the order in which they are named.
    pub const ALL: &'static [Self] = &[
        Self::Alliance,
        Self::School,
        Self::University,
        Self::Enterprise,
        Self::Park,
        Self::Government,
        Self::EducationDepartment,
        Self::Ministry,
    ];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Alliance => Text::new("联合体", "the alliance"),
            Self::School => Text::new("职业学校", "vocational schools"),
            Self::University => Text::new("本科学校", "universities"),
            Self::Enterprise => Text::new("企业", "enterprises"),
            Self::Park => Text::new("产业园区", "the industrial park"),
            Self::Government => {
                Text::new("市（县）党委和政府", "the Party committee and government of the city or county")
            }
            Self::EducationDepartment => Text::new("教育行政部门", "the education departments"),
            Self::Ministry => Text::new("教育部", "the Ministry of Education"),
        }
    }
}

/// What kind of thing a provision is owed by the library (类别).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A typed fact in the dossier (字段).
    Field,
    /// A validation rule (校验规则).
    Rule,
    /// A figure computed from facts (测算值).
    Metric,
    /// An observation point of the built-in standard (观测点) that cites the provision.
    Indicator,
    /// A part of assessing, selecting or monitoring (流程).
    Process,
    /// Nothing but a mention in the documentation (背景).
    Context,
}

impl Kind {
    /// Every kind, from fact to mention.
    pub const ALL: &'static [Self] =
        &[Self::Field, Self::Rule, Self::Metric, Self::Indicator, Self::Process, Self::Context];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Field => Text::new("字段", "field"),
            Self::Rule => Text::new("校验规则", "rule"),
            Self::Metric => Text::new("测算值", "metric"),
            Self::Indicator => Text::new("观测点", "point"),
            Self::Process => Text::new("流程", "process"),
            Self::Context => Text::new("背景", "context"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_forces_run_from_the_strongest_to_the_weakest() {
        assert!(Force::ALL.windows(2).all(|pair| pair[0] > pair[1]));
        assert_eq!(Force::ALL.iter().filter(|force| force.is_must()).count(), 1);
    }

    #[test]
    fn words_are_written_in_snake_case_and_read_back() {
        for actor in Actor::ALL {
            let word = serde_json::to_string(actor).unwrap();
            assert!(word.trim_matches('"').chars().all(|c| c == '_' || c.is_ascii_lowercase()), "{word}");
            assert_eq!(serde_json::from_str::<Actor>(&word).unwrap(), *actor);
        }
        assert_eq!(serde_json::to_string(&Actor::EducationDepartment).unwrap(), "\"education_department\"");
        assert_eq!(serde_json::to_string(&Force::Must).unwrap(), "\"must\"");
        assert_eq!(serde_json::to_string(&Kind::Process).unwrap(), "\"process\"");
    }
}
