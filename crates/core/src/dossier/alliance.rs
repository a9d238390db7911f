//! The alliance itself: its parks and leading industries, its members, how it stands, and who leads (section 1 and provision 3.2-1b).

use super::industrial_plan::IndustrialPlan;
use super::listing::Listing;
use super::record::{entity, record};
use super::reference::{Body, Reference};
use super::vocabulary::vocabulary;
use crate::code::{CreditCode, DivisionCode, DocumentNumber, IndustryCode, SchoolCode};
use crate::quantity::{AsOf, Count, Figure};

entity! {
    /// A municipal industry-education consortium (市域产教联合体).
    pub struct Alliance as "alliance": "市域产教联合体", "alliance" {
        must {
            /// Its name.
            name: String = "名称", "name", because "identifies the alliance";
        }
        may {
            /// Where it has its seat: a division at any level, for there are county-level seats.
            seat: DivisionCode = "所在行政区划", "seat", because "places the alliance; locality of employment is read against it";
            /// When it was set up.
            established: AsOf = "成立时间", "established", cites ["1-1d"];
            /// The parks it stands on.
            parks: Listing<Park> = "产业园区", "parks", cites ["1-1a"];
            /// The region's leading industries (区域主导产业): those that the alliance is there for.
            leading_industries: Listing<Industry> = "主导产业", "leading industries", cites ["1-1b"];
            /// The plans by which its parks develop their industry.
            industrial_plans: Listing<IndustrialPlan> = "园区产业发展规划", "parks' plans for industrial development", cites ["2.2.1-1a"];
            /// Its members.
            members: Listing<Member> = "成员单位", "members", cites ["1-3a", "3.2-1b"];
            /// Figures for sets of members, as sources give them: "28 schools of all levels", "31 vice-chair units".
            member_counts: Vec<MemberCount> = "成员数量", "member counts", cites ["1-3a"];
            /// How it stands: being built, recognised, at which level, by whom, in which batch.
            standings: Listing<Standing> = "建设与认定", "standings", cites ["1-1c", "1-1d"];
            /// The public bodies that are its partners in consultation.
            governance: Governance = "治理", "governance", cites ["3.2-1b"];
        }
    }
}

entity! {
    /// An industrial park that the alliance stands on (产业园区). Its administration may besides be a member.
    pub struct Park as "park": "产业园区", "park" {
        must {
            /// Its name.
            name: String = "园区名称", "park name", cites ["1-1a"];
        }
        may {
            /// The division it lies in.
            division: DivisionCode = "所在行政区划", "division", cites ["1-1a"];
            /// The credit code of its administration.
            credit_code: CreditCode = "管理机构统一社会信用代码", "credit code of its administration", cites ["1-1a"];
        }
    }
}

vocabulary! {
    /// The three kinds of industry that majors are to serve (产业类别), as the region holds them to be.
    pub enum IndustryKind: "产业类别", "kind of industry" {
        /// A traditional industry, to be upgraded (传统产业).
        Traditional = "traditional": "传统产业", "traditional industry";
        /// An emerging industry, to grow (新兴产业).
        Emerging = "emerging": "新兴产业", "emerging industry";
        /// An industry of the future, to be nurtured (未来产业).
        Future = "future": "未来产业", "future industry";
    }
}

entity! {
    /// An industry (产业). Its name is what the region or its park calls it; the national code is somebody's mapping.
    pub struct Industry as "industry": "产业", "industry" {
        must {
            /// Its name.
            name: String = "产业名称", "industry name", cites ["1-1b"];
        }
        may {
            /// Its code in the national classification.
            code: IndustryCode = "行业代码", "industry code", cites ["1-1b"];
            /// Who mapped the name to the code.
            mapped_by: String = "代码对应人", "mapped by", cites ["1-1b"];
            /// Whether it is a traditional, an emerging or a future industry.
            kind: IndustryKind = "产业类别", "kind of industry", cites ["2.2.1-1c", "2.2.1-1d", "2.2.1-1e"];
            /// The parks of the alliance in which it leads.
            parks: Vec<Reference<Park>> = "所在园区", "parks in which it leads", cites ["1-1b"];
        }
    }
}

vocabulary! {
    /// What kind of body a member is (成员类别).
    pub enum MemberKind: "成员类别", "kind of member" {
        /// A government or one of its departments (政府部门).
        Government = "government": "政府部门", "government body";
        /// The park, through its administration (园区).
        Park = "park": "产业园区", "park";
        /// An enterprise (企业).
        Enterprise = "enterprise": "企业", "enterprise";
        /// A secondary vocational school (中等职业学校).
        SecondaryVocational = "secondary_vocational": "中等职业学校", "secondary vocational school";
        /// A higher vocational college at associate level (高职专科院校).
        HigherVocational = "higher_vocational": "高职专科院校", "higher vocational college";
        /// A vocational university at bachelor's level (职业本科院校).
        VocationalUniversity = "vocational_university": "职业本科院校", "vocational university";
        /// A university or college at bachelor's level and above that is not vocational (普通本科院校).
        University = "university": "普通本科院校", "university";
        /// A research institute (科研机构).
        ResearchInstitute = "research_institute": "科研机构", "research institute";
        /// An industry association (行业组织).
        Association = "association": "行业组织", "industry association";
        /// Any other body (其他组织).
        Other = "other": "其他组织", "other body";
    }
}

