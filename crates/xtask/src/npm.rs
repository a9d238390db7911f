//! The npm package: the module that was compiled, the glue that wasm-bindgen makes for it, and the TypeScript around both.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::problem::Problem;
use crate::wasm;
use crate::workspace::{Workspace, succeed};

/// Where the package stands.
pub(crate) const PACKAGE: &str = "crates/wasm/npm";

/// Builds the package whole, ready to be used from its folder or packed.
pub(crate) fn build(workspace: &Workspace) -> Result<(), Problem> {
    let module = wasm::build(workspace)?;
    let package = workspace.path(PACKAGE);
    glue(&module, &package.join("glue"))?;
    install(workspace, PACKAGE)?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let text = workspace.read(licence)?;
        workspace.write(&format!("{PACKAGE}/{licence}"), &text)?;
    }
    let mut command = workspace.command("node");
    succeed(command.arg("build.mjs").current_dir(&package), "mend what it names")
}

/// Makes the glue between JavaScript and the module.
fn glue(module: &Path, folder: &Path) -> Result<(), Problem> {
    let unmade = |why: String| {
        Problem::new(
            format!("wasm-bindgen cannot make the glue: {why}"),
            "are wasm-bindgen and wasm-bindgen-cli-support of one version in Cargo.lock?",
        )
    };
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .input_path(module)
                .typescript(true)
                .omit_default_module_path(true)
                .remove_name_section(true)
                .remove_producers_section(true)
                .reset_state_function(true)
                .generate(folder)
        })
        .map_err(|error| unmade(format!("{error:#}")))
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
