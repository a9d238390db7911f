//! Laws of the codes, held on random input: what is written is read again, no single slip passes unseen, and
//! nothing that can be typed brings the library down.

use std::fmt::{Debug, Display};

use chanjiao::code::{
    CountryCode, CreditCode, DivisionCode, DocumentNumber, FAULTS, IndustryCode, IndustryLevel, MajorCode, SchoolCode,
};
use chanjiao::fault::Fault;
use chanjiao::grammar::{Grammar, faults_of};
use chanjiao::language::Lang;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The only code with the given first eight and organisation characters: both check characters are found by trial.
fn completed(registrar: &str, organisation: &str) -> Option<CreditCode> {
    let checks = "0123456789X".chars().flat_map(|inner| ALPHABET.chars().map(move |outer| (inner, outer)));
    let mut sound = checks.filter_map(|(inner, outer)| format!("{registrar}{organisation}{inner}{outer}").parse().ok());
    let code = sound.next();
    assert!(sound.next().is_none(), "two pairs of check characters fit {registrar}{organisation}");
    code
}

fn credit_code() -> impl Strategy<Value = CreditCode> {
    ("[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}", "[0-9A-HJ-NP-RTUWXY]{8}")
        .prop_filter_map("all zeros", |(registrar, organisation)| completed(&registrar, &organisation))
}

fn replaced(text: &str, place: usize, by: char) -> String {
    text.chars().enumerate().map(|(at, own)| if at == place { by } else { own }).collect()
}

/// What is written is read again as the same value, by `Display` and by serde alike.
fn returns<W: Grammar + Eq + Debug + Serialize + DeserializeOwned>(word: &W) {
    let text = word.to_string();
    assert_eq!(W::parse(&text).as_ref(), Ok(word));
    let wire = format!("\"{text}\"");
    assert_eq!(serde_json::to_string(word).ok().as_deref(), Some(&*wire));
    assert_eq!(serde_json::from_str::<W>(&wire).ok().as_ref(), Some(word));
}

/// Whatever is read is written in a form that is read again without a fault of writing; what is not, is explained.
fn stands<W: Grammar + Eq + Debug + Display>(text: &str) {
    match W::parse(text) {
        Ok(word) => assert_eq!(W::parse(&word.to_string()).as_ref(), Ok(&word)),
        Err(fault) => explained(&fault),
    }
    faults_of::<W>(text).iter().for_each(explained);
}

/// A fault stands in the catalogue and leaves no placeholder open in either language.
fn explained(fault: &Fault) {
    assert!(FAULTS.iter().any(|kind| kind.code == fault.kind().code));
    let placeholders = [fault.kind().message, fault.kind().help]
        .into_iter()
        .flat_map(|text| text.en.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()));
    let said = [Lang::Zh, Lang::En].map(|lang| format!("{} {}", fault.message().say(lang), fault.help().say(lang)));
    for placeholder in placeholders {
        for said in &said {
            assert!(!said.contains(&format!("{{{placeholder}}}")), "{}: {said}", fault.kind().code);
        }
    }
}

fn stands_as_any_code(text: &str) {
    stands::<CreditCode>(text);
    stands::<DivisionCode>(text);
    stands::<IndustryCode>(text);
    stands::<MajorCode>(text);
    stands::<SchoolCode>(text);
    stands::<DocumentNumber>(text);
    stands::<CountryCode>(text);
}

