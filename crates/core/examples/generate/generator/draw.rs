//! Numbers drawn by name: the same names draw the same number, whatever else is drawn before or after, on every platform.
//!
//! So a figure of one year is the same in the dossier of that year and in the next one's, and a section that grows changes no other.
//! Names are hashed by FNV-1a and mixed as `SplitMix64` mixes its state: whole numbers only, written down here, so that no version of a
//! library can change what a seed means.

/// A place from which numbers are drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Draw(u64);

impl Draw {
    /// The place from which everything of a seed is drawn.
    pub(crate) const fn seeded(seed: u64) -> Self {
        Self(mixed(seed))
    }

    /// The place of this name below this one.
    pub(crate) fn at(self, name: &str) -> Self {
        let hashed = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(mixed(self.0 ^ hashed))
    }

    /// The place of this number below this one.
    pub(crate) const fn nth(self, number: u64) -> Self {
        Self(mixed(self.0 ^ mixed(number)))
    }

    /// A number from the lowest to the highest, both included.
    pub(crate) const fn between(self, lowest: u64, highest: u64) -> u64 {
        let span = highest.saturating_sub(lowest).saturating_add(1);
        // A remainder favours low numbers by less than one part in 2⁵⁰ here.
        match mixed(self.0).checked_rem(span) {
            Some(above) => lowest.saturating_add(above),
            None => lowest,
        }
    }

    /// Whether it comes to pass, of so many times in a thousand.
    pub(crate) const fn happens(self, in_a_thousand: u64) -> bool {
        self.between(1, 1000) <= in_a_thousand
    }

    /// One of several.
    pub(crate) fn one_of<T: Copy>(self, several: &[T]) -> Option<T> {
        let last = u64::try_from(several.len()).ok()?.checked_sub(1)?;
        several.get(usize::try_from(self.between(0, last)).ok()?).copied()
    }
}

/// The step and the mixing of `SplitMix64`.
const fn mixed(state: u64) -> u64 {
    let state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}
