//! That there are none can be said of whatever a point asks for, and what a report says could end it can be answered so.

#[cfg(test)]
mod settling {
    use chanjiao::assessment::{
        Assessment, AssessmentDocument, Assessor, IndicatorResult, NodeStatus, Options, Outcome, Status,
    };
    use chanjiao::dossier::Dossier;
    use chanjiao::metric::Fact;
    use chanjiao::standard::Standard;
    use serde_json::{Value as Json, json};
    use std::collections::BTreeSet;

    fn complete() -> Json {
        serde_json::from_str(include_str!("../examples/dossiers/invented/complete.json")).expect("it is shipped")
    }

    fn assess(assessor: &Assessor, dossier: &Json) -> Option<Assessment> {
        let dossier: Dossier = serde_json::from_value(dossier.clone()).ok()?;
        Some(assessor.assess(dossier, &Options::default()))
    }

    #[test]
    fn an_empty_listing_of_what_a_point_asks_for_leaves_it_unmet() {
        let assessor = Assessor::new(Standard::built_in());
        for (place, point, outcome) in [
            ("/alliance/parks", "park.named", Outcome::ConditionsUnmet),
            ("/alliance/leading_industries", "industry.named", Outcome::ConditionsUnmet),
            ("/alliance/governance/provincial_departments", "consultation.province", Outcome::ShortfallsFound),
            ("/alliance/governance/governments", "consultation.government", Outcome::ShortfallsFound),
            ("/cooperation/employment/adjustment_mechanisms", "majors.adjustment", Outcome::ShortfallsFound),
            ("/artefacts/training/placement_rules", "training.rule", Outcome::ShortfallsFound),
            ("/cooperation/development/duty_documents", "duties.each_member", Outcome::ShortfallsFound),
            ("/cooperation/development/transfer_centres", "centres.transfer", Outcome::ShortfallsFound),
            ("/safeguards/responsibility_documents", "government.responsibility", Outcome::ShortfallsFound),
            ("/safeguards/linked_departments", "departments.complete", Outcome::ShortfallsFound),
            ("/safeguards/policies", "incentives.complete", Outcome::ShortfallsFound),
        ] {
            let mut dossier = complete();
            *dossier.pointer_mut(place).expect("it is stated") = json!([]);
            let assessment = assess(&assessor, &dossier).expect("it can be typed");
            assert_eq!(assessment.verdict().outcomes, [outcome], "{place}");
            assert!(assessment.document().shortfalls.iter().any(|shortfall| shortfall.point == point), "{place}");
        }
    }

    /// One absence is one problem: what there is none of is asked for once, and its parts are not.
    #[test]
    fn the_parts_of_what_there_is_none_of_are_not_asked_for() {
        let assessor = Assessor::new(Standard::built_in());
        for (place, missed, parts) in [
            ("/artefacts/course_development/golden_courses", "golden_courses.recognised", "golden_courses.components"),
            ("/artefacts/textbooks/golden_textbooks", "textbooks.recognised", "textbooks.components"),
            ("/artefacts/teachers/golden_teachers", "teachers.recognised", "teachers.components"),
            ("/artefacts/training/golden_bases", "bases.recognised", "bases.components"),
            ("/artefacts/training/projects", "training.projects", "training.four_real"),
        ] {
            let mut dossier = complete();
            *dossier.pointer_mut(place).expect("it is stated") = json!([]);
            let assessment = assess(&assessor, &dossier).expect("it can be typed");
            let document = assessment.document();
            let problems: Vec<&str> = document.shortfalls.iter().map(|shortfall| shortfall.point.as_str()).collect();
            assert_eq!(problems, [missed], "{place}");
            assert_eq!(status(document, parts), NodeStatus::Plain(Status::NotApplicable), "{place}");
        }
    }

