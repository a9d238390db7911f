"""A dossier being filled in: what a value would bring, before it is written down."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from places import FAULTY

import chanjiao
from chanjiao import Draft

DOCUMENT: dict[str, Any] = {
    "schema": "chanjiao/dossier/1",
    "as_of": "2025-04-09",
    "alliance": {"id": "alliance", "name": "示例联合体（虚构）", "established": "2024-01"},
    "stated_by": {"body": "示例市教育局（虚构）"},
}


@pytest.fixture
def draft() -> Draft:
    return Draft(chanjiao.Dossier.from_dict(DOCUMENT))


def test_a_value_is_held_against_its_form_and_against_every_rule(draft: Draft) -> None:
    assert [found.code for found in draft.field("/alliance/established", "2026-13")] == ["CJ0330"]
    late = draft.field("/alliance/established", "2026-01")
    assert [(found.code, found.line) for found in late] == [("CJ0431", None)]
    assert not draft.field("/alliance/established", "2024-02")
    assert not draft.field("/alliance/parks", [{"id": "p", "name": "虚构高新区"}])


def test_taking_a_field_out_is_another_question_than_any_value(draft: Draft) -> None:
    assert not draft.without("/alliance/established")
    assert {found.code for found in draft.without("/alliance/name")} == {"CJ0105"}
    assert {found.code for found in draft.field("/alliance/established", None)} == {"CJ0103"}, "null is a value, and refused"


def test_the_draft_and_its_dossier_stay_as_they_were(draft: Draft) -> None:
    before = draft.dossier
    draft.field("/alliance/name", 3)
    draft.without("/alliance")
    assert draft.dossier == before == chanjiao.Dossier.from_dict(DOCUMENT)


def test_what_is_found_is_pickled_and_equal(draft: Draft) -> None:
    for found in (draft.field("/alliance/established", "2026-01"), draft.without("/alliance/name")):
        again = pickle.loads(pickle.dumps(found))
        assert again == found and len(again) > 0
    kept = Draft(chanjiao.Dossier.from_path(FAULTY, faulty="set_aside"))
    found = kept.field("/as_of", "2025-13")
    assert pickle.loads(pickle.dumps(found)) == found and found.has_errors
    assert pickle.loads(pickle.dumps(draft)).dossier == draft.dossier


def test_one_draft_serves_several_threads(draft: Draft) -> None:
    values = ["2026-01", "2024-02", "2026-13"] * 50
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda value: [of.code for of in draft.field("/alliance/established", value)], values))
    assert found == [["CJ0431"], [], ["CJ0330"]] * 50


def test_what_is_wrong_is_told(draft: Draft) -> None:
    with pytest.raises(TypeError, match="Dossier.from_dict"):
        Draft(DOCUMENT)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="begins with"):
        draft.field("alliance/name", "x")
    with pytest.raises(TypeError, match="no JSON value"):
        draft.field("/alliance/name", {1, 2})
