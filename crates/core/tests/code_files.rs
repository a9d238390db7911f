//! The codes against the numbers in `tests/data`: real ones, broken ones, and ones as they are printed.

use std::collections::BTreeSet;

use chanjiao::code::{CreditCode, DocumentNumber};
use chanjiao::fault::Severity;
use chanjiao::grammar::{Grammar, faults_of};

const VALID: &str = include_str!("../../../tests/data/uscc_valid.csv");
const INVALID: &str = include_str!("../../../tests/data/uscc_invalid.csv");
const DOCUMENTS: &str = include_str!("../../../tests/data/doc_numbers_seen.csv");

#[test]
fn every_real_credit_code_is_read_without_remark() {
    let mut rows = 0;
    for row in VALID.lines().skip(1) {
        let (text, _) = row.split_once(',').expect("a row has columns");
        let code = CreditCode::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        assert_eq!(code.as_str(), text);
        assert_eq!(code.remarks(), [], "{text}");
        assert!(code.category_label().is_some(), "{text}");
        rows += 1;
    }
    assert_eq!(rows, 7);
}

/// The fault codes that a row's class and its two check columns ask for.
fn expected(class: &str, note: &str, whole_fits: bool, organisation_fits: bool) -> &'static str {
    match (class, whole_fits, organisation_fits) {
        ("check_char", false, true) => "CJ0209",
        ("org_check", true, false) => "CJ0210",
        ("check_char" | "both", false, false) => "CJ0211",
        ("length", ..) if note.starts_with("15-digit") => "CJ0201",
        ("length", ..) if note.starts_with("bare") => "CJ0202",
        ("length", ..) => "CJ0200",
        ("length_or_trim", ..) => "CJ0203",
        ("separator", ..) => "CJ0204",
        ("alphabet", ..) if note == "full-width digits" => "CJ0205",
        ("case", ..) => "CJ0206",
        ("alphabet", ..) => "CJ0207",
        ("registry", ..) => "CJ0212",
        ("division", true, true) => "CJ0214",
        ("category", true, true) => "CJ0216",
        ("category?", true, true) => "CJ0217",
        _ => "a class this test does not know",
    }
}

#[test]
fn every_broken_credit_code_is_faulted_for_what_is_wrong_with_it() {
    let mut seen = BTreeSet::new();
    let mut rows = 0;
    for row in INVALID.lines().skip(1) {
        let (text, rest) = row.split_once(',').expect("a code");
        let (class, rest) = rest.split_once(',').expect("a class");
        let [_, organisation_fits, whole_fits] = {
            let mut last = rest.rsplitn(4, ',');
            [(); 3].map(|()| last.next().expect("three columns of truth") == "True")
        };
        let note = rest.rsplitn(4, ',').nth(3).expect("a note").trim_matches('"');
        let faults: Vec<(&str, Severity)> =
            faults_of::<CreditCode>(text).iter().map(|fault| (fault.kind().code, fault.kind().severity)).collect();
        let severity = match class {
            "division" | "category" => Severity::Warning,
            "category?" => Severity::Hint,
            _ => Severity::Error,
        };
        let expected = (expected(class, note, whole_fits, organisation_fits), severity);
        // Without the table of divisions no county is unknown, for none is known.
        let silent = class == "division" && !cfg!(feature = "division-table");
        assert_eq!(faults, if silent { vec![] } else { vec![expected] }, "{text:?}: {note}");
        seen.extend(faults.iter().map(|(code, _)| *code));
        rows += 1;
    }
    assert_eq!(rows, 22);
    assert_eq!(seen.len(), if cfg!(feature = "division-table") { 15 } else { 14 }, "{seen:?}");
}

#[test]
fn the_check_character_that_should_stand_is_named() {
    for (text, told) in [
        ("12100000400000624E", "the check character of 12100000400000624E should be D; look for a mistyped digit"),
        ("91350203M0001QAY9B", "the check character of 91350203M0001QAY9B should be 9; look for a mistyped digit"),
    ] {
        assert_eq!(CreditCode::parse(text).expect_err("a faulty code").to_string(), told);
    }
}

#[test]
fn every_document_number_seen_is_read_and_the_odd_ones_are_remarked() {
    let mut rows = 0;
    let mut odd = Vec::new();
    for row in DOCUMENTS.lines().skip(1) {
        let (text, _) = row.split_once(',').expect("a row has columns");
        let number = DocumentNumber::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        let remarks: Vec<&str> = number.remarks().iter().map(|fault| fault.kind().code).collect();
        assert_eq!(remarks.is_empty(), number.to_string() == text, "{text}");
        if !remarks.is_empty() {
            odd.push((number.to_string(), remarks));
        }
        rows += 1;
    }
    assert_eq!(rows, 20);
    assert_eq!(
        odd,
        [
            ("湘发改社会〔2019〕934号".to_owned(), vec!["CJ0264"]),
            ("牡政发〔2025〕1号".to_owned(), vec!["CJ0265"]),
            ("杭政办函〔2020〕4号".to_owned(), vec!["CJ0266"]),
        ]
    );
}
