"""The words in which the library answers, as enumerations. Each is also the `str` that stands in JSON."""

from enum import StrEnum

from chanjiao._native import Text, _label


class _Labelled(StrEnum):
    @property
    def label(self) -> Text:
        """What it is called, in Chinese and in English."""
        return _label(type(self).__name__, self.value)


class Status(_Labelled):
    """How a criterion, a point or a gate stands. Unknown and not applicable are answers of their own."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class VetoStatus(_Labelled):
    """How a veto stands."""

    TRIGGERED = "triggered"
    CLEAR = "clear"
    UNKNOWN = "unknown"


class Severity(_Labelled):
    """How much a diagnostic weighs."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
