"""What the package offers, used as a user would."""

import copy
import json
import pickle
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest
from places import COMPLETE, DOSSIERS, FAULTY, PARTIAL

import chanjiao
from chanjiao import Assessor, Dossier, FaultError, Standard, Status, Weight


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return Dossier.from_path(PARTIAL)


@pytest.fixture(scope="module")
def assessment(dossier: Dossier) -> chanjiao.Assessment:
    return Assessor().assess(dossier)


def test_a_shipped_real_dossier_is_read_and_assessed_and_explained() -> None:
    dossier = Dossier.from_path(DOSSIERS / "real" / "jinjiang.json")
    assessment = Assessor().assess(dossier)
    assert not assessment.verdict.settled
    assert assessment.verdict.basic is Status.UNKNOWN
    assert assessment.points.low <= assessment.points.high <= assessment.points.max
    assert dossier.name in assessment.explain("zh")
    assert json.loads(assessment.to_json()) == assessment.to_dict()


def test_three_views_are_of_one_result(assessment: chanjiao.Assessment) -> None:
    document: Any = assessment.to_dict()
    assert list(assessment.outcomes) == document["verdict"]["outcomes"]
    assert [shortfall.id for shortfall in assessment.shortfalls] == [of["id"] for of in document["shortfalls"]]
    assert [node.to_dict() for node in assessment.tree] == document["indicators"]
    assert [missing.to_dict() for missing in assessment.missing] == document["unknown"]
    assert assessment.path is not None
    assert [document["unknown"].index(of.to_dict()) for of in assessment.path] == document["path"]


def test_every_node_is_found_by_its_id_with_what_stands_above_and_below(assessment: chanjiao.Assessment) -> None:
    nodes = assessment.walk()
    assert len({node.id for node in nodes}) == len(nodes) > 100
    for node in nodes:
        assert assessment.find(node.id) == node
        assert all(below.parent == node and below.level == node.level + 1 for below in node)
        assert len(node) == len(node.children) == len(list(node))
        assert (node.kind == "point") == (node.level == 4)
    points = [node for node in nodes if node.kind == "point" and node.status is Status.UNKNOWN]
    assert all(node.missing for node in points)
    with pytest.raises(KeyError):
        assessment.find("nothing")


def test_points_are_exact_and_add_up(assessment: chanjiao.Assessment) -> None:
    points = assessment.points
    assert isinstance(points.low, Fraction) and not points.is_exact
    of_tree = [node.points for node in assessment.tree if node.tier == "substantive"]
    assert sum(of.low for of in of_tree if of) == points.low
    assert sum(of.max for of in of_tree if of) == points.max


def test_a_shortfall_names_who_must_act_and_where(assessment: chanjiao.Assessment) -> None:
    shortfall = assessment.shortfalls[0]
    assert shortfall.weight is Weight.PROBLEM and shortfall.weight.label.en == "problem"
    assert shortfall.acts and all(isinstance(actor, chanjiao.Actor) for actor, _ in shortfall.acts)
    assert assessment.find(shortfall.point).status is Status.UNMET
    assert all(chanjiao.provision(of).acts for of in shortfall.provisions)
    match shortfall:
        case chanjiao.Shortfall(point, None, Weight.PROBLEM):
            assert point == shortfall.point
        case _:
            raise AssertionError("it matches by point, subject and weight")


def test_unknown_and_not_applicable_are_answers_of_their_own(dossier: Dossier) -> None:
    value = chanjiao.metric("members").value(dossier)
    assert value.exact is Status.UNKNOWN and value.low == 60 and value.low_open and value.high is None
    assert value.missing[0].because is chanjiao.Lack.BOUNDED
    nobody = Dossier.from_dict({**dossier.to_dict(), "cooperation": {"employment": {"placements": []}}})
    share = chanjiao.metric("matching_placement_share").value(nobody)
    assert share.exact is Status.NOT_APPLICABLE and share.low is None and not share.missing
    known = chanjiao.metric("destination_rate").value(Dossier.from_path(COMPLETE)).exact
    assert isinstance(known, Fraction)


def test_a_dossier_is_reached_by_json_pointer_and_cannot_be_changed_through_it(dossier: Dossier) -> None:
    members = dossier["/alliance/members"]
    members["listed"].clear()
    assert dossier["/alliance/members/listed/0/id"]
    assert dossier.get("/alliance/nothing") is None and dossier.get("/alliance/nothing", 3) == 3
    assert "/alliance/parks/0" in dossier and "/alliance/parks/00" not in dossier and 3 not in dossier
    assert dossier[""] == dossier.to_dict()
    with pytest.raises(KeyError):
        dossier["/alliance/nothing"]
    with pytest.raises(ValueError, match="begins with"):
        dossier.get("alliance")


