//! Many dossiers on all cores: read, examined and assessed without Python, given back in the order they came.
//!
//! Memory is bounded: only so many documents are on their way as keep every thread busy, however long the input is. The thread that asks
//! for the results is one of those that work: while what it asks for is not there, it lets go of the interpreter's lock and does what
//! comes next. Were it to sleep and be woken for every few documents, that would take a core from those who work.

mod threads;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Arc, Mutex, MutexGuard, TryLockError};
use std::time::Duration;

use chanjiao::reading::Limits as CoreLimits;
use pyo3::exceptions::{PyException, PyRuntimeError, PyValueError};
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyIterator, PyString};

use crate::assessment::{Assessment, Held};
use crate::assessor::Assessor;
use crate::diagnostics::{Kind, Origin};
use crate::errors;
use crate::reading;
use threads::{Failure, Input, Inputs, Outcome, Threads, Work};

/// How many documents for each thread are on their way: enough that none waits while Python looks at another.
const EACH: usize = 16;

/// How many documents are done together once a batch is on its way: to hand one over takes as long as to read a small one.
const TOGETHER: usize = 8;

/// How often it is looked whether the user wants to stop.
const PATIENCE: Duration = Duration::from_millis(100);

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
        let others = threads.saturating_sub(1);
        let work =
            Work { assessor: order.assessor, year: order.year, limits: order.limits, keeps_sound: order.keeps_sound };
        let state = State {
            sources: Some(sources.clone().unbind()),
            threads: Some(Threads::start(work, others)?),
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
                threads.send(inputs);
            }
        }
    }

    /// So many of the documents that come next; fewer where the input ends or fails.
    fn next(&mut self, py: Python<'_>, together: usize) -> PyResult<Inputs> {
        let mut inputs = Inputs::with_capacity(together);
        while inputs.len() < together {
            match self.one(py) {
                Ok(Some((name, input))) => {
                    inputs.push_back((self.sent, input));
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
            if let Ok(come) = threads.outcomes.try_recv() {
                self.early.extend(come.outcomes);
                continue;
            }
            let come = py.detach(move || match threads.help(PATIENCE) {
                Some(come) => Ok(come),
                None => threads.outcomes.recv_timeout(PATIENCE),
            });
            match come {
                Ok(come) => self.early.extend(come.outcomes),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(ended()),
            }
            py.check_signals()?;
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
