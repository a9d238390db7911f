//! `docs/diagnostics.md`: every code of the catalogue, with an example that fires and a near one on which it stays silent.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chanjiao::fault::FaultKind;
use chanjiao::{cohort, ledger, standard, validation};
use serde_json::Value;

use super::{both, cell, mark};
use crate::problem::Problem;
use crate::workspace::Workspace;

const BASE: &str = include_str!("../../../../tests/vectors/diagnostics/base.json");
/// Where the cases stand, a file for each section.
const CASES: &str = "tests/vectors/diagnostics/cases";
/// Characters of an example that are shown.
const SHOWN: usize = 400;

const HEAD: &str = "\
诊断各有稳定的编号，绝不由文字推导；一次检查给出全部问题，按其在文件中的位置排列。**错误**是不可能如此的（语法不对，或与档案别处矛盾）；**警告**是可能合法但反常的；**提示**值得一看。
数值按区间比较：只有无论真值如何都矛盾的才算错误。{花括号}处填入具体的数与名称。
示例是对 [`tests/vectors/diagnostics/base.json`](../tests/vectors/diagnostics/base.json) 的合并补丁（RFC 7396），测试逐个运行；`…` 处从略。
标准（CJ06）和台账（CJ08）的示例见 [`standards.json`](../tests/vectors/standards.json) 与 [`ledger.json`](../tests/vectors/ledger.json)。

Each diagnostic has a stable code that is never derived from its words; one pass tells all of them, in the order of the text. An **error** cannot be so
(wrong by grammar, or contradicting something else in the dossier), a **warning** may be lawful but is odd, a **hint** is worth a look. Figures are compared as
intervals: only what is contradictory whatever the true numbers are is an error. {Braces} are filled with the numbers and names of the case. The examples
are merge patches (RFC 7396) to [`tests/vectors/diagnostics/base.json`](../tests/vectors/diagnostics/base.json), and a test runs each; `…` stands for what is left out.
The examples of standards (CJ06) and of ledgers (CJ08) stand in [`standards.json`](../tests/vectors/standards.json) and [`ledger.json`](../tests/vectors/ledger.json).
";

/// The examples of one code.
type Cases<'a> = BTreeMap<&'a str, Vec<&'a Value>>;

/// Every code of every document: dossiers, standards, ledgers.
fn catalogue() -> impl Iterator<Item = &'static FaultKind> {
    validation::catalogue()
        .chain(standard::FAULTS.iter().copied())
        .chain(ledger::FAULTS.iter().copied())
        .chain(cohort::catalogue())
}

/// The page.
pub(crate) fn page() -> Result<String, Problem> {
    let base = parsed("tests/vectors/diagnostics/base.json", BASE)?;
    let vectors = vectors()?;
    let mut cases = Cases::new();
    for case in &vectors {
        if let Some(code) = case.get("code").and_then(Value::as_str) {
            cases.entry(code).or_default().push(case);
        }
    }
    let mut kinds: Vec<&FaultKind> = catalogue().collect();
    kinds.sort_unstable_by_key(|kind| kind.code);

    let mut page =
        format!("# 诊断 Diagnostics\n\n{}\n\n{HEAD}\n", mark("the fault tables of crates/core/src and the vectors"));
    page.push_str("## 一览 At a glance\n\n| 编号 code | 轻重 severity | 说什么 | what it says |\n|---|---|---|---|\n");
    for kind in &kinds {
        let FaultKind { code, severity, message, .. } = kind;
        let anchor = code.to_lowercase();
        // Writing to a string cannot fail.
        let _ = writeln!(
            page,
            "| [{code}](#{anchor}) | {} | {} | {} |",
            both(severity.label()),
            cell(message.zh),
            cell(message.en)
        );
    }
    for kind in kinds {
        entry(&mut page, kind, cases.get(kind.code).map_or(&[], Vec::as_slice), &base);
    }
    Ok(page)
}

