//! Exact numbers against an independent implementation that knows no small numbers.

use std::hash::{DefaultHasher, Hash, Hasher};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use proptest::prelude::*;

use crate::grammar::Grammar;
use crate::quantity::Rational;

/// Numbers small, at the very edge of a machine word, and beyond it.
fn big_integer() -> impl Strategy<Value = BigInt> {
    prop_oneof![
        4 => (-20_i64..20).prop_map(BigInt::from),
        2 => any::<i64>().prop_map(BigInt::from),
        2 => prop_oneof![Just(i64::MIN), Just(i64::MIN + 1), Just(i64::MAX), Just(i64::MAX - 1)].prop_map(BigInt::from),
        1 => any::<i128>().prop_map(BigInt::from),
        1 => (any::<i128>(), any::<i128>()).prop_map(|(a, b)| BigInt::from(a) * BigInt::from(b)),
    ]
}

fn oracle() -> impl Strategy<Value = BigRational> {
    (big_integer(), big_integer().prop_filter("a denominator", |denominator| !denominator.is_zero()))
        .prop_map(|(numerator, denominator)| BigRational::new(numerator, denominator))
}

fn written(number: &BigRational) -> String {
    format!("{}/{}", number.numer(), number.denom())
}

fn ours(number: &BigRational) -> Rational {
    Rational::parse(&written(number)).unwrap()
}

fn hash(number: &Rational) -> u64 {
    let mut hasher = DefaultHasher::new();
    number.hash(&mut hasher);
    hasher.finish()
}

proptest! {
    #[test]
    fn whole_numbers_add_up_in_place_however_great(a in any::<i64>(), b in any::<i64>()) {
        let mut sum = Rational::from(a);
        sum += &Rational::from(b);
        prop_assert_eq!(sum.to_string(), format!("{}/1", i128::from(a).saturating_add(b.into())));
    }

    #[test]
    fn arithmetic_agrees_with_the_oracle(a in oracle(), b in oracle()) {
        let (x, y) = (ours(&a), ours(&b));
        prop_assert_eq!((&x + &y).to_string(), written(&(&a + &b)));
        let mut sum = x.clone();
        sum += &y;
        prop_assert_eq!(sum.to_string(), written(&(&a + &b)));
        prop_assert_eq!((&x - &y).to_string(), written(&(&a - &b)));
        prop_assert_eq!((&x * &y).to_string(), written(&(&a * &b)));
        prop_assert_eq!((-&x).to_string(), written(&-&a));
        prop_assert_eq!(x.cmp(&y), a.cmp(&b));
        prop_assert_eq!(x == y, a == b);
        prop_assert_eq!(x.is_negative(), a.is_negative());
        prop_assert_eq!(x.is_integer(), a.is_integer());
        let quotient = x.checked_div(&y).map(|quotient| quotient.to_string());
        prop_assert_eq!(quotient, (!b.is_zero()).then(|| written(&(&a / &b))));
    }

    #[test]
    fn one_number_reached_by_two_ways_is_the_same_in_every_respect(a in oracle(), b in oracle()) {
        let (x, y) = (ours(&a), ours(&b));
        let round_about = &(&x + &y) - &y;
        prop_assert_eq!(hash(&round_about), hash(&x));
        prop_assert_eq!(&round_about, &x);
        if let Some(one) = x.checked_div(&x) {
            prop_assert_eq!(hash(&one), hash(&Rational::one()));
            prop_assert_eq!(one, Rational::one());
        }
    }

    #[test]
    fn what_is_written_is_read_again(a in oracle()) {
        let number = ours(&a);
        let text = serde_json::to_string(&number).unwrap();
        prop_assert_eq!(&text, &format!("\"{}\"", written(&a)));
        prop_assert_eq!(serde_json::from_str::<Rational>(&text).unwrap(), number);
    }

    #[test]
    fn a_fraction_need_not_be_reduced_to_be_read(numerator in any::<i32>(), denominator in 1_i32.., factor in 1_i64..1000) {
        let text = format!("{}/{}", BigInt::from(numerator) * factor, BigInt::from(denominator) * factor);
        prop_assert_eq!(Some(Rational::parse(&text).unwrap()), Rational::new(numerator.into(), denominator.into()));
    }

    #[test]
    fn a_shown_decimal_is_the_nearest_and_at_a_half_the_even_one(a in oracle(), places in 0_u16..8) {
        let number = ours(&a);
        let text = number.display_decimal(places);
        let (_, fraction) = text.split_once('.').unwrap_or((&text, ""));
        prop_assert_eq!(fraction.len(), usize::from(places));
        let shown = Rational::parse(&text).unwrap();
        let unit = Rational::parse(&format!("1/1{}", "0".repeat(places.into()))).unwrap();
        let off = &number - &shown;
        let off = if off.is_negative() { -off } else { off };
        let twice = &off + &off;
        prop_assert!(twice <= unit);
        if twice == unit {
            prop_assert!(text.ends_with(['0', '2', '4', '6', '8']), "{}", text);
        }
    }

    #[test]
    fn what_is_shown_plainly_is_exact_unless_it_says_otherwise(numerator in -100_000_i64..100_000, denominator in 1_i64..300) {
        let number = Rational::new(numerator, denominator).unwrap();
        let shown = number.to_plain_string();
        match shown.strip_prefix('≈') {
            Some(rounded) => prop_assert_ne!(Rational::parse(rounded).unwrap(), number),
            None => prop_assert_eq!(Rational::parse(&shown).unwrap(), number),
        }
    }

    #[test]
    fn a_decimal_is_read_as_the_fraction_that_it_is(whole in "[0-9]{1,24}", places in "[0-9]{0,12}", is_negative in any::<bool>()) {
        let sign = if is_negative { "-" } else { "" };
        let point = if places.is_empty() { "" } else { "." };
        let fraction = format!("{sign}{whole}{places}/1{}", "0".repeat(places.len()));
        prop_assert_eq!(Rational::parse(&format!("{sign}{whole}{point}{places}")), Rational::parse(&fraction));
    }

    #[test]
    fn no_text_makes_parsing_fail_badly(text in "[-+0-9./ e]{0,12}|\\PC{0,12}") {
        if let Ok(number) = Rational::parse(&text) {
            prop_assert_eq!(Rational::parse(&number.to_string()).unwrap(), number);
        }
    }
}

