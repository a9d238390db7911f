//! Many dossiers on all cores: read, examined and assessed by threads that never touch Python, given back in the order they came.
//!
//! Memory is bounded: only so many documents are on their way as keep every thread busy, however long the input is.

use std::any::Any;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::reading::Limits as CoreLimits;
use pyo3::exceptions::{PyException, PyRuntimeError, PyValueError};
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyIterator, PyString};

use crate::assessment::{Assessment, Held};
use crate::assessor::Assessor;
use crate::diagnostics::{Kind, Origin};
use crate::dossier::{Dossier, Held as HeldDossier};
use crate::errors;
use crate::reading::{self, Source};

/// How many documents for each thread are on their way: enough that none waits while Python looks at another.
const EACH: usize = 16;

/// How many documents a thread is given at a time once a batch is on its way: to wake a thread takes as long as to read a small one.
const TOGETHER: usize = 8;

/// How often a wait looks whether the user wants to stop.
const PATIENCE: Duration = Duration::from_millis(100);

/// Where a document comes from.
#[derive(Debug)]
enum Input {
    Path(PathBuf),
    Text(Arc<[u8]>),
}

/// Why there is no assessment.
#[derive(Debug)]
enum Failure {
    /// The text is no sound dossier.
    Faulty(Source, Arc<Found>),
    /// The file cannot be read.
    Unreadable(std::io::Error, PathBuf),
    /// The library failed; it should not.
    Broken(String),
}

type Outcome = Result<Arc<Held>, Failure>;

/// Documents that a thread does one after the other, each with its number.
type Inputs = Vec<(usize, Input)>;

/// What came of them.
type Outcomes = Vec<(usize, Outcome)>;

/// What every thread works with.
#[derive(Clone)]
struct Work {
    assessor: Assessor,
    year: Option<u16>,
    limits: CoreLimits,
    keeps_sound: bool,
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

/// The threads, and what they are sent and give back.
struct Threads {
    inputs: SyncSender<Inputs>,
    outcomes: Receiver<Outcomes>,
}

impl Threads {
    fn start(work: &Work, threads: usize, window: usize) -> PyResult<Self> {
        let (inputs, waiting) = sync_channel::<Inputs>(window);
        let (done, outcomes) = channel();
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..threads {
            let (work, waiting, done) = (work.clone(), Arc::clone(&waiting), done.clone());
            let thread = std::thread::Builder::new().name("chanjiao".to_owned());
            thread.spawn(move || labour(&work, &waiting, &done))?;
        }
        Ok(Self { inputs, outcomes })
    }
}

/// What a thread does until nothing more comes, or nobody waits for it.
fn labour(work: &Work, waiting: &Mutex<Receiver<Inputs>>, done: &Sender<Outcomes>) {
    loop {
        let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(inputs) = next else { return };
        let outcomes = inputs.into_iter().map(|(number, input)| (number, work.guarded(input))).collect();
        if done.send(outcomes).is_err() {
            return;
        }
    }
}

/// A batch on its way.
struct State {
    sources: Option<Py<PyIterator>>,
    threads: Option<Threads>,
    /// What each document on its way is called.
    names: BTreeMap<usize, Py<PyAny>>,
    /// What came back before its turn.
    early: BTreeMap<usize, Outcome>,
    sent: usize,
    given: usize,
    is_lines: bool,
    line: usize,
    /// Why the input ended, where it did not end by itself.
    failed: Option<PyErr>,
}

/// The results of a batch, one for each dossier in the order they came: an iterator of `BatchItem`.
///
/// It reads its input as it goes. `close()`, or leaving a `with` block, ends it early.
#[pyclass(module = "chanjiao", frozen)]
pub struct Batch {
    state: Mutex<State>,
    window: usize,
    progress: Option<Py<PyAny>>,
}

/// How a batch is to be done.
pub(crate) struct Order {
    pub(crate) assessor: Assessor,
    pub(crate) year: Option<u16>,
    pub(crate) limits: CoreLimits,
    pub(crate) keeps_sound: bool,
    pub(crate) threads: Option<usize>,
    pub(crate) progress: Option<Py<PyAny>>,
    /// Whether the sources are lines of text, and not paths.
    pub(crate) is_lines: bool,
}

impl Batch {
    pub(crate) fn new(sources: &Bound<'_, PyIterator>, order: Order) -> PyResult<Self> {
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        let threads = match order.threads {
            Some(0) => {
                return Err(PyValueError::new_err("threads 至少为 1，或不填；threads is at least 1, or left out"));
            }
            Some(threads) => threads.min(256),
            None => cores(),
        };
        let window = threads.saturating_mul(EACH);
        let work =
            Work { assessor: order.assessor, year: order.year, limits: order.limits, keeps_sound: order.keeps_sound };
        let state = State {
            sources: Some(sources.clone().unbind()),
            threads: Some(Threads::start(&work, threads, window)?),
            names: BTreeMap::new(),
            early: BTreeMap::new(),
            sent: 0,
            given: 0,
            is_lines: order.is_lines,
            line: 0,
            failed: None,
        };
        Ok(Self { state: Mutex::new(state), window, progress: order.progress })
    }

