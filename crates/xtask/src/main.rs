//! The project's one task runner: people and CI run the same commands.
//!
//! Every command says what it found and what to do about it; see `USAGE` for what there is.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a task runner speaks to the person who runs it")]

mod bench;
mod check;
mod floors;
mod generated;
mod npm;
mod page;
mod pages;
mod problem;
mod python;
mod readme;
mod schema;
mod shapes;
mod shipped;
mod step;
mod stubs;
mod test;
mod typescript;
mod wasm;
mod workspace;

use std::process::ExitCode;

use crate::problem::{Problem, Problems};
use crate::workspace::Workspace;

const USAGE: &str = "\
cargo xtask <command>

  check [step…]   everything that must hold before a commit: house rules, versions, generated files,
                  formatting, lints, documentation, the browser's target
  test [step…]    every test in every language; makes the Python environment it needs
  gen             writes the generated files anew
  stubs           writes the stubs of the Python package's compiled part anew
  bench [name…]   runs the benchmarks (rust, cohort, npm, python) and writes their tables into docs/benchmarks.md
  wasm            builds the npm package in crates/wasm/npm
  page            builds the self-check page in crates/wasm/page, and serves it
  readme <name>   prints a command that README.md marks with `<!-- command: name -->`";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match Workspace::open().map_err(Problems::from).and_then(|workspace| run(&workspace, &arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            eprintln!("{problems}");
            ExitCode::FAILURE
        }
    }
}

fn run(workspace: &Workspace, arguments: &[&str]) -> Result<(), Problems> {
    match arguments {
        ["check", names @ ..] => step::run(workspace, check::STEPS, names),
        ["test", names @ ..] => step::run(workspace, test::STEPS, names),
        ["gen"] => generated::write(workspace),
        ["stubs"] => Ok(stubs::write(workspace)?),
        ["bench", names @ ..] => Ok(bench::run(workspace, names)?),
        ["wasm"] => Ok(npm::build(workspace)?),
        ["page"] => Ok(page::serve(workspace)?),
        ["readme", name] => {
            println!("{}", readme::command(&workspace.read("README.md")?, "README.md", name)?);
            Ok(())
        }
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Problem::new(
            format!("`cargo xtask {}` is not a command", arguments.join(" ")),
            format!("use:\n{USAGE}"),
        )
        .into()),
    }
}
