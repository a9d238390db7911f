//! The course of one problem: what each dossier and each statement makes of it, one after the other.
//!
//! Dossiers tell whether a problem is found; only a person settles it. Silence changes nothing for the better: what a dossier does not
//! tell, or was not asked, leaves a problem unknown or not comparable, never gone.

use super::statement::{Said, Settlement};
use crate::assessment::Sighting;
use crate::dossier::Signatory;
use crate::dossier::vocabulary::vocabulary;
use crate::language::{Phrase, Text, Words};

vocabulary! {
    /// How a problem stands now (问题状态).
    pub enum State: "问题状态", "state" {
        /// Found again after it was settled, or was no longer found (重新出现).
        Reopened = "reopened": "重新出现", "reopened";
        /// Found before, and not settled (未解决).
        Open = "open": "未解决", "open";
        /// Found for the first time (新发现).
        New = "new": "新发现", "new";
        /// There, and now told by its subjects one by one (分项列出).
        InParts = "in_parts": "分项列出", "told in parts";
        /// Found before; the facts no longer tell (不详).
        Unknown = "unknown": "不详", "unknown";
        /// Found before; not asked since, or asked otherwise (不可比).
        NotComparable = "not_comparable": "不可比", "not comparable";
        /// No longer found; a person has yet to say that it is settled (待确认).
        ProposedSettled = "proposed_settled": "待确认解决", "proposed as settled";
        /// Settled, as a person says (已解决).
        Settled = "settled": "已确认解决", "settled";
    }
}

