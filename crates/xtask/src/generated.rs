//! The files that are generated and committed: written by `cargo xtask gen`, held fresh by `cargo xtask check`.
//!
//! A shape, table or page that the code already knows is never written a second time by hand.

use chanjiao::assessment::AssessmentDocument;
use chanjiao::cohort::{CohortDocument, Gathering, Recipe, StudyDocument, StudyRequest};
use chanjiao::diagnostic::Diagnostics;
use chanjiao::dossier::Dossier;
use chanjiao::ledger::{LedgerDocument, Settlements};
use chanjiao::standard::{Standard, StandardDocument};

use crate::floors;
use crate::pages;
use crate::problem::{Problem, Problems};
use crate::schema;
use crate::shapes;
use crate::typescript;
use crate::workspace::Workspace;

/// One generated file.
struct Generated {
    /// Its place, from the workspace's root.
    path: &'static str,
    /// Its whole text.
    produce: fn() -> Result<String, Problem>,
}

/// Every generated file of the project.
const GENERATED: &[Generated] = &[
    Generated { path: "docs/floors.md", produce: || Ok(floors::page()) },
    Generated { path: "docs/trace.md", produce: || Ok(pages::trace()) },
    Generated { path: "docs/definitions.md", produce: || Ok(pages::definitions()) },
    Generated { path: "docs/standard.md", produce: || Ok(pages::standard()) },
    Generated { path: "docs/diagnostics.md", produce: pages::diagnostics },
    Generated { path: "docs/metrics.md", produce: || Ok(pages::metrics()) },
    Generated {
        path: "docs/schema/dossier.schema.json",
        produce: || schema::pretty(&schema::of::<Dossier>("dossier")),
    },
    Generated {
        path: "crates/core/schema/dossier.schema.json",
        produce: || schema::compact(&schema::of::<Dossier>("dossier")),
    },
    Generated {
        path: "docs/schema/assessment.schema.json",
        produce: || schema::pretty(&schema::given_out::<AssessmentDocument>("assessment")),
    },
    Generated {
        path: "docs/schema/diagnostics.schema.json",
        produce: || schema::pretty(&schema::given_out::<Diagnostics>("diagnostics")),
    },
    Generated {
        path: "docs/schema/ledger.schema.json",
        produce: || schema::pretty(&schema::given_out::<LedgerDocument>("ledger")),
    },
    Generated {
        path: "docs/schema/settlements.schema.json",
        produce: || schema::pretty(&schema::of::<Settlements>("settlements")),
    },
    Generated {
        path: "crates/core/schema/settlements.schema.json",
        produce: || schema::compact(&schema::of::<Settlements>("settlements")),
    },
    Generated {
        path: "docs/schema/standard.schema.json",
        produce: || schema::pretty(&schema::of::<StandardDocument>("standard")),
    },
    Generated {
        path: "crates/core/schema/standard.schema.json",
        produce: || schema::compact(&schema::of::<StandardDocument>("standard")),
    },
    Generated {
        path: "docs/schema/cohort.schema.json",
        produce: || schema::pretty(&schema::of::<CohortDocument>("cohort")),
    },
    Generated {
        path: "crates/core/schema/cohort.schema.json",
        produce: || schema::compact(&schema::of::<CohortDocument>("cohort")),
    },
    Generated {
        path: "docs/schema/gathering.schema.json",
        produce: || schema::pretty(&schema::of::<Gathering>("gathering")),
    },
    Generated {
        path: "crates/core/schema/gathering.schema.json",
        produce: || schema::compact(&schema::of::<Gathering>("gathering")),
    },
    Generated {
        path: "docs/schema/study-request.schema.json",
        produce: || schema::pretty(&schema::of::<StudyRequest>("study-request")),
    },
    Generated {
        path: "crates/core/schema/study-request.schema.json",
        produce: || schema::compact(&schema::of::<StudyRequest>("study-request")),
    },
    Generated { path: "docs/schema/recipe.schema.json", produce: || schema::pretty(&schema::of::<Recipe>("recipe")) },
    Generated {
        path: "crates/core/schema/recipe.schema.json",
        produce: || schema::compact(&schema::of::<Recipe>("recipe")),
    },
    Generated {
        path: "docs/schema/study.schema.json",
        produce: || schema::pretty(&schema::given_out::<StudyDocument>("study")),
    },
    Generated { path: "crates/py/python/chanjiao/shapes.py", produce: shapes::module },
    Generated {
        path: "crates/core/src/standard/built_in.json",
        produce: || Ok(Standard::built_in().to_canonical_json() + "\n"),
    },
    Generated { path: typescript::FILE, produce: typescript::file },
    Generated { path: typescript::COHORT_FILE, produce: typescript::cohort_file },
];

