"""
The compiled part of `chanjiao`; use the package, not this module.
"""

from chanjiao import shapes
from array import array
from chanjiao._types import (
    Aggregation, ArrayInterface, ArrowStream, Choices, CohortOptions, Combinations, CouplingFormula, Direction,
    DrawnWeights, Faulty, Lang, NodeKind, NormalisationWord, ReportFormat, ReportPart, StandardFormat, TieRule, UpperEnd,
    Vary, Weights, WideValue
)
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Unpack
from typing_extensions import Buffer
from _typeshed import SupportsGetItem
from chanjiao._enums import Actor, Authority, Certainty, Force, Lack, ProblemState, ProvisionKind, Severity, Status, Tier, VetoStatus, Weight
from chanjiao.shapes import CoupledSubsystems, DelphiStatistics, LedgerDossier, ObstaclesOfRows, Ranges, Ranking, Reference, Reversal, Selection, Sensitivity, Settlement, Sighted, StudyRequest, Trials, WithoutEachColumn
from collections.abc import Iterator
from fractions import Fraction
from os import PathLike
from typing import Any, Final, SupportsIndex, final

__all__ = ["__version__", "Answer", "Assessment", "Assessor", "Batch", "BatchItem", "Cohort", "CountryCode", "CreditCode", "Definition", "Diagnostic", "Diagnostics", "DivisionCode", "DocumentNumber", "Dossier", "Draft", "Fact", "Fault", "IndustryCode", "Ledger", "LedgerEntry", "Limits", "MajorCode", "Metric", "MissingFact", "Node", "Points", "Provision", "Recipe", "SchoolCode", "Shape", "Shortfall", "Standard", "Study", "StudyTable", "Table", "Text", "Value", "Verdict", "Vocabulary", "_answer", "_assessment", "_cohort", "_dossier", "_fact", "_fault", "_found", "_gathered", "_label", "_ledger", "_ledger_entry", "_limits", "_missing", "_node", "_points", "_recipe", "_shortfall", "_study", "_value", "_words", "catalogue", "cohort_schema", "definition", "definitions", "demand_table", "describe", "display_language", "dossier_schema", "examine", "incentive_table", "indicator_table", "linkage_table", "metric", "metric_table", "metrics", "places", "provision", "provisions", "recipe_schema", "score", "sets", "settlements_schema", "shipped_cohort", "shipped_cohorts", "shipped_dossier", "shipped_dossiers", "shortfall_table", "side_by_side", "standard_schema", "study_request_schema", "tagging", "undertaken", "undertakings", "vocabularies", "vocabulary", "wide_table"]

__version__: Final[str]
"""
The version of the package.
"""

@final
class Answer:
    """
    What answers a provision (应答).
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def is_proxy(self, /) -> bool:
        """
        Whether it is our reading and not the notice's word.
        """
    @property
    def kind(self, /) -> ProvisionKind:
        """
        What kind of thing answers it.
        """
    @property
    def name(self, /) -> str:
        """
        The path of the field, the code of the rule, the name of the metric, the id of the point, or the Chinese name of the process.
        """
    @property
    def provision(self, /) -> str:
        """
        The provision that is answered, by full id.
        """

@final
class Assessment:
    """
    A dossier held against a standard (评估结果).

    Three views of one result: the `verdict`, the list of problems (`shortfalls`), the `tree`.
    """
    def __copy__(self, /) -> Assessment: ...
    def __deepcopy__(self, /, _memo: Any) -> Assessment: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def could_end_it(self, /) -> tuple[MissingFact, ...]:
        """
        The missing facts each of which could, by a bad answer alone, settle the verdict.
        """
    @property
    def dossier(self, /) -> Dossier:
        """
        The dossier that was assessed.
        """
    def explain(self, /, lang: Lang = "zh", *, format: ReportFormat = "text", parts: Sequence[ReportPart] | None = None) -> str:
        """
        The assessment in words: plain text, Markdown or HTML, whole or in parts.

        The parts are `"verdict"`, `"problems"`, `"unknown"`, `"tree"` and `"annex"`.
        """
    def find(self, /, id: str) -> Node:
        """
        The node of an indicator or a point, by id; `KeyError` where the standard has none of that id.
        """
    @property
    def missing(self, /) -> tuple[MissingFact, ...]:
        """
        Every missing fact, and the points that wait for it.
        """
    @property
    def outcomes(self, /) -> tuple[str, ...]:
        """
        The outcomes that remain possible, from worst to best, as words.
        """
    @property
    def path(self, /) -> tuple[MissingFact, ...] | None:
        """
        Missing facts whose good answers together would settle the verdict at its best, none of them to spare; `None`
        where it is settled, or nothing would.
        """
    @property
    def points(self, /) -> Points:
        """
        The points of the substantive indicators.
        """
    @property
    def shortfalls(self, /) -> tuple[Shortfall, ...]:
        """
        The list of problems and suggestions (问题清单), in the order to tackle them.
        """
    @property
    def standard(self, /) -> Standard:
        """
        The standard it was held against.
        """
    def to_dict(self, /) -> shapes.Assessment:
        """
        As dictionaries and lists; yours to change.
        """
    def to_json(self, /) -> str:
        """
        As canonical JSON (RFC 8785).
        """
    @property
    def tree(self, /) -> tuple[Node, ...]:
        """
        The tree of indicators: its first level, with everything below.
        """
    @property
    def verdict(self, /) -> Verdict:
        """
        The verdict.
        """
    def walk(self, /) -> tuple[Node, ...]:
        """
        Every node of the tree, each before those below it.
        """
    @property
    def year(self, /) -> int | None:
        """
        The reporting year that was asked for.
        """

@final
class Assessor:
    """
    A standard made ready to assess with (评估器): make one, use it for every dossier.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, standard: Standard | None = None, /) -> Assessor:
        """
        With a standard; without one, with the built-in standard.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def assess(self, dossier: Dossier, /, *, year: int | None = None) -> Assessment:
        """
        Holds a dossier against the standard.

        `year` is the reporting year; without it, each kind of period takes the last that is full by the dossier's date.
        The verdict is worked out at once, what explains it when it is first asked for.
        """
    def assess_lines(self, lines: str | PathLike[str] | Iterable[str | bytes], /, *, threads: int | None = None, progress: Callable[[int], object] | None = None, year: int | None = None, faulty: Faulty = "refuse", limits: Limits | None = None) -> Batch:
        """
        Assesses the dossiers of an NDJSON stream, one a line, on all cores: a path, an open file, or any iterable of lines.

        As `assess_many`; blank lines are passed over, and an item's `source` is the number of its line.
        """
    def assess_many(self, sources: Iterable[str | PathLike[str] | bytes], /, *, threads: int | None = None, progress: Callable[[int], object] | None = None, year: int | None = None, faulty: Faulty = "refuse", limits: Limits | None = None) -> Batch:
        """
        Assesses many dossiers on all cores: paths of JSON files, or their texts as `bytes`.

        The result is an iterator of `BatchItem`s in the order given, which holds only a few dossiers at a time however
        many there are. What cannot be read or is faulty is reported in its item and does not end the batch. `progress` is
        called with 1 for each dossier done: `progress=tqdm(total=n).update`.
        """
    @property
    def standard(self, /) -> Standard:
        """
        The standard.
        """

@final
class Batch:
    """
    The results of a batch, one for each dossier in the order they came: an iterator of `BatchItem`.

    It reads its input as it goes. `close()`, or leaving a `with` block, ends it early.
    """
    def __enter__(self, /) -> Batch: ...
    def __exit__(self, /, *_exception: object) -> None: ...
    def __iter__(self, /) -> Batch: ...
    def __next__(self, /) -> BatchItem: ...
    def __repr__(self, /) -> str: ...
    def close(self, /) -> None:
        """
        Ends the batch; what is on its way is given up.
        """

@final
class BatchItem:
    """
    What came of one dossier of a batch: its `assessment`, or the `error` that kept it from one.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __repr__(self, /) -> str: ...
    @property
    def assessment(self, /) -> Assessment | None:
        """
        The assessment; `None` where there is an error.
        """
    @property
    def error(self, /) -> Exception | None:
        """
        `FaultError` of a faulty dossier, `OSError` of a file that cannot be read; `None` where there is an assessment.
        """
    @property
    def index(self, /) -> int:
        """
        Its position among the dossiers of the batch, from 0.
        """
    @property
    def source(self, /) -> Any:
        """
        The path as it was given; of lines, the number of the line, from 1.
        """

