//! Series by period, and the periods of single records (CJ044x).

use super::at::At;
use super::first::First;
use super::inspection::{Inspection, each, items};
use super::rule::{DATES, FORMAT, JUDGEMENT, rules};
use crate::language::Text;
use crate::quantity::{Period, PeriodKind};

rules! {
    PERIOD_TWICE = "CJ0441" Error after FORMAT:
        "{period}在同一序列中出现两次", "{period} stands twice in one series";
        "每个时期只留一项", "keep one entry for each period";
    BEGINS_LATER = "CJ0442" Error after DATES:
        "{period}在档案的截至日期{as_of}之后才开始", "{period} begins only after the dossier's date {as_of}";
        "核对时期与截至日期", "check the period and `as_of`";
    NOT_OVER = "CJ0443" Warning after DATES:
        "{period}在档案的截至日期{as_of}尚未结束，数据不完整", "{period} was not over on the dossier's date {as_of}, so its figures are not whole";
        "改用起止日期写明统计到何时，或待其结束后再填", "state the days counted as from and to, or wait until it is over";
    NOT_BY_CLASS = "CJ0444" Warning after JUDGEMENT:
        "{series}按{period}统计，而毕业届只适用于毕业生", "{series} is stated by {period}, and graduating classes are for graduates";
        "改用自然年、学年或起止日期", "state a calendar year, an academic year or a range of days";
}

/// What a series or a record says of its periods.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// What is counted.
    label: Text,
    /// Whether it may speak of what is to come.
    looks_ahead: bool,
    /// Whether a period must be over before its figures are whole.
    whole_when_over: bool,
    /// Whether graduating classes make no sense.
    never_by_class: bool,
}

pub(super) const fn manner(zh: &'static str, en: &'static str) -> Manner {
    Manner { label: Text::new(zh, en), looks_ahead: false, whole_when_over: true, never_by_class: false }
}

impl Manner {
    pub(super) const fn at_any_time(self) -> Self {
        Self { whole_when_over: false, ..self }
    }

    const fn looks_ahead(self) -> Self {
        Self { looks_ahead: true, whole_when_over: false, ..self }
    }

    pub(super) const fn never_by_class(self) -> Self {
        Self { never_by_class: true, ..self }
    }
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    employment(inspection);
    development(inspection);
    artefacts(inspection);
    safeguards(inspection);
    let all = At::ROOT.field("figures");
    for (index, figure) in inspection.dossier.figures.iter().flatten().enumerate() {
        if let Some(period) = figure.period {
            one(inspection, all.item(index).field("period"), period, manner("指标数据", "the figure"));
        }
    }
}

fn employment(inspection: &mut Inspection<'_>) {
    let cooperation = inspection.dossier.cooperation.as_ref();
    let Some(employment) = cooperation.and_then(|cooperation| cooperation.employment.as_ref()) else { return };
    let at = At::ROOT.field("cooperation");
    let at = at.field("employment");
    let changes = manner("专业调整情况", "the changes of majors");
    series(inspection, at.field("major_changes"), employment.major_changes.as_deref(), |item| item.period, changes);
    let posts = manner("发布就业岗位", "the posts published").never_by_class();
    series(inspection, at.field("posts_published"), employment.posts_published.as_deref(), |item| item.period, posts);
    let guidance = manner("就业指导", "the guidance");
    series(inspection, at.field("guidance"), employment.guidance.as_deref(), |item| item.period, guidance);
    let results = manner("实践能力成果", "the results of practice");
    series(
        inspection,
        at.field("practice_results"),
        employment.practice_results.as_deref(),
        |item| item.period,
        results,
    );

    let graduates = at.field("graduates");
    let all = employment.graduates.as_ref().map_or(graduates, |cohorts| graduates.items_of(cohorts));
    for (index, cohort) in items(employment.graduates.as_ref()).iter().enumerate() {
        one(inspection, all.item(index).field("period"), cohort.period, manner("毕业生去向", "the graduates"));
    }
    let placements = at.field("placements");
    let all = employment.placements.as_ref().map_or(placements, |listing| placements.items_of(listing));
    for (index, placement) in items(employment.placements.as_ref()).iter().enumerate() {
        if let Some(period) = placement.period {
            one(inspection, all.item(index).field("period"), period, manner("学生实习", "the placement"));
        }
    }
    let trainings = at.field("trainings");
    let all = employment.trainings.as_ref().map_or(trainings, |listing| trainings.items_of(listing));
    for (index, training) in items(employment.trainings.as_ref()).iter().enumerate() {
        if let Some(period) = training.period {
            one(inspection, all.item(index).field("period"), period, manner("学生实训", "the training"));
        }
    }
}

