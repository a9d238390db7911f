//! Normalisation (无量纲化): oriented columns of different units brought to one scale, lazily, as another map of each column.

use super::lanes::Lanes;
use super::method_faults::{
    BEYOND_RECKONING, CONSTANT_COLUMN, NEGATIVE_SHARE, NO_GOALPOSTS, NO_POSITIVE_MAXIMUM, NUMBERS_CLIPPED, Remark,
    ordinal,
};
use super::number::count;
use super::view::{HIGHEST_LEVEL, View, Views};
use crate::dossier::vocabulary::vocabulary;
use crate::fault::{Fault, FaultKind};

vocabulary! {
    /// How oriented columns are brought to one scale (无量纲化方法). x is oriented: more is better.
    pub enum Normalisation: "无量纲化方法", "normalisation" {
        /// (x − lower) ÷ (upper − lower) over fixed goalposts, held within 0 and 1.
        Goalposts = "goalposts": "固定标尺极差法", "min-max over fixed goalposts";
        /// (x − min) ÷ (max − min) over the cohort; a constant column becomes 0.
        MinMax = "min_max": "样本极差法", "min-max over the cohort";
        /// x ÷ √Σx²; a column of zeros stays so.
        Vector = "vector": "向量归一化", "vector norm";
        /// x ÷ Σx; refused where a number is negative.
        Sum = "sum": "比重法", "sum";
        /// (x − mean) ÷ σ, with the standard deviation of the population; a constant column becomes 0.
        ZScore = "z_score": "标准化（Z分数，总体标准差）", "z-score (population)";
        /// x ÷ max; refused where no number is positive.
        Max = "max": "极大值法", "max";
    }
}

/// Columns on one scale, and what was odd about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Normalised<'a> {
    /// The columns.
    pub views: Views<'a>,
    /// Columns that are constant, and values beyond goalposts.
    pub remarks: Vec<Remark>,
}

/// Brings oriented columns to one scale.
///
/// # Errors
/// A column has no goalposts and they are asked for, has negative numbers and shares of a sum are asked for, or has no positive number
/// and the greatest is to be divided by.
pub fn normalise<'a>(views: &Views<'a>, how: Normalisation) -> Result<Normalised<'a>, Fault> {
    let mut columns = Vec::with_capacity(views.width());
    let mut remarks = Vec::new();
    for (place, view) in views.columns().enumerate() {
        let (column, odd) = column(view, how).map_err(|kind| kind.fault().with("column", ordinal(place)))?;
        remarks.extend(odd.map(|fault| Remark::of_column(place, fault)));
        columns.push(column);
    }
    Ok(Normalised { views: Views::of(views.rows(), columns), remarks })
}

