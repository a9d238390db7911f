//! Cohorts in Python: many alliances compared and ranked, read from documents, frames, matrices or assessments.

mod again;
mod appendix;
mod arrow;
mod gathering;
mod html;
mod making;
mod numbers;
mod options;
mod recipe;
mod request;
mod scoring;
mod shipped;
mod study;
mod tables;

pub(crate) use again::{_cohort, _gathered, find_gathering, find_study};
pub(crate) use appendix::StudyTable;
pub(crate) use recipe::{_recipe, Recipe};
pub(crate) use scoring::{find_matrix, score};
pub(crate) use shipped::{cohort_schema, recipe_schema, shipped_cohort, shipped_cohorts, study_request_schema};
pub(crate) use study::{_study, Study};

use std::path::PathBuf;
use std::sync::Arc;

use chanjiao::cohort::{Branch, Cohort as CoreCohort};
use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::reading::Limits as CoreLimits;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyCapsule, PyDict, PyInt, PyMapping, PyTuple};
use serde_json::{Value, json};

use crate::assessment::Assessment;
use crate::diagnostics::Diagnostics;
use crate::errors;
use crate::given;
use crate::language::{self, Text};
use crate::pickling::restorer;
use crate::pieces::assessments_of;
use crate::reading::{self, Source};
use crate::standard::Standard;
use crate::table::Table;
use crate::typed::Tuple;
use crate::writing;
use again::{By, chosen, no_column, no_row};
use gathering::{Plan, Roles};
use request::{Asked, drawn};

/// A cohort with what it was made of.
struct Held {
    cohort: CoreCohort,
    found: Arc<Found>,
    made: Made,
}

/// What a cohort was made of: enough to make it again.
enum Made {
    /// A text.
    Text(Source),
    /// A frame or a matrix, which its document stands for.
    Document,
    /// Assessments, and how they were gathered.
    Gathered(Vec<Assessment>, String),
}

/// Many alliances side by side (同类联合体): rows are compared by columns, each with the direction in which it counts.
///
/// A cohort is immutable, can be shared between threads, hashed, pickled and copied. A value that is not known is unknown: it is
/// never zero. Whoever ranks chooses what becomes of it (`missing`).
#[pyclass(module = "chanjiao", frozen)]
#[derive(Clone)]
pub struct Cohort(Arc<Held>);

#[pymethods]
impl Cohort {
    /// Reads a cohort from JSON text (`chanjiao/cohort/1`).
    ///
    /// `FaultError` where something is wrong with it: it lists everything, each with its place and remedy.
    #[staticmethod]
    #[pyo3(signature = (text: "str | bytes | bytearray | memoryview", /, *, limits: "Limits | None" = None))]
    fn from_json(
        py: Python<'_>,
        text: &Bound<'_, PyAny>,
        #[pyo3(from_py_with = given::limits)] limits: Option<CoreLimits>,
    ) -> PyResult<Self> {
        Self::read(py, Source { text: reading::text(text)?, limits: limits.unwrap_or_default(), located: true })
    }

    /// Makes a cohort of dictionaries and lists, as `to_dict` gives them and `chanjiao.shapes.Cohort` describes them.
    #[staticmethod]
    #[pyo3(signature = (cohort: "shapes.Cohort | Mapping[str, Any]", /, *, limits: "Limits | None" = None))]
    fn from_dict(
        py: Python<'_>,
        cohort: &Bound<'_, PyAny>,
        #[pyo3(from_py_with = given::limits)] limits: Option<CoreLimits>,
    ) -> PyResult<Self> {
        if cohort.cast::<PyMapping>().is_err() {
            return Err(errors::unexpected("dict", cohort));
        }
        Self::read(py, Source { text: reading::json(cohort)?, limits: limits.unwrap_or_default(), located: false })
    }

