//! Makes the study that is asked for and tells it: in words, as JSON, or as the tables of the appendix.

use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::path::Path;

use chanjiao::cohort::{Cohort, Study};
use chanjiao::diagnostic::Diagnostics;
use chanjiao::language::{Bilingual, Lang, Text};
use chanjiao::reading::Limits;

use crate::arguments::{self, Format, USAGE};

const NONE: &str = "–";

/// The study was made.
const MADE: u8 = 0;
/// The cohort or the request was refused.
const REFUSED: u8 = 1;
/// An argument or a file was unusable.
const UNUSABLE: u8 = 2;

/// Does what is asked, and gives the exit code.
pub(crate) fn run(given: &[String], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let asked = match arguments::read(given) {
        Ok(asked) => asked,
        Err(argument) => {
            writeln!(err, "{argument} ?\n{USAGE}")?;
            return Ok(UNUSABLE);
        }
    };
    let file = |path: &Path| std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let (cohort, request) = match (file(&asked.cohort), file(&asked.request)) {
        (Ok(cohort), Ok(request)) => (cohort, request),
        (Err(why), _) | (_, Err(why)) => {
            writeln!(err, "{why}")?;
            return Ok(UNUSABLE);
        }
    };
    let mut refused = |diagnostics: &Diagnostics| -> io::Result<u8> {
        writeln!(err, "{}", diagnostics.report(asked.lang))?;
        Ok(REFUSED)
    };
    let gathered = Cohort::from_json(&cohort, &Limits::default());
    let Some(cohort) = gathered.cohort else { return refused(&gathered.diagnostics) };
    let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let studied = Study::from_json(&cohort, &request, threads);
    let Some(study) = studied.study else { return refused(&studied.diagnostics) };
    match asked.format {
        Format::Text => text(&study, asked.lang, out)?,
        Format::Json => writeln!(out, "{}", study.to_canonical_json())?,
        Format::Latex => {
            study.tables().iter().try_for_each(|table| writeln!(out, "{}\n", table.to_latex(asked.lang)))?
        }
    }
    out.flush()?;
    Ok(MADE)
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
