//! The grammars that a schema may name under `x-grammar`, each with its checker: a document type hands over the list of its own.

use serde_json::Value;

use crate::quantity::{Located, Shape};

/// A grammar by its name, and what is wrong with a value by it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Checker {
    name: &'static str,
    faults: fn(&Value) -> Vec<Located>,
}

impl Checker {
    /// The checker of a word or value with a grammar of its own.
    pub(crate) const fn of<T: Shape>() -> Self {
        Self { name: T::NAME, faults: T::faults }
    }
}

/// What is wrong with a value by the grammar of this name, each fault at a pointer below the value.
pub(super) fn faults(grammars: &[Checker], name: &str, value: &Value) -> Vec<Located> {
    grammars.iter().find(|grammar| grammar.name == name).map(|grammar| (grammar.faults)(value)).unwrap_or_default()
}

/// Whether the grammar of this name is among them.
#[cfg(test)]
pub(super) fn knows(grammars: &[Checker], name: &str) -> bool {
    grammars.iter().any(|grammar| grammar.name == name)
}