@final
class Cohort:
    """
    Many alliances side by side (同类联合体): rows are compared by columns, each with the direction in which it counts.

    A cohort is immutable, can be shared between threads, hashed, pickled and copied. A value that is not known is unknown: it is
    never zero. Whoever ranks chooses what becomes of it (`missing`).
    """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        Arrow's PyCapsule interface: the rows of `table()`.
        """
    def __copy__(self, /) -> Cohort: ...
    def __deepcopy__(self, /, _memo: Any) -> Cohort: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def assessment(self, id: str, /) -> Assessment | None:
        """
        The assessment that a row's values were computed from; `None` where they came otherwise.
        """
    def column(self, id: str, /) -> shapes.Column:
        """
        A column by its id, as a dictionary; `KeyError` where there is none.
        """
    @property
    def columns(self, /) -> tuple[str, ...]:
        """
        The ids of its columns.
        """
    def coupling(self, /, *, formula: CouplingFormula | None = None, exponent: float | None = None, coefficients: Sequence[float] | None = None, upper_end: UpperEnd | None = None, tolerance: float | None = None, threads: int | None = None, **choices: Unpack[Choices]) -> Study:
        """
        Asks how the cohort's subsystems are coupled (耦合协调度): C, T and D of each row, with its grade and type of development.
        """
    @property
    def diagnostics(self, /) -> Diagnostics:
        """
        What is odd about it: what is wrong would have been refused.
        """
    @property
    def digest(self, /) -> str:
        """
        The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits.
        """
    @staticmethod
    def from_assessments(assessments: Iterable[Assessment], /, *, columns: Mapping[str, Direction] | Sequence[shapes.ColumnChoice], title: shapes.Bilingual | str | None = None, invented: str | None = None, subsystems: Sequence[shapes.Subsystem] | None = None, panel: bool = False) -> Cohort:
        """
        Gathers assessments: a row for each, a column for each metric that is named with the direction in which it counts.

        `columns` is a mapping from names of `chanjiao.metrics()` to directions, or dictionaries (`chanjiao.shapes.ColumnChoice`) that
        may name goalposts and a subsystem too. What a dossier leaves open stays open: a cell between bounds, or an unknown one. Basic
        conditions and vetoes become gates: they set apart, and are never averaged in. With `panel=True` rows are alliances in years.
        """
    @staticmethod
    def from_dict(cohort: shapes.Cohort | Mapping[str, Any], /, *, limits: Limits | None = None) -> Cohort:
        """
        Makes a cohort of dictionaries and lists, as `to_dict` gives them and `chanjiao.shapes.Cohort` describes them.
        """
    @staticmethod
    def from_frame(frame: ArrowStream | Mapping[str, Sequence[object]], /, *, directions: Mapping[str, Direction], id: str | None = None, name: str | None = None, period: str | None = None, attributes: Sequence[str] | None = None, gates: Sequence[str] | Mapping[str, shapes.Bilingual | str] | None = None, **told: Unpack[CohortOptions]) -> Cohort:
        """
        Makes a cohort of a frame: pandas, polars, pyarrow, whatever has `__arrow_c_stream__`, or a dictionary of lists.

        `directions` names the columns that count, and how: `"benefit"`, `"cost"`, `{"interval": [a, b]}` or `{"nominal": x}`; other
        columns of the frame are left alone. `id` is the column with the rows' ids (without it an index that pandas gives along, or
        1, 2, 3 …), `name` one with their names, `period` one with years: the cohort is then a panel. `attributes` are columns of words
        by which a selection sets quotas, `gates` columns of yes and no that set a row apart where they say no.

        A null is unknown. NaN is refused, unless `nan="unknown"`; pandas itself gives its missing values as nulls. Ids have no white
        space: `_` stands in its place. What else may be told, of columns by their names: `labels`, `units`, `definitions`,
        `goalposts`, `subsystems` (groups of columns); of the whole: `title`, `source`, `invented`.
        """
    @staticmethod
    def from_json(text: str | bytes | bytearray | memoryview, /, *, limits: Limits | None = None) -> Cohort:
        """
        Reads a cohort from JSON text (`chanjiao/cohort/1`).

        `FaultError` where something is wrong with it: it lists everything, each with its place and remedy.
        """
    @staticmethod
    def from_numpy(matrix: ArrayInterface | Buffer | Sequence[Sequence[float]], /, *, directions: Direction | Sequence[Direction] | Mapping[str, Direction], rows: Sequence[str | int] | None = None, columns: Sequence[str] | None = None, periods: Sequence[str | int] | None = None, **told: Unpack[CohortOptions]) -> Cohort:
        """
        Makes a cohort of a matrix, rows × columns: numpy, whatever shows its memory as numbers, or lists of lists.

        `directions` is one for all columns, one for each in order, or a mapping by their names; `columns` are their names, `rows` the
        rows' ids, `periods` their years: the cohort is then a panel. NaN is refused, unless `nan="unknown"`.
        """
    @staticmethod
    def from_path(path: str | PathLike[str], /, *, limits: Limits | None = None) -> Cohort:
        """
        Reads a cohort from a file of JSON (UTF-8).
        """
    @property
    def invented(self, /) -> str | None:
        """
        That its values are invented, and what for; `None` where they are not.
        """
    @property
    def is_panel(self, /) -> bool:
        """
        Whether its rows are alliances in periods.
        """
    def obstacles(self, /, *, threads: int | None = None, **choices: Unpack[Choices]) -> Study:
        """
        Asks which columns hold each row back (障碍度), in shares.
        """
    def rank(self, /, *, ranges: bool = False, threads: int | None = None, **choices: Unpack[Choices]) -> Study:
        """
        Ranks the rows.

        The choices of the convention are `weights`, `aggregation`, `normalisation`, `missing`, `unknown_gates`, `ranks` and `panel`, each
        by its word or with its options: `weights="entropy"`, `aggregation={"method": "vikor", "group_share": 0.3}`; `weights={"x": 2,
        "y": 1}` are given weights, by column. What is left out takes its default, and the result states it. `period` is the one of a
        panel that is examined, `appendix=True` puts every intermediate table into the document. `ranges=True` asks for the ranks that
        each row can take for what is not known of it. All other questions take the same choices.
        """
    def row(self, id: str, /) -> shapes.Row:
        """
        A row by its id, as a dictionary; `KeyError` where there is none.
        """
    @property
    def rows(self, /) -> tuple[str, ...]:
        """
        The ids of its rows.
        """
    def select(self, /, *, size: int, quotas: Sequence[shapes.Quota] | None = None, ties: TieRule | None = None, second_key: str | None = None, threads: int | None = None, **choices: Unpack[Choices]) -> Study:
        """
        Selects a batch of `size` from the ranking under quotas, with the reason for each row (分批遴选).

        A quota names an attribute, perhaps a value of it, and how many there must or may be: `{"attribute": "province", "at_most": 2}`.
        `ties` says what becomes of rows of one rank that cannot all be chosen; `second_key` is the column that decides then.
        """
    def sensitivity(self, /, *, seed: int, samples: int, vary: Vary | None = None, draw_weights: DrawnWeights | None = None, concentration: float | None = None, threads: int | None = None, **choices: Unpack[Choices]) -> Study:
        """
        Asks which choice moves the ranking most: first-order and total Sobol indices, as in the handbook of OECD and JRC.

        What is varied: the choices that `vary` names beside the convention's own, unknown facts where there are any, and with
        `draw_weights` the weights.
        """
    @property
    def shape(self, /) -> tuple[int, int]:
        """
        How many rows and columns it has.
        """
    def standard_tree(self, standard: Standard, /) -> shapes.Branch | None:
        """
        The tree of a standard's substantive indicators with the columns of the cohort as leaves, each where a point measures it;
        `None` where no point measures any. It is what `aggregation={"method": "tree", "tree": …}` takes.
        """
    def study(self, request: shapes.StudyRequest | Mapping[str, Any] | str | bytes, /, *, threads: int | None = None) -> Study:
        """
        Makes the study that a request asks for (`chanjiao.shapes.StudyRequest`), as a dictionary or as JSON.

        `FaultError` where nothing of it can be made; what can be made is made, and `diagnostics` says what could not. The number of
        threads changes nothing in the result; without it, all cores are used. Other Python threads run meanwhile.
        """
    def table(self, /) -> Table:
        """
        As a table, a row each, which leaves through Arrow as it is.

        - `id`: the row's id
        - `name`: its name
        - `alliance`, `period`: in a panel, which alliance and when

        After these a column for each attribute and for each column of the cohort; what is no known number is null.
        """
    @property
    def title(self, /) -> Text | None:
        """
        What it is called.
        """
    def to_dict(self, /) -> shapes.Cohort:
        """
        As dictionaries and lists; yours to change.
        """
    def to_json(self, /) -> str:
        """
        As canonical JSON (RFC 8785), of which the digest is taken.
        """
    def to_path(self, path: str | PathLike[str], /) -> None:
        """
        Writes it to a file, as `to_json` gives it. What stood there is lost. `OSError` where it cannot be written.
        """
    def trials(self, /, *, seed: int, draws: int, draw_weights: DrawnWeights | None = None, concentration: float | None = None, vary: Vary | None = None, combinations: Combinations | None = None, facts: bool = False, quantiles: Sequence[float] | None = None, top: Sequence[int] | None = None, threads: int | None = None, **choices: Unpack[Choices]) -> Study:
        """
        Makes the ranking anew many times, with weights, methods and unknown facts drawn: how often each row takes each rank.

        `draw_weights` is `"simplex"` (all that add up to one are as likely) or `"around"` the convention's own, the closer the greater
        the `concentration`; without it, weights stay. `vary` names choices beside the convention's own (`weights`, `aggregations`,
        `normalisations`): `combinations="drawn"` takes one by chance for each draw, `"enumerated"` gives each the same draws.
        `facts=True` draws what is not known within its bounds. The same seed gives the same result everywhere.
        """

@final
class CountryCode:
    """
    The code of a country or region (ISO 3166-1 alpha-2).
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> CountryCode:
        """
        Parses the code; `FaultError` says what is wrong with one that is none.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def name(self, /) -> Text | None:
        """
        The name; `None` where the code is unassigned.
        """
    @property
    def remarks(self, /) -> Diagnostics:
        """
        What is odd about it, though it is a code.
        """

@final
class CreditCode:
    """
    A unified social credit code (统一社会信用代码, GB 32100): the number of a legal person or other body.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> CreditCode:
        """
        Parses the code; `FaultError` says what is wrong with one that is none.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def category(self, /) -> Text | None:
        """
        What the category of body is called; `None` where our table does not know it.
        """
    @property
    def department(self, /) -> Text | None:
        """
        What the registering department is called; `None` where our table does not know it.
        """
    @property
    def division(self, /) -> DivisionCode | None:
        """
        The registering body's division; `None` for a central body and for what names no province.
        """
    @property
    def organisation_code(self, /) -> str:
        """
        The organisation code (组织机构代码, GB 11714) within.
        """
    @property
    def remarks(self, /) -> Diagnostics:
        """
        What is odd about it, though it is a code.
        """

@final
class Definition:
    """
    How a figure is counted (口径). Two rates compare only under one definition.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def caution(self, /) -> Text | None:
        """
        What to beware of when comparing; `None` where there is nothing to say.
        """
    @property
    def certainty(self, /) -> Certainty:
        """
        How sure we are that it is what its label says.
        """
    @property
    def expression(self, /) -> str:
        """
        The formula in letters, which `symbols` explains.
        """
    @property
    def formula(self, /) -> Text:
        """
        The formula in words.
        """
    @property
    def id(self, /) -> str:
        """
        The stable id.
        """
    @property
    def label(self, /) -> Text:
        """
        What the figure is called.
        """
    @property
    def provisions(self, /) -> tuple[str, ...]:
        """
        The provisions whose figures it counts, by full id.
        """
    @property
    def source(self, /) -> Text:
        """
        Where it comes from.
        """
    @property
    def symbols(self, /) -> tuple[tuple[str, Text], ...]:
        """
        What each letter counts.
        """