    /// Reads a cohort from a file of JSON (UTF-8).
    #[staticmethod]
    #[pyo3(signature = (path, /, *, limits: "Limits | None" = None))]
    fn from_path(
        py: Python<'_>,
        path: PathBuf,
        #[pyo3(from_py_with = given::limits)] limits: Option<CoreLimits>,
    ) -> PyResult<Self> {
        Self::read(py, Source { text: reading::file(py, path)?, limits: limits.unwrap_or_default(), located: true })
    }

    /// Gathers assessments: a row for each, a column for each metric that is named with the direction in which it counts.
    ///
    /// `columns` is a mapping from names of `chanjiao.metrics()` to directions, or dictionaries (`chanjiao.shapes.ColumnChoice`) that
    /// may name goalposts and a subsystem too. What a dossier leaves open stays open: a cell between bounds, or an unknown one. Basic
    /// conditions and vetoes become gates: they set apart, and are never averaged in. With `panel=True` rows are alliances in years.
    #[staticmethod]
    #[pyo3(signature = (
        assessments: "Iterable[Assessment]", /, *, columns: "Mapping[str, Direction] | Sequence[shapes.ColumnChoice]",
        title: "shapes.Bilingual | str | None" = None, invented: "str | None" = None,
        subsystems: "Sequence[shapes.Subsystem] | None" = None, panel: "bool" = false
    ))]
    fn from_assessments(
        py: Python<'_>,
        assessments: &Bound<'_, PyAny>,
        columns: &Bound<'_, PyAny>,
        title: Option<&Bound<'_, PyAny>>,
        invented: Option<&Bound<'_, PyAny>>,
        subsystems: Option<&Bound<'_, PyAny>>,
        panel: bool,
    ) -> PyResult<Self> {
        let held = assessments_of(assessments)?;
        let mut gathering = json!({ "columns": chosen(columns)?, "panel": panel });
        for (key, given) in [("title", title), ("invented", invented), ("subsystems", subsystems)] {
            if let (Some(given), Some(object)) = (given, gathering.as_object_mut()) {
                let given = options::json(given)?;
                object.insert(key.to_owned(), if key == "title" { options::both(given) } else { given });
            }
        }
        Self::gathered(py, held, gathering.to_string())
    }

    /// Makes a cohort of a frame: pandas, polars, pyarrow, whatever has `__arrow_c_stream__`, or a dictionary of lists.
    ///
    /// `directions` names the columns that count, and how: `"benefit"`, `"cost"`, `{"interval": [a, b]}` or `{"nominal": x}`; other
    /// columns of the frame are left alone. `id` is the column with the rows' ids (without it an index that pandas gives along, or
    /// 1, 2, 3 …), `name` one with their names, `period` one with years: the cohort is then a panel. `attributes` are columns of words
    /// by which a selection sets quotas, `gates` columns of yes and no that set a row apart where they say no.
    ///
    /// A null is unknown. NaN is refused, unless `nan="unknown"`; pandas itself gives its missing values as nulls. Ids have no white
    /// space: `_` stands in its place. What else may be told, of columns by their names: `labels`, `units`, `definitions`,
    /// `goalposts`, `subsystems` (groups of columns); of the whole: `title`, `source`, `invented`.
    #[staticmethod]
    #[pyo3(signature = (
        frame: "ArrowStream | Mapping[str, Sequence[object]]", /, *, directions: "Mapping[str, Direction]",
        id: "str | None" = None, name: "str | None" = None, period: "str | None" = None,
        attributes: "Sequence[str] | None" = None, gates: "Sequence[str] | Mapping[str, shapes.Bilingual | str] | None" = None,
        **told: "Unpack[CohortOptions]"
    ))]
    #[expect(clippy::too_many_arguments, reason = "each says something else of the frame, by its name")]
    fn from_frame<'py>(
        py: Python<'py>,
        frame: &Bound<'py, PyAny>,
        directions: &Bound<'py, PyAny>,
        id: Option<String>,
        name: Option<String>,
        period: Option<String>,
        attributes: Option<Bound<'py, PyAny>>,
        gates: Option<Bound<'py, PyAny>>,
        told: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Self> {
        let roles = Roles { id, name, period, attributes, gates };
        Self::planned(py, &Plan::of_frame(frame, directions, &roles, told)?)
    }

    /// Makes a cohort of a matrix, rows × columns: numpy, whatever shows its memory as numbers, or lists of lists.
    ///
    /// `directions` is one for all columns, one for each in order, or a mapping by their names; `columns` are their names, `rows` the
    /// rows' ids, `periods` their years: the cohort is then a panel. NaN is refused, unless `nan="unknown"`.
    #[staticmethod]
    #[pyo3(signature = (
        matrix: "ArrayInterface | Buffer | Sequence[Sequence[float]]", /, *,
        directions: "Direction | Sequence[Direction] | Mapping[str, Direction]",
        rows: "Sequence[str | int] | None" = None, columns: "Sequence[str] | None" = None,
        periods: "Sequence[str | int] | None" = None, **told: "Unpack[CohortOptions]"
    ))]
    fn from_numpy<'py>(
        py: Python<'py>,
        matrix: &Bound<'py, PyAny>,
        directions: &Bound<'py, PyAny>,
        rows: Option<&Bound<'py, PyAny>>,
        columns: Option<&Bound<'py, PyAny>>,
        periods: Option<&Bound<'py, PyAny>>,
        told: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Self> {
        Self::planned(py, &Plan::of_matrix(matrix, directions, [rows, columns, periods], told)?)
    }

    /// What it is called.
    #[getter]
    fn title(&self) -> Option<Text> {
        self.core().document().title.as_ref().map(Text::from)
    }

    /// That its values are invented, and what for; `None` where they are not.
    #[getter]
    fn invented(&self) -> Option<&str> {
        self.core().document().invented.as_deref()
    }

    /// The ids of its rows.
    #[getter]
    fn rows(&self) -> Tuple<&str> {
        self.core().rows().iter().map(|row| row.id.as_str()).collect()
    }

    /// The ids of its columns.
    #[getter]
    fn columns(&self) -> Tuple<&str> {
        self.core().columns().iter().map(|column| column.id.as_str()).collect()
    }

    /// How many rows and columns it has.
    #[getter]
    fn shape(&self) -> (usize, usize) {
        (self.core().rows().len(), self.core().columns().len())
    }

    /// Whether its rows are alliances in periods.
    #[getter]
    fn is_panel(&self) -> bool {
        self.core().is_panel()
    }

    /// The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits.
    #[getter]
    fn digest(&self) -> &str {
        self.core().digest()
    }

    /// What is odd about it: what is wrong would have been refused.
    #[getter]
    fn diagnostics(&self) -> Diagnostics {
        Diagnostics::new(Arc::clone(&self.0.found), self.origin())
    }

    /// A row by its id, as a dictionary; `KeyError` where there is none.
    #[pyo3(signature = (id: "str", /) -> "shapes.Row")]
    fn row<'py>(&self, py: Python<'py>, id: &str) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, self.core().rows().get(self.place(id)?).ok_or_else(|| no_row(id))?)
    }

    /// A column by its id, as a dictionary; `KeyError` where there is none.
    #[pyo3(signature = (id: "str", /) -> "shapes.Column")]
    fn column<'py>(&self, py: Python<'py>, id: &str) -> PyResult<Bound<'py, PyAny>> {
        let column = self.core().columns().iter().find(|column| column.id.as_str() == id);
        writing::to_python(py, column.ok_or_else(|| no_column(id))?)
    }

    /// The assessment that a row's values were computed from; `None` where they came otherwise.
    #[pyo3(signature = (id: "str", /))]
    fn assessment(&self, id: &str) -> PyResult<Option<Assessment>> {
        let place = self.place(id)?;
        Ok(match &self.0.made {
            Made::Gathered(assessments, _) => assessments.get(place).cloned(),
            _ => None,
        })
    }

    /// The tree of a standard's substantive indicators with the columns of the cohort as leaves, each where a point measures it;
    /// `None` where no point measures any. It is what `aggregation={"method": "tree", "tree": …}` takes.
    #[pyo3(signature = (standard, /) -> "shapes.Branch | None")]
    fn standard_tree<'py>(&self, py: Python<'py>, standard: &Standard) -> PyResult<Option<Bound<'py, PyAny>>> {
        let tree = Branch::of_standard(&standard.standard, self.core());
        tree.map(|tree| writing::to_python(py, &tree)).transpose()
    }

    /// Makes the study that a request asks for (`chanjiao.shapes.StudyRequest`), as a dictionary or as JSON.
    ///
    /// `FaultError` where nothing of it can be made; what can be made is made, and `diagnostics` says what could not. The number of
    /// threads changes nothing in the result; without it, all cores are used. Other Python threads run meanwhile.
    #[pyo3(signature = (
        request: "shapes.StudyRequest | Mapping[str, Any] | str | bytes", /, *, threads: "int | None" = None
    ))]
    fn study(
        &self,
        py: Python<'_>,
        request: &Bound<'_, PyAny>,
        #[pyo3(from_py_with = given::size)] threads: Option<usize>,
    ) -> PyResult<Study> {
        let is_mapping = request.cast::<PyMapping>().is_ok();
        let text = if is_mapping { reading::json(request)? } else { reading::text(request)? };
        Study::made(py, self, By { text, is_recipe: false, located: !is_mapping }, threads, |_| true)
    }

    /// Ranks the rows.
    ///
    /// The choices of the convention are `weights`, `aggregation`, `normalisation`, `missing`, `unknown_gates`, `ranks` and `panel`, each
    /// by its word or with its options: `weights="entropy"`, `aggregation={"method": "vikor", "group_share": 0.3}`; `weights={"x": 2,
    /// "y": 1}` are given weights, by column. What is left out takes its default, and the result states it. `period` is the one of a
    /// panel that is examined, `appendix=True` puts every intermediate table into the document. `ranges=True` asks for the ranks that
    /// each row can take for what is not known of it. All other questions take the same choices.
    #[pyo3(signature = (*, ranges: "bool" = false, threads: "int | None" = None, **choices: "Unpack[Choices]"))]
    fn rank(
        &self,
        py: Python<'_>,
        ranges: bool,
        #[pyo3(from_py_with = given::size)] threads: Option<usize>,
        choices: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Study> {
        let asked = Asked::by(choices)?.with("ranges", ranges.then_some(Value::Bool(true)));
        self.ask(py, asked, threads, |study| study.ranking.is_some())
    }

    /// Asks how the cohort's subsystems are coupled (耦合协调度): C, T and D of each row, with its grade and type of development.
    #[pyo3(signature = (
        *, formula: "CouplingFormula | None" = None, exponent: "float | None" = None,
        coefficients: "Sequence[float] | None" = None, upper_end: "UpperEnd | None" = None, tolerance: "float | None" = None,
        threads: "int | None" = None, **choices: "Unpack[Choices]"
    ))]
    #[expect(clippy::too_many_arguments, reason = "each is an option of its own, by its name")]
    fn coupling<'py>(
        &self,
        py: Python<'py>,
        formula: Option<Bound<'py, PyAny>>,
        exponent: Option<Bound<'py, PyAny>>,
        coefficients: Option<Bound<'py, PyAny>>,
        upper_end: Option<Bound<'py, PyAny>>,
        tolerance: Option<Bound<'py, PyAny>>,
        #[pyo3(from_py_with = given::size)] threads: Option<usize>,
        choices: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Study> {
        let options = [
            ("formula", formula),
            ("exponent", exponent),
            ("coefficients", coefficients),
            ("upper_end", upper_end),
            ("tolerance", tolerance),
        ];
        let asked = Asked::by(choices)?.with_options("coupling", &options)?;
        self.ask(py, asked, threads, |study| study.coupling.is_some())
    }

    /// Makes the ranking anew many times, with weights, methods and unknown facts drawn: how often each row takes each rank.
    ///
    /// `draw_weights` is `"simplex"` (all that add up to one are as likely) or `"around"` the convention's own, the closer the greater
    /// the `concentration`; without it, weights stay. `vary` names choices beside the convention's own (`weights`, `aggregations`,
    /// `normalisations`): `combinations="drawn"` takes one by chance for each draw, `"enumerated"` gives each the same draws.
    /// `facts=True` draws what is not known within its bounds. The same seed gives the same result everywhere.
    #[pyo3(signature = (
        *, seed: "int", draws: "int", draw_weights: "DrawnWeights | None" = None, concentration: "float | None" = None,
        vary: "Vary | None" = None, combinations: "Combinations | None" = None, facts: "bool" = false,
        quantiles: "Sequence[float] | None" = None, top: "Sequence[int] | None" = None, threads: "int | None" = None,
        **choices: "Unpack[Choices]"
    ))]
    #[expect(clippy::too_many_arguments, reason = "each is an option of its own, by its name")]
    fn trials<'py>(
        &self,
        py: Python<'py>,
        seed: Bound<'py, PyAny>,
        draws: Bound<'py, PyAny>,
        draw_weights: Option<Bound<'py, PyAny>>,
        concentration: Option<Bound<'py, PyAny>>,
        vary: Option<Bound<'py, PyAny>>,
        combinations: Option<Bound<'py, PyAny>>,
        facts: bool,
        quantiles: Option<Bound<'py, PyAny>>,
        top: Option<Bound<'py, PyAny>>,
        #[pyo3(from_py_with = given::size)] threads: Option<usize>,
        choices: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Study> {
        let [seed, draws, weights, concentration] = drawn(seed, draws, draw_weights, concentration);
        let facts_too = facts.then(|| PyBool::new(py, true).to_owned().into_any());
        let trials = [seed, draws, weights, concentration, ("conventions", combinations), ("facts", facts_too)];
        let spread = [("quantiles", quantiles), ("top", top)];
        let has_spread = spread.iter().any(|(_, given)| given.is_some());
        let mut asked = Asked::by(choices)?.with_options("trials", &trials)?.varied(vary.as_ref())?;
        if has_spread {
            asked = asked.with_options("spread", &spread)?;
        }
        // Where gaps keep it from being ranked, they are what the trials draw; and what was drawn shows the ranges.
        let asked = asked.with("ranges", facts.then_some(Value::Bool(true)));
        self.ask(py, asked, threads, |study| study.trials.is_some())
    }

    /// Asks which choice moves the ranking most: first-order and total Sobol indices, as in the handbook of OECD and JRC.
    ///
    /// What is varied: the choices that `vary` names beside the convention's own, unknown facts where there are any, and with
    /// `draw_weights` the weights.
    #[pyo3(signature = (
        *, seed: "int", samples: "int", vary: "Vary | None" = None, draw_weights: "DrawnWeights | None" = None,
        concentration: "float | None" = None, threads: "int | None" = None, **choices: "Unpack[Choices]"
    ))]
    #[expect(clippy::too_many_arguments, reason = "each is an option of its own, by its name")]
    fn sensitivity<'py>(
        &self,
        py: Python<'py>,
        seed: Bound<'py, PyAny>,
        samples: Bound<'py, PyAny>,
        vary: Option<Bound<'py, PyAny>>,
        draw_weights: Option<Bound<'py, PyAny>>,
        concentration: Option<Bound<'py, PyAny>>,
        #[pyo3(from_py_with = given::size)] threads: Option<usize>,
        choices: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Study> {
        let mut asked = Asked::by(choices)?.varied(vary.as_ref())?;
        if draw_weights.is_some() {
            // The request says with its trials how weights are drawn; one of them is made along.
            let one = PyInt::new(py, 1).into_any();
            asked = asked.with_options("trials", &drawn(seed.clone(), one, draw_weights, concentration))?;
        }
        let asked = asked.with_options("sensitivity", &[("seed", Some(seed)), ("samples", Some(samples))])?;
        self.ask(py, asked, threads, |study| study.sensitivity.is_some())
    }

    /// Asks which columns hold each row back (障碍度), in shares.
    #[pyo3(signature = (*, threads: "int | None" = None, **choices: "Unpack[Choices]"))]
    fn obstacles(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = given::size)] threads: Option<usize>,
        choices: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Study> {
        let asked = Asked::by(choices)?.with("obstacles", Value::Bool(true));
        self.ask(py, asked, threads, |study| study.obstacles.is_some())
    }

    /// Selects a batch of `size` from the ranking under quotas, with the reason for each row (分批遴选).
    ///
    /// A quota names an attribute, perhaps a value of it, and how many there must or may be: `{"attribute": "province", "at_most": 2}`.
    /// `ties` says what becomes of rows of one rank that cannot all be chosen; `second_key` is the column that decides then.
    #[pyo3(signature = (
        *, size: "int", quotas: "Sequence[shapes.Quota] | None" = None, ties: "TieRule | None" = None,
        second_key: "str | None" = None, threads: "int | None" = None, **choices: "Unpack[Choices]"
    ))]
    #[expect(clippy::too_many_arguments, reason = "each is an option of its own, by its name")]
    fn select<'py>(
        &self,
        py: Python<'py>,
        size: Bound<'py, PyAny>,
        quotas: Option<Bound<'py, PyAny>>,
        ties: Option<Bound<'py, PyAny>>,
        second_key: Option<Bound<'py, PyAny>>,
        #[pyo3(from_py_with = given::size)] threads: Option<usize>,
        choices: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Study> {
        let options = [("size", Some(size)), ("quotas", quotas), ("ties", ties), ("second_key", second_key)];
        let asked = Asked::by(choices)?.with_options("selection", &options)?;
        self.ask(py, asked, threads, |study| study.selection.is_some())
    }

    /// As canonical JSON (RFC 8785), of which the digest is taken.
    fn to_json(&self) -> String {
        self.core().to_canonical_json()
    }

    /// Writes it to a file, as `to_json` gives it. What stood there is lost. `OSError` where it cannot be written.
    #[pyo3(signature = (path, /))]
    fn to_path(&self, py: Python<'_>, path: PathBuf) -> PyResult<()> {
        reading::written(py, path, &self.to_json())
    }

    /// As dictionaries and lists; yours to change.
    #[pyo3(signature = () -> "shapes.Cohort")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        writing::to_python(py, self.core().document())
    }

    /// As a table, a row each, which leaves through Arrow as it is.
    ///
    /// - `id`: the row's id
    /// - `name`: its name
    /// - `alliance`, `period`: in a panel, which alliance and when
    ///
    /// After these a column for each attribute and for each column of the cohort; what is no known number is null.
    fn table(&self) -> Table {
        tables::of_cohort(self.core())
    }

    /// Arrow's PyCapsule interface: the rows of `table()`.
    #[pyo3(signature = (requested_schema: "object | None" = None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface lets a producer give what it has where it cannot give what is asked for.
        let _ = requested_schema;
        self.table().stream(py)
    }

    fn __len__(&self) -> usize {
        self.core().rows().len()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.core().document() == other.core().document()
    }

    fn __hash__(&self) -> u64 {
        language::hash(self.digest())
    }

    fn __repr__(&self) -> String {
        let (rows, columns) = self.shape();
        let panel = if self.is_panel() { ", a panel" } else { "" };
        let invented = if self.invented().is_some() { ", invented" } else { "" };
        format!("<Cohort: {rows} rows × {columns} columns{panel}{invented}>")
    }

    fn __copy__(&self) -> Self {
        self.clone()
    }

    fn __deepcopy__(&self, _memo: &Bound<'_, PyAny>) -> Self {
        self.clone()
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        match &self.0.made {
            Made::Text(source) => (restorer(py, "_cohort")?, source.pickled(py)).into_pyobject(py),
            Made::Document => (restorer(py, "_cohort")?, self.source().pickled(py)).into_pyobject(py),
            Made::Gathered(assessments, gathering) => {
                (restorer(py, "_gathered")?, (assessments.clone(), gathering)).into_pyobject(py)
            }
        }
    }
}
