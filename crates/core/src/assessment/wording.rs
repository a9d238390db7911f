//! How numbers are worded: amounts with their unit, shares as percentages, and only as exactly as they are known.

use crate::language::{Lang, Phrase, Text, Words};
use crate::metric::{Extent, Value};
use crate::quantity::{Bound, Interval, Rational};
use crate::standard::measure::{Measured, Source};

/// A number in the way of its measure: a share as a percentage, anything else with its unit.
pub(super) fn number(measured: Measured<'_>, number: &Rational) -> Words {
    if is_share(measured) {
        return number.to_percent_string(2).into();
    }
    with_unit(measured, number.to_plain_string().into())
}

/// An interval in the way of its measure.
pub(super) fn interval(measured: Measured<'_>, interval: &Interval) -> Words {
    let say = |value: &Rational| {
        if is_share(measured) { value.to_percent_string(2) } else { value.to_plain_string() }
    };
    if let Some(exact) = interval.exact() {
        return number(measured, exact);
    }
    if says_nothing(measured, interval) {
        return unknown(measured).into();
    }
    let low = match interval.low() {
        Bound::Closed(low) if low.is_zero() && is_natural_floor(measured) => None,
        Bound::Closed(low) => Some((Text::new("不少于{n}", "at least {n}"), say(low))),
        Bound::Open(low) => Some((Text::new("多于{n}", "more than {n}"), say(low))),
        Bound::Infinite => None,
    };
    let high = match interval.high() {
        Bound::Closed(high) => Some((Text::new("不超过{n}", "at most {n}"), say(high))),
        Bound::Open(high) => Some((Text::new("少于{n}", "less than {n}"), say(high))),
        Bound::Infinite => None,
    };
    if let (Bound::Closed(a), Bound::Closed(b), Some(_), Some(_)) = (interval.low(), interval.high(), &low, &high) {
        let words: Words = Phrase::new(Text::new("{a}至{b}", "{a} to {b}")).with("a", say(a)).with("b", say(b)).into();
        return if is_share(measured) { words } else { with_unit(measured, words) };
    }
    let words: Words = match (low, high) {
        (Some((low, a)), Some((high, b))) => Phrase::new(Text::new("{low}、{high}", "{low} and {high}"))
            .with("low", Phrase::new(low).with("n", a))
            .with("high", Phrase::new(high).with("n", b))
            .into(),
        (Some((text, n)), None) | (None, Some((text, n))) => Phrase::new(text).with("n", n).into(),
        (None, None) => return unknown(measured).into(),
    };
    if is_share(measured) { words } else { with_unit(measured, words) }
}

/// Whether an interval says no more of a value than anybody knew before: all that it can be, or whether it is there at all.
fn says_nothing(measured: Measured<'_>, interval: &Interval) -> bool {
    let is_one = |bound: &Bound| matches!(bound, Bound::Closed(high) if *high == Rational::one());
    let starts_at_zero = interval.low().value().is_some_and(Rational::is_zero);
    let is_count = matches!(measured, Measured::One(Source::Metric(_)));
    *interval == measured.natural() || (is_count && starts_at_zero && is_one(interval.high()))
}

/// What is said of a value of which nothing is known.
fn unknown(measured: Measured<'_>) -> Text {
    match measured {
        _ if is_share(measured) => Text::new("算不出（数据不足）", "cannot be computed (too little is stated)"),
        Measured::Ratio(..) => Text::new("算不出（数据不足）", "cannot be computed (too little is stated)"),
        Measured::One(_) => Text::new("未填报或未填全", "not stated, or not in full"),
    }
}

/// How far apart two numbers are, in the way of their measure: shares lie percentage points apart.
pub(super) fn gap(measured: Measured<'_>, gap: &Interval) -> Words {
    match gap.exact() {
        Some(exact) if is_share(measured) => {
            let percent = exact.to_percent_string(2);
            Phrase::new(Text::new("{n}个百分点", "{n} percentage points"))
                .with("n", percent.trim_end_matches('%'))
                .into()
        }
        _ => interval(measured, gap),
    }
}

/// Whether two numbers, as they are shown, lie as far apart as is shown of them: each of the three is rounded by itself.
pub(super) fn adds_up(measured: Measured<'_>, a: &Rational, b: &Rational) -> bool {
    let hundredths = |share: &Rational| share.to_percent_string(2).replace(['.', '%'], "").parse::<i64>().ok();
    let (Some(from), Some(to), Some(apart)) = (hundredths(a), hundredths(b), hundredths(&(b - a))) else { return true };
    !is_share(measured) || to.checked_sub(from) == Some(apart)
}

/// That there be some, in the way of a measure: things are counted one by one, money and the times that people came are not.
pub(super) fn some(measured: Measured<'_>) -> Words {
    match measured {
        Measured::One(source) if !matches!(source.unit().say(Lang::Zh).as_str(), "元" | "人次") => {
            Phrase::new(Text::new("至少有一{unit}", "at least one")).with("unit", source.unit()).into()
        }
        _ => Text::new("有", "more than none").into(),
    }
}

/// A value in the way of its measure.
pub(super) fn value(measured: Measured<'_>, value: &Value) -> Words {
    match &value.extent {
        Extent::Within(known) => interval(measured, known),
        Extent::PerhapsNotApplicable(_) => unknown(measured).into(),
        Extent::NotApplicable => Text::new("不适用", "not applicable").into(),
    }
}

/// What is measured, by name; a ratio by both.
pub(super) fn label(measured: Measured<'_>) -> Words {
    match measured {
        Measured::One(source) => source.label(),
        Measured::Ratio(part, whole) => Phrase::new(Text::new("{part}与{whole}之比", "ratio of {part} to {whole}"))
            .with("part", part.label())
            .with("whole", whole.label())
            .into(),
    }
}

/// How it is counted, in brackets after the label; nothing where nobody says.
pub(super) fn definition(measured: Measured<'_>) -> Words {
    let definition = match measured {
        Measured::One(source) => source.definition(),
        Measured::Ratio(..) => None,
    };
    match definition {
        Some(definition) => Phrase::new(Text::new("（口径：{definition}）", " (defined as: {definition})"))
            .with("definition", definition)
            .into(),
        None => "".into(),
    }
}

/// The unit, as a phrase.
pub(super) fn unit(measured: Measured<'_>) -> Phrase {
    match measured {
        Measured::One(source) => Phrase::new(Text::new("{unit}", "{unit}")).with("unit", source.unit()),
        Measured::Ratio(..) => Phrase::new(Text::new("比值", "ratio")),
    }
}

fn with_unit(measured: Measured<'_>, number: Words) -> Words {
    match measured {
        Measured::One(source) => {
            // In English the label of a count already names what is counted: “information platforms: 3”.
            let text = match source {
                Source::Metric(metric) if metric.unit.zh != "元" => Text::new("{n}{unit}", "{n}"),
                _ => Text::new("{n}{unit}", "{n} {unit}"),
            };
            Phrase::new(text).with("n", number).with("unit", source.unit()).into()
        }
        Measured::Ratio(..) => number,
    }
}

fn is_share(measured: Measured<'_>) -> bool {
    matches!(measured, Measured::One(source) if source.is_share())
}

fn is_natural_floor(measured: Measured<'_>) -> bool {
    match measured {
        Measured::One(Source::Metric(_)) | Measured::Ratio(..) => true,
        Measured::One(source) => source.natural().low().value().is_some_and(Rational::is_zero),
    }
}
