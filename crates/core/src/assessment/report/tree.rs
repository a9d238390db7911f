//! The fourth part: the tree of indicators, each node with how it stands and why.

use super::block::{Block, Node};
use super::{Teller, points, words};
use crate::assessment::Status;
use crate::assessment::result::{IndicatorResult, NodeStatus, PointResult, Points, VetoStatus};
use crate::assessment::verdict::Scale;
use crate::language::Phrase;

pub(super) fn tell(teller: &Teller<'_>, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(teller.text(words::TREE)));
    blocks.push(Block::Paragraph(teller.text(words::LEGEND)));
    if shown(teller, &teller.assessment.verdict.points).is_some() {
        blocks.push(Block::Paragraph(teller.text(words::LEGEND_POINTS)));
    }
    let mut nodes = Vec::new();
    for indicator in &teller.assessment.indicators {
        add_indicator(teller, indicator, 0, &mut nodes);
    }
    blocks.push(Block::Tree(nodes));
}

fn add_indicator(teller: &Teller<'_>, indicator: &IndicatorResult, depth: usize, nodes: &mut Vec<Node>) {
    nodes.push(Node {
        depth,
        mark: mark(indicator.status),
        label: teller.say(
            Phrase::new(words::BRACKETED).with("words", indicator.label.clone()).with("more", indicator.reason.clone()),
        ),
        points: shown(teller, &indicator.points),
        lines: Vec::new(),
    });
    let below = depth.saturating_add(1);
    for child in &indicator.indicators {
        add_indicator(teller, child, below, nodes);
    }
    for point in &indicator.observation_points {
        nodes.push(node(teller, point, below));
    }
}

fn node(teller: &Teller<'_>, point: &PointResult, depth: usize) -> Node {
    let text = point.text.get(teller.lang).to_owned();
    let label = if point.force.is_must() {
        text
    } else {
        teller.say(Phrase::new(words::BRACKETED).with("words", text).with("more", point.force.label()))
    };
    let mut lines = vec![point.reason.say(teller.lang)];
    if let Some(proxy) = &point.proxy {
        lines.push(teller.say(Phrase::new(words::PROXY).with("proxy", proxy.clone())));
    }
    lines.push(sources(teller, point));
    Node {
        depth,
        mark: mark(point.status),
        label,
        points: point.points.as_ref().and_then(|points| shown(teller, points)),
        lines,
    }
}

/// Where a line comes from: who asks for it, what of the dossier it was judged by, and what vouches for that.
fn sources(teller: &Teller<'_>, point: &PointResult) -> String {
    let mut sources = vec![if point.provisions.is_empty() {
        teller.text(words::NO_DOCUMENT)
    } else {
        teller.citations(&point.provisions)
    }];
    if !point.used.is_empty() {
        sources.push(teller.say(Phrase::new(words::STATED_AT).with("places", teller.places(&point.used))));
    }
    if !point.evidence.is_empty() {
        sources.push(teller.say(Phrase::new(words::EVIDENCE).with("evidence", teller.evidence(&point.evidence))));
    }
    teller.say(Phrase::new(words::SOURCES).with("sources", teller.join(&sources, words::SEMICOLON)))
}

/// Points, where they are held against a mark: where they merely count, the reasons say how many stand how, and points beside them
/// would look like a score.
fn shown(teller: &Teller<'_>, of: &Points) -> Option<String> {
    if Scale::of(teller.standard.document()).has_marks() { points(of) } else { None }
}

const fn mark(status: NodeStatus) -> &'static str {
    match status {
        NodeStatus::Plain(Status::Met) | NodeStatus::Veto(VetoStatus::Clear) => "✓",
        NodeStatus::Plain(Status::Unmet) | NodeStatus::Veto(VetoStatus::Triggered) => "✗",
        NodeStatus::Plain(Status::Unknown) | NodeStatus::Veto(VetoStatus::Unknown) => "?",
        NodeStatus::Plain(Status::NotApplicable) => "–",
    }
}
