//! How a provision is named: `moe-2024-20/2.1.1-1c`.
//!
//! The name stands for one thing that one sentence asks; it is never reused or renumbered, whatever
//! happens to our reading of the sentence.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use super::citation;
use super::document::{NOTICE_2024_20, document};
use super::place::Place;
use super::provision::Provision;
use super::provisions::{nearest, provision_at};
use crate::fault::{Fault, FaultKind, Severity};
use crate::grammar::{Grammar, wire_as_string};
use crate::language::{Bilingual, Text};

/// A word that does not have the form of a provision's name.
pub(super) static MALFORMED: FaultKind = FaultKind {
    code: "CJ0501",
    severity: Severity::Error,
    message: Text::new("“{text}”不是条款编号", "“{text}” is not the id of a provision"),
    help: Text::new(
        "条款编号依次为文件、“/”、章节、“-”、第几句和一个字母，如 moe-2024-20/2.1.1-1c",
        "an id is the document, “/”, the section, “-”, the sentence and one letter, as in moe-2024-20/2.1.1-1c",
    ),
    provisions: &[],
    source: None,
};

/// The short form, where the full one is wanted.
pub(super) static WITHOUT_DOCUMENT: FaultKind = FaultKind {
    code: "CJ0502",
    severity: Severity::Error,
    message: Text::new("条款编号“{text}”没有写明文件", "the provision id “{text}” does not name its document"),
    help: Text::new("如指2024年的通知，请写作 {full}", "if the notice of 2024 is meant, write {full}"),
    provisions: &[],
    source: None,
};

/// A name of the right form that the document does not have.
pub(super) static NO_SUCH_PROVISION: FaultKind = FaultKind {
    code: "CJ0503",
    severity: Severity::Warning,
    message: Text::new("{number}没有编号为“{text}”的条款", "{number} has no provision “{text}”"),
    help: Text::new("最接近的条款是 {nearest}（{term}）", "the nearest one is {nearest} ({term})"),
    provisions: &[],
    source: None,
};

/// The name of a provision (条款编号): one thing that one sentence of a document asks of someone.
///
/// `moe-2024-20/2.1.1-1c` is the document, section 二（一）1, sentence 1, provision c. Section `0` is what
/// stands before section 一; its sentence 0 names the addressees. Section `A` is the annexes, and the
/// number after it is that of the annex. Invariant: no number has a leading zero, and only the opening is
/// numbered 0, so that one provision has one name.
///
/// # Wire form
/// The full id, as a string. The short form `2.1.1-1c` is refused there, since other documents number
/// their sections too; [`in_notice_2024_20`](Self::in_notice_2024_20) reads it.
///
/// # Order
/// By document, then as the document runs: the opening first, the annexes last.
///
/// ```
/// use chanjiao::notice::ProvisionId;
///
/// let id: ProvisionId = "moe-2024-20/2.1.1-1c".parse()?;
/// assert_eq!((id.document(), id.short().as_str()), ("moe-2024-20", "2.1.1-1c"));
/// assert_eq!((id.section(), id.sentence(), id.letter()), (&[2, 1, 1][..], 1, 'c'));
/// assert_eq!(ProvisionId::in_notice_2024_20("2.1.1-1c")?, id);
/// assert!("2.1.1-1c".parse::<ProvisionId>().is_err());
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ProvisionId {
    document: Cow<'static, str>,
    place: Place,
}

impl ProvisionId {
    pub(super) const fn listed(document: &'static str, place: Place) -> Self {
        Self { document: Cow::Borrowed(document), place }
    }

    /// Reads the short form `2.1.1-1c` as a provision of the notice 教职成厅函〔2024〕20号.
    ///
    /// # Errors
    /// `CJ0501` when it is not of that form.
    pub fn in_notice_2024_20(short: &str) -> Result<Self, Fault> {
        match Place::read(short) {
            Some(place) => Ok(Self::listed(NOTICE_2024_20.id, place)),
            None => Err(MALFORMED.fault().with("text", short)),
        }
    }

    /// The document's id, such as `moe-2024-20`.
    #[must_use]
    pub fn document(&self) -> &str {
        &self.document
    }

    /// The numbers of the section, from the top down: `[2, 1, 1]` for 二（一）1, `[0]` for the opening,
    /// none for an annex.
    #[must_use]
    pub fn section(&self) -> &[u16] {
        self.place.section.parts()
    }

    /// The number of the sentence within its section; in the annexes, the number of the annex.
    #[must_use]
    pub const fn sentence(&self) -> u16 {
        self.place.sentence
    }

    /// The letter of the provision within its sentence.
    #[must_use]
    pub const fn letter(&self) -> char {
        self.place.letter as char
    }

    /// The id without its document: `2.1.1-1c`.
    #[must_use]
    pub fn short(&self) -> String {
        self.place.to_string()
    }

