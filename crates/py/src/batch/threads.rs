//! What the threads of a batch do, none of which touches Python.

use std::any::Any;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::reading::Limits as CoreLimits;

use crate::assessment::Held;
use crate::assessor::Assessor;
use crate::dossier::{Dossier, Held as HeldDossier};
use crate::reading::Source;

/// How many results a thread remembers that it gave away: all that are on their way to their reader, and some that he is done with.
const LENT: usize = 64;

/// Where a document comes from.
#[derive(Debug)]
pub(super) enum Input {
    Path(PathBuf),
    Text(Arc<[u8]>),
}

/// Why there is no assessment.
#[derive(Debug)]
pub(super) enum Failure {
    /// The text is no sound dossier.
    Faulty(Source, Arc<Found>),
    /// The file cannot be read.
    Unreadable(std::io::Error, PathBuf),
    /// The library failed; it should not.
    Broken(String),
}

pub(super) type Outcome = Result<Arc<Held>, Failure>;

/// Documents that a thread does one after the other, each with its number.
pub(super) type Inputs = VecDeque<(usize, Input)>;

/// What came of them.
pub(super) type Outcomes = Vec<(usize, Outcome)>;

/// What every thread works with.
#[derive(Clone)]
pub(super) struct Work {
    pub(super) assessor: Assessor,
    pub(super) year: Option<u16>,
    pub(super) limits: CoreLimits,
    pub(super) keeps_sound: bool,
}

impl Work {
    fn guarded(&self, input: Input) -> Outcome {
        let done = catch_unwind(AssertUnwindSafe(|| self.done(input)));
        done.unwrap_or_else(|cause| Err(Failure::Broken(said(&*cause))))
    }

    fn done(&self, input: Input) -> Outcome {
        let text = match input {
            Input::Text(text) => text,
            Input::Path(path) => match std::fs::read(&path) {
                Ok(bytes) => bytes.into(),
                Err(error) => return Err(Failure::Unreadable(error, path)),
            },
        };
        let source = Source { text, limits: self.limits.clone(), located: true };
        let held =
            HeldDossier::read(source, self.keeps_sound).map_err(|(source, found)| Failure::Faulty(source, found))?;
        let assessment = self.assessor.held(&Dossier(Arc::new(held)), self.year);
        assessment.map(Arc::new).ok_or_else(|| Failure::Broken("a dossier was lost".to_owned()))
    }
}

