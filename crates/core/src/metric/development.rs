//! Metrics of cooperation on development (合作发展, provisions 2.1.4; provision 1-3b): ways of working, duties in writing, centres,
//! money received, training, and work abroad.

use std::collections::BTreeSet;

use super::build::{Listed, count, in_series, number};
use super::declare::PERSON_TIME;
use super::parties::{ENTERPRISE, PartyKind, Roll, SCHOOL, members};
use super::value::{Extent, Fact};
use super::{Facts, Metric, Value};
use crate::dossier::{
    Arrangement, Body, BridgingPlatform, Centre, CollectiveConsultation, Entity, InternationalProject, MarketEntity,
    OtherWay, PartnerAbroad, ProjectState, Reference, ServiceReceipts, TechnicalService, TrainingDelivered,
    WorkProject,
};
use crate::language::Text;
use crate::lookup::HashSet;
use crate::quantity::{Count, Figure, Interval, Money, Period, PeriodKind};

const PROJECT: Text = Text::new("个", "project");
const CENTRE: Text = Text::new("个", "centre");
const YUAN: Text = Text::new("元", "yuan");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "collective_consultations",
        Text::new("集体会商次数", "collective consultations"),
        Text::new("次", "meeting"),
        |facts, _| {
            consultations(facts).size_but(|meeting| {
                facts.is_ahead(Some(meeting.on)) || meeting.parties.as_deref().is_some_and(is_fewer_than_two)
            })
        },
    )
    .formula(
        "集体会商清单的项数，含未列出的；写明参加的成员不足两个的、日期在截至日期之后的不计",
        "collective consultations, listed or not, but for those in which fewer than two members are stated to have taken part, or dated after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.4-1a"]),
    Metric::amount(
        "work_projects",
        Text::new("联合体工作项目数", "projects of the alliance"),
        PROJECT,
        |facts, _| {
            work_projects(facts).size_but(|project| {
                project.state == Some(ProjectState::Planned) || facts.is_ahead(project.since)
            })
        },
    )
    .formula(
        "工作项目清单的项数，含未列出的；写明尚在筹备的、在截至日期之后才启动的不计；进行中、已完成、中止的都计，通知要的是探索这种运行方式",
        "projects of the alliance, listed or not, but for those stated to be only planned, or to begin only after the dossier's date; those under way, completed and given up all count, for the notice would have this way of working explored",
    )
    .answers(&["moe-2024-20/2.1.4-1b"]),
    Metric::amount(
        "bridging_platforms",
        Text::new("桥接平台数", "bridging platforms"),
        Text::new("个", "platform"),
        |facts, _| bridging_platforms(facts).size_but(|platform| facts.is_ahead(platform.since)),
    )
    .formula(
        "桥接平台清单的项数，含未列出的；写明在截至日期之后才启用的不计",
        "bridging platforms, listed or not, but for those stated to run only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.4-1c"]),
    Metric::amount(
        "market_entities",
        Text::new("市场化运作实体数", "entities run by the market"),
        Text::new("家", "entity"),
        |facts, _| market_entities(facts).size_but(|entity| facts.is_ahead(entity.since)),
    )
    .formula(
        "市场化运作实体清单的项数，含未列出的；写明在截至日期之后才成立的不计",
        "entities run by the market, listed or not, but for those stated to be set up only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.4-1d"]),
    Metric::share(
        "members_with_duties_share",
        Text::new(
            "责任、权利和义务已成文的成员占比",
            "share of members whose responsibilities, rights and duties are written down",
        ),
        members_with_duties_share,
    )
    .formula(
        "责任、权利和义务文件的适用成员数 ÷ 成员数；写明截至日期尚未生效的文件不计；文件未列全或未写适用成员的，其余成员视为未知",
        "members named by a document of responsibilities, rights and duties ÷ members; a document stated to come into force only after the dossier's date does not count; where not all documents are listed, or one does not say whom it binds, of the other members it is unknown",
    )
    .answers(&["moe-2024-20/2.1.4-1e"]),
    Metric::amount(
        "innovation_centres",
        Text::new("区域技术创新中心数", "regional centres for technological innovation"),
        CENTRE,
        |facts, _| set_up(facts, &innovation_centres(facts)),
    )
    .formula(
        "区域技术创新中心清单的项数，含未列出的；写明在截至日期之后才成立的不计",
        "regional centres for technological innovation, listed or not, but for those stated to be set up only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.4-2b"]),
    Metric::amount(
        "transfer_centres",
        Text::new("转化中心数", "centres for putting results to use"),
        CENTRE,
        |facts, _| set_up(facts, &transfer_centres(facts)),
    )
    .formula(
        "转化中心清单的项数，含未列出的；写明在截至日期之后才成立的不计",
        "centres for putting results to use, listed or not, but for those stated to be set up only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.4-2c"]),
    receipts(
        "technical_service_receipts",
        Text::new("技术服务到款额", "receipts for technical service"),
        |facts, year| received(facts, year, "technical_service", |receipts| receipts.technical_service.as_ref()),
    )
    .formula("当年学校技术服务到款额", "money that schools received for technical service in the year")
    .answers(&["moe-2024-20/1-3b", "moe-2024-20/2.1.4-2d"])
    .proxy(
        "到款额是通知的原话；作为“服务好、支撑好”的一个侧面，是本库的理解，通知没有规定如何衡量",
        "the receipts are the notice's own words; taking them as one side of serving industry well is our reading, the notice does not say how to measure it",
    ),
    receipts(
        "project_incubation_receipts",
        Text::new("项目孵化到款额", "receipts for incubated projects"),
        |facts, year| received(facts, year, "project_incubation", |receipts| receipts.project_incubation.as_ref()),
    )
    .formula("当年学校项目孵化到款额", "money that schools received for incubated projects in the year")
    .answers(&["moe-2024-20/2.1.4-2e"]),
    receipts(
        "patent_conversion_receipts",
        Text::new("专利转化到款额", "receipts for patents put to use"),
        |facts, year| received(facts, year, "patent_conversion", |receipts| receipts.patent_conversion.as_ref()),
    )
    .formula("当年学校专利转化到款额", "money that schools received for patents put to use in the year")
    .answers(&["moe-2024-20/2.1.4-2f"]),
    Metric::amount(
        "training_offers",
        Text::new("培训资源数", "trainings offered"),
        Text::new("项", "training"),
        |facts, _| {
            let offers = facts.development().training_offers();
            Listed::at(facts, "/cooperation/development/training_offers", offers).size()
        },
    )
    .formula("培训资源清单的项数，含未列出的", "trainings that members offer, listed or not")
    .answers(&["moe-2024-20/2.1.4-3a"]),
    Metric::amount(
        "training_needs",
        Text::new("培训需求数", "trainings needed"),
        Text::new("项", "training"),
        |facts, _| {
            let needs = facts.development().training_needs();
            Listed::at(facts, "/cooperation/development/training_needs", needs).size()
        },
    )
    .formula("培训需求清单的项数，含未列出的", "trainings that members need, listed or not")
    .answers(&["moe-2024-20/2.1.4-3a"]),
    trainings("employees_trained", Text::new("企业员工培训人次", "employees trained"), employees_trained)
        .formula(
            "当年岗前培训、岗位培训、继续教育人次之和",
            "person-times of training before a post, in a post, and of continuing education in the year, together",
        )
        .answers(&["moe-2024-20/1-3b"])
        .proxy(
            "作为“服务好、支撑好”的一个侧面，是本库的理解，通知没有规定如何衡量",
            "taken as one side of serving industry well: our reading, the notice does not say how to measure it",
        ),
    trainings(
        "employees_trained_before_post",
        Text::new("岗前培训人次", "employees trained before a post"),
        |facts, year| trained(facts, year, BEFORE_POST),
    )
    .formula(
        "当年学校承接企业员工岗前培训的人次",
        "person-times of employees whom schools trained before they took up a post, in the year",
    )
    .answers(&["moe-2024-20/2.1.4-3b"]),
    trainings(
        "employees_trained_in_post",
        Text::new("岗位培训人次", "employees trained in a post"),
        |facts, year| trained(facts, year, IN_POST),
    )
    .formula(
        "当年学校承接企业员工岗位培训的人次",
        "person-times of employees whom schools trained in their posts, in the year",
    )
    .answers(&["moe-2024-20/2.1.4-3c"]),
    trainings(
        "employees_in_continuing_education",
        Text::new("企业员工继续教育人次", "employees in continuing education"),
        |facts, year| trained(facts, year, CONTINUING),
    )
    .formula(
        "当年学校承接企业员工继续教育的人次",
        "person-times of employees to whom schools gave continuing education, in the year",
    )
    .answers(&["moe-2024-20/2.1.4-3d"]),
    Metric::amount(
        "international_projects",
        Text::new("国际合作项目数", "international projects"),
        PROJECT,
        |facts, _| {
            abroad(facts).size_but(|project| facts.is_ahead(project.since) || has_no_partner_abroad(project))
        },
    )
    .formula(
        "国际合作项目清单的项数，含未列出的；写明没有境外合作方的、在截至日期之后才开始的不计",
        "international projects, listed or not, but for those stated to have no partner abroad, or to begin only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.4-4a"]),
    Metric::amount(
        "enterprises_served_abroad",
        Text::new("“走出去”得到服务的成员企业数", "member enterprises served abroad"),
        Text::new("家", "enterprise"),
        enterprises_served_abroad,
    )
    .formula(
        "国际合作项目所服务的成员企业数，同一企业只计一次；未填报的项目视为未知",
        "member enterprises that an international project serves abroad, each once; of a project that does not say it is unknown",
    )
    .answers(&["moe-2024-20/2.1.4-4e"]),
];

