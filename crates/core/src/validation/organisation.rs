//! Organisation (组织保障, provisions 4.1; 多部门联动 and guidance, provisions 3.2-2): leading groups, meetings, departments
//! (CJ32xx and CJ41xx).

use super::at::At;
use super::bodies::words_once;
use super::dates::{early, happened, in_force};
use super::first::First;
use super::inspection::{Inspection, each};
use super::rule::rules;
use crate::dossier::{
    Body, Department, LeadGuidance, Level, MemberKind, MemberRole, Reference, Safeguards, SpecialMeeting,
};
use crate::language::Text;
use crate::quantity::AsOf;

rules! {
    DEPARTMENT_TWICE = "CJ3201" Warning cites ["3.2-2a"]:
        "联动部门“{field}”列了两次", "the department linked, “{field}”, is listed twice";
        "只留一次；确为两个部门的，在name中写明各自的名称", "keep one of them; if they are two departments, give the name of each";
    NO_DEPARTMENT = "CJ3202" Error cites ["3.2-2a"]:
        "联动部门“{field}”对应的成员“{name}”类别是{kind}，不是政府部门", "the member given as the department “{field}”, “{name}”, is of the kind “{kind}”, no government body";
        "改为相应的政府部门，或核对该成员的类别", "name the government body, or check the member's kind";
    MECHANISM_OF_NOBODY = "CJ3203" Warning cites ["3.2-2a"]:
        "写有多部门联动机制，而联动部门清单是空的", "there is a mechanism that links departments, and the list of departments is empty";
        "补上联动部门；没有列全的，写含listed或total的对象", "add the departments, or write an object with `listed` or `total`";
    LINKED_BY_NOTHING = "CJ3204" Warning cites ["3.2-2a"]:
        "写有联动部门，而多部门联动机制清单是空的", "departments are linked, and the list of mechanisms is empty";
        "补上机制文件；不知道有没有的，不写linking_mechanisms", "add the document of the mechanism; leave `linking_mechanisms` out if it is unknown";
    OTHER_HAS_A_WORD = "CJ3205" Hint cites ["2.1.4-4b", "2.1.4-4c", "2.1.4-4d", "3.2-2a", "4.2-1i"]:
        "“{name}”写作其他，而词汇里有：{label}", "“{name}” is given as another, and the vocabulary has a word for it: {label}";
        "写\"{word}\"，否则不计入", "write \"{word}\", or it is not counted";
    GUIDED_NO_LEAD = "CJ3206" Hint cites ["3.2-2b"]:
        "受指导的“{name}”不是牵头单位", "“{name}”, which was guided, does not lead";
        "核对该成员的角色；通知说的是指导牵头单位", "check the member's roles; the notice speaks of guidance for those who lead";
    NAMED_AS_MEMBER = "CJ3207" Hint cites ["2.1.4-1d", "3.2-1b", "3.2-2a", "4.2-1a"]:
        "“{name}”与一个成员同名，却没有写对应成员", "“{name}” has the name of a member, and the member is not named";
        "在member中写该成员的编号；确为另一单位的，名称上加以区别", "name the member under `member`; if it is another body, tell the two apart by name";
    BEFORE_FOUNDING = "CJ4101" Hint cites ["3.2-2a", "3.2-2b", "4.1-1b", "4.1-1c"]:
        "{what}（{on}）早于联合体的成立时间{established}", "the {what} ({on}) comes before the alliance was founded ({established})";
        "核对两个日期；属筹建期的，宜说明", "check both dates; if it was in preparation, say so";
    OTHER_LEVEL = "CJ4102" Warning cites ["4.1-1b"]:
        "教育工作领导小组的级别写作{level}，而通知说的是省、市两级", "a leading group for education is of {level} level, and the notice speaks of province and city";
        "联合体所在的市，县级市也在内，写municipal", "write `municipal` for the city that is the seat, a county-level city included";
    GROUP_TWICE = "CJ4103" Warning cites ["4.1-1b"]:
        "{level}教育工作领导小组列了两次", "the leading group for education of {level} level is listed twice";
        "只留一次；确为两地的，在name中写明", "keep one of them; if they are of two places, name each";
    MEETING_TWICE = "CJ4104" Warning cites ["4.1-1c"]:
        "{on}的同一专题研究列了两次", "the special-topic meeting of {on} is listed twice";
        "合为一次，conveners中写明各研究主体", "make them one, and name under `conveners` whose meeting it was";
    NOBODYS_MEETING = "CJ4105" Warning cites ["4.1-1c"]:
        "{on}的专题研究既非市委也非市政府的", "the special-topic meeting of {on} was neither the Party committee's nor the government's";
        "写明研究主体；不知道的不写conveners", "say whose it was; leave `conveners` out if it is unknown";
    NO_GOVERNMENT_BOUND = "CJ4106" Warning cites ["4.1-1a"]:
        "“{title}”的适用成员中没有政府部门，而政府主体责任由政府承担", "no government body is among those bound by “{title}”, and it is the government that takes on its responsibility";
        "补上承担责任的政府成员；不知道的不写parties", "add the government among `parties`; leave it out if it is unknown";
}

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let Some(safeguards) = &inspection.dossier.safeguards else { return };
    let at = At::ROOT.field("safeguards");
    responsibility(inspection, at, safeguards);
    groups(inspection, at, safeguards);
    meetings(inspection, at, safeguards);
    departments(inspection, at, safeguards);
    each(at.field("guidance_given"), safeguards.guidance_given.as_ref(), |here, guidance| {
        guided(inspection, here, guidance);
    });
}

