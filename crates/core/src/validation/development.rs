//! Cooperation on development (合作发展, provisions 2.1.4): ways of working, duties in writing, money received, training,
//! cooperation abroad (CJ14xx).

use std::collections::BTreeSet;

use super::at::At;
use super::bodies::{is_coded, words_once};
use super::dates::{early, happened, in_force, is_after, own};
use super::first::First;
use super::inspection::{Inspection, each, is_small_sum, is_something, items, surely_above};
use super::organisation::{known_word, namesake};
use super::rule::rules;
use crate::dossier::{
    Body, Development, InternationalProject, InternationalPurpose, LegalPersonKind, Listing, MarketEntity, Member,
    MemberKind, ProjectState, Reference, TrainingNeed, TrainingOffer, WorkProject,
};
use crate::language::{Text, Words};
use crate::lookup::HashMap;
use crate::quantity::{AsOf, Interval, PeriodKind, Rational};

/// Which departments register which legal persons.
const REGISTERS: Text = Text::new(
    "GB 32100-2015的登记管理部门与《民法典》的法人分类；两者并非处处一一对应，故只作提示",
    "the registering departments of GB 32100-2015 and the Civil Code's kinds of legal person; they do not match everywhere, so this is a hint",
);

rules! {
    SMALL_SUM = "CJ1401" Hint cites ["2.1.4-2d", "2.1.4-2e", "2.1.4-2f"]:
        "一个时期的{what}只有{amount}元", "the {what} of a whole period are {amount} yuan";
        "核对单位：此处以元为单位，1200万元写作12000000", "check the unit: sums are in yuan, and 12 million is written 12000000";
    MEMBERS_UNBOUND = "CJ1402" Warning cites ["2.1.4-1e"]:
        "责任、权利和义务文件已列全，其中没有{number}个成员的：{members}", "all documents of responsibilities, rights and duties are listed, and they name nothing of {number} members: {members}";
        "在parties中补上这些成员；另有文件写明的，补上文件", "add them to `parties`; if another document names theirs, add it";
    CONSULTED_ALONE = "CJ1403" Warning cites ["2.1.4-1a"]:
        "参加集体会商的只有“{name}”一个成员", "“{name}” alone took part in a collective consultation";
        "补上其他参加的成员；不知道的不写parties", "add the others who took part; leave `parties` out if they are unknown";
    LISTED_TWICE = "CJ1404" Warning cites ["2.1.4-1b", "2.1.4-1c", "2.1.4-1d", "2.1.4-2b", "2.1.4-2c", "2.1.4-4a"]:
        "{what}“{name}”列了两次", "the {what} “{name}” is listed twice";
        "只留一次；确为两个的，名称上加以区别", "keep one of them; if they are two, tell them apart by name";
    BEFORE_FOUNDING = "CJ1405" Hint cites ["2.1.4-1a", "2.1.4-1b", "2.1.4-1c", "2.1.4-1d", "2.1.4-2b", "2.1.4-2c", "2.1.4-4a"]:
        "{what}始于{on}，早于联合体的成立时间{established}", "the {what} dates from {on}, before the alliance was founded ({established})";
        "核对是否出自联合体；成立之前已有的，宜说明", "check whether it came of the alliance; if it was there before, say so";
    PLANNED_THOUGH_BEGUN = "CJ1406" Warning cites ["2.1.4-1b"]:
        "项目“{name}”写作“筹备”，而启动时间{since}已过", "the project “{name}” is stated as planned, and its start, {since}, has passed";
        "核对进展状态与启动时间", "check the state and the start";
    OTHER_REGISTER = "CJ1407" Hint after REGISTERS:
        "“{name}”写作{kind}，而其信用代码{code}由“{department}”部门登记", "“{name}” is stated as a {kind}, and its credit code {code} was given by the department of {department}";
        "核对法人类别与代码", "check the kind of legal person and the code";
    PARTNER_AT_HOME = "CJ1410" Warning cites ["2.1.4-4a"]:
        "境外合作方“{name}”的国家或地区写作中国", "the partner abroad “{name}” is placed in China";
        "写合作方所在的国家或地区；境内单位不是境外合作方", "give the country or region where it is; a body at home is no partner abroad";
    ONE_SIDE_ONLY = "CJ1411" Hint cites ["2.1.4-4a"]:
        "国际合作项目“{name}”的参与成员中没有{side}，而通知说的是校企协同", "no {side} takes part in the international project “{name}”, and the notice speaks of schools and enterprises together";
        "补上参与的成员；没有的不必补", "add who takes part, if there is one";
    MET_BY_OTHER_KIND = "CJ1412" Warning cites ["2.1.4-3a"]:
        "培训需求“{need}”属{kind}，而对应的培训资源“{offer}”不含这一类", "the training needed, “{need}”, is {kind}, and “{offer}”, which is to meet it, is of other kinds";
        "核对两处的培训类别", "check the kinds of both";
    NEED_ABOVE_CAPACITY = "CJ1413" Hint cites ["2.1.4-3a"]:
        "培训需求“{need}”一年{number}人次，超过对应培训资源的年培训能力{capacity}人次", "the training needed, “{need}”, is for {number} person-times in a year, above the {capacity} that the offers named can train";
        "核对人次；不足的，补上其他培训资源", "check the numbers, or name further offers";
    NO_SCHOOL = "CJ1414" Warning cites ["2.1.4-2d", "2.1.4-2e", "2.1.4-2f", "2.1.4-3b", "2.1.4-3c", "2.1.4-3d"]:
        "成员已列全，其中没有院校，却写有学校的{what}", "all members are listed, none of them a school, and {what} by schools are stated";
        "补上院校成员，或核对数据出自何处", "add the schools, or check whose figures they are";
}

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let cooperation = inspection.dossier.cooperation.as_ref();
    let Some(development) = cooperation.and_then(|cooperation| cooperation.development.as_ref()) else { return };
    let at = At::ROOT.field("cooperation");
    let at = at.field("development");
    ways(inspection, at, development);
    duties(inspection, at, development);
    centres(inspection, at, development);
    receipts(inspection, at, development);
    training(inspection, at, development);
    abroad(inspection, at, development);
}

