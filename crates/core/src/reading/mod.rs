//! From text to typed documents: one typed parse when the text is good, every structural fault at once when it is not.
//!
//! The good path is a single `serde_json` parse. The other reads the text again into a tree that keeps positions and duplicate
//! keys, holds it against the document's own JSON Schema (which is embedded), and says all that is wrong. What is faulty is then set
//! aside, as if it had not been stated, at the nearest field that may be left out; if what remains can be typed, it is.

mod check;
mod describe;
pub(crate) mod faults;
mod grammars;
mod json;
mod limits;
mod places;
mod prescan;
mod schema;
mod shape;
#[cfg(test)]
mod tests;
#[cfg(feature = "toml")]
mod toml;
mod tree;

pub(crate) use check::advice;
pub use describe::{Described, Vocabulary, VocabularyWord};
pub(crate) use faults::FAULTS;
pub(crate) use grammars::Checker;
pub use limits::Limits;
pub(crate) use schema::Schema;
pub(crate) use tree::Locator;

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, Diagnostics, Sink};
use crate::lookup::HashMap;
use tree::Node;

/// The text formats that documents come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// JSON (RFC 8259).
    Json,
    /// TOML 1.0, for standards; with the feature `toml`.
    #[cfg(feature = "toml")]
    Toml,
}

/// What came of reading a document.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Reading<T> {
    /// The document, if it could be typed; without what was set aside.
    pub document: Option<T>,
    /// Every structural fault.
    pub diagnostics: Diagnostics,
    /// Where something was faulty and is treated as if it had not been stated: JSON Pointers.
    pub set_aside: Vec<String>,
}

impl<T> Reading<T> {
    /// The same reading with another form of the document: shared, say, or wrapped.
    pub fn map<U>(self, form: impl FnOnce(T) -> U) -> Reading<U> {
        Reading { document: self.document.map(form), diagnostics: self.diagnostics, set_aside: self.set_aside }
    }
}

/// Reads a JSON document: the good path, and the careful one if anything is wrong.
pub(crate) fn read_json<T: DeserializeOwned>(bytes: &[u8], schema: &Schema, limits: &Limits) -> Reading<T> {
    let mut sink = Sink::new(limits.faults);
    let Some(text) = prescan::text_within(bytes, limits, &mut sink) else {
        return Reading { document: None, diagnostics: sink.finish(), set_aside: Vec::new() };
    };
    if !prescan::wants_care(text, limits)
        && let Ok(document) = typed(text)
    {
        return Reading { document: Some(document), diagnostics: sink.finish(), set_aside: Vec::new() };
    }
    carefully(text, Format::Json, schema, limits, sink)
}

/// Reads a document with care from the first: standards are small and are written by hand.
pub(crate) fn read_carefully<T: DeserializeOwned>(
    bytes: &[u8],
    format: Format,
    schema: &Schema,
    limits: &Limits,
) -> Reading<T> {
    let mut sink = Sink::new(limits.faults);
    match prescan::text_within(bytes, limits, &mut sink) {
        Some(text) => carefully(text, format, schema, limits, sink),
        None => Reading { document: None, diagnostics: sink.finish(), set_aside: Vec::new() },
    }
}

fn carefully<T: DeserializeOwned>(
    text: &str,
    format: Format,
    schema: &Schema,
    limits: &Limits,
    mut sink: Sink,
) -> Reading<T> {
    match tree_of(text, format, limits) {
        Ok(tree) => checked(text, &tree, schema, sink),
        Err(faults) => {
            for fault in faults {
                sink.push(fault);
            }
            Reading { document: None, diagnostics: in_order(sink), set_aside: Vec::new() }
        }
    }
}

fn tree_of(text: &str, format: Format, limits: &Limits) -> Result<Node, Vec<Diagnostic>> {
    match format {
        Format::Json => json::tree(text, limits).map_err(|fault| vec![*fault]),
        #[cfg(feature = "toml")]
        Format::Toml => toml::tree(text),
    }
}

