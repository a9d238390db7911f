//! How fast a dossier becomes an assessment: against a typed parse alone, against a JSON Schema validator, stage by
//! stage, from a hundred dossiers to a hundred thousand, and from a hundred records in one dossier to a hundred thousand.
//!
//! What counts here are ratios, and a ratio means something only if noise strikes both of its sides. So contestants take
//! turns, round after round. What else runs on the machine can only add to a time, so of each contestant's times the one
//! counts that a tenth of them do not exceed. Benchmarking libraries measure one contestant to its end before they begin the
//! next, so the small loop that takes turns is written here.
//!
//! A processor learns by heart what it does over and over, and the shorter the work the more of it: beside the same text read a
//! thousand times, anything long looks slow. So against peers a turn is one run, as in an application that does other things
//! between two dossiers; what comes of repeating is told too. What one leaves behind in the caches and in the memory is found by the
//! next, so the order changes from round to round, and within the rounds everyone comes as often right after each of the others.
//!
//! Every line that begins with `BENCH` is read by `cargo xtask bench`.

#![expect(clippy::print_stdout, reason = "a benchmark says what it measured")]
#![expect(clippy::float_arithmetic, reason = "ratios of measured times are statistics")]

use std::error::Error;
use std::hint::black_box;
use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chanjiao::assessment::{Assessor, Options, Verdict};
use chanjiao::dossier::Dossier;
use chanjiao::reading::Limits;
use chanjiao::standard::Standard;
use chanjiao::validation::{examine, validate};
use sha2::{Digest as _, Sha256};

#[path = "../examples/generate/generator/mod.rs"]
mod generator;

use generator::{FIRST_YEAR, Sample};

/// The documents, each with what it is.
const DOCUMENTS: [(&str, &[u8]); 3] = [
    ("complete", include_bytes!("../examples/dossiers/invented/complete.json")),
    ("partial", include_bytes!("../examples/dossiers/invented/partial.json")),
    ("real", include_bytes!("../examples/dossiers/real/kashgar.json")),
];

/// The real dossiers, for the crowd.
const REAL: [&[u8]; 9] = [
    include_bytes!("../examples/dossiers/real/foshan.json"),
    include_bytes!("../examples/dossiers/real/jinjiang.json"),
    include_bytes!("../examples/dossiers/real/kashgar.json"),
    include_bytes!("../examples/dossiers/real/meishan.json"),
    include_bytes!("../examples/dossiers/real/nanchang.json"),
    include_bytes!("../examples/dossiers/real/shenzhen.json"),
    include_bytes!("../examples/dossiers/real/wuhan.json"),
    include_bytes!("../examples/dossiers/real/yibin.json"),
    include_bytes!("../examples/dossiers/real/zhuzhou.json"),
];

const SCHEMA: &str = include_str!("../../../docs/schema/dossier.schema.json");

/// The goals, as highest ratios: bytes to assessment over the typed parse alone, and over `Value` and `jsonschema`.
const OVER_TYPED_PARSE: &str = "2.5";
const OVER_SCHEMA_VALIDATION: &str = "1";

/// How many rounds contestants take turns in, when a turn is as many runs as [`TURN`] has room for.
const ROUNDS: usize = 301;

/// The same when a turn is one run.
const SINGLE_ROUNDS: usize = 2001;

/// How long one turn of several runs takes about: long enough for the clock, short enough that noise seldom strikes one side alone.
const TURN: Duration = Duration::from_millis(2);

fn main() -> Result<(), Box<dyn Error>> {
    let assessor = Assessor::new(Standard::built_in());
    let schema: serde_json::Value = serde_json::from_str(SCHEMA)?;
    let validator = jsonschema::draft202012::new(&schema)?;
    for (name, json) in DOCUMENTS {
        against_peers(name, json, &assessor, &validator)?;
    }
    for (name, json) in DOCUMENTS {
        stages(name, json, &assessor)?;
    }
    crowd(&assessor)?;
    growth(&assessor)
}

/// One way to treat a document.
type Contestant<'a> = (&'static str, Box<dyn Fn() + 'a>);

/// From bytes to an assessment, with the built-in standard.
fn assessed(json: &[u8], assessor: &Assessor) -> Option<Verdict> {
    let examined = examine(black_box(json), &Limits::default());
    black_box(assessor.assess_examined(&examined, &Options::default())).map(|assessment| assessment.verdict().clone())
}

