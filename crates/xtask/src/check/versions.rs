//! One version, said in several places: the workspace, its crates, the change log, the citation, the READMEs.

use serde_json::Value;

use crate::problem::{Problem, Problems};
use crate::readme::READMES;
use crate::workspace::Workspace;

/// Where the npm package states its version.
const NPM_MANIFEST: &str = "crates/wasm/npm/package.json";

pub(super) fn check(workspace: &Workspace) -> Result<(), Problems> {
    let manifest = workspace.read("Cargo.toml")?;
    let version = key(section(&manifest, "[workspace.package]"), "version").ok_or_else(|| {
        Problem::new("Cargo.toml states no version", "state it under [workspace.package]: every crate inherits it")
    })?;
    let mut found = Vec::new();
    found.extend(dependencies(&manifest, version));
    for path in manifests(workspace)? {
        found.extend(inheritance(&path, &read_manifest(&path)?));
    }
    found.extend(agreement("CHANGELOG.md", topmost_release(&workspace.read("CHANGELOG.md")?), version));
    found.extend(agreement("CITATION.cff", cited(&workspace.read("CITATION.cff")?), version));
    let package: Value = serde_json::from_str(&workspace.read(NPM_MANIFEST)?).unwrap_or_default();
    found.extend(agreement(NPM_MANIFEST, package.get("version").and_then(Value::as_str), version));
    for path in READMES {
        // That a README is there at all is the `readme` step's business.
        let text = workspace.read(path).unwrap_or_default();
        found.extend(stated(&text).filter(|stated| !covers(stated, version)).map(|stated| {
            Problem::new(
                format!("{path} tells to add chanjiao {stated}, and this is {version}"),
                "state this version there",
            )
        }));
    }
    Problems::settle(found)
}

fn read_manifest(path: &str) -> Result<String, Problem> {
    std::fs::read_to_string(path).map_err(|error| Problem::new(format!("{path}: {error}"), "is the file there?"))
}

/// The manifest of every crate of the workspace.
fn manifests(workspace: &Workspace) -> Result<Vec<String>, Problem> {
    let metadata = workspace.metadata()?;
    let list = |name: &str| metadata.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let members = list("workspace_members");
    let packages = list("packages").iter().filter(|package| package.get("id").is_some_and(|id| members.contains(id)));
    Ok(packages.filter_map(|package| Some(package.get("manifest_path")?.as_str()?.to_owned())).collect())
}

/// The lines of one section of a manifest.
fn section<'a>(manifest: &'a str, heading: &str) -> impl Iterator<Item = &'a str> {
    manifest.lines().skip_while(move |line| line.trim() != heading).skip(1).take_while(|line| !line.starts_with('['))
}

/// The plain or quoted value of a key.
fn key<'a>(mut lines: impl Iterator<Item = &'a str>, name: &str) -> Option<&'a str> {
    lines.find_map(|line| {
        let (found, value) = line.split_once('=')?;
        (found.trim() == name).then(|| value.trim().trim_matches('"'))
    })
}

fn inheritance(path: &str, manifest: &str) -> Vec<Problem> {
    let inherited = ["version", "rust-version"]
        .iter()
        .filter(|name| key(section(manifest, "[package]"), &format!("{name}.workspace")) != Some("true"));
    let problem = |name: &&str| {
        Problem::new(
            format!("{path} does not inherit `{name}`"),
            format!("write `{name}.workspace = true` under [package]"),
        )
    };
    inherited.map(problem).collect()
}

/// The crates of the workspace that others of it, and so their users, depend on.
fn dependencies(manifest: &str, version: &str) -> Vec<Problem> {
    let own = section(manifest, "[workspace.dependencies]").filter(|line| line.contains("path = "));
    let astray = own.filter(|line| !line.contains(&format!("version = \"{version}\"")));
    let problem = |line: &str| {
        Problem::new(
            format!("Cargo.toml: `{line}` does not ask for version {version}"),
            "ask for the workspace's version",
        )
    };
    astray.map(problem).collect()
}

/// The version of the change log's first heading that bears one.
fn topmost_release(log: &str) -> Option<&str> {
    let mut headings = log.lines().filter_map(|line| Some(line.strip_prefix("## [")?.split_once(']')?.0));
    headings.find(|name| name.starts_with(|c: char| c.is_ascii_digit()))
}

fn cited(citation: &str) -> Option<&str> {
    citation.lines().find_map(|line| line.strip_prefix("version:")).map(|value| value.trim().trim_matches('"'))
}

fn agreement(path: &str, stated: Option<&str>, version: &str) -> Option<Problem> {
    let what = match stated {
        Some(stated) if stated == version => return None,
        Some(stated) => format!("{path} is at version {stated}, and the workspace at {version}"),
        None => format!("{path} states no version"),
    };
    Some(Problem::new(what, format!("let it state {version}, or change the workspace's version in Cargo.toml")))
}

/// The versions that a README tells its reader to depend on.
fn stated(readme: &str) -> impl Iterator<Item = &str> {
    const FORMS: [&str; 3] = ["chanjiao@", "chanjiao = \"", "chanjiao = { version = \""];
    readme.lines().flat_map(|line| FORMS.iter().filter_map(|form| line.split_once(form))).map(|(_, after)| {
        after.split(|c: char| !(c.is_ascii_alphanumeric() || ".-+".contains(c))).next().unwrap_or_default()
    })
}

/// Whether asking for `stated` names `version`, perhaps without its last parts.
fn covers(stated: &str, version: &str) -> bool {
    version.strip_prefix(stated).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = "[package]\nname = \"x\"\nversion.workspace = true\nrust-version = \"1.88\"\n\n[dependencies]\nversion = \"9\"\n";

    #[test]
    fn a_crate_that_states_its_own_is_told_to_inherit() {
        let found = inheritance("x/Cargo.toml", MANIFEST);
        assert_eq!(found.len(), 1);
        assert!(found.first().is_some_and(|problem| problem.to_string().contains("`rust-version.workspace = true`")));
    }

    #[test]
    fn a_crate_of_the_workspace_is_asked_for_at_its_version() {
        let manifest =
            "[workspace.dependencies]\na = { path = \"a\", version = \"0.2.0\" }\nserde = \"1\"\n[profile.release]\n";
        assert_eq!(dependencies(manifest, "0.2.0"), Vec::new());
        assert_eq!(dependencies(manifest, "0.3.0").len(), 1);
    }

    #[test]
    fn the_change_log_is_at_its_first_heading_with_a_version() {
        assert_eq!(topmost_release("# Changes\n## [Unreleased]\n## [0.2.0] - 2026-01-01\n## [0.1.0]\n"), Some("0.2.0"));
        assert_eq!(topmost_release("## [Unreleased]\n"), None);
        assert!(agreement("CHANGELOG.md", None, "0.1.0").is_some());
        assert!(agreement("CITATION.cff", cited("cff-version: 1.2.0\nversion: \"0.1.0\"\n"), "0.1.0").is_none());
    }

    #[test]
    fn a_readme_may_leave_out_the_last_parts_of_the_version_but_not_state_another() {
        let readme = "cargo add chanjiao@0.1.0\nchanjiao = \"0.1\"\nchanjiao = { version = \"0.2\", features = [] }\n";
        let found: Vec<&str> = stated(readme).collect();
        assert_eq!(found, ["0.1.0", "0.1", "0.2"]);
        assert_eq!(found.iter().filter(|stated| covers(stated, "0.1.0")).count(), 2);
        assert!(!covers("0.1", "0.10.0") && !covers("", "0.1.0"));
    }
}
