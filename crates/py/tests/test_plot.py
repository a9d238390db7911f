"""Pictures show what the assessment says: a bar is as long as what it stands for, and the unknown is shown as such."""

from __future__ import annotations

import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest
from matplotlib import font_manager
from matplotlib.container import BarContainer

import chanjiao
from chanjiao import _lettering, plot

EVERYTHING_UNKNOWN = {
    "schema": "chanjiao/dossier/1",
    "as_of": "2025-04",
    "alliance": {"id": "a", "name": "某联合体（虚构）$x$"},
}


@pytest.fixture
def partial() -> chanjiao.Assessment:
    return chanjiao.Assessor().assess(chanjiao.shipped_dossier("invented-partial"))


@pytest.fixture
def unknown() -> chanjiao.Assessment:
    return chanjiao.Assessor().assess(chanjiao.Dossier.from_dict(EVERYTHING_UNKNOWN))


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    with warnings.catch_warnings():
        # Whether this machine has a Chinese font is a test of its own.
        warnings.filterwarnings("ignore", message="没有找到中文字体")
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        yield
    plt.close("all")


def bars(ax: plt.Axes) -> dict[str, BarContainer]:
    return {container.get_label(): container for container in ax.containers if isinstance(container, BarContainer)}


def counted(assessment: chanjiao.Assessment, name: str) -> tuple[int, int, int, int]:
    """How many points of an indicator are met, unknown, unmet, not applicable: counted by another way than there."""
    found = []

    def walk(indicator: dict, inside: bool) -> None:
        inside = inside or indicator["id"] == name
        found.extend(point["status"] for point in indicator.get("observation_points", ()) if inside)
        for below in indicator.get("indicators", ()):
            walk(below, inside)

    for indicator in assessment.to_dict()["indicators"]:
        walk(indicator, False)
    return tuple(found.count(status) for status in ("met", "unknown", "unmet", "not_applicable"))


def test_a_spoke_is_divided_as_the_points_of_its_indicator_stand(partial: chanjiao.Assessment) -> None:
    ax = plot.radar(partial)
    drawn = bars(ax)
    assert list(drawn) == ["达到", "不详", "未达到"]
    for place, name in enumerate(plot.COOPERATIONS_AND_GOLDS):
        met, unknown, unmet, _ = counted(partial, name)
        whole = met + unknown + unmet
        heights = [drawn[word].patches[place].get_height() for word in drawn]
        assert heights == pytest.approx([met / whole, unknown / whole, unmet / whole]), name
        bottoms = [drawn[word].patches[place].get_y() for word in drawn]
        assert bottoms == pytest.approx([0, met / whole, (met + unknown) / whole]), name
    labels = [label.get_text() for label in ax.get_xticklabels()]
    assert labels[2] == "合作就业\n2–12 / 14"


def test_where_nothing_is_known_every_spoke_is_hatched_and_nothing_is_met_or_unmet(
    unknown: chanjiao.Assessment,
) -> None:
    drawn = bars(plot.radar(unknown, lang="en"))
    assert [patch.get_height() for patch in drawn["unknown"].patches] == [1.0] * 9
    assert all(patch.get_hatch() for patch in drawn["unknown"].patches)
    assert all(patch.get_height() == 0 for word in ("met", "not met") for patch in drawn[word].patches)


def test_the_tree_has_a_row_for_each_indicator_and_says_what_does_not_apply(partial: chanjiao.Assessment) -> None:
    ax = plot.tree(partial, depth=3, lang="en")
    rows = [label.get_text() for label in ax.get_yticklabels()]
    assert rows[0] == "Basic indicators" and rows[1].startswith("\u2003Park")
    assert len(rows) == partial.to_json().count('"reason"') - partial.to_json().count('"force"'), "all but the points"
    told = [text.get_text() for text in ax.texts]
    assert told[-1] == "not applicable" and told[0] == "4–5 / 5"
    assert all(len(container.patches) == len(rows) for container in bars(ax).values())
    assert ax.get_ylim()[0] > ax.get_ylim()[1], "the first row stands on top"


def test_points_are_drawn_only_where_they_are_asked_for(partial: chanjiao.Assessment) -> None:
    told = [text.get_text() for text in plot.tree(partial, by="points").texts]
    points = partial.points
    assert told[3] == f"{float(points.low):.2f}–{float(points.high):.2f} / 95"
    with pytest.raises(ValueError, match="by 只能是"):
        plot.tree(partial, by="score")  # type: ignore[arg-type]


