//! Metrics of organisation (组织保障, provisions 4.1; 多部门联动, provision 3.2-2a): responsibility, leading groups, meetings,
//! departments.

use super::build::{Listed, in_force, names_nothing};
use super::element::tagging;
use super::{Facts, Metric, Set};
use crate::dossier::{Arrangement, Department, LeadingGroup, Level, LinkedDepartment, MemberKind, SpecialMeeting};
use crate::language::Text;

const DOCUMENT: Text = Text::new("项", "document");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "linking_mechanisms",
        Text::new("多部门联动机制数", "mechanisms that link departments"),
        DOCUMENT,
        |facts, _| {
            let mechanisms = facts.safeguards().linking_mechanisms();
            in_force(facts, &Listed::at(facts, "/safeguards/linking_mechanisms", mechanisms))
        },
    )
    .formula(
        "多部门联动机制清单的项数，含未列出的；写明截至日期尚未生效的不计",
        "mechanisms that link departments, listed or not, but for those stated to come into force only after the dossier's date",
    )
    .answers(&["moe-2024-20/3.2-2a"]),
    Metric::amount(
        "responsibility_documents",
        Text::new("政府主体责任文件数", "documents by which the government takes on its responsibility"),
        DOCUMENT,
        |facts, _| {
            let documents = facts.safeguards().responsibility_documents();
            let documents: Listed<'_, Arrangement> =
                Listed::at(facts, "/safeguards/responsibility_documents", documents);
            documents.size_but(|document| facts.is_ahead(document.on) || binds_others_alone(facts, document))
        },
    )
    .formula(
        "政府主体责任文件清单的项数，含未列出的；写明截至日期尚未生效的、适用成员中没有政府的不计",
        "documents by which the government takes on its responsibility, listed or not, but for those stated to come into force only after the dossier's date, or to bind members of which none is a government",
    )
    .answers(&["moe-2024-20/4.1-1a"]),
    Metric::amount(
        "special_meetings",
        Text::new("市委市政府专题研究次数", "special-topic meetings of the city's Party committee and government"),
        Text::new("次", "meeting"),
        |facts, _| {
            let meetings = facts.safeguards().special_meetings();
            let meetings: Listed<'_, SpecialMeeting> = Listed::at(facts, "/safeguards/special_meetings", meetings);
            meetings.size_but(|meeting| facts.is_ahead(Some(meeting.on)) || names_nothing(meeting.conveners.as_ref()))
        },
    )
    .formula(
        "市委市政府专题研究清单的项数，含未列出的；写明既非市委也非市政府研究的、日期在截至日期之后的不计",
        "special-topic meetings, listed or not, but for those stated to be neither the Party committee's nor the government's, or dated after the dossier's date",
    )
    .answers(&["moe-2024-20/4.1-1c"]),
];

/// The levels of which the notice asks for a leading group.
const LEVELS: &[(&str, Text)] =
    &[(Level::Provincial.word(), Level::Provincial.label()), (Level::Municipal.word(), Level::Municipal.label())];

/// The sets of this section.
pub(super) const SETS: &[Set] = &[
    Set {
        name: "linked_departments",
        label: Text::new("联动部门", "departments linked"),
        members: Department::WORDS,
        formula: Text::new(
            "联动部门清单各项的职能，一项一个职能；通知列举之外的部门不在此集合，写明在截至日期之后才联动的不计",
            "the field of work of each department that is linked, one each; departments that the notice does not name are outside the set, and those stated to be linked only after the dossier's date do not count",
        ),
        provisions: &["moe-2024-20/3.2-2a"],
        collect: |facts| {
            let departments = facts.safeguards().linked_departments();
            let listed: Listed<'_, LinkedDepartment> = Listed::at(facts, "/safeguards/linked_departments", departments);
            tagging(&listed, Department::WORDS, true, |department| {
                let is_linked = !facts.is_ahead(department.record.since);
                (department.record.field.word().filter(|_| is_linked).into_iter().collect(), None)
            })
        },
    },
    Set {
        name: "leading_group_levels",
        label: Text::new("省市两级教育工作领导小组", "leading groups for education of province and city"),
        members: LEVELS,
        formula: Text::new(
            "已将联合体纳入职责的教育工作领导小组的级别，一项一个级别；写明在截至日期之后才纳入的不计",
            "the level of each leading group for education that has the alliance within its remit, one each, but for those stated to have it only after the dossier's date",
        ),
        provisions: &["moe-2024-20/4.1-1b"],
        collect: |facts| {
            let groups = facts.safeguards().leading_groups();
            let listed: Listed<'_, LeadingGroup> = Listed::at(facts, "/safeguards/leading_groups", groups);
            tagging(&listed, LEVELS, true, |group| {
                let has_it = !facts.is_ahead(group.record.since);
                (has_it.then(|| group.record.level.word()).into_iter().collect(), None)
            })
        },
    },
];

/// Whether a document names whom it binds, and all of them are known members of which none is a government. One that binds no
/// member may bind a government that is none.
fn binds_others_alone(facts: &Facts<'_>, document: &Arrangement) -> bool {
    let is_known_other = |kind: Option<MemberKind>| kind.is_some_and(|kind| kind != MemberKind::Government);
    document.parties.as_ref().is_some_and(|parties| {
        let mut kinds = parties.iter().map(|party| facts.member(party.id().as_str()).map(|member| member.kind));
        !parties.is_empty() && kinds.all(is_known_other)
    })
}
