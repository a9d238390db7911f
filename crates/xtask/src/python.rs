//! The Python package: its environment, its wheel, its tests.
//!
//! The wheel is built once, in release, as a user would get it, and installed into an environment under `target`; what is tested is what
//! was installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bench::compiler;
use crate::problem::{Problem, Problems};
use crate::shipped::{tell_no_place, without_places};
use crate::stubs;
use crate::test::build;
use crate::workspace::{Workspace, probe, succeed};

/// The package's folder.
const PACKAGE: &str = "crates/py";

/// What building and testing it needs, pinned.
pub(crate) const REQUIREMENTS: &str = "crates/py/requirements-dev.txt";

/// The bytes that the wheel may have at most; the goal is 1.5 MB. It is to come down, not to grow: it has four million, and from one change of
/// the code to the next some ten thousand more or fewer, as the compiler divides the work.
const LARGEST_WHEEL: u64 = 4_050_000;

/// What is the same in two functions is written into the wheel once. The linker that Rust brings for this target can do that; of others
/// it is not known.
#[cfg(all(target_os = "linux", target_env = "gnu", target_arch = "x86_64"))]
const FOLDED: &[&str] = &["--", "-C", "link-arg=-Wl,--icf=all"];
#[cfg(not(all(target_os = "linux", target_env = "gnu", target_arch = "x86_64")))]
const FOLDED: &[&str] = &[];

/// The environment that holds it, under `target`.
pub(crate) const ENVIRONMENT: &str = "python-package";

/// What is checked as a user's code would be.
const CHECKED: [&str; 2] = ["crates/py/python/chanjiao", "crates/py/examples"];

/// Builds the wheel, installs it, and runs the tests and the type checkers.
pub(crate) fn test(workspace: &Workspace) -> Result<(), Problems> {
    stubs::check(workspace)?;
    let python = installed(workspace, ENVIRONMENT, REQUIREMENTS)?;
    let self_check = build(workspace, "self_check")?;
    let module = |module: &str, arguments: &[&str], remedy: &str| {
        let mut command = workspace.command(&python);
        command.args(["-m", module]).args(arguments).env("CHANJIAO_SELF_CHECK", &self_check);
        succeed(&mut command, remedy)
    };
    let found = [
        module("pytest", &["-q", "-p", "no:cacheprovider", PACKAGE], "see which test failed above"),
        module("mypy.stubtest", &["chanjiao", "--allowlist", ALLOWED], "the stubs say otherwise than the module does"),
        module("mypy", &[&["--strict", "--no-incremental"], &CHECKED[..]].concat(), "mend the types it names"),
        module(
            "pyright",
            &[&["--pythonpath", &python.to_string_lossy()], &CHECKED[..]].concat(),
            "mend the types it names",
        ),
        source_distribution(workspace, &python),
    ];
    other_versions(workspace, &python)?;
    free_threaded(workspace, &python)?;
    Problems::settle(found.into_iter().filter_map(Result::err).collect())
}

/// What stubtest is not to hold against the module, with the reasons.
const ALLOWED: &str = "crates/py/stubtest-allowed.txt";

/// The source distribution builds, in a place of its own, with nothing of the workspace beside it.
fn source_distribution(workspace: &Workspace, python: &Path) -> Result<(), Problem> {
    let place = emptied(workspace, "source-distribution")?;
    let mut make = workspace.command(python);
    make.args(["-m", "maturin", "sdist", "--manifest-path"]);
    make.arg(workspace.path(PACKAGE).join("Cargo.toml")).arg("--out").arg(&place);
    succeed(&mut make, "see what maturin says above")?;
    let archive = only(&place, "gz")?;
    let mut unpack = workspace.command(python);
    unpack.args(["-m", "tarfile", "-e"]).arg(&archive).arg(&place);
    succeed(&mut unpack, "is the disk full?")?;
    let version = env!("CARGO_PKG_VERSION");
    let mut check = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    check.current_dir(place.join(format!("chanjiao-{version}")));
    // Not locked: without the task runner, the lock file holds packages that nobody needs.
    check.args(["check", "--quiet", "--manifest-path", "crates/py/Cargo.toml", "--target-dir"]);
    check.arg(workspace.target()?).env("PYO3_PYTHON", python);
    succeed(&mut check, "something that the package needs is not in its source distribution")
}

/// What is tried with every other interpreter: that the package can be imported, and does its work.
const SMOKE: &str = "import chanjiao; chanjiao.Assessor().assess(chanjiao.shipped_dossier('jinjiang')).explain()";

/// The one wheel works with every later Python that is present; of the others it is said that it was not tried.
fn other_versions(workspace: &Workspace, python: &Path) -> Result<(), Problem> {
    let names = ["python3.11", "python3.12", "python3.13", "python3.14", "python3.15"];
    let (present, absent): (Vec<_>, Vec<_>) =
        names.into_iter().partition(|name| probe(Command::new(name).arg("--version")).is_some());
    let unpacked = unpacked(workspace, python, &workspace.target()?.join("wheels"), "wheel-unpacked")?;
    tell_no_place(workspace, &unpacked)?;
    for name in present {
        let mut run = workspace.command(name);
        run.args(["-c", SMOKE]).env("PYTHONPATH", &unpacked);
        succeed(&mut run, "the wheel does not work with this Python")?;
    }
    if !absent.is_empty() {
        println!("   not here, so that the wheel was not tried with them: {}", absent.join(", "));
    }
    Ok(())
}

