//! Posts for students (按一定岗位比例接收学生, provision 2.2.5-2a): what enterprises undertook, and what they did.

use super::build::{Item, Listed, agreed, every, stated, sum};
use super::{Bodies, Facts, Metric, Natural, Pledge, Undertakings, Value};
use crate::dossier::PostUndertaking;
use crate::language::Text;
use crate::quantity::{Decimal, Figure, Period};

const ANSWERS: &[&str] = &["moe-2024-20/2.2.5-2a"];

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "post_undertakings",
        Text::new("企业接收学生岗位承诺数", "undertakings to take students"),
        Text::new("项", "undertaking"),
        |facts, _| listed(facts).size(),
    )
    .formula("企业接收学生岗位清单的项数，含未列出的", "undertakings of enterprises to take students, listed or not")
    .answers(ANSWERS),
    Metric::amount(
        "students_taken_at_one_time_of_posts",
        Text::new("接收实习学生的岗位比例", "students taken in proportion to posts"),
        Text::new("人/岗位", "student per post"),
        students_of_posts,
    )
    .defined("post_ratio")
    .formula(
        "各企业同时接收最多学生数之和 ÷ 岗位数之和，就档案所列全部企业计；可以大于1",
        "students taken at one time ÷ posts, summed over all enterprises that the dossier lists; it may be above 1",
    )
    .answers(ANSWERS),
];

/// The undertakings of this section.
pub(super) const UNDERTAKINGS: &[Undertakings] = &[Undertakings {
    name: "posts_for_students",
    label: Text::new("企业按岗位比例接收学生的承诺", "undertakings of enterprises to take students"),
    unit: super::declare::PERSON,
    formula: Text::new(
        "承诺数：承诺人数，或承诺比例 × 岗位数，或承诺比例 × 职工人数；完成数：同时接收最多学生数",
        "undertaken: the number of students, or the share × posts, or the share × staff; done: most students taken at one time",
    ),
    provisions: ANSWERS,
    collect: posts_for_students,
}];

type Undertaking<'a> = Item<'a, PostUndertaking>;

fn listed<'a>(facts: &Facts<'a>) -> Listed<'a, PostUndertaking> {
    let undertakings = facts.training().post_undertakings();
    Listed::at(facts, "/artefacts/training/post_undertakings", undertakings)
}

fn students_of_posts(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let undertakings = listed(facts);
    Value::ratio(
        sum(&undertakings, every, |one, sum| sum.add(taken(one))),
        sum(&undertakings, every, |one, sum| sum.add(posts(one))),
    )
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
    let bodies = listed.items().map(|undertaking| Pledge {
        subject: undertaking.record.id.to_string(),
        name: name(facts, &undertaking),
        undertaken: undertaken(&undertaking),
        done: taken(&undertaking),
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
