//! Where in a list something was met first: what finds that it stands there twice.

use std::hash::{BuildHasher as _, Hash};

use crate::lookup::HashMap;

/// Where each key was met first.
///
/// Most lists are short, and a short one is looked through faster than a table is made. In a long one the hash of a key is looked up,
/// so that one kind of table serves keys of every kind.
#[derive(Debug)]
pub(super) struct First<K> {
    met: Vec<(K, usize)>,
    /// The place in `met` of the first key of each hash; empty while they are few.
    by_hash: HashMap<u64, usize>,
}

/// So many keys are looked through one by one.
const FEW: usize = 8;

impl<K> Default for First<K> {
    fn default() -> Self {
        Self { met: Vec::new(), by_hash: HashMap::default() }
    }
}

impl<K: Eq + Hash> First<K> {
    /// Where the key was met first: here, if it was not met before.
    pub(super) fn met(&mut self, key: K, here: usize) -> usize {
        if let Some(earlier) = self.place_of(&key) {
            return earlier;
        }
        self.met.push((key, here));
        // All of them once they are no longer few, and from then on each that comes.
        let noted = match self.met.len() {
            ..=FEW => self.met.len(),
            _ if self.by_hash.is_empty() => 0,
            many => many.saturating_sub(1),
        };
        for (at, (key, _)) in self.met.iter().enumerate().skip(noted) {
            let hash = self.by_hash.hasher().hash_one(key);
            self.by_hash.entry(hash).or_insert(at);
        }
        here
    }

    /// Where the key was met first, if it was met.
    pub(super) fn place_of(&self, key: &K) -> Option<usize> {
        let sought = || self.met.iter().find(|(met, _)| met == key).map(|(_, place)| *place);
        if self.by_hash.is_empty() {
            return sought();
        }
        match self.met.get(*self.by_hash.get(&self.by_hash.hasher().hash_one(key))?) {
            Some((met, place)) if met == key => Some(*place),
            // Another key of the same hash was before it.
            _ => sought(),
        }
    }

    /// How many different keys were met.
    pub(super) const fn len(&self) -> usize {
        self.met.len()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    /// A key whose hash says next to nothing.
    #[derive(Debug, Clone, PartialEq, Eq)]
    struct Alike(u8);

    impl Hash for Alike {
        fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
            (self.0 % 3).hash(state);
        }
    }

    proptest! {
        #[test]
        fn a_key_is_found_where_it_was_met_first(keys in prop::collection::vec(0_u8..40, 0..60)) {
            let (mut first, mut alike, mut table) = (First::default(), First::default(), HashMap::new());
            for (here, key) in keys.into_iter().enumerate() {
                prop_assert_eq!(first.place_of(&key), table.get(&key).copied());
                let expected = *table.entry(key).or_insert(here);
                prop_assert_eq!(first.met(key, here), expected);
                prop_assert_eq!(alike.met(Alike(key), here), expected);
                prop_assert_eq!(alike.place_of(&Alike(key)), Some(expected));
            }
            prop_assert_eq!((first.len(), alike.len()), (table.len(), table.len()));
        }
    }
}
