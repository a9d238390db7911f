//! A second evaluator, written from `docs/semantics.md` and nothing else, to hold the engine against.
//! It is slow and plain on purpose: each sentence of the page should be found again in it.
#![allow(clippy::arithmetic_side_effects, reason = "plain sums of small numbers read best")]

mod criterion;
mod facts;
mod interval;
mod point;
mod settle;
mod whole;

use num_traits::Zero;
use serde_json::Value as Json;

pub(crate) use facts::{Case, Listing, Stated};
pub(crate) use interval::{Interval, Rational, rational};

/// What identifies a missing fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fact {
    pub(crate) pointer: String,
    pub(crate) entity: Option<String>,
    /// The period as JSON text, such as `{"year":2024}`.
    pub(crate) period: Option<String>,
}

/// Points with the maximum that they are out of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Points {
    pub(crate) low: Rational,
    pub(crate) high: Rational,
    pub(crate) max: Rational,
}

impl Points {
    pub(crate) fn none() -> Self {
        Self { low: Rational::zero(), high: Rational::zero(), max: Rational::zero() }
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        Self { low: &self.low + &other.low, high: &self.high + &other.high, max: &self.max + &other.max }
    }

    pub(crate) fn are_exact(&self) -> bool {
        self.low == self.high
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PointVerdict {
    pub(crate) id: String,
    /// `met`, `unmet`, `unknown`, `not_applicable`, `triggered` or `clear`.
    pub(crate) status: String,
    /// Of a substantive point that applies.
    pub(crate) points: Option<Points>,
    pub(crate) missing: Vec<Fact>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct IndicatorVerdict {
    pub(crate) id: String,
    pub(crate) status: String,
    pub(crate) points: Points,
}

/// Everything that the engine must agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) veto_gate: String,
    pub(crate) basic_gate: String,
    /// In document order.
    pub(crate) points: Vec<PointVerdict>,
    /// Of all three levels, each before its children, in document order.
    pub(crate) indicators: Vec<IndicatorVerdict>,
    /// From worst to best.
    pub(crate) outcomes: Vec<String>,
    pub(crate) could_end_it: Vec<Fact>,
    /// None if the verdict is settled, or there is no path.
    pub(crate) path: Option<Vec<Fact>>,
}

/// Assesses a dossier against a standard, for a reporting year if one is given.
pub(crate) fn evaluate(standard: &Json, dossier: &Json, year: Option<i32>) -> Verdict {
    let case = Case { standard, dossier, year: year.map(i64::from) };
    let sheet = whole::read(&case);
    let outcomes = sheet.outcomes();
    Verdict {
        veto_gate: sheet.veto_gate().word().to_owned(),
        basic_gate: sheet.basic_gate().word().to_owned(),
        points: sheet
            .points
            .iter()
            .map(|point| PointVerdict {
                id: point.id.clone(),
                status: point.status_word().to_owned(),
                points: point.points(),
                missing: point.missing(),
            })
            .collect(),
        indicators: whole::indicators(standard, &sheet),
        could_end_it: settle::could_end_it(&sheet),
        path: settle::path(&sheet),
        outcomes,
    }
}