def test_a_title_names_whom_it_is_about_and_by_which_standard_and_no_name_is_a_formula(
    unknown: chanjiao.Assessment,
) -> None:
    ax = plot.radar(unknown)
    assert ax.get_title() == "某联合体（虚构）\\$x\\$ (2025-04)\n教职成厅函〔2024〕20号条文对照清单 · 0.1"
    ax.figure.canvas.draw()


def test_axes_of_the_caller_are_drawn_onto_and_given_back(partial: chanjiao.Assessment) -> None:
    figure = plt.figure()
    flat, round_ = figure.add_subplot(121), figure.add_subplot(122, projection="polar")
    assert plot.tree(partial, ax=flat) is flat
    assert plot.radar(partial, ax=round_, indicators=["funding", "policy"]) is round_
    assert len(round_.get_xticklabels()) == 2
    with pytest.raises(ValueError, match="polar"):
        plot.radar(partial, ax=flat)
    with pytest.raises(ValueError, match="no indicator 'golds'.*schooling"):
        plot.radar(partial, indicators=["golds"])


def test_the_dictionary_of_an_assessment_is_drawn_too_and_nothing_else_is(partial: chanjiao.Assessment) -> None:
    assert len(bars(plot.radar(partial.to_dict()))) == 3
    with pytest.raises(TypeError, match="not Dossier"):
        plot.radar(partial.dossier)  # type: ignore[arg-type]


def test_settings_of_other_figures_stay_as_they_are(partial: chanjiao.Assessment) -> None:
    before = dict(matplotlib.rcParams)
    plot.radar(partial)
    plot.tree(partial)
    assert dict(matplotlib.rcParams) == before


def test_without_a_chinese_font_the_hint_says_how_to_get_one(
    partial: chanjiao.Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [])
    with pytest.warns(UserWarning, match="fonts-noto-cjk.*font=.*lang='en'"):
        plot.radar(partial)


def test_a_font_that_has_chinese_letters_is_taken_by_name_or_file(partial: chanjiao.Assessment) -> None:
    file = Path(font_manager.findfont("DejaVu Sans"))
    for font in (str(file), "DejaVu Serif"):
        ax = plot.tree(partial, font=font)
        family = "DejaVu Sans" if font == str(file) else font
        assert all(label.get_fontfamily()[0] == family for label in ax.get_yticklabels())
    with pytest.raises(ValueError, match="no such font"):
        plot.tree(partial, font="no such font")


def test_a_font_without_a_regular_weight_is_used_as_it_is_and_nothing_is_said(
    partial: chanjiao.Assessment, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    file = font_manager.findfont("DejaVu Sans")
    medium = font_manager.FontEntry(fname=file, name="Only Medium", style="normal", variant="normal", weight=500, stretch="normal", size="scalable")
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [*font_manager.fontManager.ttflist, medium])
    for draw in (plot.radar, plot.tree):
        ax = draw(partial, font="Only Medium")
        ax.figure.canvas.draw()
        assert ax.title.get_fontfamily()[0] == "Only Medium"
    assert [record.message for record in caplog.records if "findfont" in record.message] == []


def test_a_chinese_font_among_those_installed_is_used_for_everything_written(partial: chanjiao.Assessment) -> None:
    families = {entry.name for entry in font_manager.fontManager.ttflist}
    known = [family for family in _lettering.CHINESE_FONTS if family in families]
    ax = plot.tree(partial)
    written = [ax.title, *ax.get_yticklabels(), *ax.texts, *ax.get_legend().get_texts()]
    first = {text.get_fontfamily()[0] for text in written}
    assert first == ({known[0]} if known else set(matplotlib.rcParams["font.family"]))


def test_without_matplotlib_it_is_said_what_to_install() -> None:
    code = "import sys; sys.modules['matplotlib'] = None; import chanjiao, chanjiao.plot"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.returncode == 1 and "pip install matplotlib" in result.stderr
    plain = subprocess.run([sys.executable, "-c", code.replace(", chanjiao.plot", "")], check=False)
    assert plain.returncode == 0, "the package itself needs nothing"