/// Tells where things stand in a text that was read; none if it is not well-formed.
pub(crate) fn locator(text: &str, format: Format) -> Option<Locator<'_>> {
    let text = text.strip_prefix(prescan::MARK).unwrap_or(text);
    tree_of(text, format, &Limits::deepest()).ok().map(|tree| Locator::new(text, tree))
}

/// The structural faults of a value, given as JSON text, where it would stand in a document; without lines, for it is no text of
/// the document's. None where a document has no such place.
pub(crate) fn faults_at(json: &str, path: &str, schema: &Schema, limits: &Limits) -> Option<Diagnostics> {
    let at = schema.at(path)?;
    let mut sink = Sink::new(limits.faults);
    match json::tree(json, limits) {
        Ok(tree) => check::check_at(json, &tree, &at, path, schema, &mut sink),
        Err(fault) => sink.push(Diagnostic { path: path.to_owned(), ..*fault }),
    }
    let mut found = sink.finish();
    for item in &mut found.items {
        (item.line, item.column) = (None, None);
        item.related.iter_mut().for_each(|related| (related.line, related.column) = (None, None));
    }
    Some(found)
}

/// Reads a part of a document by itself, as it would stand at a place; or everything that is wrong with it, without lines.
pub(crate) fn read_at<T: DeserializeOwned>(
    json: &str,
    path: &str,
    schema: &Schema,
    limits: &Limits,
) -> Result<T, Diagnostics> {
    let found = faults_at(json, path, schema, limits).unwrap_or_default();
    if found.has_errors() {
        return Err(found);
    }
    typed(json).map_err(|error| {
        let mut sink = Sink::new(limits.faults);
        sink.fault(path, &faults::UNTYPED.fault().with("reason", error.to_string()));
        sink.finish()
    })
}

/// Gives diagnostics of a JSON text that was read and typed their lines and columns.
pub(crate) fn place(text: &str, diagnostics: &mut Diagnostics) {
    let text = text.strip_prefix(prescan::MARK).unwrap_or(text);
    let paths: BTreeSet<String> = diagnostics.without_place().map(str::to_owned).collect();
    let found = places::find(text, paths.iter().map(String::as_str));
    let mut found: Vec<(usize, &str)> = found.into_iter().zip(paths.iter().map(String::as_str)).collect();
    found.sort_unstable();
    let positions = places::lines_and_columns(text, found.iter().map(|(place, _)| *place));
    let known: HashMap<&str, (usize, usize)> = found.into_iter().map(|(_, path)| path).zip(positions).collect();
    diagnostics.place(|path| known.get(path).copied().unwrap_or((1, 1)));
}

/// Gives diagnostics of things that stand in a JSON text their lines and columns; what stands elsewhere keeps none.
pub(crate) fn place_what_stands_in(text: &str, diagnostics: &mut Diagnostics) {
    if let Some(locator) = locator(text, Format::Json) {
        locator.place_own(diagnostics);
    }
}

fn checked<T: DeserializeOwned>(text: &str, tree: &Node, schema: &Schema, mut sink: Sink) -> Reading<T> {
    let checked = check::check(text, tree, schema, &mut sink);
    let document = checked.kept.and_then(|kept| match typed(&kept.to_string()) {
        Ok(document) => Some(document),
        Err(error) => {
            sink.fault("", &faults::UNTYPED.fault().with("reason", error.to_string()));
            None
        }
    });
    Reading { document, diagnostics: in_order(sink), set_aside: checked.set_aside }
}

/// What was found, in the order of the text.
fn in_order(sink: Sink) -> Diagnostics {
    let mut diagnostics = sink.finish();
    diagnostics.items.sort_by_key(|diagnostic| (diagnostic.line, diagnostic.column));
    diagnostics
}

/// The one typed deserialization that each document type has.
fn typed<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
    serde_json::from_str(text)
}
