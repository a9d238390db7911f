"""Cohorts and studies: whatever they are made of, they are the document; and a study is the same bytes however it is asked for."""

from __future__ import annotations

import copy
import hashlib
import json
import pickle
from pathlib import Path
from typing import Any

import numpy
import pandas
import polars
import pyarrow
import pytest
from shape_checker import faults

import chanjiao
from chanjiao import Cohort, FaultError, Recipe, shapes

VECTORS = Path(__file__).parents[3] / "tests" / "vectors" / "cohort"

DOCUMENT: dict[str, Any] = {
    "schema": "chanjiao/cohort/1",
    "invented": "an example <b>",
    "rows": [
        {"id": "a", "name": "甲 <script>", "attributes": [{"name": "province", "value": "p"}]},
        {"id": "b", "attributes": [{"name": "province", "value": "p"}]},
        {"id": "c", "attributes": [{"name": "province", "value": "q"}]},
        {
            "id": "d",
            "name": "丁",
            "gates": [{"id": "charter", "label": {"zh": "章程", "en": "a charter"}, "status": "failed"}],
        },
    ],
    "columns": [
        {"id": "x", "label": {"zh": "产值", "en": "output"}, "direction": "benefit", "values": [1, 2, 4, 9], "subsystem": "s"},
        {"id": "y", "label": {"zh": "能耗", "en": "energy"}, "direction": "cost", "values": [9, 7, 8, 1], "subsystem": "t"},
    ],
    "subsystems": [{"id": "s", "label": {"zh": "产", "en": "s"}}, {"id": "t", "label": {"zh": "教", "en": "t"}}],
}


@pytest.fixture(scope="module")
def cohort() -> Cohort:
    return Cohort.from_dict(DOCUMENT)


@pytest.fixture(scope="module")
def panel() -> Cohort:
    return chanjiao.shipped_cohort("panel")


def test_a_cohort_is_its_document(cohort: Cohort, tmp_path: Path) -> None:
    assert cohort.to_dict() == DOCUMENT
    assert (cohort.rows, cohort.columns, cohort.shape, len(cohort)) == (("a", "b", "c", "d"), ("x", "y"), (4, 2), 4)
    assert Cohort.from_json(cohort.to_json()) == Cohort.from_json(cohort.to_json().encode()) == cohort
    cohort.to_path(tmp_path / "cohort.json")
    again = Cohort.from_path(tmp_path / "cohort.json")
    assert again == cohort and again.digest == cohort.digest and hash(again) == hash(cohort)
    assert cohort.row("d") == DOCUMENT["rows"][3] and cohort.column("y")["direction"] == "cost"
    assert not cohort.is_panel and cohort.title is None and cohort.invented == DOCUMENT["invented"]
    assert list(cohort.diagnostics) == [] and cohort.assessment("a") is None
    for unknown in (cohort.row, cohort.column, cohort.assessment):
        with pytest.raises(KeyError, match="there is no"):
            unknown("nothing")


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_copies_are_equal(cohort: Cohort, again: Any) -> None:
    study = cohort.rank(weights="entropy", aggregation="topsis")
    for thing in (cohort, study, study.recipe):
        assert again(thing) == thing and hash(again(thing)) == hash(thing)


def test_what_is_wrong_is_told_with_its_place() -> None:
    wrong = json.loads(json.dumps(DOCUMENT))
    wrong["columns"][0]["values"].pop()
    wrong["columns"][1]["direction"] = "sideways"
    with pytest.raises(FaultError) as caught:
        Cohort.from_dict(wrong)
    found = caught.value.diagnostics
    assert any(item.path.startswith("/columns/1/direction") for item in found)
    assert isinstance(caught.value, ValueError) and pickle.loads(pickle.dumps(found)) == found
    assert all(item.line is None for item in found)
    with pytest.raises(FaultError) as caught:
        Cohort.from_json(json.dumps(wrong, indent=1))
    assert all(item.line for item in caught.value.diagnostics)


