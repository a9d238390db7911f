"""Holds the cohort's scores and weights against those of scikit-criteria and pymcdm, wherever they follow the same convention.

    python tests/python/cohort_oracle.py PATH_OF_THE_BUILT_EXAMPLE_cohort_oracle

Random matrices from a fixed seed go to both, and every number must agree to 1e-9. Then each entry of `docs/peers.md` on a package of Python is
shown: where a peer is wrong, or follows another convention, it must still do what the page says of it.
"""

import json
import subprocess
import sys
import warnings

import numpy as np
import skcriteria
from pyDecision.algorithm import entropy_method
from pymcdm import methods, normalizations, weights as pymcdm_weights
from skcriteria.agg.simple import WeightedSumModel
from skcriteria.agg.topsis import TOPSIS as SkTopsis
from skcriteria.preprocessing.scalers import VectorScaler
from skcriteria.preprocessing.weighters import CRITIC, EntropyWeighter

SEED = 20_240_020
MATRICES = 150
NEAR = 1e-9


def ask(oracle, questions):
    """Our answers to (columns, directions, convention) triples, in one run."""
    lines = []
    for matrix, costs, convention in questions:
        rows, width = matrix.shape
        columns = [
            {
                "id": f"x{j}",
                "label": {"zh": f"x{j}", "en": f"x{j}"},
                "direction": "cost" if costs[j] else "benefit",
                "values": matrix[:, j].tolist(),
            }
            for j in range(width)
        ]
        cohort = {
            "schema": "chanjiao/cohort/1",
            "invented": "drawn",
            "rows": [{"id": f"r{i}"} for i in range(rows)],
            "columns": columns,
        }
        request = {"schema": "chanjiao/study-request/1", "convention": convention}
        lines.append(json.dumps({"cohort": cohort, "request": request}))
    run = subprocess.run([oracle], input="\n".join(lines) + "\n", stdout=subprocess.PIPE, encoding="utf-8", check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(answers) == len(questions)
    return answers


def given(weights):
    return {"method": "given", "given": [{"column": f"x{j}", "weight": w} for j, w in enumerate(weights)]}


def decision(matrix, costs, weights):
    return skcriteria.mkdm(matrix, [min if cost else max for cost in costs], weights=weights)


def types(costs):
    return np.where(costs, -1, 1)


# Each: a name, whether costs are drawn, our convention, the peer's numbers, and which of our numbers they are.
def contestants(matrix, costs, weights):
    none = np.zeros(len(costs), dtype=bool)
    mean = float(np.std(matrix))
    minmax = normalizations.minmax_normalization

    def ours(aggregation, normalisation=None, weigh=None):
        convention = {"weights": weigh or given(weights), "aggregation": aggregation}
        if normalisation:
            convention["normalisation"] = normalisation
        return convention

    yield (
        "TOPSIS, vector norm: scikit-criteria",
        none,
        ours({"method": "topsis"}, "vector"),
        lambda: SkTopsis().evaluate(VectorScaler("matrix").transform(decision(matrix, none, weights))).e_.similarity,
        "scores",
    )
    yield (
        "TOPSIS, vector norm: pymcdm",
        none,
        ours({"method": "topsis"}, "vector"),
        lambda: methods.TOPSIS(normalizations.vector_normalization)(matrix, weights, types(none)),
        "scores",
    )
    yield (
        "TOPSIS, min-max, with costs: pymcdm",
        costs,
        ours({"method": "topsis"}, "min_max"),
        lambda: methods.TOPSIS(minmax)(matrix, weights, types(costs)),
        "scores",
    )
    yield (
        "VIKOR, with costs: pymcdm",
        costs,
        ours({"method": "vikor"}),
        lambda: -methods.VIKOR(minmax)(matrix, weights, types(costs)),
        "scores",
    )
    yield (
        "arithmetic mean of shares of sums: scikit-criteria",
        none,
        ours({"method": "arithmetic"}, "sum"),
        lambda: WeightedSumModel().evaluate(decision(matrix / matrix.sum(axis=0), none, weights)).e_.score,
        "scores",
    )
    for name, peer, thresholds in [
        ("usual", "usual", {}),
        ("u_shape", "ushape", {"q": mean}),
        ("v_shape", "vshape", {"p": mean}),
        ("level", "level", {"q": mean / 2, "p": mean}),
        ("linear", "vshape_2", {"q": mean / 2, "p": mean}),
    ]:
        keys = {"q": "indifference_threshold", "p": "preference_threshold"}
        stated = {keys[key]: value for key, value in thresholds.items()}
        each = {key: np.full(len(costs), value) for key, value in thresholds.items()}
        yield (
            f"PROMETHEE II, {name}, with costs: pymcdm",
            costs,
            ours({"method": "promethee", "preference": name, **stated}),
            lambda peer=peer, each=each: methods.PROMETHEE_II(peer, **each)(matrix, weights, types(costs)),
            "scores",
        )
    raw = {"method": "entropy", "shares": "raw"}
    arithmetic = {"method": "arithmetic"}
    yield (
        "entropy of shares of the values: scikit-criteria",
        none,
        ours(arithmetic, "min_max", raw),
        lambda: EntropyWeighter().transform(decision(matrix, none, weights)).weights.to_numpy(),
        "weights",
    )
    yield (
        "entropy of shares of the values: pymcdm",
        none,
        ours(arithmetic, "min_max", raw),
        lambda: pymcdm_weights.entropy_weights(matrix),
        "weights",
    )
    critic = {"method": "critic"}
    yield (
        "CRITIC, with costs: scikit-criteria",
        costs,
        ours(arithmetic, "min_max", critic),
        lambda: CRITIC().transform(decision(matrix, costs, weights)).weights.to_numpy(),
        "weights",
    )
    yield (
        "CRITIC: pymcdm",
        none,
        ours(arithmetic, "min_max", critic),
        lambda: pymcdm_weights.critic_weights(matrix),
        "weights",
    )


def agreement(oracle):
    rng = np.random.default_rng(SEED)
    asked = []
    for _ in range(MATRICES):
        rows, width = rng.integers(4, 35), rng.integers(2, 12)
        matrix = rng.uniform(0.1, 10, (rows, width)) * 10 ** rng.uniform(-2, 4, width)
        weights = rng.dirichlet(np.ones(width))
        asked += [(matrix, *each) for each in contestants(matrix, rng.random(width) < 0.4, weights)]
    answers = ask(oracle, [(matrix, costs, convention) for matrix, _, costs, convention, _, _ in asked])
    worst = {}
    for (_, name, _, _, peer, which), answer in zip(asked, answers):
        theirs = np.asarray(peer(), dtype=float)
        found = np.asarray(answer[which], dtype=float)
        apart = float(np.max(np.abs(found - theirs)))
        worst[name] = max(worst.get(name, 0.0), apart)
    return worst


def topsis_normalises_nothing():
    """scikit-criteria: the same column in other units is another ranking, unless a scaler is put before it."""
    matrix = np.array([[1.0, 30.0], [2.0, 10.0], [4.0, 20.0]])
    first = SkTopsis().evaluate(decision(matrix, [False] * 2, [0.5, 0.5])).rank_
    other = SkTopsis().evaluate(decision(matrix * [1000.0, 1.0], [False] * 2, [0.5, 0.5])).rank_
    return list(first) != list(other)


def one_constant_column_ends_critic():
    """scikit-criteria: with one constant column all CRITIC weights are NaN."""
    matrix = np.array([[1.0, 3.0, 7.0], [2.0, 1.0, 7.0], [4.0, 2.0, 7.0]])
    try:
        found = CRITIC().transform(decision(matrix, [False] * 3, [1, 1, 1])).weights.to_numpy()
    except ValueError:
        return False
    return bool(np.isnan(found).all())


def entropy_refuses_a_zero():
    """pymcdm: entropy raises where any value is zero, though 0·ln 0 is 0."""
    try:
        pymcdm_weights.entropy_weights(np.array([[1.0, 0.0], [2.0, 5.0], [3.0, 5.0]]))
    except ValueError:
        return True
    return False


def critic_does_not_know_direction():
    """pymcdm: CRITIC takes no directions, so a cost conflicts where it agrees."""
    matrix = np.array([[1.0, 9.0, 2.0], [2.0, 7.0, 5.0], [4.0, 1.0, 1.0], [5.0, 2.0, 3.0]])
    costs = np.array([False, True, False])
    oriented = np.where(costs, matrix.max(axis=0) - matrix, matrix)
    plain = pymcdm_weights.critic_weights(matrix, types(costs))
    return not np.allclose(plain, pymcdm_weights.critic_weights(oriented), atol=1e-3)


def vikor_refuses_a_constant_column():
    """pymcdm: VIKOR raises where a column is constant, which only has no regret in it."""
    try:
        methods.VIKOR()(np.array([[1.0, 7.0], [2.0, 7.0]]), np.array([0.5, 0.5]), np.array([1, 1]))
    except ValueError:
        return True
    return False


def a_cost_by_vector_norm_is_another_column():
    """pymcdm: by vector norm a cost is 1 − x/‖x‖, of another norm than that of max − x."""
    cost = np.array([8.0, 4.0, 5.0])
    theirs = normalizations.vector_normalization(cost, True)
    oriented = cost.max() - cost
    return not np.allclose(np.ptp(theirs), np.ptp(oriented / np.linalg.norm(oriented)), atol=1e-3)


def a_reciprocal_stands_for_a_cost():
    """pyDecision: entropy takes 1/x of a cost, so the costs 4, 2, 1 weigh as the benefits 1, 2, 4 do; max − x is 0, 2, 3."""
    theirs = entropy_method(np.array([[1.0, 4.0], [2.0, 2.0], [4.0, 1.0]]), ["max", "min"])
    oriented = entropy_method(np.array([[1.0, 0.0], [2.0, 2.0], [4.0, 3.0]]), ["max", "max"])
    return np.allclose(theirs, 0.5, atol=1e-6) and oriented[1] > 0.7


def what_is_added_makes_a_constant_column_weigh():
    """pyDecision: 1e-9 is added in every step of entropy, so a constant column weighs something, and constant columns alone weigh as told apart."""
    constant = entropy_method(np.array([[1.0, 7.0], [2.0, 7.0], [4.0, 7.0]]), ["max", "max"])
    return constant[1] > 1e-9 and np.allclose(entropy_method(np.full((3, 2), 7.0), ["max", "max"]), 0.5)


PEERS = [
    topsis_normalises_nothing,
    one_constant_column_ends_critic,
    entropy_refuses_a_zero,
    critic_does_not_know_direction,
    vikor_refuses_a_constant_column,
    a_cost_by_vector_norm_is_another_column,
    a_reciprocal_stands_for_a_cost,
    what_is_added_makes_a_constant_column_weigh,
]


def main(oracle):
    warnings.simplefilter("ignore")
    worst = agreement(oracle)
    print(f"{MATRICES} matrices, seed {SEED}")
    for name, apart in sorted(worst.items()):
        print(f"{apart:9.1e}  {name}")
    wrong = [name for name, apart in worst.items() if not apart <= NEAR]
    wrong += [f"docs/peers.md is out of date: {shown.__doc__}" for shown in PEERS if not shown()]
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"{len(PEERS)} entries of docs/peers.md are as it says")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