fn development(inspection: &mut Inspection<'_>) {
    let cooperation = inspection.dossier.cooperation.as_ref();
    let Some(development) = cooperation.and_then(|cooperation| cooperation.development.as_ref()) else { return };
    let at = At::ROOT.field("cooperation");
    let at = at.field("development");
    let receipts = manner("服务到款额", "the service receipts").never_by_class();
    let items = development.service_receipts.as_deref();
    series(inspection, at.field("service_receipts"), items, |item| item.period, receipts);
    let trainings = manner("企业员工培训", "the training of employees").never_by_class();
    let items = development.trainings_delivered.as_deref();
    series(inspection, at.field("trainings_delivered"), items, |item| item.period, trainings);
    let services = at.field("services");
    let all = development.services.as_ref().map_or(services, |listing| services.items_of(listing));
    for (index, service) in self::items(development.services.as_ref()).iter().enumerate() {
        if let Some(period) = service.period {
            one(
                inspection,
                all.item(index).field("period"),
                period,
                manner("技术服务", "the technical service").at_any_time().never_by_class(),
            );
        }
    }
    each(at.field("training_needs"), development.training_needs.as_ref(), |here, need| {
        if let Some(period) = need.period {
            let needed = manner("培训需求", "the training needed").looks_ahead().never_by_class();
            one(inspection, here.field("period"), period, needed);
        }
    });
}

fn safeguards(inspection: &mut Inspection<'_>) {
    let Some(safeguards) = &inspection.dossier.safeguards else { return };
    let at = At::ROOT.field("safeguards");
    // Money is set aside before the year begins.
    let funds = manner("专项经费与投入", "the funds").looks_ahead().never_by_class();
    series(inspection, at.field("funds"), safeguards.funds.as_deref(), |item| item.period, funds);
}

fn artefacts(inspection: &mut Inspection<'_>) {
    let Some(artefacts) = &inspection.dossier.artefacts else { return };
    let at = At::ROOT.field("artefacts");
    let majors = at.field("majors");
    let all = artefacts.majors.as_ref().map_or(majors, |listing| majors.items_of(listing));
    for (index, major) in items(artefacts.majors.as_ref()).iter().enumerate() {
        let major_at = all.item(index);
        // Students are enrolled when the academic year begins: it need not be over.
        let enrolment = manner("在校生", "the enrolment").at_any_time();
        series(inspection, major_at.field("enrolment"), major.enrolment.as_deref(), |item| item.period, enrolment);
    }
    let Some(training) = &artefacts.training else { return };
    let at = at.field("training");
    let undertakings = at.field("post_undertakings");
    let all = training.post_undertakings.as_ref().map_or(undertakings, |listing| undertakings.items_of(listing));
    for (index, undertaking) in items(training.post_undertakings.as_ref()).iter().enumerate() {
        if let Some(period) = undertaking.period {
            let posts = manner("企业接收学生岗位", "the posts undertaken").at_any_time().never_by_class();
            // What is undertaken lies ahead; students that were taken do not.
            let posts = if undertaking.peak_students.is_none() { posts.looks_ahead() } else { posts };
            one(inspection, all.item(index).field("period"), period, posts);
        }
    }
}

/// A series has each period once.
pub(super) fn series<T>(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    items: Option<&[T]>,
    period: impl Fn(&T) -> Period,
    manner: Manner,
) {
    let mut first = First::default();
    for (index, item) in items.unwrap_or_default().iter().enumerate() {
        let period = period(item);
        let here = at.item(index);
        one(inspection, here.field("period"), period, manner);
        let earlier = first.met(period, index);
        if earlier != index {
            let fault = PERIOD_TWICE.fault().with("period", period.label());
            let first = Text::new("第一次在这里", "it stands first here");
            inspection.report_beside(here.field("period"), &fault, at.item(earlier).field("period"), first);
        }
    }
}

/// A period against the dossier's date, and against what is counted by it.
pub(super) fn one(inspection: &mut Inspection<'_>, at: At<'_>, period: Period, manner: Manner) {
    let as_of = inspection.as_of();
    let late = |kind: &'static crate::fault::FaultKind| {
        kind.fault().with("period", period.label()).with("as_of", as_of.to_string())
    };
    if !manner.looks_ahead && period.first_day() > as_of.last_day() {
        inspection.report(at, &late(&BEGINS_LATER));
    } else if manner.whole_when_over && period.last_day() > as_of.last_day() {
        inspection.report(at, &late(&NOT_OVER));
    }
    if manner.never_by_class && period.kind() == PeriodKind::GraduatingClass {
        let fault = NOT_BY_CLASS.fault().with("series", manner.label).with("period", period.label());
        inspection.report(at, &fault);
    }
}
