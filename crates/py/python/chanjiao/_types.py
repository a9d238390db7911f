"""The words that options take, for type checkers."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol, TypeAlias, TypedDict

from chanjiao import shapes

Lang: TypeAlias = Literal["zh", "en"]
ReportFormat: TypeAlias = Literal["text", "markdown", "html"]
ReportPart: TypeAlias = Literal["verdict", "problems", "unknown", "tree", "annex"]
Faulty: TypeAlias = Literal["refuse", "set_aside"]
StandardFormat: TypeAlias = Literal["toml", "json"]
WideValue: TypeAlias = Literal["status", "low", "high"]
NodeKind: TypeAlias = Literal["point", "indicator"]

Direction: TypeAlias = shapes.Direction
"""Which way a column counts: ``"benefit"``, ``"cost"``, ``{"interval": [a, b]}``, ``{"nominal": x}``."""

Weights: TypeAlias = shapes.WeightMethod | shapes.Weighing | Mapping[str, Any]
"""A method by its word, or with its options; or the weights themselves, by column."""

Aggregation: TypeAlias = shapes.AggregationMethod | shapes.Aggregation | Mapping[str, Any]
"""A method by its word, or with its options."""

NormalisationWord: TypeAlias = shapes.Normalisation
CouplingFormula: TypeAlias = shapes.CouplingFormula
UpperEnd: TypeAlias = shapes.UpperEnd
TieRule: TypeAlias = shapes.TieRule
DrawnWeights: TypeAlias = shapes.TrialWeights
Combinations: TypeAlias = shapes.TrialConventions


class ArrowStream(Protocol):
    """Whatever gives its rows through Arrow's PyCapsule interface."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


class ArrayInterface(Protocol):
    """A matrix of numpy, and whatever shows its memory as numpy does."""

    @property
    def __array_interface__(self) -> dict[str, Any]: ...


class Choices(TypedDict, total=False):
    """The choices of a convention, and what may be said with each question. What is left out takes its default."""

    weights: Weights
    """How weights are found."""
    aggregation: Aggregation
    """How columns become one score."""
    normalisation: NormalisationWord
    """How columns are brought to one scale."""
    missing: shapes.MissingRule
    """What is done where a value is not known."""
    unknown_gates: shapes.UnknownGates
    """What becomes of a row with a gate that is not known."""
    ranks: shapes.RankRule
    """How rows of the same score share a rank."""
    panel: shapes.PanelRule
    """Over what a panel is scaled and weighed."""
    period: int | str | shapes.Period
    """In a panel, the period whose ranking is examined; without it the last."""
    appendix: bool
    """Whether the document holds every intermediate table; ``Study.tables`` has them in any case."""


class Vary(TypedDict, total=False):
    """Choices beside the convention's own: all combinations are tried that can be scored."""

    weights: Weights | Sequence[Weights]
    """Other ways to find weights."""
    aggregations: Aggregation | Sequence[Aggregation]
    """Other aggregations."""
    normalisations: NormalisationWord | Sequence[NormalisationWord]
    """Other normalisations."""


class CohortOptions(TypedDict, total=False):
    """What else may be told of a frame or a matrix; a text is the same in both languages, unless it is given in both."""

    labels: Mapping[str, shapes.Bilingual | str]
    """What columns are called, where their names do not say it."""
    units: Mapping[str, shapes.Bilingual | str]
    """Their units."""
    definitions: Mapping[str, str]
    """How they are counted."""
    goalposts: Mapping[str, Sequence[float]]
    """The values that count as nothing and as full, where something outside the cohort fixes them."""
    subsystems: Mapping[str, Sequence[str] | Mapping[str, Any]]
    """Groups of columns; with ``{"label": …, "columns": […]}`` a group has a label too."""
    title: shapes.Bilingual | str
    """What the cohort is called."""
    source: str
    """Where its values come from."""
    invented: str
    """That its values are invented, and what for."""
    nan: Literal["refuse", "unknown"]
    """What NaN is: refused, or a value that is not known."""
