//! What holds of the table as a whole: nothing is missing, doubled, out of order or blank, and every
//! pointer leads somewhere.

use std::collections::BTreeMap;

use super::super::vocabulary::{Actor, Force, Kind};
use super::*;

fn counted<K: Ord>(keys: impl Iterator<Item = K>) -> Vec<(K, usize)> {
    let mut sorted: BTreeMap<K, Vec<()>> = BTreeMap::new();
    for key in keys {
        sorted.entry(key).or_default().push(());
    }
    sorted.into_iter().map(|(key, found)| (key, found.len())).collect()
}

#[test]
fn every_section_has_all_its_provisions() {
    let sections = provisions().map(|provision| {
        let short = provision.provision_id().short();
        short.split_once('-').unwrap().0.to_owned()
    });
    let expected = [
        ("0", 3),
        ("1", 12),
        ("2.1.1", 11),
        ("2.1.2", 12),
        ("2.1.3", 14),
        ("2.1.4", 24),
        ("2.2.1", 11),
        ("2.2.2", 17),
        ("2.2.3", 21),
        ("2.2.4", 10),
        ("2.2.5", 12),
        ("3.1", 4),
        ("3.2", 8),
        ("4.1", 3),
        ("4.2", 9),
        ("4.3", 8),
        ("A", 2),
    ];
    assert_eq!(counted(sections), expected.map(|(section, count)| (section.to_owned(), count)));
    assert_eq!(provisions().count(), 181);
}

#[test]
fn forces_and_kinds_are_as_many_as_the_reading_of_the_notice_has() {
    assert_eq!(
        counted(provisions().map(|provision| provision.force)),
        [
            (Force::Context, 14),
            (Force::Aim, 24),
            (Force::Explore, 6),
            (Force::Support, 5),
            (Force::Encourage, 2),
            (Force::Must, 130),
        ]
    );
    assert_eq!(
        counted(provisions().flat_map(|provision| provision.kinds.iter().copied())),
        [
            (Kind::Field, 151),
            (Kind::Rule, 29),
            (Kind::Metric, 79),
            (Kind::Indicator, 84),
            (Kind::Process, 10),
            (Kind::Context, 13),
        ]
    );
}

#[test]
fn provisions_stand_in_the_order_of_the_notice_and_none_twice() {
    let ids: Vec<_> = provisions().map(Provision::provision_id).collect();
    assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn letters_run_from_a_without_a_gap() {
    let mut previous: Option<ProvisionId> = None;
    for id in provisions().map(Provision::provision_id) {
        let expected = match &previous {
            Some(last) if last.section() == id.section() && last.sentence() == id.sentence() => {
                char::from_u32(u32::from(last.letter()) + 1).unwrap()
            }
            _ => 'a',
        };
        assert_eq!(id.letter(), expected, "{id}");
        previous = Some(id);
    }
}

#[test]
fn every_provision_is_found_by_its_id_and_by_no_other() {
    for listed in provisions() {
        assert_eq!(provision(listed.id), Some(listed));
        assert_eq!(listed.provision_id().to_string(), listed.id);
        assert_eq!(listed.provision_id().document(), listed.document().id);
    }
    for absent in ["moe-2024-20/0-0b", "moe-2024-20/2.1-1a", "moe-2024-20/A-3a", "moe-2023-15/1-1a", "", "1-1a"] {
        assert_eq!(provision(absent), None, "{absent}");
    }
}

#[test]
fn no_row_is_left_blank_and_each_names_who_acts() {
    for provision in provisions() {
        let texts = [Some(provision.term), provision.owed, Some(provision.gloss)];
        for text in texts.into_iter().flatten() {
            assert!(!text.zh.is_empty() && !text.en.is_empty(), "{}", provision.id);
        }
        assert!(!provision.acts.is_empty() && !provision.kinds.is_empty(), "{}", provision.id);
        assert!(provision.gloss.zh.ends_with('。') && provision.gloss.en.ends_with('.'), "{}", provision.id);
        assert_eq!(provision.gloss.zh.matches('。').count(), 1, "one sentence: {}", provision.id);
    }
}

#[test]
fn whatever_is_more_than_context_says_what_it_is_owed() {
    for provision in provisions() {
        if provision.kinds != [Kind::Context] {
            assert!(provision.owed.is_some(), "{}", provision.id);
            assert!(!provision.kinds.contains(&Kind::Context), "{}", provision.id);
        }
        assert!(provision.kinds.is_sorted(), "{}", provision.id);
    }
}

#[test]
fn every_via_leads_to_a_provision_with_an_indicator_of_its_own() {
    for listed in provisions() {
        for target in listed.via {
            let target = provision(target).unwrap_or_else(|| panic!("{} leads to {target}", listed.id));
            assert!(target.kinds.contains(&Kind::Indicator), "{} → {}", listed.id, target.id);
            assert!(target.via.is_empty() && target.id != listed.id, "{} → {}", listed.id, target.id);
        }
        assert!(listed.via.is_empty() || !listed.kinds.contains(&Kind::Indicator), "scored twice: {}", listed.id);
    }
}

#[test]
fn every_must_is_answered_by_an_indicator_a_process_or_another_provision() {
    for listed in provisions().filter(|listed| listed.force.is_must()) {
        let answered = listed.kinds.iter().any(|kind| matches!(kind, Kind::Indicator | Kind::Process));
        assert!(answered || !listed.via.is_empty(), "{}", listed.id);
    }
}

#[test]
fn only_governments_are_urged_and_only_by_education_departments() {
    let urged: Vec<_> = provisions().filter(|listed| listed.urged_by.is_some()).collect();
    assert_eq!(urged.len(), 16);
    for listed in urged {
        assert_eq!(listed.urged_by, Some(Actor::EducationDepartment));
        assert_eq!(listed.acts, [Actor::Government], "{}", listed.id);
    }
}

#[test]
fn open_lists_and_proxies_are_marked() {
    let open: Vec<_> =
        provisions().filter(|listed| listed.is_open).map(|listed| listed.provision_id().short()).collect();
    assert_eq!(
        open,
        [
            "2.1.4-1a", "2.1.4-1b", "2.1.4-1c", "2.1.4-1d", "2.1.4-4b", "2.1.4-4c", "2.1.4-4d", "2.2.2-1j", "2.2.2-1k",
            "2.2.2-1l", "2.2.3-1f", "2.2.3-1g", "2.2.3-1h", "2.2.3-1n", "2.2.3-1o", "2.2.3-1p", "2.2.3-1q", "2.2.4-1c",
            "3.2-1c", "3.2-2a", "4.2-1b", "4.2-1c", "4.2-1d", "4.2-1e", "4.2-1f", "4.2-1g",
        ]
    );
    let proxies: Vec<_> =
        provisions().filter(|listed| listed.is_proxy).map(|listed| listed.provision_id().short()).collect();
    assert_eq!(proxies, ["1-3b", "2.1.2-2g", "2.1.3-3e", "2.1.3-3f", "2.2.4-3b"]);
}
