//! The plans by which parks develop their industry (园区产业发展规划, provision 2.2.1-1a): majors are built with these in view.

use super::alliance::{Industry, Park};
use super::record::entity;
use super::reference::Reference;
use crate::code::DocumentNumber;
use crate::quantity::{AsOf, Period};

entity! {
    /// A plan for the industrial development of one or more of the alliance's parks (园区产业发展规划).
    pub struct IndustrialPlan as "industrial_plan": "园区产业发展规划", "plan for industrial development" {
        must {
            /// Its title.
            title: String = "规划名称", "title", cites ["2.2.1-1a"];
        }
        may {
            /// Its document number.
            number: DocumentNumber = "文号", "document number", because "finds the document";
            /// Who issued it.
            issued_by: String = "发布单位", "issued by", because "a plan is somebody's; its issuer need be no member";
            /// When it was issued.
            on: AsOf = "发布日期", "date", because "dates the document";
            /// The years that it covers, from the first day to the last.
            period: Period = "规划期", "period", cites ["2.2.1-1a"];
            /// The parks that it is for.
            parks: Vec<Reference<Park>> = "适用园区", "parks", cites ["2.2.1-1a"];
            /// The leading industries that it is to develop.
            industries: Vec<Reference<Industry>> = "规划发展的产业", "industries", cites ["2.2.1-1a"];
        }
    }
}
