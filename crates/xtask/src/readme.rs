//! The README's commands, read from the README itself, so that CI cannot run something else than what it promises.

use crate::problem::{Problem, Problems};
use crate::workspace::Workspace;

/// The README in each language; what they promise must be the same.
pub(crate) const READMES: [&str; 2] = ["README.md", "README.zh-CN.md"];
/// The commands that a README must mark.
const COMMANDS: [&str; 2] = ["main", "test"];

/// The fenced block that follows `<!-- command: name -->`.
pub(crate) fn command(readme: &str, path: &str, name: &str) -> Result<String, Problem> {
    let marker = format!("<!-- command: {name} -->");
    let missing = || {
        Problem::new(
            format!("{path} has no command `{name}`"),
            format!("put `{marker}` on the line before the fenced block that holds the command"),
        )
    };
    let mut lines =
        readme.lines().skip_while(|line| line.trim() != marker).skip(1).skip_while(|line| line.trim().is_empty());
    if !lines.next().is_some_and(|line| line.starts_with("```")) {
        return Err(missing());
    }
    let block: Vec<&str> = lines.take_while(|line| !line.starts_with("```")).collect();
    if block.iter().all(|line| line.trim().is_empty()) { Err(missing()) } else { Ok(block.join("\n")) }
}

/// Every README marks every command, and the same one in each language.
pub(crate) fn check(workspace: &Workspace) -> Result<(), Problems> {
    let [one, other] = READMES;
    let (text, other_text) = (workspace.read(one)?, workspace.read(other)?);
    let mut found = Vec::new();
    for name in COMMANDS {
        match (command(&text, one, name), command(&other_text, other, name)) {
            (Ok(first), Ok(second)) if first == second => {}
            (Ok(first), Ok(second)) => found.push(Problem::new(
                format!("{one} and {other} give different commands for `{name}`: `{first}` and `{second}`"),
                "let both give the one that works",
            )),
            (first, second) => found.extend(first.err().into_iter().chain(second.err())),
        }
    }
    Problems::settle(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const README: &str = "# Title\n\n```sh\nother\n```\n<!-- command: main -->\n\n```sh\ncargo run\n```\n\n<!-- command: test -->\nno block\n```sh\nlate\n```\n";

    #[test]
    fn a_command_is_the_block_right_after_its_marker() {
        assert_eq!(command(README, "README.md", "main"), Ok("cargo run".to_owned()));
    }

    #[test]
    fn a_marker_without_a_block_or_a_missing_marker_is_a_problem_that_shows_the_marker() {
        for name in ["test", "bench"] {
            let problem = command(README, "README.md", name).unwrap_err().to_string();
            assert!(problem.contains(&format!("<!-- command: {name} -->")), "{problem}");
        }
    }
}
