//! Metrics of graduates (毕业生): destinations, employment nearby, those hired by members, those who start a business (provisions 2.1.3-2c, 2.1.3-2d, 2.1.3-3d, 2.1.3-3f).
//!
//! A class of which no cohort is listed is not stated, though the listing claim to be complete: only `[]` says that there are
//! no graduates at all, and a class without graduates is stated as a cohort of 0. Else leaving a class out would be a way to
//! make a trend not applicable.

use super::build::{Item, Listed, agreed, is_nothing, none, stated, sum, up_to};
use super::declare::PERSON;
use super::pointer::Entry;
use super::value::{Extent, Fact, Lack, Missing};
use super::{Facts, Metric, Natural, Value};
use crate::dossier::{GraduateCohort, LocalEmployment, Locality};
use crate::language::Text;
use crate::lookup::HashMap;
use crate::quantity::{Interval, LocalId, Period, PeriodKind, Rational};

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::share("destination_rate", Text::new("毕业去向落实率", "rate of graduates with a settled destination"), |facts, class| {
        rate(facts, class, &DESTINATION)
    })
    .in_each(PeriodKind::GraduatingClass)
    .defined(DESTINATION.definition)
    .formula(
        "（协议和合同就业＋自主创业＋自由职业＋升学）÷ 毕业生，就该届高等教育各层次计；没有分项数的一组，采用其按同一口径公布的比率，几组合计时按毕业生数加权；写明未就业人数的，比率不高于除去未就业后所剩的占比",
        "(under contract + own business + freelance + further study) ÷ graduates, over the cohorts of the class in higher education; where a cohort does not count its destinations, the rate published of it under this definition, several cohorts weighted by their graduates; never above the share that those stated to be without a destination leave",
    )
    .answers(&["moe-2024-20/2.1.3-2c"]),
    Metric::share("secondary_employment_rate", Text::new("中职就业率（含升学）", "secondary vocational employment rate (with further study)"), |facts, class| {
        rate(facts, class, &SECONDARY)
    })
    .in_each(PeriodKind::GraduatingClass)
    .defined(SECONDARY.definition)
    .formula(
        "（协议和合同就业＋自主创业＋自由职业＋升学）÷ 毕业生，就该届中职计；没有分项数的一组，采用其按同一口径公布的比率，几组合计时按毕业生数加权；写明未就业人数的，比率不高于除去未就业后所剩的占比",
        "(under contract + own business + freelance + further study) ÷ graduates, over the secondary cohorts of the class; where a cohort does not count its destinations, the rate published of it under this definition, several cohorts weighted by their graduates; never above the share that those stated to be without a destination leave",
    )
    .answers(&["moe-2024-20/2.1.3-2c"]),
    local_of_graduates(
        "local_employment_county_of_graduates",
        Text::new("本县就业率（占毕业生）", "employed in the county, of all graduates"),
        |facts, class| rate(facts, class, &COUNTY_OF_GRADUATES),
    ),
    local_of_employed(
        "local_employment_county_of_employed",
        Text::new("本县就业率（占已就业毕业生）", "employed in the county, of those employed"),
        |facts, class| rate(facts, class, &COUNTY_OF_EMPLOYED),
    ),
    local_of_graduates(
        "local_employment_city_of_graduates",
        Text::new("本市就业率（占毕业生）", "employed in the city, of all graduates"),
        |facts, class| rate(facts, class, &CITY_OF_GRADUATES),
    ),
    local_of_employed(
        "local_employment_city_of_employed",
        Text::new("本市就业率（占已就业毕业生）", "employed in the city, of those employed"),
        |facts, class| rate(facts, class, &CITY_OF_EMPLOYED),
    ),
    local_of_graduates(
        "local_employment_province_of_graduates",
        Text::new("本省就业率（占毕业生）", "employed in the province, of all graduates"),
        |facts, class| rate(facts, class, &PROVINCE_OF_GRADUATES),
    ),
    local_of_employed(
        "local_employment_province_of_employed",
        Text::new("本省就业率（占已就业毕业生）", "employed in the province, of those employed"),
        |facts, class| rate(facts, class, &PROVINCE_OF_EMPLOYED),
    ),
    Metric::amount("graduates_hired_by_members", Text::new("成员企业录用毕业生数", "graduates hired by members"), PERSON, |facts, class| {
        of_class(facts, class, any_level, hired)
    })
    .in_each(PeriodKind::GraduatingClass)
    .formula("成员企业录用的该届毕业生数", "graduates of the class whom member enterprises hired")
    .answers(&["moe-2024-20/2.1.3-3d"]),
    Metric::share("matching_hire_share", Text::new("成员企业录用毕业生专业对口率", "share of hires by members that match the major"), |facts, class| {
        let matching = of_class(facts, class, any_level, hired_in_matching_posts);
        Value::share(matching, of_class(facts, class, any_level, hired))
    })
    .in_each(PeriodKind::GraduatingClass)
    .formula(
        "成员企业录用且专业对口的该届毕业生数 ÷ 成员企业录用的该届毕业生数；分母只计成员企业录用的，与以全部已就业毕业生为分母的专业对口就业率不同",
        "graduates of the class hired by members in matching posts ÷ graduates hired by members; those hired by others are left out, unlike in the share of all employment that matches",
    )
    .answers(&["moe-2024-20/2.1.3-3d"]),
    Metric::amount("graduate_start_ups", Text::new("毕业生自主创业人数", "graduates who started a business"), PERSON, |facts, class| {
        of_class(facts, class, any_level, |cohort, sum| cohort.add_figure(sum, "start_up", cohort.record.start_up.as_ref()))
    })
    .in_each(PeriodKind::GraduatingClass)
    .formula("自主创业的该届毕业生数", "graduates of the class who started a business of their own")
    .answers(&["moe-2024-20/2.1.3-3f"])
    .proxy(
        "以自主创业人数衡量就业创业能力，是本库的理解",
        "taking those who start a business for the ability to do so is our reading",
    ),
];

