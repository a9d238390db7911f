//! Intervals against the numbers in them: what is claimed of an interval is compared with what holds of
//! samples that lie close to every place where an answer could change.

use proptest::prelude::*;

use crate::quantity::{Bound, Certainty, Interval, Quotient, Rational};

fn number(text: &str) -> Rational {
    text.parse().unwrap()
}

/// Halves from −4 to 4: few, so that ends often meet.
fn grid() -> impl Strategy<Value = Rational> {
    (-8_i64..=8).prop_map(|halves| Rational::new(halves, 2).unwrap())
}

fn bound() -> impl Strategy<Value = Bound> {
    prop_oneof![
        5 => grid().prop_map(Bound::Closed),
        3 => grid().prop_map(Bound::Open),
        1 => Just(Bound::Infinite),
    ]
}

fn interval() -> impl Strategy<Value = Interval> {
    (bound(), bound()).prop_filter_map("a number lies in it", |(low, high)| {
        // Exchanged ends are as good as any, and waste no cases.
        Interval::new(low.clone(), high.clone()).or_else(|| Interval::new(high, low))
    })
}

fn non_negative() -> impl Strategy<Value = Interval> {
    interval().prop_filter_map("some of it is not below zero", |interval| interval.intersect(&Interval::non_negative()))
}

/// An interval and one that lies within it: what is known now, and what may be known later.
fn narrowed(intervals: impl Strategy<Value = Interval>) -> impl Strategy<Value = (Interval, Interval)> {
    (intervals, interval())
        .prop_filter_map("they meet", |(wide, other)| wide.intersect(&other).map(|narrow| (wide, narrow)))
}

/// Numbers of the interval at, just inside and far from its ends, and on every point of the grid.
fn samples(interval: &Interval) -> Vec<Rational> {
    let near = number("1/1000");
    let far = number("1000000");
    let marks = (-8_i64..=8).map(|halves| Rational::new(halves, 2).unwrap()).chain([far.clone(), -far]);
    marks.flat_map(|mark| [&mark - &near, &mark + &near, mark]).filter(|sample| interval.contains(sample)).collect()
}

fn pairs(left: &Interval, right: &Interval) -> Vec<(Rational, Rational)> {
    let right = samples(right);
    samples(left).into_iter().flat_map(|x| right.iter().map(move |y| (x.clone(), y.clone()))).collect()
}

/// Holds if the interval contains the numbers, and has no end that they do not reach or come close to.
fn fits_tightly(interval: &Interval, numbers: &[Rational]) -> Result<(), TestCaseError> {
    for number in numbers {
        prop_assert!(interval.contains(number), "{interval:?} lacks {number}");
    }
    let comes_close = |bound: &Bound, extreme: &Rational, above: bool| match bound {
        Bound::Closed(end) => extreme == end,
        Bound::Open(end) => {
            let off = extreme - end;
            (if above { off } else { -off }) < number("1/5")
        }
        Bound::Infinite => {
            if above {
                *extreme < number("-400")
            } else {
                *extreme > number("400")
            }
        }
    };
    let (least, greatest) = (numbers.iter().min().unwrap(), numbers.iter().max().unwrap());
    prop_assert!(comes_close(interval.low(), least, true), "{interval:?} begins before {least}");
    prop_assert!(comes_close(interval.high(), greatest, false), "{interval:?} ends after {greatest}");
    Ok(())
}

fn certainty_of(answers: impl Iterator<Item = bool>) -> Certainty {
    let answers: Vec<bool> = answers.collect();
    assert!(!answers.is_empty());
    match (answers.contains(&true), answers.contains(&false)) {
        (true, false) => Certainty::Surely,
        (false, true) => Certainty::SurelyNot,
        _ => Certainty::Perhaps,
    }
}

