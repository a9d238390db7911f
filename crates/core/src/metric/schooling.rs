//! Metrics of cooperation on schooling (合作办学, provisions 2.1.1-1a to 2.1.1-1e): joint undertakings, the part that enterprises have in them, their forms.

use std::collections::BTreeSet;

use super::build::{Item, Listed, Says, count, names_nothing, none, number, up_to};
use super::parties::{ENTERPRISE, PartyKind, Roll, SCHOOL};
use super::pointer::Entry;
use super::value::{Extent, Lack, Missing};
use super::{Facts, Metric, Value};
use crate::dossier::{
    Body, CountyTeachingPoint, Entity, IndustryCollege, JointBase, MemberKind, Reference, School, SchoolingEnterprise,
    SchoolingForm, SchoolingUndertaking,
};
use crate::language::Text;
use crate::quantity::{AsOf, Certainty, Interval, Period, Rational};

const UNDERTAKING: Text = Text::new("项", "undertaking");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "joint_undertakings",
        Text::new("合作办学项目数", "joint undertakings"),
        UNDERTAKING,
        joint_undertakings,
    )
    .formula(
        "产业学院、共建产教融合实训基地、其他合作办学项目三张清单的项数之和，含未列出的；写明在截至日期之后才开始的不计",
        "industry colleges, jointly built training bases and other joint undertakings together, listed or not, but for those stated to begin only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.1-1b"]),
    Metric::amount(
        "schooling_forms",
        Text::new("合作办学形式数", "forms of cooperation on schooling"),
        Text::new("种", "form"),
        schooling_forms,
    )
    .formula(
        "产业学院、共建产教融合实训基地、县域办学点，各自的项数不为0即计一种；其他合作办学项目按写明的形式计，同一形式只计一次，写明在截至日期之后才开始的不计",
        "industry colleges, jointly built training bases and teaching points in counties count as one form each where there is one; other undertakings count by the form stated, each form once, but for those stated to begin only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.1-1b"]),
    Metric::amount(
        "enterprise_undertakings",
        Text::new("企业牵头、出资或共同举办的项目数", "undertakings that an enterprise leads, invests in or co-runs"),
        UNDERTAKING,
        |facts, _| enterprise_undertakings(facts),
    )
    .formula(
        "合作办学项目中，至少有一家企业写明牵头、出资或共同举办的项数；写明在截至日期之后才开始的不计；未填报企业或其作用的视为未知",
        "joint undertakings of which one enterprise at least is stated to lead, invest or co-run, but for those stated to begin only after the dossier's date; where the enterprises or their parts are not stated it is unknown",
    )
    .answers(&["moe-2024-20/2.1.1-1a"]),
    Metric::share(
        "enterprise_undertaking_share",
        Text::new("企业牵头、出资或共同举办的项目占比", "share of undertakings that an enterprise leads, invests in or co-runs"),
        |facts, year| Value::share(enterprise_undertakings(facts), joint_undertakings(facts, year)),
    )
    .formula(
        "企业牵头、出资或共同举办的项目数 ÷ 合作办学项目数",
        "joint undertakings that an enterprise leads, invests in or co-runs ÷ joint undertakings",
    )
    .answers(&["moe-2024-20/2.1.1-1a"]),
    Metric::amount(
        "industry_colleges",
        Text::new("产业学院数", "industry colleges"),
        Text::new("个", "college"),
        |facts, _| number_of_colleges(facts),
    )
    .formula(
        "产业学院清单的项数，含未列出的；写明没有学校或没有企业参与的、在截至日期之后才成立的不计",
        "industry colleges, listed or not, but for those stated to have no school or no enterprise in them, or to be founded only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.1-1c"]),
    Metric::amount(
        "joint_bases",
        Text::new("共建产教融合实训基地数", "jointly built training bases"),
        Text::new("个", "base"),
        |facts, _| number_of_bases(facts),
    )
    .formula(
        "共建产教融合实训基地清单的项数，含未列出的；写明没有学校或没有企业参与的、在截至日期之后才建成的不计",
        "jointly built training bases, listed or not, but for those stated to have no school or no enterprise in them, or to be built only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.1-1d"]),
    Metric::amount(
        "county_teaching_points",
        Text::new("县域办学点数", "teaching points in counties"),
        Text::new("个", "teaching point"),
        |facts, _| number_of_points(facts),
    )
    .formula(
        "县域办学点清单的项数，含未列出的；由中职学校开办的、写明在截至日期之后才开办的不计",
        "teaching points in counties, listed or not, but for those of secondary schools and those stated to open only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.1-1e"]),
];