impl MemberKind {
    /// The kinds that are schools or universities.
    pub const SCHOOLS: &'static [Self] =
        &[Self::SecondaryVocational, Self::HigherVocational, Self::VocationalUniversity, Self::University];

    /// Whether this kind is a school or university.
    #[must_use]
    pub fn is_school(self) -> bool {
        Self::SCHOOLS.contains(&self)
    }
}

vocabulary! {
    /// A member's part in the alliance (成员角色): who leads, and the ranks of the council.
    pub enum MemberRole: "成员角色", "role of a member" {
        /// A lead unit (牵头单位).
        Lead = "lead": "牵头单位", "lead";
        /// The chair unit of the council (理事长单位).
        Chair = "chair": "理事长单位", "chair unit";
        /// A standing vice-chair unit (常务副理事长单位).
        StandingViceChair = "standing_vice_chair": "常务副理事长单位", "standing vice-chair unit";
        /// A vice-chair unit (副理事长单位).
        ViceChair = "vice_chair": "副理事长单位", "vice-chair unit";
        /// A standing council member (常务理事单位).
        StandingCouncilMember = "standing_council_member": "常务理事单位", "standing council member";
        /// A council member (理事单位).
        CouncilMember = "council_member": "理事单位", "council member";
        /// A plain member (一般成员单位).
        Member = "member": "一般成员单位", "plain member";
    }
}

entity! {
    /// A member of the alliance (成员单位).
    pub struct Member as "member": "成员单位", "member" {
        must {
            /// Its name.
            name: String = "单位名称", "name", cites ["3.2-1b"];
            /// What kind of body it is.
            kind: MemberKind = "成员类别", "kind", cites ["1-3a", "3.2-1b"];
        }
        may {
            /// Its part in the alliance.
            roles: Vec<MemberRole> = "角色", "roles", cites ["3.2-1b"];
            /// Its credit code.
            credit_code: CreditCode = "统一社会信用代码", "credit code", because "identifies the body nationally";
            /// Its school code, if it is a school.
            school_code: SchoolCode = "学校标识码", "school code", because "identifies the school nationally";
            /// The division it lies in.
            division: DivisionCode = "所在行政区划", "division", because "places the body";
        }
    }
}

record! {
    /// How many members there are of some kinds, or in a role (成员数量), as a source gives it.
    ///
    /// At least one of `kinds` and `role` stands; several kinds mean the members that are of any of them.
    pub struct MemberCount: "成员数量", "member count" {
        must {
            /// How many.
            count: Figure<Count> = "数量", "count", unit "body", cites ["1-3a"];
        }
        may {
            /// The kinds that are counted together.
            kinds: Vec<MemberKind> = "成员类别", "kinds", cites ["1-3a"];
            /// The role that is counted.
            role: MemberRole = "角色", "role", cites ["1-3a"];
        }
    }
}

vocabulary! {
    /// How far an alliance has come (建设阶段).
    pub enum Stage: "建设阶段", "stage" {
        /// Fostered as a candidate (培育).
        Fostered = "fostered": "培育", "fostered";
        /// Set up or listed, and being built (在建).
        UnderConstruction = "under_construction": "在建", "under construction";
        /// Recognised (认定).
        Recognised = "recognised": "认定", "recognised";
    }
}

vocabulary! {
    /// A level of government (级别).
    pub enum Level: "级别", "level" {
        /// National (国家级).
        National = "national": "国家级", "national";
        /// Provincial (省级).
        Provincial = "provincial": "省级", "provincial";
        /// Municipal (市级).
        Municipal = "municipal": "市级", "municipal";
        /// County (县级).
        County = "county": "县级", "county";
    }
}

entity! {
    /// One stage that the alliance reached, at one level (建设与认定).
    pub struct Standing as "standing": "建设与认定", "standing" {
        must {
            /// How far.
            stage: Stage = "建设阶段", "stage", cites ["1-1c"];
            /// At which level.
            level: Level = "级别", "level", cites ["1-1c"];
        }
        may {
            /// By whom.
            by: String = "认定单位", "by", cites ["1-1c"];
            /// When.
            on: AsOf = "日期", "date", cites ["1-1c"];
            /// In which batch.
            batch: Count = "批次", "batch", cites ["1-1d"];
            /// The document that set it up.
            document: DocumentNumber = "文号", "document number", cites ["1-1d", "A-2a"];
        }
    }
}

entity! {
    /// A body that has a part without being a member, or that is a member by reference (单位).
    pub struct NamedBody as "named_body": "单位", "named body" {
        must {
            /// Its name.
            name: String = "单位名称", "name", cites ["3.2-1b"];
        }
        may {
            /// The same body among the members.
            member: Reference<Body> = "对应成员", "same as member", cites ["3.2-1b"];
            /// Its credit code.
            credit_code: CreditCode = "统一社会信用代码", "credit code", because "identifies the body nationally";
        }
    }
}

record! {
    /// The public bodies that consult with the ministry on the alliance (会商各方). Lead school and lead enterprise are members with the role `lead`.
    pub struct Governance: "治理", "governance" {
        may {
            /// The education department of the province (省级教育行政部门), or of each province where there are several.
            provincial_departments: Listing<NamedBody> = "省级教育行政部门", "provincial education departments", cites ["3.2-1b"];
            /// The governments of the city or county (市（县）政府).
            governments: Listing<NamedBody> = "市（县）政府", "city or county governments", cites ["3.2-1b"];
        }
    }
}
