//! Double-qualified teachers (“双师型”教师; our reading of provision 2.2.4-3b), against the teachers they are counted among.

use super::FIRST;
use crate::dossier::{Arrangement, DoubleQualifiedLevel, DoubleQualifiedTeachers, Entity, Teachers};
use crate::fault::FaultKind;
use crate::language::Text;
use crate::quantity::{Interval, PeriodKind};
use crate::validation::at::At;
use crate::validation::first::First;
use crate::validation::gathering::Record;
use crate::validation::inspection::{Inspection, items, surely_above};
use crate::validation::rule::{COUNTING, FORMAT, JUDGEMENT, rules};
use crate::validation::series::{manner, one};

/// What tells double-qualified teachers and their levels apart, with how sure we are of it.
const RECOGNITION: Text = Text::new(
    "教师厅〔2022〕2号及各省认定标准：按标准认定，分初、中、高三级；据公开资料转引",
    "教师厅〔2022〕2号 and the provinces' standards: they are recognised by a standard, at three levels; as quoted by public sources",
);

/// A standard recognises nobody before it is there.
const DATES_OF_STANDARDS: Text = Text::new(
    "日期的常理：尚未有的标准不能据以认定",
    "plain dates: nobody is recognised by a standard that is not yet there",
);

rules! {
    DOUBLE_ABOVE_SPECIALISED = "CJ2412" Error cites ["2.2.4-3b"] after COUNTING:
        "“双师型”教师{number}人，多于专业课教师{all}人", "{number} teachers are double-qualified, more than the {all} teachers of specialised courses";
        "“双师型”只在专业课教师中统计，专业课教师含实习指导教师；核对两数", "they are counted among teachers of specialised courses, instructors of practice included: check the two";
    LEVELS_ABOVE_ALL = "CJ2413" Error cites ["2.2.4-3b"] after COUNTING:
        "各级别合计{sum}人，多于“双师型”教师{number}人", "the levels add up to {sum}, more than the {number} double-qualified teachers";
        "每人只计入现有的最高级别", "count each under the highest level held";
    LEVELS_BELOW_ALL = "CJ2414" Hint cites ["2.2.4-3b"] after RECOGNITION:
        "三个级别合计{sum}人，少于“双师型”教师{number}人", "the three levels add up to {sum}, fewer than the {number} double-qualified teachers";
        "核对是否有未定级的人员", "check whether some have no level";
    LEVEL_TWICE = "CJ2415" Error cites ["2.2.4-3b"]:
        "{level}“双师型”教师人数写了两次", "double-qualified teachers of one level, “{level}”, are stated twice";
        "只留一个", "keep one of them";
    WITHOUT_STANDARD = "CJ2416" Warning cites ["2.2.4-3b"] after RECOGNITION:
        "“双师型”教师没有写明认定标准", "double-qualified teachers are stated, and not by which standard they were recognised";
        "在recognising_standards中登记标准，并在standard中引用；标准不同的比例不可比较", "add the standard under `recognising_standards` and name it under `standard`; shares under different standards do not compare";
    SCHOOL_TWICE = "CJ2417" Error cites ["2.2.4-3b"]:
        "“{school}”{period}的“双师型”教师列了两次", "the double-qualified teachers of “{school}” stand twice for {period}";
        "每校每学年只列一次", "list each school once for an academic year";
    COUNTED_BY_OTHER_PERIOD = "CJ2418" Warning cites ["2.2.4-3b"] after JUDGEMENT:
        "“双师型”教师按{kind}统计，而学校按学年统计", "the double-qualified teachers are stated by {kind}, and schools count by academic year";
        "改用academic_year，如2023-2024", "state `academic_year`, such as 2023-2024";
    MORE_SENT_THAN_THERE_ARE = "CJ2419" Hint cites ["2.2.4-2b"] after JUDGEMENT:
        "“{school}”派出{sent}人，多于其专业课教师{all}人", "“{school}” sent {sent} teachers, more than its {all} teachers of specialised courses";
        "核对人数；公共课教师也派出的，不必改；写成人次的，改为人数", "check the counts; if other teachers were sent too, nothing need be done; count each teacher once";
    STANDARD_LATER = "CJ2425" Warning cites ["2.2.4-3b"] after DATES_OF_STANDARDS:
        "认定标准“{title}”自{on}起，晚于所统计的{period}", "the standard “{title}” begins on {on}, after the period counted: {period}";
        "改引当时所依的标准", "name the standard that held at that time";
    OTHER_ARRANGEMENT = "CJ2426" Error after FORMAT:
        "“{id}”不在recognising_standards之列，不是“双师型”教师认定标准", "“{id}” is not among `recognising_standards`, and so no standard for double-qualified teachers";
        "把标准登记在recognising_standards之下，再在此引用", "add the standard under `recognising_standards`, and name it here";
}

