"""The README's blocks run one after the other in a place that holds nothing, and print what the README says; the guides' run too."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import Any

import matplotlib
import pytest
from blocks import GUIDES, README, is_as_shown, python_blocks

matplotlib.use("Agg")


def test_every_block_runs_and_prints_what_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "readme"}
    blocks = python_blocks(README.read_text(encoding="utf-8"))
    assert len(blocks) >= 11
    assert sum(block.prints is not None for block in blocks) >= 6
    for line, code, prints in blocks:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            # The blank lines make a traceback name the line of the README.
            exec(compile("\n" * (line - 1) + code, str(README), "exec"), names)
        if prints is not None:
            assert is_as_shown(printed.getvalue(), prints), f"README.md, line {line} prints:\n{printed.getvalue()}"


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_what_the_guides_show_of_python_runs(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = python_blocks(guide.read_text(encoding="utf-8"))
    assert blocks
    for line, code, _ in blocks:
        exec(compile("\n" * (line - 1) + code, str(guide), "exec"), {"__name__": "guide"})
    assert "CJ0640" in capsys.readouterr().out


def test_what_is_left_out_may_be_anything_and_the_rest_may_not() -> None:
    assert is_as_shown("a\nb\nc\n", "a\n…\nc\n") and is_as_shown("a\nc\n", "a\n…\nc\n")
    assert not is_as_shown("a\nb\nc\n", "a\nc\n") and not is_as_shown("a\nb\nc", "a\n…\nd\n")
