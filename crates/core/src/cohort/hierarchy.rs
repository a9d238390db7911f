//! Scores along a tree (逐级合成): each node is a mean of its children, and a leaf is a column.

use std::collections::BTreeSet;

use super::matrix::Matrix;
use super::real::Real;
use super::shares::{numbers, real, reals, shares_or_equal};
use super::study_faults::{
    BRANCH_OR_LEAF, BRANCH_TWICE, COLUMN_OUTSIDE, COLUMN_TWICE, GEOMETRIC_BELOW_ZERO, NO_SUCH_COLUMN, TOO_DEEP,
    WEIGHTS_IN_PART,
};
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;
use crate::language::{Phrase, Text};

vocabulary! {
    /// How the scores of children become the score of their node (合成方式).
    pub enum BranchMean: "合成方式", "aggregation of children" {
        /// Σ w·x.
        Arithmetic = "arithmetic": "加权算术平均", "weighted arithmetic mean";
        /// Π x^w: one that is zero makes the whole zero.
        Geometric = "geometric": "加权几何平均", "weighted geometric mean";
    }
}

declare! {
    /// A node of a tree of indicators (层次结点): a leaf that stands for a column, or a branch with children.
    pub struct Branch: "层次结点", "node of a tree" {
        must {
            /// The node, by an id of its own.
            id: String = "标识", "id";
        }
        may {
            /// What it counts among its siblings; either all of them have a weight, or none has, and they count equally.
            weight: Real = "权重", "weight";
            /// The column that a leaf stands for.
            column: String = "列", "column";
            /// How its children become its score; the arithmetic mean where it is not stated.
            mean: BranchMean = "合成方式", "aggregation of children";
            /// The children.
            children: Vec<Branch> = "下级结点", "children";
        }
    }
}

/// Scores along a tree.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Hierarchy {
    /// The nodes, each after its parent and before its own children; the root is the first.
    pub nodes: Vec<NodeScores>,
    /// The weight of each column in the root's score, with sum 1 (0 for columns outside the tree); none where a mean of several children
    /// is geometric.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flat_weights: Option<Vec<Real>>,
}

/// One node with its scores.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct NodeScores {
    /// The node.
    pub id: String,
    /// Its parent, by place; none for the root.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<usize>,
    /// How many nodes stand above it.
    pub depth: usize,
    /// Its share among its siblings; 1 for the root.
    pub share: Real,
    /// The product of the shares from the root down to it.
    pub overall_share: Real,
    /// How its children become its score; none for a leaf.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<BranchMean>,
    /// The column of a leaf, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The score of each row.
    pub scores: Vec<Real>,
}

/// How deep a tree may be.
const MOST_LEVELS: usize = 64;

/// Scores along a tree of the columns of a matrix, by their names, with what is odd about them.
///
/// A node's score is `Σ w·x` or `Π x^w` over its children, the weights in shares of their siblings' sum (Handbook on Constructing
/// Composite Indicators, OECD/JRC, 2008, step 6). In a geometric mean a child that is zero makes the node zero, unless it weighs nothing.
///
/// # Errors
/// An id or column stands twice, a node has neither a column nor children or both, a column is not there, weights are refused or stated in
/// part, the tree is deeper than 64 levels, or a geometric mean meets a number below zero.
///
/// ```
/// use chanjiao::cohort::{Branch, Matrix, hierarchy};
/// let tree: Branch = serde_json::from_str(r#"{"id": "all", "children": [
///     {"id": "x", "column": "x", "weight": 1},
///     {"id": "yz", "weight": 3, "mean": "geometric", "children": [{"id": "y", "column": "y"}, {"id": "z", "column": "z"}]}
/// ]}"#)?;
/// let matrix = Matrix::new(vec![vec![0.8], vec![0.9], vec![0.4]])?;
/// let (found, _) = hierarchy(&matrix, &["x", "y", "z"], &tree)?;
/// // √(0.9 · 0.4) = 0.6, and 0.25 · 0.8 + 0.75 · 0.6 = 0.65.
/// assert!((found.nodes[0].scores[0].get() - 0.65).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn hierarchy<N: AsRef<str>>(
    matrix: &Matrix<'_>,
    columns: &[N],
    tree: &Branch,
) -> Result<(Hierarchy, Vec<Fault>), Fault> {
    let mut walk = Walk {
        matrix,
        columns: columns.iter().map(AsRef::as_ref).collect(),
        ids: BTreeSet::new(),
        flat: vec![None; matrix.width()],
        is_linear: true,
        nodes: Vec::new(),
    };
    walk.node(tree, &Above { parent: None, depth: 0, share: 1.0, overall: 1.0 })?;
    let outside = walk.columns.iter().zip(&walk.flat).filter(|(_, weight)| weight.is_none());
    let odd = outside.map(|(column, _)| COLUMN_OUTSIDE.fault().with("column", *column)).collect();
    let flat: Vec<f64> = walk.flat.iter().map(|weight| weight.unwrap_or_default()).collect();
    let found =
        Hierarchy { nodes: walk.nodes, flat_weights: walk.is_linear.then(|| reals(&flat, SCORES)).transpose()? };
    Ok((found, odd))
}

