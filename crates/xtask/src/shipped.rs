//! What is shipped is the same wherever it was built: it does not tell in which folders its dependencies lay.
//!
//! A panic names the file it arose in, and the compiler knows a dependency's files by their full paths, which begin in somebody's home.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::Problem;

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

/// Refuses a file in which the folder still stands where cargo keeps what it downloads.
pub(crate) fn tells_no_place(file: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let Some(home) = cargo_home() else { return Ok(()) };
    let home = home.as_os_str().as_encoded_bytes();
    if !holds(bytes, home) {
        return Ok(());
    }
    Err(Problem::new(
        format!("{} holds the path {}", file.display(), String::from_utf8_lossy(home)),
        "see crates/xtask/src/shipped.rs: the compiler was to call it by another name",
    ))
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

    #[test]
    fn a_file_that_names_the_home_of_cargo_is_refused() {
        let home = cargo_home().unwrap().display().to_string();
        let file = std::path::Path::new("module.wasm");
        assert!(tells_no_place(file, b"cargo/registry/src/serde/lib.rs").is_ok());
        let told = tells_no_place(file, format!("at {home}/registry/src/serde/lib.rs").as_bytes());
        assert!(told.is_err_and(|problem| problem.to_string().contains(&home)));
    }

    #[test]
    fn nothing_holds_no_path() {
        assert!(!holds(b"", b"/home"));
        assert!(!holds(b"/home", b""));
    }
}