#[test]
fn halves_are_shown_as_their_even_neighbour() {
    let shown = |text: &str, places| Rational::parse(text).unwrap().display_decimal(places);
    assert_eq!(shown("0.5", 0), "0");
    assert_eq!(shown("1.5", 0), "2");
    assert_eq!(shown("2.5", 0), "2");
    assert_eq!(shown("-2.5", 0), "-2");
    assert_eq!(shown("0.005", 2), "0.00");
    assert_eq!(shown("-0.015", 2), "-0.02");
    assert_eq!(shown("12", 2), "12.00");
}

#[test]
fn numbers_are_shown_plainly() {
    let shown = |text: &str| Rational::parse(text).unwrap().to_plain_string();
    assert_eq!(shown("1200"), "1200");
    assert_eq!(shown("-12.50"), "-12.5");
    assert_eq!(shown("0"), "0");
    assert_eq!(shown("1/3"), "≈0.3333");
    assert_eq!(Rational::parse("1/3").unwrap().to_percent_string(2), "33.33%");
}

#[test]
fn what_is_no_exact_number_is_refused() {
    for text in ["", "-", "+1", "1.", ".5", "1e3", "1/0", "0/0", "1/-2", "--1", " 1", "1,000", "１", "1/2/3", "1.5/2"]
    {
        assert!(Rational::parse(text).is_err(), "{text}");
    }
    assert!(Rational::parse(&"9".repeat(5000)).is_err());
    assert_eq!(Rational::parse("-0").unwrap(), Rational::zero());
}