fn said(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// What a thread gives to the one that reads the results.
///
/// An assessment is hundreds of pieces of memory. Were they given back by another thread than the one that took them, the two would stand
/// in each other's way at every one of them, and two cores would do no more than one. So each takes apart what it made.
pub(super) struct Done {
    pub(super) outcomes: Outcomes,
    /// The texts that were read, which are the reader's.
    texts: Vec<Arc<[u8]>>,
    /// What the reader asked to be explained, is done with, and wrote most of.
    explained: Vec<Arc<Held>>,
}

/// A text longer than this is not copied: by what it takes to read it, to give it back is nothing.
const LONG: usize = 1 << 16;

impl Done {
    /// What is to come of so many documents.
    fn of(documents: usize) -> Self {
        Self {
            outcomes: Outcomes::with_capacity(documents),
            texts: Vec::with_capacity(documents),
            explained: Vec::new(),
        }
    }

    /// An input that is the thread's own.
    fn own(&mut self, input: Input) -> Input {
        match input {
            Input::Text(text) if text.len() <= LONG => {
                let own = Input::Text(Arc::from(&*text));
                self.texts.push(text);
                own
            }
            other => other,
        }
    }
}

/// What a thread gave away, the earliest first: it keeps a share, so as to take it apart itself when the reader is done with it.
///
/// That ends when the reader has one explained, for he will the others too: what he then writes is far more than what he was given, and is
/// best let go by him and at once.
#[derive(Default)]
struct Lent {
    held: VecDeque<Arc<Held>>,
    has_ended: bool,
}

impl Lent {
    fn lend(&mut self, outcome: &Outcome) {
        if !self.has_ended {
            self.held.extend(outcome.as_ref().ok().cloned());
        }
    }

    /// Takes apart what the reader is done with. What he keeps is his, and after a while no longer remembered.
    fn take_back(&mut self, done: &mut Done) {
        self.has_ended |= self.held.iter().any(|held| held.assessment().is_written());
        if self.has_ended {
            done.explained.extend(self.held.drain(..));
        }
        while self.held.front().is_some_and(|first| self.held.len() > LENT || Arc::strong_count(first) == 1) {
            self.held.pop_front();
        }
    }
}

/// Documents that wait for whoever has time.
#[derive(Default)]
struct Queue {
    waiting: Mutex<Waiting>,
    arrived: Condvar,
}

#[derive(Default)]
struct Waiting {
    inputs: VecDeque<Inputs>,
    /// How many threads sleep until something comes.
    asleep: usize,
    is_over: bool,
}

impl Queue {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, inputs: Inputs) {
        let mut waiting = self.waiting();
        waiting.inputs.push_back(inputs);
        let someone_sleeps = waiting.asleep > 0;
        drop(waiting);
        if someone_sleeps {
            self.arrived.notify_one();
        }
    }

    /// What comes next, as soon as there is something; nothing when all is over.
    fn take(&self) -> Option<Inputs> {
        let mut waiting = self.waiting();
        loop {
            if waiting.is_over {
                return None;
            }
            if let Some(inputs) = waiting.inputs.pop_front() {
                return Some(inputs);
            }
            waiting.asleep = waiting.asleep.saturating_add(1);
            waiting = self.arrived.wait(waiting).unwrap_or_else(PoisonError::into_inner);
            waiting.asleep = waiting.asleep.saturating_sub(1);
        }
    }

    fn end(&self) {
        let mut waiting = self.waiting();
        waiting.is_over = true;
        let given_up = std::mem::take(&mut waiting.inputs);
        drop(waiting);
        drop(given_up);
        self.arrived.notify_all();
    }
}

/// The threads, and what they are sent and give back. When it goes, they stop after the documents they are at.
pub(super) struct Threads {
    work: Work,
    queue: Arc<Queue>,
    pub(super) outcomes: Receiver<Done>,
}

impl Threads {
    /// Starts so many beside the one that reads the results.
    pub(super) fn start(work: Work, others: usize) -> std::io::Result<Self> {
        let (done, outcomes) = channel();
        let threads = Self { work, queue: Arc::default(), outcomes };
        for _ in 0..others {
            let (work, queue, done) = (threads.work.clone(), Arc::clone(&threads.queue), done.clone());
            let thread = std::thread::Builder::new().name("chanjiao".to_owned());
            thread.spawn(move || labour(&work, &queue, &done))?;
        }
        Ok(threads)
    }

    pub(super) fn send(&self, inputs: Inputs) {
        self.queue.put(inputs);
    }

    /// Does what comes next, but no longer than it takes to be done with one document and then so long; `None` where nothing waits.
    pub(super) fn help(&self, patience: Duration) -> Option<Done> {
        let mut inputs = self.queue.waiting().inputs.pop_front()?;
        let start = Instant::now();
        let mut done = Done::of(inputs.len());
        while let Some((number, input)) = inputs.pop_front() {
            done.outcomes.push((number, self.work.guarded(input)));
            if start.elapsed() > patience && !inputs.is_empty() {
                self.queue.waiting().inputs.push_front(inputs);
                break;
            }
        }
        Some(done)
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        self.queue.end();
    }
}

/// What a thread does until all is over, or nobody waits for it.
fn labour(work: &Work, queue: &Queue, done: &Sender<Done>) {
    let mut lent = Lent::default();
    while let Some(inputs) = queue.take() {
        let mut come = Done::of(inputs.len());
        lent.take_back(&mut come);
        for (number, input) in inputs {
            let outcome = work.guarded(come.own(input));
            lent.lend(&outcome);
            come.outcomes.push((number, outcome));
        }
        if done.send(come).is_err() {
            return;
        }
    }
}
