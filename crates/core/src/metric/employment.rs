//! Metrics of cooperation on employment (合作就业): platforms, posts published, placements, guidance, results of practice (provisions 2.1.3-2a to 2.1.3-3e).

use super::build::{Item, Listed, Says, every, in_series, is_nothing, size, sum};
use super::declare::{PERSON, PERSON_TIME};
use super::value::{Fact, Lack};
use super::{Facts, Metric, Value};
use crate::dossier::{Guidance, Placement, PlacementKind, Platform, PracticalTraining, PracticeResults};
use crate::language::Text;
use crate::quantity::{Count, Figure, Interval, Period, PeriodKind};

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "information_platforms",
        Text::new("技能人才供需信息平台数", "information platforms"),
        Text::new("个", "platform"),
        |facts, _| platforms(facts).size_but(|platform| facts.is_ahead(platform.since)),
    )
    .formula(
        "技能人才供需信息平台清单的项数，含未列出的；写明在截至日期之后才启用的不计",
        "platforms for demand and supply of skilled people, listed or not, but for those stated to run only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.3-2a"]),
    Metric::amount(
        "posts_published",
        Text::new("发布就业岗位数", "posts published"),
        Text::new("个", "post"),
        posts_published,
    )
    .in_each(PeriodKind::CalendarYear)
    .formula("当年发布的就业岗位数", "posts published in the year")
    .answers(&["moe-2024-20/2.1.3-2b"]),
    Metric::amount(
        "post_publication_dates",
        Text::new("就业岗位发布日期数", "dates on which posts were published"),
        Text::new("个", "date"),
        post_publication_dates,
    )
    .in_each(PeriodKind::CalendarYear)
    .formula("当年就业岗位发布日期的个数", "days or months of the year for which it is stated that posts were published")
    .answers(&["moe-2024-20/2.1.3-2b"]),
    Metric::amount(
        "placements",
        Text::new("实习项数", "placements"),
        Text::new("项", "placement"),
        |facts, _| {
            placements(facts).size_but(|placement| {
                is_nothing(placement.heads.as_ref())
                    || is_nothing(placement.peak_heads.as_ref())
                    || facts.begins_ahead(placement.period)
            })
        },
    )
    .formula(
        "学生实习清单的项数，含未列出的；认识实习、岗位实习都计；写明实习学生数或同时在岗最多人数为0的、在截至日期之后才开始的不计",
        "placements of both kinds, listed or not, but for those stated to be of 0 students, in all or at one time, or to begin only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.3-3a"]),
    Metric::amount("students_placed", Text::new("实习学生数", "students placed"), PERSON, |facts, _| {
        heads(&placements(facts), every)
    })
    .formula(
        "各项实习学生数之和；认识实习、岗位实习都计，跨项的同一学生按项计",
        "students placed, over all placements of both kinds; a student in two placements counts in each",
    )
    .answers(&["moe-2024-20/2.1.3-3a"]),
    Metric::amount(
        "practical_trainings",
        Text::new("实训项数", "practical trainings"),
        Text::new("项", "training"),
        |facts, _| {
            trainings(facts)
                .size_but(|training| is_nothing(training.heads.as_ref()) || facts.begins_ahead(training.period))
        },
    )
    .formula(
        "学生实训清单的项数，含未列出的；写明实训学生数为0的、在截至日期之后才开始的不计",
        "practical trainings, listed or not, but for those stated to be of 0 students, or to begin only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.1.3-3a"]),
    Metric::amount("students_trained", Text::new("实训学生数", "students trained"), PERSON, |facts, _| {
        sum(&trainings(facts), every, |training, sum| training.add_figure(sum, "heads", training.record.heads.as_ref()))
    })
    .formula(
        "各项实训学生数之和；跨项的同一学生按项计",
        "students trained, over all practical trainings; a student in two counts in each",
    )
    .answers(&["moe-2024-20/2.1.3-3a"]),
    Metric::amount(
        "guidance_person_times",
        Text::new("就业指导人次", "person-times of guidance"),
        PERSON_TIME,
        |facts, year| guidance(facts, year, "person_times", |guidance| guidance.person_times.as_ref()),
    )
    .in_each(PeriodKind::CalendarYear)
    .formula("当年就业指导人次", "person-times of guidance on employment in the year")
    .answers(&["moe-2024-20/2.1.3-3b"]),
    Metric::amount(
        "guidance_sessions",
        Text::new("就业指导场次", "sessions of guidance"),
        Text::new("场", "session"),
        |facts, year| guidance(facts, year, "sessions", |guidance| guidance.sessions.as_ref()),
    )
    .in_each(PeriodKind::CalendarYear)
    .formula("当年就业指导场次", "sessions of guidance on employment in the year")
    .answers(&["moe-2024-20/2.1.3-3b"]),
    Metric::share(
        "matching_placement_share",
        Text::new("专业对口实习率", "share of placements that match the major"),
        matching_placement_share,
    )
    .defined("matching_placement_share")
    .formula(
        "专业对口的岗位实习学生数 ÷ 岗位实习学生数，就档案所列全部岗位实习计；认识实习不计",
        "students in matching posts ÷ students placed, over all post placements that the dossier lists; observation placements are left out",
    )
    .answers(&["moe-2024-20/2.1.3-3c"]),
    Metric::amount(
        "certificates",
        Text::new("学生取得职业证书数", "certificates gained"),
        Text::new("本", "certificate"),
        |facts, year| results(facts, year, "certificates", |results| results.certificates.as_ref()),
    )
    .in_each(PeriodKind::CalendarYear)
    .formula("当年学生取得的职业证书数", "vocational certificates that students gained in the year")
    .answers(&["moe-2024-20/2.1.3-3e"])
    .proxy(
        "以职业证书衡量学生实践能力，是本库的理解",
        "taking certificates for students' practical ability is our reading",
    ),
    Metric::amount(
        "contest_awards",
        Text::new("技能竞赛获奖数", "contest awards"),
        Text::new("项", "award"),
        |facts, year| results(facts, year, "awards", |results| results.awards.as_ref()),
    )
    .in_each(PeriodKind::CalendarYear)
    .formula("当年学生技能竞赛获奖数", "awards of students at contests of skill in the year")
    .answers(&["moe-2024-20/2.1.3-3e"])
    .proxy(
        "以技能竞赛获奖衡量学生实践能力，是本库的理解",
        "taking contest awards for students' practical ability is our reading",
    ),
];

