//! A standard as a document (评价标准): whoever holds one types it in once, in TOML or JSON, and every language assesses with it.

use super::criterion::{Criterion, Scoring};
use super::words::{Exact, Id};
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::language::Bilingual;
use crate::notice::{Actor, Force, ProvisionId};
use crate::quantity::{Day, PeriodKind};

vocabulary! {
    /// The version of the format of standards (格式版本).
    pub enum StandardSchema: "格式版本", "format version" {
        /// The first.
        V1 = "chanjiao/standard/1": "第1版", "version 1";
    }
}

vocabulary! {
    /// On whose authority a standard stands, as the document itself states it (权威性).
    pub enum Authority: "权威性", "authority" {
        /// Issued by the ministry.
        Official = "official": "教育部发布", "issued by the ministry";
        /// Issued by a province or city.
        Local = "local": "地方发布", "issued locally";
        /// A researcher's own scale.
        Research = "research": "研究量表", "a researcher's scale";
        /// Derived from a document by its wording, by somebody who did not issue it.
        Derived = "derived": "据文件条文推导", "derived from a document's wording";
    }
}

vocabulary! {
    /// What the points below a first-level indicator decide (指标性质).
    pub enum Tier: "指标性质", "tier" {
        /// Conditions for being an alliance at all: a gate.
        Basic = "basic": "基础性指标", "basic";
        /// How well it is built: points.
        Substantive = "substantive": "实质性指标", "substantive";
        /// Facts that rule it out: a gate.
        Veto = "veto": "否定性指标", "veto";
    }
}

vocabulary! {
    /// What kind of number a declared figure is (数值类型).
    pub enum FigureKind: "数值类型", "kind of number" {
        /// A count: zero or more.
        Count = "count": "计数", "count";
        /// Money in yuan: zero or more.
        Money = "money": "金额（元）", "money in yuan";
        /// Any decimal number, below zero too unless a range is declared.
        Decimal = "decimal": "小数", "decimal number";
    }
}

declare! {
    /// An evaluation standard (评价标准): a versioned document that a dossier is held against.
    pub struct StandardDocument: "评价标准", "evaluation standard" {
        must {
            /// The version of the format.
            schema: StandardSchema = "格式版本", "format version";
            /// Its id.
            id: Id = "标准编号", "standard id";
            /// Its edition.
            edition: String = "版次", "edition";
            /// Its title.
            title: Bilingual = "名称", "title";
            /// On whose authority it stands.
            authority: Authority = "权威性", "authority";
            /// Its first-level indicators.
            indicators: Vec<Indicator> = "一级指标", "first-level indicators";
        }
        may {
            /// The number of the document that it is or rests on.
            number: String = "文号", "document number";
            /// What a reader must know of it.
            note: Bilingual = "说明", "note";
            /// From when it is in force.
            in_force_from: Day = "施行日期", "in force from";
            /// Until when it is in force.
            in_force_to: Day = "失效日期", "in force to";
            /// The sum of its points, to be held against what stands below.
            points: Exact = "总分", "points in all";
            /// The share of the points that apply that it takes to meet it.
            pass_mark: Exact = "合格线", "pass mark";
            /// Grades by share of the points that apply, ascending; instead of a pass mark.
            grades: Vec<Grade> = "等级", "grades";
            /// Figures of its own.
            figures: Vec<FigureDeclaration> = "自定指标", "declared figures";
            /// What became of the ids of earlier editions.
            successors: Vec<Successor> = "版次沿革", "successors";
        }
    }
}

declare! {
    /// A grade (等级).
    pub struct Grade: "等级", "grade" {
        must {
            /// Its id.
            id: Id = "等级编号", "grade id";
            /// What it is called.
            label: Bilingual = "等级名称", "grade name";
            /// The share of the points that apply from which it is reached.
            from: Exact = "起点得分率", "from";
        }
    }
}

declare! {
    /// A figure that a standard declares and a dossier states (自定指标).
    pub struct FigureDeclaration: "自定指标", "declared figure" {
        must {
            /// Its id.
            id: Id = "指标编号", "figure id";
            /// What it is called.
            label: Bilingual = "指标名称", "figure name";
            /// Its unit.
            unit: Bilingual = "单位", "unit";
            /// What kind of number it is.
            kind: FigureKind = "数值类型", "kind of number";
        }
        may {
            /// How it is counted.
            definition: Bilingual = "口径", "definition";
            /// The kind of period that it is counted in; absent: it has one value.
            period: PeriodKind = "时期类别", "kind of period";
            /// The range that it can have, both ends included.
            range: Vec<Exact> = "取值范围", "range";
        }
    }
}

declare! {
    /// What became of an id of an earlier edition (版次沿革).
    pub struct Successor: "版次沿革", "successor" {
        must {
            /// The edition that had it.
            edition: String = "原版次", "earlier edition";
            /// The id there, of an indicator or a point.
            was: Id = "原编号", "earlier id";
            /// The ids here that took its place; none if it was given up.
            now: Vec<Id> = "现编号", "ids now";
        }
    }
}

declare! {
    /// An indicator (指标) of the first, second or third level.
    ///
    /// The first level says its tier; the first and second have indicators below them, the third has points.
    pub struct Indicator: "指标", "indicator" {
        must {
            /// Its id.
            id: Id = "指标编号", "indicator id";
            /// What it is called.
            label: Bilingual = "指标名称", "indicator name";
        }
        may {
            /// What the points below decide; on the first level only.
            tier: Tier = "指标性质", "tier";
            /// The sum of the points below, to be held against them.
            points: Exact = "分值", "points";
            /// The indicators below.
            indicators: Vec<Indicator> = "下级指标", "indicators below";
            /// The observation points below; on the third level only.
            observation_points: Vec<Point> = "观测点", "observation points";
            /// Why nothing stands below.
            empty_because: Bilingual = "为何无下级", "why it is empty";
        }
    }
}

declare! {
    /// An observation point (观测点): one thing that is asked.
    pub struct Point: "观测点", "observation point" {
        must {
            /// Its id.
            id: Id = "观测点编号", "point id";
            /// What it asks, in words.
            text: Bilingual = "观测内容", "what it asks";
        }
        may {
            /// What must be so: on a basic or substantive point.
            criterion: Criterion = "判据", "criterion";
            /// What rules the alliance out: on a veto point.
            triggered_when: Criterion = "触发条件", "triggered when";
            /// Its points: on a substantive point.
            points: Exact = "分值", "points";
            /// How they are given; absent: all or none.
            scoring: Scoring = "计分方式", "scoring";
            /// Whether a dossier may say, with its reason, that the point does not apply.
            may_not_apply: bool = "允许不适用", "may not apply";
            /// What evidence it wants.
            wants: Bilingual = "佐证要求", "evidence wanted";
            /// The provisions it answers, by full id.
            provisions: Vec<ProvisionId> = "依据条款", "provisions";
            /// How binding it is, where no provision says so.
            force: Force = "要求强度", "force";
            /// Who must act, where it is not whom the provisions name.
            acts: Vec<Actor> = "责任主体", "who acts";
            /// Why it is only a reading of the provisions and not their word.
            proxy: Bilingual = "代理说明", "why it is a proxy";
        }
    }
}
