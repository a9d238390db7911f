//! Checks each dossier and says what came of it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use chanjiao::assessment::{Assessor, Options};
use chanjiao::language::{Lang, Text};
use chanjiao::reading::Limits;
use chanjiao::standard::Standard;
use chanjiao::validation::examine;
use serde_json::Value;

use crate::arguments::{self, Arguments, Format, USAGE};

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
    let assessor = Assessor::new(standard);
    let mut outcomes = Vec::new();
    for file in &files {
        outcomes.push(check(file, &assessor, &arguments, out, err)?);
    }
    Ok(exit_code(&outcomes))
}

/// The standard that is asked for; none, with what is wrong with it said, where it cannot be used.
fn load(arguments: &Arguments, err: &mut dyn Write) -> io::Result<Option<Standard>> {
    let Some(file) = &arguments.standard else { return Ok(Some(Standard::built_in())) };
    let text = match fs::read(file) {
        Ok(text) => text,
        Err(why) => {
            writeln!(err, "{} {}: {why}", shown(file), UNREADABLE.get(arguments.lang))?;
            return Ok(None);
        }
    };
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
    let name = shown(file);
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(why) => {
            writeln!(err, "{name} {}: {why}", UNREADABLE.get(*lang))?;
            return Ok(Outcome::Unusable);
        }
    };
    let examined = examine(&bytes, &Limits::default());
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

fn not_assessed(lang: Lang) -> String {
    format!("{}\n", UNTYPED.get(lang))
}

/// A file as it was named; a shipped one from the folder of dossiers on.
fn shown(file: &Path) -> String {
    file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(file).display().to_string()
}
