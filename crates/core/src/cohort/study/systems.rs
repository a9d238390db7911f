//! Subsystems: how they are coupled, and which indicators hold a row back.

use serde::Serialize;

use super::super::aggregate::weighted_arithmetic;
use super::super::convention::{Resolved, Weighing, WeightMethod, usual_normalisation};
use super::super::coupling::{Coupling, CouplingFormula, CouplingOptions, coupling};
use super::super::faults::{
    COUPLING_NORMALISATION, JUDGED_TOGETHER, NO_OVERALL_WEIGHTS, SUBSYSTEM_EMPTY, SUBSYSTEMS_WANTED, UNUSED_PARAMETER,
};
use super::super::matrix::Matrix;
use super::super::method_faults::{DOMINANT_WEIGHT, LONE_COLUMN, NOTHING_VARIES, Remark};
use super::super::normalise::{Normalisation, normalise};
use super::super::obstacle::{Obstacles, obstacles};
use super::super::scoring::weigh;
use super::super::shares::some_told;
use super::super::study_faults::ALL_SUBSYSTEMS_ZERO;
use super::super::table::Cohort;
use super::super::view::Views;
use super::super::weigh::Weights;
use super::admit::columns_of;
use super::rank::{Part, Ranked, tell, weight, within};
use crate::diagnostic::Sink;
use crate::fault::Fault;
use crate::language::{Text, Words};
use crate::quantity::Period;

/// How the subsystems of a cohort are coupled (耦合协调度研究).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct CoupledSubsystems {
    /// The options, with nothing of them left open.
    pub options: CouplingOptions,
    /// How the indicators were brought to one scale before each subsystem's were added up.
    pub normalisation: Normalisation,
    /// The subsystems, by id.
    pub subsystems: Vec<String>,
    /// The rows, by id.
    pub rows: Vec<String>,
    /// In a panel, the period of each row.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<Period>,
    /// The weights of the columns within each subsystem, in the order of its columns; of each period where a panel is weighed so.
    pub weights: Vec<SubsystemWeights>,
    /// The score of each subsystem, subsystem by subsystem, in the order of the rows.
    pub scores: Vec<Vec<super::super::real::Real>>,
    /// Coupling degree C, coordination index T, coordination degree D, grade and type of development of each row.
    pub outcome: Coupling,
}

/// What the columns of a subsystem weigh within it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct SubsystemWeights {
    /// The subsystem, by id.
    pub subsystem: String,
    /// Its columns, by id.
    pub columns: Vec<String>,
    /// Their weights, with sum 1.
    pub weights: Vec<super::super::real::Real>,
}

/// Which indicators hold each row back (障碍度).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct ObstaclesOfRows {
    /// How the indicators were brought to one scale.
    pub normalisation: Normalisation,
    /// The rows, by id.
    pub rows: Vec<String>,
    /// The columns, by id.
    pub columns: Vec<String>,
    /// The subsystems, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subsystems: Vec<String>,
    /// The obstacles; of each period where a panel is scored so.
    pub outcomes: Vec<Obstacles>,
}

/// The normalisation by which levels lie within 0 and 1.
pub(super) fn within_one(cohort: &Cohort, by: &Resolved) -> Result<Normalisation, Fault> {
    match by.normalisation {
        Some(how @ (Normalisation::MinMax | Normalisation::Goalposts)) => Ok(how),
        // Methods that do not normalise leave the choice open: it is that of the others.
        None => Ok(usual_normalisation(cohort)),
        Some(_) => Err(COUPLING_NORMALISATION.fault()),
    }
}

/// That normalisation; none, and said so, where the convention has another.
fn scale(cohort: &Cohort, by: &Resolved, path: &'static str, sink: &mut Sink) -> Option<Normalisation> {
    within_one(cohort, by).map_err(|fault| sink.fault(path, &fault)).ok()
}

/// The subsystems and the admitted columns of each, by their places in the cohort.
pub(super) fn subsystems(cohort: &Cohort, ranked: &Ranked) -> Vec<(String, Vec<usize>)> {
    let stated = cohort.document().subsystems.iter().flatten();
    let columns = |id: &crate::quantity::LocalId| {
        let belongs =
            |place: &&usize| cohort.columns().get(**place).is_some_and(|column| column.subsystem.as_ref() == Some(id));
        ranked.admitted.columns.iter().filter(belongs).copied().collect()
    };
    stated.map(|subsystem| (subsystem.id.as_str().to_owned(), columns(&subsystem.id))).collect()
}

