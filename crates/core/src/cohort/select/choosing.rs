//! Going down the ranks: who is chosen, who cannot be, and which limits stand in the way.
//!
//! A candidate is chosen if a batch can still be completed with it and with those chosen before. Asked so from the best rank down, this
//! gives the batch that is best by rank: no other batch within the quotas has, at the first place where the two differ, a better rank.

use super::faults::{TIE_AT_EDGE, TIE_CANNOT_ALL};
use super::feasible::{AllBounds, Bounds, Kind, complete};
use super::wording::Side;
use crate::fault::Fault;

/// One side of the bounds of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limit {
    pub(super) attribute: usize,
    pub(super) value: usize,
    pub(super) side: Side,
}

/// What candidates are, as far as quotas can tell.
pub(super) struct Pool<'a> {
    /// The kinds of candidates.
    pub(super) kinds: &'a [Kind],
    /// The kind of each candidate.
    pub(super) kind_of: &'a [usize],
}

impl Pool<'_> {
    pub(super) fn kind_of(&self, row: usize) -> usize {
        self.kind_of.get(row).copied().unwrap_or_default()
    }

    /// How many of these candidates are of each kind.
    pub(super) fn count(&self, rows: &[usize]) -> Vec<usize> {
        let mut counts = vec![0usize; self.kinds.len()];
        for &row in rows {
            add(&mut counts, self.kind_of(row), 1);
        }
        counts
    }
}

fn add(counts: &mut [usize], kind: usize, many: usize) {
    if let Some(count) = counts.get_mut(kind) {
        *count = count.saturating_add(many);
    }
}

fn remove(counts: &mut [usize], kind: usize, many: usize) {
    if let Some(count) = counts.get_mut(kind) {
        *count = count.saturating_sub(many);
    }
}

/// A selection under way.
pub(super) struct Choosing<'a> {
    pool: &'a Pool<'a>,
    bounds: &'a AllBounds,
    asked: usize,
    size: usize,
    /// How many of each kind are chosen, and of how many it is still open.
    taken: Vec<usize>,
    open: Vec<usize>,
    /// Numbers of each kind, among those still open, that complete the batch.
    rest: Vec<usize>,
    /// Kinds of which no more can be chosen. What cannot be now cannot be later, for only the batch grows.
    barred: Vec<bool>,
    /// What was found to bar a kind.
    barring: Vec<Vec<Limit>>,
    steps: u64,
}

/// What became of candidates of one rank.
pub(super) enum Decision {
    /// All that could be chosen are.
    Settled { chosen: Vec<usize>, barred: Vec<Barred> },
    /// Each of these could be chosen, but not all.
    Tied { tied: Vec<usize>, barred: Vec<Barred> },
}

/// A candidate that cannot be chosen, and the limits that bar it; none where the batch is full.
pub(super) struct Barred {
    pub(super) row: usize,
    pub(super) limits: Vec<Limit>,
}

impl<'a> Choosing<'a> {
    /// Begins: the batch is as large as it can be, up to what is asked. None if no batch of any size is within the quotas.
    pub(super) fn begin(pool: &'a Pool<'a>, bounds: &'a AllBounds, asked: usize) -> Result<Option<Self>, Fault> {
        let none = vec![0; pool.kinds.len()];
        let mut open = none.clone();
        for &kind in pool.kind_of {
            add(&mut open, kind, 1);
        }
        let mut steps = 0;
        let most = asked.min(pool.kind_of.len());
        for size in (0..=most).rev() {
            let found = complete(pool.kinds, bounds, &none, &open, size..=size, &mut steps)?;
            if let Some(rest) = found {
                let barred = vec![false; pool.kinds.len()];
                let barring = vec![Vec::new(); pool.kinds.len()];
                return Ok(Some(Self {
                    pool,
                    bounds,
                    asked: most,
                    size,
                    taken: none,
                    open,
                    rest,
                    barred,
                    barring,
                    steps,
                }));
            }
            // Where no batch at all is within the quotas, smaller ones need not be tried one by one.
            if size == most && complete(pool.kinds, bounds, &none, &open, 0..=most, &mut steps)?.is_none() {
                break;
            }
        }
        Ok(None)
    }

    /// The size of the batch.
    pub(super) const fn size(&self) -> usize {
        self.size
    }