    fn state(&self) -> PyResult<MutexGuard<'_, State>> {
        match self.state.try_lock() {
            Ok(state) => Ok(state),
            Err(TryLockError::Poisoned(state)) => Ok(state.into_inner()),
            Err(TryLockError::WouldBlock) => Err(PyValueError::new_err(
                "这一批正被另一处使用，请勿同时迭代；the batch is already being iterated over elsewhere: use one iterator in one thread",
            )),
        }
    }
}

impl State {
    /// Sends documents until enough are on their way: the first few one by one, so that no thread waits for its first.
    fn send(&mut self, py: Python<'_>, window: usize) -> PyResult<()> {
        loop {
            let together = self.sent.checked_div(window).unwrap_or_default().saturating_mul(2).clamp(1, TOGETHER);
            let room = window.saturating_sub(self.sent.saturating_sub(self.given));
            if room < together || self.sources.is_none() {
                return Ok(());
            }
            let inputs = self.next(py, together)?;
            if let (false, Some(threads)) = (inputs.is_empty(), &self.threads) {
                // There is room: no more are ever on their way than the channel holds.
                threads.inputs.send(inputs).map_err(|_| ended())?;
            }
        }
    }

    /// So many of the documents that come next; fewer where the input ends or fails.
    fn next(&mut self, py: Python<'_>, together: usize) -> PyResult<Inputs> {
        let mut inputs = Vec::with_capacity(together);
        while inputs.len() < together {
            match self.one(py) {
                Ok(Some((name, input))) => {
                    inputs.push((self.sent, input));
                    self.names.insert(self.sent, name);
                    self.sent = self.sent.saturating_add(1);
                }
                Ok(None) => {
                    self.sources = None;
                    break;
                }
                // What came before is given first; but whoever wants to stop wants to stop now.
                Err(error) if error.is_instance_of::<PyException>(py) => {
                    self.sources = None;
                    self.failed = Some(error);
                    break;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(inputs)
    }

    /// The document that comes next, with what it is called; none where the input ends.
    fn one(&mut self, py: Python<'_>) -> PyResult<Option<(Py<PyAny>, Input)>> {
        loop {
            let Some(sources) = &self.sources else { return Ok(None) };
            let Some(source) = sources.bind(py).clone().next() else { return Ok(None) };
            let source = source?;
            if !self.is_lines {
                let input = path(&source)?;
                return Ok(Some((source.unbind(), input)));
            }
            self.line = self.line.saturating_add(1);
            let text = reading::line(&source)?;
            if !text.iter().all(u8::is_ascii_whitespace) {
                return Ok(Some((self.line.into_pyobject(py)?.into_any().unbind(), Input::Text(text))));
            }
        }
    }

    /// Waits for the outcome whose turn it is.
    fn wait(&mut self, py: Python<'_>) -> PyResult<Outcome> {
        loop {
            if let Some(outcome) = self.early.remove(&self.given) {
                return Ok(outcome);
            }
            let Some(threads) = &mut self.threads else { return Err(ended()) };
            let come = match threads.outcomes.try_recv() {
                Ok(come) => Some(come),
                Err(_) => {
                    let outcomes = &mut threads.outcomes;
                    match py.detach(move || outcomes.recv_timeout(PATIENCE)) {
                        Ok(come) => Some(come),
                        Err(RecvTimeoutError::Timeout) => None,
                        Err(RecvTimeoutError::Disconnected) => return Err(ended()),
                    }
                }
            };
            match come {
                Some(outcomes) => self.early.extend(outcomes),
                None => py.check_signals()?,
            }
        }
    }

    /// Ends everything: the threads stop after what they are at.
    fn end(&mut self) {
        self.sources = None;
        self.threads = None;
        self.early.clear();
        self.names.clear();
        self.given = self.sent;
    }
}

fn ended() -> PyErr {
    PyRuntimeError::new_err("工作线程已结束；the threads of the batch have ended")
}

/// A path, or the text of a dossier as `bytes`.
fn path(source: &Bound<'_, PyAny>) -> PyResult<Input> {
    if let Ok(bytes) = source.cast::<PyBytes>() {
        return Ok(Input::Text(bytes.as_bytes().into()));
    }
    if let Ok(path) = source.cast::<PyString>()
        && path.to_str().is_ok_and(|text| text.trim_start().starts_with('{'))
    {
        return Err(PyValueError::new_err(
            "str 是路径；JSON 文本请给 bytes，或用 assess_lines；a str is a path: give JSON text as bytes, or use assess_lines",
        ));
    }
    let path = source.extract::<PathBuf>().map_err(|_| errors::unexpected("str | PathLike | bytes", source))?;
    Ok(Input::Path(path))
}

#[pymethods]
impl Batch {
    const fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<BatchItem>> {
        let mut state = self.state()?;
        let sent = state.send(py, self.window);
        if let Err(error) = sent {
            state.end();
            return Err(error);
        }
        if state.given == state.sent {
            let failed = state.failed.take();
            state.end();
            return failed.map_or(Ok(None), Err);
        }
        let outcome = state.wait(py)?;
        let index = state.given;
        state.given = index.saturating_add(1);
        let source = state.names.remove(&index).unwrap_or_else(|| py.None());
        drop(state);
        if let Some(progress) = &self.progress {
            progress.call1(py, (1,))?;
        }
        Ok(Some(BatchItem { index, source, outcome }))
    }

    /// Ends the batch; what is on its way is given up.
    fn close(&self) -> PyResult<()> {
        self.state()?.end();
        Ok(())
    }

    const fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    #[pyo3(signature = (*_exception: "object") -> "None")]
    fn __exit__(&self, _exception: &Bound<'_, PyAny>) -> PyResult<()> {
        self.close()
    }

    /// What it holds can hold it in turn: an input that is made of the batch itself.
    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        if let Ok(state) = self.state.try_lock() {
            visit.call(state.sources.as_ref())?;
            for name in state.names.values() {
                visit.call(name)?;
            }
        }
        visit.call(&self.progress)
    }

    fn __repr__(&self) -> String {
        match self.state.try_lock() {
            Ok(state) => format!("<Batch: {} given>", state.given),
            Err(_) => "<Batch>".to_owned(),
        }
    }
}

/// What came of one dossier of a batch: its `assessment`, or the `error` that kept it from one.
#[pyclass(module = "chanjiao", frozen)]
pub struct BatchItem {
    index: usize,
    source: Py<PyAny>,
    outcome: Outcome,
}

impl BatchItem {
    pub(crate) fn held(&self) -> Option<&Arc<Held>> {
        self.outcome.as_ref().ok()
    }
}

#[pymethods]
impl BatchItem {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const fn match_args() -> (&'static str, &'static str, &'static str) {
        ("source", "assessment", "error")
    }

    /// Its position among the dossiers of the batch, from 0.
    #[getter]
    const fn index(&self) -> usize {
        self.index
    }

    /// The path as it was given; of lines, the number of the line, from 1.
    #[getter]
    fn source(&self, py: Python<'_>) -> Py<PyAny> {
        self.source.clone_ref(py)
    }

    /// The assessment; `None` where there is an error.
    #[getter]
    fn assessment(&self) -> Option<Assessment> {
        self.held().map(|held| Assessment(Arc::clone(held)))
    }

    /// `FaultError` of a faulty dossier, `OSError` of a file that cannot be read; `None` where there is an assessment.
    #[getter]
    fn error(&self, py: Python<'_>) -> Option<Failed> {
        let failure = self.outcome.as_ref().err()?;
        Some(Failed(match failure {
            Failure::Faulty(source, found) => {
                errors::fault(py, Arc::clone(found), Origin { kind: Kind::Form, source: source.clone() })
            }
            Failure::Unreadable(error, path) => reading::refused(error, path),
            Failure::Broken(said) => PyRuntimeError::new_err(format!(
                "库内部错误，请报告；a fault of the library itself, please report it: {said}"
            )),
        }))
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        let source = self.source.bind(py).str().map_or_else(|_| String::new(), |source| source.to_string());
        let came = if self.outcome.is_ok() { "assessed" } else { "failed" };
        format!("<BatchItem {} {source}: {came}>", self.index)
    }
}

/// An exception as a value.
pub(crate) struct Failed(PyErr);

impl<'py> IntoPyObject<'py> for Failed {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = pyo3::inspect::PyStaticExpr::Name { id: "Exception" };

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.0.into_value(py).into_bound(py).into_any())
    }
}
