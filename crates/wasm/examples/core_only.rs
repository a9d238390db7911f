//! Nothing but the way from bytes to a verdict: what its WebAssembly weighs is the least that a page must load (`cargo xtask bench npm`).

use std::hint::black_box;

use chanjiao::assessment::{Assessor, Options};
use chanjiao::standard::Standard;
use chanjiao::validation::examine;

fn main() {
    // The compiler must not know what comes in, nor that nobody looks at what comes out.
    let examined = examine(black_box(b"{}"), &Default::default());
    let standard = Standard::from_json(black_box(b"{}")).standard;
    let assessment =
        standard.and_then(|standard| Assessor::new(standard).assess_examined(&examined, &Options::default()));
    black_box(assessment.map(|assessment| assessment.verdict().settled));
}
