//! Metrics of majors that follow industry (专业设置与产业结构对接, provisions 2.1.3-1a to 2.1.3-1c).

use super::alliance::industries;
use super::build::{Item, Listed, Says, count, every, in_force, in_series, none, sum, up_to};
use super::graduates::{ByMajor, hired};
use super::value::{Fact, Lack, Missing};
use super::{Facts, Metric, Value};
use crate::dossier::{Major, MajorChanges};
use crate::language::Text;
use crate::lookup::HashSet;
use crate::quantity::{Certainty, Count, Figure, LocalId, Period, PeriodKind, Rational};

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "major_adjustment_mechanisms",
        Text::new("专业动态调整机制数", "mechanisms for adjusting majors"),
        Text::new("项", "arrangement"),
        |facts, _| {
            let mechanisms = facts.employment().adjustment_mechanisms();
            in_force(facts, &Listed::at(facts, "/cooperation/employment/adjustment_mechanisms", mechanisms))
        },
    )
    .formula(
        "写成文件的专业动态调整机制清单的项数，含未列出的；写明截至日期尚未生效的不计",
        "written mechanisms by which majors are adjusted, listed or not, but for those stated to come into force only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.3-1a"]),
    Metric::amount(
        "majors_adjusted",
        Text::new("调整专业数", "majors adjusted"),
        Text::new("个", "major"),
        majors_adjusted,
    )
    .in_each(PeriodKind::CalendarYear)
    .formula(
        "当年新增、改造升级、限制招生、撤销的专业数之和",
        "majors opened, reformed, restricted and withdrawn in the year, together",
    )
    .answers(&["moe-2024-20/2.1.3-1a"]),
    Metric::share(
        "enrolment_share_serving_leading_industries",
        Text::new("服务主导产业的专业在校生占比", "share of students in majors that serve a leading industry"),
        enrolment_share,
    )
    .in_each(PeriodKind::AcademicYear)
    .defined("enrolment_share_serving_leading_industries")
    .formula(
        "服务至少一个主导产业的专业在校生数 ÷ 全部专业在校生数；未填报服务产业的专业视为未知",
        "students in majors that serve at least one leading industry ÷ students in all majors; of a major that does not state what it serves it is unknown",
    )
    .answers(&["moe-2024-20/2.1.3-1b"]),
    Metric::share(
        "leading_industries_served_share",
        Text::new("有专业服务的主导产业占比", "share of leading industries that a major serves"),
        industries_served_share,
    )
    .defined("leading_industries_served_share")
    .formula(
        "至少有一个专业服务的主导产业数 ÷ 主导产业数",
        "leading industries that at least one major serves ÷ leading industries",
    )
    .answers(&["moe-2024-20/2.1.3-1b"]),
    Metric::share(
        "majors_linked_share",
        Text::new("产业、专业、就业联动的专业占比", "share of majors linked with industry and employment"),
        majors_linked_share,
    )
    .in_each(PeriodKind::GraduatingClass)
    .formula(
        "服务至少一个主导产业、且有该届毕业生被成员企业录用的专业数 ÷ 专业数",
        "majors that serve a leading industry and of whose graduates of the class a member enterprise hired one at least ÷ majors",
    )
    .answers(&["moe-2024-20/2.1.3-1c"])
    .proxy(
        "通知没有规定如何衡量联动，以服务主导产业且有毕业生被成员企业录用为准，是本库的理解",
        "the notice does not say how to measure the link; taking service to a leading industry with hires by members is our reading",
    ),
];

/// The majors.
pub(super) fn majors<'a>(facts: &Facts<'a>) -> Listed<'a, Major> {
    let majors = facts.artefacts().majors();
    Listed::at(facts, "/artefacts/majors", majors)
}

/// The leading industries, by id.
pub(super) fn known_industries<'a>(facts: &Facts<'a>) -> HashSet<&'a LocalId> {
    industries(facts).items().map(|industry| &industry.record.id).collect()
}

