//! What the self-check is asked to do.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chanjiao::language::Lang;

pub(crate) const USAGE: &str = "\
用法 usage: self_check [--lang zh|en] [--format text|json|markdown] [--standard FILE] [--ledger [--settlements FILE] | --facts | --figures | --shape] FILES…
不给文件时检查随库提供的档案。Without a file the sound dossiers that are shipped are checked.
--standard 用自己的标准（.toml或.json），不给则用内置标准。A standard of your own (.toml or .json); else the built-in one.
--ledger 把同一联合体各日期的档案连成问题台账；--settlements 给出人对问题的认定。The list of problems over time, from dossiers of one alliance; with
what people said of them.
--facts 档案写了什么。What the dossier states. --figures 全部测算值和关联表。Every metric, and the tables. --shape 标准的各级指标数与公布的是否一致，不读档案。Whether the
standard has as many indicators on each level as is published; no dossier is read.
退出码 exit code: 0 已评估 assessed · 1 有错误 faults found · 2 无法使用 unusable";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
    Markdown,
}

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Telling {
    /// How each dossier stands against the standard.
    #[default]
    Report,
    /// What each dossier states, and nothing else.
    Facts,
    /// Every metric of each dossier, whether a point asks it or not, and the tables.
    Figures,
    /// The list of problems over time.
    Ledger,
    /// Whether the standard has as many indicators as is published.
    Shape,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Arguments {
    pub(crate) lang: Lang,
    pub(crate) format: Format,
    /// A standard of one's own, in TOML or JSON by the ending of its name; none: the built-in one.
    pub(crate) standard: Option<PathBuf>,
    pub(crate) telling: Telling,
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
            "--ledger" => arguments.telling = Telling::Ledger,
            "--facts" => arguments.telling = Telling::Facts,
            "--figures" => arguments.telling = Telling::Figures,
            "--shape" => arguments.telling = Telling::Shape,
            "--settlements" => {
                arguments.telling = Telling::Ledger;
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
