//! An assessment, and what validation found, for people to read: as plain text for a terminal, as Markdown or as HTML, in
//! either language.
//!
//! A report is a pure function of the assessment and stands for nothing that is not in it: whatever it says is in
//! [`Assessment::to_canonical_json`] too. It has five parts, each of which can be had by itself: the verdict and on whose authority it is,
//! the list of problems (问题清单) in the order to tackle them, what is unknown and what would settle it, the tree, and an annex of
//! places and ids.

mod annex;
mod block;
mod findings;
mod html;
mod markdown;
mod naming;
mod plain;
mod problems;
mod settling;
mod stated;
mod tree;
mod unknown;
mod verdict;
pub(crate) mod words;

pub(crate) use block::{Block, Item, Pair};

use super::assessor::Assessment;
use super::result::{Acting, AssessmentDocument, PointResult, Points};
use crate::dossier::Index;
use crate::language::{Lang, Phrase, Text, Words};
use crate::metric::Fact;
use crate::notice::{self, Actor};
use crate::standard::Standard;

/// How a report is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Form {
    /// Plain text for a terminal, wrapped, Chinese characters counted as two columns.
    #[default]
    Text,
    /// Markdown with headings, lists and tables; what the documents say is escaped.
    Markdown,
    /// A fragment of HTML that stands by itself, in parts that open and close, for light and dark pages; what the documents say is escaped.
    Html,
}

impl Form {
    pub(crate) fn lay_out(self, blocks: &[Block], lang: Lang) -> String {
        match self {
            Self::Text => plain::lay_out(blocks, lang),
            Self::Markdown => markdown::lay_out(blocks, lang),
            Self::Html => html::lay_out(blocks, lang),
        }
    }
}

/// A part of a report: a view of the one assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The verdict (结论): what it is, on whose authority, what to do first, on what footing.
    Verdict,
    /// The list of problems (问题清单), in the order to tackle them, with who must act.
    Problems,
    /// What is unknown (尚不清楚的事实), and what would settle the verdict.
    Unknown,
    /// The tree of indicators (逐项结果), each point with its reason.
    Tree,
    /// The annex (附): where in the dossier things stand, the ids of problems, the digests.
    Annex,
}

impl Part {
    /// All of them, in the order of a report.
    pub const ALL: &'static [Self] = &[Self::Verdict, Self::Problems, Self::Unknown, Self::Tree, Self::Annex];
}

impl Assessment {
    /// The whole report as plain text.
    ///
    /// ```
    /// use chanjiao::assessment::{Assessor, Options};
    /// use chanjiao::language::Lang;
    /// use chanjiao::standard::Standard;
    /// use chanjiao::validation::examine;
    ///
    /// let dossier = r#"{
    ///     "schema": "chanjiao/dossier/1", "as_of": "2025-04",
    ///     "alliance": { "id": "a", "name": "某市域产教联合体（虚构）", "parks": [{ "id": "p", "name": "某高新区" }] }
    /// }"#;
    /// let examined = examine(dossier.as_bytes(), &Default::default());
    /// let assessor = Assessor::new(Standard::built_in());
    /// let assessment = assessor.assess_examined(&examined, &Options::default()).expect("it can be typed");
    /// let report = assessment.report(Lang::Zh);
    /// assert!(report.starts_with("评估报告：某市域产教联合体（虚构）"));
    /// assert!(report.contains("尚不能定论"));
    /// ```
    #[must_use]
    pub fn report(&self, lang: Lang) -> String {
        self.parts(Part::ALL, Form::Text, lang)
    }

    /// The whole report as Markdown.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        self.parts(Part::ALL, Form::Markdown, lang)
    }

    /// The whole report as HTML, for a notebook or a page.
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        self.parts(Part::ALL, Form::Html, lang)
    }

    /// Some parts of the report, in a form; the title comes with the verdict.
    #[must_use]
    pub fn parts(&self, parts: &[Part], form: Form, lang: Lang) -> String {
        let teller = Teller {
            assessment: self.document(),
            standard: self.assessor().standard(),
            records: Index::of(self.dossier()),
            is_year_given: self.options().year.is_some(),
            lang,
        };
        let mut blocks = Vec::new();
        for part in parts {
            match part {
                Part::Verdict => verdict::tell(&teller, &mut blocks),
                Part::Problems => problems::tell(&teller, &mut blocks),
                Part::Unknown => unknown::tell(&teller, &mut blocks),
                Part::Tree => tree::tell(&teller, &mut blocks),
                Part::Annex => annex::tell(&teller, &mut blocks),
            }
        }
        form.lay_out(&blocks, lang)
    }
}