/// Whether what is known later is no wider than what was known before.
fn only_narrows(before: &Quotient, after: &Quotient) -> bool {
    match (before, after) {
        (Quotient::NotApplicable, after) => *after == Quotient::NotApplicable,
        (Quotient::PerhapsNotApplicable(_), Quotient::NotApplicable) => true,
        (Quotient::PerhapsNotApplicable(wide), Quotient::PerhapsNotApplicable(narrow) | Quotient::Value(narrow))
        | (Quotient::Value(wide), Quotient::Value(narrow)) => wide.contains_interval(narrow),
        (Quotient::Value(_), _) => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn sums_and_differences_are_sound_and_tight(a in interval(), b in interval()) {
        fits_tightly(&(&a + &b), &pairs(&a, &b).iter().map(|(x, y)| x + y).collect::<Vec<_>>())?;
        fits_tightly(&(&a - &b), &pairs(&a, &b).iter().map(|(x, y)| x - y).collect::<Vec<_>>())?;
        fits_tightly(&-&a, &samples(&a).iter().map(|x| -x).collect::<Vec<_>>())?;
        for number in samples(&b) {
            let mut sum = a.clone();
            sum += &number;
            prop_assert_eq!(sum, &a + &Interval::point(number));
        }
        let mut sum = a.clone();
        sum += &b;
        prop_assert_eq!(sum, &a + &b);
    }

    #[test]
    fn scaling_and_keeping_within_limits_is_sound_and_tight(a in interval(), factor in grid(), x in grid(), y in grid()) {
        fits_tightly(&a.scale(&factor), &samples(&a).iter().map(|sample| sample * &factor).collect::<Vec<_>>())?;
        let (floor, ceiling) = if x <= y { (x, y) } else { (y, x) };
        let kept: Vec<Rational> = samples(&a).into_iter().map(|sample| sample.clamp(floor.clone(), ceiling.clone())).collect();
        fits_tightly(&a.clamp(&floor, &ceiling), &kept)?;
    }

    #[test]
    fn quotients_are_sound_and_tight(a in interval(), b in interval()) {
        let quotients: Vec<Rational> = pairs(&a, &b).iter().filter_map(|(x, y)| x.checked_div(y)).collect();
        let zero = Rational::zero();
        match a.divide(&b) {
            Quotient::NotApplicable => prop_assert!(quotients.is_empty()),
            Quotient::Value(quotient) => {
                prop_assert!(!b.contains(&zero));
                fits_tightly(&quotient, &quotients)?;
            }
            Quotient::PerhapsNotApplicable(quotient) => {
                prop_assert!(b.contains(&zero));
                fits_tightly(&quotient, &quotients)?;
            }
        }
    }

    #[test]
    fn shares_are_sound_and_tight_and_within_zero_and_one(part in interval(), whole in interval()) {
        let zero = Rational::zero();
        let lawful: Vec<_> = pairs(&part, &whole).into_iter().filter(|(x, y)| zero <= *x && x <= y).collect();
        let shares: Vec<Rational> = lawful.iter().filter_map(|(x, y)| x.checked_div(y)).collect();
        let may_be_nothing = lawful.iter().any(|(_, y)| y.is_zero());
        let all = Interval::between(Rational::zero(), Rational::one()).unwrap();
        match Interval::share(&part, &whole) {
            None => prop_assert!(lawful.is_empty()),
            Some(Quotient::NotApplicable) => prop_assert!(may_be_nothing && shares.is_empty()),
            Some(Quotient::PerhapsNotApplicable(share)) => {
                prop_assert!(may_be_nothing && all.contains_interval(&share));
                fits_tightly(&share, &shares)?;
            }
            Some(Quotient::Value(share)) => {
                prop_assert!(!may_be_nothing && all.contains_interval(&share));
                fits_tightly(&share, &shares)?;
            }
        }
    }

    #[test]
    fn knowing_more_never_widens_a_result((a, near_a) in narrowed(interval()), (b, near_b) in narrowed(interval()), limit in grid()) {
        prop_assert!((&a + &b).contains_interval(&(&near_a + &near_b)));
        prop_assert!((&a - &b).contains_interval(&(&near_a - &near_b)));
        prop_assert!(a.scale(&limit).contains_interval(&near_a.scale(&limit)));
        prop_assert!(a.raised_to(&limit).contains_interval(&near_a.raised_to(&limit)));
        prop_assert!(a.lowered_to(&limit).contains_interval(&near_a.lowered_to(&limit)));
        prop_assert!(a.hull(&b).contains_interval(&near_a.hull(&near_b)));
        prop_assert!(only_narrows(&a.divide(&b), &near_a.divide(&near_b)));
    }

    #[test]
    fn knowing_more_never_widens_a_share((a, near_a) in narrowed(non_negative()), (b, near_b) in narrowed(non_negative())) {
        match (Interval::share(&a, &b), Interval::share(&near_a, &near_b)) {
            (None, after) => prop_assert_eq!(after, None),
            (Some(_), None) => {}
            (Some(before), Some(after)) => prop_assert!(only_narrows(&before, &after), "{before:?} became {after:?}"),
        }
    }

    #[test]
    fn an_answer_once_sure_stays((a, near) in narrowed(interval()), (b, near_b) in narrowed(interval()), limit in grid()) {
        let stays = |before: Certainty, after: Certainty| before == Certainty::Perhaps || before == after;
        prop_assert!(stays(a.is_at_least(&limit), near.is_at_least(&limit)));
        prop_assert!(stays(a.is_less_than(&limit), near.is_less_than(&limit)));
        prop_assert!(stays(a.is_greater_than(&b), near.is_greater_than(&near_b)));
        prop_assert!(stays(a.is_not_less_than(&b), near.is_not_less_than(&near_b)));
        prop_assert!(stays(a.lies_within(&b), near.lies_within(&b)));
    }

    #[test]
    fn answers_are_those_of_the_numbers(a in interval(), b in interval(), limit in grid()) {
        let of_one = |holds: &dyn Fn(&Rational) -> bool| certainty_of(samples(&a).iter().map(holds));
        prop_assert_eq!(a.is_at_least(&limit), of_one(&|x| *x >= limit));
        prop_assert_eq!(a.is_more_than(&limit), of_one(&|x| *x > limit));
        prop_assert_eq!(a.is_at_most(&limit), of_one(&|x| *x <= limit));
        prop_assert_eq!(a.is_less_than(&limit), of_one(&|x| *x < limit));
        prop_assert_eq!(a.lies_within(&b), of_one(&|x| b.contains(x)));
        let of_two = |holds: &dyn Fn(&Rational, &Rational) -> bool| certainty_of(pairs(&a, &b).iter().map(|(x, y)| holds(x, y)));
        prop_assert_eq!(a.is_greater_than(&b), of_two(&|x, y| x > y));
        prop_assert_eq!(a.is_not_less_than(&b), of_two(&|x, y| x >= y));
    }

    #[test]
    fn sets_behave_as_sets(a in interval(), b in interval()) {
        let both = a.intersect(&b);
        let hull = a.hull(&b);
        for sample in samples(&Interval::everything()) {
            let in_both = both.as_ref().is_some_and(|both| both.contains(&sample));
            prop_assert_eq!(in_both, a.contains(&sample) && b.contains(&sample));
            prop_assert!(hull.contains(&sample) || !(a.contains(&sample) || b.contains(&sample)));
        }
        let all_within = samples(&b).iter().all(|sample| a.contains(sample));
        prop_assert_eq!(a.contains_interval(&b), all_within);
        prop_assert_eq!(a.is_point(), samples(&a).len() == 1);
    }

    #[test]
    fn what_is_written_is_read_again(a in interval()) {
        let text = serde_json::to_string(&a).unwrap();
        prop_assert_eq!(serde_json::from_str::<Interval>(&text).unwrap(), a);
    }
}

#[test]
fn an_interval_has_one_wire_form() {
    let written = |interval: &Interval| serde_json::to_string(interval).unwrap();
    assert_eq!(written(&Interval::everything()), "{}");
    assert_eq!(written(&Interval::more_than(number("1000"))), r#"{"low":"1000/1","low_open":true}"#);
    assert_eq!(written(&Interval::point(number("0.6"))), r#"{"low":"3/5","high":"3/5"}"#);
    assert_eq!(
        written(&Interval::new(Bound::Closed(number("0")), Bound::Open(number("5"))).unwrap()),
        r#"{"low":"0/1","high":"5/1","high_open":true}"#
    );
}

#[test]
fn an_interval_that_is_none_is_refused() {
    for text in [
        r#"{"low":"2/1","high":"1/1"}"#,
        r#"{"low":"1/1","high":"1/1","low_open":true}"#,
        r#"{"low_open":true}"#,
        r#"{"low":null}"#,
        r#"{"low_open":null,"low":"1/1"}"#,
        r#"{"low":1}"#,
        r#"{"from":"1/1"}"#,
        r#"{"low":"1/1","low":"1/1"}"#,
        r#"["1/1"]"#,
        "null",
    ] {
        assert!(serde_json::from_str::<Interval>(text).is_err(), "{text}");
    }
}

#[test]
fn people_read_an_interval_in_their_language() {
    use crate::language::Lang;
    let said = |low: Bound, high: Bound| Interval::new(low, high).unwrap().describe();
    let closed = |text: &str| Bound::Closed(number(text));
    let open = |text: &str| Bound::Open(number(text));
    assert_eq!(said(closed("10"), closed("20")).say(Lang::Zh), "10–20");
    assert_eq!(said(closed("7"), closed("7")).say(Lang::En), "7");
    assert_eq!(said(closed("1000"), Bound::Infinite).say(Lang::Zh), "≥ 1000");
    assert_eq!(said(Bound::Infinite, open("3.5")).say(Lang::En), "< 3.5");
    assert_eq!(said(open("1"), closed("2")).say(Lang::Zh), "> 1 且 ≤ 2");
    assert_eq!(said(closed("-3"), closed("-1")).say(Lang::En), "-3 to -1");
    assert_eq!(Interval::everything().describe().say(Lang::Zh), "不详");
}
