//! Wire forms: what is written is read again, and the precise check agrees with the typed parse.

use std::fmt::Debug;

use proptest::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::quantity::year::{AcademicYear, Year};
use crate::quantity::{
    Amount, AsOf, Count, Day, Decimal, Figure, Interval, LocalId, Magnitude, Money, Month, Period, Ratio, Rational,
    Shape,
};

fn count() -> impl Strategy<Value = Count> {
    prop_oneof![0..30_u64, 0..=Count::MAX.get()].prop_map(|count| Count::new(count).unwrap())
}

fn money() -> impl Strategy<Value = Money> {
    prop_oneof![0..3000_u64, 0..99_999_999_999_999_999_u64].prop_map(|fen| Money::from_fen(fen).unwrap())
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (any::<bool>(), 0..1_000_000_000_000_000_u64, 0..1_000_000_u32, 0_usize..=6).prop_map(
        |(negative, whole, rest, places)| {
            let sign = if negative { "-" } else { "" };
            let fraction = format!("{rest:06}").chars().take(places).collect::<String>();
            let point = if places > 0 { "." } else { "" };
            format!("{sign}{whole}{point}{fraction}").parse().unwrap()
        },
    )
}

fn figure<M: Magnitude + Debug + 'static>(
    number: impl Strategy<Value = M> + 'static,
) -> impl Strategy<Value = Figure<M>> {
    let number = number.boxed();
    let amount = (0..7_u8, number.clone(), number).prop_map(|(form, a, b)| match form {
        0 => Amount::Exactly(a),
        1 => Amount::AtLeast(a),
        2 => Amount::MoreThan(a),
        3 => Amount::AtMost(a),
        4 => Amount::LessThan(a),
        5 => Amount::About(a),
        _ => Amount::Between(a.min(b), a.max(b)),
    });
    let evidence = proptest::sample::subsequence(vec!["甲", "b-2", "报告-2024"], 1..=3)
        .prop_map(|ids| ids.into_iter().map(|id| id.parse().unwrap()).collect::<Vec<LocalId>>());
    let origin = (
        proptest::option::of(Just("1000余家")),
        proptest::option::of(Just("landed-2021")),
        proptest::option::of(Just("2024-12-31")),
        proptest::option::of(evidence),
    );
    (amount, origin).prop_filter_map("some number is possible", |(amount, (stated, definition, on, evidence))| {
        let mut figure = Figure::new(amount).ok()?;
        if let Some(stated) = stated {
            figure = figure.with_stated(stated).unwrap();
        }
        if let Some(definition) = definition {
            figure = figure.with_definition(definition.parse().unwrap());
        }
        if let Some(on) = on {
            figure = figure.with_day(on.parse().unwrap());
        }
        match evidence {
            Some(evidence) => figure.with_evidence(evidence).ok(),
            None => Some(figure),
        }
    })
}

/// What is written is read again, has no fault, and is written the same.
fn holds_its_form<T>(value: &T) -> Result<(), TestCaseError>
where
    T: Serialize + DeserializeOwned + PartialEq + Debug + Shape,
{
    let text = serde_json::to_string(value).unwrap();
    let read: T = serde_json::from_str(&text).unwrap();
    prop_assert_eq!(&read, value);
    prop_assert_eq!(serde_json::to_string(&read).unwrap(), text.clone());
    prop_assert_eq!(T::faults(&serde_json::from_str(&text).unwrap()), vec![]);
    Ok(())
}

/// No fault if and only if it parses, from a tree as from text; and each fault has a place.
fn check_agrees_with_parse<T: DeserializeOwned + Shape>(value: &Value) -> Result<(), TestCaseError> {
    let faults = T::faults(value);
    let from_tree = serde_json::from_value::<T>(value.clone());
    let from_text = serde_json::from_str::<T>(&value.to_string());
    prop_assert_eq!(faults.is_empty(), from_tree.is_ok(), "{}: {:?}, {:?}", value, faults, from_tree.err());
    prop_assert_eq!(faults.is_empty(), from_text.is_ok(), "{}: {:?}, {:?}", value, faults, from_text.err());
    for (path, fault) in faults {
        prop_assert!(value.pointer(&path).is_some(), "{path} of {value}: {fault}");
    }
    Ok(())
}

