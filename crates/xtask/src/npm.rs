//! The npm package: the two modules that were compiled, the glue that wasm-bindgen makes for each, and the TypeScript around both.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::problem::{Problem, Problems};
use crate::shipped::tells_no_place;
use crate::wasm;
use crate::workspace::{Workspace, cannot_start, output, succeed};

/// Where the package stands.
pub(crate) const PACKAGE: &str = "crates/wasm/npm";

/// Builds the package whole, ready to be used from its folder or packed.
pub(crate) fn build(workspace: &Workspace) -> Result<(), Problem> {
    let modules = wasm::build(workspace)?;
    let package = workspace.path(PACKAGE);
    for module in modules {
        glue(workspace, &module, &package.join("glue"))?;
    }
    install(workspace, PACKAGE)?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let text = workspace.read(licence)?;
        workspace.write(&format!("{PACKAGE}/{licence}"), &text)?;
    }
    let mut command = workspace.command("node");
    succeed(command.arg("build.mjs").current_dir(&package), "mend what it names")
}

/// Makes the glue between JavaScript and the module.
fn glue(workspace: &Workspace, module: &Path, folder: &Path) -> Result<(), Problem> {
    let unmade = |why: String| {
        Problem::new(
            format!("wasm-bindgen cannot make the glue: {why}"),
            "are wasm-bindgen and wasm-bindgen-cli-support of one version in Cargo.lock?",
        )
    };
    // Profilers want the names, and nobody else does; whoever profiles can do without the packing.
    let keeps_names = std::env::var_os("KEEP_NAMES").is_some();
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .input_path(module)
                .typescript(true)
                .omit_default_module_path(true)
                .remove_name_section(!keeps_names)
                .remove_producers_section(true)
                .reset_state_function(true)
                .generate(folder)
        })
        .map_err(|error| unmade(format!("{error:#}")))?;
    if keeps_names {
        return Ok(());
    }
    let stem = module.file_stem().unwrap_or_default().to_string_lossy();
    let made = folder.join(format!("{stem}_bg.wasm"));
    let unheld =
        |error| Problem::new(format!("{} cannot be read or written: {error}", made.display()), "may you write there?");
    let packed = wasm::order::packed(&std::fs::read(&made).map_err(unheld)?).map_err(|why| {
        Problem::new(
            format!("the functions of {} cannot be put in another order: {why}", made.display()),
            "does the module use something that crates/xtask/src/wasm/order.rs does not rewrite?",
        )
    })?;
    tells_no_place(workspace, &made, &packed)?;
    std::fs::write(&made, packed).map_err(unheld)
}

/// Installs what a folder's lock file names, where that was not done yet.
pub(crate) fn install(workspace: &Workspace, folder: &str) -> Result<PathBuf, Problem> {
    let place = workspace.path(folder);
    let locked = workspace.read(&format!("{folder}/package-lock.json"))?;
    // Written last, so that an installation left half done is done anew.
    let installed = place.join("node_modules/.installed");
    if std::fs::read_to_string(&installed).is_ok_and(|installed| installed == locked) {
        return Ok(place);
    }
    let mut command = workspace.command("npm");
    command.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&place);
    succeed(&mut command, "install Node.js 20 or later with npm; can npm reach its registry?")?;
    std::fs::write(&installed, locked).map_err(|error| {
        Problem::new(format!("{} cannot be written: {error}", installed.display()), "may you write there?")
    })?;
    Ok(place)
}

/// Where its tests stand.
const TESTS: &str = "crates/wasm/test";

/// `cargo xtask test npm`: the package in Node, its types, its README, and what judges of packages say.
pub(crate) fn test_in_node(workspace: &Workspace) -> Result<(), Problems> {
    Ok(run_tests(workspace, &["node.test.mjs", "cohort.test.mjs", "judges.test.mjs"])?)
}

/// `cargo xtask test npm-browser`: the package in Chromium, and the examples of `docs/web`, each built by its tool.
pub(crate) fn test_in_browser(workspace: &Workspace) -> Result<(), Problems> {
    Ok(run_tests(workspace, &["browser.test.mjs", "projects.test.mjs"])?)
}

fn run_tests(workspace: &Workspace, files: &[&str]) -> Result<(), Problem> {
    build(workspace)?;
    let native = native(workspace)?;
    let studies = native_studies(workspace)?;
    let tests = install(workspace, TESTS)?;
    let mut command = workspace.command("node");
    command.args(["--test", "--test-reporter=spec"]).args(files).current_dir(tests);
    command.env("CHANJIAO_NATIVE", native).env("CHANJIAO_STUDIES", studies);
    succeed(&mut command, "see which test failed above")
}

