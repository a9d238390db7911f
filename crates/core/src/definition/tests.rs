//! What holds of the registry as a whole.

use std::collections::BTreeSet;

use super::*;
use crate::notice::provision;

#[test]
fn ids_are_snake_case_and_none_stands_twice() {
    let ids: BTreeSet<_> = definitions().map(|definition| definition.id).collect();
    assert_eq!(ids.len(), definitions().count());
    assert_eq!(ids.len(), 18);
    for id in ids {
        assert!(id.starts_with(|c: char| c.is_ascii_lowercase()), "{id}");
        assert!(id.chars().all(|c| c == '_' || c.is_ascii_lowercase()), "{id}");
        assert_eq!(definition(id).map(|found| found.id), Some(id));
    }
    assert_eq!(definition("employment_rate"), None);
}

#[test]
fn every_letter_of_a_formula_is_explained_and_no_other() {
    for definition in definitions() {
        let used: BTreeSet<char> = definition.expression.chars().filter(char::is_ascii_alphabetic).collect();
        let explained: BTreeSet<char> = definition.symbols.iter().map(|symbol| symbol.letter).collect();
        assert_eq!(used, explained, "{}", definition.id);
        assert_eq!(definition.symbols.len(), explained.len(), "{}", definition.id);
        assert!(definition.expression.contains('÷') && definition.formula.zh.contains('÷'), "{}", definition.id);
    }
}

#[test]
fn every_definition_cites_provisions_that_are_there() {
    for definition in definitions() {
        assert!(!definition.provisions.is_empty(), "{}", definition.id);
        for id in definition.provisions {
            assert!(provision(id).is_some(), "{} cites {id}", definition.id);
        }
    }
}

#[test]
fn no_class_has_both_higher_education_rates() {
    let (old, new) = (definition("initial_employment_rate").unwrap(), definition("destination_rate").unwrap());
    for class in 2010..2035 {
        assert!(old.covers_class(class) != new.covers_class(class), "{class}");
    }
    assert!(new.covers_stage(Stage::Higher) && !new.covers_stage(Stage::SecondaryVocational));
}

#[test]
fn local_employment_is_defined_for_each_locality_and_denominator() {
    for locality in ["county", "city", "province"] {
        for whole in ["graduates", "employed"] {
            let id = format!("local_employment_{locality}_of_{whole}");
            assert_eq!(definition(&id).map(|found| found.certainty), Some(Certainty::OwnReading), "{id}");
        }
    }
}

#[test]
fn what_is_quoted_at_second_hand_says_so_in_both_languages() {
    for definition in definitions().filter(|definition| definition.certainty == Certainty::Secondary) {
        assert!(definition.source.zh.contains("转引"), "{}", definition.id);
        assert!(definition.source.en.contains("quoted by public sources"), "{}", definition.id);
    }
}

#[test]
fn words_are_written_in_snake_case() {
    assert_eq!(serde_json::to_string(&Certainty::OwnReading).unwrap(), "\"own_reading\"");
    assert_eq!(serde_json::to_string(&Stage::SecondaryVocational).unwrap(), "\"secondary_vocational\"");
    assert!(Certainty::ALL.is_sorted() && Stage::ALL.is_sorted());
}
