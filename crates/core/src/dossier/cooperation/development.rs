//! Cooperation on development (合作发展, provisions 2.1.4): how the alliance works together, its centres, what schools do for
//! enterprises in money received and people trained, and cooperation abroad.

use super::{Party, TechnologyNeed};
use crate::code::{CountryCode, CreditCode};
use crate::dossier::arrangement::Arrangement;
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Body, Enterprise, Reference, School};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{AsOf, Count, Figure, Money, Period};

record! {
    /// Cooperation on development (合作发展).
    pub struct Development: "合作发展", "cooperation on development" {
        may {
            /// The members that take part.
            parties: Listing<Party> = "参与方", "parties", cites ["1-3a"];
            /// Meetings at which the members consult with one another.
            consultations: Listing<CollectiveConsultation> = "集体会商", "collective consultations", cites ["2.1.4-1a"];
            /// Work of the alliance that is run as projects.
            work_projects: Listing<WorkProject> = "工作项目", "projects of the alliance", cites ["2.1.4-1b"];
            /// Platforms that bridge the parties.
            bridging_platforms: Listing<BridgingPlatform> = "桥接平台", "bridging platforms", cites ["2.1.4-1c"];
            /// Legal persons through which the alliance runs by the rules of the market.
            market_entities: Listing<MarketEntity> = "市场化运作实体", "entities run by the market", cites ["2.1.4-1d"];
            /// Ways of working together that the notice does not name.
            other_ways: Listing<OtherWay> = "其他运行方式", "other ways of working", cites ["2.1.4-1a", "2.1.4-1b", "2.1.4-1c", "2.1.4-1d"];
            /// The charters and agreements in which the members' responsibilities, rights and duties are written down; `parties` names
            /// the members whose they are.
            duty_documents: Listing<Arrangement> = "责任、权利和义务文件", "documents of responsibilities, rights and duties", cites ["2.1.4-1e"];
            /// Regional centres for technological innovation.
            innovation_centres: Listing<Centre> = "区域技术创新中心", "regional centres for technological innovation", cites ["2.1.4-2b"];
            /// Regional centres that put results to use.
            transfer_centres: Listing<Centre> = "转化中心", "centres for putting results to use", cites ["2.1.4-2c"];
            /// Technical services of schools for enterprises. Each stands once.
            services: Listing<TechnicalService> = "技术服务项目", "technical services", cites ["2.1.1-2f", "2.1.4-2g", "2.1.4-2h", "2.1.4-2i", "2.1.4-2j"];
            /// Money received for services, by period.
            service_receipts: Vec<ServiceReceipts> = "服务到款额", "service receipts", cites ["1-3b", "2.1.4-2d", "2.1.4-2e", "2.1.4-2f"];
            /// The training that members can give, of the alliance's shared register.
            training_offers: Listing<TrainingOffer> = "培训资源", "training offered", cites ["2.1.4-3a"];
            /// The training that members need, of the same register.
            training_needs: Listing<TrainingNeed> = "培训需求", "training needed", cites ["2.1.4-3a"];
            /// Training of employees, by period.
            trainings_delivered: Vec<TrainingDelivered> = "企业员工培训", "training of employees", cites ["1-3b", "2.1.4-3b", "2.1.4-3c", "2.1.4-3d"];
            /// Projects with partners abroad.
            international_projects: Listing<InternationalProject> = "国际合作项目", "international projects", cites ["2.1.4-4a"];
        }
    }
}

entity! {
    /// A meeting at which members consult with one another (集体会商). That of ministry and province is an observation.
    pub struct CollectiveConsultation as "consultation": "集体会商", "collective consultation" {
        must {
            /// When.
            on: AsOf = "日期", "date", cites ["2.1.4-1a"];
        }
        may {
            /// What it was about.
            topic: String = "议题", "topic", because "says in words what was consulted on, which is anything that members share";
            /// The members that took part.
            parties: Vec<Reference<Body>> = "参加的成员", "members taking part", cites ["2.1.4-1a"];
        }
    }
}

