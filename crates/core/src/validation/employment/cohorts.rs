//! Cohorts by themselves and beside one another: class, census, school and major; and that nobody is counted twice.

use crate::dossier::{GraduateCohort, SchoolLevel};
use crate::language::Text;
use crate::lookup::HashSet;
use crate::quantity::{Day, Period, PeriodKind};
use crate::validation::at::At;
use crate::validation::enrolled::{ENROLMENT, enrolled};
use crate::validation::first::First;
use crate::validation::inspection::{Inspection, surely_above};
use crate::validation::majors::is_beyond;
use crate::validation::rule::{DATES, FORMAT, rules};

/// What a level of schooling is, and how it fits a kind of school.
const LEVELS: Text = Text::new(
    "办学层次的划分；五年制高职、附设中职班等情形不在此列",
    "the levels of schooling; five-year programmes and attached classes are let pass",
);

rules! {
    NOT_A_CLASS = "CJ1301" Error cites ["2.1.3-2c"]:
        "毕业生按{kind}统计，而毕业去向按届统计", "the graduates are stated by {kind}, and destinations are counted by graduating class";
        "按届写明时期，如2024届写作{\"class\": 2024}", "state the class as the period, such as {\"class\": 2024}";
    CENSUS_BEFORE_GRADUATION = "CJ1317" Warning after DATES:
        "统计时点{census}早于{class}毕业", "destinations were counted on {census}, before the {class} graduated";
        "毕业一般在六七月；核对时点与届别", "classes graduate in June or July: check the date and the class";
    COHORT_TWICE = "CJ1318" Error after FORMAT:
        "{class}{level}同一学校、同一专业的毕业生出现两次", "graduates of one level, school and major of the {class} stand twice ({level})";
        "合为一条：每名毕业生只计一次", "make them one: each graduate counts once";
    TOTAL_BESIDE_PARTS = "CJ1319" Warning after FORMAT:
        "{class}{level}既有合计，又有其中的分校或分专业数据，会重复计算", "the {class} ({level}) is stated as a whole and again by school or major, and would count twice";
        "只留合计或只留分项；合计可写在分项清单的total之外的说明中", "keep the whole or the parts, not both";
    LEVEL_BEYOND_SCHOOL = "CJ1320" Warning after LEVELS:
        "{level}毕业生出自{kind}“{school}”", "graduates of the level “{level}” come from “{school}”, of the kind “{kind}”";
        "核对办学层次与学校类别", "check the level and the kind of the school";
    MAJOR_OF_OTHER_SCHOOL = "CJ1321" Warning after FORMAT:
        "专业“{major}”属于另一学校", "the major “{major}” is another school's";
        "同名专业在各校各有一条；改为本校的那一条", "each school has a record of its own for a major: name this school's";
    MAJOR_OF_OTHER_LEVEL = "CJ1322" Warning after FORMAT:
        "毕业生是{level}，而专业“{major}”是{major_level}", "the graduates are of the level “{level}”, and the major “{major}” of “{major_level}”";
        "核对办学层次与专业", "check the level and the major";
    MORE_THAN_ENROLLED = "CJ1323" Warning cites ["2.1.3-2c"] after ENROLMENT:
        "专业“{major}”{class}毕业生{graduates}人，多于毕业前一学年全专业的在校生{enrolled}人", "the {class} of the major “{major}” has {graduates} graduates, more than the {enrolled} enrolled in all its grades in the academic year that they graduated in";
        "核对两数与专业；含往届换发证书等情形的，宜说明", "check the two, and the major; if the class holds others than those who studied in that year, say so";
}

/// Nobody graduates before June.
const FIRST_MONTH: u8 = 6;

