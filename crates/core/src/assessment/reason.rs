//! Why: one sentence for every node, in both languages, that carries the numbers and the definition behind a rate.

use std::cmp::Ordering;

use super::judge::{Finding, Judged, Status, Tally};
use super::{trend, wording};
use crate::language::{Phrase, Text, Words};
use crate::metric::Value;
use crate::quantity::{Interval, Period, Rational};
use crate::standard::measure::Measured;
use crate::standard::{Criterion, Tier, Trend};

/// The reporting period and the one before, of a measure's kind.
pub(super) type Periods = (Option<Period>, Option<Period>);

/// Why a criterion stands as it does.
pub(super) fn of(judged: &Judged<'_>, periods: &dyn Fn(Measured<'_>) -> Periods) -> Phrase {
    match &judged.finding {
        Finding::Measure { measured, value } => {
            let when = when(periods(*measured).0);
            let known = match judged.criterion {
                Criterion::Stated(_) => {
                    Text::new("{when}{label}{definition}：{value}", "{when}{label}{definition}: {value}")
                }
                _ if judged.status == Status::Met => Text::new(
                    "{when}{label}{definition}：{value}，已达要求",
                    "{when}{label}{definition}: {value}, as asked",
                ),
                _ => Text::new(
                    "{when}{label}{definition}：{value}（要求{asked}）",
                    "{when}{label}{definition}: {value} (asked: {asked})",
                ),
            };
            Phrase::new(known)
                .with("when", when)
                .with("label", wording::label(*measured))
                .with("definition", wording::definition(*measured))
                .with("value", met_by(judged, *measured, value))
                .with("asked", asked(judged.criterion, *measured))
        }
        Finding::Trend { measured, now, before, .. } => {
            let (this, last) = periods(*measured);
            Phrase::new(Text::new(
                "{label}{definition}：{last}{before}，{this}{now}{change}（要求{asked}）",
                "{label}{definition}: {last}{before}, {this}{now}{change} (asked: {asked})",
            ))
            .with("label", wording::label(*measured))
            .with("definition", wording::definition(*measured))
            .with("last", when(last))
            .with("before", wording::value(*measured, before))
            .with("this", when(this))
            .with("now", wording::value(*measured, now))
            .with("change", moved(*measured, before, now))
            .with("asked", change(judged.criterion, *measured))
        }
        Finding::Set { set, lacking, .. } => {
            let named = |words: &[&str]| -> Words {
                let label = |word: &&str| set.members.iter().find(|(known, _)| known == word).map(|(_, label)| *label);
                Words::List(words.iter().filter_map(label).map(Words::Text).collect())
            };
            let text = match judged.status {
                Status::Met => Text::new("{set}齐全：{all}", "{set} complete: {all}"),
                Status::Unmet => Text::new("{set}中尚缺：{lacking}", "{set}: {lacking} missing"),
                Status::NotApplicable => {
                    Text::new("{set}：没有具备这些的对象，无从谈起", "{set}: there is nothing yet that could have them")
                }
                Status::Unknown => Text::new(
                    "{set}中未见：{lacking}；清单未列全，尚不能判断",
                    "of the {set}, not found: {lacking}; the list is incomplete, so this cannot be decided yet",
                ),
            };
            let all: Vec<&str> = set.members.iter().map(|(word, _)| *word).collect();
            Phrase::new(text).with("set", set.label).with("all", named(&all)).with("lacking", named(lacking))
        }
        Finding::Kept { undertakings, bodies, statuses } => {
            let tally = Tally::of(statuses.iter().copied());
            let broken: Vec<Words> = bodies
                .bodies
                .iter()
                .zip(statuses)
                .filter(|(_, status)| **status == Status::Unmet)
                .map(|(body, _)| body.name.as_str().into())
                .collect();
            let text = match judged.status {
                Status::NotApplicable => Text::new("{what}：没有单位作出承诺", "{what}: no body undertook anything"),
                _ => Text::new("{what}：{counted}{rest}", "{what}: {counted}{rest}"),
            };
            let rest: Words = if bodies.rest.exact() == Some(&Rational::zero()) {
                "".into()
            } else {
                Text::new("，另有未列出的", ", and others not listed").into()
            };
            Phrase::new(text)
                .with("what", undertakings.label)
                .with("counted", Words::List(kept(tally, broken)))
                .with("rest", rest)
        }
        Finding::Attested { yes, no, .. } => attested(judged.status, *yes, *no),
        Finding::Rated { mean, given, .. } => {
            let asked = match judged.criterion {
                Criterion::Rated(rated) => rated.at_least.to_string(),
                _ => String::new(),
            };
            Phrase::new(Text::new(
                "{given}人评分，均分{mean}（要求不低于{asked}）",
                "{given} ratings, mean {mean} (asked: at least {asked})",
            ))
            .with("given", given.to_string())
            .with("mean", mean.describe())
            .with("asked", asked)
        }
        Finding::Combined { parts, tally } => {
            let mut applicable = parts.iter().filter(|part| part.status != Status::NotApplicable);
            if let (Some(only), None) = (applicable.next(), applicable.next()) {
                return of(only, periods);
            }
            let reasons: Vec<Words> = deciding(judged, parts).map(|part| Words::from(of(part, periods))).collect();
            let form = match judged.criterion {
                Criterion::Any(_) => Text::new("其中之一即可", "any one will do"),
                Criterion::AtLeastOf(_) => Text::new("至少{n}项", "at least {n}"),
                _ => Text::new("须全部达到", "all are asked"),
            };
            Phrase::new(Text::new("{form}：{counted}（{parts}）", "{form}: {counted} ({parts})"))
                .with("form", Phrase::new(form).with("n", tally.needs(judged.criterion).to_string()))
                .with("counted", Words::List(counted(*tally)))
                .with("parts", joined(reasons))
        }
    }
}

