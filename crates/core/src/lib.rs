//! `chanjiao` 产教: what a municipal industry-education consortium (市域产教联合体) states about itself,
//! checked and assessed, with every verdict explained.

pub mod assessment;
mod canonical;
pub mod code;
mod declare;
pub mod definition;
pub mod diagnostic;
pub mod dossier;
pub mod fault;
pub mod grammar;
pub mod language;
pub mod metric;
pub mod notice;
pub mod quantity;
pub mod reading;
pub mod standard;
pub mod trace;
pub mod validation;