/// So many places or pieces of evidence are named; the rest are counted.
const SHOWN: usize = 3;

/// An assessment being told in one language.
struct Teller<'a> {
    assessment: &'a AssessmentDocument,
    /// What it was assessed by, for what a point asks.
    standard: &'a Standard,
    /// The dossier's records, for what they are called.
    records: Index<'a>,
    /// Whether the caller chose the reporting year.
    is_year_given: bool,
    lang: Lang,
}

/// What the points of a standard are for, as far as the possible outcomes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// They merely count.
    Count,
    /// They are held against a pass mark or grades.
    Mark,
    /// A gate is shut, so nothing asks for them.
    Idle,
}

impl<'a> Teller<'a> {
    fn text(&self, text: Text) -> String {
        text.get(self.lang).to_owned()
    }

    fn say(&self, phrase: Phrase) -> String {
        quotations_within(&phrase.say(self.lang))
    }

    fn pair(&self, label: Text, words: impl Into<String>) -> Pair {
        Pair { label: self.text(label), words: words.into() }
    }

    fn join(&self, items: &[String], between: Text) -> String {
        items.join(between.get(self.lang))
    }

    /// A point, by its id.
    fn point(&self, id: &str) -> Option<&'a PointResult> {
        self.points().into_iter().map(|(_, point)| point).find(|point| point.id == id)
    }

    fn purpose(&self) -> Purpose {
        use super::Outcome;
        let outcomes = &self.assessment.verdict.outcomes;
        let is_among = |is: fn(&Outcome) -> bool| outcomes.iter().any(is);
        if is_among(|outcome| matches!(outcome, Outcome::ShortfallsFound | Outcome::NoShortfallFound)) {
            Purpose::Count
        } else if is_among(|outcome| matches!(outcome, Outcome::FallsShort | Outcome::Meets | Outcome::Grade(..))) {
            Purpose::Mark
        } else {
            Purpose::Idle
        }
    }

    /// Who asks for what the standard asks.
    fn asker(&self) -> Text {
        let cites = |point: &crate::standard::Point| point.provisions.as_ref().is_some_and(|cited| !cited.is_empty());
        if self.standard.points().all(|(_, point)| cites(point)) { words::BY_DOCUMENT } else { words::BY_STANDARD }
    }

    /// The worst and the best outcome that remain.
    fn worst_and_best(&self) -> (String, String) {
        let outcomes = &self.assessment.verdict.outcomes;
        let say = |outcome: Option<&super::Outcome>| {
            outcome.map(|outcome| outcome.label().say(self.lang)).unwrap_or_default()
        };
        (say(outcomes.first()), say(outcomes.last()))
    }

    /// Where facts stand in the dossier.
    fn places(&self, facts: &[Fact]) -> String {
        let shown: Vec<String> = facts.iter().take(SHOWN).map(|fact| place(fact, self.lang)).collect();
        self.some_of(&shown, facts.len())
    }

    /// What evidence is called, by its ids.
    fn evidence(&self, ids: &[String]) -> String {
        let evidence = self.records.dossier().evidence.as_deref().unwrap_or_default();
        let called = |id: &String| {
            let known = evidence.iter().find(|evidence| evidence.id.as_str() == id);
            let title = known.map(|evidence| Phrase::new(words::QUOTED).with("words", evidence.title.as_str()));
            title.map_or_else(|| id.clone(), |title| self.say(title))
        };
        let shown: Vec<String> = ids.iter().take(SHOWN).map(called).collect();
        self.some_of(&shown, ids.len())
    }

    /// A few things of many, and how many there are.
    fn some_of(&self, shown: &[String], all: usize) -> String {
        let few = self.join(shown, words::COMMA);
        if shown.len() == all {
            return few;
        }
        self.say(Phrase::new(words::AND_MORE).with("few", few).with("count", all.to_string()))
    }

    fn actors(&self, acting: &[Acting]) -> String {
        actors(acting, self.lang)
    }

    fn citations(&self, provisions: &[String]) -> String {
        citations(provisions, self.lang)
    }
}

