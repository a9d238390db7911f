//! `docs/definitions.md`: the registry of definitions (口径), as the library ships it.

use std::fmt::Write as _;

use chanjiao::definition::{Certainty, Definition, definitions};

use super::{both, cell, mark};

const HEAD: &str = "\
一个比率不说明口径就没有意义，口径不同的两个比率不能比较。档案引用下列口径的编号，或自述口径；计数按类填报，比率由本库计算。\
编号一经使用不再更改，也不另作他用。

A rate means nothing without its definition, and two rates compare only under one definition. A dossier names one of these by its id,
or describes its own; counts are stated by category and rates are computed. An id is never changed and never reused.
";

/// The page.
pub(crate) fn page() -> String {
    let mut page =
        format!("# 口径 Definitions\n\n{}\n\n{HEAD}\n## 可靠程度 How sure\n\n", mark("crates/core/src/definition"));
    page.push_str("| 程度 degree | 口径数 definitions |\n|---|---|\n");
    for certainty in Certainty::ALL {
        let count = definitions().filter(|definition| definition.certainty == *certainty).count();
        // Writing to a string cannot fail.
        let _ = writeln!(page, "| {} | {count} |", both(certainty.label()));
    }
    page.push_str("\n## 一览 At a glance\n\n| 编号 id | 名称 | what it is | 公式 formula |\n|---|---|---|---|\n");
    for definition in definitions() {
        let Definition { id, label, expression, .. } = definition;
        let _ = writeln!(page, "| [`{id}`](#{id}) | {} | {} | `{}` |", label.zh, label.en, cell(expression));
    }
    for definition in definitions() {
        page.push_str(&entry(definition));
    }
    page
}

fn entry(definition: &Definition) -> String {
    let mut entry = format!("\n## `{}`\n\n", definition.id);
    let mut row = |line: String| {
        entry.push_str(&line);
        entry.push('\n');
    };
    row(format!("**{}** · {}\n", definition.label.zh, definition.label.en));
    row(format!("- {}", definition.formula.zh));
    row(format!("- {}", definition.formula.en));
    row(format!("- `{}`", definition.expression));
    for symbol in definition.symbols {
        row(format!("  - `{}`：{} · {}", symbol.letter, symbol.meaning.zh, symbol.meaning.en));
    }
    if !definition.stages.is_empty() {
        let stages: Vec<String> = definition.stages.iter().map(|stage| both(stage.label())).collect();
        row(format!("- 学段 stage: {}", stages.join("; ")));
    }
    match (definition.first_class, definition.last_class) {
        (None, None) => {}
        (Some(first), None) => row(format!("- 适用届别 classes: {first}届起 from {first}")),
        (None, Some(last)) => row(format!("- 适用届别 classes: 至{last}届 up to {last}")),
        (Some(first), Some(last)) => row(format!("- 适用届别 classes: {first}–{last}")),
    }
    row(format!("- 可靠程度 how sure: {}", both(definition.certainty.label())));
    row(format!("- 出处 source: {}\n  {}", definition.source.zh, definition.source.en));
    if let Some(caution) = definition.caution {
        row(format!("- 注意 beware: {}\n  {}", caution.zh, caution.en));
    }
    if !definition.provisions.is_empty() {
        let cited: Vec<String> = definition.provisions.iter().map(|id| format!("`{id}`")).collect();
        row(format!("- 条款 provisions: {}", cited.join(", ")));
    }
    entry
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_definition_stands_on_the_page_with_its_source_in_both_languages() {
        let page = page();
        for definition in definitions() {
            assert!(page.contains(&format!("\n## `{}`\n", definition.id)), "{}", definition.id);
            assert!(page.contains(definition.source.zh) && page.contains(definition.source.en), "{}", definition.id);
        }
    }
}
