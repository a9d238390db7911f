//! What a report is made of before it has a form: blocks of plain words, which the forms lay out and escape.

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// The title of the whole.
    Title(String),
    /// The heading of a part.
    Heading(String),
    /// The heading of a part of a part.
    Subheading(String),
    /// Some sentences.
    Paragraph(String),
    /// Labels and what they label.
    Pairs(Vec<Pair>),
    /// A list, each item with details below it.
    Items(Vec<Item>),
    /// A tree, by depth.
    Tree(Vec<Node>),
}

/// A label and what it labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) label: String,
    pub(crate) words: String,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    /// Its number, if the list is numbered.
    pub(crate) number: Option<usize>,
    /// What kind of item it is.
    pub(crate) tag: Option<String>,
    pub(crate) words: String,
    pub(crate) details: Vec<Pair>,
}

/// A node of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) depth: usize,
    /// How it stands; nothing where it is merely told.
    pub(crate) mark: &'static str,
    pub(crate) label: String,
    /// Points, where there are any.
    pub(crate) points: Option<String>,
    /// Why, and what else is to be said.
    pub(crate) lines: Vec<String>,
}

impl Item {
    /// An item without number, tag or details.
    pub(crate) const fn new(words: String) -> Self {
        Self { number: None, tag: None, words, details: Vec::new() }
    }
}