/// Tells of subsystems of which no column is ranked, of an exponent that the formula does not take, and of judgements, which are of all
/// columns at once.
fn unusable(systems: &[(String, Vec<usize>)], by: &Resolved, options: &CouplingOptions, sink: &mut Sink) -> bool {
    fn judged(how: &Weighing) -> bool {
        how.method == WeightMethod::Ahp || how.parts.iter().flatten().any(judged)
    }
    let mut found = false;
    if by.weights.as_ref().is_some_and(judged) {
        sink.fault("/request/coupling", &JUDGED_TOGETHER.fault());
        found = true;
    }
    for (place, (id, _)) in systems.iter().enumerate().filter(|(_, (_, columns))| columns.is_empty()) {
        sink.fault(format!("/cohort/subsystems/{place}"), &SUBSYSTEM_EMPTY.fault().with("id", id.as_str()));
        found = true;
    }
    if options.exponent.is_some() && options.formula() != CouplingFormula::Liao1999 {
        const EXPONENT: Text = Text::new("k", "k");
        let fault = UNUSED_PARAMETER.fault().with("method", options.formula().label()).with("parameter", EXPONENT);
        sink.fault("/request/coupling/exponent", &fault);
        found = true;
    }
    found
}

/// How the subsystems are coupled.
pub(super) fn coupled(
    cohort: &Cohort,
    by: &Resolved,
    ranked: &Ranked,
    options: &CouplingOptions,
    sink: &mut Sink,
) -> Option<CoupledSubsystems> {
    let systems = subsystems(cohort, ranked);
    if systems.len() < 2 {
        sink.fault("/cohort/subsystems", &SUBSYSTEMS_WANTED.fault());
        return None;
    }
    if unusable(&systems, by, options, sink) {
        return None;
    }
    let normalisation = scale(cohort, by, "/request/coupling", sink)?;
    let mut scores = vec![vec![0.0; ranked.scores.len()]; systems.len()];
    let mut weights = Vec::new();
    for part in &ranked.parts {
        for ((id, columns), scores) in systems.iter().zip(&mut scores) {
            match scored(cohort, by, ranked, part, columns, sink) {
                Ok((found, own)) => {
                    weights.push(SubsystemWeights {
                        subsystem: id.clone(),
                        columns: names(cohort, columns),
                        weights: reals(found.as_slice()),
                    });
                    for (row, score) in part.rows.iter().zip(own) {
                        if let Some(place) = scores.get_mut(*row) {
                            // A weighted mean of levels within 0 and 1 may exceed 1 by rounding alone.
                            *place = score.clamp(0.0, 1.0);
                        }
                    }
                }
                Err(fault) => {
                    sink.fault("/request/coupling", &within(period_of(cohort, by, ranked, part), fault));
                    return None;
                }
            }
        }
    }
    let found = Matrix::new(scores.iter().map(Vec::as_slice)).and_then(|matrix| coupling(&matrix, options));
    match found {
        Ok((outcome, odd)) => {
            for fault in odd {
                let is_meant = |scores: &[f64]| {
                    let zeros = scores.iter().filter(|score| **score <= 0.0).count();
                    if *fault.kind() == ALL_SUBSYSTEMS_ZERO {
                        zeros == scores.len()
                    } else {
                        (1..scores.len()).contains(&zeros)
                    }
                };
                let of_row =
                    |row: usize| scores.iter().filter_map(|scores| scores.get(row).copied()).collect::<Vec<_>>();
                let meant = ranked.admitted.rows.iter().enumerate().filter(|(at, _)| is_meant(&of_row(*at)));
                let ids = ids_told(cohort, meant.map(|(_, row)| row));
                sink.fault("/request/coupling", &fault.anew("rows", ids));
            }
            let rows = || ranked.admitted.rows.iter().filter_map(|row| cohort.rows().get(*row));
            Some(CoupledSubsystems {
                options: options.whole(&outcome.coefficients),
                normalisation,
                subsystems: systems.into_iter().map(|(id, _)| id).collect(),
                rows: rows().map(|row| row.id.as_str().to_owned()).collect(),
                periods: rows().filter_map(|row| row.period).collect(),
                weights,
                scores: scores.iter().map(|scores| reals(scores)).collect(),
                outcome,
            })
        }
        Err(fault) => {
            sink.fault("/request/coupling", &fault);
            None
        }
    }
}

/// Weights within a subsystem, and its score for each row of a part.
///
/// A lone column weighs 1 within its subsystem even where it does not vary and so would weigh nothing beside others.
fn scored(
    cohort: &Cohort,
    by: &Resolved,
    ranked: &Ranked,
    part: &Part,
    columns: &[usize],
    sink: &mut Sink,
) -> Result<(Weights, Vec<f64>), Fault> {
    let rows = of_cohort(ranked, part);
    let own = columns_of(cohort, &rows, columns, |_, _| None)?;
    let oriented = Views::oriented(&own.matrix, &own.indicators)?;
    let mut remarks = Vec::new();
    let weights = match &by.weights {
        Some(how) => match weigh(&oriented, &own.ids, how, &mut remarks) {
            Ok(found) => found.weights().clone(),
            Err(fault) if oriented.width() == 1 && *fault.kind() == NOTHING_VARIES => {
                remarks.push(Remark::of_column(0, LONE_COLUMN.fault()));
                Weights::equal(1)
            }
            Err(fault) => return Err(fault),
        },
        None => Weights::equal(oriented.width()),
    };
    fit_to_width(&mut remarks, oriented.width());
    let admitted = super::admit::Admitted { columns: columns.to_vec(), ..ranked.admitted.clone() };
    tell(&remarks, &admitted, period_of(cohort, by, ranked, part), sink);
    let normalised = normalise(&oriented, within_one(cohort, by)?)?;
    let scores = weighted_arithmetic(&normalised.views, &weights)?.scores;
    Ok((weights, scores))
}