def test_a_faulty_dossier_raises_one_error_that_lists_what_is_wrong() -> None:
    with pytest.raises(FaultError) as caught:
        Dossier.from_path(FAULTY)
    found = caught.value.diagnostics
    assert isinstance(caught.value, ValueError) and found.has_errors and len(found) > 5
    first = found[0]
    assert first.line and first.column and first.code in str(caught.value) and first.help.en in str(caught.value)
    assert found[-1] == list(found)[-1] and found[-len(found)] == first
    with pytest.raises(IndexError):
        found[len(found)]


def test_what_is_sound_in_a_faulty_dossier_can_be_kept() -> None:
    dossier = Dossier.from_path(FAULTY, faulty="set_aside")
    assert dossier.set_aside and all(pointer.startswith("/") for pointer in dossier.set_aside)
    assert Assessor().assess(dossier).to_dict()["footing"]["set_aside"] == list(dossier.set_aside)


def test_lines_are_told_of_text_and_not_of_dictionaries(dossier: Dossier) -> None:
    assert all(found.line for found in dossier.validate())
    from_dict = Dossier.from_dict(dossier.to_dict()).validate()
    assert len(from_dict) == len(dossier.validate())
    assert all(found.line is None and found.column is None for found in from_dict)


def test_a_standard_is_loaded_from_text_and_files_and_compared_by_shape(tmp_path: Any) -> None:
    built_in = Standard.built_in()
    assert built_in.authority is chanjiao.Authority.DERIVED
    path = tmp_path / "standard.json"
    path.write_text(built_in.to_json(), "utf-8")
    assert Standard.from_path(path) == Standard.from_json(built_in.to_json()) == built_in
    assert Standard.from_dict(built_in.to_dict()).digest == built_in.digest
    found = built_in.shape.compare(chanjiao.Shape.annex_2024())
    assert {item.code for item in found} == {"CJ0640"} and pickle.loads(pickle.dumps(found)) == found
    with pytest.raises(FaultError):
        Standard.from_toml("title = 3")
    with pytest.raises(ValueError, match=r"\.toml"):
        Standard.from_path(tmp_path / "standard.txt")


def test_a_dossier_and_a_standard_are_written_to_files_and_read_back(dossier: Dossier, tmp_path: Any) -> None:
    path = tmp_path / "dossier.json"
    dossier.to_path(path)
    assert path.read_text("utf-8") == dossier.to_json() and Dossier.from_path(path) == dossier
    dossier.to_path(str(path))
    built_in = Standard.built_in()
    built_in.to_path(tmp_path / "standard.json")
    assert Standard.from_path(tmp_path / "standard.json") == built_in
    with pytest.raises(ValueError, match=r"\.json"):
        built_in.to_path(tmp_path / "standard.toml")
    for write in (dossier.to_path, built_in.to_path):
        with pytest.raises(FileNotFoundError) as caught:
            write(tmp_path / "nowhere" / "a.json")
        assert caught.value.filename == str(tmp_path / "nowhere" / "a.json")


def test_codes_are_values_and_tell_what_is_wrong_with_what_is_none() -> None:
    code = chanjiao.CreditCode("12100000400000624D")
    assert str(code) == "12100000400000624D" and code.organisation_code == "400000624" and not len(code.remarks)
    assert chanjiao.DivisionCode("320585").province.name == "江苏省"
    assert chanjiao.DivisionCode("320000") < chanjiao.DivisionCode("320585")
    assert chanjiao.IndustryCode("C361").section == chanjiao.IndustryCode("C")
    assert chanjiao.MajorCode("2021/460301").catalogue_year == 2021
    assert chanjiao.DocumentNumber("教职成厅函[2024]20号") == chanjiao.DocumentNumber("教职成厅函〔2024〕20号")
    with pytest.raises(FaultError) as caught:
        chanjiao.CreditCode("12100000400000624E")
    assert [found.code for found in caught.value.diagnostics] == ["CJ0209"]


def test_provisions_name_what_answers_them() -> None:
    provision = chanjiao.provision("moe-2024-20/3.2-1b")
    assert provision.force is chanjiao.Force.MUST and "三（二）" in provision.citation.zh
    assert {answer.kind for answer in provision.answers} >= {"field", "indicator"} and not provision.still_owed
    assert len(chanjiao.provisions()) > 100
    with pytest.raises(KeyError, match="provisions"):
        chanjiao.provision("moe-2024-20/9-9z")


