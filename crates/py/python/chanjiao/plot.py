"""Pictures of an assessment and of a cohort (the extra ``plot``): what is met, what is not, what nobody has stated yet; who ranks where.

>>> import chanjiao
>>> from chanjiao import plot
>>> assessment = chanjiao.Assessor().assess(chanjiao.shipped_dossier("invented-partial"))
>>> dial = plot.radar(assessment)
>>> rows = plot.tree(assessment, lang="en")
>>> study = chanjiao.shipped_cohort("panel").rank(weights="entropy")
>>> places, bars = plot.ranking(study, lang="en"), plot.weights(study, lang="en")

Each draws onto axes and returns them, so that titles, sizes and files are yours to choose. What is unknown is hatched:
it can still turn out either way, and is never drawn as if it were missing. What is shown is how many observation points
stand how, and no score; ``by="points"`` shows the points that a standard gives, where it gives any. Of a cohort there are
``ranking``, ``weights``, ``acceptability`` and ``profile``; where it is invented, the title says so.
"""

from __future__ import annotations

import math
import textwrap
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

import chanjiao
from chanjiao._cohort_plot import acceptability, profile, ranking, weights
from chanjiao._lettering import PolarAxes, plain, pyplot, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from matplotlib.axes import Axes

    from chanjiao import shapes

__all__ = ["COOPERATIONS_AND_GOLDS", "acceptability", "profile", "radar", "ranking", "tree", "weights"]

Lang = Literal["zh", "en"]
By = Literal["count", "points"]

COOPERATIONS_AND_GOLDS: tuple[str, ...] = (
    "schooling",
    "cultivation",
    "employment",
    "development",
    "majors",
    "courses",
    "textbooks",
    "teachers",
    "training",
)
"""The indicators of the built-in standard for the four cooperations (四个合作) and the five golds (五金)."""

# Blue, grey and orange can be told apart by everybody, and on paper without colour by the hatching.
_MET = {"facecolor": "#2b6cb0", "edgecolor": "#2b6cb0"}
_UNKNOWN = {"facecolor": "#e2e2e2", "edgecolor": "#7a7a7a", "hatch": "////"}
_UNMET = {"facecolor": "#e08e3c", "edgecolor": "#e08e3c"}

class _Extent(NamedTuple):
    """How much of something is met at the least and at the most, out of how much."""

    low: Fraction
    high: Fraction
    whole: Fraction


def radar(
    assessment: chanjiao.Assessment | shapes.Assessment,
    *,
    indicators: Sequence[str] | None = None,
    by: By = "count",
    lang: Lang = "zh",
    font: str | None = None,
    ax: Axes | None = None,
) -> PolarAxes:
    """The four cooperations and the five golds on one dial, each as an interval.

    From the centre outwards a spoke shows the share of the indicator's observation points that is met, unknown
    (hatched) and not met. A spoke on which nothing applies is empty, and says so.

    :param assessment: an ``Assessment``, or the dictionary of one.
    :param indicators: the ids of the indicators to show; without it, the nine of the built-in standard, or for another
        standard all of its second level that are substantive.
    :param by: ``"count"``: by the number of observation points; ``"points"``: by the points that the standard gives.
    :param lang: ``"zh"`` or ``"en"``.
    :param font: a font by family name or file, where none of those installed is found to write Chinese.
    :param ax: polar axes to draw onto (``subplot(projection="polar")``); without it, those of a new figure.
    :returns: the axes.
    :raises ValueError: an indicator is not in the standard; the axes are not polar.
    """
    document = _document(assessment)
    chosen = list(_chosen(document, indicators))
    if ax is None:
        _, ax = pyplot.subplots(subplot_kw={"projection": "polar"}, layout="constrained")
    if not isinstance(ax, PolarAxes):
        raise ValueError(
            "ax 须是极坐标的：plt.subplot(projection='polar')；ax must be polar axes: plt.subplot(projection='polar')"
        )
    extents = [_extent(indicator, by) for indicator in chosen]
    width = math.tau / max(len(chosen), 1)
    angles = [width * number for number in range(len(chosen))]
    words = _words(lang)
    _bars(ax.bar, angles, extents, words, width=width * 0.72)

    ax.set_theta_zero_location("N")
    ax.set_theta_direction(-1)
    ax.set_ylim(0, 1)
    ax.set_yticks([0.25, 0.5, 0.75, 1.0], labels=[])
    ax.set_axisbelow(True)
    labels = [
        textwrap.fill(plain(indicator["label"][lang]), 16) + "\n" + _told(extent, words)
        for indicator, extent in zip(chosen, extents, strict=True)
    ]
    ax.set_xticks(angles, labels=labels)
    ax.tick_params(axis="x", pad=2)
    for label, angle in zip(ax.get_xticklabels(), angles, strict=True):
        # A label stands outside the dial, on its own side of it.
        aside = math.sin(angle)
        label.set_horizontalalignment("center" if abs(aside) < 0.15 else "left" if aside > 0 else "right")
        label.set_verticalalignment(
            "bottom" if math.cos(angle) > 0.5 else "top" if math.cos(angle) < -0.5 else "center"
        )
    ax.set_title(_title(document, lang), pad=12)
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.14), ncols=3, frameon=False)
    write(ax, font)
    return ax


