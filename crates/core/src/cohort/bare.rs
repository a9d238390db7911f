//! A bare matrix scored by a convention, without a document: for callers who hold nothing but numbers and call often.
//!
//! The convention is made whole and the numbers are scored by the same functions as in a study, so that the bits are those of a study.

use super::convention::{Convention, resolve};
use super::document::{CohortDocument, CohortSchema, Column};
use super::matrix::Matrix;
use super::method_faults::{INDICATORS_DIFFER, Remark};
use super::scoring::{Columns, score};
use super::table::Cohort;
use super::view::Indicator;
use crate::diagnostic::{Diagnostics, Sink};
use crate::language::Bilingual;
use crate::quantity::LocalId;
use crate::reading::Limits;

/// What came of a bare matrix.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BareScores {
    /// One for each row, the higher the better.
    pub scores: Vec<f64>,
    /// One for each column, with sum 1; none where a tree gives them.
    pub weights: Option<Vec<f64>>,
    /// What was odd.
    pub remarks: Vec<Remark>,
}

/// Scores a matrix, given by columns. They are known by their numbers from 1: a convention that names columns names them so.
///
/// ```
/// use chanjiao::cohort::{Convention, Direction, Indicator, score_matrix};
/// let columns = [vec![1.0, 2.0, 4.0], vec![9.0, 7.0, 8.0]];
/// let indicators = [Indicator::new(Direction::Benefit), Indicator::new(Direction::Cost)];
/// let convention: Convention =
///     serde_json::from_str(r#"{"weights": {"method": "entropy"}, "aggregation": {"method": "topsis"}}"#)?;
/// let found = score_matrix(&columns, &indicators, &convention).expect("it can be scored");
/// assert!(found.scores[2] > found.scores[0]);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
/// The convention or the numbers are refused: what is wrong, and where in the convention or, for a column, in the matrix.
pub fn score_matrix<C: AsRef<[f64]>>(
    columns: &[C],
    indicators: &[Indicator],
    convention: &Convention,
) -> Result<BareScores, Diagnostics> {
    let mut sink = Sink::new(Limits::default().faults);
    if indicators.len() != columns.len() {
        let fault = INDICATORS_DIFFER.fault().with("told", indicators.len().to_string());
        sink.fault("/columns", &fault.with("columns", columns.len().to_string()));
        return Err(sink.finish());
    }
    let named = named(indicators);
    let by = resolve(convention, &named, "/convention", &mut sink);
    let told = sink.finish();
    let Some(by) = by.filter(|_| !told.has_errors()) else { return Err(told) };
    let ids = named.columns().iter().map(|column| column.id.as_str()).collect();
    let scored = Matrix::new(columns.iter().map(AsRef::as_ref)).and_then(|matrix| {
        let columns = Columns { matrix, indicators: indicators.to_vec(), ids };
        score(&columns, &by)
    });
    match scored {
        Ok(scored) => Ok(BareScores {
            weights: scored.found.as_ref().map(|found| found.weights().as_slice().to_vec()),
            scores: scored.scores,
            remarks: scored.remarks,
        }),
        Err(fault) => {
            let mut sink = Sink::holding(told, Limits::default().faults);
            sink.fault("/columns", &fault);
            Err(sink.finish())
        }
    }
}

/// Columns without rows, known by their numbers: what a convention is made whole for.
fn named(indicators: &[Indicator]) -> Cohort {
    let column = |(number, indicator): (usize, &Indicator)| {
        let number = number.to_string();
        let id: LocalId = number.parse().ok()?;
        let label = Bilingual { zh: String::new(), en: String::new() };
        let mut column = Column::new(id, label, indicator.direction, Vec::new());
        column.goalposts = indicator.goalposts;
        Some(column)
    };
    let columns = (1..).zip(indicators).filter_map(column).collect();
    Cohort::unchecked(CohortDocument::new(CohortSchema::V1, Vec::new(), columns))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::{Direction, Study};

    #[test]
    fn the_bits_are_those_of_a_study() {
        let document = r#"{"schema": "chanjiao/cohort/1", "rows": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "columns": [
            {"id": "1", "label": {"zh": "一", "en": "one"}, "direction": "benefit", "values": [1, 2, 4]},
            {"id": "2", "label": {"zh": "二", "en": "two"}, "direction": "cost", "values": [9, 7, 8]}]}"#;
        let cohort = Cohort::from_json(document.as_bytes(), &Limits::default()).cohort.unwrap();
        let columns = [[1.0, 2.0, 4.0], [9.0, 7.0, 8.0]];
        let indicators = [Indicator::new(Direction::Benefit), Indicator::new(Direction::Cost)];
        for aggregation in ["arithmetic", "topsis", "vikor", "promethee", "grey", "rank_sum_ratio"] {
            for weights in ["equal", "entropy", "critic"] {
                let convention = format!(
                    r#"{{"weights": {{"method": "{weights}"}}, "aggregation": {{"method": "{aggregation}"}}}}"#
                );
                let request = format!(r#"{{"schema": "chanjiao/study-request/1", "convention": {convention}}}"#);
                let study = Study::from_json(&cohort, request.as_bytes(), std::num::NonZeroUsize::MIN).study.unwrap();
                let ranking = study.document().ranking.as_ref().unwrap();
                let bare = score_matrix(&columns, &indicators, &serde_json::from_str(&convention).unwrap()).unwrap();
                let scores: Vec<f64> = ranking.rows.iter().map(|row| row.score.get()).collect();
                assert_eq!(bare.scores, scores, "{weights} {aggregation}");
                let weights: Vec<f64> = ranking.columns.iter().map(|column| column.weights[0].get()).collect();
                assert_eq!(bare.weights.unwrap(), weights);
            }
        }
    }

    #[test]
    fn what_is_refused_says_where() {
        let columns = [[1.0, 1.0]];
        let refused = |indicators: &[Indicator], convention: &str| {
            let found = score_matrix(&columns, indicators, &serde_json::from_str(convention).unwrap()).unwrap_err();
            found.items.first().unwrap().path.clone()
        };
        let benefit = [Indicator::new(Direction::Benefit)];
        assert_eq!(refused(&[], "{}"), "/columns");
        assert_eq!(refused(&benefit, r#"{"weights": {"method": "entropy"}}"#), "/columns");
        assert!(refused(&benefit, r#"{"aggregation": {"method": "tree"}}"#).starts_with("/convention/aggregation"));
        let unused = r#"{"aggregation": {"method": "vikor"}, "normalisation": "min_max"}"#;
        assert_eq!(refused(&benefit, unused), "/convention/normalisation");
    }
}