/// Single values, sound for one type or another or for none.
fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => (0..40_i64).prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<u64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => (-5..5_i64).prop_map(|whole| json!(f64::from(i32::try_from(whole).unwrap()))),
        1 => (1890..2110_i64).prop_map(Value::from),
        3 => "-?(0|[1-9][0-9]{0,4})(\\.[0-9]{1,3})?".prop_map(Value::from),
        1 => "[-+0-9./e ]{0,10}".prop_map(Value::from),
        1 => "\\PC{0,5}".prop_map(Value::from),
        1 => "[0-9]{1,17}".prop_map(Value::from),
        2 => proptest::sample::select(vec![
            json!(null), json!(true), json!([]), json!({}), json!(""), json!(" "), json!("甲"), json!("2024-12-31"),
            json!("2025-02-29"), json!("2024-12"), json!("2023-2024"), json!("2023-2025"), json!("2100-2101"),
            json!(9_007_199_254_740_991_u64), json!(9_007_199_254_740_992_u64), json!(999_999_999_999_999_u64),
            json!(1_000_000_000_000_000_u64), json!("999999999999999.99"), json!("1000000000000000"), json!("-0"), json!("-0.00"),
            json!("0.000001"), json!("0.0000001"), json!("3/5"), json!("1/0"), json!(-0.0), json!("甲 乙"), json!("a\u{200B}b"),
        ]),
    ]
}

/// Objects and arrays of keys that stand somewhere in this room, mostly of the ones given.
fn tree(keys: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let entry = prop_oneof![
        6 => leaf(),
        2 => proptest::collection::vec(leaf(), 0..4).prop_map(Value::from),
        1 => (0..10_i64, 0..10_i64).prop_map(|(a, b)| json!([a, b])),
        1 => proptest::sample::subsequence(vec!["甲", "乙", "丙"], 0..3).prop_map(|ids| json!(ids)),
    ];
    let key = prop_oneof![
        30 => proptest::sample::select(keys).prop_map(str::to_owned),
        1 => proptest::sample::select(vec!["", "a/b", "~", "values", "Year", "stated"]).prop_map(str::to_owned),
    ];
    prop_oneof![
        1 => leaf(),
        1 => proptest::collection::vec(leaf(), 0..4).prop_map(Value::from),
        6 => proptest::collection::vec((key, entry), 0..4).prop_map(|entries| Value::Object(entries.into_iter().collect())),
    ]
}

