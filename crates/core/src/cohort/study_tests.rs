//! What the methods of a study must give, derived by hand, and what they must refuse.

use std::collections::BTreeSet;

use super::*;
use crate::fault::{Fault, Severity};
use crate::language::{Lang, Text};

fn near(found: Real, expected: f64) {
    assert!((found.get() - expected).abs() <= 1e-12, "{found} is not {expected}");
}

fn all_near(found: &[Real], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    found.iter().zip(expected).for_each(|(found, expected)| near(*found, *expected));
}

/// The code of a fault that says everything in both languages.
fn code(fault: &Fault) -> &'static str {
    for lang in [Lang::Zh, Lang::En] {
        let said = [fault.message().say(lang), fault.help().say(lang)].concat();
        assert!(!said.contains('{'), "{said}");
    }
    fault.kind().code
}

fn codes(faults: &[Fault]) -> Vec<&'static str> {
    faults.iter().map(code).collect()
}

fn refused<T: std::fmt::Debug>(result: Result<T, Fault>) -> &'static str {
    let fault = result.expect_err("it is refused");
    assert_eq!(fault.kind().severity, Severity::Error);
    code(&fault)
}

fn real(number: f64) -> Real {
    Real::new(number).expect("it is finite")
}

fn judgements(rows: &[&[f64]]) -> Judgements {
    Judgements::new(rows.iter().map(|row| row.iter().copied().map(real).collect()).collect())
}

#[test]
fn faults_are_told_apart_and_say_the_same_in_both_languages() {
    let codes: BTreeSet<&str> = STUDY_FAULTS.iter().map(|kind| kind.code).collect();
    assert_eq!(codes.len(), STUDY_FAULTS.len());
    let holes = |text: &str| -> BTreeSet<String> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
    };
    for kind in STUDY_FAULTS {
        assert!(("CJ8200".."CJ8300").contains(&kind.code), "{}", kind.code);
        for Text { zh, en } in [kind.message, kind.help] {
            assert_eq!(holes(zh), holes(en), "{}", kind.code);
        }
    }
}

/// Of order 3, with `t³ = a₁₃/(a₁₂·a₂₃)`, the eigenvector is the row geometric mean and λmax is 1 + t + 1/t. Here t = 2: weights 2 : 1 : ½,
/// λmax = 3.5, CI = 0.25.
#[test]
fn judgements_give_weights_and_their_consistency() {
    let given = judgements(&[&[1.0, 1.0, 8.0], &[1.0, 1.0, 1.0], &[0.125, 1.0, 1.0]]);
    for method in [AhpMethod::Eigenvector, AhpMethod::GeometricMean] {
        let (found, odd) = ahp(&given, method, RandomIndex::Saaty1980).unwrap();
        all_near(&found.weights, &[4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0]);
        near(found.lambda_max, 3.5);
        near(found.consistency_index, 0.25);
        near(found.consistency_ratio, 0.25 / 0.58);
        assert_eq!(codes(&odd), ["CJ8216"]);
    }
    // The fit gives λmax = 3·2.7699 − 4.3513 = 3.9584 for random matrices, and so RI = 0.4792.
    let (found, _) = ahp(&given, AhpMethod::Eigenvector, RandomIndex::AlonsoLamata2006).unwrap();
    near(found.random_index, 0.4792);
    near(found.consistency_ratio, 0.25 / 0.4792);
}

/// Computed apart with 40 digits (mpmath 1.3, `eig`). By row geometric means the weights differ in the third place.
#[test]
fn the_principal_eigenvector_of_order_four_is_found() {
    let given = judgements(&[
        &[1.0, 3.0, 5.0, 7.0],
        &[1.0 / 3.0, 1.0, 2.0, 4.0],
        &[0.2, 0.5, 1.0, 3.0],
        &[1.0 / 7.0, 0.25, 1.0 / 3.0, 1.0],
    ]);
    let (found, odd) = ahp(&given, AhpMethod::Eigenvector, RandomIndex::Saaty1980).unwrap();
    all_near(
        &found.weights,
        &[0.578_079_523_587_116_4, 0.228_248_947_318_722_46, 0.133_624_905_327_471_43, 0.060_046_623_766_689_76],
    );
    near(found.lambda_max, 4.067_394_125_910_659);
    near(found.consistency_ratio, 0.067_394_125_910_658_82 / 3.0 / 0.90);
    assert!(odd.is_empty() && found.steps > 0);
    let (means, _) = ahp(&given, AhpMethod::GeometricMean, RandomIndex::Saaty1980).unwrap();
    // The row products are 105, 8/3, 3/10 and 1/84.
    let roots = [105.0_f64, 8.0 / 3.0, 0.3, 1.0 / 84.0].map(|product| product.sqrt().sqrt());
    let sum: f64 = roots.iter().sum();
    all_near(&means.weights, &roots.map(|root| root / sum));
}

