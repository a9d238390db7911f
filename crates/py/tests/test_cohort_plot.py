"""Pictures of a study show what it says, and say that it is invented where it is."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest

import chanjiao
from chanjiao import plot


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    with warnings.catch_warnings():
        # Whether this machine has a Chinese font is a test of its own.
        warnings.filterwarnings("ignore", message="没有找到中文字体")
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        yield
    plt.close("all")


@pytest.fixture(scope="module")
def panel() -> chanjiao.Cohort:
    return chanjiao.shipped_cohort("panel")


@pytest.fixture(scope="module")
def tried(panel: chanjiao.Cohort) -> chanjiao.Study:
    return panel.trials(seed=3, draws=40, draw_weights="simplex", weights="entropy")


def test_a_ranking_has_a_dot_at_each_rank_and_a_line_over_its_range(tried: chanjiao.Study) -> None:
    ax = plot.ranking(tried, lang="en")
    table = tried.ranking_table().to_dict()
    last = [place for place, period in enumerate(table["period"]) if period == table["period"][-1]]
    (dots,) = [line for line in ax.lines if line.get_label() == "rank"]
    assert list(dots.get_xdata()) == [table["rank"][place] for place in last]
    (lines,) = ax.collections
    spans = [(low, high) for (low, _), (high, _) in lines.get_segments()]
    assert spans == [(table["best"][place], table["worst"][place]) for place in last]
    assert "invented data" in ax.get_title()
    assert len(plot.ranking(tried, top=5, period=table["period"][0]).get_yticks()) == 5
    with pytest.raises(ValueError, match="there is no period"):
        plot.ranking(tried, period="1999")


def test_who_is_set_apart_is_named_and_not_drawn(panel: chanjiao.Cohort) -> None:
    study = panel.rank()
    ranking = study.ranking
    assert ranking is not None
    apart = ranking["set_apart"][0]
    period = str(next(iter(apart["period"].values())))
    ax = plot.ranking(study, period=period, lang="en")
    assert apart["name"] not in [label.get_text() for label in ax.get_yticklabels()]
    assert apart["name"] in ax.get_xlabel().replace("\n", "")


def test_bars_are_as_long_as_the_weights(tried: chanjiao.Study) -> None:
    ranking = tried.ranking
    assert ranking is not None
    wanted = sorted((column["weights"][0] for column in ranking["columns"]), reverse=True)
    assert [bar.get_width() for bar in plot.weights(tried).patches] == wanted


def test_a_heat_map_has_the_shares_of_draws(tried: chanjiao.Study) -> None:
    trials = tried.trials
    assert trials is not None
    ax = plot.acceptability(tried, lang="en")
    shares = ax.images[0].get_array()
    rows = sorted(trials["outcome"]["rows"], key=lambda row: row["mean"])
    assert shares.tolist() == [[count / 40 for count in row["counts"]] for row in rows]
    with pytest.raises(ValueError, match="no trials"):
        plot.acceptability(tried.cohort.rank())


def test_a_profile_goes_from_the_worst_to_the_best(panel: chanjiao.Cohort) -> None:
    row, other = panel.rows[-1], panel.rows[-2]
    study = panel.coupling(weights="entropy")
    ax = plot.profile(study, [row, other], lang="en")
    assert len(ax.lines) == 2 and len(ax.get_xticks()) == len(panel.columns)
    assert all(0 <= level <= 1 for level in ax.lines[0].get_ydata())
    coupling = study.coupling
    assert coupling is not None
    by_system = plot.profile(study, [row], by="subsystems")
    place = coupling["rows"].index(row)
    assert list(by_system.lines[0].get_ydata())[:-1] == [scores[place] for scores in coupling["scores"]]
    tree = panel.standard_tree(chanjiao.Standard.built_in())
    along = panel.study(
        {"schema": "chanjiao/study-request/1", "convention": {"aggregation": {"method": "tree", "tree": tree}}}
    )
    assert len(plot.profile(along, [row], by="tree").get_xticks()) == len(tree["children"] if tree else ())
    for wrong, said in [({"by": "tree"}, "no tree"), ({"by": "moons"}, "one of these"), ({"rows": ["x"]}, "not ranked")]:
        with pytest.raises(ValueError, match=said):
            plot.profile(study, **{"rows": [row], **wrong})
    with pytest.raises(ValueError, match="polar"):
        plot.profile(study, [row], ax=plt.figure().add_subplot())
    with pytest.raises(TypeError, match="a Study is wanted"):
        plot.weights(panel)  # type: ignore[arg-type]
