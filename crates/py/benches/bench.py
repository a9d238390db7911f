"""How fast the package is: against pydantic and jsonschema-rs on the same text, by itself, and on many dossiers at once.

Run by `cargo xtask bench`, which reads the lines that begin with BENCH. Contestants of a comparison take turns, round after round,
and of each one's times the one counts that a tenth do not exceed, for whatever else the machine does only adds to a time.
"""

from __future__ import annotations

import importlib.util
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema_rs
import numpy
import pymcdm.methods
import pymcdm.normalizations
import pymcdm.weights

import chanjiao

WORKSPACE = Path(__file__).parents[3]
SCHEMA = WORKSPACE / "docs" / "schema" / "dossier.schema.json"
DOSSIERS = WORKSPACE / "crates" / "core" / "examples" / "dossiers"
DOCUMENTS = {
    "complete": DOSSIERS / "invented" / "complete.json",
    "partial": DOSSIERS / "invented" / "partial.json",
    "real": DOSSIERS / "real" / "kashgar.json",
}

ROUNDS = 101
SINGLE_ROUNDS = 701
TURN = 2_000_000
MANY = 10_000

Contestant = Callable[[], object]


def turns(contestants: list[Contestant], rounds: int = ROUNDS, *, single: bool = False) -> list[float]:
    """The time of one call of each, in nanoseconds; a turn is as many calls as it has time for, or a single one."""
    repeats = []
    for contestant in contestants:
        start = time.perf_counter_ns()
        contestant()
        repeats.append(1 if single else max(1, TURN // max(1, time.perf_counter_ns() - start)))
    times: list[list[float]] = [[] for _ in contestants]
    for turn in range(rounds):
        for number in order(len(contestants), turn):
            start = time.perf_counter_ns()
            for _ in range(repeats[number]):
                contestants[number]()
            times[number].append((time.perf_counter_ns() - start) / repeats[number])
    return [statistics.quantiles(of, n=10)[0] for of in times]


def order(contestants: int, turn: int) -> list[int]:
    """Who comes after whom: of an even number each comes, within the rounds, as often right after each of the others
    (see `order` in the library's benchmark)."""
    assert contestants % 2 == 0
    steps = (-(-place // 2) if place % 2 else contestants - -(-place // 2) for place in range(contestants))
    return [(step + turn) % contestants for step in steps]


def row(name: str, ours: float, peer: str, theirs: float, goal: str) -> None:
    print("BENCH", name, round(ours), peer, round(theirs), f"{ours / theirs:.2f}", goal, sep="\t", flush=True)


def models() -> Any:
    """pydantic's models of our own schema, as datamodel-code-generator makes them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dossier_models.py"
        command = [
            sys.executable, "-m", "datamodel_code_generator", "--input", str(SCHEMA), "--input-file-type", "jsonschema",
            "--output", str(path), "--output-model-type", "pydantic_v2.BaseModel", "--target-python-version", "3.11",
            "--disable-timestamp", "--use-annotated", "--class-name", "Dossier",
        ]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        spec = importlib.util.spec_from_file_location("dossier_models", path)
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
    return module.Dossier


def against_peers() -> None:
    model, validator = models(), jsonschema_rs.validator_for(json.loads(SCHEMA.read_bytes()))
    assessor = chanjiao.Assessor()
    for name, path in DOCUMENTS.items():
        text = path.read_bytes()
        # A peer that refuses the document early would be measured at less than its work.
        assert model.model_validate_json(text) and validator.is_valid(json.loads(text))

        def handle(text: bytes = text) -> object:
            return chanjiao.Dossier.from_json(text)

        def assessed(text: bytes = text) -> object:
            return assessor.assess(chanjiao.Dossier.from_json(text))

        def typed(text: bytes = text) -> object:
            return model.model_validate_json(text)

        def valid(text: bytes = text) -> object:
            return validator.is_valid(json.loads(text))

        # What is read over and over is learnt by heart: see docs/benchmarks.md.
        ours, whole, pydantic, schema = turns([handle, assessed, typed, valid], rounds=SINGLE_ROUNDS, single=True)
        row(f"{name} ({len(text)} bytes): text → handle", ours, "pydantic `model_validate_json`", pydantic, "0.25")
        row(f"{name}: text → handle → assessment", whole, "`json.loads` + jsonschema-rs", schema, "1")


def imports() -> None:
    program = "import time; a = time.perf_counter_ns(); import {}; print(time.perf_counter_ns() - a)"

    def once(module: str) -> float:
        return float(subprocess.run([sys.executable, "-c", program.format(module)], capture_output=True, check=True).stdout)

    times = [(once("chanjiao"), once("pydantic")) for _ in range(21)]
    ours, theirs = (statistics.quantiles(of, n=10)[0] for of in zip(*times, strict=True))
    row("`import chanjiao`", ours, "the goal", 3_000_000, "1")
    row("`import chanjiao`", ours, "`import pydantic`", theirs, "-")


def overhead() -> None:
    class Plain:
        @property
        def settled(self) -> bool:
            return False

    verdict, plain, many = chanjiao.Assessor().assess(chanjiao.shipped_dossier("kashgar")).verdict, Plain(), range(1000)

    def ours() -> None:
        for _ in many:
            verdict.settled

    def theirs() -> None:
        for _ in many:
            plain.settled

    native, python = (time / len(many) for time in turns([ours, theirs]))
    row("one call: an attribute", native, "the goal", 100, "1")
    row("one call: an attribute", native, "a property written in Python", python, "-")


def many() -> None:
    assessor = chanjiao.Assessor()
    texts = [path.read_bytes() for path in sorted((DOSSIERS / "real").glob("*.json"))]
    crowd = [texts[number % len(texts)] for number in range(MANY)]

    def batch() -> object:
        return [item.assessment.verdict.settled for item in assessor.assess_many(crowd) if item.assessment]

    def loop() -> object:
        return [assessor.assess(chanjiao.Dossier.from_json(text)).verdict.settled for text in crowd]

    assert batch() == loop()
    ours, theirs = turns([batch, loop], rounds=7)
    row(f"{MANY} real dossiers: `assess_many`", ours, "the same loop in Python", theirs, "0.56")


def scores() -> None:
    matrix = numpy.random.default_rng(20).uniform(1, 100, (34, 44))
    topsis = pymcdm.methods.TOPSIS(pymcdm.normalizations.vector_normalization)
    types = numpy.ones(44)

    def ours() -> Any:
        # pymcdm takes the shares of the values themselves.
        return chanjiao.score(matrix, weights={"method": "entropy", "shares": "raw"}, aggregation="topsis")

    def theirs() -> Any:
        return topsis(matrix, pymcdm.weights.entropy_weights(matrix), types)

    assert numpy.allclose(numpy.asarray(ours()[0]), theirs(), rtol=1e-9, atol=0)
    mine, peer = turns([ours, theirs])
    row("entropy + TOPSIS, 34 × 44, from numpy: `score`", mine, "pymcdm", peer, "0.05")


if __name__ == "__main__":
    against_peers()
    imports()
    overhead()
    many()
    scores()
