//! Tasks that are made of steps: all of them run, and everything wrong is told at once.

use std::time::Instant;

use crate::problem::{Problem, Problems};
use crate::workspace::Workspace;

/// One part of a task, which can also be run alone by its name.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) run: fn(&Workspace) -> Result<(), Problems>,
}

/// Runs the named steps, or all where none is named, and fails at the end if one of them failed.
pub(crate) fn run(workspace: &Workspace, steps: &[Step], names: &[&str]) -> Result<(), Problems> {
    let mut failed = Vec::new();
    for step in chosen(steps, names)? {
        println!("── {}", step.name);
        let start = Instant::now();
        let outcome = (step.run)(workspace);
        let took = format!("{:.1} s", start.elapsed().as_secs_f64());
        match outcome {
            Ok(()) => println!("✓  {} ({took})", step.name),
            Err(problems) => {
                println!("✗  {} ({took})\n{problems}", step.name);
                failed.push(step.name);
            }
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    let failed = failed.join(", ");
    Err(Problem::new(format!("failed: {failed}"), "each step says above what to do; a step runs alone by its name")
        .into())
}

fn chosen<'a>(steps: &'a [Step], names: &[&str]) -> Result<Vec<&'a Step>, Problem> {
    let unknown: Vec<&str> =
        names.iter().filter(|name| steps.iter().all(|step| step.name != **name)).copied().collect();
    if !unknown.is_empty() {
        let known: Vec<&str> = steps.iter().map(|step| step.name).collect();
        return Err(Problem::new(
            format!("there is no step {}", unknown.join(", ")),
            format!("choose from: {}", known.join(", ")),
        ));
    }
    Ok(steps.iter().filter(|step| names.is_empty() || names.contains(&step.name)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: &[Step] = &[Step { name: "one", run: |_| Ok(()) }, Step { name: "two", run: |_| Ok(()) }];

    fn names_of(names: &[&str]) -> Result<Vec<&'static str>, Problem> {
        Ok(chosen(STEPS, names)?.iter().map(|step| step.name).collect())
    }

    #[test]
    fn without_names_every_step_runs_and_with_names_only_those_do() {
        assert_eq!(names_of(&[]), Ok(vec!["one", "two"]));
        assert_eq!(names_of(&["two"]), Ok(vec!["two"]));
    }

    #[test]
    fn a_step_that_is_not_there_is_refused_with_the_names_that_are() {
        let problem = names_of(&["one", "thre"]).unwrap_err().to_string();
        assert!(problem.contains("no step thre") && problem.contains("one, two"), "{problem}");
    }
}
