//! The stated limits of input. Each that is passed has a diagnostic of its own.

/// How much input is read, and how much is said of it.
///
/// The defaults are far above any real dossier (a full one is some hundred kilobytes) and low enough for a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of text.
    pub bytes: usize,
    /// How deep objects and arrays may lie in one another; at most 128.
    pub depth: usize,
    /// Values in all: members of objects and items of arrays.
    pub items: usize,
    /// Diagnostics listed.
    pub faults: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 64 << 20, depth: 100, items: 4_000_000, faults: 1_000 }
    }
}

/// How deep the parsers go; a limit above it has no effect.
const DEEPEST: usize = 128;

impl Limits {
    /// For a text that was read before, within whatever limits it was read.
    pub(super) fn deepest() -> Self {
        Self { depth: DEEPEST, ..Self::default() }
    }
}