/// Whether a major serves one of the leading industries.
pub(super) fn serves_one(facts: &Facts<'_>, known: &HashSet<&LocalId>, major: &Item<'_, Major>) -> Says {
    let Some(serves) = &major.record.serves else { return Err(major.silent("serves")) };
    if serves.is_empty() {
        return Ok(false);
    }
    if serves.iter().any(|industry| known.contains(industry.id())) {
        return Ok(true);
    }
    // It may be among the industries that are not listed; if all are listed, the two statements contradict each other.
    let contradicted = || Missing { fact: major.fact("serves"), because: Lack::Conflicting };
    Err(vec![industries(facts).left_out().unwrap_or_else(contradicted)])
}

type Changed = fn(&MajorChanges) -> Option<&Figure<Count>>;

fn majors_adjusted(facts: &Facts<'_>, year: Option<Period>) -> Value {
    const KINDS: [(&str, Changed); 4] = [
        ("opened", |changes| changes.opened.as_ref()),
        ("reformed", |changes| changes.reformed.as_ref()),
        ("restricted", |changes| changes.restricted.as_ref()),
        ("withdrawn", |changes| changes.withdrawn.as_ref()),
    ];
    let changes = facts.employment().major_changes();
    let series = Fact::at("/cooperation/employment/major_changes");
    Value::total(
        KINDS.map(|(field, changed)| in_series(&series, changes, field, year, |changes| changes.period, changed)),
    )
}

fn enrolment_share(facts: &Facts<'_>, year: Option<Period>) -> Value {
    let (majors, known) = (majors(facts), known_industries(facts));
    let enrolled = |major: &Item<'_, Major>| {
        let series = major.fact("enrolment");
        let enrolment = major.record.enrolment.as_ref();
        in_series(
            &series,
            enrolment,
            "students",
            year,
            |enrolment| enrolment.period,
            |enrolment| Some(&enrolment.students),
        )
    };
    let serving = sum(&majors, |major| serves_one(facts, &known, major), |major, sum| sum.add(enrolled(major)));
    Value::share(serving, sum(&majors, every, |major, sum| sum.add(enrolled(major))))
}

fn industries_served_share(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let (industries, majors) = (industries(facts), majors(facts));
    let mut served = HashSet::default();
    let mut missing = Vec::new();
    for major in majors.items() {
        match &major.record.serves {
            Some(serves) => served.extend(serves.iter().map(|industry| industry.id())),
            None => missing.extend(major.silent("serves")),
        }
    }
    missing.extend(majors.left_out());
    // An industry that no major is known to serve is not served only if every major says what it serves.
    let says_all = missing.is_empty();
    let mut number_served = count(&industries, |industry| match served.contains(&industry.record.id) {
        true => Ok(true),
        false if says_all => Ok(false),
        false => Err(std::mem::take(&mut missing)),
    });
    number_served.used.extend(majors.stated());
    Value::share(number_served, industries.size())
}

fn majors_linked_share(facts: &Facts<'_>, class: Option<Period>) -> Value {
    let (majors, known) = (majors(facts), known_industries(facts));
    let cohorts = ByMajor::of(facts, class);
    // Graduates whose major is not stated may be of any.
    let unnamed = cohorts.sum_of_unnamed(hired);
    let unnamed_hired = unnamed.interval().map_or_else(none, up_to);
    let mut unnamed_missing: Vec<Missing> = Vec::new();
    if unnamed_hired != none() {
        unnamed_missing.extend(cohorts.unnamed.iter().flat_map(|cohort| cohort.silent("major")));
        unnamed_missing.extend(unnamed.missing);
    }
    let linked = count(&majors, |major| {
        let serves = serves_one(facts, &known, major);
        let hired = cohorts.sum(&major.record.id, hired);
        let most = hired.interval().map_or_else(none, |hired| hired + &unnamed_hired);
        match (serves, most.is_more_than(&Rational::zero())) {
            (Ok(false), _) | (_, Certainty::SurelyNot) => Ok(false),
            (serves, Certainty::Surely) => serves,
            (serves, Certainty::Perhaps) => {
                let mut missing = serves.err().unwrap_or_default();
                missing.extend(hired.missing);
                missing.append(&mut unnamed_missing);
                Err(missing)
            }
        }
    });
    Value::share(linked, majors.size())
}
