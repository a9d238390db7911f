//! The stubs of the Python package's compiled part: what type checkers know of it.
//!
//! They are read from the compiled module itself, so that they cannot say otherwise than it does, and are committed, so that whoever looks
//! at the source sees them. `cargo xtask stubs` writes them, `cargo xtask test python` holds them fresh.

use crate::problem::Problem;
use crate::python;
use crate::workspace::{Workspace, succeed};

/// Where they are committed.
const STUBS: &str = "crates/py/python/chanjiao/_native.pyi";

/// Where those names come from that stand in annotations written by hand.
const IMPORTS: &str = "from chanjiao import shapes
from array import array
from chanjiao._types import (
    Aggregation, ArrayInterface, ArrowStream, Choices, CohortOptions, Combinations, CouplingFormula, Direction,
    DrawnWeights, Faulty, Lang, NodeKind, NormalisationWord, ReportFormat, ReportPart, StandardFormat, TieRule, UpperEnd,
    Vary, Weights, WideValue
)
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Unpack
from typing_extensions import Buffer
";

/// Writes the stubs as the module is now.
pub(crate) fn write(workspace: &Workspace) -> Result<(), Problem> {
    workspace.write(STUBS, &generated(workspace)?)?;
    println!("wrote {STUBS}");
    Ok(())
}

/// The committed stubs say what the module is now.
pub(crate) fn check(workspace: &Workspace) -> Result<(), Problem> {
    let is_fresh = workspace.read(STUBS).is_ok_and(|kept| generated(workspace).is_ok_and(|now| now == kept));
    if is_fresh {
        return Ok(());
    }
    Err(Problem::new(format!("{STUBS} is stale"), "run `cargo xtask stubs`, look at the change, and commit it"))
}

fn generated(workspace: &Workspace) -> Result<String, Problem> {
    let python = python::environment(workspace, python::ENVIRONMENT, python::REQUIREMENTS)?;
    let place = workspace.target()?.join("stubs");
    let mut generate = workspace.command(&python);
    generate.args(["-m", "maturin", "generate-stubs", "--quiet", "--out"]).arg(&place);
    generate.arg("--manifest-path").arg(workspace.path("crates/py/Cargo.toml"));
    generate.arg("--interpreter").arg(&python);
    succeed(&mut generate, "see what cargo and maturin say above")?;
    let path = place.join("chanjiao/_native.pyi");
    let text = std::fs::read_to_string(&path)
        .map_err(|error| Problem::new(format!("{} cannot be read: {error}", path.display()), "run it again"))?;
    Ok(finished(&text))
}

/// The stubs with their annotations unquoted, and with what those name.
fn finished(text: &str) -> String {
    let mut has_imports = false;
    let mut finished = String::new();
    for line in text.lines() {
        if line.starts_with("from ") && !has_imports {
            has_imports = true;
            finished.push_str(IMPORTS);
        }
        if line.trim_start().starts_with("def ") {
            finished.push_str(&unquoted(line));
        } else {
            finished.push_str(line);
        }
        finished.push('\n');
    }
    finished
}

/// A line of a signature with its annotations as they are meant, and its defaults as they are.
fn unquoted(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, quoted)) = rest.split_once('"') {
        let Some((inside, after)) = quoted.split_once('"') else { break };
        out.push_str(before);
        if before.ends_with(": ") || before.ends_with("-> ") {
            out.push_str(inside);
        } else {
            out.push('"');
            out.push_str(inside);
            out.push('"');
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annotations_lose_their_quotes_and_defaults_keep_theirs() {
        assert_eq!(
            unquoted(r#"    def report(self, lang: "Lang" = "zh", *, of: int = 0) -> "str": ..."#),
            r#"    def report(self, lang: Lang = "zh", *, of: int = 0) -> str: ..."#
        );
    }

    #[test]
    fn names_of_annotations_are_imported_once_before_all_others() {
        let text = finished("\"\"\"x\"\"\"\n\nfrom a import b\nfrom c import d\n");
        assert_eq!(text, format!("\"\"\"x\"\"\"\n\n{IMPORTS}from a import b\nfrom c import d\n"));
    }
}
