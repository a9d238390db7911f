//! Prints plausible invented dossiers, one a line: `cargo run --example generate -- --seed 1 --entities 200 --count 10`.
//!
//! The same seed prints the same bytes on every platform. With `--years 5` each alliance comes five times, in five years one after another.
//! `--cohort panel` and `--cohort open` print the invented cohorts that are shipped in `examples/cohorts` instead.
//! Exit code 0: they were printed; 2: an option was not understood.

mod arguments;
mod cohort;
mod generator;

use std::io::{self, BufWriter, Write as _, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    match arguments::read(&given) {
        // A reader that has gone away, as with `| head`, is no fault of the generator; nobody is left to tell.
        Ok(arguments) => print(&arguments).map_or(ExitCode::SUCCESS, |()| ExitCode::SUCCESS),
        Err(not_understood) => {
            drop(writeln!(io::stderr(), "{not_understood}?\n{}", arguments::USAGE));
            ExitCode::from(2)
        }
    }
}

fn print(arguments: &arguments::Arguments) -> io::Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    if let Some(cohort) = arguments.cohort {
        out.write_all(cohort.text().map_err(io::Error::other)?.as_bytes())?;
        return out.flush();
    }
    for sample in arguments.samples() {
        writeln!(out, "{}", sample.dossier())?;
    }
    out.flush()
}