fn colleges<'a>(facts: &Facts<'a>) -> Listed<'a, IndustryCollege> {
    let colleges = facts.schooling().industry_colleges();
    Listed::at(facts, "/cooperation/schooling/industry_colleges", colleges)
}

fn bases<'a>(facts: &Facts<'a>) -> Listed<'a, JointBase> {
    let bases = facts.schooling().joint_bases();
    Listed::at(facts, "/cooperation/schooling/joint_bases", bases)
}

fn others<'a>(facts: &Facts<'a>) -> Listed<'a, SchoolingUndertaking> {
    let others = facts.schooling().other_undertakings();
    Listed::at(facts, "/cooperation/schooling/other_undertakings", others)
}

fn points<'a>(facts: &Facts<'a>) -> Listed<'a, CountyTeachingPoint> {
    let points = facts.schooling().county_teaching_points();
    Listed::at(facts, "/cooperation/schooling/county_teaching_points", points)
}

/// Whether an industry college is none: it is not there yet, or it is stated to be of one side alone.
fn is_no_college(facts: &Facts<'_>, college: &IndustryCollege) -> bool {
    facts.is_ahead(college.since)
        || names_nothing(college.schools.as_ref())
        || names_nothing(college.enterprises.as_ref())
}

/// The same of a training base.
fn is_no_base(facts: &Facts<'_>, base: &JointBase) -> bool {
    facts.is_ahead(base.since) || names_nothing(base.schools.as_ref()) || names_nothing(base.enterprises.as_ref())
}

fn number_of_colleges(facts: &Facts<'_>) -> Value {
    colleges(facts).size_but(|college| is_no_college(facts, college))
}

fn number_of_bases(facts: &Facts<'_>) -> Value {
    bases(facts).size_but(|base| is_no_base(facts, base))
}

/// The notice would have higher vocational education brought down to counties: what secondary schools do there is none of it.
fn number_of_points(facts: &Facts<'_>) -> Value {
    let is_secondary = |school: &Reference<School>| {
        facts.member(school.id().as_str()).is_some_and(|school| school.kind == MemberKind::SecondaryVocational)
    };
    points(facts).size_but(|point| facts.is_ahead(point.since) || point.school.as_ref().is_some_and(is_secondary))
}

/// Those of which one side takes no part are among them: leaving such out of the whole would raise the share that enterprises
/// have a part in.
fn joint_undertakings(facts: &Facts<'_>, _: Option<Period>) -> Value {
    Value::total([
        colleges(facts).size_but(|college| facts.is_ahead(college.since)),
        bases(facts).size_but(|base| facts.is_ahead(base.since)),
        number_of_others(facts),
    ])
}

fn number_of_others(facts: &Facts<'_>) -> Value {
    others(facts).size_but(|other| facts.is_ahead(other.since))
}

fn enterprise_undertakings(facts: &Facts<'_>) -> Value {
    Value::total([
        enterprises_run(facts, &colleges(facts), |college| (college.since, college.enterprises.as_deref())),
        enterprises_run(facts, &bases(facts), |base| (base.since, base.enterprises.as_deref())),
        enterprises_run(facts, &others(facts), |other| (other.since, other.enterprises.as_deref())),
    ])
}

/// How many undertakings that have begun an enterprise leads, invests in or co-runs.
fn enterprises_run<'a, T: Entity>(
    facts: &Facts<'_>,
    undertakings: &Listed<'a, T>,
    of: impl Fn(&'a T) -> (Option<AsOf>, Option<&'a [SchoolingEnterprise]>),
) -> Value {
    count(undertakings, |undertaking| {
        let (since, enterprises) = of(undertaking.record);
        if facts.is_ahead(since) { Ok(false) } else { an_enterprise_runs(undertaking, enterprises) }
    })
}

