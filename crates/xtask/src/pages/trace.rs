//! `docs/trace.md`: every provision of the notice, what answers it, and what it is still owed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chanjiao::dossier::Dossier;
use chanjiao::language::Text;
use chanjiao::notice::{Answer, AnswerKind, Kind, Provision, owed, provisions};
use chanjiao::trace::{Bearing, answers, bearing};

use super::{both, cell, mark, short_citation};

const HEAD: &str = "\
本页把教职成厅函〔2024〕20号逐句拆成的条款，与本库中回应它的内容一一对应。右栏“尚缺”是本版还没有做的，如实列出。\
条款内容用我们自己的话概述，以通知原文为准。

This page sets each provision of Notice 教职成厅函〔2024〕20号 beside whatever answers it. The last column says honestly what this version
still owes. The provisions are told in our own words; the notice itself is what counts.

- 字段 field: a typed fact of the dossier, by its path · 规则 rule: a check, by its code · 测算值 metric: a figure computed from facts
  (or a named set, or undertakings) · 指标 indicator: a point of the [built-in standard](standard.md) · 流程 process: a part of assessing,
  selecting or monitoring · 背景 context: mentioned here, owed nothing.
- *斜体* · *italics*：为应有内容提供支撑，本身并非所缺 · what is owed rests on it, though it was not itself owed.
- †：本库的理解，并非通知原话 · our reading, and not the notice's word.
- **五分钟**：按部分和句序找到那一句；“字段”是它在档案里的位置；点“指标”看它问什么，报告第四部分按同一措辞逐项列出。没有“指标”的，
  报告不单独说它：点“测算值”看怎样算。用法见[指南](guide.zh-CN.md#从一句话到报告)。
  **Five minutes**: find the sentence by section and number; its fields are where the dossier states it; follow a point to what it asks, and find the
  same words in part 4 of the report. A sentence without a point is not spoken of by itself: follow its metrics to see how they are computed. See the
  [guide](guide.md#from-a-sentence-to-the-report).
";

/// The sections of the notice, as it numbers and calls them.
const SECTIONS: &[(&str, Text)] = &[
    ("0", Text::new("主送机关与引言", "addressees and opening")),
    ("1", Text::new("一、总体要求", "I. general requirements")),
    ("2.1.1", Text::new("二（一）1 合作办学", "II(1)1 cooperation on schooling")),
    ("2.1.2", Text::new("二（一）2 合作育人", "II(1)2 cooperation on cultivation")),
    ("2.1.3", Text::new("二（一）3 合作就业", "II(1)3 cooperation on employment")),
    ("2.1.4", Text::new("二（一）4 合作发展", "II(1)4 cooperation on development")),
    ("2.2.1", Text::new("二（二）1 专业", "II(2)1 majors")),
    ("2.2.2", Text::new("二（二）2 课程", "II(2)2 courses")),
    ("2.2.3", Text::new("二（二）3 教材", "II(2)3 textbooks")),
    ("2.2.4", Text::new("二（二）4 师资", "II(2)4 teachers")),
    ("2.2.5", Text::new("二（二）5 实习实训", "II(2)5 practical training")),
    ("3.1", Text::new("三（一）规范建设", "III(1) regulation")),
    ("3.2", Text::new("三（二）精准培育", "III(2) fostering")),
    ("4.1", Text::new("四（一）组织保障", "IV(1) organisation")),
    ("4.2", Text::new("四（二）政策保障", "IV(2) policies")),
    ("4.3", Text::new("四（三）经费保障", "IV(3) funding")),
    ("A", Text::new("附件", "annexes")),
];

/// A provision with what answers it and what it is owed.
struct Traced {
    provision: &'static Provision,
    answers: Vec<Answer>,
    /// Whatever it was owed before there were answers.
    listed: Vec<Kind>,
    still: Vec<Kind>,
}

/// The page.
pub(crate) fn page() -> String {
    let all = answers();
    let traced: Vec<Traced> = provisions()
        .map(|provision| Traced {
            provision,
            answers: all.iter().filter(|answer| answer.provision == provision.id).cloned().collect(),
            listed: owed(provision, &[]),
            still: owed(provision, &all),
        })
        .collect();
    let mut page = format!(
        "# 溯源 The trace\n\n{}\n\n{HEAD}\n{}",
        mark("the provisions that fields, rules, metrics, points and processes name"),
        counts(&traced)
    );
    for (section, title) in SECTIONS {
        let _ = write!(
            page,
            "\n## {} · {}\n\n| 条款 provision | 内容 what it says | 应答 answered by | 尚缺 still owed |\n|---|---|---|---|\n",
            title.zh, title.en
        );
        for row in traced.iter().filter(|row| section_of(row.provision) == *section) {
            page.push_str(&line(row));
        }
    }
    page
}

fn section_of(provision: &Provision) -> String {
    let short = provision.provision_id().short();
    short.split_once('-').map_or(short.as_str(), |(section, _)| section).to_owned()
}

/// How much is owed, answered and still owed: in all, by kind, by section.
fn counts(traced: &[Traced]) -> String {
    let listed = |rows: &[&Traced]| rows.iter().map(|row| row.listed.len()).sum::<usize>();
    let still = |rows: &[&Traced]| rows.iter().map(|row| row.still.len()).sum::<usize>();
    let all: Vec<&Traced> = traced.iter().collect();
    let row = |label: &str, count: usize, listed: usize, still: usize| {
        format!("| {label} | {count} | {listed} | {} | {still} |\n", listed.saturating_sub(still))
    };
    let columns = "条款 provisions | 应有 owed | 已答 answered | 尚缺 still owed |\n|---|---|---|---|---|\n";
    let mut counts = format!("## 统计 In numbers\n\n| 部分 section | {columns}");
    for (section, title) in SECTIONS {
        let rows: Vec<&Traced> = traced.iter().filter(|row| section_of(row.provision) == *section).collect();
        counts.push_str(&row(&format!("{} · {}", title.zh, title.en), rows.len(), listed(&rows), still(&rows)));
    }
    counts.push_str(&row("**合计 in all**", all.len(), listed(&all), still(&all)));
    let _ = write!(counts, "\n| 类别 kind | {columns}");
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Context) {
        let owing = |kinds: &[Kind]| kinds.contains(kind);
        let owed: Vec<&Traced> = traced.iter().filter(|row| owing(&row.listed)).collect();
        let still = owed.iter().filter(|row| owing(&row.still)).count();
        counts.push_str(&row(&both(kind.label()), owed.len(), owed.len(), still));
    }
    counts
}

fn line(row: &Traced) -> String {
    let provision = row.provision;
    let force = if row.listed.is_empty() { String::new() } else { format!("<br>{}", provision.force.label().zh) };
    let via = match provision.via {
        [] => String::new(),
        via => format!("<br>由 via {}", via.iter().map(|id| code(short(id))).collect::<Vec<_>>().join(", ")),
    };
    let mark = if provision.is_proxy { "†" } else { "" };
    let term = &provision.term;
    let says =
        format!("**{}**{mark} {}<br>{}: {}", term.zh, cell(provision.gloss.zh), term.en, cell(provision.gloss.en));
    let still = match row.still.as_slice() {
        [] if row.listed.is_empty() => "–".to_owned(),
        [] => "✓".to_owned(),
        still => still.iter().map(|kind| both(kind.label())).collect::<Vec<_>>().join("<br>"),
    };
    format!(
        "| `{}`<br>{}{force}{via} | {says} | {} | {still} |\n",
        provision.provision_id().short(),
        short_citation(provision),
        answered(&row.answers)
    )
}

fn answered(answers: &[Answer]) -> String {
    let mut lines = Vec::new();
    for wanted in [Bearing::Answers, Bearing::Supports] {
        for kind in Kind::ALL {
            let of_kind: Vec<&Answer> =
                answers.iter().filter(|answer| answer.by.kind() == *kind && bearing(answer) == wanted).collect();
            if of_kind.is_empty() {
                continue;
            }
            let named = if *kind == Kind::Field { fields(&of_kind) } else { names(&of_kind) };
            let label = both(kind.label());
            lines.push(match wanted {
                Bearing::Supports => format!("*{label}: {named}*"),
                Bearing::Answers | Bearing::Astray => format!("{label}: {named}"),
            });
        }
    }
    lines.join("<br>")
}

/// Fields by the record they stand in, so that no path is said twice.
fn fields(answers: &[&Answer]) -> String {
    let mut records: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for answer in answers {
        if let AnswerKind::Field { path } = &answer.by {
            let (record, name) = path.rsplit_once('/').unwrap_or(("", path));
            records.entry(record).or_default().push(code(name) + dagger(answer));
        }
    }
    let said = records.iter().map(|(record, names)| {
        let record = if record.is_empty() { "/" } else { record };
        // What people call the record, for whoever does not read paths.
        let called = Dossier::describe(record).map_or_else(String::new, |described| format!(" {}", described.label.zh));
        format!("{}{called} → {}", code(record), names.join(", "))
    });
    said.collect::<Vec<_>>().join("; ")
}

fn names(answers: &[&Answer]) -> String {
    let linked = |name: &str, page: &str, anchor: &str| format!("[{}]({page}.md#{anchor})", code(name));
    let said = answers.iter().map(|answer| match &answer.by {
        AnswerKind::Field { path: name } => code(name) + dagger(answer),
        AnswerKind::Metric { name } => linked(name, "metrics", name) + dagger(answer),
        AnswerKind::Indicator { point: name } => linked(name, "standard", name) + dagger(answer),
        AnswerKind::Rule { code: name } => linked(name, "diagnostics", &name.to_lowercase()) + dagger(answer),
        AnswerKind::Process { name, does } => {
            format!("{} {} ({}; {})", name.zh, name.en, cell(does.zh), cell(does.en))
        }
    });
    said.collect::<Vec<_>>().join(", ")
}

fn short(id: &str) -> &str {
    id.split_once('/').map_or(id, |(_, short)| short)
}

fn code(words: &str) -> String {
    format!("`{words}`")
}

const fn dagger(answer: &Answer) -> &'static str {
    if answer.is_proxy { "†" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_provision_has_one_row_and_every_section_a_title() {
        let page = page();
        for provision in provisions() {
            let row = format!("\n| `{}`<br>", provision.provision_id().short());
            assert_eq!(page.matches(&row).count(), 1, "{}", provision.id);
        }
    }

    #[test]
    fn a_provision_that_nothing_answers_shows_what_it_is_owed() {
        let provision = chanjiao::notice::provision("moe-2024-20/2.1.3-2a").unwrap();
        let row = |still: &[Kind]| {
            let listed = owed(provision, &[]);
            line(&Traced { provision, answers: Vec::new(), listed, still: still.to_vec() })
        };
        assert!(row(&[Kind::Field, Kind::Indicator]).ends_with("|  | 字段 field<br>指标 indicator |\n"));
        assert!(row(&[]).ends_with("| ✓ |\n"));
    }

    #[test]
    fn what_answers_a_provision_is_one_step_away() {
        let (trace, standard, metrics) = (page(), super::super::standard(), super::super::metrics());
        let diagnostics = super::super::diagnostics().unwrap();
        let mut links = 0;
        for (_, rest) in trace.match_indices("`](").map(|(at, found)| trace.split_at(at + found.len())) {
            let (page, anchor) = rest.split_once(')').unwrap().0.split_once(".md#").unwrap();
            let is_there = match page {
                "standard" => standard.contains(&format!("\n<a id=\"{anchor}\"></a>\n")),
                "metrics" => metrics.contains(&format!("\n### `{anchor}`\n")),
                "diagnostics" => {
                    diagnostics.lines().any(|line| line.starts_with('#') && line.to_lowercase().contains(anchor))
                }
                _ => false,
            };
            assert!(is_there, "{page}.md#{anchor} is not there");
            links += 1;
        }
        assert!(links > 400, "{links} links");
    }

    #[test]
    fn fields_of_one_record_are_said_together() {
        let field = |path: &'static str, is_proxy| Answer {
            provision: "moe-2024-20/1-1a",
            by: AnswerKind::Field { path: path.into() },
            is_proxy,
        };
        let (name, seat, root) = (field("/a/name", false), field("/a/seat", true), field("/a", false));
        assert_eq!(fields(&[&name, &seat, &root]), "`/` → `a`; `/a` → `name`, `seat`†");
    }
}