@final
class Diagnostic:
    """
    One thing found in a document: what is wrong, where, and what to do about it.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The stable code, such as `CJ0203`.
        """
    @property
    def column(self, /) -> int | None:
        """
        The column, from 1, in characters; `None` where the document did not come as text.
        """
    @property
    def entity(self, /) -> str | None:
        """
        The entity it stands in or speaks of, by its id; `None` where it is of none.
        """
    @property
    def help(self, /) -> Text:
        """
        What to do about it.
        """
    @property
    def line(self, /) -> int | None:
        """
        The line, from 1; `None` where the document did not come as text.
        """
    def line_for(self, /, lang: Lang = "zh") -> str:
        """
        One line for people: place, severity, code, message, help.
        """
    @property
    def message(self, /) -> Text:
        """
        What is wrong.
        """
    @property
    def path(self, /) -> str:
        """
        Where: a JSON Pointer.
        """
    @property
    def provisions(self, /) -> tuple[str, ...]:
        """
        The provisions it rests on, by full id.
        """
    @property
    def related(self, /) -> tuple[tuple[str, int | None, int | None, Text], ...]:
        """
        Other places that have to do with it: JSON Pointer, line, column, and what stands there.
        """
    @property
    def severity(self, /) -> Severity:
        """
        How much it weighs.
        """
    @property
    def source(self, /) -> Text | None:
        """
        Where the rule comes from, when it is not the notice.
        """
    def to_dict(self, /) -> shapes.Diagnostic:
        """
        As a dictionary.
        """

@final
class Diagnostics:
    """
    Everything found in a document, in the order of its text: a sequence of `Diagnostic`.

    `str()` is a readable report in Chinese, `report("en")` one in English.
    """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        Arrow's PyCapsule interface: the rows of `table()`.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __getitem__(self, index: SupportsIndex, /) -> Diagnostic: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Diagnostic]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def has_errors(self, /) -> bool:
        """
        Whether anything is wrong, and not merely odd.
        """
    @property
    def omitted(self, /) -> int:
        """
        How many more were found than are listed.
        """
    def report(self, /, lang: Lang = "zh", *, format: ReportFormat = "text") -> str:
        """
        A readable report, as plain text, Markdown or HTML.
        """
    def table(self, /) -> Table:
        """
        As a table, a row each; `polars.DataFrame(diagnostics)` and the like take them as they are.

        Columns:

        - `code`, `severity`: the stable code; a word of `Severity`.
        - `path`, `entity`: a JSON Pointer; the id of the entity it stands in or speaks of, null of none.
        - `line`, `column`: from 1, in characters; null where the document did not come as text.
        - `message_zh`, `message_en`, `help_zh`, `help_en`: what is wrong, and what to do about it.
        - `provisions`: full ids of the provisions it rests on; a list.
        """
    def to_dicts(self, /) -> list[shapes.Diagnostic]:
        """
        As a list of dictionaries.
        """
    def to_json(self, /) -> str:
        """
        As canonical JSON (RFC 8785).
        """

@final
class DivisionCode:
    """
    A division code (行政区划代码, GB/T 2260): a province, prefecture or county.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> DivisionCode:
        """
        Parses the code; `FaultError` says what is wrong with one that is none.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def contains(self, other: DivisionCode, /) -> bool:
        """
        Whether the other lies in it, or is it.
        """
    @property
    def level(self, /) -> Text:
        """
        Province, prefecture or county.
        """
    @property
    def name(self, /) -> str | None:
        """
        The name; `None` where our table has none, say for a withdrawn one.
        """
    @property
    def parent(self, /) -> DivisionCode | None:
        """
        The division right above; `None` for a province.
        """
    @property
    def province(self, /) -> DivisionCode:
        """
        The province it lies in.
        """
    @property
    def remarks(self, /) -> Diagnostics:
        """
        What is odd about it, though it is a code.
        """

@final
class DocumentNumber:
    """
    The number of an official document (发文字号), such as 教职成厅函〔2024〕20号.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> DocumentNumber:
        """
        Parses the code; `FaultError` says what is wrong with one that is none.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def issuer(self, /) -> str:
        """
        Who issued it, in the short form of document numbers.
        """
    @property
    def number(self, /) -> int:
        """
        The number within the year.
        """
    @property
    def remarks(self, /) -> Diagnostics:
        """
        What is odd about it, though it is a code.
        """
    @property
    def year(self, /) -> int:
        """
        The year.
        """

@final
class Dossier:
    """
    What an alliance states about itself on a date (联合体档案).

    A dossier is immutable, can be shared between threads, hashed, pickled and copied. What is absent is unknown: it is
    never zero, never none, never a no.
    """
    def __contains__(self, pointer: Any, /) -> bool:
        """
        Whether something is stated at a JSON Pointer.
        """
    def __copy__(self, /) -> Dossier: ...
    def __deepcopy__(self, /, _memo: Any) -> Dossier: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __getitem__(self, pointer: str, /) -> Any:
        """
        What stands at a JSON Pointer; `KeyError` where nothing is stated.
        """
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def as_of(self, /) -> str:
        """
        The day or month of which it speaks, as `2025-04` or `2025-04-09`.
        """
    @property
    def digest(self, /) -> str:
        """
        The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits.
        """
    @staticmethod
    def from_dict(dossier: shapes.Dossier | Mapping[str, Any], /, *, faulty: Faulty = "refuse", limits: Limits | None = None) -> Dossier:
        """
        Makes a dossier of dictionaries and lists, as `to_dict` gives them and `chanjiao.shapes.Dossier` describes them.

        Dates may be `datetime.date`. `FaultError` as for `from_json`, without lines; `TypeError` for what is no JSON value, with
        its place.
        """
    @staticmethod
    def from_json(text: str | bytes | bytearray | memoryview, /, *, faulty: Faulty = "refuse", limits: Limits | None = None) -> Dossier:
        """
        Reads a dossier from JSON text.

        A text whose form is faulty raises `FaultError`, which lists everything that is wrong, each with its place and
        remedy. With `faulty="set_aside"` what is faulty is left out, as if it had not been stated, and the rest is kept:
        `set_aside` names what was left out.
        """
    @staticmethod
    def from_path(path: str | PathLike[str], /, *, faulty: Faulty = "refuse", limits: Limits | None = None) -> Dossier:
        """
        Reads a dossier from a file of JSON (UTF-8).

        `FaultError` as for `from_json`; `OSError` (`FileNotFoundError` and the like) where the file cannot be read.
        """
    def get(self, pointer: str, default: Any = None, /) -> Any:
        """
        What stands at a JSON Pointer (RFC 6901), or `default` where nothing is stated.
        """
    @property
    def id(self, /) -> str:
        """
        The alliance's id.
        """
    @property
    def name(self, /) -> str:
        """
        The alliance's name.
        """
    def report(self, /, lang: Lang = "zh", *, format: ReportFormat = "text") -> str:
        """
        What it states, each fact under its label, as plain text, Markdown or HTML.
        """
    @property
    def set_aside(self, /) -> tuple[str, ...]:
        """
        Where something was faulty and is treated as if it had not been stated: JSON Pointers.
        """
    def to_dict(self, /) -> shapes.Dossier:
        """
        As dictionaries and lists; yours to change.
        """
    def to_json(self, /) -> str:
        """
        As canonical JSON (RFC 8785), of which the digest is taken.
        """
    def to_path(self, path: str | PathLike[str], /) -> None:
        """
        Writes it to a file, as `to_json` gives it: the file's SHA-256 is the digest.

        What stood there is lost. `OSError` where it cannot be written.
        """
    def validate(self, /) -> Diagnostics:
        """
        Everything wrong or odd: faults of form that were set aside, and what the facts say of one another.

        It is worked out when it is first asked for.
        """