/// What happened to a problem at one time.
#[derive(Debug, Clone, Copy)]
pub(super) enum Event<'e> {
    /// A dossier was assessed.
    Assessed(&'e str, Sighting),
    /// A person said something.
    Stated(&'e Settlement),
}

/// What the last event that could tell has told.
#[derive(Debug, Clone, Copy)]
enum Ground<'e> {
    /// Nothing yet.
    Never,
    /// It is there.
    There,
    /// It is not there, from this dossier on.
    Gone(&'e str),
    /// A person settled it.
    Settled(&'e Settlement),
}

/// How a problem came to stand as it does.
#[derive(Debug)]
pub(super) struct Course<'e> {
    ground: Ground<'e>,
    /// The dossier before, where it told anything.
    before: Option<(&'e str, Sighting)>,
    pub(super) first_found: Option<&'e str>,
    pub(super) last_found: Option<&'e str>,
    pub(super) state: State,
    pub(super) because: Phrase,
}

impl<'e> Course<'e> {
    /// The course through events in order of time.
    pub(super) fn through(events: impl IntoIterator<Item = Event<'e>>) -> Self {
        let mut course = Self {
            ground: Ground::Never,
            before: None,
            first_found: None,
            last_found: None,
            state: State::NotComparable,
            because: Phrase::new(Text::new("", "")),
        };
        for event in events {
            match event {
                Event::Assessed(as_of, sighting) => {
                    course.assessed(as_of, sighting);
                    course.before = Some((as_of, sighting));
                }
                Event::Stated(statement) => course.stated(statement),
            }
        }
        course
    }

    fn assessed(&mut self, as_of: &'e str, sighting: Sighting) {
        match sighting {
            Sighting::Found => self.found(as_of),
            Sighting::InParts => {
                self.found(as_of);
                let text = Text::new(
                    "截至{as_of}的档案列出了全部成员，本问题改按成员逐项列出",
                    "as of {as_of} all members are listed, and the problem is told by member, each under an id of its own",
                );
                self.stands(State::InParts, Phrase::new(text).with("as_of", as_of));
            }
            _ if matches!(self.ground, Ground::Never) => {}
            Sighting::NotFound | Sighting::NotApplicable => self.gone(as_of, sighting),
            Sighting::Unknown | Sighting::NoLongerListed | Sighting::NotComparable => self.untold(as_of, sighting),
        }
    }

    fn found(&mut self, as_of: &'e str) {
        let (state, because) = match (self.ground, self.before) {
            (Ground::Never, None) => (
                State::New,
                Phrase::new(Text::new("首次评估（截至{as_of}）即发现", "found in the first assessment, as of {as_of}")),
            ),
            (Ground::Never, Some((before, sighting))) => {
                let text = match sighting {
                    Sighting::NotFound => Text::new(
                        "截至{before}尚无此问题，截至{as_of}新出现",
                        "not there as of {before}; there as of {as_of}",
                    ),
                    Sighting::NotComparable => Text::new(
                        "截至{before}没有问到或问法不同，截至{as_of}发现",
                        "not asked as of {before}, or asked otherwise; found as of {as_of}",
                    ),
                    _ => Text::new(
                        "截至{before}情况不详，截至{as_of}查明有此问题",
                        "not told as of {before}; found as of {as_of}",
                    ),
                };
                (State::New, Phrase::new(text).with("before", before))
            }
            (Ground::There, _) => {
                let text =
                    Text::new("截至{first}发现，截至{as_of}仍在", "found as of {first}, and still there as of {as_of}");
                (State::Open, Phrase::new(text).with("first", self.first_found.unwrap_or(as_of)))
            }
            (Ground::Gone(gone), _) => {
                let text = Text::new(
                    "截至{gone}未再发现，截至{as_of}重新出现",
                    "no longer there as of {gone}; there again as of {as_of}",
                );
                (State::Reopened, Phrase::new(text).with("gone", gone))
            }
            (Ground::Settled(statement), _) => {
                let text = Text::new(
                    "{by}于{on}认定已解决，截至{as_of}的档案却仍有或又有此问题",
                    "{by} said on {on} that it was settled; the dossier as of {as_of} still shows it, or shows it again",
                );
                (State::Reopened, said(text, statement))
            }
        };
        self.ground = Ground::There;
        self.first_found = self.first_found.or(Some(as_of));
        self.last_found = Some(as_of);
        self.stands(state, because.with("as_of", as_of));
    }

    fn gone(&mut self, as_of: &'e str, sighting: Sighting) {
        let since = match self.ground {
            // What a person settled is no proposal any more.
            Ground::Settled(_) => return,
            Ground::Gone(since) => since,
            Ground::Never | Ground::There => as_of,
        };
        self.ground = Ground::Gone(since);
        let text = if sighting == Sighting::NotApplicable {
            Text::new(
                "截至{last}发现；据截至{as_of}的档案，所问已不适用。建议销号，待人确认",
                "found as of {last}; as of {as_of} what was asked does not apply. Proposed as settled, for a person to confirm",
            )
        } else {
            Text::new(
                "截至{last}发现，自截至{since}的档案起未再发现。建议销号，待人确认",
                "found as of {last}, no longer found since {since}. Proposed as settled, for a person to confirm",
            )
        };
        let because = Phrase::new(text).with("since", since).with("as_of", as_of);
        self.stands(State::ProposedSettled, because.with("last", self.last_found.unwrap_or(as_of)));
    }

    fn untold(&mut self, as_of: &'e str, sighting: Sighting) {
        if matches!(self.ground, Ground::Settled(_)) {
            return;
        }
        let (state, text) = match sighting {
            Sighting::NotComparable => (
                State::NotComparable,
                Text::new(
                    "截至{last}发现；截至{as_of}的评估没有问到或问法不同，不能据此说已解决",
                    "found as of {last}; the assessment as of {as_of} did not ask it, or asked otherwise: that settles nothing",
                ),
            ),
            Sighting::NoLongerListed => (
                State::Unknown,
                Text::new(
                    "截至{last}发现；截至{as_of}的档案不再列出所涉的记录，不能据此说已解决",
                    "found as of {last}; the record that it is about is no longer listed as of {as_of}: that settles nothing",
                ),
            ),
            _ => (
                State::Unknown,
                Text::new(
                    "截至{last}发现；截至{as_of}的档案没有写明，不能据此说已解决",
                    "found as of {last}; the dossier as of {as_of} does not tell: silence settles nothing",
                ),
            ),
        };
        let last = self.last_found.unwrap_or(as_of);
        self.stands(state, Phrase::new(text).with("last", last).with("as_of", as_of));
    }

    fn stated(&mut self, statement: &'e Settlement) {
        if matches!(self.ground, Ground::Never) {
            return;
        }
        match statement.says {
            Said::Settled => {
                self.ground = Ground::Settled(statement);
                let evidence = statement.evidence.iter().flatten().map(|of| of.title.as_str().into()).collect();
                let text = Text::new(
                    "{by}于{on}认定已解决，依据：{evidence}",
                    "settled, as {by} said on {on}, on the evidence of {evidence}",
                );
                self.stands(State::Settled, said(text, statement).with("evidence", Words::List(evidence)));
            }
            Said::StillOpen => {
                self.ground = Ground::There;
                let text = Text::new("{by}于{on}认定仍未解决", "still open, as {by} said on {on}");
                self.stands(State::Open, said(text, statement));
            }
        }
    }

    fn stands(&mut self, state: State, because: Phrase) {
        self.state = state;
        self.because = because;
    }
}

/// A sentence with who said something, and when.
fn said(text: Text, statement: &Settlement) -> Phrase {
    Phrase::new(text).with("by", name(&statement.by)).with("on", statement.on.to_string())
}

/// Who signs, with the office held.
pub(super) fn name(by: &Signatory) -> Words {
    match &by.office {
        Some(office) => Phrase::new(Text::new("{name}（{office}）", "{name} ({office})"))
            .with("name", by.name.as_str())
            .with("office", office.as_str())
            .into(),
        None => by.name.as_str().into(),
    }
}