/// What is known of a value; where it is enough, at the least how much, for more is not asked.
fn met_by(judged: &Judged<'_>, measured: Measured<'_>, value: &Value) -> Words {
    let asks_for_enough = matches!(judged.criterion, Criterion::AtLeast(_) | Criterion::Exists(_));
    let known = value.interval().filter(|_| asks_for_enough && judged.status == Status::Met);
    match known.and_then(|known| known.low().value().filter(|_| known.exact().is_none() && known.low().is_closed())) {
        Some(low) => Phrase::new(Text::new("至少{n}", "at least {n}")).with("n", wording::number(measured, low)).into(),
        None => wording::value(measured, value),
    }
}

/// Which way a value went and how far, where both are known exactly.
fn moved(measured: Measured<'_>, before: &Value, now: &Value) -> Words {
    let exact = |value: &Value| value.interval().and_then(|known| known.exact().cloned());
    let (Some(before), Some(now)) = (exact(before), exact(now)) else { return "".into() };
    let (text, by) = match now.cmp(&before) {
        Ordering::Less => (Text::new("，下降{by}", ", down by {by}"), &before - &now),
        Ordering::Equal => return Text::new("，持平", ", unchanged").into(),
        Ordering::Greater => (Text::new("，提高{by}", ", up by {by}"), &now - &before),
    };
    let by_itself = Phrase::new(text).with("by", wording::gap(measured, &Interval::point(by)));
    if wording::adds_up(measured, &before, &now) {
        return by_itself.into();
    }
    Phrase::new(Text::new("{moved}（按未舍入的数计算）", "{moved} (reckoned before rounding)"))
        .with("moved", by_itself)
        .into()
}

/// How many parts stand how; what there is none of is left out.
fn counted(tally: Tally) -> Vec<Words> {
    let counts = [
        (tally.met, Text::new("{n}项达到", "{n} met")),
        (tally.unmet, Text::new("{n}项未达到", "{n} not met")),
        (tally.unknown, Text::new("{n}项不详", "{n} unknown")),
    ];
    let some = counts.into_iter().filter(|(count, _)| *count > 0);
    some.map(|(count, text)| Phrase::new(text).with("n", count.to_string()).into()).collect()
}

/// How many undertakings were kept, broken by whom, and not known of; what there is none of is left out.
fn kept(tally: Tally, broken: Vec<Words>) -> Vec<Words> {
    let counts = [
        (tally.met, Text::new("{n}项兑现", "{n} kept")),
        (tally.unmet, Text::new("{n}项未兑现（{broken}）", "{n} broken ({broken})")),
        (tally.unknown, Text::new("{n}项不详", "{n} unknown")),
    ];
    let some = counts.into_iter().filter(|(count, _)| *count > 0);
    let broken = Words::List(broken);
    some.map(|(count, text)| Phrase::new(text).with("n", count.to_string()).with("broken", broken.clone()).into())
        .collect()
}

