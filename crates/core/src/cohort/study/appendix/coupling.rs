//! The tables of a coupling-coordination study, and of what holds rows back.

use super::build::{about, labelled, numbers, of_what, same, table, worded, words};
use super::weights::of_found;
use super::{Table, TableColumn, filled, heads, levels_by, suffix, suffixed};
use crate::cohort::convention::Resolved;
use crate::cohort::coupling::{CoordinationGrade, UpperEnd};
use crate::cohort::document::Column;
use crate::cohort::real::Real;
use crate::cohort::scoring::{Found, weigh};
use crate::cohort::study::admit::columns_of;
use crate::cohort::study::both;
use crate::cohort::study::rank::Ranked;
use crate::cohort::study::systems::{CoupledSubsystems, ObstaclesOfRows, of_cohort, subsystems, within_one};
use crate::cohort::table::Cohort;
use crate::cohort::view::Views;
use crate::language::{Bilingual, Text};

/// What a subsystem is called.
fn label(cohort: &Cohort, id: &str) -> Bilingual {
    let stated = cohort.document().subsystems.iter().flatten();
    let found = stated.into_iter().find(|subsystem| subsystem.id.as_str() == id);
    found.map_or_else(|| same(id), |subsystem| subsystem.label.clone())
}

fn column<'c>(cohort: &'c Cohort, id: &str) -> Option<&'c Column> {
    cohort.columns().iter().find(|column| column.id.as_str() == id)
}

/// Subsystem scores, C, T, D, grade and type of development; the weights within subsystems, and how they were found; the coefficients; the
/// grades with their bounds.
pub(super) fn tables(cohort: &Cohort, by: &Resolved, ranked: &Ranked, coupled: &CoupledSubsystems) -> Vec<Table> {
    let mut tables = weights(cohort, by, ranked, coupled);
    tables.push(coefficients(cohort, coupled));
    tables.push(degrees(cohort, coupled));
    tables.push(grades(coupled.options.upper_end.unwrap_or(UpperEnd::Excluded)));
    tables
}

fn weights(cohort: &Cohort, by: &Resolved, ranked: &Ranked, coupled: &CoupledSubsystems) -> Vec<Table> {
    let mut tables = Vec::new();
    let of_parts = coupled.weights.chunks(coupled.subsystems.len().max(1));
    for (part, systems) in ranked.parts.iter().zip(of_parts) {
        let suffix = suffix(cohort, by, ranked, part);
        let rows = of_cohort(ranked, part);
        for (id, columns) in subsystems(cohort, ranked) {
            if let Some(found) = found(cohort, by, &rows, &columns) {
                let ids: Vec<String> = columns
                    .iter()
                    .filter_map(|place| cohort.columns().get(*place))
                    .map(|column| column.id.as_str().to_owned())
                    .collect();
                let mut own = Vec::new();
                of_found(&found, &format!("subsystem_{id}_"), &ids, &mut own);
                let name = label(cohort, &id);
                tables.extend(own.into_iter().map(|table| suffixed(of_what(table, &name), &suffix)));
            }
        }
        let each = || systems.iter().flat_map(|system| system.columns.iter().map(move |column| (system, column)));
        let weights = systems.iter().flat_map(|system| system.weights.iter().copied().map(Some));
        let named = |id: &str| column(cohort, id).map_or_else(|| same(id), |column| column.label.clone());
        let columns = vec![
            words("indicator", Text::new("指标", "indicator"), each().map(|(_, column)| named(column))),
            words(
                "subsystem",
                Text::new("子系统", "subsystem"),
                each().map(|(system, _)| label(cohort, &system.subsystem)),
            ),
            numbers("weight", Text::new("子系统内权重", "weight within the subsystem"), weights),
        ];
        let title = Text::new("子系统内的指标权重", "weights within the subsystems");
        let heads = each().map(|(_, column)| column.clone()).collect();
        tables.push(suffixed(table("subsystem_weights", title, heads, columns), &suffix));
    }
    tables
}

/// How the weights within a subsystem were found, once more, for those who ask.
fn found(cohort: &Cohort, by: &Resolved, rows: &[usize], columns: &[usize]) -> Option<Found> {
    let own = columns_of(cohort, rows, columns, |_, _| None).ok()?;
    let oriented = Views::oriented(&own.matrix, &own.indicators).ok()?;
    weigh(&oriented, &own.ids, by.weights.as_ref()?, &mut Vec::new()).ok()
}

fn coefficients(cohort: &Cohort, coupled: &CoupledSubsystems) -> Table {
    let names = coupled.subsystems.iter().map(|id| label(cohort, id));
    let shares = coupled.outcome.coefficients.iter().copied().map(Some);
    let columns = vec![
        words("subsystem", Text::new("子系统", "subsystem"), names),
        numbers("coefficient", Text::new("待定系数α", "coefficient α"), shares),
    ];
    let title = Text::new("综合协调指数T的待定系数", "coefficients of the coordination index T");
    table("subsystem_coefficients", title, coupled.subsystems.clone(), columns)
}