pub(super) fn platforms<'a>(facts: &Facts<'a>) -> Listed<'a, Platform> {
    let platforms = facts.employment().platforms();
    Listed::at(facts, "/cooperation/employment/platforms", platforms)
}

pub(super) fn placements<'a>(facts: &Facts<'a>) -> Listed<'a, Placement> {
    let placements = facts.employment().placements();
    Listed::at(facts, "/cooperation/employment/placements", placements)
}

pub(super) fn trainings<'a>(facts: &Facts<'a>) -> Listed<'a, PracticalTraining> {
    let trainings = facts.employment().trainings();
    Listed::at(facts, "/cooperation/employment/trainings", trainings)
}

fn posts_published(facts: &Facts<'_>, year: Option<Period>) -> Value {
    in_series(
        &Fact::at("/cooperation/employment/posts_published"),
        facts.employment().posts_published(),
        "posts",
        year,
        |published| published.period,
        |published| published.posts.as_ref(),
    )
}

fn post_publication_dates(facts: &Facts<'_>, year: Option<Period>) -> Value {
    let published = facts.employment().posts_published();
    let mut of_the_year = published.into_iter().flatten().enumerate().filter(|(_, posts)| Some(posts.period) == year);
    let (entry, another) = (of_the_year.next(), of_the_year.next());
    let position = match (entry, another) {
        (Some((index, _)), None) => index.to_string(),
        _ => "-".to_owned(),
    };
    let fact = Fact::found_at(format!("/cooperation/employment/posts_published/{position}/published_on")).during(year);
    if another.is_some() {
        return Value::unknown(Interval::non_negative(), fact, Lack::Conflicting);
    }
    size(entry.and_then(|(_, posts)| posts.published_on.as_ref()), fact)
}

fn heads<'a>(placements: &Listed<'a, Placement>, takes: impl Fn(&Item<'a, Placement>) -> Says) -> Value {
    sum(placements, takes, |placement, sum| placement.add_figure(sum, "heads", placement.record.heads.as_ref()))
}

fn matching_placement_share(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let placements = placements(facts);
    let at_a_post = |placement: &Item<'_, Placement>| Ok(placement.record.kind == PlacementKind::Post);
    let matching = sum(&placements, at_a_post, |placement, sum| {
        placement.add_figure(sum, "matching_heads", placement.record.matching_heads.as_ref());
    });
    Value::share(matching, heads(&placements, at_a_post))
}

fn guidance(
    facts: &Facts<'_>,
    year: Option<Period>,
    field: &'static str,
    figure: fn(&Guidance) -> Option<&Figure<Count>>,
) -> Value {
    let guidance = facts.employment().guidance();
    in_series(&Fact::at("/cooperation/employment/guidance"), guidance, field, year, |guidance| guidance.period, figure)
}

fn results(
    facts: &Facts<'_>,
    year: Option<Period>,
    field: &'static str,
    figure: fn(&PracticeResults) -> Option<&Figure<Count>>,
) -> Value {
    let results = facts.employment().practice_results();
    let series = Fact::at("/cooperation/employment/practice_results");
    in_series(&series, results, field, year, |results| results.period, figure)
}
