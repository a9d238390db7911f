"""产教 chanjiao: dossiers of municipal industry-education consortia (市域产教联合体), checked and assessed, every verdict explained.

    >>> import chanjiao
    >>> dossier = chanjiao.shipped_dossier("jinjiang")
    >>> assessment = chanjiao.Assessor().assess(dossier)
    >>> assessment.verdict.settled
    False
    >>> report = assessment.explain("en")

Where things are:

- **Read**: ``Dossier`` and ``Standard`` from JSON, dictionaries and files; ``shipped_dossier``; ``Limits``. What is faulty raises
  ``FaultError``, a ``ValueError`` with ``diagnostics``; ``examine`` lists everything and raises nothing; ``Draft`` tells what a value
  would bring before it is written down.
- **Assess**: ``Assessor``, for one dossier or, with ``assess_many`` and ``assess_lines``, for any number on all cores. An
  ``Assessment`` has three views: ``verdict``, ``shortfalls``, ``tree``; and ``missing``, ``could_end_it``, ``path``, ``explain``.
- **Follow**: ``Ledger``, the problems of one alliance from dossier to dossier, and what people said of them.
- **Compare**: ``Cohort``, from assessments, frames, matrices or documents; ``rank``, ``coupling``, ``trials``, ``sensitivity``,
  ``obstacles``, ``select`` and ``study`` give a ``Study`` with its convention, tables and ``Recipe``; ``score`` takes bare numbers.
- **Look up**: ``metric``, ``provision``, ``definition``, ``vocabulary``, ``describe``, ``catalogue``; the national codes.
- **Tables**: ``indicator_table``, ``wide_table``, ``shortfall_table``, ``metric_table``, for polars, pandas, pyarrow and DuckDB.
- **Pictures**: ``chanjiao.plot``, with matplotlib. **Types**: ``chanjiao.shapes``, a ``TypedDict`` for every record.

Numbers are exact (``fractions.Fraction``), money is in yuan, shares are of 1. Whatever is said is a ``Text``, in Chinese and English.

It stands on the notice 教职成厅函〔2024〕20号. What is absent from a dossier is unknown: never zero, never none, never a no.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from chanjiao._enums import (
        Actor,
        Authority,
        Certainty,
        Force,
        Lack,
        ProblemState,
        ProvisionKind,
        Severity,
        Status,
        Tier,
        VetoStatus,
        Weight,
    )


def _load() -> None:
    """Loads the compiled part, and says what to do where Python refuses it."""
    try:
        import chanjiao._native
    except ImportError as error:
        if "subinterpreters" not in str(error):
            raise
        raise ImportError(
            "chanjiao 不能在子解释器中使用，请用线程或进程；chanjiao cannot be used in a subinterpreter: use threads or "
            "processes (assess_many uses all cores by itself)",
            name=error.name,
        ) from error


_load()

from chanjiao._errors import FaultError
from chanjiao._native import (
    Answer,
    Assessment,
    Assessor,
    Batch,
    BatchItem,
    Cohort,
    CountryCode,
    CreditCode,
    Definition,
    Diagnostic,
    Diagnostics,
    DivisionCode,
    DocumentNumber,
    Dossier,
    Draft,
    Fact,
    Fault,
    IndustryCode,
    Ledger,
    LedgerEntry,
    Limits,
    MajorCode,
    Metric,
    MissingFact,
    Node,
    Points,
    Provision,
    Recipe,
    SchoolCode,
    Shape,
    Shortfall,
    Standard,
    Study,
    StudyTable,
    Table,
    Text,
    Value,
    Verdict,
    Vocabulary,
    __version__,
    catalogue,
    cohort_schema,
    definition,
    definitions,
    demand_table,
    describe,
    display_language,
    dossier_schema,
    examine,
    incentive_table,
    indicator_table,
    linkage_table,
    metric,
    metric_table,
    metrics,
    places,
    provision,
    provisions,
    recipe_schema,
    score,
    sets,
    settlements_schema,
    shipped_cohort,
    shipped_cohorts,
    shipped_dossier,
    shipped_dossiers,
    shortfall_table,
    side_by_side,
    standard_schema,
    study_request_schema,
    tagging,
    undertaken,
    undertakings,
    vocabularies,
    vocabulary,
    wide_table,
)

__all__ = [
    "Actor",
    "Answer",
    "Assessment",
    "Assessor",
    "Authority",
    "Batch",
    "BatchItem",
    "Certainty",
    "Cohort",
    "CountryCode",
    "CreditCode",
    "Definition",
    "Diagnostic",
    "Diagnostics",
    "DivisionCode",
    "DocumentNumber",
    "Dossier",
    "Draft",
    "Fact",
    "Fault",
    "FaultError",
    "Force",
    "IndustryCode",
    "Lack",
    "Ledger",
    "LedgerEntry",
    "Limits",
    "MajorCode",
    "Metric",
    "MissingFact",
    "Node",
    "Points",
    "ProblemState",
    "Provision",
    "ProvisionKind",
    "Recipe",
    "SchoolCode",
    "Severity",
    "Shape",
    "Shortfall",
    "Standard",
    "Status",
    "Study",
    "StudyTable",
    "Table",
    "Text",
    "Tier",
    "Value",
    "Verdict",
    "VetoStatus",
    "Vocabulary",
    "Weight",
    "__version__",
    "catalogue",
    "cohort_schema",
    "definition",
    "definitions",
    "demand_table",
    "describe",
    "display_language",
    "dossier_schema",
    "examine",
    "incentive_table",
    "indicator_table",
    "linkage_table",
    "metric",
    "metric_table",
    "metrics",
    "places",
    "provision",
    "provisions",
    "recipe_schema",
    "score",
    "sets",
    "settlements_schema",
    "shipped_cohort",
    "shipped_cohorts",
    "shipped_dossier",
    "shipped_dossiers",
    "shortfall_table",
    "side_by_side",
    "standard_schema",
    "study_request_schema",
    "tagging",
    "undertaken",
    "undertakings",
    "vocabularies",
    "vocabulary",
    "wide_table",
]


def __getattr__(name: str) -> Any:
    # The enumerations take longer to load than everything else together, and most programs never name one.
    if name in __all__:
        from chanjiao import _enums

        word = getattr(_enums, name)
        globals()[name] = word
        return word
    raise AttributeError(f"module 'chanjiao' has no attribute {name!r}", name=name, obj=__import__(__name__))


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
