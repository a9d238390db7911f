"""What others take for the work that the benchmarks of the cohort measure, turn by turn.

Started by `cohort/main.rs` with a folder of matrices, as 64-bit floats column by column. Each line that it writes to us is a contestant
and how often to run it; the answer is the nanoseconds of one run. Repeated 0 times, the answer is its first scores, so that both sides
are seen to compute the same.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pymcdm.helpers
import pymcdm.methods
import pymcdm.normalizations
import pymcdm.weights
import skcriteria
from pyDecision.algorithm import critic_method, topsis_method
from skcriteria.agg.topsis import TOPSIS
from skcriteria.pipelines import mkpipe
from skcriteria.preprocessing.scalers import VectorScaler
from skcriteria.preprocessing.weighters import CRITIC, EntropyWeighter

Array = np.ndarray
WIDTH = 44
DRAWS = 1000

warnings.simplefilter("ignore")
folder = Path(sys.argv[1])


def matrix(name: str) -> Array:
    """Alternatives by criteria, row by row, as users of these packages hold it."""
    return np.ascontiguousarray(np.fromfile(folder / name).reshape(WIDTH, -1).T)


small, large, thousand = matrix("small"), matrix("large"), matrix("thousand")
draws = np.fromfile(folder / "draws").reshape(DRAWS, WIDTH)
types = np.ones(WIDTH)
equal = np.full(WIDTH, 1 / WIDTH)


def entropy_topsis_by_hand(x: Array) -> Array:
    p = x / x.sum(axis=0)
    d = 1 + (p * np.log(p)).sum(axis=0) / np.log(len(x))
    v = x / np.sqrt((x * x).sum(axis=0)) * (d / d.sum())
    best = np.sqrt(((v - v.max(axis=0)) ** 2).sum(axis=1))
    worst = np.sqrt(((v - v.min(axis=0)) ** 2).sum(axis=1))
    return worst / (best + worst)


def entropy_topsis_fused(columns: Array) -> Array:
    """As fast as numpy alone does it: by columns, the sums without shares, and everything in place."""
    n = columns.shape[1]
    room = np.empty(n)
    d, norms, ends = np.empty(WIDTH), np.empty(WIDTH), np.empty((WIDTH, 2))
    for j, column in enumerate(columns):
        total = column.sum()
        np.log(column, out=room)
        d[j] = 1 - (np.log(total) - column.dot(room) / total) / np.log(n)
        norms[j] = np.sqrt(column.dot(column))
        ends[j] = column.min(), column.max()
    factors = d / d.sum() / norms
    best, worst = np.zeros(n), np.zeros(n)
    for column, factor, (low, high) in zip(columns, factors, ends, strict=True):
        for total, end in ((best, high), (worst, low)):
            np.subtract(column, end, out=room)
            np.multiply(room, factor, out=room)
            np.multiply(room, room, out=room)
            np.add(total, room, out=total)
    np.sqrt(best, out=best)
    np.sqrt(worst, out=worst)
    return worst / (best + worst)


pymcdm_topsis = pymcdm.methods.TOPSIS(pymcdm.normalizations.vector_normalization)
promethee = pymcdm.methods.PROMETHEE_II("usual")
entropy_pipeline = mkpipe(EntropyWeighter(), VectorScaler("matrix"), TOPSIS())
critic_pipeline = mkpipe(CRITIC(), VectorScaler("matrix"), TOPSIS())
topsis_pipeline = mkpipe(VectorScaler("matrix"), TOPSIS())


def skcriteria_scores(pipeline: object, x: Array, weights: Array | None = None) -> Array:
    result = pipeline.evaluate(skcriteria.mkdm(x, [max] * WIDTH, weights=weights))  # type: ignore[attr-defined]
    return np.asarray(result.e_.similarity)


def critic_topsis_pydecision(x: Array) -> Array:
    best = ["max"] * WIDTH
    return np.asarray(topsis_method(x, critic_method(x, best), best, graph=False, verbose=False))


def draws_pymcdm() -> Array:
    for weights in draws:
        scores = pymcdm_topsis(small, weights, types)
        pymcdm.helpers.rankdata(scores, reverse=True)
    return scores


def draws_skcriteria() -> Array:
    for weights in draws:
        scores = skcriteria_scores(topsis_pipeline, small, weights)
    return scores


def draws_by_hand() -> Array:
    z = small / np.sqrt((small * small).sum(axis=0))
    squares = (draws * draws).T
    best = np.sqrt((z - z.max(axis=0)) ** 2 @ squares)
    worst = np.sqrt((z - z.min(axis=0)) ** 2 @ squares)
    scores = worst / (best + worst)
    np.argsort(np.argsort(-scores, axis=0), axis=0)
    return scores[:, -1]


by_columns = np.ascontiguousarray(large.T)
contestants: dict[str, Callable[[], Array]] = {
    "small entropy pymcdm": lambda: pymcdm_topsis(small, pymcdm.weights.entropy_weights(small), types),
    "small entropy scikit-criteria": lambda: skcriteria_scores(entropy_pipeline, small),
    "small entropy numpy": lambda: entropy_topsis_by_hand(small),
    "large entropy pymcdm": lambda: pymcdm_topsis(large, pymcdm.weights.entropy_weights(large), types),
    "large entropy scikit-criteria": lambda: skcriteria_scores(entropy_pipeline, large),
    "large entropy numpy": lambda: entropy_topsis_by_hand(large),
    "large entropy numpy fused": lambda: entropy_topsis_fused(by_columns),
    "large critic pyDecision": lambda: critic_topsis_pydecision(large),
    "large critic scikit-criteria": lambda: skcriteria_scores(critic_pipeline, large),
    "promethee pymcdm": lambda: np.asarray(promethee(thousand, equal, types)),
    "draws pymcdm": draws_pymcdm,
    "draws scikit-criteria": draws_skcriteria,
    "draws numpy": draws_by_hand,
}

for line in sys.stdin:
    name, _, repeats = line.rstrip("\n").rpartition("\t")
    run = contestants[name]
    if int(repeats) == 0:
        print(*(repr(float(score)) for score in run()[:34]), flush=True)
        continue
    start = time.perf_counter_ns()
    for _ in range(int(repeats)):
        run()
    print((time.perf_counter_ns() - start) / int(repeats), flush=True)
