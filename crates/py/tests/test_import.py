"""Importing costs what the package itself costs: nothing of others is loaded, and of its own only what every program needs."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = "import sys; before = set(sys.modules); import chanjiao; print(*sorted(set(sys.modules) - before))"


def test_importing_loads_no_more_than_the_compiled_part_and_its_exception() -> None:
    # Without site, so that nothing installed in the environment loads anything beforehand; its packages are found by the path.
    path = [entry for entry in sys.path if entry]
    program = f"import sys; sys.path[:0] = {path!r}; {PROGRAM}"
    done = subprocess.run([sys.executable, "-S", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["__future__", "chanjiao", "chanjiao._errors", "chanjiao._native"]


def test_what_is_loaded_later_is_there_when_it_is_named() -> None:
    program = "import chanjiao, sys; assert 'enum' not in sys.modules; print(chanjiao.Status.UNKNOWN, 'Status' in dir(chanjiao))"
    done = subprocess.run([sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {program}"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["unknown", "True"]
