//! Work shared out among threads, so that neither their number nor their speed can be told from the result.

use std::num::NonZeroUsize;
use std::ops::Range;
use std::panic::resume_unwind;
use std::thread::{Builder, ScopedJoinHandle};

use crate::fault::Fault;

/// A fault, and the number of the draw that met it.
pub(super) struct Met {
    pub(super) at: u64,
    pub(super) fault: Fault,
}

/// A part of the work: under way in a thread of its own, or left to this one because there was no thread to be had.
enum Part<'scope, T> {
    UnderWay(ScopedJoinHandle<'scope, Result<T, Met>>),
    Left(Range<u64>),
}

/// Does `work` on consecutive parts of `0..total`, and gives what came of them in order; or the fault that the lowest number met.
///
/// A part must stop at the first fault it meets. Where a target has no threads, there is one part.
pub(super) fn share_out<T: Send>(
    total: u64,
    threads: NonZeroUsize,
    work: impl Fn(Range<u64>) -> Result<T, Met> + Sync,
) -> Result<Vec<T>, Fault> {
    let threads = if cfg!(target_family = "wasm") { 1 } else { u64::try_from(threads.get()).unwrap_or(u64::MAX) };
    let size = total.div_ceil(threads.clamp(1, MOST_THREADS)).max(1);
    let mut ranges = (0..total).step_by(usize::try_from(size).unwrap_or(usize::MAX)).map(|start| {
        let end = start.saturating_add(size).min(total);
        start..end
    });
    let Some(first) = ranges.next() else { return Ok(Vec::new()) };
    let work = &work;
    let done: Vec<Result<T, Met>> = std::thread::scope(|scope| {
        let parts: Vec<Part<'_, T>> = ranges
            .map(|range| {
                let part = range.clone();
                let started = Builder::new().spawn_scoped(scope, move || work(part));
                started.map_or(Part::Left(range), Part::UnderWay)
            })
            .collect();
        let first = work(first);
        let rest = parts.into_iter().map(|part| match part {
            Part::UnderWay(thread) => thread.join().unwrap_or_else(|panic| resume_unwind(panic)),
            Part::Left(range) => work(range),
        });
        std::iter::once(first).chain(rest).collect()
    });
    let mut parts = Vec::with_capacity(done.len());
    let mut met: Option<Met> = None;
    for part in done {
        match part {
            Ok(part) => parts.push(part),
            Err(other) if met.as_ref().is_none_or(|met| other.at < met.at) => met = Some(other),
            Err(_) => {}
        }
    }
    met.map_or(Ok(parts), |met| Err(met.fault))
}

/// More threads than any machine that this runs on has cores.
const MOST_THREADS: u64 = 1024;
