//! Weights (赋权): how much each column counts. They are equal, given, or found in the data: by entropy or by CRITIC.

mod critic;
mod entropy;
mod given;

pub use critic::{Critic, critic};
pub use entropy::{Entropy, EntropyConvention, EntropyShares, entropy, entropy_by_groups};
pub use given::{Given, Weights};
