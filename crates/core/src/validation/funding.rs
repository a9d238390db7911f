//! Funding (经费保障, provisions 4.3): sources and purposes against their total, and against who is there (CJ43xx).

use super::at::At;
use super::inspection::{Inspection, is_small_sum, is_something, surely_above};
use super::rule::{COUNTING, rules};
use crate::dossier::{Funds, MemberKind};
use crate::language::Text;
use crate::quantity::{Figure, Interval, Money, PeriodKind};

/// When a budget year runs, with how sure we are of it.
const BUDGET_YEAR: Text = Text::new(
    "《预算法》：预算年度自公历1月1日起至12月31日止；据公开资料转引，未查阅原文件",
    "the Budget Law: a budget year runs from 1 January to 31 December; as quoted by public sources, not read in the original",
);

rules! {
    SOURCES_ABOVE_TOTAL = "CJ4301" Error after COUNTING:
        "各来源经费合计{sum}元，多于写明的合计{total}元", "the sources add up to {sum} yuan, more than the {total} stated as the total";
        "每一笔只计入一个来源；核对合计", "count each sum under one source, and check the total";
    PURPOSES_ABOVE_TOTAL = "CJ4302" Error after COUNTING:
        "用于重大建设项目和改革项目的经费共{sum}元，多于合计{total}元", "construction and reform projects take {sum} yuan together, more than the {total} that there are";
        "每一笔只计入一种用途；核对合计", "count each sum under one purpose, and check the total";
    PURPOSES_ABOVE_SOURCES = "CJ4303" Error after COUNTING:
        "用于重大建设项目和改革项目的经费共{sum}元，多于各来源合计{sources}元", "construction and reform projects take {sum} yuan together, more than the {sources} from all sources";
        "核对各来源与各用途的金额", "check the sums by source and by purpose";
    SOURCES_BELOW_TOTAL = "CJ4304" Warning after COUNTING:
        "各来源都已写明，合计{sum}元，少于写明的合计{total}元", "all sources are stated and add up to {sum} yuan, less than the {total} stated as the total";
        "余下的出自何处？请核对", "where does the rest come from? check the sums";
    SMALL_SUM = "CJ4305" Hint cites ["4.3-1a", "4.3-1b", "4.3-1c", "4.3-1e", "4.3-1f"]:
        "一个时期的{what}只有{amount}元", "the money of a whole period ({what}) is {amount} yuan";
        "核对单位：此处以元为单位，1200万元写作12000000", "check the unit: sums are in yuan, and 12 million is written 12000000";
    FROM_NOBODY = "CJ4306" Warning cites ["4.3-1b", "4.3-1c"]:
        "写有{what}，而成员已列全，其中没有{kind}", "there is money of {what}, and all members are listed, none of them a {kind}";
        "补上出资的成员，或核对经费来源", "add the members whose money it is, or check the source";
    BEFORE_FOUNDING = "CJ4307" Hint cites ["4.3-1a", "4.3-1b", "4.3-1c"]:
        "{period}在联合体成立（{established}）之前，却写有专项经费", "money is set aside for {period}, before the alliance was founded ({established})";
        "核对时期与成立时间；属筹建经费的，宜说明", "check the period and the founding; if it was for preparation, say so";
    OTHER_PERIOD = "CJ4308" Warning cites ["4.3-1a", "4.3-1d"] after BUDGET_YEAR:
        "经费按{kind}统计，而财政预算按自然年", "the funds are stated by {kind}, and public budgets run by calendar year";
        "改用自然年；按项目周期拨付的，拆到各年", "state calendar years; divide what was granted for a project among its years";
}

type Source<'a> = (&'static str, Text, Option<&'a Figure<Money>>);

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let Some(safeguards) = &inspection.dossier.safeguards else { return };
    let at = At::ROOT.field("safeguards");
    let all = at.field("funds");
    for (index, funds) in safeguards.funds.iter().flatten().enumerate() {
        let here = all.item(index);
        let sources = sources(funds);
        sums(inspection, here, funds, &sources);
        for (field, what, amount) in sources {
            if let Some(amount) = amount.filter(|amount| is_small_sum(amount)) {
                let fault = SMALL_SUM.fault().with("what", what).with("amount", amount.describe());
                inspection.report(here.field(field), &fault);
            }
        }
        givers(inspection, here, funds);
        period(inspection, here.field("period"), funds);
    }
}

