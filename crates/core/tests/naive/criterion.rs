//! From values to statuses (§4 of the page): one function for each form of leaf, one for the three
//! combinations.

use num_traits::{One, Zero};
use serde_json::Value as Json;

use super::Fact;
use super::facts::{Applies, Case, Listing, Missing, Reason, Stated, Value, add_missing, decimal};
use super::interval::{End, Interval, Rational, count};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Met,
    Unmet,
    Unknown,
    NotApplicable,
}

/// A part of a whole, from 0 to 1, by its two ends.
pub(crate) type Share = (Rational, Rational);

/// A criterion that is no combination, read.
#[derive(Debug, Clone)]
pub(crate) struct Leaf {
    pub(crate) status: Status,
    pub(crate) perhaps_not_applicable: bool,
    pub(crate) missing: Vec<Missing>,
    /// What was measured, where the form measures something.
    pub(crate) measure: Option<Interval>,
    /// How much of a set is there, or how many bodies kept their word.
    pub(crate) share: Option<Share>,
    /// Whether the form is `stated`.
    pub(crate) asks_whether_stated: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    All,
    Any,
    AtLeastOf(usize),
}

/// A criterion, read.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "plain beats small in the naive evaluator")]
pub(crate) enum Reading {
    Leaf(Leaf),
    Combination(Form, Vec<Reading>),
}

/// How the parts of a combination that remain stand.
pub(crate) struct Tally {
    pub(crate) met: usize,
    pub(crate) unmet: usize,
    pub(crate) unknown: usize,
    pub(crate) needed: usize,
}

impl Tally {
    pub(crate) fn remaining(&self) -> usize {
        self.met + self.unmet + self.unknown
    }
}

impl Form {
    pub(crate) fn tally(self, statuses: impl Iterator<Item = Status>) -> Tally {
        let mut tally = Tally { met: 0, unmet: 0, unknown: 0, needed: 0 };
        for status in statuses {
            match status {
                Status::Met => tally.met += 1,
                Status::Unmet => tally.unmet += 1,
                Status::Unknown => tally.unknown += 1,
                Status::NotApplicable => {}
            }
        }
        tally.needed = match self {
            Self::All => tally.remaining(),
            Self::Any => 1,
            Self::AtLeastOf(n) => n.min(tally.remaining()),
        };
        tally
    }

    pub(crate) fn status(self, statuses: impl Iterator<Item = Status>) -> Status {
        let tally = self.tally(statuses);
        if tally.remaining() == 0 {
            Status::NotApplicable
        } else if tally.met >= tally.needed {
            Status::Met
        } else if tally.met + tally.unknown < tally.needed {
            Status::Unmet
        } else {
            Status::Unknown
        }
    }
}

impl Reading {
    pub(crate) fn status(&self) -> Status {
        match self {
            Self::Leaf(leaf) => leaf.status,
            Self::Combination(form, parts) => form.status(parts.iter().map(Self::status)),
        }
    }

    pub(crate) fn is_perhaps_not_applicable(&self) -> bool {
        match self {
            Self::Leaf(leaf) => leaf.perhaps_not_applicable,
            Self::Combination(_, parts) => {
                let mut remaining = parts.iter().filter(|part| part.status() != Status::NotApplicable).peekable();
                remaining.peek().is_some() && remaining.all(Self::is_perhaps_not_applicable)
            }
        }
    }

    pub(crate) fn missing(&self) -> Vec<Missing> {
        match self {
            Self::Leaf(leaf) => leaf.missing.clone(),
            Self::Combination(_, parts) => {
                let mut missing = Vec::new();
                for part in parts.iter().filter(|part| part.status() == Status::Unknown) {
                    add_missing(&mut missing, &part.missing());
                }
                missing
            }
        }
    }

    /// The leaves, in document order.
    pub(crate) fn leaves_mut(&mut self) -> Vec<&mut Leaf> {
        match self {
            Self::Leaf(leaf) => vec![leaf],
            Self::Combination(_, parts) => parts.iter_mut().flat_map(Self::leaves_mut).collect(),
        }
    }
}