#[test]
fn one_element_or_two_are_always_consistent() {
    let one = ahp(&judgements(&[&[1.0]]), AhpMethod::Eigenvector, RandomIndex::Saaty1980).unwrap().0;
    assert_eq!((one.weights, one.consistency_ratio), (vec![real(1.0)], real(0.0)));
    let given = judgements(&[&[1.0, 4.0], &[0.25, 1.0]]);
    for table in [RandomIndex::Saaty1980, RandomIndex::AlonsoLamata2006] {
        let (two, odd) = ahp(&given, AhpMethod::Eigenvector, table).unwrap();
        all_near(&two.weights, &[0.8, 0.2]);
        assert_eq!([two.lambda_max, two.consistency_index, two.consistency_ratio], [2.0, 0.0, 0.0].map(real));
        assert!(odd.is_empty());
    }
}

#[test]
fn judgements_that_are_none_are_refused_with_their_place() {
    let of = |rows: &[&[f64]]| refused(ahp(&judgements(rows), AhpMethod::Eigenvector, RandomIndex::Saaty1980));
    assert_eq!(of(&[]), "CJ8210");
    assert_eq!(of(&[&[1.0, 2.0], &[0.5]]), "CJ8210");
    assert_eq!(of(&[&[1.0, 0.0], &[0.5, 1.0]]), "CJ8211");
    assert_eq!(of(&[&[1.0, -2.0], &[-0.5, 1.0]]), "CJ8211");
    assert_eq!(of(&[&[1.0, 2.0], &[0.5, 2.0]]), "CJ8212");
    assert_eq!(of(&[&[1.0, 2.0], &[2.0, 1.0]]), "CJ8213");
    assert_eq!(of(&[&[1.0, 3.0], &[0.3, 1.0]]), "CJ8213");
    let large: Vec<Vec<f64>> = vec![vec![1.0; 16]; 16];
    let large: Vec<&[f64]> = large.iter().map(Vec::as_slice).collect();
    assert_eq!(of(&large), "CJ8215");
    let fits = ahp(&judgements(&large), AhpMethod::Eigenvector, RandomIndex::AlonsoLamata2006).unwrap().0;
    all_near(&fits.weights, &[1.0 / 16.0; 16]);
    let fault =
        ahp(&judgements(&[&[1.0, 2.0], &[2.0, 1.0]]), AhpMethod::Eigenvector, RandomIndex::Saaty1980).unwrap_err();
    assert_eq!(
        fault.message().say(Lang::En),
        "the judgement matrix has 2 at row 1, column 2, and 2 in the mirrored place, which is not its reciprocal"
    );
}

/// Two experts say 2 and 8, whose geometric mean is 4; with weights 3 : 1 of 1 and 16 it is 16^¼ = 2.
#[test]
fn judgements_of_several_experts_meet_in_their_geometric_mean() {
    let say = |name: &str, times: f64, weight: Option<f64>| {
        let mut expert = judgements(&[&[1.0, times], &[1.0 / times, 1.0]]);
        expert.expert = Some(name.to_owned());
        expert.weight = weight.map(real);
        expert
    };
    let group = |experts: &[Judgements]| group_ahp(experts, AhpMethod::Eigenvector, RandomIndex::Saaty1980);
    let (found, odd) = group(&[say("甲", 2.0, None), say("乙", 8.0, None)]).unwrap();
    all_near(&found.joint.weights, &[0.8, 0.2]);
    all_near(&found.experts[0].own.weights, &[2.0 / 3.0, 1.0 / 3.0]);
    assert!(odd.is_empty());
    let (found, _) = group(&[say("甲", 1.0, Some(6.0)), say("乙", 16.0, Some(2.0))]).unwrap();
    all_near(&found.joint.weights, &[2.0 / 3.0, 1.0 / 3.0]);
    near(found.experts[1].share, 0.25);
    assert_eq!(refused(group(&[])), "CJ8219");
    assert_eq!(refused(group(&[say("甲", 1.0, Some(6.0)), say("乙", 16.0, None)])), "CJ8204");
    assert_eq!(refused(group(&[say("甲", 1.0, None), judgements(&[&[1.0]])])), "CJ8218");
    let fault = group(&[say("甲", 1.0, None), judgements(&[&[1.0, 2.0]])]).unwrap_err();
    assert!(fault.message().say(Lang::En).contains("of expert 2 is not square"), "{fault}");
}

fn combined(vectors: &[Vec<f64>], how: &Combination) -> (CombinedWeights, Vec<&'static str>) {
    let (found, odd) = combine(vectors, how).unwrap();
    (found, codes(&odd))
}

