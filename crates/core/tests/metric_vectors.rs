//! The vectors of metrics, sets and undertakings: the same files for every language. `used` and `definition` are compared where
//! a vector states them.

#[cfg(test)]
mod counted;

#[cfg(test)]
mod vectors {
    use std::collections::BTreeSet;

    use chanjiao::dossier::Dossier;
    use chanjiao::metric::{
        Extent, Facts, Metric, Natural, Value, metric, metrics, set, sets, undertaking, undertakings,
    };
    use chanjiao::reading::Limits;
    use serde::Deserialize;
    use serde_json::Value as Json;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Vector {
        name: String,
        metric: Option<String>,
        set: Option<String>,
        undertakings: Option<String>,
        year: Option<u16>,
        #[serde(default)]
        back: u16,
        dossier: Json,
        expect: Json,
    }

    impl Vector {
        /// The dossier, read as a user's is: a vector that is no sound dossier shows nothing.
        fn dossier(&self) -> Dossier {
            let reading = Dossier::read(self.dossier.to_string().as_bytes(), &Limits::default());
            assert!(reading.set_aside.is_empty(), "{}: {:?}", self.name, reading.diagnostics);
            reading.document.unwrap_or_else(|| panic!("{}: {:?}", self.name, reading.diagnostics))
        }

        fn value(&self, metric: &Metric) -> Value {
            metric.value(&Facts::of(&self.dossier(), self.year), self.back)
        }

        fn result(&self) -> Json {
            let dossier = self.dossier();
            let facts = Facts::of(&dossier, self.year);
            let result = match (&self.metric, &self.set, &self.undertakings) {
                (Some(name), None, None) => serde_json::to_value(metric(name).unwrap().value(&facts, self.back)),
                (None, Some(name), None) => serde_json::to_value(set(name).unwrap().tagging(&facts)),
                (None, None, Some(name)) => serde_json::to_value(undertaking(name).unwrap().bodies(&facts)),
                _ => panic!("{}: a vector asks one thing", self.name),
            };
            result.unwrap()
        }
    }

    fn vectors() -> Vec<Vector> {
        super::counted::cases("metrics")
    }

    /// The result without `used` and `definition` where nothing is expected of them.
    fn as_expected(result: Json, expected: &Json) -> Json {
        match result {
            Json::Object(object) => {
                let is_asked = |key: &str| expected.get(key).is_some() || !["used", "definition"].contains(&key);
                let asked = object.into_iter().filter(|(key, _)| is_asked(key));
                asked
                    .map(|(key, value)| {
                        let below = as_expected(value, &expected[&key]);
                        (key, below)
                    })
                    .collect()
            }
            Json::Array(items) => {
                items.into_iter().enumerate().map(|(index, item)| as_expected(item, &expected[index])).collect()
            }
            other => other,
        }
    }

    #[test]
    fn every_vector_gives_what_it_expects() {
        let vectors = vectors();
        let mut wrong = Vec::new();
        for vector in &vectors {
            let found = as_expected(vector.result(), &vector.expect);
            if found != vector.expect {
                let asked = vector.metric.as_ref().or(vector.set.as_ref()).or(vector.undertakings.as_ref());
                wrong.push(format!("{asked:?}, {}\n  expected {}\n  found    {found}", vector.name, vector.expect));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// What a value of a metric can be like.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    enum Like {
        Known,
        /// Something is known, not everything.
        Bounded,
        /// Nothing is stated.
        Missing,
        NotApplicable,
        PerhapsNotApplicable,
    }

    impl Like {
        fn of(value: &Value, natural: Natural) -> Vec<Self> {
            let mut like = Vec::new();
            match &value.extent {
                Extent::NotApplicable => like.push(Self::NotApplicable),
                Extent::PerhapsNotApplicable(_) => like.push(Self::PerhapsNotApplicable),
                Extent::Within(interval) if interval.is_point() => like.push(Self::Known),
                Extent::Within(interval) if *interval != natural.range() => like.push(Self::Bounded),
                Extent::Within(_) => {}
            }
            if value.used.is_empty() && !value.missing.is_empty() {
                like.push(Self::Missing);
            }
            like
        }

        /// What a metric can be like: only what has a denominator can be not applicable.
        fn possible(metric: &Metric) -> Vec<Self> {
            let mut possible = vec![Self::Known, Self::Bounded, Self::Missing];
            if metric.natural == Natural::Share || metric.definition == Some("post_ratio") {
                possible.extend([Self::NotApplicable, Self::PerhapsNotApplicable]);
            }
            possible
        }
    }

    #[test]
    fn every_metric_has_a_vector_of_each_kind_that_it_can_have() {
        let vectors = vectors();
        for metric in metrics() {
            let of_it = vectors.iter().filter(|vector| vector.metric.as_deref() == Some(metric.name));
            let shown: BTreeSet<Like> =
                of_it.flat_map(|vector| Like::of(&vector.value(metric), metric.natural)).collect();
            for like in Like::possible(metric) {
                assert!(shown.contains(&like), "{} has no vector that is {like:?}", metric.name);
            }
        }
        for set in sets() {
            assert!(vectors.iter().any(|vector| vector.set.as_deref() == Some(set.name)), "{} has no vector", set.name);
        }
        for undertakings in undertakings() {
            let of_it = vectors.iter().any(|vector| vector.undertakings.as_deref() == Some(undertakings.name));
            assert!(of_it, "{} has no vector", undertakings.name);
        }
    }
}
