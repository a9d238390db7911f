//! House rules for Rust files: short, and each beginning with what it is for.

use crate::problem::{Problem, Problems};
use crate::workspace::Workspace;

/// A file with more lines than this does more than one thing.
const MOST_LINES: usize = 600;

pub(super) fn check(workspace: &Workspace) -> Result<(), Problems> {
    let mut found = Vec::new();
    for path in workspace.files()?.iter().filter(|path| path.ends_with(".rs")) {
        found.extend(faults(path, &workspace.read(path)?));
    }
    Problems::settle(found)
}

fn faults(path: &str, source: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    let lines = source.lines().count();
    if lines > MOST_LINES {
        found.push(Problem::new(
            format!("{path} has {lines} lines; a file has {MOST_LINES} at most"),
            "divide it along the things it holds",
        ));
    }
    if is_crate_source(path) && !source.starts_with("//!") {
        found.push(Problem::new(
            format!("{path}:1: does not begin with `//!`"),
            "begin with a paragraph: what this room is for, and what it stands for",
        ));
    }
    found
}

fn is_crate_source(path: &str) -> bool {
    path.strip_prefix("crates/").and_then(|rest| rest.split_once('/')).is_some_and(|(_, rest)| rest.starts_with("src/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_have_as_many_lines_as_the_bound_and_no_more() {
        let source = format!("//! Room.\n{}", "\n".repeat(MOST_LINES - 1));
        assert_eq!(faults("crates/core/src/a.rs", &source), Vec::new());
        assert_eq!(faults("crates/core/src/a.rs", &format!("{source}\n")).len(), 1);
    }

    #[test]
    fn source_of_a_crate_begins_with_its_paragraph_and_a_test_need_not() {
        assert_eq!(faults("crates/core/src/a/b.rs", "use std::fmt;\n").len(), 1);
        assert_eq!(faults("crates/core/tests/b.rs", "use std::fmt;\n"), Vec::new());
    }
}