type Compute = fn(&Facts<'_>, Option<Period>) -> Value;

const fn receipts(name: &'static str, label: Text, compute: Compute) -> Metric {
    Metric::amount(name, label, YUAN, compute).in_each(PeriodKind::CalendarYear)
}

const fn trainings(name: &'static str, label: Text, compute: Compute) -> Metric {
    Metric::amount(name, label, PERSON_TIME, compute).in_each(PeriodKind::CalendarYear)
}

fn consultations<'a>(facts: &Facts<'a>) -> Listed<'a, CollectiveConsultation> {
    let listing = facts.development().consultations();
    Listed::at(facts, "/cooperation/development/consultations", listing)
}

fn work_projects<'a>(facts: &Facts<'a>) -> Listed<'a, WorkProject> {
    let listing = facts.development().work_projects();
    Listed::at(facts, "/cooperation/development/work_projects", listing)
}

fn bridging_platforms<'a>(facts: &Facts<'a>) -> Listed<'a, BridgingPlatform> {
    let listing = facts.development().bridging_platforms();
    Listed::at(facts, "/cooperation/development/bridging_platforms", listing)
}

fn market_entities<'a>(facts: &Facts<'a>) -> Listed<'a, MarketEntity> {
    let listing = facts.development().market_entities();
    Listed::at(facts, "/cooperation/development/market_entities", listing)
}

