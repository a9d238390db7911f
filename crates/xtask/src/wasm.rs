//! The library for browsers: `crates/wasm`, for wasm32-unknown-unknown.
//!
//! The usual way is rustup's target. Where that cannot be downloaded, Debian ships a compiler with the
//! standard library's source, which builds the target's library itself. The two have target directories
//! of their own, so that neither throws away what the other built.

pub(crate) mod order;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::Problem;
use crate::shipped::without_places;
use crate::workspace::{Workspace, probe, succeed};

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm-release";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const REMEDY: &str = "the library must build for the browser: mend what it names";

/// Whether the library compiles for the browser, without what browsers can do without and with it.
pub(crate) fn check(workspace: &Workspace) -> Result<(), Problem> {
    compile(workspace, "check --lib -p chanjiao --no-default-features")?;
    compile(workspace, "check --lib -p chanjiao-wasm -p chanjiao-wasm-cohort")?;
    Ok(())
}

/// Compiles the browser's door as it is shipped, without cohorts and with them, and tells where the two modules are. What they share
/// is compiled once.
pub(crate) fn build(workspace: &Workspace) -> Result<[PathBuf; 2], Problem> {
    let packages = "-p chanjiao-wasm -p chanjiao-wasm-cohort";
    let target = compile(workspace, &format!("build --lib --profile {PROFILE} {packages}"))?;
    Ok(["chanjiao_wasm.wasm", "chanjiao_wasm_cohort.wasm"].map(|module| target.join(TARGET).join(PROFILE).join(module)))
}

/// Compiles the least that a browser needs to assess, without the county table, and tells where the module is.
pub(crate) fn smallest(workspace: &Workspace) -> Result<PathBuf, Problem> {
    let arguments = format!("build --example smallest --profile {PROFILE} -p chanjiao-wasm --no-default-features");
    let target = compile(workspace, &arguments)?;
    Ok(target.join(TARGET).join(PROFILE).join("examples/smallest.wasm"))
}

/// Runs cargo for the target with the compiler that is there, says which that was, and tells the target directory.
fn compile(workspace: &Workspace, arguments: &str) -> Result<PathBuf, Problem> {
    let arguments = format!("{arguments} --target {TARGET}");
    if rustup_target_is_there() {
        println!("   with rustup's {TARGET}");
        let mut command = workspace.cargo(&arguments);
        without_places(&mut command);
        succeed(&mut command, REMEDY)?;
        return workspace.target();
    }
    let version = debian_compiler().ok_or_else(|| {
        Problem::new(
            format!("there is no compiler for {TARGET}"),
            format!(
                "install it: `rustup target add {TARGET}`, or on Debian \
                 `apt-get install -y --no-install-recommends rustc-web cargo-web rust-web-src`"
            ),
        )
    })?;
    println!("   with Debian's {version}, which builds the standard library too");
    let target = workspace.target()?.join("wasm32-debian");
    let mut command = workspace.command(DEBIAN_CARGO);
    command.args(arguments.split_whitespace()).arg("-Zbuild-std=std,panic_abort");
    // Sorting alone, written out for dozens of types, is a twentieth of the module otherwise.
    command.arg("-Zbuild-std-features=optimize_for_size");
    command.env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_TARGET_DIR", &target);
    // Points at the other compiler's libraries.
    command.env_remove("LD_LIBRARY_PATH");
    without_places(&mut command);
    if let Some(linker) = rust_lld() {
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    }
    succeed(&mut command, REMEDY)?;
    Ok(target)
}

fn rustup_target_is_there() -> bool {
    probe(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .and_then(|libraries| std::fs::read_dir(libraries).ok())
        .is_some_and(|mut libraries| libraries.next().is_some())
}

/// Debian's compiler, where its standard library's source is there too.
fn debian_compiler() -> Option<String> {
    let sysroot = probe(Command::new(DEBIAN_RUSTC).args(["--print", "sysroot"]).env_remove("LD_LIBRARY_PATH"))?;
    let source = Path::new(&sysroot).join("lib/rustlib/src/rust/library/std/Cargo.toml");
    let complete = source.is_file() && Path::new(DEBIAN_CARGO).is_file();
    probe(Command::new(DEBIAN_RUSTC).arg("--version").env_remove("LD_LIBRARY_PATH")).filter(|_| complete)
}

/// The linker that rustup's compiler brings along; Debian's has none of its own.
fn rust_lld() -> Option<PathBuf> {
    let sysroot = probe(Command::new("rustc").args(["--print", "sysroot"]))?;
    let hosts = std::fs::read_dir(Path::new(&sysroot).join("lib/rustlib")).ok()?;
    hosts.filter_map(|host| Some(host.ok()?.path().join("bin/rust-lld"))).find(|linker| linker.is_file())
}
