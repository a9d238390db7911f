//! What can be said of a document: one flat shape for every finding, in every language (查摆问题, provision 3.1-2a).

mod sink;

pub use sink::Diagnostics;
pub(crate) use sink::Sink;

use serde::Serialize;

use crate::fault::{Fault, Severity};
use crate::language::{Bilingual, Lang};

/// One thing found in a document (诊断).
///
/// The `code` is stable and never derived from the message; the `path` is a JSON Pointer (RFC 6901).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The stable code, such as `CJ0203`.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where: a JSON Pointer.
    pub path: String,
    /// The entity it stands in or speaks of, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// The line, from 1, when the document came as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column, from 1, in characters, when the document came as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// What is wrong.
    pub message: Bilingual,
    /// What to do about it.
    pub help: Bilingual,
    /// Other places that have to do with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// The provisions it rests on, by full id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<&'static str>,
    /// Where the rule comes from, when it is not the notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Bilingual>,
}

/// Another place that a diagnostic points at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Related {
    /// Where: a JSON Pointer.
    pub path: String,
    /// The line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column, from 1, in characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// What stands there.
    pub message: Bilingual,
}

impl Diagnostic {
    /// Places a fault in a document.
    pub(crate) fn at(path: String, fault: &Fault) -> Self {
        let kind = fault.kind();
        Self {
            code: kind.code,
            severity: kind.severity,
            path,
            entity: None,
            line: None,
            column: None,
            message: fault.message().both(),
            help: fault.help().both(),
            related: Vec::new(),
            provisions: kind.provisions.to_vec(),
            source: kind.source.map(|source| Bilingual { zh: source.zh.to_owned(), en: source.en.to_owned() }),
        }
    }

    /// Names the entity it speaks of.
    pub(crate) fn of(mut self, entity: impl Into<String>) -> Self {
        self.entity = Some(entity.into());
        self
    }

    /// Points at another place too.
    pub(crate) fn beside(mut self, path: String, message: Bilingual) -> Self {
        self.related.push(Related { path, line: None, column: None, message });
        self
    }

    /// One line for people: place, severity, code, message.
    #[must_use]
    pub fn line_for(&self, lang: Lang) -> String {
        let severity = self.severity.label().get(lang);
        let place = match (self.line, self.column) {
            (Some(line), Some(column)) => format!("{line}:{column} "),
            _ => String::new(),
        };
        let path = if self.path.is_empty() { "/" } else { &self.path };
        let (open, close) = match lang {
            Lang::Zh => ("：", "。"),
            Lang::En => (": ", ". "),
        };
        format!("{place}{severity} {} {path}{open}{}{close}{}", self.code, self.message.get(lang), self.help.get(lang))
    }
}