def test_every_vocabulary_and_every_enumeration_has_its_labels() -> None:
    kinds = chanjiao.vocabulary("MemberKind")
    assert kinds["higher_vocational"].zh == "高职专科院校" and "enterprise" in kinds and 3 not in kinds
    assert len(chanjiao.vocabularies()) > 50
    for vocabulary in chanjiao.vocabularies():
        assert len(vocabulary) == len(list(vocabulary)) > 0 and all(vocabulary[word].zh for word in vocabulary)
    enumerations = [
        chanjiao.Actor, chanjiao.Authority, chanjiao.Certainty, chanjiao.Force, chanjiao.Lack, chanjiao.ProblemState,
        chanjiao.ProvisionKind,        chanjiao.Severity, Status, chanjiao.Tier, chanjiao.VetoStatus, Weight,
    ]
    for enumeration in enumerations:
        assert [member.value for member in enumeration] == chanjiao._native._words(enumeration.__name__)
        assert all(member.label.zh and member.label.en for member in enumeration)


def test_fields_are_described_and_definitions_told() -> None:
    heads = chanjiao.describe("/cooperation/employment/placements/0/heads")
    assert heads["label"]["zh"] == "实习学生数" and heads["unit"] == "person"
    assert {place["path"] for place in chanjiao.places()} >= {"/alliance/members", "/as_of"}
    assert chanjiao.definition("destination_rate").certainty is chanjiao.Certainty.SECONDARY
    assert json.loads(chanjiao.dossier_schema())["title"] and json.loads(chanjiao.standard_schema())["title"]
    with pytest.raises(KeyError):
        chanjiao.describe("/nothing")


def test_every_pattern_of_the_schemas_is_a_regular_expression_to_python() -> None:
    def patterns(node: Any) -> Iterator[str]:
        if isinstance(node, dict):
            yield from (value for key, value in node.items() if key == "pattern" and isinstance(value, str))
        if isinstance(node, dict | list):
            for value in node.values() if isinstance(node, dict) else node:
                yield from patterns(value)

    schemas = [schema() for name, schema in vars(chanjiao).items() if name.endswith("_schema")]
    found = {pattern for schema in schemas for pattern in patterns(json.loads(schema))}
    assert len(schemas) > 4 and len(found) > 15
    assert all(re.compile(pattern) for pattern in found)
    number = re.compile(json.loads(chanjiao.dossier_schema())["$defs"]["DocumentNumber"]["pattern"])
    assert number.search("教职成厅函〔2024〕20号") and not number.search("〔1〕1" * 20_000)


def test_every_fault_stands_in_the_catalogue_once() -> None:
    assert len({fault.code for fault in chanjiao.catalogue()}) == len(chanjiao.catalogue()) > 100


def test_tables_that_relate_facts_are_given_as_dictionaries(dossier: Dossier) -> None:
    for table in (chanjiao.demand_table, chanjiao.incentive_table, chanjiao.linkage_table, chanjiao.side_by_side):
        assert isinstance(table(dossier), dict)


def values(dossier: Dossier, assessment: chanjiao.Assessment) -> list[Any]:
    return [
        dossier, dossier.validate(), dossier.validate()[0], Dossier.from_path(FAULTY, faulty="set_aside"), assessment,
        assessment.tree[0], assessment.walk()[20], assessment.shortfalls[0], assessment.missing[0],
        assessment.walk()[4].used, assessment.standard, Assessor(), assessment.points, Standard.from_json(Standard.built_in().to_json()),
        chanjiao.Shape(1, 2, 3), chanjiao.Limits(depth=5), chanjiao.Text("甲", "a"), chanjiao.metric("members"),
        chanjiao.metric("members").value(dossier), chanjiao.provision("moe-2024-20/3.2-1b"), chanjiao.definition("destination_rate"),
        chanjiao.vocabulary("MemberKind"), chanjiao.CreditCode("12100000400000624D"), Status.UNKNOWN,
        chanjiao.provision("moe-2024-20/3.2-1b").answers, assessment.verdict,
    ]


def test_values_are_equal_hashed_pickled_and_copied_as_values_are(
    dossier: Dossier, assessment: chanjiao.Assessment
) -> None:
    for value in values(dossier, assessment):
        for other in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert other == value and hash(other) == hash(value), value
        assert value != object() and repr(value) and "\n" not in repr(value)


def test_an_error_survives_pickling() -> None:
    with pytest.raises(FaultError) as caught:
        Dossier.from_path(FAULTY)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.diagnostics == caught.value.diagnostics and str(again) == str(caught.value)


def test_nothing_can_be_changed(dossier: Dossier, assessment: chanjiao.Assessment) -> None:
    for value in values(dossier, assessment):
        # A member of an enumeration takes attributes, as Python has it.
        if not isinstance(value, Status):
            with pytest.raises((AttributeError, TypeError)):
                value.anything = 3


def test_the_reporting_year_is_the_one_asked_for(dossier: Dossier) -> None:
    assessment = Assessor().assess(dossier, year=2023)
    assert assessment.year == 2023 and assessment != Assessor().assess(dossier)
    assert {"year": 2023} in assessment.to_dict()["periods"]
