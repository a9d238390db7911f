//! Plausible dossiers of any size, drawn by a seed: for tests, benchmarks and whoever needs many.
//!
//! They are sound (no error is found in them), cover every section, leave some of everything unknown, and say that they are invented wherever
//! one looks. The same alliance can be drawn for several years: its records keep their ids, what was said of a year stands, things are
//! added, and some members leave. It is an example and no part of the library, for nobody assesses with it; tests and benchmarks take it
//! in by its path, and other languages read what the command prints.

#![expect(clippy::arithmetic_side_effects, reason = "small numbers of invented records")]

mod alliance;
mod artefacts;
mod cultivation;
mod development;
mod draw;
mod employment;
mod records;
mod safeguards;
mod schooling;
mod teachers;
mod world;

use serde_json::{Value, json};

pub(crate) use world::FIRST_YEAR;
use world::World;

/// Which dossier to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sample {
    /// What everything is drawn by.
    pub(crate) seed: u64,
    /// Which alliance of that seed.
    pub(crate) alliance: u64,
    /// About how many records with an id it has; those of later years have some more.
    pub(crate) entities: u64,
    /// The year on which it reports; none before [`FIRST_YEAR`].
    pub(crate) year: u64,
    /// Of a thousand facts that may be left out, how many are.
    pub(crate) unknown: u64,
}

impl Default for Sample {
    fn default() -> Self {
        Self { seed: 1, alliance: 1, entities: 200, year: FIRST_YEAR + 2, unknown: 120 }
    }
}

impl Sample {
    /// The dossier.
    pub(crate) fn dossier(self) -> Value {
        let world = World::of(self);
        let as_of = format!("{}-03-31", world.year + 1);
        json!({
            "schema": "chanjiao/dossier/1",
            "as_of": as_of,
            "alliance": alliance::alliance(&world),
            "cooperation": {
                "schooling": schooling::schooling(&world),
                "cultivation": cultivation::cultivation(&world),
                "employment": employment::employment(&world),
                "development": development::development(&world),
            },
            "artefacts": artefacts::artefacts(&world),
            "safeguards": safeguards::safeguards(&world),
            "evidence": [{
                "id": "made-up",
                "title": "虚构材料",
                "kind": "invented",
                "publisher": "不存在",
                "on": as_of,
                "note": "虚构，由程序按种子生成。Invented: drawn by a program from a seed.",
            }],
            "observations": safeguards::observations(&world),
            "stated_by": {
                "body": "虚构联合体秘书处（不存在）",
                "on": as_of,
                "note": format!(
                    "本档案全部虚构，由程序按种子{0}生成（第{1}个联合体，{2}年）；行政区划代码借自真实区划，与该地无关。 Everything here is invented: drawn by a program from seed {0} (alliance {1}, year {2}); the division codes are borrowed and say nothing of those places.",
                    self.seed, self.alliance, self.year
                ),
            },
        })
    }
}
