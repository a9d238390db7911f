"""What a user writes is understood by type checkers: the README's blocks pass mypy and pyright, strictly."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from blocks import README, python_blocks

MISTAKE = """
from chanjiao.shapes import Member

member: Member = {"id": "s", "name": "某学校", "kind": "school"}
"""


def check(command: list[str], files: list[Path], folder: Path) -> subprocess.CompletedProcess[str]:
    whole = [sys.executable, "-m", *command, *map(str, files)]
    return subprocess.run(whole, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command",
    # That pandas and pyarrow come without types is theirs to mend.
    [
        ["mypy", "--strict", "--no-error-summary", "--disable-error-code=import-untyped"],
        ["pyright", "--pythonpath", sys.executable],
    ],
    ids=["mypy", "pyright"],
)
def test_the_readme_passes_and_a_wrong_word_does_not(command: list[str], tmp_path: Path) -> None:
    readme = tmp_path / "readme_blocks.py"
    readme.write_text("\n".join(block.code for block in python_blocks(README.read_text(encoding="utf-8"))), "utf-8")
    passed = check(command, [readme], tmp_path)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    mistaken = tmp_path / "mistaken.py"
    mistaken.write_text(MISTAKE, "utf-8")
    failed = check(command, [mistaken], tmp_path)
    assert failed.returncode == 1 and "school" in failed.stdout + failed.stderr, failed