const FIGURE_KEYS: &[&str] = &[
    "value",
    "at_least",
    "more_than",
    "at_most",
    "less_than",
    "between",
    "about",
    "stated",
    "definition",
    "on",
    "evidence",
];
const PERIOD_KEYS: &[&str] = &["year", "academic_year", "class", "from", "to"];
const RATIO_KEYS: &[&str] = &["part", "whole"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn single_values_are_checked_as_they_are_parsed(value in leaf()) {
        check_agrees_with_parse::<Count>(&value)?;
        check_agrees_with_parse::<Money>(&value)?;
        check_agrees_with_parse::<Decimal>(&value)?;
        check_agrees_with_parse::<Rational>(&value)?;
        check_agrees_with_parse::<LocalId>(&value)?;
        check_agrees_with_parse::<Day>(&value)?;
        check_agrees_with_parse::<Month>(&value)?;
        check_agrees_with_parse::<AsOf>(&value)?;
        check_agrees_with_parse::<Year>(&value)?;
        check_agrees_with_parse::<AcademicYear>(&value)?;
    }

    #[test]
    fn figures_are_checked_as_they_are_parsed(value in tree(FIGURE_KEYS)) {
        check_agrees_with_parse::<Figure<Count>>(&value)?;
        check_agrees_with_parse::<Figure<Money>>(&value)?;
        check_agrees_with_parse::<Figure<Decimal>>(&value)?;
    }

    #[test]
    fn periods_are_checked_as_they_are_parsed(value in tree(PERIOD_KEYS)) {
        check_agrees_with_parse::<Period>(&value)?;
    }

    #[test]
    fn ratios_are_checked_as_they_are_parsed(value in tree(RATIO_KEYS)) {
        check_agrees_with_parse::<Ratio>(&value)?;
    }

    #[test]
    fn what_a_figure_says_is_kept(
        counted in figure(count()), paid in figure(money()), measured in figure(decimal()),
    ) {
        holds_its_form(&counted)?;
        holds_its_form(&paid)?;
        holds_its_form(&measured)?;
    }

    #[test]
    fn what_a_number_says_is_kept(count in count(), money in money(), decimal in decimal()) {
        holds_its_form(&count)?;
        holds_its_form(&money)?;
        holds_its_form(&decimal)?;
        let read = |text: String| text.parse::<Rational>().unwrap();
        prop_assert_eq!(read(count.to_string()), count.value());
        prop_assert_eq!(read(money.to_string()), money.value());
        prop_assert_eq!(read(decimal.to_string()), decimal.value());
    }

    #[test]
    fn a_ratio_lies_within_zero_and_one(part in count(), whole in count()) {
        match Ratio::new(part, whole) {
            Ok(ratio) => {
                holds_its_form(&ratio)?;
                match ratio.value() {
                    Some(value) => prop_assert!(!value.is_negative() && value <= Rational::one()),
                    None => prop_assert_eq!(whole, Count::ZERO),
                }
            }
            Err(_) => prop_assert!(part > whole),
        }
    }
}

fn faults<T: Shape>(value: &Value) -> Vec<(String, &'static str)> {
    T::faults(value).into_iter().map(|(path, fault)| (path, fault.kind().code)).collect()
}

#[test]
fn a_figure_leaves_the_numbers_possible_that_it_says() {
    let zero = Rational::zero;
    let hundred = || Rational::from(100);
    let cases = [
        (json!(100), Interval::point(hundred())),
        (json!({"value": 100}), Interval::point(hundred())),
        (json!({"at_least": 100}), Interval::at_least(hundred())),
        (json!({"more_than": 100}), Interval::more_than(hundred())),
        (json!({"at_most": 100}), Interval::between(zero(), hundred()).unwrap()),
        (json!({"less_than": 100}), Interval::non_negative().intersect(&Interval::less_than(hundred())).unwrap()),
        (json!({"between": [100, 200]}), Interval::between(hundred(), Rational::from(200)).unwrap()),
        (json!({"about": 100}), Interval::non_negative()),
    ];
    for (wire, interval) in cases {
        let figure: Figure<Count> = serde_json::from_value(wire.clone()).unwrap();
        assert_eq!(figure.interval(), interval, "{wire}");
        assert_eq!(figure.is_exact(), interval.is_point(), "{wire}");
        assert_eq!(figure.is_approximate(), wire.get("about").is_some(), "{wire}");
    }
    let falling: Figure<Decimal> = serde_json::from_value(json!({"at_most": 100})).unwrap();
    assert_eq!(falling.interval(), Interval::at_most(hundred()), "a decimal may be below zero");
}

#[test]
fn a_figure_of_which_nothing_else_is_known_is_written_bare() {
    let rewritten = |wire: Value| serde_json::to_value(serde_json::from_value::<Figure<Count>>(wire).unwrap()).unwrap();
    assert_eq!(rewritten(json!({"value": 5})), json!(5));
    assert_eq!(rewritten(json!({"stated": "五", "value": 5})), json!({"value": 5, "stated": "五"}));
}

