//! Tables for looking things up by key.
//!
//! Rules and metrics look most records up by id, so the hash is a fast one. Ids come from input: it is seeded anew in every
//! process, and a document's size has limits. Nothing that is shown depends on the order of such a table.

use foldhash::fast::RandomState;

/// Values by key.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;

/// Keys.
pub(crate) type HashSet<K> = std::collections::HashSet<K, RandomState>;