pub(super) fn inspect(inspection: &mut Inspection<'_>, at: At<'_>, teachers: &Teachers) {
    let listing = teachers.double_qualified.as_ref();
    let all = at.field("double_qualified");
    let all = listing.map_or(all, |listing| all.items_of(listing));
    let mut first = First::default();
    for (index, counted) in items(listing).iter().enumerate() {
        let here = all.item(index);
        counts(inspection, here, counted);
        levels(inspection, here, counted);
        period(inspection, here, counted);
        if counted.double_qualified.is_some() && counted.standard.is_none() {
            inspection.report_lack(here, &WITHOUT_STANDARD.fault());
        }
        standard(inspection, at, here, counted, teachers);
        let Some(school) = counted.school.as_ref().map(|school| school.id().as_str()) else { continue };
        let earlier = first.met((school, counted.period), index);
        if earlier != index {
            let fault = SCHOOL_TWICE.fault().with("school", name(inspection, school).to_owned());
            let fault = fault.with("period", counted.period.label());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
    }
    stints(inspection, at, teachers);
}

fn name<'n, 'a: 'n>(inspection: &Inspection<'a>, school: &'n str) -> &'n str {
    inspection.index.member(school).map_or(school, |member| member.name.as_str())
}

fn period(inspection: &mut Inspection<'_>, at: At<'_>, counted: &DoubleQualifiedTeachers) {
    let kind = counted.period.kind();
    // Teachers are counted when the academic year begins: it need not be over.
    let manner = manner("“双师型”教师", "the double-qualified teachers").at_any_time();
    one(inspection, at.field("period"), counted.period, manner);
    if !matches!(kind, PeriodKind::AcademicYear | PeriodKind::DateRange) {
        let fault = COUNTED_BY_OTHER_PERIOD.fault().with("kind", kind.label());
        inspection.report(at.field("period"), &fault);
    }
}

fn counts(inspection: &mut Inspection<'_>, at: At<'_>, counted: &DoubleQualifiedTeachers) {
    let (Some(number), Some(all)) = (&counted.double_qualified, &counted.specialised_teachers) else { return };
    if surely_above(&number.interval(), &all.interval()) {
        let fault = DOUBLE_ABOVE_SPECIALISED.fault().with("number", number.describe()).with("all", all.describe());
        let what = Text::new("专业课教师数", "the teachers of specialised courses");
        inspection.report_beside(at.field("double_qualified"), &fault, at.field("specialised_teachers"), what);
    }
}

/// The standard is one of those listed as such, and held in the time that is counted.
fn standard(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    here: At<'_>,
    counted: &DoubleQualifiedTeachers,
    teachers: &Teachers,
) {
    let Some(named) = counted.standard.as_ref().map(|standard| standard.id().as_str()) else { return };
    let here = here.field("standard");
    let standards = items(teachers.recognising_standards.as_ref());
    let Some(index) = standards.iter().position(|standard| standard.id.as_str() == named) else {
        // One that is nowhere is said to be a reference that leads nowhere.
        let elsewhere = |record: &Record<'_>| record.kind == Arrangement::KIND && record.id.as_str() == named;
        if inspection.gathered.records.iter().any(elsewhere) {
            inspection.report(here, &OTHER_ARRANGEMENT.fault().with("id", named));
        }
        return;
    };
    let standards_at = at.field("recognising_standards");
    let standards_at = teachers.recognising_standards.as_ref().map_or(standards_at, |all| standards_at.items_of(all));
    let Some((title, Some(on))) = standards.get(index).map(|standard| (standard.title.as_str(), standard.on)) else {
        return;
    };
    if on.first_day() > counted.period.last_day() {
        let fault = STANDARD_LATER.fault().with("title", title).with("on", on.to_string());
        let fault = fault.with("period", counted.period.label());
        inspection.report_beside(here, &fault, standards_at.item(index), Text::new("认定标准", "the standard"));
    }
}

fn levels(inspection: &mut Inspection<'_>, at: At<'_>, counted: &DoubleQualifiedTeachers) {
    let Some(levels) = counted.by_level.as_deref() else { return };
    let all = at.field("by_level");
    let mut first = First::default();
    for (index, one) in levels.iter().enumerate() {
        let earlier = first.met(one.level, index);
        if earlier != index {
            let fault = LEVEL_TWICE.fault().with("level", one.level.label());
            inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
        }
    }
    let Some(number) = &counted.double_qualified else { return };
    let sum: Interval = levels.iter().map(|one| one.teachers.interval()).sum();
    let what = Text::new("“双师型”教师数", "the double-qualified teachers");
    let fault = |kind: &'static FaultKind| kind.fault().with("sum", sum.describe()).with("number", number.describe());
    if surely_above(&sum, &number.interval()) {
        inspection.report_beside(all, &fault(&LEVELS_ABOVE_ALL), at.field("double_qualified"), what);
    } else if first.len() == DoubleQualifiedLevel::ALL.len() && surely_above(&number.interval(), &sum) {
        inspection.report_beside(all, &fault(&LEVELS_BELOW_ALL), at.field("double_qualified"), what);
    }
}

/// Teachers sent to enterprises, against the teachers that the school has in that time.
fn stints(inspection: &mut Inspection<'_>, at: At<'_>, teachers: &Teachers) {
    let listing = teachers.stints.as_ref();
    let all = at.field("stints");
    let all = listing.map_or(all, |stints| all.items_of(stints));
    for (index, stint) in items(listing).iter().enumerate() {
        let (Some(school), Some(sent), Some(period)) = (&stint.school, &stint.teachers, stint.period) else { continue };
        let meanwhile = items(teachers.double_qualified.as_ref()).iter().filter(|counted| {
            counted.school.as_ref() == Some(school)
                && counted.period.first_day() <= period.last_day()
                && period.first_day() <= counted.period.last_day()
        });
        let staffs: Vec<_> = meanwhile.filter_map(|counted| counted.specialised_teachers.as_ref()).collect();
        if let Some(staff) = staffs.first()
            && staffs.iter().all(|staff| surely_above(&sent.interval(), &staff.interval()))
        {
            let school = name(inspection, school.id().as_str()).to_owned();
            let fault = MORE_SENT_THAN_THERE_ARE.fault().with("school", school).with("sent", sent.describe());
            inspection.report(all.item(index).field("teachers"), &fault.with("all", staff.describe()));
        }
    }
}
