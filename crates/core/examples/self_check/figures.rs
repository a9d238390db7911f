//! Every figure that can be computed from a dossier, whether a point of the standard asks it or not, and the tables that no single figure
//! can stand for: for whoever wants to see what came of a fact that the report does not speak of.

use std::fmt::Write as _;

use chanjiao::dossier::Dossier;
use chanjiao::language::{Bilingual, Lang, Text};
use chanjiao::metric::{
    Answered, DemandRow, Extent, Facts, Metric, Missing, Named, Natural, Value, demand_table, incentive_table,
    linkage_table, metrics, side_by_side,
};
use chanjiao::quantity::{Bound, Rational};
use serde_json::json;

const UNKNOWN: Text = Text::new("不详", "unknown");
const NOT_APPLICABLE: Text = Text::new("不适用", "not applicable");
const KNOWN: Text = Text::new("已知", "known");
const BOUNDED: Text = Text::new("只知范围", "within bounds");
const PERHAPS: Text = Text::new("可能不适用", "perhaps not applicable");
const FIGURES: Text = Text::new("测算值", "Figures");
const LINKAGE: Text = Text::new("产业—专业—就业联动表", "Industries, majors and employment");
const TECHNOLOGY: Text = Text::new("技术需求—对应表", "Technology needs, and what answers them");
const TALENT: Text = Text::new("人才需求—对应表", "Talent needs, and what answers them");
const INCENTIVES: Text = Text::new("激励—政策表", "Incentives and policies");
const OPEN: Text = Text::new(
    "以下没有填报或没有填全，填了表中可能增加：",
    "Not stated, or not in full; the table may have more once it is:",
);

/// Figures and tables as data, on one line.
pub(crate) fn json(dossier: &Dossier, file: &str) -> String {
    let facts = Facts::of(dossier, None);
    let figures: Vec<_> = metrics()
        .map(|metric| {
            let value = metric.value(&facts, 0);
            json!({
                "metric": metric.name,
                "label": both(metric.label),
                "unit": both(metric.unit),
                "formula": both(metric.formula),
                "period": metric.counted_in.and_then(|kind| facts.period(kind, 0)),
                "status": status(metric, &value).0,
                "value": value,
            })
        })
        .collect();
    json!({
        "demand_table": demand_table(&facts),
        "figures": figures,
        "file": file,
        "incentive_table": incentive_table(&facts),
        "linkage_table": linkage_table(&facts, 0),
        "side_by_side": side_by_side(&facts, 0),
    })
    .to_string()
}

/// The same for people.
pub(crate) fn report(dossier: &Dossier, lang: Lang) -> String {
    let facts = Facts::of(dossier, None);
    let mut told = String::new();
    heading(&mut told, FIGURES, lang);
    let line = Text::new("- {label} `{name}`{period}：{value}{status}", "- {label} `{name}`{period}: {value}{status}");
    for metric in metrics() {
        let value = metric.value(&facts, 0);
        let period = metric.counted_in.and_then(|kind| facts.period(kind, 0));
        let words = said(metric.natural, Some(metric.unit), &value, lang);
        let status = status(metric, &value).1.get(lang);
        let marks = [
            ("{label}", metric.label.get(lang).to_owned()),
            ("{name}", metric.name.to_owned()),
            ("{period}", period.map(|period| format!(" [{}]", period.label().say(lang))).unwrap_or_default()),
            ("{status}", if words == status { String::new() } else { bracketed(status, lang) }),
            ("{value}", words),
        ];
        // Writing to a string cannot fail.
        let _ = writeln!(told, "{}\n  {}", filled(line, &marks, lang), metric.formula.get(lang));
    }
    tables(&mut told, &facts, lang);
    told
}

fn tables(told: &mut String, facts: &Facts<'_>, lang: Lang) {
    let amount = |value: &Value| said(Natural::Amount, None, value, lang);
    heading(told, LINKAGE, lang);
    let linkage = linkage_table(facts, 0);
    let words = Text::new(
        "{major}：服务{industries}；毕业生{graduates}，就业{employed}，成员企业录用{hired}，其中岗位对口{matching}",
        "{major}: serves {industries}; graduates {graduates}, employed {employed}, hired by members {hired}, of these in matching posts {matching}",
    );
    rows(told, &linkage.rows, |row| {
        let marks = [
            ("{major}", row.major.as_ref().map_or(UNKNOWN.get(lang), |major| &major.name).to_owned()),
            ("{industries}", names(&row.industries, lang)),
            ("{graduates}", amount(&row.graduates)),
            ("{employed}", amount(&row.employed)),
            ("{hired}", amount(&row.hired_by_members)),
            ("{matching}", amount(&row.in_matching_posts)),
        ];
        filled(words, &marks, lang)
    });
    left_open(told, &linkage.missing, lang);
    let demand = demand_table(facts);
    for (title, needs) in [(TECHNOLOGY, &demand.technology), (TALENT, &demand.talent)] {
        heading(told, title, lang);
        rows(told, needs, |need| answered(need, lang));
    }
    left_open(told, &demand.missing, lang);
    heading(told, INCENTIVES, lang);
    let incentives = incentive_table(facts);
    let words = Text::new("{label}：{number}项（{policies}）", "{label}: {number} ({policies})");
    rows(told, &incentives.rows, |row| {
        let policies: Vec<Named> = row.policies.iter().map(|policy| policy.policy.clone()).collect();
        let label = if lang == Lang::Zh { &row.label.zh } else { &row.label.en };
        let marks =
            [("{label}", label.clone()), ("{number}", amount(&row.number)), ("{policies}", names(&policies, lang))];
        filled(words, &marks, lang)
    });
    left_open(told, &incentives.missing, lang);
}