fn ways(inspection: &mut Inspection<'_>, at: At<'_>, development: &Development) {
    each(at.field("consultations"), development.consultations.as_ref(), |here, consultation| {
        dated(inspection, here.field("on"), Text::new("集体会商", "collective consultation"), Some(consultation.on));
        let parties: BTreeSet<&str> = consultation.parties.iter().flatten().map(|party| party.id().as_str()).collect();
        if let (Some(alone), 1) = (parties.first(), parties.len()) {
            let name = inspection.index.member(alone).map_or(*alone, |member| member.name.as_str());
            inspection.report(here.field("parties"), &CONSULTED_ALONE.fault().with("name", name));
        }
    });
    let what = Text::new("工作项目", "project");
    names_once(inspection, at.field("work_projects"), development.work_projects.as_ref(), what, |one| &one.name);
    each(at.field("work_projects"), development.work_projects.as_ref(), |here, project| {
        start(inspection, here, project);
    });
    let what = Text::new("桥接平台", "bridging platform");
    let platforms = development.bridging_platforms.as_ref();
    names_once(inspection, at.field("bridging_platforms"), platforms, what, |one| &one.name);
    each(at.field("bridging_platforms"), platforms, |here, platform| {
        dated(inspection, here.field("since"), what, platform.since);
    });
    let what = Text::new("市场化运作实体", "entity run by the market");
    let entities = development.market_entities.as_ref();
    names_once(inspection, at.field("market_entities"), entities, what, |one| &one.name);
    each(at.field("market_entities"), entities, |here, entity| {
        dated(inspection, here.field("since"), what, entity.since);
        let (name, member) = (entity.name.as_str(), entity.member.as_ref());
        if !is_coded(inspection, here, name, entity.credit_code, member) {
            namesake(inspection, here, name, member);
        }
        legal_person(inspection, here, entity);
    });
    each(at.field("other_ways"), development.other_ways.as_ref(), |here, way| {
        dated(inspection, here.field("since"), Text::new("其他运行方式", "other way of working"), way.since);
    });
}

fn start(inspection: &mut Inspection<'_>, at: At<'_>, project: &WorkProject) {
    let here = at.field("since");
    match project.state {
        Some(ProjectState::Planned) => {
            let as_of = inspection.as_of();
            if let Some(since) = project.since.filter(|since| is_after(as_of, *since)) {
                let fault = PLANNED_THOUGH_BEGUN.fault().with("name", project.name.as_str());
                let what = Text::new("启动时间", "the start");
                inspection.report_beside(at.field("state"), &fault.with("since", since.to_string()), here, what);
            }
        }
        // Of a project whose state is not stated, the start may lie ahead.
        None => {}
        Some(ProjectState::UnderWay | ProjectState::Completed | ProjectState::Stopped) => {
            happened(inspection, here, Text::new("项目启动时间", "the start of the project"), project.since);
        }
    }
    early(inspection, here, &BEFORE_FOUNDING, Text::new("工作项目", "project"), project.since);
}

/// What happened did so by the dossier's date, and in the alliance's time.
fn dated(inspection: &mut Inspection<'_>, at: At<'_>, what: Text, on: Option<AsOf>) {
    happened(inspection, at, what, on);
    early(inspection, at, &BEFORE_FOUNDING, what, on);
}

