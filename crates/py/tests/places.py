"""Where the workspace keeps what every language is tested with."""

import json
from pathlib import Path
from typing import Any

WORKSPACE = Path(__file__).parents[3]
VECTORS = WORKSPACE / "tests" / "vectors"
DOSSIERS = WORKSPACE / "crates" / "core" / "examples" / "dossiers"
COMPLETE = DOSSIERS / "invented" / "complete.json"
PARTIAL = DOSSIERS / "invented" / "partial.json"
FAULTY = DOSSIERS / "faulty" / "many_faults.json"
SOUND = sorted((DOSSIERS / "real").glob("*.json")) + [COMPLETE, PARTIAL]


def counted(folder: str) -> list[Any]:
    """The cases of every file of a folder of vectors, each file with as many as `counts.json` says."""
    counts: dict[str, int] = json.loads((VECTORS / "counts.json").read_text("utf-8"))
    cases: list[Any] = []
    names = set()
    for path in sorted((VECTORS / folder).glob("*.json")):
        name = f"{folder}/{path.name}"
        of_file = json.loads(path.read_text("utf-8"))
        assert len(of_file) == counts[name], name
        cases += of_file
        names.add(name)
    assert names == {name for name in counts if name.startswith(folder + "/")}
    return cases
