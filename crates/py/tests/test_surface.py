"""What the package offers, used as a user would."""

import json
from pathlib import Path

import chanjiao
from chanjiao import Assessor, Dossier, Status

DOSSIERS = Path(__file__).parents[2] / "core" / "examples" / "dossiers"


def test_a_shipped_real_dossier_is_read_and_assessed_and_explained() -> None:
    dossier = Dossier.from_path(DOSSIERS / "real" / "jinjiang.json")
    assessment = Assessor().assess(dossier)
    assert not assessment.verdict.settled
    assert assessment.verdict.basic is Status.UNKNOWN
    assert assessment.points.low <= assessment.points.high <= assessment.points.max
    assert dossier.name in assessment.explain("zh")
    assert json.loads(assessment.to_json()) == assessment.to_dict()


def test_a_faulty_dossier_raises_one_error_that_lists_what_is_wrong() -> None:
    try:
        Dossier.from_path(DOSSIERS / "faulty" / "many_faults.json")
    except chanjiao.FaultError as error:
        assert len(error.diagnostics) > 1
        assert error.diagnostics.has_errors
    else:
        raise AssertionError("it was taken")
