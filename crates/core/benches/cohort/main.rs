//! How fast a cohort is weighed and ranked, beside what Python's packages take for the same work on the same numbers.
//!
//! Contestants take turns, round after round, in one order; the peers do so in a Python process that waits for its turn. Before a
//! comparison is measured, both sides are seen to come to the same scores. BLAS is held to one thread, for ours runs on one.
//!
//! Every line that begins with `BENCH` or `MEMORY` is read by `cargo xtask bench`.

#![expect(clippy::print_stdout, reason = "a benchmark says what it measured")]
#![expect(clippy::float_arithmetic, reason = "ratios of measured times are statistics")]

use std::error::Error;
use std::hint::black_box;
use std::io::Write as _;
use std::time::{Duration, Instant};

use chanjiao::cohort::{
    Direction, EntropyConvention, EntropyShares, Indicator, Matrix, Normalisation, Preference, RankRule, Views,
    WeightPlacement, Weights, critic_topsis, entropy_topsis, normalise, promethee, ranks, topsis_for_draws,
};
use chanjiao::fault::Fault;

mod memory;
mod peers;

use peers::Peers;

/// How many columns: about as many metrics as an assessment gives.
const WIDTH: usize = 44;
const SMALL: usize = 34;
const THOUSAND: usize = 1_000;
const LARGE: usize = 100_000;
const DRAWS: usize = 1_000;

/// Shares of the values themselves, which is what the peers have.
const ENTROPY: EntropyConvention = EntropyConvention { shares: EntropyShares::Raw, shift: 0.0 };

/// How long one turn of the small contestants takes about.
const TURN: Duration = Duration::from_millis(2);

fn main() -> Result<(), Box<dyn Error>> {
    let (small, thousand, large) = (drawn(SMALL, 1), drawn(THOUSAND, 2), drawn(LARGE, 3));
    let draws = drawn(DRAWS, 4);
    if let Some(what) = std::env::args().skip_while(|argument| argument != "--memory").nth(1) {
        return memory::tell(&what, &large);
    }
    memory::measure()?;
    let matrices = [("small", &small), ("thousand", &thousand), ("large", &large)];
    let mut peers = Peers::start(&matrices, &by_draws(&draws))?;
    let weights: Vec<Weights> =
        by_draws(&draws).iter().map(|draw| Ok(Weights::given(draw)?.weights)).collect::<Result<_, Fault>>()?;

    let what = format!("entropy + TOPSIS, {SMALL} × {WIDTH}");
    let ours = || entropy(&small);
    compare(
        &mut peers,
        &what,
        101,
        &ours,
        &[
            ("pymcdm", "small entropy pymcdm", "0.02"),
            ("scikit-criteria", "small entropy scikit-criteria", "-"),
            ("numpy by hand", "small entropy numpy", "-"),
        ],
    )?;
    let what = format!("entropy + TOPSIS, {LARGE} × {WIDTH}");
    let ours = || entropy(&large);
    compare(
        &mut peers,
        &what,
        15,
        &ours,
        &[
            ("pymcdm", "large entropy pymcdm", "0.2"),
            ("scikit-criteria", "large entropy scikit-criteria", "-"),
            ("numpy by hand", "large entropy numpy", "-"),
            ("numpy by hand, fused, by columns", "large entropy numpy fused", "1"),
        ],
    )?;
    let what = format!("CRITIC + TOPSIS, {LARGE} × {WIDTH}");
    let ours = || critic(&large);
    compare(
        &mut peers,
        &what,
        15,
        &ours,
        &[
            ("pyDecision", "large critic pyDecision", "0.1667"),
            ("scikit-criteria", "large critic scikit-criteria", "-"),
        ],
    )?;
    let what = format!("PROMETHEE II, usual criterion, {THOUSAND} × {WIDTH}");
    let ours = || flows(&thousand);
    compare(&mut peers, &what, 31, &ours, &[("pymcdm", "promethee pymcdm", "0.01")])?;
    let what = format!("{DRAWS} weight draws of TOPSIS, {SMALL} × {WIDTH}, ranked");
    let ours = || under_draws(&small, &weights);
    compare(
        &mut peers,
        &what,
        7,
        &ours,
        &[
            ("pymcdm", "draws pymcdm", "0.004"),
            ("scikit-criteria", "draws scikit-criteria", "-"),
            ("numpy, matrix product", "draws numpy", "-"),
        ],
    )
}

/// Columns of numbers between 1 and 2, from a generator of fixed course.
fn drawn(rows: usize, seed: u64) -> Vec<Vec<f64>> {
    let mut state = seed;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from_bits((state >> 12) | 1.0_f64.to_bits())
    };
    (0..WIDTH).map(|_| (0..rows).map(|_| draw()).collect()).collect()
}