#[test]
fn weights_combine_by_product_and_by_mix() {
    let vectors = [vec![5.0, 3.0, 2.0], vec![0.2, 0.3, 0.5]];
    // 0.10, 0.09 and 0.10, of 0.29.
    all_near(&combined(&vectors, &Combination::Product).0.weights, &[10.0 / 29.0, 9.0 / 29.0, 10.0 / 29.0]);
    // Three quarters of the one, a quarter of the other.
    let (found, odd) = combined(&vectors, &Combination::Mix(vec![real(3.0), real(1.0)]));
    all_near(&found.weights, &[0.425, 0.3, 0.275]);
    all_near(&found.coefficients.unwrap(), &[0.75, 0.25]);
    assert!(odd.is_empty());
    assert_eq!(refused(combine(&vectors, &Combination::Mix(vec![real(1.0)]))), "CJ8205");
    assert_eq!(refused(combine(&vectors, &Combination::Mix(vec![real(0.0); 2]))), "CJ8203");
    assert_eq!(refused(combine(&[vec![1.0, 0.0], vec![0.0, 1.0]], &Combination::Product)), "CJ8221");
    assert_eq!(refused(combine(&[vec![1.0, -1.0]], &Combination::Product)), "CJ8202");
    assert_eq!(refused(combine(&[vec![f64::NAN]], &Combination::Product)), "CJ8001");
    assert_eq!(refused(combine(&[vec![1.0], vec![1.0, 1.0]], &Combination::Product)), "CJ8205");
    assert_eq!(refused(combine::<Vec<f64>>(&[], &Combination::GameTheory)), "CJ8220");
    // Each of three hundred vectors has a tenth, and their product as such would vanish.
    let many = vec![vec![1.0, 1.0, 8.0, 0.0, 0.0]; 400];
    all_near(&combined(&many, &Combination::Product).0.weights, &[0.0, 0.0, 1.0, 0.0, 0.0]);
}

/// With (0.6, 0.4) and (0.2, 0.8) the products are 0.52, 0.44, 0.68, of determinant 0.16: α = 0.34 and 0.78, so 17 : 39.
#[test]
fn the_game_departs_least_from_each_vector() {
    let (found, odd) = combined(&[vec![0.6, 0.4], vec![0.2, 0.8]], &Combination::GameTheory);
    let game = found.game.unwrap();
    all_near(&game.products[0], &[0.52, 0.44]);
    all_near(&game.solution.unwrap(), &[0.34, 0.78]);
    all_near(&found.coefficients.unwrap(), &[17.0 / 56.0, 39.0 / 56.0]);
    all_near(&found.weights, &[9.0 / 28.0, 19.0 / 28.0]);
    assert!(odd.is_empty());
    // (1, 0) and (0.7, 0.3): products 1, 0.7, 0.58, determinant 0.09, α = 29/15 and −20/15.
    let (found, odd) = combined(&[vec![1.0, 0.0], vec![0.7, 0.3]], &Combination::GameTheory);
    all_near(&found.weights, &[43.0 / 49.0, 6.0 / 49.0]);
    assert_eq!(odd, ["CJ8223"]);
    // Three of three, each a rotation of the others: equal.
    let rotated = [vec![0.5, 0.3, 0.2], vec![0.3, 0.2, 0.5], vec![0.2, 0.5, 0.3]];
    all_near(&combined(&rotated, &Combination::GameTheory).0.weights, &[1.0 / 3.0; 3]);
    // Where two are one there is no single solution.
    let (found, odd) = combined(&[vec![0.5, 0.5], vec![1.0, 1.0]], &Combination::GameTheory);
    all_near(&found.weights, &[0.5, 0.5]);
    assert!(found.game.unwrap().solution.is_none());
    assert_eq!(odd, ["CJ8222"]);
}

fn round(scores: &[&[Option<f64>]], items: usize) -> DelphiRound {
    let items: Vec<String> = (1..=items).map(|place| format!("i{place}")).collect();
    let expert = |(place, scores): (usize, &&[Option<f64>])| {
        let rated = items.iter().zip(scores.iter()).filter_map(|(item, score)| Some((item, (*score)?)));
        let ratings = rated.map(|(item, score)| DelphiRating::new(item.clone(), real(score))).collect();
        DelphiExpert::new(format!("e{place}"), ratings)
    };
    let experts = scores.iter().enumerate().map(expert).collect();
    DelphiRound::new(items, real(5.0), experts)
}

