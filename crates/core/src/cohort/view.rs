//! Columns as they are to be counted (正向化), without a second matrix: each is what the researcher holds and a map from a number to what
//! it counts, applied while it is read.
//!
//! After orientation more is better: a benefit stays x, a cost becomes max − x (never 1 ÷ x), a range [a, b] and a best value become
//! 1 − (distance outside it) ÷ (the farthest such distance). Where goalposts are given they stand for the cohort's own ends.

use super::direction::Direction;
use super::lanes::{BLOCK, ends, greater, lesser};
use super::matrix::Matrix;
use super::method_faults::{BEYOND_RECKONING, INDICATORS_DIFFER, ordinal};
use super::real::Span;
use crate::fault::{Fault, FaultKind};

/// What is told of one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indicator {
    /// Which way it counts.
    pub direction: Direction,
    /// The fixed ends of its scale (标尺), the lower first, on the scale of the data.
    pub goalposts: Option<Span>,
}

impl Indicator {
    /// An indicator without goalposts.
    #[must_use]
    pub const fn new(direction: Direction) -> Self {
        Self { direction, goalposts: None }
    }
}

/// The squares of what is within these stay within what a machine can hold, in either direction.
const MAGNITUDES: std::ops::RangeInclusive<f64> = 1e-100..=1e100;

/// Levels and values within this have squares, and sums of squares, that a machine can hold.
pub(super) const HIGHEST_LEVEL: f64 = 1e120;

/// Room for the rows of a small cohort.
const LITTLE: usize = 64;

/// From a number to its level: more is better.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Orientation {
    /// Itself.
    Benefit,
    /// How far it is below the worst.
    Cost { worst: f64 },
    /// 1 within the best, and 0 at the farthest from it.
    Within { low: f64, high: f64, farthest: f64 },
}

impl Orientation {
    #[inline(always)]
    fn level(self, number: f64) -> f64 {
        match self {
            Self::Benefit => number,
            Self::Cost { worst } => worst - number,
            Self::Within { low, high, farthest } => 1.0 - outside(number, low, high) / farthest,
        }
    }
}

/// How far a number lies outside a range.
#[inline(always)]
fn outside(number: f64, low: f64, high: f64) -> f64 {
    greater(greater(low - number, number - high), 0.0)
}

/// One column as it is to be counted: its numbers, and the map from a number to what it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct View<'a> {
    raw: &'a [f64],
    orientation: Orientation,
    goalposts: Option<[f64; 2]>,
    /// Levels are held within these.
    held: Option<[f64; 2]>,
    /// The least and the greatest level.
    ends: [f64; 2],
    /// Value = (level − offset) ÷ scale.
    offset: f64,
    scale: f64,
}

impl<'a> View<'a> {
    /// A column, oriented.
    ///
    /// # Errors
    /// The numbers are too large or too small to be squared, or the best range or the goalposts are not in order.
    pub fn oriented(raw: &'a [f64], indicator: &Indicator) -> Result<Self, &'static FaultKind> {
        Self::oriented_between(raw, ends(raw), indicator)
    }

    /// A column of which the least and the greatest number are known, oriented.
    pub(super) fn oriented_between(
        raw: &'a [f64],
        [least, greatest]: [f64; 2],
        indicator: &Indicator,
    ) -> Result<Self, &'static FaultKind> {
        let goalposts = indicator.goalposts.map(|ends| [ends.low().get(), ends.high().get()]);
        within_reckoning(&[least, greatest])?;
        if let Some([low, high]) = goalposts {
            within_reckoning(&[low, high])?;
        }
        let [bottom, top] = goalposts.unwrap_or([least, greatest]);
        let orientation = match indicator.direction {
            Direction::Benefit => Orientation::Benefit,
            Direction::Cost => Orientation::Cost { worst: top },
            Direction::Interval(best) => best_within(best.low().get(), best.high().get(), bottom, top)?,
            Direction::Nominal(best) => best_within(best.get(), best.get(), bottom, top)?,
        };
        let mut view =
            Self { raw, orientation, goalposts, held: None, ends: [least, greatest], offset: 0.0, scale: 1.0 };
        view.ends = match orientation {
            Orientation::Benefit => [least, greatest],
            Orientation::Cost { worst } => [worst - greatest, worst - least],
            Orientation::Within { .. } => view.ends_of_levels(),
        };
        // Beyond narrow goalposts a level can be greater than any number of the data.
        if view.ends.iter().all(|level| level.abs() <= HIGHEST_LEVEL) { Ok(view) } else { Err(&BEYOND_RECKONING) }
    }

