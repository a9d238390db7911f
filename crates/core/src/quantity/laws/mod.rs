//! The laws of this room, held against random input.

mod interval;
mod period;
mod rational;
mod wire;
