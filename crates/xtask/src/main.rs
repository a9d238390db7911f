//! The project's one task runner: `cargo xtask check | test | bench | gen | wasm`.

fn main() {}