/// What the library says natively of the shipped dossiers: canonical JSON, a line each.
fn native(workspace: &Workspace) -> Result<PathBuf, Problem> {
    let mut command = workspace.cargo("run --quiet -p chanjiao --example self_check -- --format json");
    // It ends with a number that tells of faults in a dossier, which is no fault of its own.
    let said = command.output().map_err(|error| cannot_start(&command, &error))?;
    kept(workspace, "native.jsonl", &said.stdout)
}

/// What the library says natively of cases with a cohort and a request: those that every language runs, and those of the package's tests.
fn native_studies(workspace: &Workspace) -> Result<PathBuf, Problem> {
    let shared = std::fs::read_dir(workspace.path("tests/vectors/cohort")).into_iter().flatten().flatten();
    let mut cases: Vec<PathBuf> = shared.map(|entry| entry.path()).collect();
    cases.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    cases.sort();
    cases.push(workspace.path(&format!("{TESTS}/studies.json")));
    let mut command = workspace.cargo("run --quiet -p chanjiao-wasm --example native_studies --");
    let said = output(command.args(cases))?;
    kept(workspace, "native-studies.jsonl", said.as_bytes())
}

/// Keeps what was said where the tests find it.
fn kept(workspace: &Workspace, name: &str, said: &[u8]) -> Result<PathBuf, Problem> {
    let file = workspace.target()?.join(name);
    std::fs::write(&file, said).map_err(|error| {
        Problem::new(format!("{} cannot be written: {error}", file.display()), "may you write there?")
    })?;
    Ok(file)
}

/// `cargo xtask bench npm`: what the package takes in Node and in Chromium, beside a validator of the same schema, and beside the native
/// build on the same machine.
pub(crate) fn benchmark(workspace: &Workspace) -> Result<Command, Problem> {
    build(workspace)?;
    let tests = install(workspace, TESTS)?;
    let smallest = smallest(workspace)?;
    let native = output(&mut workspace.cargo("run --quiet --release -p chanjiao-wasm --example native_times"))?;
    let mut command = workspace.command("node");
    command.arg("bench/bench.mjs").arg(native.trim()).arg(smallest).current_dir(tests);
    Ok(command)
}

/// The least that a browser needs to assess, made ready as the package is.
fn smallest(workspace: &Workspace) -> Result<PathBuf, Problem> {
    let folder = workspace.target()?.join("smallest");
    glue(workspace, &wasm::smallest(workspace)?, &folder)?;
    Ok(folder.join("smallest_bg.wasm"))
}

/// A file of the package whose size is watched.
struct Watched {
    path: &'static str,
    /// Bytes, gzipped.
    most: u64,
}

/// Sizes that must not grow unnoticed: what is measured, and three parts in a hundred. `docs/benchmarks.md` says of what the modules are made,
/// and how far that is from the goal.
const WATCHED: &[Watched] = &[
    // The whole notice: 774 183 bytes; 750 036 before every line of a report had its source, and rules across sections were added.
    Watched { path: "dist/chanjiao.wasm", most: 797_000 },
    // 7 761 bytes.
    Watched { path: "dist/web.js", most: 7_990 },
    // The notice, and cohorts with 277 805 bytes of their own: 1 051 988 in all.
    Watched { path: "dist/chanjiao-cohort.wasm", most: 1_083_000 },
    // 8 906 bytes.
    Watched { path: "dist/cohort-web.js", most: 9_170 },
];

/// `cargo xtask check npm-size`: no file of the package has grown beyond what it may be.
pub(crate) fn sizes(workspace: &Workspace) -> Result<(), Problems> {
    let mut found = Vec::new();
    for Watched { path, most } in WATCHED {
        let file = workspace.path(PACKAGE).join(path);
        if !file.exists() {
            println!("   {path} is not built: `cargo xtask wasm` builds it");
            continue;
        }
        let size = gzipped(&file)?;
        println!("   {path}: {size} bytes gzipped, of {most} allowed");
        if size > *most {
            found.push(Problem::new(
                format!("{path} has {size} bytes gzipped, more than {most}"),
                "find out what made it grow; a reason to allow more is written beside WATCHED in crates/xtask/src/npm.rs",
            ));
        }
    }
    Problems::settle(found)
}

/// How many bytes a file has when it is gzipped, as servers send it.
pub(crate) fn gzipped(file: &Path) -> Result<u64, Problem> {
    let script = "const{readFileSync}=require('fs');process.stdout.write(String(require('zlib').gzipSync(readFileSync(process.argv[1]),{level:9}).length))";
    let size = output(Command::new("node").args(["-e", script]).arg(file))?;
    size.parse().map_err(|_| Problem::new(format!("the size of {} is `{size}`", file.display()), "run node by hand"))
}