@final
class Draft:
    """
    A dossier being filled in (填报中的档案): asks what a value would bring at a field, by its form and by every rule.

    Make one of a dossier, and ask as often as you like: it stays as it was. Of a form that is being typed into, each key is
    one question.
    """
    def __new__(cls, dossier: Dossier, /) -> Draft:
        """
        Begins from a dossier.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def dossier(self, /) -> Dossier:
        """
        The dossier as it stands, without what was asked of.
        """
    def field(self, pointer: str, value: object, /) -> Diagnostics:
        """
        The faults that a value would bring at a JSON Pointer: `str`, `int`, dictionaries, lists, as in `Dossier.from_dict`.

        They are those that stand at the place or below it, and those elsewhere that the dossier does not have now; none has
        a line. While the form of the value is faulty, the rules cannot see it, and only the faults of form are given.
        """
    def without(self, pointer: str, /) -> Diagnostics:
        """
        The faults that taking out what stands at a JSON Pointer would bring.
        """

@final
class Fact:
    """
    A fact of a dossier, by where it stands or would stand.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def entity(self, /) -> str | None:
        """
        The entity it belongs to, by its id; `None` where it is of none.
        """
    @property
    def period(self, /) -> Text | None:
        """
        The period it speaks of; `None` where it speaks of none.
        """
    @property
    def pointer(self, /) -> str:
        """
        A JSON Pointer: where it stands or would stand.
        """
    def to_dict(self, /) -> shapes.Fact:
        """
        As a dictionary.
        """

@final
class Fault:
    """
    Something that can be found wrong or odd, as the catalogue has it: with `{placeholders}` for what is found.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The stable code, such as `CJ0203`.
        """
    @property
    def help(self, /) -> Text:
        """
        What to do about it.
        """
    @property
    def message(self, /) -> Text:
        """
        What is wrong.
        """
    @property
    def provisions(self, /) -> tuple[str, ...]:
        """
        The provisions it rests on, by full id.
        """
    @property
    def severity(self, /) -> Severity:
        """
        How much it weighs.
        """

@final
class IndustryCode:
    """
    An industry code (国民经济行业分类代码, GB/T 4754-2017): a section, division, group or class.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> IndustryCode:
        """
        Parses the code; `FaultError` says what is wrong with one that is none.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def contains(self, other: IndustryCode, /) -> bool:
        """
        Whether the other is part of it, or is it.
        """
    @property
    def level(self, /) -> Text:
        """
        Section, division, group or class.
        """
    @property
    def name(self, /) -> str | None:
        """
        The name; `None` where our table has none.
        """
    @property
    def parent(self, /) -> IndustryCode | None:
        """
        The industry right above; `None` for a section.
        """
    @property
    def remarks(self, /) -> Diagnostics:
        """
        What is odd about it, though it is a code.
        """
    @property
    def section(self, /) -> IndustryCode:
        """
        The section (门类) it belongs to.
        """

@final
class Ledger:
    """
    The problems of one alliance over time (问题台账): each new, open, reopened, proposed as settled, or settled by a person.

    Assessments are put in the order of their dossiers' dates. A problem that the latest dossier no longer shows is only *proposed* as
    settled: that it is settled, a person says, with date and evidence. What a dossier does not tell settles nothing.

    A ledger is immutable, hashed, pickled and copied. Iterating over it gives its problems, and so does `problems`; in a notebook it
    shows its report.
    """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        Arrow's PyCapsule interface: the rows of `table()`.
        """
    def __copy__(self, /) -> Ledger: ...
    def __deepcopy__(self, /, _memo: Any) -> Ledger: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[LedgerEntry]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def alliance(self, /) -> str:
        """
        The alliance's id.
        """
    @property
    def diagnostics(self, /) -> Diagnostics:
        """
        What does not belong together, and statements that do not count.

        The paths are `/assessments/…`, by position in what was given, and `/settlements/…`.
        """
    @property
    def dossiers(self, /) -> tuple[LedgerDossier, ...]:
        """
        The dossiers it rests on, the earliest first, each with what it was held against and what came of it.
        """
    def find(self, id: str, /) -> LedgerEntry:
        """
        A problem by the id that any of the assessments gives it; `KeyError` where none was found under it.
        """
    @staticmethod
    def from_assessments(assessments: Iterable[Assessment], /, *, settlements: shapes.Settlements | Mapping[str, Any] | str | bytes | None = None) -> Ledger:
        """
        Draws up the ledger of an alliance from its assessments, in any order.

        `settlements` is what people said of its problems (`chanjiao.shapes.Settlements`), as a dictionary or as JSON. What does not
        belong is left out, and `diagnostics` says so: assessments of another alliance than the first, dossiers of one date, statements
        that do not count. `FaultError` where no assessment can be entered, or where the statements are faulty in form.
        """
    @property
    def name(self, /) -> str:
        """
        The alliance's name, as the latest dossier states it.
        """
    @property
    def problems(self, /) -> tuple[LedgerEntry, ...]:
        """
        Every problem that was found in any of them: what stands first, what is settled last.
        """
    def report(self, /, lang: Lang = "zh", *, format: ReportFormat = "text") -> str:
        """
        The ledger in words: plain text, Markdown or HTML.
        """
    def table(self, /) -> Table:
        """
        As a table, a row for each problem, which leaves through Arrow as it is.

        - `id`, `point`, `subject`: the problem; the point that is not met; the member or record it is about, null where it is the whole
        - `state`, `state_zh`, `state_en`: a word of `ProblemState`, and what it is called
        - `weight`: a word of `Weight`
        - `first_found`, `last_found`: the dates of the dossiers that showed it first and last
        - `because_zh`, `because_en`: why it stands so
        - `finding_zh`, `finding_en`: what was found when it was last found
        """
    def to_dict(self, /) -> shapes.Ledger:
        """
        As dictionaries and lists; yours to change.
        """
    def to_json(self, /) -> str:
        """
        As canonical JSON (RFC 8785): the same bytes in every language.
        """

@final
class LedgerEntry:
    """
    A problem over time (台账条目): how it stands now, why, and what each dossier and each person said of it.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def acts(self, /) -> tuple[tuple[Actor, tuple[str, ...]], ...]:
        """
        Who must act: whom the provision names, and the names that the dossier has for them.
        """
    @property
    def asks(self, /) -> Text:
        """
        What it asks.
        """
    @property
    def because(self, /) -> Text:
        """
        Why, in a sentence with the dates.
        """
    @property
    def distances(self, /) -> tuple[Text, ...]:
        """
        How far it was from being met when it was last found, in words: one for each unmet part.
        """
    @property
    def finding(self, /) -> Text:
        """
        What was found when it was last found.
        """
    @property
    def first_found(self, /) -> str:
        """
        As of when it was first found.
        """
    @property
    def former_ids(self, /) -> tuple[str, ...]:
        """
        The ids that earlier editions of the standard gave it.
        """
    @property
    def history(self, /) -> tuple[Sighted, ...]:
        """
        How it stood in each dossier, the earliest first.
        """
    @property
    def id(self, /) -> str:
        """
        The stable problem id, as the latest assessment that found it gives it.
        """
    @property
    def last_found(self, /) -> str:
        """
        As of when it was last found.
        """
    @property
    def point(self, /) -> str:
        """
        The point, by id.
        """
    @property
    def provisions(self, /) -> tuple[str, ...]:
        """
        The provisions, by full id.
        """
    @property
    def settlements(self, /) -> tuple[Settlement, ...]:
        """
        What people said of it, the earliest first; what does not count is left out.
        """
    @property
    def state(self, /) -> ProblemState:
        """
        How it stands now.
        """
    @property
    def subject(self, /) -> str | None:
        """
        The member of a set, or the record of a body, that it is about; `None` where it is about the whole.
        """
    def to_dict(self, /) -> shapes.LedgerEntry:
        """
        As a dictionary.
        """
    @property
    def urged_by(self, /) -> tuple[tuple[Actor, tuple[str, ...]], ...]:
        """
        Who must urge them.
        """
    @property
    def wants(self, /) -> Text | None:
        """
        The evidence that would show it met; `None` where none is named.
        """
    @property
    def weight(self, /) -> Weight:
        """
        A shut gate, a problem, or only a suggestion.
        """