/// Whether an enterprise leads, invests in or co-runs an undertaking.
fn an_enterprise_runs<T: Entity>(undertaking: &Item<'_, T>, enterprises: Option<&[SchoolingEnterprise]>) -> Says {
    let Some(enterprises) = enterprises else { return Err(undertaking.silent("enterprises")) };
    let mut missing = Vec::new();
    for (index, taking_part) in enterprises.iter().enumerate() {
        match &taking_part.parts {
            Some(parts) if parts.is_empty() => {}
            Some(_) => return Ok(true),
            None => missing.push(Missing {
                fact: undertaking.entry_of("enterprises", Entry::At(index), "parts"),
                because: Lack::NotStated,
            }),
        }
    }
    if missing.is_empty() { Ok(false) } else { Err(missing) }
}

fn schooling_forms(facts: &Facts<'_>, _: Option<Period>) -> Value {
    Value::total([
        presence(number_of_colleges(facts)),
        presence(number_of_bases(facts)),
        presence(number_of_points(facts)),
        other_forms(facts, &others(facts)),
    ])
}

/// One, if there is anything at all.
fn presence(size: Value) -> Value {
    let one = Interval::point(Rational::one());
    let is_there = size.interval().map(|number| number.is_more_than(&Rational::zero()));
    let extent = match is_there {
        Some(Certainty::Surely) => one,
        Some(Certainty::Perhaps) => up_to(&one),
        Some(Certainty::SurelyNot) | None => none(),
    };
    Value::of(Extent::Within(extent), size.missing, size.used)
}

fn other_forms(facts: &Facts<'_>, others: &Listed<'_, SchoolingUndertaking>) -> Value {
    let (mut forms, mut missing) = (BTreeSet::new(), Vec::new());
    for other in others.items().filter(|other| !facts.is_ahead(other.record.since)) {
        match &other.record.form {
            Some(SchoolingForm::Other(name)) => {
                forms.insert(SchoolingForm::Other(name.trim().to_owned()));
            }
            Some(form) => {
                forms.insert(form.clone());
            }
            None => missing.extend(other.silent("form")),
        }
    }
    let known = Interval::point(number(forms.len()));
    let more = Interval::point(number(missing.len())) + others.rest();
    let mut number_of_forms = known + up_to(&more);
    let is_any = number_of_others(facts).interval().map(|size| size.is_more_than(&Rational::zero()));
    if is_any == Some(Certainty::Surely) {
        number_of_forms = number_of_forms.raised_to(&Rational::one());
    }
    missing.extend(others.left_out());
    Value::of(Extent::Within(number_of_forms), missing, others.stated().into_iter().collect())
}

/// Those that the section names as taking part, and those that its undertakings and teaching points name.
///
/// Enterprises that only have needs are not counted: having needs is not yet taking part.
pub(super) fn roll<'a, 'f>(facts: &'f Facts<'a>) -> Roll<'a, 'f> {
    let mut roll = Roll::new(facts);
    let parties = facts.schooling().parties();
    roll.parties(&Listed::at(facts, "/cooperation/schooling/parties", parties));
    undertakings(&mut roll, &colleges(facts), |college| {
        (college.schools.as_deref(), college.enterprises.as_deref(), college.other_parties.as_deref())
    });
    undertakings(&mut roll, &bases(facts), |base| {
        (base.schools.as_deref(), base.enterprises.as_deref(), base.other_parties.as_deref())
    });
    undertakings(&mut roll, &others(facts), |other| {
        (other.schools.as_deref(), other.enterprises.as_deref(), other.other_parties.as_deref())
    });
    let points = points(facts);
    for point in points.items() {
        roll.reads(&point, "school", point.record.school.as_ref(), SCHOOL);
    }
    roll.leaves_out(&points, SCHOOL);
    roll
}

type TakingPart<'a> =
    (Option<&'a [Reference<School>]>, Option<&'a [SchoolingEnterprise]>, Option<&'a [Reference<Body>]>);

fn undertakings<'a, T: Entity>(roll: &mut Roll<'a, '_>, listed: &Listed<'a, T>, of: impl Fn(&'a T) -> TakingPart<'a>) {
    for item in listed.items() {
        let (schools, enterprises, others) = of(item.record);
        let schools = schools.map(|schools| schools.iter().map(Reference::id));
        roll.reads_all(&item, "schools", schools, SCHOOL);
        let enterprises = enterprises.map(|all| all.iter().map(|one| one.enterprise.id()));
        roll.reads_all(&item, "enterprises", enterprises, ENTERPRISE);
        roll.reads_all(&item, "other_parties", others.map(|all| all.iter().map(Reference::id)), PartyKind::ALL);
    }
    roll.leaves_many_out(listed, PartyKind::ALL);
}