vocabulary! {
    /// How far a project has come (进展状态).
    pub enum ProjectState: "进展状态", "state of a project" {
        /// Agreed, and not yet begun (筹备).
        Planned = "planned": "筹备", "planned";
        /// Begun, and not yet done (进行中).
        UnderWay = "under_way": "进行中", "under way";
        /// Done (已完成).
        Completed = "completed": "已完成", "completed";
        /// Given up before it was done (中止).
        Stopped = "stopped": "中止", "stopped";
    }
}

entity! {
    /// A piece of the alliance's work that is run as a project (工作项目).
    pub struct WorkProject as "work_project": "工作项目", "project of the alliance" {
        must {
            /// Its name.
            name: String = "项目名称", "name", cites ["2.1.4-1b"];
        }
        may {
            /// The member that leads it.
            lead: Reference<Body> = "牵头方", "lead", cites ["2.1.4-1b"];
            /// The members that take part besides.
            parties: Vec<Reference<Body>> = "参与成员", "members taking part", cites ["2.1.4-1b"];
            /// When it began, or is to begin.
            since: AsOf = "启动时间", "start", cites ["2.1.4-1b"];
            /// How far it has come.
            state: ProjectState = "进展状态", "state", cites ["2.1.4-1b"];
        }
    }
}

entity! {
    /// A platform that bridges the parties of the alliance (桥接平台).
    ///
    /// The platform for demand and supply of skilled people is one of its own, under cooperation on employment.
    pub struct BridgingPlatform as "bridging_platform": "桥接平台", "bridging platform" {
        must {
            /// Its name.
            name: String = "平台名称", "name", cites ["2.1.4-1c"];
        }
        may {
            /// The member that runs it.
            operator: Reference<Body> = "运营单位", "operator", cites ["2.1.4-1c"];
            /// Since when.
            since: AsOf = "启用时间", "since", cites ["2.1.4-1c"];
        }
    }
}

vocabulary! {
    /// The kind of a legal person (法人类别), as part 1, chapter 3 of the Civil Code (民法典) tells them apart.
    pub enum LegalPersonKind: "法人类别", "kind of legal person" {
        /// Set up to make profits for its investors (营利法人).
        ForProfit = "for_profit": "营利法人", "for-profit legal person";
        /// Set up for the public good or another purpose that is not profit (非营利法人).
        NonProfit = "non_profit": "非营利法人", "non-profit legal person";
        /// An organ of state, a rural collective, a cooperative and the like (特别法人).
        Special = "special": "特别法人", "special legal person";
    }
}

entity! {
    /// A legal person through which the alliance runs by the rules of the market (市场化运作实体).
    pub struct MarketEntity as "market_entity": "市场化运作实体", "entity run by the market" {
        must {
            /// Its name.
            name: String = "单位名称", "name", cites ["2.1.4-1d"];
        }
        may {
            /// What kind of legal person it is.
            legal_person: LegalPersonKind = "法人类别", "kind of legal person", cites ["2.1.4-1d"];
            /// Its credit code.
            credit_code: CreditCode = "统一社会信用代码", "credit code", cites ["2.1.4-1d"];
            /// The same body among the members, if it is one.
            member: Reference<Body> = "对应成员", "same as member", cites ["2.1.4-1d"];
            /// The members that founded it.
            founders: Vec<Reference<Body>> = "出资或发起成员", "founders", cites ["2.1.4-1d"];
            /// When it was set up.
            since: AsOf = "成立时间", "since", cites ["2.1.4-1d"];
        }
    }
}

entity! {
    /// A way of working together that the notice does not name (其他运行方式): its list of ways is open.
    pub struct OtherWay as "way_of_working": "其他运行方式", "other way of working" {
        must {
            /// What it is called.
            name: String = "名称", "name", because "the notice's list of ways is open, so another has but its name";
        }
        may {
            /// The members that take part.
            parties: Vec<Reference<Body>> = "参与成员", "members taking part", because "says who works in this way";
            /// Since when.
            since: AsOf = "开始时间", "since", because "dates the way of working";
        }
    }
}

