//! The documents whose provisions are named: for now the notice alone; a provincial notice or the
//! internship rules would each be one more record with an id of its own.

use crate::language::Text;

/// A document that asks something of alliances (文件).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Document {
    /// The stable id that begins the ids of its provisions: lower-case letters, digits and hyphens.
    pub id: &'static str,
    /// Its document number (文号), in the standard form.
    pub number: &'static str,
    /// What kind of document it is (文种).
    pub genre: Text,
    /// Its title (标题); the English is ours.
    pub title: Text,
    /// Who issued it (发文机关).
    pub issuer: Text,
    /// The year in its number.
    pub year: u16,
}

/// The notice that this library stands on (教职成厅函〔2024〕20号). Source: the notice itself.
pub static NOTICE_2024_20: Document = Document {
    id: "moe-2024-20",
    number: "教职成厅函〔2024〕20号",
    genre: Text::new("通知", "Notice"),
    title: Text::new(
        "教育部办公厅关于加强市域产教联合体建设的通知",
        "Notice of the General Office of the Ministry of Education on Strengthening the Building of Municipal Industry-Education Consortia",
    ),
    issuer: Text::new("教育部办公厅", "General Office of the Ministry of Education"),
    year: 2024,
};

/// Every document that the library knows.
pub static DOCUMENTS: &[&Document] = &[&NOTICE_2024_20];

/// The document of that id.
///
/// ```
/// use chanjiao::notice::document;
/// assert_eq!(document("moe-2024-20").map(|notice| notice.number), Some("教职成厅函〔2024〕20号"));
/// ```
#[must_use]
pub fn document(id: &str) -> Option<&'static Document> {
    DOCUMENTS.iter().find(|document| document.id == id).copied()
}
