//! How every point stands of a dossier that states nothing, worked out once for a standard.
//!
//! A standard asks for much more than most dossiers state. A point that looked for some parts of a dossier and found none of them
//! stands the same in every dossier that has none of them, so an assessment judges only the points that read something stated,
//! and the verdict costs what a dossier states, not what a standard asks.

use super::board::{Asked, Stake, Standing};
use super::measure::Measures;
use super::verdict::Totals;
use crate::dossier::Dossier;
use crate::metric::{Facts, Parts};
use crate::standard::{Place, Standard};

/// What identifies a dossier and says nothing.
const NOTHING_STATED: &str =
    r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-01-01", "alliance": {"id": "-", "name": "-"}}"#;

/// Every point that has a criterion as it stands of a dossier that states nothing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Blank {
    points: Vec<BlankPoint>,
    totals: Totals,
}

#[derive(Debug, PartialEq, Eq)]
struct BlankPoint {
    place: Place,
    stake: Stake,
    standing: Standing,
    /// The parts of the dossier that it looked for.
    looked_for: Parts,
}

impl Blank {
    pub(super) fn of(standard: &Standard) -> Self {
        #[expect(clippy::expect_used, reason = "the text is ours, and every test reads it")]
        let dossier: Dossier = serde_json::from_str(NOTHING_STATED).expect("a dossier");
        let mut blank = Self { points: Vec::new(), totals: Totals::default() };
        for place in standard.places() {
            let Some(asked) = Asked::at(standard, place) else { continue };
            // Facts and measures of its own, or what was computed for an earlier point would not be looked for again.
            let facts = Facts::of(&dossier, None);
            let card = asked.judged(&Measures::new(standard.document(), &facts, 0));
            let standing = card.as_judged();
            blank.totals.add(&card.stake, &standing);
            blank.points.push(BlankPoint { place, stake: card.stake, standing, looked_for: facts.parts_read() });
        }
        blank
    }

    /// What the points of a dossier come to.
    pub(super) fn totals(&self, standard: &Standard, facts: &Facts<'_>) -> Totals {
        let stated = Parts::stated_in(facts.dossier());
        let reads_some = |point: &&BlankPoint| point.looked_for.meets(&stated);
        let measures = Measures::new(standard.document(), facts, self.points.iter().filter(reads_some).count());
        let mut totals = self.totals.clone();
        for point in self.points.iter().filter(reads_some) {
            let Some(asked) = Asked::at(standard, point.place) else { continue };
            let card = asked.judged(&measures);
            let standing = card.as_judged();
            if standing != point.standing {
                totals.remove(&point.stake, &point.standing);
                totals.add(&card.stake, &standing);
            }
        }
        totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::board::judged;
    use crate::assessment::verdict::Totals;

    const DOSSIERS: [&str; 4] = [
        include_str!("../../examples/dossiers/invented/complete.json"),
        include_str!("../../examples/dossiers/invented/partial.json"),
        include_str!("../../examples/dossiers/real/kashgar.json"),
        NOTHING_STATED,
    ];

    fn totals_of_all(standard: &Standard, facts: &Facts<'_>) -> Totals {
        let (cards, standings) = judged(standard, facts);
        Totals::of(&cards, &standings)
    }

    /// The dossier without each of its parts in turn, and with each of them alone.
    fn with_parts_left_out(dossier: &str) -> Vec<Dossier> {
        const GROUPS: [&str; 4] = ["alliance", "cooperation", "artefacts", "safeguards"];
        const IDENTITY: [&str; 4] = ["schema", "as_of", "id", "name"];
        let whole: serde_json::Value = serde_json::from_str(dossier).unwrap();
        let mut places: Vec<(String, String)> = Vec::new();
        for (key, value) in whole.as_object().unwrap() {
            let Some(group) = value.as_object().filter(|_| GROUPS.contains(&key.as_str())) else { continue };
            places.extend(
                group
                    .keys()
                    .filter(|field| !IDENTITY.contains(&field.as_str()))
                    .map(|field| (key.clone(), field.clone())),
            );
        }
        let keeping = |keep: &dyn Fn(&(String, String)) -> bool| {
            let mut left = whole.clone();
            for place in places.iter().filter(|place| !keep(place)) {
                left[&place.0].as_object_mut().unwrap().remove(&place.1);
            }
            serde_json::from_value(left).unwrap()
        };
        let mut all: Vec<Dossier> = places.iter().map(|place| keeping(&|other| other != place)).collect();
        all.extend(places.iter().map(|place| keeping(&|other| other == place)));
        all
    }

    #[test]
    fn judging_what_reads_something_stated_comes_to_the_same_as_judging_all() {
        let standard = Standard::built_in();
        let blank = Blank::of(&standard);
        for dossier in DOSSIERS.into_iter().flat_map(with_parts_left_out) {
            let totals = blank.totals(&standard, &Facts::for_verdict(&dossier, None));
            assert_eq!(totals, totals_of_all(&standard, &Facts::of(&dossier, None)));
        }
    }

    #[test]
    fn what_nothing_is_stated_of_stands_the_same_in_every_period() {
        let standard = Standard::built_in();
        let blank = Blank::of(&standard);
        for as_of in ["1900-01", "1999-12-31", "2025-04", "2100-12-31"] {
            let dossier: Dossier = serde_json::from_str(&NOTHING_STATED.replace("2025-01-01", as_of)).unwrap();
            for year in [None, Some(0), Some(1), Some(2024), Some(u16::MAX)] {
                let facts = Facts::of(&dossier, year);
                let (cards, standings) = judged(&standard, &facts);
                assert_eq!(Totals::of(&cards, &standings), blank.totals, "{as_of} {year:?}");
                let kept: Vec<&Standing> = blank.points.iter().map(|point| &point.standing).collect();
                assert_eq!(standings.iter().collect::<Vec<_>>(), kept, "{as_of} {year:?}");
            }
        }
    }
}