fn decided(met: bool, unmet: bool) -> Status {
    match (met, unmet) {
        (true, _) => Status::Met,
        (false, true) => Status::Unmet,
        (false, false) => Status::Unknown,
    }
}

impl Leaf {
    fn not_applicable() -> Self {
        Self::new(Status::NotApplicable, Vec::new())
    }

    fn new(status: Status, missing: Vec<Missing>) -> Self {
        Self { status, perhaps_not_applicable: false, missing, measure: None, share: None, asks_whether_stated: false }
    }

    fn perhaps_not_applicable(missing: Vec<Missing>) -> Self {
        Self { perhaps_not_applicable: true, ..Self::new(Status::Unknown, missing) }
    }

    /// Rule P, and else what the interval decides.
    fn measured(value: Value, decide: impl Fn(&Interval) -> Status) -> Self {
        match value.applies {
            Applies::No => Self::not_applicable(),
            Applies::Perhaps => Self { measure: Some(value.interval), ..Self::perhaps_not_applicable(value.missing) },
            Applies::Yes => {
                Self { measure: Some(value.interval.clone()), ..Self::new(decide(&value.interval), value.missing) }
            }
        }
    }
}

/// Reads a criterion of a standard against the dossier.
pub(crate) fn read(case: &Case<'_>, criterion: &Json) -> Reading {
    let (form, asked) = criterion.as_object().and_then(|form| form.iter().next()).expect("a form");
    let parts =
        |list: &Json| -> Vec<Reading> { list.as_array().expect("parts").iter().map(|part| read(case, part)).collect() };
    Reading::Leaf(match form.as_str() {
        "all" => return Reading::Combination(Form::All, parts(asked)),
        "any" => return Reading::Combination(Form::Any, parts(asked)),
        "at_least_of" => {
            let n = usize::try_from(asked["n"].as_u64().expect("a number")).expect("a small number");
            return Reading::Combination(Form::AtLeastOf(n), parts(&asked["of"]));
        }
        "at_least" => {
            let value = decimal(&asked["value"]);
            Leaf::measured(case.measure(asked), |v| decided(v.every_at_least(&value), v.none_at_least(&value)))
        }
        "at_most" => {
            let value = decimal(&asked["value"]);
            Leaf::measured(case.measure(asked), |v| decided(v.every_at_most(&value), v.none_at_most(&value)))
        }
        "between" => {
            let (from, to) = (decimal(&asked["from"]), decimal(&asked["to"]));
            let wanted = Interval::between(from.clone(), to.clone());
            Leaf::measured(case.measure(asked), |v| {
                decided(v.every_at_least(&from) && v.every_at_most(&to), v.intersection(&wanted).is_none())
            })
        }
        "exists" => {
            let one = Rational::one();
            Leaf::measured(case.measure(asked), |v| decided(v.every_at_least(&one), v.none_at_least(&one)))
        }
        "deducts" => {
            let zero = Rational::zero();
            Leaf::measured(case.measure(asked), |v| decided(v.is(&zero), !v.contains(&zero)))
        }
        "rises" | "does_not_fall" => trend(case, asked, form == "rises"),
        "stated" => stated(case.measure(asked)),
        "complete" => complete(case),
        "kept" => kept(case),
        "attested" => attested(case, asked),
        "rated" => rated(case, asked),
        other => panic!("no such form: {other}"),
    })
}

fn stated(value: Value) -> Leaf {
    let enough = |missing: &Missing| matches!(missing.reason, Reason::Bounded | Reason::Approximate);
    let mut leaf = match value.applies {
        Applies::No => Leaf::not_applicable(),
        Applies::Perhaps => Leaf::perhaps_not_applicable(value.missing),
        Applies::Yes if value.missing.iter().all(enough) => Leaf::new(Status::Met, value.missing),
        Applies::Yes => Leaf::new(Status::Unknown, value.missing),
    };
    leaf.asks_whether_stated = true;
    leaf
}

