"""What is used wrongly is told so: an exception that says what to do, never an abort."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from places import PARTIAL

import chanjiao
from chanjiao import Assessor, Dossier, FaultError, Limits, Standard

WRONG: list[Any] = [3, None, 2.5, object(), [1], {"a": 1}, print]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: type(wrong).__name__)
def test_a_wrong_type_is_a_type_error_in_both_languages(wrong: Any) -> None:
    for take in (Dossier.from_json, Assessor().assess, chanjiao.CreditCode, Standard.from_toml, chanjiao.examine):
        with pytest.raises(TypeError, match="应为.*expected"):
            take(wrong)
    with pytest.raises(TypeError):
        Dossier.from_path(wrong)


def test_what_belongs_elsewhere_is_told_where() -> None:
    dossier, here = Dossier.from_path(PARTIAL), PARTIAL
    document = dossier.to_dict()
    wrong: list[tuple[Any, Any, str]] = [
        (Dossier.from_json, here, "from_path"),
        (Dossier.from_json, document, "from_dict"),
        (Standard.from_toml, here, "from_path"),
        (chanjiao.examine, document, "to_dict|json.dumps"),
        (Assessor().assess, document, "Dossier.from_dict"),
        (Assessor().assess, here, "Dossier.from_path"),
        (chanjiao.metric("members").value, document, "Dossier.from_dict"),
        (chanjiao.demand_table, document, "Dossier.from_dict"),
        (lambda given: chanjiao.tagging("reform_elements", given), document, "Dossier.from_dict"),
        (chanjiao.metric_table, [here], "Dossier.from_path"),
    ]
    for take, given, instead in wrong:
        with pytest.raises(TypeError, match=f"应为.*expected.*({instead})"):
            take(given)
    with here.open("rb") as file, pytest.raises(TypeError, match=r"expected.*\.read\(\)"):
        Dossier.from_json(file)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="from_json"):
        Dossier.from_path(here.read_text("utf-8"))
    with pytest.raises(TypeError, match="应为.*JSON Pointer.*expected"):
        list(dossier)  # type: ignore[call-overload]


def test_a_number_out_of_range_is_told_the_range() -> None:
    dossier, assessor = Dossier.from_path(PARTIAL), Assessor()
    wrong: list[Any] = [
        lambda: assessor.assess(dossier, year=-1),
        lambda: assessor.assess_many([], year=1 << 70),
        lambda: assessor.assess_many([], threads=-1),
        lambda: chanjiao.metric("members").value(dossier, back=-1),
        lambda: chanjiao.side_by_side(dossier, back=70_000),
        lambda: chanjiao.metric_table(dossier, year=70_000),
        lambda: Limits(bytes=-1),
        lambda: Limits(depth=1 << 70),
    ]
    for out_of_range in wrong:
        with pytest.raises(OverflowError, match="应为 0 至 .*expected 0 to "):
            out_of_range()
    with pytest.raises(TypeError, match="应为 int.*expected int"):
        assessor.assess(dossier, year="2024")  # type: ignore[arg-type]


def test_what_is_not_there_is_told_where_to_look() -> None:
    dossier = Dossier.from_path(PARTIAL)
    assessment = Assessor().assess(dossier)
    wrong: list[tuple[Any, str]] = [
        (lambda: assessment.find("nothing"), r"walk\(\)"),
        (lambda: dossier["/alliance/nothing"], r"get\("),
        (lambda: chanjiao.vocabulary("MemberKind")["school"], "words"),
        (lambda: chanjiao.indicator_table(assessment).column("nothing"), "column_names"),
    ]
    for look, instead in wrong:
        with pytest.raises(KeyError, match=instead):
            look()


def test_a_wrong_word_is_told_the_right_ones() -> None:
    dossier = Dossier.from_path(PARTIAL)
    for wrong in (
        lambda: Assessor().assess(dossier).explain("fr"),  # type: ignore[arg-type]
        lambda: Assessor().assess(dossier).explain(format="pdf"),  # type: ignore[arg-type]
        lambda: Assessor().assess(dossier).explain(parts=["tre"]),  # type: ignore[list-item]
        lambda: Dossier.from_path(PARTIAL, faulty="ignore"),  # type: ignore[arg-type]
        lambda: chanjiao.wide_table([], value="points"),  # type: ignore[arg-type]
        lambda: Standard.check("", format="yaml"),  # type: ignore[arg-type]
    ):
        with pytest.raises(ValueError, match="'?(zh|markdown|tree|set_aside|status|toml)'?"):
            wrong()
    with pytest.raises(KeyError, match="metrics"):
        chanjiao.metric("employment_rate")


def test_options_are_given_by_name() -> None:
    with pytest.raises(TypeError):
        Assessor().assess(Dossier.from_path(PARTIAL), 2024)  # type: ignore[call-arg]
    with pytest.raises(OverflowError):
        Assessor().assess(Dossier.from_path(PARTIAL), year=70_000)


@pytest.mark.parametrize(
    "text",
    ["", " ", "{", "null", "[]", "3", '"', "{}", "\ufeff", "{\"a\":1}x", "NaN", "[" * 1_000_000, "{\"a\":" * 200_000, b"\xff\xfe", b"\x00" * 10],
    ids=range(15),
)
def test_broken_text_is_a_fault(text: str | bytes) -> None:
    with pytest.raises(FaultError) as caught:
        Dossier.from_json(text)
    assert caught.value.diagnostics.has_errors and str(caught.value)


def test_huge_text_is_refused_by_its_limit_and_taken_within_it() -> None:
    padded = b" " * (65 << 20) + PARTIAL.read_bytes()
    with pytest.raises(FaultError) as caught:
        Dossier.from_json(padded)
    assert [found.code for found in caught.value.diagnostics] == ["CJ0001"]
    assert Dossier.from_json(padded, limits=Limits(bytes=70 << 20)) == Dossier.from_path(PARTIAL)


def test_every_kind_of_text_is_taken() -> None:
    text = PARTIAL.read_bytes()
    dossier = Dossier.from_json(text)
    for other in (text.decode(), bytearray(text), memoryview(text)):
        assert Dossier.from_json(other) == dossier


@pytest.mark.parametrize(
    ("wrong", "place"),
    [({"a": float("nan")}, "/a"), ({"a": [1, {2}]}, "/a/1"), ({"a": {3: 4}}, "/a"), ({"a/b": b""}, "/a~1b"), ({"a": "\ud800"}, "surrogate")],
)
def test_what_is_no_json_is_named_with_its_place(wrong: Any, place: str) -> None:
    with pytest.raises((TypeError, ValueError), match=place):
        Dossier.from_dict(wrong)


def test_an_object_that_contains_itself_is_refused() -> None:
    endless: dict[str, Any] = {}
    endless["a"] = [endless]
    with pytest.raises(ValueError, match="contains itself"):
        Dossier.from_dict(endless)


def test_an_object_that_lies_about_itself_is_refused() -> None:
    class Liar(dict[str, Any]):
        def items(self) -> Any:
            raise RuntimeError("no items")

        def __index__(self) -> Any:
            return self

    class Endless:
        def __index__(self) -> Any:
            return self

    for wrong in ({"a": Endless()}, {"a": type("Bad", (), {"isoformat": lambda self: self})()}):
        with pytest.raises((TypeError, ValueError, RecursionError)):
            Dossier.from_dict(wrong)
    with pytest.raises(FaultError):
        Dossier.from_dict(Liar(a=1))


def test_files_that_cannot_be_read_are_os_errors(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        Dossier.from_path(tmp_path / "nothing.json")
    assert caught.value.filename == str(tmp_path / "nothing.json")
    with pytest.raises(IsADirectoryError):
        Dossier.from_path(tmp_path)
    with pytest.raises((ValueError, OSError)):
        Dossier.from_path("a\0b")


def test_a_closed_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "dossiers.ndjson"
    path.write_bytes(json.dumps(json.loads(PARTIAL.read_bytes())).encode() + b"\n")
    with path.open("rb") as lines:
        assert len(list(Assessor().assess_lines(lines))) == 1
    with pytest.raises(ValueError, match="closed file"):
        list(Assessor().assess_lines(lines))


def run(program: str, interpreter: str = sys.executable) -> subprocess.CompletedProcess[str]:
    command = [interpreter, "-c", program, str(PARTIAL)]
    return subprocess.run(command, capture_output=True, check=False, text=True, encoding="utf-8", timeout=60)


def test_a_subinterpreter_is_refused_cleanly() -> None:
    program = """
