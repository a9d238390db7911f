//! Arrangements: the mechanisms, rules and plans that the notice asks to be set down in writing (机制、制度、方案).

use super::record::entity;
use super::reference::{Body, Reference};
use crate::code::DocumentNumber;
use crate::quantity::AsOf;

entity! {
    /// A mechanism, rule or plan that is set down in writing (机制、制度、方案).
    ///
    /// Which provision it answers is said by the field that holds it.
    pub struct Arrangement as "arrangement": "书面制度或机制", "written arrangement" {
        must {
            /// Its title.
            title: String = "名称", "title", because "names the document; the field that holds the arrangement says which provision it answers";
        }
        may {
            /// Its document number.
            number: DocumentNumber = "文号", "document number", because "finds the document";
            /// From which day or month.
            on: AsOf = "日期", "date", because "dates the document";
            /// The members bound by it.
            parties: Vec<Reference<Body>> = "适用成员", "parties", because "says whom it binds";
        }
    }
}
