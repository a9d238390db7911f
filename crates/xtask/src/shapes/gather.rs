//! The definitions of all schemas, gathered by name.

use std::collections::BTreeMap;

use schemars::Schema;
use serde_json::{Map, Value};

use crate::problem::Problem;

/// The schema of one type.
pub(super) type Node = Map<String, Value>;

/// Every definition, in the order in which the schemas name them, each once.
#[derive(Default)]
pub(super) struct Gathered {
    order: Vec<String>,
    by_name: BTreeMap<String, Node>,
    /// Names that a schema gives to what another name already stands for.
    same_as: BTreeMap<String, String>,
}

impl Gathered {
    /// Adds a document's schema under the name that Python gives it, with everything it defines.
    pub(super) fn add(&mut self, name: &str, schema: &Schema) -> Result<(), Problem> {
        let mut root = schema.as_object().cloned().ok_or_else(|| unexpected(name, "is no object"))?;
        let defined = root.remove("$defs");
        for key in ["$id", "$schema"] {
            root.remove(key);
        }
        self.put(name, root)?;
        for (name, node) in defined.as_ref().and_then(Value::as_object).into_iter().flatten() {
            let node = node.as_object().cloned().ok_or_else(|| unexpected(name, "is no object"))?;
            // A second type of the same wire form is numbered; in Python the two are one.
            let plain = name.trim_end_matches(|last: char| last.is_ascii_digit());
            if plain != name && self.by_name.get(plain) == Some(&node) {
                self.same_as.insert(name.clone(), plain.to_owned());
            } else {
                self.put(name, node)?;
            }
        }
        Ok(())
    }

    fn put(&mut self, name: &str, node: Node) -> Result<(), Problem> {
        match self.by_name.get(name) {
            Some(known) if untitled(known) == untitled(&node) => Ok(()),
            Some(_) => Err(unexpected(name, "stands for two shapes; rename one of the two types")),
            None => {
                self.order.push(name.to_owned());
                self.by_name.insert(name.to_owned(), node);
                Ok(())
            }
        }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.order.iter().filter_map(|name| Some((name.as_str(), self.by_name.get(name)?)))
    }

    pub(super) fn get(&self, name: &str) -> Option<&Node> {
        self.by_name.get(name)
    }

    /// The name that a reference means.
    pub(super) fn referred<'a>(&'a self, reference: &'a str) -> &'a str {
        let name = reference.rsplit('/').next().unwrap_or(reference);
        self.same_as.get(name).map_or(name, String::as_str)
    }
}

/// A shape without its title: a document has its type's name for one, which a part of another document has not.
fn untitled(node: &Node) -> Node {
    let mut node = node.clone();
    node.remove("title");
    node
}

/// A schema that cannot be said in Python.
pub(super) fn unexpected(name: &str, what: &str) -> Problem {
    Problem::new(format!("the schema of `{name}` {what}"), "teach crates/xtask/src/shapes to say it in Python")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(text: &str) -> Schema {
        serde_json::from_str::<Value>(text).unwrap().try_into().unwrap()
    }

    #[test]
    fn two_documents_may_share_a_definition_and_may_not_differ_in_it() {
        let mut gathered = Gathered::default();
        gathered.add("One", &schema(r#"{"$defs": {"A": {"type": "string"}}}"#)).unwrap();
        gathered.add("Two", &schema(r#"{"type": "object", "$defs": {"A": {"type": "string"}}}"#)).unwrap();
        assert_eq!(gathered.all().map(|(name, _)| name).collect::<Vec<_>>(), ["One", "A", "Two"]);
        let other = schema(r#"{"type": "object", "$defs": {"A": {"type": "integer"}}}"#);
        assert!(gathered.add("Three", &other).unwrap_err().to_string().contains("`A`"));
    }

    #[test]
    fn a_numbered_double_is_the_one_it_doubles() {
        let mut gathered = Gathered::default();
        gathered.add("One", &schema(r#"{"$defs": {"A": {"type": "string"}, "A2": {"type": "string"}}}"#)).unwrap();
        assert_eq!(gathered.referred("#/$defs/A2"), "A");
        assert!(gathered.get("A2").is_none());
    }
}