const fn local_of_graduates(
    definition: &'static str,
    label: Text,
    compute: fn(&Facts<'_>, Option<Period>) -> Value,
) -> Metric {
    local(definition, label, compute).formula(
        "在当地就业的该届毕业生数 ÷ 该届毕业生数，各层次合计；没有当地就业人数的一组，采用其按同一口径公布的比率，几组合计时按毕业生数加权",
        "graduates of the class employed there ÷ graduates of the class, of all levels together; where a cohort does not count those employed there, the rate published of it under this definition, several cohorts weighted by their graduates",
    )
}

const fn local_of_employed(
    definition: &'static str,
    label: Text,
    compute: fn(&Facts<'_>, Option<Period>) -> Value,
) -> Metric {
    local(definition, label, compute).formula(
        "在当地就业的该届毕业生数 ÷ 该届已就业毕业生数（协议和合同就业＋自主创业＋自由职业，不含升学），各层次合计；没有当地就业人数的一组，采用其按同一口径公布的比率，几组合计时按已就业毕业生数加权",
        "graduates of the class employed there ÷ graduates employed (under contract, in a business of their own, freelance; not further study), of all levels together; where a cohort does not count those employed there, the rate published of it under this definition, several cohorts weighted by their employed",
    )
}

const fn local(definition: &'static str, label: Text, compute: fn(&Facts<'_>, Option<Period>) -> Value) -> Metric {
    Metric::share(definition, label, compute)
        .in_each(PeriodKind::GraduatingClass)
        .defined(definition)
        .answers(&["moe-2024-20/1-3b", "moe-2024-20/2.1.3-2d"])
        .proxy(
            "本地就业率是通知的原话；作为“服务好、支撑好”的一个侧面，是本库的理解，通知没有规定如何衡量，也没有规定本地的范围和分母",
            "the rate of local employment is the notice's own word; taking it as one side of serving industry well is our reading, and the notice fixes neither how to measure that nor the locality and the denominator",
        )
}

type Cohort<'a> = Item<'a, GraduateCohort>;

/// Adds a figure of a cohort to a sum.
pub(super) type Adds = fn(&Cohort<'_>, &mut Value);

/// A rate of a class: which cohorts, and a part of what whole.
struct Rate {
    definition: &'static str,
    covers: fn(&GraduateCohort) -> bool,
    part: Adds,
    /// Whether a cohort counts the part, or some of it; else a published rate may stand for it.
    counts_part: fn(&GraduateCohort) -> bool,
    whole: Adds,
    /// Of the whole, those who are stated not to be in the part.
    outside: Option<Adds>,
}

const DESTINATION: Rate = Rate {
    definition: "destination_rate",
    covers: |cohort| cohort.level.is_higher_education(),
    part: settled,
    counts_part: counts_destinations,
    whole: graduates,
    outside: Some(without_destination),
};

const SECONDARY: Rate = Rate {
    definition: "secondary_employment_rate",
    covers: |cohort| !cohort.level.is_higher_education(),
    ..DESTINATION
};

const COUNTY_OF_GRADUATES: Rate = Rate {
    definition: "local_employment_county_of_graduates",
    covers: any_level,
    part: |cohort, sum| employed_in(cohort, Locality::County, sum),
    counts_part: |cohort| counts_locality(cohort, Locality::County),
    whole: graduates,
    outside: None,
};

const COUNTY_OF_EMPLOYED: Rate =
    Rate { definition: "local_employment_county_of_employed", whole: employed, ..COUNTY_OF_GRADUATES };

const CITY_OF_GRADUATES: Rate = Rate {
    definition: "local_employment_city_of_graduates",
    part: |cohort, sum| employed_in(cohort, Locality::City, sum),
    counts_part: |cohort| counts_locality(cohort, Locality::City),
    ..COUNTY_OF_GRADUATES
};

const CITY_OF_EMPLOYED: Rate =
    Rate { definition: "local_employment_city_of_employed", whole: employed, ..CITY_OF_GRADUATES };

const PROVINCE_OF_GRADUATES: Rate = Rate {
    definition: "local_employment_province_of_graduates",
    part: |cohort, sum| employed_in(cohort, Locality::Province, sum),
    counts_part: |cohort| counts_locality(cohort, Locality::Province),
    ..COUNTY_OF_GRADUATES
};

const PROVINCE_OF_EMPLOYED: Rate =
    Rate { definition: "local_employment_province_of_employed", whole: employed, ..PROVINCE_OF_GRADUATES };

/// The graduates, of every class.
pub(super) fn cohorts<'a>(facts: &Facts<'a>) -> Listed<'a, GraduateCohort> {
    let graduates = facts.employment().graduates();
    Listed::at(facts, "/cooperation/employment/graduates", graduates)
}