fn sources(funds: &Funds) -> [Source<'_>; 6] {
    [
        ("city_government", Text::new("市级政府专项经费", "of the city government"), funds.city_government.as_ref()),
        ("other_fiscal", Text::new("其他财政经费", "other public money"), funds.other_fiscal.as_ref()),
        ("enterprises", Text::new("企业专项经费", "of enterprises"), funds.enterprises.as_ref()),
        ("schools", Text::new("学校专项经费", "of schools"), funds.schools.as_ref()),
        ("social_capital", Text::new("社会资本", "non-government capital"), funds.social_capital.as_ref()),
        ("industry_capital", Text::new("产业资金", "capital of industry"), funds.industry_capital.as_ref()),
    ]
}

fn sums(inspection: &mut Inspection<'_>, at: At<'_>, funds: &Funds, sources: &[Source<'_>]) {
    let known: Interval = sources.iter().filter_map(|(_, _, amount)| amount.map(Figure::interval)).sum();
    let all_known = sources.iter().all(|(_, _, amount)| amount.is_some());
    let purposes: Interval =
        [&funds.for_construction, &funds.for_reform].into_iter().flatten().map(Figure::interval).sum();
    let what = Text::new("合计", "the total");
    if let Some(total) = &funds.all_sources {
        let whole = total.interval();
        let fault = |kind: &'static crate::fault::FaultKind, sum: &Interval| {
            kind.fault().with("sum", sum.describe()).with("total", total.describe())
        };
        if surely_above(&known, &whole) {
            inspection.report_beside(at, &fault(&SOURCES_ABOVE_TOTAL, &known), at.field("all_sources"), what);
        } else if all_known && surely_above(&whole, &known) {
            inspection.report_beside(at, &fault(&SOURCES_BELOW_TOTAL, &known), at.field("all_sources"), what);
        }
        if surely_above(&purposes, &whole) {
            inspection.report_beside(at, &fault(&PURPOSES_ABOVE_TOTAL, &purposes), at.field("all_sources"), what);
        }
    } else if all_known && surely_above(&purposes, &known) {
        let fault = PURPOSES_ABOVE_SOURCES.fault().with("sum", purposes.describe());
        inspection.report(at, &fault.with("sources", known.describe()));
    }
}

/// Money of enterprises and schools, where the members are all listed and none is one.
fn givers(inspection: &mut Inspection<'_>, at: At<'_>, funds: &Funds) {
    let members = inspection.dossier.alliance.members.as_ref();
    let Some(members) = members.filter(|members| members.is_complete()) else { return };
    let is_there = |is_of_it: fn(MemberKind) -> bool| members.items().iter().any(|member| is_of_it(member.kind));
    let enterprises = (Text::new("企业专项经费", "enterprises"), Text::new("企业", "enterprise"));
    let schools = (Text::new("学校专项经费", "schools"), Text::new("院校", "school"));
    let givers = [
        ("enterprises", enterprises, &funds.enterprises, is_there(|kind| kind == MemberKind::Enterprise)),
        ("schools", schools, &funds.schools, is_there(MemberKind::is_school)),
    ];
    for (field, (what, kind), amount, is_there) in givers {
        let has_money = amount.as_ref().is_some_and(|amount| is_something(&amount.interval()));
        if has_money && !is_there {
            inspection.report(at.field(field), &FROM_NOBODY.fault().with("what", what).with("kind", kind));
        }
    }
}

fn period(inspection: &mut Inspection<'_>, at: At<'_>, funds: &Funds) {
    let period = funds.period;
    // A graduating class is told of with all series; a range of days may be part of a year.
    if period.kind() == PeriodKind::AcademicYear {
        inspection.report(at, &OTHER_PERIOD.fault().with("kind", period.kind().label()));
    }
    if let Some(established) = inspection.dossier.alliance.established
        && period.last_day() < established.first_day()
    {
        let fault = BEFORE_FOUNDING.fault().with("period", period.label());
        inspection.report(at, &fault.with("established", established.to_string()));
    }
}
