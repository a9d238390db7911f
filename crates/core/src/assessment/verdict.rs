//! The verdict: the set of outcomes that remain possible (`docs/semantics.md`, section 6).

use serde::{Serialize, Serializer};

use super::board::{Card, Stake, Standing};
use super::judge::Status;
use crate::language::{Bilingual, Text, Words};
use crate::quantity::Rational;
use crate::standard::{Exact, Grade, Id, StandardDocument, Tier};

/// One outcome of an assessment (结果).
///
/// Wire form: a word; a grade is `grade:` and its id.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// A veto is triggered (一票否决).
    RuledOut,
    /// A basic point is unmet (基础条件不满足).
    ConditionsUnmet,
    /// The points stay below the pass mark (未达到合格线).
    FallsShort,
    /// The points reach the pass mark (达到合格线).
    Meets,
    /// The points reach this grade (等级).
    Grade(Id, Bilingual),
    /// Some point that must be met is not (发现短板).
    ShortfallsFound,
    /// No point that must be met is unmet (未发现短板).
    NoShortfallFound,
}

impl Outcome {
    /// The wire word.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::RuledOut => "ruled_out".to_owned(),
            Self::ConditionsUnmet => "conditions_unmet".to_owned(),
            Self::FallsShort => "falls_short".to_owned(),
            Self::Meets => "meets".to_owned(),
            Self::Grade(id, _) => format!("grade:{id}"),
            Self::ShortfallsFound => "shortfalls_found".to_owned(),
            Self::NoShortfallFound => "no_shortfall_found".to_owned(),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn label(&self) -> Words {
        match self {
            Self::RuledOut => Text::new("触发否定性指标", "ruled out by a veto").into(),
            Self::ConditionsUnmet => Text::new("基础条件不满足", "basic conditions not met").into(),
            Self::FallsShort => Text::new("未达到合格线", "below the pass mark").into(),
            Self::Meets => Text::new("达到合格线", "reaches the pass mark").into(),
            Self::Grade(_, label) => label.clone().into(),
            Self::ShortfallsFound => Text::new("有短板", "shortfalls found").into(),
            Self::NoShortfallFound => Text::new("未发现短板", "no shortfall found").into(),
        }
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.word())
    }
}

impl schemars::JsonSchema for Outcome {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Outcome".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "title": "outcome",
            "x-label-zh": "结果",
            "pattern": "^(ruled_out|conditions_unmet|falls_short|meets|grade:.+|shortfalls_found|no_shortfall_found)$"
        })
    }
}

/// What the points are held to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Scale<'s> {
    /// A pass mark.
    PassMark(&'s Exact),
    /// Grades, ascending.
    Grades(&'s [Grade]),
    /// Nothing but whether every point that must be met is.
    None,
}

impl<'s> Scale<'s> {
    pub(super) fn of(document: &'s StandardDocument) -> Self {
        match (&document.pass_mark, document.grades.as_deref()) {
            (Some(mark), _) => Self::PassMark(mark),
            (None, Some(grades)) if !grades.is_empty() => Self::Grades(grades),
            _ => Self::None,
        }
    }

    pub(super) const fn has_marks(self) -> bool {
        !matches!(self, Self::None)
    }
}

/// What the verdict depends on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Totals {
    triggered: usize,
    veto_unknown: usize,
    basic_unmet: usize,
    basic_unknown: usize,
    must_unmet: usize,
    must_unknown: usize,
    pub(super) low: Rational,
    pub(super) high: Rational,
    pub(super) most: Rational,
}