/// Actors with their names, as far as they are named.
pub(crate) fn actors(actors: &[Acting], lang: Lang) -> String {
    let named: Vec<String> = actors
        .iter()
        .map(|acting| {
            let who = acting.actor.label();
            let names: Vec<Words> = acting.names.iter().map(|name| name.as_str().into()).collect();
            let (words, more): (Words, Words) = match (names.is_empty(), acting.actor) {
                (true, Actor::Ministry) => return who.get(lang).to_owned(),
                (true, _) => (who.into(), words::UNNAMED.into()),
                // The alliance's own name says what it is.
                (false, Actor::Alliance) => return Words::List(names).say(lang),
                (false, _) if acting.leads_only => {
                    (who.into(), Phrase::new(words::LEADS).with("names", Words::List(names)).into())
                }
                (false, _) => (Words::List(names), who.into()),
            };
            Phrase::new(words::BRACKETED).with("words", words).with("more", more).say(lang)
        })
        .collect();
    named.join(words::SEMICOLON.get(lang))
}

/// Provisions as printed, the document named once and each place once.
pub(crate) fn citations(provisions: &[String], lang: Lang) -> String {
    let mut cited: Vec<String> = Vec::new();
    let mut document: Option<String> = None;
    let separator = match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    };
    for id in provisions {
        let Some(provision) = notice::provision(id) else {
            cited.push(id.clone());
            continue;
        };
        let citation = provision.citation().get(lang).to_owned();
        match citation.split_once(separator) {
            Some((source, place)) if document.as_deref() == Some(source) => {
                if !cited.iter().any(|known| known.ends_with(place)) {
                    cited.push(place.to_owned());
                }
            }
            Some((source, _)) => {
                document = Some(source.to_owned());
                cited.push(citation);
            }
            None => cited.push(citation),
        }
    }
    cited.join(words::SEMICOLON.get(lang))
}

/// A fact's place, with whose it is and when.
fn place(fact: &Fact, lang: Lang) -> String {
    let of: Vec<String> =
        fact.entity.iter().map(ToString::to_string).chain(fact.period.map(|period| period.label().say(lang))).collect();
    if of.is_empty() {
        return fact.pointer.to_string();
    }
    Phrase::new(words::BRACKETED)
        .with("words", fact.pointer.to_string())
        .with("more", of.join(words::COMMA.get(lang)))
        .say(lang)
}

/// Quotations within quotations in single marks, as both languages write them.
fn quotations_within(words: &str) -> String {
    let mut depth = 0_usize;
    let marked = words.chars().map(|character| match character {
        '“' => {
            depth = depth.saturating_add(1);
            if depth > 1 { '‘' } else { '“' }
        }
        '”' => {
            depth = depth.saturating_sub(1);
            if depth > 0 { '’' } else { '”' }
        }
        other => other,
    });
    marked.collect()
}

/// Points as `12.00–15.00 / 22.00`, or `22.00 / 22.00` where they are exact; none where there are none to be had.
fn points(points: &Points) -> Option<String> {
    if points.max.exact.is_zero() {
        return None;
    }
    let (low, high, max) = (&points.low, &points.high, &points.max.shown);
    Some(if low.exact == high.exact {
        format!("{} / {max}", low.shown)
    } else {
        format!("{}–{} / {max}", low.shown, high.shown)
    })
}

/// Counts of things, each in the singular or the plural; what there is none of is left out.
fn counted(counts: impl IntoIterator<Item = (usize, Text, Text)>) -> Vec<Words> {
    let some = counts.into_iter().filter(|(count, ..)| *count > 0);
    some.map(|(count, one, many)| Phrase::new(if count == 1 { one } else { many }).with("n", count.to_string()).into())
        .collect()
}
