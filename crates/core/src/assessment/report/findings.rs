//! What validation found, for people to read: errors and warnings with place and help, hints in a line.

use super::block::{Block, Item, Pair};
use super::{Form, counted, words};
use crate::canonical;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::Severity;
use crate::language::{Lang, Phrase, Words};

impl Diagnostics {
    /// What was found, as plain text: errors and warnings in full, hints without their help.
    ///
    /// ```
    /// use chanjiao::language::Lang;
    /// use chanjiao::validation::examine;
    /// let found = examine(br#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04-31"}"#, &Default::default()).diagnostics;
    /// assert!(found.report(Lang::En).contains("line 1, column"));
    /// ```
    #[must_use]
    pub fn report(&self, lang: Lang) -> String {
        Form::Text.lay_out(&tell(self, lang), lang)
    }

    /// The same as Markdown.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        Form::Markdown.lay_out(&tell(self, lang), lang)
    }

    /// The same as HTML, for a notebook or a page.
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        Form::Html.lay_out(&tell(self, lang), lang)
    }

    /// What was found, as canonical JSON (RFC 8785).
    #[must_use]
    pub fn to_canonical_json(&self) -> String {
        canonical::to_string(self)
    }
}

fn tell(found: &Diagnostics, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(words::FOUND.get(lang).to_owned())];
    if found.is_empty() {
        blocks.push(Block::Paragraph(words::FOUND_NOTHING.get(lang).to_owned()));
        return blocks;
    }
    let counts = [
        (found.count(Severity::Error), words::ERROR, words::ERRORS),
        (found.count(Severity::Warning), words::WARNING, words::WARNINGS),
        (found.count(Severity::Hint), words::HINT, words::HINTS),
    ];
    let said = Phrase::new(words::FOUND_COUNTED).with("counted", Words::List(counted(counts)));
    blocks.push(Block::Paragraph(said.say(lang)));
    blocks.push(Block::Items(found.items.iter().map(|of| item(of, lang)).collect()));
    if found.omitted > 0 {
        let omitted = Phrase::new(words::OMITTED).with("n", found.omitted.to_string());
        blocks.push(Block::Paragraph(omitted.say(lang)));
    }
    blocks
}

fn item(found: &Diagnostic, lang: Lang) -> Item {
    let pair = |label: crate::language::Text, words: String| Pair { label: label.get(lang).to_owned(), words };
    let mut details = vec![pair(words::WHERE, place(&found.path, found.line, found.column, lang))];
    if found.severity != Severity::Hint {
        details.push(pair(words::HELP, found.help.get(lang).to_owned()));
        for other in &found.related {
            let at = place(&other.path, other.line, other.column, lang);
            let said = Phrase::new(words::BRACKETED).with("words", at).with("more", other.message.clone());
            details.push(pair(words::RELATED, said.say(lang)));
        }
    }
    let tag = format!("{} {}", found.severity.label().get(lang), found.code);
    Item { tag: Some(tag), details, ..Item::new(found.message.get(lang).to_owned()) }
}

fn place(path: &str, line: Option<usize>, column: Option<usize>, lang: Lang) -> String {
    let path = if path.is_empty() { words::WHOLE.get(lang) } else { path };
    match (line, column) {
        (Some(line), Some(column)) => {
            let at =
                Phrase::new(words::LINE_AND_COLUMN).with("line", line.to_string()).with("column", column.to_string());
            Phrase::new(words::BRACKETED).with("words", at).with("more", path).say(lang)
        }
        _ => path.to_owned(),
    }
}
