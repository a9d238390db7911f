//! What criteria measure: metrics and declared figures of one dossier, each computed once (`docs/semantics.md`, sections 2 to 4).

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use crate::dossier::{Attestation, DeclaredFigure};
use crate::lookup::HashMap;
use crate::metric::{Extent, Fact, Facts, Lack, Missing, Value};
use crate::quantity::{Interval, Rational};
use crate::standard::measure::{Measured, Source, Written};
use crate::standard::{FigureDeclaration, StandardDocument};

/// Under which definition a value was counted, for trends.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Definition {
    /// Nothing is stated, so nothing differs.
    Any,
    /// The one that goes without saying.
    Declared,
    /// A named one.
    Named(Cow<'static, str>),
}

impl Definition {
    fn differs(&self, other: &Self) -> bool {
        !matches!((self, other), (Self::Any, _) | (_, Self::Any)) && self != other
    }
}

/// A source's value in one period.
#[derive(Debug)]
struct Sourced {
    value: Rc<Value>,
    definition: Definition,
    /// The fact that states it under that definition.
    fact: Option<Fact>,
}

/// Room for the measures of a standard of some size: growing step by step costs more than this much memory does.
const AT_FIRST: usize = 256;

/// The measures of one dossier under one standard.
#[derive(Debug)]
pub(super) struct Measures<'s, 'd> {
    pub(super) facts: &'d Facts<'d>,
    document: &'s StandardDocument,
    computed: RefCell<HashMap<(&'s str, u16), Rc<Sourced>>>,
}

impl<'s, 'd> Measures<'s, 'd> {
    pub(super) fn new(document: &'s StandardDocument, facts: &'d Facts<'d>) -> Self {
        Self {
            facts,
            document,
            computed: RefCell::new(HashMap::with_capacity_and_hasher(AT_FIRST, Default::default())),
        }
    }

    pub(super) const fn document(&self) -> &'s StandardDocument {
        self.document
    }

    /// The measure of a criterion at the reporting period, with its mean if it asks for one.
    pub(super) fn measure(&self, written: Written<'s>) -> Option<(Measured<'s>, Rc<Value>)> {
        let measured = written.resolve(self.document)?;
        let value = match written.mean_over {
            None => self.at(measured, 0),
            Some(periods) => Rc::new(mean(measured, (0..periods).map(|back| self.at(measured, back).as_ref().clone()))),
        };
        Some((measured, value))
    }

    /// The measure so many periods back.
    pub(super) fn at(&self, measured: Measured<'s>, back: u16) -> Rc<Value> {
        match measured {
            Measured::One(source) => Rc::clone(&self.sourced(source, back).value),
            Measured::Ratio(part, whole) => {
                Rc::new(ratio(&self.sourced(part, back).value, &self.sourced(whole, back).value))
            }
        }
    }

    /// The fact of the period before that is stated under another definition than that of the reporting period.
    pub(super) fn other_definition(&self, measured: Measured<'s>) -> Option<Missing> {
        let sources = match measured {
            Measured::One(source) => [Some(source), None],
            Measured::Ratio(part, whole) => [Some(part), Some(whole)],
        };
        sources.into_iter().flatten().find_map(|source| {
            let (now, before) = (self.sourced(source, 0), self.sourced(source, 1));
            let fact = now.definition.differs(&before.definition).then(|| before.fact.clone())??;
            Some(Missing { fact, because: Lack::OtherDefinition })
        })
    }

    fn sourced(&self, source: Source<'s>, back: u16) -> Rc<Sourced> {
        let key = (source.name(), back);
        if let Some(known) = self.computed.borrow().get(&key) {
            return Rc::clone(known);
        }
        let sourced = Rc::new(match source {
            Source::Metric(metric) => {
                let value = metric.reckon(self.facts, back);
                let definition = value.definition.clone().map_or(Definition::Any, Definition::Named);
                let fact = value.used.first().cloned();
                Sourced { value: Rc::new(value), definition, fact }
            }
            Source::Figure(figure) => self.figure(figure, back),
        });
        self.computed.borrow_mut().insert(key, Rc::clone(&sourced));
        sourced
    }