impl Totals {
    /// The points as they stand.
    pub(super) fn of(cards: &[Card<'_>], standings: &[Standing]) -> Self {
        let mut totals = Self::default();
        for (card, standing) in cards.iter().zip(standings) {
            totals.add(&card.stake, standing);
        }
        totals
    }

    /// Counts a point in.
    pub(super) fn add(&mut self, stake: &Stake, standing: &Standing) {
        self.count(stake, standing, |count| *count = count.saturating_add(1));
        if let Some(score) = &standing.score {
            self.low = &self.low + &score.low;
            self.high = &self.high + &score.high;
            self.most = &self.most + &stake.most;
        }
    }

    /// Counts a point out again.
    pub(super) fn remove(&mut self, stake: &Stake, standing: &Standing) {
        self.count(stake, standing, |count| *count = count.saturating_sub(1));
        if let Some(score) = &standing.score {
            self.low = &self.low - &score.low;
            self.high = &self.high - &score.high;
            self.most = &self.most - &stake.most;
        }
    }

    fn count(&mut self, stake: &Stake, standing: &Standing, change: impl FnOnce(&mut usize)) {
        let counter = match (stake.tier, standing.status) {
            (Tier::Veto, Status::Met) => &mut self.triggered,
            (Tier::Veto, Status::Unknown) => &mut self.veto_unknown,
            (Tier::Basic, Status::Unmet) => &mut self.basic_unmet,
            (Tier::Basic, Status::Unknown) => &mut self.basic_unknown,
            (Tier::Substantive, Status::Unmet) if stake.is_must => &mut self.must_unmet,
            (Tier::Substantive, Status::Unknown) if stake.is_must => &mut self.must_unknown,
            _ => return,
        };
        change(counter);
    }

    /// How the veto gate stands: *met* is triggered, *unmet* is clear.
    pub(super) const fn veto(&self) -> Status {
        match (self.triggered, self.veto_unknown) {
            (0, 0) => Status::Unmet,
            (0, _) => Status::Unknown,
            _ => Status::Met,
        }
    }

    /// How the basic gate stands.
    pub(super) const fn basic(&self) -> Status {
        match (self.basic_unmet, self.basic_unknown) {
            (0, 0) => Status::Met,
            (0, _) => Status::Unknown,
            _ => Status::Unmet,
        }
    }

    /// The outcomes that remain possible, from worst to best.
    pub(super) fn outcomes(&self, scale: Scale<'_>) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        match self.veto() {
            Status::Met => return vec![Outcome::RuledOut],
            Status::Unknown => outcomes.push(Outcome::RuledOut),
            _ => {}
        }
        match self.basic() {
            Status::Unmet => {
                outcomes.push(Outcome::ConditionsUnmet);
                return outcomes;
            }
            Status::Unknown => outcomes.push(Outcome::ConditionsUnmet),
            _ => {}
        }
        match scale {
            Scale::None => {
                if self.must_unmet > 0 || self.must_unknown > 0 {
                    outcomes.push(Outcome::ShortfallsFound);
                }
                if self.must_unmet == 0 {
                    outcomes.push(Outcome::NoShortfallFound);
                }
            }
            Scale::PassMark(mark) => {
                if self.may_be_below(mark.value()) {
                    outcomes.push(Outcome::FallsShort);
                }
                if self.may_reach(mark.value()) {
                    outcomes.push(Outcome::Meets);
                }
            }
            Scale::Grades(grades) => {
                if grades.first().is_some_and(|first| self.may_be_below(first.from.value())) {
                    outcomes.push(Outcome::FallsShort);
                }
                for (index, grade) in grades.iter().enumerate() {
                    let next = grades.get(index.saturating_add(1));
                    if self.may_reach(grade.from.value())
                        && next.is_none_or(|next| self.may_be_below(next.from.value()))
                    {
                        outcomes.push(Outcome::Grade(grade.id.clone(), grade.label.clone()));
                    }
                }
            }
        }
        outcomes
    }

    /// Whether the share of the points may stay below a mark; with nothing to score nobody knows.
    fn may_be_below(&self, mark: &Rational) -> bool {
        self.most.is_zero() || self.low < mark * &self.most
    }

    fn may_reach(&self, mark: &Rational) -> bool {
        self.most.is_zero() || self.high >= mark * &self.most
    }
}
