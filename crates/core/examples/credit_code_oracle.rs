//! Reads one text a line and answers, a line each, `sound` or the code of what is wrong with it as a credit code.
//!
//! `tests/python/credit_code_oracle.py` holds these answers against an independent implementation.

use std::io::{BufRead, BufWriter, Result, Write, stdin, stdout};

use chanjiao::code::CreditCode;

fn main() -> Result<()> {
    let mut answers = BufWriter::new(stdout().lock());
    for text in stdin().lock().lines() {
        match text?.parse::<CreditCode>() {
            Ok(_) => writeln!(answers, "sound")?,
            Err(fault) => writeln!(answers, "{}", fault.kind().code)?,
        }
    }
    answers.flush()
}
