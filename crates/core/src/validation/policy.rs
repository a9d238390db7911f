//! Policies (政策保障, provisions 4.2): the document, its measures, and what came of it (CJ42xx).

use super::at::At;
use super::dates::{happened, is_after};
use super::first::First;
use super::inspection::{Inspection, each, items};
use super::organisation::{known_word, namesake, no_public_body};
use super::rule::rules;
use crate::dossier::{Incentive, Listing, Policy, PolicyResult};
use crate::language::{Text, Words};
use crate::lookup::HashSet;
use crate::quantity::AsOf;

rules! {
    WITHOUT_DOCUMENT = "CJ4201" Warning cites ["4.2-1a"]:
        "政策“{title}”没有写明{lacking}", "of the policy “{title}” it is not stated: {lacking}";
        "据发文补上；还没有发文的，不是已出台的政策", "add it from the document; what has not been issued is no policy yet";
    NUMBER_TWICE = "CJ4202" Error cites ["4.2-1a"]:
        "两项政策的文号都是{number}", "two policies bear the number {number}";
        "同一文件只列一次，措施写在一起；否则核对文号", "list a document once, with all its measures, or check the numbers";
    YEAR_OF_NUMBER = "CJ4203" Warning cites ["4.2-1a"]:
        "文号{number}的年份与发文日期{on}不是同一年", "the year in {number} is not that of its date, {on}";
        "核对文号与日期", "check the number and the date";
    NO_GOVERNMENT = "CJ4204" Error cites ["4.2-1a"]:
        "发文机关“{issuer}”对应的成员“{name}”类别是{kind}，不是政府部门", "the member given as the issuer “{issuer}”, “{name}”, is of the kind “{kind}”, no government body";
        "改为发文的政府部门；企业、学校自订的办法不是政府政策", "name the government body that issued it; rules that a firm or school made are no policy of the government";
    BEFORE_FOUNDING = "CJ4205" Hint cites ["4.2-1a"]:
        "政策“{title}”（{on}）早于联合体的成立时间{established}", "the policy “{title}” ({on}) comes before the alliance was founded ({established})";
        "核对该政策是否支持联合体", "check whether it speaks of the alliance";
    RESULT_BEFORE_POLICY = "CJ4206" Error cites ["4.2-1h"]:
        "落实成效记于{recorded}，早于政策的发文日期{on}", "a result is recorded as of {recorded}, before the policy was issued ({on})";
        "核对两个日期", "check both dates";
    RESULT_WITHOUT_NUMBER = "CJ4207" Warning cites ["4.2-1h"]:
        "所记成效没有任何数据", "the result states no number";
        "写受益单位数、受益人数或兑现金额之一", "state `bodies`, `persons` or `amount`";
    RESULT_OF_NOTHING = "CJ4208" Warning cites ["4.2-1h"]:
        "所记成效的数据都是0", "every number of the result is 0";
        "没有成效的，不列；results写空清单即表示没有", "leave it out; an empty list of results says that there are none";
    RESULT_OF_NO_MEASURE = "CJ4209" Warning cites ["4.2-1h", "4.2-1i"]:
        "成效归于{incentive}激励，而政策所列措施中没有这一类", "the result is of an incentive ({incentive}) that none of the policy's measures is";
        "补上措施，或核对成效的激励类别", "add the measure, or check of which incentive it came";
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let safeguards = inspection.dossier.safeguards.as_ref();
    let Some(policies) = safeguards.and_then(|safeguards| safeguards.policies.as_ref()) else { return };
    let at = At::ROOT.field("safeguards");
    let all = at.field("policies");
    let all = all.items_of(policies);
    let mut first = First::default();
    for (index, policy) in policies.items().iter().enumerate() {
        let here = all.item(index);
        document(inspection, here, policy);
        let issuers = here.field("issuers");
        for (index, issuer) in policy.issuers.iter().flatten().enumerate() {
            namesake(inspection, issuers.item(index), &issuer.name, issuer.member.as_ref());
        }
        let measures = items(policy.measures.as_ref()).iter().map(|measure| &measure.incentive).collect();
        if let Some(number) = &policy.number {
            let earlier = first.met(number, index);
            if earlier != index {
                let fault = NUMBER_TWICE.fault().with("number", number.to_string());
                let first = Text::new("第一次在这里", "it stands first here");
                inspection.report_beside(here.field("number"), &fault, all.item(earlier).field("number"), first);
            }
        }
        each(here.field("measures"), policy.measures.as_ref(), |here, measure| {
            word(inspection, here.field("incentive"), &measure.incentive);
        });
        each(here.field("results"), policy.results.as_ref(), |here, found| {
            result(inspection, here, policy, &measures, found);
        });
    }
}