def tree(
    assessment: chanjiao.Assessment | shapes.Assessment,
    *,
    depth: int = 2,
    by: By = "count",
    lang: Lang = "zh",
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """The tree of indicators, indented, with a bar for each: met, unknown (hatched), not met.

    Beside each bar stands how many are met at the least and at the most, of how many.

    :param assessment: an ``Assessment``, or the dictionary of one.
    :param depth: how many levels of indicators to show: 1, 2 or 3.
    :param by: ``"count"``: by the number of observation points; ``"points"``: by the points that the standard gives.
    :param lang: ``"zh"`` or ``"en"``.
    :param font: a font by family name or file, where none of those installed is found to write Chinese.
    :param ax: axes to draw onto; without it, those of a new figure that is as high as the tree.
    :returns: the axes.
    :raises ValueError: ``depth`` is below 1.
    """
    document = _document(assessment)
    if depth < 1:
        raise ValueError("depth 至少是 1；depth is at least 1")
    rows = list(_rows(document["indicators"], depth))
    if ax is None:
        _, ax = pyplot.subplots(figsize=(8, 1.2 + 0.3 * len(rows)), layout="constrained")
    extents = [_extent(indicator, by) for _, indicator in rows]
    places = list(range(len(rows)))
    words = _words(lang)
    _bars(ax.barh, places, extents, words, height=0.62)

    # An em space keeps its width in every font, and at the start of a line.
    labels = ["\u2003" * level + plain(indicator["label"][lang]) for level, indicator in rows]
    ax.set_yticks(places, labels=labels)
    ax.tick_params(axis="y", length=0, pad=_widest(labels, ax))
    for label in ax.get_yticklabels():
        label.set_horizontalalignment("left")
    for place, extent in zip(places, extents, strict=True):
        ax.annotate(
            _told(extent, words),
            (1, place),
            xytext=(6, 0),
            textcoords="offset points",
            va="center",
            annotation_clip=False,
        )
    ax.set_xlim(0, 1)
    ax.set_xticks([])
    ax.set_ylim(len(rows) - 0.5, -0.5)
    ax.spines[:].set_visible(False)
    ax.set_title(_title(document, lang))
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, 0), ncols=3, frameon=False)
    write(ax, font)
    return ax


def _document(assessment: chanjiao.Assessment | shapes.Assessment) -> shapes.Assessment:
    if isinstance(assessment, chanjiao.Assessment):
        return assessment.to_dict()
    if isinstance(assessment, dict) and "indicators" in assessment:
        return assessment
    raise TypeError(
        f"要的是 Assessment 或其 to_dict() 的结果，不是 {type(assessment).__name__}；"
        f"an Assessment or the dictionary of one is wanted, not {type(assessment).__name__}"
    )


def _rows(
    indicators: Iterable[shapes.IndicatorResult], depth: int, level: int = 0
) -> Iterator[tuple[int, shapes.IndicatorResult]]:
    for indicator in indicators:
        yield level, indicator
        if level + 1 < depth:
            yield from _rows(indicator.get("indicators", ()), depth, level + 1)


