//! `cargo xtask test`: every test in every language, with the set-up that each needs.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::npm;
use crate::page;
use crate::problem::{Problem, Problems};
use crate::step::Step;
use crate::workspace::{Workspace, cannot_start, probe, succeed};

/// Every step of the tests.
pub(crate) const STEPS: &[Step] = &[
    Step { name: "rust", run: rust },
    Step { name: "examples-in-documentation", run: documentation },
    Step { name: "oracles", run: oracles },
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

const ORACLES: &[Oracle] = &[Oracle { example: "credit_code_oracle", script: "tests/python/credit_code_oracle.py" }];

/// What the oracles need from Python.
const REQUIREMENTS: &str = "tests/python/requirements.txt";

/// The task runner is tested apart: together with it, the library would be built with the features that it turns on,
/// and the tests would not see what users get.
fn rust(workspace: &Workspace) -> Result<(), Problems> {
    let nextest = probe(&mut workspace.cargo("nextest --version")).is_some();
    let runner = if nextest { "nextest run" } else { "test --tests" };
    let remedy = "see which test failed above";
    for packages in ["--package xtask", "--workspace --exclude xtask"] {
        succeed(&mut workspace.cargo(&format!("{runner} {packages} --all-features")), remedy)?;
    }
    Ok(())
}

fn documentation(workspace: &Workspace) -> Result<(), Problems> {
    let mut command = workspace.cargo("test --doc --workspace --exclude xtask --all-features");
    Ok(succeed(&mut command, "see which example failed above")?)
}

fn oracles(workspace: &Workspace) -> Result<(), Problems> {
    let needed = ORACLES.iter().map(|oracle| oracle.script).chain([REQUIREMENTS]);
    let missing = needed.filter(|path| !workspace.path(path).is_file()).map(|path| {
        let remedy = "bring it back, or take its entry out of ORACLES in crates/xtask/src/test.rs";
        Problem::new(format!("{path} is missing"), remedy)
    });
    Problems::settle(missing.collect())?;
    let python = environment(workspace)?;
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

/// The interpreter of a Python environment that holds what is required, made where it is not there yet.
fn environment(workspace: &Workspace) -> Result<PathBuf, Problem> {
    let place = workspace.target()?.join("venv");
    let python = place.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let required = workspace.read(REQUIREMENTS)?;
    // Written last, so that an environment left half made is made anew.
    let installed = place.join("installed.txt");
    let works = probe(Command::new(&python).arg("--version")).is_some();
    if works && std::fs::read_to_string(&installed).is_ok_and(|installed| installed == required) {
        return Ok(python);
    }
    let maker = ["python3", "python"].into_iter().find(|name| probe(Command::new(name).arg("--version")).is_some());
    let maker = maker.ok_or_else(|| Problem::new("there is no Python 3", "install it, with its `venv` module"))?;
    println!("   making the Python environment in {}", place.display());
    let remedy = "install Python's venv module (on Debian `apt-get install -y python3-venv`)";
    succeed(workspace.command(maker).args(["-m", "venv", "--clear"]).arg(&place), remedy)?;
    let mut install = workspace.command(&python);
    install.args(["-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS]);
    succeed(&mut install, "can pip reach its packages?")?;
    std::fs::write(&installed, required).map_err(|error| {
        Problem::new(format!("{} cannot be written: {error}", installed.display()), "may you write there?")
    })?;
    Ok(python)
}

/// Builds an example of the library and tells where its binary is.
fn build(workspace: &Workspace, example: &str) -> Result<PathBuf, Problem> {
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
