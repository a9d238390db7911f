//! Metrics of cooperation on cultivating people (合作育人, provisions 2.1.2): programmes by mode, highly skilled people, plans and pathways
//! across levels.

use super::build::{Item, Listed, Says, count, every, in_force, in_series, stated, sum};
use super::declare::PERSON;
use super::parties::{ENTERPRISE, Roll, SCHOOL};
use super::pointer::Entry;
use super::value::Fact;
use super::{Facts, Metric, Natural, Value};
use crate::dossier::{Arrangement, CultivationMode, Pathway, PathwayStudents, Programme, Reference};
use crate::language::Text;
use crate::quantity::{Certainty, Count, Figure, Interval, Period, PeriodKind, Rational};

const PROGRAMME: Text = Text::new("个", "programme");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "school_enterprise_programmes",
        Text::new("校企共同培养项目数", "programmes of schools with enterprises"),
        PROGRAMME,
        |facts, _| count(&programmes(facts), has_both),
    )
    .formula(
        "校企培养项目中，既写明学校又写明企业的项数；未填报其一的视为未知",
        "programmes that name a school and an enterprise; of one that does not state either it is unknown",
    )
    .answers(&["moe-2024-20/2.1.2-2a"]),
    Metric::amount(
        "students_jointly_enrolled",
        Text::new("联合招生人数", "students jointly enrolled"),
        PERSON,
        |facts, _| {
            sum(&programmes(facts), every, |programme, sum| {
                programme.add_figure(sum, "jointly_enrolled", programme.record.jointly_enrolled.as_ref())
            })
        },
    )
    .formula("各校企培养项目的联合招生人数之和", "students jointly enrolled, over all programmes")
    .answers(&["moe-2024-20/2.1.2-2b"]),
    Metric::amount(
        "students_jointly_trained",
        Text::new("联合培养人数", "students jointly trained"),
        PERSON,
        |facts, _| {
            sum(&programmes(facts), every, |programme, sum| {
                programme.add_figure(sum, "jointly_trained", programme.record.jointly_trained.as_ref())
            })
        },
    )
    .formula(
        "各校企培养项目的联合培养人数之和；跨项目的同一学生按项目计",
        "students jointly trained, over all programmes; a student in two programmes counts in each",
    )
    .answers(&["moe-2024-20/2.1.2-2c"]),
    Metric::amount(
        "commissioned_programmes",
        Text::new("委托培养项目数", "commissioned programmes"),
        PROGRAMME,
        |facts, _| count(&programmes(facts), |programme| is_of(programme, CultivationMode::Commissioned)),
    )
    .formula(
        "培养方式含委托培养的校企培养项目数；未填报培养方式的视为未知",
        "programmes of the mode “commissioned”; of one whose modes are not stated it is unknown",
    )
    .answers(&["moe-2024-20/2.1.2-2d"]),
    Metric::amount(
        "programmes_to_order",
        Text::new("订单培养项目数", "programmes to order"),
        PROGRAMME,
        |facts, _| {
            count(&programmes(facts), |programme| both(is_of(programme, CultivationMode::ToOrder), has_order(programme)))
        },
    )
    .formula(
        "培养方式含订单培养、且至少一家企业写明人数（大于0）的校企培养项目数；未填报的视为未知",
        "programmes of the mode “to order” in which one enterprise at least has a head count above 0; what is not stated is unknown",
    )
    .answers(&["moe-2024-20/2.1.2-2e"]),
    Metric::amount(
        "apprenticeships",
        Text::new("学徒制培养项目数", "apprenticeships"),
        PROGRAMME,
        |facts, _| {
            count(&programmes(facts), |programme| {
                let enterprises = programme.record.enterprises.as_ref();
                let is_hosted = enterprises.map(|all| !all.is_empty()).ok_or_else(|| programme.silent("enterprises"));
                both(is_of(programme, CultivationMode::Apprenticeship), is_hosted)
            })
        },
    )
    .formula(
        "培养方式含学徒制培养、且写明企业的校企培养项目数；未填报的视为未知",
        "programmes of the mode “apprenticeship” that name an enterprise; what is not stated is unknown",
    )
    .answers(&["moe-2024-20/2.1.2-2f"]),
    Metric::amount(
        "higher_skill_certificates",
        Text::new("学生取得高技能等级证书数", "higher-skill certificates gained"),
        Text::new("本", "certificate"),
        |facts, year| {
            in_series(
                &Fact::at("/cooperation/cultivation/higher_skill_certificates"),
                facts.cultivation().higher_skill_certificates(),
                "certificates",
                year,
                |gained| gained.period,
                |gained| gained.certificates.as_ref(),
            )
        },
    )
    .in_each(PeriodKind::CalendarYear)
    .formula(
        "当年学生取得的高级工及以上等级证书数",
        "certificates at the higher levels of skill that students gained in the year",
    )
    .answers(&["moe-2024-20/2.1.2-2g"])
    .proxy(
        "以高技能等级证书衡量高技能人才供给能力，是本库的理解",
        "taking higher-skill certificates for the capacity to supply highly skilled people is our reading",
    ),
    Metric::amount(
        "joint_training_plans",
        Text::new("一体化培养方案数", "plans across levels"),
        Text::new("项", "plan"),
        |facts, _| in_force(facts, &plans(facts)),
    )
    .formula(
        "一体化培养方案清单的项数，含未列出的；写明截至日期尚未生效的不计",
        "plans across levels, listed or not, but for those stated to come into force only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.2-3a"]),
    Metric::amount("pathways", Text::new("升学通道数", "pathways"), Text::new("条", "pathway"), |facts, _| {
        count(&pathways(facts), leads_up)
    })
    .formula(
        "至少两个阶段、且每一阶段都比前一阶段层次更高的升学通道数；未填报阶段的视为未知",
        "pathways of two stages at least, each of a higher level than the one before; of a pathway whose stages are not stated it is unknown",
    )
    .answers(&["moe-2024-20/2.1.2-3b"]),
    Metric::amount(
        "pathway_students",
        Text::new("升学通道学生数", "students on pathways"),
        PERSON,
        |facts, year| on_pathways(facts, year, "students", |students| students.students.as_ref()),
    )
    .in_each(PeriodKind::AcademicYear)
    .formula("各升学通道当学年学生数之和", "students on pathways in the academic year, over all pathways")
    .answers(&["moe-2024-20/2.1.2-3c"]),
    Metric::amount(
        "pathway_students_moved_up",
        Text::new("通道学生升入更高层次人数", "students on pathways who moved up"),
        PERSON,
        |facts, year| on_pathways(facts, year, "moved_up", |students| students.moved_up.as_ref()),
    )
    .in_each(PeriodKind::AcademicYear)
    .formula(
        "各升学通道当学年升入更高层次的学生数之和",
        "students on pathways who moved up to a higher level in the academic year, over all pathways",
    )
    .answers(&["moe-2024-20/2.1.2-3c"]),
    Metric::amount(
        "employees_enrolled",
        Text::new("接受更高层次教育的职工数", "employees who study for a higher level"),
        PERSON,
        |facts, year| {
            in_series(
                &Fact::at("/cooperation/cultivation/employees_enrolled"),
                facts.cultivation().employees_enrolled(),
                "employees",
                year,
                |enrolled| enrolled.period,
                |enrolled| enrolled.employees.as_ref(),
            )
        },
    )
    .in_each(PeriodKind::AcademicYear)
    .formula(
        "当学年在成员院校接受更高层次教育的企业职工数",
        "employees of enterprises who study at member schools for a higher level in the academic year",
    )
    .answers(&["moe-2024-20/2.1.2-3d"]),
];

