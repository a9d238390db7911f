//! The evaluation standard as data: load it, check it, hold its shape against a published one; and the built-in one, derived
//! from the notice's words alone.
//!
//! The ministry's own standard, annex 1 of the 2024 notice, is not public. Nothing here is put into its mouth: whoever holds it, a
//! provincial one or a research scale types it in once as a document.

mod built_in;
mod check;
mod criterion;
mod document;
mod faults;
pub(crate) mod measure;
mod shape;
mod words;

pub use criterion::{
    AtLeastOf, Attested, Climb, Criterion, Deducts, Linear, OfMetric, OfSet, OfUndertakings, Range, Rated, Scoring,
    StepOf, Steps, Threshold, Trend,
};
pub use document::{
    Authority, FigureDeclaration, FigureKind, Grade, Indicator, Point, StandardDocument, StandardSchema, Successor,
    Tier,
};
pub use faults::FAULTS;
pub use shape::Shape;
pub use words::{Exact, Id};

use crate::canonical;
use crate::diagnostic::{Diagnostics, Sink};
use crate::language::Text;
use crate::notice::{Force, ProcessAnswer, ProvisionId};
use crate::quantity::Day;
use crate::reading::{self, Checker, Format, Limits, Schema, Vocabulary};

/// What a standard does of assessing: it is data that a dossier is held against.
pub(crate) const PROCESSES: &[ProcessAnswer] = &[
    ProcessAnswer {
        provision: "moe-2024-20/3.1-1a",
        name: Text::new("对照标准评估", "assessment against a standard"),
        does: Text::new(
            "标准是带版次的数据文件，任何一份都可载入、检查，并用来评估档案",
            "a standard is a dated document; any can be loaded, checked, and a dossier held against it",
        ),
    },
    ProcessAnswer {
        provision: "moe-2024-20/3.1-1b",
        name: Text::new("按通知分组", "groups of the tree"),
        does: Text::new(
            "标准按指标分层分组；内置标准按通知的“四个合作”“五金”和各项保障分组",
            "a standard is a tree of indicators; the built-in one is grouped by the notice's four cooperations, five golds and safeguards",
        ),
    },
    ProcessAnswer {
        provision: "moe-2024-20/A-1a",
        name: Text::new("核对公布的框架", "shape"),
        does: Text::new(
            "附件1的文本未公开，公布的只有各级指标数；载入的标准可与之核对，指出哪一级多了或少了",
            "annex 1 is not public but for how many indicators it has on each level; a loaded standard can be held against that, level by level",
        ),
    },
];

/// The schema of standards, as it is embedded.
static SCHEMA: Schema = Schema::embedded(
    include_str!("../../schema/standard.schema.json"),
    &[Checker::of::<Id>(), Checker::of::<Exact>(), Checker::of::<Day>(), Checker::of::<ProvisionId>()],
);

/// A standard that was loaded and found sound (评价标准).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standard {
    document: StandardDocument,
    digest: String,
    /// Where each point stands, in the order of [`points`](Self::points).
    places: Vec<Place>,
}

/// Where an observation point stands, by its positions and those of the indicators above it; and how binding it is, which is asked
/// in every assessment, and the same in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    first: usize,
    second: usize,
    third: usize,
    point: usize,
    binding: Force,
}

/// What came of loading a standard.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Loaded {
    /// The standard, if nothing is wrong with it.
    pub standard: Option<Standard>,
    /// Everything that is wrong or odd.
    pub diagnostics: Diagnostics,
}

impl Standard {
    /// The built-in standard, derived from the wording of 教职成厅函〔2024〕20号 alone: no thresholds, no pass mark, no grades.
    ///
    /// It is ours, not the ministry's; `docs/standard.md` says what each point asks and why it may ask no more.
    #[must_use]
    pub fn built_in() -> Self {
        #[cfg(feature = "toml")]
        let loaded = Self::from_toml(built_in::TEXT.as_bytes());
        #[cfg(not(feature = "toml"))]
        let loaded = Self::from_json(built_in::JSON.as_bytes());
        #[expect(clippy::expect_used, reason = "the file is ours, and a test loads it")]
        loaded.standard.expect("the built-in standard is sound")
    }

    /// Loads a standard written in TOML.
    #[cfg(feature = "toml")]
    #[must_use]
    pub fn from_toml(text: &[u8]) -> Loaded {
        Self::load(text, Format::Toml)
    }

