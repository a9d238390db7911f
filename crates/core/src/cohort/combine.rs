//! Several vectors of weights made one (组合赋权): by product, by a linear mix, or by the game-theoretic combination.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::real::Real;
use super::shares::{numbers, real, reals, shares};
use super::study_faults::{GAME_NEGATIVE, GAME_SINGULAR, NOTHING_TO_COMBINE, PRODUCT_EMPTY, WEIGHTS_MISCOUNTED};
use crate::fault::Fault;
use crate::language::{Phrase, Text};

/// How several vectors of weights become one (组合赋权方法).
///
/// Wire form: `"product"`, `{"mix": [0.5, 0.5]}`, `"game_theory"`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(title = "combination of weights", extend("x-label-zh" = "组合赋权方法"))]
pub enum Combination {
    /// Multiplicative synthesis (乘法合成归一): the products of the weights, in shares of their sum.
    Product,
    /// A linear mix (线性加权) with these coefficients, in shares of their sum.
    Mix(Vec<Real>),
    /// The game-theoretic combination (博弈论组合赋权): the linear mix that departs least from each vector.
    GameTheory,
}

/// Weights that were made of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct CombinedWeights {
    /// The vectors as they were taken, each with sum 1.
    pub vectors: Vec<Vec<Real>>,
    /// The combined weights, with sum 1.
    pub weights: Vec<Real>,
    /// The coefficient of each vector, with sum 1; none for the product.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coefficients: Option<Vec<Real>>,
    /// The system of the game-theoretic combination.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub game: Option<Game>,
}

/// The system of the game-theoretic combination, and its solution before it is normalised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Game {
    /// W·Wᵀ: the products of the vectors with each other.
    pub products: Vec<Vec<Real>>,
    /// The solution as it came out; none where there is no single one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub solution: Option<Vec<Real>>,
}

/// One vector of weights from several, with what is odd about it.
///
/// - Product: `wⱼ = Πₖ wₖⱼ / Σⱼ Πₖ wₖⱼ`.
/// - Mix: `wⱼ = Σₖ αₖ·wₖⱼ` with the coefficients stated, in shares of their sum.
/// - Game theory: the α that minimise the departure of `Σₗ αₗ·wₗ` from each `wₖ` solve `Σₗ αₗ·(wₖ·wₗ) = wₖ·wₖ`, a k × k system (陈加良,
///   2003, 基于博弈论的组合赋权评价方法研究, 福建电脑 (9): 15–16). Coefficients are normalised by absolute value, `|αₖ| / Σ|αₗ|`, so that no
///   weight can be negative; where none is negative this is the division by their sum, and where one is, it is told. Vectors that depend
///   on each other (a pivot below 1e-12 of the largest product) have no single solution: equal coefficients are taken, and it is told.
///
/// # Errors
/// There are no vectors, they differ in length, a weight is negative, all are zero, or the product is zero everywhere.
///
/// ```
/// use chanjiao::cohort::{Combination, combine};
/// let (found, _) = combine(&[vec![0.5, 0.3, 0.2], vec![0.2, 0.3, 0.5]], &Combination::Product)?;
/// // 0.10, 0.09 and 0.10, of 0.29.
/// assert!((found.weights[1].get() - 9.0 / 29.0).abs() < 1e-12);
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
pub fn combine<V: AsRef<[f64]>>(vectors: &[V], how: &Combination) -> Result<(CombinedWeights, Vec<Fault>), Fault> {
    let vectors = in_shares(vectors)?;
    let mut odd = Vec::new();
    let (weights, coefficients, game) = match how {
        Combination::Product => (product(&vectors)?, None, None),
        Combination::Mix(stated) => {
            let coefficients = mix_shares(stated, vectors.len())?;
            (mixed(&vectors, &coefficients), Some(coefficients), None)
        }
        Combination::GameTheory => {
            let products = products(&vectors);
            let solution = solved(&products);
            let coefficients = if let Some(solution) = &solution {
                if solution.iter().any(|coefficient| *coefficient < 0.0) {
                    odd.push(GAME_NEGATIVE.fault());
                }
                let absolute: Vec<f64> = solution.iter().map(|coefficient| coefficient.abs()).collect();
                shares(&absolute, COEFFICIENTS)?
            } else {
                odd.push(GAME_SINGULAR.fault());
                vec![1.0 / super::number::count(vectors.len()); vectors.len()]
            };
            let game = Game {
                products: products.iter().map(|row| reals(row, COEFFICIENTS)).collect::<Result<_, _>>()?,
                solution: solution.map(|solution| reals(&solution, COEFFICIENTS)).transpose()?,
            };
            (mixed(&vectors, &coefficients), Some(coefficients), Some(game))
        }
    };
    let found = CombinedWeights {
        vectors: vectors.iter().map(|vector| reals(vector, WEIGHTS)).collect::<Result<_, _>>()?,
        weights: weights.into_iter().map(|weight| real(weight, WEIGHTS)).collect::<Result<_, _>>()?,
        coefficients: coefficients.map(|coefficients| reals(&coefficients, COEFFICIENTS)).transpose()?,
        game,
    };
    Ok((found, odd))
}