    /// The value of a declared figure (section 3).
    fn figure(&self, figure: &FigureDeclaration, back: u16) -> Sourced {
        let natural = Source::Figure(figure).natural();
        let period = figure.period.and_then(|kind| self.facts.period(kind, back));
        let fact = Fact::at("/figures").of(figure.id.as_str()).during(period);
        let silent = |because| Sourced {
            value: Rc::new(Value::unknown(natural.clone(), fact.clone(), because)),
            definition: Definition::Any,
            fact: None,
        };
        let belongs = |entry: &&DeclaredFigure| {
            entry.figure.as_str() == figure.id.as_str()
                && entry.period == period
                && entry.standard.as_ref().is_none_or(|standard| standard.as_str() == self.document.id.as_str())
        };
        let mut entries = self.facts.dossier().figures.iter().flatten().filter(belongs);
        let (Some(entry), None) = (entries.next(), entries.next()) else {
            let stated = self.facts.dossier().figures.iter().flatten().any(|entry| belongs(&entry));
            return silent(if stated { Lack::Conflicting } else { Lack::NotStated });
        };
        let Some(interval) = entry.value.interval().intersect(&natural) else { return silent(Lack::OutOfRange) };
        let because = if entry.value.is_approximate() { Lack::Approximate } else { Lack::Bounded };
        let missing = vec![Missing { fact: fact.clone(), because }];
        let value = Value::of(Extent::Within(interval), missing, vec![fact.clone()]);
        let definition = match entry.value.definition() {
            Some(definition) => Definition::Named(definition.as_str().to_owned().into()),
            None => Definition::Declared,
        };
        Sourced { value: Rc::new(value), definition, fact: Some(fact) }
    }

    /// The attestations that answer a question of this standard.
    pub(super) fn attestations(&self, question: &str) -> impl Iterator<Item = &'d Attestation> {
        let standard = self.document.id.as_str();
        self.facts.dossier().attestations.iter().flatten().filter(move |attestation| {
            attestation.question.as_str() == question
                && attestation.standard.as_ref().is_none_or(|named| named.as_str() == standard)
        })
    }
}

/// One figure divided by another (section 1).
fn ratio(part: &Value, whole: &Value) -> Value {
    let mut ratio = Value::ratio(part.clone(), whole.clone());
    if part.may_not_apply() || whole.may_not_apply() {
        let missing = part.missing.iter().chain(&whole.missing).cloned().collect();
        ratio = match ratio.extent {
            Extent::NotApplicable => ratio,
            _ => Value::of(Extent::PerhapsNotApplicable(Interval::non_negative()), missing, ratio.used),
        };
    }
    ratio
}

/// The mean over several periods: those that do not apply leave it (section 4).
fn mean(measured: Measured<'_>, values: impl Iterator<Item = Value>) -> Value {
    let values: Vec<Value> = values.filter(|value| value.interval().is_some()).collect();
    let periods = Rational::from(u64::try_from(values.len()).unwrap_or(u64::MAX));
    let Some(each) = Rational::one().checked_div(&periods) else {
        return Value::of(Extent::NotApplicable, Vec::new(), Vec::new());
    };
    let may_not_apply = values.iter().any(Value::may_not_apply);
    let missing = values.iter().flat_map(|value| value.missing.iter().cloned()).collect();
    let sum = Value::total(values);
    let extent = match sum.interval() {
        _ if may_not_apply => Extent::PerhapsNotApplicable(measured.natural()),
        Some(sum) => Extent::Within(sum.scale(&each)),
        None => Extent::NotApplicable,
    };
    Value::of(extent, missing, sum.used)
}
