//! Where the workspace stands, what files it has, and how its cargo is called.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::problem::Problem;

/// The workspace that this task runner belongs to.
pub(crate) struct Workspace {
    root: PathBuf,
    cargo: OsString,
}

impl Workspace {
    /// Finds the workspace of the running `cargo xtask`.
    pub(crate) fn open() -> Result<Self, Problem> {
        let not_by_cargo = || Problem::new("the workspace cannot be found", "run it as `cargo xtask …`");
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").ok_or_else(not_by_cargo)?;
        let root = Path::new(&manifest).ancestors().nth(2).ok_or_else(not_by_cargo)?.to_owned();
        Ok(Self { root, cargo: std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()) })
    }

    /// The place of a file that is named from the workspace's root.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A file's text.
    pub(crate) fn read(&self, relative: &str) -> Result<String, Problem> {
        std::fs::read_to_string(self.path(relative)).map_err(|error| {
            Problem::new(
                format!("{relative} cannot be read: {error}"),
                "bring it back, or make it where it was never made",
            )
        })
    }

    /// Writes a file, and the folders it stands in.
    pub(crate) fn write(&self, relative: &str, text: &str) -> Result<(), Problem> {
        let path = self.path(relative);
        path.parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&path, text))
            .map_err(|error| Problem::new(format!("{relative} cannot be written: {error}"), "may you write there?"))
    }

    /// Every file that is committed or would be, named from the root with `/`.
    pub(crate) fn files(&self) -> Result<Vec<String>, Problem> {
        let listing =
            output(self.command("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
        // A file that was just deleted is still listed.
        let mut files: Vec<String> =
            listing.split('\0').filter(|file| self.path(file).is_file()).map(str::to_owned).collect();
        files.sort();
        files.dedup();
        Ok(files)
    }

    /// A command that runs at the workspace's root.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that runs this, with arguments parted by spaces.
    pub(crate) fn cargo(&self, arguments: &str) -> Command {
        let mut command = self.command(&self.cargo);
        command.args(arguments.split_whitespace());
        command
    }

    /// What `cargo metadata` tells, every feature on.
    pub(crate) fn metadata(&self) -> Result<Value, Problem> {
        let text = output(&mut self.cargo("metadata --format-version 1 --all-features"))?;
        serde_json::from_str(&text).map_err(|error| {
            Problem::new(format!("`cargo metadata` does not speak JSON: {error}"), "update the Rust toolchain")
        })
    }

    /// Where cargo puts what it builds.
    pub(crate) fn target(&self) -> Result<PathBuf, Problem> {
        let metadata = self.metadata()?;
        metadata
            .get("target_directory")
            .and_then(Value::as_str)
            .map(PathBuf::from)
            .ok_or_else(|| Problem::new("`cargo metadata` names no target directory", "update the Rust toolchain"))
    }
}

/// Runs a command whose output is for the reader; anything but success is a problem.
pub(crate) fn succeed(command: &mut Command, remedy: &str) -> Result<(), Problem> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Problem::new(format!("`{}` ended with {status}", shown(command)), remedy)),
        Err(error) => Err(cannot_start(command, &error)),
    }
}

/// Runs a command for what it prints; its complaints go to the reader.
pub(crate) fn output(command: &mut Command) -> Result<String, Problem> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(command, &error))?;
    if !output.status.success() {
        return Err(Problem::new(
            format!("`{}` ended with {}", shown(command), output.status),
            "see what it says above",
        ));
    }
    String::from_utf8(output.stdout)
        .map_err(|_| Problem::new(format!("`{}` printed something that is no text", shown(command)), "run it by hand"))
}

/// What a command would print, or nothing where it is not there or refuses.
pub(crate) fn probe(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok().map(|text| text.trim().to_owned())
}

pub(crate) fn cannot_start(command: &Command, error: &std::io::Error) -> Problem {
    let program = command.get_program().to_string_lossy();
    Problem::new(format!("`{}` cannot be started: {error}", shown(command)), format!("install {program}"))
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