@final
class Limits:
    """
    How much input is read, and how much is said of it. The defaults are far above any real dossier.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, bytes: int | None = None, depth: int | None = None, items: int | None = None, faults: int | None = None) -> Limits:
        """
        Bytes of text; how deep objects and arrays lie in one another (at most 128); values in all; diagnostics listed.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def bytes(self, /) -> int:
        """
        Bytes of text.
        """
    @property
    def depth(self, /) -> int:
        """
        How deep objects and arrays may lie in one another.
        """
    @property
    def faults(self, /) -> int:
        """
        Diagnostics listed.
        """
    @property
    def items(self, /) -> int:
        """
        Values in all: members of objects and items of arrays.
        """

@final
class MajorCode:
    """
    The code of a major (职业教育专业代码) with the year of its catalogue and its level.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> MajorCode:
        """
        Parses the code; `FaultError` says what is wrong with one that is none.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def catalogue_year(self, /) -> int:
        """
        The year of the catalogue.
        """
    @property
    def category(self, /) -> Text | None:
        """
        What its category (专业大类) is called; `None` where our table has none.
        """
    @property
    def code(self, /) -> str:
        """
        The digits alone.
        """
    @property
    def level(self, /) -> Text:
        """
        The level: secondary vocational, associate or bachelor.
        """
    @property
    def remarks(self, /) -> Diagnostics:
        """
        What is odd about it, though it is a code.
        """

@final
class Metric:
    """
    A metric (指标): a figure computed from the facts of a dossier.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def definition(self, /) -> str | None:
        """
        The definition (口径) that it computes, by id; `None` where it computes none of the registry.
        """
    @property
    def formula(self, /) -> Text:
        """
        How it is computed, and what counts as missing.
        """
    @property
    def label(self, /) -> Text:
        """
        What it is called.
        """
    @property
    def name(self, /) -> str:
        """
        The stable name.
        """
    @property
    def provisions(self, /) -> tuple[str, ...]:
        """
        The provisions it answers, by full id.
        """
    @property
    def proxy(self, /) -> Text | None:
        """
        Why it is only our reading; `None` where the notice names it.
        """
    @property
    def unit(self, /) -> Text:
        """
        The unit; `share` for shares of 1.
        """
    def value(self, dossier: Dossier, /, *, year: int | None = None, back: int = 0) -> Value:
        """
        Its value in a dossier, at the reporting period or `back` periods before it.

        `year` is the reporting year; without it, each kind of period takes the last that is full by the dossier's date.
        What the dossier does not state is never taken for zero: the value is an interval then, and `missing` names it.
        """

@final
class MissingFact:
    """
    A fact that is missing: why it counts as missing, what it is called, and which points of the standard wait for it.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def because(self, /) -> Lack:
        """
        Why it counts as missing.
        """
    @property
    def entity(self, /) -> str | None:
        """
        The entity it belongs to, by its id; `None` where it is of none.
        """
    @property
    def label(self, /) -> Text:
        """
        What it is called.
        """
    @property
    def period(self, /) -> Text | None:
        """
        The period it speaks of; `None` where it speaks of none.
        """
    @property
    def pointer(self, /) -> str:
        """
        A JSON Pointer: where it would stand.
        """
    @property
    def points(self, /) -> tuple[str, ...]:
        """
        The points of the standard that wait for it, by id.
        """
    def to_dict(self, /) -> shapes.Unknown:
        """
        As a dictionary.
        """

@final
class Node:
    """
    An indicator (指标) or an observation point (观测点), and how it stands.

    Iterating over a node gives the nodes below it; `walk()` gives it and everything below.
    """
    __match_args__: Final[tuple[str, str]]
    def __bool__(self, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __getitem__(self, index: SupportsIndex, /) -> Node: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Node]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def children(self, /) -> tuple[Node, ...]:
        """
        The nodes below it.
        """
    @property
    def force(self, /) -> Force | None:
        """
        How binding a point is; `None` for an indicator.
        """
    @property
    def id(self, /) -> str:
        """
        The id that the standard gives it.
        """
    @property
    def kind(self, /) -> str:
        """
        `"indicator"` or `"point"`.
        """
    @property
    def label(self, /) -> Text:
        """
        What an indicator is called, or what a point asks.
        """
    @property
    def level(self, /) -> int:
        """
        The level: 1, 2 and 3 for indicators, 4 for observation points.
        """
    @property
    def missing(self, /) -> tuple[MissingFact, ...]:
        """
        The facts that a point misses.
        """
    @property
    def parent(self, /) -> Node | None:
        """
        The node above it; `None` on the first level.
        """
    @property
    def points(self, /) -> Points | None:
        """
        The points it earns; `None` where none are to be had: in a gate, or where it does not apply.
        """
    @property
    def provisions(self, /) -> tuple[str, ...]:
        """
        The provisions that a point answers, by full id.
        """
    @property
    def proxy(self, /) -> Text | None:
        """
        Why a point is only a reading of its provisions; `None` where it is their word.
        """
    @property
    def reason(self, /) -> Text:
        """
        Why it stands so, with the numbers and the definition behind a rate.
        """
    @property
    def status(self, /) -> Status | VetoStatus:
        """
        How it stands: unknown and not applicable are answers of their own.
        """
    @property
    def tier(self, /) -> Tier:
        """
        What the points of its branch decide.
        """
    def to_dict(self, /) -> shapes.IndicatorResult | shapes.PointResult:
        """
        As a dictionary, with everything below it.
        """
    @property
    def used(self, /) -> tuple[Fact, ...]:
        """
        The facts that a point rests on.
        """
    def walk(self, /) -> tuple[Node, ...]:
        """
        It and everything below it, each node before those below.
        """
    @property
    def wants(self, /) -> Text | None:
        """
        The evidence that a point wants; `None` where it wants none.
        """

@final
class Points:
    """
    Points as an interval: at the least, at the most, and out of how many. All are exact.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def high(self, /) -> Fraction:
        """
        At the most.
        """
    @property
    def is_exact(self, /) -> bool:
        """
        Whether nothing is open: low and high are one.
        """
    @property
    def low(self, /) -> Fraction:
        """
        At the least.
        """
    @property
    def max(self, /) -> Fraction:
        """
        Out of how many.
        """

@final
class Provision:
    """
    One provision (条款): one thing that one sentence of the notice asks of someone, or says of something.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def acts(self, /) -> tuple[Actor, ...]:
        """
        Who must act.
        """
    @property
    def answers(self, /) -> tuple[Answer, ...]:
        """
        What in the library answers it: fields, rules, metrics, points, processes.
        """
    @property
    def citation(self, /) -> Text:
        """
        How it is cited in print.
        """
    @property
    def force(self, /) -> Force:
        """
        How strongly it asks.
        """
    @property
    def gloss(self, /) -> Text:
        """
        What the notice asks of whom, in one sentence of our own.
        """
    @property
    def id(self, /) -> str:
        """
        The full id.
        """
    @property
    def is_open(self, /) -> bool:
        """
        Whether the notice's list ends in 等.
        """
    @property
    def is_proxy(self, /) -> bool:
        """
        Whether what is owed is our reading and not the notice's word.
        """
    @property
    def kinds(self, /) -> tuple[ProvisionKind, ...]:
        """
        What the library owes it.
        """
    @property
    def still_owed(self, /) -> tuple[ProvisionKind, ...]:
        """
        What it is still owed: empty where everything is there.
        """
    @property
    def term(self, /) -> Text:
        """
        The notice's own words for it (Chinese), and ours (English).
        """
    @property
    def urged_by(self, /) -> Actor | None:
        """
        Who must urge them to act; `None` where the notice puts nobody in between.
        """
    @property
    def via(self, /) -> tuple[str, ...]:
        """
        The provisions, by full id, whose indicator answers this one too.
        """

@final
class Recipe:
    """
    How a study was made (复现配方): whoever has the cohort gets the same bytes from it.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def cohort_digest(self, /) -> str:
        """
        The digest of the cohort that was studied.
        """
    @staticmethod
    def from_dict(recipe: shapes.Recipe | Mapping[str, Any], /) -> Recipe:
        """
        Makes a recipe of dictionaries and lists, as `to_dict` gives them.
        """
    @staticmethod
    def from_json(text: str | bytes | bytearray | memoryview, /) -> Recipe:
        """
        Reads a recipe from JSON text; `FaultError` with everything that is wrong where it is none.
        """
    @property
    def library(self, /) -> str:
        """
        The version of the library that made the study.
        """
    @property
    def request(self, /) -> StudyRequest:
        """
        What was asked, with nothing of the convention left open.
        """
    def run(self, cohort: Cohort, /, *, threads: int | None = None) -> Study:
        """
        Makes the study again. `FaultError` for another cohort; another version of the library is told in `diagnostics`.
        """
    def to_dict(self, /) -> shapes.Recipe:
        """
        As dictionaries and lists; yours to change.
        """
    def to_json(self, /) -> str:
        """
        As JSON, keys in order.
        """

@final
class SchoolCode:
    """
    The number of a school (学校（机构）标识码).
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> SchoolCode:
        """
        Parses the code; `FaultError` says what is wrong with one that is none.
        """
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def kind(self, /) -> Text | None:
        """
        What kind of school it is; `None` where our table does not know it.
        """
    @property
    def province(self, /) -> DivisionCode | None:
        """
        The province; `None` where the digits name none.
        """
    @property
    def remarks(self, /) -> Diagnostics:
        """
        What is odd about it, though it is a code.
        """

