"""The ledger of an alliance's problems, used as a user would."""

import copy
import json
import pickle
from typing import Any

import polars
import pytest
from places import DOSSIERS, PARTIAL
from shape_checker import faults

import chanjiao
from chanjiao import Assessment, Assessor, Dossier, FaultError, Ledger, LedgerEntry, ProblemState, shapes

POINT = "leads.enterprise"
PROBLEM = f"chanjiao-derived-2024-20/{POINT}"
SCHOOL = {"id": "s", "name": "某职业技术学院", "kind": "higher_vocational", "roles": ["lead"]}
FIRM = {"id": "e", "name": "某装备有限公司", "kind": "enterprise", "roles": ["lead"]}
STATEMENTS: shapes.Settlements = {
    "schema": "chanjiao/settlements/1",
    "alliance": "a",
    "settlements": [
        {
            "id": "s1", "problem": PROBLEM, "says": "settled", "by": {"name": "某市教育局（虚构）"}, "on": "2026-06-01",
            "evidence": [{"title": "联合体章程（虚构）"}],
        }
    ],
}


def assessed(as_of: str, members: Any, alliance: str = "a") -> Assessment:
    document = {
        "schema": "chanjiao/dossier/1", "as_of": as_of,
        "alliance": {"id": alliance, "name": "某市域产教联合体（虚构）", "members": members},
    }
    return Assessor().assess(Dossier.from_dict(document))


@pytest.fixture(scope="module")
def years() -> list[Assessment]:
    return [assessed("2025-03-31", [SCHOOL]), assessed("2026-03-31", [SCHOOL, FIRM])]


def test_a_problem_is_followed_from_year_to_year_and_only_a_person_settles_it(years: list[Assessment]) -> None:
    assert Ledger.from_assessments(years[:1]).find(PROBLEM).state is ProblemState.NEW
    ledger = Ledger.from_assessments(reversed(years))
    entry = ledger.find(PROBLEM)
    assert entry.state is ProblemState.PROPOSED_SETTLED and entry.state.label.zh == "待确认解决"
    assert (entry.first_found, entry.last_found) == ("2025-03-31", "2025-03-31")
    assert [sighted["sighting"] for sighted in entry.history] == ["found", "not_found"]
    assert entry.acts and entry.provisions and entry.asks.en and entry.finding.zh and "2026-03-31" in entry.because.en
    silent = Ledger.from_assessments([*years, assessed("2027-03-31", {"listed": [SCHOOL]})])
    assert silent.find(PROBLEM).state is ProblemState.UNKNOWN
    for given in (STATEMENTS, json.dumps(STATEMENTS), json.dumps(STATEMENTS).encode()):
        settled = Ledger.from_assessments(years, settlements=given).find(PROBLEM)
        assert settled.state is ProblemState.SETTLED and settled.settlements[0]["by"]["name"] == "某市教育局（虚构）"
    match settled:
        case LedgerEntry(point, None, ProblemState.SETTLED):
            assert point == POINT
        case _:
            raise AssertionError("it matches by point, subject and state")


def test_a_ledger_tells_of_its_alliance_dossiers_and_problems_in_one_order(years: list[Assessment]) -> None:
    ledger = Ledger.from_assessments(years)
    document: Any = ledger.to_dict()
    assert (ledger.alliance, ledger.name) == ("a", "某市域产教联合体（虚构）")
    assert list(ledger.dossiers) == document["dossiers"] and [of["as_of"] for of in ledger.dossiers] == ["2025-03-31", "2026-03-31"]
    assert [entry.to_dict() for entry in ledger] == document["problems"] and len(ledger) == len(ledger.problems) > 1
    assert json.loads(ledger.to_json()) == document and not len(ledger.diagnostics)
    assert faults(document, shapes.Ledger) == [] and faults(STATEMENTS, shapes.Settlements) == []
    assert json.loads(chanjiao.settlements_schema())["title"]
    with pytest.raises(KeyError, match="problems"):
        ledger.find("nothing")


def test_a_ledger_is_a_report_and_a_table(years: list[Assessment]) -> None:
    ledger = Ledger.from_assessments(years, settlements=STATEMENTS)
    assert "已确认解决" in str(ledger) and "settled" in ledger.report("en") and ledger.report("en", format="markdown").startswith("#")
    assert "<script" not in ledger._repr_html_() and "某市域产教联合体" in ledger._repr_html_()
    rows = polars.DataFrame(ledger)
    assert rows.equals(polars.DataFrame(ledger.table())) and rows.height == len(ledger)
    assert rows.filter(polars.col("id") == PROBLEM).select("state", "state_en", "subject").row(0) == ("settled", "settled", None)
    told = [name for name in rows.columns if f"`{name}`" in (Ledger.table.__doc__ or "")]
    assert told == rows.columns


def test_what_does_not_belong_is_left_out_and_said_so(years: list[Assessment]) -> None:
    other = assessed("2026-03-31", [SCHOOL], alliance="b")
    ledger = Ledger.from_assessments([*years, other])
    assert [(item.code, item.path) for item in ledger.diagnostics] == [("CJ0803", "/assessments/2")]
    assert len(ledger.dossiers) == 2
    with pytest.raises(FaultError) as nothing:
        Ledger.from_assessments([])
    assert [item.code for item in nothing.value.diagnostics] == ["CJ0801"]
    faulty = json.dumps({**STATEMENTS, "alliances": "a"}, indent=1)
    with pytest.raises(FaultError) as caught:
        Ledger.from_assessments(years, settlements=faulty)
    assert caught.value.diagnostics[0].path == "/alliances" and caught.value.diagnostics[0].line
    with pytest.raises(FaultError) as caught:
        Ledger.from_assessments(years, settlements={"schema": "chanjiao/settlements/1"})
    assert not any(item.line for item in caught.value.diagnostics)
    for error in (nothing.value, caught.value):
        assert pickle.loads(pickle.dumps(error)).diagnostics == error.diagnostics


def test_what_is_no_assessment_or_no_statements_is_told_so(years: list[Assessment]) -> None:
    wrong: list[Any] = [3, [3], [years[0].dossier]]
    for given in wrong:
        with pytest.raises(TypeError, match="expected"):
            Ledger.from_assessments(given)
    with pytest.raises(TypeError):
        Ledger.from_assessments(years, settlements=3)  # type: ignore[arg-type]


def test_ledgers_are_equal_hashed_pickled_and_copied_as_values_are(years: list[Assessment]) -> None:
    other = assessed("2026-03-31", [SCHOOL], alliance="b")
    ledger = Ledger.from_assessments([*years, other], settlements=json.dumps(STATEMENTS))
    values: list[Any] = [ledger, ledger.problems[0], ledger.diagnostics, ledger.find(PROBLEM).state]
    assert len(ledger.diagnostics)
    for value in values:
        for other in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert other == value and hash(other) == hash(value), value
        assert value != object() and repr(value) and "\n" not in repr(value)
    assert Ledger.from_assessments(years) != ledger


def test_a_real_standard_of_many_points_gives_every_problem_of_a_dossier() -> None:
    partial = Assessor().assess(Dossier.from_path(PARTIAL))
    ledger = Ledger.from_assessments([partial])
    assert {entry.id for entry in ledger} == {shortfall.id for shortfall in partial.shortfalls}
    real = Assessor().assess(Dossier.from_path(DOSSIERS / "real" / "kashgar.json"))
    assert {item.code for item in Ledger.from_assessments([partial, real]).diagnostics} >= {"CJ0803"}
