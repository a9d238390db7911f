//! What all sections share: how many records there are of each kind in a year, when each began, and whom records may refer to.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Sample;
use super::draw::Draw;
use super::records::Knowledge;

/// The year in which every drawn alliance was set up.
pub(crate) const FIRST_YEAR: u64 = 2023;
/// The year for which the number of records is asked.
const MEASURED_IN: u64 = FIRST_YEAR + 2;

/// Records of a kind: how many of a thousand, and the fewest.
const SHARES: &[(&str, u64, u64)] = &[
    ("parks", 4, 1),
    ("industries", 8, 2),
    ("schools", 24, 4),
    ("firms", 80, 4),
    ("guests", 15, 3),
    ("bodies", 12, 2),
    ("colleges", 18, 1),
    ("bases", 18, 1),
    ("undertakings", 10, 1),
    ("points", 8, 1),
    ("products", 24, 1),
    ("technology", 24, 1),
    ("talents", 30, 1),
    ("programmes", 20, 1),
    ("pathways", 8, 1),
    ("placements", 60, 2),
    ("trainings", 15, 1),
    ("consultations", 8, 1),
    ("work", 12, 1),
    ("bridges", 4, 1),
    ("market", 4, 1),
    ("ways", 4, 1),
    ("centres", 6, 1),
    ("services", 24, 1),
    ("offers", 12, 1),
    ("needs", 15, 1),
    ("abroad", 8, 1),
    ("reforms", 10, 5),
    ("majors", 40, 4),
    ("key", 12, 1),
    ("upgraded", 12, 1),
    ("restricted", 4, 1),
    ("directions", 8, 1),
    ("golden-majors", 6, 1),
    ("courses", 40, 2),
    ("curricula", 8, 1),
    ("golden-courses", 8, 1),
    ("books", 20, 2),
    ("golden-books", 4, 1),
    ("posts", 16, 2),
    ("stints", 12, 1),
    ("joint", 8, 1),
    ("golden-teachers", 8, 1),
    ("projects", 16, 1),
    ("golden-bases", 6, 1),
    ("keepers", 24, 2),
    ("meetings", 3, 1),
    ("guidance", 3, 1),
    ("policies", 6, 1),
    ("observations", 3, 1),
];

/// How often a kind's records are stated: those of two years, and cohorts of majors and schools, more than once.
const TWICE: &[&str] = &["programmes", "placements", "trainings", "services", "posts", "stints", "joint", "keepers"];
/// Records that every dossier has, whatever its size: governments, departments, documents and the like.
const FIXED: u64 = 24;

/// The seats that are borrowed, each with counties of the same city.
const SEATS: &[(&str, &[&str])] = &[
    ("411400", &["411421", "411422", "411423", "411424", "411425", "411426"]),
    ("370700", &["370724", "370725", "370781", "370782", "370783"]),
    ("511500", &["511523", "511524", "511525", "511526", "511527"]),
    ("410800", &["410821", "410822", "410823", "410825"]),
];

/// The kinds of school in turn.
const SCHOOL_KINDS: [(&str, &str, &str); 4] = [
    ("higher_vocational", "associate", "职业技术学院"),
    ("secondary_vocational", "secondary", "中等专业学校"),
    ("vocational_university", "vocational_bachelor", "职业技术大学"),
    ("university", "bachelor", "大学"),
];

/// One alliance in one year.
pub(super) struct World {
    pub(super) draw: Draw,
    pub(super) knows: Knowledge,
    pub(super) year: u64,
    pub(super) seat: &'static str,
    pub(super) counties: &'static [&'static str],
    pub(super) alliance: u64,
    /// How many records of each kind there are in the first year.
    first: BTreeMap<&'static str, u64>,
}

impl World {
    pub(super) fn of(sample: Sample) -> Self {
        let draw = Draw::seeded(sample.seed).nth(sample.alliance);
        let (seat, counties) = draw.at("seat").one_of(SEATS).unwrap_or(("411400", &["411421"]));
        let weight = |(kind, share, _): &(&str, u64, u64)| match *kind {
            "majors" | "schools" => share * 3,
            kind if TWICE.contains(&kind) => share * 2,
            _ => *share,
        };
        let whole: u64 = SHARES.iter().map(weight).sum();
        // Listings that are left out as unknown take some with them.
        let wanted = (sample.entities * 11 / 10).saturating_sub(FIXED);
        // What there is when it is measured has grown since the first year.
        let first = |(kind, share, fewest): &(&'static str, u64, u64)| {
            let then = (wanted * share * 2 + whole) / (whole * 2);
            (*kind, (then * 20 / (20 + MEASURED_IN - FIRST_YEAR)).max(*fewest))
        };
        Self {
            draw,
            knows: Knowledge { unknown: sample.unknown.min(900) },
            year: sample.year.max(FIRST_YEAR),
            seat,
            counties,
            alliance: sample.alliance,
            first: SHARES.iter().map(first).collect(),
        }
    }

    /// How many records of a kind there were in the first year: those that others may always refer to.
    pub(super) fn first(&self, kind: &str) -> u64 {
        self.first.get(kind).copied().unwrap_or(1)
    }