    /// How many rows.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.raw.len()
    }

    /// Whether it is the same in every row, and so tells none apart.
    #[must_use]
    pub fn is_constant(&self) -> bool {
        let [least, greatest] = self.ends;
        least >= greatest
    }

    /// The least value.
    #[must_use]
    pub fn least(&self) -> f64 {
        self.value_of(self.ends[0])
    }

    /// The greatest value: the best.
    #[must_use]
    pub fn greatest(&self) -> f64 {
        self.value_of(self.ends[1])
    }

    /// The values, written out: a column of the oriented or the normalised matrix.
    #[must_use]
    pub fn values(&self) -> Vec<f64> {
        let mut values = Vec::with_capacity(self.rows());
        let (offset, scale) = (self.offset, self.scale);
        self.each_block(|block| values.extend(block.iter().map(|level| (level - offset) / scale + 0.0)));
        values
    }

    pub(super) fn value_of(&self, level: f64) -> f64 {
        (level - self.offset) / self.scale + 0.0
    }

    /// The least and the greatest level.
    pub(super) const fn ends(&self) -> [f64; 2] {
        self.ends
    }

    pub(super) const fn offset(&self) -> f64 {
        self.offset
    }

    pub(super) const fn scale(&self) -> f64 {
        self.scale
    }

    /// How much one unit of the data is in levels.
    pub(super) const fn unit(&self) -> f64 {
        match self.orientation {
            Orientation::Benefit | Orientation::Cost { .. } => 1.0,
            Orientation::Within { farthest, .. } => 1.0 / farthest,
        }
    }

    /// The levels of the goalposts, the lower first, where goalposts were given.
    pub(super) fn goalposts(&self) -> Option<[f64; 2]> {
        let [low, high] = self.goalposts?;
        Some(match self.orientation {
            Orientation::Benefit => [low, high],
            Orientation::Cost { worst } => [worst - high, worst - low],
            Orientation::Within { .. } => [0.0, 1.0],
        })
    }

    /// The same levels on another scale.
    pub(super) fn scaled(self, offset: f64, scale: f64) -> Self {
        Self { offset, scale, ..self }
    }

    /// Levels held within bounds.
    pub(super) fn held(self, [low, high]: [f64; 2]) -> Self {
        let ends = self.ends.map(|level| lesser(greater(level, low), high));
        Self { held: Some([low, high]), ends, ..self }
    }

    /// The levels of as many rows as there is room for, from a row on: the column's own numbers where they are the levels.
    #[inline(always)]
    pub(super) fn levels<'s>(&'s self, from: usize, room: &'s mut [f64]) -> &'s [f64] {
        let until = from.saturating_add(room.len()).min(self.raw.len());
        self.levels_of(self.raw.get(from..until).unwrap_or_default(), room)
    }

    /// The levels, block by block.
    pub(super) fn each_block(&self, mut work: impl FnMut(&[f64])) {
        // Room is made only where it is needed: on a small cohort, clearing it would take longer than the work.
        if matches!((self.orientation, self.held), (Orientation::Benefit, None)) {
            return self.raw.chunks(BLOCK).for_each(work);
        }
        let (mut little, mut much);
        let room: &mut [f64] = if self.raw.len() <= LITTLE {
            little = [0.0; LITTLE];
            &mut little
        } else {
            much = [0.0; BLOCK];
            &mut much
        };
        for numbers in self.raw.chunks(BLOCK) {
            work(self.levels_of(numbers, room));
        }
    }

    #[inline(always)]
    fn levels_of<'s>(&self, numbers: &'s [f64], room: &'s mut [f64]) -> &'s [f64] {
        let Some(room) = room.get_mut(..numbers.len()) else { return &[] };
        match (self.orientation, self.held) {
            (Orientation::Benefit, None) => return numbers,
            (Orientation::Benefit, Some(_)) => room.copy_from_slice(numbers),
            (Orientation::Cost { worst }, _) => fill(room, numbers, |number| worst - number),
            (within @ Orientation::Within { .. }, _) => fill(room, numbers, |number| within.level(number)),
        }
        if let Some([low, high]) = self.held {
            for level in room.iter_mut() {
                *level = lesser(greater(*level, low), high);
            }
        }
        room
    }

    fn ends_of_levels(&self) -> [f64; 2] {
        let mut both = [f64::INFINITY, f64::NEG_INFINITY];
        self.each_block(|block| {
            let [least, greatest] = ends(block);
            both = [lesser(both[0], least), greater(both[1], greatest)];
        });
        both
    }
}

#[inline(always)]
fn fill(room: &mut [f64], numbers: &[f64], level: impl Fn(f64) -> f64) {
    for (place, number) in room.iter_mut().zip(numbers) {
        *place = level(*number);
    }
}

/// The orientation towards a best range, measured by the farther end of the scale.
fn best_within(low: f64, high: f64, bottom: f64, top: f64) -> Result<Orientation, &'static FaultKind> {
    within_reckoning(&[low, high])?;
    let farthest = greater(outside(bottom, low, high), outside(top, low, high));
    // Where all are best, each is at distance 0, whatever that is divided by.
    Ok(Orientation::Within { low, high, farthest: if farthest > 0.0 { farthest } else { 1.0 } })
}

fn within_reckoning(numbers: &[f64]) -> Result<(), &'static FaultKind> {
    let greatest = numbers.iter().fold(0.0, |greatest, number| greater(greatest, number.abs()));
    if greatest <= 0.0 || MAGNITUDES.contains(&greatest) { Ok(()) } else { Err(&BEYOND_RECKONING) }
}

