//! Posts for students (按一定岗位比例接收学生, provision 2.2.5-2a): what enterprises undertook, and what they did.
//!
//! What is asked is asked of the reporting period. A listing that has undertakings, and none of that period, does not state what it
//! was like, though it claim to be complete: only `[]` says that nothing was undertaken at all. Else leaving a year out would be a
//! way to make a broken promise not applicable.

use super::build::{Item, Listed, Says, agreed, count, stated, sum};
use super::value::{Extent, Lack, Missing};
use super::{Bodies, Facts, Metric, Natural, Pledge, Undertakings, Value};
use crate::dossier::{PostUndertaking, Undertaken};
use crate::language::Text;
use crate::quantity::{Certainty, Decimal, Figure, Interval, Magnitude, Period, PeriodKind, Rational};

const ANSWERS: &[&str] = &["moe-2024-20/2.2.5-2a"];

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "post_undertakings",
        Text::new("企业接收学生岗位承诺数", "undertakings to take students"),
        Text::new("项", "undertaking"),
        |facts, _| count(&listed(facts), |undertaking| undertakes(facts, undertaking)),
    )
    .formula(
        "企业接收学生岗位清单中，写明承诺的人数或比例大于0的项数；所写时期在报告期之前已经结束的不计；没有写明承诺的视为未知",
        "records of posts for students in which a number or a share above 0 is stated to have been undertaken, but for those of a period that was over before the reporting period; of a record that states no undertaking it is unknown",
    )
    .answers(ANSWERS),
    Metric::amount(
        "students_taken_at_one_time_of_posts",
        Text::new("接收实习学生的岗位比例", "students taken in proportion to posts"),
        Text::new("人/岗位", "student per post"),
        students_of_posts,
    )
    .defined("post_ratio")
    .formula(
        "报告期内各企业同时接收最多学生数之和 ÷ 岗位数之和，就档案所列全部企业计；没有写时期的也计；可以大于1",
        "students taken at one time ÷ posts, summed over all enterprises that the dossier lists for the reporting period, those that state no period among them; it may be above 1",
    )
    .answers(ANSWERS),
];

/// The undertakings of this section.
pub(super) const UNDERTAKINGS: &[Undertakings] = &[Undertakings {
    name: "posts_for_students",
    label: Text::new("企业按岗位比例接收学生的承诺", "undertakings of enterprises to take students"),
    unit: super::declare::PERSON,
    formula: Text::new(
        "只计报告期的，没有写时期的也计；承诺数：承诺人数，或承诺比例 × 岗位数，或承诺比例 × 职工人数；完成数：同时接收最多学生数，所写时期截至日期尚未结束的，至少是这个数",
        "those of the reporting period, and those that state no period; undertaken: the number of students, or the share × posts, or the share × staff; done: most students taken at one time, or at least that many where the period is not over on the dossier's date",
    ),
    provisions: ANSWERS,
    collect: posts_for_students,
}];

type Undertaking<'a> = Item<'a, PostUndertaking>;

fn listed<'a>(facts: &Facts<'a>) -> Listed<'a, PostUndertaking> {
    let undertakings = facts.training().post_undertakings();
    Listed::at(facts, "/artefacts/training/post_undertakings", undertakings)
}

/// The reporting period as a missing fact, where a whole listing has undertakings and none of that period.
fn none_reported(facts: &Facts<'_>, undertakings: &Listed<'_, PostUndertaking>) -> Option<Missing> {
    let has_others = undertakings.items().next().is_some() && !undertakings.items().any(|one| is_reported(facts, &one));
    (has_others && undertakings.left_out().is_none()).then(|| {
        let fact = undertakings.whole().during(facts.period(PeriodKind::CalendarYear, 0));
        Missing { fact, because: Lack::NotStated }
    })
}

fn is_reported(facts: &Facts<'_>, undertaking: &Undertaking<'_>) -> bool {
    facts.is_reported(undertaking.record.period)
}

/// Whether something was undertaken, for a period that was not over before the reporting period.
fn undertakes(facts: &Facts<'_>, undertaking: &Undertaking<'_>) -> Says {
    if facts.is_past(undertaking.record.period) {
        return Ok(false);
    }
    let Some(Undertaken { heads, of_posts, of_staff }) = &undertaking.record.undertaken else {
        return Err(undertaking.silent("undertaken"));
    };
    let forms = [
        heads.as_ref().map(|heads| is_some(undertaking, "undertaken/heads", heads, Natural::Amount)),
        of_posts.as_ref().map(|share| is_some(undertaking, "undertaken/of_posts", share, Natural::Share)),
        of_staff.as_ref().map(|share| is_some(undertaking, "undertaken/of_staff", share, Natural::Share)),
    ];
    let says = forms.into_iter().flatten().reduce(|one, other| match (one, other) {
        (Ok(true), _) | (_, Ok(true)) => Ok(true),
        (Err(mut missing), other) => {
            missing.extend(other.err().unwrap_or_default());
            Err(missing)
        }
        (Ok(false), other) => other,
    });
    says.unwrap_or_else(|| Err(undertaking.silent("undertaken")))
}

