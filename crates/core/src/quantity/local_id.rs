//! Ids that a dossier gives to what it speaks of.

use std::borrow::Borrow;
use std::fmt;

use super::faults::{LOCAL_ID_CHARACTER, LOCAL_ID_EMPTY, LOCAL_ID_TOO_LONG};
use crate::fault::Fault;
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

/// How an id is held. Ids are short and many, and to ask for memory for each takes longer than to read it.
#[cfg(target_pointer_width = "64")]
type Held = smol_str::SmolStr;

/// How an id is held: where a pointer is half as wide, what holds it in place is three times as wide, and to move that about costs more than it saves.
#[cfg(not(target_pointer_width = "64"))]
type Held = std::sync::Arc<str>;

/// The longest id, in bytes of UTF-8.
const LONGEST: usize = 128;

/// An id (标识) that is local to one dossier: `企业-宇通`, `school-3`, `evidence-2024-01`.
///
/// Invariant: one to 128 bytes without white space, control characters or characters that cannot be
/// seen. Letters of every script may be used. Two ids are the same if they have the same characters;
/// nothing is folded or normalised.
///
/// Wire form: a JSON string.
///
/// ```
/// use chanjiao::quantity::LocalId;
/// let id: LocalId = "企业-宇通".parse()?;
/// assert_eq!(id.as_str(), "企业-宇通");
/// assert!("企业 宇通".parse::<LocalId>().is_err());
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocalId(Held);

impl LocalId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id as which a standard's own id stands among those of a dossier: its grammar is the narrower one.
    pub(crate) fn of_standard(id: &str) -> Self {
        Self(id.into())
    }
}

/// Whether a character would make two ids that look alike differ.
fn is_unseen(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        // Soft hyphen, zero-width characters, marks of direction, byte order mark, and what else the
        // Unicode Character Database counts as format characters (Cf) or fillers that show nothing.
        || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// The first such character. Ids are a good part of a dossier's text, and nearly all are plain letters and digits or Chinese.
fn unseen_in(text: &str) -> Option<char> {
    // Asked of all bytes alike, without a way out at the first that is not: so several are looked at at a time.
    if text.bytes().fold(true, |all, byte| all & byte.is_ascii_graphic()) {
        return None;
    }
    let is_plain = |character: char| character.is_ascii_graphic() || matches!(character, '\u{4E00}'..='\u{9FFF}');
    text.chars().find(|character| !is_plain(*character) && is_unseen(*character))
}

impl AsRef<str> for LocalId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for LocalId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LocalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Grammar for LocalId {
    const NAME: &'static str = "local_id";
    const LABEL: Text = Text::new("标识", "id");
    const EXAMPLE: &'static str = "企业-宇通";
    // What `is_unseen` names, but for the tags beyond the basic plane, for which engines have no common notation.
    const PATTERN: &'static str = concat!(
        r"^[^\u0000-\u0020\u007F-\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F",
        r"\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]+$"
    );

    fn parse(text: &str) -> Result<Self, Fault> {
        if text.is_empty() {
            return Err(LOCAL_ID_EMPTY.fault().with("example", Self::EXAMPLE));
        }
        if text.len() > LONGEST {
            return Err(LOCAL_ID_TOO_LONG
                .fault()
                .with("found", text.len().to_string())
                .with("limit", LONGEST.to_string()));
        }
        if let Some(character) = unseen_in(text) {
            let character = format!("U+{:04X}", u32::from(character));
            return Err(LOCAL_ID_CHARACTER.fault().with("text", text).with("character", character));
        }
        Ok(Self(text.into()))
    }
}

wire_as_string!(LocalId);