@final
class Shape:
    """
    How many indicators a standard has on each level (指标体系形制).
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[int, int, int]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, first: SupportsIndex, second: SupportsIndex, third: SupportsIndex) -> Shape:
        """
        First-level, second-level and third-level indicators.
        """
    def __repr__(self, /) -> str: ...
    @staticmethod
    def annex_2024() -> Shape:
        """
        What public reports say of annex 1 of the 2024 notice: 3 / 16 / 44. Its text is not public.
        """
    def compare(self, published: Shape, /) -> Diagnostics:
        """
        Which levels are short or over, against another shape.
        """
    @property
    def first(self, /) -> int:
        """
        First-level indicators (一级指标).
        """
    @property
    def second(self, /) -> int:
        """
        Second-level indicators (二级指标).
        """
    @property
    def third(self, /) -> int:
        """
        Third-level indicators (三级指标).
        """

@final
class Shortfall:
    """
    A problem, or a suggestion (问题): a point that is not met, what is and what is asked, and who must act.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def acts(self, /) -> tuple[tuple[Actor, tuple[str, ...]], ...]:
        """
        Who must act: whom the provision names, and the names that the dossier has for them.
        """
    @property
    def asks(self, /) -> Text:
        """
        What it asks.
        """
    @property
    def distances(self, /) -> tuple[Text, ...]:
        """
        How far it is from being met, in words: one for each unmet part.
        """
    @property
    def facts(self, /) -> tuple[Fact, ...]:
        """
        Where in the dossier.
        """
    @property
    def finding(self, /) -> Text:
        """
        What is, and what is asked.
        """
    @property
    def id(self, /) -> str:
        """
        The stable problem id: standard, point, and subject where there is one.
        """
    @property
    def point(self, /) -> str:
        """
        The point, by id: `assessment.find(shortfall.point)` is its node.
        """
    @property
    def provisions(self, /) -> tuple[str, ...]:
        """
        The provisions, by full id.
        """
    @property
    def subject(self, /) -> str | None:
        """
        The member of a set, or the record of a body, that it is about; `None` where it is about the whole.
        """
    def to_dict(self, /) -> shapes.Shortfall:
        """
        As a dictionary.
        """
    @property
    def urged_by(self, /) -> tuple[tuple[Actor, tuple[str, ...]], ...]:
        """
        Who must urge them.
        """
    @property
    def wants(self, /) -> Text | None:
        """
        The evidence that would show it met; `None` where none is named.
        """
    @property
    def weight(self, /) -> Weight:
        """
        A shut gate, a problem, or only a suggestion.
        """

@final
class Standard:
    """
    An evaluation standard (评价标准), loaded and found sound.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def authority(self, /) -> Authority:
        """
        On whose authority it stands, as it states itself.
        """
    @staticmethod
    def built_in() -> Standard:
        """
        The standard that comes with the library, derived from the wording of 教职成厅函〔2024〕20号 alone.

        It is not the ministry's own: that is annex 1 of the notice, and not public.
        """
    @staticmethod
    def check(text: str | bytes, /, *, format: StandardFormat = "toml") -> Diagnostics:
        """
        Everything wrong or odd with a standard's text, without raising.
        """
    @property
    def diagnostics(self, /) -> Diagnostics | None:
        """
        What is odd about it, though it is sound.
        """
    @property
    def digest(self, /) -> str:
        """
        The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits.
        """
    @property
    def edition(self, /) -> str:
        """
        Its edition.
        """
    @staticmethod
    def from_dict(standard: shapes.Standard | Mapping[str, Any], /) -> Standard:
        """
        Makes a standard of dictionaries and lists, as `to_dict` gives them.
        """
    @staticmethod
    def from_json(text: str | bytes, /) -> Standard:
        """
        Loads a standard written in JSON; a faulty one raises `FaultError`.
        """
    @staticmethod
    def from_path(path: str | PathLike[str], /) -> Standard:
        """
        Loads a standard from a file whose name ends in `.toml` or `.json`.

        A faulty one raises `FaultError`, a file that cannot be read `OSError`.
        """
    @staticmethod
    def from_toml(text: str | bytes, /) -> Standard:
        """
        Loads a standard written in TOML; a faulty one raises `FaultError`.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def shape(self, /) -> Shape:
        """
        How many indicators it has on each level.
        """
    @property
    def title(self, /) -> Text:
        """
        Its title.
        """
    def to_dict(self, /) -> shapes.Standard:
        """
        As dictionaries and lists; yours to change.
        """
    def to_json(self, /) -> str:
        """
        As canonical JSON (RFC 8785), of which the digest is taken.
        """
    def to_path(self, path: str | PathLike[str], /) -> None:
        """
        Writes it to a file whose name ends in `.json`, as `to_json` gives it: the file's SHA-256 is the digest.

        What stood there is lost. `OSError` where it cannot be written.
        """