proptest! {
    #[test]
    fn a_credit_code_returns(code in credit_code()) {
        returns(&code);
        prop_assert_eq!(code.division_part().len(), 6);
        prop_assert_eq!(code.organisation_code().len(), 9);
        code.remarks().iter().for_each(explained);
    }

    #[test]
    fn any_change_of_one_character_of_a_credit_code_is_refused(code in credit_code(), place in 0_usize..18) {
        for by in ALPHABET.chars().chain("IOSVZadz -１".chars()) {
            let changed = replaced(code.as_str(), place, by);
            prop_assert_eq!(CreditCode::parse(&changed).is_ok(), changed == code.as_str(), "{}", changed);
        }
    }

    #[test]
    fn any_two_neighbours_of_a_credit_code_that_change_places_are_noticed(code in credit_code()) {
        let characters: Vec<char> = code.as_str().chars().collect();
        for (place, next) in (0..17).zip(1..) {
            let mut swapped = characters.clone();
            swapped.swap(place, next);
            let same = swapped == characters;
            let swapped: String = swapped.into_iter().collect();
            prop_assert_eq!(CreditCode::parse(&swapped).is_ok(), same, "{}", swapped);
        }
    }

    #[test]
    fn a_credit_code_one_character_short_or_long_is_refused(code in credit_code(), place in 0_usize..18) {
        let mut shorter = code.as_str().to_owned();
        shorter.remove(place);
        prop_assert!(CreditCode::parse(&shorter).is_err());
        let mut longer = code.as_str().to_owned();
        longer.insert(place, '0');
        prop_assert!(CreditCode::parse(&longer).is_err());
    }

    #[test]
    fn a_division_code_returns_and_lies_in_its_parents(text in "[1-8][0-7][0-9]{4}") {
        if let Ok(code) = DivisionCode::parse(&text) {
            returns(&code);
            for above in std::iter::successors(code.parent(), |above| above.parent()) {
                prop_assert!(above.contains(code) && !code.contains(above));
                prop_assert!(above.level() < code.level());
            }
            prop_assert!(code.contains(code) && code.province().contains(code));
            code.remarks().iter().for_each(explained);
        }
    }

    #[test]
    fn an_industry_code_returns_and_belongs_to_its_parents(text in "[A-T]([0-9]{2,4})?") {
        if let Ok(code) = IndustryCode::parse(&text) {
            returns(&code);
            for above in std::iter::successors(code.parent(), |above| above.parent()) {
                prop_assert!(above.contains(code) && !code.contains(above));
                prop_assert!(above.name().is_some());
            }
            prop_assert!(code.name().is_some() || code.level() == IndustryLevel::Class);
        }
    }

    #[test]
    fn a_major_code_returns(
        text in "2021/[2-7][0-9]{5}K?|20[01][0-9]/(secondary|associate|bachelor)/[0-9]{6}[A-Z]?"
    ) {
        if let Ok(code) = MajorCode::parse(&text) {
            returns(&code);
            prop_assert_eq!(code.to_string(), text);
            prop_assert_eq!(code.category_label().is_some(), code.catalogue_year() == 2021);
        }
    }

    #[test]
    fn a_school_code_returns(text in "[0-9]{10}") {
        let code = SchoolCode::parse(&text).expect("ten digits");
        returns(&code);
        prop_assert!(text.starts_with(code.type_code()) && text.ends_with(code.serial()));
        prop_assert!(code.province().is_none_or(|province| text.get(2..4) == province.as_str().get(..2)));
    }

    #[test]
    fn a_country_code_returns(text in "[A-Z]{2}") {
        returns(&CountryCode::parse(&text).expect("two capital letters"));
    }

    #[test]
    fn a_document_number_is_the_same_however_it_is_written(
        issuer in "[教职成厅函发改委办]{1,8}",
        year in 1949_u16..=2099,
        number in 1_u32..100_000,
        open in "[〔\\[(（【]",
        close in "[〕\\])）】]",
        zeros in "0{0,3}",
        space in "[ \u{3000}]{0,2}",
        ending in "[号號]{1,2}",
    ) {
        let standard = format!("{issuer}〔{year}〕{number}号");
        let expected = DocumentNumber::parse(&standard).expect("the standard form");
        returns(&expected);
        prop_assert_eq!(expected.remarks(), vec![]);
        let wild = format!("{issuer}{space}{open}{year}{close}{space}{zeros}{number}{ending}");
        let read = DocumentNumber::parse(&wild).expect("a readable form");
        prop_assert_eq!(&read, &expected);
        prop_assert_eq!(read.to_string(), &*standard);
        prop_assert_eq!(read.remarks().is_empty(), wild == standard);
        read.remarks().iter().for_each(explained);
    }

    #[test]
    fn nothing_typed_brings_a_code_down(text in "\\PC{0,24}") {
        stands_as_any_code(&text);
    }

    #[test]
    fn nothing_that_looks_like_a_code_brings_one_down(text in "[0-9A-Za-z０-９ /〔〕号號第\\[\\]教-]{0,20}") {
        stands_as_any_code(&text);
    }
}

#[test]
fn only_strings_are_codes_on_the_wire() {
    assert!(serde_json::from_str::<DivisionCode>("320585").is_err());
    assert!(serde_json::from_str::<CreditCode>("null").is_err());
}
