//! What the library says natively of cases that have a cohort and a request: a line of JSON each, for the tests of the npm package to hold
//! theirs against. Takes the files of the cases, each a list, as arguments.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "it prints for a test, and may end where a case is missing"
)]

use std::num::NonZeroUsize;
use std::path::Path;

use chanjiao::cohort::{Cohort, Study};
use chanjiao::diagnostic::Diagnostics;
use serde_json::{Value, json};

/// Not one, so that the threads of this machine are held against the one of a browser.
const THREADS: NonZeroUsize = NonZeroUsize::new(3).unwrap();

fn codes(diagnostics: &Diagnostics) -> Value {
    diagnostics.items.iter().map(|item| item.code).collect()
}

fn main() {
    for path in std::env::args().skip(1) {
        let file = Path::new(&path).file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        for case in &cases {
            let gathered = Cohort::from_json(case["cohort"].to_string().as_bytes(), &Default::default());
            let studied = gathered
                .cohort
                .map(|cohort| Study::from_json(&cohort, case["request"].to_string().as_bytes(), THREADS));
            let found = studied.as_ref().map_or(&gathered.diagnostics, |studied| &studied.diagnostics);
            let told = json!({
                "file": file, "name": case["name"], "cohort": case["cohort"], "request": case["request"],
                "codes": codes(found), "canonical": case["canonical"],
            });
            // The study stands last and is not read again, so that its bytes stay as they are.
            let study = studied.and_then(|studied| studied.study).map(|study| study.to_canonical_json());
            let told = told.to_string();
            println!("{},\"study\":{}}}", told.strip_suffix('}').unwrap(), study.as_deref().unwrap_or("null"));
        }
    }
}
