//! The four cooperations (四个合作): schooling, cultivation, employment, development (part 2.1 of the notice).

mod cultivation;
mod development;
mod employment;
mod schooling;

pub use cultivation::{
    Cultivation, CultivationMode, EmployeesEnrolled, HigherSkillCertificates, Pathway, PathwayLinkage, PathwayStage,
    PathwayStudents, Programme, ProgrammeEnterprise,
};
pub use development::{
    BridgingPlatform, Centre, CollectiveConsultation, Development, EmployeeTraining, InternationalProject,
    InternationalPurpose, LegalPersonKind, MarketEntity, OtherWay, PartnerAbroad, ProjectState, ServicePurpose,
    ServiceReceipts, TechnicalService, TrainingDelivered, TrainingNeed, TrainingOffer, WorkProject,
};
pub use employment::{
    Employment, GraduateCohort, Guidance, LocalEmployment, Locality, MajorChanges, Placement, PlacementKind, Platform,
    PostsPublished, PracticalTraining, PracticeResults, SchoolLevel, StatedRate,
};

pub use schooling::{
    CoreProduct, CountyTeachingPoint, IndustryCollege, JointBase, NeedState, Schooling, SchoolingEnterprise,
    SchoolingForm, SchoolingPart, SchoolingUndertaking, TalentNeed, TechnologyNeed,
};

use super::record::record;
use super::reference::{Body, Reference};

record! {
    /// What the parties do together (四个合作).
    pub struct Cooperation: "四个合作", "four cooperations" {
        may {
            /// Cooperation on running schools (合作办学).
            schooling: Schooling = "合作办学", "cooperation on schooling", cites ["1-3a"];
            /// Cooperation on cultivating people (合作育人).
            cultivation: Cultivation = "合作育人", "cooperation on cultivation", cites ["1-3a"];
            /// Cooperation on employment (合作就业).
            employment: Employment = "合作就业", "cooperation on employment", cites ["1-3a"];
            /// Cooperation on development (合作发展).
            development: Development = "合作发展", "cooperation on development", cites ["1-3a"];
        }
    }
}

record! {
    /// A member that takes part in a cooperation (参与方), with the part it takes.
    pub struct Party: "参与方", "party" {
        must {
            /// Which member.
            member: Reference<Body> = "成员", "member", cites ["1-3a"];
        }
        may {
            /// What it does.
            part: String = "承担事项", "what it does", because "says in words what no other field of the section holds";
        }
    }
}
