//! What vouches for facts: the evidence that they name, or that what they are part of names.

use std::collections::BTreeMap;
use std::ops::Bound;

use crate::dossier::walk::{FigureOrigin, Pointing, Step, Visit, Walk};
use crate::dossier::{Dossier, Entity, Evidence};
use crate::metric::Fact;
use crate::quantity::LocalId;

/// Every mention of evidence in a dossier, by the place that it vouches for.
#[derive(Debug, Default)]
pub(super) struct Vouching<'a> {
    /// The place where the walk stands, and how long it was above.
    here: String,
    above: Vec<usize>,
    /// At each place the evidence, with its number in the order of the dossier.
    named: BTreeMap<String, Vec<(usize, &'a LocalId)>>,
    mentions: usize,
}

impl<'a> Vouching<'a> {
    pub(super) fn of(dossier: &'a Dossier) -> Self {
        let mut vouching = Self::default();
        dossier.walk(&mut vouching);
        vouching
    }

    /// The evidence for some facts, each once, in the order of the dossier: what stands at a fact or below it; where there is none, what the
    /// nearest record around it names.
    pub(super) fn evidence_for(&self, facts: &[Fact]) -> Vec<String> {
        let mut found: Vec<(usize, &LocalId)> = Vec::new();
        for fact in facts {
            let pointer = fact.pointer.to_string();
            let before = found.len();
            found.extend(self.at_or_below(&pointer));
            let mut around = pointer.as_str();
            while found.len() == before
                && let Some((parent, _)) = around.rsplit_once('/')
            {
                around = parent;
                found.extend(self.named.get(around).into_iter().flatten());
            }
        }
        found.sort_unstable();
        let mut each: Vec<String> = Vec::new();
        for (_, id) in found {
            if !each.iter().any(|known| known == id.as_str()) {
                each.push(id.to_string());
            }
        }
        each
    }

    fn at_or_below<'s>(&'s self, pointer: &'s str) -> impl Iterator<Item = &'s (usize, &'a LocalId)> {
        let is_here =
            move |place: &str| place.strip_prefix(pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        self.named
            .range::<str, _>((Bound::Included(pointer), Bound::Unbounded))
            .take_while(move |(place, _)| place.starts_with(pointer))
            .filter(move |(place, _)| is_here(place))
            .flat_map(|(_, named)| named)
    }

    fn name(&mut self, place: String, id: &'a LocalId) {
        self.named.entry(place).or_default().push((self.mentions, id));
        self.mentions = self.mentions.saturating_add(1);
    }
}

impl<'a> Visit<'a> for Vouching<'a> {
    fn enter(&mut self, step: Step) {
        self.above.push(self.here.len());
        self.here.push('/');
        match step {
            Step::Field(field) => self.here.push_str(field),
            Step::Item(index) => self.here.push_str(&index.to_string()),
        }
    }

    fn leave(&mut self) {
        self.here.truncate(self.above.pop().unwrap_or_default());
    }

    fn reference(&mut self, pointing: Pointing<'a>) {
        if pointing.to.entity != Evidence::KIND {
            return;
        }
        // The record that names it, not the list in which it does.
        let record = self.here.rsplit_once("/evidence").map_or(self.here.as_str(), |(record, _)| record).to_owned();
        self.name(record, pointing.id);
    }

    fn figure(&mut self, figure: FigureOrigin<'a>) {
        for id in figure.evidence {
            self.name(self.here.clone(), id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Vouching;
    use crate::dossier::Dossier;
    use crate::metric::Fact;

    fn evidence_for(pointers: &[&'static str]) -> Vec<String> {
        let json = r#"{
            "schema": "chanjiao/dossier/1", "as_of": "2026-03",
            "alliance": {"id": "a", "name": "虚构联合体", "evidence": ["charter"], "parks": [{"id": "p", "name": "虚构园区"}], "members": [
                {"id": "s", "name": "虚构学校", "kind": "secondary_vocational", "evidence": ["list"]},
                {"id": "e", "name": "虚构企业", "kind": "enterprise", "evidence": ["list", "licence"]}
            ]},
            "cooperation": {"employment": {"graduates": [
                {"id": "g", "period": {"class": 2025}, "level": "secondary", "evidence": ["report"],
                    "graduates": 10, "contract": {"value": 5, "evidence": ["roll"]}}
            ]}},
            "evidence": [{"id": "charter", "title": "章程"}, {"id": "list", "title": "名单"}, {"id": "licence", "title": "执照"},
                {"id": "report", "title": "质量报告"}, {"id": "roll", "title": "花名册"}]
        }"#;
        let dossier = Dossier::read(json.as_bytes(), &Default::default()).document.unwrap();
        let facts: Vec<Fact> = pointers.iter().copied().map(Fact::at).collect();
        Vouching::of(&dossier).evidence_for(&facts)
    }

    #[test]
    fn a_list_rests_on_what_its_items_name_each_once() {
        assert_eq!(evidence_for(&["/alliance/members"]), ["list", "licence"]);
    }

    #[test]
    fn a_figure_rests_on_its_own_evidence_and_else_on_its_records() {
        assert_eq!(evidence_for(&["/cooperation/employment/graduates/0/contract"]), ["roll"]);
        assert_eq!(evidence_for(&["/cooperation/employment/graduates/0/graduates"]), ["report"]);
    }

    #[test]
    fn what_names_none_rests_on_what_is_around_it() {
        assert_eq!(evidence_for(&["/alliance/parks"]), ["charter"]);
        assert!(evidence_for(&["/safeguards/policies"]).is_empty());
    }
}
