//! Which tables there are: diagnostics, indicator results in a long and a wide form, shortfalls, metrics.

use std::sync::Arc;

use chanjiao::diagnostic::Diagnostics as Found;
use chanjiao::metric::{Extent, metrics};
use chanjiao::quantity::Interval;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::assessment::{Assessment, Held};
use crate::batch::BatchItem;
use crate::dossier::Dossier;
use crate::errors;
use crate::given;
use crate::metric::Value;
use crate::node::{Node, Row};
use crate::numbers::float;
use crate::table::{Columns, Table};
use crate::typed::word;

/// Diagnostics, a row each.
pub(crate) fn of_diagnostics(found: &Found) -> Table {
    let items = || found.items.iter();
    let mut columns = Columns::default();
    columns.text("code", items().map(|item| item.code));
    columns.text("severity", items().map(|item| word(&item.severity)));
    columns.text("path", items().map(|item| &item.path));
    columns.perhaps_text("entity", items().map(|item| item.entity.as_ref()));
    columns.counts("line", items().map(|item| item.line));
    columns.counts("column", items().map(|item| item.column));
    columns.text("message_zh", items().map(|item| &item.message.zh));
    columns.text("message_en", items().map(|item| &item.message.en));
    columns.text("help_zh", items().map(|item| &item.help.zh));
    columns.text("help_en", items().map(|item| &item.help.en));
    columns.texts("provisions", items().map(|item| item.provisions.clone()));
    columns.table()
}

/// What was given: one assessment, or many, those of a batch too; what failed in a batch is left out.
fn assessments(given: &Bound<'_, PyAny>) -> PyResult<Vec<Arc<Held>>> {
    if let Ok(one) = given.cast::<Assessment>() {
        return Ok(vec![Arc::clone(&one.get().0)]);
    }
    let mut held = Vec::new();
    let items = given
        .try_iter()
        .map_err(|error| errors::not_iterable(error, "Assessment | Iterable[Assessment | BatchItem]", given))?;
    for item in items {
        let item = item?;
        if let Ok(assessment) = item.cast::<Assessment>() {
            held.push(Arc::clone(&assessment.get().0));
        } else if let Ok(item) = item.cast::<BatchItem>() {
            held.extend(item.get().held().map(Arc::clone));
        } else {
            return Err(errors::unexpected("Assessment | BatchItem", &item));
        }
    }
    // What explains them takes longer than all that comes after.
    given.py().detach(|| {
        for held in &held {
            held.document();
        }
    });
    Ok(held)
}

