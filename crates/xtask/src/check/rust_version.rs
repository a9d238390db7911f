//! Is our `rust-version` true? No dependency that a user builds may ask for a newer compiler.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::problem::{Problem, Problems};
use crate::workspace::Workspace;

/// A Rust version, as numbers that compare.
type Version = Vec<u64>;

pub(super) fn check(workspace: &Workspace) -> Result<(), Problems> {
    Problems::settle(too_new(&workspace.metadata()?))
}

/// The packages, reached from the workspace without development dependencies, that ask for more than it states.
fn too_new(metadata: &Value) -> Vec<Problem> {
    let packages: BTreeMap<&str, &Value> =
        list(metadata, "packages").filter_map(|package| Some((package.get("id")?.as_str()?, package))).collect();
    let stated = |id: &str| packages.get(id)?.get("rust_version")?.as_str();
    let members: Vec<&str> = list(metadata, "workspace_members").filter_map(Value::as_str).collect();
    let Some(ours) = members.iter().filter_map(|id| stated(id)).min_by_key(|text| version(text)) else {
        return vec![Problem::new("no crate states a rust-version", "inherit it: `rust-version.workspace = true`")];
    };
    let reached = reached(metadata, &members);
    let newer = reached.into_iter().filter_map(|id| {
        let theirs = stated(id).filter(|theirs| version(theirs) > version(ours))?;
        let text = |key: &str| packages.get(id).and_then(|package| package.get(key)?.as_str()).unwrap_or_default();
        Some(Problem::new(
            format!("{} {} needs Rust {theirs}, and we promise {ours}", text("name"), text("version")),
            "raise `rust-version` in Cargo.toml, or depend on an older version",
        ))
    });
    newer.collect()
}

/// Every package that a build of the members needs: normal and build dependencies, for any platform.
fn reached<'a>(metadata: &'a Value, members: &[&'a str]) -> BTreeSet<&'a str> {
    let nodes: BTreeMap<&str, &Value> = metadata
        .get("resolve")
        .into_iter()
        .flat_map(|resolve| list(resolve, "nodes"))
        .filter_map(|node| Some((node.get("id")?.as_str()?, node)))
        .collect();
    let mut reached = BTreeSet::new();
    let mut open = members.to_vec();
    while let Some(id) = open.pop() {
        if reached.insert(id)
            && let Some(node) = nodes.get(id)
        {
            let needed = list(node, "deps").filter(|dependency| {
                list(dependency, "dep_kinds").any(|kind| kind.get("kind").and_then(Value::as_str) != Some("dev"))
            });
            open.extend(needed.filter_map(|dependency| dependency.get("pkg")?.as_str()));
        }
    }
    reached
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// Three numbers, whatever is left out being zero.
fn version(text: &str) -> Version {
    let numbers = text.split(['.', '-', '+']).map(|part| part.parse().unwrap_or(0));
    numbers.chain(std::iter::repeat(0)).take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn metadata(needed: &str, kind: &Value) -> Value {
        json!({
            "workspace_members": ["us"],
            "packages": [
                { "id": "us", "name": "us", "version": "0.1.0", "rust_version": "1.88" },
                { "id": "near", "name": "near", "version": "1.0.0", "rust_version": null },
                { "id": "far", "name": "far", "version": "2.0.0", "rust_version": needed }
            ],
            "resolve": { "nodes": [
                { "id": "us", "deps": [{ "pkg": "near", "dep_kinds": [{ "kind": kind }] }] },
                { "id": "near", "deps": [{ "pkg": "far", "dep_kinds": [{ "kind": null }] }] },
                { "id": "far", "deps": [] }
            ] }
        })
    }

    #[test]
    fn a_dependency_behind_another_that_needs_a_newer_compiler_is_named() {
        let found = too_new(&metadata("1.88.1", &Value::Null));
        assert_eq!(found.len(), 1);
        assert!(found.first().is_some_and(|problem| problem.to_string().starts_with("far 2.0.0 needs Rust 1.88.1")));
        assert_eq!(too_new(&metadata("1.100", &json!("build"))).len(), 1);
    }

    #[test]
    fn what_needs_no_newer_compiler_or_serves_our_tests_alone_is_no_matter() {
        assert_eq!(too_new(&metadata("1.88.0", &Value::Null)), Vec::new());
        assert_eq!(too_new(&metadata("1.9", &Value::Null)), Vec::new());
        assert_eq!(too_new(&metadata("1.99", &json!("dev"))), Vec::new());
    }
}