/// Weights draw by draw, each summing to one.
fn by_draws(columns: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let draw = |place: usize| {
        let draw: Vec<f64> = columns.iter().filter_map(|column| column.get(place).copied()).collect();
        let sum: f64 = draw.iter().sum();
        draw.into_iter().map(|weight| weight / sum).collect()
    };
    (0..DRAWS).map(draw).collect()
}

fn benefits() -> [Indicator; WIDTH] {
    [Indicator::new(Direction::Benefit); WIDTH]
}

/// What a researcher holds is borrowed; that every number is finite is looked at each time.
fn matrix(columns: &[Vec<f64>]) -> Result<Matrix<'_>, Fault> {
    Matrix::new(columns.iter().map(Vec::as_slice))
}

fn entropy(columns: &[Vec<f64>]) -> Result<Vec<f64>, Fault> {
    let matrix = matrix(columns)?;
    let (vector, values) = (Normalisation::Vector, WeightPlacement::Values);
    Ok(entropy_topsis(&matrix, &benefits(), &ENTROPY, vector, values)?.topsis.scores)
}

fn critic(columns: &[Vec<f64>]) -> Result<Vec<f64>, Fault> {
    let matrix = matrix(columns)?;
    Ok(critic_topsis(&matrix, &benefits(), Normalisation::Vector, WeightPlacement::Values)?.topsis.scores)
}

fn flows(columns: &[Vec<f64>]) -> Result<Vec<f64>, Fault> {
    let matrix = matrix(columns)?;
    let views = Views::oriented(&matrix, &benefits())?;
    Ok(promethee(&views, &Weights::equal(WIDTH), &[Preference::Usual; WIDTH])?.scores)
}

fn under_draws(columns: &[Vec<f64>], weights: &[Weights]) -> Result<Vec<f64>, Fault> {
    let matrix = matrix(columns)?;
    let views = normalise(&Views::oriented(&matrix, &benefits())?, Normalisation::Vector)?.views;
    let mut last = Vec::new();
    topsis_for_draws(&views, weights, WeightPlacement::Values, |draw, scores| {
        black_box(ranks(scores, RankRule::Competition));
        if draw.saturating_add(1) == DRAWS {
            last = scores.to_vec();
        }
    })?;
    Ok(last)
}

/// Measures ours beside the peers, each with what it is called, its contestant's name, and the highest ratio that is our goal.
fn compare(
    peers: &mut Peers,
    what: &str,
    rounds: usize,
    ours: &dyn Fn() -> Result<Vec<f64>, Fault>,
    against: &[(&str, &str, &str)],
) -> Result<(), Box<dyn Error>> {
    let scores = ours()?;
    let repeats_of_ours = repeats(|| Ok(ours().map(drop)?))?;
    let mut repeats_of_theirs = Vec::new();
    for (_, name, _) in against {
        for (row, (mine, theirs)) in scores.iter().zip(peers.scores(name)?).enumerate() {
            if (mine - theirs).abs() > 1e-9 {
                return Err(format!("{name}: the score of row {row} is {theirs}, and ours {mine}").into());
            }
        }
        repeats_of_theirs.push(repeats(|| peers.time(name, 1).map(drop))?);
    }
    let mut times_of_ours = Vec::with_capacity(rounds);
    let mut times_of_theirs = vec![Vec::with_capacity(rounds); against.len()];
    for _ in 0..rounds {
        let start = Instant::now();
        for _ in 0..repeats_of_ours {
            black_box(ours()?);
        }
        times_of_ours.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(repeats_of_ours));
        for (((_, name, _), repeats), times) in against.iter().zip(&repeats_of_theirs).zip(&mut times_of_theirs) {
            times.push(peers.time(name, *repeats)?);
        }
    }
    let ours = undisturbed(times_of_ours);
    for ((peer, _, goal), times) in against.iter().zip(times_of_theirs) {
        let theirs = undisturbed(times);
        println!("BENCH\t{what}\t{ours:.0}\t{peer}\t{theirs:.0}\t{:.4}\t{goal}", ours / theirs);
    }
    // Someone may be watching.
    drop(std::io::stdout().flush());
    Ok(())
}

/// How often a contestant runs in one turn; what is run to find out also warms up.
fn repeats(mut run: impl FnMut() -> Result<(), Box<dyn Error>>) -> Result<u32, Box<dyn Error>> {
    let start = Instant::now();
    let mut repeats = 0_u32;
    while start.elapsed() < TURN.saturating_mul(20) {
        run()?;
        repeats = repeats.saturating_add(1);
    }
    Ok((repeats / 20).max(1))
}

/// The time that a tenth of all do not exceed.
fn undisturbed(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 10).copied().unwrap_or_default()
}