pub(super) fn programmes<'a>(facts: &Facts<'a>) -> Listed<'a, Programme> {
    let programmes = facts.cultivation().programmes();
    Listed::at(facts, "/cooperation/cultivation/programmes", programmes)
}

fn plans<'a>(facts: &Facts<'a>) -> Listed<'a, Arrangement> {
    let plans = facts.cultivation().joint_plans();
    Listed::at(facts, "/cooperation/cultivation/joint_plans", plans)
}

fn pathways<'a>(facts: &Facts<'a>) -> Listed<'a, Pathway> {
    let pathways = facts.cultivation().pathways();
    Listed::at(facts, "/cooperation/cultivation/pathways", pathways)
}

/// Whether both hold.
fn both(one: Says, other: Says) -> Says {
    match (one, other) {
        (Ok(false), _) | (_, Ok(false)) => Ok(false),
        (Ok(true), says) | (says, Ok(true)) => says,
        (Err(mut missing), Err(more)) => {
            missing.extend(more);
            Err(missing)
        }
    }
}

fn has_both(programme: &Item<'_, Programme>) -> Says {
    let schools = programme.record.schools.as_ref().map(|all| !all.is_empty());
    let enterprises = programme.record.enterprises.as_ref().map(|all| !all.is_empty());
    both(schools.ok_or_else(|| programme.silent("schools")), enterprises.ok_or_else(|| programme.silent("enterprises")))
}

