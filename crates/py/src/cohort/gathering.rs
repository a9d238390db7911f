//! From frames and matrices to a cohort: what is told of rows and columns by name becomes the document that the library reads.

use chanjiao::cohort::{Cell, Cohort as CoreCohort, CohortDocument, Gathered, Real};
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyString};
use serde_json::{Map, Value, json};

use super::arrow::Frame;
use super::numbers;
use super::options::{self, Options, both, items, names, put};
use crate::errors;
use crate::reading::unlimited;

/// What may be told of columns and of the whole.
const OPTIONS: &[&str] =
    &["labels", "units", "definitions", "goalposts", "subsystems", "title", "source", "invented", "nan"];

/// Where pandas puts an index that has no name.
const INDEX: &str = "__index_level_0__";

/// Rows and columns before they are a document.
pub(super) struct Plan {
    header: Map<String, Value>,
    values: Vec<Vec<Option<f64>>>,
}

/// Which columns of a frame say what of its rows.
pub(super) struct Roles<'py> {
    pub(super) id: Option<String>,
    pub(super) name: Option<String>,
    pub(super) period: Option<String>,
    pub(super) attributes: Option<Bound<'py, PyAny>>,
    pub(super) gates: Option<Bound<'py, PyAny>>,
}

impl Plan {
    /// Of a frame.
    pub(super) fn of_frame<'py>(
        frame: &Bound<'py, PyAny>,
        directions: &Bound<'py, PyAny>,
        roles: &Roles<'py>,
        told: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Self> {
        let frame = Frame::read(frame)?;
        let told = Options::new(told, OPTIONS)?;
        let directions = items(directions)?;
        let mut rows = Rows::new(frame.rows());
        let words = |name: &Option<String>| name.as_deref().map(|name| frame.words(name)).transpose();
        rows.ids = match &roles.id {
            Some(name) => Some(frame.words(name)?),
            None if frame.has(INDEX) => Some(frame.words(INDEX)?),
            None => None,
        };
        rows.names = words(&roles.name)?;
        rows.periods = words(&roles.period)?;
        for name in roles.attributes.iter().map(names).collect::<PyResult<Vec<_>>>()?.into_iter().flatten() {
            rows.attributes.push((name.clone(), frame.words(&name)?));
        }
        if let Some(gates) = &roles.gates {
            for (name, label) in labelled(gates)? {
                rows.gates.push((name.clone(), label, frame.truths(&name)?));
            }
        }
        let values = directions.iter().map(|(name, _)| frame.numbers(name)).collect::<PyResult<_>>()?;
        Self::of(&rows, &directions, values, &told)
    }

