//! The built-in standard is sound, invents nothing, and scores nothing twice.

#[cfg(test)]
mod built_in {
    use chanjiao::notice::{Kind, provision};
    use chanjiao::standard::{Shape, Standard, Tier};

    #[test]
    fn it_claims_no_authority_but_that_of_a_derivation() {
        let standard = Standard::built_in();
        let document = standard.document();
        assert_eq!(document.authority.word(), "derived");
        assert!(document.pass_mark.is_none() && document.grades.is_none());
        assert!(document.note.is_some());
    }

    #[test]
    fn every_point_cites_a_provision_that_owes_an_indicator() {
        for (_, point) in Standard::built_in().points() {
            let cited = point.provisions.as_ref().expect("provisions");
            let owes = |id: &String| provision(id).expect("a provision of the notice").kinds.contains(&Kind::Indicator);
            assert!(cited.iter().map(ToString::to_string).any(|id| owes(&id)), "{}", point.id);
        }
    }

    #[test]
    fn every_substantive_point_counts_the_same() {
        let standard = Standard::built_in();
        let points = standard.points().filter(|(tier, _)| *tier == Tier::Substantive);
        assert!(points.into_iter().all(|(_, point)| point.points.as_ref().is_some_and(|one| one.to_string() == "1")));
    }

    #[test]
    fn it_does_not_pretend_to_be_the_annex() {
        let shape = Standard::built_in().shape();
        assert!(!shape.compare(&Shape::ANNEX_2024).is_empty());
    }

    #[test]
    fn toml_and_json_are_the_same_document() {
        let standard = Standard::built_in();
        let again = Standard::from_json(standard.to_canonical_json().as_bytes());
        assert_eq!(again.standard.expect("the same standard"), standard);
    }
}
