"""Many dossiers: in order, bounded, reported, and stopped when told."""

import gc
import json
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from places import COMPLETE, FAULTY, PARTIAL, SOUND

import chanjiao
from chanjiao import Assessor, FaultError

LINE = json.dumps(json.loads(PARTIAL.read_bytes()), ensure_ascii=False).encode()


def test_results_come_in_the_order_given_and_are_those_of_one_by_one() -> None:
    assessor = Assessor()
    one_by_one = [assessor.assess(chanjiao.Dossier.from_path(path)) for path in SOUND]
    for threads in (None, 1, 3, 16):
        items = list(assessor.assess_many(SOUND * 5, threads=threads))
        assert [item.index for item in items] == list(range(5 * len(SOUND)))
        assert [item.source for item in items] == SOUND * 5
        assert [item.assessment for item in items] == one_by_one * 5


def test_results_that_are_kept_explained_or_let_go_are_those_of_one_by_one() -> None:
    assessor = Assessor()
    texts = [path.read_bytes() for path in SOUND if path != COMPLETE]
    one_by_one = [assessor.assess(chanjiao.Dossier.from_json(text)).to_json() for text in texts]
    for threads in (1, 2, 3):
        kept: list[tuple[int, chanjiao.Assessment]] = []
        for item in assessor.assess_many(texts * 12, threads=threads):
            assert item.assessment is not None
            if item.index % 3 == 0:
                assert item.assessment.walk()
            if item.index % 5 == 0:
                kept.append((item.index, item.assessment))
        assert [of.to_json() for _, of in kept] == [one_by_one[index % len(texts)] for index, _ in kept]


def test_what_is_bad_is_reported_in_its_item_and_ends_nothing(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.json"
    items = list(Assessor().assess_many([str(PARTIAL), FAULTY, nothing, tmp_path, b"{", COMPLETE.read_bytes()]))
    assert [item.assessment is not None for item in items] == [True, False, False, False, False, True]
    assert [type(item.error) for item in items] == [
        type(None), FaultError, FileNotFoundError, IsADirectoryError, FaultError, type(None),
    ]
    error = items[1].error
    assert isinstance(error, FaultError) and error.diagnostics.has_errors
    assert isinstance(items[2].error, OSError) and items[2].error.filename == str(nothing)
    kept = next(Assessor().assess_many([FAULTY], faulty="set_aside"))
    assert kept.assessment is not None and kept.assessment.dossier.set_aside


def test_lines_of_ndjson_are_numbered_and_blank_ones_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "dossiers.ndjson"
    path.write_bytes(LINE + b"\n\n" + b"{\n" + LINE)
    for lines in (path, str(path), path.read_bytes().splitlines(), path.read_text("utf-8").splitlines()):
        items = list(Assessor().assess_lines(lines))
        assert [(item.index, item.source, item.assessment is None) for item in items] == [
            (0, 1, False), (1, 3, True), (2, 4, False),
        ]


def test_memory_is_bounded_however_long_the_input() -> None:
    read = 0

    def endless() -> Iterator[bytes]:
        nonlocal read
        while True:
            read += 1
            yield LINE

    batch = Assessor().assess_lines(endless(), threads=2)
    for given in range(1, 300):
        next(batch)
        assert read - given <= 32
    batch.close()
    with pytest.raises(StopIteration):
        next(batch)


def test_progress_is_told_of_each_and_may_stop_everything() -> None:
    done: list[int] = []
    assert len(list(Assessor().assess_many([PARTIAL] * 20, progress=done.append))) == 20
    assert done == [1] * 20

    def enough(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(Assessor().assess_many([PARTIAL] * 20, progress=enough))


def test_an_input_that_fails_passes_its_exception_on() -> None:
    def failing() -> Iterator[bytes]:
        yield LINE
        raise RuntimeError("the source is gone")

    batch = Assessor().assess_lines(failing())
    assert next(batch).assessment is not None, "what came before is given first"
    with pytest.raises(RuntimeError, match="the source is gone"):
        next(batch)
    with pytest.raises(StopIteration):
        next(batch)


def test_a_batch_that_is_dropped_or_left_ends_its_threads() -> None:
    with Assessor().assess_many([COMPLETE] * 100) as batch:
        assert next(batch).assessment is not None
    assert list(batch) == []
    del batch
    gc.collect()
    assert "Batch" in repr(Assessor().assess_many([]))


def test_a_batch_within_its_own_input_is_refused_and_not_a_deadlock() -> None:
    batch: Any = None

    def selfish() -> Iterator[bytes]:
        yield LINE
        next(batch)

    batch = Assessor().assess_lines(selfish())
    with pytest.raises(ValueError, match="already"):
        list(batch)


def test_a_batch_that_its_own_input_holds_is_let_go() -> None:
    class Input:
        batch: Any = None

        def __iter__(self) -> Iterator[bytes]:
            return self

        def __next__(self) -> bytes:
            raise StopIteration

    source = Input()
    source.batch = Assessor().assess_lines(source)
    gone = weakref.ref(source)
    del source
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("wrong", [3, None, "a.json", b"{}"])
def test_what_is_no_list_of_sources_is_told_so(wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected"):
        Assessor().assess_many(wrong)


def test_a_line_that_is_no_text_is_reported_and_ends_nothing() -> None:
    items = list(Assessor().assess_lines(["{\udc80", LINE.decode(), b"\xff"]))
    assert [item.assessment is not None for item in items] == [False, True, False]
    assert all(isinstance(items[place].error, FaultError) for place in (0, 2))


def test_wrong_sources_and_options_are_told_so() -> None:
    for wrong in (3, "progress"):
        with pytest.raises(TypeError, match="应为 Callable.*expected Callable"):
            Assessor().assess_many([], progress=wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected"):
        list(Assessor().assess_many([3]))  # type: ignore[list-item]
    with pytest.raises(ValueError, match="bytes"):
        list(Assessor().assess_many(['{"schema": 1}']))
    with pytest.raises(ValueError, match="threads"):
        Assessor().assess_many([], threads=0)
