//! Metrics of the alliance itself: its park, its leading industries, its members and who leads (provisions 1-1a, 1-1b, 1-3a, 3.2-1b).

use super::build::{Item, Listed, Says, count};
use super::parties::{PartyKind, Roll, members};
use super::value::Fact;
use super::{Facts, Metric, Value};
use crate::dossier::{Governance, Industry, Member, MemberKind, MemberRole};
use crate::language::Text;
use crate::quantity::{Certainty, Period, Rational};

const BODY: Text = Text::new("个", "body");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "industrial_parks",
        Text::new("所依托的产业园区数", "industrial parks that it stands on"),
        Text::new("个", "park"),
        |facts, _| Listed::at(facts, "/alliance/parks", facts.alliance().parks()).size(),
    )
    .formula("所依托的产业园区清单的项数，含未列出的", "industrial parks that the alliance stands on, listed or not")
    .answers(&["moe-2024-20/1-1a"]),
    Metric::amount(
        "leading_industries",
        Text::new("主导产业数", "leading industries"),
        Text::new("个", "industry"),
        |facts, _| industries(facts).size(),
    )
    .formula("主导产业清单的项数，含未列出的", "leading industries of the region, listed or not")
    .answers(&["moe-2024-20/1-1b"]),
    Metric::amount("members", Text::new("成员单位数", "members"), BODY, |facts, _| members(facts).size())
        .formula("成员单位清单的项数，含未列出的", "members of the alliance, listed or not")
        .answers(&["moe-2024-20/1-3a"]),
    Metric::amount(
        "member_kinds",
        Text::new("成员类别数", "kinds of member"),
        Text::new("类", "kind"),
        member_kinds,
    )
    .formula(
        "成员所属主体类别数，按成员清单和成员数量认定；七类：政府、园区、企业、院校、科研机构、行业组织、其他组织",
        "kinds of party among the members, as the listing and the counts of members show, of seven: government, park, enterprise, school or university, research institute, association, other",
    )
    .answers(&["moe-2024-20/1-3a"]),
    Metric::amount(
        "provincial_departments",
        Text::new("参加会商的省级教育行政部门数", "provincial education departments in consultation"),
        BODY,
        |facts, _| {
            let departments = governance(facts).and_then(|governance| governance.provincial_departments.as_ref());
            Listed::at(facts, "/alliance/governance/provincial_departments", departments).size()
        },
    )
    .formula(
        "省级教育行政部门清单的项数，含未列出的",
        "provincial education departments that take part in consultation, listed or not",
    )
    .answers(&["moe-2024-20/3.2-1b"]),
    Metric::amount(
        "city_and_county_governments",
        Text::new("参加会商的市（县）政府数", "city or county governments in consultation"),
        BODY,
        |facts, _| {
            let governments = governance(facts).and_then(|governance| governance.governments.as_ref());
            Listed::at(facts, "/alliance/governance/governments", governments).size()
        },
    )
    .formula(
        "市（县）政府清单的项数，含未列出的",
        "city or county governments that take part in consultation, listed or not",
    )
    .answers(&["moe-2024-20/3.2-1b"]),
    Metric::amount("lead_schools", Text::new("牵头学校数", "lead schools"), BODY, |facts, _| {
        count(&members(facts), |member| leads(member, MemberKind::is_school))
    })
    .formula(
        "角色含“牵头单位”的院校成员数；未填报角色的院校是否牵头视为未知",
        "schools and universities among the members with the role of lead; of one whose roles are not stated it is unknown",
    )
    .answers(&["moe-2024-20/3.2-1b"]),
    Metric::amount("lead_enterprises", Text::new("牵头企业数", "lead enterprises"), BODY, |facts, _| {
        count(&members(facts), |member| leads(member, |kind| kind == MemberKind::Enterprise))
    })
    .formula(
        "角色含“牵头单位”的企业成员数；未填报角色的企业是否牵头视为未知",
        "enterprises among the members with the role of lead; of one whose roles are not stated it is unknown",
    )
    .answers(&["moe-2024-20/3.2-1b"]),
];

/// The leading industries.
pub(super) fn industries<'a>(facts: &Facts<'a>) -> Listed<'a, Industry> {
    Listed::at(facts, "/alliance/leading_industries", facts.alliance().leading_industries())
}

fn governance<'a>(facts: &Facts<'a>) -> Option<&'a Governance> {
    facts.alliance().governance()
}

fn leads(member: &Item<'_, Member>, is_kind: impl Fn(MemberKind) -> bool) -> Says {
    if !is_kind(member.record.kind) {
        return Ok(false);
    }
    match &member.record.roles {
        Some(roles) => Ok(roles.contains(&MemberRole::Lead)),
        None => Err(member.silent("roles")),
    }
}

fn member_kinds(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let members = members(facts);
    let mut roll = Roll::new(facts);
    for member in members.items() {
        roll.takes_part(member.record);
    }
    let counts = facts.alliance().member_counts().map(Vec::as_slice).unwrap_or_default();
    for (index, count) in counts.iter().enumerate() {
        if count.count.interval().is_more_than(&Rational::zero()) == Certainty::Surely {
            let kinds = count.kinds.as_deref().unwrap_or_default();
            roll.shows(kinds, || Fact::found_at(format!("/alliance/member_counts/{index}")));
        }
    }
    roll.leaves_out(&members, PartyKind::ALL);
    roll.kinds()
}
