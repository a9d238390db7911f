//! A study as a notebook shows it: its ranking in a compact table, how far it can be trusted, and who was set apart and why.

use std::fmt::Write as _;

use chanjiao::cohort::{RankedRow, Ranking, StudyDocument};
use chanjiao::diagnostic::Diagnostics;
use chanjiao::language::{Lang, Text};

use super::tables::{period_word, range};

/// How many rows are shown.
const SHOWN: usize = 40;

/// Colours for a light and a dark page, whichever the notebook says it is.
const STYLE: &str = include_str!("study.css");

const RANKING: Text = Text::new("排序", "Ranking");
const INVENTED: Text = Text::new("虚构数据", "Invented data");
const METHODS: Text = Text::new("评价约定", "Convention");
const APART: Text = Text::new("单列，不排序", "Set apart, not ranked");
const ODD: Text = Text::new("提示", "Remarks");
const NO_RANKING: Text = Text::new("没有排序", "There is no ranking");
const MORE: Text = Text::new("其余见 ranking_table()", "the rest is in ranking_table()");
const HEADS: [Text; 5] = [
    Text::new("名次", "rank"),
    Text::new("名次区间", "range"),
    Text::new("名称", "name"),
    Text::new("得分", "score"),
    Text::new("已知", "known"),
];

/// A study, in one language.
pub(super) fn study(document: &StudyDocument, lang: Lang) -> String {
    let mut out = format!("<div class=\"chanjiao chanjiao-study\"><style>{STYLE}</style>");
    // Writing to a string cannot fail.
    if let Some(invented) = &document.invented {
        let _ = write!(out, "<p class=\"invented\">{}：{}</p>", INVENTED.get(lang), escape(invented));
    }
    match &document.ranking {
        Some(ranking) => ranked(&mut out, document, ranking, lang),
        None => {
            let _ = write!(out, "<p>{}</p>", NO_RANKING.get(lang));
        }
    }
    let _ = write!(
        out,
        "<details><summary>{}</summary><p>{}</p></details>",
        METHODS.get(lang),
        escape(document.methods.get(lang))
    );
    odd(&mut out, &document.diagnostics, lang);
    out.push_str("</div>");
    out
}

fn ranked(out: &mut String, document: &StudyDocument, ranking: &Ranking, lang: Lang) {
    let rows: Vec<&RankedRow> = ranking.order.iter().filter_map(|place| ranking.rows.get(*place)).collect();
    // Of a panel the last period: the one whose ranking is examined unless another is asked for.
    let period = document.recipe.request.period.or_else(|| rows.last().and_then(|row| row.period));
    let of_period: Vec<&RankedRow> = rows.into_iter().filter(|row| row.period == period).collect();
    let when = period.map(|period| format!(" {}", escape(&period_word(&period)))).unwrap_or_default();
    let _ = write!(out, "<p class=\"title\">{}{when}</p><table><thead><tr>", RANKING.get(lang));
    for head in HEADS {
        let _ = write!(out, "<th>{}</th>", head.get(lang));
    }
    out.push_str("</tr></thead><tbody>");
    for row in of_period.iter().take(SHOWN) {
        let between = range(document, &row.id).map(|(best, worst)| format!("{best}–{worst}")).unwrap_or_default();
        let coverage = format!("{}/{}", row.coverage.known, row.coverage.columns);
        let flag = if row.unknown_gates.is_empty() { "" } else { " ⚠" };
        let _ = write!(
            out,
            "<tr><td>{}</td><td>{between}</td><td>{}{flag}</td><td>{:.4}</td><td>{coverage}</td></tr>",
            row.rank,
            escape(&row.name),
            row.score.get(),
        );
    }
    out.push_str("</tbody></table>");
    if of_period.len() > SHOWN {
        let _ = write!(out, "<p>… {}</p>", MORE.get(lang));
    }
    let apart: Vec<_> = ranking.set_apart.iter().filter(|apart| apart.period == period).collect();
    if !apart.is_empty() {
        let _ = write!(out, "<p class=\"subheading\">{}</p><ul>", APART.get(lang));
        for row in apart {
            let _ = write!(out, "<li>{}：{}</li>", escape(&row.name), escape(row.reason.get(lang)));
        }
        out.push_str("</ul>");
    }
}

fn odd(out: &mut String, found: &Diagnostics, lang: Lang) {
    if found.items.is_empty() {
        return;
    }
    let _ = write!(out, "<details><summary>{} ({})</summary><ul>", ODD.get(lang), found.items.len());
    for item in &found.items {
        let _ = write!(out, "<li>{} {}</li>", item.code, escape(item.message.get(lang)));
    }
    out.push_str("</ul></details>");
}

/// Text that is no markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(character),
        }
    }
    out
}
