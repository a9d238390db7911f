"""哪些观测点因为缺事实而不清楚。 Which observation points stay open, and for want of which facts.

    python what_is_unknown.py jinjiang
    python what_is_unknown.py my-dossier.json

Without an argument it takes a shipped dossier of a real alliance, compiled from public reports.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import chanjiao
from chanjiao.shapes import Assessment, IndicatorResult, PointResult


def points(indicators: list[IndicatorResult]) -> Iterator[PointResult]:
    """Every observation point of a tree, from top to bottom."""
    for indicator in indicators:
        yield from indicator.get("observation_points", [])
        yield from points(indicator.get("indicators", []))


def wanted(assessment: Assessment, point: PointResult) -> str:
    """The facts that a point misses, by their labels."""
    labels = dict.fromkeys(assessment["unknown"][number]["label"]["zh"] for number in point.get("missing", []))
    return "、".join(labels)


def main(name: str) -> None:
    known = name in chanjiao.shipped_dossiers()
    dossier = chanjiao.shipped_dossier(name) if known else chanjiao.Dossier.from_path(Path(name))
    assessment: Assessment = chanjiao.Assessor().assess(dossier).to_dict()
    print(assessment["verdict"]["sentence"]["zh"])
    for point in points(assessment["indicators"]):
        if point["status"] == "unknown":
            print(f"? {point['text']['zh']} ← {wanted(assessment, point)}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "jinjiang")
