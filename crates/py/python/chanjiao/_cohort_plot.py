"""Pictures of a study of a cohort, drawn in the manner of `chanjiao.plot`, which gives them out."""

from __future__ import annotations

import math
import textwrap
from typing import TYPE_CHECKING, Any, Literal

import chanjiao
from chanjiao._lettering import PolarAxes, plain, pyplot, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.text import Text as Label

    from chanjiao import shapes

Lang = Literal["zh", "en"]
Spokes = Literal["columns", "subsystems", "tree"]

_WORDS: dict[str, tuple[str, str]] = {
    "rank": ("名次", "rank"),
    "weight": ("权重", "weight"),
    "share": ("占试验次数的比例", "share of draws"),
    "range": ("名次区间", "range of ranks"),
    "invented": ("虚构数据", "invented data"),
}


def ranking(
    study: chanjiao.Study,
    *,
    period: str | None = None,
    top: int | None = None,
    lang: Lang = "zh",
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """The ranked rows, the best on top: a dot at each rank, and a line over the ranks that the row may take.

    The line is there where the study has ranges or trials. Who was set apart is named below, never drawn.

    :param study: a study that has a ranking.
    :param period: in a panel, the period (``"2023"``); without it, the last.
    :param top: how many rows to show; without it, all.
    :param lang: ``"zh"`` or ``"en"``.
    :param font: a font by family name or file, where none of those installed is found to write Chinese.
    :param ax: axes to draw onto; without it, those of a new figure that is as high as the ranking.
    :returns: the axes.
    :raises ValueError: the study has no ranking, or none of that period.
    """
    found = _ranked(study)
    table = study.ranking_table().to_dict()
    period = _period(table["period"], period)
    places = [place for place, when in enumerate(table["period"]) if when == period][:top]
    if ax is None:
        _, ax = pyplot.subplots(figsize=(7, 1.4 + 0.26 * len(places)), layout="constrained")
    heights = list(range(len(places)))
    between = [
        (height, table["best"][place], table["worst"][place])
        for height, place in zip(heights, places, strict=True)
        if table["best"][place] is not None
    ]
    if between:
        ax.hlines(*zip(*between, strict=True), color="#9bb8d6", linewidth=5, label=_word("range", lang))
    ax.plot([table["rank"][place] for place in places], heights, "o", color="#2b6cb0", label=_word("rank", lang))
    ax.set_yticks(heights, labels=[plain(table["name"][place]) for place in places])
    ax.set_ylim(len(places) - 0.5, -0.5)
    ax.set_xlabel(_word("rank", lang))
    ax.set_axisbelow(True)
    ax.grid(axis="x", color="#dddddd")
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.tick_params(axis="y", length=0)
    ax.set_title(_title(study, period, lang))
    if between:
        ax.legend(loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
    apart = [row for row in found.get("set_apart", ()) if _when(row) == period]
    if apart:
        said = "；".join(f"{row['name']}：{row['reason'][lang]}" for row in apart)
        ax.set_xlabel(f"{_word('rank', lang)}\n{plain(textwrap.fill(said, 60))}")
    write(ax, font, _beside(ax))
    return ax


def weights(
    study: chanjiao.Study, *, lang: Lang = "zh", font: str | None = None, ax: Axes | None = None
) -> Axes:
    """What each column weighs, the heaviest on top.

    Of a panel that is weighed period by period, the last period's weights.

    :param study: a study that has a ranking with weights.
    :param lang: ``"zh"`` or ``"en"``.
    :param font: a font by family name or file, where none of those installed is found to write Chinese.
    :param ax: axes to draw onto; without it, those of a new figure.
    :returns: the axes.
    :raises ValueError: the study has no ranking, or its columns have no weights.
    """
    columns = [column for column in _ranked(study)["columns"] if column["weights"]]
    if not columns:
        raise ValueError("各指标没有权重；the columns have no weights: a tree of geometric means gives none")
    columns.sort(key=lambda column: -column["weights"][-1])
    if ax is None:
        _, ax = pyplot.subplots(figsize=(7, 1.2 + 0.3 * len(columns)), layout="constrained")
    heights = list(range(len(columns)))
    ax.barh(heights, [column["weights"][-1] for column in columns], color="#2b6cb0", height=0.62)
    ax.set_yticks(heights, labels=[plain(column["label"][lang]) for column in columns])
    ax.set_ylim(len(columns) - 0.5, -0.5)
    for height, column in zip(heights, columns, strict=True):
        ax.annotate(
            f"{column['weights'][-1]:.3f}", (column["weights"][-1], height), xytext=(4, 0),
            textcoords="offset points", va="center",
        )
    ax.set_xlabel(_word("weight", lang))
    ax.margins(x=0.12)
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.tick_params(axis="y", length=0)
    ax.set_title(_title(study, None, lang))
    write(ax, font, _beside(ax))
    return ax


def acceptability(
    study: chanjiao.Study, *, lang: Lang = "zh", font: str | None = None, ax: Axes | None = None
) -> Axes:
    """How often each row took each rank over the trials: the darker, the more often. Rows stand by their mean rank.

    :param study: a study that has trials.
    :param lang: ``"zh"`` or ``"en"``.
    :param font: a font by family name or file, where none of those installed is found to write Chinese.
    :param ax: axes to draw onto; without it, those of a new figure that is as high as there are rows.
    :returns: the axes.
    :raises ValueError: the study has no trials.
    """
    trials = study.trials
    if trials is None:
        raise ValueError("这项研究没有试验，请用 cohort.trials(…)；the study has no trials: use cohort.trials(…)")
    outcome = trials["outcome"]
    names = _names(study)
    rows = sorted(zip(trials["rows"], outcome["rows"], strict=True), key=lambda row: row[1]["mean"])
    shares = [[count / outcome["draws"] for count in row["counts"]] for _, row in rows]
    ranks = outcome["ranks"]
    if ax is None:
        size = (2.6 + 0.2 * len(ranks), 1.6 + 0.2 * len(rows))
        _, ax = pyplot.subplots(figsize=size, layout="constrained")
    image = ax.imshow(shares, cmap="Blues", vmin=0, vmax=max(max(row) for row in shares), aspect="auto")
    ax.figure.colorbar(image, ax=ax, label=_word("share", lang), shrink=0.7)
    step = max(1, math.ceil(len(ranks) / 20))
    ax.set_xticks(range(0, len(ranks), step), labels=[f"{rank:g}" for rank in ranks[::step]])
    ax.set_yticks(range(len(rows)), labels=[plain(names.get(row, row)) for row, _ in rows])
    ax.set_xlabel(_word("rank", lang))
    ax.set_title(_title(study, _of_trials(study, trials["rows"]), lang))
    write(ax, font, _beside(ax))
    return ax


def profile(
    study: chanjiao.Study,
    rows: Sequence[str],
    *,
    by: Spokes = "columns",
    lang: Lang = "zh",
    font: str | None = None,
    ax: Axes | None = None,
) -> PolarAxes:
    """Some rows on one dial: a spoke for each column, subsystem or branch of the tree, outwards the better.

    Of a column, 0 is the worst and 1 the best among all rows that are ranked; of a subsystem and a branch it is the score itself.

    :param study: a study that has a ranking; for ``by="subsystems"`` a coupling, for ``by="tree"`` a tree.
    :param rows: the ids of the rows to show, a few.
    :param by: what the spokes are.
    :param lang: ``"zh"`` or ``"en"``.
    :param font: a font by family name or file, where none of those installed is found to write Chinese.
    :param ax: polar axes to draw onto (``subplot(projection="polar")``); without it, those of a new figure.
    :returns: the axes.
    :raises ValueError: a row is not ranked, the study has nothing of that kind, or the axes are not polar.
    """
    labels, levels = _spokes(study, by, lang)
    for row in rows:
        if row not in levels:
            raise ValueError(f"没有 {row!r} 的得分；{row!r} is not ranked: {', '.join(levels)}")
    if ax is None:
        _, ax = pyplot.subplots(subplot_kw={"projection": "polar"}, layout="constrained")
    if not isinstance(ax, PolarAxes):
        raise ValueError(
            "ax 须是极坐标的：plt.subplot(projection='polar')；ax must be polar axes: plt.subplot(projection='polar')"
        )
    angles = [math.tau / len(labels) * number for number in range(len(labels))]
    names = _names(study)
    styles = ("-", "--", "-.", ":")
    for number, row in enumerate(rows):
        around = [*levels[row], levels[row][0]]
        ax.plot(
            [*angles, angles[0]], around, linestyle=styles[number % len(styles)], label=plain(names.get(row, row))
        )
        ax.fill([*angles, angles[0]], around, alpha=0.08)
    ax.set_theta_zero_location("N")
    ax.set_theta_direction(-1)
    ax.set_ylim(0, 1)
    ax.set_yticks([0.25, 0.5, 0.75, 1.0], labels=[])
    ax.set_xticks(angles, labels=[textwrap.fill(plain(label), 16) for label in labels])
    ax.set_title(_title(study, None, lang), pad=12)
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.1), ncols=3, frameon=False)
    write(ax, font, _beside(ax))
    return ax


