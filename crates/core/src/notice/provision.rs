//! One provision (条款): one thing that one sentence of the notice asks of someone, or says of something.

use super::citation;
use super::document::{Document, NOTICE_2024_20};
use super::id::ProvisionId;
use super::place::Place;
use super::vocabulary::{Actor, Force, Kind};
use crate::language::{Bilingual, Text};

/// One thing that the notice asks of someone, or says of something (条款).
///
/// Provisions are data of the library; [`provision`](super::provision()) finds one by its id, and
/// [`provisions`](super::provisions()) runs through all of them. The notice's sentence itself is not kept,
/// save for the few words of `term`; what it says is told by `gloss` in our own words.
///
/// ```
/// use chanjiao::notice::{Actor, Kind, provision};
///
/// let posts = provision("moe-2024-20/2.2.5-2a").expect("a provision of the notice");
/// assert_eq!(posts.acts, [Actor::Enterprise]);
/// assert_eq!(posts.kinds, [Kind::Field, Kind::Rule, Kind::Metric, Kind::Indicator]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provision {
    /// The full id, as tables elsewhere write it: `moe-2024-20/2.1.1-1c`.
    pub id: &'static str,
    /// How strongly it asks.
    pub force: Force,
    /// Who must act, so whom a shortfall names. Never empty.
    pub acts: &'static [Actor],
    /// Who must urge them to act (推动), where the notice puts somebody in between.
    pub urged_by: Option<Actor>,
    /// The notice's own words for it (Chinese), and ours (English).
    pub term: Text,
    /// What the library owes it: each of these. Never empty.
    pub kinds: &'static [Kind],
    /// The provisions, by full id, whose indicator answers this one too, so that nothing is scored twice.
    pub via: &'static [&'static str],
    /// Whether the notice's list ends in 等, so that its vocabulary has room for `other`.
    pub is_open: bool,
    /// Whether what is owed is our reading and not the notice's word; said wherever it shows.
    pub is_proxy: bool,
    /// What is owed, in words; none where nothing is.
    pub owed: Option<Text>,
    /// What the notice asks of whom, in one sentence of our own.
    pub gloss: Text,
    place: Place,
}

impl Provision {
    /// The id as a typed value.
    #[must_use]
    pub const fn provision_id(&self) -> ProvisionId {
        ProvisionId::listed(NOTICE_2024_20.id, self.place)
    }

    /// The document that it is a provision of.
    #[must_use]
    pub fn document(&self) -> &'static Document {
        &NOTICE_2024_20
    }

    /// How it is cited in print, in both languages.
    ///
    /// ```
    /// let cited = chanjiao::notice::provision("moe-2024-20/3.2-1b").expect("a provision").citation();
    /// assert_eq!(cited.zh, "教职成厅函〔2024〕20号，三（二），第1句");
    /// assert_eq!(cited.en, "Notice 教职成厅函〔2024〕20号, part III(2), sentence 1");
    /// ```
    #[must_use]
    pub fn citation(&self) -> Bilingual {
        citation::of(self.document(), self.place)
    }

    /// Where it stands in the notice.
    pub(super) const fn place(&self) -> Place {
        self.place
    }

    /// Begins a row of the table. Rows are made when the library is compiled, so a wrong id does not build.
    #[expect(clippy::panic, reason = "met only by the compiler, in a constant of our own")]
    const fn of(id: &'static str, force: Force) -> Self {
        let Some((_, place)) = Place::read_full(id) else { panic!("not the full id of a provision") };
        Self {
            id,
            force,
            acts: &[],
            urged_by: None,
            term: Text::new("", ""),
            kinds: &[],
            via: &[],
            is_open: false,
            is_proxy: false,
            owed: None,
            gloss: Text::new("", ""),
            place,
        }
    }

    pub(super) const fn term(mut self, zh: &'static str, en: &'static str) -> Self {
        self.term = Text::new(zh, en);
        self
    }

    pub(super) const fn acts(mut self, acts: &'static [Actor]) -> Self {
        self.acts = acts;
        self
    }

    pub(super) const fn urged_by(mut self, actor: Actor) -> Self {
        self.urged_by = Some(actor);
        self
    }

    pub(super) const fn kinds(mut self, kinds: &'static [Kind]) -> Self {
        self.kinds = kinds;
        self
    }

    pub(super) const fn owed(mut self, zh: &'static str, en: &'static str) -> Self {
        self.owed = Some(Text::new(zh, en));
        self
    }

    pub(super) const fn via(mut self, provisions: &'static [&'static str]) -> Self {
        self.via = provisions;
        self
    }

    pub(super) const fn open(mut self) -> Self {
        self.is_open = true;
        self
    }

    pub(super) const fn proxy(mut self) -> Self {
        self.is_proxy = true;
        self
    }

    pub(super) const fn gloss(mut self, zh: &'static str, en: &'static str) -> Self {
        self.gloss = Text::new(zh, en);
        self
    }
}

/// A row for something required (要求).
pub(super) const fn must(id: &'static str) -> Provision {
    Provision::of(id, Force::Must)
}

/// A row for something encouraged (鼓励).
pub(super) const fn encourage(id: &'static str) -> Provision {
    Provision::of(id, Force::Encourage)
}

/// A row for something supported (支持).
pub(super) const fn support(id: &'static str) -> Provision {
    Provision::of(id, Force::Support)
}

/// A row for something to be explored (探索).
pub(super) const fn explore(id: &'static str) -> Provision {
    Provision::of(id, Force::Explore)
}

/// A row for a result to be raised or reached (目标).
pub(super) const fn aim(id: &'static str) -> Provision {
    Provision::of(id, Force::Aim)
}

/// A row for what asks nothing that can be checked (背景).
pub(super) const fn context(id: &'static str) -> Provision {
    Provision::of(id, Force::Context)
}
