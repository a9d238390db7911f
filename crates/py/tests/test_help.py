"""`help()` tells what there is: everything public says what it is, and the examples in docstrings run."""

from __future__ import annotations

import doctest
import inspect
import re
import types
from collections.abc import Callable, Iterator

import matplotlib
import pytest

import chanjiao
from chanjiao import plot, shapes

matplotlib.use("Agg")


def public() -> Iterator[tuple[str, object]]:
    for module in (chanjiao, plot):
        for name in module.__all__:
            thing = getattr(module, name)
            yield f"{module.__name__}.{name}", thing
            if inspect.isclass(thing):
                members = ((name, vars(thing)[name]) for name in vars(thing) if not name.startswith("_"))
                yield from ((f"{thing.__name__}.{member}", value) for member, value in members)


def test_everything_public_says_what_it_is() -> None:
    # A constant and the member of an enumeration are told of where they stand.
    told = [(name, inspect.getdoc(thing) or "") for name, thing in public() if not isinstance(thing, (str, tuple))]
    assert len(told) > 250
    assert [name for name, doc in told if not doc] == []


TABLES = [chanjiao.indicator_table, chanjiao.wide_table, chanjiao.shortfall_table, chanjiao.metric_table, chanjiao.Diagnostics.table]


@pytest.mark.parametrize("of", TABLES, ids=lambda of: of.__name__)
def test_a_table_tells_of_each_of_its_columns(of: Callable[..., chanjiao.Table]) -> None:
    assessment = chanjiao.Assessor().assess(chanjiao.shipped_dossier("invented-partial"))
    given = {"metric_table": assessment.dossier, "table": assessment.dossier.validate()}.get(of.__name__, assessment)
    told = re.findall(r"^- (`.*?): ", inspect.getdoc(of) or "", re.MULTILINE)
    names = [name for line in told for name in re.findall(r"`(\w+)`", line)]
    columns = of(given).column_names
    assert names == list(columns[: len(names)])
    points = [node.id for node in assessment.walk() if node.kind == "point"]
    assert list(columns[len(names) :]) == (points if of.__name__ == "wide_table" else [])


@pytest.mark.parametrize("module", [chanjiao, plot, shapes], ids=lambda module: module.__name__)
def test_the_examples_in_docstrings_run(module: types.ModuleType) -> None:
    results = doctest.testmod(module)
    assert results.attempted >= 2 and results.failed == 0