const WEIGHTS: Text = Text::new("组合权重", "combined weights");
const COEFFICIENTS: Text = Text::new("组合系数", "the coefficients of the combination");
const VECTOR: Text = Text::new("第{place}组权重", "weight vector {place}");

fn in_shares<V: AsRef<[f64]>>(vectors: &[V]) -> Result<Vec<Vec<f64>>, Fault> {
    let many = vectors.first().ok_or_else(|| NOTHING_TO_COMBINE.fault())?.as_ref().len();
    let mut taken = Vec::with_capacity(vectors.len());
    for (place, vector) in (1_usize..).zip(vectors) {
        let vector = vector.as_ref();
        let whose = Phrase::new(VECTOR).with("place", place.to_string());
        if vector.len() != many {
            return Err(miscounted(whose, many, vector.len()));
        }
        taken.push(shares(vector, whose)?);
    }
    Ok(taken)
}

fn mix_shares(stated: &[Real], many: usize) -> Result<Vec<f64>, Fault> {
    if stated.len() == many {
        shares(&numbers(stated), COEFFICIENTS)
    } else {
        Err(miscounted(Phrase::new(COEFFICIENTS), many, stated.len()))
    }
}

fn miscounted(whose: Phrase, expected: usize, found: usize) -> Fault {
    WEIGHTS_MISCOUNTED
        .fault()
        .with("whose", whose)
        .with("expected", expected.to_string())
        .with("found", found.to_string())
}

fn product(vectors: &[Vec<f64>]) -> Result<Vec<f64>, Fault> {
    let mut products = vec![1.0; vectors.first().map_or(0, Vec::len)];
    for vector in vectors {
        products.iter_mut().zip(vector).for_each(|(product, weight)| *product *= weight);
        // Kept near one, so that many small weights do not vanish together.
        let largest = products.iter().copied().fold(0.0, f64::max);
        if largest <= 0.0 {
            return Err(PRODUCT_EMPTY.fault());
        }
        products.iter_mut().for_each(|product| *product /= largest);
    }
    shares(&products, WEIGHTS)
}

fn mixed(vectors: &[Vec<f64>], coefficients: &[f64]) -> Vec<f64> {
    let mut mixed = vec![0.0; vectors.first().map_or(0, Vec::len)];
    for (vector, coefficient) in vectors.iter().zip(coefficients) {
        mixed.iter_mut().zip(vector).for_each(|(sum, weight)| *sum += coefficient * weight);
    }
    mixed
}

fn products(vectors: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum();
    vectors.iter().map(|a| vectors.iter().map(|b| dot(a, b)).collect()).collect()
}

/// The solution of the system whose right side is its own diagonal, by Gauss's elimination; none where a pivot vanishes.
fn solved(products: &[Vec<f64>]) -> Option<Vec<f64>> {
    let diagonal: Vec<f64> = products.iter().enumerate().filter_map(|(place, row)| row.get(place).copied()).collect();
    let least = diagonal.iter().copied().fold(0.0, f64::max) * 1e-12;
    let mut left: Vec<Vec<f64>> =
        products.iter().zip(&diagonal).map(|(row, right)| row.iter().copied().chain([*right]).collect()).collect();
    // Rows whose first unknown is eliminated from all others; in each, the unknown, its pivot and what follows it.
    let mut upper: Vec<Vec<f64>> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let size = |row: &Vec<f64>| row.first().copied().unwrap_or_default().abs();
        // The first of the largest, so that equal ones keep their order.
        let place = (0..left.len()).rev().max_by(|a, b| {
            let at = |place: usize| left.get(place).map_or(0.0, size);
            at(*a).total_cmp(&at(*b))
        })?;
        let row = left.remove(place);
        let (pivot, rest) = row.split_first()?;
        if pivot.abs() <= least {
            return None;
        }
        for other in &mut left {
            let (first, others) = other.split_first()?;
            let factor = first / pivot;
            *other = others.iter().zip(rest).map(|(other, own)| other - factor * own).collect();
        }
        upper.push(row);
    }
    // From the last unknown back: what follows a pivot are the unknowns after it, and the right side.
    let mut solution: Vec<f64> = Vec::with_capacity(upper.len());
    for row in upper.iter().rev() {
        let (pivot, rest) = row.split_first()?;
        let (right, coefficients) = rest.split_last()?;
        let known: f64 = coefficients.iter().rev().zip(&solution).map(|(coefficient, value)| coefficient * value).sum();
        solution.push((right - known) / pivot);
    }
    solution.reverse();
    Some(solution)
}
