//! Dates against the date of which the dossier speaks (CJ043x).

use super::at::At;
use super::inspection::{Inspection, each, items};
use super::rule::{DATES, JUDGEMENT, rules};
use crate::dossier::{Arrangement, Dossier, Listing};
use crate::fault::FaultKind;
use crate::language::Text;
use crate::quantity::AsOf;

rules! {
    NOT_YET = "CJ0431" Error after DATES:
        "{what}（{date}）晚于档案的截至日期{as_of}", "{what} ({date}) comes after the dossier's date {as_of}";
        "核对两个日期；若事情确已发生，改截至日期", "check both dates; if it has happened, change `as_of`";
    NOT_YET_IN_FORCE = "CJ0432" Warning after DATES:
        "“{title}”自{date}起，而档案截至{as_of}，其时尚未生效", "“{title}” begins on {date}, and on the dossier's date {as_of} it was not yet in force";
        "核对日期；尚未生效的制度不能作为已有的制度", "check the date; what is not yet in force cannot count as being there";
    SAID_LATER = "CJ0433" Hint after DATES:
        "{what}（{date}）晚于档案的截至日期{as_of}，所说的可能是其后的情形", "{what} ({date}) comes after the dossier's date {as_of}, and may speak of what came later";
        "核对两个日期", "check both dates";
    BEFORE_FOUNDING = "CJ0434" Hint cites ["2.1.2-3a", "2.1.3-1a", "2.1.4-1e", "2.2.1-1b", "2.2.4-1a", "3.2-1a", "3.2-1c"] after JUDGEMENT:
        "{what}（{on}）早于联合体的成立时间{established}", "the {what} ({on}) comes before the alliance was founded ({established})";
        "核对两个日期，以及它是否出自联合体；属筹建期的，宜说明", "check both dates, and whether it came of the alliance; if it was in preparation, say so";
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let dossier = inspection.dossier;
    alliance(inspection, dossier);
    employment(inspection, dossier);
    artefacts(inspection, dossier);
    let safeguards = At::ROOT.field("safeguards");
    let documents = dossier.safeguards.as_ref().and_then(|safeguards| safeguards.responsibility_documents.as_ref());
    in_force(inspection, safeguards.field("responsibility_documents"), documents);
    let all = At::ROOT.field("attestations");
    for (index, attestation) in dossier.attestations.iter().flatten().enumerate() {
        said(inspection, all.item(index).field("on"), Text::new("签署日期", "the signature"), attestation.on.into());
    }
    let all = At::ROOT.field("observations");
    for (index, observation) in dossier.observations.iter().flatten().enumerate() {
        let here = all.item(index);
        said(inspection, here.field("on"), Text::new("观察日期", "the observation"), observation.on);
        own(
            inspection,
            here.field("on"),
            Text::new("对联合体的观察", "observation of the alliance"),
            Some(observation.on),
        );
    }
}

fn alliance(inspection: &mut Inspection<'_>, dossier: &Dossier) {
    let at = At::ROOT.field("alliance");
    happened(inspection, at.field("established"), Text::new("成立时间", "its founding"), dossier.alliance.established);
    if let Some(standings) = &dossier.alliance.standings {
        let all = at.field("standings");
        let all = all.items_of(standings);
        for (index, standing) in standings.items().iter().enumerate() {
            let what = Text::new("建设或认定日期", "the date of this stage");
            happened(inspection, all.item(index).field("on"), what, standing.on);
        }
    }
}

fn employment(inspection: &mut Inspection<'_>, dossier: &Dossier) {
    let Some(employment) = dossier.cooperation.as_ref().and_then(|cooperation| cooperation.employment.as_ref()) else {
        return;
    };
    let cooperation = At::ROOT.field("cooperation");
    let at = cooperation.field("employment");
    let what = Text::new("专业动态调整机制", "mechanism for adjusting majors");
    in_force(inspection, at.field("adjustment_mechanisms"), employment.adjustment_mechanisms.as_ref());
    joint(inspection, at.field("adjustment_mechanisms"), employment.adjustment_mechanisms.as_ref(), what);
    if let Some(platforms) = &employment.platforms {
        let all = at.field("platforms");
        let all = all.items_of(platforms);
        for (index, platform) in platforms.items().iter().enumerate() {
            let what = Text::new("平台启用时间", "the start of the platform");
            happened(inspection, all.item(index).field("since"), what, platform.since);
        }
    }
    let all = at.field("posts_published");
    for (index, posts) in employment.posts_published.iter().flatten().enumerate() {
        let posts_at = all.item(index);
        let Some(dates) = &posts.published_on else { continue };
        let days = posts_at.field("published_on");
        let days = days.items_of(dates);
        for (day, published) in dates.items().iter().enumerate() {
            happened(
                inspection,
                days.item(day),
                Text::new("岗位发布日期", "the publication of posts"),
                Some(*published),
            );
        }
    }
    if let Some(cohorts) = &employment.graduates {
        let all = at.field("graduates");
        let all = all.items_of(cohorts);
        for (index, cohort) in cohorts.items().iter().enumerate() {
            let what = Text::new("毕业去向统计时点", "the count of destinations");
            happened(inspection, all.item(index).field("census"), what, cohort.census.map(AsOf::from));
        }
    }
}