#[test]
fn each_fault_of_a_figure_is_found_in_its_place() {
    let value = json!({
        "at_least": 5.0, "between": [9, 3], "Stated": "x", "stated": " ", "on": "2025-02-29",
        "definition": null, "evidence": ["a b", "c"],
    });
    let mut found = faults::<Figure<Count>>(&value);
    found.sort();
    assert_eq!(
        found,
        [
            (String::new(), "CJ0316"),
            ("/Stated".into(), "CJ0312"),
            ("/at_least".into(), "CJ0307"),
            ("/between".into(), "CJ0317"),
            ("/definition".into(), "CJ0304"),
            ("/evidence/0".into(), "CJ0326"),
            ("/on".into(), "CJ0328"),
            ("/stated".into(), "CJ0320"),
        ]
    );
    let one = |value: Value| faults::<Figure<Count>>(&value);
    assert_eq!(one(json!({"stated": "x"})), [(String::new(), "CJ0315")]);
    assert_eq!(one(json!({"less_than": 0})), [("/less_than".into(), "CJ0319")]);
    assert_eq!(one(json!({"between": [1]})), [("/between".into(), "CJ0318")]);
    assert_eq!(one(json!({"value": 1, "evidence": []})), [("/evidence".into(), "CJ0321")]);
    assert_eq!(one(json!({"value": 1, "evidence": ["a", "a"]})), [("/evidence".into(), "CJ0322")]);
    assert_eq!(one(json!(null)), [(String::new(), "CJ0304")]);
    assert_eq!(one(json!("5")), [(String::new(), "CJ0305")]);
    assert_eq!(one(json!(-5)), [(String::new(), "CJ0308")]);
    assert_eq!(one(json!(9_007_199_254_740_992_u64)), [(String::new(), "CJ0309")]);
    // Below zero is no contradiction for a decimal.
    assert_eq!(faults::<Figure<Decimal>>(&json!({"less_than": 0})), []);
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    for text in [
        r#"{"value": 5, "value": 5}"#,
        r#"{"value": 5, "stated": "a", "stated": "a"}"#,
        r#"{"value": 5, "evidence": ["a"], "evidence": ["b"]}"#,
    ] {
        let error = serde_json::from_str::<Figure<Count>>(text).unwrap_err().to_string();
        assert!(error.contains("twice"), "{error}");
    }
    assert!(serde_json::from_str::<Period>(r#"{"year": 2024, "year": 2024}"#).is_err());
    assert!(serde_json::from_str::<Ratio>(r#"{"part": 1, "part": 1, "whole": 2}"#).is_err());
}

#[test]
fn the_help_for_an_inexact_number_can_be_followed() {
    let help = |faults: Vec<(String, crate::fault::Fault)>| {
        faults.into_iter().next().unwrap().1.help().say(crate::language::Lang::En)
    };
    assert!(help(Money::faults(&json!(1200.5))).contains("\"1200.5\""));
    assert!(help(Decimal::faults(&json!(0.6))).contains("\"0.6\""));
    assert!(help(Count::faults(&json!(5.0))).contains("example 5"));
    // No decimal string of money is as fine as this.
    assert!(help(Money::faults(&json!(0.001))).contains("\"1200.50\""));
    let near: Value = serde_json::from_str("1e-7").unwrap();
    assert_eq!(faults::<Money>(&near), [(String::new(), "CJ0306")]);
    let far: Value = serde_json::from_str("123456789012345678901234567890").unwrap();
    assert_eq!(faults::<Money>(&far), [(String::new(), "CJ0309")]);
}

#[test]
fn a_misspelt_key_is_answered_with_the_key_that_was_meant() {
    let (_, fault) = Figure::<Count>::faults(&json!({"atleast": 5})).into_iter().next().unwrap();
    let help = fault.help();
    assert!(help.say(crate::language::Lang::En).starts_with("was \"at_least\" meant?"));
    assert!(help.say(crate::language::Lang::Zh).starts_with("是否应为“at_least”？"));
}

#[test]
fn amounts_of_money_are_exact_to_the_fen() {
    let money = |wire: Value| serde_json::from_value::<Money>(wire);
    assert_eq!(money(json!("0.07")).unwrap().fen(), 7);
    assert_eq!(money(json!("1200.5")).unwrap(), money(json!("1200.50")).unwrap());
    assert_eq!(serde_json::to_value(money(json!("1200.00")).unwrap()).unwrap(), json!(1200));
    assert_eq!(faults::<Money>(&json!("0.005")), [(String::new(), "CJ0311")]);
    assert_eq!(faults::<Money>(&json!("-1")), [(String::new(), "CJ0308")]);
    assert_eq!(faults::<Money>(&json!("1,200")), [(String::new(), "CJ0310")]);
    assert_eq!(faults::<Money>(&json!("1200元")), [(String::new(), "CJ0310")]);
    assert_eq!(faults::<Money>(&json!("05")), [(String::new(), "CJ0310")]);
    assert_eq!(faults::<Money>(&json!("-0.01")), [(String::new(), "CJ0308")]);
    assert_eq!(Money::from_fen(u64::MAX), None);
}

#[test]
fn an_academic_year_is_two_years_that_follow_each_other() {
    let code =
        |words: &str| faults::<AcademicYear>(&json!(words)).into_iter().map(|(_, code)| code).collect::<Vec<_>>();
    assert_eq!(code("2023-2024"), [""; 0]);
    assert_eq!(code("2023-2025"), ["CJ0334"]);
    assert_eq!(code("2024-2023"), ["CJ0334"]);
    assert_eq!(code("2023-24"), ["CJ0334"]);
    assert_eq!(code("2100-2101"), ["CJ0329"]);
    assert_eq!(code("1899-1900"), ["CJ0329"]);
}

#[test]
fn ids_hold_no_character_that_cannot_be_seen() {
    for text in ["", "a b", "a\u{3000}b", "a\nb", "a\u{200B}b", "a\u{202E}b", "\u{FEFF}a", "a\u{AD}b"] {
        assert!(text.parse::<LocalId>().is_err(), "{text:?}");
    }
    assert!("a".repeat(128).parse::<LocalId>().is_ok());
    assert!("a".repeat(129).parse::<LocalId>().is_err());
    assert!("企".repeat(43).parse::<LocalId>().is_err(), "bytes are counted, not characters");
}

fn schema_is_labelled_and_names_its_grammar<T: JsonSchema + Shape>() {
    let mut generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    let schema = T::json_schema(&mut generator);
    for key in ["title", "x-label-zh"] {
        let label = schema.get(key).and_then(Value::as_str);
        assert!(label.is_some_and(|label| !label.is_empty()), "{}: {key}", T::NAME);
    }
    assert_eq!(schema.get("x-grammar"), Some(&json!(T::NAME)));
}

fn a_book_is_not_repeated<T: JsonSchema + Shape>() {
    let book = json!("九".repeat(100_000));
    for (_, fault) in T::faults(&book) {
        assert!(fault.to_string().chars().count() < 300, "{}", T::NAME);
    }
}

/// Runs a check for every grammar of this room.
macro_rules! for_each_grammar {
    ($check:ident) => {
        for_each_grammar!($check: AcademicYear, AsOf, Count, Day, Decimal, Figure<Count>, Figure<Decimal>, Figure<Money>,
            LocalId, Money, Month, Period, Ratio, Rational, Year)
    };
    ($check:ident: $($grammar:ty),*) => {
        $($check::<$grammar>();)*
    };
}

#[test]
fn every_schema_is_labelled_and_names_its_grammar() {
    for_each_grammar!(schema_is_labelled_and_names_its_grammar);
}

#[test]
fn a_word_as_long_as_a_book_is_not_repeated() {
    for_each_grammar!(a_book_is_not_repeated);
}