/// The parts that decide how a combination stands; all of them, where all do.
fn deciding<'j, 's>(judged: &Judged<'s>, parts: &'j [Judged<'s>]) -> impl Iterator<Item = &'j Judged<'s>> {
    let status = judged.status;
    parts.iter().filter(move |part| part.status == status)
}

fn attested(status: Status, yes: usize, no: usize) -> Phrase {
    let text = match (status, yes, no) {
        (Status::Unknown, 0, 0) => Text::new("尚无人书面确认", "nobody has attested it yet"),
        (Status::Unknown, 1.., 1..) => {
            Text::new("书面确认相互矛盾：{yes}是、{no}否", "attestations conflict: {yes} yes, {no} no")
        }
        (Status::Unknown, ..) => Text::new("有书面确认，但缺佐证", "attested, but without the evidence that is wanted"),
        (Status::Met, ..) => Text::new("书面确认：是", "attested: yes"),
        _ => Text::new("书面确认：否", "attested: no"),
    };
    Phrase::new(text).with("yes", yes.to_string()).with("no", no.to_string())
}

/// Several reasons, one after the other.
fn joined(reasons: Vec<Words>) -> Words {
    let mut all: Option<Words> = None;
    for reason in reasons {
        all = Some(match all {
            None => reason,
            Some(before) => Phrase::new(Text::new("{before}；{reason}", "{before}; {reason}"))
                .with("before", before)
                .with("reason", reason)
                .into(),
        });
    }
    all.unwrap_or_else(|| "".into())
}

fn when(period: Option<Period>) -> Words {
    match period {
        Some(period) => Phrase::new(Text::new("{period}", "{period}: ")).with("period", period.label()).into(),
        None => "".into(),
    }
}

/// What a criterion asks of its measure.
fn asked(criterion: &Criterion, measured: Measured<'_>) -> Words {
    let bound = |text: Text, value: &Rational| Phrase::new(text).with("value", wording::number(measured, value)).into();
    match criterion {
        Criterion::AtLeast(threshold) => bound(Text::new("不低于{value}", "at least {value}"), threshold.value.value()),
        Criterion::AtMost(threshold) => bound(Text::new("不高于{value}", "at most {value}"), threshold.value.value()),
        Criterion::Between(range) => Phrase::new(Text::new("在{from}与{to}之间", "between {from} and {to}"))
            .with("from", wording::number(measured, range.from.value()))
            .with("to", wording::number(measured, range.to.value()))
            .into(),
        Criterion::Exists(_) => wording::some(measured),
        Criterion::Deducts(_) => Text::new("没有", "none").into(),
        _ => Text::new("已填报", "that it is stated").into(),
    }
}

/// What a trend asks.
fn change(criterion: &Criterion, measured: Measured<'_>) -> Words {
    let (rises, trend): (bool, &Trend) = match criterion {
        Criterion::Rises(trend) => (true, trend),
        Criterion::DoesNotFall(trend) => (false, trend),
        _ => return "".into(),
    };
    match (rises, &trend.by, &trend.by_percent) {
        (true, None, None) => Text::new("提高", "a rise").into(),
        (false, None, None) => Text::new("不下降", "no fall").into(),
        (true, Some(by), _) => Phrase::new(Text::new("至少提高{by}", "a rise of at least {by}"))
            .with("by", wording::number(measured, by.value()))
            .into(),
        (false, Some(by), _) => Phrase::new(Text::new("下降不超过{by}", "a fall of at most {by}"))
            .with("by", wording::number(measured, by.value()))
            .into(),
        (true, None, Some(percent)) => {
            Phrase::new(Text::new("至少提高{by}%", "a rise of at least {by}%")).with("by", percent.to_string()).into()
        }
        (false, None, Some(percent)) => {
            Phrase::new(Text::new("下降不超过{by}%", "a fall of at most {by}%")).with("by", percent.to_string()).into()
        }
    }
}

/// Why a point that the dossier says does not apply was left out.
pub(super) fn left_out(reason: &str) -> Phrase {
    Phrase::new(Text::new("填报材料说明不适用：{reason}", "the submission says it does not apply: {reason}"))
        .with("reason", reason)
}

/// Why an indicator stands as it does: its points counted.
pub(super) fn of_indicator(tier: Tier, tally: Tally, not_applicable: usize, why_empty: Option<Words>) -> Phrase {
    if let Some(why) = why_empty {
        return Phrase::new(Text::new("无观测点：{why}", "no observation points: {why}")).with("why", why);
    }
    let (met_is, unmet_is) = match tier {
        Tier::Veto => (Text::new("{n}项触发", "{n} triggered"), Text::new("{n}项未触发", "{n} clear")),
        Tier::Basic | Tier::Substantive => (Text::new("{n}项达到", "{n} met"), Text::new("{n}项未达到", "{n} not met")),
    };
    let (unmet, not_applicable) = match tier {
        Tier::Veto => (tally.unmet.saturating_add(not_applicable), 0),
        Tier::Basic | Tier::Substantive => (tally.unmet, not_applicable),
    };
    let counted = [
        (tally.met, met_is),
        (unmet, unmet_is),
        (tally.unknown, Text::new("{n}项不详", "{n} unknown")),
        (not_applicable, Text::new("{n}项不适用", "{n} not applicable")),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    let counted: Vec<Words> = counted.map(|(n, text)| Phrase::new(text).with("n", n.to_string()).into()).collect();
    if counted.is_empty() {
        return Phrase::new(Text::new("没有观测点", "no observation points"));
    }
    Phrase::new(Text::new("{counted}", "{counted}")).with("counted", Words::List(counted))
}

/// How far a trend is from what it asks, in words.
pub(super) fn trend_gap(criterion: &Criterion, trend: &Trend, gap: Words) -> Phrase {
    let text = if trend::is_strict(criterion, trend) {
        Text::new("比上一期低{gap}", "{gap} below the period before")
    } else {
        Text::new("还差{gap}", "{gap} short")
    };
    Phrase::new(text).with("gap", gap)
}