    /// The provision of that name, if the library knows the document and the document has it.
    #[must_use]
    pub fn provision(&self) -> Option<&'static Provision> {
        if self.document == NOTICE_2024_20.id { provision_at(self.place) } else { None }
    }

    /// How the place is cited in print, in both languages; `None` if the library does not know the document.
    ///
    /// ```
    /// use chanjiao::notice::ProvisionId;
    ///
    /// let cited = ProvisionId::in_notice_2024_20("2.1.1-1c")?.citation().expect("a known document");
    /// assert_eq!(cited.zh, "教职成厅函〔2024〕20号，二（一）1，第1句");
    /// assert_eq!(cited.en, "Notice 教职成厅函〔2024〕20号, part II(1)1, sentence 1");
    /// # Ok::<(), chanjiao::fault::Fault>(())
    /// ```
    #[must_use]
    pub fn citation(&self) -> Option<Bilingual> {
        document(&self.document).map(|document| citation::of(document, self.place))
    }
}

impl Grammar for ProvisionId {
    const NAME: &'static str = "provision_id";
    const LABEL: Text = Text::new("条款编号", "provision id");
    const EXAMPLE: &'static str = "moe-2024-20/2.1.1-1c";
    const PATTERN: &'static str = r"^[a-z0-9\-]+/(A|[0-9]+([.][0-9]+)*)-[0-9]+[a-z]$";

    fn parse(text: &str) -> Result<Self, Fault> {
        let Some((prefix, place)) = Place::read_full(text) else {
            return Err(match Self::in_notice_2024_20(text) {
                Ok(full) => WITHOUT_DOCUMENT.fault().with("text", text).with("full", full.to_string()),
                Err(malformed) => malformed,
            });
        };
        let document = document(prefix).map_or_else(|| Cow::Owned(prefix.to_owned()), |known| Cow::Borrowed(known.id));
        Ok(Self { document, place })
    }

    fn remarks(&self) -> Vec<Fault> {
        let Some(document) = document(&self.document) else { return Vec::new() };
        if self.provision().is_some() {
            return Vec::new();
        }
        let fault = NO_SUCH_PROVISION.fault().with("text", self.to_string()).with("number", document.number);
        match nearest(&self.to_string()) {
            Some(near) => vec![fault.with("nearest", near.id).with("term", near.term)],
            None => vec![fault],
        }
    }
}

wire_as_string!(ProvisionId);

impl fmt::Display for ProvisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.document, self.place)
    }
}

impl Ord for ProvisionId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.document.cmp(&other.document).then_with(|| self.place.cmp(&other.place))
    }
}

impl PartialOrd for ProvisionId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::faults_of;
    use crate::language::Lang;

    fn codes(text: &str) -> Vec<&'static str> {
        faults_of::<ProvisionId>(text).iter().map(|fault| fault.kind().code).collect()
    }

    #[test]
    fn a_sound_id_of_the_notice_draws_no_remark() {
        assert_eq!(codes("moe-2024-20/2.1.1-1c"), Vec::<&str>::new());
    }

    #[test]
    fn an_id_of_a_document_we_do_not_ship_stands_without_remark() {
        assert_eq!(codes("js-2024-23/3-1a"), Vec::<&str>::new());
        assert_eq!("js-2024-23/3-1a".parse::<ProvisionId>().unwrap().citation(), None);
    }

    #[test]
    fn a_malformed_id_a_short_one_and_an_unknown_one_are_told_apart() {
        assert_eq!(codes("moe-2024-20/2.1.1"), ["CJ0501"]);
        assert_eq!(codes("2.1.1-1c"), ["CJ0502"]);
        assert_eq!(codes("moe-2024-20/2.1.1-1z"), ["CJ0503"]);
    }

    #[test]
    fn every_fault_fills_its_sentences() {
        for text in ["moe-2024-20/2.1.1", "2.1.1-1c", "moe-2024-20/2.1.1-1z"] {
            for fault in faults_of::<ProvisionId>(text) {
                for lang in [Lang::Zh, Lang::En] {
                    let said = fault.message().say(lang) + &fault.help().say(lang);
                    assert!(!said.contains('{'), "{said}");
                    assert!(said.contains(text), "{said}");
                }
            }
        }
    }

    #[test]
    fn an_unknown_provision_is_shown_its_nearest() {
        let id: ProvisionId = "moe-2024-20/2.1.4-9a".parse().unwrap();
        let help = id.remarks()[0].help().say(Lang::En);
        assert!(help.contains("moe-2024-20/2.1.4-"), "{help}");
    }

    #[test]
    fn an_id_goes_through_json_unchanged_and_the_short_form_does_not() {
        let id: ProvisionId = serde_json::from_str("\"moe-2024-20/A-2a\"").unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"moe-2024-20/A-2a\"");
        assert!(serde_json::from_str::<ProvisionId>("\"A-2a\"").is_err());
    }
}
