"""The words in which the library answers, as enumerations. Each member is also the `str` that stands in JSON."""

from __future__ import annotations

from enum import StrEnum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from chanjiao._native import Text


class _Word(StrEnum):
    @property
    def label(self) -> Text:
        """What it is called, in Chinese and in English."""
        from chanjiao._native import _label

        return _label(type(self).__name__, self.value)


class Status(_Word):
    """How a criterion, a point or a gate stands. Unknown and not applicable are answers of their own, never a no."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class VetoStatus(_Word):
    """How a veto (否定性指标) stands."""

    TRIGGERED = "triggered"
    CLEAR = "clear"
    UNKNOWN = "unknown"


class Severity(_Word):
    """How much a diagnostic weighs: what cannot be so, what is odd, what is worth a look."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Weight(_Word):
    """How much a shortfall weighs: a shut gate, a problem (问题), a suggestion (建议)."""

    GATE = "gate"
    PROBLEM = "problem"
    SUGGESTION = "suggestion"


class Lack(_Word):
    """Why a fact counts as missing."""

    NOT_STATED = "not_stated"
    NOT_LISTED = "not_listed"
    BOUNDED = "bounded"
    APPROXIMATE = "approximate"
    CONFLICTING = "conflicting"
    OUT_OF_RANGE = "out_of_range"
    OTHER_DEFINITION = "other_definition"
    NO_EVIDENCE = "no_evidence"


class Tier(_Word):
    """What the points below a first-level indicator decide."""

    BASIC = "basic"
    SUBSTANTIVE = "substantive"
    VETO = "veto"


class Authority(_Word):
    """On whose authority a standard stands, as the document itself states it."""

    OFFICIAL = "official"
    LOCAL = "local"
    RESEARCH = "research"
    DERIVED = "derived"


class Force(_Word):
    """How strongly a provision asks, by the notice's verb; the strongest first."""

    MUST = "must"
    ENCOURAGE = "encourage"
    SUPPORT = "support"
    EXPLORE = "explore"
    AIM = "aim"
    CONTEXT = "context"


class Actor(_Word):
    """Who must act, or who urges (主体)."""

    ALLIANCE = "alliance"
    SCHOOL = "school"
    UNIVERSITY = "university"
    ENTERPRISE = "enterprise"
    PARK = "park"
    GOVERNMENT = "government"
    EDUCATION_DEPARTMENT = "education_department"
    MINISTRY = "ministry"


class ProvisionKind(_Word):
    """What kind of thing a provision is owed by the library."""

    FIELD = "field"
    RULE = "rule"
    METRIC = "metric"
    INDICATOR = "indicator"
    PROCESS = "process"
    CONTEXT = "context"


class ProblemState(_Word):
    """How a problem of a ledger (问题台账) stands: what calls for action first. Only a person settles; silence never does."""

    REOPENED = "reopened"
    OPEN = "open"
    NEW = "new"
    IN_PARTS = "in_parts"
    UNKNOWN = "unknown"
    NOT_COMPARABLE = "not_comparable"
    PROPOSED_SETTLED = "proposed_settled"
    SETTLED = "settled"


class Certainty(_Word):
    """How sure the library is of a definition (口径); the surest first."""

    DOCUMENTED = "documented"
    SECONDARY = "secondary"
    USAGE = "usage"
    OWN_READING = "own_reading"