    /// Of a matrix.
    pub(super) fn of_matrix<'py>(
        matrix: &Bound<'py, PyAny>,
        directions: &Bound<'py, PyAny>,
        [rows, columns, periods]: [Option<&Bound<'py, PyAny>>; 3],
        told: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Self> {
        let told = Options::new(told, OPTIONS)?;
        let values = numbers::columns(matrix)?;
        let names = match columns {
            Some(columns) => names(columns)?,
            None => match directions.cast::<PyMapping>() {
                Ok(_) => items(directions)?.into_iter().map(|(name, _)| name).collect(),
                Err(_) => (1..=values.len()).map(|number| format!("x{number}")).collect(),
            },
        };
        counted("columns", names.len(), values.len())?;
        let directions = directed(directions, &names)?;
        let height = values.first().map_or(0, Vec::len);
        let mut about = Rows::new(height);
        about.ids = rows.map(written).transpose()?;
        about.periods = periods.map(written).transpose()?;
        for (name, given) in [("rows", &about.ids), ("periods", &about.periods)] {
            if let Some(given) = given {
                counted(name, given.len(), height)?;
            }
        }
        let values = values.into_iter().map(|column| column.into_iter().map(Some).collect()).collect();
        Self::of(&about, &directions, values, &told)
    }

    fn of(
        rows: &Rows,
        directions: &[(String, Bound<'_, PyAny>)],
        mut values: Vec<Vec<Option<f64>>>,
        told: &Options<'_, '_>,
    ) -> PyResult<Self> {
        let by_column = |option: &str| -> PyResult<Vec<(String, Value)>> {
            let Some(given) = told.get(option)? else { return Ok(Vec::new()) };
            let given = items(&given)?;
            if let Some((name, _)) = given.iter().find(|(name, _)| directions.iter().all(|(known, _)| known != name)) {
                return Err(no_indicator(option, name));
            }
            given.into_iter().map(|(name, value)| Ok((name, options::json(&value)?))).collect()
        };
        let (labels, units) = (by_column("labels")?, by_column("units")?);
        let (definitions, goalposts) = (by_column("definitions")?, by_column("goalposts")?);
        let (subsystems, belonging) = subsystems(told, directions)?;
        let of = |given: &[(String, Value)], name: &str| {
            given.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
        };
        let column = |(name, direction): &(String, Bound<'_, PyAny>)| -> PyResult<Value> {
            let mut column = Map::new();
            let label = of(&labels, name).unwrap_or_else(|| name.clone().into());
            put(&mut column, "id", Some(id(name).into()));
            put(&mut column, "label", Some(both(label)));
            put(&mut column, "direction", Some(options::json(direction)?));
            put(&mut column, "values", Some(Value::Array(Vec::new())));
            put(&mut column, "unit", of(&units, name).map(both));
            put(&mut column, "definition", of(&definitions, name));
            put(&mut column, "goalposts", of(&goalposts, name));
            put(&mut column, "subsystem", of(&belonging, name));
            Ok(Value::Object(column))
        };
        let columns = directions.iter().map(column).collect::<PyResult<Vec<_>>>()?;
        let mut header = Map::new();
        put(&mut header, "schema", Some("chanjiao/cohort/1".into()));
        put(&mut header, "rows", Some(rows.json()?));
        put(&mut header, "columns", Some(columns.into()));
        put(&mut header, "title", told.json("title")?.map(both));
        put(&mut header, "source", told.json("source")?);
        put(&mut header, "invented", told.json("invented")?);
        put(&mut header, "subsystems", subsystems);
        let nan = told.get("nan")?.map(|rule| rule.extract::<String>()).transpose()?;
        finite(&mut values, directions, nan.as_deref().unwrap_or("refuse"))?;
        Ok(Self { header, values })
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = Cell> + '_ {
        let numbers = self.values.get(column).into_iter().flatten();
        numbers.map(|number| number.and_then(Real::new).map_or(Cell::Unknown, Cell::Exact))
    }

    /// The cohort. What is not even of the form of a document is read as its text, which tells what is wrong.
    pub(super) fn gathered(&self) -> Gathered {
        match serde_json::from_value::<CohortDocument>(Value::Object(self.header.clone())) {
            Ok(mut document) => {
                for (place, column) in document.columns.iter_mut().enumerate() {
                    column.values = self.cells(place).collect();
                }
                CoreCohort::of(document)
            }
            Err(_) => CoreCohort::from_json(self.text().as_bytes(), &unlimited()),
        }
    }

    /// The document's text.
    pub(super) fn text(&self) -> String {
        let mut document = self.header.clone();
        for (place, column) in
            document.get_mut("columns").and_then(Value::as_array_mut).into_iter().flatten().enumerate()
        {
            if let (Some(column), Ok(cells)) =
                (column.as_object_mut(), serde_json::to_value(self.cells(place).collect::<Vec<_>>()))
            {
                column.insert("values".to_owned(), cells);
            }
        }
        Value::Object(document).to_string()
    }
}

/// What is told of the rows.
struct Rows {
    many: usize,
    ids: Option<Vec<Option<String>>>,
    names: Option<Vec<Option<String>>>,
    periods: Option<Vec<Option<String>>>,
    attributes: Vec<(String, Vec<Option<String>>)>,
    gates: Vec<(String, Value, Vec<Option<bool>>)>,
}

impl Rows {
    const fn new(many: usize) -> Self {
        Self { many, ids: None, names: None, periods: None, attributes: Vec::new(), gates: Vec::new() }
    }

    fn json(&self) -> PyResult<Value> {
        (0..self.many).map(|place| self.row(place)).collect::<PyResult<Vec<_>>>().map(Value::Array)
    }

    fn row(&self, place: usize) -> PyResult<Value> {
        let number = place.saturating_add(1);
        let at =
            |column: &Option<Vec<Option<String>>>| column.as_ref().map(|column| column.get(place).cloned().flatten());
        let stated = |what: &str, value: Option<Option<String>>| match value {
            Some(None) => Err(PyValueError::new_err(format!("第 {number} 行没有 {what}；row {number} has no {what}"))),
            Some(Some(value)) => Ok(Some(value)),
            None => Ok(None),
        };
        let own = stated("id", at(&self.ids))?;
        let period = stated("period", at(&self.periods))?;
        let name = at(&self.names).flatten();
        let mut row = Map::new();
        let alliance = own.as_deref().map_or_else(|| number.to_string(), id);
        match period {
            Some(period) => {
                put(&mut row, "id", Some(format!("{alliance}@{}", id(&period)).into()));
                put(&mut row, "alliance", Some(alliance.clone().into()));
                put(&mut row, "period", Some(self::period(&period)));
            }
            None => put(&mut row, "id", Some(alliance.clone().into())),
        }
        let name = name.or_else(|| own.filter(|own| *own != alliance || self.periods.is_some()));
        put(&mut row, "name", name.map(Value::from));
        let attribute = |(name, values): &(String, Vec<Option<String>>)| {
            Some(json!({ "name": id(name), "value": values.get(place)?.clone()? }))
        };
        let attributes: Vec<Value> = self.attributes.iter().filter_map(attribute).collect();
        put(&mut row, "attributes", Some(attributes).filter(|all| !all.is_empty()).map(Value::Array));
        let gate = |(name, label, truths): &(String, Value, Vec<Option<bool>>)| {
            let status = match truths.get(place).copied().flatten() {
                Some(true) => "passed",
                Some(false) => "failed",
                None => "unknown",
            };
            json!({ "id": id(name), "label": label, "status": status })
        };
        let gates: Vec<Value> = self.gates.iter().map(gate).collect();
        put(&mut row, "gates", Some(gates).filter(|all| !all.is_empty()).map(Value::Array));
        Ok(Value::Object(row))
    }
}

/// A name as an id: ids have no white space, so that `_` stands in its place.
fn id(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join("_")
}

/// A period: a number is a calendar year, `2023-2024` a school year.
fn period(text: &str) -> Value {
    match text.parse::<u16>() {
        Ok(year) => json!({ "year": year }),
        Err(_) => json!({ "academic_year": text }),
    }
}

/// Columns with a label each; a plain list has them labelled by their names.
fn labelled(given: &Bound<'_, PyAny>) -> PyResult<Vec<(String, Value)>> {
    if given.cast::<PyMapping>().is_ok() {
        return items(given)?.into_iter().map(|(name, label)| Ok((name, both(options::json(&label)?)))).collect();
    }
    Ok(names(given)?.into_iter().map(|name| (name.clone(), both(name.into()))).collect())
}

/// The groups of columns as the document has them, and to which each column belongs.
#[expect(clippy::type_complexity, reason = "it is taken apart where it is made")]
fn subsystems(
    told: &Options<'_, '_>,
    directions: &[(String, Bound<'_, PyAny>)],
) -> PyResult<(Option<Value>, Vec<(String, Value)>)> {
    let Some(given) = told.get("subsystems")? else { return Ok((None, Vec::new())) };
    let (mut groups, mut belonging) = (Vec::new(), Vec::<(String, Value)>::new());
    for (name, members) in items(&given)? {
        let (label, members) = if members.cast::<PyMapping>().is_ok() {
            let label = members.get_item("label")?;
            (options::json(&label)?, members.get_item("columns")?)
        } else {
            (Value::from(name.clone()), members)
        };
        for member in names(&members)? {
            if directions.iter().all(|(known, _)| *known != member) {
                return Err(no_indicator("subsystems", &member));
            }
            if belonging.iter().any(|(known, _)| *known == member) {
                return Err(PyValueError::new_err(format!(
                    "指标 {member:?} 属于两个子系统；the column {member:?} is in two subsystems"
                )));
            }
            belonging.push((member, id(&name).into()));
        }
        groups.push(json!({ "id": id(&name), "label": both(label) }));
    }
    Ok((Some(Value::Array(groups)), belonging))
}

/// A direction for each column: one for all, one each in order, or by name.
fn directed<'py>(given: &Bound<'py, PyAny>, names: &[String]) -> PyResult<Vec<(String, Bound<'py, PyAny>)>> {
    if given.is_instance_of::<PyString>() {
        return Ok(names.iter().map(|name| (name.clone(), given.clone())).collect());
    }
    if given.cast::<PyMapping>().is_ok() {
        let given = items(given)?;
        if let Some((name, _)) = given.iter().find(|(name, _)| !names.contains(name)) {
            return Err(no_indicator("directions", name));
        }
        let found = |name: &String| {
            let direction = given.iter().find(|(known, _)| known == name).map(|(_, direction)| direction.clone());
            let direction = direction.ok_or_else(|| {
                PyValueError::new_err(format!(
                    "没有说明 {name:?} 列的方向；no direction is given for the column {name:?}"
                ))
            })?;
            Ok((name.clone(), direction))
        };
        return names.iter().map(found).collect();
    }
    let each = given.try_iter().map_err(|error| errors::not_iterable(error, "str | Sequence | Mapping", given))?;
    let each = each.collect::<PyResult<Vec<_>>>()?;
    counted("directions", each.len(), names.len())?;
    Ok(names.iter().cloned().zip(each).collect())
}

/// Texts or whole numbers, written out.
fn written(given: &Bound<'_, PyAny>) -> PyResult<Vec<Option<String>>> {
    if given.is_instance_of::<PyString>() {
        return Err(errors::unexpected("Sequence[str | int]", given));
    }
    let items = given.try_iter().map_err(|error| errors::not_iterable(error, "Sequence[str | int]", given))?;
    items
        .map(|item| {
            let item = item?;
            let text = item.extract::<String>().or_else(|_| item.extract::<i64>().map(|number| number.to_string()));
            text.map(Some).map_err(|_| errors::unexpected("str | int", &item))
        })
        .collect()
}

fn counted(what: &str, given: usize, wanted: usize) -> PyResult<()> {
    if given == wanted {
        return Ok(());
    }
    Err(PyValueError::new_err(format!(
        "{what} 有 {given} 项，矩阵有 {wanted}；{what} has {given} items where the matrix has {wanted}"
    )))
}

fn no_indicator(option: &str, name: &str) -> PyErr {
    PyKeyError::new_err(format!(
        "{option} 中的 {name:?} 不在 directions 所列的指标里；{name:?} in {option} is none of the columns that directions names"
    ))
}

/// Makes of what is no number what the rule says; infinities are refused under any.
fn finite(values: &mut [Vec<Option<f64>>], directions: &[(String, Bound<'_, PyAny>)], rule: &str) -> PyResult<()> {
    if !matches!(rule, "refuse" | "unknown") {
        return Err(PyValueError::new_err(format!(
            "nan 只能是 'refuse' 或 'unknown'；nan is 'refuse' or 'unknown', not {rule:?}"
        )));
    }
    for (column, (name, _)) in values.iter_mut().zip(directions) {
        for (place, value) in column.iter_mut().enumerate() {
            let Some(number) = value.filter(|number| !number.is_finite()) else { continue };
            if rule == "unknown" && number.is_nan() {
                *value = None;
                continue;
            }
            let row = place.saturating_add(1);
            return Err(PyValueError::new_err(format!(
                "{name:?} 列第 {row} 行为 {number}，不是数；未知的值请用空值（None、null），或写 nan=\"unknown\"；\
                 column {name:?}, row {row}: {number} is no figure; an unknown value is a null (None), or say nan=\"unknown\""
            )));
        }
    }
    Ok(())
}