fn against_peers(
    name: &str,
    json: &[u8],
    assessor: &Assessor,
    validator: &jsonschema::Validator,
) -> Result<(), Box<dyn Error>> {
    // A peer that refuses the document early would be measured at less than its work.
    if assessed(json, assessor).is_none() || !validator.is_valid(&serde_json::from_slice(json)?) {
        return Err(format!("{name} is not a sound dossier").into());
    }
    let contestants: [Contestant<'_>; 4] = [
        ("assessment", Box::new(|| drop(assessed(json, assessor)))),
        ("typed parse", Box::new(|| drop(black_box(serde_json::from_slice::<Dossier>(black_box(json)))))),
        (
            "`Value` + jsonschema",
            Box::new(|| {
                let value = serde_json::from_slice(black_box(json)).unwrap_or_default();
                black_box(validator.is_valid(&value));
            }),
        ),
        (
            "report",
            Box::new(|| {
                let examined = examine(black_box(json), &Limits::default());
                let assessment = assessor.assess_examined(&examined, &Options::default());
                drop(black_box(assessment.map(|assessment| assessment.to_canonical_json())));
            }),
        ),
    ];
    let size = json.len();
    let what = format!("{name} ({size} bytes): bytes → assessment");
    let compare = |what: &str, times: &[Times]| {
        let [ours, typed, schema, report] = times else { return };
        compared(what, ours, "typed parse alone", typed, OVER_TYPED_PARSE);
        compared(what, ours, "`Value` + jsonschema", schema, OVER_SCHEMA_VALIDATION);
        compared(&what.replace("assessment", "canonical report"), report, "typed parse alone", typed, "-");
    };
    compare(&what, &take_turns(&contestants, SINGLE_ROUNDS, |_| 1));
    compare(&format!("{what}, the same over and over"), &take_turns(&contestants, ROUNDS, repeats_in_a_turn));
    Ok(())
}

/// Where the time goes: each stage alone, beside the whole way.
fn stages(name: &str, json: &[u8], assessor: &Assessor) -> Result<(), Box<dyn Error>> {
    let dossier = Arc::new(serde_json::from_slice::<Dossier>(json)?);
    let contestants: [Contestant<'_>; 6] = [
        ("the whole way", Box::new(|| drop(assessed(json, assessor)))),
        ("parse", Box::new(|| drop(black_box(Dossier::read(black_box(json), &Limits::default()))))),
        ("validate", Box::new(|| drop(black_box(validate(black_box(&dossier)))))),
        (
            "assess and write the document",
            Box::new(|| {
                black_box(assessor.assess(Arc::clone(&dossier), &Options::default()).document());
            }),
        ),
        ("assess", Box::new(|| drop(black_box(assessor.assess(Arc::clone(&dossier), &Options::default()))))),
        (
            "digest",
            Box::new(|| {
                black_box(Sha256::digest(black_box(&dossier).to_canonical_json()));
            }),
        ),
    ];
    let times = take_turns(&contestants, ROUNDS, repeats_in_a_turn);
    let Some((whole, parts)) = times.split_first() else { return Ok(()) };
    for ((stage, _), part) in contestants.iter().skip(1).zip(parts) {
        compared(&format!("{name}: {stage}"), part, "the whole way", whole, "-");
    }
    Ok(())
}

/// What one dossier costs among ever more of them, on one core and on two.
fn crowd(assessor: &Assessor) -> Result<(), Box<dyn Error>> {
    const FEWEST: usize = 100;
    const SIZES: [(usize, &str); 4] = [(FEWEST, "10²"), (1_000, "10³"), (10_000, "10⁴"), (100_000, "10⁵")];
    for (cores, word) in [(1, "one core"), (2, "two cores")] {
        for (size, shown) in SIZES {
            // The few take turns with the many, as often as gives both the same number of dossiers, up to a bound.
            let (mut many, mut few) = (Vec::new(), Vec::new());
            for _ in 0..if size > 10_000 { 3 } else { 15 } {
                many.push(each_of(size, cores, assessor)?);
                few.push(each_of(FEWEST, cores, assessor)?);
            }
            let (many, few) = (Times(many), Times(few));
            compared(
                &format!("one of {shown} real dossiers, {word}"),
                &many,
                &format!("one of 10², {word}"),
                &few,
                "-",
            );
        }
    }
    Ok(())
}

/// What one record costs in ever larger dossiers: what grows faster than a dossier shows here.
fn growth(assessor: &Assessor) -> Result<(), Box<dyn Error>> {
    const SIZES: [(u64, &str); 3] = [(1_000, "10³"), (10_000, "10⁴"), (100_000, "10⁵")];
    let few = drawn(100);
    for (entities, shown) in SIZES {
        let many = drawn(entities);
        for json in [&few, &many] {
            assessed(json, assessor).ok_or("a drawn dossier cannot be read")?;
        }
        let (in_many, in_few) = (records(&many)?, records(&few)?);
        let (mut many_times, mut few_times) = (Vec::new(), Vec::new());
        for _ in 0..if entities > 10_000 { 5 } else { 31 } {
            many_times.push(timed(&many, assessor) / in_many);
            few_times.push(timed(&few, assessor) / in_few);
        }
        let what = format!("one record of a drawn dossier of {shown}: bytes → assessment");
        compared(&what, &Times(many_times), "one of 10²", &Times(few_times), "-");
    }
    Ok(())
}

