//! Majors (专业, provisions 2.1.3-1b and 2.1.3-1c): level, code and school, enrolment (CJ21xx).

use super::at::At;
use super::bodies::words_once;
use super::first::First;
use super::inspection::{Inspection, items};
use super::rule::{JUDGEMENT, rules};
use crate::code::MajorLevel;
use crate::dossier::{Major, MemberKind, NewQualityDriver, SchoolLevel};
use crate::language::Text;
use crate::quantity::PeriodKind;

/// What a level of schooling is, and how it fits a kind of school.
const LEVELS: Text = Text::new(
    "《职业教育专业目录（2021年）》的层次划分；五年制高职、附设中职班等情形不在此列",
    "the levels of the vocational catalogue of 2021; five-year programmes and attached classes are let pass",
);

rules! {
    CODE_OF_OTHER_LEVEL = "CJ2101" Error after LEVELS:
        "专业代码{code}属{code_level}，而专业写作{level}", "the code {code} is of the level “{code_level}”, and the major is stated as “{level}”";
        "核对代码与层次", "check the code and the level";
    LEVEL_BEYOND_SCHOOL = "CJ2102" Warning after LEVELS:
        "{level}专业由{kind}“{school}”开设", "a major of the level “{level}” is offered by “{school}”, of the kind “{kind}”";
        "核对专业的层次与学校的类别", "check the level of the major and the kind of the school";
    ENROLMENT_BY_OTHER_PERIOD = "CJ2103" Warning cites ["2.1.3-1b"] after JUDGEMENT:
        "在校生按{kind}统计，而学校按学年统计", "the enrolment is stated by {kind}, and schools count by academic year";
        "改用academic_year，如2023-2024", "state `academic_year`, such as 2023-2024";
    MAJOR_TWICE = "CJ2104" Warning cites ["2.1.3-1b"]:
        "同一学校的同一专业“{name}”列了两次", "the same school's major “{name}” is listed twice";
        "合为一个；重复计入会使在校生偏多", "make them one, or its students count twice";
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let artefacts = inspection.dossier.artefacts.as_ref();
    let Some(majors) = artefacts.and_then(|artefacts| artefacts.majors.as_ref()) else { return };
    let at = At::ROOT.field("artefacts");
    let all = at.field("majors");
    let all = all.items_of(majors);
    let mut first: First<(&str, Option<SchoolLevel>, String)> = First::default();
    for (index, major) in items(Some(majors)).iter().enumerate() {
        let here = all.item(index);
        levels(inspection, here, major);
        let drivers = major.new_quality.as_deref().unwrap_or_default();
        words_once(inspection, here.field("new_quality"), drivers, NewQualityDriver::name);
        let enrolment_at = here.field("enrolment");
        for (index, enrolment) in major.enrolment.iter().flatten().enumerate() {
            let kind = enrolment.period.kind();
            if !matches!(kind, PeriodKind::AcademicYear | PeriodKind::DateRange) {
                let fault = ENROLMENT_BY_OTHER_PERIOD.fault().with("kind", kind.label());
                inspection.report(enrolment_at.item(index).field("period"), &fault);
            }
        }
        let Some(school) = &major.school else { continue };
        let same = major.code.as_ref().map_or_else(|| major.name.trim().to_owned(), ToString::to_string);
        let earlier = first.met((school.id().as_str(), major.level, same), index);
        if earlier != index {
            let fault = MAJOR_TWICE.fault().with("name", major.name.as_str());
            inspection.report_beside(
                here,
                &fault,
                all.item(earlier),
                Text::new("第一次在这里", "it stands first here"),
            );
        }
    }
}

fn levels(inspection: &mut Inspection<'_>, at: At<'_>, major: &Major) {
    if let (Some(code), Some(level)) = (&major.code, major.level)
        && level_of(code.level()) != level
    {
        let fault = CODE_OF_OTHER_LEVEL
            .fault()
            .with("code", code.to_string())
            .with("code_level", code.level().label())
            .with("level", level.label());
        inspection.report_beside(
            at.field("code"),
            &fault,
            at.field("level"),
            Text::new("写明的层次", "the level stated"),
        );
    }
    let level = major.level.or_else(|| major.code.as_ref().map(|code| level_of(code.level())));
    let school = major.school.as_ref().and_then(|school| inspection.index.member(school.id().as_str()));
    if let (Some(level), Some(school)) = (level, school)
        && is_beyond(level, school.kind)
    {
        let fault = LEVEL_BEYOND_SCHOOL
            .fault()
            .with("level", level.label())
            .with("kind", school.kind.label())
            .with("school", school.name.as_str());
        inspection.report(at, &fault);
    }
}

const fn level_of(level: MajorLevel) -> SchoolLevel {
    match level {
        MajorLevel::Secondary => SchoolLevel::Secondary,
        MajorLevel::Associate => SchoolLevel::Associate,
        MajorLevel::Bachelor => SchoolLevel::VocationalBachelor,
    }
}

/// Whether a kind of school does not teach at a level, by any arrangement that is known: secondary schools run five-year
/// programmes that end at associate level, and colleges run attached secondary classes.
pub(super) const fn is_beyond(level: SchoolLevel, kind: MemberKind) -> bool {
    matches!(
        (level, kind),
        (SchoolLevel::VocationalBachelor | SchoolLevel::Bachelor, MemberKind::SecondaryVocational)
            | (SchoolLevel::Secondary, MemberKind::University)
    )
}
