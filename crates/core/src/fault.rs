//! What can be wrong, as data: the entries of the one catalogue of diagnostics.
//!
//! Every room declares the faults it can find as a table of [`FaultKind`]s, beside the code that finds
//! them; [`diagnostic`](crate::diagnostic) gathers the tables. A [`Fault`] is one of them with its
//! numbers and names, not yet placed in a document.

use serde::{Deserialize, Serialize};

use crate::language::{Phrase, Text, Words};

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Cannot be so (错误): wrong by grammar, or contradicts something else in the document.
    Error,
    /// Odd, though it may be lawful (警告).
    Warning,
    /// Worth a look (提示).
    Hint,
}

impl Severity {
    /// The label.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Error => Text::new("错误", "error"),
            Self::Warning => Text::new("警告", "warning"),
            Self::Hint => Text::new("提示", "hint"),
        }
    }
}

/// One entry of the catalogue of diagnostics.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct FaultKind {
    /// The stable code, `CJ` and four digits; never reused.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong, with placeholders for the numbers and names.
    pub message: Text,
    /// What to do about it.
    pub help: Text,
    /// The provisions it rests on, by full id (`moe-2024-20/2.1.3-3a`); empty where it is a matter of form.
    pub provisions: &'static [&'static str],
    /// Where the rule comes from when it is not the notice: a standard, another regulation, our own inference.
    pub source: Option<Text>,
}

impl FaultKind {
    /// A fault of this kind, its placeholders still to be given.
    #[must_use]
    pub const fn fault(&'static self) -> Fault {
        Fault { kind: self, words: Vec::new(), whose: None }
    }
}

/// One thing found wrong, not yet placed in a document: a [`FaultKind`] with its numbers and names.
///
/// Shown (`Display`) in English; [`Fault::message`] and [`Fault::help`] speak both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    kind: &'static FaultKind,
    words: Vec<(&'static str, Words)>,
    /// What it is told of, said before the message.
    whose: Option<Box<Words>>,
}

impl Fault {
    /// Gives the words for one placeholder of the message or the help.
    #[must_use]
    pub fn with(mut self, placeholder: &'static str, words: impl Into<Words>) -> Self {
        self.words.push((placeholder, words.into()));
        self
    }

    /// Says before the message what it is told of, such as a period.
    pub(crate) fn told_of(mut self, whose: impl Into<Words>) -> Self {
        self.whose = Some(Box::new(whose.into()));
        self
    }

    /// Says other words for a placeholder: those that fit where the fault is told.
    pub(crate) fn anew(mut self, placeholder: &'static str, words: impl Into<Words>) -> Self {
        self.words.retain(|(name, _)| *name != placeholder);
        self.with(placeholder, words)
    }

    /// Says one placeholder's words as the document has them, where they were said as a machine reads them.
    pub(crate) fn reworded(mut self, placeholder: &str, read: &str, written: &str) -> Self {
        for (name, words) in &mut self.words {
            if *name == placeholder && *words == Words::from(read) {
                *words = written.into();
            }
        }
        self
    }

    /// The catalogue entry.
    #[must_use]
    pub const fn kind(&self) -> &'static FaultKind {
        self.kind
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Phrase {
        const OF: Text = Text::new("{whose}：{what}", "{whose}: {what}");
        let what = self.fill(self.kind.message);
        match &self.whose {
            None => what,
            Some(whose) => Phrase::new(OF).with("whose", whose.as_ref().clone()).with("what", what),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Phrase {
        self.fill(self.kind.help)
    }

    fn fill(&self, text: Text) -> Phrase {
        self.words.iter().fold(Phrase::new(text), |phrase, (name, words)| phrase.with(name, words.clone()))
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message().say(crate::language::Lang::En))
    }
}

impl std::error::Error for Fault {}

/// Declares the faults that a room can find, and gathers them in one table so that none is forgotten there.
macro_rules! fault_table {
    (
        $(#[$meta:meta])* $visible:vis static $table:ident;
        $( $name:ident = $code:literal $severity:ident: $zh:literal, $en:literal; $help_zh:literal, $help_en:literal; )*
    ) => {
        $(
            pub(super) static $name: $crate::fault::FaultKind = $crate::fault::FaultKind {
                code: $code,
                severity: $crate::fault::Severity::$severity,
                message: $crate::language::Text::new($zh, $en),
                help: $crate::language::Text::new($help_zh, $help_en),
                provisions: &[],
                source: None,
            };
        )*

        $(#[$meta])*
        $visible static $table: &[&$crate::fault::FaultKind] = &[$(&$name),*];
    };
}

pub(crate) use fault_table;
