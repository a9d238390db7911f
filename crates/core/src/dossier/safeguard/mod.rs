//! What safeguards the alliance (保障, part 4 of the notice, with the departments that provision 3.2-2 links): organisation,
//! policies, funding.

mod funding;
mod organisation;
mod policy;

pub use funding::Funds;
pub use organisation::{Convener, Department, LeadGuidance, LeadingGroup, LinkedDepartment, SpecialMeeting};
pub use policy::{Incentive, IncentiveMeasure, Issuer, Policy, PolicyResult};

use super::arrangement::Arrangement;
use super::listing::Listing;
use super::record::record;

record! {
    /// What safeguards the alliance (保障): organisation, policies, funding.
    pub struct Safeguards: "保障", "safeguards" {
        may {
            /// The documents by which the local government takes on its responsibility.
            responsibility_documents: Listing<Arrangement> = "政府主体责任文件", "documents by which responsibility is taken on", cites ["4.1-1a"];
            /// The leading groups for education that have taken the alliance into their remit.
            leading_groups: Listing<LeadingGroup> = "纳入职责的教育工作领导小组", "leading groups for education", cites ["4.1-1b"];
            /// Meetings of the city's Party committee and government on the alliance as a topic of its own.
            special_meetings: Listing<SpecialMeeting> = "市委市政府专题研究", "special-topic meetings", cites ["4.1-1c"];
            /// The mechanisms that link the departments, in writing.
            linking_mechanisms: Listing<Arrangement> = "多部门联动机制", "mechanisms that link departments", cites ["3.2-2a"];
            /// The departments that are linked.
            linked_departments: Listing<LinkedDepartment> = "联动部门", "departments linked", cites ["3.2-2a"];
            /// Guidance that education departments gave to the leads.
            guidance_given: Listing<LeadGuidance> = "对牵头单位的指导", "guidance for the leads", cites ["3.2-2b"];
            /// The policies of the city government in support of the alliance.
            policies: Listing<Policy> = "政策包", "package of policies", cites ["4.2-1a"];
            /// The money set aside for the alliance, by period.
            funds: Vec<Funds> = "专项经费与投入", "funds", cites ["4.3-1a", "4.3-1b", "4.3-1c", "4.3-1e", "4.3-1f", "4.3-1g", "4.3-1h"];
        }
    }
}
