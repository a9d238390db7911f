//! A ledger for people to read: what it rests on, how many problems stand how, and each with its history.
//!
//! Whatever it says is in the ledger's document too.

use super::Ledger;
use super::course::{State, name};
use super::document::{LedgerDocument, LedgerDossier, LedgerEntry};
use super::statement::Settlement;
use crate::assessment::report::{Block, Item, Pair, actors, citations, words};
use crate::assessment::{Form, Outcome, Weight};
use crate::language::{Lang, Phrase, Text, Words};

const TITLE: Text = Text::new("问题台账：{name}", "Ledger of problems: {name}");
const GROUNDS: Text = Text::new("一、所据档案", "1. What it rests on");
const SUMMARY: Text = Text::new("二、概况", "2. In short");
const PROBLEMS: Text = Text::new("三、逐条问题", "3. Problem by problem");
const HELD_AGAINST: Text = Text::new(
    "{outcomes}；问题和建议{n}项。依据{title}（版次{edition}，{authority}）",
    "{outcomes}; problems and suggestions: {n}. Held against {title} (edition {edition}, {authority})",
);
const OPEN: Text = Text::new("尚不能定论（{outcomes}）", "not settled yet ({outcomes})");
const AS_OF: Text = Text::new("截至{as_of}", "as of {as_of}");
const NONE: Text = Text::new("各次评估都没有发现问题。", "No assessment found a problem.");
const COUNTED: Text = Text::new("共{n}项：{states}。", "Problems and suggestions in all: {n} ({states}).");
const OF_STATE: Text = Text::new("{state}{n}项", "{state}: {n}");
const STATES_ARE: Text = Text::new(
    "只有人签署的认定才算解决；档案不再显示的，只是建议销号；档案没有写明的，不算解决。",
    "Only what a person has signed counts as settled; what a dossier no longer shows is merely proposed; what a dossier does not tell settles nothing.",
);
const ASKED: Text = Text::new("“{asks}”", "“{asks}”");
const BECAUSE: Text = Text::new("为何如此", "Why it stands so");
const LAST_FINDING: Text = Text::new("发现时的情况", "As it was found");
const HISTORY: Text = Text::new("历次情况", "From dossier to dossier");
const STEP: Text = Text::new("{as_of} {sighting}", "{as_of} {sighting}");
const STATEMENT: Text = Text::new("人的认定", "What was said of it");
const STATED: Text = Text::new("{on}，{by}：{says}", "{on}, {by}: {says}");
const STATED_ON: Text =
    Text::new("{on}，{by}：{says}（依据：{evidence}）", "{on}, {by}: {says} (on the evidence of {evidence})");

impl Ledger {
    /// The ledger as plain text.
    #[must_use]
    pub fn report(&self, lang: Lang) -> String {
        self.lay_out(Form::Text, lang)
    }

    /// The same as Markdown.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        self.lay_out(Form::Markdown, lang)
    }

    /// The same as HTML, for a notebook or a page.
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        self.lay_out(Form::Html, lang)
    }

    fn lay_out(&self, form: Form, lang: Lang) -> String {
        form.lay_out(&tell(self.document(), lang), lang)
    }
}

fn tell(ledger: &LedgerDocument, lang: Lang) -> Vec<Block> {
    let text = |text: Text| text.get(lang).to_owned();
    let title = Phrase::new(TITLE).with("name", ledger.alliance.name.as_str());
    let mut blocks = vec![
        Block::Title(title.say(lang)),
        Block::Heading(text(GROUNDS)),
        Block::Pairs(ledger.dossiers.iter().map(|of| dossier(of, lang)).collect()),
        Block::Heading(text(SUMMARY)),
    ];
    if ledger.problems.is_empty() {
        blocks.push(Block::Paragraph(text(NONE)));
        return blocks;
    }
    let count = |state: State| ledger.problems.iter().filter(|entry| entry.state == state).count();
    let states = State::ALL.iter().map(|state| (*state, count(*state))).filter(|(_, count)| *count > 0);
    let states = states
        .map(|(state, count)| Phrase::new(OF_STATE).with("state", state.label()).with("n", count.to_string()).into());
    let counted =
        Phrase::new(COUNTED).with("n", ledger.problems.len().to_string()).with("states", Words::List(states.collect()));
    blocks.push(Block::Paragraph(counted.say(lang)));
    blocks.push(Block::Paragraph(text(STATES_ARE)));
    blocks.push(Block::Heading(text(PROBLEMS)));
    let items = ledger.problems.iter().zip(1..);
    blocks.push(Block::Items(items.map(|(entry, number)| item(entry, number, lang)).collect()));
    blocks
}

