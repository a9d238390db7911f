//! Makes a study of a cohort and prints it: the ranking, the methods in words, ranges of ranks, and everything odd that was found.
//!
//! `cargo run --example study -- [--lang zh|en] [--format text|json|latex] COHORT REQUEST`; without files it runs on the invented panel
//! that is shipped. Exit code 0: the study was made; 1: it was refused; 2: an argument or a file was unusable.

mod arguments;
mod telling;

use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    // A reader that has gone away, as with `| head`, is no fault of the study; nobody is left to tell.
    telling::run(&given, &mut stdout().lock(), &mut stderr().lock()).map_or(ExitCode::SUCCESS, ExitCode::from)
}