/// The columns of a matrix as they are to be counted.
///
/// ```
/// use chanjiao::cohort::{Direction, Indicator, Matrix, Views};
/// let matrix = Matrix::new([vec![1.0, 2.0, 4.0], vec![9.0, 7.0, 8.0]])?;
/// let views = Views::oriented(&matrix, &[Indicator::new(Direction::Benefit), Indicator::new(Direction::Cost)])?;
/// assert_eq!(views.values(), [[1.0, 2.0, 4.0], [0.0, 2.0, 1.0]]);
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Views<'a> {
    rows: usize,
    columns: Vec<View<'a>>,
}

impl<'a> Views<'a> {
    /// The columns of a matrix, oriented.
    ///
    /// # Errors
    /// Not every column is described once; numbers are too large or too small to be squared; a best range or goalposts are not in
    /// order.
    pub fn oriented(matrix: &'a Matrix<'_>, indicators: &[Indicator]) -> Result<Self, Fault> {
        if indicators.len() != matrix.width() {
            return Err(INDICATORS_DIFFER
                .fault()
                .with("told", indicators.len().to_string())
                .with("columns", matrix.width().to_string()));
        }
        let columns = matrix.columns().zip(matrix.ends()).zip(indicators).enumerate();
        let columns = columns.map(|(place, ((raw, ends), indicator))| {
            View::oriented_between(raw, *ends, indicator).map_err(|kind| kind.fault().with("column", ordinal(place)))
        });
        Ok(Self { rows: matrix.rows(), columns: columns.collect::<Result<_, _>>()? })
    }

    pub(super) const fn of(rows: usize, columns: Vec<View<'a>>) -> Self {
        Self { rows, columns }
    }

    /// How many rows.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// How many columns.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.columns.len()
    }

    /// The columns.
    pub fn columns(&self) -> impl ExactSizeIterator<Item = &View<'a>> + Clone {
        self.columns.iter()
    }

    /// The values, written out by columns: the oriented or the normalised matrix, for an appendix.
    #[must_use]
    pub fn values(&self) -> Vec<Vec<f64>> {
        self.columns.iter().map(View::values).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::Real;

    fn span(low: f64, high: f64) -> Span {
        Span::new(real(low), real(high)).unwrap()
    }

    fn real(number: f64) -> Real {
        Real::new(number).unwrap()
    }

    fn oriented(column: &[f64], direction: Direction, goalposts: Option<[f64; 2]>) -> Result<Vec<f64>, &'static str> {
        let indicator = Indicator { direction, goalposts: goalposts.map(|[low, high]| span(low, high)) };
        View::oriented(column, &indicator).map(|view| view.values()).map_err(|kind| kind.code)
    }

    #[test]
    fn after_orientation_more_is_better() {
        let column = [2.0, 5.0, 8.0, 12.0];
        assert_eq!(oriented(&column, Direction::Benefit, None).unwrap(), column);
        assert_eq!(oriented(&column, Direction::Cost, None).unwrap(), [10.0, 7.0, 4.0, 0.0]);
        // Within 5 and 7: distances 3, 0, 1, 5, of 5 at most.
        let range = Direction::Interval(span(5.0, 7.0));
        assert_eq!(oriented(&column, range, None).unwrap(), [1.0 - 3.0 / 5.0, 1.0, 0.8, 0.0]);
        // From 8: 6, 3, 0, 4, of 6 at most.
        let best = Direction::Nominal(real(8.0));
        assert_eq!(oriented(&column, best, None).unwrap(), [0.0, 0.5, 1.0, 1.0 - 4.0 / 6.0]);
    }

    #[test]
    fn goalposts_stand_for_the_ends_of_the_cohort() {
        let column = [2.0, 12.0];
        let ends = Some([0.0, 20.0]);
        assert_eq!(oriented(&column, Direction::Cost, ends).unwrap(), [18.0, 8.0]);
        assert_eq!(oriented(&column, Direction::Nominal(real(10.0)), ends).unwrap(), [1.0 - 0.8, 0.8]);
    }

    #[test]
    fn where_all_are_best_the_column_is_constant() {
        let range = Direction::Interval(span(0.0, 7.0));
        let column = [1.0, 5.0, 7.0];
        let view = View::oriented(&column, &Indicator::new(range)).unwrap();
        assert!(view.is_constant());
        assert_eq!(view.values(), [1.0; 3]);
    }

    #[test]
    fn what_cannot_be_reckoned_with_is_refused() {
        for column in [[1e101, 0.0], [1e-101, 0.0], [-1e200, 1.0]] {
            assert_eq!(oriented(&column, Direction::Benefit, None), Err("CJ8101"));
        }
        assert_eq!(oriented(&[0.0, 0.0], Direction::Benefit, None), Ok(vec![0.0, 0.0]));
        // Goalposts a hair apart, and a number far from them: its level is beyond all measure.
        let narrow = Some([1.0, 1.0 + 1e-15]);
        let best = Direction::Nominal(real(1.0));
        assert_eq!(oriented(&[1.0, 1e100], best, narrow).map(|values| values.len()), Ok(2));
        assert_eq!(oriented(&[1e-100, 1e100], Direction::Nominal(real(1e-100)), Some([1e-100, 2e-100])), Err("CJ8101"));
    }
}
