//! A cohort as a document (同类联合体): rows, indicators with their directions, and values, as anybody may write it down.
//!
//! Rows are alliances, or alliances in a period; columns are underlying figures with unit and definition, not points of a standard.

use super::cell::Cell;
use super::direction::Direction;
use super::real::Span;
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::language::Bilingual;
use crate::quantity::{AsOf, LocalId, Period};

vocabulary! {
    /// The version of the format of cohorts (格式版本).
    pub enum CohortSchema: "格式版本", "format version" {
        /// The first.
        V1 = "chanjiao/cohort/1": "第1版", "version 1";
    }
}

declare! {
    /// A cohort (同类联合体): what is compared, by which indicators.
    pub struct CohortDocument: "比较对象", "cohort" {
        must {
            /// The version of the format.
            schema: CohortSchema = "格式版本", "format version";
            /// The rows: what is compared.
            rows: Vec<Row> = "各行", "rows";
            /// The columns: by what it is compared.
            columns: Vec<Column> = "各列", "columns";
        }
        may {
            /// What it is called.
            title: Bilingual = "名称", "title";
            /// Where the values come from.
            source: String = "来源", "source";
            /// That it is invented, and what for. Made-up values are never passed off as real ones.
            invented: String = "虚构说明", "invented";
            /// Groups of indicators that are studied side by side, such as industry and education.
            subsystems: Vec<Subsystem> = "子系统", "subsystems";
            /// The standard that the gates of its rows come from.
            standard: StandardReference = "依据标准", "standard";
        }
    }
}

declare! {
    /// A row (行): an alliance, or an alliance in a period.
    pub struct Row: "行", "row" {
        must {
            /// Its id, unique among the rows.
            id: LocalId = "行编号", "row id";
        }
        may {
            /// What it is called.
            name: String = "名称", "name";
            /// In a panel, which alliance it is of; absent: the row's own id.
            alliance: LocalId = "所属联合体", "alliance";
            /// In a panel, the period.
            period: Period = "时期", "period";
            /// Words by which a selection sets quotas, such as province and stage.
            attributes: Vec<Attribute> = "属性", "attributes";
            /// Conditions that decide whether it is ranked at all: they are never averaged in.
            gates: Vec<Gate> = "门槛", "gates";
            /// The dossier that its values are computed from.
            dossier: DossierReference = "所据档案", "dossier";
        }
    }
}

declare! {
    /// A word by which rows are told apart (属性), such as a province.
    pub struct Attribute: "属性", "attribute" {
        must {
            /// Which attribute.
            name: LocalId = "属性名", "attribute name";
            /// Its value.
            value: String = "属性值", "attribute value";
        }
    }
}

vocabulary! {
    /// How a gate stands (门槛状态).
    pub enum GateStatus: "门槛状态", "gate status" {
        /// It is passed: a basic condition is met, a veto is clear.
        Passed = "passed": "通过", "passed";
        /// It is not passed: the row is set apart.
        Failed = "failed": "未通过", "not passed";
        /// It is not known.
        Unknown = "unknown": "不详", "unknown";
    }
}

declare! {
    /// A condition that gates (门槛): a basic condition or a veto of a standard.
    pub struct Gate: "门槛", "gate" {
        must {
            /// The observation point's id.
            id: LocalId = "门槛编号", "gate id";
            /// What it asks.
            label: Bilingual = "门槛名称", "gate name";
            /// How it stands.
            status: GateStatus = "门槛状态", "gate status";
        }
        may {
            /// Why it stands so, in a sentence.
            reason: Bilingual = "理由", "reason";
        }
    }
}

declare! {
    /// A dossier that a row's values are computed from (所据档案).
    pub struct DossierReference: "所据档案", "dossier" {
        must {
            /// The digest of its canonical JSON.
            digest: String = "档案摘要", "digest";
            /// The day or month of which it speaks.
            as_of: AsOf = "截止日期", "as of";
        }
    }
}

declare! {
    /// A standard that gates come from (依据标准).
    pub struct StandardReference: "依据标准", "standard" {
        must {
            /// Its id.
            id: String = "标准编号", "standard id";
            /// Its edition.
            edition: String = "版次", "edition";
            /// The digest of its canonical JSON.
            digest: String = "标准摘要", "digest";
        }
    }
}

declare! {
    /// A group of indicators that is studied as one (子系统).
    pub struct Subsystem: "子系统", "subsystem" {
        must {
            /// Its id.
            id: LocalId = "子系统编号", "subsystem id";
            /// What it is called.
            label: Bilingual = "子系统名称", "subsystem name";
        }
    }
}

declare! {
    /// A column (列): an indicator with its values.
    pub struct Column: "列", "column" {
        must {
            /// Its id, unique among the columns; the metric's name where it is a metric of the library.
            id: LocalId = "指标编号", "column id";
            /// What it is called.
            label: Bilingual = "指标名称", "column name";
            /// Which way it counts.
            direction: Direction = "指标方向", "direction";
            /// One value for each row, in the order of the rows.
            values: Vec<Cell> = "各行的值", "values";
        }
        may {
            /// Its unit.
            unit: Bilingual = "单位", "unit";
            /// How it is counted (口径).
            definition: String = "口径", "definition";
            /// The values that count as nothing and as full, when something outside the cohort fixes them.
            goalposts: Span = "标杆值", "goalposts";
            /// The subsystem it belongs to.
            subsystem: LocalId = "所属子系统", "subsystem";
            /// Where its values come from, if not from the cohort's own source.
            source: String = "来源", "source";
        }
    }
}
