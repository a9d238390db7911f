//! From what a dossier states to values (§1 to §3 of the page): figures, listings, periods, declared
//! figures, and the few library metrics that the random standards ask about.

use num_traits::{One, Zero};
use serde_json::{Value as Json, json};

use super::Fact;
use super::interval::{End, Interval, Rational, count, rational};

/// A standard, a dossier and the year that was asked for.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) standard: &'a Json,
    pub(crate) dossier: &'a Json,
    pub(crate) year: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    NotStated,
    NotListed,
    Bounded,
    Approximate,
    Conflicting,
    OutOfRange,
    OtherDefinition,
}

#[derive(Debug, Clone)]
pub(crate) struct Missing {
    pub(crate) fact: Fact,
    pub(crate) reason: Reason,
}

/// Adds those that are not there yet.
pub(crate) fn add_missing(to: &mut Vec<Missing>, more: &[Missing]) {
    for missing in more {
        if !to.iter().any(|known| known.fact == missing.fact) {
            to.push(missing.clone());
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Applies {
    Yes,
    Perhaps,
    No,
}

/// By which definition a figure is stated; the inner `None` is the declared one.
pub(crate) type Definition = Option<Json>;

/// What a metric, a ratio or a mean gives.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    pub(crate) applies: Applies,
    pub(crate) natural: Interval,
    pub(crate) interval: Interval,
    pub(crate) missing: Vec<Missing>,
    /// The figure and its definition, if it is stated; of a ratio both.
    pub(crate) definitions: Vec<(Fact, Option<Definition>)>,
}

/// What a figure states, before it is cut to any range.
pub(crate) struct Stated {
    pub(crate) interval: Interval,
    reason: Reason,
    pub(crate) definition: Definition,
}

fn number(json: &Json) -> Rational {
    match json {
        Json::String(numeral) => rational(numeral),
        other => rational(&other.to_string()),
    }
}

impl Stated {
    pub(crate) fn read(figure: &Json) -> Self {
        let definition = figure.get("definition").cloned();
        let Some(form) = figure.as_object() else {
            return Self { interval: Interval::point(number(figure)), reason: Reason::Bounded, definition };
        };
        let of = |word: &str| form.get(word).map(number);
        let interval = if let Some(x) = of("value") {
            Interval::point(x)
        } else if let Some(x) = of("at_least") {
            Interval::at_least(x)
        } else if let Some(x) = of("more_than") {
            Interval::more_than(x)
        } else if let Some(x) = of("at_most") {
            Interval::at_most(x)
        } else if let Some(x) = of("less_than") {
            Interval::less_than(x)
        } else if let Some(pair) = form.get("between") {
            Interval::between(number(&pair[0]), number(&pair[1]))
        } else {
            assert!(form.contains_key("about"), "a figure states something: {figure}");
            Interval::everything()
        };
        let reason = if form.contains_key("about") { Reason::Approximate } else { Reason::Bounded };
        Self { interval, reason, definition }
    }
}

impl Value {
    /// The value of one figure that may be stated or not.
    pub(crate) fn of_figure(fact: Fact, natural: Interval, stated: Option<Stated>, otherwise: Reason) -> Self {
        let cut = stated.as_ref().map(|stated| stated.interval.intersection(&natural));
        let (interval, reason, definition) = match (stated, cut) {
            (Some(stated), Some(Some(interval))) => (interval, stated.reason, Some(stated.definition)),
            (Some(_), _) => (natural.clone(), Reason::OutOfRange, None),
            (None, _) => (natural.clone(), otherwise, None),
        };
        let missing = if interval.is_point() { Vec::new() } else { vec![Missing { fact: fact.clone(), reason }] };
        Self { applies: Applies::Yes, natural, interval, missing, definitions: vec![(fact, definition)] }
    }

    pub(crate) fn not_applicable(natural: Interval) -> Self {
        let interval = natural.clone();
        Self { applies: Applies::No, natural, interval, missing: Vec::new(), definitions: Vec::new() }
    }

    /// `a / b`, as a criterion asks it.
    fn ratio(a: Self, b: Self) -> Self {
        let natural = Interval::not_negative();
        let zero = Rational::zero();
        if a.applies == Applies::No || b.applies == Applies::No || b.interval.is(&zero) {
            return Self::not_applicable(natural);
        }
        let mut missing = a.missing;
        add_missing(&mut missing, &b.missing);
        let mut definitions = a.definitions;
        definitions.extend(b.definitions);
        if a.applies == Applies::Perhaps || b.applies == Applies::Perhaps || b.interval.contains(&zero) {
            let interval = natural.clone();
            return Self { applies: Applies::Perhaps, natural, interval, missing, definitions };
        }
        let interval = a.interval.over(&b.interval);
        if interval.is_point() {
            missing.clear();
        }
        Self { applies: Applies::Yes, natural, interval, missing, definitions }
    }

    /// The mean of what several periods give.
    fn mean(values: Vec<Self>) -> Self {
        let natural = values[0].natural.clone();
        let remaining: Vec<Self> = values.into_iter().filter(|value| value.applies != Applies::No).collect();
        if remaining.is_empty() {
            return Self::not_applicable(natural);
        }
        let mut missing = Vec::new();
        let mut sum = Interval::point(Rational::zero());
        for value in &remaining {
            add_missing(&mut missing, &value.missing);
            sum = sum.plus(&value.interval);
        }
        let perhaps = remaining.iter().any(|value| value.applies == Applies::Perhaps);
        let applies = if perhaps { Applies::Perhaps } else { Applies::Yes };
        let interval = if perhaps { natural.clone() } else { sum.scaled(&(Rational::one() / count(remaining.len()))) };
        Self { applies, natural, interval, missing, definitions: Vec::new() }
    }
}

/// A listing and how many it may hold beside those listed.
pub(crate) struct Listing<'a> {
    pub(crate) pointer: &'static str,
    /// Each item with its own pointer.
    pub(crate) items: Vec<(String, &'a Json)>,
    pub(crate) rest: Interval,
    reason: Reason,
    /// What a stated total says of itself, where it is no point.
    total: Option<Reason>,
}

impl<'a> Listing<'a> {
    pub(crate) fn read(dossier: &'a Json, pointer: &'static str) -> Self {
        let zero = Interval::point(Rational::zero());
        let Some(json) = dossier.pointer(pointer) else {
            return Self {
                pointer,
                items: Vec::new(),
                rest: Interval::not_negative(),
                reason: Reason::NotStated,
                total: None,
            };
        };
        let (array, step) = match json.as_array() {
            Some(array) => (Some(array), ""),
            None => (json.get("listed").and_then(Json::as_array), "/listed"),
        };
        let items: Vec<(String, &Json)> = array
            .into_iter()
            .flatten()
            .enumerate()
            .map(|(position, item)| (format!("{pointer}{step}/{position}"), item))
            .collect();
        let rest = if json.is_array() {
            zero
        } else if let Some(total) = json.get("total") {
            let more = Stated::read(total).interval.minus(&Interval::point(count(items.len())));
            more.intersection(&Interval::not_negative()).unwrap_or_else(Interval::not_negative)
        } else {
            Interval::not_negative()
        };
        let total = json.get("total").map(|total| Stated::read(total).reason);
        Self { pointer, items, rest, reason: Reason::NotListed, total }
    }

    pub(crate) fn is_complete(&self) -> bool {
        self.rest.is(&Rational::zero())
    }

    pub(crate) fn missing(&self) -> Missing {
        let fact = Fact { pointer: self.pointer.to_owned(), entity: None, period: None };
        Missing { fact, reason: self.reason }
    }

    /// How many items there are: those listed and the rest.
    fn count(&self) -> Value {
        let listed = count(self.items.len());
        let moved = |end: &End| End { at: &end.at + &listed, closed: end.closed };
        let interval = Interval { low: self.rest.low.as_ref().map(moved), high: self.rest.high.as_ref().map(moved) };
        let missing = if interval.is_point() {
            Vec::new()
        } else {
            vec![Missing { reason: self.total.unwrap_or(self.reason), ..self.missing() }]
        };
        let natural = Interval::not_negative();
        Value { applies: Applies::Yes, natural, interval, missing, definitions: Vec::new() }
    }

    /// How many items have a property: `yes` have it, `open` do not say, for want of the facts `missing`.
    fn having(&self, yes: usize, open: usize, mut missing: Vec<Missing>) -> Value {
        let high = self.rest.high.as_ref().map(|rest| End { at: &rest.at + count(yes + open), closed: rest.closed });
        let interval = Interval { low: Some(End { at: count(yes), closed: true }), high };
        if !self.is_complete() {
            add_missing(&mut missing, &[self.missing()]);
        }
        if interval.is_point() {
            missing.clear();
        }
        Value { applies: Applies::Yes, natural: Interval::not_negative(), interval, missing, definitions: Vec::new() }
    }
}

/// The last year of a kind of period that was full by a date.
fn last_full_year(kind: &str, as_of: &str) -> i64 {
    let mut parts = as_of.split('-');
    let mut next = || parts.next().map(|part| part.parse::<i64>().expect("a number in a date"));
    let (year, month, day) = (next().expect("a year"), next().expect("a month"), next());
    // A month speaks of itself as a whole, so its last day stands for it, whichever that is.
    let date = (year, month, day.unwrap_or(31));
    let last_day = |year: i64| if kind == "calendar_year" { (year, 12, 31) } else { (year, 8, 31) };
    (0..=year).rev().find(|candidate| date >= last_day(*candidate)).expect("some year was full")
}

impl<'a> Case<'a> {
    /// The year of the reporting period of a kind.
    pub(crate) fn reporting_year(&self, kind: &str) -> i64 {
        let as_of = self.dossier["as_of"].as_str().expect("a date");
        self.year.unwrap_or_else(|| last_full_year(kind, as_of))
    }

    /// The period of a kind that belongs to a year.
    pub(crate) fn period(kind: &str, year: i64) -> Json {
        match kind {
            "calendar_year" => json!({ "year": year }),
            "academic_year" => json!({ "academic_year": format!("{}-{year}", year - 1) }),
            "graduating_class" => json!({ "class": year }),
            other => panic!("no such kind of period: {other}"),
        }
    }

    pub(crate) fn belongs(&self, entry: &Json) -> bool {
        entry.get("standard").is_none_or(|standard| *standard == self.standard["id"])
    }

    pub(crate) fn declared_figure(&self, id: &str) -> Option<&'a Json> {
        self.standard.get("figures")?.as_array()?.iter().find(|figure| figure["id"] == id)
    }

    pub(crate) fn natural_range(figure: &Json) -> Interval {
        if let Some(range) = figure.get("range") {
            return Interval::between(number(&range[0]), number(&range[1]));
        }
        if figure["kind"] == "decimal" { Interval::everything() } else { Interval::not_negative() }
    }

    /// The entries that state a declared figure for a period.
    pub(crate) fn entries(&self, id: &str, period: Option<&Json>) -> Vec<&'a Json> {
        let all = self.dossier.get("figures").and_then(Json::as_array);
        all.into_iter()
            .flatten()
            .filter(|entry| entry["figure"] == id && entry.get("period") == period && self.belongs(entry))
            .collect()
    }

    /// A metric at the reporting period, or so many periods before it.
    pub(crate) fn metric(&self, name: &str, periods_before: i64) -> Value {
        match name {
            "reforms" => return Listing::read(self.dossier, "/artefacts/reforms").count(),
            "post_undertakings" => return self.post_undertakings(),
            _ => {}
        }
        let figure = self.declared_figure(name).unwrap_or_else(|| panic!("no such metric: {name}"));
        let period = figure.get("period").and_then(Json::as_str);
        let period = period.map(|kind| Self::period(kind, self.reporting_year(kind) - periods_before));
        let fact = Fact {
            pointer: "/figures".to_owned(),
            entity: Some(name.to_owned()),
            period: period.as_ref().map(Json::to_string),
        };
        let natural = Self::natural_range(figure);
        match self.entries(name, period.as_ref()).as_slice() {
            [] => Value::of_figure(fact, natural, None, Reason::NotStated),
            [entry] => Value::of_figure(fact, natural, Some(Stated::read(&entry["value"])), Reason::NotStated),
            _ => Value::of_figure(fact, natural, None, Reason::Conflicting),
        }
    }

    /// The records in which a number of students above 0 was undertaken; the random ones state no share and no period.
    fn post_undertakings(&self) -> Value {
        let listing = Listing::read(self.dossier, "/artefacts/training/post_undertakings");
        let (mut yes, mut open) = (0_usize, 0_usize);
        let mut missing = Vec::new();
        for (pointer, item) in &listing.items {
            let stated = item.pointer("/undertaken/heads");
            let field = if stated.is_some() { "undertaken/heads" } else { "undertaken" };
            let entity = item["id"].as_str().map(str::to_owned);
            let fact = Fact { pointer: format!("{pointer}/{field}"), entity, period: None };
            let heads = Value::of_figure(fact, Interval::not_negative(), stated.map(Stated::read), Reason::NotStated);
            let nothing = Interval::point(Rational::zero());
            if heads.interval.always_above(&nothing) {
                yes += 1;
            } else if !nothing.never_below(&heads.interval) {
                open += 1;
                add_missing(&mut missing, &heads.missing);
            }
        }
        listing.having(yes, open, missing)
    }

    /// What a criterion measures, so many periods before the reporting period: a metric or a ratio of two.
    pub(crate) fn metric_or_ratio(&self, asked: &Json, periods_before: i64) -> Value {
        if let Some(name) = asked.get("metric") {
            return self.metric(name.as_str().expect("a metric's name"), periods_before);
        }
        let of =
            |position: usize| self.metric(asked["ratio"][position].as_str().expect("a metric's name"), periods_before);
        Value::ratio(of(0), of(1))
    }

    /// The measure of a criterion, with its mean over several periods if it asks for one.
    pub(crate) fn measure(&self, asked: &Json) -> Value {
        match asked.get("mean_over").and_then(Json::as_i64) {
            None => self.metric_or_ratio(asked, 0),
            Some(periods) => Value::mean((0..periods).map(|before| self.metric_or_ratio(asked, before)).collect()),
        }
    }

    /// The attestations that answer a question of this standard and carry something.
    pub(crate) fn attestations(&self, question: &Json, carrying: &str) -> Vec<&'a Json> {
        let all = self.dossier.get("attestations").and_then(Json::as_array);
        all.into_iter()
            .flatten()
            .filter(|one| one["question"] == *question && self.belongs(one) && one.get(carrying).is_some())
            .collect()
    }
}

pub(crate) fn decimal(json: &Json) -> Rational {
    number(json)
}
