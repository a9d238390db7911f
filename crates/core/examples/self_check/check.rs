//! Checks each dossier and says what came of it.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chanjiao::assessment::{Assessment, Assessor, Options};
use chanjiao::diagnostic::Diagnostics;
use chanjiao::language::{Lang, Text};
use chanjiao::ledger::{Ledger, Settlements};
use chanjiao::reading::Limits;
use chanjiao::standard::{Shape, Standard};
use chanjiao::validation::{Examined, examine};
use serde_json::Value;

use crate::arguments::{self, Arguments, Format, Telling, USAGE};
use crate::figures;

const UNREADABLE: Text = Text::new("无法读取", "cannot be read");
const UNTYPED: Text = Text::new("有错误，无法读成档案，没有评估", "too faulty to be read as a dossier; not assessed");

/// What came of a dossier, from best to worst; the number is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    Assessed = 0,
    FaultsFound = 1,
    Unusable = 2,
}

/// The exit code of several outcomes: that of the worst.
pub(crate) fn exit_code(outcomes: &[Outcome]) -> u8 {
    outcomes.iter().max().map_or(0, |worst| *worst as u8)
}

/// Does what the arguments ask, and gives the exit code.
pub(crate) fn run(given: &[String], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let arguments = match arguments::read(given) {
        Ok(arguments) => arguments,
        Err(not_understood) => {
            writeln!(err, "{not_understood}?\n{USAGE}")?;
            return Ok(exit_code(&[Outcome::Unusable]));
        }
    };
    let files = if arguments.files.is_empty() { arguments::shipped()? } else { arguments.files.clone() };
    let Some(standard) = load(&arguments, err)? else { return Ok(exit_code(&[Outcome::Unusable])) };
    let mut outcomes = Vec::new();
    match arguments.telling {
        Telling::Shape => outcomes.push(shape(&standard, &arguments, out)?),
        Telling::Ledger => return keep(&files, &Assessor::new(standard), &arguments, out, err),
        Telling::Facts | Telling::Figures => {
            for file in &files {
                outcomes.push(tell(file, &arguments, out, err)?);
            }
        }
        Telling::Report => {
            let assessor = Assessor::new(standard);
            for file in &files {
                outcomes.push(check(file, &assessor, &arguments, out, err)?);
            }
        }
    }
    Ok(exit_code(&outcomes))
}

/// Holds the standard against what is published of annex 1: how many indicators it has on each level.
fn shape(standard: &Standard, Arguments { lang, format, .. }: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let found = standard.shape().compare(&Shape::ANNEX_2024);
    let told = match format {
        Format::Json => found.to_canonical_json(),
        Format::Text => found.report(*lang),
        Format::Markdown => found.markdown(*lang),
    };
    writeln!(out, "{told}")?;
    Ok(if found.has_errors() { Outcome::FaultsFound } else { Outcome::Assessed })
}

/// Tells what a dossier states, or what can be computed from it; what is wrong with it is said on the other side.
fn tell(
    file: &Path,
    Arguments { lang, format, telling, .. }: &Arguments,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let Some((name, examined)) = examined(file, *lang, err)? else { return Ok(Outcome::Unusable) };
    let found = &examined.diagnostics;
    if found.has_errors() {
        writeln!(err, "## {name}\n\n{}", found.report(*lang))?;
    }
    let Some(dossier) = &examined.dossier else { return Ok(Outcome::Unusable) };
    let told = match (telling, format) {
        (Telling::Figures, Format::Json) => figures::json(dossier, &name),
        (Telling::Figures, _) => format!("## {name}\n\n{}", figures::report(dossier, *lang)),
        (_, Format::Json) => dossier.to_canonical_json(),
        (_, Format::Text) => format!("## {name}\n\n{}", dossier.report(*lang)),
        (_, Format::Markdown) => dossier.markdown(*lang),
    };
    writeln!(out, "{told}")?;
    Ok(if found.has_errors() { Outcome::FaultsFound } else { Outcome::Assessed })
}

/// A dossier's name and what came of examining it; none, with why, where it cannot be read.
fn examined(file: &Path, lang: Lang, err: &mut dyn Write) -> io::Result<Option<(String, Examined)>> {
    Ok(read(file, lang, err)?.map(|bytes| (shown(file), examine(&bytes, &Limits::default()))))
}

