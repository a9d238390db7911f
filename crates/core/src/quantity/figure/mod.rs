//! Figures as sources give them: exact, bounded on one side or both, or only roughly.

mod wire;

use std::fmt::Display;

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::faults::{EVIDENCE_EMPTY, EVIDENCE_TWICE, FIGURE_BETWEEN_REVERSED, FIGURE_LESS_THAN_NOTHING, TEXT_BLANK};
use super::scalar::Scalar;
use super::{Bound, Certainty, Count, Day, Decimal, Interval, LocalId, Money, Rational, Shape};
use crate::fault::Fault;
use crate::language::{Phrase, Text};
use crate::lookup::HashSet;

/// What a [`Figure`] can be of: a [`Count`], a [`Money`] or a [`Decimal`], and nothing else.
pub trait Magnitude: Scalar + Shape + Copy + Ord + Display + Serialize + DeserializeOwned + JsonSchema {
    /// The name of a figure of it, under `x-grammar`.
    const FIGURE: &'static str;
    /// The name of the schema of a figure of it.
    const FIGURE_SCHEMA: &'static str;
    /// What a figure of it is called.
    const FIGURE_LABEL: Text;
    /// Whether it is never below zero, whatever a source leaves open.
    const NEVER_NEGATIVE: bool;

    /// The number as an exact rational.
    fn to_rational(self) -> Rational;
}

impl Magnitude for Count {
    const FIGURE: &'static str = "figure_count";
    const FIGURE_SCHEMA: &'static str = "CountFigure";
    const FIGURE_LABEL: Text = Text::new("数量", "count");
    const NEVER_NEGATIVE: bool = true;

    fn to_rational(self) -> Rational {
        self.value()
    }
}

impl Magnitude for Money {
    const FIGURE: &'static str = "figure_money";
    const FIGURE_SCHEMA: &'static str = "MoneyFigure";
    const FIGURE_LABEL: Text = Text::new("金额（元）", "sum of money in yuan");
    const NEVER_NEGATIVE: bool = true;

    fn to_rational(self) -> Rational {
        self.value()
    }
}

impl Magnitude for Decimal {
    const FIGURE: &'static str = "figure_decimal";
    const FIGURE_SCHEMA: &'static str = "DecimalFigure";
    const FIGURE_LABEL: Text = Text::new("数值", "number");
    const NEVER_NEGATIVE: bool = false;

    fn to_rational(self) -> Rational {
        self.value()
    }
}

/// The number of a figure, as exactly as its source gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Amount<M> {
    /// Just this many.
    Exactly(M),
    /// This many or more (不少于).
    AtLeast(M),
    /// More than this many (超过、…余).
    MoreThan(M),
    /// This many or fewer (不超过).
    AtMost(M),
    /// Fewer than this many (不足、不到).
    LessThan(M),
    /// From the first to the second, both included.
    Between(M, M),
    /// Roughly this many (约、近). It decides no comparison, for nobody has said how roughly.
    About(M),
}

impl<M: Magnitude> Amount<M> {
    fn check(&self) -> Result<(), Fault> {
        match self {
            Self::Between(low, high) if low > high => {
                Err(FIGURE_BETWEEN_REVERSED.fault().with("low", low.to_string()).with("high", high.to_string()))
            }
            Self::LessThan(limit) if M::NEVER_NEGATIVE && limit.to_rational().is_zero() => {
                Err(FIGURE_LESS_THAN_NOTHING.fault())
            }
            _ => Ok(()),
        }
    }

    /// The one number that it names; none for a range between two.
    pub(crate) const fn number(&self) -> Option<M> {
        match self {
            Self::Exactly(number)
            | Self::AtLeast(number)
            | Self::MoreThan(number)
            | Self::AtMost(number)
            | Self::LessThan(number)
            | Self::About(number) => Some(*number),
            Self::Between(..) => None,
        }
    }

    fn bounds(&self) -> (Bound, Bound) {
        let least = || if M::NEVER_NEGATIVE { Bound::Closed(Rational::zero()) } else { Bound::Infinite };
        let closed = |magnitude: &M| Bound::Closed(magnitude.to_rational());
        let open = |magnitude: &M| Bound::Open(magnitude.to_rational());
        match self {
            Self::Exactly(value) => (closed(value), closed(value)),
            Self::AtLeast(low) => (closed(low), Bound::Infinite),
            Self::MoreThan(low) => (open(low), Bound::Infinite),
            Self::AtMost(high) => (least(), closed(high)),
            Self::LessThan(high) => (least(), open(high)),
            Self::Between(low, high) => (closed(low), closed(high)),
            Self::About(_) => (least(), Bound::Infinite),
        }
    }
}

/// A figure (数值) as a source gives it, with what is known of where it comes from.
///
/// Invariant: some number is possible (no range that ends before it begins, no count below 0), and what
/// is said of its source is not blank.
///
/// Wire form: a bare number, or an object with exactly one of `value`, `at_least`, `more_than`,
/// `at_most`, `less_than`, `between` (`[lowest, highest]`) and `about`, and, where known,
/// `stated` (the words of the source), `definition` (the id of the definition (口径) it is counted by),
/// `on` (the census date) and `evidence` (ids). An exact figure of which nothing else is known is
/// written bare.
///
/// ```
/// use chanjiao::quantity::{Count, Figure, Interval, Rational};
/// let firms: Figure<Count> = serde_json::from_str(r#"{"more_than": 1000, "stated": "1000余家"}"#)?;
/// assert_eq!(firms.interval(), Interval::more_than(Rational::from(1000)));
/// assert_eq!(firms.stated(), Some("1000余家"));
/// assert!(serde_json::from_str::<Figure<Count>>(r#"{"value": 5, "about": 5}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Figure<M> {
    amount: Amount<M>,
    /// Apart and seldom there, so that a bare figure stays small.
    origin: Option<Box<Origin>>,
}

