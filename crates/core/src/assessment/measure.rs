//! What criteria measure: metrics and declared figures of one dossier, each computed once (`docs/semantics.md`, sections 2 to 4).

use std::cell::RefCell;
use std::rc::Rc;

use crate::dossier::{Attestation, DeclaredFigure};
use crate::lookup::HashMap;
use crate::metric::{Extent, Fact, Facts, Lack, Missing, Value};
use crate::quantity::{Interval, LocalId, Rational};
use crate::standard::measure::{Measured, Source, Written};
use crate::standard::{FigureDeclaration, StandardDocument};

/// Under which definition a value was counted, for trends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Definition<'v> {
    /// Nothing is stated, so nothing differs.
    Any,
    /// The one that goes without saying.
    Declared,
    /// A named one.
    Named(&'v str),
}

impl Definition<'_> {
    fn differs(self, other: Self) -> bool {
        !matches!((self, other), (Self::Any, _) | (_, Self::Any)) && self != other
    }
}

/// A source's value in one period.
#[derive(Debug)]
struct Sourced {
    value: Rc<Value>,
    counted: Counted,
}

/// How a value was counted.
#[derive(Debug)]
enum Counted {
    /// As the value says.
    AsItSays,
    /// As the standard declares a figure of its own.
    AsDeclared,
    /// Under another definition than the standard declares.
    Otherwise(String),
}

impl Sourced {
    fn definition(&self) -> Definition<'_> {
        match &self.counted {
            Counted::AsItSays => self.value.definition.as_deref().map_or(Definition::Any, Definition::Named),
            Counted::AsDeclared => Definition::Declared,
            Counted::Otherwise(definition) => Definition::Named(definition),
        }
    }
}

/// The measures of one dossier under one standard.
#[derive(Debug)]
pub(super) struct Measures<'s, 'd> {
    pub(super) facts: &'d Facts<'d>,
    document: &'s StandardDocument,
    /// By the source, and how many periods back.
    computed: RefCell<HashMap<(usize, u16), Sourced>>,
}

impl<'s, 'd> Measures<'s, 'd> {
    /// With room for the measures of so many points: growing step by step costs more than this much memory does.
    pub(super) fn new(document: &'s StandardDocument, facts: &'d Facts<'d>, points: usize) -> Self {
        let measures = points.saturating_mul(2);
        Self {
            facts,
            document,
            computed: RefCell::new(HashMap::with_capacity_and_hasher(measures, Default::default())),
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
            Measured::One(source) => self.sourced(source, back),
            Measured::Ratio(part, whole) => Rc::new(ratio(&self.sourced(part, back), &self.sourced(whole, back))),
        }
    }

    /// The fact of the period before that is stated under another definition than that of the reporting period.
    pub(super) fn other_definition(&self, measured: Measured<'s>) -> Option<Missing> {
        let sources = match measured {
            Measured::One(source) => [Some(source), None],
            Measured::Ratio(part, whole) => [Some(part), Some(whole)],
        };
        sources.into_iter().flatten().find_map(|source| {
            let _ = (self.sourced(source, 0), self.sourced(source, 1));
            let computed = self.computed.borrow();
            let (now, before) = (computed.get(&(source.address(), 0))?, computed.get(&(source.address(), 1))?);
            // The fact that states it under that definition.
            let fact = before.value.used.first().filter(|_| now.definition().differs(before.definition()))?;
            Some(Missing { fact: fact.clone(), because: Lack::OtherDefinition })
        })
    }

    fn sourced(&self, source: Source<'s>, back: u16) -> Rc<Value> {
        let key = (source.address(), back);
        if let Some(known) = self.computed.borrow().get(&key) {
            return Rc::clone(&known.value);
        }
        let sourced = match source {
            Source::Metric(metric) => {
                Sourced { value: Rc::new(metric.reckon(self.facts, back)), counted: Counted::AsItSays }
            }
            Source::Figure(figure) => self.figure(figure, back),
        };
        let value = Rc::clone(&sourced.value);
        self.computed.borrow_mut().insert(key, sourced);
        value
    }

    /// The value of a declared figure (section 3).
    fn figure(&self, figure: &FigureDeclaration, back: u16) -> Sourced {
        let natural = Source::Figure(figure).natural();
        let period = figure.period.and_then(|kind| self.facts.period(kind, back));
        let fact = Fact::at("/figures").of(LocalId::of_standard(figure.id.as_str())).during(period);
        let silent = |because| Sourced {
            value: Rc::new(Value::unknown(natural.clone(), fact.clone(), because)),
            counted: Counted::AsItSays,
        };
        let belongs = |entry: &&DeclaredFigure| {
            entry.figure.as_str() == figure.id.as_str()
                && entry.period == period
                && entry.standard.as_ref().is_none_or(|standard| standard.as_str() == self.document.id.as_str())
        };
        let mut entries = self.facts.beside().figures().into_iter().flatten().filter(belongs);
        let (Some(entry), None) = (entries.next(), entries.next()) else {
            let stated = self.facts.beside().figures().into_iter().flatten().any(|entry| belongs(&entry));
            return silent(if stated { Lack::Conflicting } else { Lack::NotStated });
        };
        let Some(interval) = entry.value.interval().intersect(&natural) else { return silent(Lack::OutOfRange) };
        let because = if entry.value.is_approximate() { Lack::Approximate } else { Lack::Bounded };
        let missing = vec![Missing { fact: fact.clone(), because }];
        let value = Value::of(Extent::Within(interval), missing, vec![fact]);
        let otherwise = |definition: &LocalId| Counted::Otherwise(definition.to_string());
        let counted = entry.value.definition().map_or(Counted::AsDeclared, otherwise);
        Sourced { value: Rc::new(value), counted }
    }

    /// The attestations that answer a question of this standard.
    pub(super) fn attestations(&self, question: &str) -> impl Iterator<Item = &'d Attestation> {
        let standard = self.document.id.as_str();
        self.facts.beside().attestations().into_iter().flatten().filter(move |attestation| {
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
