//! Weights (赋权): how much each column counts. They are equal, given, or found in the data: by entropy or by CRITIC.

mod critic;
mod entropy;
mod given;

pub use critic::{Critic, correlations, critic};
pub use entropy::{Entropy, EntropyConvention, EntropyShares, entropy, entropy_by_groups};
pub use given::{Given, Weights};

pub(super) use critic::{Centre, weigh_by_conflicts};
pub(super) use entropy::{entropy_of, weigh_by_entropies};
