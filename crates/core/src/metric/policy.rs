//! Metrics of policies (政策保障, provisions 4.2): the package, the six incentives in it, and what came of it.

use super::build::{Item, Listed, Says, count, left_out, size_but};
use super::element::tagging;
use super::{Facts, Metric, Set, Value};
use crate::dossier::{Incentive, Listing, Policy};
use crate::language::Text;
use crate::quantity::{Certainty, Period, Rational};

const POLICY: Text = Text::new("项", "policy");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "policies",
        Text::new("支持联合体的政策数", "policies in support of the alliance"),
        POLICY,
        |facts, _| issued(facts, &policies(facts)),
    )
    .formula(
        "政策包清单的项数，含未列出的；写明在截至日期之后才发文的不计",
        "policies of the city government in support of the alliance, listed or not, but for those stated to be issued only after the dossier's date",
    )
    .answers(&["moe-2024-20/4.2-1a"]),
    with(
        "policies_with_financial_incentive",
        Text::new("含金融激励的政策数", "policies with incentives in finance and credit"),
        &["moe-2024-20/4.2-1b"],
        |facts, _| with_incentive(facts, &Incentive::Financial),
    ),
    with(
        "policies_with_fiscal_incentive",
        Text::new("含财政激励的政策数", "policies with incentives from the public budget"),
        &["moe-2024-20/4.2-1c"],
        |facts, _| with_incentive(facts, &Incentive::Fiscal),
    ),
    with(
        "policies_with_tax_incentive",
        Text::new("含税费激励的政策数", "policies with incentives in taxes and fees"),
        &["moe-2024-20/4.2-1d"],
        |facts, _| with_incentive(facts, &Incentive::TaxesAndFees),
    ),
    with(
        "policies_with_land_incentive",
        Text::new("含土地激励的政策数", "policies with incentives in the use of land"),
        &["moe-2024-20/4.2-1e"],
        |facts, _| with_incentive(facts, &Incentive::Land),
    ),
    with(
        "policies_with_credit_standing_incentive",
        Text::new("含信用激励的政策数", "policies with incentives in credit standing"),
        &["moe-2024-20/4.2-1f"],
        |facts, _| with_incentive(facts, &Incentive::CreditStanding),
    ),
    with(
        "policies_with_employment_incentive",
        Text::new("含就业激励的政策数", "policies with incentives in employment"),
        &["moe-2024-20/4.2-1g"],
        |facts, _| with_incentive(facts, &Incentive::Employment),
    ),
    Metric::amount(
        "policies_with_result",
        Text::new("有成效记录的政策数", "policies with a recorded result"),
        POLICY,
        |facts, _| with_result(facts, &policies(facts)),
    )
    .formula(
        "至少记有一项落实成效的政策数；所写数据都是0的成效不计，在截至日期之后才发文的政策不计；未填报成效的视为未知",
        "policies of which one result at least is recorded; a result of which every number stated is 0 is none, and a policy issued only after the dossier's date does not count; of a policy that does not say it is unknown",
    )
    .answers(&["moe-2024-20/4.2-1h"])
    .proxy(
        "“能落地、见成效”读作记有成效；怎样才算见效，通知没有说",
        "we read “takes effect and shows results” as a recorded result; the notice does not say what counts as one",
    ),
    Metric::share(
        "policies_with_result_share",
        Text::new("有成效记录的政策占比", "share of policies with a recorded result"),
        |facts, _| {
            let policies = policies(facts);
            Value::share(with_result(facts, &policies), issued(facts, &policies))
        },
    )
    .formula(
        "至少记有一项落实成效的政策数 ÷ 政策数；所写数据都是0的成效不计，在截至日期之后才发文的政策不计；未填报成效的视为未知",
        "policies of which one result at least is recorded ÷ policies; a result of which every number stated is 0 is none, and a policy issued only after the dossier's date does not count; of a policy that does not say it is unknown",
    )
    .answers(&["moe-2024-20/4.2-1h"])
    .proxy(
        "“能落地、见成效”读作记有成效；怎样才算见效，通知没有说",
        "we read “takes effect and shows results” as a recorded result; the notice does not say what counts as one",
    ),
];

/// The sets of this section.
pub(super) const SETS: &[Set] = &[Set {
    name: "incentives",
    label: Text::new("六类激励政策", "six kinds of incentive"),
    members: Incentive::WORDS,
    formula: Text::new(
        "各项政策的细化措施所属的激励类别；通知列举之外的激励不在此集合",
        "the kinds of incentive that the measures of the policies spell out; incentives that the notice does not name are outside the set",
    ),
    provisions: &[
        "moe-2024-20/4.2-1b",
        "moe-2024-20/4.2-1c",
        "moe-2024-20/4.2-1d",
        "moe-2024-20/4.2-1e",
        "moe-2024-20/4.2-1f",
        "moe-2024-20/4.2-1g",
        "moe-2024-20/4.2-1i",
    ],
    collect: |facts| {
        tagging(&policies(facts), Incentive::WORDS, false, |policy| {
            let measures = policy.record.measures.as_ref();
            let listed = measures.map(Listing::items).unwrap_or_default();
            let words: Vec<&'static str> = listed.iter().filter_map(|measure| measure.incentive.word()).collect();
            let is_whole = Incentive::WORDS.iter().all(|(word, _)| words.contains(word));
            (words, left_out(measures, policy.fact("measures")).filter(|_| !is_whole))
        })
    },
}];

const fn with(
    name: &'static str,
    label: Text,
    provisions: &'static [&'static str],
    compute: fn(&Facts<'_>, Option<Period>) -> Value,
) -> Metric {
    Metric::amount(name, label, POLICY, compute)
        .formula(
            "细化措施中有这一类激励的政策数；未填报措施的政策视为未知",
            "policies with a measure of this kind of incentive; of a policy that does not state its measures it is unknown",
        )
        .answers(provisions)
}

/// The policies.
pub(super) fn policies<'a>(facts: &Facts<'a>) -> Listed<'a, Policy> {
    Listed::at(facts, "/safeguards/policies", facts.safeguards().policies())
}

fn with_incentive(facts: &Facts<'_>, incentive: &Incentive) -> Value {
    count(&policies(facts), |policy| has_incentive(policy, incentive))
}

/// Whether a policy spells out an incentive of a kind.
pub(super) fn has_incentive(policy: &Item<'_, Policy>, incentive: &Incentive) -> Says {
    let measures = policy.record.measures.as_ref();
    if measures.map(Listing::items).unwrap_or_default().iter().any(|measure| measure.incentive == *incentive) {
        return Ok(true);
    }
    match left_out(measures, policy.fact("measures")) {
        Some(missing) => Err(vec![missing]),
        None => Ok(false),
    }
}

/// How many policies there are, listed or not, but for those that are stated to be issued later.
fn issued(facts: &Facts<'_>, policies: &Listed<'_, Policy>) -> Value {
    policies.size_but(|policy| facts.is_ahead(policy.on))
}

fn with_result(facts: &Facts<'_>, policies: &Listed<'_, Policy>) -> Value {
    count(policies, |policy| if facts.is_ahead(policy.record.on) { Ok(false) } else { has_result(policy) })
}

fn has_result(policy: &Item<'_, Policy>) -> Says {
    let results = size_but(policy.record.results.as_ref(), policy.fact("results"), |result| {
        result.came_to_nothing() == Some(true)
    });
    match results.interval().map_or(Certainty::Perhaps, |results| results.is_at_least(&Rational::one())) {
        Certainty::Surely => Ok(true),
        Certainty::SurelyNot => Ok(false),
        Certainty::Perhaps => Err(results.missing),
    }
}
