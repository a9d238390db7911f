//! Every fault of a standard is found under its code, at its place, with its line; and a sound standard draws no complaint.

#[cfg(test)]
mod standards {
    use std::collections::BTreeSet;

    use chanjiao::standard::{FAULTS, Loaded, Shape, Standard};
    use serde_json::Value as Json;

    const CASES: usize = 48;

    fn vectors() -> Json {
        serde_json::from_str(include_str!("../../../tests/vectors/standards.json")).unwrap()
    }

    /// The base with a case's changes.
    fn changed(base: &Json, case: &Json) -> String {
        let mut document = base.clone();
        for (pointer, value) in case["set"].as_object().into_iter().flatten() {
            let (owner, key) = pointer.rsplit_once('/').unwrap();
            match document.pointer_mut(owner).unwrap() {
                Json::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
                object => object[key] = value.clone(),
            }
        }
        for pointer in case["remove"].as_array().into_iter().flatten() {
            let (owner, key) = pointer.as_str().unwrap().rsplit_once('/').unwrap();
            document.pointer_mut(owner).unwrap().as_object_mut().unwrap().remove(key).unwrap();
        }
        serde_json::to_string_pretty(&document).unwrap()
    }

    fn load(text: &str) -> Loaded {
        Standard::from_json(text.as_bytes())
    }

    #[test]
    fn a_standard_that_uses_every_form_is_sound() {
        let loaded = load(&vectors()["base"].to_string());
        assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
        assert_eq!(loaded.standard.unwrap().shape(), Shape { first: 3, second: 3, third: 3 });
    }

    #[test]
    fn each_fault_is_found_under_its_code_with_its_line() {
        let vectors = vectors();
        let cases = vectors["cases"].as_array().unwrap();
        assert_eq!(cases.len(), CASES);
        for case in cases {
            let (code, name) = (case["code"].as_str().unwrap(), &case["name"]);
            let loaded = load(&changed(&vectors["base"], case));
            let found = loaded.diagnostics.items.iter().find(|found| found.code == code);
            let found = found.unwrap_or_else(|| panic!("{name}: {:#?}", loaded.diagnostics));
            assert!(found.line.is_some_and(|line| line > 1), "{name}: {found:#?}");
            for words in [&found.message, &found.help] {
                assert!(!words.zh.contains('{') && !words.en.contains('{'), "{name}: {words:?}");
            }
        }
    }

    #[test]
    fn an_error_leaves_no_standard_and_a_warning_does() {
        let vectors = vectors();
        for case in vectors["cases"].as_array().unwrap() {
            let loaded = load(&changed(&vectors["base"], case));
            assert_eq!(loaded.standard.is_none(), loaded.diagnostics.has_errors(), "{}", case["name"]);
        }
    }

    #[test]
    fn no_code_is_without_a_case() {
        let vectors = vectors();
        let covered: BTreeSet<&str> =
            vectors["cases"].as_array().unwrap().iter().map(|case| case["code"].as_str().unwrap()).collect();
        // A shape is held against another one on request, and not when a standard loads.
        let known: BTreeSet<&str> = FAULTS.iter().map(|kind| kind.code).filter(|code| *code != "CJ0640").collect();
        assert_eq!(covered, known);
    }

    #[test]
    fn a_misspelt_metric_is_shown_the_nearest_name() {
        let vectors = vectors();
        let case = &vectors["cases"][2];
        let loaded = load(&changed(&vectors["base"], case));
        let found = &loaded.diagnostics.items[0];
        assert!(found.help.en.contains("matching_placement_share"), "{found:#?}");
    }

    #[test]
    fn levels_that_are_short_or_over_are_named() {
        let standard = load(&vectors()["base"].to_string()).standard.unwrap();
        let found = standard.shape().compare(&Shape::ANNEX_2024);
        assert_eq!(found.items.len(), 2, "the first level agrees, the others are short: {found:#?}");
        assert!(found.items.iter().all(|item| item.code == "CJ0640"));
    }

    #[test]
    fn every_fault_of_form_is_found_in_one_pass() {
        let text = r#"{"schema": "chanjiao/standard/1", "id": "x", "edition": 1, "titel": {"zh": "甲"}, "authority": "mine", "indicators": null}"#;
        let loaded = load(text);
        let mut codes: Vec<&str> = loaded.diagnostics.items.iter().map(|item| item.code).collect();
        codes.sort_unstable();
        assert_eq!(codes, ["CJ0101", "CJ0103", "CJ0104", "CJ0105", "CJ0106"], "{:#?}", loaded.diagnostics);
    }

    #[cfg(feature = "toml")]
    #[test]
    fn a_fault_in_toml_has_its_line_too() {
        let text = "schema = \"chanjiao/standard/1\"\nid = \"x\"\nedition = \"1\"\ntitle = { zh = \"甲\", en = \"a\" }\nauthority = \"research\"\nindicators = []\npass_mark = 0.6\n";
        let loaded = Standard::from_toml(text.as_bytes());
        let found = &loaded.diagnostics.items[0];
        assert_eq!((found.path.as_str(), found.line, found.column), ("/pass_mark", Some(7), Some(13)), "{found:#?}");
    }
}