fn is_of(programme: &Item<'_, Programme>, mode: CultivationMode) -> Says {
    match &programme.record.modes {
        Some(modes) => Ok(modes.contains(&mode)),
        None => Err(programme.silent("modes")),
    }
}

/// Whether an enterprise is named with a head count above 0.
fn has_order(programme: &Item<'_, Programme>) -> Says {
    let Some(enterprises) = &programme.record.enterprises else { return Err(programme.silent("enterprises")) };
    let mut missing = Vec::new();
    for (index, taking_part) in enterprises.iter().enumerate() {
        let is_some = |heads: &Interval| heads.is_more_than(&Rational::zero());
        if taking_part.heads.as_ref().is_some_and(|heads| is_some(&heads.interval()) == Certainty::Surely) {
            return Ok(true);
        }
        let fact = programme.entry_of("enterprises", Entry::At(index), "heads");
        let heads = stated(taking_part.heads.as_ref(), fact, Natural::Amount);
        if heads.interval().is_some_and(|heads| is_some(heads) != Certainty::SurelyNot) {
            missing.extend(heads.missing);
        }
    }
    if missing.is_empty() { Ok(false) } else { Err(missing) }
}

fn leads_up(pathway: &Item<'_, Pathway>) -> Says {
    let Some(stages) = &pathway.record.stages else { return Err(pathway.silent("stages")) };
    let mut steps = stages.iter().zip(stages.iter().skip(1));
    Ok(stages.len() > 1 && steps.all(|(before, after)| before.level.is_below(after.level)))
}

fn on_pathways(
    facts: &Facts<'_>,
    year: Option<Period>,
    field: &'static str,
    figure: fn(&PathwayStudents) -> Option<&Figure<Count>>,
) -> Value {
    sum(&pathways(facts), every, |pathway, sum| {
        let students = pathway.record.students.as_ref();
        sum.add(in_series(&pathway.fact("students"), students, field, year, |students| students.period, figure));
    })
}

/// Those that the section names as taking part, and those that its programmes and pathways name.
pub(super) fn roll<'a, 'f>(facts: &'f Facts<'a>) -> Roll<'a, 'f> {
    let mut roll = Roll::new(facts);
    let parties = facts.cultivation().parties();
    roll.parties(&Listed::at(facts, "/cooperation/cultivation/parties", parties));
    let programmes = programmes(facts);
    for programme in programmes.items() {
        let schools = programme.record.schools.as_ref().map(|all| all.iter().map(Reference::id));
        roll.reads_all(&programme, "schools", schools, SCHOOL);
        let enterprises = programme.record.enterprises.as_ref().map(|all| all.iter().map(|one| one.enterprise.id()));
        roll.reads_all(&programme, "enterprises", enterprises, ENTERPRISE);
    }
    roll.leaves_many_out(&programmes, SCHOOL);
    roll.leaves_many_out(&programmes, ENTERPRISE);
    let pathways = pathways(facts);
    for pathway in pathways.items() {
        let Some(stages) = &pathway.record.stages else {
            roll.reads_all(&pathway, "stages", None::<std::iter::Empty<_>>, SCHOOL);
            continue;
        };
        for (index, stage) in stages.iter().enumerate() {
            let fact = || pathway.entry_of("stages", Entry::At(index), "school");
            roll.reads_at(&fact, stage.school.as_ref().map(Reference::id), SCHOOL);
        }
    }
    roll.leaves_many_out(&pathways, SCHOOL);
    roll
}