FRAME = {
    "alliance": ["a 1", "b", "c"],
    "x": [1.0, 2.0, None],
    "count": [3, 1, 2],
    "province": ["p", None, "q"],
    "charter": [True, False, None],
}
OPTIONS: dict[str, Any] = {
    "id": "alliance",
    "directions": {"x": "benefit", "count": {"interval": [1, 2]}},
    "attributes": ["province"],
    "gates": {"charter": {"zh": "章程", "en": "a charter"}},
    "units": {"x": "%"},
    "labels": {"x": {"zh": "产值", "en": "output"}},
    "goalposts": {"x": (0, 10)},
    "subsystems": {"s": ["x"], "t": {"label": {"zh": "教", "en": "t"}, "columns": ["count"]}},
    "title": "an example",
    "invented": "for a test",
}


@pytest.mark.parametrize(
    "frame",
    [
        FRAME,
        pandas.DataFrame(FRAME),
        pandas.DataFrame(FRAME).set_index("alliance"),
        pandas.DataFrame(FRAME).astype({"province": "category"}),
        polars.DataFrame(FRAME),
        polars.DataFrame(FRAME).with_columns(polars.col("province").cast(polars.Categorical)),
        polars.concat([polars.DataFrame(FRAME)[:1], polars.DataFrame(FRAME)[1:]], rechunk=False),
        pyarrow.table(FRAME),
    ],
    ids=["dict", "pandas", "index", "category", "polars", "categorical", "chunks", "pyarrow"],
)
def test_every_frame_makes_the_same_cohort(frame: Any) -> None:
    cohort = Cohort.from_frame(frame, **OPTIONS)
    document = cohort.to_dict()
    assert faults(document, shapes.Cohort) == []
    assert cohort == Cohort.from_frame(FRAME, **OPTIONS)
    assert cohort.rows == ("a_1", "b", "c") and document["rows"][0].get("name") == "a 1"
    assert document["columns"][0]["values"] == [1.0, 2.0, "unknown"]
    assert document["columns"][0].get("goalposts") == [0.0, 10.0]
    assert [row["gates"][0]["status"] for row in document["rows"]] == ["passed", "failed", "unknown"]
    assert "attributes" not in document["rows"][1]
    assert [group["id"] for group in document["subsystems"]] == ["s", "t"]
    assert pickle.loads(pickle.dumps(cohort)) == cohort


def test_years_make_a_panel_and_a_frame_comes_back(panel: Cohort) -> None:
    frame = polars.DataFrame(panel)
    directions = {name: panel.column(name)["direction"] for name in panel.columns}
    again = Cohort.from_frame(frame, id="alliance", period="period", name="name", directions=directions)
    assert again.is_panel and again.rows == panel.rows
    assert again.column("enterprise_funds")["values"] == panel.column("enterprise_funds")["values"]
    assert pandas.DataFrame.from_arrow(panel).shape == frame.shape
    school = Cohort.from_frame({"id": ["a"], "when": ["2023-2024"], "x": [1]}, id="id", period="when", directions={"x": "cost"})
    assert school.row("a@2023-2024").get("period") == {"academic_year": "2023-2024"}


def test_nan_is_refused_or_unknown_by_the_rule_that_is_named() -> None:
    frame = {"x": [1.0, float("nan")]}
    for given in (frame, polars.DataFrame(frame)):
        with pytest.raises(ValueError, match="row 2: NaN is no figure"):
            Cohort.from_frame(given, directions={"x": "benefit"})
        cohort = Cohort.from_frame(given, directions={"x": "benefit"}, nan="unknown")
        assert cohort.column("x")["values"] == [1.0, "unknown"]
    # What pandas takes for missing leaves it as a null.
    assert Cohort.from_frame(pandas.DataFrame(frame), directions={"x": "benefit"}).column("x")["values"][1] == "unknown"
    with pytest.raises(ValueError, match="inf is no figure"):
        Cohort.from_numpy([[float("inf")]], directions="cost", nan="unknown")
    with pytest.raises(ValueError, match="nan is 'refuse' or 'unknown'"):
        Cohort.from_frame(frame, directions={"x": "benefit"}, nan="zero")  # type: ignore[typeddict-item]


