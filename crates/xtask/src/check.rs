//! `cargo xtask check`: everything that must hold before a commit, the quick steps first.

mod arrows;
mod forbidden;
mod house;
mod rust_version;
mod versions;

use crate::problem::Problems;
use crate::step::Step;
use crate::workspace::{Workspace, succeed};
use crate::{generated, npm, readme, wasm};

/// Every step of the check.
pub(crate) const STEPS: &[Step] = &[
    Step { name: "house", run: house::check },
    Step { name: "arrows", run: arrows::check },
    Step { name: "forbidden", run: forbidden::check },
    Step { name: "generated", run: generated::check },
    Step { name: "readme", run: readme::check },
    Step { name: "versions", run: versions::check },
    Step { name: "rust-version", run: rust_version::check },
    Step { name: "format", run: format },
    Step { name: "lint", run: lint },
    Step { name: "documentation", run: documentation },
    Step { name: "wasm", run: |workspace| Ok(wasm::check(workspace)?) },
    Step { name: "npm-size", run: npm::sizes },
];

fn format(workspace: &Workspace) -> Result<(), Problems> {
    let remedy = "run `cargo fmt --all` (and `rustup component add rustfmt` where it is missing)";
    Ok(succeed(&mut workspace.cargo("fmt --all --check"), remedy)?)
}

fn lint(workspace: &Workspace) -> Result<(), Problems> {
    let remedy = "mend what it names (and `rustup component add clippy` where it is missing)";
    succeed(&mut workspace.cargo("clippy --workspace --all-targets --all-features -- -D warnings"), remedy)?;
    Ok(succeed(
        &mut workspace.cargo("clippy -p chanjiao -p chanjiao-wasm --all-targets --no-default-features -- -D warnings"),
        remedy,
    )?)
}

fn documentation(workspace: &Workspace) -> Result<(), Problems> {
    let mut command = workspace.cargo("doc --workspace --no-deps --all-features");
    Ok(succeed(command.env("RUSTDOCFLAGS", "-D warnings"), "mend the documentation it names")?)
}
