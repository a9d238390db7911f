//! Where facts come from and who vouches for them: evidence, statements, attestations, observations (provisions 3.1-2a, 3.2-1c).

use super::record::{entity, record};
use super::reference::{Consulting, Reference};
use super::vocabulary::vocabulary;
use crate::code::DocumentNumber;
use crate::quantity::{AsOf, Day, Decimal, LocalId};

record! {
    /// An id of the same thing in another register (其他登记编号).
    pub struct OtherId: "其他登记编号", "id in another register" {
        must {
            /// The register, by its name.
            register: String = "登记库", "register", because "says which register the id is of";
            /// The id in that register, as it is written there.
            id: String = "登记编号", "id there", because "ties the record to the register";
        }
    }
}

vocabulary! {
    /// What kind of thing shows a fact (佐证类型).
    pub open enum EvidenceKind: "佐证类型", "kind of evidence" {
        /// A document with a number.
        Document = "document": "文件", "document";
        /// A contract or agreement.
        Agreement = "agreement": "合同或协议", "contract or agreement";
        /// Statistics or a register.
        Statistics = "statistics": "统计或台账", "statistics or register";
        /// A report by the press.
        Press = "press": "媒体报道", "press report";
        /// A page of a body's own site.
        WebPage = "web_page": "网页", "web page";
        /// Made up, for an example or a test.
        Invented = "invented": "虚构", "invented";
    }
}

entity! {
    /// What shows a fact (佐证): a document, a contract, a report. Facts name it by its id.
    pub struct Evidence as "evidence": "佐证", "evidence" {
        must {
            /// What it is called.
            title: String = "标题", "title", because "says what the evidence is";
        }
        may {
            /// What kind of thing it is.
            kind: EvidenceKind = "类型", "kind", because "tells how far it can be trusted";
            /// Who published or issued it.
            publisher: String = "发布单位", "publisher", because "tells how far it can be trusted";
            /// When it was published or issued.
            on: AsOf = "日期", "date", because "dates the evidence";
            /// Its document number.
            number: DocumentNumber = "文号", "document number", because "finds the evidence";
            /// Where it can be found.
            url: String = "网址", "address", because "finds the evidence";
            /// What a reader should know of it.
            note: String = "说明", "note", because "a remark for readers; never assessed";
        }
    }
}

record! {
    /// Who states the dossier (填报单位).
    pub struct Statement: "填报", "statement" {
        must {
            /// The body that states it.
            body: String = "填报单位", "stated by", cites ["3.1-2a"];
        }
        may {
            /// When.
            on: AsOf = "填报日期", "stated on", cites ["3.1-2a"];
            /// What a reader should know: what was left out, and why.
            note: String = "说明", "note", because "a remark for readers; never assessed";
        }
    }
}

record! {
    /// Who signs an attestation (签署人): an office rather than a person's data.
    pub struct Signatory: "签署人", "signatory" {
        must {
            /// The name that stands under it.
            name: String = "姓名或单位", "name", because "an attestation is signed";
        }
        may {
            /// The office held.
            office: String = "职务", "office", because "says in what capacity it is signed";
        }
    }
}

vocabulary! {
    /// A yes or a no (是否).
    pub enum Answer: "回答", "answer" {
        /// Yes.
        Yes = "yes": "是", "yes";
        /// No; "none occurred" is such an answer.
        No = "no": "否", "no";
    }
}

entity! {
    /// A person's signed and dated answer to a question that a standard asks (书面确认), or a rating on its scale (评分).
    pub struct Attestation as "attestation": "书面确认", "attestation" {
        must {
            /// The question, by the id that the standard gives it.
            question: LocalId = "问题编号", "question", because "ties the answer to what a standard asks";
            /// Who signs.
            by: Signatory = "签署人", "signed by", because "an attestation is signed";
            /// When.
            on: Day = "签署日期", "signed on", because "an attestation is dated";
        }
        may {
            /// The standard whose question it is; absent: any standard that has such a question.
            standard: LocalId = "标准编号", "standard", because "ties the answer to one standard";
            /// The answer to a yes-or-no question.
            answer: Answer = "回答", "answer", because "asked by a standard, not by the notice";
            /// The rating, on the scale that the standard states.
            rating: Decimal = "评分", "rating", because "asked by a standard, not by the notice";
            /// What a reader should know of it.
            note: String = "说明", "note", because "a remark for readers; never assessed";
        }
    }
}

vocabulary! {
    /// How an alliance was looked at from outside (观察形式).
    pub open enum ObservationForm: "观察形式", "form of observation" {
        /// Talks between ministry, province, city, schools and enterprises (会商).
        Consultation = "consultation": "会商", "consultation";
        /// An evaluation (评估).
        Evaluation = "evaluation": "评估", "evaluation";
        /// Field research (调研).
        FieldResearch = "field_research": "调研", "field research";
        /// Monitoring (监测).
        Monitoring = "monitoring": "监测", "monitoring";
    }
}

entity! {
    /// One time that the alliance was looked at from outside (会商、评估、调研、监测).
    pub struct Observation as "observation": "观察", "observation" {
        must {
            /// In what form.
            form: ObservationForm = "形式", "form", cites ["3.2-1a", "3.2-1c"];
            /// When.
            on: AsOf = "日期", "date", cites ["3.2-1a", "3.2-1c"];
        }
        may {
            /// Who looked.
            by: String = "实施单位", "by", cites ["3.2-1c"];
            /// Who took part beside those who looked: members, and the public bodies that the alliance's governance names.
            parties: Vec<Reference<Consulting>> = "参加各方", "parties taking part", cites ["3.2-1a", "3.2-1b"];
            /// What was found, in words.
            finding: String = "结论", "finding", because "words of others, kept beside our assessment and never assessed";
        }
    }
}

record! {
    /// A statement that something the standard asks does not apply here, with the reason (不适用说明).
    ///
    /// It takes effect only where the standard's point allows it.
    pub struct NotApplicable: "不适用说明", "not applicable" {
        must {
            /// What does not apply: a point's id, or a provision's full id.
            about: String = "对象", "about", because "names what does not apply";
            /// Why not.
            reason: String = "理由", "reason", because "nothing is left out without a reason";
        }
        may {
            /// Who says so.
            by: Signatory = "说明人", "stated by", because "says who left it out";
            /// When.
            on: Day = "说明日期", "stated on", because "says when it was left out";
            /// What shows it.
            evidence: Vec<Reference<Evidence>> = "佐证", "evidence", because "says where the reason comes from";
        }
    }
}

entity! {
    /// A definition of a figure that the dossier describes itself (自述口径).
    pub struct OwnDefinition as "definition": "自述口径", "definition of its own" {
        must {
            /// What is defined.
            name: String = "名称", "name", because "a figure without its definition means nothing";
            /// How it is counted.
            formula: String = "计算方法", "formula", because "a figure without its definition means nothing";
        }
        may {
            /// Where the definition comes from.
            source: String = "来源", "source", because "a figure without its definition means nothing";
        }
    }
}
