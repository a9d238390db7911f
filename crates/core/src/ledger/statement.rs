//! What a person says of a problem: that it is settled, or that it is not, with date and evidence (销号认定; provision 3.1-2b).
//!
//! A dossier that no longer shows a problem only proposes to settle it. Whether it is settled, a person says, and signs.

use crate::declare::declare;
use crate::dossier::Signatory;
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{AsOf, Day, LocalId};
use crate::reading::{self, Checker, Limits, Reading, Schema};

vocabulary! {
    /// The version of the format of statements (格式版本).
    pub enum SettlementsSchema: "格式版本", "format version" {
        /// The first.
        V1 = "chanjiao/settlements/1": "第1版", "version 1";
    }
}

vocabulary! {
    /// What is said of a problem (认定结论).
    pub enum Said: "认定结论", "what is said" {
        /// It is settled (已解决).
        Settled = "settled": "已解决", "settled";
        /// It is not settled, whatever a dossier shows (仍未解决).
        StillOpen = "still_open": "仍未解决", "still open";
    }
}

declare! {
    /// Statements about the problems of one alliance (问题认定).
    pub struct Settlements: "问题认定", "statements about problems" {
        must {
            /// The version of the format.
            schema: SettlementsSchema = "格式版本", "format version", because "says how to read the document";
            /// The alliance, by the id that its dossiers give it.
            alliance: LocalId = "联合体编号", "alliance id", because "a ledger is of one alliance";
            /// The statements.
            settlements: Vec<Settlement> = "认定", "statements", cites ["3.1-2b"];
        }
    }
}

declare! {
    /// A statement about one problem, signed and dated (认定).
    pub struct Settlement: "认定", "statement" {
        must {
            /// Its id, within the document.
            id: LocalId = "认定编号", "statement id", because "identifies the statement";
            /// The problem, by the id that assessments give it: standard, point, and subject where there is one.
            problem: String = "问题编号", "problem id", cites ["3.1-2b"];
            /// What is said of it.
            says: Said = "认定结论", "what is said", cites ["3.1-2b"];
            /// Who says so.
            by: Signatory = "认定人", "stated by", cites ["3.1-2b"];
            /// When.
            on: Day = "认定日期", "stated on", cites ["3.1-2b"];
        }
        may {
            /// What shows it; without any, nothing is settled.
            evidence: Vec<SettlementEvidence> = "依据", "evidence", cites ["3.1-2b"];
            /// What a reader should know of it.
            note: String = "说明", "note", because "a remark for readers";
        }
    }
}

declare! {
    /// What shows that a problem is settled, or is not (认定依据).
    pub struct SettlementEvidence: "认定依据", "evidence of a statement" {
        must {
            /// What it is called.
            title: String = "标题", "title", because "says what the evidence is";
        }
        may {
            /// Who published or issued it.
            publisher: String = "发布单位", "publisher", because "tells how far it can be trusted";
            /// When.
            on: AsOf = "日期", "date", because "dates the evidence";
            /// Its number, as it is printed.
            number: String = "文号", "document number", because "finds the evidence";
            /// Where it can be found.
            url: String = "网址", "address", because "finds the evidence";
        }
    }
}

/// The schema of statements, as it is embedded.
static SCHEMA: Schema = Schema::embedded(
    include_str!("../../schema/settlements.schema.json"),
    &[Checker::of::<LocalId>(), Checker::of::<Day>(), Checker::of::<AsOf>()],
);

impl Settlements {
    /// Reads statements from JSON: everything that is wrong with their form, and the statements if they can be typed.
    ///
    /// ```
    /// use chanjiao::ledger::Settlements;
    /// let json = r#"{
    ///     "schema": "chanjiao/settlements/1", "alliance": "mine",
    ///     "settlements": [{
    ///         "id": "s1", "problem": "chanjiao-derived-2024-20/receipts.technical_service", "says": "settled",
    ///         "by": {"name": "市教育局", "office": "职业教育科"}, "on": "2027-02-01",
    ///         "evidence": [{"title": "2026年技术服务到款台账"}]
    ///     }]
    /// }"#;
    /// let read = Settlements::read(json.as_bytes(), &Default::default());
    /// assert!(read.diagnostics.is_empty());
    /// assert_eq!(read.document.expect("it can be typed").settlements.len(), 1);
    /// ```
    #[must_use]
    pub fn read(json: &[u8], limits: &Limits) -> Reading<Self> {
        reading::read_json(json, &SCHEMA, limits)
    }

    /// The JSON Schema (2020-12) of statements.
    #[must_use]
    pub const fn json_schema() -> &'static str {
        SCHEMA.text()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_grammar_of_the_schema_is_checked() {
        assert_eq!(super::SCHEMA.unchecked_grammars(), Vec::<String>::new());
    }
}
