//! A study of a cohort in Python: its document part by part, the way back from a rank, its tables, its recipe.

use std::num::NonZeroUsize;
use std::sync::Arc;

use chanjiao::cohort::{Study as CoreStudy, StudyDocument};
use chanjiao::diagnostic::Diagnostics as Found;
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use super::again::{By, no_column, no_row, study_origin};
use super::appendix::StudyTable;
use super::recipe::Recipe;
use super::{Cohort, html, tables};
use crate::diagnostics::Diagnostics;
use crate::display;
use crate::errors;
use crate::language;
use crate::pickling::restorer;
use crate::reading::Source;
use crate::shaped;
use crate::table::Table;
use crate::typed::Tuple;
use crate::writing;

/// A study with what it was made of.
pub(super) struct Held {
    study: CoreStudy,
    cohort: Cohort,
    by: By,
    found: Arc<Found>,
}

/// A study of a cohort (研究): a ranking with its convention whole, and what else was asked for.
///
/// The same cohort and request give the same bytes, in every language, on every machine, with any number of threads. A part that was
/// not asked for is `None`. A study is immutable, hashed, pickled and copied; in a notebook it shows its ranking.
#[pyclass(module = "chanjiao", frozen)]
#[derive(Clone)]
pub struct Study(Arc<Held>);

impl Study {
    /// Makes a study, without the interpreter's lock; refuses one that lacks what was asked for.
    pub(super) fn made(
        py: Python<'_>,
        cohort: &Cohort,
        by: By,
        threads: Option<usize>,
        has: fn(&StudyDocument) -> bool,
    ) -> PyResult<Self> {
        let threads = self::threads(threads)?;
        let core = cohort.core();
        let studied = py.detach(|| by.study(core, threads));
        let source = Source { text: Arc::from([].as_slice()), limits: Default::default(), located: by.located };
        let found = Arc::new(source.shown(studied.diagnostics));
        match studied.study.filter(|study| has(study.document())) {
            Some(study) => Ok(Self(Arc::new(Held { study, cohort: cohort.clone(), by, found }))),
            None => Err(errors::fault(py, found, study_origin(core, &by))),
        }
    }

    pub(super) fn document(&self) -> &StudyDocument {
        self.0.study.document()
    }

    /// Why a row is not traced.
    fn untraced(&self, row: &str, column: Option<&str>) -> PyErr {
        let core = self.0.cohort.core();
        if core.rows().iter().all(|known| known.id.as_str() != row) {
            return no_row(row);
        }
        if let Some(column) = column.filter(|column| core.columns().iter().all(|known| known.id.as_str() != *column)) {
            return no_column(column);
        }
        let apart = self.document().ranking.iter().flat_map(|ranking| &ranking.set_apart).find(|apart| apart.id == row);
        let (zh, en) = apart.map_or(("", ""), |apart| (apart.reason.zh.as_str(), apart.reason.en.as_str()));
        PyKeyError::new_err(format!("{row:?} 没有名次：{zh}；{row:?} is not ranked: {en}"))
    }
}

/// How many threads: as many as there are cores, unless it is said.
pub(super) fn threads(given: Option<usize>) -> PyResult<NonZeroUsize> {
    match given {
        None => Ok(std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)),
        Some(threads) => NonZeroUsize::new(threads.min(256))
            .ok_or_else(|| PyValueError::new_err("threads 至少为 1，或不填；threads is at least 1, or left out")),
    }
}

#[pymethods]
impl Study {
    /// The cohort that was studied.
    #[getter]
    fn cohort(&self) -> Cohort {
        self.0.cohort.clone()
    }

    /// How to get it again, from the same cohort.
    #[getter]
    fn recipe(&self) -> Recipe {
        Recipe(Arc::new(self.0.study.recipe().clone()))
    }

    /// That the cohort is invented, and what for; `None` where it is not.
    #[getter]
    fn invented(&self) -> Option<&str> {
        self.document().invented.as_deref()
    }

