//! `docs/trace.md`: every provision of the notice, what answers it, and what it is still owed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chanjiao::dossier::Dossier;
use chanjiao::language::Text;
use chanjiao::notice::{Answer, AnswerKind, Force, Kind, Provision, owed, provisions};
use chanjiao::standard::Standard;
use chanjiao::trace::{Bearing, answers, bearing};

use super::metrics::TABLES;
use super::{both, cell, mark, short_citation};

/// Where the text of the notice can be read; how far that was checked stands in `docs/sources.md`.
const NOTICE: &str = "https://www.imtcme.edu.cn/sgjsztw/info/1072/7867.htm";

const HEAD: &str = "\
本页把教职成厅函〔2024〕20号（[全文](NOTICE)，系一所学院的转载；[核对到哪一步](sources.md#where-the-notice-can-be-read)）逐句拆成的条款，与本库中回应它的内容一一对应。\
右栏“尚缺”是本版还没有做的，如实列出。条款内容用我们自己的话概述，以通知原文为准。

This page sets each provision of Notice 教职成厅函〔2024〕20号 ([its text](NOTICE), as a college reprints it; [how far that was
checked](sources.md#where-the-notice-can-be-read)) beside whatever answers it. The last column says honestly what this version
still owes. The provisions are told in our own words; the notice itself is what counts.

- 字段 field: a typed fact of the dossier, by its path · 校验规则 rule: a check, by its code · 测算值 metric: a figure computed from facts
  (or a named set, or undertakings) · 表 table: [several figures side by side](metrics.md#tables) · 观测点 point: a point of the
  [built-in standard](standard.md), in the words of the reports · 流程 process: a part of assessing, selecting or monitoring, and where it is told how to use it.
- 句序之下是强度：FORCES。背景句只陈述或希望，没有可查的要求，通常无所应答（–）；附件虽是背景，其公布的部分本库仍有应答（✓）。
  Below each citation stands how binding it is: BINDING. Context says or hopes, and asks nothing that can be checked: mostly nothing is owed (–). The
  annexes are context too, but what is public of them is answered (✓).
- *斜体* · *italics*：为应有内容提供支撑，本身并非所缺 · what is owed rests on it, though it was not itself owed.
- †：本库的理解，并非通知原话 · our reading, and not the notice's word.
- **五分钟**：按部分和句序找到那一句；“字段”是它在档案里的位置；点“观测点”看它问什么，报告第四部分按同一措辞逐项列出。没有“观测点”的，
  报告不单独说它：那一行写明[在哪里看](guide.zh-CN.md#报告不说的在哪里看)。用法见[指南](guide.zh-CN.md#从一句话到报告)。
  **Five minutes**: find the sentence by section and number; its fields are where the dossier states it; follow a point to what it asks, and find the
  same words in part 4 of the report. A sentence without a point is not spoken of by itself: its row says [where to see
  it](guide.md#what-the-report-does-not-speak-of). See the [guide](guide.md#from-a-sentence-to-the-report).
";

/// Where whoever reads of a process finds how to use it, in Chinese and in English.
const USES: &[(&str, &str, &str)] = &[
    ("1-1c", "guide.zh-CN.md#怎么看结论", "guide.md#read-the-verdict"),
    ("1-1d", "guide.zh-CN.md#怎么看结论", "guide.md#read-the-verdict"),
    ("3.1-1a", "guide.zh-CN.md#自己写一份标准", "guide.md#write-a-standard"),
    ("3.1-1b", "standard.md", "standard.md"),
    ("3.1-2a", "guide.zh-CN.md#怎么看结论", "guide.md#read-the-verdict"),
    ("3.1-2b", "guide.zh-CN.md#跟踪问题", "guide.md#follow-the-problems-over-time"),
    ("3.2-1a", "guide.zh-CN.md#会商和调研", "guide.md#consultations-and-studies"),
    ("3.2-1c", "guide.zh-CN.md#会商和调研", "guide.md#consultations-and-studies"),
    ("3.2-1d", "cohort.zh-CN.md", "cohort.md"),
    ("A-1a", "guide.zh-CN.md#核对指标数", "guide.md#compare-the-number-of-indicators"),
];

/// What any entry of a list may have, whatever the list.
const KEPT_OF_ANY: [&str; 4] = ["id", "other_ids", "former_names", "evidence"];

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
        "# 溯源 The trace\n\n{}\n\n{}\n{}",
        mark("the provisions that fields, rules, metrics, points and processes name"),
        head(),
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

fn head() -> String {
    let forces = |pick: fn(Text) -> &'static str, mark: &str| {
        Force::ALL.iter().map(|force| pick(force.label())).collect::<Vec<_>>().join(mark)
    };
    HEAD.replace("NOTICE", NOTICE)
        .replace("FORCES", &forces(|label| label.zh, "、"))
        .replace("BINDING", &forces(|label| label.en, ", "))
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
    let force = provision.force.label().zh;
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
        "| `{}`<br>{}<br>{force}{via} | {says} | {} | {still} |\n",
        provision.provision_id().short(),
        short_citation(provision),
        answered(row)
    )
}

fn answered(row: &Traced) -> String {
    let mut lines = Vec::new();
    for wanted in [Bearing::Answers, Bearing::Supports] {
        for kind in Kind::ALL {
            let of_kind: Vec<&Answer> =
                row.answers.iter().filter(|answer| answer.by.kind() == *kind && bearing(answer) == wanted).collect();
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
    let of_row = TABLES.iter().filter(|table| table.provisions.contains(&short(row.provision.id)));
    let tables: Vec<String> = of_row.map(|table| format!("[`{0}`](metrics.md#{0})", table.name)).collect();
    if !tables.is_empty() {
        lines.push(format!("表 table: {}", tables.join(", ")));
    }
    if is_left_out_of_reports(row) {
        lines.push(seen_by(row));
    }
    lines.join("<br>")
}

/// Whether a provision has answers and no report speaks of it: nothing that assesses is among them.
fn is_left_out_of_reports(row: &Traced) -> bool {
    let assesses = |answer: &Answer| matches!(answer.by.kind(), Kind::Indicator | Kind::Process);
    !row.answers.is_empty() && row.provision.via.is_empty() && !row.answers.iter().any(assesses)
}

/// How to see what no report speaks of: its figures, or else the facts themselves.
fn seen_by(row: &Traced) -> String {
    let is_computed = row.answers.iter().any(|answer| answer.by.kind() == Kind::Metric);
    let option = if is_computed { "--figures" } else { "--facts" };
    format!(
        "报告不单独说，[用 `{option}` 看](guide.zh-CN.md#报告不说的在哪里看) not in the report by itself: \
         [see it with `{option}`](guide.md#what-the-report-does-not-speak-of)"
    )
}

/// Fields by the record they stand in, so that no path is said twice. Where a list alone is named, so are the fields of its entries: the
/// list says what they are for, and they say the fact.
fn fields(answers: &[&Answer]) -> String {
    let mut records: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let paths = || {
        answers.iter().filter_map(|answer| match &answer.by {
            AnswerKind::Field { path } => Some(path.as_ref()),
            _ => None,
        })
    };
    let mut of_entries = Vec::new();
    for answer in answers {
        if let AnswerKind::Field { path } = &answer.by {
            let (record, name) = path.rsplit_once('/').unwrap_or(("", path));
            records.entry(record).or_default().push(code(name) + dagger(answer));
            if !paths().any(|other| other.strip_prefix(path.as_ref()).is_some_and(|below| below.starts_with('/'))) {
                of_entries.extend(entries(path));
            }
        }
    }
    let said = records.iter().map(|(record, names)| record_of(record, names));
    said.chain(of_entries).collect::<Vec<_>>().join("; ")
}

/// The fields of a list's entries but for those that any entry has; none where it holds no records.
fn entries(list: &str) -> Option<String> {
    let record = format!("{list}/*");
    let names = Dossier::describe(&record)?
        .fields
        .into_iter()
        .filter(|field| !KEPT_OF_ANY.contains(&field.as_str()))
        .map(|field| code(&field));
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| record_of(&record, &names))
}

fn record_of(record: &str, names: &[String]) -> String {
    let record = if record.is_empty() { "/" } else { record };
    // What people call the record, for whoever does not read paths.
    let called = Dossier::describe(record).map_or_else(String::new, |described| format!(" {}", described.label.zh));
    format!("{}{called} → {}", code(record), names.join(", "))
}

fn names(answers: &[&Answer]) -> String {
    let linked = |name: &str, page: &str, anchor: &str| format!("[{}]({page}.md#{anchor})", code(name));
    let said = answers.iter().map(|answer| match &answer.by {
        AnswerKind::Field { path: name } => code(name) + dagger(answer),
        AnswerKind::Metric { name } => linked(name, "metrics", name) + dagger(answer),
        AnswerKind::Indicator { point } => asked(point) + dagger(answer),
        AnswerKind::Rule { code: name } => linked(name, "diagnostics", &name.to_lowercase()) + dagger(answer),
        AnswerKind::Process { name, does } => process(answer.provision, *name, *does),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// A point in the words that reports use, and not by its id, which they leave to their annex.
fn asked(id: &str) -> String {
    let standard = Standard::built_in();
    let text = standard.points().find(|(_, point)| point.id.to_string() == id).map(|(_, point)| &point.text);
    let words = text.map_or_else(|| id.to_owned(), |text| format!("{} · {}", cell(&text.zh), cell(&text.en)));
    format!("[{words}](standard.md#{id})")
}

/// A process with where it is told how to use it.
fn process(provision: &str, name: Text, does: Text) -> String {
    let (zh, en) = USES
        .iter()
        .find(|(of, ..)| *of == short(provision))
        .map_or((String::new(), String::new()), |(_, zh, en)| (format!("({zh})"), format!("({en})")));
    format!("[{}]{zh} [{}]{en} ({}; {})", name.zh, name.en, cell(does.zh), cell(does.en))
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
    use crate::workspace::Workspace;

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
        assert!(row(&[Kind::Field, Kind::Indicator]).ends_with("|  | 字段 field<br>观测点 point |\n"));
        assert!(row(&[]).ends_with("| ✓ |\n"));
    }

    /// The headings of a page as the links to them are written: in lower case, blanks as hyphens, without punctuation.
    fn headings(page: &str) -> Vec<String> {
        let titles = page.lines().filter(|line| line.starts_with('#'));
        let slug = |title: &str| -> String {
            let kept = title.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
            kept.chars().filter(|letter| letter.is_alphanumeric() || "-_".contains(*letter)).collect()
        };
        titles.map(slug).collect()
    }

    #[test]
    fn what_answers_a_provision_is_one_step_away() {
        let workspace = Workspace::open().unwrap();
        let page_of = |page: &str| match page {
            "standard" => super::super::standard(),
            "metrics" => super::super::metrics(),
            "diagnostics" => super::super::diagnostics().unwrap(),
            written => workspace.read(&format!("docs/{written}.md")).unwrap(),
        };
        let mut pages: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
        let (trace, mut links) = (page(), 0);
        for (_, rest) in trace.match_indices("](").map(|(at, found)| trace.split_at(at + found.len())) {
            let target = rest.split_once(')').unwrap().0;
            if target.starts_with("https://") {
                assert_eq!(target, NOTICE);
                continue;
            }
            let (name, anchor) = target.split_once(".md").unwrap();
            let (text, headings) = pages.entry(name.to_owned()).or_insert_with(|| {
                let text = page_of(name);
                let headings = headings(&text);
                (text, headings)
            });
            let is_there = anchor.strip_prefix('#').is_none_or(|anchor| {
                // A code's heading says its label too, so only the beginning of the link is held.
                let is_heading = headings
                    .iter()
                    .any(|heading| heading == anchor || (name == "diagnostics" && heading.starts_with(anchor)));
                is_heading || text.contains(&format!("\n<a id=\"{anchor}\"></a>\n"))
            });
            assert!(is_there, "{target} is not there");
            links += 1;
        }
        assert!(links > 400, "{links} links");
        assert!(
            workspace.read("docs/sources.md").unwrap().contains(NOTICE),
            "how far its text was checked is said there"
        );
    }

    #[test]
    fn a_point_is_called_by_the_words_of_the_reports() {
        let page = page();
        for (_, point) in Standard::built_in().points() {
            let said = format!("[{} · {}](standard.md#{})", point.text.zh, point.text.en, point.id);
            assert!(page.contains(&said), "{said}");
            assert!(!page.contains(&format!("`{}`", point.id)), "{}", point.id);
        }
        assert!(!page.contains("指标 indicator"));
    }

    #[test]
    fn whoever_reads_of_a_process_is_led_to_its_use() {
        for answer in answers() {
            if let AnswerKind::Process { .. } = answer.by {
                assert!(USES.iter().any(|(of, ..)| *of == short(answer.provision)), "{}", answer.provision);
            }
        }
    }

    #[test]
    fn every_row_says_how_binding_it_is_and_context_is_owed_nothing_but_what_is_public_of_the_annexes() {
        let page = page();
        for provision in provisions() {
            let start = format!("| `{}`<br>{}<br>", provision.provision_id().short(), short_citation(provision));
            let row = page.lines().find_map(|line| line.strip_prefix(&start)).unwrap();
            assert!(row.starts_with(provision.force.label().zh), "{}", provision.id);
            let is_owed = provision.force != Force::Context || section_of(provision) == "A";
            assert_eq!(row.ends_with("| – |"), !is_owed, "{}", provision.id);
        }
    }

    #[test]
    fn what_no_report_speaks_of_leads_to_where_it_is_seen() {
        let page = page();
        let row = |id: &str| page.lines().find(|line| line.starts_with(&format!("| `{id}`<br>"))).unwrap();
        assert!(row("2.1.2-3c").contains("[see it with `--figures`](guide.md#what-the-report-does-not-speak-of)"));
        assert!(row("2.1.4-4b").contains("[see it with `--facts`]"));
        assert!(row("2.1.3-1c").contains("[`linkage_table`](metrics.md#linkage_table)"));
        assert!(!row("2.1.2-3a").contains("see it with") && !row("3.2-1a").contains("see it with"));
    }

    #[test]
    fn where_a_list_alone_is_named_so_are_the_fields_of_its_entries() {
        let field = |path: &'static str| Answer {
            provision: "moe-2024-20/2.1.2-3a",
            by: AnswerKind::Field { path: path.into() },
            is_proxy: false,
        };
        let plans = field("/cooperation/cultivation/joint_plans");
        assert!(fields(&[&plans]).contains("`/cooperation/cultivation/joint_plans/*` 一体化培养方案 → `title`, "));
        let title = field("/cooperation/cultivation/joint_plans/*/title");
        assert!(fields(&[&plans, &title]).ends_with("→ `title`"));
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
