//! What was asked on the command line.

use std::path::{Path, PathBuf};

use chanjiao::language::Lang;

/// What is said to whoever asks for something that there is not.
pub(crate) const USAGE: &str = "\
用法 usage: study [--lang zh|en] [--format text|json|latex] COHORT REQUEST
不给文件时用随库提供的虚构面板。Without files the invented panel that is shipped is studied.
退出码 exit code: 0 已完成 made · 1 未能研究 refused · 2 无法使用 unusable";

/// How the study is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
    Latex,
}

/// What was asked.
#[derive(Debug)]
pub(crate) struct Arguments {
    pub(crate) lang: Lang,
    pub(crate) format: Format,
    pub(crate) cohort: PathBuf,
    pub(crate) request: PathBuf,
}

/// Reads the arguments; else which of them cannot be made out.
pub(crate) fn read(given: &[String]) -> Result<Arguments, String> {
    let (mut lang, mut format, mut files) = (Lang::default(), Format::default(), Vec::new());
    let mut given = given.iter().map(String::as_str);
    while let Some(argument) = given.next() {
        if !argument.starts_with('-') {
            files.push(PathBuf::from(argument));
            continue;
        }
        let value = given.next();
        match (argument, value) {
            ("--lang", Some("zh")) => lang = Lang::Zh,
            ("--lang", Some("en")) => lang = Lang::En,
            ("--format", Some("text")) => format = Format::Text,
            ("--format", Some("json")) => format = Format::Json,
            ("--format", Some("latex")) => format = Format::Latex,
            _ => return Err(format!("{argument} {}", value.unwrap_or_default())),
        }
    }
    let shipped = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/cohorts").join(name);
    let [cohort, request] = match files.as_slice() {
        [] => [shipped("panel.json"), shipped("panel-study.json")],
        [cohort, request] => [cohort.clone(), request.clone()],
        _ => return Err("COHORT REQUEST".to_owned()),
    };
    Ok(Arguments { lang, format, cohort, request })
}
