//! What the tables of metrics must hold.

use std::collections::BTreeSet;

use super::*;
use crate::definition::definition;
use crate::language::Lang;
use crate::notice::{Kind, provision, provisions};

/// The name, texts and provisions of every metric, set and undertaking.
fn declared() -> Vec<(&'static str, Vec<Text>, &'static [&'static str])> {
    let metrics = metrics().map(|metric| {
        let texts = [metric.label, metric.unit, metric.formula].into_iter().chain(metric.proxy).collect();
        (metric.name, texts, metric.provisions)
    });
    let sets = sets().map(|set| (set.name, vec![set.label, set.formula], set.provisions));
    let undertakings = undertakings().map(|all| (all.name, vec![all.label, all.unit, all.formula], all.provisions));
    metrics.chain(sets).chain(undertakings).collect()
}

#[test]
fn names_are_snake_case_and_none_stands_twice() {
    let mut seen = BTreeSet::new();
    for (name, ..) in declared() {
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{name}");
        assert!(seen.insert(name), "{name} stands twice");
    }
}

#[test]
fn everything_is_said_in_both_languages() {
    for (name, texts, _) in declared() {
        for text in texts {
            assert!(!text.get(Lang::Zh).is_empty() && text.get(Lang::En).is_ascii_or_quoted(), "{name}: {text:?}");
        }
    }
}

trait Wording {
    /// Whether it is English, with perhaps a sign of arithmetic or typographic quotes.
    fn is_ascii_or_quoted(&self) -> bool;
}

impl Wording for str {
    fn is_ascii_or_quoted(&self) -> bool {
        !self.is_empty() && self.chars().all(|character| character.is_ascii() || "÷×“”".contains(character))
    }
}

#[test]
fn every_metric_says_how_it_is_computed_beyond_its_label() {
    for metric in metrics() {
        assert_ne!(metric.formula, metric.label, "{}", metric.name);
    }
}

#[test]
fn every_provision_and_definition_that_is_named_exists() {
    for (name, _, cited) in declared() {
        assert!(!cited.is_empty(), "{name} answers no provision");
        for id in cited {
            assert!(provision(id).is_some(), "{name} names {id}");
        }
    }
    for metric in metrics() {
        assert!(metric.definition.is_none_or(|id| definition(id).is_some()), "{}", metric.name);
    }
}

#[test]
fn a_metric_named_as_a_definition_computes_it() {
    for metric in metrics() {
        if definition(metric.name).is_some() {
            assert_eq!(metric.definition, Some(metric.name));
        }
    }
}

#[test]
fn every_provision_of_these_sections_that_is_owed_a_metric_has_one() {
    const SECTIONS: [&str; 4] = ["moe-2024-20/1-", "moe-2024-20/2.1.3-", "moe-2024-20/2.2.5-", "moe-2024-20/3.2-1"];
    let owed = provisions().filter(|provision| {
        provision.kinds.contains(&Kind::Metric) && SECTIONS.iter().any(|section| provision.id.starts_with(section))
    });
    for provision in owed {
        assert!(answers().any(|answer| answer.provision == provision.id), "{} has no metric", provision.id);
    }
}

#[test]
fn a_metric_of_a_provision_that_is_only_our_reading_says_so() {
    for metric in metrics() {
        let is_our_reading = |id: &&str| provision(id).is_some_and(|provision| provision.is_proxy);
        assert!(metric.proxy.is_some() || !metric.provisions.iter().any(is_our_reading), "{}", metric.name);
    }
}
