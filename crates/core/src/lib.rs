//! `chanjiao` 产教: what a municipal industry-education consortium (市域产教联合体, here *alliance*) states about itself,
//! checked and assessed, with every verdict explained.
//!
//! It stands on the notice 教职成厅函〔2024〕20号, sentence by sentence: whatever is asked, found wrong or computed names the
//! [provision](notice) it rests on, and whatever is said is said in Chinese and in English.
//!
//! # One way through
//!
//! A **dossier** goes in: a JSON document of what is known of an alliance on a date. [`validation::examine`] reads it and says
//! everything that is wrong, each with its place and its remedy; a faulty dossier is still typed, without what had to be set aside.
//! An [`Assessor`](assessment::Assessor) holds it against a [`Standard`](standard::Standard), and an
//! [`Assessment`](assessment::Assessment) comes out: the verdict, the list of problems, what is unknown, the tree.
//!
//! ```
//! use chanjiao::assessment::{Assessor, Options};
//! use chanjiao::language::Lang;
//! use chanjiao::standard::Standard;
//! use chanjiao::validation::examine;
//!
//! // Read: of this alliance only a park and one member are known, and that it has no others.
//! let json = r#"{
//!   "schema": "chanjiao/dossier/1",
//!   "as_of": "2025-04",
//!   "alliance": {
//!     "id": "example", "name": "某市域产教联合体（虚构）",
//!     "parks": [{"id": "园区", "name": "某高新区"}],
//!     "members": [{"id": "school", "name": "某职业技术学院", "kind": "higher_vocational", "roles": ["lead"]}]
//!   }
//! }"#;
//!
//! // Examine: nothing is wrong with it; that nobody is named who states it is worth a hint.
//! let examined = examine(json.as_bytes(), &Default::default());
//! assert!(!examined.diagnostics.has_errors());
//! assert!(examined.diagnostics.items.iter().any(|found| found.path.is_empty() || found.path == "/stated_by"));
//!
//! // Assess: one assessor serves any number of dossiers, from any number of threads.
//! let assessor = Assessor::new(Standard::built_in());
//! let assessment = assessor.assess_examined(&examined, &Options::default()).expect("it can be typed");
//!
//! // The listing of members claims to be complete, so that no enterprise leads is certain: a problem, and it says who must act.
//! let problem = assessment.document().shortfalls.iter().find(|problem| problem.point == "leads.enterprise").expect("a problem");
//! assert_eq!(problem.provisions, ["moe-2024-20/3.2-1b", "moe-2024-20/3.2-2b"]);
//! println!("{}", problem.finding.say(Lang::Zh));
//!
//! // Of leading industries nothing is said: that is unknown, and never a no.
//! assert!(assessment.document().shortfalls.iter().all(|problem| problem.point != "industry.named"));
//! assert!(assessment.document().unknown.iter().any(|unknown| unknown.points.iter().any(|point| point == "industry.named")));
//! ```
//!
//! # What holds everywhere
//!
//! - **Absent, none and zero are three things.** An absent field is unknown, an empty listing says that there are none, 0 is 0; `null`
//!   is refused. A [`metric`] over unknown facts is an [interval](quantity::Interval), and names what is missing.
//! - **Exact.** Counts, money, ratios and points are exact numbers; the same dossier, standard and options give the same bytes.
//! - **A rate names its [`definition`]** (口径), and two compare only under one.
//! - **A standard is data.** The [built-in one](standard::Standard::built_in) is derived from the notice's wording by this project; it is not the
//!   ministry's, and nothing here speaks in the ministry's name.
//! - **No input panics, and nothing is read or written**: bytes go in, values come out.
//!
//! # The floors
//!
//! A room uses its own floor and those below, never one above.
//!
//! | floor | rooms |
//! |---|---|
//! | 6 | [`cohort`]: many alliances; [`ledger`]: one alliance over time; [`trace`]: from each provision to what answers it |
//! | 5 | [`assessment`]: a dossier held against a standard |
//! | 4 | [`standard`]: a standard as data, and the built-in one |
//! | 3 | [`validation`], [`metric`]: rules over facts; values from facts |
//! | 2 | [`dossier`], [`reading`], [`diagnostic`]: the facts, typed; how they are read; what can be said of them |
//! | 1 | [`notice`], [`definition`], [`code`], [`quantity`]: provisions, definitions, national codes, exact quantities; [`language`], [`fault`], [`grammar`]: how anything is said |
//!
//! # Features
//!
//! - `division-table` (on by default): the names and codes of every county and prefecture. Without it, a division code is checked by its form
//!   and its province alone.
//! - `toml` (on by default): standards written in TOML. Without it they are read from JSON alone.

pub mod assessment;
mod canonical;
pub mod code;
pub mod cohort;
mod declare;
pub mod definition;
pub mod diagnostic;
pub mod dossier;
pub mod fault;
pub mod grammar;
pub mod language;
pub mod ledger;
mod lookup;
pub mod metric;
pub mod notice;
pub mod quantity;
pub mod reading;
pub mod standard;
pub mod telling;
pub mod trace;
pub mod validation;

/// The examples of the READMEs and the guides, run as tests.
#[cfg(doctest)]
mod readme {
    #[doc = include_str!("../../../README.md")]
    pub struct English;
    #[doc = include_str!("../../../README.zh-CN.md")]
    pub struct Chinese;
    #[doc = include_str!("../../../docs/guide.md")]
    pub struct Guide;
    #[doc = include_str!("../../../docs/guide.zh-CN.md")]
    pub struct ChineseGuide;
}
