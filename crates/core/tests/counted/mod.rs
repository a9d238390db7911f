//! The vectors that every language runs, a file for each section, each with the number of cases that `counts.json` says it has:
//! a case that is lost is noticed in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;

/// The cases of every file of a folder below `tests/vectors`.
pub(crate) fn cases<T: DeserializeOwned>(folder: &str) -> Vec<T> {
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
    let counts: BTreeMap<String, usize> =
        serde_json::from_str(&fs::read_to_string(vectors.join("counts.json")).unwrap()).unwrap();
    let mut cases = Vec::new();
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(vectors.join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{folder}/{}", path.file_name().unwrap().to_str().unwrap());
        let of_file: Vec<T> = serde_json::from_str(&fs::read_to_string(&path).unwrap()).expect(&name);
        assert_eq!(Some(&of_file.len()), counts.get(&name), "{name}: tests/vectors/counts.json says how many");
        cases.extend(of_file);
        files.insert(name);
    }
    let counted: BTreeSet<String> = counts.into_keys().filter(|name| name.starts_with(folder)).collect();
    assert_eq!(files, counted, "the files of {folder}, and those that are counted");
    cases
}