/// Every case, file by file.
fn vectors() -> Result<Vec<Value>, Problem> {
    let workspace = Workspace::open()?;
    let mut cases = Vec::new();
    for file in workspace.files()?.iter().filter(|file| file.starts_with(CASES)) {
        if let Value::Array(of_file) = parsed(file, &workspace.read(file)?)? {
            cases.extend(of_file);
        }
    }
    Ok(cases)
}

fn parsed(name: &str, text: &str) -> Result<Value, Problem> {
    serde_json::from_str(text).map_err(|error| Problem::new(format!("{name}: {error}"), "mend the JSON of the vectors"))
}

fn entry(page: &mut String, kind: &FaultKind, cases: &[&Value], base: &Value) {
    let FaultKind { code, severity, message, help, provisions, source } = kind;
    let _ = writeln!(page, "\n## {code}\n\n**{}** · {}", severity.label().zh, severity.label().en);
    let _ = writeln!(page, "\n- {}\n  {}", message.zh, message.en);
    let _ = writeln!(page, "- 怎么办 what to do: {}\n  {}", help.zh, help.en);
    if !provisions.is_empty() {
        let cited: Vec<String> = provisions.iter().map(|id| format!("`{id}`")).collect();
        let _ = writeln!(page, "- 条款 provisions: {}", cited.join(", "));
    }
    if let Some(source) = source {
        let _ = writeln!(page, "- 依据 rests on: {}\n  {}", source.zh, source.en);
    }
    for case in cases {
        let name = case.get("name").and_then(Value::as_str).unwrap_or_default();
        let _ = writeln!(page, "- 例 example: {name}");
        for (key, label) in [("fires", "报 fires"), ("silent", "不报 silent")] {
            let shown = case.get(key).map(|example| shown(example, base)).unwrap_or_default();
            let _ = writeln!(page, "  - {label}: {}", code_span(&shown));
        }
        if let Some(limits) = case.get("limits") {
            let _ = writeln!(page, "  - 限制 limits: {}", code_span(&limits.to_string()));
        }
    }
}

/// An example, without what is the same as in the base, and cut where it is long.
fn shown(example: &Value, base: &Value) -> String {
    let whole = match (example.get("text"), example.get("hex")) {
        (Some(Value::String(text)), _) => text.replace('\u{feff}', "\\ufeff"),
        (_, Some(Value::String(hex))) => format!("bytes {hex}"),
        _ => patch(example, Some(base)),
    };
    if whole.chars().count() <= SHOWN { whole } else { whole.chars().take(SHOWN).chain(['…']).collect() }
}

fn patch(value: &Value, base: Option<&Value>) -> String {
    match value {
        Value::Object(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, value)| {
                    let below = base.and_then(|base| base.get(key));
                    format!("{}: {}", Value::from(key.as_str()), patch(value, below))
                })
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
        Value::Array(items) => {
            let known = base.and_then(Value::as_array);
            let is_new = |item: &&Value| known.is_none_or(|known| !known.contains(item));
            let mut shown: Vec<String> = items.iter().filter(is_new).map(|item| patch(item, None)).collect();
            if shown.len() < items.len() {
                shown.push("…".to_owned());
            }
            format!("[{}]", shown.join(", "))
        }
        scalar => scalar.to_string(),
    }
}

/// Text as code in Markdown, whatever it holds.
fn code_span(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_stands_on_the_page_with_its_words_and_every_case_with_its_name() {
        let page = page().unwrap();
        for kind in catalogue() {
            assert_eq!(page.matches(&format!("\n## {}\n", kind.code)).count(), 1, "{}", kind.code);
            assert!(page.contains(kind.message.zh) && page.contains(kind.help.en), "{}", kind.code);
        }
        for case in vectors().unwrap() {
            assert!(page.contains(case["name"].as_str().unwrap()), "{case}");
        }
    }

    #[test]
    fn an_example_leaves_out_what_the_base_holds_already() {
        let base = serde_json::json!({"members": [{"id": "a"}, {"id": "b"}]});
        let example = serde_json::json!({"members": [{"id": "a"}, {"id": "b", "kind": "x"}]});
        assert_eq!(shown(&example, &base), r#"{"members": [{"id": "b", "kind": "x"}, …]}"#);
    }
}
