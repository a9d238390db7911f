//! The invented cohorts that are shipped: drawn dossiers, assessed and gathered. A panel of 34 alliances over five years with every value
//! filled in, for rankings and coupling; and one year of twelve alliances with much left open, for ranges of ranks.
//!
//! Which way a metric counts, and its goalposts, are choices of this example and nobody else's. Three things are done to what is drawn: some
//! alliances name no lead school at first, so that a gate is not passed or not known; the province is an invented one, for the division codes of the
//! dossiers are borrowed; and the panel's open values are filled in, each saying how.

#![expect(clippy::float_arithmetic, reason = "what is filled in are means")]
#![expect(clippy::arithmetic_side_effects, reason = "small numbers of invented records")]

use chanjiao::assessment::{Assessment, Assessor, Options};
use chanjiao::cohort::{
    Attribute, Cell, Cohort, CohortDocument, Column, ColumnChoice, Direction, Gathering, Real, Row, Span, Subsystem,
};
use chanjiao::language::Bilingual;
use chanjiao::quantity::LocalId;
use chanjiao::reading::Limits;
use chanjiao::standard::Standard;
use chanjiao::validation::examine;
use serde_json::Value;

use crate::generator::{FIRST_YEAR, Sample};

/// Which of the shipped cohorts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shipped {
    /// 34 alliances over five years, every value filled in.
    Panel,
    /// Twelve alliances in one year, with values left open.
    Open,
}

const SEED: u64 = 34;

/// Metric, direction, goalposts and subsystem of each column.
type Choice = (&'static str, Way, (f64, f64), &'static str);

#[derive(Debug, Clone, Copy)]
enum Way {
    Benefit,
    Cost,
    Within(f64, f64),
}

const CHOICES: [Choice; 10] = [
    ("students_jointly_trained", Way::Benefit, (0.0, 800.0), "education"),
    ("higher_skill_certificates", Way::Benefit, (0.0, 2_000.0), "education"),
    ("double_qualified_teacher_share", Way::Benefit, (0.3, 0.9), "education"),
    ("teacher_days_in_enterprises", Way::Benefit, (0.0, 6_000.0), "education"),
    ("students_taken_at_one_time_of_posts", Way::Within(0.03, 0.06), (0.0, 0.1), "education"),
    ("enterprise_funds", Way::Benefit, (0.0, 20_000_000.0), "industry"),
    ("technical_service_receipts", Way::Benefit, (0.0, 10_000_000.0), "industry"),
    ("employees_trained", Way::Benefit, (0.0, 20_000.0), "industry"),
    ("local_employment_city_of_graduates", Way::Benefit, (0.2, 0.6), "industry"),
    // Of what is achieved, the less the public budget bears the better: a choice that suits a study of efficiency.
    ("fiscal_funds", Way::Cost, (0.0, 25_000_000.0), "industry"),
];

/// Provinces that there are not.
const PROVINCES: [&str; 4] = ["虚构甲省", "虚构乙省", "虚构丙省", "虚构丁省"];

/// The alliances that name no lead school in their first years, how many years, and whether they state what part the school has: where they
/// do, the gate is not passed, and where they do not, it is not known.
const WITHOUT_LEAD_SCHOOL: [(u64, u64, bool); 5] =
    [(5, 1, true), (11, 3, true), (17, 2, false), (23, 2, true), (29, 1, false)];

impl Shipped {
    /// The cohort; else what is wrong.
    pub(crate) fn document(self) -> Result<CohortDocument, String> {
        let (alliances, years) = match self {
            Self::Panel => (34, 0..5),
            Self::Open => (12, 2..3),
        };
        let assessor = Assessor::new(Standard::built_in());
        let each = (1..=alliances).flat_map(|alliance| years.clone().map(move |later| (alliance, later)));
        let assessed: Result<Vec<_>, _> =
            each.map(|(alliance, later)| self.assessed(&assessor, alliance, later)).collect();
        let gathered = Cohort::of_assessments(&assessed?, &self.gathering().ok_or("a choice is no choice")?);
        let cohort = gathered.cohort.ok_or_else(|| format!("{:?}", gathered.diagnostics))?;
        let mut document = cohort.document().clone();
        for row in &mut document.rows {
            move_to_an_invented_province(row);
        }
        if self == Self::Panel {
            let CohortDocument { rows, columns, .. } = &mut document;
            columns.iter_mut().for_each(|column| fill_in(column, rows));
        }
        Ok(document)
    }

    /// The cohort as it is shipped: JSON, with a line for each row and each column.
    pub(crate) fn text(self) -> Result<String, String> {
        let value = serde_json::to_value(self.document()?).map_err(|error| error.to_string())?;
        let fields = value.as_object().into_iter().flatten();
        let lines: Vec<String> = fields.map(|(key, value)| format!("  \"{key}\": {}", by_lines(key, value))).collect();
        Ok(format!("{{\n{}\n}}\n", lines.join(",\n")))
    }

    fn assessed(self, assessor: &Assessor, alliance: u64, later: u64) -> Result<Assessment, String> {
        let unknown = if self == Self::Panel { 6 } else { 14 };
        let entities = 120 + alliance * 37 % 11 * 25;
        let mut dossier = Sample { seed: SEED, alliance, entities, year: FIRST_YEAR + later, unknown }.dossier();
        let without = WITHOUT_LEAD_SCHOOL.iter().find(|(which, years, _)| *which == alliance && later < *years);
        if let Some((.., is_stated)) = without {
            without_lead_school(&mut dossier, *is_stated);
        }
        let examined = examine(dossier.to_string().as_bytes(), &Limits::default());
        let assessed = assessor.assess_examined(&examined, &Options::default());
        assessed.ok_or_else(|| format!("{:?}", examined.diagnostics))
    }

