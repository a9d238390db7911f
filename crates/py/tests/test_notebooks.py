"""The notebooks run from top to bottom, are kept without outputs, and speak both languages."""

from __future__ import annotations

import re
from pathlib import Path

import nbclient
import nbformat
import pytest

FOLDER = Path(__file__).parents[3] / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def test_every_notebook_is_there() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["cohort", "known_and_unknown", "self_check"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_as_its_source_alone(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None, "clear the outputs before you commit"
        else:
            assert re.search(r"[\u4e00-\u9fff]{4}", cell.source), f"no Chinese: {cell.source}"
            assert re.search(r"[A-Za-z]{3,} [A-Za-z]+ [A-Za-z]+", cell.source), f"no English: {cell.source}"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom(path: Path, tmp_path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    # It may rest on nothing but the package.
    nbclient.NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    shown = [output.get("data", {}) for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert any("chanjiao" in data.get("text/html", "") for data in shown), "something of ours is shown"
    assert any("image/png" in data for data in shown), "something is drawn"
    errors = [
        output
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if output.get("name") == "stderr"
    ]
    assert all("中文字体" in error.text for error in errors), errors