/// One column on another scale, and what was odd about it.
pub(super) fn column<'a>(view: &View<'a>, how: Normalisation) -> Result<(View<'a>, Option<Fault>), &'static FaultKind> {
    let [least, greatest] = view.ends();
    let varies = least < greatest;
    // What is constant and would be divided by zero is left as it is.
    let divisor = |number: f64| if number > 0.0 { number } else { 1.0 };
    let (offset, scale) = match how {
        Normalisation::Goalposts => return over_goalposts(view),
        Normalisation::MinMax => (least, divisor(greatest - least)),
        Normalisation::Vector => (0.0, divisor(norm(view))),
        Normalisation::Sum if least < 0.0 => return Err(&NEGATIVE_SHARE),
        Normalisation::Sum => (0.0, divisor(total(view))),
        Normalisation::ZScore if varies => mean_and_deviation(view),
        Normalisation::ZScore => (least, 1.0),
        Normalisation::Max if greatest > 0.0 && (least / greatest).abs() > HIGHEST_LEVEL => {
            return Err(&BEYOND_RECKONING);
        }
        Normalisation::Max if greatest > 0.0 => (0.0, greatest),
        Normalisation::Max if least >= 0.0 => (0.0, 1.0),
        Normalisation::Max => return Err(&NO_POSITIVE_MAXIMUM),
    };
    Ok((view.clone().scaled(offset, scale), (!varies).then(|| CONSTANT_COLUMN.fault())))
}

fn over_goalposts<'a>(view: &View<'a>) -> Result<(View<'a>, Option<Fault>), &'static FaultKind> {
    let [low, high] = view.goalposts().ok_or(&NO_GOALPOSTS)?;
    let [least, greatest] = view.ends();
    let clipped = (least < low || greatest > high).then(|| {
        let mut many = 0_usize;
        view.each_block(|block| {
            many = many.saturating_add(block.iter().filter(|level| **level < low || **level > high).count());
        });
        NUMBERS_CLIPPED.fault().with("many", many.to_string())
    });
    Ok((view.clone().held([low, high]).scaled(low, high - low), clipped))
}

/// √Σx².
fn norm(view: &View<'_>) -> f64 {
    let mut squares = Lanes::default();
    view.each_block(|block| squares.add(block, |level| level * level));
    squares.total().sqrt()
}

/// Σx.
fn total(view: &View<'_>) -> f64 {
    let mut sum = Lanes::default();
    view.each_block(|block| sum.add(block, |level| level));
    sum.total()
}

/// The mean, and the standard deviation of the population, of a column that varies.
fn mean_and_deviation(view: &View<'_>) -> (f64, f64) {
    let [least, _] = view.ends();
    let rows = count(view.rows());
    let mut above = Lanes::default();
    view.each_block(|block| above.add(block, |level| level - least));
    let mean = least + above.total() / rows;
    let mut squares = Lanes::default();
    view.each_block(|block| squares.add(block, |level| (level - mean) * (level - mean)));
    (mean, (squares.total() / rows).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::{Direction, Indicator, Matrix, Real, Span};

    fn span(low: f64, high: f64) -> Span {
        Span::new(Real::new(low).unwrap(), Real::new(high).unwrap()).unwrap()
    }

    fn normalised(column: &[f64], goalposts: Option<[f64; 2]>, how: Normalisation) -> Result<Vec<f64>, &'static str> {
        let matrix = Matrix::new([column]).unwrap();
        let goalposts = goalposts.map(|[low, high]| span(low, high));
        let indicator = Indicator { direction: Direction::Benefit, goalposts };
        let views = Views::oriented(&matrix, &[indicator]).unwrap();
        let found = normalise(&views, how).map_err(|fault| fault.kind().code)?;
        Ok(found.views.values().remove(0))
    }

    #[test]
    fn each_scale_is_that_of_its_definition() {
        let column = [3.0, 4.0, 0.0];
        let of = |how| normalised(&column, Some([-1.0, 3.0]), how).unwrap();
        assert_eq!(of(Normalisation::Goalposts), [1.0, 1.0, 0.25]);
        assert_eq!(of(Normalisation::MinMax), [0.75, 1.0, 0.0]);
        assert_eq!(of(Normalisation::Vector), [0.6, 0.8, 0.0]);
        assert_eq!(of(Normalisation::Sum), [3.0 / 7.0, 4.0 / 7.0, 0.0]);
        assert_eq!(of(Normalisation::Max), [0.75, 1.0, 0.0]);
        // Mean 7/3, differences 2/3, 5/3, −7/3, variance (4 + 25 + 49)/27 = 26/9.
        let deviation = 26.0_f64.sqrt() / 3.0;
        for (value, by_hand) in of(Normalisation::ZScore).iter().zip([2.0, 5.0, -7.0]) {
            assert!((value - by_hand / 3.0 / deviation).abs() < 1e-15);
        }
    }

    #[test]
    fn what_is_constant_is_divided_by_nothing_and_remarked_on() {
        for (how, value) in [(Normalisation::MinMax, 0.0), (Normalisation::ZScore, 0.0), (Normalisation::Vector, 0.5)] {
            assert_eq!(normalised(&[7.0; 4], None, how), Ok(vec![value; 4]));
        }
        for how in [Normalisation::Vector, Normalisation::Sum, Normalisation::Max] {
            assert_eq!(normalised(&[0.0; 4], None, how), Ok(vec![0.0; 4]));
        }
        let matrix = Matrix::new([vec![7.0; 4]]).unwrap();
        let views = Views::oriented(&matrix, &[Indicator::new(Direction::Benefit)]).unwrap();
        let remarks = normalise(&views, Normalisation::MinMax).unwrap().remarks;
        assert_eq!(remarks[0].fault.to_string(), "column 1 is the same in every row and tells none apart");
    }

    #[test]
    fn what_is_clipped_is_counted() {
        let matrix = Matrix::new([vec![0.5, 1.0, 2.0, -1.0, 0.0]]).unwrap();
        for (direction, values) in
            [(Direction::Benefit, [0.5, 1.0, 1.0, 0.0, 0.0]), (Direction::Cost, [0.5, 0.0, 0.0, 1.0, 1.0])]
        {
            let views = Views::oriented(&matrix, &[Indicator { direction, goalposts: Some(span(0.0, 1.0)) }]).unwrap();
            let found = normalise(&views, Normalisation::Goalposts).unwrap();
            assert_eq!(found.views.values(), [values]);
            assert_eq!(found.remarks[0].fault.kind().code, "CJ8105");
            assert!(found.remarks[0].fault.to_string().starts_with("2 values"));
        }
    }

    #[test]
    fn what_has_no_such_scale_is_refused() {
        assert_eq!(normalised(&[1.0, 2.0], None, Normalisation::Goalposts), Err("CJ8104"));
        assert_eq!(normalised(&[-1.0, 2.0], None, Normalisation::Sum), Err("CJ8106"));
        assert_eq!(normalised(&[-1.0, 0.0], None, Normalisation::Max), Err("CJ8107"));
        // −10⁵ ÷ 10⁻²³⁰ is a number, and its square is none.
        assert_eq!(normalised(&[1e-230, -1e5], None, Normalisation::Max), Err("CJ8101"));
    }
}