    fn gathering(self) -> Option<Gathering> {
        let columns: Option<Vec<ColumnChoice>> = CHOICES.iter().map(|choice| self.column(choice)).collect();
        let mut gathering = Gathering::new(columns?);
        let subsystem = |id: &str, zh: &str, en: &str| Some(Subsystem::new(id.parse().ok()?, both(zh, en)));
        gathering.subsystems =
            Some(vec![subsystem("education", "教育侧", "education")?, subsystem("industry", "产业侧", "industry")?]);
        gathering.panel = Some(self == Self::Panel);
        gathering.invented = Some(
            "全部虚构，由程序按种子生成，仅供演示方法；与任何真实联合体、省份无关。 Everything here is invented: drawn by a program from a seed, to show methods; it says nothing of any alliance or province that there is.".to_owned(),
        );
        gathering.title = Some(match self {
            Self::Panel => both("34个虚构联合体五年面板", "A panel of 34 invented alliances over five years"),
            Self::Open => both("12个虚构联合体，部分数据不详", "Twelve invented alliances, much of them not known"),
        });
        Some(gathering)
    }

    fn column(self, &(metric, way, (low, high), subsystem): &Choice) -> Option<ColumnChoice> {
        let span = |low, high| Span::new(Real::new(low)?, Real::new(high)?);
        let direction = match way {
            Way::Benefit => Direction::Benefit,
            Way::Cost => Direction::Cost,
            Way::Within(low, high) => Direction::Interval(span(low, high)?),
        };
        let mut column = ColumnChoice::new(metric.parse().ok()?, direction);
        // Fixed goalposts are what exact ranges of ranks rest on; the panel is scaled over its own values.
        column.goalposts = if self == Self::Open { span(low, high) } else { None };
        column.subsystem = subsystem.parse().ok();
        Some(column)
    }
}

fn both(zh: &str, en: &str) -> Bilingual {
    Bilingual { zh: zh.to_owned(), en: en.to_owned() }
}

/// A list of rows or columns with a line for each; anything else on one line.
fn by_lines(key: &str, value: &Value) -> String {
    match value.as_array().filter(|_| ["rows", "columns"].contains(&key)) {
        None => value.to_string(),
        Some(items) => {
            let lines: Vec<String> = items.iter().map(|item| format!("    {item}")).collect();
            format!("[\n{}\n  ]", lines.join(",\n"))
        }
    }
}

fn without_lead_school(dossier: &mut Value, is_stated: bool) {
    let members = dossier.pointer_mut("/alliance/members").and_then(Value::as_array_mut);
    let schools = members.into_iter().flatten().filter(|member| member.get("id") == Some(&Value::from("school-0")));
    for school in schools {
        if let Some(fields) = school.as_object_mut() {
            if is_stated {
                fields.insert("roles".to_owned(), Value::from(vec!["council_member"]));
            } else {
                fields.remove("roles");
            }
        }
    }
}

/// The borrowed division says nothing of the place it is borrowed from: an invented province takes its stead.
fn move_to_an_invented_province(row: &mut Row) {
    let number: usize = row.of_alliance().as_str().rsplit('-').next().and_then(|tail| tail.parse().ok()).unwrap_or(0);
    let province = PROVINCES.iter().cycle().nth(number % PROVINCES.len()).copied().unwrap_or_default();
    let Ok(name) = "province".parse::<LocalId>() else { return };
    let others = row.attributes.take().unwrap_or_default().into_iter().filter(|attribute| attribute.name != name);
    let invented = Attribute::new(name.clone(), province.to_owned());
    row.attributes = Some(std::iter::once(invented).chain(others).collect());
}

/// Fills in what is open: from the years beside it, else from the other alliances of the year.
fn fill_in(column: &mut Column, rows: &[Row]) {
    let known: Vec<Option<f64>> = column.values.iter().map(|cell| cell.exact().map(Real::get)).collect();
    for (place, row) in rows.iter().enumerate() {
        if known.get(place).is_none_or(Option::is_some) {
            continue;
        }
        let own =
            rows.iter().zip(&known).enumerate().filter(|(_, (other, _))| other.of_alliance() == row.of_alliance());
        let own: Vec<(usize, f64)> = own.filter_map(|(at, (_, known))| Some((at, (*known)?))).collect();
        let before = own.iter().rfind(|(at, _)| *at < place).copied();
        let after = own.iter().find(|(at, _)| *at > place).copied();
        let (number, how) = match (before, after) {
            (Some((_, was)), Some((_, will))) => {
                (f64::midpoint(was, will), "前后最近两年的均值 mean of the nearest years before and after")
            }
            (Some((_, near)), None) | (None, Some((_, near))) => (near, "最近一年的值 value of the nearest year"),
            (None, None) => {
                let same_year = rows.iter().zip(&known).filter(|(other, _)| other.period == row.period);
                let others: Vec<f64> = same_year.filter_map(|(_, known)| *known).collect();
                let count = others.iter().fold(0.0, |count, _| count + 1.0);
                (others.iter().sum::<f64>() / count, "同年其余联合体的均值 mean of the other alliances of the year")
            }
        };
        if let (Some(cell), Some(number)) = (column.values.get_mut(place), Real::new(number)) {
            *cell = Cell::Imputed(number, how.into());
        }
    }
}