    /// A share of nothing is nothing that could be stated.
    #[test]
    fn a_share_of_nothing_does_not_apply() {
        let assessor = Assessor::new(Standard::built_in());
        for (place, point) in [
            ("/cooperation/employment/placements", "placements.matching"),
            ("/cooperation/employment/graduates", "rate.stated"),
            ("/cooperation/employment/graduates", "local.stated"),
            ("/artefacts/majors", "majors.enrolment_share"),
        ] {
            let mut dossier = complete();
            *dossier.pointer_mut(place).expect("it is stated") = json!([]);
            let assessment = assess(&assessor, &dossier).expect("it can be typed");
            assert_eq!(status(assessment.document(), point), NodeStatus::Plain(Status::NotApplicable), "{point}");
        }
    }

    fn status(document: &AssessmentDocument, point: &str) -> NodeStatus {
        fn below(indicator: &IndicatorResult, point: &str) -> Option<NodeStatus> {
            let own = indicator.observation_points.iter().find(|known| known.id == point).map(|known| known.status);
            own.or_else(|| indicator.indicators.iter().find_map(|child| below(child, point)))
        }
        document.indicators.iter().find_map(|indicator| below(indicator, point)).expect("a point of the standard")
    }

    /// Every field of the dossier, of alike items of an array the first alone.
    fn places(value: &Json, here: &str, alike: &str, seen: &mut BTreeSet<String>, found: &mut Vec<String>) {
        match value {
            Json::Object(fields) => {
                for (field, value) in fields {
                    let (here, alike) = (format!("{here}/{field}"), format!("{alike}/{field}"));
                    if seen.insert(alike.clone()) {
                        found.push(here.clone());
                    }
                    places(value, &here, &alike, seen, found);
                }
            }
            Json::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    places(value, &format!("{here}/{index}"), &format!("{alike}/*"), seen, found);
                }
            }
            _ => {}
        }
    }

    fn without(dossier: &Json, place: &str) -> Json {
        let mut less = dossier.clone();
        let (above, field) = place.rsplit_once('/').expect("a place");
        less.pointer_mut(above).and_then(Json::as_object_mut).expect("an object").remove(field);
        less
    }

    /// The dossier with this answer to a fact; what stands above it is made.
    fn answered(dossier: &Json, fact: &Fact, answer: &Json) -> Json {
        let mut more = dossier.clone();
        let mut here = &mut more;
        for step in fact.pointer.to_string().split('/').skip(1) {
            if step == "-" {
                if here.is_null() {
                    *here = json!([]);
                }
                let entries = here.as_array_mut().expect("a series");
                entries.push(json!({"period": fact.period}));
                here = entries.last_mut().expect("the entry");
            } else if let Ok(index) = step.parse::<usize>() {
                here = here.get_mut(index).expect("an item");
            } else {
                here = &mut here[step];
            }
        }
        *here = answer.clone();
        more
    }

    #[test]
    fn whatever_could_end_it_can_be_answered_so_that_it_does() {
        let assessor = Assessor::new(Standard::built_in());
        let mut idle = complete()["artefacts"]["majors"].take();
        for major in idle.as_array_mut().expect("the majors") {
            major["serves"] = json!([]);
        }
        let answers = [json!([]), json!(0), json!(1_000_000), json!(1_000_000_000), json!({"heads": 1_000_000}), idle];
        let whole = complete();
        let mut found = Vec::new();
        places(&whole, "", "", &mut BTreeSet::new(), &mut found);
        let mut told: BTreeSet<String> = BTreeSet::new();
        for place in found {
            let partial = without(&whole, &place);
            let Some(assessment) = assess(&assessor, &partial) else { continue };
            for number in &assessment.document().could_end_it {
                let fact = &assessment.document().unknown[*number].fact;
                if !told.insert(fact.pointer.to_string()) {
                    continue;
                }
                let ends = answers.iter().any(|answer| {
                    let then = assess(&assessor, &answered(&partial, fact, answer));
                    then.is_some_and(|then| {
                        matches!(*then.verdict().outcomes, [Outcome::ConditionsUnmet | Outcome::ShortfallsFound])
                    })
                });
                assert!(ends, "without {place}, no answer to {fact:?} ends it");
            }
        }
        assert!(told.len() >= 25, "{told:?}");
        assert!(told.contains("/alliance/parks") && told.contains("/artefacts/training/placement_rules"), "{told:?}");
    }
}