def _spokes(study: chanjiao.Study, by: Spokes, lang: Lang) -> tuple[list[str], dict[str, list[float]]]:
    """What the spokes are called, and how far out each row is on them."""
    found = _ranked(study)
    if by == "subsystems":
        coupling = study.coupling
        if coupling is None:
            raise ValueError("这项研究没有耦合协调，请用 cohort.coupling(…)；the study has no coupling: use cohort.coupling(…)")
        titles = {group["id"]: group["label"][lang] for group in study.cohort.to_dict().get("subsystems", ())}
        each = zip(*coupling["scores"], strict=True)
        levels = {row: list(scores) for row, scores in zip(coupling["rows"], each, strict=True)}
        return [titles[group] for group in coupling["subsystems"]], levels
    if by == "tree":
        trees = found.get("trees", [])
        if len(trees) != 1:
            raise ValueError("这项研究没有（唯一的）指标树；the study has no tree, or one for each period")
        nodes = [node for node in trees[0]["nodes"] if node["depth"] == 1]
        each = zip(*(node["scores"] for node in nodes), strict=True)
        rows = [row["id"] for row in found["rows"]]
        return [node["id"] for node in nodes], {row: list(scores) for row, scores in zip(rows, each, strict=True)}
    if by != "columns":
        raise ValueError(f"by 只能是 'columns'、'subsystems' 或 'tree'；by is one of these, not {by!r}")
    called = {column["id"]: column["label"][lang] for column in found["columns"]}
    oriented = [table.to_dict() for table in study.tables if table.id.split("@")[0] == "oriented"]
    ids = [name for name in (oriented[0] if oriented else {}) if name != "id"]
    levels = {row: [] for table in oriented for row in table["id"]}
    for name in ids:
        known = [value for table in oriented for value in table[name] if value is not None]
        low, high = min(known), max(known)
        for table in oriented:
            for row, value in zip(table["id"], table[name], strict=True):
                is_level = value is not None and high > low
                levels[row].append((value - low) / (high - low) if is_level else 0.0)
    return [called[name] for name in ids], levels