    /// How many there are in a year.
    fn in_year(&self, kind: &str, year: u64) -> u64 {
        let first = self.first(kind);
        first + first * (year - FIRST_YEAR) / 20
    }

    /// The records of a kind, with the place from which each is drawn.
    pub(super) fn each(&self, kind: &'static str) -> impl Iterator<Item = (u64, Draw)> {
        let draw = self.draw.at(kind);
        (0..self.in_year(kind, self.year)).map(move |index| (index, draw.nth(index)))
    }

    /// The records of a kind that are stated year by year: those of the year before, if it was there, and of this one.
    pub(super) fn each_yearly(&self, kind: &'static str) -> impl Iterator<Item = (u64, u64, Draw)> {
        let draw = self.draw.at(kind);
        self.years().flat_map(move |year| {
            (0..self.in_year(kind, year)).map(move |index| (index, year, draw.nth(index).nth(year)))
        })
    }

    /// The year before, if the alliance was there, and this one.
    pub(super) fn years(&self) -> impl Iterator<Item = u64> + use<> {
        self.year.saturating_sub(1).max(FIRST_YEAR)..=self.year
    }

    /// When a record of a kind began: in the first year, or in the one that brought it.
    pub(super) fn since(&self, kind: &'static str, index: u64) -> String {
        let mut year = FIRST_YEAR;
        while year < self.year && self.in_year(kind, year) <= index {
            year += 1;
        }
        format!("{year}-{:02}", self.draw.at(kind).nth(index).at("since").between(3, 11))
    }

    /// The year after the one in which a record of a kind began.
    pub(super) fn year_after(&self, kind: &'static str, index: u64) -> u64 {
        let since = self.since(kind, index);
        since.get(..4).and_then(|year| year.parse().ok()).unwrap_or(FIRST_YEAR) + 1
    }

    /// A record of a kind to refer to: one that was there from the first.
    fn any(&self, kind: &str, prefix: &str, draw: Draw) -> String {
        format!("{prefix}-{}", draw.at(kind).between(0, self.first(kind).saturating_sub(1)))
    }

    pub(super) fn firm(&self, draw: Draw) -> String {
        self.any("firms", "firm", draw)
    }

    pub(super) fn school(&self, draw: Draw) -> String {
        self.any("schools", "school", draw)
    }

    pub(super) fn park(&self, draw: Draw) -> String {
        self.any("parks", "park", draw)
    }

    pub(super) fn industry(&self, draw: Draw) -> String {
        self.any("industries", "industry", draw)
    }

    /// An entry of a list of needs to answer, with the enterprise whose need it is.
    pub(super) fn need(&self, kind: &'static str, draw: Draw) -> (u64, String) {
        let need = draw.at(kind).between(0, self.first(kind).saturating_sub(1));
        (need, self.firm(self.draw.at(kind).nth(need)))
    }

    /// The leading industries that a major serves: one, or none.
    pub(super) fn served_by(&self, major: u64) -> Vec<String> {
        let draw = self.draw.at("majors").nth(major);
        (!draw.at("serves").happens(150)).then(|| self.industry(draw)).into_iter().collect()
    }

    pub(super) fn offer(&self, draw: Draw) -> String {
        self.any("offers", "offer", draw)
    }

    /// The kind of a school, the level at which it teaches, and what such schools are called.
    pub(super) fn school_kind(index: u64) -> (&'static str, &'static str, &'static str) {
        let [first, second, third, fourth] = SCHOOL_KINDS;
        match index % 4 {
            0 => first,
            1 => second,
            2 => third,
            _ => fourth,
        }
    }

    /// The school that offers a major.
    pub(super) fn school_of_major(&self, major: u64) -> u64 {
        major % self.first("schools")
    }

    /// A major to refer to, by its index.
    pub(super) fn major(&self, draw: Draw) -> u64 {
        draw.at("majors").between(0, self.first("majors").saturating_sub(1))
    }

    /// A figure of a record in a year: it has its own size, tends one way, and wavers.
    pub(super) fn figure(&self, draw: Draw, name: &str, year: u64, lowest: u64, highest: u64) -> u64 {
        let draw = draw.at(name);
        let size = draw.between(lowest, highest);
        let years = year.saturating_sub(FIRST_YEAR);
        // Between 3 % down and 6 % up a year, and up to 2 % either way by chance.
        let trend = draw.at("trend").between(0, 9);
        let wavers = draw.nth(year).between(0, 40);
        size * (1000 + years * trend * 10 + wavers - years * 30 - 20) / 1000
    }

    /// A figure of the alliance in a year, as it is stated.
    pub(super) fn stated(&self, name: &str, year: u64, lowest: u64, highest: u64) -> Value {
        let draw = self.draw.at("stated");
        self.knows.count(draw.at(name).nth(year), self.figure(draw, name, year, lowest, highest))
    }

    /// The academic year that ends in a year.
    pub(super) fn academic(year: u64) -> Value {
        json!({ "academic_year": format!("{}-{year}", year - 1) })
    }

    /// A document number.
    pub(super) fn number(draw: Draw, office: &str, year: u64) -> String {
        format!("{office}〔{year}〕{}号", draw.at("number").between(1, 99))
    }
}