/// The class as a missing fact, where a listing that claims to be complete has no cohort of it, though it has others.
fn class_left_out(cohorts: &Listed<'_, GraduateCohort>, class: Option<Period>) -> Option<Missing> {
    let has_others = cohorts.items().next().is_some() && !cohorts.items().any(|cohort| is_of(class, &cohort));
    (cohorts.is_complete() && has_others)
        .then(|| Missing { fact: cohorts.whole().during(class), because: Lack::NotStated })
}

fn is_of(class: Option<Period>, cohort: &Cohort<'_>) -> bool {
    Some(cohort.record.period) == class
}

/// The sum of a figure over the cohorts of a class that `covers`.
pub(super) fn of_class<'a>(
    facts: &Facts<'a>,
    class: Option<Period>,
    covers: impl Fn(&GraduateCohort) -> bool,
    add: impl Fn(&Cohort<'a>, &mut Value),
) -> Value {
    let cohorts = cohorts(facts);
    if let Some(Missing { fact, because }) = class_left_out(&cohorts, class) {
        return Value::unknown(Interval::non_negative(), fact, because);
    }
    sum(&cohorts, |cohort| Ok(is_of(class, cohort) && covers(cohort.record)), add)
}

/// The cohorts of a class by the major that they name.
pub(super) struct ByMajor<'a> {
    named: HashMap<&'a LocalId, Vec<Cohort<'a>>>,
    /// Those that name none.
    pub(super) unnamed: Vec<Cohort<'a>>,
    /// What cohorts that are not listed may add to any figure.
    unlisted: Option<Missing>,
}

impl<'a> ByMajor<'a> {
    pub(super) fn of(facts: &Facts<'a>, class: Option<Period>) -> Self {
        let cohorts = cohorts(facts);
        let (mut named, mut unnamed) = (HashMap::<_, Vec<_>>::default(), Vec::new());
        for cohort in cohorts.items().filter(|cohort| is_of(class, cohort)) {
            match &cohort.record.major {
                Some(major) => named.entry(major.id()).or_default().push(cohort),
                None => unnamed.push(cohort),
            }
        }
        Self { named, unnamed, unlisted: cohorts.left_out().or_else(|| class_left_out(&cohorts, class)) }
    }