fn trend(case: &Case<'_>, asked: &Json, rises: bool) -> Leaf {
    let (y, x) = (case.metric_or_ratio(asked, 0), case.metric_or_ratio(asked, 1));
    let mut missing = y.missing.clone();
    add_missing(&mut missing, &x.missing);
    // 1 and 2
    if y.applies == Applies::No || x.applies == Applies::No {
        return Leaf::not_applicable();
    }
    if y.applies == Applies::Perhaps || x.applies == Applies::Perhaps {
        return Leaf::perhaps_not_applicable(missing);
    }
    // 3
    for ((_, by_y), (fact, by_x)) in y.definitions.iter().zip(&x.definitions) {
        if by_y.is_some() && by_x.is_some() && by_y != by_x {
            let missing = Missing { fact: fact.clone(), reason: Reason::OtherDefinition };
            return Leaf::new(Status::Unknown, vec![missing]);
        }
    }
    // 4
    let percent = asked.get("by_percent").map(decimal);
    if percent.is_some() && x.interval.is(&Rational::zero()) {
        return Leaf::not_applicable();
    }
    if percent.is_some() && x.interval.contains(&Rational::zero()) {
        return Leaf::perhaps_not_applicable(missing);
    }
    // 5
    let top = y.natural.high.as_ref().filter(|end| end.closed).map(|end| &end.at);
    if top.is_some_and(|top| y.interval.is(top)) {
        return Leaf::new(Status::Met, missing);
    }
    // 6
    let by = asked.get("by").map(decimal);
    let difference = by.clone().unwrap_or_else(Rational::zero);
    let part = percent.clone().unwrap_or_else(Rational::zero) / count(100);
    let sign = if rises { Rational::one() } else { -Rational::one() };
    let threshold = x.interval.scaled(&(Rational::one() + &sign * part)).plus(&Interval::point(sign * difference));
    let strictly = rises && by.is_none() && percent.is_none();
    let (every, none) = if strictly {
        (y.interval.always_above(&threshold), threshold.never_below(&y.interval))
    } else {
        (y.interval.never_below(&threshold), threshold.always_above(&y.interval))
    };
    let may_be_at_the_top = top.is_some_and(|top| y.interval.contains(top));
    Leaf::new(decided(every, none && !may_be_at_the_top), missing)
}

/// The one named set of the random standards: the five elements of the reforms, one to an item.
fn complete(case: &Case<'_>) -> Leaf {
    const ELEMENTS: [&str; 5] = ["major", "course", "textbook", "teacher", "practical_training"];
    let listing = Listing::read(case.dossier, "/artefacts/reforms");
    let borne = |element: &&&str| listing.items.iter().any(|(_, item)| item["element"] == **element);
    let (k, there) = (count(ELEMENTS.len()), count(ELEMENTS.iter().filter(borne).count()));
    let absent = &k - &there;
    let status = decided(absent.is_zero(), listing.rest.none_at_least(&absent));
    let missing = if absent.is_zero() || listing.is_complete() { Vec::new() } else { vec![listing.missing()] };
    let more = match &listing.rest.high {
        Some(high) if high.at < absent => high.at.clone(),
        _ => absent,
    };
    let mut leaf = Leaf::new(status, missing);
    leaf.share = Some((&there / &k, (&there + more) / &k));
    leaf
}