const SCORES: Text = Text::new("逐级得分", "the scores along the tree");
const CHILDREN: Text = Text::new("结点“{id}”的下级", "the children of node “{id}”");

struct Above {
    parent: Option<usize>,
    depth: usize,
    share: f64,
    overall: f64,
}

struct Walk<'a> {
    matrix: &'a Matrix<'a>,
    columns: Vec<&'a str>,
    ids: BTreeSet<&'a str>,
    flat: Vec<Option<f64>>,
    is_linear: bool,
    nodes: Vec<NodeScores>,
}

impl<'a> Walk<'a> {
    /// Adds a node and what is below it, and gives its scores.
    fn node(&mut self, branch: &'a Branch, above: &Above) -> Result<Vec<f64>, Fault> {
        if above.depth >= MOST_LEVELS {
            return Err(TOO_DEEP.fault().with("most", MOST_LEVELS.to_string()));
        }
        if !self.ids.insert(&branch.id) {
            return Err(BRANCH_TWICE.fault().with("id", branch.id.as_str()));
        }
        let children = branch.children.as_deref().unwrap_or_default();
        let place = self.nodes.len();
        self.nodes.push(NodeScores {
            id: branch.id.clone(),
            parent: above.parent,
            depth: above.depth,
            share: real(above.share, SCORES)?,
            overall_share: real(above.overall, SCORES)?,
            mean: None,
            column: None,
            scores: Vec::new(),
        });
        let (mean, column, scores) = match (&branch.column, children) {
            (Some(name), []) => {
                let (column, scores) = self.leaf(branch, name, above.overall)?;
                (None, Some(column), scores)
            }
            (None, [_, ..]) => {
                let mean = branch.mean.unwrap_or(BranchMean::Arithmetic);
                (Some(mean), None, self.inner(branch, children, mean, place, above)?)
            }
            _ => return Err(BRANCH_OR_LEAF.fault().with("id", branch.id.as_str())),
        };
        if let Some(node) = self.nodes.get_mut(place) {
            node.mean = mean;
            node.column = column;
            node.scores = reals(&scores, SCORES)?;
        }
        Ok(scores)
    }

    fn leaf(&mut self, branch: &Branch, name: &str, overall: f64) -> Result<(usize, Vec<f64>), Fault> {
        let found = self.columns.iter().position(|column| *column == name);
        let Some((place, values)) = found.and_then(|place| Some((place, self.matrix.column(place)?))) else {
            return Err(NO_SUCH_COLUMN.fault().with("id", branch.id.as_str()).with("column", name));
        };
        if let Some(weight) = self.flat.get_mut(place) {
            if weight.is_some() {
                return Err(COLUMN_TWICE.fault().with("column", name));
            }
            *weight = Some(overall);
        }
        Ok((place, values.to_vec()))
    }

    fn inner(
        &mut self,
        branch: &'a Branch,
        children: &'a [Branch],
        mean: BranchMean,
        place: usize,
        above: &Above,
    ) -> Result<Vec<f64>, Fault> {
        let shares = children_shares(branch, children)?;
        // Any mean of one child is that child.
        let mean = if children.len() == 1 { BranchMean::Arithmetic } else { mean };
        self.is_linear &= mean == BranchMean::Arithmetic;
        let mut sums = vec![0.0; self.matrix.rows()];
        let mut has_zero = vec![false; self.matrix.rows()];
        for (child, share) in children.iter().zip(&shares) {
            let below = Above {
                parent: Some(place),
                depth: above.depth.saturating_add(1),
                share: *share,
                overall: above.overall * share,
            };
            let scores = self.node(child, &below)?;
            if mean == BranchMean::Arithmetic {
                sums.iter_mut().zip(&scores).for_each(|(sum, score)| *sum += share * score);
                continue;
            }
            if let Some((row, score)) = (1_usize..).zip(&scores).find(|(_, score)| **score < 0.0) {
                return Err(GEOMETRIC_BELOW_ZERO
                    .fault()
                    .with("id", branch.id.as_str())
                    .with("child", child.id.as_str())
                    .with("row", row.to_string())
                    .with("value", score.to_string()));
            }
            if *share > 0.0 {
                for ((sum, is_zero), score) in sums.iter_mut().zip(&mut has_zero).zip(&scores) {
                    if *score > 0.0 {
                        *sum += share * libm::log(*score);
                    } else {
                        *is_zero = true;
                    }
                }
            }
        }
        if mean == BranchMean::Geometric {
            let out = |(sum, is_zero): (&f64, &bool)| if *is_zero { 0.0 } else { libm::exp(*sum) };
            return Ok(sums.iter().zip(&has_zero).map(out).collect());
        }
        Ok(sums)
    }
}

fn children_shares(branch: &Branch, children: &[Branch]) -> Result<Vec<f64>, Fault> {
    let whose = Phrase::new(CHILDREN).with("id", branch.id.as_str());
    let weights: Vec<Real> = children.iter().filter_map(|child| child.weight).collect();
    if weights.is_empty() {
        shares_or_equal(None, children.len(), SCORES)
    } else if weights.len() == children.len() {
        super::shares::shares(&numbers(&weights), whose)
    } else {
        Err(WEIGHTS_IN_PART.fault().with("whose", whose))
    }
}
