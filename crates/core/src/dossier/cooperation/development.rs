//! Cooperation on development (合作发展, provisions 2.1.4): what schools do for enterprises, in money received and people trained.

use super::{Party, TechnologyNeed};
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Enterprise, Reference, School};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{Count, Figure, Money, Period};

record! {
    /// Cooperation on development (合作发展).
    pub struct Development: "合作发展", "cooperation on development" {
        may {
            /// The members that take part.
            parties: Listing<Party> = "参与方", "parties", cites ["1-3a"];
            /// Technical services of schools for enterprises. Each stands once.
            services: Listing<TechnicalService> = "技术服务项目", "technical services", cites ["2.1.1-2f", "2.1.4-2g", "2.1.4-2h", "2.1.4-2i", "2.1.4-2j"];
            /// Money received for services, by period.
            service_receipts: Vec<ServiceReceipts> = "服务到款额", "service receipts", cites ["1-3b", "2.1.4-2d"];
            /// Training of employees, by period.
            trainings_delivered: Vec<TrainingDelivered> = "企业员工培训", "training of employees", cites ["1-3b", "2.1.4-3b", "2.1.4-3c", "2.1.4-3d"];
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
    /// Money that schools received for services in a period (服务到款额).
    pub struct ServiceReceipts: "服务到款额", "service receipts" {
        must {
            /// The period.
            period: Period = "时期", "period", cites ["2.1.4-2d"];
        }
        may {
            /// For technical services.
            technical_service: Figure<Money> = "技术服务到款额", "technical service", unit "yuan", cites ["1-3b", "2.1.4-2d"];
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