fn dossier(dossier: &LedgerDossier, lang: Lang) -> Pair {
    let labels: Vec<Words> = dossier.outcomes.iter().map(Outcome::label).collect();
    let outcomes: Words = if dossier.settled {
        Words::List(labels)
    } else {
        Phrase::new(OPEN).with("outcomes", Words::List(labels)).into()
    };
    let held = Phrase::new(HELD_AGAINST)
        .with("outcomes", outcomes)
        .with("n", dossier.shortfalls.to_string())
        .with("title", dossier.standard.title.clone())
        .with("edition", dossier.standard.edition.as_str())
        .with("authority", dossier.standard.authority.label());
    Pair { label: Phrase::new(AS_OF).with("as_of", dossier.as_of.as_str()).say(lang), words: held.say(lang) }
}

fn item(entry: &LedgerEntry, number: usize, lang: Lang) -> Item {
    let pair = |label: Text, words: String| Pair { label: label.get(lang).to_owned(), words };
    let mut details = vec![pair(BECAUSE, entry.because.say(lang)), pair(LAST_FINDING, entry.finding.say(lang))];
    let steps: Vec<String> = entry
        .history
        .iter()
        .map(|at| {
            let step = Phrase::new(STEP).with("as_of", at.as_of.as_str()).with("sighting", at.sighting.label());
            step.say(lang)
        })
        .collect();
    details.push(pair(HISTORY, steps.join(words::SEMICOLON.get(lang))));
    details.extend(entry.settlements.iter().map(|of| pair(STATEMENT, stated(of, lang))));
    let is_done = matches!(entry.state, State::Settled | State::ProposedSettled);
    if !is_done && !entry.acts.is_empty() {
        details.push(pair(words::WHO, actors(&entry.acts, lang)));
    }
    if !is_done && !entry.urged_by.is_empty() {
        details.push(pair(words::URGED_BY, actors(&entry.urged_by, lang)));
    }
    if let Some(wants) = entry.wants.as_ref().filter(|_| entry.state != State::Settled) {
        details.push(pair(words::WANTS, wants.get(lang).to_owned()));
    }
    if !entry.provisions.is_empty() {
        details.push(pair(words::CITED, citations(&entry.provisions, lang)));
    }
    details.push(pair(words::PROBLEM_ID, entry.id.clone()));
    // What is asked reads as if it were so, but for the marks.
    let asked = Phrase::new(ASKED).with("asks", entry.asks.clone());
    let tag = match entry.weight {
        Weight::Gate | Weight::Problem => entry.state.label().get(lang).to_owned(),
        Weight::Suggestion => Phrase::new(words::BRACKETED)
            .with("words", entry.state.label())
            .with("more", entry.weight.label())
            .say(lang),
    };
    Item { number: Some(number), tag: Some(tag), words: asked.say(lang), details }
}

fn stated(statement: &Settlement, lang: Lang) -> String {
    let evidence: Vec<Words> = statement.evidence.iter().flatten().map(|of| of.title.as_str().into()).collect();
    let text = if evidence.is_empty() { STATED } else { STATED_ON };
    Phrase::new(text)
        .with("on", statement.on.to_string())
        .with("by", name(&statement.by))
        .with("says", statement.says.label())
        .with("evidence", Words::List(evidence))
        .say(lang)
}
