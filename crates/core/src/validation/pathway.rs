//! Ways up to a higher level of schooling (升学通道, provisions 2.1.2-3b to 2.1.2-3d): pathways and employees who study (CJ123x).

use super::at::At;
use super::first::First;
use super::inspection::{Inspection, surely_above};
use super::majors::is_beyond;
use super::rule::{COUNTING, FORMAT, JUDGEMENT, rules};
use super::series::{manner, series};
use crate::dossier::{Cultivation, Pathway, PathwayStage};
use crate::language::Text;
use crate::quantity::{Interval, Period, PeriodKind, Rational};

/// What a level of schooling is, and how it fits a kind of school.
const LEVELS: Text = Text::new(
    "办学层次的划分；五年制高职、附设中职班等情形不在此列",
    "the levels of schooling; five-year programmes and attached classes are let pass",
);

rules! {
    DOES_NOT_RISE = "CJ1231" Error cites ["2.1.2-3b"]:
        "升学通道“{name}”由{before}到{after}，没有升入更高层次", "the pathway “{name}” leads from “{before}” to “{after}”, and so does not rise";
        "核对各阶段的层次和次序", "check the levels of its stages and their order";
    ONE_STAGE = "CJ1232" Warning cites ["2.1.2-3b"]:
        "升学通道“{name}”只有{number}个阶段", "the pathway “{name}” has {number} stages";
        "写明前后各阶段；不知道的不写stages", "state the stages before and after; leave `stages` out if they are unknown";
    LEVEL_BEYOND_SCHOOL = "CJ1233" Warning after LEVELS:
        "{level}阶段由{kind}“{school}”承担", "a stage of the level “{level}” is at “{school}”, of the kind “{kind}”";
        "核对阶段的层次与学校的类别", "check the level of the stage and the kind of the school";
    MAJOR_OF_OTHER_SCHOOL = "CJ1234" Warning after FORMAT:
        "专业“{major}”不是该阶段学校的专业", "the major “{major}” is not the school's at this stage";
        "同名专业在各校各有一条；改为该校的那一条", "each school has a record of its own for a major: name that school's";
    MAJOR_OF_OTHER_LEVEL = "CJ1235" Warning after FORMAT:
        "阶段是{level}，而专业“{major}”是{major_level}", "the stage is of the level “{level}”, and the major “{major}” of “{major_level}”";
        "核对阶段的层次与专业", "check the level of the stage and the major";
    MOVED_UP_ABOVE_STUDENTS = "CJ1236" Error cites ["2.1.2-3c"] after COUNTING:
        "升入更高层次{number}人，多于通道学生{students}人", "{number} moved up, more than the {students} students on the pathway";
        "核对两数是否写反；当年升学的也计入当年通道学生", "check whether the two are exchanged; those who move up in a year are on the pathway in that year";
    YEARS_UNLIKELY = "CJ1237" Warning after JUDGEMENT:
        "一个阶段的学习年限写作{years}年", "a stage is stated to take {years} years";
        "核对年限；以年为单位，如3或\"1.5\"", "check it; it is in years, such as 3 or \"1.5\"";
    PATHWAY_TWICE = "CJ1238" Warning cites ["2.1.2-3b"]:
        "升学通道“{name}”与前面的一条各阶段完全相同", "the pathway “{name}” has the very stages of an earlier one";
        "合为一条，否则学生重复计算", "make them one, or its students count twice";
    NOT_BY_ACADEMIC_YEAR = "CJ1239" Warning cites ["2.1.2-3c", "2.1.2-3d"] after JUDGEMENT:
        "{what}按{kind}统计，而学校按学年统计", "{what} are stated by {kind}, and schools count by academic year";
        "改用academic_year，如2024-2025", "state `academic_year`, such as 2024-2025";
}

/// No stage takes longer.
const MOST_YEARS: i64 = 8;

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let cooperation = inspection.dossier.cooperation.as_ref();
    let Some(cultivation) = cooperation.and_then(|cooperation| cooperation.cultivation.as_ref()) else { return };
    let at = At::ROOT.field("cooperation");
    let at = at.field("cultivation");
    pathways(inspection, at, cultivation);
    let all = at.field("employees_enrolled");
    let label = manner("职工学历提升", "the employees enrolled").at_any_time().never_by_class();
    series(inspection, all, cultivation.employees_enrolled.as_deref(), |item| item.period, label);
    for (index, enrolled) in cultivation.employees_enrolled.iter().flatten().enumerate() {
        let what = Text::new("在读职工", "the employees enrolled");
        by_academic_year(inspection, all.item(index).field("period"), enrolled.period, what);
    }
}

