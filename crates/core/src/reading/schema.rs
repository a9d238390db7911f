//! The JSON Schemas that the crate embeds, each compiled once and held for the life of the program.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::grammars::Checker;
use super::json;
use super::limits::Limits;
use super::shape::{self, Definition, Shape};

/// A document type's schema, ready to check and to describe with.
#[derive(Debug)]
pub(crate) struct Schema {
    text: &'static str,
    grammars: &'static [Checker],
    compiled: OnceLock<Compiled>,
}

#[derive(Debug)]
struct Compiled {
    root: Definition,
    named: HashMap<String, Definition>,
}

impl Schema {
    pub(crate) const fn embedded(text: &'static str, grammars: &'static [Checker]) -> Self {
        Self { text, grammars, compiled: OnceLock::new() }
    }

    pub(super) const fn grammars(&self) -> &'static [Checker] {
        self.grammars
    }

    /// The grammars that the shapes name and nobody checks.
    #[cfg(test)]
    pub(crate) fn unchecked_grammars(&self) -> Vec<String> {
        fn named(compiled: &Compiled, shape: &Shape, names: &mut Vec<String>) {
            match shape {
                Shape::Grammar(name) => names.push(name.clone()),
                Shape::List(item) => named(compiled, item, names),
                Shape::Listing { item, total } => {
                    named(compiled, item, names);
                    named(compiled, total, names);
                }
                Shape::Record(record) => record.fields.iter().for_each(|field| named(compiled, &field.shape, names)),
                Shape::Choice { forms, .. } => forms.iter().for_each(|field| named(compiled, &field.shape, names)),
                Shape::Named(name) => {
                    if let Some(Definition { shape: Shape::Grammar(grammar), .. }) = compiled.named.get(name) {
                        names.push(grammar.clone());
                    }
                }
                Shape::Text | Shape::Truth | Shape::Whole | Shape::Words { .. } => {}
            }
        }
        let compiled = self.compiled();
        // A type of the schema that only a grammar contains is never met by the checker, nor is it named here.
        let mut names = Vec::new();
        named(compiled, &compiled.root.shape, &mut names);
        compiled
            .named
            .values()
            .filter(|definition| !matches!(definition.shape, Shape::Grammar(_)))
            .for_each(|definition| named(compiled, &definition.shape, &mut names));
        assert_ne!(names, [""; 0], "no grammar is met");
        names.retain(|name| !super::grammars::knows(self.grammars, name));
        names
    }

    /// The schema as it is committed: JSON Schema, draft 2020-12.
    pub(crate) const fn text(&self) -> &'static str {
        self.text
    }

    fn compiled(&self) -> &Compiled {
        self.compiled.get_or_init(|| {
            #[expect(clippy::expect_used, reason = "the schema is our own file, and a test reads it")]
            let tree = json::tree(self.text, &Limits::default()).expect("the embedded schema is JSON");
            let (root, named) = shape::compile(&tree);
            Compiled {
                root,
                named: named.into_iter().map(|definition| (definition.name.clone(), definition)).collect(),
            }
        })
    }

    pub(crate) fn root(&self) -> &Definition {
        &self.compiled().root
    }

    /// Every named type, in no order.
    pub(crate) fn named(&self) -> impl Iterator<Item = &Definition> {
        self.compiled().named.values()
    }

    /// Follows names to a shape that is not one, with the last definition on the way.
    pub(crate) fn resolve<'a>(&'a self, shape: &'a Shape) -> (&'a Shape, Option<&'a Definition>) {
        let mut shape = shape;
        let mut by_name = None;
        while let Shape::Named(name) = shape {
            let Some(definition) = self.compiled().named.get(name) else { break };
            by_name = Some(definition);
            shape = &definition.shape;
        }
        (shape, by_name)
    }
}