fn artefacts(inspection: &mut Inspection<'_>, dossier: &Dossier) {
    let Some(artefacts) = &dossier.artefacts else { return };
    let at = At::ROOT.field("artefacts");
    if let Some(reforms) = &artefacts.reforms {
        let all = at.field("reforms");
        let all = all.items_of(reforms);
        for (index, reform) in reforms.items().iter().enumerate() {
            let what = Text::new("改革开始时间", "the start of the reform");
            happened(inspection, all.item(index).field("since"), what, reform.since);
        }
    }
    let Some(training) = &artefacts.training else { return };
    let at = at.field("training");
    in_force(inspection, at.field("placement_rules"), training.placement_rules.as_ref());
}

/// What is stated as having happened did so by the dossier's date.
pub(super) fn happened(inspection: &mut Inspection<'_>, at: At<'_>, what: Text, date: Option<AsOf>) {
    let as_of = inspection.as_of();
    if let Some(date) = date.filter(|date| is_after(*date, as_of)) {
        let fault = NOT_YET.fault().with("what", what).with("date", date.to_string());
        inspection.report(at, &fault.with("as_of", as_of.to_string()));
    }
}

/// What is set down in writing was in force by the dossier's date.
pub(super) fn in_force(inspection: &mut Inspection<'_>, at: At<'_>, arrangements: Option<&Listing<Arrangement>>) {
    let as_of = inspection.as_of();
    let all = arrangements.map_or(at, |arrangements| at.items_of(arrangements));
    for (index, arrangement) in items(arrangements).iter().enumerate() {
        if let Some(date) = arrangement.on.filter(|date| is_after(*date, as_of)) {
            let fault = NOT_YET_IN_FORCE
                .fault()
                .with("title", arrangement.title.as_str())
                .with("date", date.to_string())
                .with("as_of", as_of.to_string());
            inspection.report(all.item(index).field("on"), &fault);
        }
    }
}

/// What binds several members was settled in the alliance's time. What a school has of its own, or a government for all schools, may
/// well be older.
pub(super) fn joint(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    arrangements: Option<&Listing<Arrangement>>,
    what: Text,
) {
    each(at, arrangements, |here, arrangement| {
        let binds_several = arrangement.parties.as_ref().is_some_and(|parties| parties.len() > 1);
        own(inspection, here.field("on"), what, arrangement.on.filter(|_| binds_several));
    });
}

/// What is the alliance's own is of the alliance's time: document of duties, observation.
pub(super) fn own(inspection: &mut Inspection<'_>, at: At<'_>, what: Text, on: Option<AsOf>) {
    early(inspection, at, &BEFORE_FOUNDING, what, on);
}

/// Reports what is dated before the alliance was founded, as a fault of this kind.
pub(super) fn early(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    kind: &'static FaultKind,
    what: Text,
    on: Option<AsOf>,
) {
    let Some(established) = inspection.dossier.alliance.established else { return };
    if let Some(on) = on.filter(|on| is_after(established, *on)) {
        let fault = kind.fault().with("what", what).with("on", on.to_string());
        inspection.report(at, &fault.with("established", established.to_string()));
    }
}

fn said(inspection: &mut Inspection<'_>, at: At<'_>, what: Text, date: AsOf) {
    let as_of = inspection.as_of();
    if is_after(date, as_of) {
        let fault = SAID_LATER.fault().with("what", what).with("date", date.to_string());
        inspection.report(at, &fault.with("as_of", as_of.to_string()));
    }
}

/// Whether a date is surely after another.
pub(super) fn is_after(date: AsOf, other: AsOf) -> bool {
    date.first_day() > other.last_day()
}