    /// The ranking: scores, ranks, weights, coverage, who was set apart and why.
    #[getter]
    fn ranking<'py>(&self, py: Python<'py>) -> PyResult<Option<shaped::Ranking<'py>>> {
        shaped::Ranking::perhaps(py, self.document().ranking.as_ref())
    }

    /// Between which ranks each row may lie, for what is not known of it.
    #[getter]
    fn ranges<'py>(&self, py: Python<'py>) -> PyResult<Option<shaped::Ranges<'py>>> {
        shaped::Ranges::perhaps(py, self.document().ranges.as_ref())
    }

    /// Trials: how often each row took each rank.
    #[getter]
    fn trials<'py>(&self, py: Python<'py>) -> PyResult<Option<shaped::Trials<'py>>> {
        shaped::Trials::perhaps(py, self.document().trials.as_ref())
    }

    /// Which choice moves the ranking most.
    #[getter]
    fn sensitivity<'py>(&self, py: Python<'py>) -> PyResult<Option<shaped::Sensitivity<'py>>> {
        shaped::Sensitivity::perhaps(py, self.document().sensitivity.as_ref())
    }

    /// What becomes of the order of the others without each row.
    #[getter]
    fn reversal<'py>(&self, py: Python<'py>) -> PyResult<Option<shaped::Reversal<'py>>> {
        shaped::Reversal::perhaps(py, self.document().reversal.as_ref())
    }

    /// What the ranks are without each column.
    #[getter]
    fn without_each_column<'py>(&self, py: Python<'py>) -> PyResult<Option<shaped::WithoutEachColumn<'py>>> {
        shaped::WithoutEachColumn::perhaps(py, self.document().without_each_column.as_ref())
    }

    /// Which columns hold each row back.
    #[getter]
    fn obstacles<'py>(&self, py: Python<'py>) -> PyResult<Option<shaped::ObstaclesOfRows<'py>>> {
        shaped::ObstaclesOfRows::perhaps(py, self.document().obstacles.as_ref())
    }

    /// How the subsystems are coupled.
    #[getter]
    fn coupling<'py>(&self, py: Python<'py>) -> PyResult<Option<shaped::CoupledSubsystems<'py>>> {
        shaped::CoupledSubsystems::perhaps(py, self.document().coupling.as_ref())
    }

    /// The batch that was selected.
    #[getter]
    fn selection<'py>(&self, py: Python<'py>) -> PyResult<Option<shaped::Selection<'py>>> {
        shaped::Selection::perhaps(py, self.document().selection.as_ref())
    }

    /// The statistics of each Delphi round.
    #[getter]
    fn delphi<'py>(&self, py: Python<'py>) -> PyResult<Vec<shaped::DelphiStatistics<'py>>> {
        self.document().delphi.iter().map(|item| shaped::DelphiStatistics::of(py, item)).collect()
    }

    /// The convention in words: a paragraph for a paper.
    #[pyo3(signature = (lang: "Lang" = "zh"))]
    fn methods(&self, lang: &str) -> PyResult<&str> {
        Ok(self.document().methods.get(language::chosen(lang)?))
    }

    /// What the methods rest on.
    #[getter]
    fn references<'py>(&self, py: Python<'py>) -> PyResult<Vec<shaped::Reference<'py>>> {
        self.document().references.iter().map(|item| shaped::Reference::of(py, item)).collect()
    }

    /// Everything odd that was found on the way, and what of the request could not be done.
    #[getter]
    fn diagnostics(&self) -> Diagnostics {
        Diagnostics::new(Arc::clone(&self.0.found), study_origin(self.0.cohort.core(), &self.0.by))
    }

    /// Goes back from a row's rank: to the weights and values it rests on, and to the facts and their evidence where there are any.
    ///
    /// With a column, to that one alone. `KeyError` where the row is not ranked, or there is no such row or column.
    #[pyo3(signature = (row: "str", column: "str | None" = None, /) -> "shapes.RankTrace")]
    fn trace<'py>(&self, py: Python<'py>, row: &str, column: Option<&str>) -> PyResult<Bound<'py, PyAny>> {
        let trace = self.0.study.trace(row, column).ok_or_else(|| self.untraced(row, column))?;
        writing::to_python(py, &trace)
    }

    /// Every intermediate table, whether or not the request asked for an appendix.
    #[getter]
    fn tables(&self) -> Tuple<StudyTable> {
        self.0.study.tables().into_iter().map(StudyTable::from).collect()
    }

    /// An intermediate table by its id, such as `weights`; `KeyError` where there is none.
    #[pyo3(signature = (id: "str", /))]
    fn table(&self, id: &str) -> PyResult<StudyTable> {
        let tables = self.0.study.tables();
        let known: Vec<String> = tables.iter().map(|table| table.id.clone()).collect();
        tables.into_iter().find(|table| table.id == id).map(StudyTable::from).ok_or_else(|| {
            let known = known.join(", ");
            PyKeyError::new_err(format!("没有 {id:?} 这张表；there is no table {id:?}: {known}"))
        })
    }

    /// The ranking as a table, the best row first; in a panel, period by period.
    ///
    /// - `id`, `name`, `period`: the row
    /// - `rank`, `score`: 1 is the best rank, and more the better score
    /// - `best`, `worst`: between which ranks it may lie, or lay in the trials; null where neither was asked for
    /// - `known`, `columns`, `weight`: how many of its values are known, of how many, and their share of the weight
    #[pyo3(signature = ())]
    fn ranking_table(&self) -> Table {
        tables::of_ranking(self.document())
    }

    /// The trials as a table: a row for each row and rank, with the share of draws in which it took it; empty without trials.
    ///
    /// - `id`: the row
    /// - `rank`: the rank
    /// - `share`: how often it took it, of 1
    #[pyo3(signature = ())]
    fn acceptability_table(&self) -> Table {
        tables::of_trials(self.document())
    }

    /// The coupling as a table, a row each; empty where it was not asked for.
    ///
    /// - `id`, `period`: the row
    /// - `coupling`, `index`, `coordination`: C, T and D
    /// - `grade`, `grade_zh`, `grade_en`: the grade of D, as a word and in both languages
    ///
    /// After these the score of each subsystem.
    #[pyo3(signature = ())]
    fn coupling_table(&self) -> Table {
        tables::of_coupling(self.document())
    }

    /// Arrow's PyCapsule interface: the rows of `ranking_table()`.
    #[pyo3(signature = (requested_schema: "object | None" = None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface lets a producer give what it has where it cannot give what is asked for.
        let _ = requested_schema;
        self.ranking_table().stream(py)
    }

    /// As canonical JSON (RFC 8785): the same bytes in every language.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.study.to_canonical_json())
    }

    /// As dictionaries and lists; yours to change.
    #[pyo3(signature = () -> "shapes.Study")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, self.document())
    }

    fn _repr_html_(&self) -> String {
        html::study(self.document(), display::shown())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.document() == other.document()
    }

    fn __hash__(&self) -> u64 {
        self.recipe().__hash__()
    }

    fn __repr__(&self) -> String {
        let document = self.document();
        let ranked = document.ranking.as_ref().map(|ranking| format!("{} rows ranked", ranking.rows.len()));
        let parts = [
            ("ranges", document.ranges.is_some()),
            ("trials", document.trials.is_some()),
            ("sensitivity", document.sensitivity.is_some()),
            ("reversal", document.reversal.is_some()),
            ("without_each_column", document.without_each_column.is_some()),
            ("obstacles", document.obstacles.is_some()),
            ("coupling", document.coupling.is_some()),
            ("selection", document.selection.is_some()),
            ("delphi", !document.delphi.is_empty()),
        ];
        let parts = parts.iter().filter(|(_, is_there)| *is_there).map(|(name, _)| (*name).to_owned());
        let said: Vec<String> = ranked.into_iter().chain(parts).collect();
        format!("<Study: {}>", said.join(", "))
    }

    fn __copy__(&self) -> Self {
        self.clone()
    }

    fn __deepcopy__(&self, _memo: &Bound<'_, PyAny>) -> Self {
        self.clone()
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let By { text, is_recipe, .. } = &self.0.by;
        let text = String::from_utf8_lossy(text).into_owned();
        (restorer(py, "_study")?, (self.0.cohort.clone(), text, *is_recipe)).into_pyobject(py)
    }
}

/// Studies again what was pickled.
#[pyfunction]
pub(crate) fn _study(py: Python<'_>, cohort: &Cohort, text: String, is_recipe: bool) -> PyResult<Study> {
    Study::made(py, cohort, By::unplaced(text.into_bytes(), is_recipe), None, |_| true)
}
