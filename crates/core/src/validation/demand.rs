//! The three lists of what enterprises make and need (三张清单, provisions 2.1.1-2a to 2.1.1-2f), and the technical services that answer
//! technology needs (CJ112x, CJ113x).

use std::hash::Hash;

use super::at::At;
use super::first::First;
use super::inspection::{Inspection, items};
use super::rule::{JUDGEMENT, rules};
use crate::dossier::{Listing, NeedState, Reference, Schooling, TechnicalService, TechnologyNeed};
use crate::language::Text;
use crate::lookup::HashMap;
use crate::quantity::{Interval, Rational};

rules! {
    PRODUCT_TWICE = "CJ1121" Warning cites ["2.1.1-2b"]:
        "同一企业的核心产品“{product}”列了两次", "the same enterprise's product “{product}” is listed twice";
        "合为一项", "make them one";
    INDUSTRY_WITHOUT_PRODUCT = "CJ1122" Hint cites ["2.1.1-2b"] after JUDGEMENT:
        "主导产业“{industry}”在核心产品清单中没有产品", "the leading industry “{industry}” has no product in the list of core products";
        "补上产品；没有列全的，写含listed或total的对象", "add its products, or write an object with `listed` or `total`";
    NEED_TWICE = "CJ1123" Warning cites ["2.1.1-2c"]:
        "同一企业的技术需求“{need}”列了两次", "the same enterprise's technology need “{need}” is listed twice";
        "合为一项", "make them one";
    OPEN_BUT_TAKEN_ON = "CJ1124" Error cites ["2.1.1-2c"]:
        "技术需求“{need}”写作待对接，却有承接单位", "the technology need “{need}” is stated as open, and somebody has taken it on";
        "改状态，或删去承接单位", "change the state, or remove those who took it on";
    OPEN_BUT_SERVED = "CJ1125" Warning cites ["2.1.1-2c", "2.1.1-2f"]:
        "技术需求“{need}”写作待对接，却有技术服务“{service}”对应", "the technology need “{need}” is stated as open, and the service “{service}” answers it";
        "核对状态", "check the state";
    TAKEN_ON_BY_NOBODY = "CJ1126" Error cites ["2.1.1-2c"]:
        "技术需求“{need}”写作已承接，承接单位却是空的", "the technology need “{need}” is stated as taken on, and by nobody";
        "补上承接单位；不知道的不写taken_on_by", "name who took it on, or leave `taken_on_by` out if it is unknown";
    MET_WITHOUT_SERVICE = "CJ1127" Hint cites ["2.1.1-2c", "2.1.1-2f"] after JUDGEMENT:
        "技术需求“{need}”写作已解决，而技术服务项目都不对应它", "the technology need “{need}” is stated as met, and no technical service answers it";
        "在解决它的技术服务的answers中写明；由学校以外的单位解决的不必改", "name it under `answers` of the service that met it; nothing need be done if it was no school's";
    SERVICE_FOR_OTHER = "CJ1128" Warning cites ["2.1.1-2f"]:
        "技术服务“{service}”对应的需求“{need}”是另一企业提出的", "the service “{service}” answers the need “{need}”, which another enterprise has";
        "核对受服务企业与所对应的需求", "check the enterprise served and the need answered";
    SERVICE_BY_OTHER = "CJ1129" Hint cites ["2.1.1-2f"] after JUDGEMENT:
        "技术服务“{service}”的学校不是需求“{need}”的承接单位", "the school of the service “{service}” is none of those that took on the need “{need}”";
        "核对承接单位", "check who took it on";
    TALENT_NEED_TWICE = "CJ1130" Warning cites ["2.1.1-2d"]:
        "同一企业、同一时期的“{post}”列了两次，人数会重复计算", "the same enterprise's need of “{post}” for the same period is listed twice, and its people would count twice";
        "合为一项", "make them one";
    NOBODY_NEEDED = "CJ1131" Warning cites ["2.1.1-2d"]:
        "人才需求“{post}”的人数是0", "the need of “{post}” is of 0 people";
        "核对人数；已不需要的，删去这一项", "check the number; remove the entry if nobody is needed any more";
}

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let Some(cooperation) = inspection.dossier.cooperation.as_ref() else { return };
    let root = At::ROOT.field("cooperation");
    let services = cooperation.development.as_ref().and_then(|development| development.services.as_ref());
    let Some(schooling) = &cooperation.schooling else { return };
    let at = root.field("schooling");
    products(inspection, at, schooling);
    technology(inspection, at, schooling, services);
    talent(inspection, at, schooling);
    let at = root.field("development");
    if let Some(services) = services {
        let all = at.field("services");
        answers(inspection, all.items_of(services), services.items(), items(schooling.technology_needs.as_ref()));
    }
}

