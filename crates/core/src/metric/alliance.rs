//! Metrics of the alliance itself: its park, its leading industries, its members and who leads (provisions 1-1a, 1-1b, 1-3a, 3.2-1b).

use super::build::{Item, Listed, Says, count, single};
use super::parties::{PartyKind, Roll, members};
use super::value::Fact;
use super::{Facts, Metric, Value};
use crate::dossier::{Industry, Member, MemberKind, MemberRole, Park};
use crate::language::Text;
use crate::quantity::{Certainty, Period, Rational};

const BODY: Text = Text::new("个", "body");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount("parks", Text::new("所依托的产业园区", "park that it stands on"), BODY, parks)
        .formula(
            "档案写明所依托的产业园区记1；未填报视为未知，不作0",
            "1 where the dossier names the park; not stated is unknown, not 0",
        )
        .answers(&["moe-2024-20/1-1a"]),
    Metric::amount(
        "leading_industries",
        Text::new("主导产业数", "leading industries"),
        Text::new("个", "industry"),
        |facts, _| industries(facts).size(),
    )
    .formula("园区主导产业清单的项数，含未列出的", "leading industries of the park, listed or not")
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
        "provincial_department_named",
        Text::new("写明省级教育行政部门", "provincial education department named"),
        BODY,
        |facts, _| {
            let governance = facts.dossier().alliance.governance.as_ref();
            let department = governance.and_then(|governance| governance.provincial_department.as_ref());
            single(department, "/alliance/governance/provincial_department")
        },
    )
    .formula(
        "写明参加会商的省级教育行政部门记1；未填报视为未知，不作0",
        "1 where the province's education department is named; not stated is unknown, not 0",
    )
    .answers(&["moe-2024-20/3.2-1b"]),
    Metric::amount(
        "government_named",
        Text::new("写明市（县）政府", "city or county government named"),
        BODY,
        |facts, _| {
            let governance = facts.dossier().alliance.governance.as_ref();
            let government = governance.and_then(|governance| governance.government.as_ref());
            single(government, "/alliance/governance/government")
        },
    )
    .formula(
        "写明参加会商的市（县）政府记1；未填报视为未知，不作0",
        "1 where the city or county government is named; not stated is unknown, not 0",
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
    let industries = park(facts).and_then(|park| park.leading_industries.as_ref());
    Listed::at("/alliance/park/leading_industries", industries)
}

fn park<'a>(facts: &Facts<'a>) -> Option<&'a Park> {
    facts.dossier().alliance.park.as_ref()
}

fn parks(facts: &Facts<'_>, _: Option<Period>) -> Value {
    single(park(facts), "/alliance/park")
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
    let counts = facts.dossier().alliance.member_counts.as_deref().unwrap_or_default();
    for (index, count) in counts.iter().enumerate() {
        if count.count.interval().is_more_than(&Rational::zero()) == Certainty::Surely {
            let kinds = count.kinds.as_deref().unwrap_or_default();
            roll.shows(kinds, || Fact::found_at(format!("/alliance/member_counts/{index}")));
        }
    }
    roll.leaves_out(&members, PartyKind::ALL);
    roll.kinds()
}