/// Says nothing of a weight above 30 % where columns are so few that one has it even of equal weights; a lone column weighs 1.
fn fit_to_width(remarks: &mut Vec<Remark>, width: usize) {
    if width <= 3 {
        for remark in remarks.iter_mut().filter(|remark| width == 1 && *remark.fault.kind() == DOMINANT_WEIGHT) {
            *remark = Remark::of_column(0, LONE_COLUMN.fault());
        }
        remarks.retain(|remark| *remark.fault.kind() != DOMINANT_WEIGHT);
    }
}

/// Which indicators hold each row back.
pub(super) fn hindered(cohort: &Cohort, by: &Resolved, ranked: &Ranked, sink: &mut Sink) -> Option<ObstaclesOfRows> {
    let systems = subsystems(cohort, ranked);
    let place = |column: &usize| ranked.admitted.columns.iter().position(|admitted| admitted == column);
    let groups: Vec<Vec<usize>> =
        systems.iter().map(|(_, columns)| columns.iter().filter_map(place).collect()).collect();
    let normalisation = scale(cohort, by, "/request/obstacles", sink)?;
    let of_part = |part: &Part| {
        let rows = of_cohort(ranked, part);
        let own = columns_of(cohort, &rows, &ranked.admitted.columns, |_, _| None)?;
        let oriented = Views::oriented(&own.matrix, &own.indicators)?;
        let levels = Matrix::new(normalise(&oriented, normalisation)?.views.values())?;
        let weights = (0..levels.width()).map(|at| weight(&part.scored, at).map(|weight| weight.get()));
        let weights = weights.collect::<Option<Vec<f64>>>().ok_or_else(|| NO_OVERALL_WEIGHTS.fault())?;
        obstacles(&levels, Some(&weights), &groups)
    };
    let found = ranked
        .parts
        .iter()
        .map(|part| of_part(part).map_err(|fault| within(period_of(cohort, by, ranked, part), fault)));
    match found.collect::<Result<Vec<_>, Fault>>() {
        Ok(found) => {
            let rows = ranked.admitted.rows.iter().filter_map(|row| cohort.rows().get(*row));
            let mut outcomes = Vec::with_capacity(found.len());
            for ((outcome, odd), part) in found.into_iter().zip(&ranked.parts) {
                let places = of_cohort(ranked, part);
                let meant = places.iter().zip(&outcome.rows).filter(|(_, row)| row.shares.is_none());
                let ids = ids_told(cohort, meant.map(|(place, _)| place));
                odd.into_iter().for_each(|fault| sink.fault("/request/obstacles", &fault.anew("rows", ids.clone())));
                outcomes.push(outcome);
            }
            Some(ObstaclesOfRows {
                normalisation,
                rows: rows.map(|row| row.id.as_str().to_owned()).collect(),
                columns: names(cohort, &ranked.admitted.columns),
                subsystems: systems.into_iter().map(|(id, _)| id).collect(),
                outcomes,
            })
        }
        Err(fault) => {
            sink.fault("/request/obstacles", &fault);
            None
        }
    }
}

/// The period of a part, where a panel is scored period by period.
pub(super) fn period_of(cohort: &Cohort, by: &Resolved, ranked: &Ranked, part: &Part) -> Option<Period> {
    let row = *of_cohort(ranked, part).first()?;
    cohort.rows().get(row).filter(|_| by.by_period)?.period
}

/// The rows of a part, by their places in the cohort.
pub(super) fn of_cohort(ranked: &Ranked, part: &Part) -> Vec<usize> {
    part.rows.iter().filter_map(|row| ranked.admitted.rows.get(*row)).copied().collect()
}

/// Rows by their ids, which in a panel tell the period too.
fn ids_told<'r>(cohort: &Cohort, rows: impl Iterator<Item = &'r usize>) -> Words {
    some_told(rows.filter_map(|row| cohort.rows().get(*row)).map(|row| row.id.as_str().to_owned().into()).collect())
}

fn names(cohort: &Cohort, columns: &[usize]) -> Vec<String> {
    columns
        .iter()
        .filter_map(|place| cohort.columns().get(*place))
        .map(|column| column.id.as_str().to_owned())
        .collect()
}

fn reals(numbers: &[f64]) -> Vec<super::super::real::Real> {
    numbers.iter().filter_map(|number| super::super::real::Real::new(*number)).collect()
}
