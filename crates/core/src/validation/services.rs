//! Technical services (技术服务项目, provisions 2.1.1-2f and 2.1.4-2g to 2.1.4-2j): one beside another, and their receipts against those of the year (CJ114x).

use super::at::At;
use super::bodies::words_once;
use super::first::First;
use super::inspection::{Inspection, surely_above};
use super::rule::{COUNTING, JUDGEMENT, rules};
use crate::dossier::{Development, Listing, TechnicalService};
use crate::language::Text;
use crate::quantity::{Certainty, Figure, Interval, Rational};

rules! {
    SERVICE_TWICE = "CJ1141" Warning cites ["2.1.1-2f"]:
        "同一学校为同一企业的技术服务“{title}”在同一时期列了两次", "the same school's service “{title}” for the same enterprise is listed twice for one period";
        "合为一项，否则到款额重复计算", "make them one, or its receipts count twice";
    RECEIPTS_ABOVE_ALL = "CJ1142" Error cites ["2.1.4-2d"] after COUNTING:
        "{period}各技术服务项目的到款额合计{sum}元，多于该时期的技术服务到款额{all}元", "the receipts of the technical services of {period} add up to {sum} yuan, more than the {all} yuan received for technical service in all";
        "核对单位与时期；项目的到款额应计入该时期的技术服务到款额", "check the unit and the periods; what a service received is part of what was received in all";
    SMALL_RECEIPTS = "CJ1143" Hint cites ["2.1.4-2d"] after JUDGEMENT:
        "技术服务“{title}”的到款额只有{amount}元", "the service “{title}” received {amount} yuan";
        "核对单位：此处以元为单位，12万元写作120000", "check the unit: sums are in yuan, and 120 thousand is written 120000";
}

/// Below this a sum for a service was probably stated in ten thousands of yuan (万元).
const SMALLEST_LIKELY: i64 = 1_000;

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let cooperation = inspection.dossier.cooperation.as_ref();
    let Some(development) = cooperation.and_then(|cooperation| cooperation.development.as_ref()) else { return };
    let Some(services) = &development.services else { return };
    let at = At::ROOT.field("cooperation");
    let at = at.field("development");
    let all = at.field("services");
    each(inspection, all.items_of(services), services);
    against_the_whole(inspection, at, development, services);
}

fn each(inspection: &mut Inspection<'_>, all: At<'_>, services: &Listing<TechnicalService>) {
    let mut first = First::default();
    for (index, service) in services.items().iter().enumerate() {
        let here = all.item(index);
        let purposes = service.purposes.as_deref().unwrap_or_default();
        words_once(inspection, here.field("purposes"), purposes, |purpose| purpose.label());
        if let Some(receipts) = &service.receipts {
            let sum = receipts.interval();
            if sum.is_less_than(&Rational::from(SMALLEST_LIKELY)) == Certainty::Surely
                && sum.is_more_than(&Rational::zero()) == Certainty::Surely
            {
                let fault = SMALL_RECEIPTS.fault().with("title", service.title.as_str());
                inspection.report(here.field("receipts"), &fault.with("amount", receipts.describe()));
            }
        }
        let (Some(school), Some(enterprise)) = (&service.school, &service.enterprise) else { continue };
        let key = (service.title.trim(), school.id(), enterprise.id(), service.period);
        let earlier = first.met(key, index);
        if earlier != index {
            let fault = SERVICE_TWICE.fault().with("title", service.title.as_str());
            let what = Text::new("第一次在这里", "it stands first here");
            inspection.report_beside(here, &fault, all.item(earlier), what);
        }
    }
}

/// What the services of a period received is part of what was received for technical service in it.
fn against_the_whole(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    development: &Development,
    services: &Listing<TechnicalService>,
) {
    let receipts_at = at.field("service_receipts");
    for (index, receipts) in development.service_receipts.iter().flatten().enumerate() {
        let Some(all) = &receipts.technical_service else { continue };
        let of_period = services.items().iter().filter(|service| service.period == Some(receipts.period));
        let received = of_period.filter_map(|service| service.receipts.as_ref());
        let sum: Interval = received.map(Figure::interval).sum();
        if surely_above(&sum, &all.interval()) {
            let fault = RECEIPTS_ABOVE_ALL.fault().with("period", receipts.period.label());
            let fault = fault.with("sum", sum.describe()).with("all", all.describe());
            let here = receipts_at.item(index);
            inspection.report_beside(
                here.field("technical_service"),
                &fault,
                at.field("services"),
                Text::new("技术服务项目", "the services"),
            );
        }
    }
}