    /// The sum of a figure over the cohorts that name this major, and those that are not listed.
    pub(super) fn sum(&self, major: &LocalId, add: Adds) -> Value {
        let mut sum = total(self.named.get(major).into_iter().flatten(), add);
        if let Some(Missing { fact, because }) = &self.unlisted {
            sum.add(Value::unknown(Interval::non_negative(), fact.clone(), *because));
        }
        sum
    }

    /// The sum of a figure over the cohorts that name no major.
    pub(super) fn sum_of_unnamed(&self, add: Adds) -> Value {
        total(self.unnamed.iter(), add)
    }
}

fn total<'c, 'a: 'c>(cohorts: impl Iterator<Item = &'c Cohort<'a>>, add: Adds) -> Value {
    let mut sum = Value::nothing();
    for cohort in cohorts {
        add(cohort, &mut sum);
    }
    sum
}

fn rate(facts: &Facts<'_>, class: Option<Period>, rate: &Rate) -> Value {
    let cohorts = cohorts(facts);
    let covered = || cohorts.items().filter(|cohort| is_of(class, cohort) && (rate.covers)(cohort.record));
    let value = if covered().any(|cohort| rate.publishes_instead(cohort.record)) {
        by_published(&cohorts, covered(), rate)
    } else {
        let part = of_class(facts, class, rate.covers, rate.part);
        Value::share(part, of_class(facts, class, rate.covers, rate.whole))
    };
    match rate.outside {
        Some(outside) if value.interval().is_some_and(|known| !known.is_point()) => {
            let outside = of_class(facts, class, rate.covers, outside);
            let outside = Value::share(outside, of_class(facts, class, rate.covers, rate.whole));
            let most = outside.interval().map(|outside| up_to(&(&Interval::point(Rational::one()) - outside)));
            narrowed(value, most, outside.used)
        }
        _ => value,
    }
}

impl Rate {
    /// Whether a cohort publishes this rate and does not count the part.
    fn publishes_instead(&self, cohort: &GraduateCohort) -> bool {
        let rates = cohort.stated_rates.as_deref().unwrap_or_default();
        !(self.counts_part)(cohort)
            && !is_nothing(cohort.graduates.as_ref())
            && rates.iter().any(|rate| rate.definition.as_str() == self.definition)
    }
}

/// A value of which it is also known that it lies within an interval. What contradicts the value adds nothing to it.
fn narrowed(value: Value, within: Option<Interval>, used: Vec<Fact>) -> Value {
    let both = value.interval().zip(within).and_then(|(known, within)| {
        let both = known.intersect(&within)?;
        (both != *known).then_some(both)
    });
    match (both, &value.extent) {
        (Some(both), Extent::Within(_)) => {
            let used = [value.used, used].concat();
            Value { definition: value.definition, ..Value::of(Extent::Within(both), value.missing, used) }
        }
        _ => value,
    }
}

/// The rate over cohorts of which some publish it and do not count the part: the mean of the rates of each, weighted by the wholes.
fn by_published<'a>(
    cohorts: &Listed<'a, GraduateCohort>,
    covered: impl Iterator<Item = Cohort<'a>>,
    rate: &Rate,
) -> Value {
    let covered: Vec<Cohort<'a>> = covered.collect();
    if let ([only], true) = (covered.as_slice(), cohorts.is_complete())
        && let Some(published) = published(only, rate.definition)
    {
        return published;
    }
    let used = cohorts.stated().into_iter().collect();
    let (mut part, mut whole) = (Value { used, ..Value::nothing() }, Value::nothing());
    // Whatever the weights, a mean lies between the least and the greatest of what it is a mean of.
    let mut between: Option<Interval> = None;
    for cohort in &covered {
        let mut all = Value::nothing();
        (rate.whole)(cohort, &mut all);
        let instead = rate.publishes_instead(cohort.record) && all.interval() != Some(&none());
        let published = instead.then(|| published(cohort, rate.definition)).flatten();
        let (some, own) = match published {
            Some(published) => {
                // A rate is of somebody.
                let least = all.interval().map(|all| all.raised_to(&Rational::one()));
                all.extent = Extent::Within(least.unwrap_or_else(Interval::non_negative));
                (published.clone().product(all.clone()), published)
            }
            None => {
                let mut some = Value::nothing();
                (rate.part)(cohort, &mut some);
                (some.clone(), Value::share(some, all.clone()))
            }
        };
        if let Some(own) = own.interval() {
            between = Some(between.map_or_else(|| own.clone(), |others| others.hull(own)));
        }
        part.add(some);
        whole.add(all);
    }
    if let Some(Missing { fact, because }) = cohorts.left_out() {
        let unknown = || Value::unknown(Interval::non_negative(), fact.clone(), because);
        part.add(unknown());
        whole.add(unknown());
        between = None;
    }
    narrowed(Value::share(part, whole), between, Vec::new())
}

