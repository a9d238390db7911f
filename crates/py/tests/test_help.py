"""`help()` tells what there is: everything public says what it is, and the examples in docstrings run."""

from __future__ import annotations

import doctest
import inspect
import types
from collections.abc import Iterator

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


@pytest.mark.parametrize("module", [chanjiao, plot, shapes], ids=lambda module: module.__name__)
def test_the_examples_in_docstrings_run(module: types.ModuleType) -> None:
    results = doctest.testmod(module)
    assert results.attempted >= 2 and results.failed == 0