@final
class Study:
    """
    A study of a cohort (研究): a ranking with its convention whole, and what else was asked for.

    The same cohort and request give the same bytes, in every language, on every machine, with any number of threads. A part that was
    not asked for is `None`. A study is immutable, hashed, pickled and copied; in a notebook it shows its ranking.
    """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        Arrow's PyCapsule interface: the rows of `ranking_table()`.
        """
    def __copy__(self, /) -> Study: ...
    def __deepcopy__(self, /, _memo: Any) -> Study: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    def acceptability_table(self, /) -> Table:
        """
        The trials as a table: a row for each row and rank, with the share of draws in which it took it; empty without trials.

        - `id`: the row
        - `rank`: the rank
        - `share`: how often it took it, of 1
        """
    @property
    def cohort(self, /) -> Cohort:
        """
        The cohort that was studied.
        """
    @property
    def coupling(self, /) -> CoupledSubsystems | None:
        """
        How the subsystems are coupled.
        """
    def coupling_table(self, /) -> Table:
        """
        The coupling as a table, a row each; empty where it was not asked for.

        - `id`, `period`: the row
        - `coupling`, `index`, `coordination`: C, T and D
        - `grade`, `grade_zh`, `grade_en`: the grade of D, as a word and in both languages

        After these the score of each subsystem.
        """
    @property
    def delphi(self, /) -> list[DelphiStatistics]:
        """
        The statistics of each Delphi round.
        """
    @property
    def diagnostics(self, /) -> Diagnostics:
        """
        Everything odd that was found on the way, and what of the request could not be done.
        """
    @property
    def invented(self, /) -> str | None:
        """
        That the cohort is invented, and what for; `None` where it is not.
        """
    def methods(self, /, lang: Lang = "zh") -> str:
        """
        The convention in words: a paragraph for a paper.
        """
    @property
    def obstacles(self, /) -> ObstaclesOfRows | None:
        """
        Which columns hold each row back.
        """
    @property
    def ranges(self, /) -> Ranges | None:
        """
        Between which ranks each row may lie, for what is not known of it.
        """
    @property
    def ranking(self, /) -> Ranking | None:
        """
        The ranking: scores, ranks, weights, coverage, who was set apart and why.
        """
    def ranking_table(self, /) -> Table:
        """
        The ranking as a table, the best row first; in a panel, period by period.

        - `id`, `name`, `period`: the row
        - `rank`, `score`: 1 is the best rank, and more the better score
        - `best`, `worst`: between which ranks it may lie, or lay in the trials; null where neither was asked for
        - `known`, `columns`, `weight`: how many of its values are known, of how many, and their share of the weight
        """
    @property
    def recipe(self, /) -> Recipe:
        """
        How to get it again, from the same cohort.
        """
    @property
    def references(self, /) -> list[Reference]:
        """
        What the methods rest on.
        """
    @property
    def reversal(self, /) -> Reversal | None:
        """
        What becomes of the order of the others without each row.
        """
    @property
    def selection(self, /) -> Selection | None:
        """
        The batch that was selected.
        """
    @property
    def sensitivity(self, /) -> Sensitivity | None:
        """
        Which choice moves the ranking most.
        """
    def table(self, id: str, /) -> StudyTable:
        """
        An intermediate table by its id, such as `weights`; `KeyError` where there is none.
        """
    @property
    def tables(self, /) -> tuple[StudyTable, ...]:
        """
        Every intermediate table, whether or not the request asked for an appendix.
        """
    def to_dict(self, /) -> shapes.Study:
        """
        As dictionaries and lists; yours to change.
        """
    def to_json(self, /) -> str:
        """
        As canonical JSON (RFC 8785): the same bytes in every language.
        """
    def trace(self, row: str, column: str | None = None, /) -> shapes.RankTrace:
        """
        Goes back from a row's rank: to the weights and values it rests on, and to the facts and their evidence where there are any.

        With a column, to that one alone. `KeyError` where the row is not ranked, or there is no such row or column.
        """
    @property
    def trials(self, /) -> Trials | None:
        """
        Trials: how often each row took each rank.
        """
    @property
    def without_each_column(self, /) -> WithoutEachColumn | None:
        """
        What the ranks are without each column.
        """

@final
class StudyTable:
    """
    An intermediate table of a study (中间表): the matrix as it was oriented and normalised, weights and how they came about, scores.

    It speaks Arrow: `polars.DataFrame(table)` and the like take it as it is. The first column, `id`, says what each row is of.
    """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        Arrow's PyCapsule interface: the rows as a stream of one batch.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    def column(self, name: str, /) -> list[Any]:
        """
        The values of a column, as a list; `KeyError` where there is no such column.
        """
    @property
    def column_names(self, /) -> tuple[str, ...]:
        """
        The names of the columns as they leave through Arrow; a column of words is there in both languages.
        """
    @property
    def id(self, /) -> str:
        """
        Its id, such as `oriented` or `weights`.
        """
    @property
    def imputed(self, /) -> tuple[tuple[int, int], ...]:
        """
        The cells whose values somebody filled in: row and column, from 0, the column with the heads not counted.
        """
    @property
    def title(self, /) -> Text:
        """
        Its title.
        """
    def to_dict(self, /) -> dict[str, list[Any]]:
        """
        Every column as a list, by name.
        """
    def to_latex(self, /, lang: Lang = "zh") -> str:
        """
        As LaTeX, with the package `booktabs`: four decimal places unless all of a column are whole, filled-in values marked by an asterisk.
        """

@final
class Table:
    """
    Results as columns.

    It speaks Arrow (`__arrow_c_stream__`): `polars.DataFrame(table)`, `pyarrow.table(table)`, `pandas.DataFrame.from_arrow(table)`,
    DuckDB and others take it as it is. `to_dict()` needs none of them.
    """
    def __arrow_c_schema__(self, /) -> object:
        """
        Arrow's PyCapsule interface: the types of the columns.
        """
    def __arrow_c_stream__(self, /, requested_schema: object | None = None) -> object:
        """
        Arrow's PyCapsule interface: the rows as a stream of one batch.
        """
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    def column(self, name: str, /) -> list[Any]:
        """
        The values of a column, as a list; `KeyError` where there is no such column.
        """
    @property
    def column_names(self, /) -> tuple[str, ...]:
        """
        The names of the columns.
        """
    @property
    def num_columns(self, /) -> int:
        """
        How many columns it has.
        """
    @property
    def num_rows(self, /) -> int:
        """
        How many rows it has.
        """
    def to_dict(self, /) -> dict[str, list[Any]]:
        """
        Every column as a list, by name.
        """

@final
class Text:
    """
    What is said, in Chinese and in English.

    `str()` of it is the Chinese; `text.en` is the English.
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, zh: str, en: str) -> Text:
        """
        The wording in both languages.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def en(self, /) -> str:
        """
        The English wording.
        """
    def get(self, /, lang: Lang) -> str:
        """
        The wording in one language: `"zh"` or `"en"`.
        """
    @property
    def zh(self, /) -> str:
        """
        The Chinese wording.
        """

@final
class Value:
    """
    A metric's value (指标值): an interval of exact numbers, or not applicable, with the facts that were missing.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def definition(self, /) -> str | None:
        """
        The definition (口径) that it was counted by; two values compare only under one.
        """
    @property
    def exact(self, /) -> Fraction | Status:
        """
        The number, where only one is left; else `Status.UNKNOWN`, or `Status.NOT_APPLICABLE` where a denominator is 0.
        """
    @property
    def high(self, /) -> Fraction | None:
        """
        The high end; `None` where there is none.
        """
    @property
    def high_open(self, /) -> bool:
        """
        Whether the high end itself is too high.
        """
    @property
    def low(self, /) -> Fraction | None:
        """
        The low end; `None` where there is none.
        """
    @property
    def low_open(self, /) -> bool:
        """
        Whether the low end itself is too low.
        """
    @property
    def may_not_apply(self, /) -> bool:
        """
        Whether it may yet turn out not to apply: a denominator may be 0.
        """
    @property
    def metric(self, /) -> Metric:
        """
        The metric.
        """
    @property
    def missing(self, /) -> tuple[MissingFact, ...]:
        """
        The facts whose exact statement would make it one number.
        """
    def to_dict(self, /) -> shapes.Value:
        """
        As a dictionary.
        """
    @property
    def used(self, /) -> tuple[Fact, ...]:
        """
        The facts it rests on.
        """