fn document(inspection: &mut Inspection<'_>, at: At<'_>, policy: &Policy) {
    let title = policy.title.as_str();
    let parts = [
        (policy.number.is_none(), Text::new("文号", "the document number")),
        (policy.on.is_none(), Text::new("发文日期", "the date")),
        (policy.issuers.as_ref().is_none_or(Vec::is_empty), Text::new("发文机关", "who issued it")),
    ];
    let lacking: Vec<Words> = parts.iter().filter(|(lacks, _)| *lacks).map(|(_, what)| (*what).into()).collect();
    if !lacking.is_empty() {
        let fault = WITHOUT_DOCUMENT.fault().with("title", title).with("lacking", Words::List(lacking));
        inspection.report_lack(at, &fault);
    }
    let issuers = at.field("issuers");
    for (index, issuer) in policy.issuers.iter().flatten().enumerate() {
        if let Some((name, kind)) = no_public_body(inspection, issuer.member.as_ref()) {
            let fault = NO_GOVERNMENT.fault().with("issuer", issuer.name.as_str()).with("name", name);
            inspection.report(issuers.item(index).field("member"), &fault.with("kind", kind.label()));
        }
    }
    let Some(on) = policy.on else { return };
    if let Some(number) = policy.number.as_ref().filter(|number| number.year() != year(on)) {
        let fault = YEAR_OF_NUMBER.fault().with("number", number.to_string()).with("on", on.to_string());
        let what = Text::new("发文日期", "the date");
        inspection.report_beside(at.field("number"), &fault, at.field("on"), what);
    }
    happened(inspection, at.field("on"), Text::new("政策发文日期", "the issue of the policy"), Some(on));
    if let Some(established) = inspection.dossier.alliance.established.filter(|founded| is_after(*founded, on)) {
        let fault = BEFORE_FOUNDING.fault().with("title", title).with("on", on.to_string());
        inspection.report(at.field("on"), &fault.with("established", established.to_string()));
    }
}

fn year(on: AsOf) -> u16 {
    on.first_day().year()
}

fn word(inspection: &mut Inspection<'_>, at: At<'_>, incentive: &Incentive) {
    if let Incentive::Other(name) = incentive {
        known_word(inspection, at.field("other"), name, Incentive::WORDS);
    }
}

fn result(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    policy: &Policy,
    measures: &HashSet<&Incentive>,
    result: &PolicyResult,
) {
    happened(inspection, at.field("on"), Text::new("成效记录日期", "the record of a result"), Some(result.on));
    if let Some(on) = policy.on.filter(|on| is_after(*on, result.on)) {
        let fault = RESULT_BEFORE_POLICY.fault().with("recorded", result.on.to_string());
        inspection.report(at.field("on"), &fault.with("on", on.to_string()));
    }
    match result.came_to_nothing() {
        None => inspection.report_lack(at, &RESULT_WITHOUT_NUMBER.fault()),
        Some(true) => inspection.report(at, &RESULT_OF_NOTHING.fault()),
        Some(false) => {}
    }
    let Some(incentive) = &result.incentive else { return };
    word(inspection, at.field("incentive"), incentive);
    if policy.measures.as_ref().is_some_and(Listing::is_complete) && !measures.contains(incentive) {
        let fault = RESULT_OF_NO_MEASURE.fault().with("incentive", incentive.name());
        inspection.report(at.field("incentive"), &fault);
    }
}
