//! Whether two editions of a standard ask the same of a point, and what a point of the one is called in the other.

use crate::standard::measure::Written;
use crate::standard::{Criterion, FigureDeclaration, Id, Point, Standard, Successor};

/// The point of `there` that asks what a point of `here` asks; none if nothing there does.
pub(super) fn counterpart<'t>(here: &Standard, there: &'t Standard, point: &str) -> Option<&'t Point> {
    if here.document().id != there.document().id {
        return None;
    }
    let (ours, theirs) = (find(here, point)?, find(there, &called(here, there, point)?)?);
    let is_asked_alike = ours.criterion == theirs.criterion
        && ours.triggered_when == theirs.triggered_when
        && figures(here, ours) == figures(there, theirs);
    is_asked_alike.then_some(theirs)
}

fn find<'s>(standard: &'s Standard, point: &str) -> Option<&'s Point> {
    standard.points().map(|(_, known)| known).find(|known| known.id.as_str() == point)
}

/// What a point of `here` is called in `there`; none if it was given up, or became several.
fn called(here: &Standard, there: &Standard, point: &str) -> Option<String> {
    let (here, there) = (here.document(), there.document());
    if here.edition == there.edition {
        return Some(point.to_owned());
    }
    let later = there.successors.iter().flatten().find(|of| of.edition == here.edition && of.was.as_str() == point);
    if let Some(successor) = later {
        return match successor.now.as_slice() {
            [now] => Some(now.to_string()),
            _ => None,
        };
    }
    let is_now = |of: &&Successor| of.edition == there.edition && of.now.iter().any(|now| now.as_str() == point);
    match here.successors.iter().flatten().find(is_now) {
        Some(successor) if successor.now.len() == 1 => Some(successor.was.to_string()),
        Some(_) => None,
        None => Some(point.to_owned()),
    }
}

/// The figures of its own that a standard's point asks for.
fn figures<'s>(standard: &'s Standard, point: &Point) -> Vec<&'s FigureDeclaration> {
    let mut names = Vec::new();
    for criterion in point.criterion.iter().chain(&point.triggered_when) {
        gather(criterion, &mut names);
    }
    let declared = standard.document().figures.iter().flatten();
    declared.filter(|figure| names.contains(&figure.id.as_str())).collect()
}

fn gather<'c>(criterion: &'c Criterion, names: &mut Vec<&'c str>) {
    criterion.parts().unwrap_or_default().iter().for_each(|part| gather(part, names));
    names.extend(criterion.written().into_iter().flat_map(Written::names).map(Id::as_str));
}