    /// Loads a standard written in JSON.
    #[must_use]
    pub fn from_json(text: &[u8]) -> Loaded {
        Self::load(text, Format::Json)
    }

    fn load(text: &[u8], format: Format) -> Loaded {
        let limits = Limits::default();
        let mut reading = reading::read_carefully::<StandardDocument>(text, format, &SCHEMA, &limits);
        let Some(document) = reading.document.take().filter(|_| !reading.diagnostics.has_errors()) else {
            return Loaded { standard: None, diagnostics: reading.diagnostics };
        };
        let mut sink = Sink::holding(reading.diagnostics, limits.faults);
        check::check(&document, &mut sink);
        let mut diagnostics = sink.finish();
        if !diagnostics.is_empty()
            && let Some(locator) = std::str::from_utf8(text).ok().and_then(|text| reading::locator(text, format))
        {
            locator.place(&mut diagnostics);
        }
        let standard = (!diagnostics.has_errors()).then(|| Self::of(document));
        Loaded { standard, diagnostics }
    }

    /// What was found sound.
    fn of(document: StandardDocument) -> Self {
        Self { digest: canonical::digest(&document), places: places(&document), document }
    }

    /// The document.
    #[must_use]
    pub const fn document(&self) -> &StandardDocument {
        &self.document
    }

    /// The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits.
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// How many indicators it has on each level.
    #[must_use]
    pub fn shape(&self) -> Shape {
        Shape::of(&self.document)
    }

    /// The JSON Schema (2020-12) of standards.
    #[must_use]
    pub const fn json_schema() -> &'static str {
        SCHEMA.text()
    }

    /// Every vocabulary of standards, with the labels of its words.
    #[must_use]
    pub fn vocabularies() -> Vec<Vocabulary> {
        SCHEMA.vocabularies()
    }

    /// The standard as canonical JSON (RFC 8785): what its digest is taken of.
    #[must_use]
    pub fn to_canonical_json(&self) -> String {
        canonical::to_string(&self.document)
    }

    /// Every observation point with the tier it belongs to, in document order.
    pub fn points(&self) -> impl Iterator<Item = (Tier, &Point)> {
        points(&self.document)
    }

    /// The place of every observation point, in the same order.
    pub(crate) fn places(&self) -> impl Iterator<Item = Place> {
        self.places.iter().copied()
    }

    /// The observation point at a place, with the tier it belongs to and how binding it is.
    pub(crate) fn point_at(&self, place: Place) -> Option<(Tier, &Point, Force)> {
        let first = self.document.indicators.get(place.first)?;
        let second = first.indicators.as_ref()?.get(place.second)?;
        let third = second.indicators.as_ref()?.get(place.third)?;
        let point = third.observation_points.as_ref()?.get(place.point)?;
        Some((first.tier.unwrap_or(Tier::Substantive), point, place.binding))
    }
}

fn points(document: &StandardDocument) -> impl Iterator<Item = (Tier, &Point)> {
    document.indicators.iter().flat_map(|first| {
        let tier = first.tier.unwrap_or(Tier::Substantive);
        first
            .indicators
            .iter()
            .flatten()
            .flat_map(|second| second.indicators.iter().flatten())
            .flat_map(|third| third.observation_points.iter().flatten())
            .map(move |point| (tier, point))
    })
}

fn places(document: &StandardDocument) -> Vec<Place> {
    let mut places = Vec::new();
    for (first, indicator) in document.indicators.iter().enumerate() {
        for (second, indicator) in indicator.indicators.iter().flatten().enumerate() {
            for (third, indicator) in indicator.indicators.iter().flatten().enumerate() {
                let points = indicator.observation_points.iter().flatten().enumerate();
                places.extend(points.map(|(at, point)| Place {
                    first,
                    second,
                    third,
                    point: at,
                    binding: point.binding(),
                }));
            }
        }
    }
    places
}

impl Point {
    /// How binding it is: the strongest force among its provisions, else its own, else *must*.
    #[must_use]
    pub fn binding(&self) -> Force {
        let cited = self.provisions.iter().flatten().filter_map(|id| id.provision()).map(|provision| provision.force);
        cited.max().or(self.force).unwrap_or(Force::Must)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_grammar_of_the_schema_is_checked() {
        assert_eq!(super::SCHEMA.unchecked_grammars(), Vec::<String>::new());
    }
}
