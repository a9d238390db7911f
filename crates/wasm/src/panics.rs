//! What a panic said: the instance is lost with it, so the words are kept for the error that the caller gets.

use std::cell::RefCell;
use std::panic;

use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the words of panics from now on; runs when the module is instantiated.
#[wasm_bindgen(start)]
fn keep() {
    panic::set_hook(Box::new(|panic| {
        LAST.with(|last| last.replace(Some(panic.to_string())));
    }));
}

/// The words of the panic that ended this instance, if one did.
#[wasm_bindgen(js_name = lastPanic)]
#[must_use]
pub fn last_panic() -> Option<String> {
    LAST.with(|last| last.borrow().clone())
}
