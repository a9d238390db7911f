//! The laws of metrics, on random dossiers: a whole dossier is made, facts are taken out of it, and each metric of what is left
//! must hold the truth, name facts that lead back to it, and never widen on the way.

#[cfg(test)]
mod metrics;

#[cfg(test)]
mod laws {
    use crate::metrics::{erased, restored, truth};
    use chanjiao::metric::{Extent, Facts, Metric, Value, metrics, sets, undertakings};
    use proptest::prelude::*;
    use serde_json::Value as Json;

    fn typed(json: &Json) -> chanjiao::dossier::Dossier {
        serde_json::from_value(json.clone()).unwrap_or_else(|error| panic!("{error}: {json:#}"))
    }

    fn value(metric: &Metric, json: &Json, back: u16) -> Value {
        metric.value(&Facts::of(&typed(json), Some(2024)), back)
    }

    /// Whether the second may be what is known when more is stated than in the first.
    fn narrows(before: &Value, after: &Value) -> bool {
        match (&before.extent, &after.extent) {
            (Extent::Within(before), Extent::Within(after)) => before.contains_interval(after),
            (Extent::PerhapsNotApplicable(before), Extent::PerhapsNotApplicable(after) | Extent::Within(after)) => {
                before.contains_interval(after)
            }
            (Extent::PerhapsNotApplicable(_) | Extent::NotApplicable, Extent::NotApplicable) => true,
            _ => false,
        }
    }

    fn is_well_formed(metric: &Metric, value: &Value) -> bool {
        let natural = metric.natural.range();
        let is_known = value.interval().is_none_or(|interval| interval.is_point());
        let mut facts: Vec<_> = value.missing.iter().map(|missing| &missing.fact).collect();
        facts.dedup();
        is_known == value.missing.is_empty()
            && facts.len() == value.missing.len()
            && value.interval().is_none_or(|interval| natural.contains_interval(interval))
            && (!value.may_not_apply() || value.interval() == Some(&natural))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

        #[test]
        fn every_value_is_well_formed_and_holds_the_truth(whole in bytes(), taken in bytes()) {
            let whole = truth(&whole);
            let partial = erased(&whole, &taken);
            for metric in metrics() {
                for back in [0, 1] {
                    let (known, left) = (value(metric, &whole, back), value(metric, &partial, back));
                    prop_assert!(known.missing.is_empty(), "{}: {known:?}\n{whole:#}", metric.name);
                    prop_assert!(is_well_formed(metric, &known), "{}: {known:?}\n{whole:#}", metric.name);
                    prop_assert!(is_well_formed(metric, &left), "{}: {left:?}\n{partial:#}", metric.name);
                    prop_assert!(narrows(&left, &known), "{}: {left:?}\n{known:?}\n{partial:#}", metric.name);
                }
            }
        }

        #[test]
        fn stating_the_missing_facts_one_by_one_never_widens_and_leads_to_the_truth(
            whole in bytes(), taken in bytes(), metric in any::<prop::sample::Index>(), back in 0_u16..2, next in any::<prop::sample::Index>(),
        ) {
            let whole = truth(&whole);
            let all: Vec<&Metric> = metrics().collect();
            let metric = all[metric.index(all.len())];
            let mut partial = erased(&whole, &taken);
            let mut left = value(metric, &partial, back);
                for _ in 0..400 {
                if left.missing.is_empty() {
                    break;
                }
                let missing = &left.missing[next.index(left.missing.len())];
                partial = restored(&partial, &whole, &missing.fact);
                let more = value(metric, &partial, back);
                prop_assert!(narrows(&left, &more), "{} by {missing:?}: {left:?}\n{more:?}\n{partial:#}", metric.name);
                left = more;
            }
            prop_assert!(left.missing.is_empty(), "{} never ends: {left:?}\n{partial:#}", metric.name);
            prop_assert_eq!(left.extent, value(metric, &whole, back).extent, "{}\n{:#}", metric.name, partial);
        }

        #[test]
        fn sets_and_undertakings_hold_the_truth(whole in bytes(), taken in bytes()) {
            let whole = truth(&whole);
            let partial = erased(&whole, &taken);
            let (whole, partial) = (typed(&whole), typed(&partial));
            let (whole, partial) = (Facts::of(&whole, Some(2024)), Facts::of(&partial, Some(2024)));
            for set in sets() {
                let (known, left) = (set.tagging(&whole), set.tagging(&partial));
                prop_assert!(known.missing.is_empty() && known.rest.exact().is_some_and(|rest| rest.is_zero()));
                prop_assert!(left.borne.iter().all(|member| known.borne.contains(member)), "{}", set.name);
                prop_assert_eq!(left.missing.is_empty(), left.rest.exact().is_some_and(|rest| rest.is_zero()));
                if left.missing.is_empty() {
                    prop_assert_eq!(&left.borne, &known.borne);
                }
            }
            for undertakings in undertakings() {
                let (known, left) = (undertakings.bodies(&whole), undertakings.bodies(&partial));
                prop_assert_eq!(left.missing.is_empty(), left.rest.exact().is_some_and(|rest| rest.is_zero()));
                for body in &left.bodies {
                    let truth = known.bodies.iter().find(|other| other.subject == body.subject).unwrap();
                    prop_assert!(narrows(&body.undertaken, &truth.undertaken) && narrows(&body.done, &truth.done), "{body:?}");
                }
            }
        }
    }

    fn bytes() -> impl Strategy<Value = Vec<u8>> {
        prop::collection::vec(any::<u8>(), 0..900)
    }
}