/// A drawn dossier of about so many records.
fn drawn(entities: u64) -> Vec<u8> {
    Sample { entities, year: FIRST_YEAR + 2, ..Sample::default() }.dossier().to_string().into_bytes()
}

/// How many records with an id it has.
fn records(json: &[u8]) -> Result<f64, Box<dyn Error>> {
    let records = String::from_utf8_lossy(json).matches("\"id\":").count();
    Ok(f64::from(u32::try_from(records)?))
}

/// The nanoseconds of one assessment.
fn timed(json: &[u8], assessor: &Assessor) -> f64 {
    let start = Instant::now();
    drop(assessed(json, assessor));
    start.elapsed().as_secs_f64() * 1e9
}

/// What one dossier costs, of so many on so many cores.
fn each_of(size: usize, cores: usize, assessor: &Assessor) -> Result<f64, Box<dyn Error>> {
    let crowd: Vec<&[u8]> = REAL.into_iter().cycle().take(size).collect();
    let start = Instant::now();
    let verdicts = std::thread::scope(|scope| {
        let work =
            |part: &[&[u8]]| -> Vec<Verdict> { part.iter().filter_map(|json| assessed(json, assessor)).collect() };
        let workers: Vec<_> = crowd.chunks(size.div_ceil(cores)).map(|part| scope.spawn(move || work(part))).collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).map(|verdicts| verdicts.len()).sum::<usize>()
    });
    let time = start.elapsed().as_secs_f64();
    if verdicts != size {
        return Err(format!("{verdicts} of {size} dossiers were assessed").into());
    }
    Ok(time * 1e9 / f64::from(u32::try_from(size)?))
}

/// The nanoseconds that one contestant took, round by round.
struct Times(Vec<f64>);

/// Lets contestants take turns, each of so many runs as `repeats` says, and tells what one run of each took in each round.
fn take_turns(contestants: &[Contestant<'_>], rounds: usize, repeats: impl Fn(&dyn Fn()) -> u32) -> Vec<Times> {
    let repeats: Vec<u32> = contestants.iter().map(|(_, run)| repeats(run)).collect();
    let mut times: Vec<Times> = contestants.iter().map(|_| Times(Vec::with_capacity(rounds))).collect();
    for round in 0..rounds {
        for place in order(contestants.len(), round) {
            let (Some((_, run)), Some(repeats), Some(times)) =
                (contestants.get(place), repeats.get(place), times.get_mut(place))
            else {
                continue;
            };
            let start = Instant::now();
            for _ in 0..*repeats {
                run();
            }
            times.0.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(*repeats));
        }
    }
    times
}

/// Who comes after whom in a round: a row of the square that E. J. Williams gave for an even number (1949, Experimental designs balanced for
/// the estimation of residual effects of treatments, Australian Journal of Scientific Research 2: 149–168), in which each pair stands side
/// by side in either order once.
fn order(contestants: usize, round: usize) -> impl Iterator<Item = usize> {
    assert!(contestants.is_multiple_of(2), "the square is for an even number");
    let zigzag = move |place: usize| {
        let step = place.div_ceil(2);
        if place % 2 == 1 { step } else { contestants.saturating_sub(step) }
    };
    (0..contestants).map(move |place| zigzag(place).saturating_add(round).checked_rem(contestants).unwrap_or_default())
}

/// How often a contestant runs in one turn; what is run to find out also warms up.
fn repeats_in_a_turn(run: &dyn Fn()) -> u32 {
    let start = Instant::now();
    let mut repeats = 0_u32;
    while start.elapsed() < TURN.saturating_mul(20) {
        run();
        repeats = repeats.saturating_add(1);
    }
    (repeats / 20).max(1)
}

impl Times {
    /// The time that a tenth of all do not exceed.
    fn undisturbed(&self) -> f64 {
        let mut times = self.0.clone();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 10).copied().unwrap_or_default()
    }
}

/// Prints a comparison.
fn compared(what: &str, ours: &Times, peer: &str, theirs: &Times, goal: &str) {
    let (ours, theirs) = (ours.undisturbed(), theirs.undisturbed());
    println!("BENCH\t{what}\t{ours:.0}\t{peer}\t{theirs:.0}\t{:.2}\t{goal}", ours / theirs);
    // Someone may be watching.
    drop(std::io::stdout().flush());
}