def test_a_matrix_of_any_layout_and_type_makes_the_same_cohort() -> None:
    matrix = numpy.array([[1, 9], [2, 7], [4, 8]])
    made = [
        Cohort.from_numpy(given, directions=["benefit", "cost"], columns=["x", "y"], rows=["a", "b", "c"])
        for given in (
            matrix,
            matrix.astype("float32"),
            numpy.asfortranarray(matrix.astype(float)),
            numpy.repeat(matrix.astype(float), 2, axis=0)[::2],
            matrix.astype("uint8"),
            matrix.tolist(),
            pandas.DataFrame(matrix),
        )
    ]
    assert all(cohort == made[0] for cohort in made)
    assert made[0].column("y")["values"] == [9.0, 7.0, 8.0]
    plain = Cohort.from_numpy(matrix, directions="benefit")
    assert (plain.rows, plain.columns) == (("1", "2", "3"), ("x1", "x2"))
    by_name = Cohort.from_numpy(matrix, directions={"p": "benefit", "q": "cost"}, periods=[2021, 2022, 2023])
    assert by_name.columns == ("p", "q") and by_name.is_panel


@pytest.mark.parametrize(
    ("call", "error", "said"),
    [
        (lambda: Cohort.from_frame(7, directions={}), TypeError, "__arrow_c_stream__"),
        (lambda: Cohort.from_frame(FRAME, directions={"z": "cost"}), KeyError, "the frame has no column"),
        (lambda: Cohort.from_frame(FRAME, directions={"province": "cost"}), TypeError, "must hold"),
        (lambda: Cohort.from_frame(FRAME, directions={"charter": "cost"}), TypeError, "must hold"),
        (lambda: Cohort.from_frame(FRAME, directions={"x": "cost"}, id="province"), ValueError, "row 2 has no id"),
        (lambda: Cohort.from_frame(FRAME, directions={"x": "cost"}, units={"z": "%"}), KeyError, "none of the columns"),
        (lambda: Cohort.from_frame(FRAME, directions={"x": "cost"}, colour="red"), TypeError, "unexpected keyword"),
        (lambda: Cohort.from_frame(FRAME, directions={"x": "up"}), FaultError, "/columns/0/direction"),
        (lambda: Cohort.from_frame({"x": [1], "y": [1, 2]}, directions={"x": "cost"}), ValueError, "has 2 values"),
        (lambda: Cohort.from_numpy([1, 2], directions="cost"), TypeError, "list"),
        (lambda: Cohort.from_numpy(numpy.zeros(3), directions="cost"), ValueError, "two dimensions"),
        (lambda: Cohort.from_numpy([[1, 2], [3]], directions="cost"), ValueError, "differ in length"),
        (lambda: Cohort.from_numpy([[1, 2]], directions=["cost"]), ValueError, "directions has 1"),
        (lambda: Cohort.from_numpy([[1, 2]], directions="cost", rows=["a", "b"]), ValueError, "rows has 2"),
        (lambda: Cohort.from_dict([]), TypeError, "dict"),  # type: ignore[arg-type]
        (lambda: chanjiao.shipped_cohort("none"), KeyError, "panel"),
        (lambda: chanjiao.shipped_cohort("panel").rank(weigths="entropy"), TypeError, "unexpected keyword"),
        (lambda: chanjiao.shipped_cohort("panel").rank(weights="entropie"), FaultError, "/convention/weights/method"),
        (lambda: chanjiao.shipped_cohort("panel").rank(threads=0), ValueError, "at least 1"),
        (lambda: chanjiao.shipped_cohort("panel").study("{"), FaultError, "CJ"),
        (lambda: chanjiao.score([[1.0, float("nan")], [1, 2]]), FaultError, "CJ"),
        (lambda: chanjiao.score([[1.0, 2]], directions=["cost"]), FaultError, "CJ"),
        (lambda: chanjiao.score([[1.0, 2]], directions="up"), ValueError, "a direction is"),
        (lambda: chanjiao.score([[1.0, 2]], weights="entropie"), FaultError, "CJ"),
        (lambda: chanjiao.score([[1.0, 2]], aggregation="topsy"), FaultError, "/convention/aggregation/method"),
        (lambda: Recipe.from_json("{}"), FaultError, "CJ0105"),
        (lambda: Recipe.from_dict([]), TypeError, "dict"),  # type: ignore[arg-type]
    ],
)
def test_what_is_given_wrongly_is_told(call: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        call()


def test_conveniences_only_write_the_request(panel: Cohort) -> None:
    study = panel.rank(weights={"method": "combined", "parts": ["entropy", "critic"]}, aggregation="vikor", period=2025)
    request = {
        "schema": "chanjiao/study-request/1",
        "convention": {
            "weights": {"method": "combined", "parts": [{"method": "entropy"}, {"method": "critic"}]},
            "aggregation": {"method": "vikor"},
        },
        "period": {"year": 2025},
    }
    assert panel.study(request) == panel.study(json.dumps(request)) == study
    assert panel.study(json.dumps(request).encode()).to_json() == study.to_json()
    given = panel.rank(weights={name: 1 for name in panel.columns})
    assert given.recipe.request["convention"]["weights"]["method"] == "given"


def test_the_same_bytes_with_any_number_of_threads(panel: Cohort) -> None:
    asked: dict[str, Any] = {
        "seed": 5,
        "draws": 64,
        "draw_weights": "simplex",
        "vary": {"weights": ["critic"], "aggregations": ["topsis", "grey"]},
        "combinations": "enumerated",
    }
    bytes_of = {panel.trials(**asked, threads=threads).to_json() for threads in (1, 2, 3)}
    assert len(bytes_of) == 1
    moved = {panel.sensitivity(seed=5, samples=16, vary=asked["vary"], threads=threads).to_json() for threads in (1, 2, 3)}
    assert len(moved) == 1


def test_a_recipe_gives_the_same_bytes_and_refuses_another_cohort(cohort: Cohort, panel: Cohort) -> None:
    study = cohort.rank(weights="critic", aggregation="promethee", appendix=True)
    recipe = Recipe.from_json(study.recipe.to_json())
    assert recipe == study.recipe == Recipe.from_dict(study.recipe.to_dict())
    assert recipe.run(cohort, threads=1).to_json() == study.to_json()
    assert recipe.cohort_digest == cohort.digest and recipe.library == chanjiao.__version__
    with pytest.raises(FaultError) as caught:
        recipe.run(panel)
    found = caught.value.diagnostics
    assert [item.code for item in found] == ["CJ8045"] and pickle.loads(pickle.dumps(found)) == found
    older = Recipe.from_dict({**recipe.to_dict(), "library": "0.0.1"}).run(cohort)
    assert "CJ8046" in [item.code for item in older.diagnostics]
    assert pickle.loads(pickle.dumps(older)).diagnostics == older.diagnostics == pickle.loads(pickle.dumps(older.diagnostics))


def test_the_form_of_a_request_is_told_with_its_place_where_its_text_was_given(cohort: Cohort) -> None:
    request: Any = {"schema": "chanjiao/study-request/1", "reversal": "yes"}
    for given, place in ((json.dumps(request), (1, 52)), (request, (None, None))):
        with pytest.raises(FaultError) as caught:
            cohort.study(given)
        found = caught.value.diagnostics
        assert [(item.path, item.line, item.column) for item in found] == [("/reversal", *place)]
        assert pickle.loads(pickle.dumps(found)) == found


def test_all_that_is_wrong_with_a_recipe_is_told_with_its_place(cohort: Cohort) -> None:
    wrong: Any = cohort.rank().recipe.to_dict()
    wrong["request"]["reversal"] = "yes"
    wrong["request"]["convention"]["weights"]["method"] = "entropie"
    wrong["cohort"] = 7
    text = json.dumps(wrong, indent=1)
    with pytest.raises(FaultError) as read:
        Recipe.from_json(text)
    found = read.value.diagnostics
    paths = {"/cohort", "/request/reversal", "/request/convention/weights/method"}
    assert {item.path for item in found} == paths and len(found) == 3
    lines = text.splitlines()
    assert all('"yes"' in lines[item.line - 1] for item in found if item.path == "/request/reversal" and item.line)
    assert all(item.line and item.column for item in found)
    with pytest.raises(FaultError) as made:
        Recipe.from_dict(wrong)
    assert {(item.path, item.line) for item in made.value.diagnostics} == {(path, None) for path in paths}
    for diagnostics in (found, made.value.diagnostics):
        assert pickle.loads(pickle.dumps(diagnostics)) == diagnostics


def test_every_part_of_a_study_is_of_its_shape(panel: Cohort) -> None:
    studies = [
        panel.rank(weights="entropy", aggregation="topsis", appendix=True),
        panel.coupling(formula="wang_2021", weights="entropy", tolerance=0.05),
        panel.trials(seed=1, draws=20, draw_weights="around", concentration=50, quantiles=[0.5], top=[3]),
        panel.sensitivity(seed=1, samples=8, draw_weights="simplex"),
        panel.obstacles(weights="entropy"),
        panel.select(size=5, quotas=[{"attribute": "province", "at_most": 2}], ties="take_all"),
        panel.study({"schema": "chanjiao/study-request/1", "reversal": True, "without_each_column": True}),
    ]
    for study in studies:
        assert json.loads(study.to_json()) == json.loads(json.dumps(study.to_dict()))
        assert faults(study.to_dict(), shapes.Study) == []
        assert study.ranking == study.to_dict()["ranking"] and study.cohort == panel
    parts = ["ranking", "coupling", "trials", "sensitivity", "obstacles", "selection", "reversal"]
    for study, part in zip(studies, parts, strict=True):
        assert getattr(study, part) is not None and part in repr(study) or part == "ranking"
    assert studies[0].coupling is None and studies[0].delphi == [] and studies[6].without_each_column
    chosen = studies[5].selection
    assert chosen is not None and len(chosen["batch"]["chosen"]) == 5


def test_what_was_asked_for_and_cannot_be_done_is_refused(cohort: Cohort) -> None:
    lone = Cohort.from_numpy([[1, 2], [2, 1], [3, 3]], directions="benefit")
    with pytest.raises(FaultError) as caught:
        lone.coupling()
    assert pickle.loads(pickle.dumps(caught.value.diagnostics)) == caught.value.diagnostics
    # Asked by a request, what can be made is made.
    study = lone.study({"schema": "chanjiao/study-request/1", "coupling": {}})
    assert study.coupling is None and study.diagnostics.has_errors


def test_unknown_values_are_never_scored_silently() -> None:
    open_ = Cohort.from_frame(
        {"id": ["a", "b", "c"], "x": [1, None, 3], "y": [2, 2, 1]}, id="id", directions={"x": "benefit", "y": "benefit"},
        goalposts={"x": (0, 4), "y": (0, 4)},
    )
    with pytest.raises(FaultError):
        open_.rank()
    by_known = open_.rank(missing="renormalise_weights")
    table = by_known.ranking_table().to_dict()
    assert dict(zip(table["id"], table["known"], strict=True)) == {"a": 2, "b": 1, "c": 2}
    dropped = open_.rank(missing="drop_columns").ranking
    assert dropped is not None and [column.get("dropped", False) for column in dropped["columns"]] == [True, False]
    drawn = open_.trials(seed=1, draws=50, facts=True)
    assert drawn.trials is not None and drawn.trials["unknown"] == 1
    assert drawn.ranges is not None and drawn.ranges["ranges"][1]["worst"] > drawn.ranges["ranges"][1]["best"]


def test_what_is_open_gives_ranges_instead_of_ranks() -> None:
    shipped = chanjiao.shipped_cohort("open")
    assert chanjiao.shipped_cohorts() == ("open", "panel") and shipped.invented
    study = shipped.rank(normalisation="goalposts", missing="renormalise_weights", ranges=True)
    assert study.ranges is not None and any(span["best"] < span["worst"] for span in study.ranges["ranges"])
    assert any(known < columns for known, columns in zip(study.ranking_table().column("known"), study.ranking_table().column("columns"), strict=True))


def test_the_tree_of_the_standard_is_one_to_aggregate_along(panel: Cohort) -> None:
    tree = panel.standard_tree(chanjiao.Standard.built_in())
    assert tree is not None and faults(tree, shapes.Branch) == []
    study = panel.rank(aggregation={"method": "tree", "tree": tree})
    assert study.ranking is not None and study.ranking["trees"][0]["nodes"][0]["id"] == tree["id"]
    assert Cohort.from_dict(DOCUMENT).standard_tree(chanjiao.Standard.built_in()) is None


def test_a_trace_goes_back_and_says_why_it_cannot(cohort: Cohort) -> None:
    study = cohort.rank()
    trace = study.trace("a")
    assert faults(trace, shapes.RankTrace) == []
    assert [column["column"] for column in trace["columns"]] == ["x", "y"]
    assert study.trace("a", "y")["columns"] == trace["columns"][1:]
    for arguments, said in [(("d",), "not ranked"), (("z",), "no row"), (("a", "z"), "no column")]:
        with pytest.raises(KeyError, match=said):
            study.trace(*arguments)


def test_tables_leave_through_arrow_and_as_latex(panel: Cohort) -> None:
    study = panel.rank(weights="entropy", aggregation="topsis")
    for table in study.tables:
        frame = polars.DataFrame(table)
        assert frame.columns == list(table.column_names) == list(table.to_dict())
        assert frame.height == len(table) == pyarrow.table(table).num_rows
        assert pandas.DataFrame.from_arrow(table)["id"].tolist() == table.column("id")
        assert frame.to_dict(as_series=False) == table.to_dict()
        assert table.to_latex("en").startswith("\\begin{table}") and table.title.en in table.to_latex("en")
    assert study.table("weights") == next(table for table in study.tables if table.id == "weights")
    assert [cell for table in study.tables if table.id == "values" for cell in table.imputed] != []
    with pytest.raises(KeyError, match="there is no table"):
        study.table("nothing")
    ranked = polars.DataFrame(study)
    assert ranked.equals(polars.DataFrame(study.ranking_table()))
    assert ranked.filter(polars.col("period") == "2027")["rank"].is_sorted()
    shares = polars.DataFrame(panel.trials(seed=1, draws=16, draw_weights="simplex").acceptability_table())
    assert shares.group_by("id").agg(polars.col("share").sum())["share"].round(9).unique().to_list() == [1.0]
    assert len(study.coupling_table().column("id")) == 0


def test_words_speak_both_languages(cohort: Cohort) -> None:
    study = cohort.rank(weights="entropy", aggregation="topsis")
    assert "TOPSIS" in study.methods("en") and "熵权法" in study.methods() == study.methods("zh")
    assert study.references and all(reference["work"] for reference in study.references)
    with pytest.raises(ValueError, match="lang"):
        study.methods("fr")  # type: ignore[arg-type]
    assert json.loads(chanjiao.recipe_schema())["$id"] == "urn:chanjiao:recipe:1"
    assert "aggregation" in chanjiao.study_request_schema() and "rows" in chanjiao.cohort_schema()
    assert chanjiao.vocabulary("AggregationMethod")["topsis"].zh == "TOPSIS法"


def test_a_notebook_shows_the_ranking_and_no_markup_of_the_data(cohort: Cohort) -> None:
    shown = cohort.rank()._repr_html_()
    assert "甲 &lt;script&gt;" in shown and "<script" not in shown and "an example &lt;b&gt;" in shown
    assert "单列" in shown and "章程" in shown and "light-dark(" in shown
    chanjiao.display_language("en")
    try:
        assert "Set apart" in cohort.rank()._repr_html_() and "a charter" in cohort.rank()._repr_html_()
    finally:
        chanjiao.display_language("zh")


def test_assessments_are_gathered_with_their_gates_and_facts() -> None:
    names = ["invented-complete", "invented-partial"]
    assessments = [chanjiao.Assessor().assess(chanjiao.shipped_dossier(name)) for name in names]
    metrics = [metric.name for metric in chanjiao.metrics()][:2]
    cohort = Cohort.from_assessments(
        assessments, columns={metrics[0]: "benefit", metrics[1]: {"nominal": 1}}, title="two", invented="two invented dossiers"
    )
    assert cohort.columns == tuple(metrics) and cohort.assessment(cohort.rows[0]) == assessments[0]
    assert all(row.get("gates") for row in cohort.to_dict()["rows"])
    assert pickle.loads(pickle.dumps(cohort)) == cohort
    listed = [{"metric": metrics[0], "direction": "benefit"}]
    assert Cohort.from_assessments(iter(assessments), columns=listed, panel=False).columns == (metrics[0],)
    with pytest.raises(FaultError) as caught:
        Cohort.from_assessments(assessments, columns={"no_such_metric": "cost"})
    assert pickle.loads(pickle.dumps(caught.value.diagnostics)) == caught.value.diagnostics
    with pytest.raises(FaultError) as caught:
        Cohort.from_assessments(assessments, columns={metrics[0]: "up", metrics[1]: "down"}, subsystems={})  # type: ignore[arg-type, dict-item]
    found = caught.value.diagnostics
    assert [item.path for item in found] == ["/columns/0/direction", "/columns/1/direction", "/subsystems"]
    assert all(item.line is None for item in found) and "应" in str(caught.value) and "expected" in str(caught.value)
    assert pickle.loads(pickle.dumps(found)) == found
    with pytest.raises(TypeError, match="chanjiao.Assessment"):
        Cohort.from_assessments([1], columns=listed)  # type: ignore[list-item]


def test_bare_numbers_score_as_a_study_does() -> None:
    matrix = numpy.random.default_rng(7).random((12, 5))
    directions: list[Any] = ["benefit", "cost", "benefit", {"nominal": 0.5}, {"interval": [0.2, 0.4]}]
    cohort = Cohort.from_numpy(matrix, directions=directions)
    for weights in ("equal", "entropy", "critic"):
        for aggregation in ("arithmetic", "topsis", "vikor", "grey", "promethee", "rank_sum_ratio"):
            scores, found = chanjiao.score(matrix, directions=directions, weights=weights, aggregation=aggregation)
            ranking: Any = cohort.rank(weights=weights, aggregation=aggregation).ranking
            assert list(scores) == [row["score"] for row in ranking["rows"]]
            assert list(found) == [column["weights"][0] for column in ranking["columns"]]
    scores, found = chanjiao.score(matrix, weights=[3, 1, 0, 0, 0], aggregation="arithmetic", normalisation="min_max")
    assert found.tolist() == [0.75, 0.25, 0, 0, 0]
    assert numpy.asarray(scores).shape == (12,)
    default: Any = chanjiao.score(matrix, weights="entropy", aggregation="topsis")
    assert chanjiao.score(matrix) == default
    posts = chanjiao.score(matrix, aggregation="arithmetic", goalposts=[(0, 1)] * 5)
    assert posts == chanjiao.score(matrix, aggregation="arithmetic", normalisation="goalposts", goalposts=[(0, 1)] * 5)


def test_a_score_that_is_refused_can_be_pickled() -> None:
    with pytest.raises(FaultError) as caught:
        chanjiao.score([[1.0, 2.0], [float("nan"), 3.0]])
    assert pickle.loads(pickle.dumps(caught.value.diagnostics)) == caught.value.diagnostics


CASES = [case for path in sorted(VECTORS.glob("*.json")) for case in json.loads(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_vectors_give_the_bytes_that_they_give_in_rust(case: dict[str, Any]) -> None:
    def codes(found: chanjiao.Diagnostics) -> list[list[str]]:
        return [[item.code, item.path] for item in found]

    if case.get("refused"):
        with pytest.raises(FaultError) as caught:
            Cohort.from_dict(case["cohort"]).study(case["request"])
        assert codes(caught.value.diagnostics) == case["codes"]
        return
    cohort = Cohort.from_dict(case["cohort"])
    studies = [cohort.study(case["request"], threads=threads) for threads in (1, 2, 3)]
    texts = {study.to_json() for study in studies}
    assert len(texts) == 1 and codes(studies[0].diagnostics) == case["codes"]
    # The version of the library is left out, so that a vector outlives a release.
    text = texts.pop().replace(f'"library":"{chanjiao.__version__}"', '"library":""')
    assert "sha256:" + hashlib.sha256(text.encode()).hexdigest() == case["canonical"]
    assert studies[0].recipe.run(cohort).to_json() == studies[0].to_json()
    assert faults(studies[0].to_dict(), shapes.Study) == []


def test_there_are_vectors() -> None:
    assert len(CASES) > 80
