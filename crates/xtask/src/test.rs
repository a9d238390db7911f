//! `cargo xtask test`: every test in every language, with the set-up that each needs.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::Stdio;

use serde_json::Value;

use crate::npm;
use crate::page;
use crate::problem::{Problem, Problems};
use crate::python::{self, environment};
use crate::step::Step;
use crate::workspace::{Workspace, cannot_start, probe, succeed};

/// Every step of the tests.
pub(crate) const STEPS: &[Step] = &[
    Step { name: "rust", run: rust },
    Step { name: "examples-in-documentation", run: documentation },
    Step { name: "oracles", run: oracles },
    Step { name: "python", run: python::test },
    Step { name: "npm", run: npm::test_in_node },
    Step { name: "npm-browser", run: npm::test_in_browser },
    Step { name: "page", run: page::test },
];

/// An independent implementation that must agree with ours.
struct Oracle {
    /// The example of the library that the script drives.
    example: &'static str,
    /// The Python script; it is given the example's binary.
    script: &'static str,
}

const ORACLES: &[Oracle] = &[
    Oracle { example: "credit_code_oracle", script: "tests/python/credit_code_oracle.py" },
    Oracle { example: "cohort_oracle", script: "tests/python/cohort_oracle.py" },
];

/// What the oracles need from Python.
const REQUIREMENTS: &str = "tests/python/requirements.txt";

/// The task runner is tested apart: together with it, the library would be built with the features that it turns on,
/// and the tests would not see what users get.
fn rust(workspace: &Workspace) -> Result<(), Problems> {
    let nextest = probe(&mut workspace.cargo("nextest --version")).is_some();
    let runner = if nextest { "nextest run" } else { "test --tests" };
    let remedy = "see which test failed above";
    let packages = ["--package xtask", "--workspace --exclude xtask --exclude chanjiao-py"];
    let outcomes =
        packages.map(|these| succeed(&mut workspace.cargo(&format!("{runner} {these} --all-features")), remedy));
    Problems::settle(outcomes.into_iter().filter_map(Result::err).collect())
}

fn documentation(workspace: &Workspace) -> Result<(), Problems> {
    let mut command = workspace.cargo("test --doc --workspace --exclude xtask --exclude chanjiao-py --all-features");
    Ok(succeed(&mut command, "see which example failed above")?)
}

fn oracles(workspace: &Workspace) -> Result<(), Problems> {
    let needed = ORACLES.iter().map(|oracle| oracle.script).chain([REQUIREMENTS]);
    let missing = needed.filter(|path| !workspace.path(path).is_file()).map(|path| {
        let remedy = "bring it back, or take its entry out of ORACLES in crates/xtask/src/test.rs";
        Problem::new(format!("{path} is missing"), remedy)
    });
    Problems::settle(missing.collect())?;
    let python = environment(workspace, "venv", REQUIREMENTS)?;
    let mut found = Vec::new();
    for Oracle { example, script } in ORACLES {
        let outcome = build(workspace, example).and_then(|binary| {
            println!("   {script}");
            succeed(
                workspace.command(&python).arg(script).arg(binary),
                "one of the two is wrong: see where they differ",
            )
        });
        found.extend(outcome.err());
    }
    Problems::settle(found)
}

/// Builds an example of the library and tells where its binary is.
pub(crate) fn build(workspace: &Workspace, example: &str) -> Result<PathBuf, Problem> {
    let mut command = workspace.cargo("build -p chanjiao --all-features --message-format json-render-diagnostics");
    command.args(["--example", example]).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| cannot_start(&command, &error))?;
    let messages = child.stdout.take().map(|stdout| BufReader::new(stdout).lines()).into_iter().flatten();
    let built = messages.map_while(Result::ok).filter_map(|line| executable(&line, example)).last();
    let succeeded = child.wait().is_ok_and(|status| status.success());
    built.filter(|_| succeeded).ok_or_else(|| {
        Problem::new(format!("the example `{example}` of crates/core was not built"), "see what cargo says above")
    })
}

/// The binary that one of cargo's messages says was made for the example.
fn executable(message: &str, example: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let name = message.get("target")?.get("name")?.as_str()?;
    (name == example).then_some(PathBuf::from(message.get("executable")?.as_str()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_binary_of_an_example_is_read_from_cargos_messages() {
        let message = r#"{"reason":"compiler-artifact","target":{"name":"oracle"},"executable":"x/examples/oracle-1"}"#;
        assert_eq!(executable(message, "oracle"), Some(PathBuf::from("x/examples/oracle-1")));
        assert_eq!(executable(message, "other"), None);
        assert_eq!(
            executable(r#"{"reason":"compiler-artifact","target":{"name":"oracle"},"executable":null}"#, "oracle"),
            None
        );
        assert_eq!(executable("no JSON", "oracle"), None);
    }
}