fn innovation_centres<'a>(facts: &Facts<'a>) -> Listed<'a, Centre> {
    let listing = facts.development().innovation_centres();
    Listed::at(facts, "/cooperation/development/innovation_centres", listing)
}

fn transfer_centres<'a>(facts: &Facts<'a>) -> Listed<'a, Centre> {
    let listing = facts.development().transfer_centres();
    Listed::at(facts, "/cooperation/development/transfer_centres", listing)
}

pub(super) fn services<'a>(facts: &Facts<'a>) -> Listed<'a, TechnicalService> {
    let services = facts.development().services();
    Listed::at(facts, "/cooperation/development/services", services)
}

/// How many centres there are, listed or not, but for those that are stated to be set up later.
fn set_up(facts: &Facts<'_>, centres: &Listed<'_, Centre>) -> Value {
    centres.size_but(|centre| facts.is_ahead(centre.since))
}

/// Whether fewer than two are named, each counted once.
fn is_fewer_than_two(bodies: &[Reference<Body>]) -> bool {
    bodies.first().is_none_or(|first| bodies.iter().all(|body| body.id() == first.id()))
}

/// Whether all partners are listed, and each is stated to be at home.
fn has_no_partner_abroad(project: &InternationalProject) -> bool {
    project.partners.as_ref().is_some_and(|partners| {
        let is_at_home = |partner: &PartnerAbroad| partner.country.is_some_and(|country| country.as_str() == "CN");
        partners.is_complete() && partners.items().iter().all(is_at_home)
    })
}

fn members_with_duties_share(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let documents: Listed<'_, Arrangement> =
        Listed::at(facts, "/cooperation/development/duty_documents", facts.development().duty_documents());
    let members = members(facts);
    let (mut bound, mut missing) = (HashSet::default(), Vec::new());
    for document in documents.items().filter(|document| !facts.is_ahead(document.record.on)) {
        match &document.record.parties {
            Some(parties) => bound.extend(parties.iter().map(|party| party.id())),
            None => missing.extend(document.silent("parties")),
        }
    }
    missing.extend(documents.left_out());
    // A member that no document is known to name has no duties in writing only if every document says whom it binds.
    let says_all = missing.is_empty();
    let mut with_duties = count(&members, |member| match bound.contains(&member.record.id) {
        true => Ok(true),
        false if says_all => Ok(false),
        false => Err(std::mem::take(&mut missing)),
    });
    with_duties.used.extend(documents.stated());
    Value::share(with_duties, members.size())
}

fn received(
    facts: &Facts<'_>,
    year: Option<Period>,
    field: &'static str,
    of: fn(&ServiceReceipts) -> Option<&Figure<Money>>,
) -> Value {
    in_series(
        &Fact::at("/cooperation/development/service_receipts"),
        facts.development().service_receipts(),
        field,
        year,
        |receipts| receipts.period,
        of,
    )
}

