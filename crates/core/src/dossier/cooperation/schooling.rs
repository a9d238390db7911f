//! Cooperation on running schools (合作办学, provisions 2.1.1): what schools and enterprises run together, and the three lists of
//! what enterprises make and need.
//!
//! The lists hold the demand. What answers it stands elsewhere and names the entries it answers: programmes under
//! cultivation answer talent needs, technical services under development answer technology needs.

use super::Party;
use crate::code::DivisionCode;
use crate::dossier::alliance::Industry;
use crate::dossier::artefact::Major;
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Body, Enterprise, Reference, School};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{AsOf, Count, Figure, Period};

record! {
    /// Cooperation on running schools (合作办学).
    pub struct Schooling: "合作办学", "cooperation on schooling" {
        may {
            /// The members that take part, beyond those that the undertakings and teaching points below name.
            parties: Listing<Party> = "参与方", "parties", cites ["1-3a", "2.1.1-1b"];
            /// Industry colleges. Each undertaking stands once, in the list of its form.
            industry_colleges: Listing<IndustryCollege> = "产业学院", "industry colleges", cites ["2.1.1-1a", "2.1.1-1b", "2.1.1-1c"];
            /// Training bases that schools and enterprises built together.
            joint_bases: Listing<JointBase> = "共建产教融合实训基地", "jointly built training bases", cites ["2.1.1-1a", "2.1.1-1b", "2.1.1-1d"];
            /// Joint undertakings of any other form.
            other_undertakings: Listing<SchoolingUndertaking> = "其他合作办学项目", "other joint undertakings", cites ["2.1.1-1a", "2.1.1-1b"];
            /// Places in counties at which higher vocational schools teach.
            county_teaching_points: Listing<CountyTeachingPoint> = "县域办学点", "teaching points in counties", cites ["2.1.1-1b", "2.1.1-1e"];
            /// The list of core products.
            core_products: Listing<CoreProduct> = "核心产品清单", "list of core products", cites ["2.1.1-2b"];
            /// The list of technology needs.
            technology_needs: Listing<TechnologyNeed> = "技术需求清单", "list of technology needs", cites ["2.1.1-2c"];
            /// The list of talent needs.
            talent_needs: Listing<TalentNeed> = "人才需求清单", "list of talent needs", cites ["2.1.1-2d"];
        }
    }
}

vocabulary! {
    /// The part that an enterprise has in running an undertaking (企业办学作用).
    pub enum SchoolingPart: "企业办学作用", "part in running it" {
        /// It leads (牵头举办).
        Leads = "leads": "牵头", "leads";
        /// It puts in money, equipment or land (出资).
        Invests = "invests": "出资", "invests";
        /// It runs it together with others (共同举办).
        CoRuns = "co_runs": "共同举办", "co-runs";
    }
}

record! {
    /// An enterprise in a joint undertaking, and the part it has (参与企业).
    pub struct SchoolingEnterprise: "参与企业", "enterprise in the undertaking" {
        must {
            /// The enterprise.
            enterprise: Reference<Enterprise> = "企业", "enterprise", cites ["2.1.1-1a", "2.1.1-1b"];
        }
        may {
            /// Its part; `[]` says that it neither leads, invests nor co-runs.
            parts: Vec<SchoolingPart> = "企业办学作用", "part in running it", cites ["2.1.1-1a"];
        }
    }
}

entity! {
    /// An industry college (产业学院) that schools and enterprises of the alliance set up together.
    pub struct IndustryCollege as "industry_college": "产业学院", "industry college" {
        must {
            /// Its name.
            name: String = "学院名称", "name", cites ["2.1.1-1c"];
        }
        may {
            /// The schools that set it up.
            schools: Vec<Reference<School>> = "举办学校", "founding schools", cites ["2.1.1-1b", "2.1.1-1c"];
            /// The enterprises that set it up, each with its part.
            enterprises: Vec<SchoolingEnterprise> = "举办企业", "founding enterprises", cites ["2.1.1-1a", "2.1.1-1b", "2.1.1-1c"];
            /// Other members that take part, such as the park.
            other_parties: Vec<Reference<Body>> = "其他参与方", "other parties", cites ["2.1.1-1b"];
            /// The majors that it teaches.
            majors: Vec<Reference<Major>> = "专业", "majors", cites ["2.1.1-1c"];
            /// Its students.
            students: Figure<Count> = "在院学生数", "students", unit "person", cites ["2.1.1-1c"];
            /// Since when it is there.
            since: AsOf = "成立时间", "founded", cites ["2.1.1-1c"];
        }
    }
}

entity! {
    /// A training base that schools and enterprises built together (共建产教融合实训基地).
    pub struct JointBase as "joint_base": "共建产教融合实训基地", "jointly built training base" {
        must {
            /// Its name.
            name: String = "基地名称", "name", cites ["2.1.1-1d"];
        }
        may {
            /// The schools that built it.
            schools: Vec<Reference<School>> = "共建学校", "schools", cites ["2.1.1-1b", "2.1.1-1d"];
            /// The enterprises that built it, each with its part.
            enterprises: Vec<SchoolingEnterprise> = "共建企业", "enterprises", cites ["2.1.1-1a", "2.1.1-1b", "2.1.1-1d"];
            /// Other members that take part, such as the park.
            other_parties: Vec<Reference<Body>> = "其他参与方", "other parties", cites ["2.1.1-1b"];
            /// Since when it is there.
            since: AsOf = "建成时间", "built", cites ["2.1.1-1d"];
        }
    }
}

