"""Tables leave through Arrow into polars, pandas and pyarrow, whole."""

from typing import Any

import pandas
import polars
import pyarrow
import pytest
from places import PARTIAL, SOUND

import chanjiao
from chanjiao import Assessor, Dossier

ASSESSMENTS = [item.assessment for item in Assessor().assess_many(SOUND) if item.assessment]
DOSSIERS = [assessment.dossier for assessment in ASSESSMENTS]
TABLES = {
    "diagnostics": Dossier.from_path(PARTIAL).validate().table(),
    "indicators": chanjiao.indicator_table(ASSESSMENTS),
    "wide": chanjiao.wide_table(ASSESSMENTS),
    "shortfalls": chanjiao.shortfall_table(ASSESSMENTS),
    "metrics": chanjiao.metric_table(DOSSIERS),
    "empty": chanjiao.indicator_table([]),
}


@pytest.mark.parametrize("name", TABLES)
def test_every_table_arrives_whole_everywhere(name: str) -> None:
    table = TABLES[name]
    columns = table.to_dict()
    arrow = pyarrow.table(table)
    assert arrow.to_pydict() == columns
    assert pyarrow.schema(table) == arrow.schema
    assert polars.DataFrame(table).to_dict(as_series=False) == columns
    frame = pandas.DataFrame.from_arrow(table)
    assert list(frame.columns) == list(table.column_names) and len(frame) == len(table) == table.num_rows
    assert (len(columns) == table.num_columns) and all(table.column(key) == columns[key] for key in columns)


def test_the_long_form_has_a_row_for_each_node_of_each_alliance() -> None:
    table = TABLES["indicators"].to_dict()
    expected = [(one.dossier.id, node.id, str(node.status)) for one in ASSESSMENTS for node in one.walk()]
    assert list(zip(table["alliance"], table["id"], table["status"], strict=True)) == expected
    parents = [node.parent.id if node.parent else None for one in ASSESSMENTS for node in one.walk()]
    assert table["parent"] == parents


def test_points_of_the_long_form_are_those_of_the_tree_as_floats() -> None:
    table = TABLES["indicators"].to_dict()
    nodes = [node for one in ASSESSMENTS for node in one.walk()]
    for low, high, node in zip(table["low"], table["high"], nodes, strict=True):
        if node.points is None:
            assert low is None and high is None
        else:
            assert (low, high) == (float(node.points.low), float(node.points.high))


@pytest.mark.parametrize("kind", ["point", "indicator"])
def test_the_wide_form_has_a_row_for_each_alliance_and_says_the_same(kind: Any) -> None:
    wide = {value: chanjiao.wide_table(ASSESSMENTS, value=value, kind=kind).to_dict() for value in ("status", "low", "high")}
    for row, one in enumerate(ASSESSMENTS):
        assert wide["status"]["alliance"][row] == one.dossier.id
        assert wide["status"]["outcomes"][row] == list(one.outcomes)
        for node in (node for node in one.walk() if node.kind == kind):
            assert wide["status"][node.id][row] == str(node.status)
            assert wide["low"][node.id][row] == (None if node.points is None else float(node.points.low))
            assert wide["high"][node.id][row] == (None if node.points is None else float(node.points.high))


def test_metrics_say_what_is_known_and_never_make_up_an_end() -> None:
    table = TABLES["metrics"].to_dict()
    assert len(table["metric"]) == len(DOSSIERS) * len(chanjiao.metrics())
    assert set(table["status"]) <= {"known", "bounded", "unknown", "not_applicable", "perhaps_not_applicable"}
    for row, status in enumerate(table["status"]):
        assert (table["low"][row] == table["high"][row] is not None) == (status == "known")
        assert (table["missing"][row] > 0) == (status in ("bounded", "unknown", "perhaps_not_applicable"))
    chosen = chanjiao.metric_table(DOSSIERS[0], names=["members", "destination_rate"])
    assert chosen.column("metric") == ["members", "destination_rate"]
    with pytest.raises(KeyError):
        chanjiao.metric_table(DOSSIERS, names=["nothing"])


def test_diagnostics_are_a_table_by_themselves() -> None:
    found = Dossier.from_path(PARTIAL).validate()
    assert pyarrow.table(found).column("code").to_pylist() == [one.code for one in found]


def test_failed_items_of_a_batch_are_left_out_and_strangers_refused() -> None:
    items = list(Assessor().assess_many([PARTIAL, b"{"]))
    assert chanjiao.wide_table(items).num_rows == 1
    for wrong in ([3], 3, [PARTIAL]):
        with pytest.raises(TypeError, match="expected"):
            chanjiao.indicator_table(wrong)  # type: ignore[arg-type]


def test_a_stream_that_nobody_reads_is_let_go() -> None:
    for _ in range(3):
        capsule = TABLES["wide"].__arrow_c_stream__()
        assert "arrow_array_stream" in repr(capsule)
        del capsule