fn names_once<T>(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    listing: Option<&Listing<T>>,
    what: Text,
    name: impl Fn(&T) -> &String,
) {
    let Some(listing) = listing else { return };
    let all = at.items_of(listing);
    let mut first = First::default();
    for (index, item) in listing.items().iter().enumerate() {
        let name = name(item).trim();
        let earlier = first.met(name, index);
        if earlier != index {
            let fault = LISTED_TWICE.fault().with("what", what).with("name", name);
            inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
        }
    }
}

fn legal_person(inspection: &mut Inspection<'_>, at: At<'_>, entity: &MarketEntity) {
    let Some(code) = &entity.credit_code else { return };
    let odd = match (entity.legal_person, code.department()) {
        // Companies register with industry and commerce; institutions and social bodies do not.
        (Some(LegalPersonKind::ForProfit), '1' | '5') => true,
        (Some(LegalPersonKind::NonProfit), '9') => true,
        _ => false,
    };
    if let (true, Some(kind), Some(department)) = (odd, entity.legal_person, code.department_label()) {
        let fault = OTHER_REGISTER.fault().with("name", entity.name.as_str()).with("kind", kind.label());
        let fault = fault.with("code", code.as_str()).with("department", department);
        inspection.report(at.field("credit_code"), &fault);
    }
}

/// Of which members nothing is written down, where all documents and all whom they bind are listed.
fn duties(inspection: &mut Inspection<'_>, at: At<'_>, development: &Development) {
    /// So many members are named; the others are counted.
    const NAMED: usize = 5;
    in_force(inspection, at.field("duty_documents"), development.duty_documents.as_ref());
    each(at.field("duty_documents"), development.duty_documents.as_ref(), |here, document| {
        let what = Text::new("责任、权利和义务文件", "document of responsibilities, rights and duties");
        own(inspection, here.field("on"), what, document.on);
    });
    let Some(documents) = development.duty_documents.as_ref().filter(|documents| documents.is_complete()) else {
        return;
    };
    let mut bound: BTreeSet<&str> = BTreeSet::new();
    for document in documents.items() {
        let Some(parties) = &document.parties else { return };
        bound.extend(parties.iter().map(|party| party.id().as_str()));
    }
    let members = items(inspection.dossier.alliance.members.as_ref());
    let unbound: Vec<&Member> = members.iter().filter(|member| !bound.contains(member.id.as_str())).collect();
    // That there is no document at all is a shortfall, and no contradiction.
    if unbound.is_empty() || documents.items().is_empty() {
        return;
    }
    let names = unbound.iter().take(NAMED).map(|member| member.name.as_str().into()).collect();
    let fault = MEMBERS_UNBOUND.fault().with("number", unbound.len().to_string()).with("members", Words::List(names));
    inspection.report(at.field("duty_documents"), &fault);
}

fn centres(inspection: &mut Inspection<'_>, at: At<'_>, development: &Development) {
    let kinds = [
        (
            "innovation_centres",
            Text::new("区域技术创新中心", "centre for technological innovation"),
            &development.innovation_centres,
        ),
        ("transfer_centres", Text::new("转化中心", "centre for putting results to use"), &development.transfer_centres),
    ];
    for (field, what, centres) in kinds {
        names_once(inspection, at.field(field), centres.as_ref(), what, |centre| &centre.name);
        each(at.field(field), centres.as_ref(), |here, centre| {
            dated(inspection, here.field("since"), what, centre.since);
        });
    }
}

fn receipts(inspection: &mut Inspection<'_>, at: At<'_>, development: &Development) {
    let all = at.field("service_receipts");
    let no_school = has_no_school(inspection);
    for (index, receipts) in development.service_receipts.iter().flatten().enumerate() {
        let here = all.item(index);
        let headings = [
            (
                "technical_service",
                Text::new("技术服务到款额", "receipts for technical service"),
                &receipts.technical_service,
            ),
            (
                "project_incubation",
                Text::new("项目孵化到款额", "receipts for incubated projects"),
                &receipts.project_incubation,
            ),
            (
                "patent_conversion",
                Text::new("专利转化到款额", "receipts for patents put to use"),
                &receipts.patent_conversion,
            ),
        ];
        for (field, what, amount) in headings {
            let Some(amount) = amount else { continue };
            if is_small_sum(amount) {
                let fault = SMALL_SUM.fault().with("what", what).with("amount", amount.describe());
                inspection.report(here.field(field), &fault);
            }
            if no_school && is_something(&amount.interval()) {
                inspection.report(here.field(field), &NO_SCHOOL.fault().with("what", what));
            }
        }
    }
}

/// Whether all members are listed and none of them is a school.
fn has_no_school(inspection: &Inspection<'_>) -> bool {
    let members = inspection.dossier.alliance.members.as_ref();
    members
        .is_some_and(|members| members.is_complete() && !members.items().iter().any(|member| member.kind.is_school()))
}