/// The standard that is asked for; none, with what is wrong with it said, where it cannot be used.
fn load(arguments: &Arguments, err: &mut dyn Write) -> io::Result<Option<Standard>> {
    let Some(file) = &arguments.standard else { return Ok(Some(Standard::built_in())) };
    let Some(text) = read(file, arguments.lang, err)? else { return Ok(None) };
    let is_json = file.extension().is_some_and(|ending| ending == "json");
    let loaded = if is_json { Standard::from_json(&text) } else { Standard::from_toml(&text) };
    if !loaded.diagnostics.is_empty() {
        writeln!(err, "## {}\n\n{}", shown(file), loaded.diagnostics.report(arguments.lang))?;
    }
    Ok(loaded.standard)
}

fn check(
    file: &Path,
    assessor: &Assessor,
    Arguments { lang, format, .. }: &Arguments,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let Some((name, examined)) = examined(file, *lang, err)? else { return Ok(Outcome::Unusable) };
    let assessment = assessor.assess_examined(&examined, &Options::default());
    let found = &examined.diagnostics;
    match format {
        Format::Json => {
            let assessed = assessment.as_ref().map_or("null".to_owned(), |of| of.to_canonical_json());
            let (file, found) = (Value::from(name), found.to_canonical_json());
            writeln!(out, r#"{{"assessment":{assessed},"diagnostics":{found},"file":{file}}}"#)?;
        }
        Format::Text => {
            writeln!(out, "## {name}\n\n{}", found.report(*lang))?;
            writeln!(out, "{}", assessment.as_ref().map_or_else(|| not_assessed(*lang), |of| of.report(*lang)))?;
        }
        Format::Markdown => {
            writeln!(out, "<!-- {} -->\n\n{}", name.replace("--", "‑‑"), found.markdown(*lang))?;
            writeln!(out, "{}", assessment.as_ref().map_or_else(|| not_assessed(*lang), |of| of.markdown(*lang)))?;
        }
    }
    Ok(match assessment {
        None => Outcome::Unusable,
        Some(_) if found.has_errors() => Outcome::FaultsFound,
        Some(_) => Outcome::Assessed,
    })
}

/// Tells the problems over time; what is wrong with a file or does not belong is said on the other side.
fn keep(
    files: &[PathBuf],
    assessor: &Assessor,
    Arguments { lang, format, settlements, .. }: &Arguments,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let mut outcome = Outcome::Assessed;
    let mut say = |name: &str, found: &Diagnostics, err: &mut dyn Write| {
        if found.has_errors() {
            outcome = outcome.max(Outcome::FaultsFound);
            return writeln!(err, "## {name}\n\n{}", found.report(*lang));
        }
        Ok(())
    };
    let mut assessments: Vec<Assessment> = Vec::new();
    let mut unusable = false;
    for file in files {
        let Some(bytes) = read(file, *lang, err)? else {
            unusable = true;
            continue;
        };
        let examined = examine(&bytes, &Limits::default());
        say(&shown(file), &examined.diagnostics, err)?;
        let assessment = assessor.assess_examined(&examined, &Options::default());
        unusable |= assessment.is_none();
        assessments.extend(assessment);
    }
    let mut stated = None;
    if let Some(file) = settlements {
        if let Some(bytes) = read(file, *lang, err)? {
            let reading = Settlements::read(&bytes, &Limits::default());
            say(&shown(file), &reading.diagnostics, err)?;
            stated = reading.document;
        }
        unusable |= stated.is_none();
    }
    let drawn = Ledger::of(&assessments, stated.as_ref());
    if !drawn.diagnostics.is_empty() {
        writeln!(err, "{}", drawn.diagnostics.report(*lang))?;
    }
    if drawn.diagnostics.has_errors() {
        outcome = outcome.max(Outcome::FaultsFound);
    }
    if let Some(ledger) = &drawn.ledger {
        let told = match format {
            Format::Json => ledger.to_canonical_json(),
            Format::Text => ledger.report(*lang),
            Format::Markdown => ledger.markdown(*lang),
        };
        writeln!(out, "{told}")?;
    }
    if unusable || drawn.ledger.is_none() {
        outcome = Outcome::Unusable;
    }
    Ok(exit_code(&[outcome]))
}

/// What stands in a file; none, and said so, if it cannot be read.
fn read(file: &Path, lang: Lang, err: &mut dyn Write) -> io::Result<Option<Vec<u8>>> {
    match fs::read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(why) => {
            writeln!(err, "{} {}: {why}", shown(file), UNREADABLE.get(lang))?;
            Ok(None)
        }
    }
}

fn not_assessed(lang: Lang) -> String {
    format!("{}\n", UNTYPED.get(lang))
}

/// A file as it was named; a shipped one from the folder of dossiers on.
fn shown(file: &Path) -> String {
    file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(file).display().to_string()
}
