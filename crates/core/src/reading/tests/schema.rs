//! Every field says what it is: label, meaning, provisions or the reason for having none.

use std::collections::BTreeSet;

use super::COMPLETE;
use crate::dossier::Dossier;
use crate::notice;
use crate::reading::Described;

fn places() -> Vec<Described> {
    Dossier::places()
}

#[test]
fn every_place_is_labelled_in_both_languages_and_says_what_it_means() {
    let places = places();
    assert!(places.len() > 300, "{}", places.len());
    for place in &places {
        let is_chinese = !place.label.zh.is_ascii();
        assert!(is_chinese, "{} has no Chinese label: {}", place.path, place.label.zh);
        assert!(place.label.en.is_ascii() || place.label.en.contains('“'), "{}: {}", place.path, place.label.en);
        assert!(!place.label.en.trim().is_empty(), "{}", place.path);
        assert!(
            place.meaning.as_ref().is_some_and(|meaning| meaning.ends_with('.') || meaning.contains('.')),
            "{place:?}"
        );
    }
}

#[test]
fn every_field_cites_a_provision_or_says_why_it_cites_none() {
    for place in places().iter().filter(|place| !place.path.is_empty()) {
        assert_ne!(
            place.provisions.is_empty(),
            place.because.is_none(),
            "{} has neither provisions nor a reason, or both",
            place.path
        );
        for id in &place.provisions {
            assert!(notice::provision(id).is_some(), "{} cites {id}", place.path);
        }
        for id in &place.definitions {
            assert!(crate::definition::definition(id).is_some(), "{} names the definition {id}", place.path);
        }
    }
}

/// Plain texts and lone booleans that cite provisions, by the last steps of their paths: each is a name, or says why nothing
/// better can stand there. Free text answers no provision by itself.
const WORDS_THAT_ANSWER: &[(&str, &str)] = &[
    ("name", "what a body or a thing is called is how the provision's subject is named at all"),
    ("by", "the authority that recognised it is named; it need be no member"),
    ("mapped_by", "whoever mapped an industry to a code is named"),
    ("body", "the body that states the dossier is named; it need be no member"),
    (
        "title",
        "what is reformed, put into a textbook, taught, promised or served is named by its title; a vocabulary stands beside it",
    ),
    ("product", "a product is named as its enterprise names it; enterprise and industry are references beside it"),
    ("need", "what is needed is named in a line; who needs it, how it stands and who took it on are typed beside it"),
    ("post", "a post is named as its enterprise names it; who needs how many, and when, is typed beside it"),
    ("workshop", "a workshop or line has no register: its name is all there is"),
    ("process", "a production process has no register: its name is all there is"),
];

#[test]
fn free_text_and_lone_booleans_answer_a_provision_only_by_naming_something() {
    let mut used = BTreeSet::new();
    for place in places().iter().filter(|place| !place.provisions.is_empty()) {
        if place.kind != "text" && place.kind != "boolean" {
            continue;
        }
        let field = place.path.rsplit('/').next().unwrap_or_default();
        let known = WORDS_THAT_ANSWER.iter().find(|(name, _)| *name == field);
        assert!(known.is_some(), "{} is a {} that answers {:?}", place.path, place.kind, place.provisions);
        used.extend(known.map(|(name, _)| *name));
    }
    let unused: Vec<&str> =
        WORDS_THAT_ANSWER.iter().map(|(name, _)| *name).filter(|name| !used.contains(name)).collect();
    assert_eq!(unused, [""; 0], "excused, and not needed");
}

#[test]
fn every_place_of_a_complete_dossier_is_described() {
    fn walk(path: &str, value: &serde_json::Value, described: &mut usize) {
        assert!(!path.starts_with("/extensions/"), "no such data in the example");
        let found = Dossier::describe(path).unwrap_or_else(|| panic!("{path} is not described"));
        *described += 1;
        match value {
            // Values with a grammar of their own are described as a whole.
            serde_json::Value::Object(_) if found.fields.is_empty() && found.items.is_none() => {}
            serde_json::Value::Object(entries) => {
                for (key, value) in entries {
                    walk(&format!("{path}/{key}"), value, described);
                }
            }
            serde_json::Value::Array(items) if found.items.is_some() => {
                for (index, item) in items.iter().enumerate() {
                    walk(&format!("{path}/{index}"), item, described);
                }
            }
            _ => {}
        }
    }
    let mut dossier: serde_json::Value = serde_json::from_str(COMPLETE).unwrap();
    dossier.as_object_mut().unwrap().remove("extensions");
    let mut described = 0;
    walk("", &dossier, &mut described);
    assert!(described > 500, "{described}");
}

#[test]
fn whatever_is_listed_as_a_place_is_described_the_same_when_asked_for() {
    for place in places() {
        assert_eq!(Dossier::describe(&place.path).as_ref(), Some(&place), "{}", place.path);
    }
    assert_eq!(Dossier::describe("/alliance/nmae"), None);
    assert_eq!(Dossier::describe("/alliance/members/x"), None);
}

#[test]
fn a_reference_says_what_it_may_refer_to() {
    let school = Dossier::describe("/artefacts/training/golden_bases/0/schools").unwrap();
    assert_eq!(school.refers.as_deref(), Some("member"));
    assert_eq!(
        school.refers_kinds,
        ["secondary_vocational", "higher_vocational", "vocational_university", "university"]
    );
    let industry = Dossier::describe("/artefacts/majors/*/serves").unwrap();
    assert_eq!((industry.refers.as_deref(), industry.refers_kinds.is_empty()), (Some("industry"), true));
    let party = Dossier::describe("/observations/0/parties").unwrap();
    assert_eq!((party.refers.as_deref(), party.refers_or.as_slice()), (Some("member"), &["named_body".to_owned()][..]));
}

#[test]
fn a_vocabulary_is_described_with_its_words() {
    let kind = Dossier::describe("/alliance/members/*/kind").unwrap();
    assert_eq!((kind.kind.as_str(), kind.open), ("vocabulary", false));
    assert!(kind.vocabulary.iter().any(|word| word.word == "enterprise" && word.label.is_some()));
    let roles = Dossier::describe("/alliance/members/*/roles").unwrap();
    assert_eq!(roles.items.as_deref(), Some("vocabulary"));
    assert!(roles.vocabulary.iter().any(|word| word.word == "lead"));
    let evidence = Dossier::describe("/evidence/0/kind").unwrap();
    assert!(evidence.open);
}
