//! Makes a study of a cohort and prints it: the ranking, the methods in words, ranges of ranks, and everything odd that was found.
//!
//! `cargo run --release --example study -- [--lang zh|en] [--format text|json|latex] COHORT REQUEST`; without files it runs on the invented panel
//! that is shipped. Exit code 0: the study was made; 1: it was refused; 2: an argument or a file was unusable.

use std::io::{self, Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chanjiao::cohort::{Cohort, Study};
use chanjiao::diagnostic::Diagnostics;
use chanjiao::language::{Bilingual, Lang, Text};
use chanjiao::reading::Limits;

const USAGE: &str = "\
用法 usage: study [--lang zh|en] [--format text|json|latex] COHORT REQUEST
不给文件时用随库提供的虚构面板。Without files the invented panel that is shipped is studied.
退出码 exit code: 0 已完成 made · 1 未能研究 refused · 2 无法使用 unusable";

const NONE: &str = "–";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Format {
    #[default]
    Text,
    Json,
    Latex,
}

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let unusable = |why: &str| {
        drop(writeln!(stderr(), "{why}\n{USAGE}"));
        ExitCode::from(2)
    };
    let Some((lang, format, files)) = read(&given) else { return unusable(&given.join(" ")) };
    let shipped = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/cohorts").join(name);
    let [cohort, request] = match files.as_slice() {
        [] => [shipped("panel.json"), shipped("panel-study.json")],
        [cohort, request] => [cohort.clone(), request.clone()],
        _ => return unusable("COHORT REQUEST"),
    };
    match (std::fs::read(&cohort), std::fs::read(&request)) {
        (Ok(cohort), Ok(request)) => {
            // A reader that has gone away, as with `| head`, is no fault of the study; nobody is left to tell.
            run(&cohort, &request, lang, format).unwrap_or(ExitCode::SUCCESS)
        }
        (Err(error), _) => unusable(&format!("{}: {error}", cohort.display())),
        (_, Err(error)) => unusable(&format!("{}: {error}", request.display())),
    }
}

/// The language, the format and the files; none where an argument cannot be made out.
fn read(given: &[String]) -> Option<(Lang, Format, Vec<PathBuf>)> {
    let (mut lang, mut format, mut files) = (Lang::default(), Format::default(), Vec::new());
    let mut given = given.iter().map(String::as_str);
    while let Some(argument) = given.next() {
        match (argument, argument.starts_with('-').then(|| given.next()).flatten()) {
            ("--lang", Some("zh")) => lang = Lang::Zh,
            ("--lang", Some("en")) => lang = Lang::En,
            ("--format", Some("text")) => format = Format::Text,
            ("--format", Some("json")) => format = Format::Json,
            ("--format", Some("latex")) => format = Format::Latex,
            (file, None) if !file.starts_with('-') => files.push(file.into()),
            _ => return None,
        }
    }
    Some((lang, format, files))
}

fn run(cohort: &[u8], request: &[u8], lang: Lang, format: Format) -> io::Result<ExitCode> {
    let refused = |diagnostics: &Diagnostics| -> io::Result<ExitCode> {
        writeln!(stderr(), "{}", diagnostics.report(lang))?;
        Ok(ExitCode::from(1))
    };
    let gathered = Cohort::from_json(cohort, &Limits::default());
    let Some(cohort) = gathered.cohort else { return refused(&gathered.diagnostics) };
    let threads = std::thread::available_parallelism().unwrap_or(std::num::NonZeroUsize::MIN);
    let studied = Study::from_json(&cohort, request, threads);
    let Some(study) = studied.study else { return refused(&studied.diagnostics) };
    let mut out = stdout().lock();
    match format {
        Format::Text => text(&study, lang, &mut out)?,
        Format::Json => writeln!(out, "{}", study.to_canonical_json())?,
        Format::Latex => study.tables().iter().try_for_each(|table| writeln!(out, "{}\n", table.to_latex(lang)))?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn text(study: &Study, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let say = |zh: &'static str, en: &'static str| Text::new(zh, en).get(lang);
    let of = |words: &Bilingual| match lang {
        Lang::Zh => words.zh.clone(),
        Lang::En => words.en.clone(),
    };
    let document = study.document();
    if let Some(invented) = &document.invented {
        writeln!(out, "{invented}\n")?;
    }
    writeln!(out, "{}\n", of(&document.methods))?;
    if let Some(ranking) = &document.ranking {
        let heads =
            ["", say("名次", "rank"), say("得分", "score"), say("已知", "known"), say("名次区间", "ranks it may have")];
        writeln!(out, "{}", heads.join("\t"))?;
        for row in ranking.order.iter().filter_map(|place| ranking.rows.get(*place)) {
            let range = document.ranges.as_ref().and_then(|ranges| {
                let place = ranges.rows.iter().position(|id| *id == row.id)?;
                ranges.ranges.get(place)
            });
            let range = range.map_or(NONE.to_owned(), |range| format!("{}–{}", range.best, range.worst));
            let coverage = &row.coverage;
            writeln!(
                out,
                "{}\t{}\t{:.4}\t{}/{}\t{range}",
                row.id,
                row.rank,
                row.score.get(),
                coverage.known,
                coverage.columns
            )?;
        }
        for row in &ranking.set_apart {
            writeln!(out, "{}\t{NONE}\t{}", row.id, of(&row.reason))?;
        }
        writeln!(out)?;
    }
    if let Some(selection) = &document.selection {
        let chosen = selection.batch.chosen.iter().filter_map(|chosen| selection.rows.get(chosen.row));
        let chosen: Vec<&str> = chosen.map(String::as_str).collect();
        writeln!(out, "{}{}\n", say("入选：", "chosen: "), chosen.join(say("、", ", ")))?;
    }
    writeln!(out, "{}", document.diagnostics.report(lang))
}