/// The tidy long form (alliance × indicator): a row for each indicator and point of each assessment, each before those below it.
///
/// Columns:
///
/// - `alliance`, `name`, `as_of`: the alliance's id and name, and the day or month of which its dossier speaks.
/// - `id`, `kind`, `level`, `tier`, `parent`: of the indicator or point; `"indicator"` or `"point"`; 1 to 4; what its branch
///   decides; the id of what stands above it, null on the first level.
/// - `label_zh`, `label_en`: what it is called, or what it asks.
/// - `status`: a word of `Status`, or of `VetoStatus` below a veto.
/// - `low`, `high`, `max`: points as floats, at the least, at the most, out of how many; null where none are to be had.
/// - `reason_zh`, `reason_en`: why it stands so.
/// - `missing`: how many facts a point misses; null of an indicator.
///
/// What failed in a batch is left out. `TypeError` for what is neither.
#[pyfunction]
#[pyo3(signature = (assessments: "Assessment | Iterable[Assessment | BatchItem]", /))]
pub(crate) fn indicator_table(assessments: &Bound<'_, PyAny>) -> PyResult<Table> {
    let held = self::assessments(assessments)?;
    let nodes: Vec<(&Arc<Held>, Node)> = held
        .iter()
        .flat_map(|held| Node::roots(held).into_iter().flat_map(|root| root.everything()).map(move |node| (held, node)))
        .collect();
    let rows: Vec<(&Arc<Held>, Row<'_>)> = nodes.iter().map(|(held, node)| (*held, node.row())).collect();
    let all = || rows.iter().map(|(_, row)| row);
    let mut columns = Columns::default();
    about(&mut columns, || rows.iter().map(|(held, _)| *held));
    columns.text("id", all().map(|row| row.id));
    columns.text("kind", all().map(|row| row.kind));
    columns.counts("level", all().map(|row| Some(row.level)));
    columns.text("tier", all().map(|row| &row.tier));
    columns.perhaps_text("parent", all().map(|row| row.parent));
    columns.text("label_zh", all().map(|row| &row.label.zh));
    columns.text("label_en", all().map(|row| &row.label.en));
    columns.text("status", all().map(|row| &row.status));
    columns.numbers("low", all().map(|row| row.points.map(|points| float(&points.low.exact))));
    columns.numbers("high", all().map(|row| row.points.map(|points| float(&points.high.exact))));
    columns.numbers("max", all().map(|row| row.points.map(|points| float(&points.max.exact))));
    columns.text("reason_zh", all().map(|row| &row.reason.zh));
    columns.text("reason_en", all().map(|row| &row.reason.en));
    columns.counts("missing", all().map(|row| row.missing));
    Ok(columns.table())
}

/// Which alliance, and when.
fn about<'a, I: Iterator<Item = &'a Arc<Held>>>(columns: &mut Columns, held: impl Fn() -> I) {
    let of = |held: &'a Arc<Held>| &held.document().dossier;
    columns.text("alliance", held().map(|held| &of(held).alliance));
    columns.text("name", held().map(|held| &of(held).name));
    columns.text("as_of", held().map(|held| &of(held).as_of));
}

/// The wide form: a row for each assessment, a column for each point (or indicator).
///
/// Columns:
///
/// - `alliance`, `name`, `as_of`: the alliance's id and name, and the day or month of which its dossier speaks.
/// - `outcomes`, `settled`: the outcomes that remain possible, a list of words; whether only one does.
/// - `low`, `high`, `max`: points of the substantive indicators as floats, at the least, at the most, out of how many.
///
/// Then a column for each point, called by its id; with `kind="indicator"` for each indicator. It holds the word of its status;
/// with `value="low"` or `value="high"` the points at that end, as floats. Null where a standard has no such point.
#[pyfunction]
#[pyo3(signature = (
    assessments: "Assessment | Iterable[Assessment | BatchItem]", /, *,
    value: "WideValue" = "status", kind: "NodeKind" = "point"
))]
pub(crate) fn wide_table(assessments: &Bound<'_, PyAny>, value: &str, kind: &str) -> PyResult<Table> {
    if !["status", "low", "high"].contains(&value) || !["point", "indicator"].contains(&kind) {
        return Err(PyValueError::new_err(
            "value 只能是 'status'、'low' 或 'high'，kind 只能是 'point' 或 'indicator'；\
             value is 'status', 'low' or 'high', kind is 'point' or 'indicator'",
        ));
    }
    let held = self::assessments(assessments)?;
    let nodes: Vec<Vec<Node>> =
        held.iter().map(|held| Node::roots(held).iter().flat_map(Node::everything).collect()).collect();
    let rows: Vec<Vec<Row<'_>>> =
        nodes.iter().map(|nodes| nodes.iter().map(Node::row).filter(|row| row.kind == kind).collect()).collect();
    let mut ids: Vec<&str> = Vec::new();
    for row in rows.iter().flatten() {
        if !ids.contains(&row.id) {
            ids.push(row.id);
        }
    }
    let verdict = |held: &Arc<Held>| held.assessment().verdict().clone();
    let verdicts: Vec<_> = held.iter().map(verdict).collect();
    let mut columns = Columns::default();
    about(&mut columns, || held.iter());
    columns.texts("outcomes", verdicts.iter().map(|verdict| verdict.outcomes.iter().map(|one| one.word()).collect()));
    columns.truths("settled", verdicts.iter().map(|verdict| Some(verdict.settled)));
    columns.numbers("low", verdicts.iter().map(|verdict| Some(float(&verdict.points.low.exact))));
    columns.numbers("high", verdicts.iter().map(|verdict| Some(float(&verdict.points.high.exact))));
    columns.numbers("max", verdicts.iter().map(|verdict| Some(float(&verdict.points.max.exact))));
    for id in ids {
        let found = || rows.iter().map(move |rows| rows.iter().find(|row| row.id == id));
        match value {
            "low" => columns.numbers(id, found().map(|row| Some(float(&row?.points?.low.exact)))),
            "high" => columns.numbers(id, found().map(|row| Some(float(&row?.points?.high.exact)))),
            _ => columns.perhaps_text(id, found().map(|row| row.map(|row| &row.status))),
        }
    }
    Ok(columns.table())
}