pub(super) fn one(inspection: &mut Inspection<'_>, at: At<'_>, cohort: &GraduateCohort) {
    if cohort.period.kind() != PeriodKind::GraduatingClass {
        let fault = NOT_A_CLASS.fault().with("kind", cohort.period.kind().label());
        inspection.report(at.field("period"), &fault);
    }
    let graduation = Day::new(cohort.period.last_day().year(), FIRST_MONTH, 1);
    let early = cohort.census.zip(graduation).filter(|(census, graduation)| census < graduation);
    if let Some((census, _)) = early.filter(|_| cohort.period.kind() == PeriodKind::GraduatingClass) {
        let fault = CENSUS_BEFORE_GRADUATION.fault().with("census", census.to_string());
        let fault = fault.with("class", cohort.period.label());
        inspection.report_beside(at.field("census"), &fault, at.field("period"), Text::new("届别", "the class"));
    }
    enrolment(inspection, at, cohort);
    let school = cohort.school.as_ref().and_then(|school| inspection.index.member(school.id().as_str()));
    if let Some(school) = school.filter(|school| is_beyond(cohort.level, school.kind)) {
        let fault = LEVEL_BEYOND_SCHOOL
            .fault()
            .with("level", cohort.level.label())
            .with("kind", school.kind.label())
            .with("school", school.name.as_str());
        inspection.report(at, &fault);
    }
    major(inspection, at, cohort);
}

fn major(inspection: &mut Inspection<'_>, at: At<'_>, cohort: &GraduateCohort) {
    let Some(major) = cohort.major.as_ref().and_then(|major| inspection.index.major(major.id().as_str())) else {
        return;
    };
    if let (Some(own), Some(other)) = (&cohort.school, &major.school)
        && own != other
    {
        let fault = MAJOR_OF_OTHER_SCHOOL.fault().with("major", major.name.as_str());
        inspection.report(at.field("major"), &fault);
    }
    if let Some(major_level) = major.level.filter(|level| *level != cohort.level) {
        let fault = MAJOR_OF_OTHER_LEVEL
            .fault()
            .with("level", cohort.level.label())
            .with("major", major.name.as_str())
            .with("major_level", major_level.label());
        inspection.report(at.field("major"), &fault);
    }
}

/// Who graduates was enrolled in the academic year that ends with the graduation, with all the grades below.
fn enrolment(inspection: &mut Inspection<'_>, at: At<'_>, cohort: &GraduateCohort) {
    if cohort.period.kind() != PeriodKind::GraduatingClass {
        return;
    }
    let major = cohort.major.as_ref().and_then(|major| inspection.index.major(major.id().as_str()));
    let Some((major, graduates)) = major.zip(cohort.graduates.as_ref()) else { return };
    let enrolled = enrolled(major, cohort.period);
    if let Some(enrolled) = enrolled.filter(|enrolled| surely_above(&graduates.interval(), enrolled)) {
        let fault = MORE_THAN_ENROLLED.fault().with("major", major.name.as_str()).with("class", cohort.period.label());
        let fault = fault.with("graduates", graduates.describe()).with("enrolled", enrolled.describe());
        inspection.report(at.field("graduates"), &fault);
    }
}

/// Whose graduates: of which class and level, and of which school and major where these are stated.
type Whose<'a> = (SchoolLevel, Period, Option<&'a str>, Option<&'a str>);

fn whose(cohort: &GraduateCohort) -> Whose<'_> {
    let school = cohort.school.as_ref().map(|school| school.id().as_str());
    (cohort.level, cohort.period, school, cohort.major.as_ref().map(|major| major.id().as_str()))
}

pub(super) fn beside_one_another(inspection: &mut Inspection<'_>, at: At<'_>, cohorts: &[GraduateCohort]) {
    let mut first = First::default();
    for (index, cohort) in cohorts.iter().enumerate() {
        let earlier = first.met(whose(cohort), index);
        if earlier != index {
            let fault = COHORT_TWICE.fault().with("class", cohort.period.label()).with("level", cohort.level.label());
            let what = Text::new("第一次在这里", "it stands first here");
            inspection.report_beside(at.item(index), &fault, at.item(earlier), what);
        }
    }
    let mut told = HashSet::default();
    for (index, cohort) in cohorts.iter().enumerate() {
        let (level, class, school, major) = whose(cohort);
        let wholes = [(level, class, None, None), (level, class, school, None), (level, class, None, major)];
        let whole = wholes
            .into_iter()
            .filter(|whole| *whole != (level, class, school, major))
            .find_map(|whole| first.place_of(&whole));
        // Once for each whole: the parts may be many.
        if let Some(whole) = whole.filter(|whole| told.insert(*whole)) {
            let fault =
                TOTAL_BESIDE_PARTS.fault().with("class", cohort.period.label()).with("level", cohort.level.label());
            inspection.report_beside(at.item(whole), &fault, at.item(index), Text::new("其中的一部分", "a part of it"));
        }
    }
}
