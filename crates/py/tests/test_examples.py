"""The examples run, and say what they promise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"


def run(name: str, *arguments: str) -> str:
    command = [sys.executable, "-X", "utf8", str(EXAMPLES / name), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def test_every_example_has_a_test() -> None:
    assert sorted(path.name for path in EXAMPLES.glob("*.py")) == ["build_a_dossier.py", "what_is_unknown.py"]


def test_a_dossier_is_built_and_assessed() -> None:
    assert "尚不能定论" in run("build_a_dossier.py")


def test_what_is_unknown_is_told_of_a_shipped_dossier_and_of_a_file() -> None:
    assert "? 写明区域主导产业 ← 主导产业" in run("what_is_unknown.py")
    invented = Path(__file__).parents[2] / "core" / "examples" / "dossiers" / "invented" / "partial.json"
    assert "? 写明参加会商的省级教育行政部门 ← 省级教育行政部门" in run("what_is_unknown.py", str(invented))
