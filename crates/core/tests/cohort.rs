//! The vectors of the cohort (`tests/vectors/cohort`): the same files for every language. What is expected was derived by hand or from the
//! formulas alone and is held to 1e-12; the digest of the whole study holds the bytes, with any number of threads.

#[cfg(test)]
mod counted;

#[cfg(test)]
mod vectors {
    #![expect(clippy::float_arithmetic, reason = "what is held against expectations are numbers of a study")]

    use std::collections::BTreeMap;
    use std::num::NonZeroUsize;

    use chanjiao::cohort::{Cohort, Recipe, Studied, Study};
    use chanjiao::diagnostic::Diagnostics;
    use chanjiao::reading::Limits;
    use serde::Deserialize;
    use serde_json::Value;
    use sha2::{Digest as _, Sha256};

    #[derive(Deserialize, PartialEq, Eq)]
    #[serde(rename_all = "snake_case")]
    enum Refused {
        Cohort,
        Request,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Vector {
        name: String,
        derivation: String,
        cohort: Value,
        request: Value,
        expected: BTreeMap<String, Value>,
        codes: Vec<[String; 2]>,
        refused: Option<Refused>,
        canonical: Option<String>,
    }

    /// The value at a JSON Pointer; `*` takes what each item of an array has there. Null where there is nothing.
    fn at(value: &Value, pointer: &str) -> Value {
        match pointer.split_once("/*") {
            None => value.pointer(pointer).cloned().unwrap_or_default(),
            Some((before, below)) => {
                let items = value.pointer(before).and_then(Value::as_array);
                items.into_iter().flatten().map(|item| at(item, below)).collect()
            }
        }
    }

    fn agree(found: &Value, expected: &Value) -> bool {
        match (found, expected) {
            (Value::Number(found), Value::Number(expected)) => {
                (found.as_f64().unwrap() - expected.as_f64().unwrap()).abs() <= 1e-12
            }
            (Value::Array(found), Value::Array(expected)) => {
                found.len() == expected.len()
                    && found.iter().zip(expected).all(|(found, expected)| agree(found, expected))
            }
            (Value::Object(found), Value::Object(expected)) => {
                found.len() == expected.len()
                    && found.iter().all(|(key, found)| expected.get(key).is_some_and(|expected| agree(found, expected)))
            }
            _ => found == expected,
        }
    }

    fn codes(diagnostics: &Diagnostics) -> Vec<[String; 2]> {
        diagnostics.items.iter().map(|item| [item.code.to_owned(), item.path.clone()]).collect()
    }

    /// The digest of a study but for the version of the library, so that it outlives a release.
    fn digest(study: &Study) -> String {
        let library = format!(r#""library":"{}""#, study.recipe().library);
        let text = study.to_canonical_json().replace(&library, r#""library":"""#);
        let hash = Sha256::digest(text);
        format!("sha256:{}", hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
    }

    fn studied(cohort: &Cohort, request: &Value, threads: usize) -> Studied {
        Study::from_json(cohort, request.to_string().as_bytes(), NonZeroUsize::new(threads).unwrap())
    }

    impl Vector {
        fn cohort(&self) -> Cohort {
            let gathered = Cohort::from_json(self.cohort.to_string().as_bytes(), &Limits::default());
            gathered.cohort.unwrap_or_else(|| panic!("{}: {:?}", self.name, gathered.diagnostics))
        }

        /// What is wrong, in a line each.
        fn held(&self) -> Vec<String> {
            let mut wrong = Vec::new();
            let mut differ = |what: &str, found: &dyn std::fmt::Debug, expected: &dyn std::fmt::Debug| {
                wrong.push(format!("{}, {what}: {found:?} is not {expected:?} ({})", self.name, self.derivation));
            };
            if self.refused == Some(Refused::Cohort) {
                let gathered = Cohort::from_json(self.cohort.to_string().as_bytes(), &Limits::default());
                if gathered.cohort.is_some() || codes(&gathered.diagnostics) != self.codes {
                    differ("refusal", &codes(&gathered.diagnostics), &self.codes);
                }
                return wrong;
            }
            let studied = studied(&self.cohort(), &self.request, 1);
            if codes(&studied.diagnostics) != self.codes {
                differ("codes", &codes(&studied.diagnostics), &self.codes);
            }
            let Some(study) = studied.study else {
                if self.refused.is_none() {
                    differ("study", &"none", &"one");
                }
                return wrong;
            };
            if self.refused.is_some() {
                differ("study", &"one", &"none");
            }
            let document: Value = serde_json::from_str(&study.to_canonical_json()).unwrap();
            for (pointer, expected) in &self.expected {
                let found = at(&document, pointer);
                if !agree(&found, expected) {
                    differ(pointer, &found, expected);
                }
            }
            if Some(digest(&study)) != self.canonical {
                differ("canonical", &digest(&study), &self.canonical);
            }
            wrong
        }
    }

    fn vectors() -> Vec<Vector> {
        super::counted::cases("cohort")
    }

    #[test]
    fn every_vector_holds() {
        let wrong: Vec<String> = vectors().iter().flat_map(Vector::held).collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_vector_is_named_apart_and_expects_something() {
        let vectors = vectors();
        let mut names: Vec<&str> = vectors.iter().map(|vector| vector.name.as_str()).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        for vector in &vectors {
            assert_eq!(vector.refused.is_none(), !vector.expected.is_empty(), "{}", vector.name);
            assert_eq!(vector.refused.is_none(), vector.canonical.is_some(), "{}", vector.name);
            assert!(!vector.derivation.is_empty(), "{}", vector.name);
        }
    }

    #[test]
    fn threads_and_recipes_give_the_same_bytes() {
        for vector in vectors().iter().filter(|vector| vector.refused.is_none()) {
            let cohort = vector.cohort();
            let once = studied(&cohort, &vector.request, 1).study.unwrap();
            for threads in [2, 3] {
                let again = studied(&cohort, &vector.request, threads).study.unwrap();
                assert_eq!(again.to_canonical_json(), once.to_canonical_json(), "{}", vector.name);
            }
            let recipe = serde_json::to_string(once.recipe()).unwrap();
            let recipe: Recipe = serde_json::from_str(&recipe).unwrap();
            let again = recipe.run(&cohort, NonZeroUsize::MIN).study.unwrap();
            assert_eq!(again.to_canonical_json(), once.to_canonical_json(), "{}", vector.name);
        }
    }
}