fn responsibility(inspection: &mut Inspection<'_>, at: At<'_>, safeguards: &Safeguards) {
    each(at.field("responsibility_documents"), safeguards.responsibility_documents.as_ref(), |here, document| {
        let Some(parties) = &document.parties else { return };
        let kind = |party: &Reference<Body>| inspection.index.member(party.id().as_str()).map(|member| member.kind);
        let Some(kinds) = parties.iter().map(kind).collect::<Option<Vec<MemberKind>>>() else { return };
        if !kinds.contains(&MemberKind::Government) {
            let fault = NO_GOVERNMENT_BOUND.fault().with("title", document.title.as_str());
            inspection.report(here.field("parties"), &fault);
        }
    });
}

fn groups(inspection: &mut Inspection<'_>, at: At<'_>, safeguards: &Safeguards) {
    let Some(groups) = &safeguards.leading_groups else { return };
    let all = at.field("leading_groups");
    let all = all.items_of(groups);
    let mut first = First::default();
    for (index, group) in groups.items().iter().enumerate() {
        let here = all.item(index);
        if !matches!(group.level, Level::Provincial | Level::Municipal) {
            inspection.report(here.field("level"), &OTHER_LEVEL.fault().with("level", group.level.label()));
        }
        let key = (group.level, group.name.as_deref().map(str::trim));
        let earlier = first.met(key, index);
        if earlier != index {
            let fault = GROUP_TWICE.fault().with("level", group.level.label());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        let what = Text::new("纳入领导小组职责的时间", "taking into the remit of a leading group");
        dated(inspection, here.field("since"), what, group.since);
    }
}

fn meetings(inspection: &mut Inspection<'_>, at: At<'_>, safeguards: &Safeguards) {
    let Some(meetings) = &safeguards.special_meetings else { return };
    let all = at.field("special_meetings");
    let all = all.items_of(meetings);
    let mut first: First<(AsOf, Option<&str>)> = First::default();
    for (index, meeting) in meetings.items().iter().enumerate() {
        let here = all.item(index);
        conveners(inspection, here, meeting);
        dated(inspection, here.field("on"), Text::new("专题研究", "special-topic meeting"), Some(meeting.on));
        // A month may well have several.
        if matches!(meeting.on, AsOf::Day(_)) {
            let key = (meeting.on, meeting.topic.as_deref().map(str::trim));
            let earlier = first.met(key, index);
            if earlier != index {
                let fault = MEETING_TWICE.fault().with("on", meeting.on.to_string());
                inspection.report_beside(here, &fault, all.item(earlier), FIRST);
            }
        }
    }
}

fn conveners(inspection: &mut Inspection<'_>, at: At<'_>, meeting: &SpecialMeeting) {
    let Some(conveners) = &meeting.conveners else { return };
    let here = at.field("conveners");
    if conveners.is_empty() {
        inspection.report(here, &NOBODYS_MEETING.fault().with("on", meeting.on.to_string()));
    }
    words_once(inspection, here, conveners, |convener| convener.label());
}

fn departments(inspection: &mut Inspection<'_>, at: At<'_>, safeguards: &Safeguards) {
    let (mechanisms, departments) = (&safeguards.linking_mechanisms, &safeguards.linked_departments);
    in_force(inspection, at.field("linking_mechanisms"), mechanisms.as_ref());
    each(at.field("linking_mechanisms"), mechanisms.as_ref(), |here, mechanism| {
        early(
            inspection,
            here.field("on"),
            &BEFORE_FOUNDING,
            Text::new("联动机制文件", "document of the mechanism"),
            mechanism.on,
        );
    });
    if let (Some(mechanisms), Some(departments)) = (mechanisms, departments) {
        let is_none = |is_complete: bool, listed: usize| is_complete && listed == 0;
        let (rules, linked) = (mechanisms.items().len(), departments.items().len());
        let other = at.field("linked_departments");
        let what = Text::new("联动部门清单", "the list of departments");
        if rules > 0 && is_none(departments.is_complete(), linked) {
            inspection.report_beside(at.field("linking_mechanisms"), &MECHANISM_OF_NOBODY.fault(), other, what);
        } else if linked > 0 && is_none(mechanisms.is_complete(), rules) {
            inspection.report_beside(at.field("linking_mechanisms"), &LINKED_BY_NOTHING.fault(), other, what);
        }
    }
    let Some(departments) = departments else { return };
    let all = at.field("linked_departments");
    let all = all.items_of(departments);
    let mut first = First::default();
    for (index, department) in departments.items().iter().enumerate() {
        let here = all.item(index);
        if let Department::Other(name) = &department.field {
            known_word(inspection, here.field("field").field("other"), name, Department::WORDS);
        }
        let earlier = first.met((&department.field, department.name.as_deref().map(str::trim)), index);
        if earlier != index {
            let fault = DEPARTMENT_TWICE.fault().with("field", department.field.name());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        if let Some((name, kind)) = no_public_body(inspection, department.member.as_ref()) {
            let fault = NO_DEPARTMENT.fault().with("field", department.field.name()).with("name", name);
            inspection.report(here.field("member"), &fault.with("kind", kind.label()));
        }
        if let Some(name) = &department.name {
            namesake(inspection, here, name, department.member.as_ref());
        }
        let what = Text::new("部门开始联动的时间", "linking of a department");
        dated(inspection, here.field("since"), what, department.since);
    }
}

/// The name and kind of a member that cannot be an organ of Party or government.
pub(super) fn no_public_body(
    inspection: &Inspection<'_>,
    member: Option<&Reference<Body>>,
) -> Option<(String, MemberKind)> {
    let member = inspection.index.member(member?.id().as_str())?;
    // The administration of a park may be the local government's own arm.
    let may_be = matches!(member.kind, MemberKind::Government | MemberKind::Park | MemberKind::Other);
    (!may_be).then(|| (member.name.clone(), member.kind))
}

/// Reports a body that has the name of a member and does not say that it is this member.
pub(super) fn namesake(inspection: &mut Inspection<'_>, at: At<'_>, name: &str, member: Option<&Reference<Body>>) {
    if member.is_none() && inspection.has_member_named(name) {
        inspection.report_lack(at, &NAMED_AS_MEMBER.fault().with("name", name.trim()));
    }
}

/// Whether something given as another is what a word of the vocabulary names.
pub(super) fn known_word(inspection: &mut Inspection<'_>, at: At<'_>, name: &str, words: &[(&'static str, Text)]) {
    let name = name.trim();
    let known = words.iter().find(|(word, label)| [*word, label.zh, label.en].contains(&name));
    if let Some((word, label)) = known {
        let fault = OTHER_HAS_A_WORD.fault().with("name", name).with("label", *label);
        inspection.report(at, &fault.with("word", *word));
    }
}

fn guided(inspection: &mut Inspection<'_>, at: At<'_>, guidance: &LeadGuidance) {
    dated(inspection, at.field("on"), Text::new("对牵头单位的指导", "guidance for the leads"), Some(guidance.on));
    let here = at.field("to");
    for (index, member) in guidance.to.iter().flatten().enumerate() {
        let Some(member) = inspection.index.member(member.id().as_str()) else { continue };
        if member.roles.as_ref().is_some_and(|roles| !roles.contains(&MemberRole::Lead)) {
            let fault = GUIDED_NO_LEAD.fault().with("name", member.name.as_str());
            inspection.report(here.item(index), &fault);
        }
    }
}

/// What happened did so by the dossier's date, and in the alliance's time.
fn dated(inspection: &mut Inspection<'_>, at: At<'_>, what: Text, on: Option<AsOf>) {
    happened(inspection, at, what, on);
    early(inspection, at, &BEFORE_FOUNDING, what, on);
}