/// The rate that a cohort states under a definition, unless it is known to have no graduates.
fn published(cohort: &Cohort<'_>, definition: &str) -> Option<Value> {
    let rates = cohort.record.stated_rates.as_deref().unwrap_or_default();
    let stated: Vec<Value> = rates
        .iter()
        .enumerate()
        .filter(|(_, rate)| rate.definition.as_str() == definition)
        .map(|(index, rate)| {
            let fact = cohort.entry_of("stated_rates", Entry::At(index), "rate");
            Value { definition: None, ..stated(Some(&rate.rate), fact, Natural::Share) }
        })
        .collect();
    let is_empty = is_nothing(cohort.record.graduates.as_ref());
    (!stated.is_empty() && !is_empty).then(|| agreed(stated, cohort.fact("stated_rates"), Natural::Share))
}

const fn any_level(_: &GraduateCohort) -> bool {
    true
}

pub(super) fn graduates(cohort: &Cohort<'_>, sum: &mut Value) {
    cohort.add_figure(sum, "graduates", cohort.record.graduates.as_ref());
}

pub(super) fn hired(cohort: &Cohort<'_>, sum: &mut Value) {
    cohort.add_figure(sum, "hired_by_members", cohort.record.hired_by_members.as_ref());
}

pub(super) fn hired_in_matching_posts(cohort: &Cohort<'_>, sum: &mut Value) {
    cohort.add_figure(sum, "hired_in_matching_posts", cohort.record.hired_in_matching_posts.as_ref());
}

/// Those employed: under contract, in a business of their own, freelance.
pub(super) fn employed(cohort: &Cohort<'_>, sum: &mut Value) {
    cohort.add_figure(sum, "contract", cohort.record.contract.as_ref());
    cohort.add_figure(sum, "start_up", cohort.record.start_up.as_ref());
    cohort.add_figure(sum, "freelance", cohort.record.freelance.as_ref());
}

/// Those employed or gone on to further study.
fn settled(cohort: &Cohort<'_>, sum: &mut Value) {
    employed(cohort, sum);
    cohort.add_figure(sum, "further_study", cohort.record.further_study.as_ref());
}

fn without_destination(cohort: &Cohort<'_>, sum: &mut Value) {
    cohort.add_figure(sum, "without_destination", cohort.record.without_destination.as_ref());
}

fn employed_in(cohort: &Cohort<'_>, locality: Locality, sum: &mut Value) {
    let mut local = stated_local(cohort.record, locality);
    let fact = |index| cohort.entry_of("local", Entry::At(index), "employed");
    match (local.next(), local.next()) {
        // Nearly always it is stated once.
        (Some((index, local)), None) => cohort.add_stated(sum, Some(&local.employed), || fact(index)),
        _ => {
            let statements = stated_local(cohort.record, locality)
                .map(|(index, local)| stated(Some(&local.employed), fact(index), Natural::Amount))
                .collect();
            sum.add(agreed(statements, cohort.entry_of("local", Entry::Next, locality.word()), Natural::Amount));
        }
    }
}

/// The statements of those employed in a place, each with its position.
fn stated_local(cohort: &GraduateCohort, locality: Locality) -> impl Iterator<Item = (usize, &LocalEmployment)> {
    let local = cohort.local.as_deref().unwrap_or_default().iter().enumerate();
    local.filter(move |(_, local)| local.locality == locality)
}

const fn counts_destinations(cohort: &GraduateCohort) -> bool {
    cohort.contract.is_some()
        || cohort.start_up.is_some()
        || cohort.freelance.is_some()
        || cohort.further_study.is_some()
}

fn counts_locality(cohort: &GraduateCohort, locality: Locality) -> bool {
    stated_local(cohort, locality).next().is_some()
}
