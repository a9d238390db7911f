//! Rates that a source states: within 0 and 1, under a definition that counts these graduates, and in agreement with the counts.

use super::counts::employed;
use crate::definition::{Definition, Stage, definition};
use crate::dossier::{GraduateCohort, Locality, StatedRate};
use crate::language::{Text, Words};
use crate::quantity::{Amount, Decimal, Figure, Interval, PeriodKind, Quotient, Rational};
use crate::validation::at::At;
use crate::validation::first::First;
use crate::validation::inspection::{Inspection, surely_above};
use crate::validation::records::unknown_definition;
use crate::validation::rule::{FORMAT, rules};

/// The registry says where each definition comes from, and how sure that is.
const REGISTRY: Text = Text::new(
    "本库口径登记表（各口径的来源与可靠程度见表）",
    "the library's registry of definitions, which gives the source of each and how sure it is",
);

rules! {
    RATE_OUT_OF_RANGE = "CJ1311" Error cites ["2.1.3-2c", "2.1.3-2d"]:
        "比率{rate}不在0与1之间", "the rate {rate} is not between 0 and 1";
        "{advice}", "{advice}";
    RATE_AGAINST_COUNTS = "CJ1312" Warning cites ["2.1.3-2c", "2.1.3-2d"]:
        "公布的{definition}是{rate}，而按人数算得{computed}", "the stated “{definition}” is {rate}, and the counts give {computed}";
        "核对人数、口径与统计时点；算法：{formula}", "check the counts, the definition and the census date; the formula is {formula}";
    WRONG_STAGE = "CJ1313" Error cites ["2.1.3-2c"] after REGISTRY:
        "口径“{definition}”不用于{level}毕业生", "the definition “{definition}” does not count graduates of the level “{level}”";
        "换用合适的口径，或核对办学层次", "name a definition for this level, or check the level";
    WRONG_CLASS = "CJ1314" Warning cites ["2.1.3-2c"] after REGISTRY:
        "口径“{definition}”不用于{class}毕业生", "the definition “{definition}” does not count the {class}";
        "自2021届起高校统计毕业去向落实率，此前为初次就业率", "since the class of 2021 higher education counts settled destinations, before that initial employment";
    RATE_TWICE = "CJ1315" Error after FORMAT:
        "同一口径“{definition}”的比率写了两次", "the rate under “{definition}” is stated twice";
        "只留一个；不同时点的比率属于不同的统计，可各立一条", "keep one of them";
    RATE_OF_SOMETHING_ELSE = "CJ1316" Error cites ["2.1.3-2c", "2.1.3-2d"] after REGISTRY:
        "口径“{definition}”不是毕业生的比率", "the definition “{definition}” is no rate of graduates";
        "换用就业或本地就业的口径", "name a definition of employment or local employment";
}

/// The provisions whose definitions count graduates.
const OF_GRADUATES: [&str; 3] = ["moe-2024-20/2.1.3-2c", "moe-2024-20/2.1.3-2d", "moe-2024-20/2.1.3-3d"];

pub(super) fn inspect(inspection: &mut Inspection<'_>, at: At<'_>, cohort: &GraduateCohort) {
    let all = at.field("stated_rates");
    let mut first = First::default();
    for (index, stated) in cohort.stated_rates.iter().flatten().enumerate() {
        let here = all.item(index);
        let id = stated.definition.as_str();
        if let Some(fault) = unknown_definition(inspection, id) {
            inspection.report(here.field("definition"), &fault);
        }
        let earlier = first.met(id, index);
        if earlier != index {
            let fault = RATE_TWICE.fault().with("definition", name_of(inspection, id));
            let what = Text::new("第一次在这里", "it stands first here");
            inspection.report_beside(here, &fault, all.item(earlier), what);
        }
        let in_range = range(inspection, here.field("rate"), &stated.rate);
        if let Some(definition) = definition(id) {
            let fits = scope(inspection, here.field("definition"), definition, cohort);
            if fits && in_range {
                against_counts(inspection, here.field("rate"), definition, stated, cohort);
            }
        }
    }
}

fn name_of(inspection: &Inspection<'_>, id: &str) -> Words {
    let own = inspection.dossier.definitions.iter().flatten().find(|own| own.id.as_str() == id);
    match (definition(id), own) {
        (Some(definition), _) => definition.label.into(),
        (None, Some(own)) => own.name.as_str().into(),
        (None, None) => id.into(),
    }
}

