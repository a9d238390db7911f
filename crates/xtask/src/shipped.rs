//! What is shipped is the same wherever it was built: it does not tell in which folders its dependencies lay.
//!
//! A panic names the file it arose in, and the compiler knows a dependency's files by their full paths, which begin in somebody's home.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::Problem;
use crate::workspace::Workspace;

/// How `CARGO_ENCODED_RUSTFLAGS` parts its flags: a path may hold spaces.
const PART: &str = "\u{1f}";

/// Lets a command that builds call cargo's own folder `cargo`, beside whatever the compiler is told already.
pub(crate) fn without_places(command: &mut Command) {
    let Some(home) = cargo_home() else { return };
    let given = std::env::var("CARGO_ENCODED_RUSTFLAGS").ok().or_else(|| {
        let spaced = std::env::var("RUSTFLAGS").ok()?;
        Some(spaced.split_whitespace().collect::<Vec<_>>().join(PART))
    });
    let mut flags =
        OsString::from(given.filter(|given| !given.is_empty()).map_or_else(String::new, |given| given + PART));
    flags.push(format!("--remap-path-prefix={}=cargo", home.display()));
    command.env("CARGO_ENCODED_RUSTFLAGS", flags);
}

/// Refuses a file in which a folder of this machine stands: where cargo keeps what it downloads, or the workspace's own.
pub(crate) fn tells_no_place(workspace: &Workspace, file: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let places = cargo_home().into_iter().chain([workspace.path("")]);
    let told = places.into_iter().find(|place| holds(bytes, place.as_os_str().as_encoded_bytes()));
    told.map_or(Ok(()), |place| {
        Err(Problem::new(
            format!("{} holds the path {}", file.display(), place.display()),
            "see crates/xtask/src/shipped.rs: the compiler was to call it by another name",
        ))
    })
}

/// Refuses a folder in which any file, however deep, holds such a path.
pub(crate) fn tell_no_place(workspace: &Workspace, folder: &Path) -> Result<(), Problem> {
    let unread = |error| Problem::new(format!("{} cannot be read: {error}", folder.display()), "may you read there?");
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if path.is_dir() {
            tell_no_place(workspace, &path)?;
        } else {
            tells_no_place(workspace, &path, &std::fs::read(&path).map_err(unread)?)?;
        }
    }
    Ok(())
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    !part.is_empty() && bytes.windows(part.len()).any(|window| window == part)
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::{cargo_home, holds, tells_no_place};
    use crate::workspace::Workspace;

    #[test]
    fn a_file_that_names_a_folder_of_this_machine_is_refused() {
        let workspace = Workspace::open().unwrap();
        let home = cargo_home().unwrap().display().to_string();
        let file = std::path::Path::new("module.wasm");
        assert!(tells_no_place(&workspace, file, b"cargo/registry/src/serde/lib.rs").is_ok());
        for place in [home, workspace.path("").display().to_string()] {
            let told = tells_no_place(&workspace, file, format!("at {place}/src/lib.rs").as_bytes());
            assert!(told.is_err_and(|problem| problem.to_string().contains(&place)));
        }
    }

    #[test]
    fn nothing_holds_no_path() {
        assert!(!holds(b"", b"/home"));
        assert!(!holds(b"/home", b""));
    }
}
