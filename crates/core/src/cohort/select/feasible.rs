//! Can a batch be completed? Exactly so: by a flow for quotas of up to two attributes, by search for more.
//!
//! Candidates with the same values are one kind, for no quota tells them apart. A batch is then a number of each kind. With two attributes
//! kinds are the arcs between values of the one and values of the other, and a batch is a flow with lower bounds (L. R. Ford and D. R.
//! Fulkerson, *Flows in networks*, 1962; augmented along shortest paths as J. Edmonds and R. M. Karp do, 1972). With three
//! attributes the question is as hard as three-dimensional matching, and is searched within a stated number of steps.

use std::collections::VecDeque;
use std::ops::RangeInclusive;

use super::faults::TOO_INTRICATE;
use crate::fault::Fault;

/// The least and the most that may be taken of one value of an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) least: usize,
    pub(super) most: usize,
}

impl Bounds {
    pub(super) const FREE: Self = Self { least: 0, most: usize::MAX };
}

/// The bounds of each value of each attribute.
pub(super) type AllBounds = Vec<Vec<Bounds>>;

/// A kind of candidates: for each attribute, the number of its value.
pub(super) type Kind = Vec<usize>;

/// How many steps the search of one selection may take in all.
pub(super) const MOST_STEPS: u64 = 2_000_000;

/// How many more of each kind complete a batch, if any numbers do.
///
/// `taken` are chosen already, `available` may still be chosen; the batch then has a size within `size`.
pub(super) fn complete(
    kinds: &[Kind],
    bounds: &AllBounds,
    taken: &[usize],
    available: &[usize],
    size: RangeInclusive<usize>,
    steps: &mut u64,
) -> Result<Option<Vec<usize>>, Fault> {
    let chosen = taken.iter().fold(0usize, |sum, many| sum.saturating_add(*many));
    let Some(most) = size.end().checked_sub(chosen) else { return Ok(None) };
    let size = Bounds { least: size.start().saturating_sub(chosen), most };
    let Some(rest) = remaining(kinds, bounds, taken) else { return Ok(None) };
    match &rest[..] {
        [] => Ok(flow(&[Bounds::FREE], &[Bounds::FREE], kinds, available, size, |_| Some((0, 0)))),
        [one] => Ok(flow(one, &[Bounds::FREE], kinds, available, size, |kind| Some((*kind.first()?, 0)))),
        [one, two] => Ok(flow(one, two, kinds, available, size, |kind| Some((*kind.first()?, *kind.get(1)?)))),
        _ => Search { kinds, available, size }.run(rest, steps),
    }
}

/// What the bounds are for those still to be chosen; none if too many are chosen already.
fn remaining(kinds: &[Kind], bounds: &AllBounds, taken: &[usize]) -> Option<AllBounds> {
    let mut rest = bounds.clone();
    for (kind, &many) in kinds.iter().zip(taken) {
        for (values, &value) in rest.iter_mut().zip(kind) {
            let bounds = values.get_mut(value)?;
            bounds.least = bounds.least.saturating_sub(many);
            if bounds.most != usize::MAX {
                bounds.most = bounds.most.checked_sub(many)?;
            }
        }
    }
    Some(rest)
}

/// An arc of a network and what can still flow along it; its reverse has the number next to its own.
struct Arc {
    to: usize,
    left: usize,
}

/// A network: arcs in pairs, and for each node the arcs that leave it.
struct Network {
    arcs: Vec<Arc>,
    leaving: Vec<Vec<usize>>,
    /// By node, how much must enter beyond what lower bounds already bring, and how much must leave.
    surplus: Vec<usize>,
    shortage: Vec<usize>,
}

impl Network {
    fn new(nodes: usize) -> Self {
        Self { arcs: Vec::new(), leaving: vec![Vec::new(); nodes], surplus: vec![0; nodes], shortage: vec![0; nodes] }
    }

    /// An arc that at least `least` and at most `most` flow along; its number. Nothing if the bounds are crossed.
    fn arc(&mut self, from: usize, to: usize, bounds: Bounds) -> Option<usize> {
        let left = bounds.most.checked_sub(bounds.least)?;
        if let (Some(surplus), Some(shortage)) = (self.surplus.get_mut(to), self.shortage.get_mut(from)) {
            *surplus = surplus.saturating_add(bounds.least);
            *shortage = shortage.saturating_add(bounds.least);
        }
        let number = self.arcs.len();
        self.arcs.push(Arc { to, left });
        self.arcs.push(Arc { to: from, left: 0 });
        self.leaving.get_mut(from)?.push(number);
        self.leaving.get_mut(to)?.push(number ^ 1);
        Some(number)
    }

