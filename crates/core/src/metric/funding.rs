//! Metrics of funding (经费保障, provisions 4.3): the money set aside for the alliance in a year, by source.

use super::build::in_series;
use super::value::Fact;
use super::{Facts, Metric, Value};
use crate::dossier::Funds;
use crate::language::Text;
use crate::quantity::{Figure, Money, Period, PeriodKind};

const YUAN: Text = Text::new("元", "yuan");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    of_year(
        "city_government_funds",
        Text::new("市级政府专项经费", "money set aside by the city government"),
        |facts, year| from(facts, year, CITY_GOVERNMENT),
    )
    .formula(
        "当年市级政府为联合体安排的专项经费",
        "money that the city government set aside for the alliance in the year",
    )
    .answers(&["moe-2024-20/4.3-1a"]),
    of_year(
        "enterprise_funds",
        Text::new("企业专项经费", "money set aside by enterprises"),
        |facts, year| from(facts, year, ("enterprises", |funds| funds.enterprises.as_ref())),
    )
    .formula(
        "当年企业为联合体安排的专项经费",
        "money that enterprises set aside for the alliance in the year",
    )
    .answers(&["moe-2024-20/4.3-1b"]),
    of_year(
        "school_funds",
        Text::new("学校专项经费", "money set aside by schools"),
        |facts, year| from(facts, year, ("schools", |funds| funds.schools.as_ref())),
    )
    .formula("当年学校为联合体安排的专项经费", "money that schools set aside for the alliance in the year")
    .answers(&["moe-2024-20/4.3-1c"]),
    of_year("fiscal_funds", Text::new("财政经费", "money from the public budget"), |facts, year| {
        let other: Source = ("other_fiscal", |funds| funds.other_fiscal.as_ref());
        Value::total([CITY_GOVERNMENT, other].map(|source| from(facts, year, source)))
    })
    .formula(
        "当年市级政府专项经费与其他财政经费之和；没有其他财政经费的写0，未填报视为未知",
        "money set aside by the city government and other public money in the year, together; where there is no other, 0 is stated, and not stated is unknown",
    )
    .answers(&["moe-2024-20/4.3-1d"]),
    of_year(
        "social_capital",
        Text::new("社会资本投入", "non-government capital drawn in"),
        |facts, year| from(facts, year, ("social_capital", |funds| funds.social_capital.as_ref())),
    )
    .formula("当年吸引的社会资本", "capital of investors other than government and industry, drawn in during the year")
    .answers(&["moe-2024-20/4.3-1e"]),
    of_year(
        "industry_capital",
        Text::new("产业资金投入", "capital of industry drawn in"),
        |facts, year| from(facts, year, ("industry_capital", |funds| funds.industry_capital.as_ref())),
    )
    .formula("当年吸引的产业资金", "capital of industry drawn in during the year")
    .answers(&["moe-2024-20/4.3-1f"]),
];

type Source = (&'static str, fn(&Funds) -> Option<&Figure<Money>>);

const CITY_GOVERNMENT: Source = ("city_government", |funds| funds.city_government.as_ref());

const fn of_year(name: &'static str, label: Text, compute: fn(&Facts<'_>, Option<Period>) -> Value) -> Metric {
    Metric::amount(name, label, YUAN, compute).in_each(PeriodKind::CalendarYear)
}

fn from(facts: &Facts<'_>, year: Option<Period>, (field, of): Source) -> Value {
    in_series(&Fact::at("/safeguards/funds"), facts.safeguards().funds(), field, year, |funds| funds.period, of)
}
