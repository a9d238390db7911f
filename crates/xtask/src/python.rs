//! The Python package: its environment, its wheel, its tests.
//!
//! The wheel is built once, in release, as a user would get it, and installed into an environment under `target`; what is tested is what
//! was installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::{Problem, Problems};
use crate::workspace::{Workspace, probe, succeed};

/// The package's folder.
const PACKAGE: &str = "crates/py";

/// What building and testing it needs, pinned.
const REQUIREMENTS: &str = "crates/py/requirements-dev.txt";

/// Builds the wheel, installs it, and runs the tests.
pub(crate) fn test(workspace: &Workspace) -> Result<(), Problems> {
    let python = installed(workspace)?;
    let mut pytest = workspace.command(&python);
    pytest.args(["-m", "pytest", "-q", "-p", "no:cacheprovider", PACKAGE]);
    Ok(succeed(&mut pytest, "see which test failed above")?)
}

/// The interpreter of an environment in which the package, as it stands, is installed.
pub(crate) fn installed(workspace: &Workspace) -> Result<PathBuf, Problem> {
    let python = environment(workspace, "python-package", REQUIREMENTS)?;
    let wheel = wheel(workspace, &python)?;
    let mut install = workspace.command(&python);
    install.args(["-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall"]).arg(wheel);
    succeed(&mut install, "can the wheel be installed for this Python (3.11 or newer)?")?;
    Ok(python)
}

/// Builds the wheel and tells where it is.
fn wheel(workspace: &Workspace, python: &Path) -> Result<PathBuf, Problem> {
    let place = workspace.target()?.join("wheels");
    // Only the one that is built now may be found there.
    let _ = std::fs::remove_dir_all(&place);
    let mut build = workspace.command(python);
    build.args(["-m", "maturin", "build", "--release", "--locked", "--quiet", "--manifest-path"]);
    build.arg(workspace.path(PACKAGE).join("Cargo.toml")).arg("--out").arg(&place).arg("--interpreter").arg(python);
    succeed(&mut build, "see what cargo and maturin say above")?;
    let entries = std::fs::read_dir(&place).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut wheels = entries.filter(|path| path.extension().is_some_and(|ending| ending == "whl"));
    wheels.next().ok_or_else(|| Problem::new("maturin built no wheel", "see what it says above"))
}

/// The interpreter of a Python environment that holds what is required, made where it is not there yet.
pub(crate) fn environment(workspace: &Workspace, name: &str, requirements: &str) -> Result<PathBuf, Problem> {
    let place = workspace.target()?.join(name);
    let python = place.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let required = workspace.read(requirements)?;
    // Written last, so that an environment left half made is made anew.
    let installed = place.join("installed.txt");
    let works = probe(Command::new(&python).arg("--version")).is_some();
    if works && std::fs::read_to_string(&installed).is_ok_and(|installed| installed == required) {
        return Ok(python);
    }
    let maker = ["python3", "python"].into_iter().find(|name| probe(Command::new(name).arg("--version")).is_some());
    let maker = maker.ok_or_else(|| Problem::new("there is no Python 3", "install it, with its `venv` module"))?;
    println!("   making the Python environment in {}", place.display());
    let remedy = "install Python's venv module (on Debian `apt-get install -y python3-venv`)";
    succeed(workspace.command(maker).args(["-m", "venv", "--clear"]).arg(&place), remedy)?;
    let mut install = workspace.command(&python);
    install.args(["-m", "pip", "install", "--quiet", "--requirement", requirements]);
    succeed(&mut install, "can pip reach its packages?")?;
    std::fs::write(&installed, required).map_err(|error| {
        Problem::new(format!("{} cannot be written: {error}", installed.display()), "may you write there?")
    })?;
    Ok(python)
}