    /// Sends one path of flow from one node to another; how much, or 0 if there is no path.
    fn augment(&mut self, from: usize, to: usize) -> usize {
        let mut came_by: Vec<Option<usize>> = vec![None; self.leaving.len()];
        let mut queue = VecDeque::from([from]);
        while let Some(node) = queue.pop_front() {
            if node == to {
                break;
            }
            for &number in self.leaving.get(node).into_iter().flatten() {
                let Some(arc) = self.arcs.get(number) else { continue };
                if let Some(came_by @ None) = came_by.get_mut(arc.to)
                    && arc.left > 0
                    && arc.to != from
                {
                    *came_by = Some(number);
                    queue.push_back(arc.to);
                }
            }
        }
        let mut path = Vec::new();
        let mut node = to;
        while node != from {
            let Some(number) = came_by.get(node).copied().flatten() else { return 0 };
            path.push(number);
            node = self.arcs.get(number ^ 1).map_or(from, |back| back.to);
        }
        let much = path.iter().filter_map(|&number| self.arcs.get(number)).map(|arc| arc.left).min().unwrap_or(0);
        for number in path {
            if let Some(arc) = self.arcs.get_mut(number) {
                arc.left = arc.left.saturating_sub(much);
            }
            if let Some(back) = self.arcs.get_mut(number ^ 1) {
                back.left = back.left.saturating_add(much);
            }
        }
        much
    }

    /// Finds a circulation within all bounds; whether there is one.
    fn circulate(&mut self) -> bool {
        let nodes = self.leaving.len();
        let (source, sink) = (nodes, nodes.saturating_add(1));
        self.leaving.resize(nodes.saturating_add(2), Vec::new());
        let (surplus, shortage) = (std::mem::take(&mut self.surplus), std::mem::take(&mut self.shortage));
        let mut due = 0usize;
        for (node, (surplus, shortage)) in surplus.into_iter().zip(shortage).enumerate() {
            let (more, less) = (surplus.saturating_sub(shortage), shortage.saturating_sub(surplus));
            if more > 0 {
                self.arc(source, node, Bounds { least: 0, most: more });
                due = due.saturating_add(more);
            }
            if less > 0 {
                self.arc(node, sink, Bounds { least: 0, most: less });
            }
        }
        let mut sent = 0usize;
        loop {
            match self.augment(source, sink) {
                0 => return sent == due,
                much => sent = sent.saturating_add(much),
            }
        }
    }

    /// How much flows along an arc beyond its lower bound.
    fn flows(&self, number: usize) -> usize {
        self.arcs.get(number ^ 1).map_or(0, |back| back.left)
    }
}

/// Numbers of each kind within the bounds of two attributes and of the size.
fn flow(
    one: &[Bounds],
    two: &[Bounds],
    kinds: &[Kind],
    available: &[usize],
    size: Bounds,
    ends: impl Fn(&Kind) -> Option<(usize, usize)>,
) -> Option<Vec<usize>> {
    // 0 is where the batch leaves and 1 where it comes back; then the values of the one, then those of the other.
    let first = 2usize;
    let second = first.saturating_add(one.len());
    let mut network = Network::new(second.saturating_add(two.len()));
    network.arc(1, 0, size)?;
    // No value can have more than the batch, which keeps what is unbounded within reach of sums.
    let within = |bounds: &Bounds| Bounds { least: bounds.least, most: bounds.most.min(size.most) };
    for (at, bounds) in one.iter().enumerate() {
        network.arc(0, first.saturating_add(at), within(bounds))?;
    }
    for (at, bounds) in two.iter().enumerate() {
        network.arc(second.saturating_add(at), 1, within(bounds))?;
    }
    let mut arcs = Vec::with_capacity(kinds.len());
    for (kind, &most) in kinds.iter().zip(available) {
        let (one, two) = ends(kind)?;
        arcs.push(network.arc(first.saturating_add(one), second.saturating_add(two), Bounds { least: 0, most })?);
    }
    network.circulate().then(|| arcs.into_iter().map(|number| network.flows(number)).collect())
}

/// The search where quotas are of three attributes or more.
struct Search<'a> {
    kinds: &'a [Kind],
    available: &'a [usize],
    size: Bounds,
}