vocabulary! {
    /// The form of a joint undertaking that is neither an industry college nor a training base (合作办学形式). The notice asks for many forms and
    /// names no other; these are the usual ones.
    pub open enum SchoolingForm: "合作办学形式", "form of the undertaking" {
        /// A school run together (合办院校).
        JointSchool = "joint_school": "合办院校", "school run together";
        /// A department or college within a school, run together (合办二级学院), that is no industry college.
        JointDepartment = "joint_department": "合办二级学院", "department run together";
        /// A school or department of mixed ownership (混合所有制办学).
        MixedOwnership = "mixed_ownership": "混合所有制办学", "mixed ownership";
        /// A school in the factory (厂中校).
        SchoolInFactory = "school_in_factory": "厂中校", "school in the factory";
        /// A factory in the school (校中厂).
        FactoryInSchool = "factory_in_school": "校中厂", "factory in the school";
    }
}

entity! {
    /// A joint undertaking of a form other than an industry college or a training base (其他合作办学项目).
    pub struct SchoolingUndertaking as "schooling_undertaking": "其他合作办学项目", "joint undertaking" {
        must {
            /// Its name.
            name: String = "项目名称", "name", cites ["2.1.1-1b"];
        }
        may {
            /// Its form.
            form: SchoolingForm = "合作办学形式", "form", cites ["2.1.1-1b"];
            /// The schools in it.
            schools: Vec<Reference<School>> = "参与学校", "schools", cites ["2.1.1-1b"];
            /// The enterprises in it, each with its part.
            enterprises: Vec<SchoolingEnterprise> = "参与企业", "enterprises", cites ["2.1.1-1a", "2.1.1-1b"];
            /// Other members that take part, such as the park.
            other_parties: Vec<Reference<Body>> = "其他参与方", "other parties", cites ["2.1.1-1b"];
            /// Since when it is there.
            since: AsOf = "开始时间", "since", cites ["2.1.1-1b"];
        }
    }
}

entity! {
    /// A place in a county at which a higher vocational school teaches (县域办学点).
    pub struct CountyTeachingPoint as "county_teaching_point": "县域办学点", "teaching point in a county" {
        may {
            /// The school.
            school: Reference<School> = "办学学校", "school", cites ["2.1.1-1b", "2.1.1-1e"];
            /// The county, county-level city or banner.
            county: DivisionCode = "所在县", "county", cites ["2.1.1-1e"];
            /// The majors taught there.
            majors: Vec<Reference<Major>> = "专业", "majors", cites ["2.1.1-1e"];
            /// Since when it teaches there.
            since: AsOf = "开办时间", "since", cites ["2.1.1-1e"];
        }
    }
}

entity! {
    /// An entry of the list of core products (核心产品清单).
    pub struct CoreProduct as "core_product": "核心产品", "core product" {
        must {
            /// The product.
            product: String = "产品", "product", cites ["2.1.1-2b"];
        }
        may {
            /// The enterprise that makes it.
            enterprise: Reference<Enterprise> = "企业", "enterprise", cites ["2.1.1-2b"];
            /// The leading industry that it belongs to.
            industry: Reference<Industry> = "所属产业", "industry", cites ["2.1.1-2b"];
        }
    }
}

vocabulary! {
    /// How a technology need stands (需求状态).
    pub enum NeedState: "需求状态", "state of the need" {
        /// Nobody has taken it on (待对接).
        Open = "open": "待对接", "open";
        /// Somebody has taken it on (已承接).
        TakenOn = "taken_on": "已承接", "taken on";
        /// It is met (已解决).
        Met = "met": "已解决", "met";
        /// It is no longer needed (已撤回).
        Withdrawn = "withdrawn": "已撤回", "withdrawn";
    }
}

entity! {
    /// An entry of the list of technology needs (技术需求清单).
    ///
    /// What was done for it is a technical service, which names the entries it answers.
    pub struct TechnologyNeed as "technology_need": "技术需求", "technology need" {
        must {
            /// What is needed.
            need: String = "技术需求", "need", cites ["2.1.1-2c"];
        }
        may {
            /// The enterprise that needs it.
            enterprise: Reference<Enterprise> = "提出企业", "enterprise", cites ["2.1.1-2c"];
            /// How it stands.
            state: NeedState = "需求状态", "state", cites ["2.1.1-2c"];
            /// The members that took it on; `[]` says nobody.
            taken_on_by: Vec<Reference<Body>> = "承接单位", "taken on by", cites ["2.1.1-2c"];
        }
    }
}

entity! {
    /// An entry of the list of talent needs (人才需求清单).
    ///
    /// What is done for it is a programme, which names the entries it answers.
    pub struct TalentNeed as "talent_need": "人才需求", "talent need" {
        must {
            /// The post or occupation.
            post: String = "岗位或职业", "post or occupation", cites ["2.1.1-2d"];
        }
        may {
            /// The enterprise that needs the people.
            enterprise: Reference<Enterprise> = "提出企业", "enterprise", cites ["2.1.1-2d"];
            /// How many it needs.
            heads: Figure<Count> = "需求人数", "people needed", unit "person", cites ["2.1.1-2d"];
            /// For when; it may lie ahead.
            period: Period = "时期", "period", cites ["2.1.1-2d"];
        }
    }
}
