//! Metrics of cooperation on development (合作发展): what schools do for enterprises (provision 1-3b; the figures of 2.1.4).

use super::build::{Listed, in_series};
use super::declare::PERSON_TIME;
use super::value::Fact;
use super::{Facts, Metric, Value};
use crate::dossier::{Development, TechnicalService, TrainingDelivered};
use crate::language::Text;
use crate::quantity::{Count, Figure, Period, PeriodKind};

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "technical_service_receipts",
        Text::new("技术服务到款额", "receipts for technical service"),
        Text::new("元", "yuan"),
        technical_service_receipts,
    )
    .in_each(PeriodKind::CalendarYear)
    .formula("当年学校技术服务到款额", "money that schools received for technical service in the year")
    .answers(&["moe-2024-20/1-3b", "moe-2024-20/2.1.4-2d"])
    .proxy(
        "作为“服务好、支撑好”的一个侧面，是本库的理解，通知没有规定如何衡量",
        "taken as one side of serving industry well: our reading, the notice does not say how to measure it",
    ),
    Metric::amount(
        "employees_trained",
        Text::new("企业员工培训人次", "employees trained"),
        PERSON_TIME,
        employees_trained,
    )
    .in_each(PeriodKind::CalendarYear)
    .formula(
        "当年岗前培训、岗位培训、继续教育人次之和",
        "person-times of training before a post, in a post, and of continuing education in the year, together",
    )
    .answers(&["moe-2024-20/1-3b", "moe-2024-20/2.1.4-3b", "moe-2024-20/2.1.4-3c", "moe-2024-20/2.1.4-3d"])
    .proxy(
        "作为“服务好、支撑好”的一个侧面，是本库的理解，通知没有规定如何衡量",
        "taken as one side of serving industry well: our reading, the notice does not say how to measure it",
    ),
];

fn section<'a>(facts: &Facts<'a>) -> Option<&'a Development> {
    facts.dossier().cooperation.as_ref()?.development.as_ref()
}

pub(super) fn services<'a>(facts: &Facts<'a>) -> Listed<'a, TechnicalService> {
    let services = section(facts).and_then(|development| development.services.as_ref());
    Listed::at("/cooperation/development/services", services)
}

fn technical_service_receipts(facts: &Facts<'_>, year: Option<Period>) -> Value {
    in_series(
        &Fact::at("/cooperation/development/service_receipts"),
        section(facts).and_then(|development| development.service_receipts.as_ref()),
        "technical_service",
        year,
        |receipts| receipts.period,
        |receipts| receipts.technical_service.as_ref(),
    )
}

type Trained = fn(&TrainingDelivered) -> Option<&Figure<Count>>;

fn employees_trained(facts: &Facts<'_>, year: Option<Period>) -> Value {
    const KINDS: [(&str, Trained); 3] = [
        ("before_post", |trained| trained.before_post.as_ref()),
        ("in_post", |trained| trained.in_post.as_ref()),
        ("continuing", |trained| trained.continuing.as_ref()),
    ];
    let trainings = section(facts).and_then(|development| development.trainings_delivered.as_ref());
    let series = Fact::at("/cooperation/development/trainings_delivered");
    Value::total(
        KINDS.map(|(field, trained)| in_series(&series, trainings, field, year, |training| training.period, trained)),
    )
}
