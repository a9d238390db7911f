"""产教 chanjiao: dossiers of municipal industry-education consortia (市域产教联合体), checked and assessed, every verdict explained.

    >>> import chanjiao
    >>> dossier = chanjiao.Dossier.from_path("dossier.json")        # doctest: +SKIP
    >>> assessment = chanjiao.Assessor().assess(dossier)            # doctest: +SKIP
    >>> print(assessment.explain("en"))                             # doctest: +SKIP

It stands on the notice 教职成厅函〔2024〕20号. What is absent from a dossier is unknown: never zero, never none, never a no.
"""

from chanjiao._enums import Severity, Status, VetoStatus
from chanjiao._errors import FaultError
from chanjiao._native import (
    Assessment,
    Assessor,
    Diagnostic,
    Diagnostics,
    Dossier,
    Limits,
    Points,
    Standard,
    Text,
    Verdict,
    __version__,
    display_language,
    examine,
    shipped_dossier,
    shipped_dossiers,
)

__all__ = [
    "Assessment",
    "Assessor",
    "Diagnostic",
    "Diagnostics",
    "Dossier",
    "FaultError",
    "Limits",
    "Points",
    "Severity",
    "Standard",
    "Status",
    "Text",
    "Verdict",
    "VetoStatus",
    "__version__",
    "display_language",
    "examine",
    "shipped_dossier",
    "shipped_dossiers",
]