fn training(inspection: &mut Inspection<'_>, at: At<'_>, development: &Development) {
    each(at.field("training_offers"), development.training_offers.as_ref(), |here, offer| {
        words_once(inspection, here.field("kinds"), offer.kinds.as_deref().unwrap_or_default(), |kind| kind.label());
    });
    let offers: HashMap<&str, &TrainingOffer> =
        items(development.training_offers.as_ref()).iter().map(|offer| (offer.id.as_str(), offer)).collect();
    each(at.field("training_needs"), development.training_needs.as_ref(), |here, need| {
        met(inspection, here, need, &offers);
    });
    if !has_no_school(inspection) {
        return;
    }
    let all = at.field("trainings_delivered");
    for (index, trained) in development.trainings_delivered.iter().flatten().enumerate() {
        let counts = [
            ("before_post", Text::new("岗前培训", "persons trained before a post"), &trained.before_post),
            ("in_post", Text::new("岗位培训", "persons trained in a post"), &trained.in_post),
            ("continuing", Text::new("继续教育", "persons in continuing education"), &trained.continuing),
        ];
        for (field, what, count) in counts {
            if count.as_ref().is_some_and(|count| is_something(&count.interval())) {
                inspection.report(all.item(index).field(field), &NO_SCHOOL.fault().with("what", what));
            }
        }
    }
}

fn met(inspection: &mut Inspection<'_>, at: At<'_>, need: &TrainingNeed, offers: &HashMap<&str, &TrainingOffer>) {
    let Some(met_by) = &need.met_by else { return };
    let here = at.field("met_by");
    let mut capacity = Some(Interval::point(Rational::zero()));
    for (index, reference) in met_by.iter().enumerate() {
        let Some(offer) = offers.get(reference.id().as_str()) else { return };
        capacity = capacity.zip(offer.yearly_capacity.as_ref()).map(|(sum, one)| sum + one.interval());
        if let (Some(kind), Some(kinds)) = (need.kind, &offer.kinds)
            && !kinds.contains(&kind)
        {
            let fault = MET_BY_OTHER_KIND.fault().with("need", need.name.as_str()).with("kind", kind.label());
            inspection.report(here.item(index), &fault.with("offer", offer.name.as_str()));
        }
    }
    let is_of_a_year = |kind: PeriodKind| matches!(kind, PeriodKind::CalendarYear | PeriodKind::AcademicYear);
    if met_by.is_empty() || !need.period.is_some_and(|period| is_of_a_year(period.kind())) {
        return;
    }
    if let (Some(number), Some(capacity)) = (&need.person_times, capacity)
        && surely_above(&number.interval(), &capacity)
    {
        let fault = NEED_ABOVE_CAPACITY.fault().with("need", need.name.as_str()).with("number", number.describe());
        inspection.report(at.field("person_times"), &fault.with("capacity", capacity.describe()));
    }
}

fn abroad(inspection: &mut Inspection<'_>, at: At<'_>, development: &Development) {
    let projects = development.international_projects.as_ref();
    let what = Text::new("国际合作项目", "international project");
    names_once(inspection, at.field("international_projects"), projects, what, |project| &project.name);
    each(at.field("international_projects"), projects, |here, project| {
        dated(inspection, here.field("since"), what, project.since);
        each(here.field("partners"), project.partners.as_ref(), |here, partner| {
            if partner.country.is_some_and(|country| country.as_str() == "CN") {
                let fault = PARTNER_AT_HOME.fault().with("name", partner.name.as_str());
                inspection.report(here.field("country"), &fault);
            }
        });
        let purposes = here.field("purposes");
        words_once(inspection, purposes, project.purposes.as_deref().unwrap_or_default(), InternationalPurpose::name);
        for (index, purpose) in project.purposes.iter().flatten().enumerate() {
            if let InternationalPurpose::Other(name) = purpose {
                known_word(inspection, purposes.item(index).field("other"), name, InternationalPurpose::WORDS);
            }
        }
        both_sides(inspection, here, project);
    });
}

fn both_sides(inspection: &mut Inspection<'_>, at: At<'_>, project: &InternationalProject) {
    let Some(parties) = &project.parties else { return };
    let kind = |party: &Reference<Body>| inspection.index.member(party.id().as_str()).map(|member| member.kind);
    let Some(kinds) = parties.iter().map(kind).collect::<Option<Vec<MemberKind>>>() else { return };
    let has_school = kinds.iter().any(|kind| kind.is_school());
    let sides = [
        (Text::new("院校", "school"), has_school),
        (Text::new("企业", "enterprise"), kinds.contains(&MemberKind::Enterprise)),
    ];
    for (side, is_there) in sides {
        if !is_there {
            let fault = ONE_SIDE_ONLY.fault().with("name", project.name.as_str()).with("side", side);
            inspection.report(at.field("parties"), &fault);
        }
    }
}