/// The problems and suggestions of each assessment, a row each, in the order to tackle them.
///
/// Columns:
///
/// - `alliance`, `name`, `as_of`: the alliance's id and name, and the day or month of which its dossier speaks.
/// - `id`, `point`, `subject`: the stable id of the problem; that of the point; the one body it is about, null where it is the whole.
/// - `weight`: a word of `Weight`.
/// - `asks_zh`, `asks_en`, `finding_zh`, `finding_en`: what is asked; what is, and what is asked.
/// - `acts`, `names`: who must act: words of `Actor`, and the names that the dossier has for them; lists.
/// - `provisions`, `pointers`: full ids of provisions; JSON Pointers into the dossier; lists.
#[pyfunction]
#[pyo3(signature = (assessments: "Assessment | Iterable[Assessment | BatchItem]", /))]
pub(crate) fn shortfall_table(assessments: &Bound<'_, PyAny>) -> PyResult<Table> {
    let held = self::assessments(assessments)?;
    let rows: Vec<_> = held
        .iter()
        .flat_map(|held| held.document().shortfalls.iter().map(move |shortfall| (held, shortfall)))
        .collect();
    let all = || rows.iter().map(|(_, shortfall)| shortfall);
    let findings: Vec<_> = all().map(|shortfall| shortfall.finding.both()).collect();
    let mut columns = Columns::default();
    about(&mut columns, || rows.iter().map(|(held, _)| *held));
    columns.text("id", all().map(|shortfall| &shortfall.id));
    columns.text("point", all().map(|shortfall| &shortfall.point));
    columns.perhaps_text("subject", all().map(|shortfall| shortfall.subject.as_ref()));
    columns.text("weight", all().map(|shortfall| word(&shortfall.weight)));
    columns.text("asks_zh", all().map(|shortfall| &shortfall.asks.zh));
    columns.text("asks_en", all().map(|shortfall| &shortfall.asks.en));
    columns.text("finding_zh", findings.iter().map(|finding| &finding.zh));
    columns.text("finding_en", findings.iter().map(|finding| &finding.en));
    columns.texts("acts", all().map(|shortfall| shortfall.acts.iter().map(|acting| word(&acting.actor)).collect()));
    columns.texts("names", all().map(|shortfall| shortfall.acts.iter().flat_map(|acting| &acting.names).collect()));
    columns.texts("provisions", all().map(|shortfall| shortfall.provisions.iter().collect()));
    columns.texts("pointers", all().map(|shortfall| shortfall.facts.iter().map(|fact| &fact.pointer).collect()));
    Ok(columns.table())
}

