//! Policies (政策保障, provisions 4.2): what the city government issued in support of the alliance, the incentives spelled out in
//! it, and what came of them.

use crate::code::DocumentNumber;
use crate::dossier::evidence::Evidence;
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Body, Reference};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{AsOf, Count, Figure, Money};

entity! {
    /// A policy of the city government in support of the alliance (政策).
    pub struct Policy as "policy": "政策", "policy" {
        must {
            /// Its title.
            title: String = "政策名称", "title", cites ["4.2-1a"];
        }
        may {
            /// Its document number.
            number: DocumentNumber = "文号", "document number", cites ["4.2-1a"];
            /// When it was issued.
            on: AsOf = "发文日期", "date", cites ["4.2-1a"];
            /// Who issued it.
            issuers: Vec<Issuer> = "发文机关", "issuers", cites ["4.2-1a"];
            /// The measures in it that spell out incentives.
            measures: Listing<IncentiveMeasure> = "激励细化措施", "incentive measures", cites ["4.2-1b", "4.2-1c", "4.2-1d", "4.2-1e", "4.2-1f", "4.2-1g", "4.2-1i"];
            /// What is recorded to have come of it.
            results: Listing<PolicyResult> = "落实成效", "recorded results", cites ["4.2-1h"];
        }
    }
}

record! {
    /// A body that issued a policy (发文机关).
    pub struct Issuer: "发文机关", "issuer" {
        must {
            /// Its name.
            name: String = "机关名称", "name", cites ["4.2-1a"];
        }
        may {
            /// The same body among the members, if it is one.
            member: Reference<Body> = "对应成员", "same as member", cites ["4.2-1a"];
        }
    }
}

vocabulary! {
    /// The kinds of incentive that the notice names (激励政策).
    pub open enum Incentive: "激励类别", "kind of incentive" {
        /// In finance and credit (金融).
        Financial = "financial": "金融", "finance and credit";
        /// From the public budget (财政).
        Fiscal = "fiscal": "财政", "public budget";
        /// In taxes and fees (税费).
        TaxesAndFees = "taxes_and_fees": "税费", "taxes and fees";
        /// In the use of land (土地).
        Land = "land": "土地", "land";
        /// In credit standing (信用).
        CreditStanding = "credit_standing": "信用", "credit standing";
        /// In employment (就业).
        Employment = "employment": "就业", "employment";
    }
}

record! {
    /// A measure of a policy that spells out an incentive (激励细化措施).
    pub struct IncentiveMeasure: "激励细化措施", "incentive measure" {
        must {
            /// Which kind of incentive.
            incentive: Incentive = "激励类别", "kind of incentive", cites ["4.2-1b", "4.2-1c", "4.2-1d", "4.2-1e", "4.2-1f", "4.2-1g"];
        }
        may {
            /// The article of the policy that holds it, as it is numbered there.
            article: String = "条款", "article", because "finds the measure in the document";
            /// What it grants.
            grants: String = "措施内容", "what it grants", because "says in words what the measure grants, which no vocabulary foresees";
        }
    }
}

record! {
    /// Something that is recorded to have come of a policy (落实成效). At least one number shows it.
    pub struct PolicyResult: "落实成效", "recorded result" {
        must {
            /// As of when it is recorded.
            on: AsOf = "记录日期", "date", cites ["4.2-1h"];
        }
        may {
            /// Of which incentive it came.
            incentive: Incentive = "激励类别", "kind of incentive", cites ["4.2-1h"];
            /// How many bodies gained by it.
            bodies: Figure<Count> = "受益单位数", "bodies that gained", unit "body", cites ["4.2-1h"];
            /// How many persons gained by it.
            persons: Figure<Count> = "受益人数", "persons who gained", unit "person", cites ["4.2-1h"];
            /// How much money was granted, lent, refunded or waived.
            amount: Figure<Money> = "兑现金额", "money", unit "yuan", cites ["4.2-1h"];
            /// What shows it.
            evidence: Vec<Reference<Evidence>> = "佐证", "evidence", because "says where the facts come from";
        }
    }
}

impl PolicyResult {
    /// Whether the numbers that it states, if it states any, are all nothing; `None` where it states none.
    #[must_use]
    pub fn came_to_nothing(&self) -> Option<bool> {
        let numbers = [
            self.bodies.as_ref().map(Figure::is_nothing),
            self.persons.as_ref().map(Figure::is_nothing),
            self.amount.as_ref().map(Figure::is_nothing),
        ];
        numbers.into_iter().flatten().reduce(|one, other| one && other)
    }
}
