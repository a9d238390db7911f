//! Random standards, dossiers and completions, all drawn from *tapes* of small numbers. A tape that has
//! run out gives zeros, and zero always draws the plainest choice, so a shorter tape with smaller numbers
//! makes a plainer document: that is how a failing case shrinks.

#![allow(dead_code, reason = "each test crate draws what it needs")]
#![allow(clippy::arithmetic_side_effects, reason = "numbers drawn here are small")]

pub(crate) mod completion;
pub(crate) mod dossier;
pub(crate) mod shuffle;
pub(crate) mod standard;

use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use serde_json::Value as Json;

/// Where choices are drawn from.
pub(crate) struct Tape<'a> {
    rest: std::slice::Iter<'a, u16>,
}

impl<'a> Tape<'a> {
    pub(crate) fn new(numbers: &'a [u16]) -> Self {
        Self { rest: numbers.iter() }
    }

    /// A number below `n`, growing with what stands on the tape.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        let drawn = usize::from(self.rest.next().copied().unwrap_or(0));
        (drawn * n) >> 16
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn within(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// Yes about `percent` times in a hundred.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent
    }

    pub(crate) fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }
}

/// A standard, a dossier, the year that is asked for, and a tape for what a law draws beside.
#[derive(Clone)]
pub(crate) struct Trial {
    pub(crate) standard: Json,
    pub(crate) dossier: Json,
    pub(crate) year: Option<i32>,
    pub(crate) tape: Vec<u16>,
}

impl Trial {
    pub(crate) fn draw(for_standard: &[u16], for_dossier: &[u16], tape: Vec<u16>) -> Self {
        let standard = standard::draw(&mut Tape::new(for_standard));
        let mut rest = Tape::new(for_dossier);
        let year = rest.one_of(&[None, None, Some(2024), Some(2025)]);
        let dossier = dossier::draw(&standard, year, &mut rest);
        Self { standard, dossier, year, tape }
    }
}

impl std::fmt::Debug for Trial {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { standard, dossier, year, tape } = self;
        write!(out, "year {year:?}\nstandard {standard}\ndossier {dossier}\ntape {tape:?}")
    }
}

/// Random trials, most of them with documents of middling size.
pub(crate) fn trials() -> impl Strategy<Value = Trial> {
    let tape = |longest| vec(any::<u16>(), 0..longest);
    (tape(240), tape(320), tape(80)).prop_map(|(standard, dossier, more)| Trial::draw(&standard, &dossier, more))
}