fn degrees(cohort: &Cohort, coupled: &CoupledSubsystems) -> Table {
    let rows = &coupled.outcome.rows;
    let mut columns: Vec<TableColumn> = Vec::new();
    if !coupled.periods.is_empty() {
        let periods = coupled.periods.iter().map(|period| period.label().both());
        columns.push(words("period", Text::new("时期", "period"), periods));
    }
    for (id, scores) in coupled.subsystems.iter().zip(&coupled.scores) {
        let text = Text::new("{whose}得分U", "score U of {whose}");
        let scores = scores.iter().copied().map(Some);
        columns.push(labelled(&format!("score_{id}"), about(text, &label(cohort, id)), scores));
    }
    columns.push(numbers("coupling", Text::new("耦合度C", "coupling degree C"), rows.iter().map(|row| row.coupling)));
    let index = rows.iter().map(|row| Some(row.index));
    columns.push(numbers("index", Text::new("综合协调指数T", "coordination index T"), index));
    let degree = rows.iter().map(|row| Some(row.coordination));
    columns.push(numbers("coordination", Text::new("耦合协调度D", "coordination degree D"), degree));
    let grade = rows.iter().map(|row| both(row.grade.label()));
    columns.push(words("grade", Text::new("协调等级", "grade of coordination"), grade));
    for (place, id) in coupled.subsystems.iter().enumerate() {
        let text = Text::new("{whose}发展类型", "development of {whose}");
        let standings = rows.iter().filter_map(|row| row.standings.get(place));
        let standings = standings.map(|standing| both(standing.label()));
        columns.push(worded(&format!("development_{id}"), about(text, &label(cohort, id)), standings));
    }
    table("coupling", Text::new("耦合协调度", "coupling coordination"), coupled.rows.clone(), columns)
}

/// The grades in use, from the lowest to the highest.
fn grades(rule: UpperEnd) -> Table {
    let all = || CoordinationGrade::ALL.iter();
    let bound = |of: fn([f64; 2]) -> f64| all().map(move |grade| Real::new(of(grade.bounds(rule))));
    let columns = vec![
        words("grade", Text::new("协调等级", "grade of coordination"), all().map(|grade| both(grade.label()))),
        numbers("from", Text::new("下限", "from"), bound(|[low, _]| low)),
        numbers("to", Text::new("上限", "to"), bound(|[_, high]| high)),
        words("interval", Text::new("D的区间", "interval of D"), all().map(|grade| same(&grade.interval(rule)))),
    ];
    let heads = (1..).zip(all()).map(|(number, _): (usize, _)| number.to_string()).collect();
    table("coordination_grades", Text::new("协调等级划分", "grades of coordination"), heads, columns)
}

/// The levels that subsystem scores and obstacle degrees were computed from, where the ranking itself has none.
pub(super) fn levels(cohort: &Cohort, by: &Resolved, ranked: &Ranked) -> Vec<Table> {
    let of_part = |part| {
        let levels = levels_by(cohort, by, within_one(cohort, by).ok(), ranked, part);
        let title = Text::new("归一化矩阵（用于耦合协调与障碍度）", "normalised values, for coupling and obstacles");
        let columns = super::columns(cohort, ranked, levels.normalised);
        let rows = of_cohort(ranked, part);
        let made = table("levels", title, heads(cohort, &rows), columns);
        let made = Table { imputed: filled(cohort, &rows, &ranked.admitted.columns), ..made };
        suffixed(made, &suffix(cohort, by, ranked, part))
    };
    ranked.parts.iter().map(of_part).collect()
}

/// The gap of each row and the share of each indicator in it, and of each subsystem.
pub(super) fn hindering(cohort: &Cohort, by: &Resolved, ranked: &Ranked, found: &ObstaclesOfRows) -> Vec<Table> {
    let mut tables = Vec::new();
    for (part, outcome) in ranked.parts.iter().zip(&found.outcomes) {
        let suffix = suffix(cohort, by, ranked, part);
        let heads = heads(cohort, &of_cohort(ranked, part));
        let gaps = outcome.rows.iter().map(|row| Some(row.gap));
        let mut columns = vec![numbers("gap", Text::new("总差距Σw(1−x)", "gap Σ w(1 − x)"), gaps)];
        for (place, id) in found.columns.iter().enumerate() {
            let text = Text::new("{whose}障碍度", "obstacle degree of {whose}");
            let name = column(cohort, id).map_or_else(|| same(id), |column| column.label.clone());
            let shares = outcome.rows.iter().map(|row| row.shares.as_ref()?.get(place).copied());
            columns.push(labelled(&format!("share_{id}"), about(text, &name), shares));
        }
        let title = Text::new("指标障碍度", "obstacle degrees of the indicators");
        tables.push(suffixed(table("obstacles", title, heads.clone(), columns), &suffix));
        if !found.subsystems.is_empty() {
            let of_subsystem = |(place, id): (usize, &String)| {
                let shares = outcome.rows.iter().map(|row| row.subsystems.as_ref()?.get(place).copied());
                labelled(id, label(cohort, id), shares.collect::<Vec<_>>())
            };
            let columns = found.subsystems.iter().enumerate().map(of_subsystem).collect();
            let title = Text::new("子系统障碍度", "obstacle degrees of the subsystems");
            tables.push(suffixed(table("subsystem_obstacles", title, heads, columns), &suffix));
        }
        let shares = outcome.weights.iter().copied().map(Some);
        let title = Text::new("障碍度所用权重", "weights of the obstacle degrees");
        let column = numbers("weight", Text::new("权重w", "weight w"), shares);
        tables.push(suffixed(table("obstacle_weights", title, found.columns.clone(), vec![column]), &suffix));
    }
    tables
}