/// What is still to be chosen, and what there is to choose from, when the search has come to a kind.
#[derive(Clone)]
struct Left {
    bounds: AllBounds,
    /// For each value, how many candidates are left.
    there: Vec<Vec<usize>>,
    size: Bounds,
    in_all: usize,
}

impl Left {
    /// The fewest and the most that can be taken of a kind of which there are so many, if the rest is to be completed.
    fn range(&self, kind: &Kind, available: usize) -> Option<RangeInclusive<usize>> {
        let others = |there: usize| there.saturating_sub(available);
        let mut fewest = self.size.least.saturating_sub(others(self.in_all));
        let mut most = self.size.most.min(available);
        for ((bounds, there), &value) in self.bounds.iter().zip(&self.there).zip(kind) {
            let (bounds, there) = (bounds.get(value)?, there.get(value)?);
            fewest = fewest.max(bounds.least.saturating_sub(others(*there)));
            most = most.min(bounds.most);
        }
        (fewest <= most).then_some(fewest..=most)
    }

    /// What is left when so many of a kind are taken, and the others of it are not.
    fn take(&mut self, kind: &Kind, available: usize, many: usize) {
        for ((bounds, there), &value) in self.bounds.iter_mut().zip(&mut self.there).zip(kind) {
            if let (Some(bounds), Some(there)) = (bounds.get_mut(value), there.get_mut(value)) {
                bounds.least = bounds.least.saturating_sub(many);
                if bounds.most != usize::MAX {
                    bounds.most = bounds.most.saturating_sub(many);
                }
                *there = there.saturating_sub(available);
            }
        }
        self.size.least = self.size.least.saturating_sub(many);
        self.size.most = self.size.most.saturating_sub(many);
        self.in_all = self.in_all.saturating_sub(available);
    }

    /// Whether what is asked for can be had, each bound looked at by itself.
    fn hopeful(&self) -> bool {
        let values = self.bounds.iter().flatten().zip(self.there.iter().flatten());
        self.size.least <= self.in_all
            && values.into_iter().all(|(bounds, there)| bounds.least <= *there && bounds.least <= self.size.most)
            && self.bounds.iter().all(|values| {
                let least = values.iter().fold(0usize, |sum, bounds| sum.saturating_add(bounds.least));
                least <= self.size.most
            })
    }
}

impl Search<'_> {
    /// Tries the most of each kind first, and goes back where a bound cannot be met.
    fn run(&self, bounds: AllBounds, steps: &mut u64) -> Result<Option<Vec<usize>>, Fault> {
        let mut there: Vec<Vec<usize>> = bounds.iter().map(|values| vec![0; values.len()]).collect();
        for (kind, &many) in self.kinds.iter().zip(self.available) {
            for (values, &value) in there.iter_mut().zip(kind) {
                if let Some(there) = values.get_mut(value) {
                    *there = there.saturating_add(many);
                }
            }
        }
        let in_all = self.available.iter().fold(0usize, |sum, many| sum.saturating_add(*many));
        let mut left = Left { bounds, there, size: self.size, in_all };
        if !left.hopeful() {
            return Ok(None);
        }
        // For each kind decided so far: what was left before, the number taken, and the fewest that can be.
        let mut path: Vec<(Left, usize, usize)> = Vec::with_capacity(self.kinds.len());
        loop {
            if let (Some(kind), Some(&available)) = (self.kinds.get(path.len()), self.available.get(path.len())) {
                *steps = steps.saturating_add(1);
                if *steps > MOST_STEPS {
                    return Err(TOO_INTRICATE.fault().with("steps", MOST_STEPS.to_string()));
                }
                if let Some(range) = left.range(kind, available).filter(|_| left.hopeful()) {
                    let before = left.clone();
                    left.take(kind, available, *range.end());
                    path.push((before, *range.end(), *range.start()));
                    continue;
                }
            } else if left.hopeful() {
                return Ok(Some(path.into_iter().map(|(_, many, _)| many).collect()));
            }
            // One fewer of the last kind of which there can be fewer.
            loop {
                let Some((before, many, fewest)) = path.pop() else { return Ok(None) };
                let Some(fewer) = many.checked_sub(1).filter(|fewer| *fewer >= fewest) else { continue };
                let (Some(kind), Some(&available)) = (self.kinds.get(path.len()), self.available.get(path.len()))
                else {
                    continue;
                };
                left = before.clone();
                left.take(kind, available, fewer);
                path.push((before, fewer, fewest));
                break;
            }
        }
    }
}