entity! {
    /// A regional centre built upon the alliance (区域中心). Which kind it is says the field that holds it; one that is both stands
    /// under both.
    pub struct Centre as "centre": "区域中心", "regional centre" {
        must {
            /// Its name.
            name: String = "中心名称", "name", cites ["2.1.4-2b", "2.1.4-2c"];
        }
        may {
            /// The member that runs it.
            operator: Reference<Body> = "运营单位", "operator", cites ["2.1.4-2b", "2.1.4-2c"];
            /// The members that built it together.
            parties: Vec<Reference<Body>> = "共建成员", "members that built it", cites ["2.1.4-2b", "2.1.4-2c"];
            /// When it was set up.
            since: AsOf = "成立时间", "since", cites ["2.1.4-2b", "2.1.4-2c"];
        }
    }
}

vocabulary! {
    /// What a technical service serves (技术服务用途).
    pub enum ServicePurpose: "技术服务用途", "purpose of a service" {
        /// Putting results of research to use (成果转化).
        ResultsTransfer = "results_transfer": "成果转化", "putting results to use";
        /// Pilot production (产品中试).
        PilotProduction = "pilot_production": "产品中试", "pilot production";
        /// Upgrading technology (技术升级).
        TechnologyUpgrade = "technology_upgrade": "技术升级", "upgrading technology";
        /// Improving processes (工艺革新).
        ProcessInnovation = "process_innovation": "工艺革新", "improving processes";
    }
}

entity! {
    /// A technical service of a school for an enterprise (技术服务项目).
    pub struct TechnicalService as "technical_service": "技术服务项目", "technical service" {
        must {
            /// Its title.
            title: String = "项目名称", "title", cites ["2.1.1-2f"];
        }
        may {
            /// The school.
            school: Reference<School> = "服务学校", "school", cites ["2.1.1-2f"];
            /// The enterprise.
            enterprise: Reference<Enterprise> = "受服务企业", "enterprise", cites ["2.1.1-2f"];
            /// What it serves, of the four that the notice names; `[]` says none of them.
            purposes: Vec<ServicePurpose> = "技术服务用途", "purposes", cites ["2.1.4-2g", "2.1.4-2h", "2.1.4-2i", "2.1.4-2j"];
            /// When.
            period: Period = "时期", "period", cites ["2.1.1-2f"];
            /// Money that the school received for it in the period.
            receipts: Figure<Money> = "到款额", "receipts", unit "yuan", cites ["2.1.4-2d"];
            /// The entries of the list of technology needs that it answers; `[]` says none.
            answers: Vec<Reference<TechnologyNeed>> = "对应的技术需求", "technology needs answered", cites ["2.1.1-2a", "2.1.1-2f"];
        }
    }
}

record! {
    /// Money that schools received for services in a period (服务到款额). Each sum stands under one heading only.
    pub struct ServiceReceipts: "服务到款额", "service receipts" {
        must {
            /// The period.
            period: Period = "时期", "period", cites ["2.1.4-2d", "2.1.4-2e", "2.1.4-2f"];
        }
        may {
            /// For technical services.
            technical_service: Figure<Money> = "技术服务到款额", "technical service", unit "yuan", cites ["1-3b", "2.1.4-2d"];
            /// For the incubation of projects.
            project_incubation: Figure<Money> = "项目孵化到款额", "incubation of projects", unit "yuan", cites ["2.1.4-2e"];
            /// For patents put to use.
            patent_conversion: Figure<Money> = "专利转化到款额", "patents put to use", unit "yuan", cites ["2.1.4-2f"];
        }
    }
}

vocabulary! {
    /// What a training of employees is for (员工培训类别).
    pub enum EmployeeTraining: "员工培训类别", "kind of training of employees" {
        /// Before taking up a post (岗前培训).
        BeforePost = "before_post": "岗前培训", "training before a post";
        /// In a post (岗位培训).
        InPost = "in_post": "岗位培训", "training in a post";
        /// Continuing education (继续教育).
        Continuing = "continuing": "继续教育", "continuing education";
    }
}