/// The rank sums are 18.5, 16, 13, 8 and 4.5, and S = 131.5; there are four pairs of ties, ΣT = 24; W = 12·131.5/(16·120 − 4·24) =
/// 1578/1824, χ² = 16·W = 263/19; with four degrees of freedom p = (1 + χ²/2)·e^(−χ²/2). scipy 1.17 `friedmanchisquare` agrees.
#[test]
fn a_round_comes_to_its_statistics() {
    let all = |scores: [f64; 5]| scores.map(Some);
    let answers = [
        all([5.0, 4.0, 4.0, 2.0, 1.0]),
        all([5.0, 5.0, 3.0, 2.0, 2.0]),
        all([4.0, 5.0, 3.0, 3.0, 1.0]),
        all([5.0, 3.0, 4.0, 2.0, 1.0]),
        [Some(5.0), None, None, None, None],
    ];
    let answers: Vec<&[Option<f64>]> = answers.iter().map(<[_; 5]>::as_slice).collect();
    let mut given = round(&answers, 5);
    given.sent = Some(8.into());
    given.experts[0].basis = Some(real(0.9));
    given.experts[0].familiarity = Some(real(0.7));
    given.experts[1].basis = Some(real(1.0));
    given.experts[1].familiarity = Some(real(0.8));
    given.experts[2].basis = Some(real(1.0));
    let (found, odd) = delphi(&given).unwrap();
    // 5, 5, 4, 5, 5: mean 4.8, squares 0.64 + 4·0.04 = 0.8 over 4.
    let first = &found.items[0];
    assert_eq!(first.experts, 5);
    near(first.mean.unwrap(), 4.8);
    near(first.standard_deviation.unwrap(), 0.2_f64.sqrt());
    near(first.coefficient_of_variation.unwrap(), 0.2_f64.sqrt() / 4.8);
    near(first.full_score_ratio.unwrap(), 0.8);
    assert_eq!(found.items[1].experts, 4);
    near(found.authority[0].authority, 0.8);
    assert_eq!(found.authority.len(), 2);
    near(found.authority_coefficient.unwrap(), 0.85);
    near(found.positive_coefficient.unwrap(), 0.625);
    let w = found.concordance.unwrap();
    all_near(&w.rank_sums, &[18.5, 16.0, 13.0, 8.0, 4.5]);
    near(w.square_sum, 131.5);
    near(w.ties, 24.0);
    near(w.w, 1578.0 / 1824.0);
    near(w.chi_square, 263.0 / 19.0);
    assert_eq!((w.judges, w.objects, w.degrees_of_freedom), (4, 5, 4));
    near(w.p_value, 0.007_816_420_806_675_032);
    assert_eq!(codes(&odd), ["CJ8237", "CJ8239"]);
    // What was answered is kept.
    assert_eq!(found.round, given);
}

#[test]
fn what_a_round_cannot_say_it_does_not_say() {
    let (found, odd) = delphi(&round(&[&[Some(3.0), None]], 2)).unwrap();
    assert_eq!((found.items[0].standard_deviation, found.items[1].mean, found.concordance), (None, None, None));
    assert_eq!(codes(&odd), ["CJ8237", "CJ8238"]);
    // Nobody tells the items apart.
    let alike = [Some(3.0), Some(3.0)];
    assert_eq!(codes(&delphi(&round(&[&alike, &alike], 2)).unwrap().1), ["CJ8238"]);
    // Zero on average varies by no share of itself.
    let zero = [Some(0.0), Some(1.0)];
    let (found, odd) = delphi(&round(&[&zero, &zero], 2)).unwrap();
    assert_eq!(found.items[0].coefficient_of_variation, None);
    // Two agree wholly on two items: χ² = 2, p = 0.157.
    assert_eq!(codes(&odd), ["CJ8239", "CJ8240"]);
    near(found.concordance.unwrap().p_value, 0.157_299_207_050_285_13);
}

#[test]
fn rounds_that_contradict_themselves_are_refused() {
    let sound = round(&[&[Some(3.0)], &[Some(4.0)]], 1);
    let with = |change: &dyn Fn(&mut DelphiRound)| {
        let mut given = sound.clone();
        change(&mut given);
        refused(delphi(&given))
    };
    assert_eq!(with(&|round| round.items.clear()), "CJ8235");
    assert_eq!(with(&|round| round.experts.clear()), "CJ8235");
    assert_eq!(with(&|round| round.items.push("i1".to_owned())), "CJ8230");
    assert_eq!(with(&|round| round.experts[1].id = "e0".to_owned()), "CJ8230");
    assert_eq!(with(&|round| round.experts[0].ratings.push(DelphiRating::new("i1".to_owned(), real(1.0)))), "CJ8230");
    assert_eq!(with(&|round| round.experts[0].ratings[0].item = "i2".to_owned()), "CJ8231");
    assert_eq!(with(&|round| round.experts[0].ratings[0].score = real(5.5)), "CJ8232");
    assert_eq!(with(&|round| round.experts[0].ratings[0].score = real(-1.0)), "CJ8232");
    assert_eq!(with(&|round| round.experts[0].basis = Some(real(1.1))), "CJ8233");
    assert_eq!(with(&|round| round.sent = Some(1.into())), "CJ8234");
    assert_eq!(with(&|round| round.full_score = real(0.0)), "CJ8236");
}
