//! Recognitions: a gold (金) is not a flag but something that somebody recognised (part 2.2 of the notice, the five golds).

use crate::code::DocumentNumber;
use crate::dossier::alliance::Level;
use crate::dossier::evidence::Evidence;
use crate::dossier::record::record;
use crate::dossier::reference::Reference;
use crate::quantity::AsOf;

record! {
    /// A recognition (认定): who recognised it, at what level, when, on what evidence.
    pub struct Recognition: "认定", "recognition" {
        must {
            /// By whom.
            by: String = "认定单位", "by", because "a gold is a recognition; the record that holds it says of what";
        }
        may {
            /// At which level.
            level: Level = "级别", "level", because "a recognition has a level";
            /// When.
            on: AsOf = "日期", "date", because "a recognition has a date";
            /// The document.
            document: DocumentNumber = "文号", "document number", because "a recognition rests on a document";
            /// What shows it.
            evidence: Vec<Reference<Evidence>> = "佐证", "evidence", because "says where the facts come from";
        }
    }
}