/// A wheel's files, in a folder of their own under `target`.
fn unpacked(workspace: &Workspace, python: &Path, wheels: &Path, name: &str) -> Result<PathBuf, Problem> {
    let place = emptied(workspace, name)?;
    let mut unpack = workspace.command(python);
    unpack.args(["-m", "zipfile", "-e"]).arg(only(wheels, "whl")?).arg(&place);
    succeed(&mut unpack, "is the disk full?")?;
    Ok(place)
}

/// Where a free-threaded interpreter is present, the package is built and tried with it; elsewhere it is said that it was not.
fn free_threaded(workspace: &Workspace, python: &Path) -> Result<(), Problem> {
    let present =
        ["python3.15t", "python3.14t"].into_iter().find(|name| probe(Command::new(name).arg("--version")).is_some());
    let Some(interpreter) = present else {
        println!("   no free-threaded Python here (python3.14t): that build of the package is untested");
        return Ok(());
    };
    let place = emptied(workspace, "wheels-free-threaded")?;
    let mut build = workspace.command(python);
    build.args(["-m", "maturin", "build", "--quiet", "--locked", "--no-default-features", "--manifest-path"]);
    build.arg(workspace.path(PACKAGE).join("Cargo.toml")).arg("--out").arg(&place).args(["--interpreter", interpreter]);
    succeed(&mut build, "see what cargo and maturin say above")?;
    let unpacked = unpacked(workspace, python, &place, "wheel-unpacked-free-threaded")?;
    let mut run = workspace.command(interpreter);
    run.args(["-c", &format!("{SMOKE}; import sys; assert not sys._is_gil_enabled()")]).env("PYTHONPATH", &unpacked);
    succeed(&mut run, "the free-threaded build does not work")
}

/// The command that runs the benchmarks, and with what they measure.
pub(crate) fn bench(workspace: &Workspace) -> Result<(Command, String), Problem> {
    let python = installed(workspace, "python-bench", "crates/py/requirements-bench.txt")?;
    let version = probe(Command::new(&python).arg("--version")).unwrap_or_else(|| "an unknown Python".to_owned());
    let mut command = workspace.command(python);
    command.arg("crates/py/benches/bench.py");
    Ok((command, format!("{version}, {}", compiler())))
}

/// The command that runs the benchmarks of the cohort beside the packages of Python, and with what they measure.
pub(crate) fn bench_cohort(workspace: &Workspace) -> Result<(Command, String), Problem> {
    let python = environment(workspace, "cohort-bench", "crates/core/benches/cohort/requirements.txt")?;
    let version = probe(Command::new(&python).arg("--version")).unwrap_or_else(|| "an unknown Python".to_owned());
    let mut command = workspace.cargo("bench -p chanjiao --bench cohort");
    command.env("CHANJIAO_BENCH_PYTHON", python);
    Ok((command, format!("{}, {version}, BLAS on one thread", compiler())))
}

/// The interpreter of an environment in which the package, as it stands, is installed.
fn installed(workspace: &Workspace, name: &str, requirements: &str) -> Result<PathBuf, Problem> {
    let python = environment(workspace, name, requirements)?;
    let wheel = wheel(workspace, &python)?;
    let mut install = workspace.command(&python);
    install.args(["-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall"]).arg(wheel);
    succeed(&mut install, "can the wheel be installed for this Python (3.11 or newer)?")?;
    Ok(python)
}

/// Builds the wheel and tells where it is.
fn wheel(workspace: &Workspace, python: &Path) -> Result<PathBuf, Problem> {
    let place = emptied(workspace, "wheels")?;
    let mut build = workspace.command(python);
    build.args(["-m", "maturin", "build", "--release", "--locked", "--quiet", "--strip", "--compression-level", "9"]);
    build.arg("--manifest-path").arg(workspace.path(PACKAGE).join("Cargo.toml")).arg("--out").arg(&place);
    build.arg("--interpreter").arg(python).args(FOLDED);
    without_places(&mut build);
    succeed(&mut build, "see what cargo and maturin say above")?;
    let wheel = only(&place, "whl")?;
    let bytes = std::fs::metadata(&wheel).map_or(0, |wheel| wheel.len());
    println!("   the wheel has {bytes} bytes (at most {LARGEST_WHEEL})");
    if bytes > LARGEST_WHEEL {
        return Err(Problem::new(format!("the wheel has {bytes} bytes"), "see what made it grow: `cargo bloat` tells"));
    }
    Ok(wheel)
}

/// A folder under `target` with nothing in it, so that only what is made now is found there.
fn emptied(workspace: &Workspace, name: &str) -> Result<PathBuf, Problem> {
    let place = workspace.target()?.join(name);
    if place.exists() {
        std::fs::remove_dir_all(&place).map_err(|error| {
            Problem::new(format!("{} cannot be emptied: {error}", place.display()), "may you write there?")
        })?;
    }
    Ok(place)
}

/// The one file of a folder whose name ends so.
fn only(place: &Path, ending: &str) -> Result<PathBuf, Problem> {
    let entries = std::fs::read_dir(place).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut found = entries.filter(|path| path.extension().is_some_and(|of| of == ending));
    found.next().ok_or_else(|| Problem::new(format!("maturin made no .{ending}"), "see what it says above"))
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
