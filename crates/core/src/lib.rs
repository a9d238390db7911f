//! `chanjiao` 产教: what a municipal industry-education consortium (市域产教联合体) states about itself,
//! checked and assessed, with every verdict explained.

pub mod code;
pub mod fault;
pub mod grammar;
pub mod language;
