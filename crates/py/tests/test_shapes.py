"""The shapes say what documents are: every shipped document is of its shape, and what is not is told from it."""

from __future__ import annotations

import json
import typing
from pathlib import Path
from typing import Any

import pytest
from shape_checker import faults

import chanjiao
from chanjiao import shapes

DOSSIERS = Path(__file__).parents[2] / "core" / "examples" / "dossiers"
SOUND = sorted([*DOSSIERS.glob("real/*.json"), *DOSSIERS.glob("invented/*.json")])


def test_every_sound_dossier_is_there() -> None:
    assert len(SOUND) == 19


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_a_dossier_and_its_assessment_are_of_their_shapes(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    assert faults(document, shapes.Dossier) == []
    dossier = chanjiao.Dossier.from_path(path)
    assert faults(dossier.to_dict(), shapes.Dossier) == []
    assert faults(chanjiao.Assessor().assess(dossier).to_dict(), shapes.Assessment) == []


def test_diagnostics_are_of_their_shape() -> None:
    found = chanjiao.examine((DOSSIERS / "faulty" / "many_faults.json").read_bytes())
    listed = json.loads(found.to_json())
    assert len(listed["items"]) > 50
    assert faults(listed, shapes.Diagnostics) == []


def test_the_built_in_standard_is_of_its_shape() -> None:
    assert faults(chanjiao.Standard.built_in().to_dict(), shapes.Standard) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"colour": "red"}, "/colour: not in Alliance"),
        ({"members": [{"id": "s", "name": "某学校", "kind": "school"}]}, "'school' is none of"),
        ({"members": [{"name": "某学校", "kind": "enterprise"}]}, "/members/0/id: missing in Member"),
        ({"members": {"listed": [], "total": "thirty"}}, "/members"),
        ({"parks": None}, "/parks"),
    ],
)
def test_what_is_not_of_the_shape_is_told_from_it(change: dict[str, Any], place: str) -> None:
    sound: dict[str, Any] = {"id": "a", "name": "某联合体"}
    assert faults(sound, shapes.Alliance) == []
    assert place in "\n".join(faults(sound | change, shapes.Alliance))


def test_every_shape_can_be_looked_into_at_run_time() -> None:
    records = [getattr(shapes, name) for name in shapes.__all__ if typing.is_typeddict(getattr(shapes, name))]
    assert len(records) > 150
    for record in records:
        assert typing.get_type_hints(record, include_extras=True)
    assert shapes.Park.__required_keys__ == {"id", "name"}


def test_words_of_a_vocabulary_can_be_listed() -> None:
    assert "vocational_university" in typing.get_args(shapes.MemberKind)
    assert typing.get_args(shapes.Status) == ("met", "unmet", "unknown", "not_applicable")


def test_whatever_gives_a_dictionary_gives_one_of_its_shape() -> None:
    dossier = chanjiao.shipped_dossier("invented-partial")
    assessment = chanjiao.Assessor().assess(dossier)
    given: list[tuple[object, Any]] = [
        (dossier.validate().to_dicts(), list[shapes.Diagnostic]),
        (dossier.validate()[0].to_dict(), shapes.Diagnostic),
        *(
            (node.to_dict(), shapes.PointResult if node.kind == "point" else shapes.IndicatorResult)
            for node in assessment.walk()
        ),
        *((shortfall.to_dict(), shapes.Shortfall) for shortfall in assessment.shortfalls),
        *((fact.to_dict(), shapes.Unknown) for fact in assessment.missing),
        *((fact.to_dict(), shapes.Fact) for node in assessment.walk() for fact in node.used),
        *((metric.value(dossier).to_dict(), shapes.Value) for metric in chanjiao.metrics()),
        (chanjiao.demand_table(dossier), shapes.DemandTable),
        (chanjiao.incentive_table(dossier), shapes.IncentiveTable),
        (chanjiao.linkage_table(dossier), shapes.LinkageTable),
        (chanjiao.side_by_side(dossier), shapes.SideBySide),
        *((chanjiao.tagging(name, dossier), shapes.Tagging) for name, _ in chanjiao.sets()),
        *((chanjiao.undertaken(name, dossier), shapes.Bodies) for name, _ in chanjiao.undertakings()),
        (chanjiao.places(), list[shapes.Described]),
    ]
    assert len(given) > 400
    for value, shape in given:
        assert faults(value, shape) == []
