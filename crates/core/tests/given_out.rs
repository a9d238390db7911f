//! What is given out is as its published schema says: assessments and diagnostics of every shipped dossier.

#![expect(clippy::expect_used, reason = "a shipped file that is not as it should be fails the test")]

use std::fs;
use std::path::PathBuf;

use chanjiao::assessment::{Assessor, Options};
use chanjiao::ledger::{Ledger, Settlements};
use chanjiao::standard::Standard;
use chanjiao::validation::examine;
use serde_json::Value;

fn place(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn validator(name: &str) -> jsonschema::Validator {
    let text = fs::read_to_string(place(&format!("../../docs/schema/{name}.schema.json"))).expect("it is there");
    jsonschema::draft202012::new(&serde_json::from_str(&text).expect("JSON")).expect("a schema")
}

fn holds(validator: &jsonschema::Validator, json: &str, of: &str) {
    let document: Value = serde_json::from_str(json).expect("JSON");
    let faults: Vec<String> =
        validator.iter_errors(&document).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{of}: {faults:#?}");
}

#[test]
fn assessments_and_diagnostics_are_as_their_schemas_say() {
    let (assessments, diagnostics) = (validator("assessment"), validator("diagnostics"));
    let assessor = Assessor::new(Standard::built_in());
    let mut seen = 0;
    for folder in ["real", "invented", "faulty"] {
        for file in fs::read_dir(place("examples/dossiers").join(folder)).expect("the folder is there") {
            let path = file.expect("a file").path();
            if path.extension().is_none_or(|ending| ending != "json") {
                continue;
            }
            let name = path.display().to_string();
            let examined = examine(&fs::read(&path).expect("text"), &Default::default());
            holds(&diagnostics, &examined.diagnostics.to_canonical_json(), &name);
            let assessment = assessor.assess_examined(&examined, &Options::default()).expect("it can be typed");
            holds(&assessments, &assessment.to_canonical_json(), &name);
            seen += 1;
        }
    }
    assert_eq!(seen, 20, "shipped dossiers");
}

#[test]
fn a_ledger_and_its_statements_are_as_their_schemas_say() {
    let (ledgers, statements) = (validator("ledger"), validator("settlements"));
    let json = r#"{
        "schema": "chanjiao/settlements/1", "alliance": "invented-harbour",
        "settlements": [{
            "id": "s1", "problem": "chanjiao-derived-2024-20/posts.kept/undertaking-supply", "says": "settled",
            "by": {"name": "虚构市教育局", "office": "职业教育科"}, "on": "2027-05-10",
            "evidence": [{"title": "虚构的台账", "on": "2027-05", "number": "虚构〔2027〕1号"}], "note": "虚构"
        }]
    }"#;
    holds(&statements, json, "statements");
    let read = Settlements::read(json.as_bytes(), &Default::default());
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    let assessor = Assessor::new(Standard::built_in());
    let assess = |name: &str| {
        let text = fs::read(place(&format!("examples/dossiers/invented/{name}.json"))).expect("text");
        assessor.assess_examined(&examine(&text, &Default::default()), &Options::default()).expect("it can be typed")
    };
    let years = [assess("complete"), assess("complete_a_year_later")];
    let mut settlements = read.document.expect("it can be typed");
    settlements.alliance = years[0].dossier().alliance.id.clone();
    let drawn = Ledger::of(&years, Some(&settlements));
    let ledger = drawn.ledger.expect("there is something to keep");
    assert!(ledger.document().problems.len() >= 6, "the second year declined");
    holds(&ledgers, &ledger.to_canonical_json(), "the ledger of the invented alliance");
}
