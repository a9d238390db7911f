//! Metrics of organisation (组织保障, provisions 4.1; 多部门联动, provision 3.2-2a): responsibility, leading groups, meetings,
//! departments.

use super::build::Listed;
use super::element::tagging;
use super::{Metric, Set};
use crate::dossier::{Department, LeadingGroup, Level, LinkedDepartment};
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
            Listed::at(facts, "/safeguards/linking_mechanisms", mechanisms).size()
        },
    )
    .formula("多部门联动机制清单的项数，含未列出的", "mechanisms that link departments, listed or not")
    .answers(&["moe-2024-20/3.2-2a"]),
    Metric::amount(
        "responsibility_documents",
        Text::new("政府主体责任文件数", "documents by which the government takes on its responsibility"),
        DOCUMENT,
        |facts, _| {
            let documents = facts.safeguards().responsibility_documents();
            Listed::at(facts, "/safeguards/responsibility_documents", documents).size()
        },
    )
    .formula(
        "政府主体责任文件清单的项数，含未列出的",
        "documents by which the government takes on its responsibility, listed or not",
    )
    .answers(&["moe-2024-20/4.1-1a"]),
    Metric::amount(
        "special_meetings",
        Text::new("市委市政府专题研究次数", "special-topic meetings of the city's Party committee and government"),
        Text::new("次", "meeting"),
        |facts, _| {
            let meetings = facts.safeguards().special_meetings();
            Listed::at(facts, "/safeguards/special_meetings", meetings).size()
        },
    )
    .formula("市委市政府专题研究清单的项数，含未列出的", "special-topic meetings, listed or not")
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
            "联动部门清单各项的职能，一项一个职能；通知列举之外的部门不在此集合",
            "the field of work of each department that is linked, one each; departments that the notice does not name are outside the set",
        ),
        provisions: &["moe-2024-20/3.2-2a"],
        collect: |facts| {
            let departments = facts.safeguards().linked_departments();
            let listed: Listed<'_, LinkedDepartment> = Listed::at(facts, "/safeguards/linked_departments", departments);
            tagging(&listed, Department::WORDS, true, |department| {
                (department.record.field.word().into_iter().collect(), None)
            })
        },
    },
    Set {
        name: "leading_group_levels",
        label: Text::new("省市两级教育工作领导小组", "leading groups for education of province and city"),
        members: LEVELS,
        formula: Text::new(
            "已将联合体纳入职责的教育工作领导小组的级别，一项一个级别",
            "the level of each leading group for education that has the alliance within its remit, one each",
        ),
        provisions: &["moe-2024-20/4.1-1b"],
        collect: |facts| {
            let groups = facts.safeguards().leading_groups();
            let listed: Listed<'_, LeadingGroup> = Listed::at(facts, "/safeguards/leading_groups", groups);
            tagging(&listed, LEVELS, true, |group| (vec![group.record.level.word()], None))
        },
    },
];