/// Whether a figure is above 0.
fn is_some<M: Magnitude>(
    undertaking: &Undertaking<'_>,
    field: &'static str,
    figure: &Figure<M>,
    natural: Natural,
) -> Says {
    let figure = stated(Some(figure), undertaking.fact(field), natural);
    match figure.interval().map_or(Certainty::Perhaps, |figure| figure.is_more_than(&Rational::zero())) {
        Certainty::Surely => Ok(true),
        Certainty::SurelyNot => Ok(false),
        Certainty::Perhaps => Err(figure.missing),
    }
}

fn students_of_posts(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let undertakings = listed(facts);
    if let Some(Missing { fact, because }) = none_reported(facts, &undertakings) {
        let unknown = || Value::unknown(Interval::non_negative(), fact.clone(), because);
        return Value::ratio(unknown(), unknown());
    }
    let takes = |one: &Undertaking<'_>| Ok(is_reported(facts, one));
    Value::ratio(
        sum(&undertakings, takes, |one, sum| one.add_figure(sum, "peak_students", one.record.peak_students.as_ref())),
        sum(&undertakings, takes, |one, sum| one.add_figure(sum, "posts", one.record.posts.as_ref())),
    )
}

/// What was done. Where the period is not over, more may come: it is that much at least.
fn done(facts: &Facts<'_>, undertaking: &Undertaking<'_>) -> Value {
    let so_far = taken(undertaking);
    let is_over = undertaking.record.period.is_none_or(|period| period.is_over_by(facts.as_of()));
    let Some(number) = so_far.interval().filter(|_| !is_over) else { return so_far };
    let extent = Extent::Within(number + &Interval::non_negative());
    let mut missing = so_far.missing;
    if missing.is_empty() {
        missing.push(Missing { fact: undertaking.fact("peak_students"), because: Lack::Bounded });
    }
    Value::of(extent, missing, so_far.used)
}

fn taken(undertaking: &Undertaking<'_>) -> Value {
    undertaking.figure("peak_students", undertaking.record.peak_students.as_ref())
}

fn posts(undertaking: &Undertaking<'_>) -> Value {
    undertaking.figure("posts", undertaking.record.posts.as_ref())
}

fn staff(undertaking: &Undertaking<'_>) -> Value {
    undertaking.figure("staff", undertaking.record.staff.as_ref())
}

fn posts_for_students(facts: &Facts<'_>) -> Bodies {
    let listed = listed(facts);
    if let Some(missing) = none_reported(facts, &listed) {
        let used = listed.stated().into_iter().collect();
        return Bodies { bodies: Vec::new(), rest: Interval::non_negative(), missing: vec![missing], used };
    }
    let reported = listed.items().filter(|undertaking| is_reported(facts, undertaking));
    let bodies = reported.map(|undertaking| Pledge {
        subject: undertaking.record.id.to_string(),
        name: name(facts, &undertaking),
        undertaken: undertaken(&undertaking),
        done: done(facts, &undertaking),
    });
    Bodies {
        bodies: bodies.collect(),
        rest: listed.rest(),
        missing: listed.left_out().into_iter().collect(),
        used: listed.stated().into_iter().collect(),
    }
}

fn name(facts: &Facts<'_>, undertaking: &Undertaking<'_>) -> String {
    let id = undertaking.record.enterprise.id().as_str();
    facts.member(id).map_or_else(|| id.to_owned(), |member| member.name.clone())
}

/// What was undertaken, by whichever of its three forms is stated; several must come to the same.
fn undertaken(undertaking: &Undertaking<'_>) -> Value {
    let mut forms = Vec::new();
    if let Some(undertaken) = &undertaking.record.undertaken {
        let share =
            |field: &'static str, share: &Figure<Decimal>| stated(Some(share), undertaking.fact(field), Natural::Share);
        if let Some(heads) = &undertaken.heads {
            forms.push(undertaking.figure("undertaken/heads", Some(heads)));
        }
        if let Some(of_posts) = &undertaken.of_posts {
            forms.push(share("undertaken/of_posts", of_posts).product(posts(undertaking)));
        }
        if let Some(of_staff) = &undertaken.of_staff {
            forms.push(share("undertaken/of_staff", of_staff).product(staff(undertaking)));
        }
    }
    agreed(forms, undertaking.fact("undertaken"), Natural::Amount)
}