/// Tells of each item that is the same as one before it.
fn twice<'d, T, K: Eq + Hash>(
    items: &'d [T],
    key: impl Fn(&'d T) -> Option<K>,
    mut tell: impl FnMut(usize, &'d T, usize),
) {
    let mut first = First::default();
    for (index, item) in items.iter().enumerate() {
        let Some(key) = key(item) else { continue };
        let earlier = first.met(key, index);
        if earlier != index {
            tell(index, item, earlier);
        }
    }
}

fn products(inspection: &mut Inspection<'_>, at: At<'_>, schooling: &Schooling) {
    let Some(products) = &schooling.core_products else { return };
    let list = at.field("core_products");
    let all = list.items_of(products);
    let key = |product: &'_ crate::dossier::CoreProduct| {
        Some((product.enterprise.as_ref()?.id().clone(), product.product.trim().to_owned()))
    };
    twice(products.items(), key, |index, product, earlier| {
        let fault = PRODUCT_TWICE.fault().with("product", product.product.as_str());
        inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
    });
    // Only a list that is whole, each entry with its industry, leaves an industry out.
    let industries: Option<Vec<_>> = products.items().iter().map(|product| product.industry.as_ref()).collect();
    let Some(industries) = industries.filter(|_| products.is_complete() && !products.items().is_empty()) else {
        return;
    };
    for industry in items(inspection.dossier.alliance.leading_industries.as_ref()) {
        if !industries.iter().any(|named| *named.id() == industry.id) {
            inspection.report(list, &INDUSTRY_WITHOUT_PRODUCT.fault().with("industry", industry.name.as_str()));
        }
    }
}

fn technology(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    schooling: &Schooling,
    services: Option<&Listing<TechnicalService>>,
) {
    let Some(needs) = &schooling.technology_needs else { return };
    let all = at.field("technology_needs");
    let all = all.items_of(needs);
    let key = |need: &'_ TechnologyNeed| Some((need.enterprise.as_ref()?.id().clone(), need.need.trim().to_owned()));
    twice(needs.items(), key, |index, need, earlier| {
        let fault = NEED_TWICE.fault().with("need", need.need.as_str());
        inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
    });
    // Only services that are all listed, each with what it answers, leave a need unanswered.
    let says_all = services.is_some_and(|services| {
        services.is_complete() && services.items().iter().all(|service| service.answers.is_some())
    });
    for (index, need) in needs.items().iter().enumerate() {
        let here = all.item(index);
        let state = here.field("state");
        let taken_on_by = need.taken_on_by.as_deref();
        let service =
            items(services).iter().find(|service| answered_by(service).any(|answered| *answered.id() == need.id));
        let fault = |kind: &'static crate::fault::FaultKind| kind.fault().with("need", need.need.as_str());
        let who = Text::new("承接单位", "those who took it on");
        match need.state {
            Some(NeedState::Open) => {
                if taken_on_by.is_some_and(|bodies| !bodies.is_empty()) {
                    inspection.report_beside(state, &fault(&OPEN_BUT_TAKEN_ON), here.field("taken_on_by"), who);
                } else if let Some(service) = service {
                    inspection.report(state, &fault(&OPEN_BUT_SERVED).with("service", service.title.as_str()));
                }
            }
            Some(NeedState::TakenOn) if taken_on_by.is_some_and(<[_]>::is_empty) => {
                inspection.report_beside(state, &fault(&TAKEN_ON_BY_NOBODY), here.field("taken_on_by"), who);
            }
            Some(NeedState::Met) if says_all && service.is_none() => {
                inspection.report(state, &fault(&MET_WITHOUT_SERVICE));
            }
            _ => {}
        }
    }
}

fn answered_by(service: &TechnicalService) -> impl Iterator<Item = &Reference<TechnologyNeed>> {
    service.answers.iter().flatten()
}

/// A service answers needs of the enterprise that it serves, and is done by one of those who took them on.
fn answers(inspection: &mut Inspection<'_>, all: At<'_>, services: &[TechnicalService], needs: &[TechnologyNeed]) {
    let by_id: HashMap<_, _> = needs.iter().map(|need| (&need.id, need)).collect();
    for (index, service) in services.iter().enumerate() {
        let service_at = all.item(index);
        let answers_at = service_at.field("answers");
        for (index, answered) in answered_by(service).enumerate() {
            let Some(need) = by_id.get(answered.id()) else { continue };
            let here = answers_at.item(index);
            let fault = |kind: &'static crate::fault::FaultKind| {
                kind.fault().with("service", service.title.as_str()).with("need", need.need.as_str())
            };
            if let (Some(served), Some(needing)) = (&service.enterprise, &need.enterprise)
                && served != needing
            {
                inspection.report(here, &fault(&SERVICE_FOR_OTHER));
            }
            if let (Some(school), Some(bodies)) = (&service.school, &need.taken_on_by)
                && !bodies.is_empty()
                && bodies.iter().all(|body| body.id() != school.id())
            {
                inspection.report(here, &fault(&SERVICE_BY_OTHER));
            }
        }
    }
}

fn talent(inspection: &mut Inspection<'_>, at: At<'_>, schooling: &Schooling) {
    let Some(needs) = &schooling.talent_needs else { return };
    let all = at.field("talent_needs");
    let all = all.items_of(needs);
    let key = |need: &'_ crate::dossier::TalentNeed| {
        Some((need.enterprise.as_ref()?.id().clone(), need.post.trim().to_owned(), need.period))
    };
    twice(needs.items(), key, |index, need, earlier| {
        let fault = TALENT_NEED_TWICE.fault().with("post", need.post.as_str());
        inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
    });
    for (index, need) in needs.items().iter().enumerate() {
        if need.heads.as_ref().is_some_and(|heads| heads.interval() == Interval::point(Rational::zero())) {
            let fault = NOBODY_NEEDED.fault().with("post", need.post.as_str());
            inspection.report(all.item(index).field("heads"), &fault);
        }
    }
}
