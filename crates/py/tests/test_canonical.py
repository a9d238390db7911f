"""What is given out is byte for byte what the Rust library gives out."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from places import FAULTY, SOUND

import chanjiao
from chanjiao import Assessor, Dossier


@pytest.fixture(scope="module")
def self_check() -> Path:
    """The Rust example that writes diagnostics and assessments; `cargo xtask test python` builds it and says where it is."""
    return Path(os.environ["CHANJIAO_SELF_CHECK"])


@pytest.mark.parametrize("path", [*SOUND, FAULTY], ids=lambda path: path.stem)
def test_diagnostics_and_assessment_are_byte_identical(self_check: Path, path: Path) -> None:
    command: list[str | Path] = [self_check, "--format", "json", "--", path]
    printed = subprocess.run(command, capture_output=True, check=False, text=True, encoding="utf-8")
    dossier = Dossier.from_path(path, faulty="set_aside")
    assessment = Assessor().assess(dossier)
    ours = f'{{"assessment":{assessment.to_json()},"diagnostics":{dossier.validate().to_json()},"file":'
    assert printed.stdout.startswith(ours)
    assert chanjiao.examine(path.read_bytes()) == dossier.validate()


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_a_dossier_survives_every_way_out_and_in(path: Path) -> None:
    dossier = Dossier.from_path(path)
    assert Dossier.from_json(dossier.to_json()).to_json() == dossier.to_json()
    assert Dossier.from_dict(dossier.to_dict()).digest == dossier.digest
    assert Dossier.from_json(json.dumps(dossier.to_dict())) == dossier
