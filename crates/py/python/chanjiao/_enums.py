"""The words in which the library answers, as enumerations. Each is also the `str` that stands in JSON."""

from enum import StrEnum


class Status(StrEnum):
    """How a criterion, a point or a gate stands. Unknown and not applicable are answers of their own."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class VetoStatus(StrEnum):
    """How a veto stands."""

    TRIGGERED = "triggered"
    CLEAR = "clear"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """How much a diagnostic weighs."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
