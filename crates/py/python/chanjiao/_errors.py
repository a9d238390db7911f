"""The one exception that faulty input raises."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from chanjiao._native import Diagnostics


class FaultError(ValueError):
    """A text is not what it was read as: `diagnostics` says everything that is wrong, where, and what to do."""

    _SHOWN = 5

    def __init__(self, diagnostics: Diagnostics, /) -> None:
        super().__init__(diagnostics)

    @property
    def diagnostics(self) -> Diagnostics:
        """Everything that was found."""
        found: Diagnostics = self.args[0]
        return found

    def __str__(self) -> str:
        found = self.diagnostics
        lines = [line for item in list(found)[: self._SHOWN] for line in (item.line_for("zh"), item.line_for("en"))]
        more = len(found) - self._SHOWN + found.omitted
        if more > 0:
            lines.append(f"另有 {more} 处，见 .diagnostics；and {more} more: see .diagnostics")
        return "\n".join(lines)