/// Writes those that are not as they should be, and says which.
pub(crate) fn write(workspace: &Workspace) -> Result<(), Problems> {
    let mut found = Vec::new();
    let mut written = 0_usize;
    for file in GENERATED {
        let outcome = (file.produce)().and_then(|text| {
            if is_fresh(workspace, file, &text) {
                return Ok(());
            }
            workspace.write(file.path, &text)?;
            println!("wrote {}", file.path);
            written = written.saturating_add(1);
            Ok(())
        });
        found.extend(outcome.err());
    }
    println!("{} generated files, {written} of them written anew", GENERATED.len());
    Problems::settle(found)
}

/// Every generated file says what would be generated now.
pub(crate) fn check(workspace: &Workspace) -> Result<(), Problems> {
    let stale = GENERATED.iter().filter_map(|file| match (file.produce)() {
        Ok(text) if is_fresh(workspace, file, &text) => None,
        Ok(text) => Some(Problem::new(
            match workspace.read(file.path) {
                Ok(kept) => format!("{} is stale from {}", file.path, first_difference(&kept, &text)),
                Err(_) => format!("{} is missing", file.path),
            },
            "run `cargo xtask gen`, look at the change, and commit it",
        )),
        Err(problem) => Some(problem),
    });
    Problems::settle(stale.collect())
}

fn is_fresh(workspace: &Workspace, file: &Generated, text: &str) -> bool {
    workspace.read(file.path).is_ok_and(|kept| same_text(&kept, text))
}

/// Equal but for the line endings, which a checkout may change.
fn same_text(kept: &str, produced: &str) -> bool {
    kept == produced || kept.replace("\r\n", "\n") == produced
}

fn first_difference(kept: &str, produced: &str) -> String {
    let (mut kept, mut produced) = (kept.lines(), produced.lines());
    let mut number = 1_usize;
    loop {
        match (kept.next(), produced.next()) {
            (Some(old), Some(new)) if old == new => number = number.saturating_add(1),
            (old, new) => {
                let shown =
                    |line: Option<&str>| line.map_or("the end of the file".to_owned(), |line| format!("`{line}`"));
                return format!("line {number}: it has {}, and should have {}", shown(old), shown(new));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stale_file_is_shown_by_its_first_differing_line() {
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), "line 2: it has `b`, and should have `c`");
        assert_eq!(first_difference("a\n", "a\nb\n"), "line 2: it has the end of the file, and should have `b`");
    }

    #[test]
    fn line_endings_of_a_checkout_do_not_make_a_file_stale_but_anything_else_does() {
        assert!(same_text("a\r\nb\r\n", "a\nb\n"));
        assert!(!same_text("a\nb", "a\nb\n"));
    }

    #[test]
    fn every_entry_produces_text_and_no_two_write_the_same_file() {
        for file in GENERATED {
            let text = (file.produce)().unwrap();
            assert!(text.ends_with('\n') && !text.contains('\r'), "{}", file.path);
            assert_eq!(GENERATED.iter().filter(|other| other.path == file.path).count(), 1, "{}", file.path);
        }
    }
}
