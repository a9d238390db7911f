//! Cooperation on development (合作发展, provisions 2.1.4): what schools do for enterprises, in money received and people trained.

use super::Party;
use crate::dossier::listing::Listing;
use crate::dossier::record::record;
use crate::quantity::{Count, Figure, Money, Period};

record! {
    /// Cooperation on development (合作发展).
    pub struct Development: "合作发展", "cooperation on development" {
        may {
            /// The members that take part.
            parties: Listing<Party> = "参与方", "parties", cites ["1-3a"];
            /// Money received for services, by period.
            service_receipts: Vec<ServiceReceipts> = "服务到款额", "service receipts", cites ["1-3b", "2.1.4-2d"];
            /// Training of employees, by period.
            trainings_delivered: Vec<TrainingDelivered> = "企业员工培训", "training of employees", cites ["1-3b", "2.1.4-3b", "2.1.4-3c", "2.1.4-3d"];
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