/// What is known of where a figure comes from; never all empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Origin {
    stated: Option<String>,
    definition: Option<LocalId>,
    on: Option<Day>,
    evidence: Vec<LocalId>,
}

impl<M: Magnitude> Figure<M> {
    /// A figure of which nothing is known but its amount.
    ///
    /// # Errors
    /// No number is possible: a range that ends before it begins, or less than nothing.
    pub fn new(amount: Amount<M>) -> Result<Self, Fault> {
        amount.check()?;
        Ok(Self { amount, origin: None })
    }

    /// An exact figure of which nothing else is known.
    #[must_use]
    pub const fn exactly(value: M) -> Self {
        Self { amount: Amount::Exactly(value), origin: None }
    }

    /// The figure with the words of its source.
    ///
    /// # Errors
    /// The words are blank.
    pub fn with_stated(mut self, words: impl Into<String>) -> Result<Self, Fault> {
        let words = words.into();
        check_stated(&words)?;
        self.origin.get_or_insert_default().stated = Some(words);
        Ok(self)
    }

    /// The figure with the definition (口径) that it is counted by.
    #[must_use]
    pub fn with_definition(mut self, definition: LocalId) -> Self {
        self.origin.get_or_insert_default().definition = Some(definition);
        self
    }

    /// The figure with its census date (时点).
    #[must_use]
    pub fn with_day(mut self, day: Day) -> Self {
        self.origin.get_or_insert_default().on = Some(day);
        self
    }

    /// The figure with its evidence (佐证).
    ///
    /// # Errors
    /// There is none, or one piece is named twice.
    pub fn with_evidence(mut self, evidence: Vec<LocalId>) -> Result<Self, Fault> {
        check_evidence(&evidence)?;
        self.origin.get_or_insert_default().evidence = evidence;
        Ok(self)
    }

    /// The number as the source gives it.
    #[must_use]
    pub const fn amount(&self) -> &Amount<M> {
        &self.amount
    }

    /// The words of the source, such as 近5000.
    #[must_use]
    pub fn stated(&self) -> Option<&str> {
        self.origin.as_ref().and_then(|origin| origin.stated.as_deref())
    }

    /// The id of the definition that it is counted by.
    #[must_use]
    pub fn definition(&self) -> Option<&LocalId> {
        self.origin.as_ref().and_then(|origin| origin.definition.as_ref())
    }

    /// Whether nothing is known of it but its amount.
    pub(crate) const fn is_bare(&self) -> bool {
        self.origin.is_none()
    }

    /// The census date.
    #[must_use]
    pub fn on(&self) -> Option<Day> {
        self.origin.as_ref().and_then(|origin| origin.on)
    }

    /// The ids of the evidence; empty where none is named.
    #[must_use]
    pub fn evidence(&self) -> &[LocalId] {
        self.origin.as_ref().map_or(&[], |origin| &origin.evidence)
    }

    /// Every number that the figure leaves possible.
    ///
    /// A count or a sum is never below zero. `about` leaves every number possible: it decides no comparison.
    #[must_use]
    pub fn interval(&self) -> Interval {
        if let Amount::Exactly(value) = &self.amount {
            return Interval::point(value.to_rational());
        }
        let (low, high) = self.amount.bounds();
        #[expect(clippy::expect_used, reason = "`new` refuses every amount that leaves no number possible")]
        Interval::new(low, high).expect("a figure leaves some number possible")
    }

    /// Whether only one number is possible.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.interval().is_point()
    }

    /// Whether the figure is given only roughly.
    #[must_use]
    pub const fn is_approximate(&self) -> bool {
        matches!(self.amount, Amount::About(_))
    }

    /// Whether it is stated to be nothing: 0, or no more than 0.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        match &self.amount {
            Amount::Exactly(number) => number.to_rational().is_zero(),
            _ => self.interval().is_more_than(&Rational::zero()) == Certainty::SurelyNot,
        }
    }

    /// The number as people write it: `28`, `≥ 1000`, 约5000.
    #[must_use]
    pub fn describe(&self) -> Phrase {
        const ABOUT: Text = Text::new("约{number}", "about {number}");
        let same = |text: &'static str| Text::new(text, text);
        let (text, number) = match &self.amount {
            Amount::Exactly(number) => (same("{number}"), number),
            Amount::AtLeast(number) => (same("≥ {number}"), number),
            Amount::MoreThan(number) => (same("> {number}"), number),
            Amount::AtMost(number) => (same("≤ {number}"), number),
            Amount::LessThan(number) => (same("< {number}"), number),
            Amount::Between(..) => return self.interval().describe(),
            Amount::About(number) => (ABOUT, number),
        };
        Phrase::new(text).with("number", number.to_string())
    }
}

fn check_stated(words: &str) -> Result<(), Fault> {
    if words.trim().is_empty() { Err(TEXT_BLANK.fault()) } else { Ok(()) }
}

fn check_evidence(evidence: &[LocalId]) -> Result<(), Fault> {
    if evidence.is_empty() {
        return Err(EVIDENCE_EMPTY.fault());
    }
    if evidence.len() == 1 {
        return Ok(());
    }
    let mut seen = HashSet::with_capacity_and_hasher(evidence.len(), Default::default());
    match evidence.iter().find(|id| !seen.insert(*id)) {
        Some(twice) => Err(EVIDENCE_TWICE.fault().with("text", twice.as_str())),
        None => Ok(()),
    }
}
