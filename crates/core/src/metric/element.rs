//! Named sets: the five elements of reform (五大关键要素, provision 1-2a), and how the tags of items are gathered for any set.

use super::build::{Item, Listed, number, up_to};
use super::value::{Fact, Missing};
use super::{Facts, Metric, Set, Tagging};
use crate::dossier::{Element, Reform};
use crate::language::Text;
use crate::quantity::Interval;

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[Metric::amount(
    "reforms",
    Text::new("关键要素改革数", "reforms of the five elements"),
    Text::new("项", "reform"),
    |facts, _| listed(facts).size_but(|reform| facts.is_ahead(reform.since)),
)
.formula(
    "关键要素改革清单的项数，含未列出的；写明在截至日期之后才开始的不计",
    "reforms of the five elements, listed or not, but for those stated to begin only after the dossier's date",
)
.answers(&["moe-2024-20/1-2a"])];

/// The sets of this section.
pub(super) const SETS: &[Set] = &[Set {
    name: "reform_elements",
    label: Text::new("五大关键要素改革", "reforms of the five elements"),
    members: Element::WORDS,
    formula: Text::new(
        "关键要素改革清单各项所属的要素，一项一个要素；写明在截至日期之后才开始的不计",
        "the element of each reform that is listed, one each, but for those stated to begin only after the dossier's date",
    ),
    provisions: &["moe-2024-20/1-2a"],
    collect: reform_elements,
}];

fn listed<'a>(facts: &Facts<'a>) -> Listed<'a, Reform> {
    Listed::at(facts, "/artefacts/reforms", facts.artefacts().reforms())
}

fn reform_elements(facts: &Facts<'_>) -> Tagging {
    tagging(&listed(facts), Element::WORDS, true, |reform| {
        let is_under_way = !facts.is_ahead(reform.record.since);
        (is_under_way.then(|| reform.record.element.word()).into_iter().collect(), None)
    })
}

/// Gathers the tags of items; an item that may bear more than it says gives the fact that would tell.
pub(super) fn tagging<'a, T>(
    listed: &Listed<'a, T>,
    members: &'static [(&'static str, Text)],
    one_each: bool,
    tags: impl Fn(&Item<'a, T>) -> (Vec<&'static str>, Option<Missing>),
) -> Tagging {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for item in listed.items() {
        let (borne, lacks) = tags(&item);
        found.extend(borne);
        missing.extend(lacks);
    }
    let listing = (listed.rest(), listed.left_out(), listed.stated());
    tagged(&found, missing, listing, members, one_each)
}

/// What the tags that were found come to, whatever bears them: the rest of the listing, what it leaves out, and the listing itself.
fn tagged(
    found: &[&'static str],
    mut missing: Vec<Missing>,
    (rest, left_out, stated): (Interval, Option<Missing>, Option<Fact>),
    members: &'static [(&'static str, Text)],
    one_each: bool,
) -> Tagging {
    let borne: Vec<&'static str> =
        members.iter().map(|(member, _)| *member).filter(|member| found.contains(member)).collect();
    if borne.len() == members.len() {
        missing.clear();
    }
    let rest = rest + up_to(&Interval::point(number(missing.len())));
    missing.extend(left_out);
    Tagging { borne, rest, one_each, bearers: None, missing, used: stated.into_iter().collect() }
}