def _ranked(study: chanjiao.Study) -> shapes.Ranking:
    if not isinstance(study, chanjiao.Study):
        raise TypeError(f"要的是 Study，不是 {type(study).__name__}；a Study is wanted, not {type(study).__name__}")
    found = study.ranking
    if found is None:
        raise ValueError("这项研究没有排序，见 diagnostics；the study has no ranking: diagnostics says why")
    return found


def _names(study: chanjiao.Study) -> dict[str, str]:
    return {row["id"]: row.get("name", row["id"]) for row in study.cohort.to_dict()["rows"]}


def _when(row: Any) -> str | None:
    """The period of a row in a word."""
    return next((str(value) for value in row["period"].values()), None) if "period" in row else None


def _period(known: Sequence[str | None], wanted: str | None) -> str | None:
    if wanted is not None and str(wanted) not in known:
        raise ValueError(f"没有 {wanted!r} 这一时期；there is no period {wanted!r}: {', '.join(map(str, dict.fromkeys(known)))}")
    return str(wanted) if wanted is not None else (known[-1] if known else None)


def _of_trials(study: chanjiao.Study, rows: Sequence[str]) -> str | None:
    """The period whose ranking was tried."""
    return next((_when(row) for row in study.cohort.to_dict()["rows"] if rows and row["id"] == rows[0]), None)


def _word(name: str, lang: Lang) -> str:
    return _WORDS[name][lang == "en"]


def _title(study: chanjiao.Study, period: str | None, lang: Lang) -> str:
    """What was studied and when; that it is invented is never left out."""
    title = study.cohort.title
    parts = [title.get(lang) if title else "", period or "", _word("invented", lang) if study.invented else ""]
    return plain(" · ".join(part for part in parts if part))


def _beside(ax: Axes) -> list[Label]:
    """What is written beside the axes: under them, and along a colour bar."""
    return [ax.xaxis.label, *(other.yaxis.label for other in ax.figure.axes if other is not ax)]