@final
class Verdict:
    """
    The verdict (总体结论): the outcomes that remain possible, and how the gates and the points stand.
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def basic(self, /) -> Status:
        """
        How the basic points stand together.
        """
    @property
    def outcomes(self, /) -> tuple[str, ...]:
        """
        The outcomes that remain possible, from worst to best, as words.
        """
    @property
    def points(self, /) -> Points:
        """
        The points of the substantive indicators.
        """
    @property
    def sentence(self, /) -> Text:
        """
        The verdict in a sentence.
        """
    @property
    def settled(self, /) -> bool:
        """
        Whether only one remains.
        """
    @property
    def veto(self, /) -> VetoStatus:
        """
        How the veto points stand together.
        """

@final
class Vocabulary:
    """
    A vocabulary (词汇表) of dossiers, standards, cohorts or requests: words with their labels. Iterating gives the words.
    """
    def __contains__(self, word: Any, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __getitem__(self, word: str, /) -> Text: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[str]: ...
    def __len__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[object, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def is_open(self, /) -> bool:
        """
        Whether `{"other": "…"}` may stand in place of a word.
        """
    @property
    def label(self, /) -> Text:
        """
        What it is called.
        """
    @property
    def name(self, /) -> str:
        """
        Its name in the schema.
        """
    @property
    def words(self, /) -> tuple[str, ...]:
        """
        The words, in order.
        """

def _answer(provision: str, kind: str, name: str) -> Answer:
    """
    Finds a pickled answer again.
    """

def _assessment(assessor: Assessor, dossier: Dossier, year: SupportsIndex | None) -> Assessment | None:
    """
    Assesses again what was pickled.
    """

def _cohort(text: bytes, located: bool, limits: Limits) -> Cohort:
    """
    Reads again what was pickled.
    """

def _dossier(text: bytes, located: bool, limits: Limits) -> Dossier:
    """
    Reads again what was pickled.
    """

def _fact(json: str) -> Fact:
    """
    Makes a pickled fact again.
    """

def _fault(code: str) -> Fault:
    """
    Finds a pickled entry of the catalogue again.
    """

def _found(kind: str, text: bytes, located: bool, limits: Limits) -> Diagnostics:
    """
    Finds again what was pickled.
    """

def _gathered(assessments: Any, gathering: str) -> Cohort:
    """
    Gathers again what was pickled.
    """

def _label(enumeration: str, word: str) -> Text:
    """
    What a word of an enumeration is called.
    """

def _ledger(assessments: Iterable[Assessment], settlements: tuple[bytes, bool, Limits] | None) -> Ledger:
    """
    Draws up again what was pickled.
    """

def _ledger_entry(ledger: Ledger, index: SupportsIndex) -> LedgerEntry | None:
    """
    Finds a pickled problem again.
    """

def _limits(bytes: SupportsIndex, depth: SupportsIndex, items: SupportsIndex, faults: SupportsIndex) -> Limits:
    """
    Makes pickled limits again.
    """

def _missing(json: str) -> MissingFact:
    """
    Makes a pickled missing fact again.
    """

def _node(assessment: Assessment, steps: SupportsGetItem[int, SupportsIndex]) -> Node | None:
    """
    Finds a pickled node again.
    """

def _points(json: str) -> Points:
    """
    Makes pickled points again.
    """

def _recipe(json: str) -> Recipe:
    """
    Makes a pickled recipe again.
    """

def _shortfall(assessment: Assessment, index: SupportsIndex) -> Shortfall | None:
    """
    Finds a pickled shortfall again.
    """

def _study(cohort: Cohort, text: str, is_recipe: bool) -> Study:
    """
    Studies again what was pickled.
    """

def _value(name: str, dossier: Dossier, year: SupportsIndex | None, back: SupportsIndex) -> Value:
    """
    Computes a pickled value again.
    """

def _words(enumeration: str) -> list[str]:
    """
    The words of an enumeration.
    """

def catalogue() -> tuple[Fault, ...]:
    """
    Everything that can be found wrong or odd with a dossier.
    """

def cohort_schema() -> str:
    """
    The JSON Schema (2020-12) of cohorts, as text.
    """

def definition(id: str, /) -> Definition:
    """
    The definition (口径) of an id; `KeyError` where there is none.
    """

def definitions() -> tuple[Definition, ...]:
    """
    Every definition (口径) that the library ships.
    """

def demand_table(dossier: Dossier, /, *, year: int | None = None) -> shapes.DemandTable:
    """
    Needs for technology and talent, each with what answers it.
    """

def describe(pointer: str, /) -> shapes.Described:
    """
    What may stand at a place of a dossier: label, type, unit, vocabulary, definitions, provisions, the fields below.

    The place is a JSON Pointer; any number or `*` stands for a position in a list. `KeyError` where there is no such place.
    """

def display_language(lang: Lang | None = None, /) -> Lang:
    """
    The language in which notebooks show dossiers, diagnostics and assessments; with an argument, chooses it first.

    It is Chinese (`"zh"`) until `"en"` is chosen, for the whole process. Whatever takes a `lang` of its own is not concerned.
    """

def dossier_schema() -> str:
    """
    The JSON Schema (2020-12) of dossiers, as text.
    """

def examine(text: str | bytes, /, *, limits: Limits | None = None) -> Diagnostics:
    """
    Everything that is wrong or odd with the text of a dossier: its form, and what its facts say of one another.

    Nothing is raised, however faulty the text.
    """

def incentive_table(dossier: Dossier, /, *, year: int | None = None) -> shapes.IncentiveTable:
    """
    Incentives by policy: what is said of each.
    """

def indicator_table(assessments: Assessment | Iterable[Assessment | BatchItem], /) -> Table:
    """
    The tidy long form (alliance × indicator): a row for each indicator and point of each assessment, each before those below it.

    Columns:

    - `alliance`, `name`, `as_of`: the alliance's id and name, and the day or month of which its dossier speaks.
    - `id`, `kind`, `level`, `tier`, `parent`: of the indicator or point; `"indicator"` or `"point"`; 1 to 4; what its branch
      decides; the id of what stands above it, null on the first level.
    - `label_zh`, `label_en`: what it is called, or what it asks.
    - `status`: a word of `Status`, or of `VetoStatus` below a veto.
    - `low`, `high`, `max`: points as floats, at the least, at the most, out of how many; null where none are to be had.
    - `reason_zh`, `reason_en`: why it stands so.
    - `missing`: how many facts a point misses; null of an indicator.

    What failed in a batch is left out. `TypeError` for what is neither.
    """

def linkage_table(dossier: Dossier, /, *, year: int | None = None, back: int = 0) -> shapes.LinkageTable:
    """
    Industries with the majors that serve them, for the reporting class or the class `back` before it.
    """

def metric(name: str, /) -> Metric:
    """
    The metric of a name; `KeyError` where there is none.
    """

def metric_table(dossiers: Dossier | Iterable[Dossier], /, *, names: Sequence[str] | None = None, year: int | None = None, back: int = 0) -> Table:
    """
    The metrics of dossiers, a row for each dossier and metric; `names` chooses among `metrics()`, `KeyError` for none of them.

    Columns:

    - `alliance`, `name`, `as_of`: the alliance's id and name, and the day or month of which its dossier speaks.
    - `metric`, `label_zh`, `label_en`, `unit_zh`, `unit_en`: the metric, what it is called, its unit.
    - `status`: `known`, `bounded`, `unknown`, `not_applicable` or `perhaps_not_applicable`.
    - `low`, `high`: the ends of what is known, as floats in that unit; null where there is none.
    - `low_open`, `high_open`: whether the end itself is excluded; null where the metric does not apply.
    - `definition`: the id of the definition (口径) that it is counted by; two values compare only under one.
    - `missing`: how many facts would have to be stated for it to be one number.
    - `provisions`: full ids of the provisions that it answers; a list.
    """

def metrics() -> tuple[Metric, ...]:
    """
    Every metric, in the order of the notice.
    """

def places() -> list[shapes.Described]:
    """
    Every place that a dossier has, with `*` for positions in lists.
    """

def provision(id: str, /) -> Provision:
    """
    The provision of a full id, such as `moe-2024-20/2.1.1-2d`; `KeyError` where there is none.
    """

def provisions() -> tuple[Provision, ...]:
    """
    Every provision, in the order of the notice.
    """

def recipe_schema() -> str:
    """
    The JSON Schema (2020-12) of recipes, as text.
    """

def score(matrix: ArrayInterface | Buffer | Sequence[Sequence[float]], /, *, directions: Direction | Sequence[Direction] | None = None, weights: Weights | Sequence[float] | None = None, aggregation: Aggregation | None = None, normalisation: NormalisationWord | None = None, goalposts: Sequence[tuple[float, float]] | None = None) -> tuple[array[float], array[float]]:
    """
    Scores a matrix of plain numbers, rows × columns, and gives the scores of the rows and the weights of the columns.

    `directions` is one for all columns, or one for each; without it all are benefits. `weights` is a method by its word (`"equal"`,
    `"entropy"`, the default, `"critic"`), with its options, or a sequence of weights; `aggregation` (TOPSIS, unless it is said) and
    `normalisation` are as for `Cohort.rank`. The scores are those of a study to
    the bit, the higher the better. It is for whoever calls often: nothing is said of the rows, of the convention, or of what is odd;
    a `Cohort` says it. Both results are `array.array("d")`, which numpy takes without copying: `numpy.asarray(scores)`.
    """

def sets() -> tuple[tuple[str, Text], ...]:
    """
    The names of the sets of which a standard can ask that every member be present, each with its label.
    """

def settlements_schema() -> str:
    """
    The JSON Schema (2020-12) of statements about problems, as text.
    """

def shipped_cohort(name: str, /) -> Cohort:
    """
    A cohort that comes with the package, by its name: `"panel"`, 34 invented alliances over five years; `"open"`, 12 of which much is
    not known.
    """

def shipped_cohorts() -> tuple[str, ...]:
    """
    The names of the cohorts that come with the package, for `shipped_cohort`. All are invented and say so.
    """

def shipped_dossier(name: str, /) -> Dossier:
    """
    A dossier that comes with the package, by its name.
    """

def shipped_dossiers() -> tuple[str, ...]:
    """
    The names of the dossiers that come with the package, for `shipped_dossier`.

    Those whose names begin with `invented-` are invented and say so. The others are of real alliances, compiled by this
    project from public reports, with a source for whatever they state; no alliance stated or checked them.
    """

def shortfall_table(assessments: Assessment | Iterable[Assessment | BatchItem], /) -> Table:
    """
    The problems and suggestions of each assessment, a row each, in the order to tackle them.

    Columns:

    - `alliance`, `name`, `as_of`: the alliance's id and name, and the day or month of which its dossier speaks.
    - `id`, `point`, `subject`: the stable id of the problem; that of the point; the one body it is about, null where it is the whole.
    - `weight`: a word of `Weight`.
    - `asks_zh`, `asks_en`, `finding_zh`, `finding_en`: what is asked; what is, and what is asked.
    - `acts`, `names`: who must act: words of `Actor`, and the names that the dossier has for them; lists.
    - `provisions`, `pointers`: full ids of provisions; JSON Pointers into the dossier; lists.
    """

def side_by_side(dossier: Dossier, /, *, year: int | None = None, back: int = 0) -> shapes.SideBySide:
    """
    Rates that answer one provision by different definitions, side by side.
    """

def standard_schema() -> str:
    """
    The JSON Schema (2020-12) of standards, as text.
    """

def study_request_schema() -> str:
    """
    The JSON Schema (2020-12) of requests for a study, as text.
    """

def tagging(name: str, dossier: Dossier, /, *, year: int | None = None) -> shapes.Tagging:
    """
    Which members of a named set a dossier bears.
    """

def undertaken(name: str, dossier: Dossier, /, *, year: int | None = None) -> shapes.Bodies:
    """
    The bodies that undertook something, what each undertook and what it did.
    """

def undertakings() -> tuple[tuple[str, Text], ...]:
    """
    The names of the undertakings of which a standard can ask that they be kept, each with its label.
    """

def vocabularies() -> tuple[Vocabulary, ...]:
    """
    Every vocabulary of dossiers, standards, cohorts and requests, by name.
    """

def vocabulary(name: str, /) -> Vocabulary:
    """
    The vocabulary of a name, such as `MemberKind`; `KeyError` where there is none.
    """

def wide_table(assessments: Assessment | Iterable[Assessment | BatchItem], /, *, value: WideValue = "status", kind: NodeKind = "point") -> Table:
    """
    The wide form: a row for each assessment, a column for each point (or indicator).

    Columns:

    - `alliance`, `name`, `as_of`: the alliance's id and name, and the day or month of which its dossier speaks.
    - `outcomes`, `settled`: the outcomes that remain possible, a list of words; whether only one does.
    - `low`, `high`, `max`: points of the substantive indicators as floats, at the least, at the most, out of how many.

    Then a column for each point, called by its id; with `kind="indicator"` for each indicator. It holds the word of its status;
    with `value="low"` or `value="high"` the points at that end, as floats. Null where a standard has no such point.
    """