    /// Decides on candidates of one rank.
    pub(super) fn decide(&mut self, group: &[usize]) -> Result<Decision, Fault> {
        let (mut able, mut barred) = (Vec::new(), Vec::new());
        for &row in group {
            if self.can_take(self.pool.kind_of(row))? { able.push(row) } else { barred.push(row) }
        }
        self.close(&barred);
        let barred = barred.into_iter().map(|row| Ok(Barred { row, limits: self.barring(row)? }));
        let barred = barred.collect::<Result<Vec<_>, Fault>>()?;
        let wanted = self.pool.count(&able);
        let later: Vec<usize> =
            self.open.iter().zip(&wanted).map(|(open, wanted)| open.saturating_sub(*wanted)).collect();
        let at_hand = self.rest.iter().zip(&wanted).all(|(rest, wanted)| rest >= wanted);
        let rest = if at_hand {
            Some(self.rest.iter().zip(&wanted).map(|(rest, wanted)| rest.saturating_sub(*wanted)).collect())
        } else {
            self.completed(&wanted, &later, self.size)?
        };
        let Some(rest) = rest else { return Ok(Decision::Tied { tied: able, barred }) };
        self.take(&wanted, later, rest);
        Ok(Decision::Settled { chosen: able, barred })
    }

    /// Takes all candidates of a tie, and makes the batch as much larger as that needs.
    pub(super) fn take_all(&mut self, tied: &[usize]) -> Result<(), Fault> {
        let wanted = self.pool.count(tied);
        let later: Vec<usize> =
            self.open.iter().zip(&wanted).map(|(open, wanted)| open.saturating_sub(*wanted)).collect();
        for size in self.size..=self.pool.kind_of.len() {
            if let Some(rest) = self.completed(&wanted, &later, size)? {
                if size > self.size {
                    // With more places, what was barred may be possible.
                    self.barred.fill(false);
                    self.barring.iter_mut().for_each(Vec::clear);
                    self.size = size;
                }
                self.take(&wanted, later, rest);
                return Ok(());
            }
        }
        Err(TIE_CANNOT_ALL.fault().with("rows", numbers(tied)))
    }

    /// A tie that nothing tells apart.
    pub(super) fn refuse(tied: &[usize]) -> Fault {
        TIE_AT_EDGE.fault().with("rows", numbers(tied))
    }

    /// Leaves candidates out.
    pub(super) fn close(&mut self, rows: &[usize]) {
        for &row in rows {
            remove(&mut self.open, self.pool.kind_of(row), 1);
        }
    }

    fn take(&mut self, wanted: &[usize], later: Vec<usize>, rest: Vec<usize>) {
        for (kind, &many) in wanted.iter().enumerate() {
            add(&mut self.taken, kind, many);
        }
        self.open = later;
        self.rest = rest;
    }

    /// What completes the batch once these are taken too.
    fn completed(&mut self, wanted: &[usize], later: &[usize], size: usize) -> Result<Option<Vec<usize>>, Fault> {
        let taken: Vec<usize> = self.taken.iter().zip(wanted).map(|(a, b)| a.saturating_add(*b)).collect();
        complete(self.pool.kinds, self.bounds, &taken, later, size..=size, &mut self.steps)
    }

    /// Whether one more of a kind can be taken.
    fn can_take(&mut self, kind: usize) -> Result<bool, Fault> {
        if self.rest.get(kind).is_some_and(|&many| many > 0) {
            return Ok(true);
        }
        if self.barred.get(kind).is_none_or(|&barred| barred) {
            return Ok(false);
        }
        let (mut wanted, mut later) = (vec![0; self.pool.kinds.len()], self.open.clone());
        add(&mut wanted, kind, 1);
        remove(&mut later, kind, 1);
        let found = self.completed(&wanted, &later, self.size)?;
        if let Some(mut rest) = found {
            add(&mut rest, kind, 1);
            self.rest = rest;
            return Ok(true);
        }
        if let Some(barred) = self.barred.get_mut(kind) {
            *barred = true;
        }
        Ok(false)
    }