def _chosen(document: shapes.Assessment, ids: Sequence[str] | None) -> Iterator[shapes.IndicatorResult]:
    by_id = {indicator["id"]: indicator for _, indicator in _rows(document["indicators"], 3)}
    if ids is None:
        if all(name in by_id for name in COOPERATIONS_AND_GOLDS):
            ids = COOPERATIONS_AND_GOLDS
        else:
            tiers = (tier for tier in document["indicators"] if tier.get("tier") == "substantive")
            ids = [indicator["id"] for tier in tiers for indicator in tier.get("indicators", ())]
    for name in ids:
        if name not in by_id:
            raise ValueError(f"标准中没有指标 {name!r}；the standard has no indicator {name!r}: {', '.join(by_id)}")
        yield by_id[name]


def _extent(indicator: shapes.IndicatorResult, by: By) -> _Extent:
    if by == "points":
        points = indicator["points"]
        return _Extent(*(Fraction(points[end]["exact"]) for end in ("low", "high", "max")))
    if by != "count":
        raise ValueError(f"by 只能是 'count' 或 'points'；by is 'count' or 'points', not {by!r}")
    stand = [point["status"] for point in _points(indicator)]
    met = stand.count("met") + stand.count("clear")
    applicable = len(stand) - stand.count("not_applicable")
    return _Extent(Fraction(met), Fraction(met + stand.count("unknown")), Fraction(applicable))


def _points(indicator: shapes.IndicatorResult) -> Iterator[shapes.PointResult]:
    yield from indicator.get("observation_points", ())
    for below in indicator.get("indicators", ()):
        yield from _points(below)


def _share(part: Fraction, extent: _Extent) -> float:
    return float(part / extent.whole) if extent.whole else 0.0


def _told(extent: _Extent, words: dict[str, str]) -> str:
    """``3 / 5`` where all is known, ``1–4 / 5`` where it is not, in words where nothing applies."""
    if not extent.whole:
        return words["not_applicable"]
    low, high, whole = (f"{float(part):.2f}".rstrip("0").rstrip(".") for part in extent)
    return f"{low} / {whole}" if low == high else f"{low}–{high} / {whole}"


def _words(lang: Lang) -> dict[str, str]:
    return {status.value: status.label.get(lang) for status in chanjiao.Status}


def _bars(
    draw: Callable[..., object],
    places: Sequence[float],
    extents: Sequence[_Extent],
    words: dict[str, str],
    **size: float,
) -> None:
    """Three bars end to end at each place: what is met, what is unknown, what is not met."""
    across = "left" if "height" in size else "bottom"
    low = [_share(extent.low, extent) for extent in extents]
    high = [_share(extent.high, extent) for extent in extents]
    full = [_share(extent.whole, extent) for extent in extents]
    nothing = [0.0] * len(extents)
    parts = [(nothing, low, _MET, "met"), (low, high, _UNKNOWN, "unknown"), (high, full, _UNMET, "unmet")]
    for starts, ends, style, word in parts:
        lengths = [end - start for start, end in zip(starts, ends, strict=True)]
        # The edge of a bar of no length would show as a line.
        edges = [0.6 if length else 0.0 for length in lengths]
        draw(places, lengths, **{across: starts}, **size, **style, linewidth=edges, label=words[word])


def _title(document: shapes.Assessment, lang: Lang) -> str:
    """Whom it is about and by which standard: no verdict goes without it."""
    dossier, standard = document["dossier"], document["standard"]
    return plain(f"{dossier['name']} ({dossier['as_of']})\n{standard['title'][lang]} · {standard['edition']}")


def _widest(labels: Sequence[str], ax: Axes) -> float:
    """About how wide the widest label is, in points: a Chinese letter is as wide as it is high."""
    size = float(ax.get_yticklabels()[0].get_fontsize()) if labels else 0.0
    return (
        max((sum(1.0 if letter >= "\u1100" else 0.56 for letter in label) for label in labels), default=0.0) * size + 6
    )
