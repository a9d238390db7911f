//! What a fact is called: its field, behind what it is part of only where the field alone would not tell.

use super::{Teller, words};
use crate::assessment::field::{is_position, label};
use crate::assessment::result::Unknown;
use crate::dossier::Dossier;
use crate::language::{Lang, Phrase};
use crate::metric::Lack;

/// The name of a fact, or of several of one kind.
#[derive(PartialEq, Eq)]
struct Named {
    above: Option<String>,
    own: String,
    /// Whose it is and when.
    of: Vec<String>,
}

impl Named {
    fn new(teller: &Teller<'_>, unknown: &Unknown) -> Self {
        let lang = teller.lang;
        let fact = &unknown.fact;
        let pointer = fact.pointer.to_string();
        let own = field(&pointer, lang).unwrap_or_else(|| unknown.label.both().get(lang).to_owned());
        let (above, _) = pointer.rsplit_once('/').unwrap_or_default();
        let above = field(above, lang).filter(|known| *known != own && is_needed(&pointer));
        let whose = fact.entity.as_ref().filter(|_| !is_standards(&pointer));
        let of = whose
            .map(|id| called(teller, id.as_str()))
            .into_iter()
            .chain(fact.period.map(|period| period.label().say(lang)))
            .collect();
        Self { above, own, of }
    }

    fn say(self, lang: Lang) -> String {
        let text = match (&self.above, self.of.is_empty()) {
            (None, true) => return self.own,
            (None, false) => words::NAME_OF,
            (Some(_), true) => words::NAME_BELOW,
            (Some(_), false) => words::NAME_BELOW_OF,
        };
        let mut phrase = Phrase::new(text).with("own", self.own).with("of", self.of.join(words::COMMA.get(lang)));
        if let Some(above) = self.above {
            phrase = phrase.with("above", above);
        }
        phrase.say(lang)
    }
}

/// What a fact is called.
pub(super) fn name(teller: &Teller<'_>, unknown: &Unknown) -> String {
    Named::new(teller, unknown).say(teller.lang)
}

/// What a record is called: members by their names, majors and courses, of which several schools have one, with their ids, others by
/// their ids.
fn called(teller: &Teller<'_>, id: &str) -> String {
    let records = &teller.records;
    if let Some(member) = records.member(id) {
        return member.name.clone();
    }
    let taught = records.major(id).map(|major| &major.name).or_else(|| records.course(id).map(|course| &course.name));
    taught.map_or_else(
        || id.to_owned(),
        |name| teller.say(Phrase::new(words::BRACKETED).with("words", name.as_str()).with("more", id)),
    )
}

/// What several facts are called, those of one kind together.
pub(super) fn names(teller: &Teller<'_>, facts: &[usize]) -> Vec<String> {
    let mut all: Vec<Named> = Vec::new();
    for unknown in facts.iter().filter_map(|fact| teller.assessment.unknown.get(*fact)) {
        let mut named = Named::new(teller, unknown);
        // The name of a list alone does not tell that it is the rest of it that is wanted.
        if named.of.is_empty() && unknown.because == Lack::NotListed {
            named.of.push(unknown.because.label().get(teller.lang).to_owned());
        }
        let same = all.iter_mut().find(|known| known.own == named.own && known.above == named.above);
        match same.filter(|known| !known.of.is_empty() && !named.of.is_empty()) {
            Some(known) => known.of.extend(named.of),
            None => all.push(named),
        }
    }
    all.into_iter().map(|named| named.say(teller.lang)).collect()
}

/// Whether a standard, and not the schema, says what stands there: figures that it declares, questions that it asks.
pub(super) fn is_standards(pointer: &str) -> bool {
    matches!(pointer, "/figures" | "/attestations")
}

/// Whether a field wants the name of what it is part of: it belongs to an entry of a list, or others beside that have one
/// of the same name.
fn is_needed(pointer: &str) -> bool {
    let Some((above, own)) = pointer.rsplit_once('/') else { return false };
    if above.split('/').skip(1).any(|step| is_position(&step)) {
        return true;
    }
    let Some((around, this)) = above.rsplit_once('/') else { return false };
    Dossier::describe(around).is_some_and(|described| {
        let mut others = described.fields.iter().filter(|field| **field != this);
        others.any(|other| Dossier::describe(&format!("{around}/{other}/{own}")).is_some())
    })
}

/// What the schema calls a place, in the reader's language.
fn field(pointer: &str, lang: Lang) -> Option<String> {
    label(pointer).map(|label| label.get(lang).to_owned())
}
