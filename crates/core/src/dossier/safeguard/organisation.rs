//! Organisation (组织保障, provisions 4.1; 多部门联动 and guidance, provisions 3.2-2): who among Party, government and its
//! departments stands behind the alliance.

use crate::code::DocumentNumber;
use crate::dossier::alliance::Level;
use crate::dossier::record::entity;
use crate::dossier::reference::{Body, Reference};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::AsOf;

entity! {
    /// A leading group for education that has the alliance within its remit (教育工作领导小组).
    pub struct LeadingGroup as "leading_group": "教育工作领导小组", "leading group for education" {
        must {
            /// At which level: the notice asks for province and city.
            level: Level = "级别", "level", cites ["4.1-1b"];
        }
        may {
            /// What it is called.
            name: String = "名称", "name", cites ["4.1-1b"];
            /// Since when the alliance is within its remit.
            since: AsOf = "纳入职责时间", "since", cites ["4.1-1b"];
            /// The document that says so.
            document: DocumentNumber = "文号", "document number", cites ["4.1-1b"];
        }
    }
}

vocabulary! {
    /// Who convenes a special-topic meeting (专题研究主体).
    pub enum Convener: "专题研究主体", "who takes it up" {
        /// The city's Party committee (市委).
        PartyCommittee = "party_committee": "市委", "city Party committee";
        /// The city government (市政府).
        Government = "government": "市政府", "city government";
    }
}

entity! {
    /// A meeting of the city's Party committee or government on the alliance as a topic of its own (专题研究).
    pub struct SpecialMeeting as "special_meeting": "专题研究会议", "special-topic meeting" {
        must {
            /// When.
            on: AsOf = "日期", "date", cites ["4.1-1c"];
        }
        may {
            /// Whose meeting it was; one of both names both.
            conveners: Vec<Convener> = "研究主体", "whose meeting", cites ["4.1-1c"];
            /// What of the alliance it was about.
            topic: String = "议题", "topic", because "says in words what was taken up, which is anything about the alliance";
            /// The document number of the minutes.
            minutes: DocumentNumber = "纪要文号", "number of the minutes", cites ["4.1-1c"];
        }
    }
}

vocabulary! {
    /// A department with which education departments link up (联动部门), by its field of work as the notice names it.
    pub open enum Department: "联动部门", "department linked" {
        /// Development and reform (发展改革).
        DevelopmentAndReform = "development_and_reform": "发展改革", "development and reform";
        /// Public finance (财政).
        Finance = "finance": "财政", "finance";
        /// Taxation (税收).
        Taxation = "taxation": "税收", "taxation";
        /// Financial services (金融).
        FinancialServices = "financial_services": "金融", "financial services";
        /// Land (土地).
        Land = "land": "土地", "land";
        /// Industry and information technology (工业信息化).
        IndustryAndInformation = "industry_and_information": "工业信息化", "industry and information technology";
        /// Commerce (商务).
        Commerce = "commerce": "商务", "commerce";
    }
}

entity! {
    /// A department that is linked with the education department for the alliance (联动部门).
    pub struct LinkedDepartment as "linked_department": "联动部门", "linked department" {
        must {
            /// Its field of work. A department of two fields stands once for each.
            field: Department = "职能", "field of work", cites ["3.2-2a"];
        }
        may {
            /// Its name.
            name: String = "部门名称", "name", cites ["3.2-2a"];
            /// The same body among the members, if it is one.
            member: Reference<Body> = "对应成员", "same as member", cites ["3.2-2a"];
            /// Since when it is linked.
            since: AsOf = "开始时间", "since", cites ["3.2-2a"];
        }
    }
}

entity! {
    /// Guidance that an education department gave to those who lead the alliance (指导牵头单位).
    pub struct LeadGuidance as "guidance": "对牵头单位的指导", "guidance for the leads" {
        must {
            /// When.
            on: AsOf = "日期", "date", cites ["3.2-2b"];
        }
        may {
            /// The education department that gave it.
            by: String = "指导单位", "by", cites ["3.2-2b"];
            /// At which level that department is.
            level: Level = "指导单位级别", "level", cites ["3.2-2b"];
            /// The members that were guided.
            to: Vec<Reference<Body>> = "受指导的牵头单位", "members guided", cites ["3.2-2b"];
            /// What it was about.
            topic: String = "指导内容", "topic", because "says in words what was guided, which is anything about the alliance";
        }
    }
}
