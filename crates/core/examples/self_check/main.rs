//! Checks and assesses dossiers: what is wrong with each, how it stands against the built-in standard, what to do first.
//!
//! `cargo run --example self_check -- [--lang zh|en] [--format text|json|markdown] [--standard FILE]
//! [--ledger [--settlements FILE] | --facts | --figures | --shape] FILES…`; without a file it runs on the sound dossiers that are shipped. With `--ledger`
//! it tells the problems over time, from dossiers of one alliance; with `--facts` what each dossier states, with `--figures` every metric and the tables;
//! with `--shape` whether the standard has the published number of indicators. Exit code 0: all were used; 1: faults were found; 2: something was unusable.

mod arguments;
mod check;
mod figures;

use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // A reader that has gone away, as with `| head`, is no fault of the dossiers; nobody is left to tell.
    check::run(&arguments, &mut stdout().lock(), &mut stderr().lock()).map_or(ExitCode::SUCCESS, ExitCode::from)
}