entity! {
    /// Training that a member can give to others (培训资源).
    pub struct TrainingOffer as "training_offer": "培训资源", "training offered" {
        must {
            /// What is taught.
            name: String = "培训项目", "training", cites ["2.1.4-3a"];
        }
        may {
            /// The member that gives it.
            provider: Reference<Body> = "提供成员", "provider", cites ["2.1.4-3a"];
            /// The kinds of training that it serves.
            kinds: Vec<EmployeeTraining> = "培训类别", "kinds", cites ["2.1.4-3a"];
            /// How many it can train in a year.
            yearly_capacity: Figure<Count> = "年培训能力", "capacity in a year", unit "person-time", cites ["2.1.4-3a"];
        }
    }
}

entity! {
    /// Training that a member needs (培训需求).
    pub struct TrainingNeed as "training_need": "培训需求", "training needed" {
        must {
            /// What is to be taught.
            name: String = "培训内容", "training", cites ["2.1.4-3a"];
        }
        may {
            /// The member whose need it is.
            member: Reference<Body> = "需求成员", "member in need", cites ["2.1.4-3a"];
            /// Which kind of training.
            kind: EmployeeTraining = "培训类别", "kind", cites ["2.1.4-3a"];
            /// For how many.
            person_times: Figure<Count> = "需求人次", "person-times", unit "person-time", cites ["2.1.4-3a"];
            /// In which period.
            period: Period = "时期", "period", cites ["2.1.4-3a"];
            /// The training offered that meets it; `[]` says none.
            met_by: Vec<Reference<TrainingOffer>> = "对应培训资源", "met by", cites ["2.1.4-3a"];
        }
    }
}

record! {
    /// Person-times of employees trained by schools in a period (企业员工培训).
    pub struct TrainingDelivered: "企业员工培训", "training of employees" {
        must {
            /// The period.
            period: Period = "时期", "period", cites ["2.1.4-3b", "2.1.4-3c", "2.1.4-3d"];
        }
        may {
            /// Before taking up a post.
            before_post: Figure<Count> = "岗前培训", "training before a post", unit "person-time", cites ["1-3b", "2.1.4-3b"];
            /// In a post.
            in_post: Figure<Count> = "岗位培训", "training in a post", unit "person-time", cites ["1-3b", "2.1.4-3c"];
            /// Continuing education.
            continuing: Figure<Count> = "继续教育", "continuing education", unit "person-time", cites ["1-3b", "2.1.4-3d"];
        }
    }
}

vocabulary! {
    /// What an international project is for (国际合作目的).
    pub open enum InternationalPurpose: "国际合作目的", "purpose of an international project" {
        /// Cultural exchange (文化交流).
        CulturalExchange = "cultural_exchange": "文化交流", "cultural exchange";
        /// Raising skills (技能提升).
        Skills = "skills": "技能提升", "raising skills";
        /// Ties between peoples (民心相通).
        TiesBetweenPeoples = "ties_between_peoples": "民心相通", "ties between peoples";
    }
}

entity! {
    /// A project with partners abroad in which schools and enterprises act together (国际合作项目).
    pub struct InternationalProject as "international_project": "国际合作项目", "international project" {
        must {
            /// Its name.
            name: String = "项目名称", "name", cites ["2.1.4-4a"];
        }
        may {
            /// The partners abroad.
            partners: Listing<PartnerAbroad> = "境外合作方", "partners abroad", cites ["2.1.4-4a"];
            /// The members that take part.
            parties: Vec<Reference<Body>> = "参与成员", "members taking part", cites ["2.1.4-4a"];
            /// What it is for.
            purposes: Vec<InternationalPurpose> = "目的", "purposes", cites ["2.1.4-4b", "2.1.4-4c", "2.1.4-4d"];
            /// The member enterprises that it serves abroad; `[]` says none.
            enterprises_served: Vec<Reference<Enterprise>> = "服务“走出去”的成员企业", "enterprises served abroad", cites ["2.1.4-4e"];
            /// Since when.
            since: AsOf = "开始时间", "since", cites ["2.1.4-4a"];
        }
    }
}

record! {
    /// A partner abroad (境外合作方).
    pub struct PartnerAbroad: "境外合作方", "partner abroad" {
        must {
            /// Its name.
            name: String = "合作方名称", "name", cites ["2.1.4-4a"];
        }
        may {
            /// The country or region in which it is.
            country: CountryCode = "国家或地区", "country or region", cites ["2.1.4-4a"];
        }
    }
}