import sys
try:
    from concurrent import interpreters
    run = lambda code: interpreters.create().exec(code)
except ImportError:
    import _xxsubinterpreters as interpreters
    run = lambda code: interpreters.run_string(interpreters.create(), code)
import chanjiao
try:
    run("import chanjiao")
except BaseException as error:
    print(type(error).__name__, "subinterpreter" in str(error).lower() and "assess_many" in str(error))
print(chanjiao.Dossier.from_path(sys.argv[1]).id)
"""
    done = run(program)
    assert done.returncode == 0, done.stderr
    refused, alive = done.stdout.splitlines()
    assert refused.endswith("True"), done.stdout
    assert alive == "invented-partial"


def test_a_forked_child_works_after_import_and_after_a_batch() -> None:
    program = """
import os, sys, warnings
import chanjiao
warnings.simplefilter("ignore", DeprecationWarning)
assessor = chanjiao.Assessor()
batch = assessor.assess_many([sys.argv[1]] * 200)
first = next(batch)
child = os.fork()
if child == 0:
    mine = list(chanjiao.Assessor().assess_many([sys.argv[1]] * 20))
    os._exit(0 if all(item.assessment == first.assessment for item in mine) else 1)
_, status = os.waitpid(child, 0)
print(os.waitstatus_to_exitcode(status), 1 + len(list(batch)))
"""
    done = run(program)
    assert (done.returncode, done.stdout.split()) == (0, ["0", "200"]), done.stderr