fn answered(row: &DemandRow, lang: Lang) -> String {
    let answer = match row.answered {
        Answered::Answered => names(&row.answers, lang),
        Answered::Unanswered => Text::new("没有对应", "nothing answers it").get(lang).to_owned(),
        Answered::Unknown => UNKNOWN.get(lang).to_owned(),
    };
    let of = row.enterprise.as_ref().map(|enterprise| bracketed(&enterprise.name, lang)).unwrap_or_default();
    let marks = [("{need}", row.need.name.clone()), ("{of}", of), ("{answer}", answer)];
    filled(Text::new("{need}{of}：{answer}", "{need}{of}: {answer}"), &marks, lang)
}

fn filled(words: Text, marks: &[(&str, String)], lang: Lang) -> String {
    marks.iter().fold(words.get(lang).to_owned(), |words, (mark, said)| words.replacen(mark, said, 1))
}

fn bracketed(words: &str, lang: Lang) -> String {
    if lang == Lang::Zh { format!("（{words}）") } else { format!(" ({words})") }
}

fn heading(told: &mut String, title: Text, lang: Lang) {
    let gap = if told.is_empty() { "" } else { "\n" };
    let _ = writeln!(told, "{gap}### {}\n", title.get(lang));
}

fn rows<T>(told: &mut String, rows: &[T], of: impl Fn(&T) -> String) {
    if rows.is_empty() {
        told.push_str("–\n");
    }
    for row in rows {
        let _ = writeln!(told, "- {}", of(row));
    }
}

/// Whatever could add to the table above: a row that is not there is no proof that there is none.
fn left_open(told: &mut String, missing: &[Missing], lang: Lang) {
    if missing.is_empty() {
        return;
    }
    let _ = writeln!(told, "\n{}", OPEN.get(lang));
    for Missing { fact, because } in missing {
        let of = fact.entity.as_ref().map(|entity| format!(" `{entity}`")).unwrap_or_default();
        let _ = writeln!(told, "- `{}`{of}{}", fact.pointer, bracketed(because.label().get(lang), lang));
    }
}

fn names(named: &[Named], lang: Lang) -> String {
    if named.is_empty() {
        return "–".to_owned();
    }
    let names: Vec<&str> = named.iter().map(|one| one.name.as_str()).collect();
    names.join(if lang == Lang::Zh { "、" } else { ", " })
}

/// How well a value is known, for programs and for people.
fn status(metric: &Metric, value: &Value) -> (&'static str, Text) {
    match &value.extent {
        Extent::NotApplicable => ("not_applicable", NOT_APPLICABLE),
        Extent::PerhapsNotApplicable(_) => ("perhaps_not_applicable", PERHAPS),
        Extent::Within(interval) if interval.is_point() => ("known", KNOWN),
        Extent::Within(interval) if *interval == metric.natural.range() => ("unknown", UNKNOWN),
        Extent::Within(_) => ("bounded", BOUNDED),
    }
}

fn both(text: Text) -> Bilingual {
    Bilingual { zh: text.zh.to_owned(), en: text.en.to_owned() }
}

/// A value in words: a share as a percentage, an amount with its unit.
fn said(natural: Natural, unit: Option<Text>, value: &Value, lang: Lang) -> String {
    let interval = match &value.extent {
        Extent::NotApplicable => return NOT_APPLICABLE.get(lang).to_owned(),
        Extent::PerhapsNotApplicable(_) => return UNKNOWN.get(lang).to_owned(),
        Extent::Within(interval) if *interval == natural.range() => return UNKNOWN.get(lang).to_owned(),
        Extent::Within(interval) => interval,
    };
    if natural == Natural::Share {
        let percent =
            |bound: &Bound| bound.value().map(|share: &Rational| share.to_percent_string(2)).unwrap_or_default();
        let (low, high) = (percent(interval.low()), percent(interval.high()));
        return if low == high { low } else { format!("{low}–{high}") };
    }
    let number = interval.describe().say(lang);
    match (unit, lang) {
        (None, _) => number,
        (Some(unit), Lang::Zh) => format!("{number}{}", unit.zh),
        // An English count is named by its label already: “industry colleges: 1”.
        (Some(unit), Lang::En) if unit.zh != "元" => number,
        (Some(unit), Lang::En) => format!("{number} {}", unit.en),
    }
}