fn range(inspection: &mut Inspection<'_>, at: At<'_>, rate: &Figure<Decimal>) -> bool {
    const PER_CENT: Text =
        Text::new("这是百分数吧？以1为满，93.3%写作\"0.933\"", "is it per cent? write 93.3% as \"0.933\"");
    const CHECK: Text = Text::new("以1为满，核对数值", "it is a share of 1: check the number");
    let value = rate.interval();
    let whole = Interval::point(Rational::one());
    let above = surely_above(&value, &whole);
    if !above && !surely_above(&Interval::point(Rational::zero()), &value) {
        return true;
    }
    let advice = if above { PER_CENT } else { CHECK };
    inspection.report(at, &RATE_OUT_OF_RANGE.fault().with("rate", rate.describe()).with("advice", advice));
    false
}

/// Whether a definition counts the graduates of this cohort.
fn scope(inspection: &mut Inspection<'_>, at: At<'_>, definition: &Definition, cohort: &GraduateCohort) -> bool {
    let named = |kind: &'static crate::fault::FaultKind| kind.fault().with("definition", definition.label);
    if !definition.provisions.iter().any(|provision| OF_GRADUATES.contains(provision)) {
        inspection.report(at, &named(&RATE_OF_SOMETHING_ELSE));
        return false;
    }
    let stage = if cohort.level.is_higher_education() { Stage::Higher } else { Stage::SecondaryVocational };
    if !definition.covers_stage(stage) {
        inspection.report(at, &named(&WRONG_STAGE).with("level", cohort.level.label()));
        return false;
    }
    if cohort.period.kind() == PeriodKind::GraduatingClass && !definition.covers_class(cohort.period.last_day().year())
    {
        inspection.report(at, &named(&WRONG_CLASS).with("class", cohort.period.label()));
        return false;
    }
    true
}

fn against_counts(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    definition: &Definition,
    stated: &StatedRate,
    cohort: &GraduateCohort,
) {
    let Some((part, whole)) = counted(definition.id, cohort) else { return };
    let Some(Quotient::Value(computed)) = Interval::share(&part, &whole) else { return };
    if rounded(&stated.rate).intersect(&computed).is_none() {
        let fault = RATE_AGAINST_COUNTS
            .fault()
            .with("definition", definition.label)
            .with("rate", stated.rate.describe())
            .with("computed", computed.describe())
            .with("formula", definition.formula);
        inspection.report(at, &fault);
    }
}

/// What a definition divides, and by what, if the cohort states all of it.
fn counted(id: &str, cohort: &GraduateCohort) -> Option<(Interval, Interval)> {
    let graduates = || cohort.graduates.as_ref().map(Figure::interval);
    match id {
        "destination_rate" | "initial_employment_rate" | "secondary_employment_rate" => {
            Some((employed(cohort)? + cohort.further_study.as_ref()?.interval(), graduates()?))
        }
        "secondary_direct_employment_rate" => Some((employed(cohort)?, graduates()?)),
        "local_employment_county_of_graduates" => Some((local(cohort, Locality::County)?, graduates()?)),
        "local_employment_city_of_graduates" => Some((local(cohort, Locality::City)?, graduates()?)),
        "local_employment_province_of_graduates" => Some((local(cohort, Locality::Province)?, graduates()?)),
        "local_employment_county_of_employed" => Some((local(cohort, Locality::County)?, employed(cohort)?)),
        "local_employment_city_of_employed" => Some((local(cohort, Locality::City)?, employed(cohort)?)),
        "local_employment_province_of_employed" => Some((local(cohort, Locality::Province)?, employed(cohort)?)),
        _ => None,
    }
}

fn local(cohort: &GraduateCohort, locality: Locality) -> Option<Interval> {
    let stated = cohort.local.as_ref()?.iter().find(|local| local.locality == locality)?;
    Some(stated.employed.interval())
}

/// What a stated rate may have been before it was rounded: half a unit of its last place either way.
fn rounded(rate: &Figure<Decimal>) -> Interval {
    let Amount::Exactly(value) = rate.amount() else { return rate.interval() };
    let text = value.to_string();
    let places = text.split_once('.').map_or(0, |(_, places)| places.len());
    let half = std::iter::repeat_n(10_i64, places).try_fold(2_i64, i64::checked_mul);
    let half = half.and_then(|unit| Rational::new(1, unit)).unwrap_or_default();
    let value = value.value();
    Interval::between(&value - &half, &value + &half).unwrap_or_else(|| rate.interval())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stated_rate_may_have_been_rounded_in_its_last_place() {
        let rate: Decimal = "0.93".parse().unwrap();
        let before = rounded(&Figure::exactly(rate));
        for (text, inside) in [("0.925", true), ("0.9349", true), ("0.935", true), ("0.936", false), ("0.9249", false)]
        {
            assert_eq!(before.contains(&text.parse().unwrap()), inside, "{text}");
        }
    }
}