    /// Which limits bar a candidate; none where all places that were asked are taken.
    ///
    /// The maximums that are reached, if any is; else limits that together leave no batch with it, none of which could be left away.
    fn barring(&mut self, row: usize) -> Result<Vec<Limit>, Fault> {
        let kind = self.pool.kind_of(row);
        let chosen = self.taken.iter().fold(0usize, |sum, many| sum.saturating_add(*many));
        // Where limits keep the batch smaller than it was asked, it is limits that bar who comes after its last place.
        let sizes = if chosen < self.size { self.size..=self.size } else { chosen.saturating_add(1)..=self.asked };
        if sizes.is_empty() {
            return Ok(Vec::new());
        }
        let values = self.pool.kinds.get(kind).into_iter().flatten().enumerate();
        let reached: Vec<Limit> = values
            .filter(|&(attribute, &value)| {
                let bounds = self.bounds.get(attribute).and_then(|values| values.get(value));
                bounds.is_some_and(|bounds| self.taken_of(attribute, value) >= bounds.most)
            })
            .map(|(attribute, &value)| Limit { attribute, value, side: Side::AtMost })
            .collect();
        if !reached.is_empty() {
            return Ok(reached);
        }
        if let Some(known) = self.barring.get(kind).filter(|known| !known.is_empty()) {
            return Ok(known.clone());
        }
        let mut taken = self.taken.clone();
        add(&mut taken, kind, 1);
        let (pool, open, steps) = (self.pool, &self.open, &mut self.steps);
        let found = irreducible(self.bounds, |bounds| {
            complete(pool.kinds, bounds, &taken, open, sizes.clone(), steps).map(|found| found.is_none())
        })?;
        if let Some(barring) = self.barring.get_mut(kind) {
            barring.clone_from(&found);
        }
        Ok(found)
    }

    /// How many of a value are chosen.
    fn taken_of(&self, attribute: usize, value: usize) -> usize {
        let kinds = self.pool.kinds.iter().zip(&self.taken);
        let of_value = kinds.filter(|(kind, _)| kind.get(attribute) == Some(&value));
        of_value.fold(0, |sum, (_, many)| sum.saturating_add(*many))
    }
}

/// Numbers of candidates as people count them, from 1.
fn numbers(rows: &[usize]) -> crate::language::Words {
    crate::language::Words::List(rows.iter().map(|row| row.saturating_add(1).to_string().into()).collect())
}

/// Limits that together stand in the way and none of which could be left away: each is left away in turn, maximums first, and stays away
/// where the others still stand in the way without it.
pub(super) fn irreducible(
    bounds: &AllBounds,
    mut in_the_way: impl FnMut(&AllBounds) -> Result<bool, Fault>,
) -> Result<Vec<Limit>, Fault> {
    let mut left = bounds.clone();
    let mut needed = Vec::new();
    for side in [Side::AtMost, Side::AtLeast] {
        for (attribute, values) in bounds.iter().enumerate() {
            for (value, stated) in values.iter().enumerate() {
                let without = match side {
                    Side::AtMost if stated.most != usize::MAX => |bounds: &mut Bounds| bounds.most = usize::MAX,
                    Side::AtLeast if stated.least > 0 => |bounds: &mut Bounds| bounds.least = 0,
                    _ => continue,
                };
                let mut fewer = left.clone();
                if let Some(bounds) = fewer.get_mut(attribute).and_then(|values| values.get_mut(value)) {
                    without(bounds);
                }
                if in_the_way(&fewer)? {
                    left = fewer;
                } else {
                    needed.push(Limit { attribute, value, side });
                }
            }
        }
    }
    Ok(needed)
}

/// Who is chosen where minimums are left away, for a size that is known to be possible; ties in the order given.
pub(super) fn without_minimums(
    pool: &Pool<'_>,
    bounds: &AllBounds,
    size: usize,
    order: &[usize],
) -> Result<Vec<usize>, Fault> {
    let free: AllBounds = bounds
        .iter()
        .map(|values| values.iter().map(|bounds| Bounds { least: 0, most: bounds.most }).collect())
        .collect();
    let Some(mut choosing) = Choosing::begin(pool, &free, size)? else { return Ok(Vec::new()) };
    let mut chosen = Vec::new();
    for &row in order {
        match choosing.decide(&[row])? {
            Decision::Settled { chosen: more, .. } => chosen.extend(more),
            Decision::Tied { .. } => {}
        }
    }
    Ok(chosen)
}