/// The metrics of dossiers, a row for each dossier and metric; `names` chooses among `metrics()`, `KeyError` for none of them.
///
/// Columns:
///
/// - `alliance`, `name`, `as_of`: the alliance's id and name, and the day or month of which its dossier speaks.
/// - `metric`, `label_zh`, `label_en`, `unit_zh`, `unit_en`: the metric, what it is called, its unit.
/// - `status`: `known`, `bounded`, `unknown`, `not_applicable` or `perhaps_not_applicable`.
/// - `low`, `high`: the ends of what is known, as floats in that unit; null where there is none.
/// - `low_open`, `high_open`: whether the end itself is excluded; null where the metric does not apply.
/// - `definition`: the id of the definition (口径) that it is counted by; two values compare only under one.
/// - `missing`: how many facts would have to be stated for it to be one number.
/// - `provisions`: full ids of the provisions that it answers; a list.
#[pyfunction]
#[pyo3(signature = (
    dossiers: "Dossier | Iterable[Dossier]", /, *,
    names: "Sequence[str] | None" = None, year: "int | None" = None, back: "int" = 0
))]
pub(crate) fn metric_table(
    dossiers: &Bound<'_, PyAny>,
    names: Option<Vec<String>>,
    #[pyo3(from_py_with = given::year)] year: Option<u16>,
    #[pyo3(from_py_with = given::small)] back: u16,
) -> PyResult<Table> {
    let given: Vec<Dossier> = match dossiers.cast::<Dossier>() {
        Ok(one) => vec![one.get().clone()],
        Err(_) => {
            let items = dossiers
                .try_iter()
                .map_err(|error| errors::not_iterable(error, "Dossier | Iterable[Dossier]", dossiers))?;
            let dossier = |item: PyResult<Bound<'_, PyAny>>| {
                let item = item?;
                given::dossier(&item).cloned()
            };
            items.map(dossier).collect::<PyResult<_>>()?
        }
    };
    let chosen = match names {
        None => metrics().collect(),
        Some(names) => names.iter().map(|name| crate::metric::core(name)).collect::<PyResult<Vec<_>>>()?,
    };
    let rows: Vec<(&Dossier, Value)> = given
        .iter()
        .flat_map(|dossier| chosen.iter().map(move |metric| (dossier, Value::of(metric, dossier, year, back))))
        .collect();
    let all = || rows.iter().map(|(_, value)| (value.core(), value.declared()));
    let interval = || rows.iter().map(|(_, value)| value.core().interval());
    let mut columns = Columns::default();
    columns.text("alliance", rows.iter().map(|(dossier, _)| &dossier.0.dossier().alliance.id));
    columns.text("name", rows.iter().map(|(dossier, _)| &dossier.0.dossier().alliance.name));
    columns.text("as_of", rows.iter().map(|(dossier, _)| dossier.0.dossier().as_of));
    columns.text("metric", all().map(|(_, metric)| metric.name));
    columns.text("label_zh", all().map(|(_, metric)| metric.label.zh));
    columns.text("label_en", all().map(|(_, metric)| metric.label.en));
    columns.text("unit_zh", all().map(|(_, metric)| metric.unit.zh));
    columns.text("unit_en", all().map(|(_, metric)| metric.unit.en));
    columns.text("status", all().map(|(value, metric)| status(&value.extent, &metric.natural.range())));
    columns.numbers("low", interval().map(|known| known.and_then(|known| known.low().value()).map(float)));
    columns.numbers("high", interval().map(|known| known.and_then(|known| known.high().value()).map(float)));
    columns.truths("low_open", interval().map(|known| known.map(|known| known.low().is_open())));
    columns.truths("high_open", interval().map(|known| known.map(|known| known.high().is_open())));
    columns.perhaps_text("definition", all().map(|(value, _)| value.definition.as_deref()));
    columns.counts("missing", all().map(|(value, _)| Some(value.missing.len())));
    columns.texts("provisions", all().map(|(_, metric)| metric.provisions.to_vec()));
    Ok(columns.table())
}

/// How much is known of a value, in a word.
fn status(extent: &Extent, natural: &Interval) -> &'static str {
    match extent {
        Extent::NotApplicable => "not_applicable",
        Extent::PerhapsNotApplicable(_) => "perhaps_not_applicable",
        Extent::Within(interval) if interval.is_point() => "known",
        Extent::Within(interval) if interval == natural => "unknown",
        Extent::Within(_) => "bounded",
    }
}
