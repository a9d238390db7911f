//! The plans by which parks develop their industry (园区产业发展规划, provision 2.2.1-1a; CJ2128 to CJ2133).

use super::at::At;
use super::dates::{happened, is_after};
use super::first::First;
use super::inspection::{Inspection, items};
use super::rule::{DATES, JUDGEMENT, rules};
use crate::dossier::{IndustrialPlan, Listing};
use crate::language::Text;
use crate::lookup::HashSet;
use crate::quantity::AsOf;

rules! {
    WITHOUT_PERIOD = "CJ2128" Hint cites ["2.2.1-1a"]:
        "规划“{title}”没有写明规划期", "the years that the plan “{title}” covers are not stated";
        "在period中写明，如{\"from\": \"2021-01-01\", \"to\": \"2025-12-31\"}", "state them under `period`, such as {\"from\": \"2021-01-01\", \"to\": \"2025-12-31\"}";
    NONE_COVERS_NOW = "CJ2129" Warning cites ["2.2.1-1a"]:
        "所列规划没有一份的规划期包含档案的截至日期{as_of}", "none of the plans that are listed covers the dossier's date {as_of}";
        "补上现行的规划；没有列全的，写含listed或total的对象", "add the plan now in force, or write an object with `listed` or `total` if the list names only some";
    ISSUED_TOO_LATE = "CJ2130" Warning cites ["2.2.1-1a"] after DATES:
        "规划“{title}”发布于{on}，规划期却已于{end}结束", "the plan “{title}” was issued on {on}, after the years that it covers ended ({end})";
        "核对发布日期与规划期", "check the date and the period";
    PLAN_TWICE = "CJ2131" Warning cites ["2.2.1-1a"]:
        "规划“{title}”列了两次", "the plan “{title}” is listed twice";
        "合为一份", "make them one";
    INDUSTRY_NOT_PLANNED = "CJ2132" Hint cites ["1-1b", "2.2.1-1a"] after JUDGEMENT:
        "主导产业“{name}”不在任何一份规划所写的产业之列", "the leading industry “{name}” is among the industries of no plan";
        "核对规划的industries，或主导产业", "check the `industries` of the plans, or the leading industries";
    PARK_WITHOUT_PLAN = "CJ2133" Hint cites ["1-1a", "2.2.1-1a"]:
        "没有一份规划适用于园区“{name}”", "no plan is for the park “{name}”";
        "核对规划的parks，或补上该园区的规划", "check the `parks` of the plans, or add the plan for this park";
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let Some(plans) = &inspection.dossier.alliance.industrial_plans else { return };
    let at = At::ROOT.field("alliance");
    let field = at.field("industrial_plans");
    let all = field.items_of(plans);
    let mut first = First::default();
    for (index, plan) in plans.items().iter().enumerate() {
        let here = all.item(index);
        let title = plan.title.trim();
        let earlier = first.met((title, plan.period), index);
        if earlier != index {
            let what = Text::new("第一次在这里", "it stands first here");
            inspection.report_beside(here, &PLAN_TWICE.fault().with("title", title), all.item(earlier), what);
        }
        happened(inspection, here.field("on"), Text::new("规划的发布日期", "the issue of the plan"), plan.on);
        let Some(period) = plan.period else {
            inspection.report_lack(here, &WITHOUT_PERIOD.fault().with("title", title));
            continue;
        };
        if let Some(on) = plan.on.filter(|on| is_after(*on, AsOf::from(period.last_day()))) {
            let fault = ISSUED_TOO_LATE.fault().with("title", title).with("on", on.to_string());
            let fault = fault.with("end", period.last_day().to_string());
            inspection.report_beside(here.field("on"), &fault, here.field("period"), Text::new("规划期", "the period"));
        }
    }
    if plans.is_complete() && !plans.items().is_empty() {
        let as_of = inspection.as_of();
        if plans.items().iter().all(|plan| surely_not_at(plan, as_of)) {
            inspection.report(field, &NONE_COVERS_NOW.fault().with("as_of", as_of.to_string()));
        }
        left_out(inspection, at, plans);
    }
}

/// Whether a plan's period is stated and has no day in common with a date.
fn surely_not_at(plan: &IndustrialPlan, date: AsOf) -> bool {
    plan.period.is_some_and(|period| period.last_day() < date.first_day() || period.first_day() > date.last_day())
}

/// Leading industries and parks that no plan names, where each says which it is for.
fn left_out(inspection: &mut Inspection<'_>, at: At<'_>, plans: &Listing<IndustrialPlan>) {
    let industries: Option<Vec<_>> = plans.items().iter().map(|plan| plan.industries.as_ref()).collect();
    if let (Some(planned), Some(industries)) = (industries, &inspection.dossier.alliance.leading_industries) {
        let planned: HashSet<&str> = planned.into_iter().flatten().map(|industry| industry.id().as_str()).collect();
        let all = at.field("leading_industries");
        let all = all.items_of(industries);
        for (index, industry) in items(Some(industries)).iter().enumerate() {
            if !planned.contains(industry.id.as_str()) {
                let fault = INDUSTRY_NOT_PLANNED.fault().with("name", industry.name.as_str());
                let what = Text::new("产业发展规划", "the plans");
                inspection.report_beside(all.item(index), &fault, at.field("industrial_plans"), what);
            }
        }
    }
    let parks: Option<Vec<_>> = plans.items().iter().map(|plan| plan.parks.as_ref()).collect();
    if let (Some(planned), Some(parks)) = (parks, &inspection.dossier.alliance.parks) {
        let planned: HashSet<&str> = planned.into_iter().flatten().map(|park| park.id().as_str()).collect();
        let all = at.field("parks");
        let all = all.items_of(parks);
        for (index, park) in items(Some(parks)).iter().enumerate() {
            if !planned.contains(park.id.as_str()) {
                let fault = PARK_WITHOUT_PLAN.fault().with("name", park.name.as_str());
                let what = Text::new("产业发展规划", "the plans");
                inspection.report_beside(all.item(index), &fault, at.field("industrial_plans"), what);
            }
        }
    }
}
