//! The registry of definitions (口径): what a rate counts, over what, and how sure we are of it.
//!
//! It stands for the figures that the notice wants raised without saying how they are counted: 毕业生就业率,
//! 本地就业率, 专业对口, 岗位比例. A rate whose definition is not named means nothing, and two rates compare
//! only under one definition. A dossier names one of these or describes its own.
//!
//! ```
//! use chanjiao::definition::{Certainty, definition};
//!
//! let rate = definition("destination_rate").expect("a definition of ours");
//! assert_eq!(rate.label.zh, "毕业去向落实率");
//! assert!(rate.covers_class(2024) && !rate.covers_class(2020));
//! assert_eq!(rate.certainty, Certainty::Secondary);
//! ```

mod employment;
mod locality;
mod posts;
mod schools;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::language::Text;

/// How sure we are that a definition is what its label says (可靠程度).
///
/// Ordered from the surest. Wire form: the snake_case word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The document that defines it was read (有据).
    Documented,
    /// Public sources quote the document that defines it, which was not itself read (转引).
    Secondary,
    /// No defining document is known; published figures are counted so, not all of them alike (惯例).
    Usage,
    /// The notice leaves it open, and this is our reading (自拟).
    OwnReading,
}

impl Certainty {
    /// Every degree, from the surest.
    pub const ALL: &'static [Self] = &[Self::Documented, Self::Secondary, Self::Usage, Self::OwnReading];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Documented => Text::new("有据：已查阅原文件", "documented: the document itself was read"),
            Self::Secondary => Text::new("转引：据公开资料引述", "secondary: quoted by public sources"),
            Self::Usage => Text::new("惯例：见于公开数据，做法不一", "usage: seen in published figures, which vary"),
            Self::OwnReading => Text::new("自拟：本库的理解", "our own reading"),
        }
    }
}

/// The stage of education whose figures a definition counts (学段).
///
/// Wire form: the snake_case word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Secondary vocational education (中等职业教育).
    SecondaryVocational,
    /// Higher education (高等教育): 高职专科, 职业本科, 普通本科 and above.
    Higher,
}

impl Stage {
    /// Both stages, from the lower.
    pub const ALL: &'static [Self] = &[Self::SecondaryVocational, Self::Higher];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::SecondaryVocational => Text::new("中等职业教育", "secondary vocational education"),
            Self::Higher => Text::new("高等教育", "higher education"),
        }
    }
}

/// What one letter of a formula stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symbol {
    /// The letter.
    pub letter: char,
    /// What it counts.
    pub meaning: Text,
}

/// How a figure is counted (口径).
///
/// Invariant: every letter of `expression` is explained by one of `symbols`, and the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Definition {
    /// The stable id, in snake_case; never reused, and never given to another way of counting.
    pub id: &'static str,
    /// What the figure is called.
    pub label: Text,
    /// The formula in words.
    pub formula: Text,
    /// The formula in letters, such as `(E + S) ÷ G`.
    pub expression: &'static str,
    /// What each letter counts.
    pub symbols: &'static [Symbol],
    /// The stages of education whose figures it counts; empty where it does not count students of a stage.
    pub stages: &'static [Stage],
    /// The first graduating class (届) that it counts, where that matters.
    pub first_class: Option<u16>,
    /// The last graduating class that it counts, where that matters.
    pub last_class: Option<u16>,
    /// Where it comes from.
    pub source: Text,
    /// How sure we are.
    pub certainty: Certainty,
    /// What to beware of when comparing.
    pub caution: Option<Text>,
    /// The provisions whose figures it counts, by full id.
    pub provisions: &'static [&'static str],
}

impl Definition {
    /// Whether it counts the class that graduates in `year`.
    #[must_use]
    pub fn covers_class(&self, year: u16) -> bool {
        self.first_class.is_none_or(|first| first <= year) && self.last_class.is_none_or(|last| year <= last)
    }

    /// Whether it counts students of a stage; a definition that is not about students of a stage counts none.
    #[must_use]
    pub fn covers_stage(&self, stage: Stage) -> bool {
        self.stages.contains(&stage)
    }
}

/// The definitions that the library ships, by subject.
static SUBJECTS: [&[Definition]; 4] = [employment::EMPLOYMENT, locality::LOCALITY, posts::POSTS, schools::SCHOOLS];

/// Every definition that the library ships.
///
/// ```
/// use chanjiao::definition::definitions;
/// assert!(definitions().any(|definition| definition.id == "local_employment_city_of_graduates"));
/// ```
pub fn definitions() -> impl DoubleEndedIterator<Item = &'static Definition> + Clone {
    SUBJECTS.iter().copied().flatten()
}

/// The definition of that id.
#[must_use]
pub fn definition(id: &str) -> Option<&'static Definition> {
    definitions().find(|definition| definition.id == id)
}