fn pathways(inspection: &mut Inspection<'_>, at: At<'_>, cultivation: &Cultivation) {
    let Some(pathways) = &cultivation.pathways else { return };
    let all = at.field("pathways");
    let all = all.items_of(pathways);
    let mut first = First::default();
    for (index, pathway) in pathways.items().iter().enumerate() {
        let here = all.item(index);
        if let Some(stages) = &pathway.stages {
            rises(inspection, here, pathway, stages);
            let stages_at = here.field("stages");
            for (index, stage) in stages.iter().enumerate() {
                self::stage(inspection, stages_at.item(index), stage);
            }
            let same: Option<Vec<_>> = stages
                .iter()
                .map(|stage| Some((stage.level, stage.school.as_ref()?.id(), stage.major.as_ref()?.id())))
                .collect();
            if let Some(same) = same.filter(|stages| !stages.is_empty()) {
                let earlier = first.met(same, index);
                if earlier != index {
                    let fault = PATHWAY_TWICE.fault().with("name", pathway.name.as_str());
                    let what = Text::new("第一次在这里", "it stands first here");
                    inspection.report_beside(here, &fault, all.item(earlier), what);
                }
            }
        }
        students(inspection, here.field("students"), pathway);
    }
}

fn rises(inspection: &mut Inspection<'_>, at: At<'_>, pathway: &Pathway, stages: &[PathwayStage]) {
    let stages_at = at.field("stages");
    if stages.len() < 2 {
        let fault = ONE_STAGE.fault().with("name", pathway.name.as_str());
        inspection.report(stages_at, &fault.with("number", stages.len().to_string()));
    }
    for (index, (before, after)) in stages.iter().zip(stages.iter().skip(1)).enumerate() {
        if !before.level.is_below(after.level) {
            let fault = DOES_NOT_RISE.fault().with("name", pathway.name.as_str());
            let fault = fault.with("before", before.level.label()).with("after", after.level.label());
            let what = Text::new("前一阶段", "the stage before");
            let here = stages_at.item(index.saturating_add(1));
            inspection.report_beside(here.field("level"), &fault, stages_at.item(index).field("level"), what);
        }
    }
}

fn stage(inspection: &mut Inspection<'_>, at: At<'_>, stage: &PathwayStage) {
    let school = stage.school.as_ref().and_then(|school| inspection.index.member(school.id().as_str()));
    if let Some(school) = school.filter(|school| is_beyond(stage.level, school.kind)) {
        let fault = LEVEL_BEYOND_SCHOOL.fault().with("level", stage.level.label());
        let fault = fault.with("kind", school.kind.label()).with("school", school.name.as_str());
        inspection.report(at.field("school"), &fault);
    }
    if let Some(major) = stage.major.as_ref().and_then(|major| inspection.index.major(major.id().as_str())) {
        let here = at.field("major");
        if let (Some(school), Some(offering)) = (&stage.school, &major.school)
            && school != offering
        {
            inspection.report(here, &MAJOR_OF_OTHER_SCHOOL.fault().with("major", major.name.as_str()));
        }
        if let Some(level) = major.level.filter(|level| *level != stage.level) {
            let fault = MAJOR_OF_OTHER_LEVEL.fault().with("level", stage.level.label());
            let fault = fault.with("major", major.name.as_str()).with("major_level", level.label());
            inspection.report(here, &fault);
        }
    }
    if let Some(years) = &stage.years {
        let (value, nothing) = (years.interval(), Interval::more_than(Rational::zero()));
        let most = Interval::point(Rational::from(MOST_YEARS));
        if value.intersect(&nothing).is_none() || surely_above(&value, &most) {
            inspection.report(at.field("years"), &YEARS_UNLIKELY.fault().with("years", years.describe()));
        }
    }
}

fn students(inspection: &mut Inspection<'_>, at: At<'_>, pathway: &Pathway) {
    let label = manner("通道学生", "the students on the pathway").at_any_time().never_by_class();
    series(inspection, at, pathway.students.as_deref(), |item| item.period, label);
    for (index, students) in pathway.students.iter().flatten().enumerate() {
        let here = at.item(index);
        by_academic_year(
            inspection,
            here.field("period"),
            students.period,
            Text::new("通道学生", "the students on the pathway"),
        );
        if let (Some(moved_up), Some(all)) = (&students.moved_up, &students.students)
            && surely_above(&moved_up.interval(), &all.interval())
        {
            let fault = MOVED_UP_ABOVE_STUDENTS.fault().with("number", moved_up.describe());
            let what = Text::new("通道学生数", "the students");
            let fault = fault.with("students", all.describe());
            inspection.report_beside(here.field("moved_up"), &fault, here.field("students"), what);
        }
    }
}

fn by_academic_year(inspection: &mut Inspection<'_>, at: At<'_>, period: Period, what: Text) {
    // A class is told of by the rule on series.
    if period.kind() == PeriodKind::CalendarYear {
        let fault = NOT_BY_ACADEMIC_YEAR.fault().with("what", what).with("kind", period.kind().label());
        inspection.report(at, &fault);
    }
}