type Kind = (&'static str, fn(&TrainingDelivered) -> Option<&Figure<Count>>);

const BEFORE_POST: Kind = ("before_post", |trained| trained.before_post.as_ref());
const IN_POST: Kind = ("in_post", |trained| trained.in_post.as_ref());
const CONTINUING: Kind = ("continuing", |trained| trained.continuing.as_ref());

fn trained(facts: &Facts<'_>, year: Option<Period>, (field, of): Kind) -> Value {
    in_series(
        &Fact::at("/cooperation/development/trainings_delivered"),
        facts.development().trainings_delivered(),
        field,
        year,
        |training| training.period,
        of,
    )
}

fn employees_trained(facts: &Facts<'_>, year: Option<Period>) -> Value {
    Value::total([BEFORE_POST, IN_POST, CONTINUING].map(|kind| trained(facts, year, kind)))
}

fn abroad<'a>(facts: &Facts<'a>) -> Listed<'a, InternationalProject> {
    let projects = facts.development().international_projects();
    Listed::at(facts, "/cooperation/development/international_projects", projects)
}

fn enterprises_served_abroad(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let projects = abroad(facts);
    let (mut served, mut missing) = (BTreeSet::new(), Vec::new());
    for project in projects.items() {
        match &project.record.enterprises_served {
            Some(enterprises) => served.extend(enterprises.iter().map(|enterprise| enterprise.id().as_str())),
            None => missing.extend(project.silent("enterprises_served")),
        }
    }
    missing.extend(projects.left_out());
    let known = Interval::point(number(served.len()));
    let all = if missing.is_empty() { known } else { known + Interval::non_negative() };
    Value::of(Extent::Within(all), missing, projects.stated().into_iter().collect())
}

/// Those that the section names as taking part, and those that its records name.
///
/// Members that a document binds, that offer or need training, or that are only served abroad are not counted: that is not yet taking
/// part. Nor is a member that is itself an entity run by the market: those that founded it are.
pub(super) fn roll<'a, 'f>(facts: &'f Facts<'a>) -> Roll<'a, 'f> {
    let mut roll = Roll::new(facts);
    roll.parties(&Listed::at(facts, "/cooperation/development/parties", facts.development().parties()));
    taking_part(&mut roll, &consultations(facts), "parties", |meeting| meeting.parties.as_deref());
    let projects = work_projects(facts);
    for project in projects.items() {
        roll.reads(&project, "lead", project.record.lead.as_ref(), PartyKind::ALL);
    }
    taking_part(&mut roll, &projects, "parties", |project| project.parties.as_deref());
    let platforms = bridging_platforms(facts);
    for platform in platforms.items() {
        roll.reads(&platform, "operator", platform.record.operator.as_ref(), PartyKind::ALL);
    }
    roll.leaves_out(&platforms, PartyKind::ALL);
    taking_part(&mut roll, &market_entities(facts), "founders", |entity| entity.founders.as_deref());
    let other_ways: Listed<'_, OtherWay> =
        Listed::at(facts, "/cooperation/development/other_ways", facts.development().other_ways());
    taking_part(&mut roll, &other_ways, "parties", |way| way.parties.as_deref());
    for centres in [innovation_centres(facts), transfer_centres(facts)] {
        for centre in centres.items() {
            roll.reads(&centre, "operator", centre.record.operator.as_ref(), PartyKind::ALL);
        }
        taking_part(&mut roll, &centres, "parties", |centre| centre.parties.as_deref());
    }
    let services = services(facts);
    for service in services.items() {
        roll.reads(&service, "school", service.record.school.as_ref(), SCHOOL);
        roll.reads(&service, "enterprise", service.record.enterprise.as_ref(), ENTERPRISE);
    }
    roll.leaves_out(&services, SCHOOL);
    roll.leaves_out(&services, ENTERPRISE);
    taking_part(&mut roll, &abroad(facts), "parties", |project| project.parties.as_deref());
    roll
}

/// The members that each record of a listing names in one field, of any kind.
fn taking_part<'a, T: Entity>(
    roll: &mut Roll<'a, '_>,
    listed: &Listed<'a, T>,
    field: &'static str,
    of: impl Fn(&'a T) -> Option<&'a [Reference<Body>]>,
) {
    for item in listed.items() {
        roll.reads_all(&item, field, of(item.record).map(|all| all.iter().map(Reference::id)), PartyKind::ALL);
    }
    roll.leaves_many_out(listed, PartyKind::ALL);
}
