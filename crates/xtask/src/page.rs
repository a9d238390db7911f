//! The self-check page in `crates/wasm/page`: built on the npm package alone, two ways, served and tested.

use crate::npm;
use crate::problem::{Problem, Problems};
use crate::workspace::{Workspace, succeed};

/// Where the page stands: beside the package, since it is a program with sources and tests of its own and no documentation.
const PAGE: &str = "crates/wasm/page";

/// Builds the page: a folder for a server in `dist/static`, one file that opens by double click in `dist/single`.
fn build(workspace: &Workspace) -> Result<(), Problem> {
    npm::build(workspace)?;
    npm::install(workspace, PAGE)?;
    run(workspace, "build", "mend what it names")
}

/// `cargo xtask page`: builds the page and serves it until it is stopped.
pub(crate) fn serve(workspace: &Workspace) -> Result<(), Problem> {
    build(workspace)?;
    println!("   one file for an office without a network: {PAGE}/dist/single/index.html");
    run(workspace, "serve", "is its port taken?")
}

/// `cargo xtask test page`: the page in Chromium, from a server and from its one file.
pub(crate) fn test(workspace: &Workspace) -> Result<(), Problems> {
    build(workspace)?;
    Ok(run(workspace, "test", "see which test failed above; `npm run shots` there shows every state")?)
}

fn run(workspace: &Workspace, script: &str, remedy: &str) -> Result<(), Problem> {
    let mut command = workspace.command("npm");
    command.args(["run", "--silent", script]).current_dir(workspace.path(PAGE));
    succeed(&mut command, remedy)
}
