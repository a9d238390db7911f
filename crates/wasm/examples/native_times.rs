//! What the same work takes natively, for the benchmarks of the npm package: nanoseconds by dossier, as JSON.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a benchmark measures, prints, and may end where something is missing"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use chanjiao::assessment::{Assessor, Options};
use chanjiao::standard::Standard;
use chanjiao::validation::examine;

const DOSSIERS: [(&str, &[u8]); 3] = [
    ("complete", include_bytes!("../../core/examples/dossiers/invented/complete.json")),
    ("partial", include_bytes!("../../core/examples/dossiers/invented/partial.json")),
    ("real", include_bytes!("../../core/examples/dossiers/real/kashgar.json")),
];

/// The time that a tenth of the rounds do not exceed.
fn time(mut work: impl FnMut()) -> u128 {
    let mut times = Vec::new();
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_millis(1_500) {
        let start = Instant::now();
        work();
        times.push(start.elapsed().as_nanos());
    }
    times.sort_unstable();
    times[times.len() / 10]
}

fn main() {
    let assessor = Assessor::new(Standard::built_in());
    let options = Options::default();
    let rows = DOSSIERS.map(|(name, json)| {
        let verdict = time(|| {
            let examined = examine(black_box(json), &Default::default());
            black_box(assessor.assess_examined(&examined, &options).unwrap().verdict());
        });
        let report = time(|| {
            let examined = examine(black_box(json), &Default::default());
            black_box(assessor.assess_examined(&examined, &options).unwrap().to_canonical_json());
        });
        format!(r#""{name}":{{"verdict":{verdict},"report":{report}}}"#)
    });
    println!("{{{}}}", rows.join(","));
}