/// The one list of undertakings of the random standards: students in the posts that were promised.
fn kept(case: &Case<'_>) -> Leaf {
    let listing = Listing::read(case.dossier, "/artefacts/training/post_undertakings");
    let (mut all, mut right, mut broken, mut open) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut missing = Vec::new();
    for (pointer, item) in &listing.items {
        let figure = |field: &str, stated: Option<&Json>| {
            let entity = item["id"].as_str().map(str::to_owned);
            let fact = Fact { pointer: format!("{pointer}/{field}"), entity, period: None };
            Value::of_figure(fact, Interval::not_negative(), stated.map(Stated::read), Reason::NotStated)
        };
        let stated = item.pointer("/undertaken/heads").is_some();
        let undertook =
            figure(if stated { "undertaken/heads" } else { "undertaken" }, item.pointer("/undertaken/heads"));
        let did = figure("peak_students", item.get("peak_students"));
        all += 1;
        if did.interval.never_below(&undertook.interval) {
            right += 1;
        } else if undertook.interval.always_above(&did.interval) {
            broken += 1;
        } else {
            open += 1;
            add_missing(&mut missing, &undertook.missing);
            add_missing(&mut missing, &did.missing);
        }
    }
    if all == 0 && listing.is_complete() {
        return Leaf::not_applicable();
    }
    if !listing.is_complete() {
        add_missing(&mut missing, &[listing.missing()]);
    }
    let mut leaf = if broken > 0 {
        Leaf::new(Status::Unmet, missing)
    } else if right == all && listing.is_complete() {
        Leaf::new(Status::Met, missing)
    } else if all == 0 {
        Leaf::perhaps_not_applicable(missing)
    } else {
        Leaf::new(Status::Unknown, missing)
    };
    leaf.share = Some(match &listing.rest.high {
        None => (Rational::zero(), Rational::one()),
        Some(End { at: rest, .. }) => {
            let whole = count(all) + rest;
            (count(right) / &whole, (count(right + open) + rest) / whole)
        }
    });
    leaf
}

fn missing_attestation(question: &Json) -> Vec<Missing> {
    let entity = question.as_str().map(str::to_owned);
    let fact = Fact { pointer: "/attestations".to_owned(), entity, period: None };
    vec![Missing { fact, reason: Reason::NotStated }]
}

fn attested(case: &Case<'_>, asked: &Json) -> Leaf {
    let answers = case.attestations(&asked["question"], "answer");
    let some = |word: &str| answers.iter().any(|one| one["answer"] == word);
    let has_evidence = |one: &&Json| one.get("evidence").and_then(Json::as_array).is_some_and(|all| !all.is_empty());
    let wanting = asked["evidence"] == true && !answers.iter().any(has_evidence);
    if answers.is_empty() || (some("yes") && some("no")) || wanting {
        return Leaf::new(Status::Unknown, missing_attestation(&asked["question"]));
    }
    Leaf::new(if some("yes") { Status::Met } else { Status::Unmet }, Vec::new())
}

fn rated(case: &Case<'_>, asked: &Json) -> Leaf {
    let (low, high) = (decimal(&asked["scale"][0]), decimal(&asked["scale"][1]));
    let scale = Interval::between(low.clone(), high.clone());
    let raters = usize::try_from(asked["raters"].as_u64().expect("a number")).expect("a small number");
    let ratings = case.attestations(&asked["question"], "rating");
    let given: Vec<Rational> = ratings.iter().map(|one| decimal(&one["rating"])).collect();
    let twice = ratings.iter().enumerate().any(|(i, one)| ratings.iter().skip(i + 1).any(|two| one["by"] == two["by"]));
    if twice || given.len() > raters || given.iter().any(|rating| !scale.contains(rating)) {
        let leaf = Leaf::new(Status::Unknown, missing_attestation(&asked["question"]));
        return Leaf { measure: Some(scale), ..leaf };
    }
    let open = count(raters - given.len());
    let missing = if open.is_zero() { Vec::new() } else { missing_attestation(&asked["question"]) };
    let sum: Rational = given.into_iter().fold(Rational::zero(), |sum, rating| sum + rating);
    let mean = Interval::between((&sum + &open * low) / count(raters), (sum + open * high) / count(raters));
    let wanted = decimal(&asked["at_least"]);
    let status = decided(mean.every_at_least(&wanted), mean.none_at_least(&wanted));
    Leaf { measure: Some(mean), ..Leaf::new(status, missing) }
}
