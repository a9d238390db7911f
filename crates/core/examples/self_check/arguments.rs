//! What the self-check is asked to do.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chanjiao::language::Lang;

pub(crate) const USAGE: &str = "\
用法 usage: self_check [--lang zh|en] [--format text|json|markdown] [--standard FILE] [--ledger [--settlements FILE]] FILES…
不给文件时检查随库提供的档案。Without a file the sound dossiers that are shipped are checked.
--standard 用自己的标准（.toml或.json），不给则用内置标准。A standard of your own (.toml or .json); else the built-in one.
--ledger 把同一联合体各日期的档案连成问题台账；--settlements 给出人对问题的认定。The list of problems over time, from dossiers of one alliance; with
what people said of them.
退出码 exit code: 0 已评估 assessed · 1 有错误 faults found · 2 无法使用 unusable";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
    Markdown,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Arguments {
    pub(crate) lang: Lang,
    pub(crate) format: Format,
    /// A standard of one's own, in TOML or JSON by the ending of its name; none: the built-in one.
    pub(crate) standard: Option<PathBuf>,
    /// The list of problems over time, instead of a report on each.
    pub(crate) ledger: bool,
    /// What people said of the problems.
    pub(crate) settlements: Option<PathBuf>,
    pub(crate) files: Vec<PathBuf>,
}

/// Reads the arguments, or gives the one that it cannot make out.
pub(crate) fn read(given: &[String]) -> Result<Arguments, String> {
    let mut arguments = Arguments::default();
    let mut given = given.iter();
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--" => arguments.files.extend(given.by_ref().map(PathBuf::from)),
            "--lang" => {
                arguments.lang = match given.next().map(String::as_str) {
                    Some("zh") => Lang::Zh,
                    Some("en") => Lang::En,
                    other => return Err(format!("--lang {}", other.unwrap_or_default())),
                }
            }
            "--format" => {
                arguments.format = match given.next().map(String::as_str) {
                    Some("text") => Format::Text,
                    Some("json") => Format::Json,
                    Some("markdown") => Format::Markdown,
                    other => return Err(format!("--format {}", other.unwrap_or_default())),
                }
            }
            "--standard" => {
                arguments.standard = Some(given.next().ok_or_else(|| argument.clone())?.into());
            }
            "--ledger" => arguments.ledger = true,
            "--settlements" => {
                arguments.ledger = true;
                arguments.settlements = Some(given.next().ok_or_else(|| argument.clone())?.into());
            }
            option if option.starts_with('-') => return Err(option.to_owned()),
            file => arguments.files.push(file.into()),
        }
    }
    Ok(arguments)
}

/// The sound dossiers that are shipped, the real ones first.
pub(crate) fn shipped() -> io::Result<Vec<PathBuf>> {
    let dossiers = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/dossiers");
    let mut files = Vec::new();
    for folder in ["real", "invented"] {
        let entries = fs::read_dir(dossiers.join(folder))?.map(|entry| entry.map(|entry| entry.path()));
        let mut found = entries.collect::<io::Result<Vec<PathBuf>>>()?;
        found.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
        found.sort();
        files.append(&mut found);
    }
    Ok(files)
}
