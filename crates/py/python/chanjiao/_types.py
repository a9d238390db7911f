"""The words that options take, for type checkers."""

from typing import Literal, TypeAlias

Lang: TypeAlias = Literal["zh", "en"]
ReportFormat: TypeAlias = Literal["text", "markdown", "html"]
ReportPart: TypeAlias = Literal["verdict", "problems", "unknown", "tree", "annex"]
Faulty: TypeAlias = Literal["refuse", "set_aside"]
StandardFormat: TypeAlias = Literal["toml", "json"]
WideValue: TypeAlias = Literal["status", "low", "high"]
NodeKind: TypeAlias = Literal["point", "indicator"]
