"""The vectors that every language runs, each file with the number of cases that is counted."""

import copy
import json
from typing import Any

from places import VECTORS, counted

import chanjiao
from chanjiao import Assessor, Dossier, FaultError, Limits, Standard

DIAGNOSTIC_CASES = 496
METRIC_CASES = 884
STANDARD_CASES = 48
LEDGER_CASES = 47


def merged(target: Any, patch: Any) -> Any:
    """JSON Merge Patch (RFC 7396)."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result


def example_bytes(base: Any, example: Any) -> bytes:
    if "text" in example:
        return str(example["text"]).encode()
    if "hex" in example:
        return bytes.fromhex(example["hex"])
    return json.dumps(merged(base, example), ensure_ascii=False).encode()


def test_every_diagnostic_fires_where_it_should_and_is_silent_where_it_should() -> None:
    base = json.loads((VECTORS / "diagnostics" / "base.json").read_text("utf-8"))
    cases = counted("diagnostics/cases")
    assert len(cases) == DIAGNOSTIC_CASES
    wrong = []
    for case in cases:
        limits = Limits(**{key: value for key, value in case.get("limits", {}).items() if key != "faults"})
        fires = chanjiao.examine(example_bytes(base, case["fires"]), limits=limits)
        silent = chanjiao.examine(example_bytes(base, case["silent"]), limits=limits)
        if case["code"] not in {found.code for found in fires}:
            wrong.append((case["code"], case["name"], "does not fire"))
        if silent.has_errors or case["code"] in {found.code for found in silent}:
            wrong.append((case["code"], case["name"], "is not silent"))
    assert not wrong


def as_expected(result: Any, expected: Any) -> Any:
    """The result without `used` and `definition` where nothing is expected of them."""
    if isinstance(result, dict):
        is_asked = {key for key in result if key in expected or key not in ("used", "definition")}
        return {key: as_expected(value, expected.get(key, {})) for key, value in result.items() if key in is_asked}
    if isinstance(result, list) and isinstance(expected, list) and len(result) == len(expected):
        return [as_expected(one, of) for one, of in zip(result, expected, strict=True)]
    return result


def test_every_metric_set_and_undertaking_gives_what_is_expected() -> None:
    vectors = counted("metrics")
    assert len(vectors) == METRIC_CASES
    wrong = []
    for vector in vectors:
        dossier = Dossier.from_dict(vector["dossier"])
        year, expected = vector.get("year"), vector["expect"]
        if "metric" in vector:
            metric = chanjiao.metric(vector["metric"])
            found: Any = metric.value(dossier, year=year, back=vector.get("back", 0)).to_dict()
        elif "set" in vector:
            found = chanjiao.tagging(vector["set"], dossier, year=year)
        else:
            found = chanjiao.undertaken(vector["undertakings"], dossier, year=year)
        if as_expected(found, expected) != expected:
            wrong.append((vector["name"], expected, found))
    assert not wrong


def changed(base: Any, case: Any) -> str:
    """The base with a case's changes."""
    document = copy.deepcopy(base)

    def owner(pointer: str) -> tuple[Any, str]:
        *steps, key = pointer.split("/")[1:]
        at = document
        for step in steps:
            at = at[int(step)] if isinstance(at, list) else at[step]
        return at, key

    for pointer, value in case.get("set", {}).items():
        at, key = owner(pointer)
        at[int(key) if isinstance(at, list) else key] = value
    for pointer in case.get("remove", []):
        at, key = owner(pointer)
        del at[key]
    return json.dumps(document, ensure_ascii=False, indent=2)


def test_every_fault_of_a_standard_is_found_under_its_code_with_its_line() -> None:
    vectors = json.loads((VECTORS / "standards.json").read_text("utf-8"))
    assert Standard.from_dict(vectors["base"]).shape == chanjiao.Shape(3, 3, 3)
    assert len(vectors["cases"]) == STANDARD_CASES
    for case in vectors["cases"]:
        text = changed(vectors["base"], case)
        found = [item for item in Standard.check(text, format="json") if item.code == case["code"]]
        assert found and (found[0].line or 0) > 1, case["name"]
        loads = not Standard.check(text, format="json").has_errors
        try:
            Standard.from_json(text)
        except chanjiao.FaultError as error:
            assert not loads and case["code"] in {item.code for item in error.diagnostics}
        else:
            assert loads, case["name"]


def test_every_problem_of_a_ledger_stands_as_it_should_and_whatever_does_not_belong_is_told() -> None:
    vectors = json.loads((VECTORS / "ledger.json").read_text("utf-8"))
    assert len(vectors["cases"]) == LEDGER_CASES
    assessors = {name: Assessor(Standard.from_dict(standard)) for name, standard in vectors["standards"].items()}
    wrong = []
    for case in vectors["cases"]:
        assessments = [
            assessors[given.get("standard", "first")].assess(Dossier.from_dict(merged(vectors["base"], given["dossier"])))
            for given in case["assessments"]
        ]
        states: Any = None
        entries: tuple[chanjiao.LedgerEntry, ...] = ()
        try:
            ledger = chanjiao.Ledger.from_assessments(assessments, settlements=case.get("settlements"))
        except FaultError as error:
            found = error.diagnostics
        else:
            found, entries = ledger.diagnostics, ledger.problems
            states = {entry.id: str(entry.state) for entry in entries}
        if [[item.code, item.path] for item in found] != case["diagnostics"] or states != case["states"]:
            wrong.append((case["name"], states, found))
        for entry in entries:
            told = {
                "history": [sighted["sighting"] for sighted in entry.history],
                "because": entry.because.en,
                "former": list(entry.former_ids),
            }
            wrong += [
                (case["name"], entry.id, key, said)
                for key, said in told.items()
                if case.get(key, {}).get(entry.id, said) != said
            ]
    assert not wrong
